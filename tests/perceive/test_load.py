"""Every kind of picture a user may hand in, and every kind of file that is none."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from ui2code.errors import MockupError
from ui2code.perceive.load import MAX_PIXELS, load

SIZE = (64, 48)
RED = (200, 30, 40)


def picture(mode: str = "RGB", color: object = RED) -> Image.Image:
    return Image.new(mode, SIZE, color)  # type: ignore[arg-type]


def half_transparent() -> Image.Image:
    image = Image.new("RGBA", SIZE, (*RED, 255))
    image.paste((0, 0, 0, 0), (0, 0, 32, 48))
    return image


def write(path: Path, image: Image.Image, **options: object) -> Path:
    image.save(path, **options)  # type: ignore[arg-type]
    return path


def truncated(source: Path, share: float) -> Path:
    data = source.read_bytes()
    source.write_bytes(data[: int(len(data) * share)])
    return source


def noisy() -> Image.Image:
    return Image.fromarray(np.random.default_rng(0).integers(0, 255, (200, 300, 3), np.uint8))


def huge_png(path: Path) -> Path:
    """A PNG header that promises 30000x30000, as a decompression bomb does; nothing behind it is ever decoded."""
    parts = [(b"IHDR", struct.pack(">IIBBBBB", 30000, 30000, 8, 2, 0, 0, 0)), (b"IDAT", zlib.compress(bytes(90001)))]
    chunks = [struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in parts]
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(chunks))
    return path


BAD: dict[str, tuple[Callable[[Path], Path], str]] = {
    "missing": (lambda d: d / "no.png", "does not exist"),
    "folder": (lambda d: d, "is a folder"),
    "empty": (lambda d: _text(d / "e.png", b""), "is empty"),
    "text": (lambda d: _text(d / "t.png", b"hello, this is no picture"), "not a picture"),
    "svg": (lambda d: _text(d / "t.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"), "not a picture"),
    "cut png": (lambda d: truncated(write(d / "c.png", noisy()), 0.5), "damaged or cut off"),
    "cut jpeg": (lambda d: truncated(write(d / "c.jpg", noisy()), 0.5), "damaged or cut off"),
    "header only": (lambda d: truncated(write(d / "c.png", noisy()), 0.0002), "not a picture|damaged|empty"),
    "1x1": (lambda d: write(d / "s.png", Image.new("RGB", (1, 1))), "too small"),
    "thin": (lambda d: write(d / "s.png", Image.new("RGB", (500, 3))), "too small"),
    "bomb": (lambda d: huge_png(d / "b.png"), f"limit of {MAX_PIXELS // 1_000_000} million"),
    "large": (lambda d: write(d / "l.png", Image.new("1", (12000, 9000))), "12000x9000 = 108 million"),
}


def _text(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("case", BAD)
def test_refused_in_one_sentence_with_a_next_step(case: str, tmp_path: Path) -> None:
    make, message = BAD[case]
    with pytest.raises(MockupError, match=message) as caught:
        load(make(tmp_path))
    said = str(caught.value)
    assert said.endswith(".")
    assert "\n" not in said
    assert ": " in said, "says what to do"
    assert caught.value.exit_code == 2


GOOD: dict[str, tuple[Callable[[Path], Path], tuple[int, int, int], str | None]] = {
    "png": (lambda d: write(d / "a.png", picture()), RED, None),
    "webp": (lambda d: write(d / "a.webp", picture(), lossless=True), RED, None),
    "bmp": (lambda d: write(d / "a.bmp", picture()), RED, None),
    "grey": (lambda d: write(d / "a.png", picture("L", 77)), (77, 77, 77), None),
    "palette": (lambda d: write(d / "a.png", picture().convert("P", palette=Image.Palette.ADAPTIVE)), RED, None),
    "1 bit": (lambda d: write(d / "a.png", picture("1", 1)), (255, 255, 255), None),
    "cmyk": (lambda d: write(d / "a.tif", picture("CMYK", (0, 0, 0, 0))), (255, 255, 255), "CMYK"),
    "16 bit": (lambda d: write(d / "a.png", Image.fromarray(np.full((48, 64), 0x8080, np.uint16))), (128,) * 3, "16"),
    "wrong name": (lambda d: write(d / "a.jpg", picture(), format="PNG"), RED, None),
}


@pytest.mark.parametrize("case", GOOD)
def test_read_as_opaque_8_bit_srgb(case: str, tmp_path: Path) -> None:
    make, color, note = GOOD[case]
    mockup = load(make(tmp_path))
    assert mockup.pixels.shape == (48, 64, 3)
    assert mockup.pixels.dtype == np.uint8
    assert tuple(int(v) for v in mockup.pixels[20, 20]) == color
    assert not mockup.notes if note is None else note in " ".join(mockup.notes)
    assert (mockup.width, mockup.height, mockup.scale, mockup.name) == (64, 48, 1.0, "a")


def test_transparency_is_laid_on_white(tmp_path: Path) -> None:
    mockup = load(write(tmp_path / "a.png", half_transparent()))
    assert tuple(mockup.pixels[10, 5]) == (255, 255, 255)
    assert tuple(mockup.pixels[10, 50]) == RED
    assert "white" in " ".join(mockup.notes)


def test_transparent_palette_is_laid_on_white(tmp_path: Path) -> None:
    mockup = load(write(tmp_path / "a.gif", half_transparent()))
    assert tuple(mockup.pixels[10, 5]) == (255, 255, 255)


def test_opaque_alpha_needs_no_note(tmp_path: Path) -> None:
    assert load(write(tmp_path / "a.png", picture("RGBA", (*RED, 255)))).notes == ()


@pytest.mark.parametrize("suffix", ["gif", "webp"])
def test_first_frame_of_an_animation_is_taken_and_said(suffix: str, tmp_path: Path) -> None:
    frames = [picture(color=RED), picture(color=(0, 0, 255)), picture(color=(0, 255, 0))]
    path = tmp_path / f"a.{suffix}"
    frames[0].save(path, save_all=True, append_images=frames[1:], duration=50, lossless=True)
    mockup = load(path)
    assert "first of 3 frames" in mockup.notes
    assert np.abs(mockup.pixels[20, 20].astype(int) - RED).max() < 4


def test_exif_rotation_is_followed(tmp_path: Path) -> None:
    image = picture()
    image.paste((0, 0, 255), (0, 0, 64, 8))
    exif = Image.Exif()
    exif[0x0112] = 6
    mockup = load(write(tmp_path / "a.png", image, exif=exif))
    assert mockup.pixels.shape == (64, 48, 3)
    assert tuple(mockup.pixels[30, 44]) == (0, 0, 255)
    assert "EXIF" in " ".join(mockup.notes)


def test_explicit_scale_wins(tmp_path: Path) -> None:
    mockup = load(write(tmp_path / "a.png", picture()), scale=2)
    assert (mockup.scale, mockup.width, mockup.height) == (2.0, 32, 24)
    with pytest.raises(MockupError, match="positive"):
        load(tmp_path / "a.png", scale=0)


def test_same_bytes_same_hash(tmp_path: Path) -> None:
    first, second = write(tmp_path / "a.png", picture()), write(tmp_path / "b.png", picture())
    assert load(first).sha256 == load(second).sha256

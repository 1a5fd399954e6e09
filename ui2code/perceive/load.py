"""A picture file of any common kind -> Mockup: opaque 8-bit sRGB at a known scale."""

from __future__ import annotations

import hashlib
import io
import struct
import warnings
from pathlib import Path
from typing import Literal

import numpy as np
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from ui2code.errors import MockupError
from ui2code.perceive.scale import detect_scale
from ui2code.types import Mockup

MAX_PIXELS = 100_000_000
"""300 MB as RGB; a 3840 x 26000 screenshot still fits. Checked in the header, before anything is decoded."""
MIN_SIDE = 24
"""Nothing smaller can hold a line of text."""
SIXTEEN_BIT = 257
"""65535 / 255."""

_UNREADABLE = (OSError, SyntaxError, ValueError, EOFError, struct.error)
"""What Pillow's decoders raise on damaged data."""


def load(path: str | Path, scale: Literal["auto"] | float = "auto") -> Mockup:
    """The mockup in the file ``path``, first frame only; MockupError says in one sentence what is wrong and what to do."""
    file = Path(path)
    data = _bytes(file)
    notes: list[str] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        picture = _decode(file, data, notes)
    pixels = np.ascontiguousarray(np.asarray(_opaque(picture, notes), dtype=np.uint8))
    factor = detect_scale(pixels) if scale == "auto" else float(scale)
    if factor <= 0:
        raise MockupError(f"The scale must be positive, not {factor:g}: use auto, 1, 2 or 3.")
    if scale == "auto" and factor != 1:
        notes.append(f"taken as a {factor:g}x screenshot")
    return Mockup(file.stem, pixels, factor, hashlib.sha256(data).hexdigest(), tuple(notes))


def _bytes(file: Path) -> bytes:
    if file.is_dir():
        raise MockupError(f"{file} is a folder: give the picture file inside it.")
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        raise MockupError(f"{file} does not exist: check the path.") from None
    except OSError as error:
        raise MockupError(f"{file} cannot be read ({error.strerror}): check its permissions.") from None
    if not data:
        raise MockupError(f"{file} is empty: export the mockup again.")
    return data


def _decode(file: Path, data: bytes, notes: list[str]) -> Image.Image:
    """Header first (kind, size), then the pixels of the first frame, upright."""
    try:
        picture = Image.open(io.BytesIO(data))
    except Image.DecompressionBombError:
        raise _too_large(file, "more than 178") from None
    except UnidentifiedImageError:
        raise MockupError(f"{file} is not a picture: give a PNG, JPEG, WebP, GIF, BMP or TIFF file.") from None
    except _UNREADABLE as error:
        raise _damaged(file, error) from None
    _check_size(file, picture.size)
    frames = getattr(picture, "n_frames", 1)
    if frames > 1:
        notes.append(f"first of {frames} frames")
    try:
        picture.seek(0)
        picture.load()
        upright = ImageOps.exif_transpose(picture)
    except _UNREADABLE as error:
        raise _damaged(file, error) from None
    if upright.size != picture.size or picture.getexif().get(0x0112, 1) != 1:
        notes.append("turned upright as its EXIF data says")
    return upright


def _check_size(file: Path, size: tuple[int, int]) -> None:
    width, height = size
    if width * height > MAX_PIXELS:
        raise _too_large(file, f"{width}x{height} =", width * height)
    if min(size) < MIN_SIDE:
        raise MockupError(
            f"{file} is {width}x{height} pixels, too small for a user interface (at least {MIN_SIDE} on each side): "
            "give the whole mockup."
        )


def _too_large(file: Path, what: str, pixels: int | None = None) -> MockupError:
    count = what if pixels is None else f"{what} {pixels / 1e6:.0f}"
    return MockupError(
        f"{file} has {count} million pixels, over the limit of {MAX_PIXELS // 1_000_000} million: crop it or scale it down."
    )


def _damaged(file: Path, error: BaseException) -> MockupError:
    return MockupError(f"{file} is damaged or cut off ({error}): export the mockup again.")


def _opaque(picture: Image.Image, notes: list[str]) -> Image.Image:
    """8-bit sRGB on white."""
    if picture.mode.startswith("I") or picture.mode == "F":
        return _from_deep(picture, notes)
    if picture.mode == "CMYK":
        notes.append("converted from CMYK")
    picture = _to_srgb(picture, notes)
    if "transparency" in picture.info or picture.mode in ("RGBA", "LA", "PA", "La", "RGBa"):
        layers = picture.convert("RGBA")
        if np.asarray(layers.getchannel("A")).min() < 255:
            notes.append("transparency laid on white")
        white = Image.new("RGBA", layers.size, (255, 255, 255, 255))
        return Image.alpha_composite(white, layers).convert("RGB")
    return picture.convert("RGB")


def _from_deep(picture: Image.Image, notes: list[str]) -> Image.Image:
    """16-bit and float greys; Pillow has already cut 16-bit colour to 8 bits."""
    values = np.asarray(picture, dtype=np.float64)
    top = float(values.max(initial=0.0))
    if picture.mode == "F":
        values = values * (255.0 if top <= 1.0 else 1.0)
    elif top > 255:
        values = values / SIXTEEN_BIT
        notes.append("reduced from 16 to 8 bits")
    return Image.fromarray(np.clip(np.rint(values), 0, 255).astype(np.uint8)).convert("RGB")


def _to_srgb(picture: Image.Image, notes: list[str]) -> Image.Image:
    """Colours as a browser shows them, where the file carries a profile of its own."""
    profile = picture.info.get("icc_profile")
    if not profile or picture.mode not in ("RGB", "CMYK"):
        return picture
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if "srgb" in ImageCms.getProfileDescription(source).lower():
            return picture
        converted = ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        notes.append("its colour profile is damaged and was left out")
        return picture
    notes.append("colours converted to sRGB")
    return converted if converted is not None else picture

"""Whatever is wrong with what we are given: one sentence, the right exit code, and nothing written."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from ui2code.render import find

Refused = Callable[..., str]


def png(size: tuple[int, int] = (200, 120), color: str = "white") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, color).save(out, "PNG")
    return out.getvalue()


def jpeg() -> bytes:
    out = io.BytesIO()
    Image.effect_noise((300, 200), 60).convert("RGB").save(out, "JPEG")
    return out.getvalue()


def bomb(width: int, height: int) -> bytes:
    """A PNG whose header promises that many pixels, in a few bytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    )


BAD_FILES = {
    "empty": (b"", "is empty"),
    "text": (b"dear designer, please find attached", "is not a picture"),
    "svg": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "is not a picture"),
    "cut png": (png()[:60], "damaged or cut off"),
    "cut jpeg": (jpeg()[:2000], "damaged or cut off"),
    "one pixel": (png((1, 1)), "too small"),
    "a bomb": (bomb(30000, 30000), "million pixels, over the limit of"),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_bad_pictures(name: str, tmp_path: Path, refused: Refused) -> None:
    data, said = BAD_FILES[name]
    mockup = tmp_path / "mockup.png"
    mockup.write_bytes(data)
    assert said in refused("generate", mockup)
    assert said in refused("score", mockup, mockup)
    assert [p.name for p in tmp_path.iterdir()] == ["mockup.png"]


def test_missing_file(tmp_path: Path, refused: Refused) -> None:
    assert "does not exist" in refused("generate", tmp_path / "no.png")
    assert list(tmp_path.iterdir()) == []


def test_folder(tmp_path: Path, refused: Refused) -> None:
    assert "is a folder" in refused("generate", tmp_path)


@pytest.fixture
def mockup(tmp_path: Path) -> Path:
    path = tmp_path / "mockup.png"
    path.write_bytes(png())
    return path


@pytest.mark.parametrize(
    ("option", "said"),
    [
        (["--target", "raect"], "Did you mean 'react'? Choose one of: html, react."),
        (["--target", "cobol"], "Choose one of: html, react."),
        (["--model", "geometrical"], "Did you mean 'geometric'?"),
    ],
)
def test_unknown_names(option: list[str], said: str, mockup: Path, refused: Refused) -> None:
    assert said in refused("generate", mockup, *option)


def test_unknown_command(refused: Refused) -> None:
    assert "Did you mean 'generate'?" in refused("generat", "mockup.png")


@pytest.mark.parametrize("option", [["--rounds", "-1"], ["--scale", "7"], ["--colour"], ["extra"]])
def test_wrong_options(option: list[str], mockup: Path, ui2code: Callable[..., Any]) -> None:
    done = ui2code("generate", mockup, *option)
    assert done.code == 2
    assert "Traceback" not in done.err
    assert done.err.splitlines()[-1].startswith("Error: ")


def test_output_with_other_work(mockup: Path, tmp_path: Path, refused: Refused) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "thesis.tex").write_text("years")
    assert "is not empty: use --force" in refused("generate", mockup, "-o", out)
    assert [p.name for p in out.iterdir()] == ["thesis.tex"]


def test_output_is_a_file(mockup: Path, refused: Refused) -> None:
    assert "is a file" in refused("generate", mockup, "-o", mockup)
    assert "Cannot write to" in refused("generate", mockup, "-o", mockup / "below")


def test_output_that_cannot_be_written(mockup: Path, refused: Refused) -> None:
    """/proc takes no folders, not even root's."""
    if not Path("/proc/self").exists():
        pytest.skip("no /proc")
    assert "Cannot write to /proc" in refused("generate", mockup, "-o", "/proc/ui2code-out")


@pytest.fixture
def no_browser(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine without any: every place of the chain is empty."""
    monkeypatch.delenv(find.VARIABLE, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    monkeypatch.setenv("UI2CODE_CACHE", str(tmp_path))
    monkeypatch.setattr(find, "_USUAL", ())
    monkeypatch.setattr(find, "_CHANNELS", {})


def test_no_browser(mockup: Path, tmp_path: Path, refused: Refused, no_browser: None) -> None:
    said = refused("generate", mockup, "-o", tmp_path / "out", code=3)
    assert said.endswith("Install it with: ui2code setup")
    assert not (tmp_path / "out").exists()


def test_doctor_without_a_browser(ui2code: Callable[..., Any], no_browser: None) -> None:
    done = ui2code("doctor")
    assert done.code == 3
    line = next(line for line in done.out.splitlines() if " browser " in line)
    assert line.startswith("MISSING")
    assert line.endswith("→ ui2code setup")


@pytest.mark.parametrize(
    ("candidate", "said"),
    [
        ("no.html", "does not exist"),
        ("https://example.com/page", "not on this machine"),
        ("http://169.254.169.254/latest", "not on this machine"),
        ("http://localhost.example.com/", "not on this machine"),
        ("file:///etc/passwd", "not on this machine"),
        (__file__, "not a candidate that can be judged"),
    ],
)
def test_candidates_that_cannot_be_judged(candidate: str, said: str, mockup: Path, refused: Refused) -> None:
    assert said in refused("score", mockup, candidate)


def test_a_folder_without_a_page(mockup: Path, tmp_path: Path, refused: Refused) -> None:
    (tmp_path / "empty").mkdir()
    assert "it has no index.html" in refused("score", mockup, tmp_path / "empty")


def test_a_bug_of_ours_keeps_its_traceback(
    mockup: Path, monkeypatch: pytest.MonkeyPatch, ui2code: Callable[..., Any]
) -> None:
    from ui2code import job

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(job, "carry_out", broken)
    with pytest.raises(ZeroDivisionError):
        ui2code("generate", mockup)

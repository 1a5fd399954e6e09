"""The web families that come along, and what to write in CSS for these and for the usual installed ones.

Each list of files is a lock: npm name and version, integrity of the tarball, licence, and the sha256 of every file.
One lies in the package (``fonts.lock.json``); one more in the user's cache holds what ``ui2code setup --fonts`` fetched.
A third (``scripts/``) names letters beyond Latin under families of their own, which stand behind a Latin one in CSS: they
come along with a page that asks for them, but nobody takes one for the face of a text that was seen.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from ui2code.fonts.cache import cache_dir

Generic = Literal["sans-serif", "serif", "monospace"]

HERE = Path(__file__).resolve().parent
LOCK = "fonts.lock.json"
SCRIPTS = HERE / "scripts"

_TAILS: dict[Generic, str] = {
    "sans-serif": "Arial, Helvetica, sans-serif",
    "serif": '"Times New Roman", Times, serif',
    "monospace": '"Courier New", Courier, monospace',
}
_INSTALLED: dict[str, tuple[Generic, str]] = {
    "Liberation Sans": ("sans-serif", 'Arial, "Liberation Sans", Helvetica, sans-serif'),
    "Liberation Serif": ("serif", '"Times New Roman", "Liberation Serif", Times, serif'),
    "Liberation Mono": ("monospace", '"Courier New", "Liberation Mono", Courier, monospace'),
    "DejaVu Sans": ("sans-serif", '"DejaVu Sans", Verdana, Geneva, sans-serif'),
    "DejaVu Serif": ("serif", '"DejaVu Serif", Georgia, serif'),
    "DejaVu Sans Mono": ("monospace", '"DejaVu Sans Mono", Menlo, Consolas, monospace'),
}
"""Metric equals are named first, so that the code reads and looks the same on every system. The DejaVu faces are not
equal to the faces people write beside them, so they go first themselves."""


@dataclass(frozen=True, slots=True)
class Face:
    """A family whose files we have. ``weights`` are the usual hundreds it can draw."""

    family: str
    generic: Generic
    weights: tuple[int, ...]
    italics: bool
    bundled: bool


@dataclass(frozen=True, slots=True)
class ScriptFace:
    """Bundled letters of one script, in all weights that pages ask for."""

    family: str
    script: str
    """As npm calls it: "cyrillic", "greek", "arabic" …"""
    generic: Generic


@dataclass(frozen=True, slots=True)
class Cut:
    """One file of a family."""

    name: str
    weight: str
    """As CSS wants it: "400", or a range such as "100 900"."""
    style: str
    path: Path


@dataclass(frozen=True, slots=True)
class _Family:
    face: Face
    files: tuple[Cut, ...]


def faces() -> tuple[Face, ...]:
    """Bundled families, most used on the web first, then those the user fetched."""
    return tuple(family.face for family in _known().values())


def script_faces() -> tuple[ScriptFace, ...]:
    """The families of other scripts, which ``faces`` does not list; of each script the usual one first."""
    entries = json.loads((SCRIPTS / LOCK).read_text("utf-8"))["families"]
    return tuple(ScriptFace(entry["family"], entry["script"], entry["generic"]) for entry in entries)


_LETTERS = {
    "greek": re.compile("[\u0370-\u03ff\u1f00-\u1fff]"),
    "cyrillic": re.compile("[\u0400-\u052f]"),
    "hebrew": re.compile("[\u0590-\u05ff]"),
    "arabic": re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]"),
    "japanese": re.compile("[\u3040-\u30ff]"),
    "chinese-simplified": re.compile("[\u3400-\u9fff]"),
}
"""What tells a script; Han letters beside kana are Japanese."""


@lru_cache(maxsize=256)
def fallbacks(text: str) -> tuple[str, ...]:
    """The bundled families, one a script, with the letters of ``text`` that the Latin families lack."""
    if not text or max(text) < "\u0370":
        return ()
    found = [script for script, letters in _LETTERS.items() if letters.search(text)]
    if "japanese" in found and "chinese-simplified" in found:
        found.remove("chinese-simplified")
    there = script_faces()
    return tuple(next(face.family for face in there if face.script == script) for script in found)


def behind(stack: str, families: Sequence[str]) -> str:
    """A CSS font-family value with ``families`` after its first."""
    first, comma, rest = stack.partition(", ")
    return ", ".join([first, *map(_quoted, families)]) + comma + rest


def stack(family: str) -> str:
    """The CSS font-family value: the family, or its metric equals, and fallbacks of its kind."""
    if family in _INSTALLED:
        return _INSTALLED[family][1]
    return f"{_quoted(family)}, {_TAILS[generic(family)]}"


def generic(family: str) -> Generic:
    """The kind of a family; of an unknown one, what its name says."""
    if family in _INSTALLED:
        return _INSTALLED[family][0]
    known = _known().get(family)
    if known is not None:
        return known.face.generic
    words = set(family.lower().split())
    if words & {"mono", "code", "courier", "console", "typewriter"}:
        return "monospace"
    return "serif" if "serif" in words and "sans" not in words else "sans-serif"


def file_names(family: str) -> tuple[str, ...]:
    """The names of a family's files; none for a family that is only installed."""
    known = _found(family)
    return tuple(file.name for file in known.files) if known else ()


def cuts(family: str) -> tuple[Cut, ...]:
    """A family's files, with what each is for; none for a family that is only installed."""
    known = _known().get(family)
    return known.files if known else ()


def font_files(family: str) -> dict[str, bytes]:
    """A family's woff2 files by name; none for a family that is only installed."""
    known = _found(family)
    return {file.name: file.path.read_bytes() for file in known.files} if known else {}


def font_face_css(family: str, url_prefix: str) -> str:
    """One @font-face rule per file, in canonical order; ``url_prefix`` is put before the bare file name."""
    known = _found(family)
    if known is None:
        return ""
    return "\n".join(
        f"@font-face {{\n  font-family: {_quoted(family)};\n  font-style: {file.style};\n  font-weight: {file.weight};\n"
        f'  font-display: block;\n  src: url("{url_prefix}{file.name}") format("woff2");\n}}\n'
        for file in known.files
    )


def _quoted(family: str) -> str:
    return family if family.isalpha() else f'"{family}"'


def _found(family: str) -> _Family | None:
    """Of any script."""
    latin = _known().get(family)
    if latin is not None:
        return latin
    return next((other for other in _read(SCRIPTS / LOCK, True) if other.face.family == family), None)


def _known() -> dict[str, _Family]:
    """Bundled families win over fetched ones of the same name, so that a result does not depend on the cache."""
    families: dict[str, _Family] = {}
    for lock, bundled in ((HERE / LOCK, True), (cache_dir() / "fonts" / LOCK, False)):
        for family in _read(lock, bundled):
            families.setdefault(family.face.family, family)
    return families


def _read(lock: Path, bundled: bool) -> tuple[_Family, ...]:
    try:
        written = lock.stat().st_mtime_ns
    except FileNotFoundError:
        return ()
    return _parsed(lock, bundled, written)


@lru_cache(maxsize=8)
def _parsed(lock: Path, bundled: bool, written: int) -> tuple[_Family, ...]:
    """The families of a lock file as it was ``written``: they are asked for with every page that is drawn."""
    return tuple(
        _Family(
            _face(entry, bundled),
            tuple(Cut(f["name"], f["weight"], f["style"], lock.parent / "files" / f["name"]) for f in entry["files"]),
        )
        for entry in json.loads(lock.read_text("utf-8"))["families"]
    )


def _face(entry: dict[str, Any], bundled: bool) -> Face:
    upright = [f["weight"].split() for f in entry["files"] if f["style"] == "normal"]
    reach = [(int(w[0]), int(w[-1])) for w in upright]
    weights = tuple(h for h in range(100, 1000, 100) if any(low <= h <= high for low, high in reach))
    return Face(
        entry["family"], entry["generic"], weights, any(f["style"] == "italic" for f in entry["files"]), bundled
    )

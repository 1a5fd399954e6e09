"""Which file the browser takes for a family, weight and slant, and its bytes as FreeType and HarfBuzz read them."""

from __future__ import annotations

import hashlib
import io
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ui2code import fonts
from ui2code.disk import write_atomic
from ui2code.fonts.cache import cache_dir

FC_SECONDS = 10
BOLD = 600
"""From here on a browser thickens a face that is lighter."""
THICKENED = 200
"""An installed face is thickened where it is lighter than wanted by more than this."""

_FC_WEIGHTS = ((0, 100), (40, 200), (50, 300), (80, 400), (100, 500), (180, 600), (200, 700), (205, 800), (210, 900))
"""fontconfig's weights and CSS's."""


@dataclass(frozen=True, slots=True)
class Source:
    path: Path
    index: int
    weight: float | None
    """Where the file's weight axis is set; None where it has none."""

    def data(self) -> bytes:
        raw = self.path.read_bytes()
        return _decoded(raw) if raw[:4] == b"wOF2" else raw


def source(family: str, weight: int, italic: bool) -> Source | None:
    """None where the browser would have to invent the cut, or where it is not known which file it takes."""
    bundled = fonts.cuts(family)
    return _bundled(bundled, weight, italic) if bundled else _installed(family, weight, italic)


def _bundled(cuts: tuple[fonts.Cut, ...], weight: int, italic: bool) -> Source | None:
    """CSS Fonts 4, 5.2: the weights of the wanted slant, nearest in the direction of the wanted weight."""
    spans = {(int(c.weight.split()[0]), int(c.weight.split()[-1])): c for c in cuts if (c.style == "italic") == italic}
    if not spans:
        return None
    low, high = min(spans, key=lambda span: _distance(span, weight))
    if weight >= BOLD > high:
        return None
    return Source(spans[low, high].path, 0, min(max(weight, low), high) if low != high else None)


def _distance(span: tuple[int, int], weight: int) -> tuple[int, int]:
    """How late CSS comes to a face: 400 to 500 look up to 500 first; others away from the middle first."""
    low, high = span
    if low <= weight <= high:
        return 0, 0
    above = low > weight
    if 400 <= weight <= 500:
        first = above and low <= 500
        return (1, low) if first else (3, low) if above else (2, -high)
    outwards = above == (weight > 500)
    return (1 if outwards else 2), (low if above else -high)


def _installed(family: str, weight: int, italic: bool) -> Source | None:
    found = [c for c in _listed() if c.family == family and c.italic == italic]
    if not found:
        return None
    nearest = min(found, key=lambda c: (abs(c.weight - weight), -c.weight))
    return Source(nearest.path, nearest.index, None) if weight <= nearest.weight + THICKENED else None


@dataclass(frozen=True, slots=True)
class _Installed:
    family: str
    weight: int
    italic: bool
    path: Path
    index: int


@cache
def _listed() -> tuple[_Installed, ...]:
    """Plain faces of ordinary width, as fontconfig lists them; none where it is not there."""
    program = shutil.which("fc-list")
    if program is None:
        return ()
    form = "%{family[0]}\t%{weight}\t%{slant}\t%{index}\t%{file}\n"
    try:
        done = subprocess.run(
            [program, f"--format={form}", ":scalable=true:variable=false:width=100"],
            capture_output=True,
            text=True,
            timeout=FC_SECONDS,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return ()
    rows = [line.split("\t") for line in done.stdout.splitlines()]
    known = dict(_FC_WEIGHTS)
    return tuple(
        _Installed(family, known[int(weight)], int(slant) > 0, Path(file), int(index))
        for family, weight, slant, index, file in rows
        if weight.isdigit() and int(weight) in known
    )


def _decoded(raw: bytes) -> bytes:
    """The font inside a woff2 file; kept in the user's cache, as it takes 30 ms a file."""
    kept = cache_dir() / "sfnt" / f"{hashlib.sha256(raw).hexdigest()[:32]}.ttf"
    if kept.is_file():
        return kept.read_bytes()
    from fontTools.ttLib import woff2

    out = io.BytesIO()
    woff2.decompress(io.BytesIO(raw), out)
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(kept, out.getvalue())
    except OSError:
        pass  # a read-only home: decoded again next time
    return out.getvalue()

"""Strings in a picture: the seam to the OCR engines, and the quick first reading of a whole mockup."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ui2code.registry import lookup
from ui2code.types import Box, Mockup, Pixels

BAND = 1600
"""Device px of height read at once: memory stays flat however tall the page is."""
BAND_SEARCH = 500
"""How far above its end a band looks for a row that cuts no letter."""
OVERLAP = 80
"""Rows two bands share where no such row is found; higher than a line of most headings."""
SAME_LINE = 0.5
"""Overlap (of the smaller box) above which two readings of one place are one line."""
ROW_STEP = 12
"""Smallest change of a channel between two rows that may belong to a letter."""


@dataclass(frozen=True, slots=True)
class RawLine:
    """One line as the OCR engine saw it; ``box`` in device px of the mockup, only roughly right."""

    text: str
    box: Box
    score: float


@dataclass(frozen=True, slots=True)
class Reading:
    """One line's string; ``ends`` are the horizontal centres of its characters as shares of the crop's width."""

    text: str
    score: float
    centres: tuple[float, ...] = ()


class Reader(Protocol):
    """An OCR engine: finds and reads lines quickly, and reads single doubtful lines precisely."""

    def lines(self, pixels: Pixels) -> list[RawLine]: ...

    def precise(self, crops: Sequence[Pixels]) -> list[Reading]: ...


def _duo() -> Reader:
    from ui2code.perceive.engines.duo import Duo

    return Duo()


def _rapid() -> Reader:
    from ui2code.perceive.engines.rapid import Rapid

    return Rapid()


READERS: Mapping[str, Callable[[], Reader]] = {"duo": _duo, "rapid": _rapid}
DEFAULT_READER = "duo"


@cache
def open_reader(name: str = DEFAULT_READER) -> Reader:
    """The engine called ``name``, opened once; "duo" falls back on "rapid" where its quick half has no wheel."""
    make = lookup("reader", name, READERS)
    if name != "duo":
        return make()
    try:
        return make()
    except ImportError:
        return _rapid()


def read_lines(mockup: Mockup, reader: Reader | None = None) -> tuple[RawLine, ...]:
    """All lines of text in reading order as the quick engine sees them (boxes in device px); cheap, 0.2 s a page."""
    reader = reader or open_reader()
    found: list[RawLine] = []
    for top, bottom in bands(mockup.pixels, round(BAND * mockup.scale)):
        if _is_flat(mockup.pixels[top:bottom]):
            continue
        for line in _read_band(mockup.pixels[top:bottom], mockup.scale, reader):
            _add(found, replace(line, box=line.box.moved(0, top)))
    return tuple(sorted(found, key=lambda line: (line.box.y, line.box.x)))


def bands(pixels: Pixels, height: int = BAND) -> Iterator[tuple[int, int]]:
    """Rows [top, bottom) to look at together; consecutive bands meet where no letter stands, or overlap."""
    total = pixels.shape[0]
    top = 0
    while top < total:
        end = top + height
        if total - end <= height // 4:
            yield top, total
            return
        search = min(BAND_SEARCH, height // 2)
        calm = _calm_rows(pixels[end - search : end + 1])
        cut = end - search + int(calm[-1]) + 1 if calm.size else end
        yield top, cut
        top = cut if calm.size else cut - min(OVERLAP, search)


def _calm_rows(rows: Pixels) -> NDArray[np.int64]:
    """Indices of rows that equal the next one: nothing that is drawn there ends or begins."""
    change = np.abs(rows[1:].astype(np.int16) - rows[:-1]).max(axis=(1, 2))
    calm = change < ROW_STEP
    return np.flatnonzero(calm & np.roll(calm, 1))


def _is_flat(pixels: Pixels) -> bool:
    return bool(np.ptp(pixels.reshape(-1, 3), axis=0).max(initial=0) < ROW_STEP)


def _read_band(pixels: Pixels, scale: float, reader: Reader) -> list[RawLine]:
    """At CSS resolution: what people read at 1x the engine reads at 1x, four to nine times quicker."""
    if scale <= 1:
        return reader.lines(pixels)
    import cv2

    size = (max(1, round(pixels.shape[1] / scale)), max(1, round(pixels.shape[0] / scale)))
    small = cv2.resize(np.ascontiguousarray(pixels), size, interpolation=cv2.INTER_AREA)
    return [replace(line, box=_scaled(line.box, scale)) for line in reader.lines(np.asarray(small, np.uint8))]


def _scaled(box: Box, factor: float) -> Box:
    return Box(box.x * factor, box.y * factor, box.w * factor, box.h * factor)


def _add(found: list[RawLine], line: RawLine) -> None:
    """Append unless an overlapping band saw it already; the higher box is the one that was not cut."""
    for index in range(len(found) - 1, max(-1, len(found) - 200), -1):
        other = found[index]
        smaller = min(other.box.area, line.box.area)
        if smaller > 0 and other.box.intersection(line.box).area > SAME_LINE * smaller:
            if line.box.area > other.box.area:
                found[index] = line
            return
    found.append(line)

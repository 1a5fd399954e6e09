"""Which cuts are set here just as the browser sets them: found by asking it once, and kept per version of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import astuple
from functools import cache
from importlib.metadata import version
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ui2code.disk import write_atomic
from ui2code.fonts.cache import cache_dir
from ui2code.render.letters.glyphs import CANONICAL, LARGEST
from ui2code.render.letters.setter import Cut, Picture, Setter
from ui2code.render.letters.sources import source
from ui2code.types import Color, TextStyle, TypeMetrics, TypeSample

Measure = Callable[[Sequence[TypeSample]], list[TypeMetrics]]
Draw = Callable[[Sequence[TypeSample], Color, float], list[Picture]]

RULES = 2
"""Raised when this package draws or judges differently, so that old findings are not believed."""
PROBE = "Handgloves AVATAR 0123456789 office, (mywxquick)"
SIZES = (500.0, 15.0, 13.3333)
DRAWN_SIZE = 15.0
FAR = 1e-3
"""Of the size: what an advance may differ."""
GRAIN = 0.13
"""px; left and right are known to an eighth."""
DIFFERENT = 0.004
"""Squared difference over the energy of the ink; equal pixels but for rounding and crossing contours reach 0.001."""
WHITE = "#ffffff"


class Trust:
    """Remembers what it found in the user's cache folder."""

    def __init__(self, browser: str, setter: Setter, measure: Measure, draw: Draw) -> None:
        self._about = f"{browser}, freetype-py {version('freetype-py')}, uharfbuzz {version('uharfbuzz')}, {RULES}"
        self._setter, self._measure, self._draw = setter, measure, draw
        self._known = _read().get(self._about, {})

    def check(self, cuts: Iterable[Cut]) -> None:
        """Compare the cuts not known yet, all in two calls to the browser."""
        new = [cut for cut in cuts if _name(cut) not in self._known]
        ours = [cut for cut in new if self._setter.glyphs(cut)]
        found = dict.fromkeys(map(_name, new), False)
        if ours:
            found |= dict(zip(map(_name, ours), self._compared(ours)))
        self._known = {**self._known, **found}
        # What differs is looked at again next time: after a page of another scale the browser hints some faces otherwise.
        if kept := {name: same for name, same in found.items() if same}:
            _write(self._about, kept)

    def holds(self, cut: Cut) -> bool:
        return self._known[_name(cut)]

    def _compared(self, cuts: Sequence[Cut]) -> list[bool]:
        samples = [TypeSample(PROBE, TextStyle(f, s, w, i)) for f, w, i in cuts for s in SIZES]
        same = [
            ours is not None and _like(ours, theirs, sample.style.size)
            for ours, theirs, sample in zip(self._setter.measure(samples), self._measure(samples), samples)
        ]
        shown = [TypeSample(PROBE, TextStyle(f, DRAWN_SIZE, w, i)) for f, w, i in cuts]
        pictures = zip(self._setter.draw(shown, WHITE, 1.0), self._draw(shown, WHITE, 1.0))
        seen = [ours is not None and difference(ours, theirs) < DIFFERENT for ours, theirs in pictures]
        return [look and all(same[k * len(SIZES) : (k + 1) * len(SIZES)]) for k, look in enumerate(seen)]


def difference(ours: Picture, theirs: Picture) -> float:
    """Squared difference over the energy of ``theirs``, both on white, pens and baselines laid on each other."""
    a, b = (_laid(picture, (ours, theirs)) for picture in (ours, theirs))
    return float(((a - b) ** 2).sum() / max(1.0, (b**2).sum()))


def _laid(picture: Picture, all_: tuple[Picture, Picture]) -> NDArray[np.float32]:
    pixels, pen, baseline = picture
    left, top = max(int(p[1]) for p in all_), max(int(p[2]) for p in all_)
    right = max(p[0].shape[1] - int(p[1]) for p in all_)
    bottom = max(p[0].shape[0] - int(p[2]) for p in all_)
    page = np.zeros((top + bottom, left + right, 3), np.float32)
    y, x = top - int(baseline), left - int(pen)
    page[y : y + pixels.shape[0], x : x + pixels.shape[1]] = 255.0 - pixels
    return page


def _like(ours: TypeMetrics, theirs: TypeMetrics, size: float) -> bool:
    """Equal but for rounding; large type is measured in steps, of which one may be missed."""
    step = size / CANONICAL if size > LARGEST else 0.0
    off = [float(abs(a - b)) for a, b in zip(astuple(ours), astuple(theirs))]
    return off[0] <= FAR * size and max(off[1:3]) <= max(step, GRAIN) + GRAIN and max(off[3:]) <= step


@cache
def _name(cut: Cut) -> str:
    """The cut and the file it is in."""
    family, weight, italic = cut
    found = source(family, weight, italic)
    where = f"{found.path.name} {found.path.stat().st_size} {found.index}" if found else "-"
    return f"{family} {weight}{' italic' if italic else ''}: {where}"


def _file() -> Path:
    return cache_dir() / "letters.json"


def _read() -> dict[str, dict[str, bool]]:
    """What is kept; nothing where it cannot be read."""
    with suppress(OSError, ValueError):
        kept = json.loads(_file().read_text("utf-8"))
        if isinstance(kept, dict):
            return kept
    return {}


def _write(about: str, found: Mapping[str, bool]) -> None:
    kept = _read()
    kept[about] = {**kept.get(about, {}), **found}
    with suppress(OSError):  # a read-only home: asked again next time
        write_atomic(_file(), json.dumps(kept, indent=1, sort_keys=True).encode())

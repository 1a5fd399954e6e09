"""One cut of a face with everything known of it so far: shaped strings, bounds and masks of glyphs."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from ui2code.render.letters.coverage import Frame, Mask, masks
from ui2code.render.letters.edges import Reals, line_edges, quad_edges
from ui2code.render.letters.outlines import PLAIN, Bounds, Outline, Scaler, parts
from ui2code.render.letters.shaping import Shaped, Shaper
from ui2code.render.letters.sources import Source

PHASES = 4
"""A glyph is drawn at quarters of a px."""
AT_ONCE = 2000
"""Glyphs; bounds the memory."""
BLANK = Frame(0, 0, 0, 0), np.zeros((0, 0), np.uint8)
CANONICAL = 64
"""px; beyond ``LARGEST`` the browser measures unhinted at this size and multiplies."""
LARGEST = 256
FINER = 8
"""Left and right are known to an eighth of a px, see ``measure.js``."""
HINTING = 1.3
"""px that hinting moves a top or a bottom at most."""
GRAIN = 0.01
"""px; less than this beyond a whole px is the rounding of a varied outline."""
LARGE = 2048 * 64
"""26.6 px at which the unhinted shape of a glyph is measured once for all sizes."""


class Key(NamedTuple):
    """A glyph as drawn: size in 26.6 px, and its offset in quarters of a px."""

    size: int
    glyph: int
    phase: int


class Glyphs:
    """Not to be shared between threads."""

    def __init__(self, source: Source) -> None:
        data = source.data()
        self._scaler = Scaler(data, source.index, source.weight)
        self._shaper = Shaper(data, source.index, source.weight)
        self._shaped: dict[tuple[str, bool], Shaped | None] = {}
        self._bounds: dict[tuple[int, int], Bounds] = {}
        self._plain: dict[int, Bounds] = {}
        self._large: dict[int, tuple[int, int, int, int]] = {}
        self._reach: dict[int, tuple[list[tuple[float, int]], list[tuple[float, int]]]] = {}
        self._outlines: dict[tuple[int, int], Outline] = {}
        self.masks: dict[Key, tuple[Frame, Mask]] = {}

    @property
    def usable(self) -> bool:
        return self._scaler.plain

    @property
    def ascent(self) -> float:
        """Em, above the baseline."""
        return self._shaper.ascent

    @property
    def descent(self) -> float:
        return self._shaper.descent

    def shape(self, text: str, spaced: bool) -> Shaped | None:
        key = text, spaced
        if key not in self._shaped:
            self._shaped[key] = self._shaper.shape(text, spaced)
        return self._shaped[key]

    def bounds(self, glyph: int, size: int) -> Bounds:
        """Hinted, at ``size`` in 26.6 px."""
        key = size, glyph
        if key not in self._bounds:
            self._bounds[key] = self._scaler.bounds(glyph, size)
        return self._bounds[key]

    def plain(self, glyph: int) -> Bounds:
        """Unhinted, em."""
        if glyph not in self._plain:
            self._plain[glyph] = Bounds(*(value * 64 / LARGE for value in self._scaler.bounds(glyph, LARGE, PLAIN)))
        return self._plain[glyph]

    def sides(self, shaped: Shaped, size: float) -> Reals:
        """(2, glyphs): left and right, px, rounded outwards as ``measure.js`` has it from the browser."""
        if size > LARGEST:
            return np.array([self._canonical(g)[:2] for g in shaped.glyphs.tolist()]).T * (size / CANONICAL)
        times = max(1, min(FINER, int(LARGEST // max(size, 1))))
        plain = np.array([self.plain(g)[0::2] for g in shaped.glyphs.tolist()]).T * (size * times)
        return np.stack([np.floor(plain[0] + GRAIN), np.ceil(plain[1] - GRAIN)]) / times

    def rows(self, shaped: Shaped, size: float) -> tuple[float, float]:
        """Px above and below the baseline, in whole px as hinted."""
        if size > LARGEST:
            boxes = [self._canonical(g) for g in shaped.glyphs.tolist()]
            return max(b[2] for b in boxes) * size / CANONICAL, max(b[3] for b in boxes) * size / CANONICAL
        at = int(size * 64)
        tops, bottoms = self._peaks(shaped)
        above = [-self.bounds(g, at).top for top, g in tops if top * size <= tops[0][0] * size + HINTING]
        below = [self.bounds(g, at).bottom for bottom, g in bottoms if bottom * size >= bottoms[0][0] * size - HINTING]
        return float(math.ceil(max(above, default=0.0))), float(math.ceil(max(below, default=0.0)))

    def _canonical(self, glyph: int) -> tuple[int, int, int, int]:
        """Left, right, above, below at the size that large text is measured at, unhinted, rounded outwards."""
        known = self._large.get(glyph)
        if known is None:
            low_x, low_y, high_x, high_y = (value * CANONICAL for value in self.plain(glyph))
            left, top = math.floor(low_x + GRAIN), math.floor(low_y + GRAIN)
            known = self._large[glyph] = left, math.ceil(high_x - GRAIN), -top, math.ceil(high_y - GRAIN)
        return known

    def _peaks(self, shaped: Shaped) -> tuple[list[tuple[float, int]], list[tuple[float, int]]]:
        """(em, glyph) of what reaches highest first, and lowest first."""
        key = id(shaped)
        if key not in self._reach:
            boxes = [(self.plain(g), g) for g in set(shaped.glyphs.tolist())]
            inked = [(b, g) for b, g in boxes if b.left < b.right]
            tops, bottoms = [(b.top, g) for b, g in inked], [(b.bottom, g) for b, g in inked]
            self._reach[key] = sorted(tops), sorted(bottoms, reverse=True)
        return self._reach[key]

    def outline(self, size: int, glyph: int) -> Outline:
        key = size, glyph
        if key not in self._outlines:
            self._outlines[key] = self._scaler.outline(glyph, size)
        return self._outlines[key]

    @property
    def kept(self) -> int:
        """Masks and strings that are remembered."""
        return len(self.masks) + len(self._shaped)

    def forget(self) -> None:
        """Drop what grows with every page."""
        self.masks.clear()
        self._outlines.clear()
        self._bounds.clear()
        self._reach.clear()
        self._shaped.clear()


def draw_masks(wanted: Iterable[tuple[Glyphs, Key]]) -> None:
    """Make the masks that are not there yet, of all cuts together."""
    new = [(glyphs, key) for glyphs, key in dict.fromkeys(wanted) if key not in glyphs.masks]
    if not new:
        return
    outlines = [glyphs.outline(key.size, key.glyph) for glyphs, key in new]
    for (glyphs, key), outline in zip(new, outlines):
        if outline.empty:
            glyphs.masks[key] = BLANK
    inked = [(item, outline) for item, outline in zip(new, outlines) if not outline.empty]
    for at in range(0, len(inked), AT_ONCE):
        _draw([item for item, _ in inked[at : at + AT_ONCE]], [outline for _, outline in inked[at : at + AT_ONCE]])


def _draw(wanted: Sequence[tuple[Glyphs, Key]], outlines: Sequence[Outline]) -> None:
    found = parts(outlines)
    moved = np.array([key.phase for _, key in wanted]) / PHASES
    found.lines[:, 0::2] += moved[found.line_owner][:, None]
    found.quads[:, 0::2] += moved[found.quad_owner][:, None]
    low = np.floor(found.bounds[:, :2] + np.stack([moved, np.zeros_like(moved)], axis=1)).astype(np.int64)
    high = np.ceil(found.bounds[:, 2:] + np.stack([moved, np.zeros_like(moved)], axis=1)).astype(np.int64)
    frames = [Frame(*row) for row in np.concatenate([low, high - low], axis=1).tolist()]
    edges = [line_edges(found.line_owner, found.lines), *quad_edges(found.quad_owner, found.quads)]
    for (glyphs, key), frame, mask in zip(wanted, frames, masks(frames, edges)):
        glyphs.masks[key] = frame, mask

"""Samples measured and drawn in this process; None for each that only the browser can."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from ui2code.render.letters import gamma
from ui2code.render.letters.glyphs import PHASES, Glyphs, Key, draw_masks
from ui2code.render.letters.shaping import Shaped
from ui2code.render.letters.sources import source
from ui2code.types import Color, Pixels, TextStyle, TypeMetrics, TypeSample

Picture = tuple[Pixels, float, float]
Cut = tuple[str, int, bool]

MARGIN = 2
MOST_KEPT = 60_000
"""Masks and strings of all cuts together, some 100 MB: a dense page leaves half as many."""
LARGEST = 160.0
"""px; the browser draws larger letters as outlines, without the gamma of masks."""


def cut_of(style: TextStyle) -> Cut:
    return style.family, style.weight, style.italic


class Setter:
    """Keeps what it has shaped and drawn. Not to be shared between threads."""

    def __init__(self) -> None:
        self._cuts: dict[Cut, Glyphs | None] = {}

    def measure(self, samples: Sequence[TypeSample]) -> list[TypeMetrics | None]:
        return [self._measured(sample) for sample in samples]

    def draw(self, samples: Sequence[TypeSample], ground: Color, scale: float) -> list[Picture | None]:
        jobs = [self._job(sample, scale) for sample in samples]
        draw_masks((job.glyphs, key) for job in jobs if job for key in job.keys)
        pictures = [_composed(job, ground) if job else None for job in jobs]
        self._forget()
        return pictures

    def _forget(self) -> None:
        """Start anew when page after page has left too much."""
        known = [glyphs for glyphs in self._cuts.values() if glyphs]
        if sum(glyphs.kept for glyphs in known) > MOST_KEPT:
            for glyphs in known:
                glyphs.forget()

    def glyphs(self, cut: Cut) -> Glyphs | None:
        """None where the file is not known or not of a kind that can be drawn here."""
        if cut not in self._cuts:
            found = source(*cut)
            glyphs = Glyphs(found) if found else None
            self._cuts[cut] = glyphs if glyphs and glyphs.usable else None
        return self._cuts[cut]

    def _shaped(self, sample: TypeSample) -> tuple[Glyphs, Shaped] | None:
        style = sample.style
        glyphs = self.glyphs(cut_of(style)) if _simple(sample.text) else None
        shaped = glyphs.shape(sample.text, style.letter_spacing != 0) if glyphs else None
        return (glyphs, shaped) if glyphs and shaped else None

    def _measured(self, sample: TypeSample) -> TypeMetrics | None:
        found = self._shaped(sample)
        if found is None:
            return None
        glyphs, shaped = found
        size, spacing = _sixty_fourths(sample.style.size) / 64, sample.style.letter_spacing
        pens = shaped.pens * (_sixty_fourths(size) / 64) + np.arange(shaped.pens.size) * spacing
        sides = glyphs.sides(shaped, size)
        above, below = glyphs.rows(shaped, size)
        inked = sides[0] < sides[1]
        left = right = 0.0
        if inked.any():
            left, right = float((pens + sides[0])[inked].min()), float((pens + sides[1])[inked].max())
        advance = shaped.advance * size + spacing * len(sample.text)
        return TypeMetrics(
            advance, -left, right, above, below, _rounded(glyphs.ascent * size), _rounded(glyphs.descent * size)
        )

    def _job(self, sample: TypeSample, scale: float) -> _Job | None:
        style = sample.style
        size = style.size * scale
        found = self._shaped(sample) if _drawable(style, size, scale) else None
        if found is None:
            return None
        glyphs, shaped = found
        pens = shaped.pens * (_sixty_fourths(size) / 64) + np.arange(shaped.pens.size) * (style.letter_spacing * scale)
        quarters = np.floor(pens * PHASES + 0.5).astype(np.int64)
        keys = [Key(_sixty_fourths(size), g, q) for g, q in zip(shaped.glyphs.tolist(), (quarters % PHASES).tolist())]
        return _Job(glyphs, keys, (quarters // PHASES).tolist(), style.color)


@dataclass(frozen=True, slots=True)
class _Job:
    glyphs: Glyphs
    keys: list[Key]
    places: list[int]
    """Whole px of each glyph, right of the pen's start."""
    color: Color


def _composed(job: _Job, ground: Color) -> Picture:
    ink = _rgb(job.color)
    bend = gamma.transparency(gamma.level(*ink))
    drawn = [(place, *job.glyphs.masks[key]) for place, key in zip(job.places, job.keys)]
    drawn = [item for item in drawn if item[1].width]
    left = min((place + frame.left for place, frame, _ in drawn), default=0) - MARGIN
    right = max((place + frame.left + frame.width for place, frame, _ in drawn), default=0) + MARGIN
    top = min((frame.top for _, frame, _ in drawn), default=0) - MARGIN
    bottom = max((frame.top + frame.height for _, frame, _ in drawn), default=0) + MARGIN
    clear = np.ones((bottom - top, right - left), np.float32)
    for place, frame, mask in drawn:
        x, y = place + frame.left - left, frame.top - top
        clear[y : y + frame.height, x : x + frame.width] *= bend[mask]
    back = np.array(_rgb(ground), np.float32)
    pixels = np.array(ink, np.float32) + clear[:, :, None] * (back - np.array(ink, np.float32))
    return pixels.astype(np.uint8), float(-left), float(-top)  # cut, not rounded, as Skia blends


@lru_cache(maxsize=1 << 16)
def _simple(text: str) -> bool:
    """Latin letters and the usual signs: what needs no other face, script or direction."""
    return bool(text) and text.isprintable() and all(ord(c) < 0x250 or 0x2010 <= ord(c) <= 0x2122 for c in text)


def _drawable(style: TextStyle, size: float, scale: float) -> bool:
    return scale == 1 and size <= LARGEST and not style.underline and len(style.color) == 7


def _sixty_fourths(size: float) -> int:
    return int(size * 64)


def _rounded(value: float) -> float:
    return float(math.floor(value + 0.5 + 1e-4))


def _rgb(color: Color) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)

"""Boxes of one look share one shadow: what was measured on each is brought together where the picture allows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

import numpy as np

from ui2code.perceive.raster import draw_paint, hex_color, reach, rgba, widest
from ui2code.perceive.shapes import Shape
from ui2code.types import Pixels, Shadow

WORSE = 1.1
"""Factor by which the error around the boxes may grow for the sake of one shadow instead of many."""


def agree(pixels: Pixels, page: Pixels, shapes: Sequence[Shape]) -> list[Shape]:
    """The shapes, those of one look with one shadow; ``page`` is the empty page they are drawn on."""
    groups: dict[object, list[int]] = {}
    for place, shape in enumerate(shapes):
        if len(shape.paint.shadows) == 1:
            groups.setdefault(_look(shape), []).append(place)
    changed = list(shapes)
    for places in groups.values():
        shadows = [shapes[k].paint.shadows[0] for k in places]
        if len(set(shadows)) > 1:
            common = _common(shadows)
            for k in places:
                changed[k] = replace(shapes[k], paint=replace(shapes[k].paint, shadows=(common,)))
    if changed == list(shapes):
        return changed
    before, after = (_error(pixels, page, s) for s in (shapes, changed))
    return changed if after <= WORSE * before else list(shapes)


def _look(shape: Shape) -> object:
    """What boxes of one style have in common: fill, radius and borders up to their colours."""
    widths = tuple(b.width if b else 0 for b in shape.paint.borders[:3])
    return shape.paint.fill, round(max(shape.paint.radius) / 3), widths


def _common(shadows: Sequence[Shadow]) -> Shadow:
    """The middle of each length and of the colour; sideways only if all go to one side."""
    shifts = [s.dx for s in shadows]
    dx = median(shifts) if min(shifts) > 0 or max(shifts) < 0 else 0.0
    channels = [median(rgba(s.color)[c] for s in shadows) for c in range(4)]
    return Shadow(
        float(dx),
        float(median([s.dy for s in shadows])),
        float(median([s.blur for s in shadows])),
        float(median([s.spread for s in shadows])),
        hex_color((channels[0], channels[1], channels[2]), channels[3]),
    )


def _error(pixels: Pixels, page: Pixels, shapes: Sequence[Shape]) -> float:
    """Summed difference where shadows of ``shapes`` fall, large differences (other things) apart."""
    canvas = page.copy()
    near = np.zeros(canvas.shape[:2], np.bool_)
    for shape in shapes:
        draw_paint(shape.paint, shape.rect, canvas)
        for shadow in shape.paint.shadows:
            far = reach(shadow)
            near[shape.rect.grown(far, far, far, far).clipped(*pixels.shape[:2]).slices()] = True
    off = widest(np.abs(pixels[near].astype(np.int16) - canvas[near]))
    return float(off[off <= 64].sum())

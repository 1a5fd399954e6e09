"""Which hypotheses stay: each is drawn in its turn and must bring the drawing closer to the picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ui2code.perceive.raster import Mask, Rect, coverage, draw_paint, widest
from ui2code.perceive.regions import RULE
from ui2code.perceive.shadows import DEPTH, find_shadows
from ui2code.perceive.shapes import Shape
from ui2code.types import Color, Pixels

MIN_RIGHT = 0.75
"""Share of the pixels a box shows that must be right once it is drawn, unless its region goes all around it."""

SOLID = 0.88
"""Share of its box within its region's outline from which what is not right must be things lying on it."""

UNEXPLAINED = 10
"""Levels from which a pixel is not what was drawn."""

STROKE = 32
"""CSS px up to which a rule may be a stroke of an icon."""

SPOT = 60_000
"""CSS px² up to which a flat rectangle may be a spot of a photo."""

FLOATING = 900
"""Device px² from which a box without text may cast a shadow."""

BOLD = 40
"""Levels that no soft shadow reaches."""

SHADOW_GAIN = 0.8
"""Share of the error around a box that a shadow may leave."""

MIN_GAIN = 0.35
"""Error (mean of 255 over the pixels a box shows) it must take away to be kept."""


def settled(pixels: Pixels, canvas: Pixels, shapes: Sequence[Shape], text: Mask, scale: float) -> list[Shape]:
    """The shapes without those that are flat spots of a picture: small, without text, and amid pixels nothing explains."""
    import cv2

    wrong = widest(cv2.absdiff(pixels, canvas)) > UNEXPLAINED
    strokes = _strokes(shapes, text, scale)
    return [
        s
        for k, s in enumerate(shapes)
        if k not in strokes
        and (s.rect.area > SPOT * scale**2 or not _amid(wrong, s, bool(text[s.rect.slices()].any()), scale))
    ]


def _strokes(shapes: Sequence[Shape], text: Mask, scale: float) -> set[int]:
    """Small boxes without text that lie in each other, or have an odd set of borders: parts of an icon."""
    small = {
        k for k, s in enumerate(shapes) if max(s.rect.w, s.rect.h) <= STROKE * scale and not text[s.rect.slices()].any()
    }
    odd = {k for k in small if 0 < sum(b is not None for b in shapes[k].paint.borders) < 4}
    nested = {
        j
        for k in small
        for i in small
        if i != k and shapes[k].rect.area > shapes[i].rect.area and shapes[k].rect.holds(shapes[i].rect)
        for j in (i, k)
    }
    return odd | nested


def _amid(wrong: Mask, shape: Shape, lettered: bool, scale: float) -> bool:
    window = shape.rect.grown(3, 3, 3, 3).clipped(*wrong.shape)
    total = int(wrong[window.slices()].sum()) - int(wrong[shape.rect.slices()].sum())
    share = total / max(1, window.area - shape.rect.area)
    if lettered:
        return False
    if max(shape.rect.w, shape.rect.h) <= STROKE * scale:
        return share > 0.08
    exact = shape.cover > 0.97 and shape.rect.area > 400 and min(shape.rect.w, shape.rect.h) > 8
    return share > (0.9 if exact else 0.35)


def owners(shapes: Sequence[Shape], height: int, width: int) -> NDArray[np.int32]:
    """Which shape each pixel shows when all are painted in order; -1 is the page."""
    owner = np.full((height, width), -1, np.int32)
    for index, shape in enumerate(shapes):
        seen = shape.rect.clipped(height, width)
        rows, cols = seen.slices()
        if max(shape.paint.radius) < 1:
            owner[rows, cols] = index
            continue
        at = slice(seen.y0 - shape.rect.y0, seen.y1 - shape.rect.y0), slice(
            seen.x0 - shape.rect.x0, seen.x1 - shape.rect.x0
        )
        inside = coverage(shape.rect.h, shape.rect.w, shape.paint.radius)[at] > 0.5
        owner[rows, cols][inside] = index
    return owner


def paint_kept(
    pixels: Pixels, canvas: Pixels, shapes: Sequence[Shape], ignore: Mask, ground: Color | None
) -> list[Shape]:
    """Paints the shapes in order onto ``canvas`` and returns those that bring it closer to ``pixels``, with their shadows.

    Each is judged only by the pixels that it shows in the end and that ``ignore`` (text) does not cover.
    """
    owner = owners(shapes, *pixels.shape[:2])
    kept: list[Shape] = []
    for index, shape in enumerate(shapes):
        rows, cols = shape.rect.clipped(*pixels.shape[:2]).slices()
        mine = (owner[rows, cols] == index) & ~ignore[rows, cols]
        if not mine.any():
            continue
        before = canvas[rows, cols].copy()
        draw_paint(shape.paint, shape.rect, canvas)
        helps = _helps(pixels[rows, cols], before, canvas[rows, cols], mine, shape)
        if helps and not any(shape.paint.borders) and shape.paint.fill == _fill_below(shape, kept, ground):
            helps = _bold(pixels[rows, cols], before, mine)
        if _may_float(shape, ignore[rows, cols]) and (helps or shape.cover >= 0.9):
            shaded = _shaded(pixels, canvas, shape, (before, owner, index), 1 if helps else 3)
            if shaded is not None:
                kept.append(shaded)
                continue
        if helps:
            kept.append(shape)
        else:
            canvas[rows, cols] = before
    return kept


def _may_float(shape: Shape, text: Mask) -> bool:
    """Whether a shadow is worth looking for: not beside parts of cards, rules, and small spots without text."""
    if shape.inner or min(shape.rect.w, shape.rect.h) <= RULE:
        return False
    return shape.rect.area >= FLOATING or bool(text.any())


def _fill_below(shape: Shape, kept: Sequence[Shape], ground: Color | None) -> Color | None:
    """The fill of what holds a shape."""
    holders = [s for s in kept if s.rect.holds(shape.rect)]
    return min(holders, key=lambda s: s.rect.area).paint.fill if holders else ground


def _bold(target: Pixels, before: Pixels, mine: Mask) -> bool:
    """Whether a box of its holder's colour hides something plain to see, not just the shadows of others."""
    import cv2

    off = widest(cv2.absdiff(target, before))[mine]
    return bool((off > BOLD).mean() > 0.02)


def _shaded(
    pixels: Pixels, canvas: Pixels, shape: Shape, state: tuple[Pixels, NDArray[np.int32], int], sides: int
) -> Shape | None:
    """The shape with the shadow seen around at least ``sides`` of its sides, painted anew; None where there is none."""
    import cv2

    before, owner, index = state
    window = shape.rect.grown(DEPTH, DEPTH, DEPTH, DEPTH).clipped(*pixels.shape[:2])
    rows, cols = window.slices()
    local = Rect(*(v - (window.x0, window.y0)[k % 2] for k, v in enumerate(shape.rect)))
    free = owner[rows, cols] < index
    shadows = find_shadows(pixels[rows, cols], canvas[rows, cols], local, free, sides)
    if not shadows:
        return None
    plain = canvas[rows, cols].copy()
    canvas[shape.rect.clipped(*pixels.shape[:2]).slices()] = before
    shaded = replace(shape, paint=replace(shape.paint, shadows=shadows))
    draw_paint(shaded.paint, shape.rect, canvas)
    old = widest(cv2.absdiff(pixels[rows, cols], plain))
    new = widest(cv2.absdiff(pixels[rows, cols], canvas[rows, cols]))
    soft = free & (old <= 64)
    if float(new[soft].sum()) <= SHADOW_GAIN * float(old[soft].sum()):
        return shaded
    canvas[rows, cols] = plain
    return None


def _helps(target: Pixels, before: Pixels, after: Pixels, mine: Mask, shape: Shape) -> bool:
    import cv2

    old = widest(cv2.absdiff(target, before))[mine].astype(np.float32)
    new = widest(cv2.absdiff(target, after))[mine].astype(np.float32)
    gain = float(np.minimum(old, 64).sum() - np.minimum(new, 64).sum())
    right = shape.cover >= SOLID or float((new <= 8).mean()) >= MIN_RIGHT
    bordered = any(shape.paint.borders)
    return gain > 8 * (4 if bordered else 1) and gain / mine.size > (0.05 if bordered else MIN_GAIN) and right

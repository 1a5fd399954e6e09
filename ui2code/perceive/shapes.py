"""Rectangles: hypotheses from regions of one colour, kept where drawing them explains the picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ui2code.perceive.borders import MAX_BORDER, look_out, surround
from ui2code.perceive.corners import find_radii
from ui2code.perceive.gradients import fit_gradient
from ui2code.perceive.raster import Mask, Rect, coverage, draw_paint, hex_color
from ui2code.perceive.regions import Regions
from ui2code.perceive.shadows import DEPTH, find_shadows
from ui2code.types import Color, Gradient, Paint, Pixels

MIN_AREA = 16
"""Device px; smaller flat spots are left to the icons."""

MIN_COVER = 0.7
"""Share of its box that a region (holes filled) must cover."""

MIN_COVER_LARGE = 0.4
"""The same for boxes so large that other things may well overlap their edges."""

MIN_RIGHT = 0.75
"""Share of the pixels a box shows that must be right once it is drawn."""

LARGE = 20_000
"""CSS px² from which a box counts as large."""

RULE = 4
"""CSS px: rules are no thicker."""

RULE_LENGTH = 8
"""CSS px: rules are no shorter."""

UNEXPLAINED = 10
"""Levels from which a pixel is not what was drawn."""

STROKE = 32
"""CSS px up to which a rule may be a stroke of an icon."""

NEAR = 6
"""CSS px within which the strokes of one icon lie."""

SPOT = 60_000
"""CSS px² up to which a flat rectangle may be a spot of a photo."""

WIDE = 0.1
"""Share of the page from which a gradient may have much shadow on it."""

EVEN = 3.0
"""Levels by which 95 % of the pixels of an even fill differ from its middle at most."""

MIN_GRADIENT = 300
"""CSS px² from which a gradient is looked for."""

BOLD = 40
"""Levels that no soft shadow reaches."""

SHADOW_GAIN = 0.8
"""Share of the error around a box that a shadow may leave."""

MIN_GAIN = 0.35
"""Error (mean of 255 over the pixels a box shows) it must take away to be kept."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A painted rectangle in device px; ``rect`` is its border box, ``paint`` has lengths in device px."""

    rect: Rect
    paint: Paint
    region: int = -1
    cover: float = 1.0
    inner: bool = False
    """A part of a card: it casts no shadow of its own."""


def find_shapes(pixels: Pixels, regions: Regions, smooth: Regions, ignore: Mask, scale: float) -> list[Shape]:
    """A hypothesis for each region (``smooth``: of slowly changing colour) that is roughly a rectangle, large ones first."""
    slopes = _gradients(pixels, regions, smooth, ignore, scale)
    inside = np.isin(smooth.labels.ravel()[regions.firsts], [s.region for s in slopes])
    found = slopes + [
        shape
        for index in np.nonzero(_likely(regions, scale) & ~inside)[0]
        if (shape := _fit(pixels, regions, int(index), scale)) is not None
    ]
    return sorted(found, key=lambda s: -s.rect.area)


def _likely(regions: Regions, scale: float) -> NDArray[np.bool_]:
    """Regions that may be rectangles or rules, by size alone."""
    spans = (regions.boxes[:, 2:] - regions.boxes[:, :2]).astype(np.int64)
    extent, short, long = spans.prod(axis=1), spans.min(axis=1), spans.max(axis=1)
    dense = regions.areas >= 0.2 * extent
    box = (regions.areas >= MIN_AREA) & ~regions.thin & (dense | (extent >= 2500)) & (short > 2)
    return np.asarray(box & ~_rules(regions, scale))


def _rules(regions: Regions, scale: float) -> NDArray[np.bool_]:
    """Regions that may be straight rules."""
    spans = (regions.boxes[:, 2:] - regions.boxes[:, :2]).astype(np.int64)
    short, long = spans.min(axis=1), spans.max(axis=1)
    straight = (long >= RULE_LENGTH * scale) & (long >= 3 * short) & (regions.areas >= 0.9 * spans.prod(axis=1))
    return np.asarray(straight & (short <= RULE * scale))


def find_rules(pixels: Pixels, canvas: Pixels, regions: Regions, ignore: Mask, scale: float) -> list[Shape]:
    """Straight rules that ``canvas`` does not show yet, painted onto it; what lies beside them is explained already."""
    import cv2

    wrong = cv2.absdiff(pixels, canvas).max(axis=2) > UNEXPLAINED
    found = []
    for index in np.nonzero(_rules(regions, scale))[0]:
        rect = regions.rect(int(index))
        if wrong[rect.slices()].mean() < 0.5 or ignore[rect.slices()].mean() > 0.5 or _beside(wrong, rect) > 0.3:
            continue
        if max(rect.w, rect.h) <= STROKE * scale and _company(wrong, rect, round(NEAR * scale)):
            continue
        shape = Shape(rect, Paint(fill=hex_color(regions.colors[index])), int(index))
        draw_paint(shape.paint, rect, canvas)
        found.append(shape)
    return found


def _company(wrong: Mask, rect: Rect, reach: int) -> bool:
    """Whether anything else unexplained is close by: then a short rule is a stroke of an icon."""
    window = rect.grown(reach, reach, reach, reach).clipped(*wrong.shape)
    return int(wrong[window.slices()].sum()) - int(wrong[rect.slices()].sum()) > 2


def _beside(wrong: Mask, rect: Rect) -> float:
    """Share of unexplained pixels along the two long sides."""
    flat = rect.w >= rect.h
    dx, dy = (0, 1) if flat else (1, 0)
    height, width = wrong.shape
    before = Rect(rect.x0 - dx, rect.y0 - dy, rect.x1 if flat else rect.x0, rect.y0 if flat else rect.y1)
    after = Rect(rect.x0 if flat else rect.x1, rect.y1 if flat else rect.y0, rect.x1 + dx, rect.y1 + dy)
    sides = [wrong[r.clipped(height, width).slices()] for r in (before, after)]
    return max(float(s.mean()) if s.size else 0.0 for s in sides)


def settled(pixels: Pixels, canvas: Pixels, shapes: Sequence[Shape], text: Mask, scale: float) -> list[Shape]:
    """The shapes without those that are flat spots of a picture: small, without text, and amid pixels nothing explains."""
    import cv2

    wrong = cv2.absdiff(pixels, canvas).max(axis=2) > UNEXPLAINED
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


def _gradients(pixels: Pixels, regions: Regions, smooth: Regions, ignore: Mask, scale: float) -> list[Shape]:
    """Boxes with a linear gradient: smooth regions of many colours that fit one."""
    within = smooth.labels.ravel()[regions.firsts]
    largest = np.zeros(len(smooth.areas), np.int64)
    np.maximum.at(largest, within, regions.areas)
    likely = (smooth.areas >= MIN_GRADIENT * scale**2) & ~smooth.thin & (largest < 0.93 * smooth.areas)
    found = []
    for index in np.nonzero(likely)[0]:
        rect, mask = smooth.rect(int(index)), smooth.mask(int(index))
        usable = mask & ~ignore[rect.slices()]
        gradient = fit_gradient(pixels, rect, usable, 0.6 if rect.area >= WIDE * smooth.labels.size else 0.93)
        even = _even_color(pixels, rect, usable) if gradient is None else None
        if gradient is not None or even is not None:
            shape = _fit(pixels, smooth, int(index), scale, even if even is not None else gradient)
            found += [shape] if shape is not None else []
    return found


def _even_color(pixels: Pixels, rect: Rect, mask: Mask) -> NDArray[np.uint8] | None:
    """The one colour from which all pixels differ by a few levels at most: a veil over a gradient, a dithered fill."""
    colors = pixels[rect.slices()][mask]
    if not len(colors):
        return None
    middle = np.median(colors, axis=0)
    near = float(np.quantile(np.abs(colors - middle).max(axis=1), 0.95)) <= EVEN
    return np.round(middle).astype(np.uint8) if near else None


def _fit(
    pixels: Pixels, regions: Regions, index: int, scale: float, filling: Gradient | NDArray[np.uint8] | None = None
) -> Shape | None:
    """The box around a region; ``filling`` is given where the region is not of one colour."""
    gradient = filling if isinstance(filling, Gradient) else None
    rect, mask = regions.rect(index), regions.mask(index)
    cover = float(filled(mask, _at_edges(rect, *regions.labels.shape)).mean())
    if cover < (MIN_COVER_LARGE if rect.area >= LARGE * scale**2 else MIN_COVER):
        return None
    fill = filling if isinstance(filling, np.ndarray) else regions.colors[index]
    limit = round(MAX_BORDER * scale)
    sides = look_out(pixels, regions.labels, rect, mask, limit + 2)
    borders, grow = surround(sides, regions, fill, limit)
    box = rect.grown(*grow)
    paint = Paint(fill=None if gradient else hex_color(fill), gradient=gradient, borders=borders)
    paint = replace(paint, radius=find_radii(pixels, box, paint))
    return Shape(box, paint, index, cover)


def _at_edges(rect: Rect, height: int, width: int) -> tuple[bool, bool, bool, bool]:
    """Which sides (top, right, bottom, left) lie on the edge of the page."""
    return rect.y0 == 0, rect.x1 == width, rect.y1 == height, rect.x0 == 0


def filled(mask: Mask, closed: tuple[bool, bool, bool, bool] = (False,) * 4) -> Mask:
    """The mask with its holes filled; at ``closed`` sides the page ends, so that bays there are holes too."""
    import cv2

    if mask.all():
        return mask
    whole = mask.astype(np.uint8)
    for k, side in enumerate(closed):
        line = np.rot90(whole, k)[0]
        ends = np.nonzero(line)[0]
        if side and ends.size:
            line[ends[0] : ends[-1] + 1] = 1
    contours, _ = cv2.findContours(whole, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    out = np.zeros(mask.shape, np.uint8)
    cv2.drawContours(out, contours, -1, 1, cv2.FILLED)
    return out.astype(np.bool_)


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
        if min(shape.rect.w, shape.rect.h) > RULE and not shape.inner and (helps or shape.cover >= 0.9):
            shaded = _shaded(pixels, canvas, shape, (before, owner, index), 1 if helps else 3)
            if shaded is not None:
                kept.append(shaded)
                continue
        if helps:
            kept.append(shape)
        else:
            canvas[rows, cols] = before
    return kept


def _fill_below(shape: Shape, kept: Sequence[Shape], ground: Color | None) -> Color | None:
    """The fill of what holds a shape."""
    holders = [s for s in kept if s.rect.holds(shape.rect)]
    return min(holders, key=lambda s: s.rect.area).paint.fill if holders else ground


def _bold(target: Pixels, before: Pixels, mine: Mask) -> bool:
    """Whether a box of its holder's colour hides something plain to see, not just the shadows of others."""
    import cv2

    off = cv2.absdiff(target, before).max(axis=2)[mine]
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
    old = cv2.absdiff(pixels[rows, cols], plain).max(axis=2)
    new = cv2.absdiff(pixels[rows, cols], canvas[rows, cols]).max(axis=2)
    soft = free & (old <= 64)
    if float(new[soft].sum()) <= SHADOW_GAIN * float(old[soft].sum()):
        return shaded
    canvas[rows, cols] = plain
    return None


def _helps(target: Pixels, before: Pixels, after: Pixels, mine: Mask, shape: Shape) -> bool:
    import cv2

    old = cv2.absdiff(target, before).max(axis=2)[mine].astype(np.float32)
    new = cv2.absdiff(target, after).max(axis=2)[mine].astype(np.float32)
    gain = float(np.minimum(old, 64).sum() - np.minimum(new, 64).sum())
    right = float((new <= 8).mean())
    bordered = any(shape.paint.borders)
    return (
        gain > 8 * (4 if bordered else 1) and gain / mine.size > (0.05 if bordered else MIN_GAIN) and right >= MIN_RIGHT
    )

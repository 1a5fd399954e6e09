"""Rectangles: hypotheses from regions of one colour, kept where drawing them explains the picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ui2code.perceive.borders import MAX_BORDER, find_borders, look_out, widened
from ui2code.perceive.corners import find_radii
from ui2code.perceive.raster import Mask, Rect, coverage, draw_paint, hex_color
from ui2code.perceive.regions import Regions
from ui2code.types import Paint, Pixels

MIN_AREA = 16
"""Device px; smaller flat spots are left to the icons."""

MIN_COVER = 0.88
"""Share of a box that its region (holes filled) and what lies on top of it must cover."""

MIN_COVER_LARGE = 0.7
"""The same for boxes so large that other things may well overlap their edges."""

LARGE = 20_000
"""CSS px² from which a box counts as large."""

MIN_GAIN = 0.35
"""Error (mean of 255 over the pixels a box shows) it must take away to be kept."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A painted rectangle in device px; ``rect`` is its border box, ``paint`` has lengths in device px."""

    rect: Rect
    paint: Paint
    region: int = -1
    cover: float = 1.0
    picture: bool = False
    """Stands for pixels that cannot be drawn: a photo."""


def find_shapes(pixels: Pixels, regions: Regions, scale: float) -> list[Shape]:
    """A hypothesis for each region that is roughly a rectangle, large ones first."""
    found: list[Shape] = []
    spans = (regions.boxes[:, 2:] - regions.boxes[:, :2]).astype(np.int64)
    extent = spans[:, 0] * spans[:, 1]
    likely = (regions.areas >= MIN_AREA) & ~regions.thin & ((regions.areas >= 0.2 * extent) | (extent >= 2500))
    likely &= spans.min(axis=1) > 2
    for index in np.nonzero(likely)[0]:
        shape = _fit(pixels, regions, int(index), scale)
        if shape is not None:
            found.append(shape)
    return sorted(found, key=lambda s: -s.rect.area)


def _fit(pixels: Pixels, regions: Regions, index: int, scale: float) -> Shape | None:
    rect, mask = regions.rect(index), regions.mask(index)
    solid = filled(mask)
    cover = float(solid.mean())
    if cover < (MIN_COVER_LARGE if rect.area >= LARGE * scale**2 else 0.7):
        return None
    fill = regions.colors[index]
    limit = round(MAX_BORDER * scale)
    borders = find_borders(look_out(pixels, regions.labels, rect, mask, limit + 1), regions, fill, limit)
    box = widened(rect, borders)
    paint = Paint(fill=hex_color(fill), borders=borders)
    paint = replace(paint, radius=find_radii(pixels, box, paint))
    return Shape(box, paint, index, cover)


def filled(mask: Mask) -> Mask:
    """The mask with its holes filled."""
    import cv2

    if mask.all():
        return mask
    contours, _ = cv2.findContours(mask.astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
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


def paint_kept(pixels: Pixels, canvas: Pixels, shapes: Sequence[Shape], ignore: Mask) -> list[Shape]:
    """Paints the shapes in order onto ``canvas`` and returns those that bring it closer to ``pixels``.

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
        if shape.picture:
            canvas[rows, cols] = pixels[rows, cols]
            kept.append(shape)
            continue
        draw_paint(replace(shape.paint, shadows=()), shape.rect, canvas)
        if _helps(pixels[rows, cols], before, canvas[rows, cols], mine, shape):
            kept.append(shape)
        else:
            canvas[rows, cols] = before
    return kept


def _helps(target: Pixels, before: Pixels, after: Pixels, mine: Mask, shape: Shape) -> bool:
    import cv2

    old = cv2.absdiff(target, before).max(axis=2)[mine].astype(np.float32)
    new = cv2.absdiff(target, after).max(axis=2)[mine].astype(np.float32)
    gain = float(np.minimum(old, 64).sum() - np.minimum(new, 64).sum())
    right = float((new <= 8).mean())
    bordered = any(shape.paint.borders)
    return gain > 8 * (4 if bordered else 1) and gain / mine.size > (0.05 if bordered else MIN_GAIN) and right >= 0.6

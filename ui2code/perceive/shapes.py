"""Rectangles: hypotheses from regions of one, or slowly changing, colour."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ui2code.perceive.borders import MAX_BORDER, Side, look_out, surround
from ui2code.perceive.corners import find_radii
from ui2code.perceive.gradients import fit_gradient
from ui2code.perceive.raster import Mask, Rect, hex_color
from ui2code.perceive.regions import Regions, straight
from ui2code.types import Gradient, Paint, Pixels

MIN_AREA = 16
"""Device px; smaller flat spots are left to the icons."""

MIN_BANDS, MIN_BAND, MOST_BANDS = 400, 4, 6
"""CSS px² of a region, CSS px of height of each of its rectangles, and how many, for it to be taken apart."""

THIN_STEP, STEP = 12, 4
"""CSS px of width, and levels of difference to either side, up to which a strip is a step of something soft."""

AROUND = 5
"""Device px around a small flat spot that are looked at."""

CALM = 0.5
"""Share of flat pixels there from which it is no spot of a photo."""

MIN_COVER = 0.7
"""Share of its box that a region (holes filled) must cover."""

MIN_COVER_LARGE = 0.4
"""The same for boxes so large that other things may well overlap their edges."""

LARGE = 20_000
"""CSS px² from which a box counts as large."""

WIDE = 0.1
"""Share of the page from which a gradient may have much shadow on it."""

EVEN = 3.0
"""Levels by which 95 % of the pixels of an even fill differ from its middle at most."""

MIN_GRADIENT = 300
"""CSS px² from which a gradient is looked for."""


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
    found = list(slopes)
    for index in np.nonzero(_likely(regions, scale) & ~inside)[0]:
        shape = _fit(pixels, regions, int(index), scale)
        found += [shape] if shape is not None else _bands(regions, int(index), scale)
    return sorted(found, key=lambda s: -s.rect.area)


def _likely(regions: Regions, scale: float) -> NDArray[np.bool_]:
    """Regions that may be rectangles or rules, by size alone."""
    spans = (regions.boxes[:, 2:] - regions.boxes[:, :2]).astype(np.int64)
    extent, short = spans.prod(axis=1), spans.min(axis=1)
    dense = regions.areas >= 0.2 * extent
    box = (regions.areas >= MIN_AREA) & ~regions.thin & (dense | (extent >= 2500)) & (short > 2)
    box &= ~straight(regions, scale)
    return np.asarray(box & ((extent >= 2500) | _calm_around(regions, np.nonzero(box)[0])))


def _calm_around(regions: Regions, places: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Per region whether most of what lies in and around its box (asked for at ``places``) is flat: it rarely is in a photo."""
    import cv2

    height, width = regions.labels.shape
    total = cv2.integral((regions.areas >= MIN_AREA)[regions.labels].astype(np.uint8))
    x0, y0 = np.maximum(regions.boxes[places, :2].T - AROUND, 0)
    x1, y1 = np.minimum(regions.boxes[places, 2:].T + AROUND, np.array([[width], [height]]))
    flat = total[y1, x1] - total[y0, x1] - total[y1, x0] + total[y0, x0]
    calm = np.zeros(len(regions.areas), np.bool_)
    calm[places] = flat >= CALM * (x1 - x0) * (y1 - y0)
    return calm


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
    return np.asarray(np.round(middle), np.uint8) if near else None


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
    if gradient is None and _is_step(rect, sides, fill, scale):
        return None
    borders, grow = surround(sides, regions, fill, limit)
    box = rect.grown(*grow)
    paint = Paint(fill=None if gradient else hex_color(fill), gradient=gradient, borders=borders)
    paint = replace(paint, radius=find_radii(pixels, box, paint))
    return Shape(box, paint, index, cover)


def _is_step(rect: Rect, sides: tuple[Side, ...], fill: NDArray[np.uint8], scale: float) -> bool:
    """Whether a thin strip is but one step of a shadow or a gradient: next to nothing changes across its long sides."""
    short, long = sorted((rect.w, rect.h))
    if short > THIN_STEP * scale or long < 4 * short:
        return False
    across = (sides[0], sides[2]) if rect.w >= rect.h else (sides[1], sides[3])
    changes = [
        float(np.abs(np.median(s.strip[0].astype(np.float64), axis=0) - fill).max()) for s in across if s.strip.size
    ]
    return len(changes) == 2 and max(changes) <= STEP


def _at_edges(rect: Rect, height: int, width: int) -> tuple[bool, bool, bool, bool]:
    """Which sides (top, right, bottom, left) lie on the edge of the page."""
    return rect.y0 == 0, rect.x1 == width, rect.y1 == height, rect.x0 == 0


def _bands(regions: Regions, index: int, scale: float) -> list[Shape]:
    """A region of a few upright rectangles upon each other (a bar with a box on it), as one shape each."""
    if regions.areas[index] < MIN_BANDS * scale**2:
        return []
    rect, solid = regions.rect(index), filled(regions.mask(index))
    left, right = solid.argmax(axis=1), solid.shape[1] - solid[:, ::-1].argmax(axis=1)
    cuts = np.nonzero((np.diff(left) != 0) | (np.diff(right) != 0))[0] + 1
    edges = [0, *cuts.tolist(), len(left)]
    fill, found, covered = hex_color(regions.colors[index]), [], 0
    for top, bottom in zip(edges[:-1], edges[1:], strict=True):
        x0, x1 = int(left[top]), int(right[top])
        if bottom - top >= MIN_BAND * scale and solid[top:bottom, x0:x1].all():
            box = Rect(rect.x0 + x0, rect.y0 + top, rect.x0 + x1, rect.y0 + bottom)
            found.append(Shape(box, Paint(fill=fill), index, inner=True))
            covered += box.area
    return found if len(found) <= MOST_BANDS and covered >= 0.9 * solid.sum() else []


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

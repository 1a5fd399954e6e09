"""Painting the text out: what the page would look like without its words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ui2code.perceive.raster import Mask, Rect
from ui2code.perceive.regions import pack
from ui2code.types import Pixels

MARGIN = 2
"""Device px around a text box in which its antialiased edge may still lie."""

GROUND_SHARE = 0.10
"""A colour that fills this share of the frame around a text box is ground, not ink."""

PLAIN_SHARE = 0.5
"""With less of its frame explained by a few colours, the text stands on a picture or a gradient."""

SOLID_ROW = 0.75
"""Share of one colour in a full row of pixels that letters seldom reach: a highlight behind the words does."""

EDGE = 0.15
"""Share of a highlight's height above and below the letters, where it shows as full rows; the bar of a 4 is in the middle."""


def paint_out(pixels: Pixels, boxes: Sequence[Rect]) -> tuple[Pixels, Mask]:
    """A copy without the ink in ``boxes`` (device px), and the mask of what was painted over."""
    clean = pixels.copy()
    painted = np.zeros(pixels.shape[:2], np.bool_)
    for box in boxes:
        area = box.grown(MARGIN, MARGIN, MARGIN, MARGIN).clipped(*pixels.shape[:2])
        if area.w < 3 or area.h < 3:
            continue
        rows, cols = area.slices()
        ink = _paint_one(clean[rows, cols], box, area)
        painted[rows, cols] |= ink
    return clean, painted


def _paint_one(crop: Pixels, box: Rect, area: Rect) -> Mask:
    """Paints one box out in place."""
    packed = pack(crop)
    frame = np.concatenate([packed[0], packed[-1], packed[1:-1, 0], packed[1:-1, -1]])
    colors, counts = np.unique(frame, return_counts=True)
    main = [int(c) for c, n in zip(colors, counts, strict=True) if n >= GROUND_SHARE * frame.size]
    if sum(int(n) for c, n in zip(colors, counts, strict=True) if int(c) in main) < PLAIN_SHARE * frame.size:
        return _paint_over_picture(crop, packed)
    marks = _highlights(packed, main)
    grounds = main + marks
    ink = ~np.isin(packed, np.array(grounds, np.uint32))
    if marks:
        ink |= _enclosed(np.isin(packed, np.array(main, np.uint32)))
    ink &= ~_passing(ink, box, area)
    if len(grounds) == 1:
        crop[ink] = [grounds[0] >> 16, (grounds[0] >> 8) & 255, grounds[0] & 255]
    elif ink.any():
        _fill_nearest(crop, ink)
    return ink


def _highlights(packed: NDArray[np.uint32], known: list[int]) -> list[int]:
    """Colours that fill whole rows of a stretch of the line: marks, code chips, badges inside the text box."""
    colors, counts = np.unique(packed, return_counts=True)
    found: list[int] = []
    for color in colors[np.argsort(-counts)][:4]:
        if int(color) in known:
            continue
        rows, cols = np.nonzero(packed == color)
        if rows.size < 0.06 * packed.size:
            break
        x0, x1 = int(cols.min()), int(cols.max()) + 1
        tall = int(rows.max()) - int(rows.min()) + 1
        filled = np.bincount(rows, minlength=packed.shape[0]) / max(1, x1 - x0)
        solid = filled[int(rows.min()) : int(rows.max()) + 1] >= SOLID_ROW
        edge = max(1, round(EDGE * tall))
        beyond = solid[:edge].any() and solid[-edge:].any()
        if x1 - x0 >= 8 and tall >= 0.5 * packed.shape[0] and int(solid.sum()) >= 3 and beyond:
            found.append(int(color))
    return found


def _enclosed(ground: Mask) -> Mask:
    """Ground colour that does not reach the frame: the inside of letters that are as light as the ground."""
    import cv2

    _, labels, stats, _ = cv2.connectedComponentsWithStats(ground.astype(np.uint8), connectivity=4)
    height, width = ground.shape
    x, y, w, h = (stats[:, i] for i in range(4))
    inner = (x > 0) & (y > 0) & (x + w < width) & (y + h < height)
    inner[0] = False
    return np.asarray(inner[labels])


def _passing(ink: Mask, box: Rect, area: Rect) -> Mask:
    """Ink that runs out of the frame and lies mostly outside the text box: an edge or a rule passing by."""
    import cv2

    count, labels, stats, _ = cv2.connectedComponentsWithStats(ink.astype(np.uint8), connectivity=8)
    out = np.zeros(count, np.bool_)
    height, width = ink.shape
    inside = labels[max(0, box.y0 - area.y0) : box.y1 - area.y0, max(0, box.x0 - area.x0) : box.x1 - area.x0]
    held = np.bincount(inside.ravel(), minlength=count)
    for index in range(1, count):
        x, y, w, h, size = (int(v) for v in stats[index])
        touches = x == 0 or y == 0 or x + w == width or y + h == height
        thin = min(w, h) <= MARGIN + 1 and (w >= 0.9 * width or h == height)
        out[index] = touches and (thin or held[index] < 0.5 * size)
    return np.asarray(out[labels])


def _fill_nearest(crop: Pixels, ink: Mask) -> None:
    """Each ink pixel takes the colour of the nearest pixel of ground."""
    import cv2

    if ink.all():
        return
    _, nearest = cv2.distanceTransformWithLabels(ink.astype(np.uint8), cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL)
    ys, xs = np.nonzero(~ink)
    lookup = np.zeros((int(nearest.max()) + 1, 3), np.uint8)
    lookup[nearest[ys, xs]] = crop[ys, xs]
    crop[ink] = lookup[nearest[ink]]


def _paint_over_picture(crop: Pixels, packed: NDArray[np.uint32]) -> Mask:
    """Text on a picture: its ink is what is closer to the commonest inner colour than to the picture around it."""
    import cv2

    colors, counts = np.unique(packed[1:-1, 1:-1], return_counts=True)
    best = int(colors[np.argmax(counts)])
    ink_color = np.array([best >> 16, (best >> 8) & 255, best & 255], np.float32)
    around = np.median(np.concatenate([crop[0], crop[-1], crop[:, 0], crop[:, -1]]).astype(np.float32), axis=0)
    gap = float(np.abs(ink_color - around).max())
    inner = np.zeros(crop.shape[:2], np.bool_)
    inner[1:-1, 1:-1] = True
    ink = inner.copy()
    if gap > 24 and counts.max() >= 0.02 * packed.size:
        near = np.abs(crop.astype(np.float32) - ink_color).max(axis=2) < 0.6 * gap
        ink = cv2.dilate(near.astype(np.uint8), np.ones((5, 5), np.uint8)).astype(np.bool_) & inner
    crop[:] = cv2.inpaint(crop, ink.astype(np.uint8), 3, cv2.INPAINT_TELEA)
    return ink

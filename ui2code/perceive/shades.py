"""Where soft shadows may lie that were not met exactly: they must not be taken for pictures."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ui2code.perceive.borders import turn
from ui2code.perceive.raster import Mask, widest
from ui2code.perceive.shapes import Shape
from ui2code.types import Pixels

REACH = 12
"""Device px beside a shape that are looked at."""

LEVEL = 4
"""Levels by which a pixel of a shadow differs at most from most of its row along the side."""

MOST = 0.5
"""Share of such a row that must be alike."""

MIN_SIDE = 24
"""Device px: smaller shapes have no shadows worth looking for."""

CALM = 6
"""Levels by which a calm pixel's neighbours differ at most."""


def shades(clean: Pixels, shapes: Sequence[Shape]) -> Mask:
    """Pixels beside shapes that look like a shadow: even along the side, or calm near a corner."""
    import cv2

    even = np.zeros(clean.shape[:2], np.bool_)
    near = np.zeros(clean.shape[:2], np.bool_)
    for shape in shapes:
        if min(shape.rect.w, shape.rect.h) < MIN_SIDE:
            continue
        near[shape.rect.grown(REACH, REACH, REACH, REACH).clipped(*clean.shape[:2]).slices()] = True
        for k in range(4):
            _mark(np.rot90(clean, k), np.rot90(even, k), shape, k, clean.shape[:2])
    window = np.ones((3, 3), np.uint8)
    calm = widest(cv2.dilate(clean, window) - cv2.erode(clean, window)) <= CALM
    return np.asarray(even | (near & calm))


def _mark(turned: Pixels, out: Mask, shape: Shape, quarter: int, size: tuple[int, int]) -> None:
    """Marks, above the side that is on top, the rows that are of one colour."""
    box = turn(shape.rect, size[0], size[1], quarter)
    rows = slice(max(0, box.y0 - REACH), max(0, box.y0))
    cols = slice(max(0, box.x0), min(turned.shape[1], box.x1))
    strip = turned[rows, cols].astype(np.int16)
    if not strip.size:
        return
    alike = widest(np.abs(strip - np.median(strip, axis=1)[:, None])) <= LEVEL
    out[rows, cols] |= alike & (alike.mean(axis=1) >= MOST)[:, None]

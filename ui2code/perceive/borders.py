"""What surrounds a flat rectangle: the borders along its sides."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ui2code.perceive.raster import Mask, Rect, hex_color
from ui2code.perceive.regions import Regions
from ui2code.types import Border, Pixels

MAX_BORDER = 6
"""CSS px; anything thicker is a shape of its own."""

AGREE = 0.7
"""Share of a side's pixels that must have one and the same colour to be a border."""

Sides = tuple[Border | None, Border | None, Border | None, Border | None]


@dataclass(frozen=True, eq=False)
class Side:
    """One side seen from inside: ``strip`` (depth, n, 3) and ``labels`` (depth, n), nearest pixels first."""

    strip: NDArray[np.uint8]
    labels: NDArray[np.int32]


def look_out(pixels: Pixels, labels: NDArray[np.int32], rect: Rect, mask: Mask, depth: int) -> tuple[Side, ...]:
    """The pixels outside each side (top, right, bottom, left), only where ``mask`` (the region in ``rect``) reaches the side."""
    sides = []
    for k in range(4):
        turned, ids = np.rot90(pixels, k), np.rot90(labels, k)
        box = turn(rect, pixels.shape[0], pixels.shape[1], k)
        along = np.nonzero(np.rot90(mask, k)[0])[0] + box.x0
        top = max(0, box.y0 - depth)
        sides.append(Side(turned[top : box.y0, along][::-1], ids[top : box.y0, along][::-1]))
    return tuple(sides)


def turn(rect: Rect, height: int, width: int, quarter: int) -> Rect:
    """``rect`` in a (height, width) picture turned by ``np.rot90(…, quarter)``: side ``quarter`` comes to the top."""
    for _ in range(quarter):
        rect = Rect(rect.y0, width - rect.x1, rect.y1, width - rect.x0)
        height, width = width, height
    return rect


def find_border(side: Side, regions: Regions, fill: NDArray[np.uint8], limit: int) -> Border | None:
    """The border on one side, width in device px: equal thin rows of one colour, then something else."""
    if side.strip.shape[0] == 0 or side.strip.shape[1] == 0:
        return None
    ids = side.labels[0]
    shown = np.bincount(ids).argmax() if ids.size else 0
    color = regions.colors[shown]
    width = 0
    for row in side.strip[: limit + 1]:
        if (row == color).all(axis=1).mean() < AGREE:
            break
        width += 1
    if not 0 < width <= limit or not regions.thin[shown] or int(np.abs(color.astype(int) - fill).max()) < 3:
        return None
    return Border(float(width), hex_color(color))


def find_borders(sides: tuple[Side, ...], regions: Regions, fill: NDArray[np.uint8], limit: int) -> Sides:
    top, right, bottom, left = (find_border(side, regions, fill, limit) for side in sides)
    return top, right, bottom, left


def widened(rect: Rect, borders: Sides) -> Rect:
    """The border box of the padding box ``rect``."""
    top, right, bottom, left = (round(b.width) if b else 0 for b in borders)
    return rect.grown(left, top, right, bottom)

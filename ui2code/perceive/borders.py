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
    return None if _fades(side.strip, width) else Border(float(width), hex_color(color))


def _fades(strip: NDArray[np.uint8], width: int) -> bool:
    """Whether the would-be border is the first row of a shadow: what follows goes on fading at the same pace."""
    if len(strip) < width + 2:
        return False
    edge, after, later = (np.median(strip[k], axis=0) for k in (width - 1, width, width + 1))
    step, next_step = float(np.abs(edge - after).max()), float(np.abs(after - later).max())
    return step < 2 or (next_step >= 1 and step <= 2.5 * next_step + 1)


def soft_edge(side: Side, fill: NDArray[np.uint8]) -> bool:
    """Whether the row right outside is the box itself at half coverage or more: an arc's top, a blurred edge."""
    if len(side.strip) < 3 or side.strip.shape[1] == 0:
        return False
    third = max(1, side.strip.shape[1] // 3)
    middle = side.strip[:, third : max(third + 1, side.strip.shape[1] - third)].astype(np.float64)
    edge, beyond = np.median(middle[0], axis=0), np.median(middle[2], axis=0)
    toward = fill - beyond
    size = float(np.abs(toward).max())
    if size < 12 or float(np.abs(np.median(middle[1], axis=0) - beyond).max()) > 0.15 * size:
        return False
    share = float((edge - beyond) @ toward / max(1.0, float(toward @ toward)))
    off = float(np.abs(edge - beyond - share * toward).max())
    return 0.5 <= share < 0.999 and off <= max(3.0, 0.04 * size)


def find_borders(sides: tuple[Side, ...], regions: Regions, fill: NDArray[np.uint8], limit: int) -> Sides:
    top, right, bottom, left = (find_border(side, regions, fill, limit) for side in sides)
    return top, right, bottom, left


def surround(sides: tuple[Side, ...], regions: Regions, fill: NDArray[np.uint8], limit: int) -> tuple[Sides, Rect]:
    """The borders, and by how much (left, top, right, bottom) the box is larger than its flat inside."""
    found = list(find_borders(sides, regions, fill, limit))
    ring = all(found) and len({b.color for b in found if b}) == 1
    grow = [round(b.width) if b else 0 for b in found]
    for k, border in enumerate(found):
        if not ring and (border is None or border.width == 1) and soft_edge(sides[k], fill):
            found[k], grow[k] = None, 1
    top, right, bottom, left = found
    return (top, right, bottom, left), Rect(grow[3], grow[0], grow[1], grow[2])

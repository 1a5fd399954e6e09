"""Edges -> coverage masks: signed areas summed along each row, many masks in one go.

The method is that of accumulation buffers (font-rs, https://github.com/raphlinus/font-rs): an edge adds its signed area to
the cells it crosses, and a running sum along the row fills what lies right of it. Contours that overlap add up to more
than 1 and are clipped.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ui2code.render.letters.edges import Edges, Reals, Whole


class Frame(NamedTuple):
    """A mask's place, whole px from the pen and the baseline; y downwards."""

    left: int
    top: int
    width: int
    height: int


Mask = NDArray[np.uint8]


def masks(frames: Sequence[Frame], edges: Sequence[Edges]) -> list[Mask]:
    """Coverage of each frame, 0 to 255."""
    box = np.array(frames, np.int64).reshape(-1, 4)
    stride = box[:, 2] + 2  # an edge in the last column still adds to the one behind it
    starts = np.concatenate([[0], np.cumsum(stride * box[:, 3])])
    owner, x0, y0, x1, y1 = (np.concatenate(part) for part in zip(*edges))
    x0, x1, y0, y1 = x0 - box[owner, 0], x1 - box[owner, 0], y0 - box[owner, 1], y1 - box[owner, 1]
    sign = np.where(y0 < y1, 1.0, -1.0)
    owner, sign, x0, y0, x1, y1 = _by_cells(owner, sign, x0, y0, x1, y1)
    row, column = np.floor((y0 + y1) / 2).astype(np.int64), np.floor((x0 + x1) / 2).astype(np.int64)
    height = sign * np.abs(y1 - y0)
    right = height * ((x0 + x1) / 2 - column)
    cell = starts[owner] + row * stride[owner] + column
    size = int(starts[-1]) + 1
    sums = np.bincount(cell, height - right, size) + np.bincount(cell + 1, right, size)
    filled = np.minimum(np.abs(np.cumsum(sums)), 1.0)
    levels = (filled * 255 + 0.5).astype(np.uint8)
    return [
        levels[start : start + int(s) * frame.height].reshape(frame.height, int(s))[:, : frame.width]
        for frame, start, s in zip(frames, starts.tolist(), stride)
    ]


def _by_cells(
    owner: Whole, sign: Reals, x0: Reals, y0: Reals, x1: Reals, y1: Reals
) -> tuple[Whole, Reals, Reals, Reals, Reals, Reals]:
    """Each edge cut at the borders of rows, then of columns, so that every piece lies in one cell."""
    pick, low, high = _cuts(y0, y1)
    slope = (x1 - x0) / (y1 - y0)
    start, end = x0[pick] + slope[pick] * (low - y0[pick]), x0[pick] + slope[pick] * (high - y0[pick])
    owner, sign, x0, y0, x1, y1 = owner[pick], sign[pick], start, low, end, high
    pick, low, high = _cuts(x0, x1)
    width = (x1 - x0)[pick]
    flat = width == 0
    slope = np.divide((y1 - y0)[pick], width, out=np.zeros_like(width), where=~flat)
    start = np.where(flat, y0[pick], y0[pick] + slope * (low - x0[pick]))
    end = np.where(flat, y1[pick], y0[pick] + slope * (high - x0[pick]))
    return owner[pick], sign[pick], low, start, high, end


def _cuts(a: Reals, b: Reals) -> tuple[Whole, Reals, Reals]:
    """For each stretch from ``a`` to ``b`` its pieces between whole numbers: which stretch, lower and upper end."""
    low, high = np.minimum(a, b), np.maximum(a, b)
    first = np.floor(low)
    count = np.maximum(np.ceil(high) - first, 1).astype(np.int64)
    pick = np.repeat(np.arange(a.size), count)
    place = np.arange(pick.size) - np.repeat(np.cumsum(count) - count, count)
    border = first[pick] + place
    return pick, np.maximum(low[pick], border), np.minimum(high[pick], border + 1)

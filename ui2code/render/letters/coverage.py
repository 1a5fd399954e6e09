"""Edges -> coverage masks: signed areas summed along each row, many masks in one go.

The method is that of accumulation buffers (font-rs, https://github.com/raphlinus/font-rs): an edge adds its signed area to
the cells it crosses, and a running sum along the row fills what lies right of it. Where contours lie over one another, as
in varied fonts, only the edges of the whole may count (or a d has 5 % too much ink): these are found row by fine row.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ui2code.render.letters.edges import Edges, Reals, Whole

CUT = 1.2
"""Levels that Skia loses of a thin part and of the gap beside a thick one, as it cuts each product to 8 bits; measured."""


class Frame(NamedTuple):
    """A mask's place, whole px from the pen and the baseline; y downwards."""

    left: int
    top: int
    width: int
    height: int


Mask = NDArray[np.uint8]
Pieces = tuple[Whole, Reals, Reals, Reals, Reals]
"""Parts of edges within one cell each: owner, signed height, left, right, a y in the cell's row."""

DOUBLED = 1.02
"""Coverage that only contours over one another sum to."""
FINE = 8
"""Rows to a px where contours lie over one another."""


def masks(frames: Sequence[Frame], edges: Sequence[Edges]) -> list[Mask]:
    """Coverage of each frame, 0 to 255."""
    box = np.array(frames, np.int64).reshape(-1, 4)
    stride = box[:, 2] + 2  # an edge in the last column still adds to the one behind it
    starts = np.concatenate([[0], np.cumsum(stride * box[:, 3])])
    owner, x0, y0, x1, y1 = (np.concatenate(part) for part in zip(*edges))
    x0, x1, y0, y1 = x0 - box[owner, 0], x1 - box[owner, 0], y0 - box[owner, 1], y1 - box[owner, 1]
    filled = _filled(_by_cells(owner, x0, y0, x1, y1), starts, stride)
    doubled = np.maximum.reduceat(np.append(filled, 0.0), starts[:-1]) > DOUBLED
    again = doubled[owner]
    if again.any():
        whole = _filled(_by_outlines(owner[again], x0[again], y0[again], x1[again], y1[again]), starts, stride)
        filled = np.where(np.repeat(doubled, np.diff(starts)), whole, filled)
    levels = np.clip(filled * (255 + 2 * CUT) + (0.5 - CUT), 0, 255).astype(np.uint8)
    return [
        levels[start : start + int(s) * frame.height].reshape(frame.height, int(s))[:, : frame.width]
        for frame, start, s in zip(frames, starts.tolist(), stride)
    ]


def _filled(pieces: Pieces, starts: Whole, stride: Whole) -> Reals:
    """Pieces summed up along the rows of all frames, one after the other."""
    owner, height, left, right, y = pieces
    # Rounding leaves slivers a hair outside of a frame: they weigh nothing, but must not count as another mask's cell.
    column = np.maximum(np.floor((left + right) / 2).astype(np.int64), 0)
    beyond = height * ((left + right) / 2 - column)
    size = int(starts[-1]) + 1
    cell = np.clip(starts[owner] + np.floor(y).astype(np.int64) * stride[owner] + column, 0, size - 2)
    sums = np.bincount(cell, height - beyond, size) + np.bincount(cell + 1, beyond, size)
    return np.asarray(np.abs(np.cumsum(sums))[:-1])


def _by_outlines(owner: Whole, x0: Reals, y0: Reals, x1: Reals, y1: Reals) -> Pieces:
    """Where the outside begins and ends along fine rows: there an inner edge counts for nothing."""
    down = np.where(y0 < y1, 1, -1)
    pick, low, high = _cuts(y0 * FINE, y1 * FINE)
    pick, row = pick[high > low], np.floor((low + high) / 2)[high > low]
    middle = (row + 0.5) / FINE
    x = x0[pick] + (x1 - x0)[pick] / (y1 - y0)[pick] * (middle - y0[pick])
    order = np.lexsort((x, row, owner[pick]))
    whose, x, row = owner[pick][order], x[order], row[order]
    winding = np.cumsum(down[pick][order])  # 0 again at the end of each row
    before = np.concatenate([[0], winding[:-1]])
    rim = (winding != 0) != (before != 0)
    height = np.where(before == 0, 1.0, -1.0) / FINE
    return whose[rim], height[rim], x[rim], x[rim], (row[rim] + 0.5) / FINE


def _by_cells(owner: Whole, x0: Reals, y0: Reals, x1: Reals, y1: Reals) -> Pieces:
    """Each edge cut at the borders of rows, then of columns, so that every piece lies in one cell."""
    sign = np.where(y0 < y1, 1.0, -1.0)
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
    return owner[pick], sign[pick] * np.abs(end - start), low, high, (start + end) / 2


def _cuts(a: Reals, b: Reals) -> tuple[Whole, Reals, Reals]:
    """For each stretch from ``a`` to ``b`` its pieces between whole numbers: which stretch, lower and upper end."""
    low, high = np.minimum(a, b), np.maximum(a, b)
    first = np.floor(low)
    count = np.maximum(np.ceil(high) - first, 1).astype(np.int64)
    pick = np.repeat(np.arange(a.size), count)
    place = np.arange(pick.size) - np.repeat(np.cumsum(count) - count, count)
    border = first[pick] + place
    return pick, np.maximum(low[pick], border), np.minimum(high[pick], border + 1)

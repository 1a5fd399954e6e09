"""Where two pictures differ, as rectangles small enough that counting in them is cheap, and complete.

Most of two alike pages is equal to the bit, so the pictures are first compared eight bytes at a time. What differs is cut
along empty rows and columns in turn (an XY-cut, Nagy & Seth 1984), which leaves about a line of text each.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from evaluators.types import Image

REACH = 3
"""Px around a changed pixel that its anti-aliasing test looks at (2), and one more, so that no cut edge is taken for an
edge of the picture."""

CELL = 8
"""Bytes compared at a time: 2⅔ px."""

ROWS_APART = 2 * REACH
COLUMNS_APART = 3
"""Rows, and columns of cells, up to which two changes are kept together. Cells 4 apart are 7 px apart or more."""

SMALL = 65_536
"""Cells of a rectangle below which cutting it on costs as much as counting in it (measured; flat from half to twice)."""

Mask = NDArray[np.bool_]
Cells = tuple[int, int, int, int]
"""top, bottom, left, right; rows in px, columns in cells; the ends are not part of it."""


def changed_parts(a: Image, b: Image) -> Iterator[tuple[slice, slice]]:
    """Rectangles (rows, columns) of two pictures of one size that hold every changed pixel once, and REACH px around it
    where nothing is changed that belongs to another: all that pixelmatch's count depends on."""
    if a.size == 0:
        return
    mask = unequal(a, b)
    for cells in cut(mask, (0, mask.shape[0], 0, mask.shape[1]), by_rows=True, settled=False):
        yield in_pixels(cells, mask.shape[1], a.shape[1])


def unequal(a: Image, b: Image) -> Mask:
    """(H, cells): which cells of a row differ. The last one of a row takes what is left of it."""
    first, second = a.reshape(a.shape[0], -1), b.reshape(b.shape[0], -1)
    whole = CELL * 3 * (a.shape[1] // CELL)
    mask: Mask = first[:, :whole].view(np.uint64) != second[:, :whole].view(np.uint64)
    if whole == first.shape[1]:
        return mask
    rest = (first[:, whole:] != second[:, whole:]).any(axis=1, keepdims=True)
    return np.hstack([mask, rest])


def cut(mask: Mask, cells: Cells, by_rows: bool, settled: bool) -> Iterator[Cells]:
    """The changed rectangles in ``cells``; ``settled``: the other direction has found nothing to cut."""
    top, bottom, left, right = cells
    present: Mask = np.any(mask[top:bottom, left:right], axis=1 if by_rows else 0)
    spans = runs(present, ROWS_APART if by_rows else COLUMNS_APART)
    for first, last in spans:
        piece = (top + first, top + last, left, right) if by_rows else (top, bottom, left + first, left + last)
        alone = len(spans) == 1
        if settled and (alone or size(piece) < SMALL):
            yield piece
        else:
            yield from cut(mask, piece, not by_rows, settled=alone or size(piece) < SMALL)


def size(cells: Cells) -> int:
    top, bottom, left, right = cells
    return (bottom - top) * (right - left)


def runs(present: Mask, apart: int) -> list[tuple[int, int]]:
    """(first, one after the last) of stretches of true values, those at most ``apart`` from each other taken as one."""
    at = np.flatnonzero(present)
    if not len(at):
        return []
    breaks = np.flatnonzero(np.diff(at) > apart)
    firsts, lasts = at[np.r_[0, breaks + 1]], at[np.r_[breaks, len(at) - 1]]
    return [(int(f), int(n) + 1) for f, n in zip(firsts, lasts, strict=True)]


def in_pixels(cells: Cells, columns: int, width: int) -> tuple[slice, slice]:
    """Cells as px of a picture of that ``width`` and number of cell ``columns``, with REACH px around."""
    top, bottom, left, right = cells
    start = CELL * left // 3
    end = width if right == columns else (CELL * right - 1) // 3 + 1
    return slice(max(0, top - REACH), bottom + REACH), slice(max(0, start - REACH), end + REACH)

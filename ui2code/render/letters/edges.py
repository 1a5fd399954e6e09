"""Outlines -> the straight edges that Skia's analytic rasteriser walks along.

Skia cuts a curve into a few chords and puts their ends on quarter rows, which at text sizes is visible: a mask filled
exactly differs from the browser's by up to 30 of 255 levels. So its integer arithmetic is repeated here, for all glyphs
at once. Sources: Skia's src/core/SkAnalyticEdge.cpp, SkEdge.cpp (setQuadraticWithoutUpdate) and SkGeometry.cpp
(SkChopQuadAtYExtrema). Coordinates are device px with y downwards; "fixed" is 16.16, "dot6" 26.6 of a quarter px.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Reals = NDArray[np.float64]
Whole = NDArray[np.int64]

ACCURACY = 2
"""Bits below the px that the ends of edges keep in y."""
ONE = 1 << 16
MOST_SHIFT = 6
STEEP = 2 * ONE
"""A chord higher than this ends on a whole row."""


class Edges(NamedTuple):
    """Straight edges, px: ``owner`` is the mask each belongs to; the order of its ends is the direction it winds in."""

    owner: Whole
    x0: Reals
    y0: Reals
    x1: Reals
    y1: Reals


def line_edges(owner: Whole, ends: Reals) -> Edges:
    """SkAnalyticEdge::setLine; ``ends`` is (n, 4): x0 y0 x1 y1."""
    dot6 = np.floor(ends * (64 << ACCURACY) + 0.5).astype(np.int64)
    fixed = (dot6 << 10) >> ACCURACY
    fixed[:, 1::2] = _snapped(fixed[:, 1::2])
    x0, y0, x1, y1 = (fixed / ONE).T
    keep = y0 != y1
    return Edges(owner[keep], x0[keep], y0[keep], x1[keep], y1[keep])


def quad_edges(owner: Whole, points: Reals) -> list[Edges]:
    """The chords of quadratics; ``points`` is (n, 6): x y of start, control and end."""
    owner, points = _monotone(owner, points)
    x0, y0, x1, y1, x2, y2 = (points * (64 << ACCURACY)).astype(np.int64).T
    up = y0 > y2
    x0, x2 = np.where(up, x2, x0), np.where(up, x0, x2)
    y0, y2 = np.where(up, y2, y0), np.where(up, y0, y2)
    some = (y0 + 32) >> 6 != (y2 + 32) >> 6
    shift = _shifts(x0, y0, x1, y1, x2, y2)
    found = []
    for value in np.unique(shift[some]):
        at = np.flatnonzero(some & (shift == value))
        found += _chords(owner[at], up[at], (x0[at], y0[at], x1[at], y1[at], x2[at], y2[at]), int(value))
    return found


def _snapped(y: Whole) -> Whole:
    """To quarter rows."""
    step = ONE >> ACCURACY
    return (y + step // 2) // step * step


def _monotone(owner: Whole, points: Reals) -> tuple[Whole, Reals]:
    """Cut where y turns round, so that each piece goes up or down only."""
    a, b, c = points[:, 1], points[:, 3], points[:, 5]
    turns = (a - b) * (b - c) < 0
    turns |= (a == b) != (b == c)
    above, below = a - b, a - b - b + c
    t = np.divide(above, below, out=np.zeros_like(a), where=below != 0)
    cut = turns & (t > 0) & (t < 1)
    if not cut.any():
        return owner, points
    x0, y0, x1, y1, x2, y2 = points[cut].T
    k = t[cut]
    left, right = x0 + (x1 - x0) * k, x1 + (x2 - x1) * k
    top = (y0 + (y1 - y0) * k) + ((y1 + (y2 - y1) * k) - (y0 + (y1 - y0) * k)) * k
    middle = left + (right - left) * k
    first = np.stack([x0, y0, left, top, middle, top], axis=1)
    second = np.stack([middle, top, right, top, x2, y2], axis=1)
    return np.concatenate([owner[~cut], owner[cut], owner[cut]]), np.concatenate([points[~cut], first, second])


def _shifts(x0: Whole, y0: Whole, x1: Whole, y1: Whole, x2: Whole, y2: Whole) -> Whole:
    """Log2 of the number of chords (diff_to_shift): from how far the curve bulges."""
    dx, dy = np.abs(((x1 << 1) - x0 - x2) >> 2), np.abs(((y1 << 1) - y0 - y2) >> 2)
    bulge = np.maximum(dx, dy) + np.minimum(dx, dy) // 2
    bulge = (bulge + (1 << (2 + ACCURACY))) >> (3 + ACCURACY)
    bits = np.frexp(bulge.astype(np.float64))[1]
    return np.asarray(np.clip(bits // 2, 1, MOST_SHIFT).astype(np.int64))


def _chords(owner: Whole, up: NDArray[np.bool_], ends: tuple[Whole, ...], shift: int) -> list[Edges]:
    """SkAnalyticQuadraticEdge::updateQuadratic for curves of equally many chords; forward differences in fixed point."""
    x0, y0, x1, y1, x2, y2 = ends
    bend_x, bend_y = (x0 - x1 - x1 + x2) << 9, (y0 - y1 - y1 + y2) << 9
    dx = (((x1 - x0) << 10) + (bend_x >> shift)) >> ACCURACY
    dy = (((y1 - y0) << 10) + (bend_y >> shift)) >> ACCURACY
    ddx, ddy = (bend_x >> (shift - 1)) >> ACCURACY, (bend_y >> (shift - 1)) >> ACCURACY
    last_x, last_y = (x2 << 10) >> ACCURACY, _snapped((y2 << 10) >> ACCURACY)
    x, y = (x0 << 10) >> ACCURACY, _snapped((y0 << 10) >> ACCURACY)
    from_x, from_y = x.copy(), y.copy()
    found = []
    for step in range(1 << shift):
        if step < (1 << shift) - 1:
            rise = dy >> (shift - 1)
            x, y = x + (dx >> (shift - 1)), y + rise
            to_x, to_y = _stop(x, y, from_x, from_y, np.abs(rise) >= STEEP)
            dx, dy = dx + ddx, dy + ddy
        else:
            to_x, to_y = last_x, last_y
        moved = to_y != from_y
        found.append(_directed(owner[moved], up[moved], from_x[moved], from_y[moved], to_x[moved], to_y[moved]))
        from_x, from_y = np.where(moved, to_x, from_x), np.where(moved, to_y, from_y)
    return found


def _stop(x: Whole, y: Whole, from_x: Whole, from_y: Whole, steep: NDArray[np.bool_]) -> tuple[Whole, Whole]:
    """Where a chord ends: on a quarter row, a steep one on a whole row and moved along its slope."""
    rise = (y - from_y) >> 10
    slope = np.divide((x - from_x) >> 10, rise, out=np.zeros(x.shape), where=rise != 0)
    row = (y + ONE // 2) // ONE * ONE
    along = x - (slope * (y - row)).astype(np.int64)
    return np.where(steep, along, x), np.where(steep, row, _snapped(y))


def _directed(owner: Whole, up: NDArray[np.bool_], x0: Whole, y0: Whole, x1: Whole, y1: Whole) -> Edges:
    """In the direction of the outline again, px."""
    return Edges(
        owner,
        np.where(up, x1, x0) / ONE,
        np.where(up, y1, y0) / ONE,
        np.where(up, x0, x1) / ONE,
        np.where(up, y0, y1) / ONE,
    )

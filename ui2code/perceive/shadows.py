"""Box shadows, from how the ground darkens outside each side of a box."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from ui2code.perceive.borders import turn
from ui2code.perceive.raster import Mask, Rect, edge_step, hex_color, widest
from ui2code.types import Pixels, Shadow

ENOUGH = 48
"""Places along a side that tell what lies beside it."""

DEPTH = 48
"""Device px outside a box that are looked at."""

ROUGH = 2.5
"""Levels by which three quarters of a row beside a box agree where a shadow falls on it."""

RISE = 1.2
"""Levels of rise that are more than rounding."""

VISIBLE = 2.0
"""Levels of change right outside a box from which a shadow is looked for."""

BLURS = (0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 15, 16, 20, 24, 28, 30, 32, 40, 48, 60)
SPREADS = (0, -1, -2, -3, -4, -5, -6, -8, -10, -12, 1, 2, 3, 4, 5, 6, 8)
DROPS = (0, -1, -2, -4, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 16, 20, 24, 25)
SHIFTS = (-10, -8, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 8, 10)

FARTHEST = 40
"""Farthest an edge of a shadow may lie from that of its box."""

BOLD_STEP = 12.0
"""Levels from which an even step beside a box is a hard shadow rather than the end of a soft one."""

LEFT_OVER = 1.2
"""Levels of mean error beyond which a second shadow is looked for."""

ASIDE = 1.6
"""The same for a move to the side, which is rare."""

SIMPLER = 1.1
"""A spread must lower the squared error by this factor to be believed."""

FloatArray = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Fall:
    """How the ground changes outside the four sides: ``levels`` (4, DEPTH) of darkening, NaN where nothing can be seen."""

    levels: FloatArray
    ground: FloatArray
    deepest: FloatArray
    """The colour where the change is largest."""


def look(pixels: Pixels, canvas: Pixels, rect: Rect, below: Mask) -> Fall | None:
    """What is seen outside ``rect``; ``canvas`` is the picture before the box is drawn, ``below`` its visible part."""
    levels = np.full((4, DEPTH), np.nan)
    ground, deepest, most = np.zeros(3), np.zeros(3), 0.0
    for k in range(4):
        turned, under, free = (np.rot90(a, k) for a in (pixels, canvas, below))
        box = turn(rect, pixels.shape[0], pixels.shape[1], k)
        top, inset = max(0, box.y0 - DEPTH), box.w // 4
        first, last = max(0, box.x0 + inset), max(box.x0 + inset + 1, box.x1 - inset)
        cols = slice(first, last, max(1, (last - first) // ENOUGH))
        seen, was = (a[top : box.y0, cols][::-1].astype(np.float64) for a in (turned, under))
        open_ = free[top : box.y0, cols][::-1]
        if not seen.size or not open_.size:
            continue
        shown, base = np.median(seen, axis=1), np.median(was, axis=1)
        rough = widest(np.abs((was - seen) - (base - shown)[:, None]))
        blocked = np.nonzero((open_.mean(axis=1) < 0.5) | (np.quantile(rough, 0.75, axis=1) > ROUGH))[0]
        end = int(blocked[0]) if blocked.size else len(seen)
        if end == 0:
            continue
        shown, base = shown[:end], base[:end]
        end = _fading(np.abs(base - shown).max(axis=1))
        shown, base = shown[:end], base[:end]
        change = base - shown
        levels[k, :end] = change[np.arange(end), np.abs(change).argmax(axis=1)]
        if np.abs(change).max() > most:
            most = float(np.abs(change).max())
            at = int(np.abs(change).max(axis=1).argmax())
            ground, deepest = base[at], shown[at]
    return Fall(levels, ground, deepest) if most >= VISIBLE else None


def _touched(pixels: Pixels, canvas: Pixels, rect: Rect) -> bool:
    """Whether anything differs right outside the middle of a side: the quick look that spares most boxes the long one."""
    height, width = pixels.shape[:2]
    cx, cy = (rect.x0 + rect.x1) // 2, (rect.y0 + rect.y1) // 2
    for x, y in ((cx, rect.y0 - 2), (rect.x1 + 1, cy), (cx, rect.y1 + 1), (rect.x0 - 2, cy)):
        inside = 0 <= x < width and 0 <= y < height
        if inside and np.abs(pixels[y, x].astype(int) - canvas[y, x]).max() >= VISIBLE:
            return True
    return False


def _fading(change: FloatArray) -> int:
    """How far out the change only fades: where it rises again another shadow begins."""
    lowest = np.minimum.accumulate(change)
    rises = np.nonzero(change > lowest + RISE)[0]
    return int(rises[0]) if rises.size else len(change)


def find_shadows(pixels: Pixels, canvas: Pixels, rect: Rect, below: Mask, sides: int = 1) -> tuple[Shadow, ...]:
    """The shadows (device px) of the box, none, one or two; at least ``sides`` of its sides must show them."""
    if not _touched(pixels, canvas, rect):
        return ()
    fall = look(pixels, canvas, rect, below)
    if fall is None or not _falls(fall.levels) or _shaded_sides(fall.levels) < sides:
        return ()
    color, strength = _ink(fall)
    key = tuple(tuple(None if np.isnan(v) else round(float(v)) for v in side) for side in fall.levels)
    fits = _fit(key)
    found = []
    for blur, spread, dx, dy, levels in fits:
        alpha = min(1.0, abs(levels) / strength)
        if alpha >= 0.01:
            found.append(Shadow(dx, dy, blur, spread, hex_color(color, alpha)))
    return tuple(found)


def _shaded_sides(levels: FloatArray) -> int:
    """Sides beside which the ground changes visibly."""
    near = np.where(np.isnan(levels[:, :4]), 0.0, np.abs(levels[:, :4]))
    return int((near.max(axis=1) >= VISIBLE).sum())


def _falls(levels: FloatArray) -> bool:
    """Whether the change fades outwards: strongest near the box, gone or much less where sight ends."""
    near = np.nanmax(np.abs(levels[:, :6])) if not np.isnan(levels[:, :6]).all() else 0.0
    if near < VISIBLE:
        return False
    ends = [abs(side[~np.isnan(side)][-1]) for side in levels if (~np.isnan(side)).sum() >= 3]
    return bool(ends) and min(ends) <= 0.5 * near


def _ink(fall: Fall) -> tuple[FloatArray, float]:
    """The shadow's colour, and the levels (in the most changed channel) that full opacity would change."""
    change = fall.ground - fall.deepest
    most = int(np.abs(change).argmax())
    if change[most] < 0:
        room = np.maximum(255 - fall.ground, 1.0)
        return np.full(3, 255.0), float(room[most])
    share = change / np.maximum(fall.ground, 1.0)
    if np.abs(change - share[most] * fall.ground).max() <= max(1.5, 0.12 * change[most]):
        return np.zeros(3), float(max(fall.ground[most], 1.0))
    alpha = float(np.clip(share.max(), 0.01, 1.0))
    ink = np.clip((fall.deepest - fall.ground * (1 - alpha)) / alpha, 0, 255)
    return ink, float(max(fall.ground[most] - ink[most], 1.0))


Key = tuple[tuple[int | None, ...], ...]
Found = tuple[float, float, float, float, float]


@lru_cache(maxsize=512)
def _fit(key: Key) -> tuple[Found, ...]:
    """(blur, spread, dx, dy, levels) of one or two shadows; cached, since a page's cards share theirs."""
    levels = np.array([[np.nan if v is None else float(v) for v in side] for side in key])
    hard = _hard(levels)
    if hard is not None:
        return (hard,)
    first, left = _one(levels)
    if first is None:
        return ()
    seen = ~np.isnan(levels)
    near = seen & (np.arange(levels.shape[1]) < 16)
    if np.abs(left[near]).mean() <= LEFT_OVER:
        return (first,)
    second, rest = _one(left)
    if second is None or np.abs(rest[near]).mean() > 0.6 * np.abs(left[near]).mean():
        return (first,)
    return (first, second)


def _hard(levels: FloatArray) -> Found | None:
    """The shadow without blur or spread that a box lying higher throws to one side or two: one even step beside them, of
    its offset's width, and nothing beside the others."""
    seen = ~np.isnan(levels)
    if seen[:, 0].sum() < 3:
        return None
    shown = np.where(seen, np.abs(levels), 0.0)
    top, right, bottom, left = ((side >= VISIBLE).sum() for side in shown)
    step = float(shown[:, 0].max())
    inside = np.arange(levels.shape[1])[None, :] < np.array([top, right, bottom, left])[:, None]
    even = step >= BOLD_STEP and np.abs(shown[inside] - step).max(initial=0.0) <= ROUGH
    if not even or (top and bottom) or (left and right) or max(top, right, bottom, left) > FARTHEST // 2:
        return None
    return 0.0, 0.0, float(int(right) - int(left)), float(int(bottom) - int(top)), float(levels[inside].mean())


@lru_cache(maxsize=4)
def _grid(moves: tuple[int, ...]) -> FloatArray:
    """All (blur, spread, dx, dy) to try; fewer of each where the shadow may also move sideways."""
    few = len(moves) > 1
    blurs, drops = (BLURS[1::2], DROPS[:1] + DROPS[4::2]) if few else (BLURS, DROPS)
    blur, spread, dx, dy = np.meshgrid(blurs, SPREADS[: 5 if few else None], moves, drops, indexing="ij")
    return np.stack([blur.ravel(), spread.ravel(), dx.ravel(), dy.ravel()], axis=1).astype(np.float64)


def _one(levels: FloatArray) -> tuple[Found | None, FloatArray]:
    """The single shadow that explains ``levels`` best, and what it leaves."""
    seen = ~np.isnan(levels)
    moves = (0,) if _even(levels) else SHIFTS
    grid = _grid(moves)
    drawn, squares = _profiles(moves)
    target = np.where(seen, levels, 0.0).ravel()
    power = np.maximum(squares @ seen.ravel().astype(np.float32), 1e-9)
    size = (drawn @ target.astype(np.float32)) / power
    error = (target**2).sum() - size**2 * power
    error = np.where(np.abs(size) > 255, np.inf, error) * np.where(grid[:, 1] == 0, 1.0, SIMPLER)
    error = error * np.where(grid[:, 2] == 0, 1.0, ASIDE) + 0.02 * (target**2).sum() * (grid[:, 0] == 0)
    best = int(error.argmin())
    if error[best] > 0.5 * (target**2).sum():
        return None, levels
    left = levels - size[best] * drawn[best].reshape(levels.shape)
    blur, spread, dx, dy = (float(v) for v in grid[best])
    return (blur, spread, dx, dy, float(size[best])), left


def _even(levels: FloatArray) -> bool:
    """Whether left and right look alike (or one cannot be seen)."""
    right, left = levels[1], levels[3]
    both = ~np.isnan(right) & ~np.isnan(left)
    return not both.any() or bool(np.abs(right[both] - left[both]).mean() < 0.75)


@lru_cache(maxsize=2)
def _profiles(moves: tuple[int, ...]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Unit shadows of a large box seen from its four sides, one per row of the grid, and their squares: (N, 4 * DEPTH)."""
    grid = _grid(moves)
    d = np.arange(DEPTH) + 0.5
    offsets = np.arange(-FARTHEST, FARTHEST + 1)
    distance = offsets[None, :, None] - d[None, None, :]
    sigma = np.maximum(np.array(BLURS, np.float64) / 2, 0.05)[:, None, None]
    table = edge_step(distance / sigma, 1.0).astype(np.float32)
    which = np.searchsorted(np.array(BLURS), grid[:, 0])
    sides = []
    for axis, sign in ((3, -1), (2, 1), (3, 1), (2, -1)):
        sides.append(table[which, (grid[:, 1] + sign * grid[:, axis]).astype(int) + FARTHEST])
    out = np.concatenate(sides, axis=1)
    return out, out**2

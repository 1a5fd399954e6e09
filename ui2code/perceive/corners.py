"""The radius of each corner of a box, found by drawing the corner with every likely radius."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from ui2code.perceive.raster import Floats, Mask, Rect, corner, ramp, rgba
from ui2code.types import Paint, Pixels

PATCH = 40
"""Device px of a corner that are looked at; larger arcs are told apart within it."""

SHARP = 3.0
"""Summed error (of 255, in px) by which a round corner must at least beat a sharp one."""

BELIEF = 0.4
"""And the share of what the arc changes in the drawing that must really be seen."""

NEARLY_ROUND = 0.85
"""Share of the shorter half that all four radii must reach for a box to be a pill or a circle."""

FAINT = 1.5
"""Levels of contrast below which a corner says nothing about its radius."""

Radii = tuple[float, float, float, float]


@lru_cache(maxsize=256)
def _ladder(size: int, half: float) -> tuple[float, ...]:
    """Likely radii for a patch of that size in a box whose shorter half is ``half``."""
    fine = [0.5 * k for k in range(2, 25)]
    coarse = [float(k) for k in range(13, size + 1)]
    values = [r for r in [0.0, *fine, *coarse] if r <= half]
    return tuple(dict.fromkeys([*values, half]))


@lru_cache(maxsize=1024)
def _stack(size: int, half: float, dx: int, dy: int) -> Floats:
    """Coverages (R, size, size) of the ladder's corners, moved inwards by a border of dx, dy."""
    out = np.zeros((len(_ladder(size, half)), size, size), np.float32)
    for k, radius in enumerate(_ladder(size, half)):
        inner = max(0.0, radius - max(dx, dy))
        out[k, dy:, dx:] = corner(inner, size)[: size - dy, : size - dx]
    return out


def find_radii(pixels: Pixels, rect: Rect, paint: Paint, trusted: Mask | None = None) -> Radii:
    """Radii tl, tr, br, bl in device px of the border box ``rect``; ``trusted`` (H, W) marks usable pixels."""
    half = min(rect.w, rect.h) / 2
    size = min(PATCH, int(np.ceil(half)))
    if size < 2:
        return (0.0, 0.0, 0.0, 0.0)
    colors = ramp(paint.gradient, rect.h, rect.w) if paint.gradient is not None else None
    found = [_one(pixels, rect, paint, k, (size, colors)) for k in range(4)]
    return _agreed(found, half)


def _agreed(found: list[float], half: float) -> Radii:
    """Corners that nearly agree have one radius."""
    if max(found) > PATCH and found.count(half) < 4:
        # Beyond the patch only a full pill or circle can be believed.
        found = [r if r <= PATCH else 0.0 for r in found]
    if min(found) >= NEARLY_ROUND * half:
        return half, half, half, half
    top = max(found)
    if top > 0 and min(found) > 0 and top - min(found) <= max(1.0, 0.15 * top):
        common = half if half in found and found.count(half) >= 2 else float(np.median(found))
        found = [common] * 4
    tl, tr, br, bl = found
    return tl, tr, br, bl


def _one(pixels: Pixels, rect: Rect, paint: Paint, index: int, inside: tuple[int, Floats | None]) -> float:
    """One corner's radius; ``inside`` is the size of the patch and the box's colours where they vary."""
    size, colors = inside
    right, down = index in (1, 2), index in (2, 3)
    xs = range(rect.x1 - 1, rect.x1 - 1 - size, -1) if right else range(rect.x0, rect.x0 + size)
    ys = range(rect.y1 - 1, rect.y1 - 1 - size, -1) if down else range(rect.y0, rect.y0 + size)
    height, width = pixels.shape[:2]
    ox, oy = rect.x1 if right else rect.x0 - 1, rect.y1 if down else rect.y0 - 1
    if not (0 <= ox < width and 0 <= oy < height):
        return 0.0
    patch = pixels[ys.start : ys.stop if ys.stop >= 0 else None : ys.step]
    patch = patch[:, xs.start : xs.stop if xs.stop >= 0 else None : xs.step]
    horizontal, vertical = paint.borders[2 if down else 0], paint.borders[1 if right else 3]
    dx, dy = (round(b.width) if b else 0 for b in (vertical, horizontal))
    fill = np.array(rgba(paint.fill or "#000000")[:3], np.float32)
    if colors is not None:
        fill = colors[:: -1 if down else 1, :: -1 if right else 1][:size, :size]
    edge = vertical or horizontal
    border = np.array(rgba(edge.color)[:3], np.float32) if edge else fill
    return _best(
        patch.astype(np.float32), pixels[oy, ox].astype(np.float32), border, fill, (dx, dy, min(rect.w, rect.h) / 2)
    )


def _best(patch: Floats, outside: Floats, border: Floats, fill: Floats, geometry: tuple[int, int, float]) -> float:
    dx, dy, half = geometry
    size = patch.shape[0]
    ladder = _ladder(size, half)
    outer, inner = _stack(size, half, 0, 0), _stack(size, half, min(dx, size), min(dy, size))
    if dx == 0 and dy == 0:
        border = fill
    errors, change = np.zeros(len(ladder)), np.zeros(len(ladder))
    for channel in range(3):
        drawn = outside[channel] + outer * (border[..., channel] - outside[channel])
        drawn += inner * (fill[..., channel] - border[..., channel])
        errors += np.abs(drawn - patch[..., channel]).sum(axis=(1, 2))
        change += np.abs(drawn - drawn[0]).sum(axis=(1, 2))
    best = int(errors.argmin())
    gain, expected = (errors[0] - errors[best]) / 3, change[best] / 3
    cut = 0.2146 * ladder[best] ** 2
    return ladder[best] if gain > SHARP + max(BELIEF * expected, FAINT * cut) else 0.0

"""Linear gradients, by regression over the pixels of a slowly changing region."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ui2code.perceive.raster import Mask, Rect, hex_color
from ui2code.types import Gradient, Pixels

SAMPLES = 6000
"""Pixels looked at."""

FEW = 1500
"""Pixels that are enough for a gradient of two or three stops."""

BINS = 48
"""Steps of the colour profile along the gradient."""

MAX_ERROR = 2.6
"""Levels by which pixels may differ from the profile: dithering and rounding, not texture."""

MIN_RANGE = 4.0
"""Levels over the whole box below which a region is flat."""

STOP_ERROR = 1.3
"""Levels by which straight pieces between stops may differ from the profile."""

MAX_STOPS = 5

SNAP = 2.5
"""Degrees within which an angle is taken to be a multiple of 45."""

FloatArray = NDArray[np.float64]


def fit_gradient(pixels: Pixels, rect: Rect, mask: Mask, trust: float = 0.93) -> Gradient | None:
    """The CSS gradient over ``rect`` seen where ``mask`` (rect's size) is set.

    None if less than the share ``trust`` of the pixels lies on one: shadows may fall on the rest.
    """
    ys, xs = np.nonzero(mask)
    step = max(1, ys.size // SAMPLES)
    ys, xs = ys[::step], xs[::step]
    if ys.size < 50:
        return None
    colors = pixels[ys + rect.y0, xs + rect.x0].astype(np.float64)
    x = xs.astype(np.float64) + 0.5 - rect.w / 2
    y = ys.astype(np.float64) + 0.5 - rect.h / 2
    best: tuple[float, float, FloatArray] | None = None
    for angle in _directions(x, y, colors):
        t = _position(angle, rect, x, y)
        share = _share(t, colors)
        if best is None or share > best[0] + 0.02:
            best = share, angle, t
    if best is None or best[0] < trust:
        return None
    return _along(best[1], best[2], colors, trust)


def _position(angle: float, rect: Rect, x: FloatArray, y: FloatArray) -> FloatArray:
    """Where on the gradient line (0..1) points lie, given from the box's centre."""
    sin, cos = np.sin(np.deg2rad(angle)), np.cos(np.deg2rad(angle))
    return np.asarray((x * sin - y * cos) / max(1e-6, abs(rect.w * sin) + abs(rect.h * cos)) + 0.5)


def _directions(x: FloatArray, y: FloatArray, colors: FloatArray) -> list[float]:
    """CSS angles in which the colours may change fastest, likely ones first; none where they hardly change."""
    design = np.stack([np.ones_like(x), x, y], axis=1)
    used = np.ones(x.size, np.bool_)
    for _ in range(3):
        fit = np.linalg.lstsq(design[used], colors[used], rcond=None)[0]
        off = np.abs(design @ fit - colors).max(axis=1)
        used = off <= np.quantile(off, 0.7)
    slopes = fit[1:]
    reach = np.abs(slopes[0]) * np.ptp(x) + np.abs(slopes[1]) * np.ptp(y)
    if reach.max() < MIN_RANGE:
        return []
    gx, gy = np.linalg.svd(slopes, full_matrices=False)[0][:, 0]
    angle = float(np.rad2deg(np.arctan2(gx, -gy))) % 180
    nearest = round(angle / 45) * 45 % 180
    # Straight down is 180 in CSS and the commonest; an angle below 180 stands for its opposite with the stops reversed.
    straight = [180.0, 90.0, 135.0, 45.0]
    gap = abs((angle - nearest + 90) % 180 - 90)
    first = float(nearest or 180) if gap <= SNAP else angle
    return [first, *(a for a in straight if a != first)]


def _profile(t: FloatArray, colors: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Middle places (n,) and median colours (n, 3) of the bins along the gradient that hold pixels."""
    place = np.clip((t * BINS).astype(int), 0, BINS - 1)
    order = np.argsort(place, kind="stable")
    _, starts = np.unique(place[order], return_index=True)
    groups = np.split(order, starts[1:])
    centres = np.array([t[g].mean() for g in groups])
    return centres, np.array([np.median(colors[g], axis=0) for g in groups])


def _share(t: FloatArray, colors: FloatArray) -> float:
    """Share of the pixels that lie on the profile along the gradient."""
    centres, profile = _profile(t, colors)
    drawn = np.stack([np.interp(t, centres, profile[:, c]) for c in range(3)], axis=1)
    return float((np.abs(drawn - colors).max(axis=1) <= MAX_ERROR).mean())


def _along(angle: float, t: FloatArray, colors: FloatArray, trust: float) -> Gradient | None:
    centres, profile = _profile(t, colors)
    if len(centres) < 4:
        return None
    if float(np.ptp(profile, axis=0).max()) < (MIN_RANGE if trust > 0.9 else 3 * MIN_RANGE):
        return None
    knots = _knots(centres, profile)
    if len(knots) <= MAX_STOPS:
        return _stops(angle, centres, profile, knots)
    return _plain(angle, t, colors, trust)


def _plain(angle: float, t: FloatArray, colors: FloatArray, trust: float) -> Gradient | None:
    """Two or three stops through most of the pixels, where shadows bend the profile."""
    t, colors = t[:: max(1, t.size // FEW)], colors[:: max(1, t.size // FEW)]
    for at in [(0.0, 1.0), *((0.0, k / 20, 1.0) for k in range(1, 20))]:
        hats = np.stack([np.interp(t, at, np.eye(len(at))[k]) for k in range(len(at))], axis=1)
        used = np.ones(t.size, np.bool_)
        for _ in range(4):
            values = np.linalg.lstsq(hats[used], colors[used], rcond=None)[0]
            off = np.abs(hats @ values - colors).max(axis=1)
            used = off <= max(MAX_ERROR / 2, float(np.quantile(off, 0.65)))
        if float((off <= MAX_ERROR).mean()) >= trust:
            return Gradient(
                round(angle, 1), tuple((hex_color(v), round(p, 3)) for v, p in zip(values, at, strict=True))
            )
    return None


def _knots(t: FloatArray, profile: FloatArray) -> list[int]:
    """Fewest places between which the profile is straight (Douglas and Peucker's split at the worst place)."""
    knots, todo = {0, len(t) - 1}, [(0, len(t) - 1)]
    while todo:
        low, high = todo.pop()
        if high - low < 2:
            continue
        share = ((t[low : high + 1] - t[low]) / (t[high] - t[low]))[:, None]
        off = np.abs(profile[low] + share * (profile[high] - profile[low]) - profile[low : high + 1]).max(axis=1)
        worst = low + int(off.argmax())
        if off.max() > STOP_ERROR:
            knots.add(worst)
            todo += [(low, worst), (worst, high)]
    return sorted(knots)


def _stops(angle: float, t: FloatArray, profile: FloatArray, knots: list[int]) -> Gradient:
    """Straight pieces by least squares, their ends taken to 0 and 1."""
    at = t[knots].copy()
    at[0], at[-1] = 0.0, 1.0
    hats = np.stack([np.interp(t, at, np.eye(len(at))[k]) for k in range(len(at))], axis=1)
    values = np.linalg.lstsq(hats, profile, rcond=None)[0]
    stops = tuple((hex_color(tuple(v)), round(float(p), 3)) for v, p in zip(values, at, strict=True))
    return Gradient(round(angle, 1), stops)

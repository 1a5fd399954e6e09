"""Linear gradients, by regression over the pixels of a slowly changing region."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ui2code.perceive.raster import Mask, Rect, hex_color
from ui2code.types import Gradient, Pixels

SAMPLES = 6000
"""Pixels looked at."""

BINS = 48
"""Steps of the colour profile along the gradient."""

MAX_ERROR = 2.6
"""Levels by which 95 % of the pixels may differ from the profile: dithering and rounding, not texture."""

MIN_RANGE = 4.0
"""Levels over the whole box below which a region is flat."""

STOP_ERROR = 1.3
"""Levels by which straight pieces between stops may differ from the profile."""

MAX_STOPS = 5

SNAP = 2.5
"""Degrees within which an angle is taken to be a multiple of 45."""

FloatArray = NDArray[np.float64]


def fit_gradient(pixels: Pixels, rect: Rect, mask: Mask) -> Gradient | None:
    """The CSS gradient over ``rect`` seen where ``mask`` (rect's size) is set; None if the colours are not one."""
    ys, xs = np.nonzero(mask)
    step = max(1, ys.size // SAMPLES)
    ys, xs = ys[::step], xs[::step]
    if ys.size < 50:
        return None
    colors = pixels[ys + rect.y0, xs + rect.x0].astype(np.float64)
    x, y = xs + 0.5 - rect.w / 2, ys + 0.5 - rect.h / 2
    angle = _direction(x, y, colors)
    if angle is None:
        return None
    radians = np.deg2rad(angle)
    sin, cos = np.sin(radians), np.cos(radians)
    t = (x * sin - y * cos) / max(1e-6, abs(rect.w * sin) + abs(rect.h * cos)) + 0.5
    return _along(angle, t, colors)


def _direction(x: FloatArray, y: FloatArray, colors: FloatArray) -> float | None:
    """CSS angle in which the colours change fastest."""
    design = np.stack([np.ones_like(x), x, y], axis=1)
    slopes = np.linalg.lstsq(design, colors, rcond=None)[0][1:]
    reach = np.abs(slopes[0]) * np.ptp(x) + np.abs(slopes[1]) * np.ptp(y)
    if reach.max() < MIN_RANGE:
        return None
    gx, gy = np.linalg.svd(slopes, full_matrices=False)[0][:, 0]
    strongest = slopes[:, int(reach.argmax())]
    if gx * strongest[0] + gy * strongest[1] < 0:
        gx, gy = -gx, -gy
    angle = float(np.rad2deg(np.arctan2(gx, -gy))) % 360
    nearest = round(angle / 45) * 45
    angle = nearest % 360 if abs(angle - nearest) <= SNAP else angle
    return angle - 180 if angle in (0, 270) or 180 < angle < 270 or angle > 270 else angle


def _along(angle: float, t: FloatArray, colors: FloatArray) -> Gradient | None:
    angle = angle % 360
    place = np.clip((t * BINS).astype(int), 0, BINS - 1)
    count = np.bincount(place, minlength=BINS)
    used = count > 0
    centres = np.bincount(place, weights=t, minlength=BINS)[used] / count[used]
    profile = np.stack(
        [np.bincount(place, weights=colors[:, c], minlength=BINS)[used] / count[used] for c in range(3)], axis=1
    )
    if len(centres) < 4:
        return None
    drawn = np.stack([np.interp(t, centres, profile[:, c]) for c in range(3)], axis=1)
    if float(np.quantile(np.abs(drawn - colors).max(axis=1), 0.95)) > MAX_ERROR:
        return None
    knots = _knots(centres, profile)
    if len(knots) > MAX_STOPS:
        return None
    return _stops(angle, centres, profile, knots)


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

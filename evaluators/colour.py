"""Colours: hex to Lab, CIEDE2000 (Sharma, Wu & Dalal 2005), and the colour score of matched blocks."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

SRGB_TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
D65 = np.array([0.95047, 1.0, 1.08883])

SAME = 1.0
"""ΔE2000 below which two colours pass for the same: about the smallest difference an eye sees."""

FAR = 40.0
"""ΔE2000 at which a colour is simply another one (blue for red is 50 and more); the score is 0 from there."""


def rgb(color: str) -> tuple[int, int, int]:
    """Of ``#rgb``, ``#rrggbb`` or ``#rrggbbaa`` (alpha ignored); ValueError for anything else."""
    digits = color.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(d * 2 for d in digits)
    if not color.startswith("#") or len(digits) not in (6, 8):
        raise ValueError(f"not a hex colour: {color!r}")
    return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


def hex_colour(color: Sequence[float]) -> str:
    return "#" + "".join(f"{round(max(0.0, min(255.0, float(c)))):02x}" for c in color[:3])


def lab(colors: Floats) -> Floats:
    """CIE Lab (D65) of sRGB values 0..255; the last axis is the channel."""
    share = np.asarray(colors, np.float64) / 255.0
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    xyz = linear @ SRGB_TO_XYZ.T / D65
    f = np.where(xyz > (6 / 29) ** 3, np.cbrt(xyz), xyz * (29 / 6) ** 2 / 3 + 4 / 29)
    x, y, z = f[..., 0], f[..., 1], f[..., 2]
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=-1)


def delta_e(first: Floats, second: Floats) -> Floats:
    """CIEDE2000 of two arrays of sRGB colours (0..255, last axis the channel), element by element."""
    return delta_e_lab(lab(first), lab(second))


def delta_e_lab(first: Floats, second: Floats) -> Floats:
    """CIEDE2000 of two arrays of Lab colours."""
    (l1, a1, b1), (l2, a2, b2) = np.moveaxis(first, -1, 0), np.moveaxis(second, -1, 0)
    chroma = (np.hypot(a1, b1) + np.hypot(a2, b2)) / 2
    gray = 1 + 0.5 * (1 - np.sqrt(chroma**7 / (chroma**7 + 25.0**7)))
    c1, c2 = np.hypot(a1 * gray, b1), np.hypot(a2 * gray, b2)
    h1, h2 = np.arctan2(b1, a1 * gray) % (2 * np.pi), np.arctan2(b2, a2 * gray) % (2 * np.pi)
    turn, hue = _hues(h1, h2, c1 * c2 == 0)
    light, c = (l1 + l2) / 2, (c1 + c2) / 2
    dh = 2 * np.sqrt(c1 * c2) * np.sin(turn / 2)
    t = 1 - 0.17 * np.cos(hue - np.pi / 6) + 0.24 * np.cos(2 * hue)
    t = t + 0.32 * np.cos(3 * hue + np.pi / 30) - 0.20 * np.cos(4 * hue - np.radians(63))
    sl = 1 + 0.015 * (light - 50) ** 2 / np.sqrt(20 + (light - 50) ** 2)
    sc, sh = 1 + 0.045 * c, 1 + 0.015 * c * t
    bend = np.radians(30) * np.exp(-(((np.degrees(hue) - 275) / 25) ** 2))
    rt = -2 * np.sqrt(c**7 / (c**7 + 25.0**7)) * np.sin(2 * bend)
    dl, dc, dh = (l2 - l1) / sl, (c2 - c1) / sc, dh / sh
    result: Floats = np.sqrt(np.maximum(dl**2 + dc**2 + dh**2 + rt * dc * dh, 0.0))
    return result


def _hues(h1: Floats, h2: Floats, gray: NDArray[np.bool_]) -> tuple[Floats, Floats]:
    """Hue difference and mean hue (radians), with the formula's rules for wrapping and for grays."""
    turn = h2 - h1
    wrap = np.abs(turn) > np.pi
    turn = np.where(gray, 0.0, np.where(wrap, turn - np.sign(turn) * 2 * np.pi, turn))
    total = h1 + h2
    around = np.where(total < 2 * np.pi, (total + 2 * np.pi) / 2, (total - 2 * np.pi) / 2)
    return turn, np.where(gray, total, np.where(wrap, around, total / 2))


def difference(first: str, second: str) -> float | None:
    """CIEDE2000 of two hex colours; None where one is unknown."""
    if not first or not second:
        return None
    return float(delta_e(np.array(rgb(first), np.float64), np.array(rgb(second), np.float64)))


def likeness(distance: float) -> float:
    """1 for the same colour, falling linearly in ΔE2000 to 0 at FAR."""
    return max(0.0, 1.0 - distance / FAR)

"""Colours as the eye orders them: OKLCH (Björn Ottosson, "A perceptual color space for image processing", 2020), and
contrast as WCAG 2.2 defines it. Lightness in 0..1, chroma in about 0..0.37, hue in degrees."""

from __future__ import annotations

from functools import lru_cache
from math import atan2, cos, degrees, hypot, radians, sin
from typing import NamedTuple

from ui2code.types import Color

AA = 4.5
"""Of text on its ground (WCAG 2.2, 1.4.3)."""
AA_LARGE = 3.0
"""Of parts of controls, and of large text (1.4.11, 1.4.3)."""

_FINE = 14
"""Halvings of an interval of at most 1: finer than a step of one in 255."""


class Oklch(NamedTuple):
    l: float  # noqa: E741 - the names of the space
    c: float
    h: float


@lru_cache(maxsize=8192)
def to_oklch(color: Color) -> Oklch:
    """Of an opaque ``#rrggbb``; a grey has hue 0."""
    red, green, blue = (_linear(int(color[i : i + 2], 16) / 255) for i in (1, 3, 5))
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    mid = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    light = 0.2104542553 * long + 0.7936177850 * mid - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * mid + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * mid - 0.8086757660 * short
    chroma = hypot(a, b)
    return Oklch(light, chroma, degrees(atan2(b, a)) % 360) if chroma > 1e-4 else Oklch(light, 0.0, 0.0)


@lru_cache(maxsize=32768)
def from_oklch(light: float, chroma: float, hue: float) -> Color:
    """The sRGB colour of this lightness and hue that comes nearest the chroma (less, where the screen has no more)."""
    light = min(1.0, max(0.0, light))
    if _fits(light, chroma, hue):
        return _hex(_rgb(light, chroma, hue))
    low, high = 0.0, chroma
    for _ in range(_FINE):
        middle = (low + high) / 2
        low, high = (middle, high) if _fits(light, middle, hue) else (low, middle)
    return _hex(_rgb(light, low, hue))


@lru_cache(maxsize=8192)
def luminance(color: Color) -> float:
    """Relative, in 0..1 (WCAG 2.2)."""
    red, green, blue = (_linear(int(color[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Color, other: Color) -> float:
    """1 … 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def apart(one: Color, other: Color) -> float:
    """Distance in OKLab: about 0.02 can just be told apart, black and white are 1 apart."""
    first, second = to_oklch(one), to_oklch(other)
    turn = radians(first.h - second.h)
    chroma = first.c**2 + second.c**2 - 2 * first.c * second.c * cos(turn)
    return float(((first.l - second.l) ** 2 + max(0.0, chroma)) ** 0.5)


def mix(one: Color, other: Color, share: float) -> Color:
    """``share`` of ``other`` in ``one``, along a straight line in OKLab."""
    first, second = to_oklch(one), to_oklch(other)
    a = (1 - share) * first.c * cos(radians(first.h)) + share * second.c * cos(radians(second.h))
    b = (1 - share) * first.c * sin(radians(first.h)) + share * second.c * sin(radians(second.h))
    return from_oklch((1 - share) * first.l + share * second.l, hypot(a, b), degrees(atan2(b, a)) % 360)


def shifted(color: Color, light: float = 0.0, chroma: float = 1.0, hue: float = 0.0) -> Color:
    """Lighter by ``light``, ``chroma`` times as colourful, turned by ``hue`` degrees."""
    was = to_oklch(color)
    return from_oklch(was.l + light, was.c * chroma, (was.h + hue) % 360)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _coded(part: float) -> float:
    return 12.92 * part if part <= 0.0031308 else float(1.055 * part ** (1 / 2.4) - 0.055)


def _rgb(light: float, chroma: float, hue: float) -> tuple[float, float, float]:
    """Linear, and beyond 0..1 where the screen cannot show it."""
    a, b = chroma * cos(radians(hue)), chroma * sin(radians(hue))
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    mid = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * mid + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * mid - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * mid + 1.7076147010 * short,
    )


def _fits(light: float, chroma: float, hue: float) -> bool:
    return all(-1e-4 <= part <= 1.0001 for part in _rgb(light, chroma, hue))


def _hex(rgb: tuple[float, float, float]) -> Color:
    return "#" + "".join(f"{round(_coded(min(1.0, max(0.0, part))) * 255):02x}" for part in rgb)

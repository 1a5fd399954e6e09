"""How a picture is toned: natural colours drawn towards a page's palette, as a photographer's grade does.

Split toning: lights lean to the accent, shadows to the ground of the page (or to its deep band), so that pictures of very
different things look as if taken by one hand.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from math import atan2, cos, degrees, hypot, radians, sin

from ui2code.mockups.style.oklch import Oklch, from_oklch, to_oklch
from ui2code.mockups.style.types import Palette
from ui2code.types import Color

PULL, NATURAL_PULL = 0.34, 0.12
"""How far colours move towards the palette; less, where they must stay true."""
_GREY = 0.025
"""Chroma below which a colour has no hue to lean to."""


@dataclass(frozen=True, slots=True)
class Grade:
    """``lights`` and ``shades`` are the hues that both ends lean to; ``dusk``: whether it is taken in the evening."""

    lights: Oklch
    shades: Oklch
    second: Oklch
    dusk: bool
    pull: float = PULL

    def natural(self) -> Grade:
        """The same, but truer to the colours of things."""
        return replace(self, pull=NATURAL_PULL)

    def tone(self, light: float, chroma: float, hue: float) -> Color:
        """A natural colour as this grade shows it."""
        return _toned(self, round(light, 3), round(chroma, 3), round(hue))

    def own(self, light: float, chroma: float = 1.0) -> Color:
        """The palette's own hue at some lightness; ``chroma`` times a calm amount."""
        leaning = self.shades if light < 0.4 else self.lights
        return from_oklch(self.lit(light), 0.07 * chroma * min(1.0, leaning.c * 12), leaning.h)

    def pop(self, light: float, chroma: float = 0.14) -> Color:
        """The second colour's hue: what catches the eye."""
        return from_oklch(self.lit(light), min(chroma, self.second.c + 0.02), self.second.h)

    def lit(self, light: float) -> float:
        """In the evening shadows fall deep, while what is lit stays bright."""
        return round(0.56 * light + 0.34 * light**3, 3) if self.dusk else round(light, 3)


@lru_cache(maxsize=256)
def grade_of(palette: Palette) -> Grade:
    """Dark palettes have pictures taken at dusk."""
    accent, second, page, deep = (
        to_oklch(c) for c in (palette.accent, palette.second, palette.page, palette.accent_text)
    )
    lights = accent if accent.c > _GREY else second
    shades = page if palette.dark and page.c > 0.015 else deep if deep.c > _GREY else lights
    return Grade(lights, Oklch(shades.l, max(shades.c, 0.05), shades.h), second, palette.dark)


@lru_cache(maxsize=16384)
def _toned(grade: Grade, light: float, chroma: float, hue: float) -> Color:
    share = min(1.0, max(0.0, (light - 0.3) / 0.45))
    goals = ((grade.lights, share), (grade.shades, 1 - share))
    a, b = ((1 - grade.pull) * chroma * f(radians(hue)) for f in (cos, sin))
    for goal, weight in goals:
        strength = grade.pull * weight * min(chroma + 0.01, 0.02 + goal.c * 0.4)
        a, b = a + strength * cos(radians(goal.h)), b + strength * sin(radians(goal.h))
    return from_oklch(grade.lit(light), round(hypot(a, b), 4), round(degrees(atan2(b, a)) % 360, 1))

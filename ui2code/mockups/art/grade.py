"""How a picture is toned: natural colours drawn towards a page's palette, as a photographer's grade does."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import atan2, cos, degrees, hypot, radians, sin

from ui2code.mockups.style.oklch import from_oklch, to_oklch
from ui2code.mockups.style.types import Palette
from ui2code.types import Color


@dataclass(frozen=True, slots=True)
class Grade:
    """``pull``: how far colours move towards the palette's accent; ``dim``: times their lightness."""

    accent: Color
    second: Color
    hue: float
    chroma: float
    pull: float
    dim: float

    def tone(self, light: float, chroma: float, hue: float) -> Color:
        """A natural colour as this grade shows it."""
        return _toned(self.hue, self.chroma, self.pull, light * self.dim, chroma, hue)

    def own(self, light: float, chroma: float = 1.0) -> Color:
        """The palette's own hue at some lightness; ``chroma`` times a calm amount."""
        return from_oklch(round(light * self.dim, 3), 0.07 * chroma * min(1.0, self.chroma * 12), self.hue)

    def pop(self, light: float, chroma: float = 0.14) -> Color:
        """The second colour's hue: what catches the eye."""
        return from_oklch(round(light * self.dim, 3), chroma, to_oklch(self.second).h)


@lru_cache(maxsize=256)
def grade_of(palette: Palette) -> Grade:
    """Dark palettes have pictures taken at dusk."""
    accent = to_oklch(palette.accent)
    main = accent if accent.c > 0.03 else to_oklch(palette.second)
    return Grade(palette.accent, palette.second, main.h, main.c, 0.38, 0.74 if palette.dark else 1.0)


@lru_cache(maxsize=8192)
def _toned(own: float, strength: float, pull: float, light: float, chroma: float, hue: float) -> Color:
    goal = min(chroma, 0.02 + strength * 0.4)
    a = (1 - pull) * chroma * cos(radians(hue)) + pull * goal * cos(radians(own))
    b = (1 - pull) * chroma * sin(radians(hue)) + pull * goal * sin(radians(own))
    return from_oklch(light, hypot(a, b), degrees(atan2(b, a)) % 360)

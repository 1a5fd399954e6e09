"""The palettes by name, and palettes made of one colour or of another palette."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from math import atan2, cos, degrees, hypot, radians, sin

from ui2code.mockups.style.oklch import Oklch, apart, from_oklch, shifted, to_oklch
from ui2code.mockups.style.palette_data import RECIPES
from ui2code.mockups.style.recipes import Grounds, Inverse, Recipe, cooked
from ui2code.mockups.style.solve import mended, repainted
from ui2code.mockups.style.types import Palette
from ui2code.types import Color


@dataclass(frozen=True, slots=True)
class PaletteInfo:
    about: str
    """One sentence a designer would say; what a brief is compared with."""
    moods: tuple[str, ...]


PALETTES: Mapping[str, Palette] = {recipe.name: cooked(recipe) for recipe in RECIPES}
PALETTE_INFO: Mapping[str, PaletteInfo] = {recipe.name: PaletteInfo(recipe.about, recipe.moods) for recipe in RECIPES}

_ROLES = tuple(f.name for f in fields(Palette) if f.name not in ("name", "dark"))
_GROUNDS = ("page", "surface", "sunken", "line")
_LETTERS = ("text", "muted", "edge", "accent_text", "second_text", "success", "warning", "danger", "info")
_WARM, _COOL = 60.0, 250.0
_CAST = 0.018
"""Chroma of warm or cool light."""
_MOST_TURN = 30.0
"""Degrees that a strong colour turns at most: a blue that is warmer is still a blue."""
_NEUTRAL = 0.04
"""Chroma below which a colour passes for a grey."""
LEAST_SEEN = 0.11
"""Distance of a firm's colour from the page in OKLab, below which its buttons are lost; yellow on white is farther."""
_COMPLEMENT_TURN = 150.0
"""From a colour to the second one where none is given: nearly opposite, as a split complement."""


def palette_from(accent: Color, dark: bool, name: str, second: Color | None = None) -> Palette:
    """A palette around a firm's colour (``#rrggbb``), which stays as it is; its letters, tints and greys are made to suit.

    Only a colour that could not be seen on such a page, as black by night, is made lighter or darker.
    """
    first = to_oklch(accent)
    other = to_oklch(second) if second else Oklch(0.6, max(0.1, first.c * 0.8), (first.h + _COMPLEMENT_TURN) % 360)
    tint = (min(0.03, 0.01 + first.c * 0.06) if dark else min(0.008, first.c * 0.05), first.h)
    recipe = Recipe(name, first, other, tint, "night" if dark else "paper", "light" if dark else "deep")
    palette = cooked(recipe, accent, second)
    if apart(accent, palette.page) >= LEAST_SEEN:
        return palette
    return cooked(replace(recipe, accent=_turned(first, dark)), from_oklch(*_turned(first, dark)), second)


def inverted(palette: Palette) -> Palette:
    """The same identity by day or by night, whichever ``palette`` is not."""
    page, accent, second = to_oklch(palette.page), to_oklch(palette.accent), to_oklch(palette.second)
    tint = (min(0.03, page.c * 1.5) if not palette.dark else min(0.012, page.c * 0.4), page.h)
    name = f"{palette.name}-{'light' if palette.dark else 'dark'}"
    grounds: Grounds = "paper" if palette.dark else "night"
    inverse: Inverse = "deep" if palette.dark else "light"
    return cooked(
        Recipe(name, _turned(accent, not palette.dark), _turned(second, not palette.dark), tint, grounds, inverse)
    )


def adjusted(
    palette: Palette, *, warmth: float = 0.0, chroma: float = 1.0, lightness: float = 0.0, contrast: float = 1.0
) -> Palette:
    """``palette`` made warmer (-1 … 1), more vivid (times), lighter (OKLCH, -1 … 1) or starker (times); AA still holds."""
    changed = {}
    for role in _ROLES:
        color: Color = shifted(getattr(palette, role), lightness if role in _GROUNDS else lightness / 2, chroma)
        changed[role] = _warmed(color, warmth)
    for role in _LETTERS:
        changed[role] = _starker(changed[role], changed["page"], contrast)
    return mended(repainted(palette, changed))


def _turned(colour: Oklch, dark: bool) -> Oklch:
    """As a fill on a page that is ``dark`` or not: black and white change places, yellows stay bright, which no darker yellow is."""
    light, chroma, hue = colour
    if chroma < _NEUTRAL:
        return Oklch(0.96 if dark else 0.2, chroma, hue)
    if not dark:
        return colour if 60 < hue < 150 and light > 0.7 and chroma > 0.12 else Oklch(min(light, 0.55), chroma, hue)
    return Oklch(max(light, 0.74), chroma, hue)


def _warmed(color: Color, warmth: float) -> Color:
    """As under another light: everything is drawn a little towards orange or blue, and strong colours turn to it."""
    if not warmth:
        return color
    light, chroma, hue = to_oklch(color)
    goal, share = (_WARM if warmth > 0 else _COOL), min(1.0, abs(warmth))
    turn = (goal - hue + 180) % 360 - 180
    turned = hue + max(-_MOST_TURN, min(_MOST_TURN, turn * 0.35)) * share if chroma > _NEUTRAL else hue
    a = chroma * cos(radians(turned)) + _CAST * share * cos(radians(goal))
    b = chroma * sin(radians(turned)) + _CAST * share * sin(radians(goal))
    return from_oklch(light, hypot(a, b), degrees(atan2(b, a)) % 360)


def _starker(color: Color, page: Color, times: float) -> Color:
    light, chroma, hue = to_oklch(color)
    ground = to_oklch(page).l
    return from_oklch(ground + (light - ground) * times, chroma, hue)

"""The palettes by name, and palettes made of one colour or of another palette."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

from ui2code.mockups.style.oklch import from_oklch, shifted, to_oklch
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
_WARM, _COOL = 55.0, 250.0
_COMPLEMENT_TURN = 150.0
"""From a colour to the second one where none is given: nearly opposite, as a split complement."""


def palette_from(accent: Color, dark: bool, name: str, second: Color | None = None) -> Palette:
    """A palette around a firm's colour, which stays as it is; its letters, tints and greys are made to suit."""
    first = to_oklch(accent)
    other = to_oklch(second) if second else (0.6, max(0.1, first.c * 0.8), (first.h + _COMPLEMENT_TURN) % 360)
    tint = (min(0.03, 0.01 + first.c * 0.06) if dark else min(0.008, first.c * 0.05), first.h)
    recipe = Recipe(name, (*first,), (*other,), tint, "night" if dark else "paper", "light" if dark else "deep")
    return cooked(recipe, accent, second)


def inverted(palette: Palette) -> Palette:
    """The same identity by day or by night, whichever ``palette`` is not."""
    page, accent, second = to_oklch(palette.page), to_oklch(palette.accent), to_oklch(palette.second)
    tint = (min(0.03, page.c * 1.5) if not palette.dark else min(0.012, page.c * 0.4), page.h)
    name = f"{palette.name}-{'light' if palette.dark else 'dark'}"
    grounds: Grounds = "paper" if palette.dark else "night"
    inverse: Inverse = "deep" if palette.dark else "light"
    return cooked(Recipe(name, _turned(accent, palette), _turned(second, palette), tint, grounds, inverse))


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


def _turned(colour: tuple[float, float, float], palette: Palette) -> tuple[float, float, float]:
    light, chroma, hue = colour
    return (min(light, 0.55), chroma, hue) if palette.dark else (max(light, 0.74), chroma, hue)


def _warmed(color: Color, warmth: float) -> Color:
    """Towards orange or blue: greys take on the tint, colours turn a little and nearer to it."""
    if not warmth:
        return color
    light, chroma, hue = to_oklch(color)
    goal = _WARM if warmth > 0 else _COOL
    turn = (goal - hue + 180) % 360 - 180
    share = min(1.0, abs(warmth))
    if chroma < 0.04:
        return from_oklch(light, max(chroma, 0.016 * share), goal)
    return from_oklch(light, chroma, (hue + turn * share * 0.35) % 360)


def _starker(color: Color, page: Color, times: float) -> Color:
    light, chroma, hue = to_oklch(color)
    ground = to_oklch(page).l
    return from_oklch(ground + (light - ground) * times, chroma, hue)

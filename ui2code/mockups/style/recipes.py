"""How a palette is made out of a few decisions: two colours, the tint of the greys, how light the grounds are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ui2code.mockups.style.oklch import AA, contrast, from_oklch, to_oklch
from ui2code.mockups.style.solve import legible, mended
from ui2code.mockups.style.types import Palette
from ui2code.types import Color

Triple = tuple[float, float, float]
"""Lightness, chroma, hue."""
Grounds = Literal["white", "paper", "grey", "pastel", "field", "black", "night", "slate", "deep"]
Inverse = Literal["ink", "deep", "accent", "second", "light"]

_LIGHTNESS: dict[Grounds, tuple[float, float, float]] = {
    "white": (1.0, 0.985, 0.962),
    "paper": (0.982, 1.0, 0.953),
    "grey": (0.963, 1.0, 0.935),
    "pastel": (0.962, 0.995, 0.928),
    "field": (0.9, 0.975, 0.86),
    "black": (0.135, 0.185, 0.105),
    "night": (0.19, 0.232, 0.158),
    "slate": (0.262, 0.305, 0.228),
    "deep": (0.275, 0.325, 0.235),
}
"""Of page, surface and sunken ground."""
_SURFACE_CHROMA: dict[Grounds, float] = {"field": 0.22, "paper": 0.3, "pastel": 0.35}
"""Of what the page has: cards on a coloured page are nearly white."""
_STATUS_HUES = {"success": 152.0, "warning": 70.0, "danger": 25.0, "info": 245.0}
_BRIGHT = 0.66
"""An accent lighter than this carries dark letters."""


@dataclass(frozen=True, slots=True)
class Recipe:
    name: str
    accent: Triple
    second: Triple
    tint: tuple[float, float]
    """Chroma and hue of page and greys."""
    grounds: Grounds
    inverse: Inverse
    about: str = ""
    moods: tuple[str, ...] = ()

    @property
    def dark(self) -> bool:
        return _LIGHTNESS[self.grounds][0] < 0.5


def cooked(recipe: Recipe, accent: Color | None = None, second: Color | None = None) -> Palette:
    """The palette; a given ``accent`` or ``second`` is kept to the bit, whatever the recipe says."""
    first, on_first = (accent, _letters_on(accent, recipe)) if accent else _fill(recipe.accent, recipe)
    other, on_other = (second, _letters_on(second, recipe)) if second else _fill(recipe.second, recipe)
    page, surface, sunken = _grounds(recipe)
    inverse = _inverse(recipe, first, other)
    inverse_light = to_oklch(inverse).l > _BRIGHT
    return mended(
        Palette(
            name=recipe.name,
            dark=recipe.dark,
            page=page,
            surface=surface,
            sunken=sunken,
            **_neutrals(recipe),
            accent=first,
            on_accent=on_first,
            accent_text=_text_of(recipe.accent, recipe),
            accent_soft=_soft(recipe.accent, recipe),
            second=other,
            on_second=on_other,
            second_text=_text_of(recipe.second, recipe),
            second_soft=_soft(recipe.second, recipe),
            inverse=inverse,
            on_inverse=_grey(recipe, 0.2 if inverse_light else 0.985),
            inverse_muted=_grey(recipe, 0.42 if inverse_light else 0.8, 1.6),
            **_statuses(recipe),
        )
    )


def _grounds(recipe: Recipe) -> tuple[Color, Color, Color]:
    chroma, hue = recipe.tint
    page, surface, sunken = _LIGHTNESS[recipe.grounds]
    card = chroma * _SURFACE_CHROMA.get(recipe.grounds, 1.0)
    return from_oklch(page, chroma, hue), from_oklch(surface, card, hue), from_oklch(sunken, chroma * 1.15, hue)


def _neutrals(recipe: Recipe) -> dict[str, Color]:
    page, _, sunken = _LIGHTNESS[recipe.grounds]
    if recipe.dark:
        return {
            "line": _grey(recipe, page + 0.13, 1.2),
            "edge": _grey(recipe, 0.5, 1.2),
            "text": _grey(recipe, 0.955, 0.4),
            "muted": _grey(recipe, 0.73, 0.7),
        }
    return {
        "line": _grey(recipe, sunken - 0.05, 1.3),
        "edge": _grey(recipe, 0.63, 1.5),
        "text": _grey(recipe, 0.22, 1.6),
        "muted": _grey(recipe, 0.49, 1.6),
    }


def _grey(recipe: Recipe, light: float, chroma: float = 1.0) -> Color:
    """The tint, never as strong as in a coloured page."""
    return from_oklch(light, min(recipe.tint[0], 0.03) * chroma, recipe.tint[1])


def _fill(triple: Triple, recipe: Recipe) -> tuple[Color, Color]:
    """A fill and the letters on it: a fill that carries white is made dark enough for that."""
    color = from_oklch(*triple)
    letters = _letters_on(color, recipe)
    if triple[0] <= _BRIGHT and contrast("#ffffff", color) < AA:
        return legible(color, ("#ffffff",), AA), "#ffffff"
    return color, letters


def _letters_on(fill: Color, recipe: Recipe) -> Color:
    light, chroma, hue = to_oklch(fill)
    ink = from_oklch(0.2, min(chroma, 0.04), hue)
    return ink if light > _BRIGHT or contrast("#ffffff", fill) < AA else "#ffffff"


def _text_of(triple: Triple, recipe: Recipe) -> Color:
    light, chroma, hue = triple
    return from_oklch(max(light, 0.76), chroma, hue) if recipe.dark else from_oklch(min(light, 0.52), chroma, hue)


def _soft(triple: Triple, recipe: Recipe) -> Color:
    _, chroma, hue = triple
    page = _LIGHTNESS[recipe.grounds][0]
    if recipe.dark:
        return from_oklch(page + 0.1, max(min(chroma * 0.45, 0.075), min(chroma, recipe.tint[0])), hue)
    return from_oklch(min(0.95, page), min(chroma * 0.28, 0.05), hue)


def _inverse(recipe: Recipe, accent: Color, second: Color) -> Color:
    chroma, hue = recipe.tint
    _, strong, strong_hue = recipe.accent
    made: dict[Inverse, Color] = {
        "ink": from_oklch(0.21, min(chroma * 2, 0.03), hue),
        "deep": from_oklch(0.31, min(strong * 0.6, 0.1), strong_hue),
        "accent": accent,
        "second": second,
        "light": from_oklch(0.95, min(chroma, 0.02), hue),
    }
    return made[recipe.inverse]


def _statuses(recipe: Recipe) -> dict[str, Color]:
    light, soft = (0.8, _LIGHTNESS[recipe.grounds][0] + 0.1) if recipe.dark else (0.5, 0.955)
    colours = {}
    for role, hue in _STATUS_HUES.items():
        colours[role] = from_oklch(light, 0.14, hue)
        colours[f"{role}_soft"] = from_oklch(soft, 0.05 if recipe.dark else 0.035, hue)
    return colours

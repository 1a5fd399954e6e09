"""Every text legible: a palette as somebody wants it becomes the nearest one whose contrasts hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ui2code.mockups.style.oklch import AA, AA_LARGE, contrast, from_oklch, to_oklch
from ui2code.mockups.style.types import Palette
from ui2code.types import Color

GROUNDS = ("page", "surface", "sunken")

_SOFT = ("accent_soft", "second_soft")

PAIRS: tuple[tuple[str, tuple[str, ...], float], ...] = (
    ("edge", ("page", "surface"), AA_LARGE),
    ("text", (*GROUNDS, *_SOFT), AA),
    ("muted", (*GROUNDS, *_SOFT), AA),
    ("accent_text", (*GROUNDS, *_SOFT), AA),
    ("on_accent", ("accent",), AA),
    ("second_text", (*GROUNDS, *_SOFT), AA),
    ("on_second", ("second",), AA),
    ("on_inverse", ("inverse",), AA),
    ("inverse_muted", ("inverse",), AA),
    ("success", (*GROUNDS, "success_soft"), AA),
    ("warning", (*GROUNDS, "warning_soft"), AA),
    ("danger", (*GROUNDS, "danger_soft"), AA),
    ("info", (*GROUNDS, "info_soft"), AA),
)
"""A role, the grounds it stands on, and the contrast it must have with each. The soft grounds also colour backgrounds,
over which any text may come to lie, so this is more than ``style/types.py`` promises."""

LIGHTEST_DARK, DARKEST_LIGHT = 0.42, 0.74
"""OKLCH lightness of grounds: between these no hue is legible on all of them."""

_GROUND_ROLES = (*GROUNDS, *(f"{role}_soft" for role in "accent second success warning danger info".split()))
_STEPS = 12


def mended(wanted: Palette) -> Palette:
    """``wanted`` with every role legible where ``PAIRS`` says; what is so already stays."""
    palette = repainted(wanted, {role: _ground(getattr(wanted, role), wanted.dark) for role in _GROUND_ROLES})
    solved = {
        role: legible(getattr(palette, role), tuple(getattr(palette, ground) for ground in grounds), ratio)
        for role, grounds, ratio in PAIRS
    }
    return repainted(palette, solved)


def repainted(palette: Palette, colours: Mapping[str, Color]) -> Palette:
    """``palette`` with other colours for some roles."""
    return replace(palette, **colours)  # type: ignore[arg-type]  # roles are colours, name and dark are not among them


def legible(color: Color, grounds: tuple[Color, ...], ratio: float) -> Color:
    """The colour of this hue nearest in lightness that has at least ``ratio`` with every ground."""
    if _least(color, grounds) >= ratio:
        return color
    light, chroma, hue = to_oklch(color)
    goals = [end for end in (0.0, 1.0) if _least(from_oklch(end, 0.0, 0.0), grounds) >= ratio]
    found = [_towards(light, end, chroma, hue, grounds, ratio) for end in goals]
    return min(found, key=lambda c: abs(to_oklch(c).l - light), default=_farthest(grounds))


def _towards(start: float, end: float, chroma: float, hue: float, grounds: tuple[Color, ...], ratio: float) -> Color:
    near, far = 0.0, 1.0
    for _ in range(_STEPS):
        middle = (near + far) / 2
        enough = _least(from_oklch(start + (end - start) * middle, chroma, hue), grounds) >= ratio
        near, far = (near, middle) if enough else (middle, far)
    return from_oklch(start + (end - start) * far, chroma, hue)


def _farthest(grounds: tuple[Color, ...]) -> Color:
    return max(("#000000", "#ffffff"), key=lambda end: _least(end, grounds))


def _least(color: Color, grounds: tuple[Color, ...]) -> float:
    return min(contrast(color, ground) for ground in grounds)


def _ground(color: Color, dark: bool) -> Color:
    light, chroma, hue = to_oklch(color)
    if dark:
        return color if light <= LIGHTEST_DARK else from_oklch(LIGHTEST_DARK, chroma, hue)
    return color if light >= DARKEST_LIGHT else from_oklch(DARKEST_LIGHT, chroma, hue)

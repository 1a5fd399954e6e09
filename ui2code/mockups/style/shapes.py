"""How round corners are and how things lift off the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Radius:
    """CSS px."""

    control: int
    """Buttons, fields."""
    card: int
    large: int
    """Bands, big pictures, dialogs."""
    pill: int
    """Badges, chips: 999 is as round as it goes."""
    about: str = ""
    moods: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shadow:
    """Values of CSS ``box-shadow``; "none" where a thing lies flat."""

    card: str
    raised: str
    """Menus, hovered cards, sticky bars."""
    overlay: str
    """Dialogs, toasts."""
    border: bool
    """Whether cards have a hairline as well."""
    about: str = ""
    moods: tuple[str, ...] = ()


RADII: Mapping[str, Radius] = {
    "square": Radius(0, 0, 0, 0, "Sharp corners: strict and editorial.", ("editorial", "serious", "bold", "minimal")),
    "crisp": Radius(3, 4, 6, 3, "Barely softened corners: exact and technical.", ("technical", "clean", "serious")),
    "soft": Radius(6, 10, 14, 999, "Gently rounded corners: usual and calm.", ("calm", "clean", "trustworthy")),
    "round": Radius(10, 16, 22, 999, "Clearly rounded corners: modern and friendly.", ("friendly", "modern", "fresh")),
    "very-round": Radius(16, 26, 36, 999, "Very round corners: soft and playful.", ("playful", "soft", "youthful")),
    "pill": Radius(999, 20, 28, 999, "Pill buttons and round cards: lively.", ("playful", "energetic", "modern")),
    "mixed": Radius(999, 4, 8, 999, "Pill buttons on nearly square cards: fashionable.", ("elegant", "editorial")),
}

SHADOWS: Mapping[str, Shadow] = {
    "flat": Shadow(
        "none", "none", "0 8px 32px rgba(0, 0, 0, 0.16)", False,
        "No shadows, no lines: colour alone parts things.", ("minimal", "bold", "playful"),
    ),
    "hairline": Shadow(
        "none", "0 2px 6px rgba(0, 0, 0, 0.06)", "0 12px 32px rgba(0, 0, 0, 0.14)", True,
        "Thin lines instead of shadows: precise.", ("clean", "editorial", "technical", "serious"),
    ),
    "soft": Shadow(
        "0 1px 3px rgba(15, 23, 42, 0.08), 0 1px 2px rgba(15, 23, 42, 0.04)", "0 6px 18px rgba(15, 23, 42, 0.1)",
        "0 20px 48px rgba(15, 23, 42, 0.18)", True,
        "A faint shadow under a thin line: usual and calm.", ("calm", "trustworthy", "modern"),
    ),
    "lifted": Shadow(
        "0 8px 24px rgba(15, 23, 42, 0.08)", "0 14px 36px rgba(15, 23, 42, 0.14)",
        "0 28px 64px rgba(15, 23, 42, 0.24)", False,
        "Cards float on wide soft shadows: light and friendly.", ("friendly", "soft", "modern"),
    ),
    "close": Shadow(
        "0 2px 4px rgba(0, 0, 0, 0.12)", "0 4px 10px rgba(0, 0, 0, 0.16)", "0 10px 30px rgba(0, 0, 0, 0.28)", False,
        "Short shadows close to the card: tactile.", ("classic", "technical", "friendly"),
    ),
    "hard": Shadow(
        "4px 4px 0 rgba(0, 0, 0, 0.9)", "6px 6px 0 rgba(0, 0, 0, 0.9)", "10px 10px 0 rgba(0, 0, 0, 0.9)", True,
        "Hard offset shadows: brutalist and loud.", ("bold", "playful", "retro", "youthful"),
    ),
}  # fmt: skip

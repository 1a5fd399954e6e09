"""Icons of one family (Lucide; see LICENSE-lucide.txt), in any colour and weight, and the icon for a word."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from ui2code.mockups.art.icon_words import VAGUE, WORDS
from ui2code.mockups.art.svg import asset
from ui2code.registry import lookup
from ui2code.types import Asset, Color

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class IconStyle:
    """How icons stand on a page; the ground behind them is drawn by the pattern."""

    stroke: float
    """Width of lines in a picture of 24 units."""
    ground: Literal["none", "soft", "solid", "outline"]
    """What lies behind: nothing, accent_soft, accent, or a thin frame."""
    round: bool
    """Whether the ground is a circle; else it has the corners of a control."""
    about: str
    moods: tuple[str, ...]


ICON_STYLES: Mapping[str, IconStyle] = {
    "line": IconStyle(2.0, "none", False, "Plain lines without a ground.", ("clean", "minimal", "technical")),
    "thin": IconStyle(1.25, "none", False, "Hair-thin lines: delicate.", ("elegant", "luxurious", "minimal")),
    "bold": IconStyle(2.75, "none", False, "Heavy lines: sturdy and loud.", ("bold", "energetic", "playful")),
    "tile": IconStyle(2.0, "soft", False, "Lines on a tinted tile: usual for products.", ("modern", "friendly")),
    "round": IconStyle(1.75, "soft", True, "Lines on a tinted disc: soft.", ("calm", "friendly", "soft")),
    "solid": IconStyle(2.25, "solid", False, "White lines on a tile of the accent.", ("bold", "youthful")),
    "badge": IconStyle(2.0, "solid", True, "White lines on a disc of the accent.", ("playful", "optimistic")),
    "frame": IconStyle(1.5, "outline", False, "Fine lines in a thin frame: architectural.", ("editorial", "serious")),
}


@lru_cache(maxsize=4096)
def icon(name: str, color: Color, size: float = 24, stroke: float = 2.0, filled: bool = False) -> Asset:
    """The icon as a square of ``size`` CSS px; ``stroke`` is in units of a picture of 24; ``filled`` paints what
    the lines enclose. UsageError for an unknown name."""
    body = (
        f'<g fill="{color if filled else "none"}" stroke="{color}" stroke-width="{stroke:g}" stroke-linecap="round" stroke-linejoin="round">'
        f"{lookup('icon', name, _icons())}</g>"
    )
    return asset(f"icon-{name}-full" if filled else f"icon-{name}", size, size, body, "0 0 24 24")


@lru_cache(maxsize=1)
def icon_names() -> tuple[str, ...]:
    """All of them, sorted."""
    return tuple(sorted(_icons()))


@lru_cache(maxsize=4096)
def icon_for(word: str) -> str:
    """The icon that shows a word or a phrase best; "sparkles" for what nothing shows.

    Of several words the last counts, as it is the head of an English phrase, unless it is one that says little.
    """
    parts = re.findall(r"[a-z]+", word.lower())
    found = {part: name for part in parts if (name := _shown(part))}
    telling = [part for part in found if not any(stem in VAGUE for stem in _stems(part))]
    chosen = (telling or list(found) or [""])[-1]
    return found.get(chosen, "sparkles")


def _shown(word: str) -> str | None:
    for stem in _stems(word):
        if stem in WORDS:
            return WORDS[stem]
        if stem in _icons():
            return stem
    return None


def _stems(word: str) -> tuple[str, ...]:
    if word.endswith("ies"):
        return word, f"{word[:-3]}y", f"{word[:-3]}ie"
    cut = [word[: -len(end)] for end in ("es", "s", "ing", "ers", "er", "ed") if word.endswith(end)]
    cut = [stem for stem in cut if len(stem) >= 3]
    return (word, *cut, *(f"{stem}e" for stem in cut), *(stem[:-1] for stem in cut if stem[-1:] == stem[-2:-1]))


@lru_cache(maxsize=1)
def _icons() -> dict[str, str]:
    icons: dict[str, str] = json.loads((HERE / "icons.json").read_text("utf-8"))["icons"]
    return icons

"""Colours by name and by number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ui2code.types import Color

_HEX = re.compile(r"#([0-9a-f]{6}|[0-9a-f]{3})")
_OURS = {
    "red": "#d32f2f", "orange": "#f57c00", "yellow": "#f5c518", "green": "#2e9e4f", "blue": "#2563eb", "purple": "#7c3aed", "violet": "#7c3aed",
    "pink": "#e5478a", "brown": "#7b4a2b", "grey": "#6b7280", "black": "#111111", "white": "#ffffff", "teal": "#0d9488", "turquoise": "#14b8a6",
}  # fmt: skip


def colour(words: Sequence[str]) -> tuple[Color, int] | None:
    """The colour ``words`` begin with, and how many of them name it: "#0a7", "teal", "navy blue"."""
    if not words:
        return None
    match = _HEX.fullmatch(words[0])
    if match:
        digits = match[1]
        return "#" + (digits if len(digits) == 6 else "".join(d * 2 for d in digits)), 1
    for length in range(min(3, len(words)), 0, -1):
        color = _named().get(" ".join(words[:length])) or _named().get("".join(words[:length]))
        if color:
            return color, length
    return None


@cache
def _named() -> dict[str, Color]:
    from PIL import ImageColor

    return {
        name: str(color).lower() for name, color in ImageColor.colormap.items() if str(color).startswith("#")
    } | _OURS

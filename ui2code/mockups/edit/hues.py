"""Colours by name and by number, as briefs know them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ui2code.mockups.brief.colours import css, named
from ui2code.types import Color

_HEX = re.compile(r"#([0-9a-f]{6}|[0-9a-f]{3})")


def colour(words: Sequence[str]) -> tuple[Color, int] | None:
    """The colour ``words`` begin with, and how many of them name it: "#0a7", "teal", "navy blue"."""
    if not words:
        return None
    match = _HEX.fullmatch(words[0])
    if match:
        digits = match[1]
        return "#" + (digits if len(digits) == 6 else "".join(d * 2 for d in digits)), 1
    for length in range(min(3, len(words)), 0, -1):
        said = tuple(words[:length])
        color = named().get(said) or css().get("".join(said))
        if color and color.startswith("#"):
            return color, length
    return None

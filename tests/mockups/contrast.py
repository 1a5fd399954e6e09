"""Whether the texts of a composed page can be read: WCAG 2.2 contrast of what is written to what it stands on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ui2code.mockups.style.types import Palette
from ui2code.styled import Styled

ROLE = re.compile(r"var\(--color-([\w-]+)\)")
LEAST = 4.45
"""AA is 4.5 to 1; colours are rounded to 8 bits."""


def faint(node: Styled, palette: Palette, ink: str = "text", ground: str = "page", part: str = "") -> Iterator[str]:
    """Texts that are hard to read on the nearest plain ground around them, one line each."""
    style, part = dict(node.style), node.component or part
    ink, ground = _role(style.get("color", ""), ink), _role(style.get("background", ""), ground)
    for child in node.children:
        if isinstance(child, Styled):
            yield from faint(child, palette, ink, ground, part)
        elif (found := contrast(getattr(palette, ink), getattr(palette, ground))) < LEAST:
            yield f"{part}: {ink} on {ground} is {found:.1f} to 1 in {palette.name}"


def contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _role(value: str, inherited: str) -> str:
    found = ROLE.fullmatch(value)
    return found[1].replace("-", "_") if found else inherited


def _luminance(color: str) -> float:
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

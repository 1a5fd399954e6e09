"""Whether texts can be read on what they stand on (WCAG 2.2, 1.4.3), by the palette's roles alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ui2code.mockups.style.oklch import contrast
from ui2code.mockups.style.types import Palette
from ui2code.styled import Styled

ROLE = re.compile(r"var\(--color-([\w-]+)\)")
LARGE, BOLD = 24.0, 18.66
"""CSS px from which 3 to 1 suffices: 18 pt, or 14 pt bold."""


def unreadable(node: Styled, palette: Palette, ground: str = "page", ink: str = "text") -> Iterator[str]:
    """Texts with too little contrast, one line each. What lies over a picture is not known to it: its ground is taken for
    the nearest fill around it."""
    style = dict(node.style)
    ground, ink = _role(style.get("background")) or ground, _role(style.get("color")) or ink
    if any(isinstance(child, str) for child in node.children):
        found = contrast(getattr(palette, ink), getattr(palette, ground))
        if found < _needed(style) - 0.01:
            yield f"{ink} on {ground} in {palette.name}: {found:.2f}"
    for child in node.children:
        if isinstance(child, Styled):
            yield from unreadable(child, palette, ground, ink)


def _role(value: str | None) -> str:
    match = ROLE.search(value or "")
    return match[1].replace("-", "_") if match else ""


def _needed(style: dict[str, str]) -> float:
    size = float(style.get("font-size", "16px").removesuffix("px"))
    bold = int(style.get("font-weight", "400")) >= 700
    return 3.0 if size >= (BOLD if bold else LARGE) else 4.5

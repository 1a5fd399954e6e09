"""A palette on the ground that a brief asks for: page, cards and wells in that colour, and every text legible on them."""

from __future__ import annotations

from dataclasses import replace

from ui2code.mockups.brief.record import Record
from ui2code.mockups.brief.wishes import Wishes
from ui2code.mockups.style.oklch import from_oklch, to_oklch
from ui2code.mockups.style.solve import mended
from ui2code.mockups.style.types import Palette
from ui2code.types import Color

_PALE, _DEEP = 0.955, 0.24
"""OKLCH lightness of a page whose colour is only named: "a mint background" is a tint."""
_PALEST, _DEEPEST = 0.035, 0.05
"""OKLCH chroma that such a page has at most."""
_PLAIN = 0.01
"""OKLCH chroma up to which a name means no more than light or dark."""


def grounded(palette: Palette, wishes: Wishes, record: Record) -> Palette:
    """``palette``, or the same on the ground that is asked for."""
    wish = wishes.get("ground")
    if wish is None or (to_oklch(wish.value).c <= _PLAIN and not wish.exact):
        return palette
    page = wish.value if wish.exact else _tinted(wish.value, palette.dark)
    light, chroma, hue = to_oklch(page)
    made = mended(
        replace(
            palette,
            name=f"{palette.name}-on-{page[1:]}",
            page=page,
            surface=from_oklch(light + (0.04 if palette.dark else 0.025), chroma * 0.6, hue),
            sunken=from_oklch(light - 0.03, chroma, hue),
        )
    )
    record.note("background", made.page, wish.reason, wish.by)
    return made


def _tinted(color: Color, dark: bool) -> Color:
    _, chroma, hue = to_oklch(color)
    return from_oklch(_DEEP, min(chroma, _DEEPEST), hue) if dark else from_oklch(_PALE, min(chroma, _PALEST), hue)

"""What a look is made of."""

from __future__ import annotations

from dataclasses import dataclass

from ui2code.types import Color


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by role, all opaque ``#rrggbb``. Every text role meets WCAG 2.2 AA (4.5 to 1) on each ground named beside it."""

    name: str
    dark: bool
    page: Color
    surface: Color
    """Cards, bars, panels."""
    sunken: Color
    """Wells, table heads, code, inactive tracks."""
    line: Color
    """Hairlines and borders."""
    edge: Color
    """Borders of form controls: 3 to 1 on page and surface (WCAG 1.4.11)."""
    text: Color
    """On page, surface, sunken."""
    muted: Color
    """On page, surface, sunken."""
    accent: Color
    """Fill of primary actions."""
    on_accent: Color
    """On accent."""
    accent_text: Color
    """Links and accents: on page, surface, accent_soft."""
    accent_soft: Color
    """A tint to stand behind accent_text and text."""
    second: Color
    """A second accent, as a fill."""
    on_second: Color
    second_text: Color
    """On page, surface, second_soft."""
    second_soft: Color
    inverse: Color
    """A band of the opposite lightness, or of deep colour."""
    on_inverse: Color
    inverse_muted: Color
    """On inverse."""
    success: Color
    """Text and icons: on page, surface, success_soft; likewise the next three."""
    success_soft: Color
    warning: Color
    warning_soft: Color
    danger: Color
    danger_soft: Color
    info: Color
    info_soft: Color


@dataclass(frozen=True, slots=True)
class Typeface:
    """A pairing of bundled families (names as in ``ui2code.fonts``) and how they are set. Sizes in CSS px, tracking in em."""

    name: str
    display: str
    body: str
    mono: str
    size: float
    """Of body text."""
    ratio: float
    """From one step of the type scale to the next: 1.2 is calm, 1.333 loud."""
    weight: int
    """Of headings."""
    tracking: float
    """Of large headings; usually negative."""
    uppercase: bool = False
    """Whether small labels (eyebrows, table heads) are set in capitals."""

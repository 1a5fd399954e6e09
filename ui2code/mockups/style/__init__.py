"""What a look is made of: palettes, pairings of type, corners, shadows."""

from ui2code.mockups.style.palettes import (
    PALETTE_INFO,
    PALETTES,
    PaletteInfo,
    adjusted,
    inverted,
    palette_from,
)
from ui2code.mockups.style.shapes import RADII, SHADOWS, Radius, Shadow
from ui2code.mockups.style.typefaces import (
    TYPEFACE_INFO,
    TYPEFACES,
    TypefaceInfo,
    families_of,
    font_stack,
    script_family,
)
from ui2code.mockups.style.types import Palette, Typeface

__all__ = [
    "PALETTES",
    "PALETTE_INFO",
    "RADII",
    "SHADOWS",
    "TYPEFACES",
    "TYPEFACE_INFO",
    "Palette",
    "PaletteInfo",
    "Radius",
    "Shadow",
    "Typeface",
    "TypefaceInfo",
    "adjusted",
    "families_of",
    "font_stack",
    "inverted",
    "palette_from",
    "script_family",
]

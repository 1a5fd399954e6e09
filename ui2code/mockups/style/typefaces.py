"""Pairings of typefaces by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ui2code.mockups.style.types import Typeface


@dataclass(frozen=True, slots=True)
class TypefaceInfo:
    about: str
    """One sentence a designer would say; what a brief is compared with."""
    moods: tuple[str, ...]


_TABLE: tuple[tuple[Typeface, TypefaceInfo], ...] = (
    (
        Typeface("inter", "Inter", "Inter", "JetBrains Mono", 15, 1.22, 650, -0.022),
        TypefaceInfo("Inter throughout: a neutral grotesque for software.", ("technical", "clean", "modern")),
    ),
    (
        Typeface("playfair", "Playfair Display", "Source Sans 3", "Source Code Pro", 17, 1.333, 600, -0.012),
        TypefaceInfo(
            "High-contrast serif headlines over a humanist sans: elegant.", ("elegant", "luxurious", "editorial")
        ),
    ),
    (
        Typeface("poppins", "Poppins", "Poppins", "Roboto Mono", 15, 1.25, 600, -0.02),
        TypefaceInfo("Geometric and round Poppins: friendly and contemporary.", ("friendly", "playful", "modern")),
    ),
    (
        Typeface("merriweather", "Merriweather", "Open Sans", "Source Code Pro", 16, 1.25, 700, -0.01),
        TypefaceInfo("A sturdy reading serif with a plain sans: trustworthy.", ("trustworthy", "serious", "classic")),
    ),
    (
        Typeface("oswald", "Oswald", "Lato", "Roboto Mono", 16, 1.333, 600, 0.0, True),
        TypefaceInfo("Condensed capitals over a warm sans: sporty and loud.", ("bold", "energetic", "dramatic")),
    ),
    (
        Typeface("lora", "Lora", "Lora", "Source Code Pro", 17, 1.28, 600, -0.012),
        TypefaceInfo("A calligraphic serif throughout: literary and calm.", ("editorial", "calm", "romantic")),
    ),
)

TYPEFACES: Mapping[str, Typeface] = {face.name: face for face, _ in _TABLE}
TYPEFACE_INFO: Mapping[str, TypefaceInfo] = {face.name: info for face, info in _TABLE}


def script_family(language: str) -> tuple[str | None, str]:
    """The bundled family for a language that Latin files do not reach, and one clause saying why; None: none is bundled."""
    if language in ("ru", "uk", "bg", "sr", "el", "ar", "fa", "he", "ja", "zh", "ko"):
        return None, f"no bundled family has the letters of {language!r}; the system's own is used"
    return None, "the palette's families have Latin letters"

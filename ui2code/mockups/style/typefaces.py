"""Pairings of typefaces by name, and what stands behind them for other scripts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from ui2code import fonts
from ui2code.fonts import Generic
from ui2code.mockups.style.types import Typeface


@dataclass(frozen=True, slots=True)
class TypefaceInfo:
    about: str
    """One sentence a designer would say; what a brief is compared with."""
    moods: tuple[str, ...]


_TABLE: tuple[tuple[Typeface, str, str], ...] = (
    (
        Typeface("inter", "Inter", "Inter", "JetBrains Mono", 15, 1.22, 600, -0.022),
        "One neutral grotesque for everything: software, clear and efficient.",
        "technical clean modern minimal",
    ),
    (
        Typeface("playfair", "Playfair Display", "Source Sans 3", "Source Code Pro", 17, 1.333, 600, -0.01),
        "High-contrast serif headlines over a humanist sans: elegant, like a fashion magazine.",
        "elegant luxurious editorial classic",
    ),
    (
        Typeface("poppins", "Poppins", "Poppins", "Roboto Mono", 15, 1.25, 600, -0.02),
        "Geometric and round throughout: friendly and contemporary.",
        "friendly playful modern youthful",
    ),
    (
        Typeface("merriweather", "Merriweather", "Open Sans", "Source Code Pro", 16, 1.25, 700, -0.01),
        "A sturdy reading serif with a plain sans: trustworthy and informative.",
        "trustworthy serious classic calm",
    ),
    (
        Typeface("oswald", "Oswald", "Lato", "Roboto Mono", 16, 1.36, 600, 0.0, True),
        "Condensed headlines over a warm sans: sporty, loud and urgent.",
        "bold energetic dramatic",
    ),
    (
        Typeface("lora", "Lora", "Lora", "Source Code Pro", 17, 1.28, 600, -0.012),
        "A brushed serif throughout: literary, slow and calm.",
        "editorial calm romantic natural",
    ),
    (
        Typeface("montserrat", "Montserrat", "Mulish", "Roboto Mono", 16, 1.28, 700, -0.022),
        "Wide geometric headlines over a light sans: urban, confident and polished.",
        "modern bold trustworthy clean",
    ),
    (
        Typeface("nunito", "Nunito", "Nunito", "Source Code Pro", 16, 1.25, 800, -0.012),
        "Rounded ends throughout: soft, kind and childlike.",
        "friendly soft playful cosy",
    ),
    (
        Typeface("work", "Work Sans", "Work Sans", "JetBrains Mono", 16, 1.25, 600, -0.026),
        "An early grotesque with open forms: honest, plain and workmanlike.",
        "clean trustworthy natural minimal",
    ),
    (
        Typeface("raleway", "Raleway", "Lato", "Source Code Pro", 16, 1.3, 700, -0.014, True),
        "Slim geometric headlines over a warm sans: stylish and light.",
        "elegant modern soft",
    ),
    (
        Typeface("slab", "Roboto Slab", "Roboto", "Roboto Mono", 16, 1.25, 600, -0.012),
        "Slab serif headlines over a mechanical sans: solid, industrial and reliable.",
        "serious technical retro trustworthy",
    ),
    (
        Typeface("rubik", "Rubik", "Rubik", "JetBrains Mono", 15, 1.25, 600, -0.018),
        "Slightly squared and rounded: sturdy, cheerful and young.",
        "playful energetic friendly youthful",
    ),
    (
        Typeface("dm", "DM Sans", "DM Sans", "JetBrains Mono", 16, 1.3, 600, -0.03),
        "A low-contrast geometric sans set tight: today's start-up, quiet and precise.",
        "modern clean minimal fresh",
    ),
    (
        Typeface("gazette", "Playfair Display", "Lora", "Source Code Pro", 17, 1.36, 800, -0.016, True),
        "Heavy display serif over a reading serif: a newspaper's front page.",
        "editorial classic serious retro",
    ),
    (
        Typeface("grotesk", "Space Grotesk", "Inter", "JetBrains Mono", 15, 1.28, 600, -0.03),
        "A quirky technical grotesque over a neutral sans: laboratory, crypto and future.",
        "futuristic technical modern cool",
    ),
    (
        Typeface("outfit", "Outfit", "Outfit", "Roboto Mono", 16, 1.3, 600, -0.02),
        "Pure geometric circles throughout: bright, simple and brand-like.",
        "fresh modern optimistic youthful",
    ),
    (
        Typeface("fraunces", "Fraunces", "Work Sans", "Source Code Pro", 16, 1.333, 600, -0.022),
        "A soft, wonky old-style serif over a plain sans: warm, crafted and delicious.",
        "warm cosy natural friendly",
    ),
    (
        Typeface("bodoni", "Bodoni Moda", "Mulish", "Source Code Pro", 16, 1.35, 500, -0.016, True),
        "Hairline-thin Bodoni over a light sans: precious, fashionable and quiet.",
        "luxurious elegant romantic minimal",
    ),
    (
        Typeface("bricolage", "Bricolage Grotesque", "DM Sans", "JetBrains Mono", 16, 1.34, 700, -0.028),
        "An expressive grotesque with ink traps: cultural, outspoken and lively.",
        "bold editorial energetic playful",
    ),
    (
        Typeface("code", "JetBrains Mono", "Inter", "JetBrains Mono", 15, 1.24, 600, -0.035),
        "Monospaced headlines over a neutral sans: for developers, raw and exact.",
        "technical futuristic retro",
    ),
    (
        Typeface("typewriter", "Roboto Mono", "Roboto Mono", "Roboto Mono", 14, 1.26, 600, -0.03),
        "Monospaced throughout: brutalist, archival and dry.",
        "retro technical editorial minimal",
    ),
    (
        Typeface("humanist", "PT Sans", "PT Sans", "Source Code Pro", 16, 1.25, 700, -0.008),
        "A humanist sans of public signs: neutral, official and easy to read.",
        "trustworthy serious calm classic",
    ),
)

TYPEFACES: Mapping[str, Typeface] = {face.name: face for face, _, _ in _TABLE}
TYPEFACE_INFO: Mapping[str, TypefaceInfo] = {
    face.name: TypefaceInfo(about, tuple(moods.split())) for face, about, moods in _TABLE
}

_SCRIPTS: Mapping[str, str] = {
    **dict.fromkeys(("ru", "uk", "be", "bg", "sr", "mk"), "cyrillic"),
    "el": "greek",
    **dict.fromkeys(("ar", "fa", "ur"), "arabic"),
    **dict.fromkeys(("he", "yi"), "hebrew"),
    "ja": "japanese",
    "zh": "chinese-simplified",
}
"""Of the languages whose letters are bundled, but not with the Latin families."""
_SYSTEM: Mapping[str, tuple[str, str]] = {
    "ko": ("Korean", '"Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans CJK KR", "Noto Sans KR"'),
    "th": ("Thai", '"Thonburi", "Leelawadee UI", "Noto Sans Thai"'),
    "hi": ("Devanagari", '"Kohinoor Devanagari", "Nirmala UI", "Noto Sans Devanagari"'),
}
"""Of the languages whose letters are too many to bundle: how they are called, and families that systems have."""


def script_family(language: str, generic: Generic = "sans-serif") -> tuple[str | None, str]:
    """The family with the letters of ``language`` that stands behind a Latin one in CSS, and one clause saying why.

    None where the Latin families do, and where no family is bundled: then the clause names what is used instead.
    """
    code = language.lower().replace("_", "-").split("-")[0]
    if code in _SYSTEM:
        name, families = _SYSTEM[code]
        first = families.split(",", maxsplit=1)[0].strip('"')
        return None, f"no {name} letters are bundled, so the system's are used ({first} or what it has)"
    script = _SCRIPTS.get(code)
    if script is None:
        return None, "the Latin families have these letters"
    found = [face for face in _script_faces() if face.script == script]
    best = next((face for face in found if face.generic == generic), found[0])
    return (
        best.family,
        f"{best.family} has the {script.partition('-')[0].capitalize()} letters that the Latin families lack",
    )


@lru_cache(maxsize=512)
def font_stack(family: str, language: str = "en") -> str:
    """The CSS font-family value: the family, what has the letters of the language, fallbacks."""
    plain = fonts.stack(family)
    first, _, rest = plain.partition(", ")
    code = language.lower().replace("_", "-").split("-")[0]
    behind, _ = script_family(code, fonts.generic(family))
    if behind is not None:
        return f'{first}, "{behind}", {rest}'
    return f"{first}, {_SYSTEM[code][1]}, {rest}" if code in _SYSTEM else plain


@lru_cache(maxsize=512)
def families_of(typeface: Typeface, language: str = "en") -> tuple[str, ...]:
    """Every bundled family that a page in this typeface and language may need, once each."""
    latin = (typeface.display, typeface.body, typeface.mono)
    others = (script_family(language, fonts.generic(family))[0] for family in latin)
    return tuple(dict.fromkeys((*latin, *(family for family in others if family))))


@lru_cache(maxsize=1)
def _script_faces() -> tuple[fonts.ScriptFace, ...]:
    return fonts.script_faces()

"""Edits of the mood: "more playful" turns several knobs at once, those a brief of that mood would turn."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from functools import cache

from ui2code.mockups.brief.moods import MOODS, Mood
from ui2code.mockups.copy import VOICES
from ui2code.mockups.edit.edited import Edited, changed
from ui2code.mockups.edit.phrase import Phrase
from ui2code.mockups.edit.vocabulary import FILLER
from ui2code.mockups.spec import Spec
from ui2code.mockups.style import RADII, SHADOWS, TYPEFACE_INFO, TYPEFACES, Typeface

_PLAIN = frozenset("more mood feeling style much slightly very".split())


def mood(phrase: Phrase, spec: Spec) -> Edited | None:
    """ "more playful", "make it elegant", "friendlier": corners, shadows, type, voice and ornament; colours stay."""
    words = [word for word in phrase.texts if word not in FILLER and word not in _PLAIN]
    wanted = _named().get(words[0]) if len(words) == 1 else None
    if wanted is None:
        return None
    brand = replace(
        spec.brand,
        radius=_first(wanted.radius, RADII, spec.brand.radius),
        shadow=_first(wanted.shadow, SHADOWS, spec.brand.shadow),
        voice=_first(wanted.voice, VOICES, spec.brand.voice),
        typeface=_face(wanted, spec),
    )
    told = (
        f"{wanted.name}: {brand.typeface.display}, {brand.radius} corners, {brand.shadow} shadows, {brand.voice} voice"
    )
    return changed(spec, phrase, "mood", told, mood=wanted.name, ornament=wanted.ornament, brand=brand)


def _first(names: tuple[str, ...], known: Container[str], now: str) -> str:
    """What is there stays if it suits."""
    there = [name for name in names if name in known]
    return now if now in there or not there else there[0]


def _face(wanted: Mood, spec: Spec) -> Typeface:
    """The typeface that shares most tags with the mood; the present one if it shares the best tag."""
    now = spec.brand.typeface
    if now.name in TYPEFACE_INFO and wanted.tags[0] in TYPEFACE_INFO[now.name].moods:
        return now
    best = max(TYPEFACES, key=lambda name: sum(tag in TYPEFACE_INFO[name].moods for tag in wanted.tags[:3]))
    return TYPEFACES[best]


@cache
def _named() -> dict[str, Mood]:
    """Single words and their comparatives; a mood's own name before what others also say."""
    found: dict[str, Mood] = {}
    for said in (False, True):
        for one in MOODS.values():
            for word in one.words if said else (one.name,):
                for form in (word, *_comparatives(word)):
                    found.setdefault(form, one)
    return found


def _comparatives(word: str) -> tuple[str, ...]:
    base = word[:-1] + "i" if word.endswith("y") else word.removesuffix("e")
    return f"{base}er", f"{word}{word[-1]}er"

"""Edits that call something of the brand by its name: a typeface, kinds of corners, shadows, icons, marks, a voice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from ui2code import fonts
from ui2code.mockups.art import ICON_STYLES, ILLUSTRATIONS, LOGOS
from ui2code.mockups.copy import VOICES
from ui2code.mockups.edit.edited import Edited, rebranded, refused, reset
from ui2code.mockups.edit.phrase import Phrase
from ui2code.mockups.edit.vocabulary import FILLER
from ui2code.mockups.spec import Spec
from ui2code.mockups.style import RADII, SHADOWS, TYPEFACES, Typeface

_TYPE = frozenset(
    "font headline headlines heading headings title titles text body type letters typography family display".split()
)
_HEADLINES = frozenset("headline headlines heading headings title titles display".split())
_BODY = frozenset("body text copy".split())
_OTHER = frozenset("other another different new next change".split())
_GENERIC: Mapping[str, fonts.Generic] = {
    "serif": "serif", "serifs": "serif", "sans": "sans-serif", "mono": "monospace", "monospace": "monospace", "monospaced": "monospace",
    "typewriter": "monospace", "grotesque": "sans-serif", "antiqua": "serif",
}  # fmt: skip
_PARTS: tuple[tuple[str, frozenset[str], Mapping[str, Any]], ...] = (
    ("radius", frozenset("corner corners radius edges buttons button".split()), RADII),
    ("shadow", frozenset("shadow shadows card cards".split()), SHADOWS),
    ("icons", frozenset("icon icons".split()), ICON_STYLES),
    ("illustration", frozenset("illustration illustrations drawings artwork".split()), dict.fromkeys(ILLUSTRATIONS)),
    ("logo", frozenset("logo mark sign emblem".split()), dict.fromkeys(LOGOS)),
    ("voice", frozenset("voice tone wording copy language texts words text style talk writing".split()), VOICES),
)
"""Fields of the brand, what they are called, and the names they may have."""
_ENDINGS = ("er", "ful", "ly", "r", "ed")


def typeface(phrase: Phrase, spec: Spec) -> Edited | None:
    """ "use Lora", "a serif headline", "another typeface", "Inter for the text"."""
    family, rest = _family(phrase)
    words = {word for word in rest if word not in FILLER and word != "instead"}
    if family is not None and not words - _TYPE:
        return reset(spec, phrase, _with_family(spec.brand.typeface, family, words))
    if len(words & _GENERIC.keys()) == 1 and not words - _TYPE - _GENERIC.keys():
        return _of_kind(phrase, spec, _GENERIC[next(iter(words & _GENERIC.keys()))], words)
    if words & _OTHER and words & _TYPE and not words - _OTHER - _TYPE - {"pairing"}:
        return reset(spec, phrase, _next(spec.brand.typeface))
    return None


def _family(phrase: Phrase) -> tuple[str | None, Sequence[str]]:
    """The bundled family or pairing named, and the other words."""
    words = phrase.texts
    known = {face.family.lower(): face.family for face in fonts.faces()} | {name: name for name in TYPEFACES}
    for length in (3, 2, 1):
        for at in range(len(words) - length + 1):
            name = " ".join(words[at : at + length])
            if name in known:
                return known[name], (*words[:at], *words[at + length :])
    return None, words


def _with_family(face: Typeface, family: str, words: set[str]) -> Typeface:
    """For the headlines or the text where it is said; else the pairing that is led by it, or it throughout."""
    if words & _HEADLINES:
        return replace(face, display=family)
    if words & _BODY:
        return replace(face, body=family)
    if family in TYPEFACES:
        return TYPEFACES[family]
    if fonts.generic(family) == "monospace":
        return replace(face, name=family, display=family, body=family, mono=family)
    led = [known for known in TYPEFACES.values() if known.display == family]
    return led[0] if led else replace(face, name=family, display=family, body=family)


def _of_kind(phrase: Phrase, spec: Spec, kind: fonts.Generic, words: set[str]) -> Edited:
    face = spec.brand.typeface
    if fonts.generic(face.body if words & _BODY else face.display) == kind:
        raise refused(phrase, f"the typeface is one already ({face.display}); name another one of {_families(kind)}")
    led = [known for known in TYPEFACES.values() if fonts.generic(known.display) == kind]
    family = led[0].display if led else _first(kind)
    if words & _HEADLINES:
        return reset(spec, phrase, replace(face, display=family, weight=led[0].weight if led else face.weight))
    return reset(spec, phrase, led[0] if led and not words & _BODY else _with_family(face, family, words))


def _first(kind: fonts.Generic) -> str:
    return next(face.family for face in fonts.faces() if face.generic == kind)


def _families(kind: fonts.Generic) -> str:
    return ", ".join(face.family for face in fonts.faces() if face.generic == kind)


def _next(face: Typeface) -> Typeface:
    names = list(TYPEFACES)
    at = names.index(face.name) if face.name in names else -1
    return TYPEFACES[names[(at + 1) % len(names)]]


def part(phrase: Phrase, spec: Spec) -> Edited | None:
    """ "square corners", "no shadows at all" is for others; "solid icons", "another logo", "a playful tone"."""
    for field, nouns, names in _PARTS:
        words = [word for word in phrase.texts if word in nouns or word not in FILLER]
        rest = [word for word in words if word not in nouns]
        if len(rest) == len(words) or len(rest) != 1:
            continue
        name = _next_name(names, getattr(spec.brand, field)) if rest[0] in _OTHER else _named(rest[0], names)
        if name:
            return rebranded(spec, phrase, nouns_of(field), name, **{field: name})
    return None


def nouns_of(field: str) -> str:
    return {"radius": "corners", "shadow": "shadows"}.get(field, field)


def _named(word: str, names: Mapping[str, Any]) -> str | None:
    return word if word in names else None


def _next_name(names: Mapping[str, Any], now: str) -> str | None:
    all_ = list(names)
    return all_[(all_.index(now) + 1) % len(all_)] if now in all_ else all_[0]

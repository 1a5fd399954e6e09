"""What the table of briefs asks of a spec, check by check."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ui2code.mockups.brief.vocabulary import Vocabulary
from ui2code.mockups.brief.words import phrase
from ui2code.mockups.spec import Section, Spec
from ui2code.mockups.style.oklch import to_oklch

TABLE = Path(__file__).with_name("briefs.json")
FAMILY = {
    "portfolio": "gallery", "login-split": "login", "event": "landing", "store": "catalogue", "recipe": "article", "newspaper": "blog",
    "listings": "search-results", "mobile-profile": "settings", "mobile-home": "dashboard", "analytics": "dashboard", "agenda": "calendar",
    "shop": "catalogue", "listing": "search-results", "magazine": "blog", "notifications": "settings", "billing": "settings",
}  # fmt: skip
"""Kinds that there were none of when the table was written, and what it calls them."""
NEAR = 24
"""Largest difference of a channel (of 255) at which an accent is the colour asked for."""


@dataclass(frozen=True)
class Row:
    id: str
    half: str
    brief: str
    checks: Mapping[str, Any]


@dataclass(frozen=True)
class Verdict:
    row: Row
    check: str
    passed: bool
    found: str


def rows(half: str) -> list[Row]:
    return [Row(**raw) for raw in json.loads(TABLE.read_text(encoding="utf-8")) if raw["half"] == half]


def verdicts(row: Row, spec: Spec, words: Vocabulary) -> Iterator[Verdict]:
    """One for each thing asked: three counts are three checks."""
    for name, wanted in row.checks.items():
        if name in ("with", "without"):
            for noun in wanted:
                there = bool(_sections(spec, words, noun)) or (name == "with" and _described(spec, words, noun))
                yield Verdict(row, f"{name} {noun}", there == (name == "with"), _listed(spec))
        elif name in ("count", "count_in"):
            for noun, number in wanted.items():
                low, high = number if isinstance(number, list) else (number, number)
                passed = any(s.count is not None and low <= s.count <= high for s in _sections(spec, words, noun))
                yield Verdict(row, f"{number} {noun}", passed, _listed(spec))
        else:
            passed, found = CHECKS[name](spec, wanted, words)
            yield Verdict(row, f"{name} {wanted}", passed, found)


def _sections(spec: Spec, words: Vocabulary, nouns: str) -> list[Section]:
    """Those that are called or counted by one of ``nouns``."""
    sought = {" ".join(phrase(noun)) for noun in nouns.split("|")}
    return [section for section in spec.sections if _called(section, words, sought)]


def _called(section: Section, words: Vocabulary, sought: set[str]) -> bool:
    name = " ".join(phrase(section.pattern.replace("-", " ")))
    items = {" ".join(phrase(item)) for item in words.patterns[section.pattern].items}
    items |= {item.split()[-1] for item in items}  # "cart items" are items
    return bool(items & sought) or any(noun in name.split() or noun == name for noun in sought)


def _described(spec: Spec, words: Vocabulary, nouns: str) -> bool:
    """Whether one of ``nouns`` is what a section has by its description: "a map with places" has a map."""
    abouts = (set(phrase(words.patterns[section.pattern].about)) for section in spec.sections)
    return any(set(phrase(noun)) <= about for about in abouts for noun in nouns.split("|"))


def _listed(spec: Spec) -> str:
    return ", ".join(f"{s.pattern}{'' if s.count is None else f' x{s.count}'}" for s in spec.sections)


def hue(color: str) -> str:
    """By the angle in OKLCH; dull dark oranges are brown."""
    light, chroma, angle = to_oklch(color)
    if chroma < 0.035:
        return "grey"
    if 25 <= angle < 85 and light < 0.56 and chroma < 0.125:
        return "brown"
    ends = {
        8: "pink",
        37: "red",
        74: "orange",
        115: "yellow",
        164: "green",
        214: "teal",
        281: "blue",
        325: "purple",
        361: "pink",
    }
    return next(name for end, name in ends.items() if angle < end)


def _near(color: str, wanted: str) -> bool:
    return all(abs(int(color[i : i + 2], 16) - int(wanted[i : i + 2], 16)) <= NEAR for i in (1, 3, 5))


def _any_of(field: str) -> Callable[[Spec, Any, Vocabulary], tuple[bool, str]]:
    def check(spec: Spec, wanted: Any, words: Vocabulary) -> tuple[bool, str]:
        value = getattr(spec, field)
        return value in (
            wanted if isinstance(wanted, list) else str(wanted).split("|") if isinstance(value, str) else [wanted]
        ), str(value)

    return check


def _kind(spec: Spec, wanted: str, words: Vocabulary) -> tuple[bool, str]:
    return bool({spec.kind, FAMILY.get(spec.kind, spec.kind)} & set(wanted.split("|"))), spec.kind


def _trade(spec: Spec, wanted: list[str], words: Vocabulary) -> tuple[bool, str]:
    described = f"{spec.trade} {words.trades[spec.trade]}".lower()
    return any(clue in described for clue in wanted), spec.trade


def _reasons(spec: Spec, clue: str) -> bool:
    return any(clue in f"{d.about} {d.value} {d.reason}" for d in spec.decisions)


CHECKS: Mapping[str, Callable[[Spec, Any, Vocabulary], tuple[bool, str]]] = {
    **{field: _any_of(field) for field in ("mood", "audience", "density", "language", "width", "height", "scale", "images", "ornament")},
    "kind": _kind,
    "dark": lambda s, wanted, _: (s.brand.palette.dark == wanted, s.brand.palette.name),
    "trade": _trade,
    "accent": lambda s, wanted, _: (_near(s.brand.palette.accent, wanted), s.brand.palette.accent),
    "hue": lambda s, wanted, _: (hue(s.brand.palette.accent) in wanted.split("|"), f"{s.brand.palette.accent} {hue(s.brand.palette.accent)}"),
    "not_hue": lambda s, wanted, _: (hue(s.brand.palette.accent) != wanted, s.brand.palette.accent),
    "name": lambda s, wanted, _: (s.brand.name == wanted, s.brand.name),
    "radius": lambda s, wanted, _: (s.brand.radius in wanted, s.brand.radius),
    "shadow": lambda s, wanted, _: (s.brand.shadow in wanted, s.brand.shadow),
    "headline": lambda s, wanted, _: ((s.headline > 1) == wanted, str(s.headline)),
    "contradiction": lambda s, wanted, _: (_reasons(s, "contradicts") == wanted, ""),
    "said": lambda s, wanted, _: (_reasons(s, wanted) and _reasons(s, "nearest number"), ""),
}  # fmt: skip

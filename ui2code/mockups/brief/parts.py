"""Which pattern a noun of a brief means: by the pattern's name, by what it is counted by, or through a table of other words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Protocol

from ui2code.mockups.brief.tables import rows
from ui2code.mockups.brief.words import phrase
from ui2code.mockups.spec import Place

Noun = tuple[str, ...]

VAGUE = frozenset(
    "page image picture photo button card link list title header text item option number row line price work search listing".split()
)
"""Nouns so common that they do not ask for a part unless counted or denied."""


class PatternLike(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def about(self) -> str: ...
    @property
    def items(self) -> Sequence[str]: ...
    @property
    def low(self) -> int: ...
    @property
    def high(self) -> int: ...
    @property
    def place(self) -> Place: ...
    @property
    def span(self) -> int: ...


class Parts:
    """Patterns by the nouns that mean them."""

    def __init__(self, patterns: Mapping[str, PatternLike]) -> None:
        self.patterns = patterns
        self._names: dict[Noun, list[str]] = {}
        self._items: dict[Noun, list[str]] = {}
        self._contained: dict[Noun, list[str]] = {}
        for name, pattern in patterns.items():
            words = phrase(name.replace("-", " "))
            self._names.setdefault(words, []).append(name)
            for item in pattern.items:
                self._items.setdefault(phrase(item), []).append(name)
            for size in range(1, len(words)):
                self._contained.setdefault(words[-size:], []).append(name)
        self.longest = max((len(noun) for noun in (*self._names, *self._items, *_others())), default=1)

    def meant(self, noun: Noun) -> tuple[str, ...]:
        """Names of patterns, those most likely meant first; none if nothing is called so."""
        sought = (noun, *_others().get(noun, ()))
        found = [name for one in sought for table in (self._names, self._items) for name in table.get(one, ())]
        found += [name for one in sought for name in self._contained.get(one, ())]
        return tuple(dict.fromkeys(found))

    def asked_for(self, noun: Noun) -> tuple[str, ...]:
        """What a mere mention of ``noun`` asks for."""
        if noun in _asking():
            return self.meant(noun)
        return tuple(self._names[noun]) if self.asks(noun) else ()

    def counted_by(self, noun: Noun) -> tuple[str, ...]:
        """Those that can have several of ``noun``: by its own name first, by names like it after."""
        sought = (noun, *_others().get(noun, ()))
        by_item = [name for one in sought for name in self._items.get(one, ())]
        several = [name for name in (*by_item, *self.meant(noun)) if self._is_counted(name, noun)]
        return tuple(dict.fromkeys(several))

    def _is_counted(self, name: str, noun: Noun) -> bool:
        """Bars have entries too, but a single common noun hardly means those; at the side only by their own name."""
        pattern = self.patterns[name]
        if not pattern.items or pattern.high < 2:
            return False
        own = any(phrase(item) == noun for item in pattern.items)
        return len(noun) > 1 or pattern.place not in ("top", "bottom", "side") or (own and pattern.place == "side")

    def begun_by(self, noun: Noun) -> tuple[str, ...]:
        """Patterns whose names begin with ``noun``: what is said to go takes these with it."""
        return tuple(name for name in self.patterns if phrase(name.replace("-", " "))[: len(noun)] == noun)

    def knows(self, noun: Noun) -> bool:
        """Whether ``noun`` means a part, even one that there is not."""
        return len(noun) > 1 and noun in _others()

    def group(self, noun: Noun) -> tuple[str, ...]:
        """Patterns of which several stand side by side, where ``noun`` counts these: charts, each a panel."""
        return tuple(name for name in _groups().get(noun, ()) if name in self.patterns)

    def asks(self, noun: Noun) -> bool:
        """Whether a mere mention of ``noun`` asks for its part: the part's whole name does, and what the table says."""
        return noun in _asking() or (noun in self._names and not (len(noun) == 1 and noun[0] in VAGUE))


@cache
def _others() -> Mapping[Noun, tuple[Noun, ...]]:
    listed = ((phrase(noun.lstrip("+* ")), others.split(",")) for noun, others in rows("nouns.txt", ":"))
    return {noun: tuple(phrase(other) for other in others) for noun, others in listed}


@cache
def _groups() -> Mapping[Noun, tuple[str, ...]]:
    listed = ((phrase(noun[1:]), others.split(",")) for noun, others in rows("nouns.txt", ":") if noun.startswith("*"))
    return {noun: tuple(other.strip().replace(" ", "-") for other in others) for noun, others in listed}


@cache
def _asking() -> frozenset[Noun]:
    """Nouns whose mention asks for the part."""
    return frozenset(phrase(noun[1:]) for noun, _ in rows("nouns.txt", ":") if noun[0] in "+*")


def known_words() -> frozenset[str]:
    """Every word of the table, for the spelling."""
    return frozenset(word for noun, others in _others().items() for one in (noun, *others) for word in one)

"""What can be said of a component's name without knowing what it should be."""

from __future__ import annotations

import re
from collections import Counter

GENERIC = frozenset(
    """Area Body Block Box Cell Column Component Container Content Div Element Entry Frame Group Inner Item Layout List
    Module Node Outer Panel Part Piece Region Row Section Stack Thing Unit View Widget Wrap Wrapper""".split()
)
"""Words that say how something is built or that it is something; a name of nothing else tells a reader nothing."""
WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z][a-z]*|[a-z]+")


def words(name: str) -> list[str]:
    """The words of a PascalCase name, without numbers: ``FAQList2`` is FAQ, List."""
    return WORD.findall(name)


def generic(name: str) -> bool:
    """Whether the name says nothing: ``Section3``, ``ContentBlock``, but not ``PricingSection``."""
    return all(word in GENERIC for word in words(name))


def likeness(one: str, other: str) -> float:
    """How many words two names share, 0 to 1 (Dice over multisets of words, numbers not looked at)."""
    mine, theirs = Counter(words(one)), Counter(words(other))
    count = mine.total() + theirs.total()
    return 2 * (mine & theirs).total() / count if count else float(one == other)

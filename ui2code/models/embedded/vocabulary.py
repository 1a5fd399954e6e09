"""The steps an outline is written in: a tag to open or a leaf, the word of a component's name, an end, or an element.

A step is a number. Below ``Vocabulary.size`` it is one of the fixed steps; ``size + i`` points at element i of the scene.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import dropwhile

import numpy as np
import numpy.typing as npt

from ui2code.outline.grammar import TAGS

PAD, START, STOP, END, DROP = range(5)
SPECIAL = 5
_SPECIAL = ("", "", ".", "</>", "drop")
TAG_NAMES = tuple(TAGS)
_WORD = re.compile(r"[A-Z]{2,}(?![a-z])|[A-Z][a-z]*|[0-9]+")
MOST_WORDS = 4
"""Of a component's name; what comes after them is left out."""


def words_of(name: str) -> list[str]:
    """A PascalCase name in words: "PricingCard" is Pricing and Card."""
    return _WORD.findall(name)[:MOST_WORDS]


class Vocabulary:
    """``words`` are those a component's name may be made of, in the order of their numbers."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = tuple(words)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {word: self.first_word + i for i, word in enumerate(self.words)}

    @property
    def first_word(self) -> int:
        return SPECIAL + 2 * len(TAG_NAMES)

    @property
    def size(self) -> int:
        return self.first_word + len(self.words)

    def open(self, tag: str) -> int:
        """An element that holds others."""
        return SPECIAL + TAG_NAMES.index(tag)

    def leaf(self, tag: str) -> int:
        """An element that holds none; what it is follows."""
        return SPECIAL + len(TAG_NAMES) + TAG_NAMES.index(tag)

    def is_open(self, step: int) -> bool:
        return SPECIAL <= step < SPECIAL + len(TAG_NAMES)

    def is_leaf(self, step: int) -> bool:
        return SPECIAL + len(TAG_NAMES) <= step < self.first_word

    def is_word(self, step: int) -> bool:
        return self.first_word <= step < self.size

    def tag(self, step: int) -> str:
        """Of an opening or a leaf."""
        return TAG_NAMES[(step - SPECIAL) % len(TAG_NAMES)]

    def named(self, name: str) -> list[int]:
        """The steps of a component's name; words that are not known are left out of it, and numbers it would begin with."""
        known = [word for word in words_of(name) if word in self._places]
        return [self._places[word] for word in dropwhile(str.isdigit, known)]

    @cached_property
    def begins(self) -> npt.NDArray[np.bool_]:
        """Of each word whether a name may begin with it: no number may."""
        return np.array([word[0].isalpha() for word in self.words], bool)

    def name(self, steps: Sequence[int]) -> str:
        return "".join(self.words[step - self.first_word] for step in steps)

    def said(self, step: int, ids: Sequence[str]) -> str:
        """A step in words; ``ids`` are those of the elements."""
        if step >= self.size:
            return ids[step - self.size]
        if self.is_word(step):
            return self.words[step - self.first_word]
        if self.is_open(step) or self.is_leaf(step):
            return f"<{self.tag(step)}>"
        return _SPECIAL[step]

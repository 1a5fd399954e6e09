"""Comparatives and quantities about the look, in any order of words: "bigger headline", "the colours a bit less warm", "more air"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from ui2code.mockups.edit.phrase import AND, Phrase
from ui2code.mockups.edit.vocabulary import (
    CHANGES,
    DEGREES,
    DOWN,
    FACTORS,
    FILLER,
    HAS_NONE,
    NONE,
    OWN,
    QUANTIFIERS,
    SUBJECTS,
    UP,
    Change,
)

ALL = 9.0
"""Steps that lead to the end of any scale."""
STEP = 0.15
"""What a step is worth where somebody says how much in percent or times."""
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)%")
_TIMES = re.compile(r"(\d+(?:\.\d+)?)x")
_LIKE = 0.84
"""How alike (of 1) two words must be to be one, misspelt."""
_SHORT = 5
"""Letters: a shorter word is not guessed at."""


@dataclass(frozen=True, slots=True)
class Wish:
    """``steps`` along ``axis`` of ``subject`` ("" if none was named), usual steps of 1 up or down."""

    subject: str
    axis: str
    steps: float


def wishes(phrase: Phrase) -> tuple[Wish, ...]:
    """What a phrase asks for; none unless every word of it is understood, and which change is meant for what."""
    words = [known(word) for word in phrase.texts]
    if None in words:
        return ()
    said = _Said()
    for word in words:
        said.hear(word or "")
    if len(said.subjects) > 1 and len(said.changes) > 1:
        return ()
    if any(none and subject not in HAS_NONE for subject, _, none in said.subjects):
        return ()
    return tuple(said.wishes())


class _Said:
    """Words heard one after another."""

    def __init__(self) -> None:
        self.subjects: list[tuple[str, int, bool]] = []
        self.changes: list[tuple[Change, int]] = []
        self._way, self._none, self._degree = UP, False, 1.0
        self._quantified = False

    def hear(self, word: str) -> None:
        if word in DEGREES:
            self._degree = DEGREES[word]
        elif word in QUANTIFIERS:
            self._way, self._none, self._quantified = QUANTIFIERS[word], False, True
        elif word in NONE:
            self._way, self._none, self._quantified = DOWN, True, True
        elif word in SUBJECTS:
            self.subjects.append((SUBJECTS[word], self._way, self._none))
        elif word in CHANGES:
            change = CHANGES[word]
            turned = self._way == DOWN and not (change.comparative and not self._too)
            self.changes.append((change, -change.way if turned else change.way))
        elif word.startswith("="):
            self._degree = float(word[1:])
        self._too = word == "too" or (word in DEGREES and self._too)

    _too = False

    def wishes(self) -> Iterator[Wish]:
        if self.changes:
            for subject in dict.fromkeys(s for s, _, _ in self.subjects) or ("",):
                for change, way in self.changes:
                    yield Wish(subject, change.axis or OWN.get(subject, ""), way * self._degree)
        elif self._quantified:
            for subject, (way, none) in {s: (way, none) for s, way, none in self.subjects}.items():
                yield Wish(subject, OWN.get(subject, ""), way * (ALL if none else self._degree))


@lru_cache(maxsize=4096)
def known(word: str) -> str | None:
    """A word of the vocabulary, "" for one that says nothing, "=1.5" for an amount; None for any other."""
    if word in CHANGES or word in SUBJECTS or word in QUANTIFIERS or word in NONE or word in DEGREES:
        return word
    if word in FILLER or word == AND:
        return ""
    amount = _amount(word)
    if amount is not None:
        return f"={amount}"
    near = get_close_matches(word, _vocabulary(), n=1, cutoff=_LIKE) if len(word) >= _SHORT else []
    return near[0] if near else None


def _amount(word: str) -> float | None:
    """Steps that come to so many percent or times."""
    if word in FACTORS:
        return abs(FACTORS[word] - 1) / STEP
    percent, times = _PERCENT.fullmatch(word), _TIMES.fullmatch(word)
    if percent:
        return float(percent.group(1)) / 100 / STEP
    return abs(float(times.group(1)) - 1) / STEP if times else None


@lru_cache(maxsize=1)
def _vocabulary() -> Sequence[str]:
    return [*CHANGES, *SUBJECTS, *QUANTIFIERS]

"""How many of what a brief asks for: "three plans", "between 4 and 6 cards", "half a dozen quotes", "speakers (8)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ui2code.mockups.brief.words import Text, Word, starts

_WORDS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
        " eighteen nineteen twenty".split()
    )
} | {"dozen": 12, "single": 1, "thirty": 30, "forty": 40, "fifty": 50, "both": 2, "pair": 2, "trio": 3, "hundred": 100}
_VAGUE = {
    ("half", "a", "dozen"): 6,
    ("a", "dozen"): 12,
    ("a", "couple", "of"): 2,
    ("couple", "of"): 2,
    ("a", "pair", "of"): 2,
    ("a", "few"): 3,
    ("several",): 4,
    ("a", "handful", "of"): 5,
    ("two", "dozen"): 24,
}
_UNITS = frozenset("px pixel wide year day hour minute second week month am pm percent k x s p % step-of € $ £".split())
_SKIPPED = frozenset(
    "of the our different small big large little short long nice simple or so about more main key".split()
)
_ABOUT = frozenset("about around circa ca roughly approximately approx max up to at most least".split())
_ENDS = frozenset("and or with without in on at for from to that which who but no not by under over plus".split())
_REACH = 4
"""Words after a number within which its noun stands."""


@dataclass(frozen=True, slots=True)
class Counted:
    """``low`` … ``high`` of what the words ``nouns`` may call: those that follow, nearest meaning last."""

    low: int
    high: int
    start: int
    """Of the first word of the noun phrase."""
    end: int
    quote: str
    plural: bool

    @property
    def middle(self) -> int:
        return (self.low + self.high + 1) // 2


def counted(text: Text, denied: Sequence[bool]) -> Iterator[Counted]:
    """Numbers with the words after them (or before, in "speakers (8)"), in the order of the brief."""
    at = 0
    while at < len(text.words):
        number = _number(text.words, at)
        if number is None or denied[at]:
            at += 1
            continue
        low, high, end = number
        if found := _before(text, at, end) or _after(text, at, end):
            yield Counted(low, high, *found)
        at = end


def _number(words: tuple[Word, ...], at: int) -> tuple[int, int, int] | None:
    """(low, high, end) of the number or range that begins at ``at``."""
    if words[at].text == "between" and (one := _plain(words, at + 1)) and at + 3 < len(words):
        other = _plain(words, one[1] + 1) if words[one[1]].text == "and" else None
        return (one[0], other[0], other[1]) if other else None
    first = _plain(words, at)
    if first is None:
        return None
    if first[1] + 1 < len(words) and words[first[1]].text in ("-", "–", "to", "or", "bis", "of"):
        second = _plain(words, first[1] + 1)
        if second and words[first[1]].text == "of" and at and words[at - 1].text == "step":
            return second[0], second[0], second[1]
        if second and second[0] > first[0] and words[first[1]].text != "of":
            return first[0], second[0], second[1]
    return first[0], first[0], first[1]


def _plain(words: tuple[Word, ...], at: int) -> tuple[int, int] | None:
    for said, number in _VAGUE.items():
        if starts(words, at, said):
            return number, at + len(said)
    if at >= len(words):
        return None
    text = words[at].text
    if re.fullmatch(r"\d{1,3}", text):
        return int(text), at + 1
    return (_WORDS[text], at + 1) if text in _WORDS else None


def _after(text: Text, at: int, end: int) -> tuple[int, int, str, bool] | None:
    """The noun phrase behind a number."""
    words = text.words
    if end < len(words) and words[end].text in _UNITS and words[end].start - words[end - 1].end <= 1:
        return None
    if at and words[at - 1].text == "step" and "of" in (w.text for w in words[at:end]):
        return at - 1, at, text.quote(at - 1, end), True
    if end < len(words) and text.brief[words[end - 1].end : words[end].start] == "-" and not words[end].plural:
        return None  # "a two-person firm"
    start = next((i for i in range(end, min(len(words), end + _REACH)) if words[i].text not in _SKIPPED), len(words))
    stop = next(
        (i for i in range(start, min(len(words), start + _REACH)) if _parts(words[i])), min(len(words), start + _REACH)
    )
    if start >= stop:
        return None
    return start, stop, text.quote(at, stop), any(w.plural or w.glossed for w in words[start:stop])


def _parts(word: Word) -> bool:
    """Whether a noun phrase ends before this word."""
    return word.is_mark or word.text in _ENDS


def _before(text: Text, at: int, end: int) -> tuple[int, int, str, bool] | None:
    """The noun before a number in brackets or behind a colon."""
    words = text.words
    while at > 1 and words[at - 1].text in _ABOUT:
        at -= 1
    bracketed = at > 1 and end < len(words) and words[at - 1].text == "(" and words[end].text == ")"
    behind_colon = at > 1 and words[at - 1].text in (":", "=", "×") and (end == len(words) or words[end].is_mark)
    if not (bracketed or behind_colon):
        return None
    start = next(
        (i + 1 for i in range(at - 2, max(-1, at - 2 - _REACH), -1) if _parts(words[i])), max(0, at - 1 - _REACH)
    )
    if start >= at - 1:
        return None
    return start, at - 1, text.quote(start, end), words[at - 2].plural

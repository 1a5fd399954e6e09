"""A brief as a row of plain English words, each of which knows where it stood in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

_PART = re.compile(r"#[0-9a-fA-F]{3,8}\b|\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\w\s]|_")
_UNDIVIDED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]+")
_IRREGULAR = {
    "people": "person",
    "children": "child",
    "kids": "kid",
    "women": "woman",
    "men": "man",
    "news": "news",
    "series": "series",
    "businesses": "business",
    "analytics": "analytics",
    "glass": "glass",
    "class": "class",
    "press": "press",
    "access": "access",
    "this": "this",
    "is": "is",
    "us": "us",
    "was": "was",
    "has": "has",
    "always": "always",
    "kudos": "kudos",
    "indices": "index",
    "leaves": "leaf",
    "shelves": "shelf",
    "lens": "lens",
    "status": "status",
    "canvas": "canvas",
    "kpis": "kpi",
    "saas": "saas",
    "sms": "sms",
    "ios": "ios",
    "s": "s",
}


@dataclass(frozen=True, slots=True)
class Word:
    """``text`` is lower case and singular; ``brief[start:end]`` is where it comes from. Marks are words of one sign."""

    text: str
    start: int
    end: int
    plural: bool = False
    glossed: bool = False
    """Whether it was said in another language."""

    @property
    def is_mark(self) -> bool:
        return not self.text[0].isalnum() and self.text[0] != "#"


@dataclass(frozen=True, slots=True)
class Text:
    """A brief and its words."""

    brief: str
    words: tuple[Word, ...]

    def quote(self, start: int, end: int) -> str:
        """What stands in the brief where words ``start`` to ``end`` come from."""
        found = self.words[start:end]
        return " ".join(self.brief[min(w.start for w in found) : max(w.end for w in found)].split())

    def with_words(self, words: Iterable[Word]) -> Text:
        return replace(self, words=tuple(words))


def split(brief: str) -> Text:
    """The words as they are written; languages that do not divide theirs come as one for each run."""
    return Text(brief, tuple(_parts(brief)))


def _parts(brief: str) -> Iterator[Word]:
    for match in _PART.finditer(brief):
        raw = match[0].lower().replace("’", "'")
        if raw == "-" and _joins(brief, match.start()):
            continue
        raw = raw[:-2] if raw.endswith("'s") else raw
        base = singular(raw)
        yield Word(base, match.start(), match.end(), base != raw)


def _joins(brief: str, at: int) -> bool:
    """A hyphen inside a word parts it into two and says nothing itself."""
    return (
        0 < at < len(brief) - 1 and brief[at - 1].isalnum() and brief[at + 1].isalnum() and not brief[at - 1].isdigit()
    )


@lru_cache(maxsize=8192)
def singular(word: str) -> str:
    """The word without a plural ending, near enough to compare two words with."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or not word.isascii() or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("xes", "ches", "shes", "sses", "zes")):
        return word[:-2]
    return word[:-1]


def phrase(text: str) -> tuple[str, ...]:
    """The words of a phrase of ours, as ``split`` would give them."""
    return tuple(word.text for word in split(text).words)


def starts(words: Sequence[Word], at: int, sought: Sequence[str]) -> bool:
    """Whether ``sought`` stands at ``at``."""
    return len(words) - at >= len(sought) and all(words[at + i].text == part for i, part in enumerate(sought))

"""What a brief says in so many words: phrases that stand for a kind, a mood, a density, a colour …"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ui2code.mockups.brief.words import Text, phrase

_DENIALS = frozenset("no not without less never".split())
"""A phrase with one of these holds its own denial: "no shadows" is asked for, not ruled out."""


@dataclass(frozen=True, slots=True)
class Phrase:
    about: str
    value: str
    words: tuple[str, ...]
    hint: bool = False
    """Gives way to anything clearer."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found in a brief: ``text.words[start:end]``."""

    about: str
    value: str
    start: int
    end: int
    denied: bool
    hint: bool
    quote: str

    @property
    def size(self) -> int:
        return self.end - self.start


class Lexicon:
    """Phrases by their first word."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        found: dict[str, list[Phrase]] = defaultdict(list)
        for one in _once(phrases):
            found[one.words[0]].append(one)
        self._by_start: Mapping[str, Sequence[Phrase]] = {
            k: sorted(v, key=lambda p: -len(p.words)) for k, v in found.items()
        }
        self.words = frozenset(word for some in found.values() for one in some for word in one.words if word.isalpha())

    def hits(self, text: Text, denied: Sequence[bool]) -> tuple[Hit, ...]:
        """All phrases in the order of the brief; of several at a place the longest, which may mean something else."""
        found = [hit for at in range(len(text.words)) for hit in self._at(text, at, denied)]
        return tuple(hit for hit in found if not any(_covers(other, hit) for other in found))

    def _at(self, text: Text, at: int, denied: Sequence[bool]) -> Iterable[Hit]:
        words = text.words
        for one in self._by_start.get(words[at].text, ()):
            end = at + len(one.words)
            if end <= len(words) and all(words[at + i].text == word for i, word in enumerate(one.words)):
                no = denied[at] if _DENIALS & set(one.words) else denied[end - 1]
                yield Hit(one.about, one.value, at, end, no, one.hint, text.quote(at, end))


def _once(phrases: Iterable[Phrase]) -> Iterable[Phrase]:
    """Each meaning of a phrase once; what is clear somewhere is no hint."""
    known: dict[tuple[str, str, tuple[str, ...]], Phrase] = {}
    for one in phrases:
        key = (one.about, one.value, one.words)
        if key not in known or known[key].hint:
            known[key] = one
    return known.values()


def _covers(other: Hit, hit: Hit) -> bool:
    """What a thing is called and which trade it belongs to may lie in one phrase: "book shop", "recipe"."""
    if other.about != hit.about and "trade" in (other.about[:5], hit.about[:5]):
        return False
    return other.start <= hit.start and hit.end <= other.end and other.size > hit.size


def phrases_of(about: str, value: str, said: Iterable[str]) -> Iterable[Phrase]:
    """From how tables write them: a "~" in front makes a hint."""
    for one in said:
        text = one.strip()
        hint = text.startswith("~")
        words = phrase(text.lstrip("~"))
        if words:
            yield Phrase(about, value, words, hint)

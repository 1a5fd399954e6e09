"""When a rule holds: "sentiment is positive", "kind is pricing or landing and not dark", "brief mentions sea"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ui2code.errors import UsageError
from ui2code.mockups.brief.moods import Mood
from ui2code.mockups.brief.reading import Reading
from ui2code.mockups.brief.sentiment import sentiment_of
from ui2code.mockups.brief.vocabulary import Vocabulary
from ui2code.mockups.brief.words import phrase, split, starts
from ui2code.registry import lookup

_MENTIONS = re.compile(
    r"^(?:the\s+)?brief\s+(?P<no>does\s+not\s+|doesn['’]t\s+)?(?:mention|say|contain)s?\s+(?P<words>.+)$", re.IGNORECASE
)
_IS = re.compile(r"^(?:the\s+)?(?P<subject>[a-z]+)\s*(?:is|are|=|:)\s*(?P<no>not\s+)?(?P<values>.+)$", re.IGNORECASE)
_BARE = re.compile(r"^(?:it\s+is\s+|page\s+is\s+)?(?P<no>not\s+)?(?P<value>dark|light)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a page when rules are asked."""

    brief: str
    reading: Reading
    kind: str
    trade: str
    language: str
    audience: str
    moods: tuple[Mood, ...]
    theme: str

    def values(self, subject: str) -> tuple[str, ...]:
        if subject == "mood":
            return tuple(mood.name for mood in self.moods)
        if subject == "sentiment":
            return (sentiment_of(self.reading),)
        found: str = getattr(self, subject)
        return (found,)


Known = Callable[[Vocabulary], Mapping[str, object] | None]

SUBJECTS: Mapping[str, Known] = {
    "mood": lambda words: words.moods,
    "sentiment": lambda words: dict.fromkeys(("positive", "neutral", "negative")),
    "audience": lambda words: None,
    "trade": lambda words: words.trades,
    "kind": lambda words: words.kinds,
    "theme": lambda words: dict.fromkeys(("dark", "light")),
    "language": lambda words: dict.fromkeys(words.languages),
}
"""What a condition can be about, and the names it may be held against (None: any words)."""


@dataclass(frozen=True, slots=True)
class Test:
    """``subject`` is one of ``values``, or is not; the subject "brief" is tested for phrases."""

    subject: str
    values: tuple[str, ...]
    denied: bool = False

    def holds(self, facts: Facts) -> bool:
        if self.subject == "brief":
            words = split(facts.brief).words + facts.reading.text.words
            found = any(starts(words, at, phrase(value)) for value in self.values for at in range(len(words)))
        else:
            found = bool(set(facts.values(self.subject)) & set(self.values))
        return found != self.denied


def condition(text: str, vocabulary: Vocabulary) -> tuple[Test, ...]:
    """Tests that all must hold. UsageError where one is not understood, or names something that there is not."""
    return tuple(_test(" ".join(part.split()), vocabulary) for part in re.split(r"\s+and\s+", text.strip()))


def _test(text: str, vocabulary: Vocabulary) -> Test:
    if match := _MENTIONS.match(text):
        return Test("brief", _either(match["words"]), bool(match["no"]))
    if match := _BARE.match(text):
        return Test("theme", (match["value"].lower(),), bool(match["no"]))
    if match := _IS.match(text):
        subject = match["subject"].lower()
        known = lookup("subject of a condition", subject, SUBJECTS)(vocabulary)
        values = _either(match["values"].lower())
        for value in values if known is not None else ():
            lookup(subject, value, known or {})
        return Test(subject, values, bool(match["no"]))
    raise UsageError(
        f"The condition {text!r} is not understood. Write for example: sentiment is positive; kind is pricing or landing; brief mentions sea."
    )


def _either(values: str) -> tuple[str, ...]:
    parts = (part.strip(" \"'“”") for part in re.split(r",|\s+or\s+", values))
    return tuple(part for part in parts if part)

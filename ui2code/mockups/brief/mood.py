"""The mood of a page, and whom it is for."""

from __future__ import annotations

from collections.abc import Sequence

from ui2code.mockups.brief.lexicon import Hit
from ui2code.mockups.brief.meaning import apart, english, parts, ranked
from ui2code.mockups.brief.moods import Mood
from ui2code.mockups.brief.reading import Reading
from ui2code.mockups.brief.record import Record
from ui2code.mockups.brief.vocabulary import Vocabulary
from ui2code.mockups.brief.wishes import contradictions
from ui2code.mockups.rng import Rng

_MEANT = 0.2
"""Cosine above the usual from which on a brief is like a mood."""
_SAYS_NOTHING = (
    "kind",
    "device",
    "scale",
    "density",
    "audience",
    "theme",
    "headline",
    "images",
    "ornament",
    "typeface",
    "face",
)
"""Words about these are about the page and not about how it feels."""
_MOST = 3
"""Moods that one page can have."""
NEUTRAL = ("calm", "friendly", "minimal", "trustworthy", "fresh", "bold", "warm", "elegant", "energetic")
WORKING = ("technical", "minimal", "trustworthy", "calm", "friendly", "serious")
"""Where people work for hours: applications."""
_AUDIENCES = {
    "docs": "developers", "dashboard": "professionals", "table": "professionals", "kanban": "professionals", "invoice": "businesses",
}  # fmt: skip
EVERYONE = "everyone"


def moods_of(reading: Reading, shell: str, vocabulary: Vocabulary, rng: Rng, record: Record) -> tuple[Mood, ...]:
    """Most important first; at least one."""
    hits = reading.of("mood")
    ruled_out = {hit.value for hit in reading.of("mood", denied=True)} - {hit.value for hit in hits}
    names = _ranked(hits)[:_MOST]
    if names:
        first = next(hit for hit in hits if hit.value == names[0])
        record.note("mood", ", ".join(names), f"the brief says “{first.quote}”{_against(reading)}", "brief")
        return tuple(vocabulary.moods[name] for name in names)
    return (_felt(reading, shell, ruled_out, vocabulary, rng, record),)


def _ranked(hits: Sequence[Hit]) -> list[str]:
    """By how often, how exactly and how early they are said."""
    scores: dict[str, float] = {}
    for hit in hits:
        scores[hit.value] = scores.get(hit.value, 0.0) + 1.0 + 0.1 * (hit.size - 1)
    return sorted(scores, key=lambda name: (-scores[name], next(h.start for h in hits if h.value == name)))


def _against(reading: Reading) -> str:
    pairs = list(contradictions(reading))
    if not pairs:
        return ""
    first, second = pairs[0]
    return f"; “{second.quote}” contradicts “{first.quote}”, and what is said first counts more"


def _felt(reading: Reading, shell: str, ruled_out: set[str], vocabulary: Vocabulary, rng: Rng, record: Record) -> Mood:
    """The mood whose description is nearest in meaning; where none is near, one that suits most pages."""
    there = {name: mood.about for name, mood in vocabulary.moods.items() if name not in ruled_out}
    text = english(reading, _SAYS_NOTHING)
    if text:
        name, above = ranked(apart((text, *parts(text)), {name: (about,) for name, about in there.items()}))[0]
        if above >= _MEANT:
            record.note("mood", name, f"the brief is like “{there[name]}”", "brief")
            return vocabulary.moods[name]
    return seeded(shell, vocabulary, rng, record, list(there))


def seeded(shell: str, vocabulary: Vocabulary, rng: Rng, record: Record, there: Sequence[str]) -> Mood:
    usual = WORKING if shell in ("app", "columns") else NEUTRAL
    name = rng.at("mood").pick([name for name in usual if name in there] or list(there))
    record.note("mood", name, "nothing speaks of a mood; by seed among those that suit such pages", "seed")
    return vocabulary.moods[name]


def audience_of(reading: Reading, kind: str, record: Record) -> str:
    hits = reading.of("audience")
    if hits:
        record.note("audience", hits[0].value, f"the brief says “{hits[0].quote}”", "brief")
        return hits[0].value
    return usual_audience(kind, record)


def usual_audience(kind: str, record: Record) -> str:
    audience = _AUDIENCES.get(kind, EVERYONE)
    record.note("audience", audience, f"usual for {kind} pages", "seed")
    return audience

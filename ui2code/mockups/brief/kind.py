"""Which kind of page a brief asks for."""

from __future__ import annotations

from collections.abc import Mapping

from ui2code.mockups.brief.lexicon import Hit
from ui2code.mockups.brief.meaning import added, apart, best, english, parts, ranked
from ui2code.mockups.brief.reading import Reading
from ui2code.mockups.brief.vocabulary import Vocabulary

_CLEAR, _AHEAD = 0.95, 0.15
"""Lexical score from which on the words decide alone, and by how much."""
_HINT = 0.45
_SEVERAL = 0.5
"""What a bare plural loses: "products" may stand on many pages, "product" is one."""
_MEANING = 1.6
"""Weight of a cosine against the score of words."""
_FAINT = 0.1
"""Cosine above the usual up to which nothing is meant."""
_HEADS = frozenset("page screen form view app application window site layout mockup mock ui".split())
_ASIDE = frozenset("with plus and including include includes over on has having add & + without".split())
"""What follows these is part of the page, not the page."""
_TOPIC = frozenset("for of about by".split())
"""What follows these is rather what the page is about."""
_SKIP = frozenset("a an the our some".split())
_PRIOR = 0.15
"""What the usual kind is ahead by."""
_SAYS_NOTHING = ("device", "scale", "density", "mood", "theme", "tone", "shadow", "radius", "headline")
USUAL = "landing"


def kind_of(reading: Reading, vocabulary: Vocabulary) -> tuple[str, str, Hit | None]:
    """(kind, reason, the phrase that says so)."""
    hits = reading.of("kind")
    scores = _by_words(reading, hits)
    if scores:
        name, ahead = best(scores)
        if scores[name] >= _CLEAR and ahead >= _AHEAD:
            return _said(name, hits)
    return _by_meaning(reading, vocabulary, scores, hits)


def _said(name: str, hits: tuple[Hit, ...]) -> tuple[str, str, Hit | None]:
    hit = max((hit for hit in hits if hit.value == name), key=lambda h: (not h.hint, h.size, -h.start))
    return name, f"the brief says “{hit.quote}”", hit


def _by_words(reading: Reading, hits: tuple[Hit, ...]) -> dict[str, float]:
    """The best phrase of each kind, and half of each further one."""
    found: dict[str, dict[tuple[str, ...], float]] = {}
    for hit in hits:
        said = tuple(word.text for word in reading.text.words[hit.start : hit.end])
        scores = found.setdefault(hit.value, {})
        scores[said] = max(scores.get(said, -1.0), _score(reading, hit))
    return {name: _sum(list(scores.values())) for name, scores in found.items()}


def _sum(scores: list[float]) -> float:
    return max(scores) + 0.5 * (sum(scores) - max(scores))


def _score(reading: Reading, hit: Hit) -> float:
    words = reading.text.words
    score = _HINT if hit.hint else 1.0
    score += 0.15 * (hit.size - 1) + 0.3 * (1 - hit.start / len(words))
    if hit.end < len(words) and words[hit.end].text in _HEADS:
        score += 0.6
    if hit.size == 1 and words[hit.start].plural and not hit.value.endswith("s"):
        score -= _SEVERAL
    before = next((w.text for w in reversed(words[: hit.start]) if w.text not in _SKIP), "")
    if before in _ASIDE:
        return score - 0.8
    return score - 0.35 if before in _TOPIC else score


def _by_meaning(
    reading: Reading, vocabulary: Vocabulary, scores: Mapping[str, float], hits: tuple[Hit, ...]
) -> tuple[str, str, Hit | None]:
    text = english(reading, _SAYS_NOTHING)
    if not text:
        return _fallback(vocabulary)
    above = apart((text, *parts(text)), vocabulary.situations)
    total = added(
        scores,
        {USUAL: _PRIOR},
        {name: _MEANING * max(0.0, a - _FAINT) for name, a in above.items()},
        names=vocabulary.kinds,
    )
    name, score = ranked(total)[0]
    if score <= 0:
        return _fallback(vocabulary)
    if name in scores:
        return _said(name, hits)
    return name, f"“{_short(reading.brief)}” is nearest to “{vocabulary.kinds[name].about}”", None


def _fallback(vocabulary: Vocabulary) -> tuple[str, str, Hit | None]:
    name = USUAL if USUAL in vocabulary.kinds else next(iter(vocabulary.kinds))
    return name, "the brief names no kind of page, so the usual one", None


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 70 else flat[:67] + "…"

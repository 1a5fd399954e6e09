"""Which of several described things a brief is nearest to in meaning, where its words alone do not say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from ui2code.mockups.brief.reading import Reading

_PARTS = re.compile(r"[.,;:!?()\n–—]+|\s-\s|\b(?:for|about|of|that|which|where|like|with|by|from)\b")
_MOST = 5
"""Parts of a brief that are looked at one by one: each takes some 4 ms."""
_FEWEST = 3
"""Letters of a part."""


def nearness(texts: Sequence[str], described: Mapping[str, str]) -> dict[str, float]:
    """For each name the largest cosine of its description to one of ``texts``."""
    from ui2code.mockups.brief.embed import similar

    about = tuple(described.values())
    best = [max(column) for column in zip(*(similar(text, about).tolist() for text in texts), strict=True)]
    return dict(zip(described, best, strict=True))


def english(reading: Reading) -> str:
    """The brief as the model is to see it: with its misspellings put right, in English words, without what is denied."""
    words = [w.text if w.glossed else reading.brief[w.start : w.end] for w in reading.text.words]
    if any(w.glossed for w in reading.text.words):
        words = [word for word, w in zip(words, reading.text.words, strict=True) if w.glossed]
    kept = (word for word, no in zip(words, reading.denied, strict=False) if not no)
    return " ".join(kept)[:400]


@lru_cache(maxsize=256)
def parts(text: str) -> tuple[str, ...]:
    """Phrases of a text between its marks and prepositions, and what follows "for" first."""
    found = [part.strip() for part in _PARTS.split(text)]
    long = [part for part in found if len(part) >= _FEWEST]
    return tuple(dict.fromkeys(long))[:_MOST]


def best(scores: Mapping[str, float]) -> tuple[str, float]:
    """The name with the highest score and how far it is ahead."""
    ordered = ranked(scores)
    ahead = ordered[0][1] - ordered[1][1] if len(ordered) > 1 else ordered[0][1]
    return ordered[0][0], ahead


def ranked(scores: Mapping[str, float]) -> list[tuple[str, float]]:
    return sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))


def added(*scores: Mapping[str, float], names: Iterable[str]) -> dict[str, float]:
    return {name: sum(one.get(name, 0.0) for one in scores) for name in names}

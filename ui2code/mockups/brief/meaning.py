"""Which of several described things a brief is nearest to in meaning, where its words alone do not say."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache

from ui2code.mockups.brief.reading import Reading

_PARTS = re.compile(r"[.,;:!?()\n–—]+|\s-\s|\b(?:for|about|of|that|which|where|like|with|by|from)\b")
_MOST = 4
"""Parts of a brief that are looked at one by one: each takes some 4 ms."""
_LONGEST = 400
"""Characters of a brief that are looked at."""
NEUTRAL = (
    "a page for a company",
    "a web page",
    "a form with some fields",
    "make me a page for my shop",
    "a list of things",
    "we need a screen for our app",
    "a site for our customers",
    "a table with data",
    "a page with a header and a footer",
    "an overview for the team",
    "a place to read about us",
    "show three of them in a row",
)
"""Briefs that say nothing in particular."""
_FEWEST = 3
"""Letters of a word that says something."""
_WORD = re.compile(r"[^\W\d_]+")
_EMPTY = frozenset(
    "the and with that this for from page pages site website web screen view app make makes made need needs want wants have has should would"
    " could can must let lets give get our your their its his her they them you are was were will not but does doesn don isn just please some"
    " any all one two three four five six seven eight nine ten very really quite more less than too also like something thing things look looks"
    " looking feel feels show shows see where when what which who how kind design designed mockup mock people user users use".split()
)


Described = Mapping[str, Sequence[str]]
"""Names, and the sentences that describe each."""


def nearness(texts: Sequence[str], described: Described) -> dict[str, float]:
    """For each name the largest cosine of its sentences to one of ``texts``."""
    from ui2code.mockups.brief.embed import similar

    sentences = tuple(sentence for some in described.values() for sentence in some)
    best = [max(column) for column in zip(*(similar(text, sentences).tolist() for text in texts), strict=True)]
    cosines = iter(best)
    return {name: max(next(cosines) for _ in some) for name, some in described.items()}


def english(reading: Reading, without: Collection[str] = ()) -> str:
    """The brief as the model is to see it: misspellings put right, in English, neither what is denied nor phrases
    about any of ``without``, which say nothing of the rest."""
    words = reading.text.words
    gone = {i for hit in reading.hits if hit.about in without for i in range(hit.start, hit.end)}
    foreign = reading.language != "en"
    kept = (
        word.text if foreign else reading.brief[word.start : word.end]
        for i, word in enumerate(words)
        if i not in gone and not reading.denied[i] and (word.glossed or not foreign or word.is_mark)
    )
    text = " ".join(kept)[:_LONGEST]
    return text if _says_something(text) else ""


def apart(texts: Sequence[str], described: Described) -> dict[str, float]:
    """``nearness`` above what any brief has: some sentences are near to everything."""
    from ui2code.mockups.brief.embed import similar

    sentences = tuple(sentence for some in described.values() for sentence in some)
    cosines = zip(*(similar(text, sentences).tolist() for text in texts), strict=True)
    above = iter([max(column) - usual for column, usual in zip(cosines, _usual(sentences), strict=True)])
    return {name: max(next(above) for _ in some) for name, some in described.items()}


@lru_cache(maxsize=16)
def _usual(sentences: tuple[str, ...]) -> tuple[float, ...]:
    """Mean cosine of each sentence to briefs that say nothing in particular."""
    from ui2code.mockups.brief.embed import known

    return tuple((known(sentences) @ known(NEUTRAL).T).mean(axis=1).tolist())


@lru_cache(maxsize=256)
def parts(text: str) -> tuple[str, ...]:
    """Phrases of a text between its marks and prepositions, and what follows "for" first."""
    found = [part.strip() for part in _PARTS.split(text)]
    return tuple(dict.fromkeys(part for part in found if _says_something(part)))[:_MOST]


def _says_something(text: str) -> bool:
    return any(word not in _EMPTY and len(word) >= _FEWEST for word in _WORD.findall(text.lower()))


def best(scores: Mapping[str, float]) -> tuple[str, float]:
    """The name with the highest score and how far it is ahead."""
    ordered = ranked(scores)
    ahead = ordered[0][1] - ordered[1][1] if len(ordered) > 1 else ordered[0][1]
    return ordered[0][0], ahead


def ranked(scores: Mapping[str, float]) -> list[tuple[str, float]]:
    return sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))


def added(*scores: Mapping[str, float], names: Iterable[str]) -> dict[str, float]:
    return {name: sum(one.get(name, 0.0) for one in scores) for name in names}

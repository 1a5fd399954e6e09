"""Which trade a brief is about."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import log

from ui2code.mockups.brief.language import NAMES
from ui2code.mockups.brief.meaning import added, apart, best, english, parts, ranked
from ui2code.mockups.brief.parts import Parts
from ui2code.mockups.brief.reading import Reading
from ui2code.mockups.brief.vocabulary import Vocabulary
from ui2code.mockups.brief.words import phrase

_CLEAR, _AHEAD = 2.0, 0.6
_PHRASE = 2.6
"""Score of a phrase that means a trade by itself."""
_MEANING = 6.0
"""Weight of a cosine against the score of words."""
_FAINT = 0.15
"""Cosine above the usual up to which nothing is meant."""
_SAYS_NOTHING = (
    "kind",
    "device",
    "scale",
    "density",
    "mood",
    "theme",
    "tone",
    "shadow",
    "radius",
    "headline",
    "images",
)
_LANGUAGES = re.compile(rf"\b(?:in\s+)?(?:{'|'.join(NAMES)})\b", re.IGNORECASE)
_COMMON = frozenset(
    "a an the and or of for to in on with by from at that who which their its it as is are be you your our we they people"
    " page shop store business company firm service services online site website app small local make makes sell sells selling"
    " offer offers new work works working provider platform customer client place thing all one own good help where when what how"
    " rent buy home day week book appointment order price plan show first old time team product list without board form field may year"
    " month hour one two three four five six more less review report text picture image photo colour art english german french"
    " spanish japanese member user person job question point private public modern big large little social own free pick need"
    " part each every between through into out up down over under above before after do does so not no yes can will would should apply night morning evening start end tiny text".split()
)


def trade_of(reading: Reading, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """(trade, reason); None if the brief is about none in particular."""
    trades = vocabulary.trades
    scores, because = _by_words(_topical(reading, vocabulary.parts), tuple(trades.items()))
    because = {name: f"the brief says “{word}”" for name, word in because.items()}
    for hit in (*reading.of("trade nearby"), *reading.of("trade")):
        scores[hit.value] = scores.get(hit.value, 0.0) + _PHRASE + 0.5 * (hit.size - 1) - 0.02 * hit.start
        because[hit.value] = f"the brief says “{hit.quote}”" + (
            "; of the trades there are the nearest" if hit.about != "trade" else ""
        )
    if scores:
        name, ahead = best(scores)
        if scores[name] >= _CLEAR and ahead >= _AHEAD:
            return name, because[name]
    text = _LANGUAGES.sub(" ", english(reading, _SAYS_NOTHING))
    if not text:
        return _surest(scores, because)
    above = apart((text, *parts(text)), {name: (about,) for name, about in trades.items()})
    total = added(scores, {name: _MEANING * max(0.0, a - _FAINT) for name, a in above.items()}, names=trades)
    name, score = ranked(total)[0]
    if score <= 0:
        return None
    return name, because.get(name, f"the brief is nearest to “{trades[name]}”")


def _surest(scores: Mapping[str, float], because: Mapping[str, str]) -> tuple[str, str] | None:
    if not scores:
        return None
    name = ranked(scores)[0][0]
    return name, because[name]


def _topical(reading: Reading, known: Parts) -> tuple[str, ...]:
    """Words that are not denied and name neither the kind of page nor a part of it."""
    words = reading.text.words
    gone = {i for hit in reading.of("kind") if not hit.hint for i in range(hit.start, hit.end)}
    gone |= {i for count in reading.counts for i in range(count.start, count.end)}
    gone |= {i for i, word in enumerate(words) if known.asks((word.text,))}
    return tuple(w.text for i, w in enumerate(words) if not (i in gone or reading.denied[i] or w.is_mark))


def _by_words(words: Sequence[str], trades: Sequence[tuple[str, str]]) -> tuple[dict[str, float], dict[str, str]]:
    """Score by the words that name or describe a trade, rarer ones counting more; and the word that counted most."""
    scores: dict[str, float] = defaultdict(float)
    because: dict[str, tuple[float, str]] = {}
    for word in dict.fromkeys(words):
        for name, weight in _index(tuple(trades)).get(word, {}).items():
            scores[name] += weight
            because[name] = max(because.get(name, (0.0, "")), (weight, word))
    return dict(scores), {name: word for name, (_, word) in because.items()}


@lru_cache(maxsize=8)
def _index(trades: tuple[tuple[str, str], ...]) -> Mapping[str, Mapping[str, float]]:
    """Word → trade → weight."""
    found: dict[str, dict[str, float]] = {}
    for name, about in trades:
        for word in phrase(about):
            if word.isalpha() and word not in _COMMON and len(word) > 1:
                found.setdefault(word, {})[name] = 1.0
        for word in phrase(name.replace("-", " ")):
            if word not in _COMMON:
                found.setdefault(word, {})[name] = 2.0
    return {
        word: {name: w * log(1 + len(trades) / len(some)) / 2 for name, w in some.items()}
        for word, some in found.items()
    }

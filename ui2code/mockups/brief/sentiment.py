"""Whether a brief sounds glad or grave."""

from __future__ import annotations

from typing import Literal

from ui2code.mockups.brief.meaning import english, nearness
from ui2code.mockups.brief.moods import MOODS
from ui2code.mockups.brief.reading import Reading

Sentiment = Literal["positive", "neutral", "negative"]

POLES = {
    "positive": "good news, joy, success, love, a welcome, a celebration, something to look forward to",
    "negative": "bad news, grief, anger, fear, failure, danger, a complaint, a loss, a warning",
}
_APART = 0.04
"""Difference of the cosines from which on a brief leans to one pole."""


def sentiment_of(reading: Reading) -> Sentiment:
    """By the moods it names, where these lean to one side; else by nearness in meaning to either pole."""
    named = sum(MOODS[hit.value].sentiment * (-1 if hit.denied else 1) for hit in reading.hits if hit.about == "mood")
    if named:
        return "positive" if named > 0 else "negative"
    text = english(reading)
    if not text:
        return "neutral"
    cosines = nearness((text,), {pole: (about,) for pole, about in POLES.items()})
    lean = cosines["positive"] - cosines["negative"]
    return "neutral" if abs(lean) < _APART else "positive" if lean > 0 else "negative"

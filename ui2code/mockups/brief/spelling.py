"""Misspelt words of a brief, put right where one word that means something is near."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from ui2code.mockups.brief.wordpiece import pieces
from ui2code.mockups.brief.words import Text, Word

_SHORTEST = 5
_LONG = 8
"""Letters from which on two slips are forgiven instead of one."""


def corrected(text: Text, known: frozenset[str]) -> Text:
    """``text`` with every word that is neither English nor known replaced by the nearest of ``known``."""
    return text.with_words(_righted(word, known) for word in text.words)


def _righted(word: Word, known: frozenset[str]) -> Word:
    said = word.text
    if word.glossed or len(said) < _SHORTEST or not said.isalpha() or not said.isascii() or said in known:
        return word
    if said in pieces() or f"{said}s" in pieces():
        return word
    near = _nearest(said, known)
    return replace(word, text=near) if near else word


@lru_cache(maxsize=1024)
def _nearest(said: str, known: frozenset[str]) -> str:
    """Of the same first letter and at most one slip (two in long words): a letter more, less, other, or two swapped."""
    from rapidfuzz.distance import OSA

    slips = 2 if len(said) >= _LONG else 1
    found = [
        (OSA.distance(said, w, score_cutoff=slips), w)
        for w in _same_start(said[0], known)
        if abs(len(w) - len(said)) <= slips
    ]
    return min((pair for pair in found if pair[0] <= slips), default=(0, ""))[1]


@lru_cache(maxsize=64)
def _same_start(letter: str, known: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(w for w in known if w[:1] == letter and len(w) >= _SHORTEST - 1))


def dictionary(phrases: Iterable[tuple[str, ...]]) -> frozenset[str]:
    """The words of ``phrases``."""
    return frozenset(word for found in phrases for word in found if word.isalpha())

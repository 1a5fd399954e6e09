"""A line -> its words, each with its own ink: the gaps in the ink say where words part, the string only what they are.

A reader loses spaces and sees some that are not there ("Tree s:", "2015•Oslo"); the ink does neither.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from ui2code.perceive.ink import Span
from ui2code.perceive.pieces import Piece
from ui2code.perceive.styles import Styled, Stylist

SPACE_LEAST = 0.15
"""em; the narrowest gap that parts words, side bearings taken off."""
CLEAR_DROP = 0.8
"""Gaps between letters are at most this share of those between words."""
ODD = 3.0
"""What is as bad as a space too many or too few, in squared sigmas of a word's width."""
SIGMA_LEAST, SIGMA_SHARE = 0.15, 0.06
"""em, and share of its width, by which a word's width errs when it is added up from its letters'."""
WORST = 16.0
"""Squared sigmas at which a word's letters and its ink are no match."""
MISCOUNT = 3
"""Spaces that a reader loses or adds in one line, at most."""
INFINITE = 1e9
REACH = 6
"""Letters by which a word's end may be off the place its share of the width suggests."""


def parts_of(styled: Styled, stylist: Stylist) -> list[Piece]:
    """One piece a word, left to right; none where gaps and letters disagree, or there is only one word."""
    piece = styled.piece
    gaps = sorted(piece.ink.gaps(), key=lambda g: -g.length)
    widths = _letter_widths(styled, stylist)
    best: tuple[float, list[Piece]] = (INFINITE, [])
    for count, price in _counts(piece, [g.length for g in gaps]):
        stretches = _stretches(piece, sorted(gaps[:count]))
        cost, strings = _shared_out(piece.text, [s.length for s in stretches], widths, piece.em)
        if cost + price < best[0]:
            inks = [piece.ink.columns(s.start, s.end) for s in stretches]
            parts = [replace(piece, text=t, ink=i) for t, i in zip(strings, inks, strict=True) if i is not None]
            best = cost + price, parts
    return best[1]


def _stretches(piece: Piece, gaps: Sequence[Span]) -> list[Span]:
    starts, ends = [0, *(g.end for g in gaps)], [*(g.start for g in gaps), piece.ink.cover.shape[1]]
    return [Span(a, b) for a, b in zip(starts, ends, strict=True)]


def _counts(piece: Piece, lengths: Sequence[int]) -> list[tuple[int, float]]:
    """How many of the widest gaps may part words, and the price of that: what is left should be clearly narrower."""
    spaces = len(piece.text.split()) - 1
    likely = range(max(1, spaces - MISCOUNT), min(len(lengths), spaces + MISCOUNT) + 1)
    drops = {n: (lengths[n] if n < len(lengths) else 0) / lengths[n - 1] for n in likely}
    return [
        (n, ODD * drop)
        for n, drop in drops.items()
        if n == spaces or (drop <= CLEAR_DROP and lengths[n - 1] >= SPACE_LEAST * piece.em)
    ]


def _letter_widths(styled: Styled, stylist: Stylist) -> list[float]:
    """Advance of each letter of the string that is no space, in the setting it has so far."""
    letters = styled.piece.text.replace(" ", "")
    stylist.gauge.prepare([(c, styled.setting.face) for c in set(letters)])
    return [stylist.metrics(c, styled.setting).advance for c in letters]


def _shared_out(text: str, room: Sequence[int], widths: Sequence[float], em: float) -> tuple[float, list[str]]:
    """``text`` without its spaces, cut into one string for each stretch of ``room``, and how odd that is."""
    letters = text.replace(" ", "")
    scale = sum(room) / max(sum(widths), 1e-6)
    ends = [0.0, *accumulate(w * scale for w in widths)]
    spaces = _space_places(text)
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for index, length in enumerate(room):
        last = index == len(room) - 1
        due = sum(room[: index + 1])
        sigma = SIGMA_LEAST * em + SIGMA_SHARE * length
        found: dict[int, tuple[float, tuple[int, ...]]] = {}
        for end in [len(letters)] if last else _near(ends, due):
            odd = 0.0 if last or end in spaces else ODD
            for start, (cost, cuts) in best.items():
                off = ((ends[end] - ends[start] - length) / sigma) ** 2
                if end <= start or off > WORST:
                    continue
                total = cost + off + odd + ODD * sum(start < s < end for s in spaces)
                if end not in found or total < found[end][0]:
                    found[end] = (total, (*cuts, end))
        best = found
    if len(letters) not in best:
        return INFINITE, []
    cost, cuts = best[len(letters)]
    return cost, [letters[a:b] for a, b in pairwise((0, *cuts))]


def _space_places(text: str) -> set[int]:
    """Before which letters, spaces not counted, a space stands."""
    lengths = accumulate(len(word) for word in text.split())
    return set(lengths)


def _near(ends: Sequence[float], due: float) -> range:
    nearest = min(range(len(ends)), key=lambda k: abs(ends[k] - due))
    return range(max(1, nearest - REACH), min(len(ends), nearest + REACH + 1))

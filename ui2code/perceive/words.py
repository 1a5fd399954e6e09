"""A matched piece -> its words, each with its own colour, underline and, where the line needs it, weight and place.

A link in a sentence, a bold lead-in, or two columns the engine took for one line show only word by word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

import numpy as np

from ui2code.perceive.align import Drawn, Match, hex_color, ink_color
from ui2code.perceive.ink import Ink, Span
from ui2code.perceive.lines import READABLE, Lines
from ui2code.perceive.palette import apart
from ui2code.perceive.pieces import Piece
from ui2code.perceive.styles import Setting, Styled, Stylist
from ui2code.types import Color, Pixels

COLOR_STEP = 44.0
"""Largest channel difference within one colour; a short word's own colour is known no better."""
NBSP = "\u00a0"
SENTENCE_ENDS = (".", "!", "?", ":")
MOST_SPACES = 2
"""Spaces people type after a sentence, beyond the first."""
SPACE_SLACK = 0.12
"""em a distance may differ from whole spaces."""
JUMP = 0.28
"""em a word may stand off its place in the line; beyond, it is a text of its own."""
SURE_STEP, SURE_ERROR, SURE_MASS = 22.0, 0.03, 20.0
"""The same for words that match this well and have so much ink (fully covered device px)."""
UNDERLINED = 0.5
"""Share of a word's width its underline covers at least."""


@dataclass(frozen=True, eq=False, slots=True)
class Word:
    text: str
    setting: Setting
    color: Color
    underline: bool
    pen: float
    """CSS px."""
    baseline: float
    ink: Ink
    error: float

    @property
    def look(self) -> tuple[Setting, Color, bool]:
        return self.setting, self.color, self.underline


@dataclass(frozen=True, eq=False, slots=True)
class Phrase:
    """Words in one line that belong to one text."""

    words: tuple[Word, ...]
    piece: Piece
    error: float


def phrases(styled: Sequence[Styled], lines: Lines, pixels: Pixels) -> list[Phrase]:
    """One or more for each piece."""
    stylist = lines.stylist
    placed = lines.placed(styled)
    _measure([s for k, s in enumerate(styled) if k not in placed], stylist)
    result: list[Phrase] = []
    for k, s in enumerate(styled):
        words = [_word(w, pixels, stylist.scale) for w in placed.get(k, _in_place(s, stylist))]
        words = _one_color(words)
        result += [Phrase(tuple(group), s.piece, _error(s, group)) for group in _grouped(words, stylist)]
    return result


def _measure(styled: Sequence[Styled], stylist: Stylist) -> None:
    """What ``word_spans`` will be asked, in one call."""
    pairs = []
    for s in styled:
        words = s.piece.text.split(" ")
        starts = [" ".join(words[: n + 1]) for n in range(len(words))]
        pairs += [(text, s.setting.face) for text in [" ", *starts]]
    stylist.gauge.prepare(pairs)


def _error(styled: Styled, words: Sequence[Word]) -> float:
    weights = [w.ink.mass for w in words]
    return min(styled.error, float(np.average([w.error for w in words], weights=weights)))


def _in_place(styled: Styled, stylist: Stylist) -> list[Styled]:
    """The words of a line that matches as a whole, where the line puts them."""
    if styled.found is None or styled.drawn is None:
        return [styled]
    words = styled.piece.text.split(" ")
    if len(words) == 1:
        return [styled]
    spans = word_spans(styled, stylist)
    result = []
    for text, span in zip(words, spans, strict=True):
        ink = styled.piece.ink.columns(span.start, span.end)
        if ink is None or not text:
            continue
        part = _part(styled, text, span, ink)
        result.append(part)
    return result or [styled]


def word_spans(styled: Styled, stylist: Stylist) -> list[Span]:
    """Columns of the piece's ink that belong to each word, cut in the middle of the spaces."""
    assert styled.found is not None
    words = styled.piece.text.split(" ")
    k, setting = stylist.scale, styled.setting
    space = stylist.metrics(" ", setting).advance
    start = styled.found.pen - styled.piece.ink.x
    ends = [
        start + k * (stylist.metrics(" ".join(words[: n + 1]), setting).advance + space / 2) for n in range(len(words))
    ]
    edges = [0, *(round(e) for e in ends[:-1]), styled.piece.ink.cover.shape[1]]
    edges = [min(max(0, e), edges[-1]) for e in edges]
    return [Span(a, max(a, b)) for a, b in pairwise(edges)]


def _part(styled: Styled, text: str, span: Span, ink: Ink) -> Styled:
    """One word of a matched line: the line's sample and pen serve it too, so its colour is read in its own columns."""
    assert styled.found is not None
    assert styled.drawn is not None
    left = round(styled.piece.ink.x + span.start - (styled.found.pen - styled.drawn.pen))
    cover = styled.drawn.cover[:, max(0, left) : max(0, left + span.length)]
    if cover.size == 0 or float(cover.max(initial=0)) == 0:
        cover, left = styled.drawn.cover, 0
    drawn = Drawn(cover, styled.drawn.pen - max(0, left), styled.drawn.baseline)
    return Styled(replace(styled.piece, text=text, ink=ink), styled.setting, drawn, styled.found)


def _word(styled: Styled, pixels: Pixels, scale: float) -> Word:
    ink = styled.piece.ink
    found = styled.found or Match(1.0, 1.0, float(ink.x), float(ink.box.bottom), 1.0)
    color = ink.color
    if styled.drawn is not None and styled.error < READABLE:
        color = ink_color(pixels, ink, styled.drawn, found)
    return Word(
        styled.piece.text,
        styled.setting,
        hex_color(color),
        _underlined(ink),
        found.pen / scale,
        found.baseline / scale,
        ink,
        styled.error,
    )


def _underlined(ink: Ink) -> bool:
    width = ink.cover.shape[1]
    covered = sum(max(0, min(width, r.end) - max(0, r.start)) for r in ink.underlines)
    return bool(covered > UNDERLINED * width)


def _one_color(words: Sequence[Word]) -> list[Word]:
    """Neighbouring words of nearly one colour get the colour of the one with most ink."""
    runs: list[list[Word]] = []
    for word in words:
        if runs and _near(runs[-1], word):
            runs[-1].append(word)
        else:
            runs.append([word])
    result = []
    for run in runs:
        strongest = max(run, key=lambda w: w.ink.mass)
        result += [replace(w, color=strongest.color) for w in run]
    return _same_again(result)


def _same_again(words: Sequence[Word]) -> list[Word]:
    """What follows a link has the colour of what went before it."""
    palette: list[Word] = []
    result = []
    for word in words:
        known = next((p for p in palette if apart(p.color, word.color) <= COLOR_STEP / 2), None)
        if known is None:
            palette.append(word)
        result.append(replace(word, color=known.color) if known else word)
    return result


def _near(run: Sequence[Word], word: Word) -> bool:
    strongest = max(run, key=lambda w: w.ink.mass)
    step = SURE_STEP if _is_sure(word) and _is_sure(strongest) else COLOR_STEP
    return apart(strongest.color, word.color) <= step and strongest.underline == word.underline


def _is_sure(word: Word) -> bool:
    """Whether the word's colour is known nearly exactly (measured: within 10 levels in 98 of 100 words)."""
    return word.error < SURE_ERROR and word.ink.mass >= SURE_MASS


def _grouped(words: Sequence[Word], stylist: Stylist) -> list[list[Word]]:
    """Parted where a word stands off the place its predecessor gives it."""
    groups: list[list[Word]] = [[words[0]]]
    if all(w.pen == words[0].pen for w in words):
        return [list(words)]
    stylist.gauge.prepare([(w.text + " ", w.setting.face) for w in words])
    offs = [_off(before, word, stylist) for before, word in pairwise(words)]
    usual = median([off for off, word in zip(offs, words) if not _ends_sentence(word)] or [0.0])
    for word, off in zip(words[1:], offs, strict=True):
        before = groups[-1][-1]
        if _ends_sentence(before) and (more := _more_spaces(off - usual, before, stylist)):
            groups[-1][-1] = replace(before, text=before.text + NBSP * more)
            groups[-1].append(word)
        elif off > JUMP * word.setting.size:
            groups.append([word])
        else:
            groups[-1].append(word)
    return groups


def _off(before: Word, word: Word, stylist: Stylist) -> float:
    """CSS px a word stands beyond where its predecessor puts it; 0 where its place is only that."""
    if word.pen == before.pen:
        return 0.0
    return word.pen - before.pen - stylist.metrics(before.text + " ", before.setting).advance


def _ends_sentence(word: Word) -> bool:
    return word.text.rstrip("\"'”’)")[-1:] in SENTENCE_ENDS


def _more_spaces(off: float, word: Word, stylist: Stylist) -> int:
    """How many spaces beyond the first explain a distance after a sentence; 0 where none do."""
    space = stylist.metrics(" ", word.setting).advance
    count = round(off / max(space, 1.0))
    return count if 1 <= count <= MOST_SPACES and abs(off - count * space) < SPACE_SLACK * word.setting.size else 0

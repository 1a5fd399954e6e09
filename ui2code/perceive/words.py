"""A matched piece -> its words, each with its own colour, underline and, where the line needs it, weight and place.

A link in a sentence, a bold lead-in, or two columns the engine took for one line show only word by word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from ui2code.perceive.align import Drawn, Match, hex_color, ink_color
from ui2code.perceive.ink import Ink, Span
from ui2code.perceive.looks import chosen
from ui2code.perceive.parts import parts_of
from ui2code.perceive.pieces import Piece
from ui2code.perceive.spell import spell
from ui2code.perceive.styles import Setting, Styled, Stylist
from ui2code.types import Color, Pixels

COLOR_STEP = 44.0
"""Largest channel difference within one colour; a short word's own colour is known no better."""
HEADS = 2
"""Words of a line that may ask for settings of their own …"""
SHORTEST_HEAD = 3
"""… with so many letters …"""
HEAD_STEP = 1.25
"""… and so different in size, unless in colour."""
FAMILIES = 3
"""Of the page's likely families, how many they are tried in."""
MISSPELT = 0.06
"""Error from which a word is tried in other spellings."""
JUMP = 0.28
"""em a word may stand off its place in the line; beyond, it is a text of its own."""
UNDERLINED = 0.5
"""Share of a word's width its underline covers at least."""
READABLE = 0.3
"""A word that matches worse cannot be told from its neighbours by drawing."""


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


def phrases(styled: Sequence[Styled], stylist: Stylist, pixels: Pixels) -> list[Phrase]:
    """One or more for each piece."""
    loose = {k: parts for k, s in enumerate(styled) if not s.settled and (parts := parts_of(s, stylist))}
    placed = _placed(styled, loose, stylist)
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


def _placed(styled: Sequence[Styled], loose: dict[int, list[Piece]], stylist: Stylist) -> dict[int, list[Styled]]:
    """Each word of the loose lines in the line's setting, or in another one where that is well supported."""
    pool = list(stylist.pool(styled))
    own = _asked(loose, stylist.pool(styled), stylist)
    wanted = {k: [*_variants(styled[k].setting, pool, stylist), *own[k]] for k in loose}
    stylist.gauge.prepare([(p.text, s.face) for k, parts in loose.items() for p in parts for s in wanted[k]])
    jobs = [
        (k, w, setting)
        for k, parts in loose.items()
        for w, part in enumerate(parts)
        for setting in wanted[k]
        if setting == styled[k].setting or _may_be(part, setting, stylist)
    ]
    laid = stylist.laid([(loose[k][w], setting) for k, w, setting in jobs])
    tried: dict[int, list[dict[Setting, Styled]]] = {k: [{} for _ in parts] for k, parts in loose.items()}
    for (k, w, setting), new in zip(jobs, laid, strict=True):
        tried[k][w][setting] = new
    found = {k: chosen(words, styled[k].setting, stylist.usual_error) for k, words in tried.items()}
    return _respelled({k: words for k, words in found.items() if _improves(words, styled[k])}, stylist)


def _respelled(lines: dict[int, list[Styled]], stylist: Stylist) -> dict[int, list[Styled]]:
    """Words that match worse than their neighbours, spelled better: in a word one letter weighs more than in a line."""
    places = [(k, w) for k, words in lines.items() for w, word in enumerate(words) if word.error > MISSPELT]
    better = spell([lines[k][w] for k, w in places], stylist, hopeless=1.0)
    for (k, w), word in zip(places, better, strict=True):
        lines[k][w] = word
    return lines


def _asked(loose: dict[int, list[Piece]], pool: dict[Setting, int], stylist: Stylist) -> dict[int, list[Setting]]:
    """What the longest words of each line ask for by themselves: a line of two styles asks for neither."""
    heads = [(k, head) for k, parts in loose.items() for head in _heads(parts)]
    wanted = stylist.candidates([head for _, head in heads], pool, stylist.likely[:FAMILIES])
    jobs = [(k, head, setting) for (k, head), settings in zip(heads, wanted, strict=True) for setting in settings]
    laid = stylist.laid([(head, setting) for _, head, setting in jobs])
    best: dict[int, dict[int, Styled]] = {k: {} for k in loose}
    for (k, head, _), new in zip(jobs, laid, strict=True):
        known = best[k].get(id(head))
        if known is None or stylist.cost(new, pool) < stylist.cost(known, pool):
            best[k][id(head)] = new
    return {k: [s.setting for s in found.values()] for k, found in best.items()}


def _heads(parts: Sequence[Piece]) -> list[Piece]:
    """The longest word, and the longest of those that are clearly larger, smaller or of another colour."""
    found: list[Piece] = []
    for part in sorted(parts, key=lambda p: -len(p.text)):
        if len(found) < HEADS and len(part.text) >= SHORTEST_HEAD and not any(_alike(part, other) for other in found):
            found.append(part)
    return found


def _alike(a: Piece, b: Piece) -> bool:
    return 1 / HEAD_STEP < a.em / b.em < HEAD_STEP and float(np.abs(a.ink.color - b.ink.color).max()) < COLOR_STEP


def _variants(setting: Setting, pool: Sequence[Setting], stylist: Stylist) -> list[Setting]:
    """The line's own setting, its other weights and slant, and the page's settings of like size."""
    face = setting.face
    faces = [
        face,
        *(face._replace(weight=w) for w in stylist.weights(face.family)),
        face._replace(italic=not face.italic),
    ]
    near = [p for p in pool if 0.75 < p.size / setting.size < 1.34]
    return list(dict.fromkeys([*(replace(setting, face=f) for f in faces), *near]))


def _may_be(part: Piece, setting: Setting, stylist: Stylist) -> bool:
    """Whether the word's width allows the setting: measuring is cheaper than drawing."""
    m = stylist.metrics(part.text, setting)
    width = m.ink_left + m.ink_right + setting.spacing * (len(part.text) - 1)
    return abs(width - part.ink.box.w / stylist.scale) < 1.5 + 0.03 * width


def _improves(words: Sequence[Styled], line: Styled) -> bool:
    """Whether the words by themselves explain the line clearly better than it did as a whole."""
    if any(w.found is None for w in words):
        return False
    weights = [w.piece.ink.mass for w in words]
    together = float(np.average([w.error for w in words], weights=weights))
    return together < min(READABLE, 0.75 * line.error)


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
        known = next((p for p in palette if _far(p.color, word.color) <= COLOR_STEP / 2), None)
        if known is None:
            palette.append(word)
        result.append(replace(word, color=known.color) if known else word)
    return result


def _near(run: Sequence[Word], word: Word) -> bool:
    strongest = max(run, key=lambda w: w.ink.mass)
    return _far(strongest.color, word.color) <= COLOR_STEP and strongest.underline == word.underline


def _far(a: Color, b: Color) -> float:
    return max(abs(int(a[k : k + 2], 16) - int(b[k : k + 2], 16)) for k in (1, 3, 5))


def _grouped(words: Sequence[Word], stylist: Stylist) -> list[list[Word]]:
    """Parted where a word stands off the place its predecessor gives it."""
    groups: list[list[Word]] = [[words[0]]]
    if all(w.pen == words[0].pen for w in words):
        return [list(words)]
    stylist.gauge.prepare([(w.text + " ", w.setting.face) for w in words])
    for before, word in pairwise(words):
        advance = stylist.metrics(before.text + " ", before.setting).advance
        off = word.pen - before.pen - advance
        own_place = word.pen != before.pen
        if own_place and off > JUMP * word.setting.size:
            groups.append([word])
        else:
            groups[-1].append(word)
    return groups

"""Lines that do not match as a whole -> their words, each laid on its own ink in the setting that explains it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from statistics import median

import numpy as np

from ui2code.perceive.ink import Ink, recoloured
from ui2code.perceive.looks import chosen
from ui2code.perceive.parts import parts_of
from ui2code.perceive.pieces import Piece
from ui2code.perceive.spell import spell
from ui2code.perceive.styles import Setting, Styled, Stylist
from ui2code.types import Pixels

COLOR_STEP = 44.0
"""Largest channel difference within one colour; a short word's own colour is known no better."""
EXPLAINED = 0.1
"""Error up to which a word is surely what it was read as …"""
MOSTLY = 0.9
"""… and the share of a line's ink in such words from which the line needs no mending."""
HEADS = 2
"""Words of a line that may ask for settings of their own …"""
SHORTEST_HEAD = 3
"""… with so many letters …"""
HEAD_STEP = 1.25
"""… and so different in size, unless in colour."""
FAMILIES = 3
"""Of the page's likely families, how many they are tried in."""
MISSPELT, WORSE = 0.06, 3.0
"""Error from which a word is tried in other spellings, and how much worse it must be than its line's words usually are."""
CLEARLY = 0.9
"""Share of the line's error that its words by themselves may leave."""
READABLE = 0.3
"""A word that matches worse cannot be told from its neighbours by drawing."""
MOST_USUAL = 4
"""Settings of the page that are tried in all its loose lines."""

Tried = list[dict[Setting, Styled]]
"""For each word of a line its samples by setting."""


class Lines:
    """The words of lines; what was cut once keeps its pieces, so that what was drawn for them is remembered."""

    def __init__(self, stylist: Stylist, pixels: Pixels) -> None:
        self.stylist = stylist
        self._pixels = pixels
        self._parts: dict[tuple[int, str], tuple[Ink, list[Piece]]] = {}

    def placed(self, styled: Sequence[Styled]) -> dict[int, list[Styled]]:
        """By index, the words of those that are explained clearly better word by word."""
        found = _laid_by_words(styled, self._loose(styled), self.stylist)
        return _respelled({k: w for k, w in found.items() if _improves(w, styled[k])}, self.stylist)

    def tried(self, styled: Sequence[Styled], wrong: Sequence[int]) -> dict[int, list[Styled]]:
        """The words of some lines by index, for better or worse."""
        loose = self._loose(styled)
        return _laid_by_words(styled, {k: loose[k] for k in wrong if k in loose}, self.stylist)

    def _loose(self, styled: Sequence[Styled]) -> dict[int, list[Piece]]:
        return {k: parts for k, s in enumerate(styled) if not s.settled and (parts := self._cut(s))}

    def _cut(self, styled: Styled) -> list[Piece]:
        ink, text = styled.piece.ink, styled.piece.text
        known = self._parts.get((id(ink), text))
        if known is None or known[0] is not ink:
            parts = [replace(p, ink=recoloured(self._pixels, p.ink)) for p in parts_of(styled, self.stylist)]
            known = self._parts[id(ink), text] = ink, parts
        return known[1]


def explained(words: Sequence[Styled]) -> bool:
    """Whether nearly all of the line's ink is in words that surely are what they were read as, its ends among them."""
    sure = [w.error < EXPLAINED for w in words]
    mass = [w.piece.ink.mass for w in words]
    return sure[0] and sure[-1] and float(np.dot(sure, mass)) >= MOSTLY * sum(mass)


def _laid_by_words(
    styled: Sequence[Styled], loose: Mapping[int, list[Piece]], stylist: Stylist
) -> dict[int, list[Styled]]:
    """Each word of the loose lines in the line's setting, or in another one where that is well supported.

    Twice: what most of the lines turn out to be set in is then tried in all of them.
    """
    pool = list(stylist.pool(styled))
    own = _asked(loose, stylist.pool(styled), stylist)
    wanted = {k: [*_variants(styled[k].setting, pool, stylist), *own[k]] for k in loose}
    tried: dict[int, Tried] = {k: [{} for _ in parts] for k, parts in loose.items()}
    _try(tried, loose, wanted, {k: styled[k].setting for k in loose}, stylist)
    found = _chosen(tried, styled, stylist, _shares(styled))
    shares = _shares(
        [*(s for k, s in enumerate(styled) if k not in loose), *(w for words in found.values() for w in words)]
    )
    usual = sorted(shares, key=lambda s: -shares[s])[:MOST_USUAL]
    again = {k: [u for u in usual if 0.75 < u.size / styled[k].setting.size < 1.34] for k in loose}
    main = {k: next(iter(_shares(words))) for k, words in found.items()}
    again = {k: [main[k], *settings] for k, settings in again.items()}
    _try(tried, loose, again, main, stylist)
    return _chosen(tried, styled, stylist, shares)


def _try(
    tried: Mapping[int, Tried],
    loose: Mapping[int, list[Piece]],
    wanted: Mapping[int, Sequence[Setting]],
    main: Mapping[int, Setting],
    stylist: Stylist,
) -> None:
    """Adds each word's samples in the wanted settings that its width allows, and in the line's ``main`` one anyway."""
    stylist.gauge.prepare([(p.text, s.face) for k, parts in loose.items() for p in parts for s in wanted[k]])
    jobs = [
        (k, w, setting)
        for k, parts in loose.items()
        for w, part in enumerate(parts)
        for setting in wanted[k]
        if setting not in tried[k][w] and (setting == main[k] or _may_be(part, setting, stylist))
    ]
    laid = stylist.laid([(loose[k][w], setting) for k, w, setting in jobs])
    for (k, w, setting), new in zip(jobs, laid, strict=True):
        tried[k][w][setting] = new


def _chosen(
    tried: Mapping[int, Tried], styled: Sequence[Styled], stylist: Stylist, shares: Mapping[Setting, float]
) -> dict[int, list[Styled]]:
    return {k: chosen(words, styled[k].setting, stylist.usual_error, shares) for k, words in tried.items()}


def _respelled(lines: dict[int, list[Styled]], stylist: Stylist) -> dict[int, list[Styled]]:
    """Words that match worse than their neighbours, spelled better: in a word one letter weighs more than in a line."""
    usual = {k: median(w.error for w in words) for k, words in lines.items()}
    places = [
        (k, w)
        for k, words in lines.items()
        for w, word in enumerate(words)
        if word.error > max(MISSPELT, WORSE * usual[k])
    ]
    better = spell([lines[k][w] for k, w in places], stylist, hopeless=1.0)
    for (k, w), word in zip(places, better, strict=True):
        lines[k][w] = word
    return lines


def _shares(styled: Sequence[Styled]) -> dict[Setting, float]:
    """How much of the text each setting sets, by letters, the most used first."""
    letters: Counter[Setting] = Counter()
    for s in styled:
        letters[s.setting] += len(s.piece.text)
    return {setting: n / sum(letters.values()) for setting, n in letters.most_common()}


def _asked(loose: Mapping[int, list[Piece]], pool: dict[Setting, int], stylist: Stylist) -> dict[int, list[Setting]]:
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
    return together < min(READABLE, CLEARLY * line.error)

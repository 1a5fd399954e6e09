"""Counts how texts were read: whether, in how many pieces, with which letters and in which style."""

from __future__ import annotations

import difflib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ui2code.learn.labels.match import Matching
from ui2code.learn.noise.neighbours import neighbours
from ui2code.learn.noise.odds import EM, Four, Jitter
from ui2code.learn.noise.pairs import Pair
from ui2code.learn.noise.sorts import levels, sort_of
from ui2code.learn.noise.tally import Share, edges_off
from ui2code.types import Box, Element, Kind, Text, TextLine, TextStyle


@dataclass
class StyleTally:
    size: Counter[float] = field(default_factory=Counter)
    weights: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    family: Share = field(default_factory=Share)
    families: Counter[str] = field(default_factory=Counter)
    italic: dict[str, Share] = field(default_factory=lambda: defaultdict(Share))
    underline: dict[str, Share] = field(default_factory=lambda: defaultdict(Share))
    color: Counter[float] = field(default_factory=Counter)
    spacing: Counter[float] = field(default_factory=Counter)
    align: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def count(self, true: Text, read: Text) -> None:
        a, b = true.style, read.style
        self.size[round(b.size / a.size, 2)] += 1
        self.weights[str(a.weight)][str(b.weight)] += 1
        self.family.count(a.family != b.family)
        if a.family != b.family:
            self.families[b.family] += 1
        self.italic[str(a.italic)].count(b.italic)
        self.underline[str(_underlined(true.lines, a))].count(_underlined(read.lines, b))
        self.color[levels_off(a.color, b.color)] += 1
        self.spacing[round((b.letter_spacing - a.letter_spacing) / a.size, 3)] += 1
        self.align[true.align if len(true.lines) > 1 else "one"][read.align] += 1


def _underlined(lines: Sequence[TextLine], style: TextStyle) -> bool:
    return style.underline or any(run.style.underline for line in lines for run in line.runs)


def levels_off(true: str, read: str) -> float:
    """By how many levels a colour is lighter than the true one, as the mean of its channels."""
    off = [int(read[k : k + 2], 16) - int(true[k : k + 2], 16) for k in (1, 3, 5)]
    return float(round(sum(off) / 3))


@dataclass
class TextTally:
    outcomes: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    drawn: Counter[str] = field(default_factory=Counter)
    words: Share = field(default_factory=Share)
    joins: dict[str, Share] = field(default_factory=lambda: defaultdict(Share))
    cut_lines: Share = field(default_factory=Share)
    cut_words: Share = field(default_factory=Share)
    wrong: dict[str, Share] = field(default_factory=lambda: defaultdict(Share))
    share: Counter[float] = field(default_factory=Counter)
    letters: Counter[str] = field(default_factory=Counter)
    glyphs: Counter[str] = field(default_factory=Counter)
    jitter: dict[str, Counter[Jitter]] = field(default_factory=lambda: defaultdict(Counter))
    runs: Share = field(default_factory=Share)
    styles: StyleTally = field(default_factory=StyleTally)

    def count(self, pair: Pair, matching: Matching) -> None:
        found: dict[str, list[Element]] = defaultdict(list)
        for element in pair.read.elements:
            for home in matching.homes[element.id]:
                found[home].append(element)
        texts = [e for e in pair.truth.elements if e.kind is Kind.TEXT]
        for true in texts:
            self._count_one(true, found.get(true.id, ()), matching)
        for a, b, stand in neighbours(texts):
            one, other = found.get(texts[a].id, ()), found.get(texts[b].id, ())
            if any(e.text for e in one) and any(e.text for e in other):
                ids = {e.id for e in one if e.text}
                self.joins[stand].count(any(e.id in ids for e in other))
        for true in pair.truth.elements:
            if true.kind is not Kind.TEXT:
                self.glyphs.update(e.text.text[:3] for e in found.get(true.id, ()) if e.text and len(e.text.text) <= 3)

    def _count_one(self, true: Element, found: Sequence[Element], matching: Matching) -> None:
        texts = [e for e in found if e.text]
        for level in levels(sort_of(true)):
            self.outcomes[level][_outcome(found, texts)] += 1
        assert true.text is not None, "only texts are counted here"
        if not texts:
            if len(found) > 1:
                words = len(true.text.text.split())
                self.drawn.update(e.kind.value for e in found)
                self.words.hits += max(0, words - len(found))
                self.words.all += max(words - 1, len(found) - 1)
            return
        if all(len(matching.homes[e.id]) == 1 for e in texts):
            self._count_cuts(true.text, texts)
            if len(texts) == 1:
                self._count_reading(true, true.text, texts[0])

    def _count_cuts(self, true: Text, found: Sequence[Element]) -> None:
        lines = len(true.lines)
        pieces = sum(len(e.text.lines) for e in found if e.text)
        if lines > 1:
            self.cut_lines.hits += min(len(found) - 1, lines - 1)
            self.cut_lines.all += lines - 1
        else:
            self.cut_words.hits += max(0, pieces - lines)
            self.cut_words.all += max(0, len(true.text.split()) - 1)

    def _count_reading(self, element: Element, true: Text, found: Element) -> None:
        read = found.text
        assert read is not None, "found is a text"
        self._count_letters(sort_of(element), true.text, read.text)
        self.styles.count(true, read)
        if len(true.lines) == len(read.lines):
            if len(true.lines) == 1:
                for level in levels(sort_of(element)):
                    self.jitter[level][_jitter(element.box, found.box, true, read)] += 1
            for one, other in zip(true.lines, read.lines, strict=True):
                if len(one.runs) > 1:
                    self.runs.count(len(other.runs) == 1)

    def _count_letters(self, sort: str, true: str, read: str) -> None:
        for level in levels(sort):
            self.wrong[level].count(true != read)
        if true == read:
            return
        changes = list(_changes(true, read))
        self.letters.update(changes)
        self.share[min(1.0, round(len(changes) / max(1, len(true)), 2))] += 1


def _jitter(box: Box, found: Box, true: Text, read: Text) -> Jitter:
    """As if the text were ``EM`` px in size."""
    a, b, em = true.lines[0], read.lines[0], EM / true.style.size
    off = round((b.baseline - a.baseline) * em * 2) / 2
    return Jitter(_scaled(box, found, em), _scaled(a.ink, b.ink, em), off)


def _scaled(true: Box, read: Box, em: float) -> Four:
    left, top, right, bottom = edges_off(true, read, 0.5 / em)
    return round(left * em, 1), round(top * em, 1), round(right * em, 1), round(bottom * em, 1)


def _outcome(found: Sequence[Element], texts: Sequence[Element]) -> str:
    if texts:
        return "read"
    if not found:
        return "missed"
    return found[0].kind.value if len(found) == 1 else "drawn"


def _changes(true: str, read: str) -> Iterator[str]:
    """Wrong letters as "true>read", at most two a side."""
    for what, a, b, c, d in difflib.SequenceMatcher(None, true, read, autojunk=False).get_opcodes():
        if what != "equal":
            longest = max(b - a, d - c)
            if longest <= 2:
                yield f"{true[a:b]}>{read[c:d]}"
            else:
                yield from (f"{true[a + k:a + k + 1]}>{read[c + k:c + k + 1]}" for k in range(min(b - a, d - c)))

"""How texts are misread: missed, taken for pictures, joined, cut; letters and styles are ``misspell``'s."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ui2code.learn.noise.misspell import Misspell
from ui2code.learn.noise.neighbours import neighbours
from ui2code.learn.noise.odds import Noise
from ui2code.learn.noise.sorts import nearest, sort_of
from ui2code.mockups.rng import Rng
from ui2code.perceive.scene import extent
from ui2code.types import Asset, Box, Element, Kind, Paint, Text, TextLine, TextRun, enclosing

Read = list[tuple[Element, tuple[str, ...]]]

LEVEL = 0.3
"""em by which the baselines of one line may differ."""


class Garble:
    """The texts of one page; what each is read as stands where the first of those joined to it stood."""

    def __init__(self, noise: Noise, texts: Sequence[Element], rng: Rng) -> None:
        self.letters, self.rng = noise.letters, rng
        self.misspell = Misspell(noise, rng)
        self.sorts = {e.id: sort_of(e) for e in texts}
        self.outcomes = {e.id: self._outcome(e) for e in texts}
        self.groups = self._joined([e for e in texts if self.outcomes[e.id] == "read"])

    def read(self, element: Element) -> Read:
        outcome = self.outcomes[element.id]
        if outcome == "missed":
            return []
        if outcome == "drawn":
            return [(_picture(self.letters.drawn.draw(self.rng), box), (element.id,)) for box in self._words(element)]
        if outcome != "read":
            return [(_picture(outcome, extent(element)), (element.id,))]
        members = self.groups.get(element.id)
        if members is None:
            return []
        homes = tuple(e.id for e in members)
        whole = members[0] if len(members) == 1 else _as_one(members)
        return [(piece, homes) for piece in self._cut(self.misspell.text(whole, self.sorts[whole.id]))]

    def _outcome(self, element: Element) -> str:
        odds = nearest(self.letters.outcomes, self.sorts[element.id])
        return odds.draw(self.rng) if odds else "read"

    def _joined(self, texts: Sequence[Element]) -> dict[str, list[Element]]:
        """Those read as one, by the id of the first of them."""
        group = list(range(len(texts)))
        for a, b, stand in neighbours(texts):
            if self.rng.chance(self.letters.joins.get(stand, 0.0)):
                low, high = sorted((group[a], group[b]))
                group = [low if g == high else g for g in group]
        found: dict[str, list[Element]] = {}
        for k, element in enumerate(texts):
            found.setdefault(texts[group[k]].id, []).append(element)
        return found

    def _words(self, element: Element) -> Iterator[Box]:
        """Boxes of words, some of them together."""
        for line in element.text.lines if element.text else ():
            spans: list[tuple[int, int]] = []
            for start, end in _spans(line.text):
                if spans and self.rng.chance(self.letters.words):
                    spans[-1] = (spans[-1][0], end)
                else:
                    spans.append((start, end))
            each = line.ink.w / max(1, len(line.text))
            for start, end in spans:
                yield Box(round(line.ink.x + start * each), line.ink.y, max(1, round((end - start) * each)), line.ink.h)

    def _cut(self, element: Element) -> list[Element]:
        text = element.text
        assert text is not None, "only texts are cut"
        if len(text.lines) > 1:
            ends = [k for k in range(1, len(text.lines)) if self.rng.chance(self.letters.cut_lines)]
            if not ends:
                return [element]
            bounds = [0, *ends, len(text.lines)]
            return [_rows(element, text, a, b) for a, b in zip(bounds, bounds[1:], strict=False)]
        line = text.lines[0]
        spans = _spans(line.text)
        cuts = [a for a, _ in spans[1:] if self.rng.chance(self.letters.cut_words)]
        bounds = [0, *cuts, len(line.text)]
        if len(bounds) == 2:
            return [element]
        return [_piece(element, text, a, b) for a, b in zip(bounds, bounds[1:], strict=False)]


def _spans(words: str) -> list[tuple[int, int]]:
    """Where each word begins and ends."""
    found, start = [], 0
    for word in words.split(" "):
        if word:
            found.append((start, start + len(word)))
        start += len(word) + 1
    return found


def _picture(kind: str, box: Box) -> Element:
    made = Kind(kind)
    if made in (Kind.IMAGE, Kind.ICON):
        return Element("", made, box, asset=Asset("picture.png" if made is Kind.IMAGE else "drawing.svg", b""))
    return Element("", made, box, paint=Paint("#333333"), control="button" if made is Kind.CONTROL else None)


def _rows(element: Element, text: Text, first: int, last: int) -> Element:
    """Some lines of a paragraph as one of their own."""
    lines = text.lines[first:last]
    y = element.box.y + lines[0].baseline - text.lines[0].baseline
    box = Box(min(line.x for line in lines), y, max(line.advance for line in lines), text.line_height * len(lines))
    return replace(element, box=box, text=replace(text, lines=lines))


def _piece(element: Element, text: Text, start: int, end: int) -> Element:
    """Some letters of a line as a text of their own."""
    line = text.lines[0]
    words = line.text[start:end].rstrip()
    each, ink = line.advance / max(1, len(line.text)), line.ink.w / max(1, len(line.text))
    x, width = line.x + start * each, len(words) * each
    inked = Box(line.ink.x + start * ink, line.ink.y, len(words) * ink, line.ink.h)
    made = TextLine((TextRun(words, line.runs[0].style),), inked, x, width, line.baseline)
    return replace(element, box=Box(x, element.box.y, width, element.box.h), text=replace(text, lines=(made,)))


def _as_one(members: Sequence[Element]) -> Element:
    """One paragraph of all their lines, in the style of the longest."""
    main = max(members, key=lambda e: len(e.text.text) if e.text else 0)
    assert main.text is not None, "only texts are joined"
    lines = sorted((line for e in members if e.text for line in e.text.lines), key=lambda line: line.baseline)
    rows: list[list[TextLine]] = []
    for line in lines:
        if rows and line.baseline - rows[-1][0].baseline <= LEVEL * main.text.style.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    made = tuple(_one_line(sorted(row, key=lambda line: line.x)) for row in rows)
    leading = (made[-1].baseline - made[0].baseline) / (len(made) - 1) if len(made) > 1 else main.text.line_height
    box = enclosing([e.box for e in members])
    return replace(main, box=box, text=replace(main.text, lines=made, line_height=leading))


def _one_line(row: Sequence[TextLine]) -> TextLine:
    if len(row) == 1:
        return row[0]
    runs: list[TextRun] = []
    for line in row:
        if runs:
            runs[-1] = replace(runs[-1], text=runs[-1].text + " ")
        runs += line.runs
    ink, x = enclosing([line.ink for line in row]), row[0].x
    return TextLine(tuple(runs), ink, x, max(line.x + line.advance for line in row) - x, row[0].baseline)

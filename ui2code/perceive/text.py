"""All text of a mockup: read, measured, set again by the browser until it lands on the same pixels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ui2code.perceive.align import hex_color
from ui2code.perceive.baseline import top_of
from ui2code.perceive.blocks import harmonised
from ui2code.perceive.inks import shared_inks
from ui2code.perceive.lines import Lines
from ui2code.perceive.mend import mend
from ui2code.perceive.paragraphs import Paragraph, Row, join
from ui2code.perceive.pieces import find_pieces
from ui2code.perceive.polish import polish
from ui2code.perceive.read import RawLine, Reader, open_reader, read_lines
from ui2code.perceive.spell import spell
from ui2code.perceive.styles import Setting, Styled, Stylist
from ui2code.perceive.words import Phrase, Word, phrases
from ui2code.types import Box, Element, Kind, Mockup, Text, TextLine, TextRun, TextStyle, Typesetter, enclosing

__all__ = ["RawLine", "read_lines", "read_text"]

UNEXPLAINED = 0.9
"""A sample that matches the pixels no better than this is no text we can set: an icon, a word in a photo."""
LONE, LONE_USUAL = 0.15, 4.0
"""The same of a single letter, at least, and as a multiple of what most of the page's text matches to."""
OWN_SHARE = 0.25
"""Of a paragraph's characters that its own style has at least."""
SURE = 0.5
"""Weight of the pixels' agreement in an element's confidence; the rest is the reader's own score."""


def read_text(
    mockup: Mockup, typesetter: Typesetter, reader: Reader | None = None, lines: Sequence[RawLine] | None = None
) -> tuple[Element, ...]:
    """TEXT elements t1, t2 … in reading order, boxes in CSS px; ``lines`` saves reading again what is already read."""
    reader = reader or open_reader()
    raw = read_lines(mockup, reader) if lines is None else lines
    pieces = find_pieces(mockup.pixels, raw, reader)
    if not pieces:
        return ()
    stylist = Stylist(typesetter, mockup.scale)
    by_words = Lines(stylist, mockup.pixels)
    styled = mend(stylist.styles(pieces), by_words, mockup.pixels, reader)
    styled = harmonised(stylist.unified(polish(styled, stylist)), stylist)
    styled = spell(styled, stylist)
    styled = [s for s in styled if _is_text(s, stylist.usual_error)]
    found = phrases(styled, by_words, mockup.pixels)
    _measure(found, stylist)
    rows = [_row(phrase, mockup.scale, stylist) for phrase in found]
    rows = shared_inks(rows)
    usual = _letters(row.line for row in rows)
    return tuple(_element(k, p, usual) for k, p in enumerate(join(rows), start=1))


def _is_text(styled: Styled, usual_error: float) -> bool:
    """Whether the drawn sample is what is seen. A letter alone must be so as surely as the page's other text: a reader takes
    an icon for the letter it is most like."""
    if styled.found is None:
        return False
    if len(styled.piece.text.strip()) == 1:
        return styled.error < min(UNEXPLAINED, max(LONE, LONE_USUAL * usual_error))
    return styled.error < UNEXPLAINED or (styled.piece.score > 0.9 and len(styled.piece.text) > 3)


def _measure(found: Sequence[Phrase], stylist: Stylist) -> None:
    """What the rows will be asked, in one call."""
    pairs = []
    for phrase in found:
        pairs += [(" " + phrase.words[0].text, phrase.words[0].setting.face)]
        pairs += [(word.text, word.setting.face) for word in phrase.words]
        for words, last in _looks(phrase.words):
            pairs.append((_run(words, last).text, words[0].setting.face))
    stylist.gauge.prepare(pairs)


def _row(phrase: Phrase, scale: float, stylist: Stylist) -> Row:
    """One line of text, words of one look joined to runs."""
    words = phrase.words
    runs = [_run(list(group), last) for group, last in _looks(words)]
    main = _main_word(words)
    style = _style(main)
    metrics = stylist.metrics(main.text, main.setting)
    advance = sum(stylist.metrics(r.text, _setting_of(words, r)).advance for r in runs)
    ink = enclosing([w.ink.box for w in words])
    line = TextLine(
        tuple(runs),
        Box(ink.x / scale, ink.y / scale, ink.w / scale, ink.h / scale),
        words[0].pen,
        advance,
        words[0].baseline,
    )
    sure = (1 - SURE) * phrase.piece.score + SURE * max(0.0, 1 - phrase.error)
    first = stylist.metrics(" " + words[0].text, words[0].setting).advance
    ground = hex_color(phrase.piece.ink.ground)
    return Row(line, style, round(metrics.ascent), round(metrics.descent), ground, sure, first)


def _main_word(words: Sequence[Word]) -> Word:
    """A word in the look that most letters of the line have."""
    letters: Counter[tuple[Setting, str, bool]] = Counter()
    for word in words:
        letters[word.look] += len(word.text)
    look = letters.most_common(1)[0][0]
    return next(w for w in words if w.look == look)


def _looks(words: Sequence[Word]) -> list[tuple[tuple[Word, ...], bool]]:
    """Neighbours of one look, and whether they end the line."""
    groups: list[list[Word]] = []
    for word in words:
        if groups and groups[-1][-1].look == word.look:
            groups[-1].append(word)
        else:
            groups.append([word])
    return [(tuple(g), k == len(groups) - 1) for k, g in enumerate(groups)]


def _run(words: Sequence[Word], last: bool) -> TextRun:
    """The space after a run belongs to it, so that the runs join to the line."""
    return TextRun(" ".join(w.text for w in words) + ("" if last else " "), _style(words[0]))


def _style(word: Word) -> TextStyle:
    return replace(word.setting.style(word.color), underline=word.underline)


def _setting_of(words: Sequence[Word], run: TextRun) -> Setting:
    return next(w.setting for w in words if _style(w) == run.style)


def _element(number: int, paragraph: Paragraph, usual: Mapping[TextStyle, int]) -> Element:
    rows = paragraph.rows
    first = rows[0]
    ascent, descent = float(first.ascent), float(first.descent)
    height = paragraph.leading or ascent + descent
    lines = tuple(r.line for r in rows)
    style = _common(lines, usual)
    text = Text(lines, style, height, ascent, descent, paragraph.align, first.ground)
    left, right = min(line.x for line in lines), max(line.x + line.advance for line in lines)
    top = top_of([line.baseline for line in lines], height, ascent, descent)
    box = Box(left, top, right - left, height * len(lines))
    return Element(f"t{number}", Kind.TEXT, box, round(min(r.confidence for r in rows), 3), text=text)


def _common(lines: Sequence[TextLine], usual: Mapping[TextStyle, int]) -> TextStyle:
    """The paragraph's own style, against which its runs are set apart: that of most characters, but where two share the
    paragraph the one the page uses more, for a sentence may have more letters in its links than beside them.
    """
    letters = _letters(lines)
    share = min(OWN_SHARE * letters.total(), max(letters.values()))
    return max((style for style in letters if letters[style] >= share), key=lambda s: (usual[s], letters[s]))


def _letters(lines: Iterable[TextLine]) -> Counter[TextStyle]:
    letters: Counter[TextStyle] = Counter()
    for run in (run for line in lines for run in line.runs):
        letters[run.style] += len(run.text.strip())
    return letters

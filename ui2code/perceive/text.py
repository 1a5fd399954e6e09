"""All text of a mockup: read, measured, set again by the browser until it lands on the same pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ui2code.perceive.align import hex_color, ink_color
from ui2code.perceive.mend import mend
from ui2code.perceive.paragraphs import Paragraph, Row, join
from ui2code.perceive.pieces import find_pieces
from ui2code.perceive.polish import polish
from ui2code.perceive.read import RawLine, Reader, open_reader, read_lines
from ui2code.perceive.styles import Styled, Stylist
from ui2code.types import Box, Element, Kind, Mockup, Text, TextLine, TextRun, TextStyle, Typesetter

__all__ = ["RawLine", "read_lines", "read_text"]

UNEXPLAINED = 0.9
"""A sample that matches the pixels no better than this is no text we can set: an icon, a word in a photo."""
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
    styled = mend(stylist.styles(pieces), stylist, mockup.pixels, reader)
    styled = [s for s in polish(styled, stylist) if _is_text(s)]
    rows = [_row(s, mockup, stylist) for s in styled]
    return tuple(_element(k, p) for k, p in enumerate(join(rows), start=1))


def _is_text(styled: Styled) -> bool:
    if styled.found is None:
        return False
    return styled.error < UNEXPLAINED or (styled.piece.score > 0.9 and len(styled.piece.text) > 3)


def _row(styled: Styled, mockup: Mockup, stylist: Stylist) -> Row:
    piece, found, k = styled.piece, styled.found, mockup.scale
    assert found is not None and styled.drawn is not None
    color = hex_color(ink_color(mockup.pixels, piece.ink, styled.drawn, found))
    style = replace(styled.setting.style(color), underline=bool(piece.ink.underlines))
    metrics = stylist.metrics(piece.text, styled.setting)
    box = piece.ink.box
    ink = Box(box.x / k, box.y / k, box.w / k, box.h / k)
    line = TextLine((TextRun(piece.text, style),), ink, found.pen / k, metrics.advance, found.baseline / k)
    first = stylist.metrics(" " + piece.text.split(" ")[0], styled.setting).advance
    sure = (1 - SURE) * piece.score + SURE * max(0.0, 1 - styled.error)
    return Row(line, style, round(metrics.ascent), round(metrics.descent), hex_color(piece.ink.ground), sure, first)


def _element(number: int, paragraph: Paragraph) -> Element:
    rows = paragraph.rows
    first = rows[0]
    ascent, descent = float(first.ascent), float(first.descent)
    height = paragraph.leading or ascent + descent
    lines = tuple(r.line for r in rows)
    style = _common([r.style for r in rows])
    text = Text(lines, style, height, ascent, descent, paragraph.align, first.ground)
    left, right = min(line.x for line in lines), max(line.x + line.advance for line in lines)
    top = first.line.baseline - ascent - (height - ascent - descent) / 2
    box = Box(left, top, right - left, height * len(lines))
    return Element(f"t{number}", Kind.TEXT, box, round(min(r.confidence for r in rows), 3), text=text)


def _common(styles: Sequence[TextStyle]) -> TextStyle:
    return max(styles, key=styles.count)

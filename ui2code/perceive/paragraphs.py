"""Lines -> paragraphs: same style, one edge, regular leading, and a break that wrapping explains."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ui2code.types import Align, TextLine, TextStyle

EDGE_SLACK = 1.6
"""CSS px by which equal edges may differ: half a pixel of rounding on each line, and side bearings."""
LEADING_LEAST, LEADING_MOST = 0.95, 2.3
"""Baseline distances, in font sizes, that occur in running text."""
LEADING_SLACK = 1.1
"""CSS px by which the leading may vary from line to line: fractional line heights are rounded."""
WRAP_SLACK = 1.5
"""CSS px of room the next word may have had and still be wrapped: trailing spaces, rounding."""
COLOR_STEP = 24


@dataclass(frozen=True, slots=True)
class Row:
    """One finished line with what joining needs to know."""

    line: TextLine
    style: TextStyle
    ascent: float
    descent: float
    ground: str
    confidence: float
    first_word: float
    """Advance of the first word with the space before it: what the line above would have needed."""

    @property
    def right(self) -> float:
        return self.line.x + self.line.advance

    @property
    def center(self) -> float:
        return self.line.x + self.line.advance / 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    rows: tuple[Row, ...]
    align: Align
    leading: float


def join(rows: Sequence[Row]) -> list[Paragraph]:
    """Every row in exactly one paragraph, paragraphs in reading order."""
    left = sorted(rows, key=lambda r: (r.line.baseline, r.line.x))
    paragraphs = []
    while left:
        taken = _grow(left.pop(0), left)
        left = [r for r in left if r not in taken]
        paragraphs.extend(_wrapped(taken))
    return sorted(paragraphs, key=lambda p: (p.rows[0].line.baseline, p.rows[0].line.x))


def _grow(first: Row, others: Sequence[Row]) -> list[Row]:
    """The column of rows under ``first`` that share style, edge and leading."""
    taken = [first]
    for row in others:
        above = taken[-1]
        step = row.line.baseline - above.line.baseline
        if step > LEADING_MOST * first.style.size:
            break
        if step <= LEADING_LEAST * 0.8 * first.style.size or not _alike(above, row):
            continue
        if len(taken) > 1 and abs(step - (above.line.baseline - taken[-2].line.baseline)) > LEADING_SLACK:
            continue
        if _edges([*taken, row]):
            taken.append(row)
    return taken


def _alike(a: Row, b: Row) -> bool:
    x, y = a.style, b.style
    same = (x.family, x.size, x.weight, x.italic) == (y.family, y.size, y.weight, y.italic)
    close = all(abs(int(x.color[k : k + 2], 16) - int(y.color[k : k + 2], 16)) <= COLOR_STEP for k in (1, 3, 5))
    return same and close and abs(x.letter_spacing - y.letter_spacing) < 0.3


def _edges(rows: Sequence[Row]) -> list[Align]:
    """The alignments these rows could have, most usual first."""

    def spread(values: list[float]) -> float:
        return max(values) - min(values)

    found: list[Align] = []
    if spread([r.line.x for r in rows]) <= EDGE_SLACK:
        found.append("left")
    if spread([r.center for r in rows]) <= EDGE_SLACK:
        found.append("center")
    if spread([r.right for r in rows]) <= EDGE_SLACK:
        found.append("right")
    return found


def _wrapped(rows: Sequence[Row]) -> list[Paragraph]:
    """Cut where the next word would still have fitted: somebody broke there on purpose, so these are two texts."""
    if len(rows) == 1:
        return [Paragraph(tuple(rows), "left", 0.0)]
    parts: list[list[Row]] = [[rows[0]]]
    room = max(r.line.advance for r in rows)
    for above, row in zip(rows, rows[1:]):
        if above.line.advance + row.first_word <= room - WRAP_SLACK:
            parts.append([row])
        else:
            parts[-1].append(row)
    if len(parts) > 1:
        return [p for part in parts for p in _wrapped(part)]
    return [Paragraph(tuple(rows), _edges(rows)[0], _leading(rows))]


def _leading(rows: Sequence[Row]) -> float:
    """Mean baseline distance, as close to a tenth of a px as whole-px baselines allow."""
    span = rows[-1].line.baseline - rows[0].line.baseline
    mean = span / (len(rows) - 1)
    if len(rows) == 2 or abs(mean - round(mean)) < 0.5 / (len(rows) - 1):
        return float(round(mean)) if abs(mean - round(mean)) < 0.34 else round(mean, 2)
    return round(mean, 2)

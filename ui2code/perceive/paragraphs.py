"""Lines -> paragraphs: same style, one edge, regular leading, and a break that wrapping explains."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ui2code.perceive.palette import apart
from ui2code.types import Align, TextLine, TextStyle

EDGE_SLACK = 1.6
"""CSS px by which equal edges may differ: half a pixel of rounding on each line, and side bearings."""
LEADING_LEAST, LEADING_MOST = 0.95, 2.3
"""Baseline distances, in font sizes, that occur in running text."""
LEADING_SLACK = 1.1
"""CSS px by which the leading may vary from line to line: fractional line heights are rounded."""
WRAP_SLACK = 1.5
"""CSS px of room the next word may have had and still be wrapped: trailing spaces, rounding."""
UNUSUAL_ALIGN = 0.5
"""CSS px by which the left edges may be worse than the others and still be meant."""
READS_ON = 4
"""Words in a line from which a capital at the start of the next is no sign of a new entry."""
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
    return same and apart(x.color, y.color) <= COLOR_STEP and abs(x.letter_spacing - y.letter_spacing) < 0.3


def _edges(rows: Sequence[Row]) -> list[Align]:
    """The alignments these rows could have, the most likely first."""

    def spread(values: list[float]) -> float:
        return max(values) - min(values)

    spreads: dict[Align, float] = {
        "left": spread([r.line.x for r in rows]),
        "center": spread([r.center for r in rows]) + UNUSUAL_ALIGN,
        "right": spread([r.right for r in rows]) + UNUSUAL_ALIGN,
    }
    return [a for a in sorted(spreads, key=lambda a: spreads[a]) if spreads[a] <= EDGE_SLACK + UNUSUAL_ALIGN]


def _wrapped(rows: Sequence[Row]) -> list[Paragraph]:
    """Cut where the next word would still have fitted: somebody broke there on purpose, so these are two texts."""
    if len(rows) == 1:
        return [Paragraph(tuple(rows), "left", 0.0)]
    room = max(r.line.advance for r in rows)
    soft = [_is_soft(above, row, room) for above, row in pairwise(rows)]
    if 2 * sum(soft) <= len(soft) or not _edges(rows):
        return [Paragraph((r,), "left", 0.0) for r in rows]
    if all(soft):
        return [Paragraph(tuple(rows), _edges(rows)[0], _leading(rows))]
    parts: list[list[Row]] = [[rows[0]]]
    for row, same in zip(rows[1:], soft, strict=True):
        if same:
            parts[-1].append(row)
        else:
            parts.append([row])
    return [p for part in parts for p in _wrapped(part)]


def _is_soft(above: Row, row: Row, room: float) -> bool:
    """Whether the break between two rows is the browser's: the next word had no room, and the text reads on."""
    if above.line.advance + row.first_word <= room - WRAP_SLACK:
        return False
    start = row.line.text[:1]
    return start.islower() or len(above.line.text.split()) >= READS_ON or above.line.text[-1:] in ",-–—&("


def _leading(rows: Sequence[Row]) -> float:
    """Mean baseline distance, as close to a tenth of a px as whole-px baselines allow."""
    span = rows[-1].line.baseline - rows[0].line.baseline
    mean = span / (len(rows) - 1)
    if len(rows) == 2 or abs(mean - round(mean)) < 0.5 / (len(rows) - 1):
        return float(round(mean)) if abs(mean - round(mean)) < 0.34 else round(mean, 2)
    return round(mean, 2)

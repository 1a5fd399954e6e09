"""What speaks for columns and what for rows: white space, levels, edges, and what things are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from ui2code.outline.planner.block import Block
from ui2code.outline.planner.strips import holes, strips
from ui2code.types import Box, Kind, enclosing

Row = list[Block]

VALLEY = 14.0
"""px of white space between columns at least; less is the space between words or an icon and its label."""
VALLEY_SHARE = 0.4
"""Valleys narrower than this share of the widest separate things inside a column."""
LEVEL = 4.0
"""px by which things that stand on one line may differ."""
LEVEL_SHARE = 0.08
"""... or this share of the lower one's height: ink starts later than boxes."""
CARD = 40.0
"""px of height from which boxes of one height are no accident."""
TOUCH = 1.5
"""px between boxes that touch."""
MARK = 110.0
"""px: wider things are no marks (arrows, flags, avatars)."""
TIGHT = 1.25
"""Lines closer than this many font sizes are a list in a column; table rows are padded."""


def columns_of(blocks: Sequence[Block]) -> list[list[Block]]:
    """Blocks in columns separated by the widest valleys only."""
    fine = strips(blocks, "x")
    widths = [end - start for start, end in holes(fine, "x")]
    if not widths:
        return fine
    least = max(VALLEY_SHARE * max(widths), min(VALLEY, max(widths)))
    columns = [fine[0]]
    for width, part in zip(widths, fine[1:], strict=True):
        if width >= least:
            columns.append(part)
        else:
            columns[-1] = columns[-1] + part
    return columns


def spacings(rows: Sequence[Row]) -> list[float]:
    return [end - start for start, end in holes(rows, "y")]


def parts_in(row: Row, columns: Sequence[Sequence[Block]]) -> list[Box]:
    """What ``row`` has in each column it reaches."""
    found = []
    for column in columns:
        left = min(b.box.x for b in column)
        right = max(b.box.right for b in column)
        inside = [b.box for b in row if b.box.x >= left and b.box.right <= right]
        if inside:
            found.append(enclosing(inside))
    return found


def level_share(run: Sequence[Row], columns: Sequence[Sequence[Block]]) -> float:
    """The share of rows, of those that reach two columns, whose parts stand level."""
    shared = [parts for parts in (parts_in(row, columns) for row in run) if len(parts) > 1]
    return sum(_level(parts) for parts in shared) / len(shared) if shared else 0.0


def is_row_of_cards(row: Row, columns: Sequence[Sequence[Block]]) -> bool:
    """Boxes of one height side by side were laid out as a row."""
    parts = parts_in(row, columns)
    tall = min((p.h for p in parts), default=0.0) >= CARD
    even = all(abs(p.y - parts[0].y) <= LEVEL and abs(p.bottom - parts[0].bottom) <= LEVEL for p in parts)
    return len(parts) > 1 and tall and even and all(b.kind is not Kind.TEXT for b in row)


def touch(run: Sequence[Row], columns: Sequence[Sequence[Block]]) -> bool:
    """Whether boxes of every row stand directly on those of the next: the head and the body of cards side by side."""
    rows = [parts_in(row, columns) for row in run]
    if any(len(parts) < len(columns) for parts in rows) or any(b.element is None for row in run for b in row):
        return False
    return all(
        abs(below.y - above.bottom) <= TOUCH
        and abs(below.x - above.x) <= TOUCH
        and abs(below.right - above.right) <= TOUCH
        for one, other in pairwise(rows)
        for above, below in zip(one, other, strict=True)
    )


def of_marks(column: Sequence[Block]) -> bool:
    """Whether a column holds nothing but marks, which belong to what they stand beside."""
    small = (Kind.ICON, Kind.SHAPE, Kind.IMAGE, Kind.CONTROL)
    return len(column) > 1 and all(b.kind in small and not b.children and b.box.w <= MARK for b in column)


def _level(parts: Sequence[Box]) -> bool:
    limit = max(LEVEL, LEVEL_SHARE * min(p.h for p in parts))
    edges = ([p.cy for p in parts], [p.y for p in parts], [p.bottom for p in parts])
    return any(max(edge) - min(edge) <= limit for edge in edges)


def is_tabular(run: Sequence[Row], columns: Sequence[Sequence[Block]]) -> bool:
    """Whether rows that look alike are a table's or a list's, not lists of links side by side."""
    reach = [len(parts_in(row, columns)) for row in run]
    if sum(reach) < 0.7 * len(run) * len(columns):
        return False
    if any(_right_aligned(column) for column in columns[1:]):
        return True
    texts = [b for row in run for b in row if b.element is not None and b.element.text is not None]
    if len(texts) < 0.8 * sum(len(row) for row in run):
        return True
    size = median(b.element.text.style.size for b in texts if b.element and b.element.text)
    return median(spacings(run)) >= TIGHT * size


def _right_aligned(column: Sequence[Block]) -> bool:
    boxes = [b.box for b in column if b.kind is not Kind.LINE]
    if len(boxes) < 2:  # a column of rules alone has none
        return False
    lefts = max(b.x for b in boxes) - min(b.x for b in boxes)
    rights = max(b.right for b in boxes) - min(b.right for b in boxes)
    return rights <= LEVEL < lefts

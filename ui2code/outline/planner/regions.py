"""Runs of rows that share vertical white space: are they columns side by side, or rows of a table or a list?"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from ui2code.outline.planner.block import Block
from ui2code.outline.planner.evidence import (
    LEVEL,
    VALLEY,
    Row,
    columns_of,
    is_row_of_cards,
    is_tabular,
    level_share,
    of_marks,
    parts_in,
    spacings,
    touch,
)
from ui2code.outline.planner.likeness import looks, mean_likeness
from ui2code.outline.planner.strips import holes, strips
from ui2code.types import Box, enclosing

BREAK = 2.5
"""A gap this many times the usual one between rows begins something new."""
BREAK_LEAST = 28.0
"""px, and at least this much."""
UNLEVEL = 0.6
"""Of the rows stand level at least, or they are no rows."""
MOSTLY = 0.8
"""Of the rows stand level where marks stand beside them."""
ALIKE = 0.72
"""Rows (or columns) of this likeness repeat one another."""
CLOSE = 10.0
"""px below which a lone thing goes on with the column it stands under."""


def bands(rows: Sequence[Row]) -> list[tuple[list[Block], bool]]:
    """Rows to bands from top to bottom, with whether a band reads in columns; all others are single rows."""
    found: list[tuple[list[Block], bool]] = []
    at = 0
    while at < len(rows):
        run = _split_at_breaks(rows[at : _run_end(rows, at)])[0]
        if len(run) == 1 and _rises(rows, at):
            run = [[*rows[at], *rows[at + 1]], *_split_at_breaks(rows[at + 1 : _run_end(rows, at + 1)])[0][1:]]
            found.append(([block for row in run for block in row], True))
            at += len(run) + 1
            continue
        if len(run) > 1 and not _heads(run[0], run):
            run = run[:1]
        found += _read(run)
        at += len(run)
    return found


def _run_end(rows: Sequence[Row], start: int) -> int:
    """The end of the longest run from ``start`` on whose rows share a valley."""
    if not _has_valley(rows[start]):
        return start + 1
    together = list(rows[start])
    end = start + 1
    while end < len(rows):
        together = together + rows[end]
        if not _has_valley(together):
            break
        end += 1
    while end > start + 1 and _trails(rows[start:end]):
        end -= 1
    return end


def _has_valley(blocks: Sequence[Block]) -> bool:
    return any(end - start >= VALLEY for start, end in holes(strips(blocks, "x"), "x"))


def _rises(rows: Sequence[Row], at: int) -> bool:
    """Whether a lone thing is the top of a column on the right, which begins higher than the one on the left."""
    if at + 1 >= len(rows) or len(strips(rows[at], "x")) > 1:
        return False
    below = _split_at_breaks(rows[at + 1 : _run_end(rows, at + 1)])[0]
    columns = columns_of([block for row in below for block in row])
    if len(columns) < 2 or spacings([rows[at], below[0]])[0] > BREAK_LEAST:
        return False
    box = enclosing([block.box for block in rows[at]])
    return any(_fits(box, column) for column in columns[1:]) and _in_columns(below, columns)


def _fits(box: Box, column: Sequence[Block]) -> bool:
    """Whether ``box`` begins where ``column`` begins and is no wider."""
    around = enclosing([block.box for block in column])
    return abs(box.x - around.x) <= LEVEL and box.right <= around.right + LEVEL


def _heads(first: Row, run: Sequence[Row]) -> bool:
    """Whether the first row begins every column of the run; otherwise it stands above columns of its own."""
    columns = columns_of([b for row in run for b in row])
    below = [b for row in run[1:] for b in row]
    goes_on = len(parts_in(below, columns)) > 1 or spacings(run)[0] <= CLOSE
    return len(parts_in(first, columns)) == len(columns) and goes_on


def _trails(run: Sequence[Row]) -> bool:
    """Whether the last row is a lone thing that does not continue its column."""
    if len(strips(run[-1], "x")) > 1:
        return False
    apart = spacings(run)
    usual = max(apart[:-1], default=0.0)
    return apart[-1] > max(1.5 * usual, 8.0)


def _split_at_breaks(run: Sequence[Row]) -> list[list[Row]]:
    """Parts of ``run`` between gaps far larger than usual, or than the valleys that make its columns."""
    apart = spacings(run)
    if not apart:
        return [list(run)]
    valley = max(end - start for start, end in holes(strips([b for row in run for b in row], "x"), "x"))
    limit = BREAK * (min(median(apart), valley) if len(apart) > 1 else valley)
    parts = [[run[0]]]
    for spacing, row in zip(apart, run[1:], strict=True):
        if spacing > max(limit, BREAK_LEAST):
            parts.append([])
        parts[-1].append(row)
    return parts


def _read(run: list[Row]) -> list[tuple[list[Block], bool]]:
    """A run as one band of columns, as several such bands if it repeats, or as single rows."""
    if len(run) == 1:
        return [(run[0], False)]
    columns = columns_of([b for row in run for b in row])
    period = _period(run)
    if period > 1 and len(columns) > 1:
        return [([b for row in run[k : k + period] for b in row], True) for k in range(0, len(run), period)]
    if len(columns) > 1 and _in_columns(run, columns):
        return [([b for row in run for b in row], True)]
    return [(row, False) for row in run]


def _period(run: Sequence[Row]) -> int:
    """The number of rows after which a run repeats itself with a larger gap between; 0 where it does not."""
    looked = [looks(row) for row in run]
    apart = spacings(run)
    if len(run) < 4 or mean_likeness(looked) >= ALIKE:
        return 0
    for period in range(2, len(run) // 2 + 1):
        if len(run) % period or mean_likeness(looked, period) < ALIKE:
            continue
        inner = [s for k, s in enumerate(apart) if (k + 1) % period]
        outer = [s for k, s in enumerate(apart) if not (k + 1) % period]
        if min(outer) > max(inner):
            return period
    return 0


def _in_columns(run: Sequence[Row], columns: Sequence[Sequence[Block]]) -> bool:
    if touch(run, columns):
        return True
    level = level_share(run, columns)
    if level < UNLEVEL:
        return True
    if all(is_row_of_cards(row, columns) for row in run) or (level >= MOSTLY and any(map(of_marks, columns))):
        return False
    like_rows = mean_likeness([looks(row) for row in run])
    like_columns = mean_likeness([looks(column) for column in columns])
    if like_rows >= ALIKE and is_tabular(run, columns):
        return False
    if like_columns >= ALIKE and like_rows < like_columns:
        return True
    if any(is_row_of_cards(row, columns) for row in run):
        return False
    valley = max(end - start for start, end in holes(columns, "x"))
    return valley > median(spacings(run))

"""Runs of rows that share vertical white space: are they columns side by side, or rows of a table or a list?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from ui2code.outline.planner.block import Block
from ui2code.outline.planner.likeness import looks, mean_likeness
from ui2code.outline.planner.strips import holes, strips
from ui2code.types import Box, Kind, enclosing

Row = list[Block]

VALLEY = 14.0
"""px of white space between columns at least; less is the space between words or an icon and its label."""
VALLEY_SHARE = 0.4
"""Valleys narrower than this share of the widest separate things inside a column."""
BREAK = 2.5
"""A gap this many times the usual one between rows begins something new."""
BREAK_LEAST = 28.0
"""px, and at least this much."""
LEVEL = 4.0
"""px by which things that stand on one line may differ."""
LEVEL_SHARE = 0.08
"""... or this share of the lower one's height: ink starts later than boxes."""
ALIKE = 0.72
"""Rows (or columns) of this likeness repeat one another."""
CARD = 40.0
"""px of height from which boxes of one height are no accident."""
CLOSE = 10.0
"""px below which a lone thing goes on with the column it stands under."""
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


def bands(rows: Sequence[Row]) -> list[tuple[list[Block], bool]]:
    """Rows to bands from top to bottom, with whether a band reads in columns; all others are single rows."""
    found: list[tuple[list[Block], bool]] = []
    at = 0
    while at < len(rows):
        run = _split_at_breaks(rows[at : _run_end(rows, at)])[0]
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


def _heads(first: Row, run: Sequence[Row]) -> bool:
    """Whether the first row begins every column of the run; otherwise it stands above columns of its own."""
    columns = columns_of([b for row in run for b in row])
    below = [b for row in run[1:] for b in row]
    goes_on = len(_parts(below, columns)) > 1 or _spacings(run)[0] <= CLOSE
    return len(_parts(first, columns)) == len(columns) and goes_on


def _trails(run: Sequence[Row]) -> bool:
    """Whether the last row is a lone thing that does not continue its column."""
    if len(strips(run[-1], "x")) > 1:
        return False
    spacings = _spacings(run)
    usual = max(spacings[:-1], default=0.0)
    return spacings[-1] > max(1.5 * usual, 8.0)


def _spacings(rows: Sequence[Row]) -> list[float]:
    return [end - start for start, end in holes(rows, "y")]


def _split_at_breaks(run: Sequence[Row]) -> list[list[Row]]:
    """Parts of ``run`` between gaps far larger than usual, or than the valleys that make its columns."""
    spacings = _spacings(run)
    if not spacings:
        return [list(run)]
    valley = max(end - start for start, end in holes(strips([b for row in run for b in row], "x"), "x"))
    limit = BREAK * (min(median(spacings), valley) if len(spacings) > 1 else valley)
    parts = [[run[0]]]
    for spacing, row in zip(spacings, run[1:], strict=True):
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
    spacings = _spacings(run)
    if len(run) < 4 or mean_likeness(looked) >= ALIKE:
        return 0
    for period in range(2, len(run) // 2 + 1):
        if len(run) % period or mean_likeness(looked, period) < ALIKE:
            continue
        inner = [s for k, s in enumerate(spacings) if (k + 1) % period]
        outer = [s for k, s in enumerate(spacings) if not (k + 1) % period]
        if min(outer) > max(inner):
            return period
    return 0


def _in_columns(run: Sequence[Row], columns: Sequence[Sequence[Block]]) -> bool:
    if _touch(run, columns):
        return True
    level = _level_share(run, columns)
    if level < 0.6:
        return True
    if all(_is_row_of_cards(row, columns) for row in run) or (level >= 0.8 and any(map(_of_marks, columns))):
        return False
    like_rows = mean_likeness([looks(row) for row in run])
    like_columns = mean_likeness([looks(column) for column in columns])
    if like_rows >= ALIKE and _tabular(run, columns):
        return False
    if like_columns >= ALIKE and like_rows < like_columns:
        return True
    if any(_is_row_of_cards(row, columns) for row in run):
        return False
    valley = max(end - start for start, end in holes(columns, "x"))
    return valley > median(_spacings(run))


def _parts(row: Row, columns: Sequence[Sequence[Block]]) -> list[Box]:
    """What ``row`` has in each column it reaches."""
    found = []
    for column in columns:
        left = min(b.box.x for b in column)
        right = max(b.box.right for b in column)
        inside = [b.box for b in row if b.box.x >= left and b.box.right <= right]
        if inside:
            found.append(enclosing(inside))
    return found


def _level_share(run: Sequence[Row], columns: Sequence[Sequence[Block]]) -> float:
    """The share of rows, of those that reach two columns, whose parts stand level."""
    shared = [parts for parts in (_parts(row, columns) for row in run) if len(parts) > 1]
    return sum(_level(parts) for parts in shared) / len(shared) if shared else 0.0


def _is_row_of_cards(row: Row, columns: Sequence[Sequence[Block]]) -> bool:
    """Boxes of one height side by side were laid out as a row."""
    parts = _parts(row, columns)
    tall = min((p.h for p in parts), default=0.0) >= CARD
    even = all(abs(p.y - parts[0].y) <= LEVEL and abs(p.bottom - parts[0].bottom) <= LEVEL for p in parts)
    return len(parts) > 1 and tall and even and all(b.kind is not Kind.TEXT for b in row)


def _touch(run: Sequence[Row], columns: Sequence[Sequence[Block]]) -> bool:
    """Whether boxes of every row stand directly on those of the next: the head and the body of cards side by side."""
    rows = [_parts(row, columns) for row in run]
    if any(len(parts) < len(columns) for parts in rows) or any(b.element is None for row in run for b in row):
        return False
    return all(
        abs(below.y - above.bottom) <= TOUCH
        and abs(below.x - above.x) <= TOUCH
        and abs(below.right - above.right) <= TOUCH
        for one, other in pairwise(rows)
        for above, below in zip(one, other, strict=True)
    )


def _of_marks(column: Sequence[Block]) -> bool:
    """Whether a column holds nothing but marks, which belong to what they stand beside."""
    small = (Kind.ICON, Kind.SHAPE, Kind.IMAGE, Kind.CONTROL)
    return len(column) > 1 and all(b.kind in small and not b.children and b.box.w <= MARK for b in column)


def _level(parts: Sequence[Box]) -> bool:
    limit = max(LEVEL, LEVEL_SHARE * min(p.h for p in parts))
    edges = ([p.cy for p in parts], [p.y for p in parts], [p.bottom for p in parts])
    return any(max(edge) - min(edge) <= limit for edge in edges)


def _tabular(run: Sequence[Row], columns: Sequence[Sequence[Block]]) -> bool:
    """Whether rows that look alike are a table's or a list's, not lists of links side by side."""
    reach = [len(_parts(row, columns)) for row in run]
    if sum(reach) < 0.7 * len(run) * len(columns):
        return False
    if any(_right_aligned(column) for column in columns[1:]):
        return True
    texts = [b for row in run for b in row if b.element is not None and b.element.text is not None]
    if len(texts) < 0.8 * sum(len(row) for row in run):
        return True
    size = median(b.element.text.style.size for b in texts if b.element and b.element.text)
    return median(_spacings(run)) >= TIGHT * size


def _right_aligned(column: Sequence[Block]) -> bool:
    boxes = [b.box for b in column if b.kind is not Kind.LINE]
    lefts = max(b.x for b in boxes) - min(b.x for b in boxes)
    rights = max(b.right for b in boxes) - min(b.right for b in boxes)
    return len(boxes) > 1 and rights <= LEVEL < lefts

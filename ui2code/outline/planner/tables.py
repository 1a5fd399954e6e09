"""Rows whose cells stand in columns: tables of text, grids of cards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from ui2code.outline.planner.block import BOLD, Block, fill, gaps, whole
from ui2code.outline.planner.likeness import alike, looks, mean_likeness
from ui2code.types import Kind

ALIGNED = 4.0
"""px by which edges of one column may differ."""
TABLE_ROWS = 3
"""Fewer rows are no table."""
TEXT_SHARE = 0.6
"""Of a table's cells are text at least."""
FULL_SHARE = 0.6
"""Of a table's rows have a cell in every column at least."""
TRIMMED = 3
"""Rows that a run may have beside its table; more is another thing."""
TOUCH = 3.0
"""px between filled rows of a table at most; boxes further apart are cards."""
ROW_HEIGHT = 130.0
"""px: higher rows hold cards."""
FILLING = 0.85
"""Of the distance between rows that a painted cell is high at least; a lower box is a thing in its cell."""
CELL_LIKENESS = 0.6
"""Cards of one grid may lack a part that others have."""


def tabulate(block: Block) -> Block:
    """``block`` with tables and grids, at any depth, marked by tag and layout."""
    block = replace(block, children=tuple(tabulate(child) for child in block.children))
    if block.layout != "column":
        return block
    parts: list[Block] = []
    for run, is_rows in _runs(block.children):
        parts += _tabulated(run) if is_rows else run
    if len(parts) == 1 and block.element is None and not block.tag:
        return parts[0]
    if len(parts) == 1 and not parts[0].tag:
        return fill(block, parts[0])
    return replace(block, children=tuple(parts))


def _runs(children: Sequence[Block]) -> list[tuple[list[Block], bool]]:
    """Runs of rows, with the rules between them, and what lies between runs."""
    found: list[tuple[list[Block], bool]] = []
    for child in children:
        is_row = child.layout == "row" and not child.tag
        if child.kind is Kind.LINE and found:
            is_row = found[-1][1]
        if found and found[-1][1] == is_row:
            found[-1][0].append(child)
        else:
            found.append(([child], is_row))
    return found


def _tabulated(run: list[Block]) -> list[Block]:
    """A run with the longest table or grid in it made one block."""
    for length in range(len(run), 1, -1):
        for start in range(len(run) - length + 1):
            part = run[start : start + length]
            if Kind.LINE in (part[0].kind, part[-1].kind) and length < len(run):
                continue
            made = _table(part) or _grid(part)
            if made is not None:
                return [*_tabulated(run[:start]), made, *_tabulated(run[start + length :])]
        if len(run) - length >= TRIMMED:
            break
    return run


def _table(block: Sequence[Block]) -> Block | None:
    rows = [child for child in block if child.kind is not Kind.LINE]
    if len(rows) < TABLE_ROWS or any(row.layout != "row" or row.tag or row.box.h > ROW_HEIGHT for row in rows):
        return None
    width = Counter(len(row.children) for row in rows).most_common(1)[0][0]
    full = [row for row in rows if len(row.children) == width]
    if width < 2 or len(full) < max(FULL_SHARE * len(rows), TABLE_ROWS) or not _of_text(full):
        return None
    if len(rows[0].children) != width and len(rows[0].children) < 3:
        return None
    if not all(_one_column([row.children[k] for row in full]) for k in range(width)):
        return None
    headed = _is_head(rows)
    if not headed and all(row.kind is Kind.SHAPE for row in rows) and min(gaps(rows, "y")) > TOUCH:
        return None
    if width == 2 and not headed and len(rows) == len(block):
        return None
    return _marked(block, headed)


def _of_text(rows: Sequence[Block]) -> bool:
    """Whether most cells are text, and text in two columns at least (an icon before each line is a list)."""
    cells = [cell for row in rows for cell in row.children]
    texts = [k for row in rows for k, cell in enumerate(row.children) if _has_text(cell)]
    often = [k for k, count in Counter(texts).items() if count >= TEXT_SHARE * len(rows)]
    simple = sum(cell.layout != "column" or len(cell.children) <= 2 for cell in cells)
    return len(texts) >= TEXT_SHARE * len(cells) and len(often) > 1 and simple >= 0.8 * len(cells)


def _has_text(block: Block) -> bool:
    return block.kind is Kind.TEXT or any(_has_text(child) for child in block.children)


def _one_column(cells: Sequence[Block]) -> bool:
    """Whether most cells share a left edge, a right edge or a middle."""
    edges = ([c.box.x for c in cells], [c.box.right for c in cells], [c.box.cx for c in cells])
    return any(_near_most(values) for values in edges)


def _near_most(values: Sequence[float]) -> bool:
    middle = sorted(values)[len(values) // 2]
    return sum(abs(v - middle) <= ALIGNED for v in values) >= 0.8 * len(values)


def _is_head(rows: Sequence[Block]) -> bool:
    """Whether the first row looks different from the second, and the second like the third."""
    first, second, third = (looks(row.children) for row in rows[:3])
    return alike(first, second) < 0.5 < alike(second, third) or (rows[0].element is not None) != (
        rows[1].element is not None
    )


def _marked(block: Sequence[Block], headed: bool) -> Block:
    """The table of these rows; rules between rows become rows of one cell, as HTML needs it."""
    rows = [child for child in block if child.kind is not Kind.LINE][headed:]
    side = _is_side([row.children for row in rows])
    pitch = median(b.box.y - a.box.y for a, b in pairwise(rows)) if len(rows) > 1 else 0.0
    parts = [_row(child, headed and k == 0, side, pitch) for k, child in enumerate(block)]
    head, body = (parts[:1], parts[1:]) if headed else ([], parts)
    sections = [whole(head, "column", "thead")] if head else []
    return whole([*sections, whole(body, "column", "tbody")], "column", "table")


def _is_side(rows: Sequence[Sequence[Block]]) -> bool:
    """Whether the first cells are bold and the others are not: they head their rows."""
    first = [_is_bold(cells[0]) for cells in rows]
    others = [_is_bold(cell) for cells in rows for cell in cells[1:]]
    return all(first) and sum(others) <= 0.2 * len(others)


def _is_bold(cell: Block) -> bool:
    return cell.element is not None and cell.element.text is not None and cell.element.text.style.weight >= BOLD


def _row(row: Block, headed: bool, side: bool, pitch: float) -> Block:
    if row.kind is Kind.LINE:
        return whole([whole([row], "column", "td")], "row", "tr")
    tags = ["th" if headed or (side and k == 0) else "td" for k in range(len(row.children))]
    cells = [_cell(cell, tag, pitch) for cell, tag in zip(row.children, tags, strict=True)]
    return replace(row, tag="tr", children=tuple(cells))


def _cell(cell: Block, tag: str, pitch: float) -> Block:
    """Texts, groups, and boxes that fill the distance between rows are the cell; anything else, as a badge, stands in one."""
    filling = cell.kind is Kind.SHAPE and cell.children and cell.box.h >= FILLING * pitch
    if cell.kind is Kind.TEXT or cell.element is None or filling:
        return replace(cell, tag=tag)
    return whole([cell], "column", tag)


def _grid(rows: Sequence[Block]) -> Block | None:
    """Two or more rows of alike cells at the same places; the last may be shorter."""
    if len(rows) < 2 or any(row.layout != "row" or row.element or row.tag for row in rows):
        return None
    widths = [len(row.children) for row in rows]
    if widths[0] < 2 or any(w != widths[0] for w in widths[:-1]) or widths[-1] > widths[0]:
        return None
    if not all(_same_place(rows, k) for k in range(widths[0])):
        return None
    cells = [cell for row in rows for cell in row.children]
    if mean_likeness([looks([cell]) for cell in cells]) < CELL_LIKENESS:
        return None
    return whole(cells, "grid")


def _same_place(rows: Sequence[Block], column: int) -> bool:
    cells = [row.children[column].box for row in rows if column < len(row.children)]
    spreads = [max(edge) - min(edge) for edge in ([c.x for c in cells], [c.cx for c in cells])]
    return min(spreads) <= ALIGNED

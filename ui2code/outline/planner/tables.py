"""Rows whose cells stand in columns: tables of text, grids of cards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ui2code.outline.planner.block import Block, group
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
ROW_HEIGHT = 130.0
"""px: higher rows hold cards."""
CELL_LIKENESS = 0.6
"""Cards of one grid may lack a part that others have."""


def tabulate(block: Block) -> Block:
    """``block`` with tables and grids, at any depth, marked by tag and layout."""
    block = replace(block, children=tuple(tabulate(child) for child in block.children))
    if block.layout != "column":
        return block
    return _table(block) or _grid(block) or block


def _rows(block: Block) -> list[Block]:
    return [child for child in block.children if child.kind is not Kind.LINE]


def _table(block: Block) -> Block | None:
    rows = _rows(block)
    if len(rows) < TABLE_ROWS or any(row.layout != "row" or row.tag or row.box.h > ROW_HEIGHT for row in rows):
        return None
    width = Counter(len(row.children) for row in rows).most_common(1)[0][0]
    full = [row for row in rows if len(row.children) == width]
    if width < 2 or len(full) < max(FULL_SHARE * len(rows), TABLE_ROWS) or not _of_text(full):
        return None
    if not all(_one_column([row.children[k] for row in full]) for k in range(width)):
        return None
    headed = _is_head(rows)
    if width == 2 and not headed and len(rows) == len(block.children):
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


def _marked(block: Block, headed: bool) -> Block:
    """The table of ``block``'s rows; rules between rows become rows of one cell, as HTML needs it."""
    parts = [_row(child, "th" if headed and k == 0 else "td") for k, child in enumerate(block.children)]
    head, body = (parts[:1], parts[1:]) if headed else ([], parts)
    sections = [_section("thead", head)] if head else []
    return replace(block, tag="table", children=(*sections, _section("tbody", body)), layout="column")


def _section(tag: str, rows: Sequence[Block]) -> Block:
    whole = group(rows, "column")
    if len(rows) == 1:
        whole = Block(rows[0].box, None, (rows[0],), "column")
    return replace(whole, tag=tag)


def _row(row: Block, tag: str) -> Block:
    if row.kind is Kind.LINE:
        cell = Block(row.box, None, (row,), "column", "td")
        return Block(row.box, None, (cell,), "row", "tr")
    return replace(row, tag="tr", children=tuple(_cell(cell, tag) for cell in row.children))


def _cell(cell: Block, tag: str) -> Block:
    """Texts, groups and filled boxes are the cell; anything else stands in one."""
    if cell.kind is Kind.TEXT or cell.element is None or (cell.kind is Kind.SHAPE and cell.children):
        return replace(cell, tag=tag)
    return Block(cell.box, None, (cell,), "column", tag)


def _grid(block: Block) -> Block | None:
    """Two or more rows of alike cells at the same places; the last may be shorter."""
    rows = list(block.children)
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
    return replace(block, children=tuple(cells), layout="grid")


def _same_place(rows: Sequence[Block], column: int) -> bool:
    cells = [row.children[column].box for row in rows if column < len(row.children)]
    spreads = [max(edge) - min(edge) for edge in ([c.x for c in cells], [c.cx for c in cells])]
    return min(spreads) <= ALIGNED

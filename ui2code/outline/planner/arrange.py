"""Recursive cuts: blocks that lie in one container to a tree of rows, columns and stacks."""

from __future__ import annotations

from collections.abc import Sequence

from ui2code.outline.planner.block import Block, group
from ui2code.outline.planner.overlap import separate
from ui2code.outline.planner.regions import bands, columns_of
from ui2code.outline.planner.strips import strips


def arrange(blocks: Sequence[Block]) -> Block:
    """One block for ``blocks`` (at least one); every one of them is in it exactly once."""
    if len(blocks) == 1:
        return blocks[0]
    rows = strips(blocks, "y")
    if len(rows) > 1:
        return _arrange_rows(rows)
    columns = strips(blocks, "x")
    if len(columns) > 1:
        return group([arrange(column) for column in columns], "row")
    return separate(blocks, arrange)


def _arrange_rows(rows: list[list[Block]]) -> Block:
    parts = []
    for blocks, reads_in_columns in bands(rows):
        if reads_in_columns:
            parts.append(group([arrange(column) for column in columns_of(blocks)], "row"))
        else:
            parts.append(arrange(blocks))
    return group(parts, "column")

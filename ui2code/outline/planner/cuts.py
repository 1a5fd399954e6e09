"""Recursive cuts: blocks that lie in one container to a tree of rows, columns and stacks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from ui2code.outline.planner.block import Block, group
from ui2code.outline.planner.evidence import columns_of
from ui2code.outline.planner.overlap import separate
from ui2code.outline.planner.regions import bands
from ui2code.outline.planner.strips import strips
from ui2code.types import enclosing

TALL = 0.9
"""Of the highest column's height: such a column stands beside all the others."""


def arrange(blocks: Sequence[Block]) -> Block:
    """One block for ``blocks`` (at least one); every one of them is in it exactly once."""
    if len(blocks) == 1:
        return blocks[0]
    rows = strips(blocks, "y")
    if len(rows) > 1:
        return _arrange_rows(rows)
    columns = _beside_tall(strips(blocks, "x"))
    if len(columns) > 1:
        return group([arrange(column) for column in columns], "row")
    return separate(blocks, arrange)


def _beside_tall(columns: list[list[Block]]) -> list[list[Block]]:
    """Columns; those that only a tall neighbour keeps from being rows are taken together, to be cut on their own."""
    heights = [enclosing([b.box for b in column]).h for column in columns]
    tall = [height >= TALL * max(heights) for height in heights]
    joined: list[list[Block]] = []
    for is_tall, run in groupby(zip(tall, columns, strict=True), key=lambda pair: pair[0]):
        short = [column for _, column in run]
        together = [block for column in short for block in column]
        joined += [together] if not is_tall and len(short) > 1 and len(strips(together, "y")) > 1 else short
    return joined if len(joined) > 1 else columns


def _arrange_rows(rows: list[list[Block]]) -> Block:
    parts = []
    for blocks, reads_in_columns in bands(rows):
        columns = columns_of(blocks) if reads_in_columns else [blocks]
        if len(columns) > 1:
            parts.append(group([arrange(column) for column in columns], "row"))
        else:
            parts += [arrange(row) for row in strips(blocks, "y")]
    return group(parts, "column")

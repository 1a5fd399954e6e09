"""Projection: blocks to strips that white space separates along one axis."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ui2code.outline.planner.block import Axis, Block, span
from ui2code.types import Kind

SLACK = 3.0
"""px two neighbours may overlap and still count as apart: measured boxes are not exact."""
SLACK_SHARE = 0.2
"""... and never more than this share of the thinner of the two, so that a line inside a box does not leave it."""


def strips(blocks: Iterable[Block], axis: Axis) -> list[list[Block]]:
    """Blocks in strips along ``axis``, in order; blocks of one strip overlap in projection, directly or by way of others."""
    ordered = sorted(blocks, key=lambda b: (*span(b.box, axis), *span(b.box, "x" if axis == "y" else "y")))
    found: list[list[Block]] = []
    end, thinnest = float("-inf"), 0.0
    for block in ordered:
        start, stop = span(block.box, axis)
        size = stop - start
        if found and start < end - min(SLACK, SLACK_SHARE * min(size, thinnest) + _line_slack(block)):
            found[-1].append(block)
            thinnest = thinnest if end >= stop else size
        else:
            found.append([block])
            thinnest = size
        end = max(end, stop)
    return found


def _line_slack(block: Block) -> float:
    """A rule may lie upon the edge of what it underlines."""
    return 1.0 if block.kind is Kind.LINE else 0.0


def holes(parts: Sequence[Sequence[Block]], axis: Axis) -> list[tuple[float, float]]:
    """The intervals of white space between neighbouring strips."""
    ends = [max(span(b.box, axis)[1] for b in part) for part in parts]
    starts = [min(span(b.box, axis)[0] for b in part) for part in parts]
    return [(end, start) for end, start in zip(ends, starts[1:], strict=False)]

"""Projection: blocks to strips that white space separates along one axis."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ui2code.outline.planner.block import Axis, Block, across, span
from ui2code.types import Kind

SLACK = 3.0
"""px two neighbours may overlap and still count as apart: measured boxes are not exact."""
SLACK_SHARE = 0.2
"""... and never more than this share of the thinner of the two, so that a line inside a box does not leave it."""


LOOSE = 12.0
"""px of overlap that are let pass where only a stack could follow ..."""
LOOSE_SHARE = 0.3
"""... and this share: a negative margin keeps the flow, a stack does not."""


def strips(blocks: Iterable[Block], axis: Axis, loose: bool = False) -> list[list[Block]]:
    """Blocks in strips along ``axis``, in order; blocks of one strip overlap in projection, directly or by way of others."""
    ordered = sorted(blocks, key=lambda b: (*span(b.box, axis), *span(b.box, across(axis))))
    found: list[list[Block]] = []
    end, last = float("-inf"), None
    for block in ordered:
        start, stop = span(block.box, axis)
        if last is None or start >= end - _slack(last, block, axis, loose):
            found.append([block])
        else:
            found[-1].append(block)
        if stop >= end:
            end, last = stop, block
    return found


def _slack(one: Block, other: Block, axis: Axis, loose: bool) -> float:
    """How far two neighbours may overlap; a rule may lie upon the edge of what it underlines."""
    thickness = min(b - a for a, b in (span(one.box, axis), span(other.box, axis)))
    rule = Kind.LINE in (one.kind, other.kind) and thickness <= SLACK
    if loose and not rule:
        return min(LOOSE, LOOSE_SHARE * thickness)
    return SLACK if rule else min(SLACK, SLACK_SHARE * thickness)


def holes(parts: Sequence[Sequence[Block]], axis: Axis) -> list[tuple[float, float]]:
    """The intervals of white space between neighbouring strips."""
    ends = [max(span(b.box, axis)[1] for b in part) for part in parts]
    starts = [min(span(b.box, axis)[0] for b in part) for part in parts]
    return [(end, start) for end, start in zip(ends, starts[1:], strict=False)]

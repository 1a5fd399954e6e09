"""One way to make a finding about a block."""

from __future__ import annotations

from typing import cast

from evaluators.compare import weight
from evaluators.findings.words import severity
from evaluators.types import Block, Finding, FindingKind, Place, Region


def make(
    block: Block,
    kind: str,
    message: str,
    values: tuple[str, str],
    share: float,
    region: Region | None = None,
    place: Place | None = None,
) -> Finding:
    """``values``: (expected, actual); ``share``: how much of the block's worth it costs, 0..1."""
    heavy = weight(block) * min(1.0, share)
    where = region or block.box
    return Finding(cast(FindingKind, kind), severity(share), message, where, *values, place or block.place, heavy)

"""How much blocks look alike: by what they hold and in which style, not by where they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from ui2code.outline.planner.block import Block, Look

Looks = Counter[Look]


def looks(blocks: Iterable[Block]) -> Looks:
    """How often each look occurs in ``blocks`` and in all they hold."""
    total: Looks = Counter()
    stack = list(blocks)
    while stack:
        block = stack.pop()
        if block.look:
            total[block.look] += 1
        stack += block.children
    return total


def alike(one: Looks, other: Looks) -> float:
    """0..1: the share of looks that two collections have in common (Dice)."""
    total = sum(one.values()) + sum(other.values())
    return 2 * sum((one & other).values()) / total if total else 0.0


def mean_likeness(parts: Sequence[Looks], step: int = 1) -> float:
    """The mean likeness of each part to the one ``step`` further; 0 where there is none."""
    pairs = list(zip(parts, parts[step:], strict=False))
    return sum(alike(a, b) for a, b in pairs) / len(pairs) if pairs else 0.0

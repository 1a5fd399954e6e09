"""How much blocks look alike: by what they hold and in which style, not by where they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ui2code.outline.planner.block import BOLD, SIZE_STEP, Block, Look
from ui2code.types import Kind

Looks = Counter[Look]

ENTRY_HEIGHT = 64.0
"""px a menu's entry is high at most."""
INSTANCES = 0.7
"""Siblings of this likeness are instances of one thing."""
INSTANCES_BOXED = 0.45
"""Boxes of one size need less: they may hold different things."""
SIZE = 2.5
"""px by which boxes of one size differ."""


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


def similar(one: Block, other: Block) -> float:
    """``alike`` of two blocks; two texts are compared as measured, not by class, so that no class border parts them.

    The entry a menu marks with a box, in bold perhaps, is like the others.
    """
    marked = (one.kind is Kind.SHAPE) != (other.kind is Kind.SHAPE)
    if marked:
        one, other = unboxed(one), unboxed(other)
    if one.element and other.element and one.element.text and other.element.text:
        a, b = one.element.text.style, other.element.text.style
        same = max(a.size, b.size) <= SIZE_STEP * min(a.size, b.size)
        return 1.0 if same and (marked or (a.weight >= BOLD) == (b.weight >= BOLD)) else 0.0
    return alike(looks([one]), looks([other]))


def unboxed(block: Block) -> Block:
    """What a low box holds, if it is a single thing or a row; else the block itself."""
    if block.kind is not Kind.SHAPE or block.box.h > ENTRY_HEIGHT or not block.children:
        return block
    if len(block.children) == 1:
        return block.children[0]
    return replace(block, element=None, look=()) if block.layout == "row" else block


def mean_likeness(parts: Sequence[Looks], step: int = 1) -> float:
    """The mean likeness of each part to the one ``step`` further; 0 where there is none."""
    pairs = list(zip(parts, parts[step:], strict=False))
    return sum(alike(a, b) for a, b in pairs) / len(pairs) if pairs else 0.0


def same_thing(one: Block, other: Block, look: Looks, other_look: Looks) -> bool:
    """Whether two siblings with these looks are instances of one thing."""
    if one.kind != other.kind:
        return False
    boxed = one.element is not None and one.layout == other.layout
    boxed = boxed and abs(one.box.w - other.box.w) <= SIZE and abs(one.box.h - other.box.h) <= SIZE
    return alike(look, other_look) >= (INSTANCES_BOXED if boxed else INSTANCES)

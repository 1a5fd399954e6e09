"""True overlap: take the fewest things away until the rest can be separated, and lay those on top in the smallest place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from ui2code.outline.planner.block import Axis, Block, across, group, whole
from ui2code.outline.planner.strips import SLACK, strips
from ui2code.types import Box, Kind, Layout, enclosing

Arrange = Callable[[Sequence[Block]], Block]

AXES: tuple[tuple[Axis, Layout], ...] = (("y", "column"), ("x", "row"))
SHARE = 0.3
"""Of the thinner one's thickness: less common ground is a matter of measuring."""
INSIDE = 0.85
"""A thing with this share of its area inside a container belongs into it."""


def separate(blocks: Sequence[Block], arrange: Arrange) -> Block:
    """Blocks that no white space separates (at least two): what lies on top goes into stacks around what lies below."""
    for axis, layout in AXES:
        parts = strips(blocks, axis, loose=True)
        if len(parts) > 1:
            return group([arrange(part) for part in parts], layout)
    base, lifted = _lift(blocks)
    if not lifted:
        return whole(sorted(blocks, key=lambda b: b.order), "stack")
    tree = arrange(base)
    for block in lifted:
        tree = lay(tree, block)
    return tree


def _lift(blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """``blocks`` as a separable rest and what has to be taken away for that, in paint order."""
    hits = _collisions(blocks)
    base = list(range(len(blocks)))
    lifted: list[int] = []
    while len(base) > 1 and not separable([blocks[k] for k in base]):
        worst = min((k for k in base if hits[k]), key=lambda k: _cost(blocks[k], len(hits[k])), default=None)
        if worst is None:
            return list(blocks), []
        base.remove(worst)
        lifted.append(worst)
        for other in hits.pop(worst):
            hits[other].discard(worst)
    for k in sorted(lifted, key=lambda k: -blocks[k].size):
        if separable([blocks[j] for j in base] + [blocks[k]]):
            base.append(k)
            lifted.remove(k)
    return [blocks[k] for k in base], sorted((blocks[k] for k in lifted), key=lambda b: b.order)


def _cost(block: Block, collisions: int) -> tuple[float, bool, float]:
    """What is taken away first: few elements that are in the way of many others, rules, what is small."""
    return block.size / collisions, block.kind is not Kind.LINE, block.box.area


def _collisions(blocks: Sequence[Block]) -> dict[int, set[int]]:
    """For each block the others it overlaps, by index."""
    hits: dict[int, set[int]] = {k: set() for k in range(len(blocks))}
    active: list[int] = []
    for k in sorted(hits, key=lambda k: blocks[k].box.y):
        box = blocks[k].box
        active = [other for other in active if blocks[other].box.bottom > box.y]
        for other in active:
            if collides(blocks[other].box, box):
                hits[k].add(other)
                hits[other].add(k)
        active.append(k)
    return hits


def separable(blocks: Sequence[Block]) -> bool:
    return len(strips(blocks, "y")) > 1 or len(strips(blocks, "x")) > 1


def collides(one: Box, other: Box) -> bool:
    """Whether two boxes share more than measuring errors explain."""
    wide = min(one.right - other.x, other.right - one.x)
    high = min(one.bottom - other.y, other.bottom - one.y)
    return wide > _limit(min(one.w, other.w)) and high > _limit(min(one.h, other.h))


def _limit(thickness: float) -> float:
    """How deep a thing may reach into another; a rule upon an edge does not count."""
    return SLACK if thickness <= SLACK else min(SLACK, SHARE * thickness)


def lay(tree: Block, overlay: Block) -> Block:
    """``overlay`` on top of the smallest part of ``tree`` that can take it without pushing its siblings."""
    at = _place(tree, overlay)
    if at is None:
        return _stacked(tree, overlay)
    children = list(tree.children)
    children[at] = lay(children[at], overlay)
    return replace(tree, children=tuple(children), box=enclosing([tree.box, overlay.box]))


def _place(tree: Block, overlay: Block) -> int | None:
    """The one child that ``overlay`` lies on, if it would stay apart from the others."""
    if tree.layout == "stack" or not tree.children:
        return None
    hit = [k for k, child in enumerate(tree.children) if collides(child.box, overlay.box)]
    if len(hit) != 1 or (tree.element and not tree.box.contains(overlay.box, SLACK)):
        return None
    grown = Block(enclosing([tree.children[hit[0]].box, overlay.box]))
    others = [child for k, child in enumerate(tree.children) if k != hit[0]]
    axis: Axis = "x" if tree.layout == "row" else "y"
    axes = [axis, across(axis)] if tree.layout == "grid" else [axis]
    apart = all(len(strips([*others, grown], a)) == len(strips(tree.children, a)) for a in axes)
    return hit[0] if apart else None


def _stacked(tree: Block, overlay: Block) -> Block:
    """A stack of both in paint order; an overlay on a stack or within a container joins it."""
    if tree.layout == "stack" and tree.element is None:
        return whole(_painted([*tree.children, overlay]), "stack")
    inside = tree.box.intersection(overlay.box).area >= INSIDE * overlay.box.area
    if tree.element and inside and tree.order < overlay.order and tree.kind in (Kind.SHAPE, Kind.IMAGE, Kind.CONTROL):
        size = tree.size + overlay.size
        if not tree.children:
            return replace(tree, children=(overlay,), layout="column", size=size)
        if tree.layout == "stack":
            return replace(tree, children=_painted([*tree.children, overlay]), size=size)
        content = group(tree.children, tree.layout or "column")
        return replace(tree, children=_painted([content, overlay]), layout="stack", size=size)
    for axis, layout in AXES:
        apart = strips([tree, overlay], axis)
        if len(apart) > 1:
            return whole([part[0] for part in apart], layout)
    return whole(_painted([tree, overlay]), "stack")


def _painted(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """In paint order, what covers the others last."""
    return tuple(sorted(blocks, key=lambda b: b.order))

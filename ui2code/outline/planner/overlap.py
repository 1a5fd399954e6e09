"""True overlap: take the fewest things away until the rest can be separated, and lay those on top in the smallest place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from ui2code.outline.planner.block import Axis, Block, across, group
from ui2code.outline.planner.strips import SLACK, strips
from ui2code.types import Box, Kind, enclosing

Arrange = Callable[[Sequence[Block]], Block]

INSIDE = 0.85
"""A thing with this share of its area inside a container belongs into it."""


def separate(blocks: Sequence[Block], arrange: Arrange) -> Block:
    """Blocks that no white space separates (at least two): what lies on top goes into stacks around what lies below."""
    base, top = _lift(blocks)
    if not top:
        return Block(enclosing([b.box for b in blocks]), None, tuple(blocks), "stack")
    tree = arrange(base)
    for overlay in top:
        tree = lay(tree, overlay)
    return tree


def _lift(blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """``blocks`` as a separable rest and the overlays above it, in paint order."""
    base = list(blocks)
    lifted: list[Block] = []
    while len(base) > 1 and not separable(base):
        worst = _most_in_the_way(base)
        if worst is None:
            return list(blocks), []
        base.remove(worst)
        lifted.append(worst)
    for block in sorted(lifted, key=lambda b: -b.box.area):
        if separable([*base, block]):
            base.append(block)
            lifted.remove(block)
    return base, [b for b in blocks if b in lifted]


def separable(blocks: Sequence[Block]) -> bool:
    return len(strips(blocks, "y")) > 1 or len(strips(blocks, "x")) > 1


def _most_in_the_way(blocks: Sequence[Block]) -> Block | None:
    """The smallest block that overlaps another; None where nothing really overlaps."""
    hit = [b for b in blocks if any(o is not b and collides(b.box, o.box) for o in blocks)]
    return min(hit, key=lambda b: (b.kind is not Kind.LINE, b.box.area)) if hit else None


def collides(one: Box, other: Box) -> bool:
    """Whether two boxes share more than measuring errors explain."""
    common = one.intersection(other)
    return common.w > min(SLACK, 0.3 * min(one.w, other.w)) and common.h > min(SLACK, 0.3 * min(one.h, other.h))


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
    """A stack of both; an overlay on a stack or within a container joins it."""
    if tree.layout == "stack" and tree.element is None:
        return replace(tree, children=(*tree.children, overlay), box=enclosing([tree.box, overlay.box]))
    inside = tree.box.intersection(overlay.box).area >= INSIDE * overlay.box.area
    if tree.element and inside and tree.kind in (Kind.SHAPE, Kind.IMAGE, Kind.CONTROL):
        if not tree.children:
            return replace(tree, children=(overlay,), layout="column")
        if tree.layout == "stack":
            return replace(tree, children=(*tree.children, overlay))
        content = group(tree.children, tree.layout or "column")
        return replace(tree, children=(content, overlay), layout="stack")
    return Block(enclosing([tree.box, overlay.box]), None, (tree, overlay), "stack")

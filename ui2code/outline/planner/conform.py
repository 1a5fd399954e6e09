"""Instances of one thing get one structure: the one most of them show, where the others can be read that way too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ui2code.outline.planner.block import Axis, Block, span
from ui2code.outline.planner.likeness import looks, same_thing
from ui2code.outline.planner.strips import SLACK
from ui2code.types import Box, enclosing

Skeleton = tuple[object, ...]


def conformed(children: Sequence[Block]) -> tuple[Block, ...]:
    """``children`` with alike ones in the same structure."""
    done = list(children)
    looked = [looks([child]) for child in children]
    rest = [k for k, child in enumerate(children) if child.children]
    while rest:
        same = [k for k in rest if same_thing(children[rest[0]], children[k], looked[rest[0]], looked[k])]
        rest = [k for k in rest if k not in same]
        for k, block in zip(same, _one_structure([children[k] for k in same]), strict=True):
            done[k] = block
    return tuple(done)


def _one_structure(blocks: Sequence[Block]) -> list[Block]:
    shapes = [skeleton(block) for block in blocks]
    if len(set(shapes)) < 2:
        return list(blocks)
    best = [block if shape == shapes[0] else None for block, shape in zip(blocks, shapes, strict=True)]
    for shape, _ in Counter(shapes).most_common():
        model = blocks[shapes.index(shape)]
        read = [block if s == shape else follow(model, block) for block, s in zip(blocks, shapes, strict=True)]
        if _count(read) > _count(best):
            best = read
    return [found if found is not None else block for found, block in zip(best, blocks, strict=True)]


def _count(read: Sequence[Block | None]) -> int:
    return sum(block is not None for block in read)


def skeleton(block: Block) -> Skeleton:
    return (block.look, block.layout, tuple(skeleton(child) for child in block.children))


def follow(model: Block, block: Block) -> Block | None:
    """What is in ``block`` in the structure of ``model``, parts that ``block`` lacks left out; None if it does not fit."""
    shift = (model.box.x - block.box.x, model.box.y - block.box.y)
    pool = _parts(block)
    made = _built(model, pool, shift, outermost=block)
    return made if made is not None and not pool and _holds(made) else None


def _parts(block: Block) -> list[Block]:
    """The elements in ``block`` with all they hold, not looking into elements."""
    return [part for child in block.children for part in ([child] if child.element else _parts(child))]


def _built(model: Block, pool: list[Block], shift: tuple[float, float], outermost: Block | None = None) -> Block | None:
    """``model`` made of blocks taken from ``pool``; None if nothing of it is there."""
    if model.element is not None and outermost is None:
        return _taken(model, pool, shift)
    children = tuple(made for child in model.children if (made := _built(child, pool, shift)) is not None)
    if not children:
        return None
    if outermost is not None and outermost.element is not None:
        return replace(outermost, children=children, layout=model.layout)
    if len(children) == 1:
        return children[0]
    return replace(model, box=enclosing([c.box for c in children]), children=children)


def _taken(model: Block, pool: list[Block], shift: tuple[float, float]) -> Block | None:
    """The block of the model's look that lies nearest to its place."""
    fitting = [b for b in pool if b.look == model.look and b.kind == model.kind]
    if not fitting:
        return None
    near = min(fitting, key=lambda b: abs(b.box.x + shift[0] - model.box.x) + abs(b.box.y + shift[1] - model.box.y))
    pool.remove(near)
    return near


def _holds(block: Block) -> bool:
    """Whether children stand as every layout inside says."""
    return _follows(block) and all(child.element is not None or _holds(child) for child in block.children)


def _follows(block: Block) -> bool:
    if block.layout == "row":
        return in_order([c.box for c in block.children], "x")
    if block.layout == "column":
        return in_order([c.box for c in block.children], "y")
    return block.layout == "stack" or not block.children


def in_order(boxes: Sequence[Box], axis: Axis) -> bool:
    """Whether boxes come one after the other along an axis."""
    spans = [span(box, axis) for box in boxes]
    return all(after[0] >= before[1] - SLACK for before, after in pairwise(spans))

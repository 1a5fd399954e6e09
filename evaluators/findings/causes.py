"""Why things are out of place: one finding for the first thing that is, none for all that follows it down the page.

In flow layout a gap that is 4 px too large moves everything under it by 4 px, and a heading in a larger size everything
after it by what it has grown. Saying so of each of them hides the one line that is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evaluators.findings.insides import Shift
from evaluators.findings.making import make
from evaluators.findings.words import name, off, point, px
from evaluators.types import Block, Finding, Node, Place, Region, around

MOVED = 1.0
"""Px; half a pixel is anti-aliasing."""

SAME_SHIFT = 0.75
"""Px by which two shifts may differ and be one."""

SLACK = 1.5
"""Px by which a change of size and the shift it makes may differ: lines are laid out on whole px."""

MARGINS = 3.0
"""The same down the page, where margins may be given in the size of the font that changed."""

ROW = 0.5
"""Share of the lower height that two things on one line have in common."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A block without blocks of its own on it. ``grown``: by how much it is too wide and too tall;
    ``changed``: something other than its place is wrong with it, and told already."""

    block: Block
    shift: Shift
    changed: bool = False
    grown: Shift = (0.0, 0.0)

    @property
    def moved(self) -> bool:
        return max(abs(self.shift[0]), abs(self.shift[1])) >= MOVED


def displaced(leaves: Sequence[Leaf], boxes: Sequence[Leaf], nodes: Sequence[Node]) -> Iterator[Finding]:
    """A finding for each cause among the leaves that are out of place; ``boxes``: painted boxes around leaves."""
    told: list[Leaf] = []
    leaves = sorted(leaves, key=lambda one: (one.block.box.y, one.block.box.x))
    groups = Groups(leaves, boxes, nodes)
    for k, leaf in enumerate(leaves):
        if not leaf.moved or any(follows(leaf, cause) for cause in told):
            continue
        if any(pushed(leaf, other) for other in leaves if other.changed and other is not leaf):
            told.append(leaf)  # what moved with it is explained as well
            continue
        yield groups.finding(
            k, max((cause for cause in told if above(cause, leaf)), key=lambda c: c.block.box.y, default=None)
        )
        told.append(leaf)


def above(cause: Leaf, leaf: Leaf) -> bool:
    """Whether a cause has moved a leaf down or up too: it stands over it, and went the same way, not as far."""
    a, b = cause.block.box, leaf.block.box
    one, other = cause.shift[1], leaf.shift[1]
    column = min(a.right, b.right) > max(a.x, b.x)
    return (
        column
        and a.y < b.y
        and max(abs(cause.shift[0]), abs(leaf.shift[0])) < MOVED
        and one * other > 0
        and abs(one) < abs(other)
    )


def same(one: Shift, other: Shift) -> bool:
    return abs(one[0] - other[0]) <= SAME_SHIFT and abs(one[1] - other[1]) <= SAME_SHIFT


def follows(leaf: Leaf, cause: Leaf) -> bool:
    """Whether it moved along with a cause: by as much, down the page or along the line."""
    if not same(leaf.shift, cause.shift):
        return False
    if abs(leaf.shift[0]) < MOVED:
        return leaf.block.box.y >= cause.block.box.y - cause.block.box.h
    return in_row(leaf.block.box, cause.block.box)


def pushed(leaf: Leaf, other: Leaf) -> bool:
    """Whether the change of another leaf's size explains a shift: the whole of it, or half where things are centred."""
    if other.block.kind != "text" and max(abs(other.grown[0]), abs(other.grown[1])) < MOVED:
        return False
    dx, dy = leaf.shift
    wide, tall = abs(other.grown[0]) + SLACK, abs(other.grown[1]) + MARGINS
    if in_row(leaf.block.box, other.block.box):
        return abs(dx) <= wide and abs(dy) <= tall
    return abs(dx) < MOVED and abs(dy) <= abs(other.shift[1]) + tall and leaf.block.box.y >= other.block.box.y


def in_row(one: Region, other: Region) -> bool:
    common = min(one.bottom, other.bottom) - max(one.y, other.y)
    return common > ROW * min(one.h, other.h)


class Groups:
    """What moved as a whole: the largest element whose leaves all moved as far, beginning with a given one."""

    def __init__(self, leaves: Sequence[Leaf], boxes: Sequence[Leaf], nodes: Sequence[Node]) -> None:
        self.leaves, self.nodes = leaves, nodes
        self.boxes = {box.block.node: box.shift for box in boxes if box.moved}
        self.held: dict[int, list[int]] = {}
        for k, leaf in enumerate(leaves):
            node = leaf.block.node
            while node >= 0:
                self.held.setdefault(node, []).append(k)
                node = nodes[node].parent if node < len(nodes) else -1

    def finding(self, k: int, over: Leaf | None) -> Finding:
        """``over``: the cause that already moved it a part of the way."""
        leaf = self.leaves[k]
        whole = self.whole(k)
        members = self.held.get(whole, [k])
        region = around([self.leaves[m].block.box for m in members])
        dx, dy = leaf.shift
        share = 0.1 + max(abs(dx), abs(dy)) / (max(abs(dx), abs(dy)) + 16)
        below = [m for m in self.leaves[k + 1 :] if m.block.box.y > region.bottom - 1]
        after = [m for m in below if same(m.shift, leaf.shift) or above(leaf, m)]
        what = name(leaf.block)
        where = (point(region.x - dx, region.y - dy), point(region.x, region.y))
        there = region.moved(-dx, -dy)
        if (after or over) and abs(dx) < MOVED:
            place = self.place(whole, leaf)
            more = dy - (over.shift[1] if over else 0.0)
            message = f"gap above {what} is {px(more)} too {'large' if more > 0 else 'small'}"
            if after:
                message += f"; {len(after)} more below it moved along"
            return make(leaf.block, "gap", message, where, share, there, place)
        return make(
            leaf.block,
            "moved",
            f"{what} is {off(dx, dy)}",
            where,
            share,
            there,
            self.place(self.innermost(k, members), leaf),
        )

    def place(self, node: int, leaf: Leaf) -> Place | None:
        return self.nodes[node].place if node >= 0 else leaf.block.place

    def innermost(self, k: int, members: Sequence[int]) -> int:
        """Index of the smallest element that holds all of these leaves; nothing says it was one around it that moved."""
        node = self.leaves[k].block.node
        while 0 <= node < len(self.nodes) and not set(members) <= set(self.held[node]):
            node = self.nodes[node].parent
        up = node
        while 0 <= up < len(self.nodes):
            if up in self.boxes and same(self.boxes[up], self.leaves[k].shift):
                node = up  # a box that can be seen, and moved along with what is in it, is what moved
            up = self.nodes[up].parent
        return node

    def whole(self, k: int) -> int:
        """Index of the outermost element that begins with leaf ``k`` and moved as one; -1 where there are no elements."""
        node = self.leaves[k].block.node
        if node < 0 or node >= len(self.nodes):
            return -1
        while (parent := self.nodes[node].parent) >= 0 and self.as_one(parent, k):
            node = parent
        return node

    def as_one(self, node: int, k: int) -> bool:
        held = self.held[node]
        return (
            held[0] == k
            and all(same(self.leaves[m].shift, self.leaves[k].shift) for m in held)
            and self.nodes[node].parent >= 0
        )

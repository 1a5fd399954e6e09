"""A long page from its windows: what the next one adds goes where both agree that they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce

from ui2code.outline.prune import prune, refs_of
from ui2code.types import Node, Outline

OVERLAP = 24
"""Elements that two windows share."""


def windows(count: int, length: int) -> tuple[tuple[int, int], ...]:
    """From which element to before which each window goes; every element is in one, neighbours share OVERLAP."""
    if count <= length:
        return ((0, count),)
    stride = length - OVERLAP
    return tuple((start, min(start + length, count)) for start in range(0, count - OVERLAP, stride))


def stitched(outlines: Sequence[Outline]) -> Outline:
    """Outlines of windows, in order, as one; where two speak of one element the earlier has the word."""
    return reduce(_joined, outlines)


def _joined(first: Outline, second: Outline) -> Outline:
    dropped = {drop.ref for drop in first.drops}
    known = refs_of(first.root) | dropped
    more = tuple(drop for drop in second.drops if drop.ref not in known)
    return Outline(_grafted(first.root, second.root, known, dropped), (*first.drops, *more))


def _grafted(into: Node, other: Node, known: frozenset[str], dropped: set[str]) -> Node:
    """``into`` with what is new in ``other``, which is taken for the same node."""
    for child in other.children:
        refs = refs_of(child)
        new = refs - known
        if not new:
            continue
        added = prune(child, new)
        host = _host(into, child, (refs & known) - dropped)
        if host is None:
            into = replace(into, children=(*into.children, added) if added else into.children)
        else:
            into = _swapped(into, host, _grafted(host, child, known, dropped))
    return into


def _host(into: Node, child: Node, shared: frozenset[str]) -> Node | None:
    """The node in ``into`` that is ``child``, as far as was written before: the same element, or one of its tag that holds most
    of what both have."""
    if not shared:
        return None
    same = next((node for node in into.walk() if node.ref is not None and node.ref == child.ref), None)
    if same:
        return same
    around = max(into.children, key=lambda each: len(refs_of(each) & shared), default=None)
    if around is None or not refs_of(around) & shared or not around.children:
        return None
    held = refs_of(around) & shared
    node = around
    while node.tag != child.tag:
        inner = [each for each in node.children if each.children and held <= refs_of(each)]
        if not inner:
            return around
        node = inner[0]
    return node


def _swapped(node: Node, old: Node, new: Node) -> Node:
    if node is old:
        return new
    return replace(node, children=tuple(_swapped(child, old, new) for child in node.children))

"""What an outline says of some of its elements."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from ui2code.types import Node, Outline


def pruned(outline: Outline, kept: Collection[str]) -> Outline:
    """``outline`` over the elements ``kept`` alone: what holds none of them goes, but for the outermost node."""
    root = prune(outline.root, kept) or Node(outline.root.tag)
    return Outline(root, tuple(drop for drop in outline.drops if drop.ref in kept))


def prune(node: Node, kept: Collection[str]) -> Node | None:
    """``node`` over the elements ``kept`` alone; None where nothing is left of it."""
    children = tuple(left for child in node.children if (left := prune(child, kept)))
    ref = node.ref if node.ref in kept else None
    return replace(node, children=children, ref=ref) if children or ref else None


def refs_of(node: Node) -> frozenset[str]:
    """The elements ``node`` and what it holds refer to."""
    return frozenset(inner.ref for inner in node.walk() if inner.ref)

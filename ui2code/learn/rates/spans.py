"""What the nodes of an outline cover: the basis on which two outlines over one scene are compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ui2code.types import Node, Outline

Span = frozenset[str]
"""The ids of the scene's elements at and under a node."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A node and what it covers; ``top`` is True for the outermost, which is the page itself."""

    node: Node
    span: Span
    top: bool


def refs(outline: Outline) -> Span:
    """The elements that have a place in the outline."""
    return frozenset(node.ref for node in outline.root.walk() if node.ref is not None)


def pruned(node: Node, known: Span) -> Node | None:
    """``node`` without refs that are not in ``known`` and without what is empty then; None if nothing is left."""
    children = tuple(kept for child in node.children if (kept := pruned(child, known)))
    ref = node.ref if node.ref in known else None
    return replace(node, children=children, ref=ref) if children or ref is not None else None


def placed(root: Node) -> list[Placed]:
    """Every node with its span, in pre-order."""
    found: list[Placed] = []
    _cover(root, True, found)
    return found


def _cover(node: Node, top: bool, found: list[Placed]) -> Span:
    at = len(found)
    found.append(Placed(node, frozenset(), top))
    own = () if node.ref is None else (node.ref,)
    span = frozenset(own).union(*(_cover(child, False, found) for child in node.children))
    found[at] = Placed(node, span, top)
    return span


def leaves(root: Node) -> Iterator[str]:
    """The elements that hold nothing, in the order a reader meets them."""
    return (node.ref for node in root.walk() if node.ref is not None and not node.children)

"""The geometric planner: a scene to an outline by recursive cuts, alignment and repetition, without any model."""

from __future__ import annotations

from dataclasses import replace

from ui2code.outline.planner.arrange import arrange
from ui2code.outline.planner.block import Block, contents, fill, leaf
from ui2code.types import Box, Element, Kind, Node, Outline, Scene


def plan(scene: Scene) -> Outline:
    """An outline that uses every element of ``scene`` exactly once; deterministic."""
    inside = contents(scene)
    tree = _planned(None, inside)
    page = Block(Box(0, 0, scene.width, scene.height), children=tree.children if tree else (), layout="column")
    if tree and (tree.element or not tree.children):
        page = replace(page, children=(tree,))
    elif tree:
        page = replace(page, layout=tree.layout)
    return Outline(_node(page))


def _planned(container: str | None, inside: dict[str | None, list[Element]]) -> Block | None:
    """What lies in ``container``, arranged; None where nothing does."""
    blocks = [fill(leaf(e), _planned(e.id, inside)) for e in inside.get(container, ())]
    return arrange(blocks) if blocks else None


TAGS = {Kind.TEXT: "p", Kind.IMAGE: "img", Kind.ICON: "img", Kind.LINE: "hr"}


def _node(block: Block) -> Node:
    ref = block.element.id if block.element else None
    children = tuple(_node(child) for child in block.children)
    tag = block.tag or ("div" if children or not block.kind else TAGS.get(block.kind, "div"))
    return Node(tag, children, ref, block.component, block.layout if children else None)

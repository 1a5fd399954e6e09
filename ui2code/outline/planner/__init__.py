"""The geometric planner: a scene to an outline by recursive cuts, alignment and repetition, without any model."""

from __future__ import annotations

from dataclasses import replace

from ui2code.outline.nest import nested
from ui2code.outline.planner.bands import banded
from ui2code.outline.planner.block import Block, contents, fill
from ui2code.outline.planner.cuts import arrange
from ui2code.outline.planner.groups import gather
from ui2code.outline.planner.naming import named
from ui2code.outline.planner.roles import prose, tagged
from ui2code.outline.planner.sections import sectioned
from ui2code.outline.planner.tables import tabulate
from ui2code.outline.planner.type_scale import type_scale
from ui2code.types import Box, Node, Outline, Scene


def plan(scene: Scene) -> Outline:
    """An outline that uses every element of ``scene`` exactly once; deterministic.

    What lies in one container is cut into rows, columns and stacks; the page's bands are found in that; then, within
    each band, tables and grids, groups, sections, tags and component names, in this order.
    """
    content = _arranged(None, contents(scene))
    if content is None:
        return Outline(Node("div", component="Page"))
    page = banded(content, Box(0, 0, scene.width, scene.height))
    page = replace(page, children=tuple(gather(tabulate(part)) for part in page.children))
    page = sectioned(page)
    page = named(tagged(page, type_scale(prose(page))))
    return Outline(nested(_node(page)))


def _arranged(container: str | None, inside: dict[str | None, list[Block]]) -> Block | None:
    """What lies in ``container``, cut to a tree; None where nothing does."""
    blocks = [fill(b, _arranged(b.element.id, inside)) for b in inside.get(container, ()) if b.element]
    return arrange(blocks) if blocks else None


def _node(block: Block) -> Node:
    children = tuple(_node(child) for child in block.children)
    ref = block.element.id if block.element else None
    return Node(block.tag, children, ref, block.component, block.layout if children else None)

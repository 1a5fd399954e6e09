"""Puts elements that an outline forgot where containment and geometry say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from ui2code.types import Box, Element, Layout, Node, Outline, Scene, enclosing

Boxes = dict[str, Box]

BANDS = frozenset({"header", "main", "aside", "footer", "section"})
"""Parts of a whole page, which a few forgotten elements are not."""
WITHIN = 0.9
"""Of its area a forgotten element must share with a group to belong into it."""
SLACK = 3.0
"""px neighbours may overlap and still come one after the other."""


def insert(root: Node, missing: Sequence[Element], scene: Scene, fallback: Callable[[Scene], Outline]) -> Node:
    """``root`` with all ``missing`` elements in it, planned by ``fallback`` one host at a time."""
    known = scene.by_id()
    boxes = {e.id: e.box for e in scene.elements}
    hosts: dict[str | None, list[Element]] = {}
    present = {node.ref for node in root.walk() if node.ref}
    for element in missing:
        hosts.setdefault(_host(element, known, present), []).append(element)
    for host, elements in hosts.items():
        inner = tuple(replace(e, parent=e.parent if e.parent != host else None) for e in elements)
        for part in _parts(fallback(replace(scene, elements=inner)).root):
            root = _into_host(root, host, part, boxes)
    return root


def _parts(planned: Node) -> list[Node]:
    """What a planned page holds, without the page, its bands and their names."""
    if planned.ref is None and (planned.component == "Page" or planned.tag in BANDS):
        return [part for child in planned.children for part in _parts(child)]
    return [_unnamed(planned)]


def _unnamed(node: Node) -> Node:
    return replace(node, component=None, children=tuple(_unnamed(child) for child in node.children))


def _host(element: Element, known: dict[str, Element], present: set[str]) -> str | None:
    """The nearest ancestor that the outline has."""
    seen: set[str] = set()
    parent = element.parent
    while parent is not None and parent not in present and parent not in seen:
        seen.add(parent)
        parent = known[parent].parent if parent in known else None
    return parent if parent in present else None


def _into_host(node: Node, host: str | None, part: Node, boxes: Boxes) -> Node:
    if host is None or node.ref == host:
        return _into(node, part, boxes)
    return replace(node, children=tuple(_into_host(child, host, part, boxes) for child in node.children))


def box_of(node: Node, boxes: Boxes) -> Box | None:
    """The box of a node's element, or around those of its children; None where nothing is known."""
    if node.ref in boxes:
        return boxes[node.ref or ""]
    inner = [box for child in node.children if (box := box_of(child, boxes))]
    return enclosing(inner) if inner else None


def _into(node: Node, part: Node, boxes: Boxes) -> Node:
    """``part`` into the deepest faceless group around it, at its place in reading order."""
    box = box_of(part, boxes) or Box(0, 0, 0, 0)
    for k, child in enumerate(node.children):
        inner = box_of(child, boxes)
        if child.ref is None and child.children and inner and inner.intersection(box).area >= WITHIN * box.area > 0:
            children = (*node.children[:k], _into(child, part, boxes), *node.children[k + 1 :])
            return replace(node, children=children)
    axis_x = node.layout == "row"
    place = next((k for k, child in enumerate(node.children) if _after(child, box, boxes, axis_x)), len(node.children))
    children = (*node.children[:place], part, *node.children[place:])
    return replace(node, children=children, layout=_still(node.layout, children, boxes))


def _after(child: Node, box: Box, boxes: Boxes, axis_x: bool) -> bool:
    other = box_of(child, boxes)
    if other is None:
        return False
    return other.cx > box.cx if axis_x else other.cy > box.cy


def _still(layout: Layout | None, children: Sequence[Node], boxes: Boxes) -> Layout | None:
    """``layout`` if the children still follow it, else None: to be inferred."""
    if layout == "stack":
        return layout
    found = [box for child in children if (box := box_of(child, boxes))]
    spans = [(b.x, b.right) if layout == "row" else (b.y, b.bottom) for b in found]
    follows = all(after[0] >= before[1] - SLACK for before, after in pairwise(spans))
    return layout if follows and layout in ("row", "column") else None

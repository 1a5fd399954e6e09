"""Where things stand that the true outline knows nothing of: in the smallest container around them."""

from __future__ import annotations

from collections.abc import Mapping

from ui2code.outline.grammar import CONTROL_TAGS, LEAF_TAGS, TAGS
from ui2code.perceive.scene import extent
from ui2code.truth.fit import Draft, nearest
from ui2code.types import Box, Element, Kind

AROUND = 0.9
"""Of its area the share that something has inside what holds it."""
SAME_ROW = 0.5

Known = Mapping[str, Element]


def place(root: Draft, element: Element, known: Known) -> list[Draft]:
    """Puts ``element`` into the tree below ``root``; returns the drafts whose children are others now."""
    box = extent(element)
    node = root
    face = element.kind in (Kind.SHAPE, Kind.IMAGE, Kind.CONTROL)
    while host := _host(node, box, known) or (_entered(node, box) if face else None):
        node = host
    if face:
        inner = [child for child in node.children if _share(child.box, box) >= AROUND]
        if inner:
            around = _around(node, inner, element, root, known)
            if around:
                return around
    return _beside(node, box, Draft(_tag(element), element.box, element.id), known)


def _host(node: Draft, box: Box, known: Known) -> Draft | None:
    """The smallest part of ``node`` that holds ``box``."""
    found = [c for c in node.children if _holds(c, known) and c.box.area > box.area and _share(box, c.box) >= AROUND]
    return min(found, key=lambda c: c.box.area) if found else None


def _entered(node: Draft, box: Box) -> Draft | None:
    """The one group without a face in which all lies that ``box`` encloses: a strip behind a row is as wide as its list,
    and wider than what is seen of the list."""
    inner = [c for c in node.children if _encloses(box, c)]
    if len(inner) != 1 or inner[0].ref is not None or _share(inner[0].box, box) >= AROUND:
        return None
    return inner[0]


def _encloses(box: Box, draft: Draft) -> bool:
    """Whether ``box`` holds a thing that ``draft`` holds, or is."""
    if not draft.children:
        return _share(draft.box, box) >= AROUND
    return any(_encloses(box, child) for child in draft.children)


def _holds(draft: Draft, known: Known) -> bool:
    element = known[draft.ref] if draft.ref else None
    if element is None or draft.children:
        return True
    return element.kind is Kind.SHAPE or element.control in ("input", "textarea", "select", "button")


def _share(inner: Box, outer: Box) -> float:
    """Of ``inner``'s area; of its centre where it has none."""
    if inner.area <= 0:
        return float(outer.x <= inner.cx <= outer.right and outer.y <= inner.cy <= outer.bottom)
    return inner.intersection(outer).area / inner.area


def _around(node: Draft, inner: list[Draft], element: Element, root: Draft, known: Known) -> list[Draft]:
    """The face of a group that has none, or a new group of what it encloses; [] where lists and tables forbid it."""
    only = inner[0]
    if len(inner) == 1 and only.ref is None and only.children:
        only.ref, only.box = element.id, element.box
        return [only]
    if len(inner) == len(node.children) and node.ref is None and node is not root:
        node.ref, node.box = element.id, element.box
        return [node]
    if any(TAGS[nearest(child.tag)].parents for child in inner):
        if len(inner) == 1 and only.ref and not only.children:
            _open(only, known)
            only.ref, only.box = element.id, element.box
            return [only]
        return []
    group = Draft(
        "div" if element.control is None else _tag(element), element.box, element.id, inner, None, node.layout
    )
    at = next(k for k, child in enumerate(node.children) if child is only)
    held = {id(child) for child in inner}
    rest = [child for child in node.children if id(child) not in held]
    node.children = [*rest[:at], group, *rest[at:]]
    return [node, group]


def _beside(node: Draft, box: Box, leaf: Draft, known: Known) -> list[Draft]:
    """At its place in reading order; within the nearest item where only items may stand."""
    if TAGS[node.tag].children is not None and node.children:
        near = min(node.children, key=lambda c: _distance(c.box, box))
        if near.tag not in ("img", "hr"):
            if near.ref and not near.children and not _holds(near, known):
                _open(near, known)
            return [node, *_beside(near, box, leaf, known)]
    at = next((k for k, child in enumerate(node.children) if _after(child.box, box)), len(node.children))
    node.children = [*node.children[:at], leaf, *node.children[at:]]
    return [node]


def _open(draft: Draft, known: Known) -> None:
    """A leaf's element becomes the first thing in it."""
    assert draft.ref, "only a leaf with an element can be opened"
    element = known[draft.ref]
    draft.children = [Draft(_tag(element), element.box, element.id)]
    draft.ref = None


def _tag(element: Element) -> str:
    return CONTROL_TAGS[element.control] if element.control else LEAF_TAGS[element.kind]


def _distance(a: Box, b: Box) -> float:
    dx = max(a.x - b.right, b.x - a.right, 0.0)
    dy = max(a.y - b.bottom, b.y - a.bottom, 0.0)
    return dx + dy + 1e-3 * (abs(a.cx - b.cx) + abs(a.cy - b.cy))


def _after(other: Box, box: Box) -> bool:
    shared = min(other.bottom, box.bottom) - max(other.y, box.y)
    if shared >= SAME_ROW * min(other.h, box.h):
        return other.x > box.x
    return other.cy > box.cy

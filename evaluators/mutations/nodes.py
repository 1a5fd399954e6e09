"""The elements of a page as a browser laid them out, and which of them a mutation can be done to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Protocol

from evaluators.types import Region, around

ICON = 64.0
"""Px; a picture no larger than this is an icon."""

CONTENT = frozenset("img svg video canvas".split())
FIELDS = frozenset("input textarea select option progress meter".split())
SIDES = ("top", "right", "bottom", "left")


class Rect(Protocol):
    """A rectangle in CSS px."""

    @property
    def x(self) -> float: ...
    @property
    def y(self) -> float: ...
    @property
    def w(self) -> float: ...
    @property
    def h(self) -> float: ...


class Node(Protocol):
    """An element as the browser laid it out; ``parent`` is an index into the same list, ``style`` computed values."""

    @property
    def tag(self) -> str: ...
    @property
    def box(self) -> Rect: ...
    @property
    def parent(self) -> int: ...
    @property
    def text(self) -> str: ...
    @property
    def lines(self) -> Sequence[Rect]: ...
    @property
    def style(self) -> Mapping[str, str]: ...


Nodes = Sequence[Node]


def region_of(box: Rect) -> Region:
    return Region(box.x, box.y, box.w, box.h)


def drawn(node: Node) -> bool:
    """Whether it takes any room on the page."""
    return node.box.w > 1 and node.box.h > 1 and node.box.x >= 0 and node.box.y >= 0


def in_flow(node: Node) -> bool:
    return node.style.get("position") in ("static", "relative")


def texts(nodes: Nodes) -> list[int]:
    """Elements with words of their own."""
    return [
        k
        for k, n in enumerate(nodes)
        if len(n.text.strip()) > 2 and n.lines and drawn(n) and n.tag not in FIELDS | {"body"}
    ]


def pictures(nodes: Nodes) -> list[int]:
    return [k for k, n in enumerate(nodes) if n.tag == "img" and min(n.box.w, n.box.h) >= 24 and drawn(n)]


def icons(nodes: Nodes) -> list[int]:
    """Small pictures; on a page without any, all pictures."""
    small = [k for k, n in enumerate(nodes) if n.tag in CONTENT and drawn(n) and max(n.box.w, n.box.h) <= ICON]
    return small or pictures(nodes)


def boxes(nodes: Nodes) -> list[int]:
    """Elements with a fill or a border of their own, small enough to be a thing on the page."""
    page = max((n.box.w * n.box.h for n in nodes), default=0.0)
    return [
        k
        for k, n in enumerate(nodes)
        if drawn(n)
        and n.tag not in FIELDS
        and (filled(n) or edged(n))
        and min(n.box.w, n.box.h) >= 12
        and n.box.w * n.box.h < 0.5 * page
    ]


def filled(node: Node) -> bool:
    numbers = re.findall(r"[\d.]+", node.style.get("background-color", ""))
    return len(numbers) == 3 or (len(numbers) == 4 and float(numbers[3]) > 0)


def edged(node: Node) -> bool:
    return all(float(node.style.get(f"border-{s}-width", "0").removesuffix("px") or 0) > 0 for s in SIDES)


def movable(nodes: Nodes) -> list[int]:
    """Texts, pictures and boxes that a shift takes along."""
    chosen = sorted({*texts(nodes), *pictures(nodes), *icons(nodes), *boxes(nodes)})
    return [k for k in chosen if in_flow(nodes[k]) and nodes[k].style.get("display") != "table-cell"]


def followers(nodes: Nodes) -> list[int]:
    """Blocks that stand under a sibling, at a distance that a margin makes."""
    found = []
    for k, node in enumerate(nodes):
        above = [n for n in nodes[:k] if n.parent == node.parent and n.box.h > 0]
        block = node.style.get("display") in ("block", "flex", "grid", "list-item", "table") and in_flow(node)
        under = above and above[-1].box.y + above[-1].box.h <= node.box.y + 1
        below = [
            j
            for j in range(k + 1, len(nodes))
            if nodes[j].parent == node.parent and nodes[j].box.y >= node.box.y + node.box.h - 1
        ]
        under = under and any(holds_something(nodes, j) for j in below)  # or it only looks moved
        if block and node.parent > 0 and drawn(node) and under and holds_something(nodes, k):
            found.append(k)
    return found


def holds_something(nodes: Nodes, index: int) -> bool:
    return any(nodes[k].text or nodes[k].tag in CONTENT for k in subtree(nodes, index))


def subtree(nodes: Nodes, index: int) -> list[int]:
    """The element and all below it; document order puts them right behind it."""
    inside = {index}
    for k in range(index + 1, len(nodes)):
        if nodes[k].parent in inside:
            inside.add(k)
        elif nodes[k].parent < index:
            break
    return sorted(inside)


def shown(nodes: Nodes, index: int) -> Region:
    """Where an element shows: the lines of its texts, its pictures, and itself if it is painted."""
    parts = []
    for k in subtree(nodes, index):
        node = nodes[k]
        parts += [region_of(r) for r in node.lines]
        if node.tag in CONTENT | FIELDS or filled(node) or edged(node):
            parts.append(region_of(node.box))
    return around(parts) if parts else region_of(nodes[index].box)

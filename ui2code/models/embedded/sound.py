"""Whether a page could be laid out as it is grouped: groups that interlock can't be drawn, whoever is sure of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ui2code.types import Box, Node, enclosing

SLACK = 3.0
"""CSS px that neighbours may reach into each other, as ink and shadows do."""
OVER = 0.8
"""Of the smaller one's area from which one thing lies over another and is no neighbour."""
OUTSIDE = 0.5
"""Of its area that must lie in what holds it."""

Extents = dict[int, Box | None]


def extents(root: Node, boxes: Mapping[str, Box]) -> Extents:
    """The box around each node and all it holds, by the node's ``id()``; None where it holds no element."""
    found: Extents = {}

    def around(node: Node) -> Box | None:
        held = [box for child in node.children if (box := around(child))]
        own = boxes.get(node.ref) if node.ref else None
        every = [*held, own] if own else held
        found[id(node)] = enclosing(every) if every else None
        return found[id(node)]

    around(root)
    return found


def sound(node: Node, around: Extents, boxes: Mapping[str, Box]) -> bool:
    """Whether the children lie in the element that holds them, and in lines one below the other with one beside the other in
    each, as rows, columns, grids and wrapped rows do; what lies over another element is in nobody's way."""
    inner = [(child, box) for child in node.children if (box := around[id(child)])]
    own = boxes.get(node.ref) if node.ref else None
    if own and any(own.intersection(box).area < OUTSIDE * box.area for _, box in inner):
        return False
    below = [(child, boxes[child.ref]) for child, _ in inner if child.ref and child.ref in boxes]
    flow = [box for child, box in inner if not any(_over(box, under) for other, under in below if other is not child)]
    return all(_in_a_row(line) for line in _lines(flow))


def _over(box: Box, under: Box) -> bool:
    return box.area <= under.area and box.intersection(under).area > OVER * box.area


def _lines(boxes: Sequence[Box]) -> list[list[Box]]:
    """Those that share some of their height, from the top down."""
    lines: list[list[Box]] = []
    bottom = float("-inf")
    for box in sorted(boxes, key=lambda box: box.y):
        if box.y >= bottom - SLACK:
            lines.append([])
        lines[-1].append(box)
        bottom = max(bottom, box.bottom)
    return lines


def _in_a_row(line: Sequence[Box]) -> bool:
    ordered = sorted(line, key=lambda box: box.x)
    return all(one.right <= other.x + SLACK for one, other in zip(ordered, ordered[1:]))

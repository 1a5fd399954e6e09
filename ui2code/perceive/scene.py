"""Mockup -> Scene: text, shapes, lines, pictures, icons and controls, nested and named in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ui2code.perceive.controls import find_controls
from ui2code.perceive.palette import find_palette
from ui2code.perceive.things import find_things
from ui2code.perceive.twins import without_twins
from ui2code.types import Box, Color, Element, Kind, Mockup, Scene, Typesetter, enclosing

CONTAINERS = (Kind.SHAPE, Kind.CONTROL, Kind.IMAGE)

SLACK = 1.5
"""CSS px by which the ink of a text may stick out of what contains it."""

UNDER = 6.0
"""CSS px around the baseline within which a rule underlines."""

SAME_ROW = 0.5
"""Things whose heights overlap by this share of the smaller one stand in one row."""


def perceive(mockup: Mockup, typesetter: Typesetter) -> Scene:
    """Everything that can be measured in ``mockup``."""
    from ui2code.perceive.text import read_text

    return assemble(mockup, read_text(mockup, typesetter))


def assemble(mockup: Mockup, texts: Sequence[Element], extra_boxes: Sequence[Box] = ()) -> Scene:
    """The scene around known TEXT elements; ``extra_boxes`` hold ink that is text too, but not among ``texts``."""
    boxes = [line.ink for element in texts if element.text for line in element.text.lines] + list(extra_boxes)
    things = find_things(mockup, boxes)
    texts, seen = without_twins(texts, things.elements)
    kept = [e for e in seen if not (e.kind is Kind.LINE and any(_underlines(e.box, t) for t in texts))]
    elements = _named(_with_controls(nest([*kept, *texts]), things.ground.fill, float(mockup.width)))
    width, height = float(mockup.width), float(mockup.height)
    return Scene(width, height, things.ground, elements, find_palette(mockup.pixels, things.ground, elements))


def extent(element: Element) -> Box:
    """What is seen of an element: the ink of a text, else its box."""
    if element.text is not None and element.text.lines:
        return enclosing([line.ink for line in element.text.lines])
    return element.box


def _underlines(rule: Box, element: Element) -> bool:
    """Whether a rule is the underline that a line of a text already has."""
    if element.text is None:
        return False
    for line in element.text.lines:
        under = -UNDER <= rule.y - line.baseline <= UNDER + 0.1 * line.ink.h
        shared = min(rule.right, line.ink.right) - max(rule.x, line.ink.x)
        if under and shared >= 0.8 * rule.w and any(run.style.underline for run in line.runs):
            return True
    return False


def nest(elements: Sequence[Element]) -> list[tuple[Element, int]]:
    """Elements with the index of their parent (-1: the page). Indices are places in ``elements``."""
    places = [(k, e) for k, e in enumerate(elements) if e.kind in CONTAINERS]
    # Of two as large the painted one holds: a picture there is what was left over around it.
    places.sort(key=lambda pair: (pair[1].box.area, pair[1].kind is Kind.IMAGE))
    result = []
    for index, element in enumerate(elements):
        box = extent(element)
        slack = SLACK if element.kind is Kind.TEXT else 0.5
        parent = next(
            (
                k
                for k, e in places
                if k != index and _inside(box, e.box, slack) and (k < index or e.box.area > box.area)
            ),
            -1,
        )
        result.append((element, parent))
    return result


def _with_controls(
    nested: Sequence[tuple[Element, int]], ground: Color | None, width: float
) -> list[tuple[Element, int]]:
    parents = [parent for _, parent in nested]
    return list(zip(find_controls([e for e, _ in nested], parents, ground, width), parents, strict=True))


def _inside(inner: Box, outer: Box, slack: float) -> bool:
    return outer.area >= inner.area and outer.contains(inner, slack)


def _named(nested: Sequence[tuple[Element, int]]) -> tuple[Element, ...]:
    """Pre-order with siblings in reading order, ids e1, e2, …"""
    children: dict[int, list[int]] = {}
    for index, (_, parent) in enumerate(nested):
        children.setdefault(parent, []).append(index)
    order: list[int] = []

    def visit(parent: int) -> None:
        for index in reading_order(children.get(parent, []), [e for e, _ in nested]):
            order.append(index)
            visit(index)

    visit(-1)
    names = {index: f"e{k + 1}" for k, index in enumerate(order)}
    return tuple(replace(nested[i][0], id=names[i], parent=names.get(nested[i][1])) for i in order)


def reading_order(indices: Sequence[int], elements: Sequence[Element]) -> list[int]:
    """Rows from top to bottom, each from left to right; what overlaps keeps its paint order."""
    left = sorted(indices, key=lambda i: (elements[i].box.y, elements[i].box.x))
    order: list[int] = []
    while left:
        head = elements[left[0]].box
        row = {left[0], *(i for i in left if _same_row(head, elements[i].box))}  # the head even where it has no height
        order += sorted((i for i in left if i in row), key=lambda i: elements[i].box.x)
        left = [i for i in left if i not in row]
    return _painted(order, elements)


def _same_row(head: Box, other: Box) -> bool:
    shared = min(head.bottom, other.bottom) - max(head.y, other.y)
    return shared >= SAME_ROW * min(head.h, other.h) if min(head.h, other.h) > 0 else head.y == other.y


def _painted(order: list[int], elements: Sequence[Element]) -> list[int]:
    """Moves an element behind a later sibling that it overlaps and is painted under."""
    result: list[int] = []
    for index in order:
        box = elements[index].box
        covered = [
            k for k, other in enumerate(result) if other > index and elements[other].box.intersection(box).area > 1
        ]
        result.insert(min(covered) if covered else len(result), index)
    return result

"""Blocks: the boxes the planner groups, from the scene's containment up to whole outlines."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from ui2code.types import Box, Element, Kind, Layout, Scene, Text, enclosing

Axis = Literal["x", "y"]
Look = tuple[object, ...]

CAP_HEIGHT = 0.72
"""Of a Latin face's size; where a line of type begins to be seen."""
DESCENT = 0.22
"""Of a Latin face's size; where it ends, with descenders."""
BOLD = 600
"""Weights from here on read as bold."""
SIZE_STEP = 1.12
"""Type sizes closer than this ratio are one size, measured twice."""
HEIGHT_CLASSES = (12.0, 30.0, 75.0, 190.0, 450.0)
"""px: boxes between the same two limits are of the same order of size (rule, control, bar, card, panel)."""


@dataclass(frozen=True, slots=True)
class Block:
    """A measured element, a group of blocks, or an element that holds a group.

    ``box`` is what separates it from others: the type itself for text (line boxes may overlap, type may not), the border
    box for other elements, the union for groups. A block with ``element`` and ``children`` is a container with a face.
    """

    box: Box
    element: Element | None = None
    children: tuple[Block, ...] = ()
    layout: Layout | None = None
    tag: str = ""
    component: str | None = None
    look: Look = ()
    """What the element looks like, see ``look_of``."""
    order: int = 0
    """Place in the scene's paint order; of a group the first of its parts."""
    size: int = 1
    """How many elements are in it, its own included."""

    @property
    def kind(self) -> Kind | None:
        return self.element.kind if self.element else None


def span(box: Box, axis: Axis) -> tuple[float, float]:
    """Where ``box`` starts and ends along ``axis``."""
    return (box.x, box.right) if axis == "x" else (box.y, box.bottom)


def across(axis: Axis) -> Axis:
    return "y" if axis == "x" else "x"


def gaps(blocks: Sequence[Block], axis: Axis) -> list[float]:
    """The distances between neighbours along ``axis``; negative where they overlap."""
    spans = [span(b.box, axis) for b in blocks]
    return [after[0] - before[1] for before, after in pairwise(spans)]


def type_box(box: Box, text: Text | None) -> Box:
    """The box of the type itself: ink horizontally, cap height to descender vertically, inside the layout box."""
    if text is None or not text.lines:
        return box
    ink = enclosing([line.ink for line in text.lines])
    size = text.style.size
    top = max(box.y, min(text.lines[0].baseline - CAP_HEIGHT * size, ink.y + 0.2 * size))
    bottom = min(box.bottom, max(text.lines[-1].baseline + DESCENT * size, ink.bottom))
    x, right = max(box.x, ink.x), min(box.right, ink.right)
    if bottom <= top or right <= x:
        return box
    return Box(x, top, right - x, bottom - top)


def leaf(element: Element, order: int) -> Block:
    return Block(type_box(element.box, element.text), element, look=look_of(element), order=order)


def look_of(element: Element) -> Look:
    """A key on which instances of one thing agree, and different things mostly do not: kind, and type style or size class."""
    if element.text is not None:
        style = element.text.style
        return ("text", round(math.log(style.size, SIZE_STEP)), style.weight >= BOLD)
    if element.kind in (Kind.ICON, Kind.LINE):
        return (element.kind.value,)
    return (element.kind.value, element.control, sum(element.box.h > limit for limit in HEIGHT_CLASSES))


def group(children: Iterable[Block], layout: Layout) -> Block:
    """A block without a face around ``children``; a single child stays itself."""
    parts = tuple(children)
    if len(parts) == 1:
        return parts[0]
    return whole(parts, layout)


def whole(parts: Sequence[Block], layout: Layout, tag: str = "") -> Block:
    """A group of ``parts`` (at least one), even of a single one."""
    box = enclosing([p.box for p in parts])
    return Block(
        box, None, tuple(parts), layout, tag, order=min(p.order for p in parts), size=sum(p.size for p in parts)
    )


def fill(container: Block, content: Block | None) -> Block:
    """``container`` with ``content`` inside; a faceless group is dissolved into it."""
    if content is None:
        return container
    size = container.size + content.size
    if content.element is None:
        return replace(container, children=content.children, layout=content.layout, size=size)
    return replace(container, children=(content,), layout="column", size=size)


def walk(block: Block) -> Iterator[Block]:
    """``block`` and all in it, pre-order."""
    stack = [block]
    while stack:
        found = stack.pop()
        yield found
        stack += reversed(found.children)


def contents(scene: Scene) -> dict[str | None, list[Block]]:
    """Element ids to what lies directly in them; elements whose parent is unknown or loops lie on the page."""
    known = scene.by_id()
    inside: dict[str | None, list[Block]] = {}
    for order, element in enumerate(scene.elements):
        parent = element.parent if _reaches_page(element, known) else None
        inside.setdefault(parent, []).append(leaf(element, order))
    return inside


def _reaches_page(element: Element, known: dict[str, Element]) -> bool:
    seen = {element.id}
    while element.parent is not None:
        if element.parent in seen or element.parent not in known:
            return False
        seen.add(element.parent)
        element = known[element.parent]
        if element.kind not in (Kind.SHAPE, Kind.CONTROL, Kind.IMAGE):
            return False
    return True

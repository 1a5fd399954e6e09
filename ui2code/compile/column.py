"""A column: children one below the other, each placed across it, gaps told once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ui2code.compile.css import Declarations, px, snapped
from ui2code.compile.frame import Frame
from ui2code.compile.inside import Flow, Inside, common, inside_of
from ui2code.compile.place import CENTRE, EDGE, Placed, across, hugs
from ui2code.types import Box


def column(frame: Frame, box: Box, page: float) -> Flow:
    kids = sorted(frame.children, key=lambda f: (f.box.y, f.box.x))
    inside = inside_of(frame, box, kids, page)
    centred = _centred(kids, inside)
    placed = [across(kid, inside.left, inside.right, centred) for kid in kids]
    if frame.is_group and hugs(frame):
        placed = [_of_own_width(item) for item in placed]
    gaps = [b.box.y - a.box.bottom for a, b in zip(placed, placed[1:])]
    gap = common(gaps)
    style: Declarations = {"display": "flex", "flex-direction": "column", **inside.padding}
    if gap > 0:
        style["gap"] = px(gap)
    return Flow(style, inside.narrow, tuple(_ended(_stacked(placed, inside.top, gap), inside.bottom)))


def _of_own_width(item: Placed) -> Placed:
    """A box that fills a group without a width of its own must bring one."""
    if not item.frame.is_painted or "width" in item.style:
        return item
    return replace(item, style={"width": px(item.frame.box.w), "max-width": "100%"} | item.style)


def _stacked(placed: list[Placed], top: float, gap: float) -> list[Placed]:
    """Margins where a distance is not the common one; the cursor carries what rounding left over to the next."""
    cursor, result = top, []
    for i, item in enumerate(placed):
        margin = snapped(item.box.y - cursor - (gap if i else 0.0))
        style = item.style | ({"margin-top": px(margin)} if margin else {})
        result.append(replace(item, style=style))
        cursor += margin + (gap if i else 0.0) + item.box.h
    return result


def _ended(placed: list[Placed], bottom: float) -> list[Placed]:
    """Where an earlier child reaches below the last one, which has a negative margin then, the last makes up for it."""
    *others, last = placed
    below = snapped(bottom - last.box.bottom)
    if below <= EDGE:
        return placed
    return [*others, replace(last, style=last.style | {"margin-bottom": px(below)})]


def _centred(kids: Sequence[Frame], inside: Inside) -> bool:
    """Whether one axis runs through all children, of which at least one could not as well stand at the left."""
    middle = (inside.left + inside.right) / 2
    return all(abs(kid.box.cx - middle) <= CENTRE for kid in kids) and any(
        kid.box.x > inside.left + EDGE for kid in kids
    )

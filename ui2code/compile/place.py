"""Where one child goes across its parent: filled, centred, at an edge, or at a measured distance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ui2code.compile.css import Declarations, px
from ui2code.compile.frame import Frame
from ui2code.compile.type import measure
from ui2code.types import Box

EDGE = 0.75
"""px within which two edges are the same edge: shapes are measured to the px, pens to a quarter."""
CENTRE = 1.0
"""px two side margins may differ and still be equal: an odd remainder is split unevenly by the browser."""
NOWRAP = 6.0
"""px of room under which a single line is told not to wrap: a rounding must not break it."""


WIDE = 24.0
"""px from which on a gap may be the free room of a row and not its rhythm."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A child with what its parent says about it; ``box`` is the border box it will get, which may be wider than measured."""

    frame: Frame
    box: Box
    style: Declarations = field(default_factory=dict)
    narrow: Declarations = field(default_factory=dict)


def spanning(box: Box, left: float, right: float) -> Box:
    return Box(left, box.y, right - left, box.h)


def hugs(frame: Frame) -> bool:
    """Whether its own content gives its width, so that none need be written."""
    if frame.is_text:
        return frame.lines <= 1
    if frame.is_painted:
        return True
    if frame.layout == "row" or _in_row(frame.children):
        spread = free_gap(sorted(frame.children, key=lambda f: f.box.x)) is not None
        return frame.layout not in ("grid", "stack") and not spread and all(hugs(child) for child in frame.children)
    return frame.layout == "column" and all(hugs(child) for child in frame.children)


def free_gap(kids: Sequence[Frame]) -> int | None:
    """Index of the gap that takes up what is free in a row, being none of the others' kind; children from left to right."""
    gaps = [b.box.x - a.box.right for a, b in zip(kids, kids[1:])]
    if not gaps:
        return None
    widest = max(range(len(gaps)), key=lambda i: gaps[i])
    others = [g for i, g in enumerate(gaps) if i != widest]
    return widest if gaps[widest] > WIDE and gaps[widest] > 1.5 * max(others, default=0.0) else None


def _in_row(children: tuple[Frame, ...]) -> bool:
    ordered = sorted(children, key=lambda f: f.box.x)
    return len(ordered) > 1 and all(a.box.right <= b.box.x + EDGE for a, b in zip(ordered, ordered[1:]))


def across(frame: Frame, left: float, right: float, centred: bool = False) -> Placed:
    """A child of a column whose content box runs from ``left`` to ``right``; ``centred``: all its siblings share one axis."""
    if frame.is_text:
        return _text(frame, left, right, centred)
    if frame.is_group:
        return _group(frame, left, right)
    return _solid(frame, left, right)


def _margins(frame: Frame, left: float, right: float) -> tuple[float, float]:
    return frame.box.x - left, right - frame.box.right


def _text(frame: Frame, left: float, right: float, centred: bool) -> Placed:
    assert frame.element is not None and frame.element.text is not None
    text = frame.element.text
    before, after = _margins(frame, left, right)
    room = right - left
    style: Declarations = {}
    said = text.align if len(text.lines) > 1 else "center" if centred else None
    align = _alignment(said, before, after)
    if align == "center":
        style["text-align"] = "center"
    elif align == "right":
        style["text-align"] = "right"
    elif before > EDGE or before < -EDGE:
        style["margin-left"] = px(before)
        room -= before
    if text.align == "justify":
        style["text-align"] = "justify"
    if len(text.lines) == 1:
        narrow = {"margin-left": "0"} if "margin-left" in style else {}
        if room - frame.box.w < NOWRAP:
            style["white-space"] = "nowrap"
            narrow["white-space"] = "normal"
        return Placed(frame, spanning(frame.box, left, right), style, narrow)
    if align == "left" and text.align in ("center", "right"):
        return _as_measured(frame, style | {"text-align": text.align})
    return _paragraph(frame, left, right, room, style, align)


def _as_measured(frame: Frame, style: Declarations) -> Placed:
    """Lines that share a middle or a right edge which is not that of the column: their own box gives it."""
    width = float(int(frame.box.w + 0.999))
    box = Box(frame.box.x, frame.box.y, width, frame.box.h)
    return Placed(frame, box, style | {"width": px(width)}, {"width": "auto", "margin-left": "0"})


def _paragraph(frame: Frame, left: float, right: float, room: float, style: Declarations, align: str) -> Placed:
    """Several lines: as wide as the column if it breaks the same there, else at a width where it does."""
    assert frame.element is not None and frame.element.text is not None
    fit = measure(frame.element.text)
    if fit.holds(room):
        return Placed(frame, spanning(frame.box, left, right), style)
    width = fit.width(room)
    if align == "center":
        style["align-self"] = "center"
        # An even difference keeps the centre of the lines where it was measured.
        width = room - 2 * round((room - width) / 2)
        box = spanning(frame.box, (left + right - width) / 2, (left + right + width) / 2)
    elif align == "right":
        style["align-self"] = "flex-end"
        box = spanning(frame.box, right - width, right)
    else:
        box = Box(frame.box.x, frame.box.y, width, frame.box.h)
    style["max-width" if width <= room else "width"] = px(width)
    if width <= room:
        style["width"] = "100%"
    return Placed(
        frame, box, style, {"width": "auto", "margin-left": "0"} if "margin-left" in style else {"width": "auto"}
    )


def _alignment(said: str | None, before: float, after: float) -> str:
    """The edge that explains the position: the lines' own alignment if it is known, else what is equal."""
    if abs(before) <= EDGE and said in (None, "left", "justify"):
        return "left"
    if abs(before - after) <= CENTRE and said in (None, "center"):
        return "center"
    if abs(after) <= EDGE and said in (None, "right"):
        return "right"
    return said if said in ("center", "right") and abs(before - after) <= 2 * CENTRE else "left"


def _group(frame: Frame, left: float, right: float) -> Placed:
    """An invisible group: it fills, or it is a centred container as wide as its content needs."""
    before, after = _margins(frame, left, right)
    filled = Placed(frame, spanning(frame.box, left, right))
    if before <= EDGE or _all_centred(frame, left, right):
        return filled
    if frame.layout == "row" and not (abs(before - after) <= 2 * CENTRE and are_columns(frame.children)):
        return filled
    wide = frame.box.w >= 0.4 * (right - left)
    if abs(before - after) <= 2 * CENTRE or (wide and after >= before):
        width = right - left - 2 * before
        style = {"width": "100%", "max-width": px(width), "align-self": "center"}
        return Placed(frame, spanning(frame.box, left + before, right - before), style)
    return Placed(frame, spanning(frame.box, frame.box.x, right), {"margin-left": px(before)}, {"margin-left": "0"})


def are_columns(kids: tuple[Frame, ...]) -> bool:
    """Boxes or loose groups of one size side by side: columns, whatever is in them."""
    if len(kids) < 2 or any((kid.is_text and kid.lines <= 1) or kid.tag in ("button", "a") for kid in kids):
        return False
    boxes = [kid for kid in kids if kid.is_painted and not kid.is_picture]
    return (len(boxes) == len(kids) and all(kid.children for kid in boxes)) or not any(map(hugs, kids))


def _all_centred(frame: Frame, left: float, right: float) -> bool:
    middle = (left + right) / 2
    return all(abs(child.box.cx - middle) <= CENTRE for child in frame.children)


def _solid(frame: Frame, left: float, right: float) -> Placed:
    """A thing with a box of its own: its width is a fact unless it fills."""
    before, after = _margins(frame, left, right)
    if abs(before) <= EDGE and abs(after) <= EDGE and not frame.is_picture:
        return Placed(frame, frame.box)
    style: Declarations = {"width": px(frame.box.w)}
    if frame.box.w > 40:
        style["max-width"] = "100%"
    narrow: Declarations = {}
    if abs(before) <= EDGE:
        style["align-self"] = "flex-start"
    elif abs(before - after) <= CENTRE:
        style["align-self"] = "center"
    elif abs(after) <= EDGE:
        style["align-self"] = "flex-end"
    else:
        style["margin-left"] = px(before)
        style.pop("max-width", None)
        narrow = {"margin-left": "0", "max-width": "100%"}
    return Placed(frame, frame.box, style, narrow)

"""Flow from boxes: how a container lays out its children, told with as few numbers as explain what was measured."""

from __future__ import annotations

from collections.abc import Sequence

from ui2code.compile.column import column
from ui2code.compile.css import Declarations, border_widths, px
from ui2code.compile.frame import Frame
from ui2code.compile.grid import grid, rows
from ui2code.compile.inside import Flow
from ui2code.compile.place import Placed
from ui2code.compile.row import row
from ui2code.types import Box

OVERLAP = 4.0
"""px two neighbours may overlap and still follow each other: line boxes are taller than what they show."""


def flow(frame: Frame, box: Box, page: float) -> Flow:
    """Lay out ``frame``'s children in ``box`` (its border box as it will be); ``page`` is the width of the page."""
    if not frame.children:
        return Flow()
    layout = direction(frame)
    if layout == "stack":
        return _stack(frame, box)
    if layout == "grid":
        found = grid(frame, box, page)
        if found is not None:
            return found
        frame, layout = rows(frame), "column"
    return row(frame, box, page) if layout == "row" else column(frame, box, page)


def direction(frame: Frame) -> str:
    """The layout asked for, else the one the boxes show; children are only stacked where neither axis keeps them apart."""
    kids = frame.children
    if len(kids) == 1:
        return "column"
    if frame.layout in ("grid", "row", "column"):
        return str(frame.layout)
    return "column" if _follows(kids, "y") else "row" if _follows(kids, "x") else "stack"


def _follows(kids: Sequence[Frame], axis: str) -> bool:
    """Whether the children come one after the other along an axis."""
    spans = sorted((f.box.x, f.box.right) if axis == "x" else (f.box.y, f.box.bottom) for f in kids)
    return all(b[0] >= a[1] - max(OVERLAP, 0.3 * min(a[1] - a[0], b[1] - b[0])) for a, b in zip(spans, spans[1:]))


def _stack(frame: Frame, box: Box) -> Flow:
    """True overlap: all children share one grid cell and are moved into place, so that the tallest still gives the height."""
    top, right, bottom, left = border_widths(frame.element)
    inner = Box(box.x + left, box.y + top, box.w - left - right, box.h - top - bottom)
    style: Declarations = {"display": "grid", "grid-template-columns": "minmax(0, 1fr)"}
    narrow: Declarations = {}
    if frame.is_painted and max(kid.box.bottom for kid in frame.children) > inner.bottom:
        style["height"], narrow["height"] = px(box.h), "auto"  # what hangs out must not stretch it
    elif frame.is_painted:
        style["min-height"] = px(box.h)
    origin_y = inner.y if frame.is_painted else frame.box.y
    return Flow(style, narrow, tuple(_layer(kid, inner, origin_y) for kid in frame.children))


def _layer(kid: Frame, inner: Box, y: float) -> Placed:
    style: Declarations = {"grid-area": "1 / 1", "justify-self": "start", "align-self": "start"}
    left, top = px(kid.box.x - inner.x), px(kid.box.y - y)
    share = max(0, min(90, round(100 * (kid.box.x - inner.x) / max(inner.w, 1.0))))
    if left != "0" or top != "0":
        style["margin"] = f"{top} 0 0 {left}"
    if kid.is_text and kid.lines <= 1:
        style["white-space"] = "nowrap"
    else:
        style["width"] = px(float(int(kid.box.w + 0.999)))
    narrow = {"max-width": f"{100 - share}%", "white-space": "normal"}
    if left != "0":
        narrow["margin-left"] = f"{share}%"
    return Placed(kid, kid.box, style, narrow)

"""A row: columns of one size as a grid, all else as a flex line whose rhythm and free room are told once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ui2code.compile.cross import cross_of, crossed
from ui2code.compile.css import Declarations, border_widths, px, sides, snapped
from ui2code.compile.frame import Frame
from ui2code.compile.grid import even_columns, in_cell
from ui2code.compile.inside import GUTTER, Flow, Inside, common, inside_of
from ui2code.compile.place import CENTRE, EDGE, Placed, are_columns, free_gap, hugs, spanning
from ui2code.types import Box


def row(frame: Frame, box: Box, page: float) -> Flow:
    kids = sorted(frame.children, key=lambda f: (f.box.x, f.box.y))
    if frame.columns:
        return _cells(frame, box, kids)
    spread = free_gap(kids) is not None
    inside = inside_of(frame, box, kids, page, mirrored=not spread)
    columns = (
        even_columns(kids, inside.left, inside.right) if not all(map(hugs, kids)) or are_columns(tuple(kids)) else None
    )
    cross = cross_of(kids)
    if columns is not None:
        style: Declarations = {"display": "grid", "grid-template-columns": columns.css, "column-gap": px(columns.gap)}
        placed = [in_cell(kid, *columns.cell(i)) for i, kid in enumerate(kids)]
        narrow = {"grid-template-columns": "minmax(0, 1fr)", "row-gap": px(max(GUTTER, columns.gap))}
    else:
        style, placed = _flex(kids, inside)
        narrow = {"flex-wrap": "wrap"}
        if "gap" not in style:
            narrow["row-gap"] = "8px"
    style |= inside.padding
    if cross != "stretch":
        style["align-items"] = cross
    children = tuple(crossed(item, cross, kids) for item in placed)
    return Flow(style, narrow | inside.narrow, children)


def _cells(frame: Frame, box: Box, kids: Sequence[Frame]) -> Flow:
    """A table row: the columns of the whole table as grid tracks, the last one taking what is left."""
    edges = frame.columns
    top, right, bottom, left = border_widths(frame.element)
    tops, ends = min(k.box.y for k in kids), max(k.box.bottom for k in kids)
    above = below = 0.0
    if not frame.is_group:
        above, below = max(0.0, snapped(tops - box.y - top)), max(0.0, snapped(box.bottom - bottom - ends))
    before, after = max(0.0, snapped(edges[0] - box.x - left)), max(0.0, snapped(box.right - right - edges[-1]))
    widths = [px(b - a) for a, b in zip(edges, edges[1:])]
    cross = cross_of(kids)
    style: Declarations = {
        "display": "grid",
        "grid-template-columns": " ".join([*widths[:-1], "minmax(0, 1fr)"]),
        "align-items": cross.replace("flex-", ""),
        "padding": sides(above, after, below, before),
    }
    if style["padding"] == "0":
        del style["padding"]
    narrow = {"grid-template-columns": f"repeat({len(kids)}, minmax(0, 1fr))"}
    if max(before, after) > GUTTER:
        narrow["padding-inline"] = px(GUTTER)
    placed = [in_cell(kid, a, b) for kid, a, b in zip(kids, edges, edges[1:])]
    return Flow(style, narrow, tuple(crossed(item, cross, kids) for item in placed))


def _flex(kids: Sequence[Frame], inside: Inside) -> tuple[Declarations, list[Placed]]:
    kids = _eased(kids)
    start, end = kids[0].box.x - inside.left, inside.right - kids[-1].box.right
    gaps = [b.box.x - a.box.right for a, b in zip(kids, kids[1:])]
    style: Declarations = {"display": "flex"}
    flexible = _flexible(kids, end)
    auto = _auto_gap(kids, start, end) if flexible is None else None
    gap = common([g for i, g in enumerate(gaps) if i != auto])
    if gap > 0:
        style["gap"] = px(gap)
    if auto is None and flexible is None:
        style |= _justified(start, end)
    placed, cursor = [], kids[0].box.x if "justify-content" in style else inside.left
    for i, kid in enumerate(kids):
        item = _flex_item(kid, kid.box.x, inside.right if i == len(kids) - 1 else None, i == flexible)
        if i and i - 1 == auto:
            item, cursor = replace(item, style=item.style | {"margin-left": "auto"}), kid.box.x
        else:
            margin = snapped(kid.box.x - cursor - (gap if i else 0.0))
            cursor += margin + (gap if i else 0.0)
            if margin:
                item = replace(
                    item, style=item.style | {"margin-left": px(margin)}, narrow=item.narrow | {"margin-left": "0"}
                )
        placed.append(item)
        cursor += kid.box.w
    return style, placed


def _eased(kids: Sequence[Frame]) -> list[Frame]:
    """What wraps inside gets the next whole px of room, where there is some, so that no rounding breaks a line early."""
    eased = []
    for kid, after in zip(kids, [*kids[1:], None]):
        room = after.box.x - kid.box.right if after is not None else 2.0
        wide = replace(kid, box=replace(kid.box, w=float(int(kid.box.w + 1.999))))
        eased.append(wide if room >= 2.0 and not hugs(kid) else kid)
    return eased


def _auto_gap(kids: Sequence[Frame], start: float, end: float) -> int | None:
    """The gap that takes up the free room: by far the widest, when the last child stands at the right edge."""
    if abs(end) > EDGE or abs(start) > EDGE:
        return None
    return free_gap(kids)


def _flexible(kids: Sequence[Frame], end: float) -> int | None:
    """The child that takes the rest of the row: the widest whose content does not give its width."""
    loose = [i for i, kid in enumerate(kids) if (kid.is_group and not hugs(kid)) or kid.lines > 1]
    if not loose:
        return None
    widest = max(loose, key=lambda i: kids[i].box.w)
    if widest == len(kids) - 1:
        return widest
    return widest if abs(end) <= EDGE else None


def _justified(start: float, end: float) -> Declarations:
    if start > EDGE and abs(start - end) <= CENTRE:
        return {"justify-content": "center"}
    if start > EDGE and abs(end) <= EDGE:
        return {"justify-content": "flex-end"}
    return {}


def _flex_item(kid: Frame, left: float, right: float | None, flexible: bool) -> Placed:
    """A child of a row. Text and groups of it hug; boxes keep their width; one takes the rest."""
    end = right if flexible and right is not None else kid.box.right
    box = spanning(kid.box, left, max(end, left + 1))
    if flexible:
        return Placed(kid, box, {"flex": "1 1 0", "min-width": "0"}, {"flex": "1 1 100%"})
    if kid.is_text and kid.lines <= 1:
        return Placed(kid, box, {"white-space": "nowrap"}, {"white-space": "normal"})
    if kid.is_painted:
        return Placed(kid, box, {"width": px(kid.box.w), "flex": "none"}, {"flex": "0 1 auto", "max-width": "100%"})
    if hugs(kid):
        return Placed(kid, box, {"flex": "none"}, {"flex": "0 1 auto", "max-width": "100%"})
    return Placed(kid, box, {"width": px(kid.box.w), "flex": "none"}, {"width": "100%", "flex": "0 1 auto"})

"""A grid: equal columns, full rows, one gap each way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ui2code.compile.cross import cross_of, crossed
from ui2code.compile.css import Declarations, px, snapped
from ui2code.compile.frame import Frame, group_box
from ui2code.compile.inside import Flow, inside_of
from ui2code.compile.place import CENTRE, EDGE, Placed, across
from ui2code.types import Box


@dataclass(frozen=True, slots=True)
class Columns:
    """Equal columns: ``start`` of the first, ``width`` of each, ``gap`` between."""

    start: float
    width: float
    gap: float
    css: str

    def cell(self, index: int) -> tuple[float, float]:
        left = self.start + index * (self.width + self.gap)
        return left, left + self.width


def even_columns(kids: Sequence[Frame], left: float, right: float) -> Columns | None:
    """Columns at one pitch that fill the row, or None; ragged right edges do not matter."""
    n = len(kids)
    if n < 2:
        return None
    centred = _centred_columns(kids, left, right)
    if centred is not None:
        return centred
    pitch = (kids[-1].box.x - kids[0].box.x) / (n - 1)
    even = all(abs(kids[i].box.x - kids[0].box.x - i * pitch) <= 1.0 for i in range(n))
    if not even or abs(kids[0].box.x - left) > EDGE:
        return None
    width = (right - left) - (n - 1) * pitch
    gap = snapped(pitch - width)
    if gap < 0 or width < max(kid.box.w for kid in kids) - 1.0:
        return None
    return Columns(left, (right - left - (n - 1) * gap) / n, gap, f"repeat({n}, minmax(0, 1fr))")


def _centred_columns(kids: Sequence[Frame], left: float, right: float) -> Columns | None:
    """Equal parts of the row, each with its child in the middle; children of one size are told by their edges instead."""
    n = len(kids)
    width = (right - left) / n
    middles = [left + (i + 0.5) * width for i in range(n)]
    if any(abs(kid.box.cx - middle) > CENTRE or kid.box.w > width for kid, middle in zip(kids, middles)):
        return None
    if max(kid.box.w for kid in kids) - min(kid.box.w for kid in kids) <= 1.0:
        return None
    return Columns(left, width, 0.0, f"repeat({n}, minmax(0, 1fr))")


def in_cell(kid: Frame, left: float, right: float) -> Placed:
    """A child of a grid cell; cells stretch, so what fills needs no word, and what is placed says so along the inline axis."""
    placed = across(kid, left, right)
    style = dict(placed.style)
    if "align-self" in style:
        style["justify-self"] = style.pop("align-self").replace("flex-", "")
    return replace(placed, style=style)


def lanes(kids: Sequence[Frame]) -> list[list[Frame]]:
    """Children in rows by vertical overlap, each row from left to right."""
    rows: list[list[Frame]] = []
    for kid in sorted(kids, key=lambda f: (f.box.y, f.box.x)):
        row = rows[-1] if rows else None
        if row and kid.box.cy < max(k.box.bottom for k in row) and kid.box.y < min(k.box.cy for k in row) + EDGE:
            row.append(kid)
        else:
            rows.append([kid])
    return [sorted(row, key=lambda f: f.box.x) for row in rows]


def rows(frame: Frame) -> Frame:
    """An irregular grid is a column of rows."""
    groups = [
        row[0] if len(row) == 1 else Frame("div", group_box(row), tuple(row), layout="row")
        for row in lanes(frame.children)
    ]
    return replace(frame, children=tuple(groups), layout="column")


def grid(frame: Frame, box: Box, page: float) -> Flow | None:
    """A regular grid: full rows (the last may be short), columns at one pitch, rows at one gap; else None."""
    rows = lanes(frame.children)
    count = len(rows[0])
    if len(rows) < 2 or count < 2 or any(len(row) != count for row in rows[:-1]) or len(rows[-1]) > count:
        return None
    inside = inside_of(frame, box, frame.children, page)
    widest = [max((row[i] for row in rows if i < len(row)), key=lambda f: f.box.w) for i in range(count)]
    columns = even_columns(widest, inside.left, inside.right)
    if columns is None or any(
        abs(kid.box.x - columns.cell(i)[0]) > EDGE + 0.5 * columns.width * (not kid.is_painted)
        for row in rows
        for i, kid in enumerate(row)
    ):
        return None
    tops, ends = [min(k.box.y for k in r) for r in rows], [max(k.box.bottom for k in r) for r in rows]
    gaps = [t - e for t, e in zip(tops[1:], ends)]
    if max(gaps) - min(gaps) > 1.0 or min(gaps) < 0:
        return None
    style: Declarations = {"display": "grid", "grid-template-columns": columns.css}
    style["gap"] = px(gaps[0]) if snapped(gaps[0]) == columns.gap else f"{px(sum(gaps) / len(gaps))} {px(columns.gap)}"
    cross = "stretch" if all(cross_of(row) == "stretch" for row in rows) else "start"
    if cross != "stretch":
        style["align-items"] = cross
    placed = tuple(crossed(in_cell(kid, *columns.cell(i)), "stretch", row) for row in rows for i, kid in enumerate(row))
    narrow = {"grid-template-columns": "minmax(0, 1fr)"} | inside.narrow
    return Flow(style | inside.padding, narrow, placed)

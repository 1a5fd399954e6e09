"""Flow from boxes: how a container lays out its children, told with as few numbers as explain what was measured."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ui2code.compile.css import Declarations, border_widths, px, sides, snapped
from ui2code.compile.frame import Frame, group_box
from ui2code.compile.place import CENTRE, EDGE, Placed, across, are_columns, free_gap, hugs, spanning
from ui2code.types import Box, enclosing

CONTAINER = 48.0
"""Equal side paddings from here on, on a part as wide as the page, are a centred max-width container."""
GUTTER = 16.0
"""px kept free at the sides of a narrow window."""
OVERLAP = 4.0
"""px two neighbours may overlap and still follow each other: line boxes are taller than what they show."""


@dataclass(frozen=True, slots=True)
class Flow:
    """What the container declares about its inside, and its children with what it says about each."""

    style: Declarations = field(default_factory=dict)
    narrow: Declarations = field(default_factory=dict)
    children: tuple[Placed, ...] = ()


@dataclass(frozen=True, slots=True)
class Inside:
    """The content box of a container, and the padding that makes it so."""

    left: float
    top: float
    right: float
    bottom: float
    padding: Declarations = field(default_factory=dict)
    narrow: Declarations = field(default_factory=dict)


def flow(frame: Frame, box: Box, page: float) -> Flow:
    """Lay out ``frame``'s children in ``box`` (its border box as it will be); ``page`` is the width of the page."""
    if not frame.children:
        return Flow()
    layout = direction(frame)
    if layout == "stack":
        return _stack(frame, box)
    if layout == "grid":
        found = _grid(frame, box, page)
        if found is not None:
            return found
        frame, layout = _rows(frame), "column"
    return _row(frame, box, page) if layout == "row" else _column(frame, box, page)


def direction(frame: Frame) -> str:
    """The layout asked for if the boxes allow it, else the one they show."""
    kids = frame.children
    if frame.layout == "stack" and len(kids) > 1:
        return "column" if _follows(kids, "y") else "row" if _follows(kids, "x") else "stack"
    if len(kids) == 1:
        return "column"
    if frame.layout == "grid":
        return "grid"
    if frame.layout != "row" and _follows(kids, "y"):
        return "column"
    if _follows(kids, "x"):
        return "row"
    return "column" if _follows(kids, "y") else "stack"


def _follows(kids: Sequence[Frame], axis: str) -> bool:
    """Whether the children come one after the other along an axis."""
    spans = sorted((f.box.x, f.box.right) if axis == "x" else (f.box.y, f.box.bottom) for f in kids)
    return all(b[0] >= a[1] - max(OVERLAP, 0.3 * min(a[1] - a[0], b[1] - b[0])) for a, b in zip(spans, spans[1:]))


# --- column ----------------------------------------------------------------------------------------------------------


def _column(frame: Frame, box: Box, page: float) -> Flow:
    kids = sorted(frame.children, key=lambda f: (f.box.y, f.box.x))
    inside = _inside(frame, box, kids, page)
    centred = _centred(kids, inside)
    placed = [across(kid, inside.left, inside.right, centred) for kid in kids]
    gaps = [b.box.y - a.box.bottom for a, b in zip(placed, placed[1:])]
    gap = _common(gaps)
    style: Declarations = {"display": "flex", "flex-direction": "column", **inside.padding}
    if gap > 0:
        style["gap"] = px(gap)
    return Flow(style, inside.narrow, tuple(_stacked(placed, inside.top, gap)))


def _stacked(placed: list[Placed], top: float, gap: float) -> list[Placed]:
    """Margins where a distance is not the common one; the cursor carries what rounding left over to the next."""
    cursor, result = top, []
    for i, item in enumerate(placed):
        margin = snapped(item.box.y - cursor - (gap if i else 0.0))
        style = item.style | ({"margin-top": px(margin)} if margin else {})
        result.append(replace(item, style=style))
        cursor += margin + (gap if i else 0.0) + item.box.h
    return result


def _centred(kids: Sequence[Frame], inside: Inside) -> bool:
    """Whether one axis runs through all children, of which at least one could not as well stand at the left."""
    middle = (inside.left + inside.right) / 2
    return all(abs(kid.box.cx - middle) <= CENTRE for kid in kids) and any(
        kid.box.x > inside.left + EDGE for kid in kids
    )


def _common(gaps: Sequence[float]) -> float:
    """The gap most neighbours keep (the smallest of the most frequent), never negative."""
    if not gaps:
        return 0.0
    counts = Counter(snapped(gap) for gap in gaps)
    most = max(counts.values())
    if most == 1 and len(gaps) > 1:
        near = Counter(round(gap) for gap in gaps)
        value, count = near.most_common(1)[0]
        return max(0.0, float(value)) if count > 1 else 0.0
    return max(0.0, min(gap for gap, count in counts.items() if count == most))


def _inside(frame: Frame, box: Box, kids: Sequence[Frame], page: float, mirrored: bool = True) -> Inside:
    """Padding of a painted container from the nearest children; an invisible group has none."""
    top, right, bottom, left = border_widths(frame.element)
    inner = Box(box.x + left, box.y + top, box.w - left - right, box.h - top - bottom)
    whole = enclosing([kid.box for kid in kids])
    is_page = box.y == 0 and box.x == 0 and box.w == page and frame.is_group
    if frame.is_group and not is_page:
        return Inside(inner.x, whole.y, inner.right, whole.bottom)
    pad_left, pad_right = _side_padding(inner, kids, mirrored)
    above, below = max(0.0, snapped(whole.y - inner.y)), max(0.0, snapped(inner.bottom - whole.bottom))
    padding: Declarations = {}
    narrow: Declarations = {}
    if pad_left >= CONTAINER and pad_left == pad_right and inner.w >= 0.95 * page:
        padding["padding-block"] = sides(above, 0, below, 0) if above == below else f"{px(above)} {px(below)}"
        if above == below:
            padding["padding-block"] = px(above)
        half = (inner.w - 2 * pad_left) / 2
        padding["padding-inline"] = f"max({px(GUTTER)}, calc(50% - {px(half)}))"
    else:
        padding["padding"] = sides(above, pad_right, below, pad_left)
        if max(pad_left, pad_right) > GUTTER:
            narrow["padding-inline"] = px(min(GUTTER, pad_left, pad_right) if min(pad_left, pad_right) > 0 else 0)
    padding = {k: v for k, v in padding.items() if v != "0"}
    return Inside(inner.x + pad_left, inner.y + above, inner.right - pad_right, inner.bottom - below, padding, narrow)


def _side_padding(inner: Box, kids: Sequence[Frame], mirrored: bool) -> tuple[float, float]:
    """Left and right. What is centred does not tell a padding; what is left says it, and the right side mirrors it if it can."""
    anchored = [kid for kid in kids if abs(kid.box.cx - inner.cx) > CENTRE or kid.box.w >= 0.9 * inner.w]
    room_left = max(0.0, snapped(min(kid.box.x for kid in kids) - inner.x))
    room_right = max(0.0, snapped(inner.right - max(kid.box.right for kid in kids)))
    if not mirrored:
        return room_left, room_right
    if not anchored:
        pad = min(GUTTER, room_left, room_right)
        return pad, pad
    if room_left <= room_right + 2 * CENTRE:
        return room_left, min(room_left, room_right)
    return room_left, room_right


# --- row -------------------------------------------------------------------------------------------------------------


def _row(frame: Frame, box: Box, page: float) -> Flow:
    kids = sorted(frame.children, key=lambda f: (f.box.x, f.box.y))
    spread = free_gap(kids) is not None
    inside = _inside(frame, box, kids, page, mirrored=not spread)
    columns = (
        _even_columns(kids, inside.left, inside.right) if not all(map(hugs, kids)) or are_columns(tuple(kids)) else None
    )
    cross = _cross(kids)
    if columns is not None:
        style: Declarations = {"display": "grid", "grid-template-columns": columns.css, "column-gap": px(columns.gap)}
        placed = [_in_cell(kid, *columns.cell(i)) for i, kid in enumerate(kids)]
        narrow = {"grid-template-columns": "minmax(0, 1fr)", "row-gap": px(max(GUTTER, columns.gap))}
    else:
        style, placed = _flex(kids, inside)
        narrow = {"flex-wrap": "wrap"}
        if "gap" not in style:
            narrow["row-gap"] = "8px"
    style |= inside.padding
    if cross != "stretch":
        style["align-items"] = cross
    children = tuple(_crossed(item, cross, kids) for item in placed)
    return Flow(style, narrow | inside.narrow, children)


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


def _even_columns(kids: Sequence[Frame], left: float, right: float) -> Columns | None:
    """Columns at one pitch that fill the row, or None; ragged right edges do not matter."""
    n = len(kids)
    if n < 2:
        return None
    pitch = (kids[-1].box.x - kids[0].box.x) / (n - 1)
    even = all(abs(kids[i].box.x - kids[0].box.x - i * pitch) <= 1.0 for i in range(n))
    if not even or abs(kids[0].box.x - left) > EDGE:
        return None
    width = (right - left) - (n - 1) * pitch
    gap = snapped(pitch - width)
    if gap < 0 or width < max(kid.box.w for kid in kids) - 1.0:
        return None
    return Columns(left, (right - left - (n - 1) * gap) / n, gap, f"repeat({n}, minmax(0, 1fr))")


def _in_cell(kid: Frame, left: float, right: float) -> Placed:
    """A child of a grid cell; cells stretch, so what fills needs no word, and what is placed says so along the inline axis."""
    placed = across(kid, left, right)
    style = dict(placed.style)
    if "align-self" in style:
        style["justify-self"] = style.pop("align-self").replace("flex-", "")
    return replace(placed, style=style)


def _flex(kids: Sequence[Frame], inside: Inside) -> tuple[Declarations, list[Placed]]:
    kids = _eased(kids)
    start, end = kids[0].box.x - inside.left, inside.right - kids[-1].box.right
    gaps = [b.box.x - a.box.right for a, b in zip(kids, kids[1:])]
    style: Declarations = {"display": "flex"}
    flexible = _flexible(kids, end)
    auto = _auto_gap(kids, start, end) if flexible is None else None
    gap = _common([g for i, g in enumerate(gaps) if i != auto])
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
        if room >= 2.0 and not hugs(kid):
            kid = replace(kid, box=replace(kid.box, w=float(int(kid.box.w + 1.999))))
        eased.append(kid)
    return eased


def _auto_gap(kids: Sequence[Frame], start: float, end: float) -> int | None:
    """The gap that takes up the free room: by far the widest, when the last child stands at the right edge."""
    if abs(end) > EDGE or abs(start) > EDGE:
        return None
    return free_gap(kids)


def _flexible(kids: Sequence[Frame], end: float) -> int | None:
    """The child that takes the rest of the row: the widest whose content does not give its width."""
    loose = [i for i, kid in enumerate(kids) if kid.is_group and not hugs(kid) or kid.lines > 1]
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
        return Placed(kid, box, {"flex": "none"}, {"flex": "0 1 auto"})
    return Placed(kid, box, {"width": px(kid.box.w), "flex": "none"}, {"width": "100%", "flex": "0 1 auto"})


def _cross(kids: Sequence[Frame]) -> str:
    """The alignment across the row that explains most children: fewest margins left to write."""
    top, bottom = min(k.box.y for k in kids), max(k.box.bottom for k in kids)
    boxes = [k for k in kids if k.is_painted and not k.is_picture and k.children]
    if boxes and all(abs(k.box.y - top) <= EDGE and abs(k.box.bottom - bottom) <= EDGE for k in kids if k.is_painted):
        if all(k.is_painted or abs(k.box.y - top) <= EDGE for k in kids):
            return "stretch"
    ways = {
        "center": lambda k: abs((k.box.y - top) - (bottom - k.box.bottom)) <= CENTRE,
        "flex-start": lambda k: abs(k.box.y - top) <= EDGE,
        "flex-end": lambda k: abs(k.box.bottom - bottom) <= EDGE,
    }
    counts = {name: sum(map(fits, kids)) for name, fits in ways.items()}
    return max(("flex-start", "center", "flex-end"), key=lambda name: counts[name])


def _crossed(item: Placed, cross: str, kids: Sequence[Frame]) -> Placed:
    """A margin for the child that the row's alignment does not put where it was measured."""
    top, bottom = min(k.box.y for k in kids), max(k.box.bottom for k in kids)
    above, below = item.frame.box.y - top, bottom - item.frame.box.bottom
    expected = {"center": (above + below) / 2, "flex-end": above + below}.get(cross, 0.0)
    off = above - expected
    if abs(off) <= (CENTRE / 2 if cross == "center" else EDGE / 3):
        return item
    if cross == "flex-end" or (cross == "center" and abs(below) <= EDGE):
        if abs(below) <= EDGE:
            return replace(item, style=item.style | {"align-self": "flex-end"})
    margin = snapped(above)
    own = {"margin-top": px(margin)} if margin else {}
    if cross not in ("flex-start", "stretch"):
        own["align-self"] = "flex-start"
    return replace(item, style=item.style | own, narrow=item.narrow | ({"margin-top": "0"} if margin else {}))


# --- grid ------------------------------------------------------------------------------------------------------------


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


def _rows(frame: Frame) -> Frame:
    """An irregular grid is a column of rows."""
    groups = [
        row[0] if len(row) == 1 else Frame("div", group_box(row), tuple(row), layout="row")
        for row in lanes(frame.children)
    ]
    return replace(frame, children=tuple(groups), layout="column")


def _grid(frame: Frame, box: Box, page: float) -> Flow | None:
    """A regular grid: full rows (the last may be short), columns at one pitch, rows at one gap; else None."""
    rows = lanes(frame.children)
    count = len(rows[0])
    if len(rows) < 2 or count < 2 or any(len(row) != count for row in rows[:-1]) or len(rows[-1]) > count:
        return None
    inside = _inside(frame, box, frame.children, page)
    widest = [max((row[i] for row in rows if i < len(row)), key=lambda f: f.box.w) for i in range(count)]
    columns = _even_columns(widest, inside.left, inside.right)
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
    cross = "stretch" if all(_cross(row) == "stretch" for row in rows) else "start"
    if cross != "stretch":
        style["align-items"] = cross
    placed = tuple(
        _crossed(_in_cell(kid, *columns.cell(i)), "stretch", row) for row in rows for i, kid in enumerate(row)
    )
    narrow = {"grid-template-columns": "minmax(0, 1fr)"} | inside.narrow
    return Flow(style | inside.padding, narrow, placed)


# --- stack -----------------------------------------------------------------------------------------------------------


def _stack(frame: Frame, box: Box) -> Flow:
    """True overlap: all children share one grid cell and are moved into place, so that the tallest still gives the height."""
    top, right, bottom, left = border_widths(frame.element)
    inner = Box(box.x + left, box.y + top, box.w - left - right, box.h - top - bottom)
    style: Declarations = {"display": "grid", "grid-template-columns": "minmax(0, 1fr)"}
    if frame.is_painted:
        style["min-height"] = px(box.h)
    origin_y = inner.y if frame.is_painted else frame.box.y
    return Flow(style, {}, tuple(_layer(kid, inner.x, origin_y) for kid in frame.children))


def _layer(kid: Frame, x: float, y: float) -> Placed:
    style: Declarations = {"grid-area": "1 / 1", "justify-self": "start", "align-self": "start"}
    left, top = px(kid.box.x - x), px(kid.box.y - y)
    if left != "0" or top != "0":
        style["margin"] = f"{top} 0 0 {left}"
    if kid.is_text and kid.lines <= 1:
        style["white-space"] = "nowrap"
    else:
        style["width"] = px(float(int(kid.box.w + 0.999)))
    return Placed(kid, kid.box, style, {"max-width": "100%", "white-space": "normal"})

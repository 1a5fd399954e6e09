"""Elements of the page as things that are seen: painted boxes, rules, pictures, controls."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ui2code.truth.controls import CONTROLS, bar_parts, control_of, native_paint
from ui2code.truth.dom import COLLAPSED, TURNED, Clip, Dom, DomNode
from ui2code.truth.edges import rounded, snapped
from ui2code.truth.order import Key
from ui2code.truth.paint import paint_of
from ui2code.truth.pictures import backgrounds_of, pictures_of
from ui2code.types import Asset, Border, Box, Element, Kind, Paint

RULE = 4.0
"""CSS px up to which a painted box is a rule; perceive's THIN_SQUARE."""
RULE_RATIO = 3
"""A rule is at least this much longer than thick."""
LEAST = 0.5
"""CSS px: what is smaller, once cut, is not seen."""


@dataclass(frozen=True, slots=True)
class Thing:
    """An element to be: without id, its colours still translucent. ``node`` is where it came from, ``key`` when it is painted."""

    element: Element
    node: int
    key: Key
    side: int = -1
    """Of a rule: the side of the box that it edges."""


def things(dom: Dom, keys: list[Key]) -> list[Thing]:
    """Everything but text, in document order."""
    found: list[Thing] = []
    for index, node in enumerate(dom.nodes):
        if node.opacity <= 0 or (node.paint < 0 and node.picture is None and node.role not in CONTROLS):
            continue
        found += [Thing(e, index, keys[index], side) for e, side in _things(node, dom)]
    return found


def _things(node: DomNode, dom: Dom) -> list[tuple[Element, int]]:
    clip = dom.clips[node.clip] if node.clip >= 0 else None
    page = Clip(0, 0, dom.width, dom.height, ())
    box = snapped(page.cut(clip.cut(node.box) if clip else node.box))
    if min(box.w, box.h) < LEAST:
        return []
    key = dom.paints[node.paint] if node.paint >= 0 else None
    paint = paint_of(key, node.box.w, node.box.h, node.opacity) if key else Paint()
    if node.flags & TURNED and key is not None:
        return [(Element("", Kind.IMAGE, box, asset=Asset("background.png", b"")), -1)]
    found = _table_part(node, box, paint) if node.display.startswith("table") else None
    paint = rounded(paint, box, clip)
    found = _boxes(node, box, paint) if found is None else found
    image = key[1] if key else "none"
    if image != "none" and paint.gradient is None:
        found += [(e, -1) for e in backgrounds_of(image, key[7] if key else "", node, box, paint)]
    if node.picture is not None:
        found += [(e, -1) for e in pictures_of(node, node.picture, clip, page, paint)]
    return found


def _table_part(node: DomNode, box: Box, paint: Paint) -> list[tuple[Element, int]] | None:
    """Where borders are shared they run along the middle of the edges; rows have none of their own where they are not."""
    if not any(paint.borders) or node.display == "table":
        return None
    bare = replace(paint, borders=(None,) * 4)
    found = [(_shape(box, bare), -1)] if bare.fill or bare.gradient or bare.shadows else []
    if not node.flags & COLLAPSED:
        return None if node.display in ("table-cell", "table-caption") else found
    for side, border in enumerate(paint.borders):
        if border is not None:
            strip = snapped(_shared(node.box, side, border.width))
            found.append((_rule(strip, border, side), side))
    return found


def _shared(box: Box, side: int, width: float) -> Box:
    if side % 2:
        return Box((box.right if side == 1 else box.x) - width / 2, box.y, width, box.h)
    return Box(box.x, (box.bottom if side == 2 else box.y) - width / 2, box.w, width)


def _rule(strip: Box, border: Border, side: int) -> Element:
    """A LINE; one that is not solid keeps the border it is."""
    if border.style == "solid":
        return Element("", Kind.LINE, strip, paint=Paint(border.color))
    edge = (None, None, None, border) if side % 2 else (border, None, None, None)
    return Element("", Kind.LINE, strip, paint=Paint(borders=edge))


def _boxes(node: DomNode, box: Box, paint: Paint) -> list[tuple[Element, int]]:
    control = control_of(node, box, paint)
    if control is not None:
        checked = node.checked and control in ("checkbox", "radio", "toggle")
        painted = native_paint(node, control, box, paint)
        if control in ("progress", "slider") and node.tag in ("progress", "meter", "input"):
            return bar_parts(node, control, box, painted)
        return [(Element("", Kind.CONTROL, box, paint=painted, control=control, checked=checked), -1)]
    filled = paint.fill is not None or paint.gradient is not None
    edges = sum(border is not None for border in paint.borders)
    if filled or paint.shadows or edges >= 3:
        return [(_shape(box, paint), -1)]
    return [(_rule(strip, border, side), side) for side, (strip, border) in _edges(box, paint)]


def _shape(box: Box, paint: Paint) -> Element:
    """A SHAPE, or a LINE where it is long and thin."""
    short, long = sorted((box.w, box.h))
    line = short <= RULE and long >= RULE_RATIO * short and (not any(paint.borders) or short <= 2)
    if line and paint.fill is None and paint.gradient is None:
        edge = next((b for b in paint.borders if b), None)
        paint = Paint(edge.color) if edge else paint
    return Element("", Kind.LINE if line else Kind.SHAPE, box, paint=paint)


def _edges(box: Box, paint: Paint) -> list[tuple[int, tuple[Box, Border]]]:
    """The strips of the borders there are: 0 top, 1 right, 2 bottom, 3 left."""
    found = []
    for side, border in enumerate(paint.borders):
        if border is None:
            continue
        w = min(border.width, box.w if side % 2 else box.h)
        strip = (
            Box(box.x, box.y, box.w, w),
            Box(box.right - w, box.y, w, box.h),
            Box(box.x, box.bottom - w, box.w, w),
            Box(box.x, box.y, w, box.h),
        )[side]
        found.append((side, (strip, border)))
    return found

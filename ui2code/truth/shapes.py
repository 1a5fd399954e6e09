"""Elements of the page as things that are seen: painted boxes, rules, pictures, controls."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from posixpath import basename
from urllib.parse import unquote, urlsplit

from ui2code.truth.dom import COLLAPSED, TURNED, Clip, Dom, DomNode, Picture
from ui2code.truth.order import Key
from ui2code.truth.paint import color_of, paint_of
from ui2code.types import Asset, Border, Box, ControlKind, Element, Kind, Paint

RULE = 4.0
"""CSS px up to which a painted box is a rule; perceive's THIN_SQUARE."""
RULE_RATIO = 3
"""A rule is at least this much longer than thick."""
ICON = 64.0
"""CSS px; larger drawings are pictures."""
FEW_INKS = 2
"""Colours a drawing may have and still be an icon."""
BUTTON_HEIGHT = 72.0
"""CSS px up to which a painted link is a button."""
LEAST = 0.5
"""CSS px: what is smaller, once cut, is not seen."""

CONTROLS: dict[str, ControlKind] = {
    "input": "input",
    "textarea": "textarea",
    "select": "select",
    "checkbox": "checkbox",
    "radio": "radio",
    "toggle": "toggle",
    "slider": "slider",
    "progress": "progress",
    "button": "button",
}
EDGE = "#767676"
"""What Chromium draws the edges of its own controls with."""
ACCENT = "#0075ff"
GREY, WHITE = "#efefef", "#ffffff"
TRACK = 8.0
"""CSS px: how high it draws bars and sliders."""


@dataclass(frozen=True, slots=True)
class Thing:
    """An element to be: without id, its colours still translucent. ``node`` is where it came from, ``key`` when it is painted."""

    element: Element
    node: int
    key: Key
    side: int = -1
    """Of a rule: the side of the box that it edges."""


def snapped(box: Box, scale: float) -> Box:
    """On whole device pixels, as boxes are painted; what is there is at least one pixel thick."""
    x, y = math.floor(box.x * scale + 0.5), math.floor(box.y * scale + 0.5)
    right, bottom = math.floor(box.right * scale + 0.5), math.floor(box.bottom * scale + 0.5)
    return Box(x / scale, y / scale, (right - x) / scale, (bottom - y) / scale)


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
    box = snapped(page.cut(clip.cut(node.box) if clip else node.box), dom.scale)
    if min(box.w, box.h) < LEAST:
        return []
    key = dom.paints[node.paint] if node.paint >= 0 else None
    paint = paint_of(key, node.box.w, node.box.h, node.opacity) if key else Paint()
    if node.flags & TURNED and key is not None:
        return [(Element("", Kind.IMAGE, box, asset=Asset("background.png", b"")), -1)]
    found = _table_part(node, box, paint, dom.scale) if node.display.startswith("table") else None
    paint = _rounded(paint, box, clip)
    found = _boxes(node, box, paint) if found is None else found
    image = key[1] if key else "none"
    if image != "none" and paint.gradient is None:
        found += [(e, -1) for e in _background(image, key[7] if key else "", node, box, paint)]
    if node.picture is not None:
        found += [(e, -1) for e in _picture(node, node.picture, clip, page, paint, dom.scale)]
    return found


def _table_part(node: DomNode, box: Box, paint: Paint, scale: float) -> list[tuple[Element, int]] | None:
    """Where borders are shared they run along the middle of the edges; rows have none of their own where they are not."""
    if not any(paint.borders):
        return None
    bare = replace(paint, borders=(None,) * 4)
    found = [(_shape(box, bare), -1)] if bare.fill or bare.gradient or bare.shadows else []
    if not node.flags & COLLAPSED:
        return None if node.display in ("table", "table-cell", "table-caption") else found
    for side, border in enumerate(paint.borders):
        if border is not None:
            strip = snapped(_shared(node.box, side, border.width), scale)
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


def _rounded(paint: Paint, box: Box, clip: Clip | None) -> Paint:
    """With the corners of what cuts it off, where it reaches into them."""
    if clip is None or not any(clip.radius):
        return paint
    left, right = abs(box.x - clip.left) < 1, abs(box.right - clip.right) < 1
    top, bottom = abs(box.y - clip.top) < 1, abs(box.bottom - clip.bottom) < 1
    touching = (left and top, right and top, right and bottom, left and bottom)
    tl, tr, br, bl = (
        max(own, cut) if both else own for own, cut, both in zip(paint.radius, clip.radius, touching, strict=True)
    )
    return replace(paint, radius=(tl, tr, br, bl))


def _boxes(node: DomNode, box: Box, paint: Paint) -> list[tuple[Element, int]]:
    control = _control(node, box, paint)
    if control is not None:
        checked = node.checked and control in ("checkbox", "radio", "toggle")
        painted = _native(node, control, box, paint)
        if control in ("progress", "slider") and node.tag in ("progress", "meter", "input"):
            return _bar(node, control, box, painted)
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


def _control(node: DomNode, box: Box, paint: Paint) -> ControlKind | None:
    painted = paint.fill is not None or paint.gradient is not None or sum(b is not None for b in paint.borders) > 2
    if node.role in ("link", "button"):
        small = box.h <= BUTTON_HEIGHT and box.w >= 16 and box.h >= 16
        return "button" if painted and small and node.display != "inline" else None
    return CONTROLS.get(node.role)


def _native(node: DomNode, control: ControlKind, box: Box, paint: Paint) -> Paint:
    """What the browser paints where a page leaves a control to it."""
    if not node.native or node.tag not in ("input", "button", "select", "textarea"):
        return paint
    if control in ("checkbox", "radio"):
        return _tick(node, control, box)
    edge = paint.borders[0]
    button = control == "button" and paint.fill == GREY
    own = edge is not None and (edge.color == EDGE or button) and len(set(paint.borders)) == 1 and not any(paint.radius)
    if not own or not (button or paint.fill in (WHITE, GREY)):
        return paint
    return Paint(GREY if button else WHITE, borders=(Border(1.0, EDGE),) * 4, radius=((3.0 if button else 2.0),) * 4)


def _tick(node: DomNode, control: ControlKind, box: Box) -> Paint:
    radius = min(box.w, box.h) / 2 if control == "radio" else 2.0
    accent = color_of(node.accent) or ACCENT
    if node.checked and control == "checkbox":
        return Paint(accent, radius=(radius,) * 4)
    return Paint(WHITE, borders=(Border(1.0, accent if node.checked else EDGE),) * 4, radius=(radius,) * 4)


def _bar(node: DomNode, control: ControlKind, box: Box, paint: Paint) -> list[tuple[Element, int]]:
    """A track with what of it is full, and the knob of a slider."""
    accent = color_of(node.accent) or ACCENT
    high = min(box.h, TRACK) if node.native else box.h
    track = Box(box.x, box.y + (box.h - high) / 2, box.w, high)
    radius = (high / 2,) * 4
    full = Element("", Kind.SHAPE, replace(track, w=node.share * box.w), paint=Paint(accent, radius=radius))
    if control == "progress":
        painted = Paint(GREY, radius=radius) if node.native else paint
        parts = [Element("", Kind.CONTROL, track, paint=painted, control=control), full]
    else:
        knob = Box(box.x + node.share * (box.w - box.h), box.y, box.h, box.h)
        parts = [
            Element("", Kind.CONTROL, box, paint=Paint(), control=control),
            Element("", Kind.SHAPE, track, paint=Paint(GREY, radius=radius)),
            full,
            Element("", Kind.SHAPE, knob, paint=Paint(accent, radius=(box.h / 2,) * 4)),
        ]
    return [(part, -1) for part in parts if part.box.w >= 1]


def _picture(node: DomNode, seen: Picture, clip: Clip | None, page: Clip, paint: Paint, scale: float) -> list[Element]:
    box = snapped(page.cut(clip.cut(seen.box) if clip else seen.box), scale)
    if min(box.w, box.h) < 2:
        return []
    small = max(box.w, box.h) <= ICON and seen.inks <= FEW_INKS
    rim = max((b.width for b in paint.borders if b), default=0.0)
    tl, tr, br, bl = (max(0.0, r - rim) for r in _rounded(paint, box, clip).radius)
    drawn = Paint(radius=(tl, tr, br, bl)) if any((tl, tr, br, bl)) and not small else None
    kind = Kind.ICON if small else Kind.IMAGE
    return [Element("", kind, box, paint=drawn, asset=Asset(_name(seen), b"", seen.alt))]


def _name(seen: Picture) -> str:
    """The bare file name; of what has none, its kind, to be numbered later."""
    if seen.tag == "svg":
        return f"{seen.name}.svg" if seen.name else "drawing.svg"
    name = basename(unquote(urlsplit(seen.name).path)) if not seen.name.startswith("data:") else ""
    name = re.sub(r"[^\w.-]+", "-", name, flags=re.ASCII).strip("-.")
    return name or {"font": "glyph.svg", "img": "picture.png"}.get(seen.tag, f"{seen.tag}.png")


def _background(image: str, lies: str, node: DomNode, box: Box, paint: Paint) -> list[Element]:
    """A background that is no plain colour or linear gradient: a picture."""
    found = re.search(r'url\("?([^")]*)"?\)', image)
    if found is None:
        return [Element("", Kind.IMAGE, box, paint=_corners(paint), asset=Asset("background.png", b""))]
    source = found[1]
    size, position, repeat = ([*lies.split("|"), "", "", ""])[:3]
    place = _placed(source, size, position, node.box) if "no-repeat" in repeat else None
    cut = place.intersection(box) if place is not None else box
    if min(cut.w, cut.h) < 2:
        return []
    small = max(cut.w, cut.h) <= ICON and "svg" in source
    name = _name(Picture("img", cut, source, "", 9))
    return [
        Element(
            "",
            Kind.ICON if small else Kind.IMAGE,
            snapped(cut, 1.0),
            paint=None if small else _corners(paint),
            asset=Asset(name, b""),
        )
    ]


def _corners(paint: Paint) -> Paint | None:
    return Paint(radius=paint.radius) if any(paint.radius) else None


def _placed(source: str, size: str, position: str, box: Box) -> Box | None:
    """Where a picture that is not repeated lies in its box; None where that is all of it, or nobody knows."""
    if "," in size or "cover" in size or "contain" in size:
        return None
    own = _own_size(source)
    parts = ([*size.split(), "auto"])[:2]
    w, h = (_part(p, whole) for p, whole in zip(parts, (box.w, box.h), strict=True))
    if w is None and h is None:
        if own is None:
            return None
        w, h = own
    ratio = own[0] / own[1] if own and own[1] else 1.0
    w = w if w is not None else (h or 0.0) * ratio
    h = h if h is not None else w / ratio
    x, y = ([*re.findall(r"calc\([^()]*\)|[^\s]+", position), "50%"])[:2]
    return Box(box.x + _offset(x, box.w - w), box.y + _offset(y, box.h - h), w, h)


def _own_size(source: str) -> tuple[float, float] | None:
    text = unquote(source)
    found = [re.search(rf"<svg[^>]*\s{side}=['\"]?([\d.]+)", text) for side in ("width", "height")]
    if found[0] and found[1]:
        return float(found[0][1]), float(found[1][1])
    view = re.search(r"viewBox=['\"]?[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)", text)
    return (float(view[1]), float(view[2])) if view else None


def _part(value: str, whole: float) -> float | None:
    found = re.match(r"([\d.]+)(px|%)", value)
    if found is None:
        return None
    return float(found[1]) * (whole / 100 if found[2] == "%" else 1.0)


def _offset(value: str, free: float) -> float:
    """A position such as ``50%``, ``12px`` or ``calc(100% - 12px)``."""
    share = re.search(r"(-?[\d.]+)%", value)
    fixed = re.search(r"([+-]?)\s*([\d.]+)px", value)
    result = float(share[1]) / 100 * free if share else 0.0
    return result + (float(fixed[2]) * (-1 if fixed[1] == "-" else 1) if fixed else 0.0)

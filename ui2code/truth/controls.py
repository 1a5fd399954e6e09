"""Which control an element is, and what the browser paints of those that a page leaves to it."""

from __future__ import annotations

from dataclasses import replace

from ui2code.truth.dom import DomNode
from ui2code.truth.paint import color_of
from ui2code.types import Border, Box, ControlKind, Element, Kind, Paint

BUTTON_HEIGHT = 72.0
"""CSS px up to which a painted link is a button."""
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


def control_of(node: DomNode, box: Box, paint: Paint) -> ControlKind | None:
    painted = paint.fill is not None or paint.gradient is not None or sum(b is not None for b in paint.borders) > 2
    if node.role in ("link", "button"):
        small = box.h <= BUTTON_HEIGHT and box.w >= 16 and box.h >= 16
        return "button" if painted and small and node.display != "inline" else None
    return CONTROLS.get(node.role)


def native_paint(node: DomNode, control: ControlKind, box: Box, paint: Paint) -> Paint:
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


def bar_parts(node: DomNode, control: ControlKind, box: Box, paint: Paint) -> list[tuple[Element, int]]:
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

"""Form controls among the shapes: fields, buttons, switches, bars. Where in doubt a shape stays a shape."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ui2code.perceive.raster import rgba
from ui2code.types import Box, Color, ControlKind, Element, Kind, enclosing

FIELD_HEIGHT = (22.0, 64.0)
"""CSS px between which fields of one line are high."""

FIELD_WIDTH = 90.0
"""CSS px: no field is narrower."""

BUTTON_HEIGHT = (22.0, 72.0)
BUTTON_WIDTH = (28.0, 480.0)
BUTTON_WORDS = 32
"""Characters of the longest label."""

ICON_GAP = 20.0
"""CSS px between a button's label and its icon at most."""

WIDE = 0.7
"""Share of its holder from which a box without a full border is a bar, not a field."""

GREY = 28
"""Largest spread of a colour's channels that still looks grey: fields are white, grey or dark, buttons may be anything."""

TICK = (11.0, 15.0)
"""CSS px of the browser's own check boxes; others are drawn as shapes."""

TICK_EDGE = ("#767676", "#757575", "#777777")
"""The colour browsers draw an empty check box's edge with."""

GRIP = 18.0
"""CSS px: the corner grip of a text area is no larger."""


@dataclass(frozen=True, eq=False)
class Held:
    """A shape with what lies directly in it."""

    shape: Element
    texts: tuple[Element, ...]
    others: tuple[Element, ...]
    below: Color | None
    """The fill of what holds it."""
    limits: Box
    """The box of what holds it."""
    touching: int
    """How many boxes of its own height or width stand directly beside it."""


def find_controls(
    elements: Sequence[Element], parents: Sequence[int], ground: Color | None, width: float
) -> list[Element]:
    """The elements (in the same order) with those shapes made CONTROLs that plainly are; ``parents`` are places, -1 the page."""
    children: dict[int, list[int]] = {}
    for index, parent in enumerate(parents):
        children.setdefault(parent, []).append(index)
    result = list(elements)
    for index, element in enumerate(elements):
        if element.kind is not Kind.SHAPE or element.paint is None:
            continue
        inside = [elements[k] for k in children.get(index, [])]
        parent = parents[index]
        holder = elements[parent].paint if parent >= 0 else None
        limits = elements[parent].box if parent >= 0 else Box(0, 0, width, 1e6)
        held = Held(
            element,
            tuple(e for e in inside if e.kind is Kind.TEXT),
            tuple(e for e in inside if e.kind is not Kind.TEXT),
            holder.fill if holder is not None else ground if parent < 0 else None,
            limits,
            _touching(element, [elements[k] for k in children.get(parent, []) if k != index]),
        )
        found = classify(held)
        if found is not None:
            result[index] = replace(element, kind=Kind.CONTROL, control=found[0], checked=found[2], confidence=found[1])
    return result


def classify(held: Held) -> tuple[ControlKind, float, bool] | None:
    """What control a shape is, how surely, and whether it is checked; None if it is just a shape."""
    return _tick(held) or _toggle(held) or _progress(held) or _button(held) or _field(held)


def _touching(element: Element, siblings: Sequence[Element]) -> int:
    box = element.box
    count = 0
    for other in (s.box for s in siblings if s.kind in (Kind.SHAPE, Kind.CONTROL)):
        row = abs(other.y - box.y) <= 1.5 and abs(other.h - box.h) <= 1.5
        column = abs(other.x - box.x) <= 1.5 and abs(other.w - box.w) <= 1.5
        count += row and min(abs(other.x - box.right), abs(box.x - other.right)) <= 1.5
        count += column and min(abs(other.y - box.bottom), abs(box.y - other.bottom)) <= 1.5
    return count


def _bordered(element: Element) -> bool:
    return element.paint is not None and all(b is not None and b.width <= 3 for b in element.paint.borders)


def _spread(color: Color) -> int:
    r, g, b, _ = rgba(color)
    return max(r, g, b) - min(r, g, b)


def _distance(a: Color | None, b: Color | None) -> int:
    if a is None or b is None:
        return 255
    return max(abs(x - y) for x, y in zip(rgba(a)[:3], rgba(b)[:3], strict=True))


def _ink(element: Element) -> Box:
    if element.text is not None and element.text.lines:
        return enclosing([line.ink for line in element.text.lines])
    return element.box


def _tick(held: Held) -> tuple[ControlKind, float, bool] | None:
    box, paint = held.shape.box, held.shape.paint
    assert paint is not None
    if not (TICK[0] <= box.w <= TICK[1] and abs(box.w - box.h) <= 1 and _bordered(held.shape)) or held.texts:
        return None
    if held.others or paint.borders[0] is None or _distance(paint.borders[0].color, TICK_EDGE[0]) > 4:
        return None
    return ("radio" if min(paint.radius) >= 0.4 * box.w else "checkbox"), 0.9, False


def _toggle(held: Held) -> tuple[ControlKind, float, bool] | None:
    """A pill with a round knob at one end."""
    box, paint = held.shape.box, held.shape.paint
    assert paint is not None
    if held.texts or not (24 <= box.w <= 72 and 12 <= box.h <= 36 and 1.4 <= box.w / box.h <= 2.6):
        return None
    if min(paint.radius) < 0.4 * box.h or len(held.others) != 1:
        return None
    knob = held.others[0].box
    if not (abs(knob.w - knob.h) <= 2 and 0.45 * box.h <= knob.h <= box.h):
        return None
    return "toggle", 0.8, knob.cx > box.cx


def _progress(held: Held) -> tuple[ControlKind, float, bool] | None:
    """A low track with a bar of its full height at its left end."""
    box = held.shape.box
    bars = [e for e in held.others if e.kind is Kind.SHAPE]
    if not (box.w >= 60 and 3 <= box.h <= 28 and box.w >= 4 * box.h) or len(bars) != 1 or len(held.others) != 1:
        return None
    bar = bars[0].box
    full = abs(bar.x - box.x) <= 1.5 and bar.h >= box.h - 2.5 and bar.w < box.w
    return ("progress", 0.75, False) if full else None


def _button(held: Held) -> tuple[ControlKind, float, bool] | None:
    """A box of its own colour, or with a border, with one short line in its middle."""
    box, paint = held.shape.box, held.shape.paint
    assert paint is not None
    if not (BUTTON_HEIGHT[0] <= box.h <= BUTTON_HEIGHT[1] and BUTTON_WIDTH[0] <= box.w <= BUTTON_WIDTH[1]):
        return None
    small = [e for e in held.others if e.kind in (Kind.ICON, Kind.IMAGE) and e.box.w <= 40]
    if len(small) != len(held.others) or _spans(held):
        return None
    if not held.texts:
        return _icon_button(held)
    if len(held.texts) != 1 or len(small) > 2:
        return None
    text = held.texts[0].text
    if text is None or len(text.lines) != 1 or len(text.text) > BUTTON_WORDS:
        return None
    content = enclosing([_ink(held.texts[0]), *(e.box for e in small)])
    middle = abs(content.cx - box.cx) <= max(3.0, 0.05 * box.w) and abs(content.cy - box.cy) <= max(3.0, 0.14 * box.h)
    apart = max(
        (max(e.box.x - _ink(held.texts[0]).right, _ink(held.texts[0]).x - e.box.right) for e in small), default=0
    )
    if apart > ICON_GAP:
        return None
    room = min(content.x - box.x, box.right - content.right) >= 5 and box.h - content.h >= 8
    filled = paint.gradient is not None or _distance(paint.fill, held.below) >= 12
    if not (middle and room and (filled or _bordered(held.shape))):
        return None
    vivid = paint.fill is not None and _spread(paint.fill) > GREY
    if held.touching >= 2 and max(paint.radius) < 3 and not vivid:
        return None
    return "button", 0.9 if vivid or max(paint.radius) >= 2 else 0.7, False


def _icon_button(held: Held) -> tuple[ControlKind, float, bool] | None:
    """A small filled or bordered box with one icon in its middle."""
    box, paint = held.shape.box, held.shape.paint
    assert paint is not None
    if len(held.others) != 1 or held.others[0].kind is not Kind.ICON or max(box.w, box.h) > 72:
        return None
    icon = held.others[0].box
    middle = abs(icon.cx - box.cx) <= 3 and abs(icon.cy - box.cy) <= 3
    vivid = paint.fill is not None and _distance(paint.fill, held.below) >= 24
    room = icon.w <= 0.75 * box.w and icon.h <= 0.75 * box.h
    return ("button", 0.6, False) if middle and room and (vivid or _bordered(held.shape)) else None


def _spans(held: Held) -> bool:
    """Whether a box is as wide as what holds it: a header or a row, not a control."""
    return held.shape.box.w >= held.limits.w - 5


def _field(held: Held) -> tuple[ControlKind, float, bool] | None:
    """A wide, plain box that is empty, or has one line at its left."""
    box, paint = held.shape.box, held.shape.paint
    assert paint is not None
    plain = paint.gradient is None and (paint.fill is None or _spread(paint.fill) <= GREY) and not paint.shadows
    edged = _edged(held) or _distance(paint.fill, held.below) >= 4
    if not (plain and edged and box.w >= FIELD_WIDTH) or len(held.texts) > 1 or held.touching >= 2 or _spans(held):
        return None
    if not _edged(held) and box.w > WIDE * held.limits.w:
        return None
    if box.h > FIELD_HEIGHT[1]:
        return _area(held)
    if box.h < FIELD_HEIGHT[0] or box.w < 2.2 * box.h or len(held.others) > 2:
        return None
    if any(e.kind not in (Kind.ICON, Kind.IMAGE) or e.box.w > 40 for e in held.others):
        return None
    if not held.texts and not _edged(held):
        return None
    if held.texts and not _starts_left(held):
        return None
    arrow = any(e.box.x > box.right - 44 and _is_arrow(e.box) for e in held.others)
    return ("select", 0.6, False) if arrow and held.texts else ("input", 0.8 if _edged(held) else 0.6, False)


def _is_arrow(box: Box) -> bool:
    """Whether an icon has the size and the flatness of a chevron, or of the two small arrows of a list."""
    return (4 <= box.w <= 18 and box.w >= 1.2 * box.h) or (4 <= box.w <= 9 and 6 <= box.h <= 13)


def _edged(held: Held) -> bool:
    """Whether a box has a border all round, but perhaps where a button of its height joins it."""
    borders = held.shape.paint.borders if held.shape.paint else ()
    return sum(b is not None and b.width <= 3 for b in borders) >= (3 if held.touching == 1 else 4)


def _starts_left(held: Held) -> bool:
    box, text = held.shape.box, held.texts[0].text
    ink = _ink(held.texts[0])
    if text is None or len(text.lines) != 1 or ink.w > 0.9 * box.w:
        return False
    icons = [e.box.right for e in held.others if e.box.cx < ink.x]
    start = max([box.x, *icons])
    return ink.x - start <= 30 and abs(ink.cy - box.cy) <= 0.2 * box.h and box.right - ink.right > ink.x - box.x


def _area(held: Held) -> tuple[ControlKind, float, bool] | None:
    """A bordered box of several lines' height with a grip in its corner, or empty but for a line at its top left."""
    box = held.shape.box
    if not _bordered(held.shape) or box.h > 400 or box.w < 140:
        return None
    grips = [
        e
        for e in held.others
        if max(e.box.w, e.box.h) <= GRIP and e.box.x > box.right - 24 and e.box.y > box.bottom - 24
    ]
    if len(grips) == 1 and len(held.others) == 1:
        return "textarea", 0.85, False
    return None

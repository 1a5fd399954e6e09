"""Small scenes written by hand: an element a line."""

from __future__ import annotations

from dataclasses import replace

from ui2code.types import Asset, Box, ControlKind, Element, Kind, Paint, Scene, Text, TextLine, TextRun, TextStyle


def text(
    words: str, x: float, y: float, size: float = 16, bold: bool = False, color: str = "#222222", lines: int = 1
) -> Element:
    """A paragraph whose first line's box starts at (x, y); all lines say the same."""
    style = TextStyle("Arial", size, 700 if bold else 400, color=color)
    width, height = 0.5 * size * len(words), 1.15 * size
    leading = 1.5 * size
    made = []
    for k in range(lines):
        baseline = y + k * leading + 0.9 * size
        ink = Box(x, baseline - 0.72 * size, width, 0.9 * size)
        made.append(TextLine((TextRun(words, style),), ink, x, width, baseline))
    box = Box(x, y, width, height + (lines - 1) * leading)
    return Element("", Kind.TEXT, box, text=Text(tuple(made), style, leading, 0.9 * size, 0.22 * size))


def shape(x: float, y: float, w: float, h: float, fill: str = "#eeeeee") -> Element:
    return Element("", Kind.SHAPE, Box(x, y, w, h), paint=Paint(fill=fill))


def image(x: float, y: float, w: float, h: float) -> Element:
    return Element("", Kind.IMAGE, Box(x, y, w, h), asset=Asset("photo.png", b""))


def icon(x: float, y: float, side: float = 20) -> Element:
    return Element("", Kind.ICON, Box(x, y, side, side), asset=Asset("icon.svg", b""))


def rule(x: float, y: float, w: float, h: float = 1) -> Element:
    return Element("", Kind.LINE, Box(x, y, w, h), paint=Paint(fill="#cccccc"))


def control(kind: ControlKind, x: float, y: float, w: float, h: float) -> Element:
    return Element("", Kind.CONTROL, Box(x, y, w, h), paint=Paint(fill="#ffffff"), control=kind)


def scene(*elements: Element, width: float = 1280, height: float = 800) -> Scene:
    """Elements in paint order with ids e0, e1 …, each in its smallest container."""
    named = [replace(element, id=f"e{k}") for k, element in enumerate(elements)]
    return Scene(width, height, Paint(fill="#ffffff"), tuple(replace(e, parent=_parent(e, named)) for e in named))


def _parent(element: Element, all_of: list[Element]) -> str | None:
    around = [
        e
        for e in all_of
        if e.id != element.id
        and e.kind in (Kind.SHAPE, Kind.CONTROL, Kind.IMAGE)
        and e.box.area > element.box.area
        and e.box.contains(element.box, 1)
    ]
    return min(around, key=lambda e: e.box.area).id if around else None

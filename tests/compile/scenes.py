"""Scenes by hand: short words for elements, so that a test reads like the picture it means."""

from __future__ import annotations

from ui2code.types import Box, Element, Kind, Node, Outline, Paint, Scene, Text, TextLine, TextRun, TextStyle

STYLE = TextStyle("Liberation Sans", 16.0)
LINE = 18.0
PLAIN = Paint("#eeeeee")


def text(
    name: str, x: float, y: float, *lines: tuple[str, float], style: TextStyle = STYLE, align: str = "left"
) -> Element:
    """A paragraph whose lines are (string, advance), left edges at ``x`` (centred on the widest if ``align`` says so)."""
    widest = max(advance for _, advance in lines)
    made = []
    for i, (words, advance) in enumerate(lines):
        left = x + (widest - advance) / 2 if align == "center" else x
        baseline = y + i * LINE + 15
        made.append(TextLine((TextRun(words, style),), Box(left, baseline - 11, advance, 11), left, advance, baseline))
    box = Box(x, y, widest, LINE * len(lines))
    return Element(name, Kind.TEXT, box, text=Text(tuple(made), style, LINE, 15.0, 3.0, align))  # type: ignore[arg-type]


def shape(name: str, x: float, y: float, w: float, h: float, paint: Paint = PLAIN) -> Element:
    return Element(name, Kind.SHAPE, Box(x, y, w, h), paint=paint)


def scene(*elements: Element, width: float = 1280.0, height: float = 800.0) -> Scene:
    return Scene(width, height, Paint(fill="#ffffff"), elements)


def node(
    tag: str, *children: Node, ref: str | None = None, layout: str | None = None, component: str | None = None
) -> Node:
    return Node(tag, children, ref, component, layout)  # type: ignore[arg-type]


def leaf(ref: str, tag: str = "p") -> Node:
    return Node(tag, (), ref)


def outline(*children: Node, layout: str = "column") -> Outline:
    return Outline(node("div", *children, layout=layout))

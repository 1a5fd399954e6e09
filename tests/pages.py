"""Small pages as scenes whose truth is known: the browser draws them, and says itself what it drew."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from tests.compile.scenes import leaf, node, outline, scene, shape, text
from ui2code.pipeline import Tools
from ui2code.refine import Aim, shifted
from ui2code.types import Border, Box, Element, Mockup, Outline, Paint, Rendering, Scene, TypeSample

CARD = Paint("#ffffff", None, (Border(1.0, "#cccccc"),) * 4, (8.0,) * 4)


def card_page() -> tuple[Scene, Outline]:
    """A heading and three cards, each with a title and a paragraph of two lines."""
    titles = ("Starter", "Studio", "Company")
    elements = [text("h", 90, 40, ("Plans for every crew", 0))]
    for i, title in enumerate(titles):
        elements.append(shape(f"s{i}", 90 + i * 372, 100, 356, 160, CARD))
        elements.append(text(f"t{i}", 115 + i * 372, 125, (title, 0)))
        elements.append(
            text(
                f"p{i}", 115 + i * 372, 155, ("Everything that one boat needs to", 0), ("leave the harbour safely.", 0)
            )
        )
    cards = (
        node("article", leaf(f"t{i}", "h2"), leaf(f"p{i}"), ref=f"s{i}", layout="column", component="PlanCard")
        for i in range(3)
    )
    page = scene(*elements, height=720)
    return replace(page, ground=replace(page.ground, fill="#f4f5f7")), outline(
        leaf("h", "h1"), node("section", *cards, layout="row")
    )


def typeset(page: Scene, tools: Tools) -> Scene:
    """The same scene with the advances and inks that the browser measures for its strings."""
    return replace(page, elements=tuple(_typeset(e, tools) if e.text else e for e in page.elements))


def _typeset(element: Element, tools: Tools) -> Element:
    assert element.text is not None
    lines = []
    for line in element.text.lines:
        m = tools.typesetter.measure([TypeSample(line.text, element.text.style)])[0]
        ink = Box(
            line.x - m.ink_left, line.baseline - m.ink_ascent, m.ink_left + m.ink_right, m.ink_ascent + m.ink_descent
        )
        lines.append(replace(line, advance=m.advance, ink=ink))
    widest = max(line.advance for line in lines)
    return replace(element, box=replace(element.box, w=widest), text=replace(element.text, lines=tuple(lines)))


def as_mockup(rendering: Rendering) -> Mockup:
    return Mockup("page", np.ascontiguousarray(rendering.pixels), rendering.scale, "0" * 64)


def moved(page: Scene, who: str, dx: float, dy: float) -> Aim:
    """An aim that is wrong about one element."""
    return Aim(replace(page, elements=tuple(shifted(e, dx, dy) if e.id == who else e for e in page.elements)))

"""What the compiler says for a picture: one small scene a case, and the declarations that must explain it."""

from __future__ import annotations

import pytest

from tests.compile.scenes import leaf, node, outline, scene, shape, text
from ui2code.compile import compile_design
from ui2code.types import DesignNode, Element, Outline

CENTRED = [text("a", 590, 40, ("Pricing", 100)), text("b", 540, 80, ("Simple and fair, always", 200))]
NAV = [
    text("a", 40, 20, ("Logo", 50)),
    text("b", 1000, 20, ("Home", 40)),
    text("c", 1070, 20, ("Products", 70)),
    text("d", 1170, 20, ("Contact", 70)),
]
CARDS = [shape(f"s{i}", 90 + i * 372, 40, 356, 200) for i in range(3)] + [
    text(f"t{i}", 114 + i * 372, 64, (f"Plan {i}", 50 + i)) for i in range(3)
]
BUTTON = [shape("s", 40, 40, 140, 40), text("t", 75, 51, ("Sign up", 70))]
WRAPPED = [text("t", 40, 40, ("one two three", 90), ("four five", 60))]
STACKED = [shape("s", 40, 40, 200, 100), shape("u", 200, 20, 80, 60)]
UNEVEN = [shape("s", 40, 40, 100, 60), shape("u", 180, 60, 200, 80), shape("v", 420, 60, 200, 80)]
RULED = [shape("s", 40, 40, 300, 60), shape("u", 40, 90, 300, 2), shape("v", 40, 95, 300, 40)]
MIDDLE = [
    text("a", 40, 40, ("a line of the column that is wide", 300)),
    text("t", 100, 80, ("two lines", 120), ("of text", 80), align="center"),
]
HANGING = [shape("s", 40, 40, 200, 60), shape("u", 60, 20, 80, 90), shape("v", 100, 30, 80, 20)]

CASES: dict[str, tuple[list[Element], Outline, str, dict[str, str | None]]] = {
    "one axis is centred text": (CENTRED, outline(leaf("a"), leaf("b")), "a", {"text-align": "center"}),
    "what stands at the right takes the free room": (
        NAV, outline(node("header", leaf("a"), node("nav", leaf("b"), leaf("c"), leaf("d"), layout="row"), layout="row")), "nav", {"margin-left": "auto", "gap": "30px"},
    ),
    "equal boxes are equal columns": (
        CARDS, outline(node("section", *(node("div", leaf(f"t{i}"), ref=f"s{i}", layout="column") for i in range(3)), layout="row")), "section",
        {"display": "grid", "grid-template-columns": "repeat(3, minmax(0, 1fr))", "column-gap": "16px", "max-width": "1100px", "align-self": "center"},
    ),
    "a card keeps its padding": (
        CARDS, outline(node("section", *(node("div", leaf(f"t{i}"), ref=f"s{i}", layout="column") for i in range(3)), layout="row")), "s0", {"padding": "24px 24px 158px"},
    ),
    "a button hugs its label": (BUTTON, outline(node("button", leaf("t"), ref="s", layout="column")), "s", {"padding-inline": "35px", "height": "40px", "align-items": "center"}),
    "a paragraph gets a round width that breaks it where it broke": (WRAPPED, outline(leaf("t")), "t", {"max-width": "100px", "width": "100%"}),
    "true overlap shares a cell": (STACKED, outline(node("div", leaf("s", "div"), leaf("u", "div"), layout="stack")), "u", {"grid-area": "1 / 1", "margin": "0 0 0 160px"}),
    "what hangs below the last child still counts": (
        RULED, outline(node("div", node("div", leaf("s", "div"), leaf("u", "div"), layout="column"), leaf("v", "div"), layout="column")), "u",
        {"margin-top": "-10px", "margin-bottom": "8px"},
    ),
    "a middle that is not the column's is kept": (MIDDLE, outline(leaf("a"), leaf("t")), "t", {"text-align": "center", "width": "120px"}),
    "what hangs out of a box does not stretch it": (
        HANGING, outline(node("div", leaf("u", "div"), leaf("v", "div"), ref="s", layout="stack")), "s", {"height": "60px", "min-height": None},
    ),
    "a row that no child fills is hung from its top": (
        UNEVEN, outline(node("div", *(leaf(name, "div") for name in "suv"), layout="row")), "u", {"margin-top": "20px"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    elements, tree, who, expected = CASES[name]
    design = compile_design(tree, scene(*elements)).design
    tokens = {f"var(--{t.name})": t.value for t in design.tokens}
    found = next(n for part in design.components for n in walk(part.root) if who in (n.ref, n.tag))
    style = dict(found.style)
    for token, value in tokens.items():
        style = {k: v.replace(token, value) for k, v in style.items()}
    assert {k: style.get(k) for k in expected} == expected


def walk(found: DesignNode) -> list[DesignNode]:
    return [found, *(n for child in found.children if isinstance(child, DesignNode) for n in walk(child))]


@pytest.mark.parametrize("name", CASES)
def test_nothing_is_absolutely_positioned(name: str) -> None:
    elements, tree, _, _ = CASES[name]
    design = compile_design(tree, scene(*elements)).design
    assert all(key != "position" for part in design.components for n in walk(part.root) for key, _ in n.style)

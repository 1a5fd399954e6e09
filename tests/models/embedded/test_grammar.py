"""Whatever is chosen among what is allowed, the outline is one; and every true outline can be said."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ui2code.models.embedded.grammar import Writing
from ui2code.models.embedded.rules import rules_of
from ui2code.models.embedded.steps import from_steps, to_steps
from ui2code.models.embedded.targets import lesson
from ui2code.models.embedded.vocabulary import DROP, END, STOP, Vocabulary, words_of
from ui2code.outline.check import check
from ui2code.types import Box, Drop, Element, Kind, Node, Outline, Paint, Scene, Text, TextLine, TextRun, TextStyle

WORDS = Vocabulary(["Card", "Pricing", "Header", "2"])
STYLE = TextStyle("Inter", 16)


def element(number: int, kind: Kind, control: str | None = None) -> Element:
    box = Box(10, 10.0 * number, 80, 8)
    text = None
    if kind is Kind.TEXT:
        text = Text((TextLine((TextRun("Word", STYLE),), box, 10, 80, 8),), STYLE, 20, 15, 5)
    paint = Paint("#ffffff") if kind in (Kind.SHAPE, Kind.LINE, Kind.CONTROL) else None
    return Element(f"e{number}", kind, box, text=text, paint=paint, control=control)  # type: ignore[arg-type]


SORTS = [(kind, None) for kind in Kind if kind is not Kind.CONTROL] + [
    (Kind.CONTROL, control) for control in ("input", "checkbox", "select", "button", "progress", "textarea")
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(SORTS), max_size=9), st.integers(0, 2**31))
def test_any_choice_ends_in_a_valid_outline(sorts: list[tuple[Kind, str | None]], seed: int) -> None:
    elements = [element(number, *sort) for number, sort in enumerate(sorts)]
    rng, writing, steps = np.random.default_rng(seed), Writing(elements, WORDS), []
    while not writing.done:
        allowed = np.flatnonzero(writing.allowed())
        # A model that opens for ever would be as deep as the grammar lets it: ending is made likely enough to be seen.
        steps.append(int(rng.choice(allowed)) if rng.random() < 0.5 else int(allowed.max()))
        writing.push(steps[-1])
    outline = from_steps(steps, [e.id for e in elements], WORDS).outline
    assert check(outline, Scene(100, 100, Paint(), tuple(elements))) == ()


@st.composite
def scattered(draw: st.DrawFn) -> list[Element]:
    """Elements anywhere, some of them said to lie in one before them."""
    found: list[Element] = []
    for number, sort in enumerate(draw(st.lists(st.sampled_from(SORTS), max_size=9))):
        x, y, w, h = (draw(st.integers(0, 60)) for _ in range(4))
        parent = draw(st.sampled_from([None, *(e.id for e in found)]))
        found.append(replace(element(number, *sort), box=Box(x, y, w, h), parent=parent))
    return found


@settings(max_examples=150, deadline=None)
@given(scattered(), st.integers(0, 2**31))
def test_geometry_never_leaves_a_writer_without_a_step(elements: list[Element], seed: int) -> None:
    rules = rules_of(elements)
    rng, writing, steps = np.random.default_rng(seed), Writing(elements, WORDS, rules), []
    while not writing.done:
        allowed = np.flatnonzero(writing.allowed())
        assert len(allowed) and len(steps) < 2000
        steps.append(int(rng.choice(allowed)) if rng.random() < 0.5 else int(allowed.max()))
        writing.push(steps[-1])
    outline = from_steps(steps, [e.id for e in elements], WORDS).outline
    said = [node.ref for node in outline.root.walk() if node.ref] + [drop.ref for drop in outline.drops]
    assert sorted(filter(None, said)) == sorted(e.id for e in elements)
    droppable = {e.id for e, may in zip(elements, rules.droppable) if may}
    assert {drop.ref for drop in outline.drops} <= droppable


def test_what_lies_outside_is_not_said_inside() -> None:
    """A card with a text in it and one below it."""
    card, inner, outer = (element(n, kind) for n, kind in enumerate((Kind.SHAPE, Kind.TEXT, Kind.TEXT)))
    card = replace(card, box=Box(0, 0, 100, 50))
    elements = [card, replace(inner, parent="e0"), replace(outer, box=Box(0, 80, 100, 10))]
    writing = Writing(elements, WORDS, rules_of(elements))
    opened, size = WORDS.open("div"), WORDS.size
    for step in (opened, opened, size):
        assert writing.allowed()[step]
        writing.push(step)
    assert not writing.allowed()[END]  # the text in the card is still to be said
    writing.push(WORDS.leaf("p"))
    assert writing.allowed()[size + 1] and not writing.allowed()[size + 2]
    writing.push(size + 1)
    assert writing.allowed()[END] and not writing.allowed()[WORDS.leaf("p")]  # nothing else lies in it


LIST = Node("ul", (Node("li", ref="e0"), Node("li", (Node("img", ref="e1"),))), component="PricingCard")
NAMED = Node("section", (Node("p", ref="e0"),), ref="e2", component="Card2")


@pytest.mark.parametrize(
    "outline",
    [
        Outline(Node("div", (Node("p", ref="e0"),))),
        Outline(Node("div", (LIST,))),
        Outline(Node("div", (NAMED,)), (Drop("e1", "x"),)),
    ],
)
def test_steps_say_an_outline(outline: Outline) -> None:
    places = {"e0": 0, "e1": 1, "e2": 2}
    steps = to_steps(outline, places, WORDS)
    assert steps[-1] == STOP
    again = from_steps(steps, list(places), WORDS).outline
    assert again.root == outline.root
    assert [drop.ref for drop in again.drops] == [drop.ref for drop in outline.drops]


def test_what_the_grammar_forbids_is_no_lesson() -> None:
    texts = [element(0, Kind.TEXT), element(1, Kind.TEXT)]
    good = Outline(Node("div", (Node("h1", ref="e0"), Node("p", ref="e1"))))
    taught = lesson(good, texts, WORDS)
    assert taught.allowed.shape == (len(taught.steps), WORDS.size + 2)
    assert taught.allowed[np.arange(len(taught.wanted)), taught.wanted].all()
    for bad in (Node("p", (Node("div", (Node("p", ref="e1"),)),), ref=None), Node("hr", ref="e1")):
        with pytest.raises(ValueError, match="may not stand"):
            lesson(Outline(Node("div", (Node("h1", ref="e0"), bad))), texts, WORDS)
    with pytest.raises(ValueError, match="may not stand"):
        lesson(Outline(Node("div", (Node("h1", ref="e0"),))), texts, WORDS)


@pytest.mark.parametrize(
    ("name", "words"),
    [("PricingCard", ["Pricing", "Card"]), ("FAQItem", ["FAQ", "Item"]), ("Card2", ["Card", "2"]), ("FAQ", ["FAQ"])],
)
def test_names_are_words(name: str, words: list[str]) -> None:
    assert words_of(name) == words


def test_words_that_are_not_known_are_left_out() -> None:
    assert WORDS.name(WORDS.named("PricingUnheardCard")) == "PricingCard"
    assert DROP not in WORDS.named("PricingCard")

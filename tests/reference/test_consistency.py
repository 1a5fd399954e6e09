"""How screens are compared: in numbers that are 0 or 1 for the same and move the right way for others."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui2code.reference.consistency import Facts, colours_of, consistency_of, distance
from ui2code.types import Box, Element, Kind, Paint, Scene

FACTS = Facts("a", {"#ffffff": 0.8, "#2563eb": 0.2}, ("Inter",), (15, 20, 40), (8, 16, 24), (0, 10), ("Header", "Card"))
COLOURS = st.dictionaries(
    st.sampled_from(["#ffffff", "#000000", "#2563eb", "#d32f2f", "#888888"]), st.floats(0.01, 1), min_size=1
)


def test_a_screen_with_itself() -> None:
    found = consistency_of([FACTS, replace(FACTS, name="b")])
    assert (found.palette_distance, found.sizes_shared, found.steps_shared, found.radii_shared) == (0, 1, 1, 1)
    assert found.reused == ("Card", "Header") and found.components == 2


def test_one_screen_has_nobody_to_differ_from() -> None:
    assert consistency_of([FACTS]).palette_distance == 0


def test_what_differs_is_seen() -> None:
    other = Facts("b", {"#000000": 1.0}, ("Lora",), (16, 20), (8, 10), (4,), ("Footer", "Card"))
    found = consistency_of([FACTS, other])
    assert found.palette_distance > 20 and found.palette_worst[:2] == ("a", "b")
    assert found.families == ("Inter", "Lora")
    assert (found.sizes_shared, found.steps_shared, found.radii_shared) == (0.5, 0.5, 0)
    assert found.reused == ("Card",) and found.components == 3


def test_components_twice_on_one_screen_are_not_reused() -> None:
    found = consistency_of([replace(FACTS, components=("Card", "Card")), replace(FACTS, name="b", components=("Nav",))])
    assert found.reused == ()


def test_black_and_white_are_a_hundred_apart() -> None:
    assert distance({"#ffffff": 1.0}, {"#000000": 1.0}) == pytest.approx(100, abs=0.1)


def test_a_colour_counts_by_its_area() -> None:
    shape = Element("e1", Kind.SHAPE, Box(0, 0, 100, 50), paint=Paint(fill="#ff0000"))
    scene = Scene(100, 100, Paint(fill="#ffffff"), (shape,))
    assert colours_of(scene) == {"#ffffff": pytest.approx(2 / 3), "#ff0000": pytest.approx(1 / 3)}


@given(COLOURS, COLOURS)
def test_distance_is_the_same_both_ways(one: dict[str, float], other: dict[str, float]) -> None:
    assert distance(one, other) == distance(other, one) >= 0
    assert distance(one, one) == 0

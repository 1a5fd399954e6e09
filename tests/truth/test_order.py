"""The order somebody reads in is perceive's own, only found faster."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from ui2code.perceive import scene as perceived
from ui2code.truth.order import reading_order
from ui2code.types import Box, Element, Kind

SIDES = st.integers(0, 60).map(float)
BOXES = st.lists(st.builds(Box, SIDES, SIDES, SIDES, SIDES), max_size=14)


FLAT = Box(0.0, 1000.0, 10.0, 1e-14)
"""With a height that floats lose beside its place: a row that not even this were in would be looked for for ever."""


@given(BOXES)
@example([FLAT, FLAT])
def test_same_order(boxes: list[Box]) -> None:
    elements = [Element(f"e{k}", Kind.SHAPE, box) for k, box in enumerate(boxes)]
    indices = list(range(len(boxes)))
    assert reading_order(indices, boxes) == perceived.reading_order(indices, elements)

"""Edges that the rows of a table share."""

from __future__ import annotations

import pytest

from ui2code.compile.columns import table_edges
from ui2code.types import Box


def cells(*spans: tuple[float, float]) -> tuple[Box, ...]:
    """A column from the left and right ends of its cells."""
    return tuple(Box(a, 20.0 * i, b - a, 16) for i, (a, b) in enumerate(spans))


LEFT = cells((20, 60), (20, 95))
NEXT = cells((140, 180), (140, 150))

CASES = {
    "left-aligned columns reach to the next one": ([LEFT, NEXT], (20, 140, 300)),
    "a right-aligned column ends where its cells do": ([LEFT, cells((150, 190), (170, 190)), cells((230, 240), (230, 250))], (20, 150, 190, 300)),
    "a centred column lies round its middle": ([LEFT, cells((140, 160), (145, 155)), cells((230, 240), (230, 250))], (20, 140, 160, 300)),
    "columns that are all centred are equal": ([cells((40, 60), (30, 70)), cells((140, 160), (145, 155))], (0, 100, 200)),
    "a last column of numbers ends with them": ([LEFT, cells((200, 260), (230, 260))], (20, 200, 260)),
    "a cell that reaches into the next column": ([cells((20, 60), (20, 150)), NEXT], ()),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_edges(name: str) -> None:
    columns, expected = CASES[name]
    assert table_edges(columns, 300.0) == expected

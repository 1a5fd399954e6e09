"""How elements are written down."""

from __future__ import annotations

import pytest

from ui2code.mockups.el import column, declared, el, grid, row, tracks


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        ({"width": 12}, (("width", "12px"),)),
        ({"width": 12.5}, (("width", "12.5px"),)),
        ({"width": 0}, (("width", "0"),)),
        ({"width": "100%"}, (("width", "100%"),)),
        ({"opacity": 0.5, "font-weight": 600}, (("opacity", "0.5"), ("font-weight", "600"))),
    ],
)
def test_numbers_are_lengths_but_where_they_are_not(css: dict[str, object], expected: object) -> None:
    assert declared(css) == expected


def test_children_are_laid_flat_and_none_is_left_out() -> None:
    inner = el("b", "x")
    assert el("p", "a", None, [inner, ["b", None]]).children == ("a", inner, "b")


def test_attributes_that_python_cannot_spell() -> None:
    assert el("label", for_="x", aria_label="y", attrs={"data-z": "1"}).attrs == (
        ("data-z", "1"),
        ("for", "x"),
        ("aria-label", "y"),
    )


def test_layouts() -> None:
    assert dict(row(gap=4).style) == {"display": "flex", "align-items": "center", "gap": "4px"}
    assert dict(column(css={"gap": 2}).style)["gap"] == "2px"
    three = grid(3)
    assert dict(three.style)["grid-template-columns"] == "repeat(3, minmax(0, 1fr))"
    assert dict(three.narrow) == {"grid-template-columns": tracks(1)}
    assert grid("1fr 2fr", narrow=None).narrow == ()

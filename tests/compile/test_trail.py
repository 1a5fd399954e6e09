"""Rows of links inside one text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui2code.compile.trail import items, linked
from ui2code.types import DesignNode


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("About | Terms | Help", ["About", " | ", "Terms", " | ", "Help"]),
        ("1 / 2 / 3", ["1", " / ", "2", " / ", "3"]),
        ("A|B|C|D", ["A", "|", "B", "|", "C", "|", "D"]),
        ("| News | Shop | Results", ["| ", "News", " | ", "Shop", " | ", "Results"]),
        ("Home » Guides » Farm", ["Home", " » ", "Guides", " » ", "Farm"]),
        ("NTNU · 2015", []),  # a title and its date
        ("11/23/2026 or 12/24/2026 or 1/1/2027", []),
        ("a | b • c", []),
        (
            "one long sentence about something that goes on and on | another long sentence about it that goes on and on | and the third",
            [],
        ),
        ("plain text", []),
        ("", []),
    ],
)
def test_a_row_of_links_is_told_by_its_separators(text: str, expected: list[str]) -> None:
    assert list(items(text)) == expected


@given(st.lists(st.sampled_from(["a", "About us", " ", "|", "•", "/", "1", "»"]), max_size=14))
def test_no_character_is_lost(parts: list[str]) -> None:
    text = "".join(parts)
    shown = [
        part if isinstance(part, str) else "".join(c for c in part.children if isinstance(c, str))
        for part in linked(text)
    ]
    assert "".join(shown) == text


def test_items_are_links_and_separators_are_not() -> None:
    nodes = linked("About | Terms | Help")
    assert [node.tag for node in nodes if isinstance(node, DesignNode)] == ["a", "a", "a"]
    assert [node for node in nodes if isinstance(node, str)] == [" | ", " | "]

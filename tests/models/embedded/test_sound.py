"""What could be laid out and what could not."""

from __future__ import annotations

import pytest

from ui2code.models.embedded.sound import extents, sound
from ui2code.models.embedded.steps import Read
from ui2code.models.embedded.trust import trusted
from ui2code.outline.parse import parse
from ui2code.types import Box, Node, Outline


def boxes(text: str) -> dict[str, Box]:
    """Named boxes drawn in a grid of 10 px: a letter fills the rectangle around all its places."""
    found: dict[str, tuple[int, int, int, int]] = {}
    for y, line in enumerate(text.strip().splitlines()):
        for x, letter in enumerate(line.strip()):
            if letter != ".":
                x0, y0, x1, y1 = found.get(letter, (x, y, x, y))
                found[letter] = (min(x, x0), min(y, y0), max(x, x1), max(y, y1))
    return {k: Box(10 * x0, 10 * y0, 10 * (x1 - x0 + 1), 10 * (y1 - y0 + 1)) for k, (x0, y0, x1, y1) in found.items()}


def group(*letters: str) -> Node:
    return Node("div", tuple(Node("p", ref=letter) for letter in letters))


GRID = "aabb\nccdd"
COLUMNS = "aacc\nbbcc"
CARD = "kkkk.\nkabk.\nkkkkc"


@pytest.mark.parametrize(
    ("drawn", "node", "wanted"),
    [
        (GRID, group("a", "b", "c", "d"), True),
        (GRID, Node("div", (group("a", "c"), group("b", "d"))), True),
        (GRID, Node("div", (group("a", "d"), group("b", "c"))), False),  # each lies across the other
        (COLUMNS, group("a", "b", "c"), False),  # c stands beside both: a and b want a group of their own
        (COLUMNS, Node("div", (group("a", "b"), Node("p", ref="c"))), True),
        (CARD, Node("div", (Node("p", ref="a"), Node("p", ref="b")), ref="k"), True),
        (CARD, Node("div", (Node("p", ref="a"), Node("p", ref="c")), ref="k"), False),  # c is outside
        (CARD, group("k", "a"), True),  # a lies over k
    ],
)
def test_sound(drawn: str, node: Node, wanted: bool) -> None:
    here = boxes(drawn)
    assert sound(node, extents(node, here), here) is wanted


def outline(text: str) -> Outline:
    made, findings = parse(text)
    assert not findings
    return made


def test_what_interlocks_is_planned_and_the_rest_stays() -> None:
    here = boxes("aabb\nccdd\neeee\nffgg")
    wrong = '<section><div><p ref="a"/><p ref="d"/></div><div><p ref="b"/><p ref="c"/></div></section>'
    said = outline(f'<div><h1 ref="e"/>{wrong}<footer><p ref="f"/><p ref="g"/></footer></div>')
    draft = outline(
        '<div><ul><li ref="a"/><li ref="b"/><li ref="c"/><li ref="d"/></ul><p ref="e"/><p ref="f"/><p ref="g"/></div>'
    )
    count = sum(1 for _ in said.root.walk())
    read = Read(said, tuple((0, 1) for _ in range(count)))
    made, given = trusted(read, [-0.1], here, draft, 0.0)
    assert [part.node.tag for part in given] == ["section"] and not given[0].sound
    section = made.root.children[1]
    assert section.tag == "section" and [child.ref for child in section.children] == ["a", "b", "c", "d"]
    assert [child.tag for child in made.root.children] == ["h1", "section", "footer"]

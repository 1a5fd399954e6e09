"""A design as the page it draws."""

from __future__ import annotations

import pytest

from tests.targets.designs import page
from ui2code.targets.expand import expand
from ui2code.types import Component, Design, DesignNode, Slot, Use


def design(root: DesignNode, *components: Component) -> Design:
    return Design("", 1280, (Component("Page", root), *components))


def test_order_is_document_order_with_instances_in_place() -> None:
    nodes = list(expand(page()).walk())
    assert [n.tag for n in nodes[:6]] == ["div", "nav", "img", "a", "a", "a"]
    cards = [n for n in nodes if n.name == "price-card"]
    assert [(n.component, n.items, n.item) for n in cards] == [("PriceCard", (i,), i) for i in range(3)]
    assert [dict(n.vars) for n in cards] == [{"accent": "#1d4ed8"}, {"accent": "#b91c1c"}, {"accent": "#047857"}]


def test_optional_parts_and_attributes_follow_the_item() -> None:
    part = DesignNode("b", "", when="note", children=(Slot("note"),), attrs=(("title", Slot("note")), ("id", "x")))
    chip = Component("Chip", DesignNode("span", "", children=("<", part, Slot("note"), ">")), ("note",), ("note",))
    use = Use("Chip", ({"note": None}, {"note": ""}, {"note": "N"}, {}))
    spans = [n for n in expand(design(DesignNode("div", "", children=(use,)), chip)).walk() if n.tag == "span"]
    assert [len(list(n.walk())) for n in spans] == [1, 2, 2, 1]
    assert [n.text for n in spans] == ["<>", "<>", "<N>", "<>"]
    assert [n.attrs for n in spans[2].walk()][1] == (("title", "N"), ("id", "x"))


def test_nodes_keep_what_they_were_made_from() -> None:
    made = DesignNode("p", "x", ref="e1")
    found = list(expand(design(DesignNode("div", "", children=("a", made)))).walk())
    assert found[1].node is made


def test_a_design_that_has_no_end_is_refused() -> None:
    chip = Component("Chip", DesignNode("i", "", children=(Use("Chip", ({},)),)))
    with pytest.raises(ValueError, match="contains itself"):
        expand(design(DesignNode("div", "", children=(Use("Chip", ({},)),)), chip))
    with pytest.raises(ValueError, match="'Gone'"):
        expand(design(DesignNode("div", "", children=(Use("Gone", ({},)),))))

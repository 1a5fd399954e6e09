"""Repeated parts become one component: the template, its props, and one item of data an instance."""

from __future__ import annotations

from tests.compile.scenes import leaf, node, outline, scene, shape, text
from ui2code.compile import compile_design
from ui2code.targets.expand import expand
from ui2code.types import Design, DesignNode, Use


def cards(optional: bool = False) -> Design:
    elements = [shape(f"s{i}", 90 + i * 372, 40, 356, 200) for i in range(3)]
    elements += [text(f"t{i}", 114 + i * 372, 64, (f"Plan {i}", 50)) for i in range(3)]
    elements += [text(f"p{i}", 114 + i * 372, 100, ("For everybody", 110)) for i in range(3 - optional)]
    kids = [[leaf(f"t{i}", "h3")] + [leaf(f"p{i}")] * (not optional or i < 2) for i in range(3)]
    tree = outline(
        node(
            "section",
            *(node("div", *kids[i], ref=f"s{i}", component="PlanCard", layout="column") for i in range(3)),
            layout="row",
        )
    )
    compiled = compile_design(tree, scene(*elements))
    assert len(list(expand(compiled.design).walk())) == len(compiled.refs) == len(compiled.boxes)
    return compiled.design


def uses(design: Design) -> list[Use]:
    section = design.components[0].root.children[0]
    assert not isinstance(section, (str, Use)) and hasattr(section, "children")
    return [child for child in section.children if isinstance(child, Use)]


def test_siblings_are_one_component_with_data() -> None:
    design = cards()
    assert [c.name for c in design.components] == ["Page", "PlanCard"]
    (use,) = uses(design)
    assert [item["title"] for item in use.items] == ["Plan 0", "Plan 1", "Plan 2"]


def test_cells_are_called_after_their_columns() -> None:
    rows = [("Fruit", "Crates in stock"), ("Apple", "12"), ("Pear", "7")]
    elements = [
        text(f"{i}{k}", 40 + 200 * k, 40 + 40 * i, (word, 40))
        for i, row in enumerate(rows)
        for k, word in enumerate(row)
    ]
    head, *body = (
        node("tr", leaf(f"{i}0", cell), leaf(f"{i}1", cell), component=None if cell == "th" else "Row")
        for i, cell in enumerate(("th", "td", "td"))
    )
    tree = outline(node("table", node("thead", head), node("tbody", *body)))
    table = compile_design(tree, scene(*elements)).design.components[0].root.children[0]
    assert isinstance(table, DesignNode)
    (use,) = (u for part in table.children if isinstance(part, DesignNode) for u in part.children if isinstance(u, Use))
    assert [dict(item) for item in use.items] == [
        {"fruit": "Apple", "cratesInStock": "12"},
        {"fruit": "Pear", "cratesInStock": "7"},
    ]


def test_what_does_not_differ_is_no_prop() -> None:
    assert len(cards().components[1].props) == 1


def test_a_missing_part_is_optional() -> None:
    design = cards(optional=True)
    assert len(design.components) == 2
    (use,) = uses(design)
    assert design.components[1].optional
    assert [None in item.values() for item in use.items] == [False, False, True]


def test_other_structure_is_another_component() -> None:
    elements = [
        shape("a", 40, 40, 200, 60),
        shape("b", 40, 140, 200, 60),
        text("t", 60, 61, ("Text", 40)),
        shape("c", 60, 150, 40, 40),
    ]
    tree = outline(
        node("div", leaf("t"), ref="a", component="Row", layout="column"), node("div", leaf("c", "div"), ref="b", component="Row", layout="column")
    )  # fmt: skip
    assert [c.name for c in compile_design(tree, scene(*elements)).design.components] == ["Page", "Row", "Row2"]


def test_same_input_same_design() -> None:
    assert cards() == cards()

"""The rates of outlines that differ in one known way, and what holds for any two outlines."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.outline.strategies import described
from ui2code.learn.rates import DEFINITIONS, Tally, pooled, rates
from ui2code.learn.rates.edits import MOST
from ui2code.outline.parse import parse
from ui2code.outline.planner import plan
from ui2code.types import Box, Element, Kind, Node, Outline, Paint, Scene

SYMMETRIC = (
    "tags",
    "semantic_tags",
    "tree_edit",
    "components",
    "groups",
    "headings",
    "heading_levels",
    "lists",
    "navs",
)

TRUE = """
<div>
  <header component="Header"><p ref="e1"/><nav><ul>
    <li component="NavItem"><a ref="e2"/></li><li component="NavItem"><a ref="e3"/></li>
  </ul></nav></header>
  <section component="Pricing"><h2 ref="e4"/>
    <div component="PriceCard"><h3 ref="e5"/><p ref="e6"/></div>
    <div component="PriceCard"><h3 ref="e7"/><p ref="e8"/></div>
  </section>
</div>
"""
"""17 nodes, 16 without the page, 6 of them with a name; 8 leaves."""


def scene(count: int = 8) -> Scene:
    elements = [Element(f"e{k}", Kind.TEXT, Box(0, 20 * k, 100, 16)) for k in range(1, count + 1)]
    return Scene(1000, 800, Paint(), tuple(elements))


def outline(text: str) -> Outline:
    made, findings = parse(text)
    assert not findings
    return made


def values(made: str, true: str = TRUE) -> dict[str, float]:
    return rates(outline(made), outline(true), scene()).values()


def changed(*pairs: tuple[str, str]) -> str:
    text = TRUE
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    return text


CASES: dict[str, tuple[str, dict[str, float]]] = {
    "nothing": (TRUE, {}),
    "a nav unseen": (
        changed(("<nav>", "<div>"), ("</nav>", "</div>")),
        {"tags": 15 / 16, "semantic_tags": 20 / 21, "navs": 0, "tree_edit": 16 / 17, "tree_bleu": 5 / 7},
    ),
    "a heading of another level": (
        changed(('<h3 ref="e5"/>', '<h4 ref="e5"/>')),
        {"tags": 15 / 16, "semantic_tags": 10 / 11, "heading_levels": 2 / 3, "tree_edit": 16 / 17},
    ),
    "a heading unseen": (
        changed(('<h2 ref="e4"/>', '<p ref="e4"/>')),
        {"tags": 15 / 16, "semantic_tags": 20 / 21, "headings": 4 / 5, "tree_edit": 16 / 17, "tree_bleu": 6 / 7},
    ),
    "one instance without a name": (
        changed((' component="PriceCard"', "")),
        {"components": 10 / 11, "groups": 4 / 6},
    ),
    "a name nobody gave": (
        changed(("<nav>", '<nav component="Section3">')),
        {"components": 12 / 13, "names_generic": 1 / 5},
    ),
    "other names": (
        changed(("PriceCard", "Card"), ("PriceCard", "Card")),
        {"names_equal": 4 / 6, "names_alike": (4 + 2 * 2 / 3) / 6},
    ),
    "two groups taken for one": (
        changed(("NavItem", "PriceCard"), ("NavItem", "PriceCard")),
        {"groups": 1 / 2, "names_equal": 4 / 6, "names_alike": 4 / 6},
    ),
    "two leaves turned": (
        changed(('<h3 ref="e5"/><p ref="e6"/>', '<p ref="e6"/><h3 ref="e5"/>')),
        {"order": 27 / 28, "tree_edit": 15 / 17},
    ),
    "a wrapper more": (
        changed(('<h2 ref="e4"/>', '<div><h2 ref="e4"/></div>')),
        {"tags": 32 / 33, "tree_edit": 17 / 18, "tree_bleu": 6 / 7},
    ),
    "a leaf dropped": (
        changed(('<p ref="e8"/>', "")) + '<drop ref="e8" reason="noise"/>',
        {"tags": 26 / 31, "semantic_tags": 10 / 11, "components": 4 / 6, "groups": 3 / 4, "tree_edit": 16 / 17},
    ),
    "a list of half as much": (
        changed(('</li><li component="NavItem"><a ref="e3"/></li>', "</li>"), ("</nav>", '<a ref="e3"/></nav>')),
        {
            "tags": 28 / 31,
            "semantic_tags": 18 / 21,
            "tree_bleu": 5 / 7,
            "tree_edit": 14 / 17,
            "components": 10 / 11,
            "groups": 4 / 6,
        },
    ),
}
"""What was changed, and the rates that are not 1 any more; of generic names there are none but where it says so."""


@pytest.mark.parametrize("case", CASES)
def test_what_one_change_costs(case: str) -> None:
    text, lower = CASES[case]
    expected = {**dict.fromkeys(DEFINITIONS, 1.0), "names_generic": 0.0, **lower}
    assert values(text) == pytest.approx(expected)


def test_what_does_not_occur_has_no_rate_but_counts_where_pages_are_pooled() -> None:
    true, made = '<div><p ref="e1"/><p ref="e2"/></div>', '<div><ul><li><h2 ref="e1"/></li></ul><p ref="e2"/></div>'
    found = rates(outline(made), outline(true), scene(2))
    assert set(found.values()) == {"tags", "tree_bleu", "tree_edit", "order"}
    assert found.tallies()["lists"] == Tally(0, 1, 0)
    right = '<div><ul><li><p ref="e1"/></li><li><p ref="e2"/></li></ul></div>'
    other = rates(outline(right), outline(right), scene(2))
    assert pooled([found, other])["lists"] == pytest.approx(2 / 3)


def test_what_the_truth_drops_may_stand_anywhere() -> None:
    true = outline(TRUE + '<drop ref="e9" reason="noise"/>')
    for place in ("</section>", "</ul></nav>", "</h2>"):
        made = outline(TRUE.replace('<h2 ref="e4"/>', '<h2 ref="e4"></h2>').replace(place, f'<p ref="e9"/>{place}'))
        assert rates(made, true, scene(9)).values() == rates(true, true, scene(9)).values()


def test_a_tree_too_large_to_compare_is_not_scored() -> None:
    count = MOST
    flat = Outline(Node("div", tuple(Node("p", ref=f"e{k}") for k in range(1, count + 1))))
    found = rates(flat, flat, scene(count)).values()
    assert "tree_edit" not in found
    assert found["tags"] == found["order"] == 1


@st.composite
def named(draw: st.DrawFn) -> tuple[Outline, Scene]:
    """An outline with names of components, and the scene of what it places."""
    told, seen = draw(described())

    def given_names(node: Node) -> Node:
        name = draw(st.sampled_from([None, "Hero", "Card", "Item2"]))
        return replace(node, children=tuple(map(given_names, node.children)), component=name)

    dropped = {drop.ref for drop in told.drops}
    seen = replace(seen, elements=tuple(e for e in seen.elements if e.id not in dropped))
    return Outline(given_names(told.root)), seen


@settings(max_examples=60, deadline=None)
@given(named())
def test_an_outline_agrees_with_itself(both: tuple[Outline, Scene]) -> None:
    found = rates(both[0], both[0], both[1]).values()
    assert all(value == 1 for name, value in found.items() if name != "names_generic")
    assert {"tags", "tree_edit"} <= set(found)


@settings(max_examples=60, deadline=None)
@given(named())
def test_rates_lie_between_none_and_all_and_most_look_the_same_from_both_sides(both: tuple[Outline, Scene]) -> None:
    true, seen = both
    made = plan(seen)
    there, back = rates(made, true, seen), rates(true, made, seen)
    assert all(0 <= value <= 1 for value in there.values().values())
    for name in SYMMETRIC:
        one, other = there.tallies()[name], back.tallies()[name]
        assert (one.both, one.made, one.true) == (other.both, other.true, other.made), name


@settings(max_examples=60, deadline=None)
@given(named(), st.data())
def test_ids_and_names_are_only_labels(both: tuple[Outline, Scene], data: st.DataObject) -> None:
    true, seen = both
    ids = [e.id for e in seen.elements]
    other = dict(zip(ids, data.draw(st.permutations([f"x{k}" for k in range(len(ids))])), strict=True))
    names = {None: None, "Hero": "Footer", "Card": "Tile", "Item2": "Row7"}
    made = plan(seen)

    def relabelled(node: Node, renamed: bool) -> Node:
        children = tuple(relabelled(child, renamed) for child in node.children)
        name = names[node.component] if renamed else node.component
        return replace(node, children=children, ref=other.get(node.ref or ""), component=name)

    elsewhere = replace(seen, elements=tuple(replace(e, id=other[e.id]) for e in seen.elements))
    after = rates(Outline(relabelled(made.root, False)), Outline(relabelled(true.root, True)), elsewhere).tallies()
    before = rates(made, true, seen).tallies()
    assert {k: v for k, v in after.items() if "names" not in k} == {k: v for k, v in before.items() if "names" not in k}


@settings(max_examples=60, deadline=None)
@given(named(), st.randoms(use_true_random=False))
def test_the_more_tags_are_wrong_the_lower_the_rates(both: tuple[Outline, Scene], random: object) -> None:
    true, seen = both
    nodes = list(true.root.walk())
    order = list(range(1, len(nodes)))
    random.shuffle(order)  # type: ignore[attr-defined]
    assume(order)
    for wrong in range(1, len(order) + 1):
        found = rates(Outline(_retagged(true.root, set(order[:wrong]))), true, seen).values()
        assert found["tree_edit"] == pytest.approx(1 - wrong / len(nodes))
        assert found["tags"] == pytest.approx(1 - wrong / len(order))


def _retagged(root: Node, places: set[int]) -> Node:
    """With a tag of nobody's on the nodes at these places in pre-order."""
    count = iter(range(10**6))

    def visit(node: Node) -> Node:
        tag = "other" if next(count) in places else node.tag
        return replace(node, tag=tag, children=tuple(map(visit, node.children)))

    return visit(root)


def test_the_more_is_turned_round_the_less_is_in_order() -> None:
    leaves = [f"e{k}" for k in range(1, 9)]
    true = Outline(Node("div", tuple(Node("p", ref=ref) for ref in leaves)))
    found = []
    for turned in range(1, 9):
        order = leaves[:turned][::-1] + leaves[turned:]
        made = Outline(Node("div", tuple(Node("p", ref=ref) for ref in order)))
        found.append(rates(made, true, scene()).values()["order"])
    assert found == pytest.approx([1 - k * (k - 1) / 56 for k in range(1, 9)])

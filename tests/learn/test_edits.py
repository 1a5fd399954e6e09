"""The edit distance of trees against a literal writing of its definition."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ui2code.learn.rates.edits import distance, flat
from ui2code.types import Node

TAGS = st.sampled_from(["div", "ul", "p"])
TREES = st.recursive(
    st.builds(Node, TAGS),
    lambda inner: st.builds(Node, TAGS, st.lists(inner, max_size=3).map(tuple)),
    max_leaves=6,
)


@cache
def literal(one: tuple[Node, ...], other: tuple[Node, ...]) -> int:
    """Of two forests: what can happen to the last root of each, all of it tried."""
    if not one or not other:
        return sum(1 for root in (*one, *other) for _ in root.walk())
    mine, theirs = one[-1], other[-1]
    return min(
        literal((*one[:-1], *mine.children), other) + 1,
        literal(one, (*other[:-1], *theirs.children)) + 1,
        literal(one[:-1], other[:-1]) + literal(mine.children, theirs.children) + (mine.tag != theirs.tag),
    )


def between(one: Node, other: Node) -> int:
    return distance(flat(one), flat(other))


@given(TREES, TREES)
def test_distance_is_the_least_of_all_ways(one: Node, other: Node) -> None:
    assert between(one, other) == literal((one,), (other,))


@settings(max_examples=50)
@given(TREES, TREES, TREES)
def test_distance_is_a_metric(one: Node, other: Node, third: Node) -> None:
    assert (between(one, other) == 0) == (one == other)
    assert between(one, other) == between(other, one)
    assert between(one, third) <= between(one, other) + between(other, third)


LEAF = Node("p", ref="a")
A, B, E = Node("a"), Node("b"), Node("e")
PAPERS = (
    Node("f", (Node("d", (A, Node("c", (B,)))), E)),
    Node("f", (Node("c", (Node("d", (A, B)),)), E)),
)
"""The example of Zhang and Shasha's paper."""


@pytest.mark.parametrize(
    ("one", "other", "steps"),
    [
        (LEAF, LEAF, 0),
        (LEAF, Node("p", ref="b"), 1),
        (LEAF, Node("h1", ref="a"), 1),
        (Node("div", (LEAF,)), LEAF, 1),
        (Node("div", (LEAF, Node("p", ref="b"))), Node("div", (Node("p", ref="b"), LEAF)), 2),
        (PAPERS[0], PAPERS[1], 2),
    ],
    ids=["same", "another element", "another tag", "a wrapper", "swapped leaves", "the paper's example"],
)
def test_steps(one: Node, other: Node, steps: int) -> None:
    assert between(one, other) == steps


def test_a_chain_and_a_fan_of_many_nodes() -> None:
    chain, fan = Node("div"), Node("div", tuple(Node("div") for _ in range(149)))
    for _ in range(149):
        chain = Node("div", (chain,))
    assert between(chain, fan) == 2 * 148

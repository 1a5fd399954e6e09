"""Every value that crosses a stage survives storage."""

from __future__ import annotations

import dataclasses
import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ui2code import types
from ui2code.codec import DecodeError, dumps, loads
from ui2code.types import (
    Box,
    Design,
    DesignNode,
    Element,
    Finding,
    Node,
    Outline,
    Paint,
    Project,
    RenderedNode,
    Rendering,
    Scene,
    Slot,
    Source,
    Use,
    Verdict,
)

numbers = st.floats(allow_nan=False, allow_infinity=False, width=64)
st.register_type_strategy(float, numbers)
st.register_type_strategy(Box, st.builds(Box, numbers, numbers, numbers, numbers))


def nodes(depth: int = 3) -> st.SearchStrategy[Node]:
    children = st.just(()) if depth == 0 else st.lists(nodes(depth - 1), max_size=2).map(tuple)
    optional = st.none() | st.text(max_size=5)
    layouts = st.sampled_from([None, "row", "column", "grid", "stack"])
    return st.builds(Node, st.text(max_size=5), children, optional, optional, layouts, optional)


def design_nodes(depth: int = 2) -> st.SearchStrategy[DesignNode]:
    texts = st.text(max_size=4)
    slot = st.builds(Slot, texts)
    item = st.dictionaries(texts, st.none() | texts, max_size=2)
    use = st.builds(Use, texts, st.lists(item, max_size=2).map(tuple))
    inner = texts | slot | use if depth == 0 else texts | slot | use | design_nodes(depth - 1)
    pair = st.tuples(texts, texts | slot)
    return st.builds(
        DesignNode,
        tag=texts,
        name=texts,
        attrs=st.lists(pair, max_size=2).map(tuple),
        children=st.lists(inner, max_size=3).map(tuple),
        when=st.none() | texts,
    )


@pytest.mark.parametrize("kind", [Scene, Element, Paint, Finding, Verdict, Project, RenderedNode, types.TextLine])
def test_round_trip_of_generated_values(kind: type) -> None:
    @settings(max_examples=25, deadline=None)
    @given(st.from_type(kind))
    def check(value: object) -> None:
        assert loads(kind, dumps(value)) == value

    check()


@settings(max_examples=40, deadline=None)
@given(nodes())
def test_outlines_round_trip(root: Node) -> None:
    outline = Outline(root)
    assert loads(Outline, dumps(outline)) == outline


@settings(max_examples=40, deadline=None)
@given(design_nodes())
def test_designs_round_trip_with_their_unions(root: DesignNode) -> None:
    design = Design("t", 1280.0, (types.Component("Page", root),))
    assert loads(Design, dumps(design)) == design


def test_pixels_survive_as_png() -> None:
    pixels = np.random.default_rng(1).integers(0, 256, (7, 5, 3), dtype=np.uint8)
    node = RenderedNode("p", Box(0, 0, 1, 1), -1, Source("a.html", 1, 2), "x")
    rendering = Rendering(pixels, 1.0, 5, 7, (node,), ("warning: x",), "Chromium")
    back = loads(Rendering, dumps(rendering))
    assert np.array_equal(back.pixels, pixels)
    assert dataclasses.replace(back, pixels=pixels).nodes == rendering.nodes


def test_same_value_same_bytes() -> None:
    one, two = Project("html", "i", {"b": b"1", "a": b"2"}), Project("html", "i", {"a": b"2", "b": b"1"})
    assert dumps(one) == dumps(two)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"$":"Box"}',
        '{"$":"Box","x":"1","y":0,"w":0,"h":0}',
        '{"$":"Source","file":"a","line":1,"column":2}',
        '{"$":"Box","x":1,"y":0,"w":0,"h":0,"depth":3}',
        '{"$":"Box","x":true,"y":0,"w":0,"h":0}',
    ],
)
def test_wrong_data_is_refused(text: str) -> None:
    with pytest.raises(DecodeError):
        loads(Box, text)


def test_fields_added_later_take_their_default() -> None:
    raw = json.loads(dumps(Finding("moved", "warning", "m")))
    del raw["expected"]
    assert loads(Finding, json.dumps(raw)) == Finding("moved", "warning", "m")

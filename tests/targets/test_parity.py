"""The same design is the same page in every target: elements, text, pixels."""

from __future__ import annotations

import os
import re
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings

from tests.targets.conftest import Draw
from tests.targets.designs import page
from tests.targets.random_designs import designs
from ui2code.render.worker import Worker
from ui2code.targets import TARGETS, target
from ui2code.targets.content import legal
from ui2code.targets.expand import expand
from ui2code.targets.text import clean
from ui2code.types import Design, Rendering

QUICK = settings(
    max_examples=int(os.environ.get("PARITY_EXAMPLES", "8")),
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)


def renderings(design: Design, worker: Worker, draw: Draw) -> dict[str, Rendering]:
    return {name: draw(target(name).emit(design, worker)) for name in TARGETS}


def assert_same(design: Design, drawn: dict[str, Rendering]) -> None:
    expected = list(expand(legal(design)).walk())
    for name, rendering in drawn.items():
        assert rendering.console == (), (name, rendering.console)
        assert [node.tag for node in rendering.nodes] == [node.tag for node in expected], name
    one, other = drawn["html"], drawn["react"]
    assert [shown(n.text) for n in one.nodes] == [shown(n.text) for n in other.nodes]
    assert [n.box for n in one.nodes] == [n.box for n in other.nodes]
    assert np.array_equal(one.pixels, other.pixels)


def shown(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def test_page_is_the_same_in_all_targets(worker: Worker, draw: Draw) -> None:
    design = page()
    drawn = renderings(design, worker, draw)
    assert_same(design, drawn)
    for rendering in drawn.values():
        for node, expanded in zip(rendering.nodes, expand(design).walk(), strict=True):
            assert shown(node.text) == shown(clean(expanded.text)) or node.tag in ("input", "img")
            assert node.source is not None


@pytest.mark.parametrize("width", [390, 768, 1600])
def test_page_is_the_same_at_other_widths(width: int, worker: Worker, draw: Draw) -> None:
    one, other = (draw(target(name).emit(page(), worker), width) for name in ("html", "react"))
    assert [node.box for node in one.nodes] == [node.box for node in other.nodes]
    assert np.array_equal(one.pixels, other.pixels)


@QUICK
@given(design=designs())
def test_any_design_is_the_same_in_all_targets(design: Design, worker: Worker, draw: Draw) -> None:
    assert_same(design, renderings(design, worker, draw))


@pytest.mark.parametrize("name", TARGETS)
def test_same_design_same_bytes(name: str, worker: Worker) -> None:
    first = target(name).emit(page(), worker)
    assert target(name).emit(replace(page()), worker).files == first.files

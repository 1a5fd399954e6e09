"""The truth of hand-written pages is exact: the pixels agree with it, and drawn again from it alone they look the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from evaluators.pixels import common_colour, relative_error
from tests.truth.pages import REAL, WIDTHS, page
from ui2code.compile import compile_design
from ui2code.outline.check import check
from ui2code.outline.parse import parse
from ui2code.outline.print import to_text
from ui2code.perceive.scene import extent
from ui2code.pipeline import Tools
from ui2code.render.browser import Browser
from ui2code.targets import target
from ui2code.truth import Truth, truth_of
from ui2code.truth.check import check_truth
from ui2code.truth.crops import with_crops
from ui2code.types import Kind, Rendering

MOST = {"article": 0.001, "dashboard": 0.006, "landing": 0.004, "phone": 0.008, "signin": 0.001}
"""E that each page may have left: what CSS that was written anew paints otherwise at edges."""
MOST_REAL = 0.1
"""The same for pages of strangers, with pictures on which text lies: the crop shows it twice."""


def browser(tools: Tools) -> Browser:
    assert isinstance(tools.typesetter, Browser)
    return tools.typesetter


def error_of(tools: Tools, drawn: Rendering, truth: Truth) -> float:
    """E of the page compiled from its truth and drawn again."""
    scene = with_crops(truth.scene, drawn.pixels, drawn.scale)
    project = target("html").emit(compile_design(truth.outline, scene).design, tools.formatter)
    again = tools.renderer.render(project, round(drawn.width), drawn.scale, int(drawn.height))
    reference = np.ascontiguousarray(drawn.pixels)
    error = relative_error(np.ascontiguousarray(again.pixels), reference, common_colour(reference))
    assert error is not None
    return error


def is_whole(truth: Truth) -> None:
    assert not check(truth.outline, truth.scene)
    assert parse(to_text(truth.outline)) == (truth.outline, ())
    assert set(truth.refs) == {e.id for e in truth.scene.elements}


@pytest.mark.parametrize("name", MOST)
def test_drawn_again(name: str, tools: Tools) -> None:
    drawn, truth = truth_of(browser(tools), html=page(name), width=WIDTHS.get(name, 1280))
    assert not drawn.console
    is_whole(truth)
    assert all(0 <= place < len(drawn.nodes) for place in truth.refs.values())
    assert not check_truth(truth.scene, drawn.pixels)
    assert error_of(tools, drawn, truth) <= MOST[name]


@pytest.mark.parametrize("name", MOST)
def test_refs_lead_to_what_drew_it(name: str, tools: Tools) -> None:
    drawn, truth = truth_of(browser(tools), html=page(name), width=WIDTHS.get(name, 1280))
    for element in truth.scene.elements:
        holder = drawn.nodes[truth.refs[element.id]].box
        inner = extent(element)
        assert holder.x - 24 <= inner.cx <= holder.right + 1, "a bullet hangs beside its item"
        assert holder.y - 1 <= inner.cy <= holder.bottom + 1


@pytest.mark.parametrize("name", ["phone", "signin"])
def test_twice_the_size(name: str, tools: Tools) -> None:
    drawn, truth = truth_of(browser(tools), html=page(name), width=WIDTHS.get(name, 1280), scale=2.0)
    assert not check_truth(truth.scene, drawn.pixels, 2.0)


def test_check_sees_what_is_wrong(tools: Tools) -> None:
    drawn, truth = truth_of(browser(tools), html=page("signin"))
    wrong = []
    for element in truth.scene.elements:
        if element.kind is Kind.TEXT and element.text is not None:
            lines = tuple(replace(line, ink=line.ink.moved(0, 5)) for line in element.text.lines)
            wrong.append(replace(element, text=replace(element.text, lines=lines)))
        elif element.paint is not None and element.paint.fill is not None:
            wrong.append(replace(element, paint=replace(element.paint, fill="#123456")))
        else:
            wrong.append(element)
    kinds = [f.kind for f in check_truth(replace(truth.scene, elements=tuple(wrong)), drawn.pixels)]
    assert kinds.count("ink") >= 10
    assert kinds.count("fill") >= 6


@pytest.mark.parametrize("path", REAL, ids=lambda p: p.stem)
def test_real_pages(path: Path, tools: Tools) -> None:
    drawn, truth = truth_of(browser(tools), url=path.as_uri())
    is_whole(truth)
    assert error_of(tools, drawn, truth) <= MOST_REAL

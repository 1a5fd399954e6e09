"""The truth of hand-written pages is exact: drawn again from it alone, they look the same."""

from __future__ import annotations

import numpy as np
import pytest

from evaluators.pixels import common_colour, relative_error
from tests.truth.pages import WIDTHS, page
from ui2code.compile import compile_design
from ui2code.outline.check import check
from ui2code.outline.parse import parse
from ui2code.outline.print import to_text
from ui2code.pipeline import Tools
from ui2code.render.browser import Browser
from ui2code.targets import target
from ui2code.truth import truth_of
from ui2code.truth.crops import with_crops

MOST = {"article": 0.002, "dashboard": 0.012, "landing": 0.004, "phone": 0.008, "signin": 0.002}
"""E that each page may have left: what CSS that was written anew paints otherwise at edges."""


@pytest.mark.parametrize("name", MOST)
def test_drawn_again(name: str, tools: Tools) -> None:
    assert isinstance(tools.typesetter, Browser)
    width = WIDTHS.get(name, 1280)
    drawn, truth = truth_of(tools.typesetter, html=page(name), width=width)
    assert not drawn.console
    assert not check(truth.outline, truth.scene)
    assert parse(to_text(truth.outline)) == (truth.outline, ())
    assert set(truth.refs) == {e.id for e in truth.scene.elements}
    assert all(0 <= place < len(drawn.nodes) for place in truth.refs.values())
    scene = with_crops(truth.scene, drawn.pixels, 1.0)
    project = target("html").emit(compile_design(truth.outline, scene).design, tools.formatter)
    again = tools.renderer.render(project, width, 1.0, int(drawn.height))
    reference = np.ascontiguousarray(drawn.pixels)
    error = relative_error(np.ascontiguousarray(again.pixels), reference, common_colour(reference))
    assert error is not None and error <= MOST[name]

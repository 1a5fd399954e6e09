"""The project is what draws the mockup, and the truth is of what it draws."""

from __future__ import annotations

import numpy as np
import pytest

from ui2code.codec import pixels_of
from ui2code.mockups.brief import Options, from_seed
from ui2code.mockups.kinds import KINDS
from ui2code.mockups.spec import Spec
from ui2code.outline.check import check
from ui2code.outline.parse import parse
from ui2code.pipeline import Tools
from ui2code.reference.draw import Painter
from ui2code.reference.lines import element_lines
from ui2code.reference.order import Desk, Mockup, make
from ui2code.render.worker import Worker
from ui2code.targets import target

Studio = tuple[Painter, Worker]
TARGETS = ("html", "react")
FEW = ("pricing", "dashboard", "article", "login")


def specs(kinds: tuple[str, ...]) -> list[Spec]:
    return [from_seed(seed, Options(seed=seed, kind=kind)) for seed, kind in enumerate(kinds, 7000)]


def mockup(spec: Spec, name: str, studio: Studio) -> Mockup:
    painter, worker = studio
    return make(Desk(painter, worker, target(name)), spec)


def assert_same(spec: Spec, name: str, studio: Studio, tools: Tools) -> None:
    made = mockup(spec, name, studio)
    drawn = tools.renderer.render(made.project, spec.width, spec.scale, spec.height)
    assert not drawn.console
    picture = pixels_of(made.drawing.png)
    assert drawn.pixels.shape == picture.shape
    assert np.array_equal(drawn.pixels, picture), f"{(drawn.pixels != picture).any(-1).sum()} px differ"
    assert tuple(node.source for node in drawn.nodes) == element_lines(made.design, made.project)


@pytest.mark.parametrize("name", TARGETS)
@pytest.mark.parametrize("spec", specs(FEW), ids=lambda s: s.kind)
def test_project_draws_the_mockup(spec: Spec, name: str, studio: Studio, tools: Tools) -> None:
    assert_same(spec, name, studio, tools)


@pytest.mark.slow
@pytest.mark.parametrize("spec", specs(tuple(sorted(KINDS))), ids=lambda s: s.kind)
def test_every_kind_is_drawn_by_its_projects(spec: Spec, studio: Studio, tools: Tools) -> None:
    for name in TARGETS:
        assert_same(spec, name, studio, tools)


@pytest.mark.parametrize("spec", specs(FEW), ids=lambda s: s.kind)
def test_truth_is_a_sound_outline_of_its_scene(spec: Spec, studio: Studio) -> None:
    made = mockup(spec, "html", studio)
    truth = made.drawing.truth
    assert not check(truth.outline, truth.scene)
    assert parse(made.truth.outline) == (truth.outline, ())
    assert set(made.truth.sources) == {element.id for element in truth.scene.elements}
    assert made.truth.components


@pytest.mark.parametrize("spec", specs(FEW[:2]), ids=lambda s: s.kind)
def test_same_spec_same_bytes(spec: Spec, studio: Studio) -> None:
    first, other, again = mockup(spec, "react", studio), specs(("catalogue",))[0], None
    mockup(other, "react", studio)
    again = mockup(spec, "react", studio)
    assert first.files == again.files

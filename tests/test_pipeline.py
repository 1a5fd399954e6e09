"""The whole job on mockups of our own, with everything real: OCR, browser, worker."""

from __future__ import annotations

from html import unescape
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from ui2code.models import load_model
from ui2code.perceive.load import load
from ui2code.pipeline import Effort, Progress, Result, Tools, first_of_the_best, generate
from ui2code.targets import target
from ui2code.types import Mockup

FIXTURES = Path(__file__).parent.parent / "fixtures"


@pytest.fixture(scope="module")
def signin() -> Mockup:
    return load(FIXTURES / "signin.png")


@pytest.fixture(scope="module")
def result(signin: Mockup, tools: Tools) -> Result:
    return generate(signin, load_model("geometric"), target("html"), tools, effort=Effort(2))


def error(a: np.ndarray, b: np.ndarray) -> float:
    """E of the benchmark: mean absolute error against that of a blank page."""
    h = min(a.shape[0], b.shape[0])
    a, b = a[:h].astype(int), b[:h].astype(int)
    return float(np.abs(a - b).mean() / np.abs(a - 255).mean())


def test_the_page_looks_like_its_mockup(signin: Mockup, result: Result) -> None:
    assert result.rendering.pixels.shape == signin.pixels.shape
    assert error(signin.pixels, result.rendering.pixels) < 0.15
    assert result.verdict.total > 0.85


def test_the_best_is_never_below_the_first_draft(result: Result) -> None:
    assert result.verdict.total >= result.first_total
    assert len(result.rounds) <= 2


def test_its_text_is_real_text(result: Result) -> None:
    page = unescape(result.project.files["index.html"].decode())
    lines = [line for e in result.scene.elements if e.text for line in e.text.lines]
    runs = [run.text.strip() for line in lines for run in line.runs]
    assert runs and [run for run in runs if run not in page] == []


def test_every_node_knows_its_line(result: Result) -> None:
    lines = result.project.files["index.html"].decode().splitlines()
    for node in result.rendering.nodes:
        assert node.source is not None
        assert lines[node.source.line - 1][node.source.column - 1 :].startswith(f"<{node.tag}")


def test_react_gives_the_same_pixels(signin: Mockup, result: Result, tools: Tools) -> None:
    react = generate(signin, load_model("geometric"), target("react"), tools, effort=Effort(2))
    assert np.array_equal(react.rendering.pixels, result.rendering.pixels)
    assert react.verdict.total == pytest.approx(result.verdict.total, abs=1e-6)


def test_same_mockup_same_files(signin: Mockup, result: Result, tools: Tools) -> None:
    again = generate(signin, load_model("geometric"), target("html"), tools, effort=Effort(2))
    assert dict(again.project.files) == dict(result.project.files)


def test_a_blank_page_is_a_project_too(tmp_path: Path, tools: Tools) -> None:
    Image.new("RGB", (1280, 800), "#fafafa").save(tmp_path / "blank.png")
    said: list[Progress] = []
    blank = generate(load(tmp_path / "blank.png"), load_model("geometric"), target("html"), tools, progress=said.append)
    assert blank.scene.elements == ()
    assert (blank.rendering.pixels == 250).all() and blank.rendering.pixels.shape == (800, 1280, 3)
    assert {p.stage for p in said} >= {"perceive", "outline", "compile", "write", "render", "judge"}


@pytest.mark.parametrize(
    ("totals", "place"),
    [([0.9], 0), ([0.9, 0.904], 0), ([0.9, 0.906], 1), ([0.904, 0.9, 0.908], 0), ([0.5, 0.9, 0.9], 1)],
)
def test_what_draws_alike_is_chosen_by_the_model(totals: list[float], place: int) -> None:
    assert first_of_the_best(totals) == place

"""Training learns, goes on where it was, and stops before it spoils what it has."""

from __future__ import annotations

from itertools import cycle
from pathlib import Path

import numpy as np
import pytest
import torch

from tests.models.embedded.test_backend import SMALL
from tests.models.embedded.test_grammar import SORTS, WORDS, element
from ui2code.learn.lessons import Batch, batches, lessons
from ui2code.learn.loop import LOG, Diverged, Loop, Progress, Recipe, rate_at
from ui2code.learn.samples import Page
from ui2code.mockups.rng import Rng
from ui2code.models.embedded.config import EmbeddedConfig
from ui2code.models.embedded.load import load
from ui2code.models.embedded.modeling import EmbeddedModel
from ui2code.outline.planner import plan
from ui2code.types import Paint, Scene


def taught() -> list[Batch]:
    pages = []
    for count in (3, 7, 5, 11):
        scene = Scene(400, 400, Paint("#ffffff"), tuple(element(k, *SORTS[k % len(SORTS)]) for k in range(count)))
        pages.append(Page(str(count), scene, plan(scene), np.full((200, 200, 3), 200, np.uint8)))
    return list(batches(lessons(pages, WORDS, Rng(0), None), 2, WORDS, Rng(0)))


def model() -> EmbeddedModel:
    torch.manual_seed(0)
    return EmbeddedModel(EmbeddedConfig(words=WORDS.words, **SMALL))


def trained(folder: Path, steps: int) -> tuple[Loop, list[Progress]]:
    said: list[Progress] = []
    loop = Loop(model(), Recipe(steps, rate=3e-3, warm=5), folder)
    loop.run(cycle(taught()), said.append)
    return loop, said


def test_it_learns_and_goes_on(tmp_path: Path) -> None:
    _, said = trained(tmp_path, 100)
    assert [line.step for line in said] == [50, 100]
    assert said[1].loss < 0.7 * said[0].loss and said[1].right > said[0].right
    kept = load(tmp_path).state_dict()
    loop, more = trained(tmp_path, 150)
    assert (loop.step, [line.step for line in more]) == (150, [150])
    assert more[0].loss < said[1].loss and more[0].samples > said[1].samples
    assert len((tmp_path / LOG).read_text("utf-8").splitlines()) == 3
    assert any(not torch.equal(value, kept[name]) for name, value in load(tmp_path).state_dict().items())


def test_what_is_kept_is_gone_on_with(tmp_path: Path) -> None:
    first, _ = trained(tmp_path, 20)
    again = Loop(model(), first.recipe, tmp_path)
    assert (again.step, again.samples) == (first.step, first.samples)
    assert all(torch.equal(value, again.mean[name]) for name, value in first.mean.items())
    assert all(torch.equal(value, again.model.state_dict()[name]) for name, value in first.model.state_dict().items())


def test_no_number_stops_it_and_keeps_the_last_good(tmp_path: Path) -> None:
    loop, _ = trained(tmp_path, 10)
    before = (tmp_path / "model.safetensors").read_bytes()
    spoilt = Loop(model(), Recipe(20), tmp_path)
    with torch.no_grad():
        spoilt.model.decoded.weight.fill_(float("nan"))
    with pytest.raises(Diverged, match=r"the last checkpoint .* is good"):
        spoilt.run(cycle(taught()), lambda line: None)
    assert (tmp_path / "model.safetensors").read_bytes() == before
    assert loop.step == 10


def test_the_rate_rises_then_falls() -> None:
    recipe = Recipe(100, rate=1.0, warm=10)
    rates = [rate_at(step, recipe) for step in range(101)]
    assert rates[9] == 1.0 and rates[:10] == sorted(rates[:10])
    assert rates[10:] == sorted(rates[10:], reverse=True) and rates[100] == pytest.approx(0.1)

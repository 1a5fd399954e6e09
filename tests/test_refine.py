"""Refinement on a page whose truth is known: aimed wrongly on purpose, it must find back, and never end below its start."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from tests.pages import as_mockup, card_page, moved, typeset
from ui2code.pipeline import Clock, Desk, Tools
from ui2code.refine import Aim, Draft, refine, worse_bands
from ui2code.targets import target
from ui2code.types import Mockup, Scene


@pytest.fixture(scope="module")
def truth(tools: Tools) -> tuple[Scene, Mockup, Callable[[Aim], Draft]]:
    """The scene, the mockup drawn from it, and how to draw another aim at it."""
    scene, outline = card_page()
    scene = typeset(scene, tools)
    blank = Mockup("page", np.full((720, 1280, 3), 255, np.uint8), 1.0, "0" * 64)
    clock = Clock(lambda _: None)
    right = Desk(blank, scene, outline, target("html"), tools, clock).draw(Aim(scene))
    mockup = as_mockup(right.rendering)
    return scene, mockup, Desk(mockup, scene, outline, target("html"), tools, clock).draw


def test_the_right_aim_is_perfect(truth: tuple[Scene, Mockup, Callable[[Aim], Draft]]) -> None:
    scene, mockup, draw = truth
    draft = draw(Aim(scene))
    assert np.array_equal(draft.rendering.pixels, mockup.pixels)
    assert draft.verdict.total == pytest.approx(1.0, abs=1e-3)


@pytest.mark.parametrize(("who", "dx", "dy"), [("h", 0, 4), ("t1", 3, 0), ("p2", 0, -3), ("s1", 0, 5)])
def test_a_wrong_aim_is_put_right(
    truth: tuple[Scene, Mockup, Callable[[Aim], Draft]], who: str, dx: float, dy: float
) -> None:
    scene, mockup, draw = truth
    first = draw(moved(scene, who, dx, dy))
    history = list(refine(first, scene, draw, rounds=4))
    best = history[-1][1]
    assert best.verdict.total > first.verdict.total
    assert (
        np.abs(best.rendering.pixels.astype(int) - mockup.pixels).mean()
        < 0.1 * np.abs(first.rendering.pixels.astype(int) - mockup.pixels).mean()
    )


def test_a_round_is_never_below_the_best(truth: tuple[Scene, Mockup, Callable[[Aim], Draft]]) -> None:
    scene, _, draw = truth
    total = (first := draw(moved(scene, "t0", 2, 2))).verdict.total
    for record, best in refine(first, scene, draw, rounds=4):
        assert best.verdict.total >= total and record.kept == (best.verdict.total > total)
        total = best.verdict.total


def test_nothing_to_repair_ends_at_once(truth: tuple[Scene, Mockup, Callable[[Aim], Draft]]) -> None:
    scene, _, draw = truth
    assert list(refine(draw(Aim(scene)), scene, draw, rounds=4)) == []


def test_a_worse_band_is_named_by_its_top(truth: tuple[Scene, Mockup, Callable[[Aim], Draft]]) -> None:
    scene, _, draw = truth
    right, wrong = draw(Aim(scene)), draw(moved(scene, "h", 0, 6))
    assert worse_bands(scene, right, wrong) == [0]
    assert worse_bands(scene, wrong, right) == []

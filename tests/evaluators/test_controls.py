"""The controls: what keeps the total honest. (``test_every_metric`` has what holds for all.)"""

from __future__ import annotations

import itertools

import pytest

from evaluators import controls
from evaluators.compare import compare
from evaluators.metrics import PAIRS, pair_metric
from evaluators.total import total
from evaluators.types import Snapshot
from tests.evaluators.pages import article, page

PAGES = {"light": page(1), "dark": page(2, dark=True), "four columns": page(5)}

FAR_BELOW = 0.3
"""A real candidate with all its content reaches 0.6 even where every line is 16 px off."""

NEARLY_NOTHING = 0.1


def judged(candidate: Snapshot, reference: Snapshot) -> float:
    return total(compare(candidate, reference))


@pytest.fixture(params=PAGES)
def reference(request: pytest.FixtureRequest) -> Snapshot:
    return PAGES[request.param]


def test_a_page_is_its_own_best_candidate(reference: Snapshot) -> None:
    assert judged(reference, reference) == pytest.approx(1.0, abs=1e-9)


@pytest.mark.parametrize("control", [controls.blank, controls.background_only])
def test_an_empty_page_is_worth_nothing(control: controls.Control, reference: Snapshot) -> None:
    assert judged(control(reference), reference) == 0


@pytest.mark.parametrize("control", [controls.emptied, controls.shuffled])
def test_boxes_without_content_and_content_out_of_place_are_far_below(
    control: controls.Control, reference: Snapshot
) -> None:
    assert judged(control(reference), reference) < FAR_BELOW


def test_an_unrelated_page_is_worth_nearly_nothing(reference: Snapshot) -> None:
    assert judged(article(), reference) < NEARLY_NOTHING
    assert judged(reference, article()) < NEARLY_NOTHING


@pytest.mark.parametrize("seed", [4, 13, 22])
def test_another_page_of_the_same_template_is_far_below(seed: int) -> None:
    assert judged(page(seed, dark=seed == 22), PAGES["light"]) < FAR_BELOW


@pytest.mark.parametrize("name", controls.GRADED)
def test_more_damage_never_scores_higher(name: str, reference: Snapshot) -> None:
    mutate, amounts = controls.GRADED[name]
    scores = [judged(mutate(reference, amount), reference) for amount in amounts]
    assert scores[0] == pytest.approx(1.0, abs=1e-9)
    assert all(b < a for a, b in itertools.pairwise(scores)), scores


def test_a_shift_costs_a_shift_and_not_the_page() -> None:
    """Pixel by pixel lines 9 px off are worse than none at all; here they are nearly as good as in place."""
    lines = Snapshot(article().image, 1.0, tuple(b for b in article().blocks if b.kind == "text"))
    low = controls.shifted(lines, 9)
    error = PAIRS["error"].read(compare(low, lines)).value
    empty = PAIRS["error"].read(compare(controls.removed(lines, 1), lines)).value
    assert error is not None
    assert empty is not None
    assert error > empty
    assert judged(low, lines) > 0.6


def test_one_lost_element_cannot_be_bought_back(reference: Snapshot) -> None:
    """Losing a block costs more than any exactness of the background gives."""
    one_lost = controls.removed(reference, 1 / len(controls.leaves(reference)))
    assert judged(one_lost, reference) < 0.99


def test_what_cannot_be_scored_is_unscored(reference: Snapshot) -> None:
    score = pair_metric("position").score(controls.blank(reference), reference)
    assert score.value is None
    assert score.note

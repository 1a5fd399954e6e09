"""The controls on real pages; skipped where the data is not there."""

from __future__ import annotations

import itertools
from statistics import median

import pytest

from evaluators import controls
from evaluators.compare import compare
from evaluators.total import total
from evaluators.types import Snapshot
from tests.evaluators.realset import names, snapshot

PAGES = names()
SAMPLE = PAGES[::6]

pytestmark = [pytest.mark.skipif(not PAGES, reason="no real pages here"), pytest.mark.slow]


def judged(candidate: Snapshot, reference: Snapshot) -> float:
    return total(compare(candidate, reference))


@pytest.fixture(scope="module")
def references() -> list[Snapshot]:
    return [snapshot(name) for name in SAMPLE]


def test_self_is_one(references: list[Snapshot]) -> None:
    assert [judged(r, r) for r in references] == pytest.approx([1.0] * len(references))


@pytest.mark.parametrize("control", [controls.blank, controls.background_only])
def test_empty_pages_are_nought(control: controls.Control, references: list[Snapshot]) -> None:
    assert max(judged(control(r), r) for r in references) == 0


def test_unrelated_pages_are_near_nought(references: list[Snapshot]) -> None:
    scores = [judged(a, b) for a, b in itertools.permutations(references, 2)]
    assert median(scores) < 0.02
    assert max(scores) < 0.1, "pages of one template are not in the sample"


@pytest.mark.parametrize("control", [controls.shuffled, controls.emptied])
def test_disorder_and_emptiness_are_far_below(control: controls.Control, references: list[Snapshot]) -> None:
    assert max(judged(control(r), r) for r in references) < 0.35


@pytest.mark.parametrize("name", controls.GRADED)
def test_more_damage_never_scores_higher(name: str, references: list[Snapshot]) -> None:
    mutate, amounts = controls.GRADED[name]
    for reference in references:
        scores = [judged(mutate(reference, amount), reference) for amount in amounts]
        assert all(b <= a + 1e-9 for a, b in itertools.pairwise(scores)), scores

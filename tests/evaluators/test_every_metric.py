"""Every registered metric against the controls: a new one is tested by being registered."""

from __future__ import annotations

from functools import cache

import pytest

from evaluators import control_table, controls
from evaluators.compare import Comparison, compare
from evaluators.control_table import MILD, NOISE, UNRELATED, comes_back, far_below, worst
from evaluators.metric import GOOD, PairMetric
from evaluators.metrics import PAIRS, QUICK, pair_metric
from evaluators.types import Snapshot
from tests.evaluators.pages import article, bordered, page

PAGES = {"bordered": bordered(), "dark": page(2, dark=True)}
EVERY = [pytest.param(n, marks=[] if PAIRS[n] in QUICK else pytest.mark.slow) for n in PAIRS]
"""The metrics that take a second each are tried where there is time."""


@cache
def compared(name: str) -> dict[str, Comparison]:
    return control_table.compared(PAGES[name], article())


@cache
def graded(name: str, mutation: str) -> tuple[Comparison, ...]:
    mutate, amounts = controls.GRADED[mutation]
    return tuple(compare(mutate(PAGES[name], amount), PAGES[name]) for amount in amounts)


def values(name: str, mutation: str, reference: str) -> list[float | None]:
    return [pair_metric(name).of(comparison) for comparison in graded(reference, mutation)]


@pytest.mark.parametrize("reference", PAGES)
@pytest.mark.parametrize("name", EVERY)
def test_the_page_itself_is_the_best_there_is(name: str, reference: str) -> None:
    metric = pair_metric(name)
    value = metric.of(compared(reference)["itself"])
    assert value is None or value == pytest.approx(metric.best, abs=1e-6)


@pytest.mark.parametrize("name", EVERY)
def test_it_scores_something(name: str) -> None:
    assert pair_metric(name).of(compared("bordered")["itself"]) is not None, "draw a page that it can score"


@pytest.mark.parametrize("control", [*controls.CONTROLS, UNRELATED])
@pytest.mark.parametrize("name", EVERY)
def test_controls_are_far_below_mild_faults_or_named_as_unseen(name: str, control: str) -> None:
    metric = pair_metric(name)
    held = [
        far_below(metric, metric.of(compared(r)[control]), worst(metric, [metric.of(compared(r)[m]) for m in MILD]))
        for r in PAGES
    ]
    held.append(control_table.published_far_below(metric, control))
    if control in metric.unseen:
        assert not all(held), "it does see it: take the name out of its unseen"
    else:
        assert all(held), f"it cannot see {control}: put it into its unseen, and into words in its blind_to"


@pytest.mark.parametrize("mutation", controls.GRADED)
@pytest.mark.parametrize("name", EVERY)
def test_more_damage_is_never_better(name: str, mutation: str) -> None:
    metric = pair_metric(name)
    back = max(comes_back(metric, values(name, mutation, reference)) for reference in PAGES)
    if mutation in metric.unseen:
        assert back > NOISE, "it only gets worse: take the name out of its unseen"
    else:
        assert back <= NOISE


@pytest.mark.parametrize("name", PAIRS)
def test_what_is_unseen_is_a_control_or_a_mutation(name: str) -> None:
    assert set(pair_metric(name).unseen) <= {*controls.CONTROLS, *controls.GRADED, UNRELATED}


def test_a_metric_that_sees_nothing_would_be_found_out() -> None:
    """The test's own control."""
    constant = PairMetric("constant", "1", GOOD, "all", "nothing", lambda _: 1.0)
    found = compared("bordered")
    mild = worst(constant, [constant.of(found[m]) for m in MILD])
    assert not any(far_below(constant, constant.of(found[name]), mild) for name in (*controls.CONTROLS, UNRELATED))


def test_snapshots_are_left_as_they_were() -> None:
    first: Snapshot = page(3)
    before = first.image.copy()
    for control in controls.CONTROLS.values():
        control(first)
    assert (first.image == before).all()


@pytest.mark.parametrize("name", PAIRS)
def test_the_published_controls_are_of_this_version(name: str) -> None:
    assert (
        control_table.published()[name]["version"] == pair_metric(name).version
    ), "run: python -m tests.evaluators.real_controls"


def test_reports_tell_the_controls_beside_a_score() -> None:
    assert control_table.note("total", pair_metric("total").version).startswith(
        "controls: blank 0.00, background only 0.00"
    )
    assert control_table.note("total", "another version") == ""
    assert control_table.about("no such metric", "1") == ""
    assert control_table.about("text", "1").startswith("sees words; blind to place, style; controls: blank 0.00")

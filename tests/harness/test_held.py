"""When a case holds: thresholds, the page's share, falls against a baseline, and what cannot be compared."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from evaluators.harness import baseline
from evaluators.harness.held import failures, marked, other_circumstances
from evaluators.harness.types import Limits, Measurement
from evaluators.metrics import METRICS
from evaluators.types import Region, Score
from tests.harness.made import FACTS, MOVED, measured


def kinds(now: Measurement, before: Measurement | None, limits: Limits | None = None) -> list[tuple[str, str]]:
    limits = limits or Limits()
    approved = baseline.of(before, limits) if before else None
    return [(failure.kind, failure.metric) for failure in failures(now, approved, limits)]


@pytest.mark.parametrize(
    ("now", "limits", "expected"),
    [
        (measured(0.9), Limits({"total": 0.9}), []),
        (measured(0.899), Limits({"total": 0.9}), [("threshold", "total")]),
        (measured(error=0.1), Limits({"error": 0.1}), []),
        (measured(error=0.2), Limits({"error": 0.1}), [("threshold", "error")]),
        (measured(text=None), Limits({"text": 0.5}), [("threshold", "text")]),
        (measured(), Limits(page=0.02), []),
        (measured(), Limits(page=0.019), [("page", "")]),
    ],
)
def test_limits(now: Measurement, limits: Limits, expected: list[tuple[str, str]]) -> None:
    assert kinds(now, None, limits) == expected


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (measured(0.895), []),
        (measured(0.95), []),
        (measured(0.88), [("fall", "total")]),
        (measured(text=None), [("fall", "text")]),
        (measured(error=0.105), []),
        (measured(error=0.05), []),
        (measured(error=0.2), [("fall", "error")]),
    ],
)
def test_falls(now: Measurement, expected: list[tuple[str, str]]) -> None:
    assert kinds(now, measured()) == expected


def test_the_message_names_metric_values_and_tolerance() -> None:
    (failure,) = failures(measured(0.8), baseline.of(measured(), Limits()), Limits())
    assert failure.message == "total fell from 0.900 to 0.800, by 0.100 where 0.01 is allowed"


@pytest.mark.parametrize(
    ("facts", "kind"),
    [(replace(FACTS, mockup="x"), "mockup"), (replace(FACTS, viewport="390x720@2"), "viewport")],
)
def test_another_mockup_or_window_needs_approval_and_is_not_compared(facts: object, kind: str) -> None:
    assert kinds(measured(0.1, facts=facts), measured()) == [(kind, "")]


def test_scores_of_another_version_are_not_compared() -> None:
    scores = (Score("total", "2", 0.1), Score("text", "1", 0.5))
    found = kinds(measured(scores=scores), measured())
    assert found == [("version", ""), ("fall", "text")]


def test_a_metric_the_baseline_does_not_know_is_no_fall() -> None:
    scores = (*measured().scores, Score("shapes", "1", 0.0))
    assert kinds(measured(scores=scores), measured()) == []


def test_new_findings_are_told_from_known_ones() -> None:
    before = baseline.of(measured(), Limits())
    elsewhere = replace(MOVED, region=Region(10, 400, 300, 40))
    more = replace(MOVED, message="heading 'Pricing' is 9 px too low")
    nudged = replace(MOVED, region=Region(11, 20, 300, 40))
    found = marked((MOVED, elsewhere, more, nudged), before)
    assert [d.fresh for d in found] == [False, True, True, False]


def test_other_browsers_and_fonts_are_told() -> None:
    now = replace(FACTS, browser="Chromium 157.0.0.0", fonts="g" * 64)
    told = " ".join(other_circumstances(now, FACTS))
    assert "Chromium 157.0.0.0" in told and "Chromium 156.0.1.2" in told and "fonts" in told
    assert other_circumstances(FACTS, FACTS) == ()


def test_a_baseline_is_small_text_that_comes_back() -> None:
    made = baseline.of(measured(0.123456789), Limits({"total": 0.1}))
    text = baseline.dumps(made)
    assert baseline.loads(text) == made
    assert baseline.dumps(baseline.loads(text)) == text
    assert len(text) < 3000
    assert json.loads(text)["scores"]["total"] == {"value": 0.123457, "version": "1"}


@pytest.mark.parametrize("text", ["", "[]", '{"format": 99}', '{"format": 1}', '{"format": 1, "scores": 3}'])
def test_a_damaged_baseline_says_so(text: str) -> None:
    with pytest.raises(baseline.BaselineError):
        baseline.loads(text)


def test_what_is_unchanged_is_not_measured_again() -> None:
    versions = {name: METRICS[name].version for name in ("total", "text", "error")}
    before = baseline.of(measured(), Limits())
    assert baseline.unchanged(FACTS, before, versions)
    for name in ("mockup", "render", "viewport", "judged", "tool"):
        assert not baseline.unchanged(replace(FACTS, **{name: "other"}), before, versions)
    assert not baseline.unchanged(FACTS, before, {**versions, "total": "99"})
    assert baseline.unchanged(replace(FACTS, browser="other"), before, versions)

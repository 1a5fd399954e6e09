"""Order, retries, and what happens when a run is broken off."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace

import pytest

from evaluators.harness.running import Task, run, tried
from evaluators.harness.types import Failure, Outcome
from tests.harness.made import FACTS, measured, outcome

FELL = Failure("fall", "total fell", "total")
BAD = outcome("a", "failed", FELL)


def drawn(base: Outcome, render: str) -> Outcome:
    return replace(base, measurement=measured(facts=replace(FACTS, render=render)))


def scripted(*outcomes: Outcome) -> Task:
    """A case whose tries end as given, one after the other."""
    left = list(outcomes)
    return Task("pages", "a", lambda: left.pop(0))


def test_outcomes_come_in_the_suites_order_whatever_ends_first() -> None:
    second_done = threading.Event()

    def slow() -> Outcome:
        assert second_done.wait(5)
        return outcome("slow")

    def quick() -> Outcome:
        second_done.set()
        return outcome("quick")

    tasks = [Task("pages", "slow", slow), Task("pages", "quick", quick)]
    assert [o.name for o in run(tasks, 2, 0, lambda: None)] == ["slow", "quick"]


def test_a_case_that_passes_when_tried_again_is_flaky() -> None:
    found = tried(scripted(drawn(BAD, "1"), drawn(outcome("a"), "2")), retries=1)
    assert (found.status, found.tries, found.failures) == ("flaky", 2, (FELL,))
    assert found.good


def test_a_case_that_fails_every_time_is_failed() -> None:
    found = tried(scripted(drawn(BAD, "1"), drawn(BAD, "2"), drawn(BAD, "3")), retries=2)
    assert (found.status, found.tries) == ("failed", 3)


def test_the_same_drawing_twice_is_not_tried_a_third_time() -> None:
    found = tried(scripted(drawn(BAD, "1"), drawn(BAD, "1")), retries=5)
    assert (found.status, found.tries) == ("failed", 2)


@pytest.mark.parametrize(
    "first",
    [
        outcome("a"),
        outcome("a", "failed", Failure("baseline", "there is none")),
        outcome("a", "failed", Failure("version", "another")),
        outcome("a", "broken", Failure("broken", "no such port"), exit_code=2),
    ],
)
def test_what_cannot_change_is_not_tried_again(first: Outcome) -> None:
    assert tried(scripted(first), retries=3).tries == 1


def test_a_broken_run_is_cut_short() -> None:
    stopped = threading.Event()
    begun: list[str] = []

    def waits() -> Outcome:
        begun.append("waits")
        assert stopped.wait(5)
        return outcome("waits")

    def breaks() -> Outcome:
        time.sleep(0.05)
        raise RuntimeError("ours")

    def never() -> Outcome:
        begun.append("never")
        return outcome("never")

    works: list[Callable[[], Outcome]] = [breaks, waits, never]
    with pytest.raises(RuntimeError, match="ours"):
        list(run([Task("pages", "x", work) for work in works], 2, 0, stopped.set))
    assert stopped.is_set()
    assert "never" not in begun[2:]

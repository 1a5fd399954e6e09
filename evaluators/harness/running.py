"""Many cases at once, told in their own order; a case that fails is tried again, and then never counts as plainly passed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

from evaluators.harness.types import NEEDS_APPROVAL, Outcome


@dataclass(frozen=True, slots=True)
class Task:
    """``attempt`` measures the case anew each time; it raises only what must end the whole run. ``earlier`` gives the
    outcome of a run that was stopped, if that had come so far; ``keep`` hears of a new one."""

    suite: str
    name: str
    attempt: Callable[[], Outcome]
    earlier: Callable[[], Outcome | None] = lambda: None
    keep: Callable[[Outcome], None] = lambda _: None


def run(tasks: Sequence[Task], jobs: int, retries: int, abandon: Callable[[], None]) -> Iterator[Outcome]:
    """Outcomes in the order of ``tasks``, each as soon as those before it are there. ``abandon`` is called when the run
    is interrupted or fails, to cut short what is still going on."""
    pool = ThreadPoolExecutor(max(1, jobs), "case")
    waiting = [pool.submit(done, task, retries) for task in tasks]
    try:
        for future in waiting:
            yield future.result()
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        abandon()
        raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def done(task: Task, retries: int) -> Outcome:
    """The outcome of a case: of an earlier run, or a new one."""
    earlier = task.earlier()
    if earlier is not None:
        return replace(earlier, reused=True)
    outcome = tried(task, retries)
    task.keep(outcome)
    return outcome


def tried(task: Task, retries: int) -> Outcome:
    """The outcome of a case, tried again while it fails and something may still come out differently."""
    start = time.perf_counter()
    first = last = task.attempt()
    count = 1
    while count <= retries and worth_another_try(last):
        count += 1
        before, last = last, task.attempt()
        if drawn_alike(before, last):
            break
    seconds = time.perf_counter() - start
    if count > 1 and last.status == "passed":
        return replace(last, status="flaky", failures=first.failures, tries=count, seconds=seconds)
    return replace(last, tries=count, seconds=seconds)


def worth_another_try(outcome: Outcome) -> bool:
    return not outcome.good and outcome.exit_code == 1 and not all(f.kind in NEEDS_APPROVAL for f in outcome.failures)


def drawn_alike(first: Outcome, second: Outcome) -> bool:
    """Two tries that gave the same drawing give the same verdict, so a third would."""
    if first.measurement is None or second.measurement is None:
        return False
    return first.measurement.facts.render == second.measurement.facts.render

"""A whole check: every case of every suite drawn, measured, held against its limits and its baseline."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from evaluators.harness import baseline as text
from evaluators.harness.held import failures, marked, other_circumstances
from evaluators.harness.running import Task, run
from evaluators.harness.types import Baseline, Failure, Measurement, Outcome
from evaluators.metrics import asked_for
from ui2code.candidate import Drawn
from ui2code.check import store, telling
from ui2code.check.drawing import Restless, drawn, traced
from ui2code.check.measuring import TOOL, changed_region, facts_of, from_here, measured, save_pictures
from ui2code.check.suites import command_of
from ui2code.check.types import Case, Suite
from ui2code.check.workbench import Workbench, open_workbench
from ui2code.errors import MissingError, OutputError, Ui2codeError
from ui2code.perceive.load import load
from ui2code.scoring import Goal
from ui2code.types import Mockup

Draw = Callable[[Case, Mockup, Path, Workbench, str], Drawn]
"""How a case is drawn; Restless where the page does not come to rest. The text is the fingerprint of what was approved."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a check is run. ``approve``: what is measured becomes the baseline."""

    approve: bool = False
    resume: bool = False
    jobs: int = 1
    retries: int = 1


def check(suites: Sequence[Suite], wishes: Wishes, begun: Callable[[str], None]) -> Iterator[Outcome]:
    """Outcomes in the suites' order; ``begun`` hears of each case when it is started, on any thread."""
    patience = max((case.timeout for suite in suites for case in suite.cases if case.wait), default=0.0)
    with ExitStack() as stack:
        tasks = []
        for suite in suites:
            goes_on = store.begin(suite.root, wishes.resume)
            bench = stack.enter_context(open_workbench(suite.root / store.RESULTS / "server.log", patience))
            here = replace(wishes, resume=goes_on)
            tasks += [task_of(case, suite, bench, here, begun) for case in suite.cases]
        yield from run(tasks, wishes.jobs, 0 if wishes.approve else wishes.retries, stack.close)
    for suite in suites:
        store.end(suite.root)


def task_of(case: Case, suite: Suite, bench: Workbench, wishes: Wishes, begun: Callable[[str], None]) -> Task:
    """A case to be run, and where its outcome is kept in case the run is stopped."""
    root, goes_on = suite.root, wishes.resume
    state = cache(lambda: store.state_of(case, root, wishes.approve, TOOL))

    def attempt_it() -> Outcome:
        begun(case.name)
        state()  # before anything is drawn: what changes meanwhile is another state
        return attempt(case, suite, bench, wishes.approve)

    return Task(
        suite.label,
        case.name,
        attempt_it,
        lambda: store.finished(root, case.name, state()) if goes_on else None,
        lambda outcome: store.save(root, case.name, state(), outcome),
    )


def attempt(case: Case, suite: Suite, bench: Workbench, approve: bool, draw: Draw = drawn) -> Outcome:
    """Measured and held; what goes wrong with one case is its outcome, but for what no case can do without."""
    start = time.perf_counter()
    empty = blank(case, suite)
    try:
        before = None if approve else store.baseline(suite.root, case.name)
        now = measurement(case, suite.root, bench, before, draw)
    except (MissingError, OutputError):
        raise
    except Restless as two:
        return replace(empty, status="failed", failures=(moving(two, case, suite.root),), seconds=since(start))
    except Ui2codeError as error:
        broken = Failure("broken", str(error))
        code = min(2, error.exit_code)
        return replace(empty, status="broken", failures=(broken,), exit_code=code, seconds=since(start))
    if approve:
        before = text.of(now, case.limits)
        store.approve(suite.root, case.name, before)
    return replace(held(now, before, case, empty), approved=approve, seconds=since(start))


def moving(two: Restless, case: Case, root: Path) -> Failure:
    """That the page does not come to rest, and where; the pictures are the last two of it."""
    first, last = two.before.rendering, two.now.rendering
    earlier = Mockup(case.name, first.pixels, first.scale, "")
    save_pictures(store.folder_of(root, case.name), two.now, earlier, (), case.limits)
    where = "its size changes"
    if first.pixels.shape == last.pixels.shape and (region := changed_region(first, last, case.ignore)):
        where = f"{telling.region(region)} px changes"
    told = f"no two pictures in a row are the same ({where}; see diff.png, of the last two): wait for it, or ignore it"
    return Failure("unstable", f"the page does not come to rest, {told}")


def since(start: float) -> float:
    return time.perf_counter() - start


def blank(case: Case, suite: Suite) -> Outcome:
    again = command_of(suite, case)
    return Outcome(
        suite.label,
        case.name,
        "passed",
        thresholds=dict(case.limits.thresholds),
        mockup=from_here(case.mockup),
        pictures=from_here(store.folder_of(suite.root, case.name)),
        again=again,
        approve=f"{again} --approve",
    )


def held(now: Measurement, before: Baseline | None, case: Case, outcome: Outcome) -> Outcome:
    """The outcome of a measured case: its failures, what is new, and what else was different."""
    found = failures(now, before, case.limits)
    if before is None and case.baseline:
        found = (Failure("baseline", "there is no baseline yet: look at the pictures, then approve them"), *found)
    notes = other_circumstances(now.facts, before.facts) if before and found else ()
    now = replace(now, differences=marked(now.differences, before), notes=now.notes + notes)
    return replace(outcome, status="failed" if found else "passed", failures=found, measurement=now, baseline=before)


def measurement(case: Case, root: Path, bench: Workbench, before: Baseline | None, draw: Draw) -> Measurement:
    """What was approved as it is now is not measured again."""
    mockup = load(case.mockup, case.viewport.scale or "auto")
    candidate = draw(case, mockup, root, bench, before.facts.render if before else "")
    candidate = traced(candidate, case, mockup, bench)
    facts = facts_of(candidate, mockup, case, bench)
    save_pictures(store.folder_of(root, case.name), candidate, mockup, case.ignore, case.limits)
    versions = {metric.name: metric.version for metric in asked_for(case.limits.thresholds)}
    if before and text.unchanged(facts, before, versions):
        known = text.as_measured(facts, before)
        if not failures(known, before, case.limits):
            return known
    return measured(facts, candidate, Goal(mockup, bench.scene(mockup)), case.ignore, case.limits)

"""The body of ``ui2code check``: a run told while it goes on, and its reports."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import click

from evaluators.harness.outputs import output
from evaluators.harness.types import Outcome, Session
from ui2code.check import telling
from ui2code.check.measuring import TOOL
from ui2code.check.run import Wishes, check
from ui2code.check.types import Suite
from ui2code.cli.check import FORMS
from ui2code.cli.progress import shown
from ui2code.disk import write_atomic, writing
from ui2code.pipeline import Progress


def checked(suites: Sequence[Suite], approve: bool, wishes: Mapping[str, Any]) -> int:
    """Runs the suites, prints each case as it ends, writes the reports; the exit code."""
    how = Wishes(approve, wishes["resume"], wishes["jobs"], wishes["retries"])
    started, start = datetime.now(timezone.utc).isoformat(timespec="seconds"), time.perf_counter()
    outcomes: list[Outcome] = []
    with shown() as progress, ended_like_ctrl_c():
        for outcome in check(suites, how, counted(progress, sum(len(suite.cases) for suite in suites))):
            outcomes.append(outcome)
            click.echo(telling.case(outcome))
    notes = tuple(note for suite in suites for note in suite.notes)
    session = Session(tuple(outcomes), time.perf_counter() - start, TOOL, started, notes)
    click.echo(telling.end(session))
    report(session, wishes)
    return max((outcome.exit_code for outcome in outcomes if not outcome.good), default=0)


def counted(progress: Callable[[Progress], None], every: int) -> Callable[[str], None]:
    """Tells of each case that is begun."""
    begun: list[str] = []
    lock = threading.Lock()

    def tell(name: str) -> None:
        with lock:
            begun.append(name)
            progress(Progress("check", f"{len(begun)} of {every}: {name}"))

    return tell


def report(session: Session, wishes: Mapping[str, Any]) -> None:
    if wishes["github"] or os.environ.get("GITHUB_ACTIONS") == "true":
        click.echo(output("github")(session), nl=False)
    for name in FORMS:
        path: Path | None = wishes[name]
        if path is not None:
            with writing(path, "Choose another place for the report."):
                write_atomic(path, output(name)(session).encode())
            click.echo(f"{name:<9} {path}")


@contextmanager
def ended_like_ctrl_c() -> Iterator[None]:
    """A CI server that stops a job sends SIGTERM; servers and browsers are to end then too."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def emitted(suites: Sequence[Suite], file: Path, force: bool) -> str:
    """Writes the suites as a test module; what was written."""
    from ui2code.check.emit import write

    count = write(suites, file, force)
    return f"{file}  ({count} tests; run it with: pytest {file})"

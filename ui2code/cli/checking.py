"""The body of ``ui2code check``: a run told while it goes on, and its reports."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
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
from ui2code.disk import write_atomic, writing


def checked(suites: Sequence[Suite], approve: bool, wishes: Mapping[str, Any]) -> int:
    """Runs the suites, prints each case as it ends, writes the reports; the exit code."""
    how = Wishes(approve, wishes["resume"], wishes["jobs"], wishes["retries"])
    started, start = datetime.now(timezone.utc).isoformat(timespec="seconds"), time.perf_counter()
    outcomes: list[Outcome] = []
    ticker = Ticker(sum(len(suite.cases) for suite in suites))
    try:
        with ended_like_ctrl_c():
            for outcome in check(suites, how, ticker.tell):
                outcomes.append(outcome)
                ticker.clear()
                click.echo(telling.case(outcome))
    finally:
        ticker.clear()
    notes = tuple(note for suite in suites for note in suite.notes)
    session = Session(tuple(outcomes), time.perf_counter() - start, TOOL, started, notes)
    click.echo(telling.end(session))
    report(session, wishes)
    return max((outcome.exit_code for outcome in outcomes if not outcome.good), default=0)


class Ticker:
    """The case that was begun last, in one line of the terminal; nothing where stderr is none. The lines of ended cases
    go to stdout whole, since editors read them there: no display that wraps or redirects them may be open meanwhile."""

    def __init__(self, every: int) -> None:
        self._every = every
        self._begun = 0
        self._lock = threading.Lock()
        self._shown = sys.stderr.isatty()

    def tell(self, name: str) -> None:
        """Called on any thread, and again for a further try."""
        with self._lock:
            self._begun = min(self._begun + 1, self._every)
            self._write(f"{self._begun} of {self._every}: {name}"[: shutil.get_terminal_size().columns - 1])

    def clear(self) -> None:
        with self._lock:
            self._write("")

    def _write(self, text: str) -> None:
        if self._shown:
            sys.stderr.write(f"\r\x1b[K{text}")
            sys.stderr.flush()


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

"""What a person sees on stderr while a job runs; nothing when stderr is not a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console
    from rich.status import Status

    from ui2code.pipeline import Progress


@contextmanager
def shown(quiet: bool = False) -> Iterator[Callable[[Progress], None]]:
    """A function that shows each progress event for the length of the block."""
    if quiet or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console

    console = Console(stderr=True, highlight=False)
    with console.status("starting") as status:
        display = _Display(console, status)
        yield display.show
        display.close()


class _Display:
    """A spinner for the stage at work, and above it a line for each that is finished."""

    def __init__(self, console: Console, status: Status) -> None:
        self._console, self._status = console, status
        self._stage, self._since, self._last = "", time.monotonic(), ""

    def show(self, event: Progress) -> None:
        label = event.stage if event.round is None else f"{event.stage} {event.round}"
        if label != self._stage:
            self.close()
            self._stage, self._since = label, time.monotonic()
        score = "" if event.score is None else f"score {event.score:.3f}"
        self._last = "  ".join(part for part in (event.message, score) if part)
        self._status.update(f"[bold]{_plain(label)}[/bold]  {_plain(self._last)}")

    def close(self) -> None:
        """Turns the stage at work into a line of its own."""
        if self._stage:
            seconds = time.monotonic() - self._since
            line = f"[green]✓[/green] {_plain(self._stage):<12} [dim]{seconds:5.1f} s[/dim]  {_plain(self._last)}"
            self._console.print(line)
        self._stage = ""


def _plain(text: str) -> str:
    """Text of the mockup may look like markup."""
    from rich.markup import escape

    return escape(text)

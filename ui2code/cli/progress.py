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
    """A spinner for what is going on; above it a line for each stage when it first ends, and for each draft that was scored."""

    def __init__(self, console: Console, status: Status) -> None:
        self._console, self._status = console, status
        self._stage, self._detail, self._since = "", "", time.monotonic()
        self._done: set[str] = set()

    def show(self, event: Progress) -> None:
        if event.score is not None:
            self.close()
            self._line(
                "[cyan]•[/cyan]",
                "draft" if not event.round else f"round {event.round}",
                f"{event.score:.3f}",
                event.message,
            )
            return
        if event.stage != self._stage:
            self.close()
            self._stage, self._since = event.stage, time.monotonic()
        self._detail = event.message
        self._status.update(f"[bold]{_plain(event.stage)}[/bold]  {_plain(event.message)}")

    def close(self) -> None:
        """Ends the stage at work; the rounds go through some again, which the spinner alone tells."""
        if self._stage and self._stage not in self._done:
            self._line("[green]✓[/green]", self._stage, f"{time.monotonic() - self._since:.1f} s", self._detail)
        self._done.add(self._stage)
        self._stage = ""

    def _line(self, mark: str, name: str, value: str, message: str) -> None:
        self._console.print(f"{mark} {_plain(name):<10} [dim]{value:>7}[/dim]  {_plain(message)}".rstrip())


def _plain(text: str) -> str:
    """Text of the mockup may look like markup."""
    from rich.markup import escape

    return escape(text)

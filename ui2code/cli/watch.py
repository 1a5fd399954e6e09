"""``ui2code watch``: judged again at every save."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import click

from ui2code.cli.completing import paths
from ui2code.cli.options import scale as scale_option

ENDED = 128
"""Added to a signal's number it is the exit code shells expect."""


@click.command("watch", short_help="Judge a project again at every save.")
@click.argument("mockup", type=click.Path(path_type=Path))
@click.argument("project", shell_complete=paths)
@scale_option
@click.option(
    "--project",
    "sources",
    type=click.Path(path_type=Path),
    help="Sources of an address.  [default: this folder, if it is a project]",
)
def command(mockup: Path, project: str, scale: str, sources: Path | None) -> int:
    """Judge PROJECT (project folder, HTML file or http://localhost address) against MOCKUP at every save, until Ctrl-C.

    An address is asked again when its sources are saved.

    Every run prints a begin line, each difference as `path:line:col: severity: message [kind]`, and an end line.
    """
    from ui2code.watch import watch, watched

    order = watched(mockup, project, scale, sources)
    with _signals() as received:
        try:
            watch(order, click.echo)
        except KeyboardInterrupt:
            click.echo("ui2code watch: stopped", err=True)
    return ENDED + (received[0] if received else signal.SIGINT)


@contextmanager
def _signals() -> Iterator[list[int]]:
    """Every way to end a command interrupts the block, so that the browser is closed; the numbers of those that came."""
    received: list[int] = []

    def stop(number: int, _: FrameType | None) -> None:
        received.append(number)
        raise KeyboardInterrupt

    names = [name for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {number: signal.signal(number, stop) for number in (signal.Signals[name] for name in names)}
    try:
        yield received
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)

"""``python -m ui2code.learn.documents OUT``: hand-written pages as a set, in the form of ``ui2code dataset``."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from ui2code.learn.commands import run
from ui2code.learn.documents import document
from ui2code.learn.templates import Package

SHARD = 50
"""Pages, of which each gives a few pictures."""


@click.command("documents")
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--count", type=click.IntRange(1), default=500, show_default=True, help="Pages.")
@click.option("--seed", default=0, show_default=True, help="Of the first page.")
def command(out: Path, count: int, seed: int) -> None:
    """Make a set in OUT of COUNT hand-written pages, seen through windows of several sizes; one that was stopped goes on."""
    from ui2code.learn.template_set import describe, take
    from ui2code.render.browser import open_browser

    with open_browser() as browser:
        for first in range(seed, seed + count, SHARD):
            with tempfile.TemporaryDirectory() as place:
                pages = range(first, min(first + SHARD, seed + count))
                for number in pages:
                    (Path(place) / f"{number:07}.html").write_text(document(number), "utf-8")
                made = Package("made", f"documents-{first:07}", "1", "MIT", ("*.html",), len(pages))
                for said in take(made, Path(place), browser, out):
                    click.echo(said, err=True)
            describe(out)


if __name__ == "__main__":
    run(command)

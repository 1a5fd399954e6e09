"""``ui2code dataset``: sets of pages with their truth, to train on and to measure with."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from ui2code.cli.default_group import DefaultGroup

JOBS = min(4, os.cpu_count() or 1)


@click.group(
    "dataset",
    cls=DefaultGroup,
    default="make",
    parts={"from-html": "ui2code.cli.dataset_from_html"},
    usage=("OUT [OPTIONS]", "from-html FOLDER|URL OUT [OPTIONS]"),
    short_help="Make sets of pages with their ground truth.",
)
def command() -> None:
    """Make a set of generated pages in OUT: shards of pictures, scenes and outlines for training, validation and test.

    A set that was stopped goes on where it was. The same options make the same files, whatever --jobs says.
    """


@command.command("make")
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--count", type=click.IntRange(1), default=1000, show_default=True, help="Pages.")
@click.option(
    "--seed", type=click.IntRange(0), default=0, show_default=True, help="Of the first page; the others follow."
)
@click.option(
    "--pictures",
    type=click.Choice(["full", "half", "none"]),
    default="full",
    show_default=True,
    help="PNGs of the pages: as drawn, at half size, or none.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "tar"]),
    default="jsonl",
    show_default=True,
    help="JSON lines beside PNGs, or WebDataset tars.",
)
@click.option("--shard", "size", type=click.IntRange(1), default=500, show_default=True, help="Pages of a shard.")
@click.option("--kind", help="Only pages of this kind.")
@click.option("--size", "window", metavar="WxH", help="Only in this window.  [default: several]")
@click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    default=JOBS,
    help="Processes, each with its browser.  [default: cores, at most 4]",
)
def make(out: Path, jobs: int, **wishes: Any) -> None:
    """Make a set of generated pages in OUT."""
    from ui2code.cli.dataset_making import made

    made(out, jobs, **wishes)

"""``ui2code train``: a model of one's own, new or from one that is there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ui2code.cli.completing import bases


@click.command("train", short_help="Train a model on a set of pages, or teach one a team's components.")
@click.option(
    "--from",
    "data",
    required=True,
    metavar="DATASET",
    type=click.Path(path_type=Path),
    help="A set that `ui2code dataset` made, from the generator or a team's own HTML.",
)
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path), help="Folder of the model.")
@click.option(
    "--base",
    metavar="NAME|FOLDER",
    shell_complete=bases,
    help="Go on from this model: embedded, or a folder that `train` wrote.  [default: a new model]",
)
@click.option("--size", type=click.Choice(["S", "M"]), help="Of a new model; M wants a GPU.  [default: S]")
@click.option("--steps", type=click.IntRange(1), help="Batches to learn from.  [default: by the number of pages]")
@click.option("--minutes", type=click.FloatRange(0, min_open=True), help="Train so long instead.")
@click.option("--batch", type=click.IntRange(1, 512), default=8, show_default=True, help="Pages of a batch.")
@click.option(
    "--rate",
    type=click.FloatRange(0, 1, min_open=True),
    help="Highest rate of learning.  [default: 6e-4]",
)
@click.option("--seed", type=click.IntRange(0), default=0, show_default=True, help="Of everything that is drawn.")
@click.option("--force", is_flag=True, help="Begin anew in a folder that holds another training or other files.")
def command(**wishes: Any) -> int:
    """Train the model that reads mockups, on a GPU if there is one.

    With --base it goes on from a model that is there and learns the names of the set's components besides: a few hundred
    of a team's own pages take minutes on a CPU. Afterwards `ui2code generate --model FOLDER` uses it.

    A training that was stopped goes on where it was by the same command. FOLDER holds the model as transformers stores it,
    log.jsonl and curve.svg.
    """
    from ui2code.cli.training import trained

    return trained(**wishes)

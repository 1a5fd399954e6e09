"""``ui2code generate``: a mockup becomes a project."""

from __future__ import annotations

from pathlib import Path

import click

from ui2code.cli.completing import models, targets
from ui2code.cli.options import scale as scale_option
from ui2code.models import DEFAULT

DEFAULT_ROUNDS = 3
"""Numeric repair flows from parents to children; after three renders nothing more is won (see design.md)."""


@click.command("generate", short_help="Turn a mockup into a component project.")
@click.argument("mockup", type=click.Path(path_type=Path))
@click.option("-o", "--out", type=click.Path(path_type=Path), help="Output folder.  [default: MOCKUP-TARGET beside it]")
@click.option(
    "--target",
    default="react",
    show_default=True,
    shell_complete=targets,
    help="What to write; see `ui2code targets`.",
)
@click.option(
    "--model",
    default=DEFAULT,
    show_default=True,
    shell_complete=models,
    help="Who writes the outline: a name of `ui2code models`, or a folder that `ui2code train` wrote.",
)
@click.option(
    "--rounds", type=click.IntRange(0, 20), default=DEFAULT_ROUNDS, show_default=True, help="Most rounds of refinement."
)
@click.option(
    "--candidates",
    type=click.IntRange(1, 16),
    default=2,
    show_default=True,
    help="Outlines to draw, of which the best is refined: a model's likeliest, the geometric planner's, then others of the model's.",
)
@scale_option
@click.option("--force", is_flag=True, help="Write into a folder that is not empty; what you changed is kept aside.")
@click.option("--resume", is_flag=True, help="Go on with a run that was stopped.")
@click.option("--json", "as_json", is_flag=True, help="Print the summary as JSON.")
def command(  # noqa: PLR0913, PLR0917 - one parameter an option, given by name
    mockup: Path,
    out: Path | None,
    target: str,
    model: str,
    rounds: int,
    candidates: int,
    scale: str,
    force: bool,
    resume: bool,
    as_json: bool,
) -> None:
    """Turn MOCKUP, a picture of a user interface, into a project of components that renders like it.

    The folder also holds .ui2code/report.html: mockup and result side by side, scores, and every difference with its
    source line.
    """
    from ui2code.cli.progress import shown
    from ui2code.cli.summary import generated
    from ui2code.job import Order, carry_out

    folder = out or mockup.with_name(f"{mockup.stem}-{target}")
    order = Order(mockup, folder, target, model, rounds, candidates, scale, force, resume)
    with shown(quiet=as_json) as progress:
        outcome = carry_out(order, progress)
    click.echo(generated(outcome, as_json))

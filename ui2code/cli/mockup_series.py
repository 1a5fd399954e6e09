"""``ui2code mockup series``: many screens with one identity."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ui2code.cli import completing


@click.command("series", short_help="Make a series of screens with one identity.")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option(
    "--series", "screens", metavar="KINDS", help='The screens instead of a file: "landing, login, dashboard".'
)
@click.option("--brief", default="", help="What the identity is made from, with --series.")
@click.option("--seed", type=click.IntRange(0), help="Of everything that is left open.")
@click.option("--brand", type=click.Path(path_type=Path), help="A mockup whose identity to take over.")
@click.option("-o", "--out", type=click.Path(path_type=Path), help="Output folder.  [default: FILE's name, or series]")
@click.option(
    "--target", default="react", show_default=True, shell_complete=completing.targets, help="What the projects are written in."
)  # fmt: skip
@click.option("--force", is_flag=True, help="Write into a folder that is not empty; what you changed is kept aside.")
@click.option("--resume", is_flag=True, help="Go on with a series that was stopped: finished screens are kept.")
@click.option("--json", "as_json", is_flag=True, help="Print the consistency report as JSON.")
def command(**wishes: Any) -> None:
    """Make the screens of FILE (series.yaml), or of --series, with one kit: palette, type, corners, shadows, spacing, logo,
    icons, voice, and the same navigation and footer. Each screen has a folder of its own; consistency.json and report.html
    say in numbers what they share.

    \b
    brief: a calm booking app for a sailing school
    screens:
      - landing
      - {name: prices, kind: pricing, brief: three plans, size: 390x844}
    """
    from ui2code.cli.mockup_screens import Wish, carried_out

    click.echo(carried_out(Wish(**wishes)))

"""``ui2code mockup``: a reference mockup with its truth, from a brief or a seed; its edits; series of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ui2code.cli import completing
from ui2code.cli.default_group import DefaultGroup


@click.group(
    "mockup",
    cls=DefaultGroup,
    default="make",
    parts={"edit": "ui2code.cli.mockup_edit", "series": "ui2code.cli.mockup_series"},
    usage=('["BRIEF"] [OPTIONS]', 'edit DIR "WORDS" [OPTIONS]', "series FILE [OPTIONS]"),
    short_help="Make reference mockups with their ground truth.",
)
def command() -> None:
    """Make a mockup from BRIEF, or from its seed alone: mockup.png, the project that draws it, truth.json (scene, outline,
    tokens, the source of every element), spec.json (every decision and its reason) and report.html.

    "a calm dark pricing page for a sailing school, three plans" is a brief.
    """


@command.command("make")
@click.argument("brief", required=False)
@click.option(
    "-o", "--out", type=click.Path(path_type=Path), default=Path("mockup"), show_default=True, help="Output folder."
)
@click.option("--kind", help="What kind of page, whatever the brief says; a wrong name lists them all.")
@click.option("--theme", help="light, dark, or the name of a palette; a wrong name lists them all.")
@click.option(
    "--size", metavar="WxH", help="The window in CSS px; the page may be taller.  [default: the brief's, else 1280x800]"
)
@click.option(
    "--scale", type=click.Choice(["1", "2", "3"]), help="Device pixels per CSS pixel.  [default: the brief's, else 1]"
)
@click.option("--seed", type=click.IntRange(0), default=0, show_default=True, help="Of everything that is left open.")
@click.option(
    "--count",
    type=click.IntRange(1, 10_000),
    default=1,
    show_default=True,
    help="How many, with seeds that follow one another.",
)
@click.option(
    "--when", multiple=True, metavar="RULE", help='A condition and what follows: "sentiment is positive: warm colours".'
)
@click.option("--rules", type=click.Path(path_type=Path), help="A TOML file of such rules.")
@click.option("--brand", type=click.Path(path_type=Path), help="A mockup whose identity to take over.")
@click.option("--series", metavar="KINDS", help='Screens with one identity, as of `mockup series`: "landing, login".')
@click.option(
    "--target",
    default="react",
    show_default=True,
    shell_complete=completing.targets,
    help="What the project is written in.",
)
@click.option("--force", is_flag=True, help="Write into a folder that is not empty; what you changed is kept aside.")
@click.option(
    "--stream",
    type=click.Choice(["jsonl"]),
    help="Print decisions and results as they are made, one JSON object a line.",
)
def make(**wishes: Any) -> None:
    """Make a mockup from BRIEF, or from its seed alone."""
    if wishes["series"]:
        from ui2code.cli.mockup_screens import Wish, carried_out

        shared = {name: wishes[name] for name in ("seed", "brand", "out", "target", "force")}
        brief = wishes["brief"] or ""
        click.echo(carried_out(Wish(None, wishes["series"], brief, **shared, resume=False, as_json=False)))
        return
    from ui2code.cli.mockup_making import made

    made(**{name: value for name, value in wishes.items() if name != "series"})

"""``ui2code mockup edit``: words change a mockup's spec, and every version is kept."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("edit", short_help="Change a mockup in words; undo, list and branch its versions.")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.argument("words", default="")
@click.option("--undo", is_flag=True, help="Go back to the version before.")
@click.option("--redo", is_flag=True, help="Go forward again to what was undone.")
@click.option("--list", "list_", is_flag=True, help="Show all versions as a tree.")
@click.option("--branch", metavar="NAME", help="Go to that branch, which begins here if there is none; then edit.")
@click.option("--json", "as_json", is_flag=True, help="Print what changed as JSON.")
def command(folder: Path, words: str, undo: bool, redo: bool, list_: bool, branch: str | None, as_json: bool) -> None:
    """Change the mockup in DIR as WORDS say, and nothing else of it: "make the colours warmer", "bigger headline", "swap the
    first two sections", "add a testimonial row", "four plans", "less dense", "change the headline to 'Sail away'".

    An edit changes the spec; mockup.png, the project, truth.json and report.html are made anew from it. Every version stays.
    """
    from ui2code.cli.mockup_editing import Wish, carried_out

    click.echo(carried_out(Wish(folder, words, undo, redo, list_, branch, as_json)))

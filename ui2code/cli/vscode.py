"""``ui2code vscode``: what an editor needs to run our commands."""

from __future__ import annotations

from pathlib import Path

import click


@click.group("vscode", short_help="Write tasks for VS Code.")
def command() -> None:
    """What VS Code needs to run our commands and to show their findings in its Problems panel."""


@command.command("init", short_help="Write or merge .vscode/tasks.json.")
@click.option("--force", is_flag=True, help="Take our version of what you changed in our tasks, too.")
def init(force: bool) -> None:
    """Write .vscode/tasks.json in this folder, or merge our tasks into the one that is there.

    Your own tasks, comments and formatting stay as they are.
    """
    from ui2code.cli.summary import initialised
    from ui2code.vscode import init as write

    click.echo(initialised(write(Path(), force)))

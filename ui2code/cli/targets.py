"""``ui2code targets``: what can be written."""

from __future__ import annotations

import click


@click.command("targets", short_help="List what can be written.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def command(as_json: bool) -> None:
    """List the targets of `ui2code generate --target`."""
    from ui2code.cli.summary import listed
    from ui2code.targets import TARGETS

    click.echo(listed("ui2code.targets", TARGETS, as_json))

"""``ui2code models``: who can write outlines."""

from __future__ import annotations

import click


@click.command("models", short_help="List who can write outlines.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def command(as_json: bool) -> None:
    """List the models of `ui2code generate --model`."""
    from ui2code.cli.summary import listed
    from ui2code.models import MODELS

    click.echo(listed("ui2code.models", MODELS, as_json))

"""``ui2code setup``: a browser where there is none, and more fonts."""

from __future__ import annotations

import click


@click.command("setup", short_help="Fetch a browser, and more fonts.")
@click.option("--fonts", multiple=True, metavar="FAMILY", help="Fetch this font family too; may be repeated.")
@click.option("--yes", is_flag=True, help="Agree to the system's package manager, if nothing else gives a browser.")
def command(fonts: tuple[str, ...], yes: bool) -> None:
    """Find a browser that starts, or fetch one; fetch extra font families with --fonts."""
    from ui2code.cli.provide import browser, families

    click.echo(browser(lambda text: click.echo(text, err=True), consent=yes))
    if fonts:
        click.echo(families(fonts))

"""``ui2code doctor``: what is here and what is missing."""

from __future__ import annotations

import click

MISSING = 3


@click.command("doctor", short_help="Check that everything needed is installed.")
@click.option("--json", "as_json", is_flag=True, help="Print the checks as JSON.")
def command(as_json: bool) -> int:
    """Check Python, packages, browser, bundler, fonts and reader; name the command for what is missing (exit code 3)."""
    from ui2code.cli.checks import every_check
    from ui2code.cli.summary import checked

    checks = list(every_check())
    click.echo(checked(checks, as_json))
    return MISSING if any(check.needed and not check.ok for check in checks) else 0

"""The commands of this package: ``python -m ui2code.learn.NAME``."""

from __future__ import annotations

import os
import sys

import click

from ui2code.errors import Ui2codeError


def run(command: click.Command) -> None:
    """``command`` with the errors a user can meet as one sentence and its exit code."""
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # before torch or the text reader make their threads
    try:
        command()
    except Ui2codeError as error:
        click.echo(f"{command.name}: {error}", err=True)
        sys.exit(error.exit_code)

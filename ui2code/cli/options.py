"""Options that several commands share."""

from __future__ import annotations

import click

scale = click.option(
    "--scale",
    type=click.Choice(["auto", "1", "2", "3"]),
    default="auto",
    show_default=True,
    help="Device pixels per CSS pixel of the mockup.",
)

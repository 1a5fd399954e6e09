"""A group of commands one of which need not be named: ``ui2code mockup "a brief"``, ``ui2code mockup edit DIR``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any

import click

HELP = ("-h", "--help")


class DefaultGroup(click.Group):
    """What is no name of a part is an argument of ``default``, whose options the group's help shows. ``parts`` are modules
    by the command they hold, each imported when it is used; ``usage`` has a line for each way to call it."""

    def __init__(self, *given: Any, default: str, parts: Mapping[str, str], usage: Sequence[str], **more: Any) -> None:
        super().__init__(*given, **more)
        self._default, self._parts, self._usage = default, parts, usage

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*self._parts]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self._parts:
            return super().get_command(ctx, cmd_name)
        command: click.Command = import_module(self._parts[cmd_name]).command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        named = args and args[0] in (*self._parts, *HELP, self._default)
        return super().parse_args(ctx, args if named else [self._default, *args])

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        for number, line in enumerate(self._usage):
            formatter.write_usage(f"ui2code {self.name}", line, prefix=None if number == 0 else " " * len("Usage: "))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        default = self.commands[self._default]
        default.format_options(click.Context(default), formatter)
        self.format_commands(ctx, formatter)

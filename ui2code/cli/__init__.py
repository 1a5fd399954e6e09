"""The command line: one command a file, found by name, and errors as one sentence with an exit code.

0 done · 1 the result is below what was asked, or a page broke · 2 your input · 3 something is not installed
"""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click

import ui2code
from ui2code.errors import Ui2codeError
from ui2code.registry import lookup

COMMANDS = (
    "generate",
    "mockup",
    "dataset",
    "train",
    "score",
    "quality",
    "check",
    "watch",
    "vscode",
    "doctor",
    "setup",
    "targets",
    "models",
)

INTERRUPTED = 130
"""What shells expect after Ctrl-C."""


class Commands(click.Group):
    """Loads a command's module when it is asked for; the modules themselves import nothing heavy before they run."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"ui2code.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if not ctx.resilient_parsing:  # a shell that completes a line wants no errors
            lookup("command", args[0], dict.fromkeys(COMMANDS))
        return super().resolve_command(ctx, args)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(ui2code.__version__, prog_name="ui2code")
def group() -> None:
    """Mockups to component code, with a measured verdict. Works offline."""


def main() -> None:
    """Entry point of the console script."""
    # torch and onnxruntime read this once: spinning threads starve everyone else on a shared machine.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Runs one command line and gives its exit code; errors a user can meet become one sentence on stderr."""
    try:
        code = group.main(arguments, prog_name="ui2code", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except Ui2codeError as error:
        click.echo(f"ui2code: {error}", err=True)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo(
            "ui2code: stopped. The same command goes on where it can; `generate` wants --resume for it.", err=True
        )
        return INTERRUPTED
    except BrokenPipeError:  # the reader of a pipe left, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code if isinstance(code, int) else 0

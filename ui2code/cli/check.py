"""``ui2code check``: a suite of mockups against what is to look like them, and against what was approved before."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from ui2code.cli import completing

JOBS = min(4, os.cpu_count() or 1)
"""More pages than this draw no faster in one browser."""

FORMS = {
    "junit": "JUnit XML",
    "json": "JSON",
    "sarif": "SARIF 2.1.0",
    "html": "one self-contained page",
}
"""Of a report in a file; the names are those of evaluators.harness.outputs."""


def reports(command: Any) -> Any:
    """An option for each form of report."""
    for name, what in reversed(FORMS.items()):
        command = click.option(f"--{name}", type=click.Path(path_type=Path), metavar="FILE", help=f"Report: {what}.")(
            command
        )
    return command


@click.command("check", short_help="Check a suite of mockups for regressions.")
@click.argument("paths", nargs=-1, shell_complete=completing.paths)
@click.option(
    "--approve",
    is_flag=False,
    flag_value="*",
    metavar="[NAMES]",
    help="Record what is drawn now as the baseline, of all cases or of NAMES (a,b).",
)
@click.option("--resume", is_flag=True, help="Go on with a run that was stopped.")
@click.option(
    "--jobs", type=click.IntRange(1, 32), default=JOBS, help="Pages drawn at once.  [default: cores, at most 4]"
)
@click.option(
    "--retries", type=click.IntRange(0, 10), default=1, show_default=True, help="Further tries of a case that fails."
)
@reports
@click.option("--github", is_flag=True, help="Print GitHub annotations; on by itself in GitHub Actions.")
@click.option(
    "--emit-pytest", type=click.Path(path_type=Path), metavar="FILE", help="Write the suite as a test module."
)
@click.option("--force", is_flag=True, help="Let --emit-pytest replace a file.")
def command(paths: tuple[str, ...], approve: str | None, emit_pytest: Path | None, force: bool, **wishes: Any) -> int:
    """Check PATHS: folders of mockups, ui2code.toml files, single mockups, or FILE::CASE.

    In a folder, NAME.png is compared with NAME/, NAME.html, NAME-TARGET/ or NAME.actual.png beside it. Without PATHS, the
    ui2code.toml of this folder is read, else the folder itself.
    """
    from ui2code.check.suites import suites
    from ui2code.cli.checking import checked, emitted

    names = approve.split(",") if approve and approve != "*" else []
    found = suites(paths, names)
    if emit_pytest is not None:
        click.echo(emitted(found, emit_pytest, force))
        return 0
    return checked(found, approve is not None, wishes)

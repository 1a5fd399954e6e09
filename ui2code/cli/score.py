"""``ui2code score``: any candidate judged against a mockup."""

from __future__ import annotations

from pathlib import Path

import click

from ui2code.cli.completing import paths
from ui2code.cli.options import scale as scale_option


@click.command("score", short_help="Judge a picture, page, project or local address against a mockup.")
@click.argument("mockup", type=click.Path(path_type=Path))
@click.argument("candidate", shell_complete=paths)
@scale_option
@click.option(
    "--project",
    type=click.Path(path_type=Path),
    help="Sources of an address.  [default: this folder, if it is a project]",
)
@click.option("--min-score", type=click.FloatRange(0, 1), help="Exit with 1 if the total is below.")
@click.option("--report", type=click.Path(path_type=Path), help="Write an HTML report to this file.")
@click.option("--json", "as_json", is_flag=True, help="Print scores and findings as JSON.")
def command(
    mockup: Path,
    candidate: str,
    scale: str,
    project: Path | None,
    min_score: float | None,
    report: Path | None,
    as_json: bool,
) -> int:
    """Judge CANDIDATE (PNG, HTML file, project folder or http://localhost address) against MOCKUP.

    Each difference is one line, `path:line:col: severity: message [kind]`, as compilers write them; of a page whose sources
    are not at hand, `address selector: severity: message [kind]`.
    """
    from ui2code.cli.progress import shown
    from ui2code.cli.summary import scored
    from ui2code.scoring import score

    with shown(quiet=as_json) as progress:
        outcome = score(mockup, candidate, scale, report, progress, project)
    click.echo(scored(outcome, min_score, as_json))
    return 1 if min_score is not None and outcome.verdict.total < min_score else 0

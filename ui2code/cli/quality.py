"""``ui2code quality``: what a project's code is like, and what is wrong with it at which line."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from evaluators.quality.kinds import Issue
    from evaluators.types import Score
    from ui2code.quality import Inspected


@click.command("quality", short_help="Inspect the code of a project.")
@click.argument("project", type=click.Path(path_type=Path))
@click.option(
    "--build", is_flag=True, help="Also type-check and build a copy with npm: takes a minute and the network."
)
@click.option("--json", "as_json", is_flag=True, help="Print scores and issues as JSON.")
def command(project: Path, build: bool, as_json: bool) -> int:
    """Inspect the code of PROJECT (folder or HTML file): flow, tokens, repetition, tags, headings, unused CSS, size of
    components, survival at 390, 768 and 1600 px, accessibility.

    Each issue is one line, `path:line:col: severity: message [code]`, as compilers write them.
    """
    from ui2code.quality import inspect

    found = inspect(project, build)
    click.echo(as_data(found) if as_json else as_text(found))
    return 0


def as_text(found: Inspected) -> str:
    inspection = found.inspection
    lines = [line_of(issue, found) for issue in inspection.issues]
    width = max(len(score.metric) for score in inspection.scores)
    lines += [row(score, width) for score in inspection.scores]
    counts = Counter(issue.severity for issue in inspection.issues)
    lines.append(f"{counts['error']} errors, {counts['warning']} warnings, {counts['info']} notes")
    return "\n".join(lines)


def row(score: Score, width: int) -> str:
    """The names of the metrics below each other, and what each value is made of."""
    value = "unscored" if score.value is None else f"{score.value:.3f}"
    return f"{score.metric:<{width}}  {value:<8}  {score.note}".rstrip()


def line_of(issue: Issue, found: Inspected) -> str:
    """An issue without a line is the document's."""
    from ui2code.lines import short

    at = issue.place
    where = f"{short(found.root / (at.file if at else found.entry))}:{at.line if at else 1}:{at.column if at else 1}"
    return f"{where}: {issue.severity}: {issue.message} [{issue.code}]"


def as_data(found: Inspected) -> str:
    inspection = found.inspection
    data = {
        "project": str(found.root),
        "scores": {s.metric: {"value": s.value, "version": s.version, "note": s.note} for s in inspection.scores},
        "issues": [asdict(issue) for issue in inspection.issues],
        "conditions": dict(inspection.conditions),
    }
    return json.dumps(data, indent=2, ensure_ascii=False)

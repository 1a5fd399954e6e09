"""One self-contained HTML page of a run: cases to filter, pictures under a slider and as a difference, findings, scores."""

from __future__ import annotations

import base64
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

from evaluators.control_table import about
from evaluators.harness.held import lower_is_better
from evaluators.harness.outputs import plain
from evaluators.harness.types import Difference, Outcome, Session
from evaluators.look import as_data, filled

EXCERPT_LINES = 3
"""Source lines shown before and after the one that causes a finding."""

MOST_BYTES = 2_000_000
"""Of a source file; a larger one is generated and of no use beside a finding."""


def written(session: Session) -> str:
    template = (Path(__file__).parent / "page.html").read_text(encoding="utf-8")
    data = {**plain.data(session), "cases": [case(outcome) for outcome in session.outcomes]}
    return filled(template, {"<!--TITLE-->": escape(title(session)), "<!--DATA-->": as_data(data)})


def title(session: Session) -> str:
    bad = session.count("failed", "broken")
    return f"{bad} failed" if bad else f"{session.count('passed', 'flaky')} passed"


def case(outcome: Outcome) -> dict[str, Any]:
    findings = zip(plain.case(outcome)["findings"], outcome.differences, strict=True)
    return {
        **plain.case(outcome),
        "total": outcome.measurement.total if outcome.measurement else None,
        "findings": [{**told, "where": where(d), "excerpt": excerpt(d)} for told, d in findings],
        "scores": [score(outcome, name) for name in names(outcome)],
        "images": {name: picture(Path(outcome.pictures) / f"{name}.png") for name in ("mockup", "render")},
    }


def names(outcome: Outcome) -> list[str]:
    return [s.metric for s in outcome.measurement.scores] if outcome.measurement else []


def score(outcome: Outcome, metric: str) -> dict[str, Any]:
    """A row of the table: now, approved, the limit, and what the metric looks at."""
    assert outcome.measurement is not None
    now = next(s for s in outcome.measurement.scores if s.metric == metric)
    before = {s.metric: s.value for s in outcome.baseline.scores} if outcome.baseline else {}
    return {
        "metric": metric,
        "value": now.value,
        "approved": before.get(metric),
        "limit": outcome.thresholds.get(metric),
        "low": lower_is_better(metric),
        "failed": any(failure.metric == metric for failure in outcome.failures) and not outcome.good,
        "note": now.note or about(metric, now.version),
        "version": now.version,
    }


def picture(path: Path) -> str | None:
    """A data URL; None where the case has no picture."""
    if not path.is_file():
        return None
    return "data:image/png;base64," + base64.b64encode(path.read_bytes()).decode("ascii")


def where(d: Difference) -> str:
    return f"{d.place.file}:{d.place.line}:{d.place.column}" if d.place else d.element


def excerpt(d: Difference) -> dict[str, Any] | None:
    """The lines around a finding's place, with the number of the first and of the one meant."""
    lines = lines_of(d.place.file) if d.place else ()
    if d.place is None or not 0 < d.place.line <= len(lines):
        return None
    first = max(1, d.place.line - EXCERPT_LINES)
    return {"first": first, "line": d.place.line, "lines": list(lines[first - 1 : d.place.line + EXCERPT_LINES])}


@cache
def lines_of(file: str) -> tuple[str, ...]:
    """Of a text file that is there and no larger than people write."""
    path = Path(file)
    if not path.is_file() or path.stat().st_size > MOST_BYTES:
        return ()
    return tuple(path.read_bytes().decode("utf-8", "replace").split("\n"))

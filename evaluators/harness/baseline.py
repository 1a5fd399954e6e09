"""A baseline as a small JSON text and back. Canonical: the same approval gives the same bytes, so a diff shows what changed."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from evaluators.harness.types import Baseline, Difference, Facts, Limits, Measurement
from evaluators.types import Region, Score

FORMAT = 1

DIGITS = 6
"""Of scores; more is noise between processors."""


class BaselineError(ValueError):
    """A text that is no baseline: damaged, or of a newer format."""


def of(now: Measurement, limits: Limits) -> Baseline:
    """What is approved when ``now`` is."""
    scores = tuple(Score(s.metric, s.version, rounded(s.value), s.note) for s in now.scores)
    kept = tuple(Difference(d.kind, d.severity, d.message, whole(d.region)) for d in now.differences)
    return Baseline(now.facts, scores, round(now.different, DIGITS), now.sizes, dict(limits.thresholds), kept)


def rounded(value: float | None) -> float | None:
    return None if value is None else round(value, DIGITS)


def whole(region: Region | None) -> Region | None:
    return region and Region(round(region.x), round(region.y), round(region.w), round(region.h))


def dumps(baseline: Baseline) -> str:
    data = {
        "format": FORMAT,
        **asdict(baseline.facts),
        "sizes": {"render": list(baseline.sizes[0]), "mockup": list(baseline.sizes[1])},
        "thresholds": dict(baseline.thresholds),
        "different": baseline.different,
        "scores": {s.metric: {"value": s.value, "version": s.version} for s in baseline.scores},
        "findings": [finding(d) for d in baseline.differences],
    }
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"


def finding(d: Difference) -> dict[str, Any]:
    region = [d.region.x, d.region.y, d.region.w, d.region.h] if d.region else None
    return {"kind": d.kind, "severity": d.severity, "message": d.message, "region": region}


def loads(text: str) -> Baseline:
    """BaselineError that says what is wrong."""
    try:
        data = json.loads(text)
    except ValueError as error:
        raise BaselineError(f"it is not JSON ({error})") from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise BaselineError(f"it is not in format {FORMAT}")
    try:
        return read(data)
    except (KeyError, TypeError, ValueError) as error:
        raise BaselineError(f"something in it is missing or of the wrong kind ({error})") from error


def read(data: dict[str, Any]) -> Baseline:
    facts = Facts(**{name: str(data[name]) for name in Facts.__dataclass_fields__})
    scores = tuple(Score(name, str(s["version"]), number(s["value"])) for name, s in data["scores"].items())
    sizes = tuple((int(w), int(h)) for w, h in (data["sizes"]["render"], data["sizes"]["mockup"]))
    found = tuple(
        Difference(f["kind"], f["severity"], f["message"], Region(*f["region"]) if f["region"] else None)
        for f in data["findings"]
    )
    thresholds = {name: float(value) for name, value in data["thresholds"].items()}
    return Baseline(facts, scores, float(data["different"]), (sizes[0], sizes[1]), thresholds, found)


def number(value: object) -> float | None:
    return None if value is None else float(value)  # type: ignore[arg-type]


def unchanged(facts: Facts, before: Baseline, versions: dict[str, str]) -> bool:
    """Whether a measurement would give the baseline's own scores: same mockup, same drawing, same rules, same metrics."""
    old = before.facts
    same = (facts.mockup, facts.render, facts.viewport, facts.judged) == (
        old.mockup,
        old.render,
        old.viewport,
        old.judged,
    )
    return same and facts.tool == old.tool and {s.metric: s.version for s in before.scores} == versions


def as_measured(facts: Facts, before: Baseline) -> Measurement:
    """The measurement that need not be made."""
    return Measurement(facts, before.scores, before.different, before.sizes, before.differences, known=True)

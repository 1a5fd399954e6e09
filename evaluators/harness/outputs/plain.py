"""JSON: everything a run found, for scripts."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from evaluators.harness.types import Baseline, Difference, Measurement, Outcome, Session
from evaluators.types import Score


def written(session: Session) -> str:
    return json.dumps(data(session), indent=2, ensure_ascii=False) + "\n"


def data(session: Session) -> dict[str, Any]:
    names = ("passed", "flaky", "failed", "broken")
    return {
        "tool": session.tool,
        "started": session.started,
        "seconds": round(session.seconds, 3),
        "counts": {name: session.count(name) for name in names},  # type: ignore[arg-type]
        "notes": list(session.notes),
        "cases": [case(outcome) for outcome in session.outcomes],
    }


def case(outcome: Outcome) -> dict[str, Any]:
    names = ("suite", "name", "status", "tries", "approved", "reused", "mockup", "pictures", "again")
    return {
        **{name: getattr(outcome, name) for name in names},
        "approve": outcome.approve if outcome.approvable else "",
        "seconds": round(outcome.seconds, 3),
        "failures": [asdict(failure) for failure in outcome.failures],
        "thresholds": dict(outcome.thresholds),
        "measured": measured(outcome.measurement) if outcome.measurement else None,
        "baseline": approved(outcome.baseline) if outcome.baseline else None,
        "findings": [finding(d) for d in outcome.differences],
    }


def measured(now: Measurement) -> dict[str, Any]:
    return {
        **asdict(now.facts),
        "scores": scores(now.scores),
        "different": now.different,
        "sizes": {"render": list(now.sizes[0]), "mockup": list(now.sizes[1])},
        "unchanged": now.known,
        "notes": list(now.notes),
    }


def approved(before: Baseline) -> dict[str, Any]:
    return {**asdict(before.facts), "scores": scores(before.scores), "different": before.different}


def scores(found: tuple[Score, ...]) -> dict[str, Any]:
    return {s.metric: {"value": s.value, "version": s.version, "note": s.note} for s in found}


def finding(d: Difference) -> dict[str, Any]:
    region = [d.region.x, d.region.y, d.region.w, d.region.h] if d.region else None
    place = asdict(d.place) if d.place else None
    told = {"kind": d.kind, "severity": d.severity, "message": d.message, "expected": d.expected, "actual": d.actual}
    return {**told, "region": region, "source": place, "new": d.fresh}

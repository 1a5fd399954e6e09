"""SARIF 2.1.0 (OASIS standard), which code hosts show beside the lines; paths are relative and percent-encoded."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from evaluators.harness.types import Difference, Failure, Outcome, Session

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def written(session: Session) -> str:
    results = [result for outcome in session.outcomes for result in results_of(outcome)]
    name, _, version = session.tool.partition(" ")
    rules = [{"id": rule} for rule in sorted({result["ruleId"] for result in results})]
    driver = {"name": name, **({"version": version} if version else {}), "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "utf16CodeUnits",
        "originalUriBaseIds": {"ROOT": {"description": {"text": "The folder the check was started in."}}},
        "results": results,
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2, ensure_ascii=False) + "\n"


def results_of(outcome: Outcome) -> list[dict[str, Any]]:
    """Nothing for a case that passed; else its failures, at the mockup, and its findings where they arise."""
    if outcome.status == "passed":
        return []
    found = [of_failure(failure, outcome) for failure in outcome.failures]
    return found if outcome.good else [*found, *(of_difference(d, outcome) for d in outcome.differences)]


def of_failure(failure: Failure, outcome: Outcome) -> dict[str, Any]:
    level = "warning" if outcome.good else "error"
    message = f"{outcome.name}: {failure.message}"
    return result(f"case/{failure.kind}", level, message, [location(outcome.mockup)] if outcome.mockup else [])


def of_difference(d: Difference, outcome: Outcome) -> dict[str, Any]:
    if d.place:
        where = location(d.place.file, {"startLine": d.place.line, "startColumn": d.place.column})
    else:
        where = location(outcome.mockup)
    return result(f"finding/{d.kind}", LEVELS[d.severity], f"{outcome.name}: {d.message}", [where])


def result(rule: str, level: str, message: str, locations: list[dict[str, Any]]) -> dict[str, Any]:
    """The fingerprint has no line in it, so that moved code is not a new alert."""
    places = [one["physicalLocation"]["artifactLocation"]["uri"] for one in locations]
    mark = sha256("\n".join([rule, message, *places]).encode()).hexdigest()
    told = {"ruleId": rule, "level": level, "message": {"text": message}, "locations": locations}
    return {**told, "partialFingerprints": {"ui2code/v1": mark}}


def location(path: str, region: dict[str, int] | None = None) -> dict[str, Any]:
    artifact = {"uri": quote(path.replace("\\", "/")), "uriBaseId": "ROOT"}
    return {"physicalLocation": {"artifactLocation": artifact, **({"region": region} if region else {})}}

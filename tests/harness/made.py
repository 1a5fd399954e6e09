"""Measurements and outcomes as values, for tests of the rules alone."""

from __future__ import annotations

from dataclasses import replace

from evaluators.harness.types import Difference, Facts, Failure, Measurement, Outcome
from evaluators.types import Place, Region, Score

FACTS = Facts("m" * 64, "r" * 64, "f" * 64, "Chromium 156.0.1.2", "1280x720@1", "j" * 64, "ui2code 0.1.0")

MOVED = Difference(
    "moved",
    "error",
    "heading 'Pricing' is 4 px too low",
    Region(10, 20, 300, 40),
    "20",
    "24",
    Place("app/src/Page.tsx", 12, 5),
)


def measured(
    total: float | None = 0.9, *, text: float | None = 1.0, error: float = 0.1, **changes: object
) -> Measurement:
    scores = (Score("total", "1", total), Score("text", "1", text), Score("error", "1", error))
    made = Measurement(FACTS, scores, 0.02, ((1280, 800), (1280, 800)), (MOVED,))
    return replace(made, **changes)  # type: ignore[arg-type]


def outcome(name: str = "signin", status: str = "passed", *failures: Failure, **changes: object) -> Outcome:
    made = Outcome(
        "pages",
        name,
        status,  # type: ignore[arg-type]
        failures,
        measured(),
        mockup=f"pages/{name}.png",
        pictures=f"pages/.ui2code/check/{name}",
        again=f"ui2code check pages/{name}.png",
        approve=f"ui2code check pages/{name}.png --approve",
        seconds=0.25,
    )
    return replace(made, **changes)  # type: ignore[arg-type]

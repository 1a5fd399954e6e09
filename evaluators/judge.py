"""The judgement of a candidate against a reference: one comparison, every quick score, every finding."""

from __future__ import annotations

from collections.abc import Iterable

from evaluators.compare import Comparison, compare
from evaluators.findings import findings
from evaluators.metrics import asked_for
from evaluators.pixels import THRESHOLD
from evaluators.types import Report, Snapshot


def judge(candidate: Snapshot, reference: Snapshot, also: Iterable[str] = ()) -> Report:
    """``also``: names of metrics beyond the quick ones; KeyError for one that there is not."""
    return report(compare(candidate, reference), also)


def report(comparison: Comparison, also: Iterable[str] = ()) -> Report:
    scores = tuple(metric.read(comparison) for metric in asked_for(also))
    found, counts = findings(comparison)
    return Report(scores[0].value or 0.0, scores, found, counts, conditions(comparison))


def conditions(comparison: Comparison) -> tuple[tuple[str, str], ...]:
    """What stands beside the scores, since they hold under it only."""
    reference, candidate = comparison.reference, comparison.candidate
    return (
        ("mockup size", size(reference)),
        ("candidate size", size(candidate)),
        ("browser", candidate.browser or "none"),
        ("pixel threshold", f"{THRESHOLD:g}"),
    )


def size(page: Snapshot) -> str:
    """CSS px and scale, such as ``1280x800@2``."""
    return f"{page.width:g}x{page.height:g}@{page.scale:g}"

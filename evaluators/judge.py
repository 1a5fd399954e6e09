"""The judgement of a candidate against a reference: one comparison, every score, every finding."""

from __future__ import annotations

from evaluators.compare import Comparison, compare
from evaluators.findings import findings
from evaluators.metrics import METRICS
from evaluators.types import Report, Snapshot


def judge(candidate: Snapshot, reference: Snapshot) -> Report:
    return report(compare(candidate, reference))


def report(comparison: Comparison) -> Report:
    scores = tuple(metric.read(comparison) for metric in METRICS.values())
    found, counts = findings(comparison)
    return Report(scores[0].value or 0.0, scores, found, counts)

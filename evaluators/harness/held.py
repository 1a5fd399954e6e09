"""Whether a measurement holds what it must: thresholds, the share of different pixels, and what was approved before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from evaluators.harness.types import Baseline, Difference, Facts, Failure, Limits, Measurement
from evaluators.metrics import METRICS
from evaluators.types import Score

SAME_PLACE = 0.5
"""Overlap (intersection over union) from which a finding with the same words is the same finding."""

ROUNDING = 1e-6
"""Scores are stored with six digits."""


def failures(now: Measurement, before: Baseline | None, limits: Limits) -> tuple[Failure, ...]:
    """Every reason why the case is not passed; a baseline that is asked for and missing is the caller's to tell."""
    return (*below(now, limits), *too_different(now, limits), *(against(now, before, limits) if before else ()))


def lower_is_better(metric: str) -> bool:
    known = METRICS.get(metric)
    return known is not None and known.range[1] < known.range[0]


def below(now: Measurement, limits: Limits) -> Iterator[Failure]:
    values = {score.metric: score for score in now.scores}
    for metric, limit in limits.thresholds.items():
        score = values.get(metric)
        if score is None or score.value is None:
            why = score.note if score and score.note else "nothing to compare"
            yield Failure(
                "threshold", f"{metric} could not be scored ({why}), but is to be {bound(metric, limit)}", metric
            )
        elif worse_by(metric, limit, score.value) > ROUNDING:
            yield Failure("threshold", f"{metric} is {score.value:.3f}, to be {bound(metric, limit)}", metric)


def bound(metric: str, limit: float) -> str:
    return f"at {'most' if lower_is_better(metric) else 'least'} {limit:g}"


def worse_by(metric: str, before: float, now: float) -> float:
    """How much worse ``now`` is; negative where it is better."""
    return now - before if lower_is_better(metric) else before - now


def too_different(now: Measurement, limits: Limits) -> Iterator[Failure]:
    if limits.page is not None and now.different > limits.page:
        yield Failure(
            "page",
            f"{now.different:.2%} of the page's pixels differ visibly, {limits.page:.2%} are allowed{sized(now)}",
        )


def sized(now: Measurement) -> str:
    """Both sizes where they are not the same."""
    (w, h), (mw, mh) = now.sizes
    return "" if (w, h) == (mw, mh) else f"; the page is {w} x {h}, the mockup {mw} x {mh} device px"


def against(now: Measurement, before: Baseline, limits: Limits) -> Iterator[Failure]:
    """Falls, unless what was approved is another thing altogether."""
    if now.facts.mockup != before.facts.mockup:
        yield Failure("mockup", "the mockup is another one than when the baseline was approved")
        return
    if now.facts.viewport != before.facts.viewport:
        yield Failure("viewport", f"drawn at {now.facts.viewport}, the baseline at {before.facts.viewport}")
        return
    old = {score.metric: score for score in before.scores}
    pairs = [(score, old[score.metric]) for score in now.scores if score.metric in old]
    other = [(a, b) for a, b in pairs if a.version != b.version]
    if other:
        names = ", ".join(f"{a.metric} {b.version} → {a.version}" for a, b in other)
        yield Failure("version", f"not compared with the baseline, because the metric's version is another: {names}")
    for score, earlier in pairs:
        if score.version == earlier.version:
            yield from fall(score, earlier, limits.tolerance)


def fall(now: Score, before: Score, tolerance: float) -> Iterator[Failure]:
    if before.value is None:
        return
    if now.value is None:
        yield Failure("fall", f"{now.metric} was {before.value:.3f} and cannot be scored any more", now.metric)
        return
    loss = worse_by(now.metric, before.value, now.value)
    if loss > tolerance + ROUNDING:
        word = "rose" if lower_is_better(now.metric) else "fell"
        yield Failure(
            "fall",
            f"{now.metric} {word} from {before.value:.3f} to {now.value:.3f}, by {loss:.3f} where {tolerance:g} is allowed",
            now.metric,
        )


def other_circumstances(now: Facts, before: Facts) -> tuple[str, ...]:
    """Sentences on what is not as it was when the baseline was approved, though the page may be."""
    said = []
    if now.browser != before.browser:
        said.append(f"drawn by {now.browser or 'no browser'}, the baseline by {before.browser or 'no browser'}")
    if now.fonts != before.fonts:
        said.append("the fonts of this machine are not those the baseline was made with")
    if now.tool != before.tool:
        said.append(f"measured by {now.tool}, the baseline by {before.tool}")
    return tuple(said)


def marked(differences: tuple[Difference, ...], before: Baseline | None) -> tuple[Difference, ...]:
    """The differences with ``fresh`` set where the baseline has none like it."""
    if before is None:
        return differences
    return tuple(replace(d, fresh=not any(same(d, old) for old in before.differences)) for d in differences)


def same(first: Difference, second: Difference) -> bool:
    """The same words about the same place."""
    if (first.kind, first.message) != (second.kind, second.message):
        return False
    if first.region is None or second.region is None:
        return first.region is second.region
    return first.region.iou(second.region) >= SAME_PLACE or first.region == second.region

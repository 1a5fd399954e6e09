"""What every metric gives to candidates of known worth: measured, published beside the scores, and held against its claims.

A control is as it should be when it does at least FAR times the damage of the worst of the mild candidates, which have all their
content and small faults; a metric that cannot see a control says so (``PairMetric.unseen``).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from statistics import median

from evaluators import controls
from evaluators.compare import Comparison, compare
from evaluators.metric import PairMetric
from evaluators.metrics import METRICS
from evaluators.types import Snapshot

FILE = Path(__file__).with_name("controls.json")
"""Medians over real pages, with the version each was measured with; written by ``python -m tests.evaluators.real_controls``."""

UNRELATED = "another page"

MILD: dict[str, float] = {"shift": 4, "remove": 0.1, "recolour": 0.2, "retype": 0.1, "resize": 0.05}
"""Amounts of the graded mutations that a real candidate may well have."""

FAR = 1.25
"""Times the damage of the worst mild candidate that a control must do to count as far below."""

NOISE = 0.15
"""Share of a mutation's whole damage by which a score may come back along it: pixels fall into place again by chance."""


@dataclass(frozen=True, slots=True)
class Row:
    """Values of one metric; None where unscored. ``mild`` is the worst of the mild candidates'."""

    metric: str
    version: str
    itself: float | None
    mild: float | None
    controls: tuple[tuple[str, float | None], ...]


def compared(reference: Snapshot, other: Snapshot) -> dict[str, Comparison]:
    """The page itself, the mild candidates and the controls, by name; ``other`` is an unrelated page."""
    found = {"itself": compare(reference, reference), UNRELATED: compare(other, reference)}
    found |= {name: compare(control(reference), reference) for name, control in controls.CONTROLS.items()}
    found |= {name: compare(controls.GRADED[name][0](reference, amount), reference) for name, amount in MILD.items()}
    return found


def row(metric: PairMetric, page: dict[str, Comparison]) -> Row:
    """Of one page."""
    value = {name: metric.of(comparison) for name, comparison in page.items()}
    named = tuple((name, value[name]) for name in (*controls.CONTROLS, UNRELATED))
    return Row(metric.name, metric.version, value["itself"], worst(metric, [value[name] for name in MILD]), named)


def merged(rows: Sequence[Row]) -> Row | None:
    """Medians over pages; None if none of them was scored."""
    if all(r.itself is None for r in rows):
        return None
    first = rows[0]
    named = tuple((name, middle([dict(r.controls)[name] for r in rows])) for name, _ in first.controls)
    return Row(first.metric, first.version, middle([r.itself for r in rows]), middle([r.mild for r in rows]), named)


def middle(values: Sequence[float | None]) -> float | None:
    known = [v for v in values if v is not None]
    return median(known) if known else None


def worst(metric: PairMetric, values: Sequence[float | None]) -> float | None:
    known = [v for v in values if v is not None]
    if not known:
        return None
    return min(known) if metric.direction == "higher" else max(known)


def far_below(metric: PairMetric, control: float | None, mild: float | None) -> bool:
    """Whether a control is as far from the best as it should be; what is unscored misleads nobody."""
    if control is None or mild is None:
        return True
    return abs(control - metric.best) >= FAR * abs(mild - metric.best) and control != metric.best


def comes_back(metric: PairMetric, values: Sequence[float | None]) -> float:
    """The largest step towards the best along a mutation, as a share of its whole damage; 0 if it only ever gets worse."""
    damage = [abs(v - metric.best) for v in values if v is not None]
    step = max((a - b for a, b in zip(damage, damage[1:])), default=0.0)
    return step / max(damage) if step > 1e-6 else 0.0


def published_far_below(metric: PairMetric, control: str) -> bool:
    """The same of the published medians."""
    known = published().get(metric.name, {})
    value, mild = known.get(control), known.get("mild")
    return far_below(metric, *(v if isinstance(v, float) else None for v in (value, mild)))


def markdown(rows: Sequence[Row], by_name: Callable[[str], PairMetric]) -> str:
    """A row a metric; a control that is not far below is marked."""
    names = [name for name, _ in rows[0].controls]
    lines = [f"| metric | itself | worst mild | {' | '.join(n.replace('_', ' ') for n in names)} |"]
    lines.append("|---" * (len(names) + 3) + "|")
    for r in rows:
        metric = by_name(r.metric)
        cells = [shown(v) + ("" if far_below(metric, v, r.mild) else " *") for _, v in r.controls]
        lines.append(f"| {r.metric} | {shown(r.itself)} | {shown(r.mild)} | {' | '.join(cells)} |")
    return "\n".join(lines)


def shown(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def save(rows: Sequence[Row]) -> None:
    data = {r.metric: {"version": r.version, "mild": r.mild, **dict(r.controls)} for r in rows}
    rounded = {name: {k: round(v, 4) if isinstance(v, float) else v for k, v in d.items()} for name, d in data.items()}
    FILE.write_text(json.dumps(rounded, indent=1) + "\n", encoding="utf-8")


@lru_cache(maxsize=1)
def published() -> dict[str, dict[str, float | str | None]]:
    found: dict[str, dict[str, float | str | None]] = json.loads(FILE.read_text(encoding="utf-8"))
    return found


def about(metric: str, version: str) -> str:
    """What stands beside a score in a report: what its metric looks at, and what the controls have."""
    described = METRICS.get(metric)
    seen = f"sees {described.sees}; blind to {described.blind_to}" if described else ""
    return "; ".join(part for part in (seen, note(metric, version)) if part)


def note(metric: str, version: str) -> str:
    """What a score is to be held against, in words; empty where nothing was measured with this version."""
    known = published().get(metric, {})
    if known.get("version") != version:
        return ""
    named = (*controls.CONTROLS, UNRELATED)
    values = [f"{name.replace('_', ' ')} {v:.2f}" for name in named if isinstance(v := known.get(name), float)]
    return f"controls: {', '.join(values)}" if values else ""

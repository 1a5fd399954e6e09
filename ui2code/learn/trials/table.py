"""What trials say together, as tables of Markdown."""

from __future__ import annotations

import statistics
from collections.abc import Sequence

from ui2code.learn.rates import Tally, pooled
from ui2code.learn.trials import Trial

SHOWN = 5
"""Worst pages that are named."""


def table(trials: Sequence[Trial]) -> str:
    """One row a rate; a page on which a thing does not occur is not among the pages of its row. ``pooled`` counts things,
    not pages, and there also what was made on pages that have none."""
    scored = [t for t in trials if not t.error]
    whole = pooled(t.tallies for t in scored)
    rows = [_row(name, scored, whole[name]) for name in whole]
    head = "| rate | pages | mean | median | lowest tenth | pooled |\n|---|---|---|---|---|---|"
    return "\n".join([head, *rows])


def _row(name: str, trials: Sequence[Trial], whole: float) -> str:
    values = sorted(t.rates[name] for t in trials if name in t.rates)
    tenth = values[len(values) // 10]
    numbers = (statistics.fmean(values), statistics.median(values), tenth, whole)
    return f"| {name} | {len(values)} | " + " | ".join(f"{number:.3f}" for number in numbers) + " |"


def tags(trials: Sequence[Trial]) -> str:
    """F1 of each tag over all pages, the commonest first."""
    every: dict[str, Tally] = {}
    for trial in trials:
        for tag, tally in trial.tallies.tags.items():
            every[tag] = every.get(tag, Tally()) + tally
    order = sorted(every.items(), key=lambda pair: (-pair[1].true, pair[0]))
    rows = [f"| {tag} | {t.true:.0f} | {t.made:.0f} | {t.both:.0f} | {_told(t.value)} |" for tag, t in order]
    return "\n".join(["| tag | true | made | right | F1 |\n|---|---|---|---|---|", *rows])


def _told(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def worst(trials: Sequence[Trial]) -> list[Trial]:
    """All of them, the least F1 of tags first, those without rates last."""
    return sorted(trials, key=lambda t: (bool(t.error), t.rates.get("tags", 1.0), t.name))


def summary(trials: Sequence[Trial]) -> str:
    """How many pages there were, what the model took, and the worst pages by name."""
    scored = [t for t in trials if not t.error]
    if not scored:
        return f"{len(trials)} pages, none of which could be drawn."
    elements = statistics.median(t.elements for t in scored)
    seconds = statistics.median(t.seconds for t in scored)
    low = ", ".join(f"{t.name} {t.rates.get('tags', 1.0):.3f}" for t in worst(scored)[:SHOWN])
    return (
        f"{len(scored)} of {len(trials)} pages, {elements:.0f} elements and {seconds:.3f} s in the median, "
        f"{sum(t.mended for t in scored)} repairs. Lowest F1 of tags: {low}."
    )

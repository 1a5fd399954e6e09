"""The results of a benchmark as a table in Markdown: what to reach, what was reached, and the pages to look at first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from evaluators.bench import WIDTHS, Result

WORST = 5


@dataclass(frozen=True, slots=True)
class Row:
    """A number in the table; ``up``: more is better; ``goal`` on the statistic named ``on`` (mean, median or share)."""

    key: str
    title: str
    up: bool = True
    goal: float | None = None
    on: str = "mean"


ROWS = (
    Row("block", "Block", goal=0.97),
    Row("text", "Text", goal=0.98),
    Row("position", "Position", goal=0.985),
    Row("color", "Color", goal=0.985),
    Row("E_local", "E, local render", up=False, goal=0.30, on="median"),
    Row("E_shipped", "E, shipped PNG", up=False, goal=0.50, on="median"),
    Row("E", "E", up=False, goal=0.35, on="median"),
    Row("recall", "Word recall", goal=0.95, on="mean"),
    Row("absolute", "Absolutely positioned", up=False, goal=0.05, on="median"),
    Row("total", "Total"),
    Row("first", "Total of the first draft"),
    Row("gain", "Gain by refinement"),
    Row("rounds", "Rounds", up=False),
    Row("memory_mb", "Peak memory, MB", up=False),
)


def markdown(results: Sequence[Result], out: Path) -> str:
    """One section a set."""
    parts = []
    for name in dict.fromkeys(r.set for r in results):
        mine = [r for r in results if r.set == name]
        failed = [r for r in mine if r.error]
        parts.append(f"### {name}: {len(mine) - len(failed)} of {len(mine)} pages without error\n")
        parts.append("| | mean | median | p90 | goal | |\n|---|---|---|---|---|---|")
        parts += [line for row in ROWS if (line := table_line(row, mine))]
        parts += shares(mine)
        parts += ["", seconds(mine), "", *worst(mine, out)]
        parts += [f"- **{r.name}**: {r.error}" for r in failed]
        parts.append("")
    return "\n".join(parts)


def values(results: Sequence[Result], key: str) -> list[float]:
    return [r.numbers[key] for r in results if key in r.numbers]


def table_line(row: Row, results: Sequence[Result]) -> str:
    """``p90``: the value that nine pages in ten are better than."""
    found = values(results, row.key)
    if not found:
        return ""
    stats = {
        "mean": float(np.mean(found)),
        "median": float(np.median(found)),
        "p90": float(np.percentile(found, 10 if row.up else 90)),
    }
    goal, met = "", ""
    if row.goal is not None:
        goal = f"{'≥' if row.up else '≤'} {row.goal:g} ({row.on})"
        value = stats[row.on]
        met = "yes" if (value >= row.goal if row.up else value <= row.goal) else "no"
    cells = " | ".join(number(stats[k]) for k in ("mean", "median", "p90"))
    return f"| {row.title} | {cells} | {goal} | {met} |"


def number(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3f}"


def shares(results: Sequence[Result]) -> list[str]:
    """Lines that count pages."""
    lines = []
    for width in WIDTHS:
        found = values(results, f"overflow_{width}")
        if found:
            share = 1 - float(np.mean(found))
            met = "yes" if share >= 0.8 else "no"
            lines.append(f"| Pages without sideways scrolling at {width} | {share:.2f} | | | ≥ 0.8 | {met} |")
    gains = values(results, "gain")
    if gains:
        never, often = np.mean([g >= 0 for g in gains]), np.mean([g > 0 for g in gains])
        lines.append(
            f"| Pages not worse than the first draft | {never:.2f} | | | 1 | {'yes' if never == 1 else 'no'} |"
        )
        lines.append(f"| Pages better by refinement | {often:.2f} | | | ≥ 0.7 | {'yes' if often >= 0.7 else 'no'} |")
    return lines


def seconds(results: Sequence[Result]) -> str:
    """Median seconds by stage."""
    stages = list(dict.fromkeys(name for r in results for name in r.seconds))
    medians = [f"{name} {np.median([r.seconds[name] for r in results if name in r.seconds]):.2f}" for name in stages]
    return f"Median seconds: {', '.join(medians)}." if medians else ""


def worst(results: Sequence[Result], out: Path) -> list[str]:
    """The pages with the lowest scores, and where their pictures (mockup, render, difference) lie."""
    scored = sorted((r for r in results if not r.error), key=badness, reverse=True)
    lines = []
    for r in scored[:WORST]:
        keys = ("block", "text", "position", "color", "E_local", "E_shipped", "E", "recall")
        told = ", ".join(f"{k} {r.numbers[k]:.3f}" for k in keys if k in r.numbers)
        picture = out / "work" / r.set / r.name / "picture.png"
        lines.append(f"- {r.name}: {told} (`{picture.as_posix()}`)")
    return ["Worst pages:", *lines] if lines else []


def badness(result: Result) -> float:
    """What a page lacks in Design2Code's four, and its E."""
    four = [1 - result.numbers[k] for k in ("block", "text", "position", "color") if k in result.numbers]
    errors = [result.numbers[k] for k in ("E_local", "E") if k in result.numbers]
    return float(sum(four) + sum(min(1.5, e) for e in errors))

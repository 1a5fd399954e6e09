"""What ``ui2code mockup series`` does with its options, and what it prints."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import click

from ui2code.cli.progress import shown
from ui2code.errors import UsageError
from ui2code.mockups.spec import Brand, Decision
from ui2code.pipeline import Progress
from ui2code.reference.draw import open_painter
from ui2code.reference.order import Desk
from ui2code.reference.series import carry_out, consistency_in, planned
from ui2code.reference.series_file import Series, named_screens, read_series
from ui2code.reference.series_report import numbers
from ui2code.targets import target as named_target


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for on the command line."""

    file: Path | None
    screens: str | None
    brief: str
    seed: int | None
    brand: Path | None
    out: Path | None
    target: str
    force: bool
    resume: bool
    as_json: bool


def carried_out(wish: Wish) -> str:
    """Makes the series, and says what its screens share."""
    series, wanted = _asked(wish), named_target(wish.target)
    out = wish.out or Path(wish.file.stem if wish.file else "series")
    say = _silent if wish.as_json else _tell
    plan = planned(series, _kit(series, say), say)
    start, kept = time.perf_counter(), 0
    with shown(quiet=wish.as_json) as progress, open_painter() as (painter, formatter):
        made = carry_out(plan, out, Desk(painter, formatter, wanted), wish.force, wish.resume)
        for number, one in enumerate(made, 1):
            kept += one.kept
            progress(Progress("series", f"{number} of {len(plan)} screens: {one.name}"))
    if wish.as_json:
        return (out / "consistency.json").read_text("utf-8").rstrip()
    return _told(out, len(plan), kept, time.perf_counter() - start)


def _asked(wish: Wish) -> Series:
    if (wish.file is None) == (wish.screens is None):
        raise UsageError('Give a series file, or its screens: --series "landing, login, dashboard" with --brief.')
    series = read_series(wish.file) if wish.file else Series(named_screens(wish.screens or ""))
    return replace(
        series,
        brief=wish.brief or series.brief,
        seed=series.seed if wish.seed is None else wish.seed,
        brand=wish.brand or series.brand,
    )


def _kit(series: Series, say: Callable[[Decision], None]) -> Brand | None:
    """Taken out of the mockup that was named, part by part."""
    if series.brand is None:
        return None
    from ui2code.reference.brand_from import taken_from

    taken = taken_from(series.brand)
    for decision in taken.decisions:
        say(decision)
    return replace(taken.brand, name=series.name) if series.name else taken.brand


def _tell(decision: Decision) -> None:
    click.echo(f"{decision.about:<12} {decision.value:<24} {decision.reason}", err=True)


def _silent(decision: Decision) -> None:
    """Programs read the specs."""


def _told(out: Path, count: int, kept: int, seconds: float) -> str:
    found = consistency_in(out)
    lines = [f"{what:<22} {value:<10} {meaning}" for what, value, meaning in numbers(found)]
    before = f", {kept} of them from before" if kept else ""
    return "\n".join([*lines, f"{out}  {count} screens{before}  {seconds:.1f} s", f"{out}/report.html"])

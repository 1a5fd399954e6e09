"""What ``ui2code dataset`` does with its options, and what it prints."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import click

from ui2code.cli.mockup_making import size_of
from ui2code.dataset.card import check_same, describe
from ui2code.dataset.make import make
from ui2code.dataset.plan import Plan, shards
from ui2code.mockups.brief import Options


def made(out: Path, jobs: int, kind: str | None, window: str | None, **wishes: Any) -> None:
    """Makes the set, saying how far it is."""
    width, height = size_of(window) if window else (None, None)
    plan = Plan(out, options=Options(kind=kind, width=width, height=height), **wishes)
    check_same(plan)
    start, total, pages, ready = time.perf_counter(), len(shards(plan)), 0, 0
    for news in make(plan, jobs):
        ready, pages = ready + 1, pages + news.pages
        speed = f"  {pages / (time.perf_counter() - start):.1f} pages/s" if pages else ""
        what = "made" if news.pages else "was there"
        click.echo(f"{news.shard.split}/{news.shard.path.name}  {what}  {ready} of {total} shards{speed}", err=True)
    describe(plan)
    click.echo(f"{out}  {plan.count} pages  {time.perf_counter() - start:.1f} s")

"""``python -m ui2code.learn.adapted SET --base embedded -o OUT``: does a model learn a team's components?

Measures a model on the pages of a set that are kept for validation and test, teaches it the others as `ui2code train` does,
and measures again. Both results stand in one table with the minutes it took.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ui2code.errors import UsageError
from ui2code.learn.commands import run

if TYPE_CHECKING:
    from ui2code.learn.rates import Rates
    from ui2code.learn.samples import Page
    from ui2code.types import Model

SHOWN = ("names_right", "names_equal", "names_alike", "components", "groups", "tags", "tree_bleu", "tree_edit")
MEANT = "names_right: share of the true components that are found with their exact spans and true names."


@click.command("adapted")
@click.argument("data", metavar="SET", type=click.Path(path_type=Path))
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path), help="Folder of the taught model.")
@click.option("--base", default="embedded", show_default=True, help="What it begins from.")
@click.option("--steps", type=click.IntRange(1), help="As for `ui2code train`.")
@click.option("--minutes", type=click.FloatRange(0, min_open=True), help="As for `ui2code train`.")
@click.option("--rate", type=click.FloatRange(0, 1, min_open=True), help="As for `ui2code train`.")
@click.option("--force", is_flag=True, help="As for `ui2code train`.")
def adapted(data: Path, out: Path, base: str, **wishes: object) -> None:
    """Prints how well BASE writes held-out pages of SET before and after it was taught the others."""
    from ui2code.learn.course import Order
    from ui2code.learn.order import carry_out
    from ui2code.models import load_model

    pages = list(held_out(data))
    before = written(load_model(base), pages)
    done = carry_out(
        Order(data, out, base, **wishes),  # type: ignore[arg-type]
        lambda line: click.echo(f"step {line.step}  loss {line.loss:.3f}  {line.seconds / 60:.1f} min", err=True),
    )
    after = written(load_model(f"{out.resolve()}{os.sep}"), pages)
    click.echo(f"{len(pages)} pages; {done.step} steps over {done.samples} pages in {done.seconds / 60:.1f} minutes.\n")
    click.echo(f"{table(before, after)}\n\n{MEANT}")


def held_out(data: Path) -> Iterator[Page]:
    """The pages of a set that training never sees; UsageError where there are none."""
    from ui2code.learn.samples import pages_of, shards_of

    files = [file for split in ("validation", "test") for file in shards_of(data, split)]
    found = list(pages_of(files))
    if not found:
        raise UsageError(f"{data} keeps no pages to measure with: give it more pages, of which every tenth is kept.")
    yield from found


def written(model: Model, pages: Sequence[Page]) -> list[Rates]:
    """How well each page is written."""
    import numpy as np

    from ui2code.learn.rates import rates
    from ui2code.pipeline import planned
    from ui2code.types import Mockup, Request

    made = []
    for page in pages:
        blank = np.full((round(page.scene.height), round(page.scene.width), 3), 128, np.uint8)
        pixels = blank if page.picture is None else page.picture
        mockup = Mockup(page.name, pixels, pixels.shape[1] / page.scene.width, "")
        outline = planned(Request(page.scene, mockup), model).plans[0].outline
        made.append(rates(outline, page.outline, page.scene))
    return made


def table(before: Sequence[Rates], after: Sequence[Rates]) -> str:
    """One row a rate, things counted over all pages."""
    first, second = figures(before), figures(after)
    rows = [
        f"| {name} | {first[name]:.3f} | {second[name]:.3f} |"
        for name in SHOWN
        if {name} <= first.keys() & second.keys()
    ]
    return "\n".join(["| rate | before | after |", "|---|---|---|", *rows])


def figures(every: Sequence[Rates]) -> dict[str, float]:
    """The pooled rates, and how many of all true components are there by name."""
    from ui2code.learn.rates import pooled

    components = sum(one.others["components"].true for one in every)
    right = sum(one.others["names_equal"].both for one in every)
    return {**pooled(every), "names_right": right / components if components else 0.0}


if __name__ == "__main__":
    run(adapted)

"""``python -m ui2code.learn.measure``: how well a model gets the structure of pages it has never seen.

Over held-out seeds of the generator, or over real pages, whose truth is their own DOM. Results lie in OUT/MODEL-SCENE, one
file a page with both outlines in it, and those that are there are kept: a killed run goes on where it was. What was
perceived lies in OUT/scenes and serves every model.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ui2code.errors import UsageError
from ui2code.learn.commands import run
from ui2code.learn.trials.seeds import HELD_OUT, TRAINING_BELOW

if TYPE_CHECKING:
    from ui2code.learn.trials import Case, Trial

SCENES = ("truth", "read")


@click.command("measure")
@click.option("--model", "name", default="geometric", show_default=True)
@click.option("--seeds", default=f"{HELD_OUT}:100", show_default=True, help="FIRST:COUNT")
@click.option("--real", type=click.Path(path_type=Path), help="A folder of HTML pages or snapshots, instead of seeds.")
@click.option("--scene", type=click.Choice(SCENES), default="truth", show_default=True, help="Exact, or as perceived.")
@click.option("--out", type=click.Path(path_type=Path), default=Path("rates"), show_default=True)
@click.option("--jobs", default=1, show_default=True, help="Processes.")
@click.option("--shard", help="K/N: only every N-th page from the K-th; used by --jobs.")
def measure(name: str, seeds: str, real: Path | None, scene: str, out: Path, jobs: int, shard: str | None) -> None:
    """Outlines by MODEL against the true ones: tables for evaluators/LOG.md, and OUT/MODEL-SCENE/rates.json page by page."""
    chosen = seeds_of(seeds)
    if jobs > 1:
        _share_out(jobs)
    from ui2code.learn.trials import trials
    from ui2code.models import load_model

    start, step = (int(n) for n in shard.split("/")) if shard else (0, 1)
    model = load_model(name)
    folder = out / re.sub(
        r"[^\w.-]+", "-", f"{model.name}-{scene}"
    )  # its own name: a folder's model may be another one by now
    made: list[Trial] = []
    with _cases(chosen, real, out / "scenes" if scene == "read" else None) as cases:
        for one in trials(islice(cases, start, None, step), model, folder / "pages"):
            made.append(one)
            click.echo(_line(one), err=True)
    if not shard:
        _tell(made, folder)


def seeds_of(text: str) -> range:
    """FIRST:COUNT; UsageError where it is not that."""
    first, _, count = text.partition(":")
    if not (first.isdecimal() and count.isdecimal() and int(count)):
        raise UsageError(f"{text!r} is not FIRST:COUNT: write {HELD_OUT}:100, for example.")
    if int(first) < TRAINING_BELOW:
        click.echo(f"Models learn from seeds below {TRAINING_BELOW}: this is no test of one.", err=True)
    return range(int(first), int(first) + int(count))


@contextmanager
def _cases(seeds: range, folder: Path | None, kept: Path | None) -> Iterator[Iterator[Case]]:
    """The pages, with a browser to draw them in; as perceived where ``kept`` says where to keep that."""
    from ui2code.learn.trials import as_read, generated, real
    from ui2code.reference.draw import Painter
    from ui2code.render.browser import open_browser

    with open_browser() as browser:
        cases = real(folder, browser) if folder else generated(seeds, Painter(browser))
        yield as_read(cases, browser, kept) if kept else cases


def _line(one: Trial) -> str:
    if one.error:
        return f"{one.name:<24} not drawn: {one.error}"
    shown = ("tags", "tree_edit", "components", "groups")
    rates = "  ".join(f"{name} {one.rates[name]:.3f}" for name in shown if name in one.rates)
    return f"{one.name:<24} {one.elements:>4} elements  {rates}  {one.seconds:.2f} s"


def _tell(made: Sequence[Trial], out: Path) -> None:
    """The tables on the terminal, the pages' rates beside them, the worst first."""
    import json

    from ui2code.disk import write_atomic
    from ui2code.learn.trials.table import summary, table, tags, worst

    order = worst(made)
    pages = [{"name": t.name, "elements": t.elements, "error": t.error, "rates": t.rates} for t in order]
    write_atomic(out / "rates.json", json.dumps(pages, indent=1).encode())
    click.echo(f"{summary(made)}\n\n{table(made)}\n\n{tags(made)}")


def _share_out(jobs: int) -> None:
    """The same command once a process, each with its share of the pages."""
    command = [sys.executable, "-m", "ui2code.learn.measure", *sys.argv[1:], "--jobs", "1", "--shard"]
    running = [subprocess.Popen([*command, f"{k}/{jobs}"]) for k in range(jobs)]
    codes = [process.wait() for process in running]
    if any(codes):
        raise click.ClickException("a process failed; run the command again to go on")


if __name__ == "__main__":
    run(measure)

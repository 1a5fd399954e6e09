"""``python -m ui2code.cli.bench``: generate on real pages and measure; what ``make bench`` runs.

Results lie in a folder, one file a page: a killed run goes on with --resume, and --jobs shares the pages among processes.
"""

from __future__ import annotations

import datetime
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from evaluators.bench import SETS, Case, Made, Maker, Result, cases, load, result_file, run
from evaluators.bench_table import markdown
from evaluators.browser import Pages, open_pages
from ui2code.models import DEFAULT

DATA = "../shared/data"
LOG = Path("evaluators") / "LOG.md"


@click.command()
@click.option("--set", "sets", multiple=True, type=click.Choice(SETS), help="Default: all.")
@click.option("--data", type=click.Path(path_type=Path), envvar="UI2CODE_DATA", default=DATA, show_default=True)
@click.option("--out", type=click.Path(path_type=Path), default=Path("bench"), show_default=True)
@click.option("--target", default="html", show_default=True)
@click.option("--model", default=DEFAULT, show_default=True)
@click.option("--rounds", default=3, show_default=True)
@click.option("--limit", type=int, help="Only the first N pages of each set.")
@click.option("--pages", help="Only these, by name, with commas.")
@click.option("--jobs", default=1, show_default=True, help="Processes.")
@click.option("--local/--no-local", default=True, help="Also from the original page as drawn on this machine.")
@click.option("--resume", is_flag=True, help="Keep the results that are there.")
@click.option("--log", help="Append the table to evaluators/LOG.md under this heading.")
@click.option("--shard", help="K/N: only every N-th page from the K-th; used by --jobs.")
def bench(  # noqa: PLR0913, PLR0917 - one parameter an option
    sets: tuple[str, ...],
    data: Path,
    out: Path,
    target: str,
    model: str,
    rounds: int,
    limit: int | None,
    pages: str | None,
    jobs: int,
    local: bool,
    resume: bool,
    log: str | None,
    shard: str | None,
) -> None:
    """Generate from every mockup and measure what came out."""
    try:
        chosen = [c for name in sets or SETS for c in selected(cases(data, name), limit, pages)]
    except FileNotFoundError as error:
        raise click.UsageError(str(error)) from error
    if not chosen:
        raise click.UsageError("No page is called that.")
    if not resume:
        forget(chosen, out)
    if jobs > 1:
        share_out(jobs)
    else:
        measure(sharded(chosen, shard), out, (target, model, rounds), local)
    if not shard:
        tell(chosen, out, log)


def selected(found: list[Case], limit: int | None, names: str | None) -> list[Case]:
    wanted = set(names.split(",")) if names else None
    return [c for c in found if wanted is None or c.name in wanted][:limit]


def sharded(chosen: list[Case], shard: str | None) -> list[Case]:
    if not shard:
        return chosen
    first, step = (int(n) for n in shard.split("/"))
    return chosen[first::step]


def forget(chosen: list[Case], out: Path) -> None:
    """Take away the earlier results of these pages, and nothing else."""
    for case in chosen:
        result_file(out, case.set, case.name).unlink(missing_ok=True)
        shutil.rmtree(out / "work" / case.set / case.name, ignore_errors=True)


def share_out(jobs: int) -> None:
    """The same command once a process, each with its share of the pages."""
    given = [a for a in sys.argv[1:] if a != "--resume"]
    command = [sys.executable, "-m", "ui2code.cli.bench", *given, "--resume", "--jobs", "1", "--shard"]
    running = [subprocess.Popen([*command, f"{k}/{jobs}"]) for k in range(jobs)]
    codes = [p.wait() for p in running]
    if any(codes):
        raise click.ClickException("a process of the benchmark failed; go on with --resume")


def measure(chosen: list[Case], out: Path, how: tuple[str, str, int], local: bool) -> None:
    todo = [c for c in chosen if load(out, c) is None]
    if not todo:
        return
    from ui2code.render.find import find_browser

    with open_pages(str(find_browser().path)) as shots, maker(*how, shots) as make:
        for case in todo:
            click.echo(line(run(case, make, shots, out, local)))


@contextmanager
def maker(target_name: str, model_name: str, rounds: int, shots: Pages) -> Iterator[Maker]:
    """The product with one warm browser, as a maker."""
    from ui2code.models import load_model
    from ui2code.perceive.load import load as load_mockup
    from ui2code.pipeline import Effort, generate, open_tools
    from ui2code.registry import lookup
    from ui2code.render.bundle import bundle
    from ui2code.targets import TARGETS

    model, target = load_model(model_name), lookup("target", target_name, TARGETS)()
    with open_tools() as tools:

        def make(mockup: Path, out: Path) -> Made:
            result = generate(load_mockup(mockup), model, target, tools, effort=Effort(rounds))
            for name, data in result.project.files.items():
                path = out / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
            document = out / result.project.entry
            if target_name != "html":
                document = out / "bundled.html"
                document.write_text(bundle(result.project, tools.formatter), encoding="utf-8")  # type: ignore[arg-type]
                document.write_text(shots.frozen(document), encoding="utf-8")
            kept = sum(r.kept for r in result.rounds)
            return Made(document, result.verdict.total, result.first_total, kept, result.timings)

        yield make


def line(result: Result) -> str:
    if result.error:
        return f"{result.name:>32}  ERROR {result.error}"
    keys = ("block", "text", "position", "color", "E_local", "E_shipped", "E", "recall", "absolute", "first", "total")
    numbers = "  ".join(f"{k} {result.numbers[k]:.3f}" for k in keys if k in result.numbers)
    return f"{result.name:>32}  {numbers}  {result.seconds.get('whole', 0):.1f} s"


def tell(chosen: list[Case], out: Path, log: str | None) -> None:
    """The table on the terminal, in the folder, and in the log if asked."""
    results = [r for c in chosen if (r := load(out, c))]
    table = markdown(results, out)
    (out / "table.md").write_text(table, encoding="utf-8")
    click.echo(table)
    if log:
        given = shlex.join(["python", "-m", "ui2code.cli.bench", *sys.argv[1:]])
        day = datetime.datetime.now(datetime.timezone.utc).date().isoformat()
        with LOG.open("a", encoding="utf-8") as file:
            file.write(f"\n## {day} {log}\n\n`{given}`\n\n{table}")


if __name__ == "__main__":
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    bench()

"""``python -m ui2code.cli.roundtrip``: mockups of known truth read back and scored; what ``make roundtrip`` runs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click


@click.command()
@click.option("--out", type=click.Path(path_type=Path), default=Path("roundtrip"), show_default=True)
@click.option("--count", default=200, show_default=True, help="Seeds.")
@click.option("--first", default=1_000_000, show_default=True, help="The first of them: far from those one looks at.")
@click.option("--floors", type=click.Path(path_type=Path), default=Path("fixtures/roundtrip.json"), show_default=True)
@click.option("--jobs", default=1, show_default=True, help="Processes.")
@click.option("--shard", help="K/N: only every N-th seed from the K-th; used by --jobs.")
def roundtrip(out: Path, count: int, first: int, floors: Path, jobs: int, shard: str | None) -> None:
    """Make mockups, generate from each, measure; results that lie in OUT are kept. Then: ui2code check OUT."""
    if jobs > 1:
        _share_out(jobs)
    from ui2code.cli.roundtrip_table import tell
    from ui2code.mockups.brief import Options, from_seed
    from ui2code.pipeline import open_tools
    from ui2code.reference.draw import open_painter
    from ui2code.reference.roundtrip import trips

    start, step = (int(n) for n in shard.split("/")) if shard else (0, 1)
    seeds = range(first + start, first + count, step)
    specs = [from_seed(seed, Options(seed=seed)) for seed in seeds]
    with open_tools() as tools, open_painter() as (painter, _):
        made = []
        for one in trips(specs, painter, tools, out):
            made.append(one)
            click.echo(f"{one.name:<28} {one.total:.3f}  words {one.reading.words:.3f}  {one.seconds:.1f} s", err=True)
    if not shard:
        tell(made, out, floors)


def _share_out(jobs: int) -> None:
    """The same command once a process, each with its share of the seeds."""
    command = [sys.executable, "-m", "ui2code.cli.roundtrip", *sys.argv[1:], "--jobs", "1", "--shard"]
    running = [subprocess.Popen([*command, f"{k}/{jobs}"]) for k in range(jobs)]
    codes = [process.wait() for process in running]
    if any(codes):
        raise click.ClickException("a process failed; run the command again to go on")


if __name__ == "__main__":
    roundtrip()

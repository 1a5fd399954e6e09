"""What more candidates are worth: ``python -m ui2code.learn.candidates FOLDER`` draws as many as wanted of every mockup in a
folder and tells the mean total of the best of the first one, two, four, …"""

from __future__ import annotations

import time
from pathlib import Path
from statistics import fmean

import click

from ui2code.errors import UsageError
from ui2code.learn.commands import run


@click.command("candidates")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--model", "name", default="embedded", show_default=True)
@click.option("--target", "target_name", default="html", show_default=True)
@click.option("--most", type=click.IntRange(1, 64), default=8, show_default=True, help="Candidates of a mockup.")
@click.option("--limit", type=click.IntRange(1), default=1_000_000, help="Mockups at most.")
def command(folder: Path, name: str, target_name: str, most: int, limit: int) -> None:
    """Draw the candidates of the mockups (PNG) below FOLDER."""
    from ui2code.models import load_model
    from ui2code.perceive.load import load
    from ui2code.perceive.scene import perceive
    from ui2code.pipeline import Clock, Desk, open_tools, planned
    from ui2code.targets import target
    from ui2code.types import Request

    mockups = [path for path in sorted(folder.rglob("*.png")) if path.name != "full.png"][:limit]
    if not mockups:
        raise UsageError(f"{folder} holds no mockups: give a folder with PNG files.")
    model, wanted = load_model(name), target(target_name)
    rows: list[list[float]] = []
    with open_tools() as tools:
        for path in mockups:
            began, mockup = time.perf_counter(), load(path)
            scene = perceive(mockup, tools.typesetter)
            plans = planned(Request(scene, mockup, target=wanted.name, candidates=most), model).plans
            totals = Desk(mockup, scene, plans[0].outline, wanted, tools, Clock(lambda _: None)).totals(plans)
            rows.append(totals)
            shown = " ".join(f"{total:.3f}" for total in totals)
            click.echo(f"{path.parent.name}/{path.stem}  {shown}  {time.perf_counter() - began:.1f} s", err=True)
    click.echo(curve(rows, most))


def curve(rows: list[list[float]], most: int) -> str:
    """The table; ``rows`` are the totals of each mockup's candidates, the likeliest first. Equal outlines are drawn once, so
    there may be fewer than wanted."""
    lines = ["| candidates | mean total of the best |", "|---|---|"]
    number = 1
    while number <= most:
        lines.append(f"| {number} | {fmean(max(row[:number]) for row in rows):.4f} |")
        number *= 2
    return "\n".join(lines)


if __name__ == "__main__":
    run(command)

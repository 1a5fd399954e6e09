"""``python -m ui2code.learn.curve RUN OUT.svg``: the log of a training as a picture."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click

from ui2code.learn.loop import LOG, Progress

WIDTH, HEIGHT = 400, 260
"""Px of a panel."""
LEFT, RIGHT, TOP, BOTTOM = 48, 16, 36, 36
QUIET, GRID = "#6a7180", "#e3e6ec"
COLORS = ("#2457d6", "#c2571a")
Series = tuple[str, Sequence[float]]


def logged(path: Path) -> list[Progress]:
    """The lines of a log in order of steps. A run that was killed told some steps after its last checkpoint, which the next
    one took again: the later telling stands."""
    told: list[Progress] = []
    for line in path.read_text("utf-8").splitlines():
        made = Progress(**json.loads(line))
        while told and told[-1].step >= made.step:
            told.pop()
        told.append(made)
    return told


def drawn(log: Sequence[Progress]) -> str:
    """Loss and shares by steps, side by side; an empty log gives two empty panels."""
    steps = [line.step for line in log]
    loss = [("loss", [line.loss for line in log])]
    shares = [("right steps", [line.right for line in log]), ("right elements", [line.pointed for line in log])]
    highest = max((line.loss for line in log), default=1.0)
    panels = _panel(steps, loss, highest, 0) + _panel(steps, shares, 1.0, WIDTH)
    size = f'width="{2 * WIDTH}" height="{HEIGHT}" viewBox="0 0 {2 * WIDTH} {HEIGHT}"'
    style = 'font-family="system-ui, sans-serif" font-size="12"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {style}><rect width="100%" height="100%" fill="#fff"/>{panels}</svg>\n'


def _panel(steps: Sequence[int], series: Sequence[Series], highest: float, at: int) -> str:
    last = max(steps, default=1)
    lines = [_gridline(part / 4, highest) for part in range(5)]
    for number, (name, values) in enumerate(series):
        lines.append(_line(steps, values, last, highest, COLORS[number]))
        lines.append(f'<text x="{LEFT + 100 * number}" y="20" fill="{COLORS[number]}" font-weight="600">{name}</text>')
    y = HEIGHT - BOTTOM + 20
    lines.append(f'<text x="{LEFT}" y="{y}" fill="{QUIET}">0</text>')
    lines.append(f'<text x="{WIDTH - RIGHT}" y="{y}" fill="{QUIET}" text-anchor="end">{last} steps</text>')
    return f'<g transform="translate({at} 0)">{"".join(lines)}</g>'


def _gridline(share: float, highest: float) -> str:
    y = _y(share * highest, highest)
    label = f'<text x="{LEFT - 8}" y="{y + 4:.1f}" fill="{QUIET}" text-anchor="end">{share * highest:.2f}</text>'
    return f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="{GRID}"/>{label}'


def _line(steps: Sequence[int], values: Sequence[float], last: int, highest: float, color: str) -> str:
    inner = WIDTH - LEFT - RIGHT
    points = " ".join(f"{LEFT + inner * s / last:.1f},{_y(v, highest):.1f}" for s, v in zip(steps, values))
    if len(steps) == 1:
        x, y = points.split(",")
        return f'<circle cx="{x}" cy="{y}" r="2.5" fill="{color}"/>'
    return f'<polyline points="{points}" fill="none" stroke="{color}" stroke-width="1.8" stroke-linejoin="round"/>'


def _y(value: float, highest: float) -> float:
    return TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / highest)


@click.command()
@click.argument("run", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.argument("out", type=click.Path(path_type=Path))
def main(run: Path, out: Path) -> None:
    """Draws the log in RUN, as `ui2code train` does at its end."""
    out.write_text(drawn(logged(run / LOG)), "utf-8")


if __name__ == "__main__":
    main()

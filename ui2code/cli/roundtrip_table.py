"""What round trips teach: the distribution by kind, the suite with its floors, the worst ones as pictures."""

from __future__ import annotations

import json
import statistics
from collections.abc import Sequence
from pathlib import Path

import click
from PIL import Image

from ui2code.disk import write_atomic
from ui2code.reference.roundtrip import Trip, suite

WORST = 10
SHOWN = (760, 900)
"""Device px a picture of the sheet of the worst may take."""


def tell(made: Sequence[Trip], out: Path, floors: Path) -> None:
    """Prints the table and writes the suite and the sheet."""
    by_kind: dict[str, list[Trip]] = {}
    for one in made:
        by_kind.setdefault(one.kind, []).append(one)
    click.echo(
        "| kind | pages | total, median | lowest | words read | text | image | icon | shape | control |\n|---|"
        + "---|" * 9
    )
    for kind, group in [*sorted(by_kind.items()), ("all", list(made))]:
        click.echo(_row(kind, group))
    write_atomic(
        out / "ui2code.toml", suite(made, json.loads(floors.read_text("utf-8")) if floors.is_file() else {}).encode()
    )
    worst = sorted(made, key=lambda t: t.total)[:WORST]
    sheet([(out / f"{t.name}.png", out / "renders" / f"{t.name}.png") for t in worst]).save(out / "worst.png")
    click.echo("worst: " + ", ".join(f"{t.name} {t.total:.3f}" for t in worst))


def _row(kind: str, group: Sequence[Trip]) -> str:
    totals = [t.total for t in group]
    words = statistics.fmean(t.reading.words for t in group)
    shares = [_share(group, name) for name in ("text", "image", "icon", "shape", "control")]
    return f"| {kind} | {len(group)} | {statistics.median(totals):.3f} | {min(totals):.3f} | {words:.3f} | {' | '.join(shares)} |"


def _share(group: Sequence[Trip], kind: str) -> str:
    found = [t.reading.found[kind] for t in group if kind in t.reading.found]
    return f"{statistics.fmean(found):.2f}" if found else "–"


def sheet(names: Sequence[tuple[Path, Path]]) -> Image.Image:
    """Pictures in pairs, a mockup and its render, one pair below the other."""
    rows = [[_fitted(path) for path in pair] for pair in names]
    height = sum(max(p.height for p in row) + 16 for row in rows)
    whole = Image.new("RGB", (2 * SHOWN[0] + 48, height + 16), "#808080")
    y = 16
    for row in rows:
        for column, picture in enumerate(row):
            whole.paste(picture, (16 + column * (SHOWN[0] + 16), y))
        y += max(p.height for p in row) + 16
    return whole


def _fitted(path: Path) -> Image.Image:
    with Image.open(path) as image:
        picture = image.convert("RGB")
    picture.thumbnail(SHOWN)
    return picture

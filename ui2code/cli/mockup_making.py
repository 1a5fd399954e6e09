"""What ``ui2code mockup`` does with its options, and what it prints."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from ui2code.errors import UsageError
from ui2code.mockups.brief import Options, Rule, parse_rule, read_rules
from ui2code.mockups.spec import Decision
from ui2code.reference.draw import open_painter
from ui2code.reference.order import Desk, Made, Order, carry_out
from ui2code.targets import target as named_target

LARGEST = 20_000
"""CSS px of a side: beyond it browsers draw no more."""


def made(brief: str | None, out: Path, target: str, count: int, force: bool, stream: str | None, **look: Any) -> None:
    """Makes the mockups and says how each decision came about."""
    asked = {name: look[name] for name in ("kind", "theme", "size", "scale", "seed", "brand")}
    options = options_of(**asked, say=_teller(stream))
    wanted = named_target(target)
    order = Order(brief, out, options, rules_of(look["when"], look["rules"]), count, force)
    start = time.perf_counter()
    with open_painter() as (painter, formatter):
        for one in carry_out(order, Desk(painter, formatter, wanted), _teller(stream)):
            click.echo(_json("done", _result(one)) if stream else _line(one, time.perf_counter() - start))


def options_of(
    kind: str | None, theme: str | None, size: str | None, scale: str | None, seed: int, brand: Path | None,
    say: Callable[[Decision], None],
) -> Options:  # fmt: skip
    """What was asked for beside the brief."""
    width, height = size_of(size) if size else (None, None)
    kit = None
    if brand is not None:
        from ui2code.reference.brand_from import taken_from

        taken = taken_from(brand)
        kit = taken.brand
        for decision in taken.decisions:
            say(decision)
    return Options(
        seed=seed, kind=kind, theme=theme, width=width, height=height, scale=int(scale) if scale else None, brand=kit
    )


def size_of(text: str) -> tuple[int, int]:
    """1280x800 as two numbers."""
    match = re.fullmatch(r"(\d+)\s*[x×]\s*(\d+)", text.strip())
    if match is None or not all(0 < int(side) <= LARGEST for side in match.groups()):
        raise UsageError(f"The size {text!r} is not WIDTHxHEIGHT in CSS px, such as 1280x800 (up to {LARGEST}).")
    return int(match[1]), int(match[2])


def rules_of(said: tuple[str, ...], file: Path | None) -> tuple[Rule, ...]:
    """The rules of the file, then those given one by one, which win."""
    return (*(read_rules(file) if file else ()), *(parse_rule(words) for words in said))


def _teller(stream: str | None) -> Callable[[Decision], None]:
    """Decisions as they are made: for people on stderr, for programs on stdout."""
    if stream:
        return lambda d: click.echo(
            _json("decision", {"about": d.about, "value": d.value, "reason": d.reason, "by": d.by})
        )
    return lambda d: click.echo(f"{d.about:<12} {d.value:<24} {d.reason}", err=True)


def _line(one: Made, seconds: float) -> str:
    drawing = one.drawing
    size = f"{drawing.width} x {drawing.height}"
    return f"{one.out}/mockup.png  {size} at {drawing.spec.scale}x  {len(drawing.truth.scene.elements)} elements  {seconds:.1f} s"


def _result(one: Made) -> dict[str, Any]:
    drawing = one.drawing
    return {
        "folder": str(one.out),
        "width": drawing.width,
        "height": drawing.height,
        "elements": len(drawing.truth.scene.elements),
    }


def _json(event: str, data: dict[str, Any]) -> str:
    return json.dumps({"event": event, **data}, ensure_ascii=False)

"""What ``ui2code train`` does with its options, and what it prints."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from ui2code.cli import INTERRUPTED
from ui2code.learn.course import Order
from ui2code.learn.loop import Progress
from ui2code.learn.order import Done, carry_out
from ui2code.lines import short


def trained(**wishes: Any) -> int:
    """Trains, saying how far it is; the exit code."""
    order = Order(**wishes)
    done = carry_out(order, lambda line: click.echo(_line(line, order), err=True))
    click.echo("\n".join(_told(order, done)))
    if done.stopped:
        click.echo("ui2code: stopped. The same command goes on.", err=True)
        return INTERRUPTED
    return 0


def _line(line: Progress, order: Order) -> str:
    of = f" of {order.minutes:g}" if order.minutes else ""
    return (
        f"step {line.step}  loss {line.loss:.3f}  right {line.right:.1%}  elements {line.pointed:.1%}  "
        f"{line.samples} pages  {line.seconds / 60:.1f}{of} min"
    )


def _told(order: Order, done: Done) -> list[str]:
    lines = [
        f"model     {short(order.out)}",
        f"trained   {done.step} steps, {done.samples} pages, {done.seconds / 60:.1f} min",
    ]
    if done.after:
        lines.append(f"right     {_shares(done.after)} on pages it has not seen")
    if done.before:
        lines.append(f"before    {_shares(done.before)}")
    return [*lines, f"use it    ui2code generate MOCKUP --model {_as_model(order)}"]


def _shares(measured: Mapping[str, float]) -> str:
    return f"{measured['right']:.1%} of steps, {measured['pointed']:.1%} of elements"


def _as_model(order: Order) -> str:
    """So that it is taken for a folder."""
    where = short(order.out)
    return where if "/" in where else f"./{where}"

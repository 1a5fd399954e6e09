"""The page's ink colours: readings of one colour that differ by noise are brought together, as few colours explain a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from ui2code.perceive.palette import apart
from ui2code.perceive.paragraphs import Row
from ui2code.types import Color, TextRun, TextStyle

NEAR = 10
"""Largest channel difference of two readings of one ink: thin strokes show it only nearly, and nobody sees the difference."""


def shared_inks(rows: Sequence[Row]) -> list[Row]:
    """The rows, each run in the colour that most letters near its own have; runs that are alike now are one."""
    letters: Counter[Color] = Counter()
    for run in (run for row in rows for run in row.line.runs):
        letters[run.style.color] += len(run.text.strip())
    inks = _inks(letters)
    return [_inked(row, inks) for row in rows]


def _inks(letters: Counter[Color]) -> dict[Color, Color]:
    """For each colour the most used one near it."""
    chosen: list[Color] = []
    inks: dict[Color, Color] = {}
    for color, _ in letters.most_common():
        inks[color] = next((known for known in chosen if apart(known, color) <= NEAR), color)
        if inks[color] == color:
            chosen.append(color)
    return inks


def _inked(row: Row, inks: dict[Color, Color]) -> Row:
    def style(old: TextStyle) -> TextStyle:
        return replace(old, color=inks.get(old.color, old.color))

    runs = [TextRun(run.text, style(run.style)) for run in row.line.runs]
    joined = tuple(
        TextRun("".join(run.text for run in same), look) for look, same in groupby(runs, key=lambda run: run.style)
    )
    return replace(row, line=replace(row.line, runs=joined), style=style(row.style))

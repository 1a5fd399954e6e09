"""The border of a box: its width and colour, read across an edge in both pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

import numpy as np
from numpy.typing import NDArray

from evaluators.colour import SAME, difference, hex_colour
from evaluators.findings.making import make
from evaluators.findings.view import View
from evaluators.findings.words import name
from evaluators.types import Block, Finding, Image, Region

REACH = 4
"""Px on both sides of an edge in which borders are looked for."""

MOST = 6
"""Px by which an edge is looked for further in or out."""

STEP = 3
"""Channel steps within which two bands are the same."""

SHARP = 5
"""Channel steps between neighbouring bands that are an edge, and no shadow."""


def border(view: View, block: Block, along: list[bool]) -> Iterator[Finding]:
    """Width and colour of the border where the edges differ; an edge without a border has moved."""
    scale = view.comparison.reference.scale
    for side in (k for k in range(4) if along[k] and not edge_moved(view, block.box, k)):
        ours, theirs = profile(view, block.box, side)
        mine = own_rim(ours, block, scale)
        if mine is None:
            continue  # an edge of something beside it
        wanted = rim_like(theirs, ours, mine)
        values = f"{len(wanted) / scale:g}px", f"{len(mine) / scale:g}px"
        if len(mine) != len(wanted):
            message = f"{name(block)}: border is {values[1]} wide instead of {values[0]}"
            yield make(block, "border", message, values, 0.2)
            return
        here, there = (hexed(colours[band[0]]) if band else "" for colours, band in ((ours, mine), (theirs, wanted)))
        distance = difference(here, there)
        if distance is not None and distance >= SAME:
            message = f"{name(block)}: border is {here} instead of {there}"
            yield make(block, "recoloured", message, (there, here), min(1.0, 0.1 + distance / 40))
            return


def own_rim(colours: Profile, block: Block, scale: float) -> range | None:
    """The bands of a candidate's border, whose width is known if its style is; None where the profile shows another."""
    declared = None if block.border is None else round(block.border * scale)
    if not declared:
        found = band(colours)
        return found if declared is None or not found else None
    edge = round(REACH * scale)
    for start in (edge, edge + 1, edge - 1):  # a fraction of a px is rounded by the browser
        if start + declared >= len(colours):
            continue
        run = colours[start : start + declared]
        alone = far(run[0], colours[start - 1]) and far(run[0], colours[start + declared])
        if alone and not any(far(c, run[0]) for c in run):
            return range(start, start + declared)
    return None


def rim_like(colours: Profile, ours: Profile, mine: range) -> range:
    """The bands of the reference's border: those of the candidate's colour, else what lies between two sharp steps."""
    if mine:
        alike = [not far(c, ours[mine[0]]) for c in colours]
        runs = [range(k, k + len(run)) for k, same, run in groups(alike) if same and k > 0]
        near = [run for run in runs if run.stop < len(colours) and abs(run[0] - mine[0]) <= 1]
        if near:
            return near[0]
    return band(colours)


def groups(values: Sequence[bool]) -> Iterator[tuple[int, bool, Sequence[bool]]]:
    """(start, value, members) of each run of equal values."""
    at = 0
    for value, members in groupby(values):
        run = list(members)
        yield at, value, run
        at += len(run)


def hexed(colour: NDArray[np.int64]) -> str:
    return hex_colour([float(c) for c in colour])


def edge_moved(view: View, box: Region, side: int) -> bool:
    """Whether the reference has the same edge a few px further in or out."""
    ours = profile(view, box, side)[0]
    theirs = profile(view, box, side, REACH + MOST)[1]
    spans = [theirs[k : k + len(ours)] for k in range(len(theirs) - len(ours) + 1) if k != MOST]
    return bool(far(ours[0], ours[-1])) and any(not any(far(a, b) for a, b in zip(ours, span)) for span in spans)


Profile = list[NDArray[np.int64]]


def profile(view: View, box: Region, side: int, reach: int = REACH) -> tuple[Profile, Profile]:
    """The colours across an edge, from outside in, ``reach`` px on both sides of it, in both pictures: medians along it."""
    strip = (
        Region(box.x + box.w * 0.2, box.y - reach, box.w * 0.6, 2 * reach),
        Region(box.right - reach, box.y + box.h * 0.2, 2 * reach, box.h * 0.6),
        Region(box.x + box.w * 0.2, box.bottom - reach, box.w * 0.6, 2 * reach),
        Region(box.x - reach, box.y + box.h * 0.2, 2 * reach, box.h * 0.6),
    )[side]
    ours, theirs = view.crop(strip)
    return across(ours, side), across(theirs, side)


def across(picture: Image, side: int) -> Profile:
    medians = np.median(picture, axis=1 if side in (0, 2) else 0)
    rows = [np.rint(row).astype(np.int64) for row in medians]
    return rows if side in (0, 3) else rows[::-1]


def band(colours: Profile) -> range:
    """The bands between the first and the last sharp step: the border. A shadow changes little by little."""
    steps = [k for k, (a, b) in enumerate(pairwise(colours)) if int(np.abs(a - b).max()) >= SHARP]
    return range(steps[0] + 1, steps[-1] + 1) if len(steps) > 1 else range(0)


def far(one: NDArray[np.int64], other: NDArray[np.int64]) -> bool:
    return int(np.abs(one - other).max()) >= STEP

"""Where a line of text runs over another ground: a marked phrase, a badge beside words."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from ui2code.types import Box, Pixels

OTHER = 40
"""Channel difference from which a colour is another ground; shades of a gradient change by less within a line."""
SAME = 24
CLOSED = 0.3
"""Of the height: a gap within a ground up to this is a thick stroke of a letter."""
LEAST = 0.8
"""Of the height: the narrowest ground that can hold a letter."""
SHOWN = 0.7
"""Of a ground's columns that show it: strokes that stand close show their ink in fewer."""


def parted_by_ground(pixels: Pixels, box: Box) -> list[Box]:
    """``box`` (device px) cut into stretches of one ground each, from left to right; itself where there is only one.

    A column shows the ground it lies on in most of its rows, but for those along a stroke.
    """
    height, width = pixels.shape[:2]
    top, bottom = max(0, math.floor(box.y)), min(height, math.ceil(box.bottom))
    left, right = max(0, math.floor(box.x)), min(width, math.ceil(box.right))
    if bottom <= top or right <= left:
        return [box]
    columns = np.median(pixels[top:bottom, left:right], axis=0)
    ground = np.median(columns, axis=0)
    other = _far(columns, ground) > OTHER
    runs = [run for run in _runs(other, CLOSED * box.h, LEAST * box.h) if _is_another(columns[slice(*run)], ground)]
    cuts = [cut for run in runs for cut in run if 0 < cut < right - left]
    edges = [box.x, *(float(left + cut) for cut in cuts), box.right]
    return [Box(a, box.y, b - a, box.h) for a, b in zip(edges, edges[1:])]


def _is_another(columns: NDArray[np.float64], ground: NDArray[np.float64]) -> bool:
    """Whether most columns are of one colour that is not the line's ground."""
    own = np.median(columns, axis=0)
    return bool(_far(own, ground) > OTHER) and float((_far(columns, own) < SAME).mean()) >= SHOWN


def _far(one: NDArray[np.float64], two: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(np.abs(one - two).max(axis=-1))


def _runs(marked: NDArray[np.bool_], gap: float, least: float) -> list[tuple[int, int]]:
    """Start and end of the stretches that are marked but for gaps, and wide enough."""
    if not marked.any():
        return []
    places = np.flatnonzero(marked)
    breaks = np.flatnonzero(np.diff(places) > gap + 1)
    starts, ends = places[np.r_[0, breaks + 1]], places[np.r_[breaks, len(places) - 1]] + 1
    return [(int(a), int(b)) for a, b in zip(starts, ends) if b - a >= least]

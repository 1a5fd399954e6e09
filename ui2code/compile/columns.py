"""Columns of a table: the edges that all its rows share, from the boxes of their cells."""

from __future__ import annotations

import statistics
from collections.abc import Sequence

from ui2code.types import Box, enclosing

SAME = 0.75
"""px within which edges of cells are one edge, measured several times."""
SAME_MIDDLE = 1.0


def table_edges(columns: Sequence[Sequence[Box]], right: float) -> tuple[float, ...]:
    """One edge more than columns, in page coordinates; ``right`` is where the rows end. Empty where cells of one column
    reach into the next.

    A column of left-aligned cells reaches to the next one; one of right-aligned or centred cells ends where that explains
    their places, so that the next one's cells all have the same margin.
    """
    spans = [enclosing(list(column)) for column in columns]
    if any(a.right > b.x for a, b in zip(spans, spans[1:])):
        return ()
    middles = _even_middles(columns)
    if middles:
        return middles
    edges = [spans[0].x]
    for column, span, after in zip(columns, spans, [*(s.x for s in spans[1:]), max(right, spans[-1].right)]):
        edges.append(_end(column, span, edges[-1], after))
    return tuple(edges)


def _end(column: Sequence[Box], span: Box, start: float, after: float) -> float:
    """Where a column ends that begins at ``start`` and whose neighbour's cells begin at ``after``."""
    if _spread([c.x for c in column]) <= SAME:
        return after
    if _spread([c.right for c in column]) <= SAME:
        return span.right
    if _spread([c.cx for c in column]) <= SAME_MIDDLE:
        end = 2 * statistics.median(c.cx for c in column) - start
        return end if span.right - SAME <= end <= after else after
    return after


def _even_middles(columns: Sequence[Sequence[Box]]) -> tuple[float, ...]:
    """Columns that are all centred are bounded half way between their middles; empty where they are not, or do not fit."""
    if any(_spread([c.cx for c in column]) > 2 * SAME_MIDDLE for column in columns):
        return ()
    if all(_spread([c.x for c in column]) <= SAME for column in columns):
        return ()
    middles = [statistics.median(c.cx for c in column) for column in columns]
    half = [(b - a) / 2 for a, b in zip(middles, middles[1:])]
    edges = (middles[0] - half[0], *(m + h for m, h in zip(middles, half)), middles[-1] + half[-1])
    fit = all(a <= c.x + 1 and c.right <= b + 1 for column, a, b in zip(columns, edges, edges[1:]) for c in column)
    return edges if fit else ()


def _spread(values: Sequence[float]) -> float:
    return max(values) - min(values)

"""The distance of two ordered trees: how many nodes have to be deleted, inserted or renamed to make one of the other.

K. Zhang, D. Shasha: Simple fast algorithms for the editing distance between trees and related problems, SIAM J. Comput.
18 (1989). Written here: ``zss`` and ``apted`` on PyPI have had no release since 2018 and 2017. Every operation costs 1.
Time grows with (nodes x collapsed depth) of both trees multiplied; see ``MOST``.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from ui2code.types import Node

MOST = 600
"""Nodes of the larger tree beyond which nobody should wait for the distance: 300 take half a second, 600 a few."""


@dataclass(frozen=True, slots=True)
class Flat:
    """A tree in post-order: each node's label, and the place of the leftmost leaf under it."""

    labels: tuple[Hashable, ...]
    lefts: tuple[int, ...]


def flat(root: Node) -> Flat:
    """An outline's tree; nodes are the same where tag and element are."""
    labels: list[Hashable] = []
    lefts: list[int] = []
    _visit(root, labels, lefts)
    return Flat(tuple(labels), tuple(lefts))


def _visit(node: Node, labels: list[Hashable], lefts: list[int]) -> int:
    """Appends what is under ``node`` and the node; gives the place of its leftmost leaf."""
    firsts = [_visit(child, labels, lefts) for child in node.children]
    left = firsts[0] if firsts else len(labels)
    labels.append((node.tag, node.ref))
    lefts.append(left)
    return left


def distance(one: Flat, other: Flat) -> int:
    """The fewest operations that make ``other`` of ``one``; symmetric, 0 only for equal trees."""
    subtrees = [[0] * len(other.labels) for _ in one.labels]
    theirs = _keyroots(other.lefts)
    for root in _keyroots(one.lefts):
        for their in theirs:
            _forest(one, other, root, their, subtrees)
    return subtrees[-1][-1]


def _keyroots(lefts: Sequence[int]) -> list[int]:
    """For each leftmost leaf the topmost node above it, in post-order: those whose forests have to be looked at."""
    return sorted({left: place for place, left in enumerate(lefts)}.values())


def _forest(one: Flat, other: Flat, root: int, their: int, subtrees: list[list[int]]) -> None:
    """Fills ``subtrees`` for all pairs on the leftmost paths of the two roots; ``rows[i][j]`` is the distance of the
    forests of the first i and j nodes."""
    first, start = one.lefts[root], other.lefts[their]
    columns = [(other.labels[y], other.lefts[y] - start, y) for y in range(start, their + 1)]
    rows = [list(range(len(columns) + 1))]
    for x in range(first, root + 1):
        label, whole, known = one.labels[x], one.lefts[x] == first, subtrees[x]
        above, jump = rows[-1], rows[one.lefts[x] - first]
        least = x - first + 1
        row = [least]
        for k, (theirs, offset, y) in enumerate(columns):
            trees = whole and offset == 0
            same = above[k] + (label != theirs) if trees else jump[offset] + known[y]
            least = min(above[k + 1] + 1, least + 1, same)
            if trees:
                known[y] = least
            row.append(least)
        rows.append(row)

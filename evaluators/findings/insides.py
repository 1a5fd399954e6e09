"""What stands on a block: its pixels are not the block's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from evaluators.compare import Measured
from evaluators.types import Block, Region

Shift = tuple[float, float]
"""How far right and down of its place in the reference something lies, CSS px."""

HERE: Shift = (0.0, 0.0)

RIM = 2.0
"""Px along the edges of a box that are its own."""

EDGED = ("shape", "control", "line")
"""Kinds known by their edges, for there is nothing else to them."""


def insides_of(blocks: Sequence[Block]) -> tuple[tuple[Region, ...], ...]:
    """For each block the regions of others that stand on it; on a text, whatever but texts is drawn over a part of it."""
    if not blocks:
        return ()
    common, area = overlaps(blocks), np.array([b.box.area for b in blocks])
    text = np.array([b.kind == "text" for b in blocks])
    order = np.arange(len(blocks))
    later, smaller = order[None, :] > order[:, None], area[None, :] < area[:, None]
    held = (smaller | (later & (area[None, :] == area[:, None]))) & (common >= 0.9 * area[None, :]) & (common > 0)
    drawn_over = later & ~text[None, :] & (common > 0) & (common < 0.5 * area[:, None])
    on = np.where(text[:, None], drawn_over, held) & (order[None, :] != order[:, None])
    return tuple(
        tuple(held_in(blocks[int(j)].box.grown(1), blocks[k]) for j in np.flatnonzero(row)) for k, row in enumerate(on)
    )


def held_in(region: Region, block: Block) -> Region:
    """What stands on a box leaves its edges to it, however tightly it fits."""
    if block.kind not in EDGED:
        return region
    room = block.box.grown(-RIM)
    x, y = max(region.x, room.x), max(region.y, room.y)
    return Region(x, y, max(0.0, min(region.right, room.right) - x), max(0.0, min(region.bottom, room.bottom) - y))


def overlaps(blocks: Sequence[Block]) -> NDArray[np.float64]:
    """(n, n) areas that the boxes of blocks have in common."""
    edges = np.array([(b.box.x, b.box.y, b.box.right, b.box.bottom) for b in blocks], np.float64)
    low, high = np.maximum(edges[:, None, :2], edges[None, :, :2]), np.minimum(edges[:, None, 2:], edges[None, :, 2:])
    common: NDArray[np.float64] = np.prod(np.maximum(high - low, 0), axis=2)
    return common


def traces(
    blocks: Sequence[Block], shifts: Sequence[Shift | None], guesses: Mapping[int, Measured]
) -> tuple[tuple[Region, ...], ...]:
    """For each block, where in the reference those things stand on it that have moved or changed in the candidate."""
    gone = [(b, there) for b, shift in zip(blocks, shifts, strict=True) if (there := trace(b, shift, guesses))]
    return tuple(
        tuple(
            held_in(there, block)
            for other, there in gone
            if other is not block and other.box.overlap(block.box) >= 0.9 * other.box.area
        )
        for block in blocks
    )


def trace(block: Block, shift: Shift | None, guesses: Mapping[int, Measured]) -> Region | None:
    """Where the reference has what a block draws; None where it is in its place, or not known."""
    if shift is not None:
        return None if shift == HERE else block.box.moved(-shift[0], -shift[1]).grown(1)
    return guesses[id(block)].pair.reference.box.grown(2) if id(block) in guesses else None

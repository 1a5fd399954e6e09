"""What surrounds a flat rectangle: the borders along its sides."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ui2code.perceive.raster import Mask, Rect, hex_color, widest
from ui2code.perceive.regions import Regions
from ui2code.types import Border, Pixels

MAX_BORDER = 6
"""CSS px; anything thicker is a shape of its own."""

ENOUGH = 120
"""Places along a side that tell what it is like."""

AGREE = 0.7
"""Share of a side's pixels that must have one and the same colour to be a border."""

INNER = 2
"""Device px of an inner shade (an inset shadow) that may lie between the inside and its border."""

VEIL, STEP = 4, 6
"""Device px that a neighbour's shadow may reach into a box, and the levels of the box's own edge behind them."""

BENT = 0.35
"""Share of a side that must be cut off by arcs for its border to be looked for in the middle only."""

SAME = 2
"""Levels between the rows of one border: a line at half a pixel is drawn as two rows that round differently."""

Sides = tuple[Border | None, Border | None, Border | None, Border | None]


@dataclass(frozen=True, eq=False)
class Side:
    """One side seen from inside: ``strip`` (depth, n, 3) and ``labels`` (depth, n), nearest pixels first."""

    strip: NDArray[np.uint8]
    labels: NDArray[np.int32]
    bend: float
    """Share of the side that the region does not reach: 0 for a straight one, more for an arc."""


def look_out(pixels: Pixels, labels: NDArray[np.int32], rect: Rect, mask: Mask, depth: int) -> tuple[Side, ...]:
    """The pixels outside each side (top, right, bottom, left), only where ``mask`` (the region in ``rect``) reaches the side."""
    sides = []
    for k in range(4):
        turned, ids = np.rot90(pixels, k), np.rot90(labels, k)
        box = turn(rect, pixels.shape[0], pixels.shape[1], k)
        along = np.nonzero(np.rot90(mask, k)[0])[0] + box.x0
        top = max(0, box.y0 - depth)
        bend = 1 - along.size / max(1, box.w)
        along = along[:: max(1, along.size // ENOUGH)]
        sides.append(Side(turned[top : box.y0, along][::-1], ids[top : box.y0, along][::-1], bend))
    return tuple(sides)


def turn(rect: Rect, height: int, width: int, quarter: int) -> Rect:
    """``rect`` in a (height, width) picture turned by ``np.rot90(…, quarter)``: side ``quarter`` comes to the top."""
    for _ in range(quarter):
        rect = Rect(rect.y0, width - rect.x1, rect.y1, width - rect.x0)
        height, width = width, height
    return rect


@dataclass(frozen=True, slots=True)
class Edge:
    """What one side of a flat inside shows: a border or none, and how far out (device px) the box reaches."""

    border: Border | None = None
    out: int = 0


def find_edge(side: Side, regions: Regions, fill: NDArray[np.uint8], limit: int) -> Edge:
    """Equal thin rows of one colour, then something else; a row or two of an inner shade may lie before them."""
    start, shade = 0, 0.0
    while start <= INNER:
        width, shown = _run(side, regions, start, limit)
        color = regions.colors[shown]
        if width == 0 or width > limit or not regions.thin[shown]:
            return Edge()
        contrast = float(np.abs(color.astype(int) - fill).max())
        if contrast >= max(3.0, 2.5 * shade) and not _fades(side.strip, start + width):
            return Edge(Border(float(width), hex_color(color)), start + width)
        start, shade = start + width, max(shade, contrast)
    return Edge()


def _run(side: Side, regions: Regions, start: int, limit: int) -> tuple[int, int]:
    """How many rows from ``start`` have the one colour of the first, and the region that shows it."""
    rows = side.strip[start : start + limit + 1]
    if rows.shape[0] == 0 or rows.shape[1] == 0:
        return 0, 0
    shown = int(np.bincount(side.labels[start]).argmax())
    off = widest(np.abs(rows - regions.colors[shown].astype(np.int16)))
    same = (off == 0).mean(axis=1) >= AGREE
    width = int(same.size if same.all() else same.argmin())
    if width == 1 and len(rows) > 1 and float((off[1] <= SAME).mean()) >= AGREE:
        width = 2
    return width, shown


def _fades(strip: NDArray[np.uint8], width: int) -> bool:
    """Whether the would-be border is the first row of a shadow: what follows goes on fading at the same pace."""
    if len(strip) < width + 2:
        return False
    edge, after, later = (np.median(strip[k], axis=0) for k in (width - 1, width, width + 1))
    step, next_step = float(np.abs(edge - after).max()), float(np.abs(after - later).max())
    return step < 2 or (next_step >= 1 and step <= 2.5 * next_step + 1)


def edge_share(side: Side, fill: NDArray[np.uint8]) -> float:
    """Coverage by the box itself of the row right outside (an arc's top, a blurred edge); 0 if it is anything else."""
    if len(side.strip) < 3 or side.strip.shape[1] == 0:
        return 0.0
    third = side.strip.shape[1] // 3
    middle = side.strip[:, third : side.strip.shape[1] - third].astype(np.float64)
    edge, beyond = np.median(middle[0], axis=0), np.median(middle[2], axis=0)
    toward = fill - beyond
    size = float(np.abs(toward).max())
    if size < 12 or float(np.abs(np.median(middle[1], axis=0) - beyond).max()) > 0.15 * size:
        return 0.0
    share = float((edge - beyond) @ toward / max(1.0, float(toward @ toward)))
    off = float(np.abs(edge - beyond - share * toward).max())
    return share if share < 0.999 and off <= max(3.0, 0.04 * size) else 0.0


def _veiled(side: Side, fill: NDArray[np.uint8]) -> int:
    """How many rows outside still belong to the box, dimmed a little by the shadow of a neighbour, before the real edge."""
    if len(side.strip) <= VEIL or side.strip.shape[1] == 0:
        return 0
    off = np.abs(np.median(side.strip.astype(np.float64), axis=1) - fill).max(axis=1)
    inner = int((np.cumprod(off <= SAME)).sum())
    return inner if 0 < inner <= VEIL and off[inner] >= off[inner - 1] + STEP else 0


def surround(sides: tuple[Side, ...], regions: Regions, fill: NDArray[np.uint8], limit: int) -> tuple[Sides, Rect]:
    """The borders, and by how much (left, top, right, bottom) the box is larger than its flat inside."""
    edges = [find_edge(side, regions, fill, limit) for side in sides]
    colors = {e.border.color for e in edges if e.border}
    ring = all(e.border for e in edges) and len(colors) == 1
    for k, edge in enumerate(edges):
        if not ring and (edge.border is None or edge.out == 1):
            share = edge_share(sides[k], fill)
            if share >= 0.5:
                edges[k] = Edge(None, 1)
            elif share > 0 and sides[k].bend >= BENT:
                edges[k] = Edge()
            elif edge.border is None:
                edges[k] = Edge(None, _veiled(sides[k], fill))
    if len(colors) <= 1:
        edges = _arcs(edges, sides, fill)
    top, right, bottom, left = (edge.border for edge in edges)
    return (top, right, bottom, left), Rect(edges[3].out, edges[0].out, edges[1].out, edges[2].out)


def _arcs(edges: list[Edge], sides: tuple[Side, ...], fill: NDArray[np.uint8]) -> list[Edge]:
    """A ring around a pill or a circle: where a side is an arc only its middle shows the border."""
    round_ = [k for k, side in enumerate(sides) if edges[k].border is None and side.bend >= BENT]
    straight = [e.border for e in edges if e.border]
    if len(round_) + len(straight) < 4 or not round_:
        return edges
    peaks = [_peak(sides[k], fill) for k in round_]
    if any(p is None or (not straight and _between(p[1], fill, sides[k])) for p, k in zip(peaks, round_, strict=True)):
        return edges
    border = straight[0] if straight else None
    if border is None:
        color = np.median([p[1] for p in peaks if p], axis=0)
        border = Border(float(max(p[0] for p in peaks if p)), hex_color(color))
    return [edge if edge.border else Edge(border, round(border.width)) for edge in edges]


def _between(color: NDArray[np.float64], fill: NDArray[np.uint8], side: Side) -> bool:
    """Whether a colour is but a mixture of the inside and of what lies beyond: antialiasing or shadow."""
    beyond = np.median(side.strip[-1], axis=0)
    toward = fill - beyond
    share = float((color - beyond) @ toward / max(1.0, float(toward @ toward)))
    off = float(np.abs(color - beyond - share * toward).max())
    return 0 < share < 1 and off <= max(6.0, 0.08 * float(np.abs(toward).max()))


def _peak(side: Side, fill: NDArray[np.uint8]) -> tuple[int, NDArray[np.float64]] | None:
    """Width and colour of the line crossed when going straight out through the middle of a side."""
    if len(side.strip) < 3 or side.strip.shape[1] == 0:
        return None
    middle = side.strip.shape[1] // 2
    path = side.strip[:, max(0, middle - 1) : middle + 2].astype(np.float64).mean(axis=1)
    beyond = path[-1]
    off = np.minimum(np.abs(path - fill).max(axis=1), np.abs(path - beyond).max(axis=1))
    top = int(off[: len(path) - 1].argmax())
    if off[top] < 12 or top > 3:
        return None
    width = max(1, round(float((off[: top + 4] / off[top]).sum())))
    return width, path[top]

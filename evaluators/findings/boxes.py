"""What has changed of a painted box, told by where its own pixels differ: all over, along the edges, or in the corners."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from evaluators.colour import SAME, difference, hex_colour
from evaluators.compare import Measured
from evaluators.findings.borders import REACH, border
from evaluators.findings.differences import Differences, touched
from evaluators.findings.making import make
from evaluators.findings.view import View
from evaluators.findings.words import name, px
from evaluators.pixels import common_colour
from evaluators.types import Block, Finding, Region

FILLED = 0.5
"""Share of a box's own inside that differs where its fill does."""

ALONG = 0.5
"""Share of an edge that differs where the border does, and not only something beside it."""

BESIDE = 0.2
"""Share of an edge that may differ by something beside it."""

RADIUS = 0.75
"""Px; radii are read to half a px."""

SAME_PLACE = 0.8
"""Overlap (IoU) from which a box that was read is this box."""

SAME_THING = 0.6
"""Overlap (IoU) from which two boxes are one box of another size, and not a part of what was read as one."""

RESIZED = 2.0
"""Px; the measured edge of a box may be off by one on each side."""


@dataclass(frozen=True, eq=False, slots=True)
class Zones:
    """Differing pixels of a box and what is around it, (h + 2 REACH, w + 2 REACH), without what stands on it."""

    wrong: NDArray[np.bool_]
    corner: int
    border: int

    @property
    def inside(self) -> float:
        """Share of the inside, away from edges and corners."""
        part = self.wrong[2 * REACH : -2 * REACH, 2 * REACH : -2 * REACH]
        return float(part.mean()) if part.size else 0.0

    @property
    def to_the_edges(self) -> bool:
        """Whether it differs just inside of three edges at least: what stands on a box seldom reaches them all."""
        h, w = self.wrong.shape
        at = min(REACH + self.border + 1, (min(h, w) - 1) // 2)
        lines = (
            self.wrong[at, at:-at],
            self.wrong[h - at - 1, at:-at],
            self.wrong[at:-at, at],
            self.wrong[at:-at, w - at - 1],
        )
        return sum(bool(line.size) and float(line.mean()) > FILLED for line in lines) >= 3

    def edges(self) -> list[float]:
        """Of top, right, bottom, left: the largest share of a line along it that differs, corners left out."""
        h, w, c = *self.wrong.shape, self.corner
        if h <= 2 * c or w <= 2 * c:
            c = min(h, w) // 3
        strips = (
            self.wrong[: 2 * REACH, c : w - c].T,
            self.wrong[c : h - c, w - 2 * REACH :],
            self.wrong[h - 2 * REACH :, c : w - c].T,
            self.wrong[c : h - c, : 2 * REACH],
        )
        return [float(s.mean(axis=0).max()) if s.size else 0.0 for s in strips]

    def corners(self) -> bool:
        """Whether three corners differ at least, for one may be covered, and next to nothing but corners does; of a bar
        across the page or a picture that is partly white two can be seen, and then nothing else may differ at all."""
        c, own = self.corner, self.wrong[REACH:-REACH, REACH:-REACH]
        parts = (own[:c, :c], own[:c, -c:], own[-c:, :c], own[-c:, -c:])
        seen = sum(bool(p.any()) for p in parts)
        alone = int(own.sum()) == sum(int(p.sum()) for p in parts)
        return (seen >= 3 or (seen == 2 and alone)) and max(self.edges()) < BESIDE


def box_changes(view: View, index: int) -> Iterator[Finding]:
    """Fill, border, corners, and size, of a box that is not drawn the same."""
    block, measured = view.comparison.candidate.blocks[index], view.partner(index)
    zones = zones_of(view, index)
    if zones is None or not zones.wrong.any():
        return
    if zones.inside > FILLED and zones.to_the_edges:
        yield from fill(view, block, index)
        return
    along = [share > ALONG for share in zones.edges()]
    if sum(along) > 1 or (any(along) and block.kind == "line"):
        found = list(border(view, block, along))
        yield from found or resized(block, measured)
    elif any(along):
        yield from resized(block, measured)
    elif zones.corners():
        yield from rounding(view, block)


def rounding(view: View, block: Block) -> Iterator[Finding]:
    """The corners, unless they were read to be as they are: a curve is drawn a little differently by every hand."""
    radius, read = block.radius or 0.0, radius_read(view, block)
    if read is not None and abs(read - radius) < RADIUS:
        return
    wanted = ", and the mockup's corners differ" if read is None else f" instead of {read:g}px"
    values = ("" if read is None else f"{read:g}px", f"{radius:g}px")
    yield make(block, "radius", f"{name(block)}: corner radius is {radius:g}px{wanted}", values, 0.15)


def radius_read(view: View, block: Block) -> float | None:
    """Of the reference's box in the same place."""
    here = [b for b in view.comparison.reference.blocks if b.radius is not None and b.box.iou(block.box) >= SAME_PLACE]
    return max(here, key=lambda b: b.box.iou(block.box)).radius if here else None


def zones_of(view: View, index: int) -> Zones | None:
    """None for a box too small to have edges and an inside."""
    found = view.settling.differences
    block = view.comparison.candidate.blocks[index]
    reach = REACH / found.scale
    wrong = padded(found, block.box.grown(reach))
    if min(wrong.shape) < 4 * REACH:
        return None
    origin = block.box.grown(reach)
    for part in view.settling.insides[index]:
        t, b, x, r = (
            round(v * found.scale)
            for v in (part.y - origin.y, part.bottom - origin.y, part.x - origin.x, part.right - origin.x)
        )
        wrong[max(0, t) : max(0, b), max(0, x) : max(0, r)] = False
    corner = round(max(block.radius or 0.0, 6.0) * found.scale) + REACH + 2
    return Zones(wrong, corner, round((block.border or 0.0) * found.scale))


def padded(found: Differences, region: Region) -> NDArray[np.bool_]:
    """The differing pixels of a region; beyond the page nothing differs."""
    top, bottom, left, right = touched(region, found.scale)
    wrong = np.zeros((max(0, bottom - top), max(0, right - left)), bool)
    t, b, x, r = found.corners(region)
    wrong[t - top : b - top, x - left : r - left] = found.mask[t:b, x:r]
    return wrong


def fill(view: View, block: Block, index: int) -> Iterator[Finding]:
    """The fill as both pictures have it most."""
    ours, theirs = (hex_colour(common_colour(p)) for p in view.crop(block.box))
    distance = difference(ours, theirs)
    if distance is not None and distance >= SAME / 2:
        message = f"{name(block)}: fill is {ours} instead of {theirs}"
        yield replace(make(block, "recoloured", message, (theirs, ours), min(1.0, 0.1 + distance / 40)), part="fill")
    elif view.exact:
        yield make(block, "differs", f"{name(block)} looks different", ("", ""), 0.3)


def resized(block: Block, measured: Measured | None) -> Iterator[Finding]:
    """Against the box it was matched with."""
    if measured is None:
        return
    a, b = block.box, measured.pair.reference.box
    if a.moved(-measured.dx, -measured.dy).iou(b) < SAME_THING:
        return
    dw, dh = a.w - b.w, a.h - b.h
    parts = []
    if abs(dw) >= RESIZED:
        parts.append(f"{px(dw)} too {'wide' if dw > 0 else 'narrow'}")
    if abs(dh) >= RESIZED:
        parts.append(f"{px(dh)} too {'tall' if dh > 0 else 'short'}")
    if parts:
        share = abs(dw) / max(b.w, 1) + abs(dh) / max(b.h, 1)
        sizes = (f"{b.w:.0f}x{b.h:.0f}", f"{a.w:.0f}x{a.h:.0f}")
        yield make(block, "resized", f"{name(block)} is {' and '.join(parts)}", sizes, min(1.0, share))

"""Where a text differs, and by how far it has only moved."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from evaluators import align
from evaluators.compare import Measured
from evaluators.findings.differences import touched, unequal
from evaluators.findings.ink import Ink, agreement, ink_of
from evaluators.findings.insides import HERE, Shift
from evaluators.findings.making import make
from evaluators.findings.settle import whole
from evaluators.findings.view import View, blame
from evaluators.types import Block, Finding, Image, Piece, Region, Snapshot, around

DRAWN_ALIKE = 0.97
"""Agreement from which letters are the same ones in the same face; another weight of it stays below 0.95."""

HEAVIER = 0.06
"""Relative change of the ink's mass, the size taken away, that two steps of weight make at least."""

MOVED_ALIKE = 0.9
"""Correlation of a piece with the reference from which it may be the same, moved."""

WORD = 24
"""Px by which a text may be pushed along its line by a change before it."""

LEAST = 0.15
"""Px of a shift that can be measured; less is none."""


@dataclass(frozen=True, eq=False, slots=True)
class Spot:
    """Where a text differs: its lines that do, the pictures there, and the pieces of both sides."""

    snapshot: Snapshot
    block: Block
    region: Region
    """Around the differing pixels."""
    lines: tuple[Region, ...]
    pictures: tuple[Image, Image]
    inks: tuple[Ink, Ink]
    piece: Piece
    expected: Piece | None

    @property
    def shown(self) -> Region:
        """What to point at: the lines that differ, from where they do to where they do."""
        left, right = self.region.x, self.region.right
        return around([Region(left, line.y, right - left, line.h) for line in self.lines])

    @property
    def alike(self) -> bool:
        return agreement(*self.inks) >= DRAWN_ALIKE


def shift_of(view: View, block: Block, measured: Measured | None) -> Shift:
    """The shift the pixels show, if more of the text is drawn the same with it than without."""
    if measured is None or not measured.by_pixels:
        return HERE
    shift, search = whole(measured.dx, measured.dy, view.comparison.reference.scale), view.settling.search
    lines = block.lines or (block.box,)
    return shift if search.wrong(lines, shift) < search.wrong(lines, HERE) else HERE


def spot_of(view: View, block: Block, shift: Shift) -> Spot | None:
    """None where the text is drawn the same once its shift is taken away, or one side has nothing written there."""
    found = [(line, differing(view, line, shift)) for line in block.lines or (block.box,)]
    dirty = [(line, region) for line, region in found if region is not None]
    if not dirty:
        return None
    region = around([r for _, r in dirty])
    lines = tuple(line for line, _ in dirty)
    ours, theirs = view.crop(around(lines), shift)
    inks = ink_of(ours), ink_of(theirs)
    if inks[0] is None or inks[1] is None:
        return None
    piece = piece_at(block, region)
    there = tuple(line.moved(-shift[0], -shift[1]) for line in piece.lines if any(line.overlap(d) > 0 for d in lines))
    return Spot(
        view.comparison.candidate,
        block,
        region,
        lines,
        (ours, theirs),
        (inks[0], inks[1]),
        piece,
        view.style_at(there or lines),
    )


def differing(view: View, line: Region, shift: Shift) -> Region | None:
    ours, theirs = view.crop(line, shift)
    wrong = unequal(ours, theirs)
    rows, columns = np.nonzero(wrong)
    if not len(rows):
        return None
    scale = view.comparison.reference.scale
    top, _, left, _ = touched(line, scale)
    x, y = (left + int(columns.min())) / scale, (top + int(rows.min())) / scale
    return Region(x, y, (int(np.ptp(columns)) + 1) / scale, (int(np.ptp(rows)) + 1) / scale)


def piece_at(block: Block, region: Region) -> Piece:
    """The smallest piece around a region; the text as a whole where none holds it."""
    holding = [p for p in block.pieces if sum(r.grown(1).overlap(region) for r in p.lines) >= 0.95 * region.area]
    if holding:
        return min(holding, key=lambda p: sum(r.area for r in p.lines))
    color = (
        max(block.pieces, key=lambda p: sum(r.overlap(region) for r in p.lines)).color if block.pieces else block.color
    )
    return Piece(block.text, block.lines, block.font, color, block.place)


def piece_shift(view: View, spot: Spot) -> Shift | None:
    """By how much a piece of a text has moved in it, where that is all that happened to it."""
    search, region = view.settling.search, around(spot.piece.lines)
    seen = align.find_shift(*search.grays, region, view.comparison.reference.scale)
    if seen is None or seen.score < MOVED_ALIKE:
        return None
    shift = whole(-seen.dx, -seen.dy, view.comparison.reference.scale)
    return shift if shift != HERE and search.close(spot.piece.lines, shift) else None


def only_moved(view: View, block: Block) -> bool:
    """Whether it is the same text a fraction of a px further: found nearly the same, as wide and as heavy."""
    region = around(block.lines or (block.box,))
    seen = found_near(view, region)
    if seen is None or max(abs(seen.dx), abs(seen.dy)) < LEAST:
        return False
    ours, theirs = (ink_of(picture) for picture in view.crop(region, (-seen.dx, -seen.dy)))
    if ours is None or theirs is None or abs(ours.mass / max(1.0, theirs.mass) - 1) > HEAVIER:
        return False
    return abs(ours.wide - theirs.wide) <= 1


def found_near(view: View, region: Region) -> align.Shift | None:
    """Where in the reference a region of the candidate is found, not further than a word off its place or
    off where things around it have gone; None where nowhere."""
    if region not in view.near:
        view.near[region] = look_near(view, region)
    return view.near[region]


def look_near(view: View, region: Region) -> align.Shift | None:
    search, scale = view.settling.search, view.comparison.reference.scale
    for away in (HERE, *search.recent):
        seen = align.find_shift(*search.grays, region, scale, (-away[0], -away[1]), radius=WORD)
        if seen is not None and seen.score >= MOVED_ALIKE:
            return seen
    return None


def told(spot: Spot, kind: str, message: str, values: tuple[str, str], share: float) -> Finding:
    return make(spot.block, kind, message, values, share, spot.shown, blame(spot.snapshot, spot.block, spot.region))

"""Two snapshots side by side: the blocks matched, and each pair measured once. Every block metric and every finding
reads from the result, so nothing is measured twice and no two numbers can disagree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import hypot, sqrt

import numpy as np
from numpy.typing import NDArray

from evaluators import align
from evaluators.colour import delta_e, rgb
from evaluators.match import Matching, Pair, match
from evaluators.picture import likeness_of_pages
from evaluators.residue import Residue, residues
from evaluators.types import Block, Image, Region, Snapshot

RIM = 3.0
"""Px on both sides of a shape's edge in which the edge, the fill and the ground around it can be seen."""

WEIGHT_CAP = 200.0
"""A block weighs the root of its area, but no more than this: a hero picture is worth ten lines of text, not a page."""

SHAPE_SHARE = 0.4
"""What a shape's edge is worth against a text or a picture of its size: most of a card is what stands on it."""

SAME = 0.98
"""Likeness from which a box or picture is drawn the same, whatever it is made of: a mean of 1.3 of 255 along its edge."""

FILL = 1.0
"""ΔE2000 from which the fill of a box explains why all of it differs."""

SURE = 0.6
"""Correlation from which a shift found in the pixels is believed over the one between the boxes."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One matched pair. ``dx, dy``: how far the candidate lies from where it should, CSS px. ``likeness``: of the
    pixels, the shift taken away, 0..1. ``ink, ground``: ΔE2000, None where unknown on a side."""

    pair: Pair
    weight: float
    dx: float
    dy: float
    likeness: float
    ink: float | None
    ground: float | None
    by_pixels: bool = False
    excused: bool = False
    """Only one side has it as a block, but both pictures show the same there: the pair is the block with itself."""

    @property
    def distance(self) -> float:
        return hypot(self.dx, self.dy)

    @property
    def same_pixels(self) -> bool:
        """Drawn the same: then colour, font and size are the same too, whatever was measured or declared on each side."""
        return self.likeness >= SAME


@dataclass(frozen=True, eq=False, slots=True)
class Comparison:
    candidate: Snapshot
    reference: Snapshot
    matching: Matching
    measured: tuple[Measured, ...]
    image: Image
    """The candidate's picture at the reference's scale."""
    grays: tuple[NDArray[np.float32], NDArray[np.float32]]
    """Luma of the candidate, at the reference's scale, and of the reference."""
    residues: tuple[Residue, ...] = ()
    picture: float = 0.0
    """Likeness of the pages as a whole, 0..1."""

    @property
    def unmatched(self) -> float:
        """Weight of all blocks without a partner, both sides, and of what differs without being a block."""
        lost = sum(weight(b) for b in (*self.matching.missing, *self.matching.extra))
        return lost + sum(min(sqrt(r.area), WEIGHT_CAP) for r in self.residues)


def weight(block: Block) -> float:
    """Root of the area (of a text: of its lines), capped; shapes count less."""
    area = sum(line.area for line in block.lines) or block.box.area
    share = 1.0 if block.kind in ("text", "image", "icon") else SHAPE_SHARE
    return share * min(sqrt(max(area, 1.0)), WEIGHT_CAP)


def compare(candidate: Snapshot, reference: Snapshot, ignore: Sequence[Region] = ()) -> Comparison:
    """Match, then measure every pair at the reference's scale. What lies in the regions of ``ignore`` counts neither way."""
    if ignore:
        candidate, reference = without(candidate, reference, ignore)
    image = at_scale(candidate, reference.scale)
    grays = align.gray(image), align.gray(reference.image)
    alike, ours, theirs = excuse(candidate.blocks, reference, image)
    matching = match(ours, theirs)
    late, extra, _ = excuse(matching.extra, replace(reference, blocks=()), image, texts=True)
    matching = replace(matching, extra=tuple(extra))
    colours = colour_differences(matching.pairs)
    measured = [measure(pair, image, reference, grays, colours[k]) for k, pair in enumerate(matching.pairs)]
    rest = residues(image, reference.image, reference.scale, explained(matching, measured))
    whole = likeness_of_pages(image, reference.image)
    return Comparison(candidate, reference, matching, (*measured, *alike, *late), image, grays, rest, whole)


def without(candidate: Snapshot, reference: Snapshot, ignore: Sequence[Region]) -> tuple[Snapshot, Snapshot]:
    """Both snapshots as if they agreed in the ignored regions: the candidate shows the reference's pixels there, and
    blocks that lie in them mostly are left out. The caller's own pictures stay as they are."""
    image = at_scale(candidate, reference.scale).copy()
    for region in ignore:
        top, bottom, left, right = align.pixel_box(region, reference.scale, reference.image.shape)
        patch = reference.image[top:bottom, left:right]
        there = image[top:bottom, left:right]
        there[:] = patch[: there.shape[0], : there.shape[1]]
    return (
        replace(candidate, image=image, scale=reference.scale, blocks=outside(candidate.blocks, ignore)),
        replace(reference, blocks=outside(reference.blocks, ignore)),
    )


def outside(blocks: Sequence[Block], ignore: Sequence[Region]) -> tuple[Block, ...]:
    """Blocks of which less than half lies in the ignored regions."""
    return tuple(b for b in blocks if sum(region.overlap(b.box) for region in ignore) <= b.box.area / 2)


def explained(matching: Matching, measured: Sequence[Measured]) -> Iterator[Region]:
    """Where differences are told by a block already. A box that is the same on both sides tells only of its edge."""
    for block in (*matching.missing, *matching.extra):
        yield block.box.grown(RIM)
    for m in measured:
        a, b = m.pair.candidate, m.pair.reference
        hollow = b.kind in ("shape", "control") and (m.ground or 0.0) < FILL
        for block in (a, b):
            if hollow:
                yield from sides(block.box)
            else:
                yield from (line.grown(RIM) for line in block.lines or (block.box,))


def excuse(
    blocks: Sequence[Block], reference: Snapshot, image: Image, texts: bool = False
) -> tuple[list[Measured], list[Block], list[Block]]:
    """Boxes and pictures that both pictures show alike in their place, and what is left of ``blocks`` and of the
    reference's. One page can be cut into boxes in many ways; what is the same to the eye is not held against it. Texts
    of the reference are never excused: a text that is only painted cannot be read, selected or translated."""
    same: list[Measured] = []
    left: tuple[list[Block], list[Block]] = ([], [])
    for side, group in enumerate((blocks, reference.blocks)):
        for block in group:
            asked = block.kind != "text" or texts
            if asked and drawn_alike(block, image, reference) >= SAME:
                same.append(Measured(Pair(block, block), weight(block) / 2, 0.0, 0.0, 1.0, None, None, True, True))
            else:
                left[side].append(block)
    return same, *left


def drawn_alike(block: Block, image: Image, reference: Snapshot) -> float:
    """Likeness of the two pictures where the block is, unshifted."""
    if block.kind in ("shape", "line", "control"):
        return edge_likeness(image, reference, block.box, (0.0, 0.0))
    photo = block.kind == "image"
    return align.likeness(reference.image, image, visible(block), reference.scale, (0.0, 0.0), photo)


def at_scale(snapshot: Snapshot, scale: float) -> Image:
    """The picture of a snapshot, resampled if it was taken at another scale."""
    if abs(snapshot.scale - scale) < 1e-3:
        return snapshot.image
    import cv2

    size = (round(snapshot.width * scale), round(snapshot.height * scale))
    return np.asarray(cv2.resize(snapshot.image, size, interpolation=cv2.INTER_AREA), np.uint8)


def measure(
    pair: Pair,
    image: Image,
    reference: Snapshot,
    grays: tuple[NDArray[np.float32], NDArray[np.float32]],
    colours: tuple[float | None, float | None],
) -> Measured:
    """Place and likeness of one pair; ``grays`` are (candidate, reference)."""
    apart = box_shift(pair.candidate.box, pair.reference.box)
    heavy = (weight(pair.candidate) + weight(pair.reference)) / 2
    if pair.reference.kind in ("shape", "line", "control"):
        alike = edge_likeness(image, reference, pair.reference.box, apart)
        return Measured(pair, heavy, *apart, alike, *colours)
    shift, sure = best_shift(pair, reference.scale, grays, apart)
    region = visible(pair.reference)
    photo = pair.reference.kind == "image"
    alike = align.likeness(reference.image, image, region, reference.scale, shift, photo)
    return Measured(pair, heavy, *shift, alike, *colours, sure)


def visible(block: Block) -> Region:
    """Where a block's ink may be, with a margin for the ground around it."""
    return block.box.grown(1)


def box_shift(candidate: Region, reference: Region) -> tuple[float, float]:
    """The smallest of the shifts of left edge, centre and right edge; the same for top, middle and bottom."""
    dx = (candidate.x - reference.x, candidate.cx - reference.cx, candidate.right - reference.right)
    dy = (candidate.y - reference.y, candidate.cy - reference.cy, candidate.bottom - reference.bottom)
    return min(dx, key=abs), min(dy, key=abs)


def best_shift(
    pair: Pair, scale: float, grays: tuple[NDArray[np.float32], NDArray[np.float32]], apart: tuple[float, float]
) -> tuple[tuple[float, float], bool]:
    """The shift the pixels show near the one the boxes show; the latter where the pixels say nothing."""
    found = align.find_shift(grays[1], grays[0], visible(pair.reference), scale, apart)
    if found is None or found.score < SURE:
        return apart, False
    return (found.dx, found.dy), True


def edge_likeness(image: Image, reference: Snapshot, box: Region, shift: tuple[float, float]) -> float:
    """Likeness of a shape: 1 - mean difference over the band along its edge, where 64 of 255 is as bad as can be."""
    strips = [side for side in sides(box) if side.area > 0]
    values = [strip_difference(image, reference, side, shift) for side in strips]
    known = [v for v in values if v is not None]
    return 1.0 - min(1.0, sum(known) / len(known) / 64.0) if known else 0.0


def sides(box: Region) -> tuple[Region, Region, Region, Region]:
    """Bands of RIM px inside and outside along the four edges; for a flat line they are thin but not empty."""
    wide, high = box.w + 2 * RIM, box.h + 2 * RIM
    return (
        Region(box.x - RIM, box.y - RIM, wide, 2 * RIM),
        Region(box.x - RIM, box.bottom - RIM, wide, 2 * RIM),
        Region(box.x - RIM, box.y - RIM, 2 * RIM, high),
        Region(box.right - RIM, box.y - RIM, 2 * RIM, high),
    )


def strip_difference(image: Image, reference: Snapshot, strip: Region, shift: tuple[float, float]) -> float | None:
    """Mean absolute difference (0..255) over a band, the shift taken away; None where it is off the page."""
    top, bottom, left, right = align.pixel_box(strip, reference.scale, reference.image.shape)
    if bottom <= top or right <= left:
        return None
    dy, dx = round(shift[1] * reference.scale), round(shift[0] * reference.scale)
    there = align.taken(image, np.arange(top, bottom) + dy, np.arange(left, right) + dx)
    return float(np.abs(reference.image[top:bottom, left:right].astype(np.int16) - there).mean())


def colour_differences(pairs: tuple[Pair, ...]) -> list[tuple[float | None, float | None]]:
    """(ink, ground) ΔE2000 of each pair, all in one go; None where a side does not know."""
    asked = [
        (k, part, rgb(a), rgb(b))
        for k, pair in enumerate(pairs)
        for part, a, b in (
            (0, pair.candidate.color, pair.reference.color),
            (1, pair.candidate.ground, pair.reference.ground),
        )
        if a and b
    ]
    result: list[list[float | None]] = [[None, None] for _ in pairs]
    if asked:
        first = np.array([a for *_, a, _ in asked], np.float64)
        second = np.array([b for *_, b in asked], np.float64)
        for (k, part, _, _), value in zip(asked, delta_e(first, second), strict=True):
            result[k][part] = float(value)
    return [(a, b) for a, b in result]

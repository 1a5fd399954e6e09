"""Which blocks of the candidate stand in the reference pixel by pixel, in place or moved: of these nothing else is to be said.

The search starts from the candidate, whose elements are known exactly, so that no mistake in reading the mockup can
cast doubt on what is drawn the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from evaluators import align
from evaluators.compare import Comparison, Measured, sides
from evaluators.findings.differences import Differences, differences, of_mask, unequal
from evaluators.findings.insides import EDGED, HERE, Shift, insides_of, traces
from evaluators.types import Block, Region

RECENT = 4
"""Shifts found last, tried first: what follows a moved thing has mostly moved as far."""

SPOILT = 0.01
"""Share of the pixels of a moved block that may differ: neighbours that did not move along reach into it."""

LOOSE = 0.05
"""The same share of one edge of a box, at whose ends other edges begin."""

FEW = 8
"""Px around a place in which something is looked for that other changes have pushed along."""

ALIKE = 0.9
"""Correlation from which it is found."""

EDGE = 3.0
"""Px around a box that show its edge."""

COVERED = 0.6
"""Share of a block of the reference that stands for the whole when it is found drawn elsewhere."""


@dataclass(frozen=True, eq=False, slots=True)
class Settling:
    """``shifts``: one for each block of the candidate, None where it is not drawn the same anywhere near. ``cover``:
    the pixels of the reference that settled blocks account for."""

    search: Search
    differences: Differences
    shifts: tuple[Shift | None, ...]
    cover: Differences
    insides: tuple[tuple[Region, ...], ...]
    """What stands in each block, by block of the candidate."""

    def kept(self, block: Block) -> bool:
        """Whether a block of the reference is found in the candidate's picture, as far off as other things are."""
        known = sorted({s for s in self.shifts if s is not None and s != HERE})
        if self.search.somewhere(block.box.grown(EDGE), backwards=True):
            return True
        parts = edge_parts(block)
        ways = [[self.search.close([part.moved(*s)], s, LOOSE) for s in (HERE, *known)] for part in parts]
        return all(any(way) for way in ways)  # each edge for itself: a box may have grown with what is in it

    def moved_along(self, region: Region) -> bool:
        """Whether what is in a region of the reference is in the candidate too, as far off as other things are."""
        known = {s for s in self.shifts if s is not None and s != HERE}
        return any(
            self.search.close([region.moved(*s)], s, LOOSE) or self.search.close([region], s, LOOSE) for s in known
        )

    def accounted(self, block: Block) -> bool:
        """Whether a block of the reference is drawn by something settled."""
        parts = block.lines or (block.box,)
        whole = sum(area(self.cover, part) for part in parts)
        return whole > 0 and sum(self.cover.count(part) for part in parts) >= COVERED * whole


def area(of: Differences, region: Region) -> int:
    top, bottom, left, right = of.corners(region)
    return max(0, bottom - top) * max(0, right - left)


def settle(comparison: Comparison) -> Settling:
    scale = comparison.reference.scale
    found = differences(comparison.image, comparison.reference.image, scale)
    blocks = comparison.candidate.blocks
    insides = insides_of(blocks)
    guesses = {id(m.pair.candidate): m for m in comparison.measured if not m.excused}
    search = Search(comparison, found)
    first = [search.shift(b, insides[k], guesses.get(id(b))) for k, b in enumerate(blocks)]
    shifts = tuple(s if s is not None else search.again(b) for s, b in zip(first, blocks, strict=True))
    left = traces(blocks, shifts, guesses)
    return Settling(
        search, found, shifts, covered(found, blocks, shifts), tuple(a + b for a, b in zip(insides, left, strict=True))
    )


def parts_of(block: Block) -> tuple[Region, ...]:
    return block.lines or (block.box,)


@dataclass(slots=True)
class Search:
    """Looks for blocks in the reference; ``recent``: shifts found so far, the last one first."""

    comparison: Comparison
    found: Differences
    recent: list[Shift] = field(default_factory=list)

    @property
    def grays(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        return self.comparison.grays

    def shift(self, block: Block, holds: Sequence[Region], guess: Measured | None) -> Shift | None:
        if self.same(block, holds):
            return HERE
        for shift in self.guesses(block, guess):
            if shift != HERE and self.moved(block, shift):
                self.recent = [shift, *(s for s in self.recent if s != shift)][:RECENT]
                return shift
        return None

    def again(self, block: Block) -> Shift | None:
        """Once more, with what was found further down the page."""
        return next((shift for shift in self.recent if self.moved(block, shift)), None)

    def somewhere(self, region: Region, backwards: bool = False) -> bool:
        """Whether a region of the candidate looks the same in the reference, a few px off; ``backwards``: the other way."""
        one, other = reversed(self.grays) if backwards else self.grays
        seen = align.find_shift(one, other, region, self.found.scale, radius=FEW)
        return seen is not None and seen.score >= ALIKE

    def same(self, block: Block, holds: Sequence[Region]) -> bool:
        parts = parts_of(block)
        if all(self.found.count(part) == 0 for part in parts):
            return True
        return bool(holds) and not any(own_mask(self.found, part, holds).any() for part in parts)

    def guesses(self, block: Block, guess: Measured | None) -> Iterator[Shift]:
        yield from self.recent
        if guess is not None and guess.distance >= 0.5:
            yield whole(guess.dx, guess.dy, self.found.scale)
        if block.kind in ("text", "image", "icon"):
            seen = align.find_shift(self.grays[0], self.grays[1], block.box, self.found.scale)
            if seen is not None and seen.score > 0.9:
                yield whole(-seen.dx, -seen.dy, self.found.scale)

    def moved(self, block: Block, shift: Shift) -> bool:
        """Whether the candidate's pixels stand in the reference, ``shift`` before them."""
        if block.kind in EDGED:
            return all(self.close([part], shift, LOOSE) for part in edge_parts(block))
        return self.close(parts_of(block), shift, SPOILT if block.kind == "text" else LOOSE)

    def close(self, parts: Sequence[Region], shift: Shift, most: float = SPOILT) -> bool:
        """The same of any regions, as one; up to a share ``most`` of the pixels may differ."""
        checked = [self.spoilt(part, shift) for part in parts]
        pixels, wrong = sum(p for p, _ in checked), sum(w for _, w in checked)
        return pixels > 0 and wrong <= most * pixels

    def wrong(self, parts: Sequence[Region], shift: Shift) -> int:
        """Pixels of any regions that differ from the reference ``shift`` before them."""
        return sum(self.spoilt(part, shift)[1] for part in parts)

    def spoilt(self, part: Region, shift: Shift) -> tuple[int, int]:
        """(pixels, those that differ) of a part against the reference ``shift`` before it."""
        top, bottom, left, right = self.found.corners(part)
        image, reference = self.comparison.image, self.comparison.reference.image
        dy, dx = round(shift[1] * self.found.scale), round(shift[0] * self.found.scale)
        bottom, right = min(bottom, image.shape[0]), min(right, image.shape[1])
        if top - dy < 0 or left - dx < 0 or bottom - dy > reference.shape[0] or right - dx > reference.shape[1]:
            return 1, 1
        if bottom <= top or right <= left:
            return 0, 0
        there = reference[top - dy : bottom - dy, left - dx : right - dx]
        wrong = unequal(image[top:bottom, left:right], there)
        return wrong.size, int(wrong.sum())


def edge_parts(block: Block) -> tuple[Region, ...]:
    """The parts by which a block is known again, each for itself: the edges of a box, all of the others."""
    return sides(block.box) if block.kind in EDGED else parts_of(block)


def whole(dx: float, dy: float, scale: float) -> Shift:
    """A shift in whole device px, for only such a one can leave the pixels as they are."""
    return round(dx * scale) / scale, round(dy * scale) / scale


def own_mask(found: Differences, region: Region, holds: Sequence[Region]) -> NDArray[np.uint8]:
    """The differing pixels of a region that do not belong to what stands in it."""
    top, bottom, left, right = found.corners(region)
    mask = found.mask[top:bottom, left:right].copy()
    for part in holds:
        t, b, x, r = found.corners(part)
        mask[max(0, t - top) : max(0, b - top), max(0, x - left) : max(0, r - left)] = 0
    return mask


def covered(found: Differences, blocks: Sequence[Block], shifts: Sequence[Shift | None]) -> Differences:
    """The pixels of the reference where settled texts and pictures are drawn."""
    mask = np.zeros(found.mask.shape, np.uint8)
    for block, shift in zip(blocks, shifts, strict=True):
        if shift is None or block.kind in ("shape", "control"):
            continue
        for part in parts_of(block):
            top, bottom, left, right = found.corners(part.moved(-shift[0], -shift[1]).grown(1))
            mask[top:bottom, left:right] = 1
    return of_mask(mask, found.scale)

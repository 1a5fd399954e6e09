"""What the diagnoses look at: a block of the candidate, what was matched with it, and both pictures around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from evaluators import align
from evaluators.compare import Comparison, Measured
from evaluators.findings.differences import touched
from evaluators.findings.insides import HERE, Shift
from evaluators.findings.settle import Settling, own_mask, settle
from evaluators.types import Block, Font, Image, Piece, Place, Region, Snapshot


@dataclass(frozen=True, eq=False)
class View:
    """A comparison with what is settled in it."""

    comparison: Comparison
    settling: Settling
    near: dict[Region, align.Shift | None] = field(default_factory=dict)
    """Where regions were found near their place, so that each is looked for once."""

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """All that is written on the reference, in reading order."""
        found = [p for b in self.comparison.reference.blocks for p in b.pieces]
        return tuple(sorted(found, key=lambda p: (round(p.lines[0].cy), p.lines[0].x) if p.lines else (0, 0.0)))

    @cached_property
    def piece_lines(self) -> NDArray[np.float64]:
        """(n, 5): index of the piece, x, y, right, bottom of every line of the pieces."""
        rows = [(k, r.x, r.y, r.right, r.bottom) for k, p in enumerate(self.pieces) for r in p.lines]
        return np.array(rows, np.float64).reshape(-1, 5)

    @cached_property
    def measured(self) -> dict[int, Measured]:
        """By identity of the candidate's block."""
        return {id(m.pair.candidate): m for m in self.comparison.measured if not m.excused}

    def partner(self, index: int) -> Measured | None:
        """What a block of the candidate was compared with; of one that was joined with others, what they were."""
        block = self.comparison.candidate.blocks[index]
        if id(block) in self.measured:
            return self.measured[id(block)]
        if block.kind != "text":
            return None
        wholes = [m for m in self.measured.values() if m.pair.candidate.kind == "text"]
        inside = [m for m in wholes if m.pair.candidate.box.overlap(block.box) >= 0.95 * block.box.area > 0]
        return min(inside, key=lambda m: m.pair.candidate.box.area, default=None)

    @cached_property
    def exact(self) -> bool:
        """Whether most of the page is drawn the same: then the pictures come from one machine, and each pixel that
        differs means something."""
        shifts = [
            s for b, s in zip(self.comparison.candidate.blocks, self.settling.shifts, strict=True) if b.kind == "text"
        ]
        return bool(shifts) and sum(s is not None for s in shifts) >= 0.5 * len(shifts)

    @cached_property
    def calls(self) -> dict[Font, tuple[Font, ...]]:
        """What the reading of the reference calls a font, and what the candidate calls those that are drawn the same, the
        most common first: learned from the texts that are, so that a slip in reading a style is no difference."""
        seen: dict[Font, Counter[Font]] = {}
        for block, shift in zip(self.comparison.candidate.blocks, self.settling.shifts, strict=True):
            if block.kind != "text" or shift is None:
                continue
            for piece in block.pieces:
                there = self.style_at([line.moved(-shift[0], -shift[1]) for line in piece.lines])
                if there is not None and there.font and piece.font:
                    seen.setdefault(there.font, Counter())[piece.font] += len(piece.text)
        return {read: tuple(font for font, _ in fonts.most_common()) for read, fonts in seen.items()}

    def crop(self, region: Region, shift: Shift = HERE) -> tuple[Image, Image]:
        """A region of the candidate and the same of the reference, ``shift`` before it; edge pixels go on beyond the page."""
        scale = self.comparison.reference.scale
        top, bottom, left, right = touched(region, scale)
        dy, dx = round(shift[1] * scale), round(shift[0] * scale)
        rows, columns = np.arange(top, max(bottom, top + 1)), np.arange(left, max(right, left + 1))
        return (
            align.taken(self.comparison.image, rows, columns),
            align.taken(self.comparison.reference.image, rows - dy, columns - dx),
        )

    def own_differences(self, index: int) -> NDArray[np.uint8]:
        """The differing pixels of a candidate's block that belong to nothing standing on it."""
        block = self.comparison.candidate.blocks[index]
        return own_mask(self.settling.differences, block.box, self.settling.insides[index])

    def written(self, lines: Sequence[Region]) -> str:
        """What the reference says there."""
        return " ".join(word for piece in self.pieces for word in words_in(piece, lines))

    def style_at(self, lines: Sequence[Region]) -> Piece | None:
        """The piece of the reference that has most of its room there."""
        if not self.pieces or not lines:
            return None
        rooms = sum(common(self.piece_lines, line) for line in lines)
        shares = np.bincount(self.piece_lines[:, 0].astype(np.intp), rooms, len(self.pieces))
        best = int(np.argmax(shares))
        return self.pieces[best] if shares[best] > 0 else None


def look(comparison: Comparison) -> View:
    return View(comparison, settle(comparison))


def common(rows: NDArray[np.float64], line: Region) -> NDArray[np.float64]:
    """(n,) areas that lines, as ``View.piece_lines`` has them, share with one."""
    wide = np.minimum(rows[:, 3], line.right) - np.maximum(rows[:, 1], line.x)
    high = np.minimum(rows[:, 4], line.bottom) - np.maximum(rows[:, 2], line.y)
    shared: NDArray[np.float64] = np.maximum(wide, 0) * np.maximum(high, 0)
    return shared


def words_in(piece: Piece, lines: Sequence[Region]) -> Iterator[str]:
    """The words of a piece whose middle lies in one of the lines; a letter is taken to be as wide as any other."""
    whole = max(1, len(piece.text))
    for line in piece.lines[:1]:
        at = 0
        for word in piece.text.split():
            at = piece.text.index(word, at)
            x, y = line.x + line.w * (at + len(word) / 2) / whole, line.cy
            at += len(word)
            if any(r.x - 1 <= x <= r.right + 1 and r.y <= y <= r.bottom for r in lines):
                yield word


@dataclass(frozen=True, slots=True)
class Holder:
    """The element a region belongs to; ``hidden``: it has its place there but shows nothing."""

    place: Place | None
    hidden: bool = False


def holder(snapshot: Snapshot, region: Region) -> Holder:
    """The innermost element around a region, or the one of just that place that shows nothing."""
    if not snapshot.nodes:
        around = [b for b in snapshot.blocks if b.place and b.box.grown(1).overlap(region) >= 0.99 * region.area]
        return Holder(min(around, key=lambda b: b.box.area).place if around else None)
    drawn = {b.node for b in snapshot.blocks}
    leaves = set(range(len(snapshot.nodes))) - {n.parent for n in snapshot.nodes} - drawn
    same = [snapshot.nodes[k] for k in leaves if snapshot.nodes[k].place and snapshot.nodes[k].box.iou(region) >= 0.5]
    if same:
        return Holder(max(same, key=lambda n: n.box.iou(region)).place, True)
    around_it = [n for n in snapshot.nodes if n.place and n.box.grown(2).overlap(region) >= 0.95 * region.area]
    return Holder(min(reversed(around_it), key=lambda n: n.box.area).place if around_it else None)


def blame(snapshot: Snapshot, block: Block, region: Region) -> Place | None:
    """The source of the smallest element of a text that holds a region; the text's own where none does."""
    inside: set[int] = {block.node}
    holding = []
    for k in range(max(0, block.node), len(snapshot.nodes) if block.node >= 0 else 0):
        node = snapshot.nodes[k]
        if k != block.node and node.parent not in inside:
            continue
        inside.add(k)
        if node.place and node.box.grown(1).overlap(region) >= 0.95 * region.area:
            holding.append(node)
    return min(reversed(holding), key=lambda n: n.box.area).place if holding else block.place

"""Differences in a designer's words, from one comparison: what, where, how much, and at which source line.

A finding needs evidence in the pixels: what is drawn the same (in place, or all of it moved) has none. What is not is
diagnosed by kind (``texts``, ``boxes``, ``pictures``), what is out of place is told once, at its cause (``causes``), and
what is left over is told as it is (``rest``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from evaluators.compare import Comparison, Measured, sides
from evaluators.findings.boxes import box_changes
from evaluators.findings.causes import SLACK, Leaf, displaced
from evaluators.findings.insides import HERE, Shift
from evaluators.findings.pictures import ground_only, picture_changes
from evaluators.findings.rest import areas, extra, missing, page_size
from evaluators.findings.spots import found_near
from evaluators.findings.texts import text_changes
from evaluators.findings.view import View, look
from evaluators.findings.words import where_they_part
from evaluators.types import Block, Finding, Region

__all__ = ["LIMIT", "findings", "where_they_part"]

LIMIT = 100
"""Findings kept; the counts tell of the rest."""

DIAGNOSES = {
    "text": text_changes,
    "image": picture_changes,
    "icon": picture_changes,
    "shape": box_changes,
    "control": box_changes,
    "line": box_changes,
}


def findings(comparison: Comparison) -> tuple[tuple[Finding, ...], tuple[tuple[str, int], ...]]:
    """The worst LIMIT findings, worst first, and how many there are of each kind."""
    every = list(found(look(comparison)))
    every.sort(key=lambda f: (-f.weight, f.region.y if f.region else 0.0, f.region.x if f.region else 0.0, f.message))
    return tuple(every[:LIMIT]), tuple(sorted(Counter(f.kind for f in every).items()))


def found(view: View) -> Iterator[Finding]:
    """Every finding, in no order."""
    blocks = view.comparison.candidate.blocks
    if not view.settling.differences.mask.any():
        yield from missing(view, ())
        return
    changes = [list(changed(view, k)) for k in range(len(blocks))]
    leaves = [leaf(view, k, changes[k]) for k in range(len(blocks)) if is_leaf(view, k)]
    boxes = [leaf(view, k, changes[k]) for k in range(len(blocks)) if not is_leaf(view, k)]
    moved = list(displaced(leaves, boxes, view.comparison.candidate.nodes))
    told = [f for k, one in enumerate(changes) for f in one if not a_consequence(view, k, f, changes, leaves)]
    texts = [r for k, one in enumerate(changes) if one and blocks[k].kind == "text" for r in blocks[k].lines]
    told += [*moved, *missing(view, texts), *extra(view)]
    yield from told
    yield from page_size(view, max((one.shift[1] + one.grown[1] for one in leaves), key=abs, default=0.0))
    yield from areas(view, [*explained(view), *(f.region for f in told if f.region)])


def changed(view: View, index: int) -> Iterator[Finding]:
    """What is wrong with a block of the candidate but for its place."""
    if view.settling.shifts[index] is None:
        yield from DIAGNOSES[view.comparison.candidate.blocks[index].kind](view, index)


def is_leaf(view: View, index: int) -> bool:
    """Whether a block moves on its own account: not a box around other things, which moves with them."""
    return view.comparison.candidate.blocks[index].kind == "text" or not view.settling.insides[index]


def leaf(view: View, index: int, changes: Sequence[Finding]) -> Leaf:
    block, measured = view.comparison.candidate.blocks[index], view.partner(index)
    settled = view.settling.shifts[index]
    if settled is not None:
        return Leaf(block, settled)
    if measured is None:
        return Leaf(block, HERE, True)
    a, b = block.box, measured.pair.reference.box
    grown: Shift = (a.w - b.w, a.h - b.h)
    shift = displacement(view, block, measured)
    outgrown = abs(shift[0]) <= abs(grown[0]) + SLACK and abs(shift[1]) <= abs(grown[1]) + SLACK
    return Leaf(block, HERE if changes and outgrown else shift, bool(changes), grown)


def displacement(view: View, block: Block, measured: Measured) -> Shift:
    """How far a block that is not drawn the same is out of place; where the rest of the page is drawn the same, only as
    far as the pixels bear it out."""
    if not view.exact:
        return measured.dx, measured.dy
    seen = found_near(view, block.box)
    return (-seen.dx, -seen.dy) if seen is not None else HERE


def a_consequence(
    view: View, index: int, finding: Finding, changes: Sequence[Sequence[Finding]], leaves: Sequence[Leaf]
) -> bool:
    """A box grows with what is in it; it clips the corners of what fills it; and the ground of a text, or of a picture one
    sees through, is the fill of the box it stands on."""
    blocks = view.comparison.candidate.blocks
    block = blocks[index]
    if finding.kind == "resized" and view.settling.insides[index]:
        return any((one.changed or one.moved) and inside(one.block, block) for one in leaves)
    if finding.kind == "radius":
        round_too = [b for b, c in zip(blocks, changes, strict=True) if any(f.kind == "radius" for f in c)]
        return any(inside(block, other) for other in round_too)
    if finding.part == "background" or (finding.kind == "image" and ground_only(view, index)):
        filled = [b for b, c in zip(blocks, changes, strict=True) if any(f.part == "fill" for f in c)]
        return any(inside(block, other) for other in filled)
    return False


def inside(block: Block, other: Block) -> bool:
    return block is not other and block.box.overlap(other.box) >= 0.9 * block.box.area


def explained(view: View) -> Iterator[Region]:
    """Where differences are told by a block: where it is, where it should be; of a box only along its edges."""
    for k, block in enumerate(view.comparison.candidate.blocks):
        shift = view.settling.shifts[k]
        if shift == HERE:
            continue
        measured = view.partner(k)
        there = [] if measured is None else [measured.pair.reference]
        for one in (block, *there):
            yield from edges_or_lines(one, HERE)
        if shift is not None:
            yield from edges_or_lines(block, shift)


def edges_or_lines(block: Block, shift: Shift) -> Iterator[Region]:
    if block.kind in ("shape", "control"):
        yield from (side.moved(-shift[0], -shift[1]) for side in sides(block.box))
    else:
        yield from (part.moved(-shift[0], -shift[1]).grown(3) for part in block.lines or (block.box,))

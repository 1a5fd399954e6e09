"""What is wrong with the page as a whole, what only one side has, and what differs where no block is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evaluators.compare import WEIGHT_CAP
from evaluators.findings.making import make
from evaluators.findings.pictures import flat
from evaluators.findings.settle import EDGE
from evaluators.findings.view import View, holder
from evaluators.findings.words import name, severity
from evaluators.residue import SEEN, residues
from evaluators.types import Block, Finding, FindingKind, Region

GROUND = 0.4
"""Share of the page from which an area that differs everywhere is its background."""

PAINTED = 0.5
"""Share of the page from which a picture is no picture on the page but the page as a picture."""

PIECE = 0.6
"""Share of a lost block within a changed text from which it was a part of it."""

TOUCHED = 0.3
"""Share of a block of the reference that differs where the whole of it is lost."""


SPECK = 1.0
"""Mean difference of a cell that tells something where both pictures come from one machine."""


def page_size(view: View, explained: float) -> Iterator[Finding]:
    """``explained``: px of height that displaced content accounts for."""
    a, b = view.comparison.candidate, view.comparison.reference
    wide, tall = a.width - b.width, a.height - b.height
    if abs(tall - explained) < 1 and explained:
        tall = 0.0
    parts = []
    if abs(wide) >= 1:
        parts.append(f"{abs(wide):.0f} px {'wider' if wide > 0 else 'narrower'}")
    if abs(tall) >= 1:
        parts.append(f"{abs(tall):.0f} px {'taller' if tall > 0 else 'shorter'}")
    if not parts:
        return
    share = abs(tall) / max(b.height, 1) + abs(wide) / max(b.width, 1)
    yield Finding(
        "size",
        "error" if share > 0.02 else "warning",
        f"page is {' and '.join(parts)} than the mockup",
        Region(0, 0, b.width, b.height),
        f"{b.width:.0f}x{b.height:.0f}",
        f"{a.width:.0f}x{a.height:.0f}",
        weight=1000 * share,
    )


def lost(view: View, block: Block) -> bool:
    """Whether a block of the reference without a partner is really not there."""
    if view.settling.accounted(block):
        return False
    spot = view.settling.differences.box(block.box)
    if spot is None:
        return block.kind == "text" and only_painted(view, block)
    return spot.area >= TOUCHED * block.box.area and not view.settling.kept(block)


def only_painted(view: View, block: Block) -> bool:
    """Whether a text is part of a picture that is most of the page: it cannot be read, selected or translated. A logo may."""
    page = view.comparison.candidate.width * view.comparison.candidate.height
    pictures = [b for b in view.comparison.candidate.blocks if b.kind == "image" and b.box.area > PAINTED * page]
    return any(b.box.overlap(block.box) >= 0.9 * block.box.area for b in pictures)


def missing(view: View, texts: Sequence[Region]) -> Iterator[Finding]:
    """``texts``: lines of texts that have changed; a piece of one, or what was read into one, is told of already."""
    for block in view.comparison.matching.missing:
        told = sum(line.overlap(block.box) for line in texts) >= PIECE * block.box.area
        if not told and lost(view, block):
            place = holder(view.comparison.candidate, block.box).place
            yield make(block, "missing", f"{name(block)} is missing", (name(block), ""), 1.0, place=place)


def extra(view: View) -> Iterator[Finding]:
    """Blocks of the candidate that differ from whatever the reference has there, and have no counterpart."""
    index = {id(b): k for k, b in enumerate(view.comparison.candidate.blocks)}
    for block in view.comparison.matching.extra:
        k = index.get(id(block))
        if k is None or view.settling.shifts[k] is not None or block.kind not in ("text", "line"):
            continue
        theirs = view.crop(block.box)[1]
        if flat(theirs) and not view.settling.search.somewhere(block.box.grown(EDGE)):
            yield make(block, "extra", f"{name(block)} is not in the mockup", ("", name(block)), 1.0)


def areas(view: View, explained: Sequence[Region]) -> Iterator[Finding]:
    """What differs outside of what is ``explained``, at the source of the innermost element around it."""
    comparison = view.comparison
    scale = comparison.reference.scale
    for rest in residues(comparison.image, comparison.reference.image, scale, explained, SPECK if view.exact else SEEN):
        r = view.settling.differences.box(rest.region) or rest.region
        if view.settling.moved_along(r):
            continue
        ours, theirs = view.crop(r)
        ground = rest.area > GROUND * comparison.reference.width * comparison.reference.height
        what = "page background" if ground else f"area {r.w:.0f}x{r.h:.0f}"
        kind: FindingKind = "recoloured" if ground else "differs"
        message = f"{what} is {rest.actual} instead of {rest.expected}"
        if rest.actual == rest.expected:
            message = f"{what} looks different"
        owner = holder(comparison.candidate, r)
        if not ground and flat(ours) and (owner.hidden or not flat(theirs)):
            kind, message = "missing", f"something {r.w:.0f}x{r.h:.0f} is missing"
        elif not ground and flat(theirs) and not flat(ours):
            kind, message = "extra", f"something {r.w:.0f}x{r.h:.0f} is not in the mockup"
        heavy = min(rest.area**0.5, WEIGHT_CAP)
        yield Finding(kind, severity(heavy / 60), message, r, rest.expected, rest.actual, owner.place, heavy)

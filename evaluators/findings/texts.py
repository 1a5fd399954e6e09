"""What has changed of a text: its colours where the letters are drawn the same, else its weight, size, slant, face or words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from evaluators import align
from evaluators.colour import SAME, difference
from evaluators.compare import Measured
from evaluators.findings.ink import Ink, agreement, ink_of, recovered
from evaluators.findings.making import make
from evaluators.findings.settle import HERE, Shift, whole
from evaluators.findings.view import View, blame
from evaluators.findings.words import cut, name, off, where_they_part
from evaluators.match import plain, ratio
from evaluators.types import Block, Finding, Font, Image, Piece, Region, around

DRAWN_ALIKE = 0.97
"""Agreement from which letters are the same ones in the same face; another weight of it stays below 0.95."""

DRAWN_THE_SAME = 0.995
"""Agreement from which not even a fraction of a px lies between two texts, and colours can be compared closely."""

FONT_SIZE = 0.75
"""Px of font size: sizes are read to half a px."""

FONT_WEIGHT = 150
"""One step of weight (400 for 500) cannot be told reliably from pixels, two can."""

HEAVIER = 0.06
"""Relative change of the ink's mass, the size taken away, that two steps of weight make at least."""

WIDER = 0.02
"""Relative change of a line's width that its own rounding does not explain."""

SAME_WORDS = 0.9
"""Likeness of two texts from which their widths can be compared."""

MOVED_ALIKE = 0.9
"""Correlation of a piece with the reference from which it may be the same, moved."""

WORD = 24
"""Px by which a text may be pushed along its line by a change before it."""

DIFFERS = 0.5
"""Likeness under which a text is called different though nothing else was found."""

RECOLOURED = 2.0 * SAME
"""ΔE2000; colours of thin text are measured to about 1."""

OTHER_FACE = 0.75
"""Likeness below which another family name is another face; above it is one face under two names (Arial, Liberation Sans)."""


@dataclass(frozen=True, eq=False, slots=True)
class Spot:
    """Where a text differs: its lines that do, the pictures there, and the pieces of both sides."""

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
        """What to point at: the lines of the piece, as far as they differ."""
        mine = [r for r in self.piece.lines if any(r.overlap(line) > 0 for line in self.lines)]
        return around(mine or self.lines)

    @property
    def alike(self) -> bool:
        return agreement(*self.inks) >= DRAWN_ALIKE


def text_changes(view: View, index: int) -> Iterator[Finding]:
    """Everything but its place that is not as it should be; of a text in several pieces, of those that changed."""
    block, shift = view.comparison.candidate.blocks[index], shift_of(view.partner(index))
    spot = spot_of(view, block, shift)
    if spot is not None and spot.alike:
        yield from colours(view, spot)
        return
    for part in changed_pieces(view, block, shift):
        yield from changes_of(view, index, part, shift)


def changed_pieces(view: View, block: Block, shift: Shift) -> Iterator[Block]:
    """The pieces of a text as texts of their own, innermost first, but for those drawn the same, those that only moved
    on because a piece before them changed, and those around a changed one."""
    if len(block.pieces) < 2:
        yield block
        return
    search = view.settling.search
    changed: list[Piece] = []
    for piece in sorted((p for p in block.pieces if p.lines), key=lambda p: sum(r.area for r in p.lines)):
        if search.close(piece.lines, shift, 0.0) or any(holds(piece, other) for other in changed):
            continue
        if changed and found_near(view, around(piece.lines)) is not None:
            continue
        changed.append(piece)
    for piece in changed:
        yield replace(
            block, text=piece.text, box=around(piece.lines), lines=piece.lines, pieces=(piece,), place=piece.place
        )


def holds(piece: Piece, other: Piece) -> bool:
    """Whether the lines of a piece run around another piece."""
    return all(any(line.overlap(r) > 0.5 * r.area for line in piece.lines) for r in other.lines)


def changes_of(view: View, index: int, block: Block, shift: Shift) -> Iterator[Finding]:
    """Of one text, or one piece of a text."""
    spot = spot_of(view, block, shift)
    if spot is None:
        return
    if spot.alike:
        yield from colours(view, spot)
        return
    away = piece_shift(view, spot)
    if away is not None:
        what = name(block) if spot.piece.text == block.text else f"'{cut(spot.piece.text)}'"
        yield told(spot, "moved", f"{what} is {off(*away)}", ("", ""), 0.3)
        return
    if only_moved(view, spot):
        return
    styled = list(font(view, spot))
    yield from styled
    yield from retyped(view, spot, bool(styled))
    measured = view.partner(index)
    if not view.exact and measured is not None and not measured.same_pixels:
        yield from declared_colours(view, spot)


def only_moved(view: View, spot: Spot) -> bool:
    """Whether it is the same text a fraction of a px further: found nearly the same, as wide and as heavy."""
    region = around(spot.piece.lines)
    seen = found_near(view, region)
    if seen is None:
        return False
    ours, theirs = (ink_of(picture) for picture in view.crop(region, (-seen.dx, -seen.dy)))
    if ours is None or theirs is None or abs(ours.mass / max(1.0, theirs.mass) - 1) > HEAVIER:
        return False
    one, other = ours.extent(), theirs.extent()
    return one is not None and other is not None and abs((one[1] - one[0]) - (other[1] - other[0])) <= 1


def found_near(view: View, region: Region) -> align.Shift | None:
    """Where in the reference a region of the candidate is found, not further off than a word; None where nowhere."""
    seen = align.find_shift(*view.settling.search.grays, region, view.comparison.reference.scale, radius=WORD)
    return seen if seen is not None and seen.score >= MOVED_ALIKE else None


def shift_of(measured: Measured | None) -> Shift:
    return whole(measured.dx, measured.dy, 1.0) if measured is not None and measured.by_pixels else HERE


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
    return Spot(block, region, lines, (ours, theirs), (inks[0], inks[1]), piece, view.style_at(there or lines))


def piece_shift(view: View, spot: Spot) -> Shift | None:
    """By how much a piece of a text has moved in it, where that is all that happened to it."""
    search, region = view.settling.search, around(spot.piece.lines)
    seen = align.find_shift(*search.grays, region, view.comparison.reference.scale)
    if seen is None or seen.score < MOVED_ALIKE:
        return None
    shift = whole(-seen.dx, -seen.dy, view.comparison.reference.scale)
    return shift if shift != HERE and search.close(spot.piece.lines, shift) else None


def differing(view: View, line: Region, shift: Shift) -> Region | None:
    ours, theirs = view.crop(line, shift)
    wrong = (np.abs(ours.astype(np.int16) - theirs) > 1).any(axis=2)
    rows, columns = np.nonzero(wrong)
    if not len(rows):
        return None
    scale = view.comparison.reference.scale
    top, _, left, _ = view.settling.differences.corners(line)
    x, y = (left + int(columns.min())) / scale, (top + int(rows.min())) / scale
    return Region(x, y, (int(np.ptp(columns)) + 1) / scale, (int(np.ptp(rows)) + 1) / scale)


def piece_at(block: Block, region: Region) -> Piece:
    """The smallest piece around a region; the text as a whole where none holds it."""
    holding = [p for p in block.pieces if sum(r.grown(1).overlap(region) for r in p.lines) >= 0.95 * region.area]
    if holding:
        return min(holding, key=lambda p: sum(r.area for r in p.lines))
    return Piece(block.text, block.lines, block.font, block.color, block.place)


# --- drawn alike: only colours can differ -----------------------------------------------------------------------------


def colours(view: View, spot: Spot) -> Iterator[Finding]:
    """Ink and ground, measured in the pictures."""
    ours, theirs = spot.inks
    ink = recovered(spot.pictures[0], spot.piece.color, ours, spot.pictures[1], theirs)
    least = SAME if view.exact and agreement(*spot.inks) >= DRAWN_THE_SAME else RECOLOURED
    for what, actual, expected in (("text", spot.piece.color, ink), ("background", ours.ground_hex, theirs.ground_hex)):
        distance = difference(actual, expected)
        if distance is not None and distance >= least:
            message = f"{name(spot.block)}: {what} is {actual} instead of {expected}"
            yield told(spot, "recoloured", message, (expected, actual), min(1.0, distance / 40))


def declared_colours(view: View, spot: Spot) -> Iterator[Finding]:
    """Ink as it was read in the mockup; the ground as it is seen in both."""
    expected = spot.expected.color if spot.expected else ""
    pairs = (("text", spot.piece.color, expected), ("background", spot.inks[0].ground_hex, spot.inks[1].ground_hex))
    for what, actual, wanted in pairs:
        distance = difference(actual, wanted)
        if distance is not None and distance >= RECOLOURED:
            message = f"{name(spot.block)}: {what} is {actual} instead of {wanted}"
            yield told(spot, "recoloured", message, (wanted, actual), min(1.0, distance / 40))


# --- drawn otherwise: the style, or the words -------------------------------------------------------------------------


def font(view: View, spot: Spot) -> Iterator[Finding]:
    """Weight, size, slant and family, as far as the pixels bear out what was read."""
    ours, read = spot.piece.font, spot.expected.font if spot.expected else None
    if ours is None or read is None:
        return
    known = view.calls.get(read, (read,))
    theirs = ours if ours in known else known[0]
    what = name(spot.block)
    drawn = measured_change(view, spot)
    weight = ours.weight - theirs.weight
    heavier = drawn.mass / size_ratio(ours, theirs) ** 2 - 1
    if abs(weight) >= FONT_WEIGHT and heavier * np.sign(weight) > HEAVIER:
        message = f"{what}: font weight is {ours.weight} instead of {theirs.weight}"
        yield told(spot, "font-weight", message, (str(theirs.weight), str(ours.weight)), 0.2 + abs(weight) / 1500)
    size = size_of(drawn, ours, theirs, abs(weight) >= FONT_WEIGHT)
    if size is not None:
        message = f"{what}: font size is {ours.size:g} px instead of {size:g} px"
        share = 0.2 + abs(ours.size - size) / size
        yield told(spot, "font-size", message, (f"{size:g}px", f"{ours.size:g}px"), share)
    unlike = agreement(*spot.inks) < OTHER_FACE
    if ours.italic != theirs.italic and unlike and not drawn.as_wide:
        slant = ("upright", "italic")
        message = f"{what} is {slant[ours.italic]} instead of {slant[theirs.italic]}"
        yield told(spot, "font-style", message, (slant[theirs.italic], slant[ours.italic]), 0.2)
    if (
        ours.family
        and theirs.family
        and ours.family.casefold() != theirs.family.casefold()
        and unlike
        and not view.exact
    ):
        message = f"{what} is set in {ours.family} instead of {theirs.family}"
        yield told(spot, "font-family", message, (theirs.family, ours.family), 0.15)


@dataclass(frozen=True, slots=True)
class Change:
    """Ratios candidate / reference: of the ink's mass, and of the width of a line of the same words (None of others)."""

    mass: float
    width: float | None

    @property
    def as_wide(self) -> bool:
        return self.width is not None and abs(self.width - 1) < WIDER


def measured_change(view: View, spot: Spot) -> Change:
    """Each side measured where it stands: a larger text is also a longer one."""
    expected = spot.expected
    same = expected is not None and ratio(spot.piece.text, expected.text) > SAME_WORDS
    if expected is None or not same or len(spot.piece.lines) != 1:
        return Change(spot.inks[0].mass / max(1.0, spot.inks[1].mass), None)
    ours, theirs = ink_of(view.crop(spot.piece.lines[0])[0]), ink_of(view.crop(expected.lines[0])[1])
    mass = ours.mass / max(1.0, theirs.mass) if ours and theirs else 1.0
    return Change(mass, spot.piece.lines[0].w / max(1.0, expected.lines[0].w))


def size_ratio(ours: Font, theirs: Font) -> float:
    return ours.size / theirs.size if abs(ours.size - theirs.size) >= FONT_SIZE else 1.0


def size_of(drawn: Change, ours: Font, theirs: Font, weighed: bool) -> float | None:
    """The font size the reference has, where it is another: as it was read, or, of one line of the same words, as its
    width and its mass both say."""
    read, wide = size_ratio(ours, theirs), drawn.width
    if wide is None or weighed:
        return theirs.size if read != 1.0 else None
    if read != 1.0:
        return theirs.size if (wide - 1) * (read - 1) > 0.3 * (read - 1) ** 2 else None
    if drawn.as_wide or (drawn.mass - 1) / (wide**2 - 1) < 0.4:
        return None
    return round(2 * ours.size / wide) / 2


def retyped(view: View, spot: Spot, styled: bool) -> Iterator[Finding]:
    """Other words; where the style differs too, only if the words are quite different, for they were read from pixels."""
    block = spot.block
    actual, expected = plain(block.text), plain(view.written([r.grown(2) for r in block.lines]))
    alike = ratio(actual, expected)
    if actual == expected or not expected or (styled and alike > 0.6):
        return
    here, there = where_they_part(actual, expected)
    message = f"{name(block)} reads '{here}' instead of '{there}'"
    yield told(spot, "retyped", message, (expected, actual), min(1.0, 0.2 + 2 * (1 - alike)))


def told(spot: Spot, kind: str, message: str, values: tuple[str, str], share: float) -> Finding:
    return make(spot.block, kind, message, values, share, spot.shown, blame(spot.block, spot.region))

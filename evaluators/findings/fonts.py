"""The font of a text: weight, size, slant and family, as far as the pixels bear out what was read in the mockup."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from evaluators.findings.ink import Ink, agreement, ink_of
from evaluators.findings.spots import HEAVIER, Spot, told
from evaluators.findings.view import View
from evaluators.findings.words import name
from evaluators.match import ratio
from evaluators.types import Finding, Font, Region

FONT_SIZE = 0.75
"""Px of font size: sizes are read to half a px."""

FONT_WEIGHT = 150
"""One step of weight (400 for 500) cannot be told reliably from pixels, two can."""

REGULAR, BOLD = 400, 700

BOLDER = 0.12
"""Relative change of the ink's mass, the size taken away, that only another weight makes."""

WIDER = 0.02
"""Relative change of a line's width that its own rounding does not explain."""

FILLED = 0.85
"""Share of a line's width that its letters take, if it does not begin or end with spaces."""

SAME_WORDS = 0.9
"""Likeness of two texts from which their widths can be compared."""

OTHER_FACE = 0.75
"""Agreement below which another family name is another face; above it is one face under two names (Arial, Liberation Sans)."""


def font(view: View, spot: Spot) -> Iterator[Finding]:
    """Weight and size, else slant and family."""
    ours, read = spot.piece.font, spot.expected.font if spot.expected else None
    if ours is None or read is None:
        return
    known = view.calls.get(read, (read,))
    theirs = ours if ours in known else known[0]
    what, drawn = name(spot.block), measured_change(view, spot)
    if not view.exact:  # another machine's face may be wider or heavier in the same size and weight
        drawn = Change(drawn.mass, None)
    weight = (
        weight_of(drawn, ours, (theirs, read)) if drawn.width is not None else weight_read(drawn, ours, read, known)
    )
    if weight is not None:
        message = f"{what}: font weight is {ours.weight} instead of {weight}"
        share = 0.2 + abs(ours.weight - weight) / 1500
        yield told(spot, "font-weight", message, (str(weight), str(ours.weight)), share)
    size = size_of(drawn, ours, theirs, weight is not None)
    if size is not None:
        message = f"{what}: font size is {ours.size:g} px instead of {size:g} px"
        share = 0.2 + abs(ours.size - size) / size
        yield told(spot, "font-size", message, (f"{size:g}px", f"{ours.size:g}px"), share)
    if agreement(*spot.inks) < OTHER_FACE:
        yield from face(view, spot, (ours, theirs), drawn)


def face(view: View, spot: Spot, fonts: tuple[Font, Font], drawn: Change) -> Iterator[Finding]:
    """Slant and family. Where both pictures come from one machine the family in the style sheet may not be the one that
    is drawn, in either of them, so that names say nothing."""
    ours, theirs = fonts
    if ours.italic != theirs.italic and drawn.width is None:
        slant = ("upright", "italic")
        message = f"{name(spot.block)} is {slant[ours.italic]} instead of {slant[theirs.italic]}"
        yield told(spot, "font-style", message, (slant[theirs.italic], slant[ours.italic]), 0.2)
    if ours.family and theirs.family and not view.exact:
        message = f"{name(spot.block)} is set in {ours.family} instead of {theirs.family}"
        if ours.family.casefold() == theirs.family.casefold():
            message = f"{name(spot.block)} looks set in another face than {theirs.family}: is the font there?"
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
    unknown = Change(spot.inks[0].mass / max(1.0, spot.inks[1].mass), None)
    if expected is None or expected.shared or not same or len(spot.piece.lines) != 1:
        return unknown
    ours, theirs = ink_of(view.crop(spot.piece.lines[0])[0]), ink_of(view.crop(expected.lines[0])[1])
    if ours is None or theirs is None:
        return unknown
    return Change(ours.mass / max(1.0, theirs.mass), widths(spot.piece.lines[0], ours, expected.lines[0], theirs))


def widths(ours: Region, one: Ink, theirs: Region, other: Ink) -> float | None:
    """Ratio of the widths: of the lines as they are laid out, which are known to a fraction of a px; where spaces make a
    line longer than its letters, of the letters."""
    mine, wanted = one.wide, other.wide
    if not mine or not wanted:
        return None
    if mine > FILLED * one.reach.shape[1] and wanted > FILLED * other.reach.shape[1]:
        return ours.w / max(1.0, theirs.w)
    return 1.0 if abs(mine - wanted) <= 1 else mine / wanted


def size_ratio(ours: Font, theirs: Font) -> float:
    return ours.size / theirs.size if abs(ours.size - theirs.size) >= FONT_SIZE else 1.0


def weight_read(drawn: Change, ours: Font, read: Font, known: Sequence[Font]) -> int | None:
    """Of a text whose width says nothing: the weight as it was read, if the mass agrees, and more of it where the same
    reading has been given to texts of this weight."""
    heavier = drawn.mass / size_ratio(ours, read) ** 2 - 1
    differs = ours.weight - read.weight
    least = 2 * BOLDER if any(font.weight == ours.weight for font in known) else HEAVIER
    return read.weight if abs(differs) >= FONT_WEIGHT and heavier * np.sign(differs) > least else None


def weight_of(drawn: Change, ours: Font, likely: tuple[Font, Font]) -> int | None:
    """Of a line of the same words: the mass of the ink decides, the change of size taken away; ``likely``: what the font
    of the reference may be."""
    assert drawn.width is not None
    theirs = likely[0]
    heavier = drawn.mass / drawn.width**2 - 1
    as_read = (ours.weight - theirs.weight) * np.sign(heavier) >= FONT_WEIGHT
    sizes = [size_ratio(ours, font) for font in likely]
    if any(size != 1.0 and abs(drawn.width - size) < WIDER for size in sizes) or abs(drawn.mass - 1) < HEAVIER:
        return None
    weight = (ours.weight - theirs.weight) * np.sign(drawn.mass - 1)
    if all(size == 1.0 for size in sizes) and weight >= FONT_WEIGHT:
        return theirs.weight
    if abs(heavier) < (HEAVIER if as_read else BOLDER):
        return None
    if as_read:
        return theirs.weight
    return (REGULAR if ours.weight > REGULAR else None) if heavier > 0 else (BOLD if ours.weight < BOLD else None)


def size_of(drawn: Change, ours: Font, theirs: Font, weighed: bool) -> float | None:
    """The font size the reference has, where it is another: of a line of the same words as its width and mass say, of
    other texts as it was read."""
    if drawn.width is None or weighed:
        return theirs.size if abs(ours.size - theirs.size) >= FONT_SIZE else None
    if drawn.as_wide or (drawn.mass - 1) * (drawn.width - 1) <= 0:
        return None
    wanted = ours.size / drawn.width
    return theirs.size if abs(theirs.size - wanted) < FONT_SIZE / 2 else round(2 * wanted) / 2

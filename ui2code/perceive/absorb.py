"""Charts and other things that lie across shapes: the shapes they are made of go into one picture with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ui2code.perceive.raster import Mask, Rect
from ui2code.perceive.residue import Patch
from ui2code.perceive.shapes import Shape

MAX_PART = 1.5
"""Times the picture's own area up to which a shape may be a part of it."""

WORDS = 0.02
"""Share of text in a shape from which it is a container of words, not a part of a picture."""

MAX_SHARE = 0.3
"""Share of the page beyond which a picture across shapes is left in its pieces."""

SPOT = 0.1
"""Share of a picture up to which a shape without any words in it is a part of it."""

BACKDROP, SPECK = 0.5, 0.005
"""Share of the page from which a picture lies behind everything, and share of it that its own spots have at most."""

BOLD = 0.3
"""Share of its pixels that differ plainly from which a patch is no leftover of a shadow."""

HOLLOW = 0.2
"""Density up to which a patch around a shape is what is left of the shape's shadow."""


def absorb(
    shapes: Sequence[Shape], patches: Sequence[Patch], text: Mask, least: int
) -> tuple[list[Shape], list[Patch]]:
    """Shapes and patches that remain; a patch's owner is its shape's place in the new list.

    Patches of at least ``least`` device px a side are pictures.
    """
    pictures = [_grow(p, shapes, text) for p in patches if p.across]
    pictures = [p for p in pictures if p.rect.area <= MAX_SHARE * text.size]
    patches = [p for p in patches if p.across or not _hollow(p, shapes)]
    plain = [p for p in patches if not p.across and min(p.rect.w, p.rect.h) >= least]
    gone = {k for k, s in enumerate(shapes) if any(_part(s, p.rect, text) and p.rect.holds(s.rect) for p in pictures)}
    gone |= {k for k, s in enumerate(shapes) if any(_spot(k, p, shapes, text) for p in plain)}
    places = {-1: -1}
    for index in range(len(shapes)):
        places[index] = places[index - 1] + (index not in gone)
    rest = [p for p in patches if not p.across and not _covered(p.rect, pictures)]
    rest = [p for p in rest if p.owner not in gone]
    rest += [p for p in patches if p.across and p.rect.area > MAX_SHARE * text.size]
    remaining = [s for k, s in enumerate(shapes) if k not in gone]
    return remaining, [replace(p, owner=places[p.owner]) for p in [*rest, *_outermost(pictures)]]


def _spot(place: int, picture: Patch, shapes: Sequence[Shape], text: Mask) -> bool:
    """Whether a shape without words lies wholly in a picture that shows it anyway: nothing else lies between the two."""
    rect = shapes[place].rect
    largest = SPECK if picture.rect.area >= BACKDROP * text.size else SPOT
    if place == picture.owner or not picture.rect.holds(rect) or rect.area > largest * picture.rect.area:
        return False
    between = (s for k, s in enumerate(shapes) if k not in (place, picture.owner) and s.rect.area > rect.area)
    if any(s.rect.holds(rect) and s.rect.area < _area(picture, shapes) for s in between):
        return False
    return not text[rect.slices()].any()


def _area(picture: Patch, shapes: Sequence[Shape]) -> int:
    """The area of what a picture lies on."""
    return shapes[picture.owner].rect.area if picture.owner >= 0 else 1 << 60


def _part(shape: Shape, picture: Rect, text: Mask) -> bool:
    """Whether a shape can be a part of the picture: it meets it, does not hold it, and no words stand in it."""
    holds = shape.rect.holds(picture) and shape.rect != picture
    if shape.rect.common(picture) == 0 or holds or shape.rect.area > MAX_PART * picture.area:
        return False
    return bool(text[shape.rect.slices()].mean() < WORDS)


def _grow(patch: Patch, shapes: Sequence[Shape], text: Mask) -> Patch:
    """The patch with all parts it touches, and what these touch, within the shape that holds it."""
    holders = [s.rect for s in shapes if s.rect.holds(patch.rect) and s.rect != patch.rect]
    limit = min(holders, key=lambda r: r.area) if holders else Rect(0, 0, text.shape[1], text.shape[0])
    rect, before = patch.rect, None
    while rect != before:
        before = rect
        for shape in shapes:
            if _part(shape, rect, text) and limit.holds(shape.rect):
                rect = rect.joined(shape.rect)
    under = [k for k, s in enumerate(shapes) if s.rect.common(rect) and not rect.holds(s.rect)]
    return replace(patch, rect=rect, owner=max(under, default=-1))


def _covered(rect: Rect, pictures: Sequence[Patch]) -> bool:
    return any(p.rect.holds(rect, 1) for p in pictures)


def _outermost(pictures: Sequence[Patch]) -> list[Patch]:
    """Each picture once: none that lies within another."""
    kept: list[Patch] = []
    for picture in sorted(pictures, key=lambda p: -p.rect.area):
        if not _covered(picture.rect, kept):
            kept.append(picture)
    return kept


def _hollow(patch: Patch, shapes: Sequence[Shape]) -> bool:
    """Whether a patch is a thin frame around a shape: its shadow, not met exactly."""
    if patch.count > HOLLOW * patch.rect.area or patch.bold > BOLD * patch.count:
        return False
    return any(patch.rect.common(s.rect) > 0.5 * patch.rect.area and not s.rect.holds(patch.rect) for s in shapes)

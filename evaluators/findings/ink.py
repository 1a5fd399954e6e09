"""The ink of a text in two pictures, measured the same way in both, so that what is wrong with the way cancels out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from evaluators.colour import hex_colour, rgb
from evaluators.pixels import common_colour
from evaluators.types import Image

Floats = NDArray[np.float64]

FULL = 0.03
"""Share of a patch's pixels, those furthest from the ground, whose mean stands for its ink: the middle of the strokes."""

MIXED = 0.1
"""Share of the contrast left over from which letters are of more than one colour."""

SEEN = 0.25
"""Coverage from which a pixel belongs to a letter."""


@dataclass(frozen=True, eq=False, slots=True)
class Ink:
    """``ground``: sRGB 0..255; ``reach``: (H, W) distance from the ground, 0..1 of the ink's."""

    ground: Floats
    color: Floats
    reach: Floats

    @property
    def mass(self) -> float:
        """Pixels' worth of full ink."""
        return float(self.reach.sum())

    def extent(self) -> tuple[int, int, int, int] | None:
        """(left, right, top, bottom) of the letters in px, right and bottom exclusive; None without any."""
        rows, columns = np.nonzero(self.reach >= SEEN)
        if not len(rows):
            return None
        return int(columns.min()), int(columns.max()) + 1, int(rows.min()), int(rows.max()) + 1

    @property
    def wide(self) -> int:
        """Width of the letters in px; 0 without any."""
        extent = self.extent()
        return extent[1] - extent[0] if extent else 0

    @property
    def ground_hex(self) -> str:
        return hex_colour([float(c) for c in self.ground])


def ink_of(patch: Image) -> Ink | None:
    """None for a patch of one colour."""
    ground = np.array(common_colour(patch), np.float64)
    distance = np.sqrt(((patch - ground) ** 2).sum(axis=2))
    count = max(3, round(FULL * distance.size))
    furthest = np.argpartition(distance.ravel(), -min(count, distance.size))[-count:]
    color = patch.reshape(-1, 3)[furthest].mean(axis=0)
    full = float(np.sqrt(((color - ground) ** 2).sum()))
    if full < 2:
        return None
    return Ink(ground, color, np.clip(distance / full, 0, 1))


def agreement(one: Ink, other: Ink) -> float:
    """Correlation of the letters' shapes, whatever their colours: 1 for the same drawing. Patches of one size."""
    a, b = one.reach - one.reach.mean(), other.reach - other.reach.mean()
    norm = float(np.sqrt((a**2).sum() * (b**2).sum()))
    return float((a * b).sum()) / norm if norm > 0 else 0.0


def recovered(candidate: Image, color: str, ours: Ink, reference: Image, theirs: Ink) -> str:
    """The ink of the reference's letters, given that they are drawn as the candidate's in ``color``: each pixel is ground
    + cover x (ink - ground), the cover is known from the candidate, and the ink follows by least squares; "" where no one
    ink does, as with words of several colours."""
    if not color:
        return ""
    reach = np.array(rgb(color), np.float64) - ours.ground
    if (reach**2).sum() < 4:
        return ""
    cover = np.clip(((candidate - ours.ground) @ reach) / (reach**2).sum(), 0, 1)
    known = cover[..., None]
    if unexplained(reference, theirs.ground, known) > MIXED:
        return ""
    ink = theirs.ground + (known * (reference - theirs.ground)).sum(axis=(0, 1)) / max(1e-6, float((cover**2).sum()))
    return hex_colour([float(c) for c in ink])


def unexplained(picture: Image, ground: Floats, cover: Floats) -> float:
    """Share of a picture's contrast to its ground that no ink of one colour explains."""
    contrast = picture - ground
    ink = (cover * contrast).sum(axis=(0, 1)) / max(1e-6, float((cover**2).sum()))
    whole = float((contrast**2).sum())
    return float(((contrast - cover * ink) ** 2).sum()) / whole if whole > 0 else 0.0

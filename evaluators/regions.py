"""Colour distance pixel by pixel over each block of the reference, the block's shift taken away.

A page's palette can be off by one step everywhere (blue-600 for blue-700), which pixelmatch's threshold lets pass and a
mean over the page drowns in white. Here every block speaks for itself, with the mean and the 95th percentile of CIEDE2000
(Sharma, Wu & Dalal 2005) over its pixels.

    delta_e     = Σ w mean / Σ w, delta_e_p95 = Σ w p95 / Σ w, over all blocks of the reference

A block without a partner is compared with what the candidate shows in its place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from evaluators import align
from evaluators.colour import delta_e
from evaluators.compare import Comparison, weight
from evaluators.metric import ERROR, PairMetric
from evaluators.types import Block, Image

PIXELS = 20_000
"""Pixels of a block beyond which every n-th row and column is asked."""


@dataclass(frozen=True, slots=True)
class RegionColour:
    """ΔE2000 over the pixels of one block of the reference: mean and 95th percentile."""

    block: Block
    weight: float
    mean: float
    p95: float


def region_colours(comparison: Comparison) -> tuple[RegionColour, ...]:
    """Of every block of the reference that lies on the page, in no particular order."""
    image = comparison.image
    found = []
    for block, heavy, shift in asked(comparison):
        distances = distances_in(comparison.reference.image, image, block, comparison.reference.scale, shift)
        if distances.size:
            found.append(RegionColour(block, heavy, float(distances.mean()), float(np.percentile(distances, 95))))
    return tuple(found)


def asked(comparison: Comparison) -> Iterator[tuple[Block, float, tuple[float, float]]]:
    """Every block of the reference with its weight and how far its partner is shifted, CSS px. Excused blocks are alike in
    both pictures, so it does not matter on which side they were found."""
    for m in comparison.measured:
        yield m.pair.reference, m.weight, (m.dx, m.dy)
    for block in comparison.matching.missing:
        yield block, weight(block), (0.0, 0.0)


def distances_in(
    reference: Image, candidate: Image, block: Block, scale: float, shift: tuple[float, float]
) -> NDArray[np.float64]:
    """ΔE2000 of each pixel asked; empty where the block lies off the page. Equal pixels are 0 without being computed."""
    top, bottom, left, right = align.pixel_box(block.box, scale, reference.shape)
    if bottom <= top or right <= left:
        return np.zeros(0)
    step = max(1, int(((bottom - top) * (right - left) / PIXELS) ** 0.5))
    dy, dx = round(shift[1] * scale), round(shift[0] * scale)
    a = reference[top:bottom:step, left:right:step].reshape(-1, 3)
    rows, columns = np.arange(top, bottom, step), np.arange(left, right, step)
    b = align.taken(candidate, rows + dy, columns + dx).reshape(-1, 3)
    out = np.zeros(len(a))
    unequal = (a != b).any(axis=1)
    out[unequal] = delta_e(a[unequal].astype(np.float64), b[unequal].astype(np.float64))
    return out


def mean(comparison: Comparison) -> float | None:
    found = region_colours(comparison)
    whole = sum(r.weight for r in found)
    return sum(r.weight * r.mean for r in found) / whole if whole else None


def high(comparison: Comparison) -> float | None:
    found = region_colours(comparison)
    whole = sum(r.weight for r in found)
    return sum(r.weight * r.p95 for r in found) / whole if whole else None


DELTA_E = PairMetric(
    *("delta_e", "1", ERROR, "colour of every block's pixels", "shifts, place; what a candidate adds", mean),
    unseen=("shuffled",),
)
DELTA_E_P95 = PairMetric(
    *("delta_e_p95", "1", ERROR, "small parts of a block in a wrong colour", "shifts, place; what a candidate adds"),
    of=high,
    unseen=("shuffled",),
)

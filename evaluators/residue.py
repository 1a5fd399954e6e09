"""What differs where no block is: content that the reading of the mockup overlooked, or that a candidate adds unnamed.

Without it a judgement would only be as good as the list of blocks: what nobody perceived would be missed by nobody.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from evaluators.colour import hex_colour
from evaluators.types import Image, Region

CELL = 8
"""CSS px; the grid in which differences are gathered, finer than any thing worth a finding."""

SEEN = 6.0
"""Mean absolute difference (of 255) of a cell from which it differs to the eye; dithering and resampling stay below."""

LEAST = 2
"""Cells; a smaller spot is noise along an edge."""


@dataclass(frozen=True, slots=True)
class Residue:
    """A connected area that differs and belongs to no block; the mean colours of both sides there."""

    region: Region
    area: float
    expected: str
    actual: str


def residues(
    candidate: Image, reference: Image, scale: float, explained: Iterable[Region], seen: float = SEEN
) -> tuple[Residue, ...]:
    """Areas of two pictures (same scale; the common part) that differ outside the ``explained`` regions."""
    import cv2

    step = max(1, round(CELL * scale))
    rows = min(candidate.shape[0], reference.shape[0]) // step
    columns = min(candidate.shape[1], reference.shape[1]) // step
    if not rows or not columns:
        return ()
    a, b = candidate[: rows * step, : columns * step], reference[: rows * step, : columns * step]
    cells = cv2.resize(cv2.absdiff(a, b), (columns, rows), interpolation=cv2.INTER_AREA).mean(axis=2)
    differs = (cells > seen).astype(np.uint8)
    for region in explained:
        top, left = int(region.y // CELL), int(region.x // CELL)
        bottom, right = int(-(-region.bottom // CELL)), int(-(-region.right // CELL))
        differs[max(0, top) : max(0, bottom), max(0, left) : max(0, right)] = 0
    count, labels, stats, _ = cv2.connectedComponentsWithStats(differs, connectivity=8)
    found = [k for k in range(1, count) if stats[k][cv2.CC_STAT_AREA] >= LEAST]
    return tuple(residue(a, b, scale, labels == k, stats[k]) for k in found)


def residue(
    candidate: Image, reference: Image, scale: float, mask: NDArray[np.bool_], stat: NDArray[np.int32]
) -> Residue:
    left, top, wide, high, area = (int(v) for v in stat[:5])
    region = Region(left * CELL, top * CELL, wide * CELL, high * CELL)
    part = mask[top : top + high, left : left + wide]
    return Residue(
        region,
        float(area * CELL * CELL),
        mean_hex(reference, region, scale, part),
        mean_hex(candidate, region, scale, part),
    )


def mean_hex(image: Image, region: Region, scale: float, mask: NDArray[np.bool_]) -> str:
    """Mean colour of the masked cells."""
    import cv2

    rows = slice(int(region.y * scale), int(region.bottom * scale))
    columns = slice(int(region.x * scale), int(region.right * scale))
    small = cv2.resize(image[rows, columns], (mask.shape[1], mask.shape[0]), interpolation=cv2.INTER_AREA)
    mean = np.asarray(small, np.float64)[mask].mean(axis=0)
    return hex_colour([float(c) for c in mean])

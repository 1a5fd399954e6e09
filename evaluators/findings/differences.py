"""Where two pictures differ, asked by region: the evidence every finding has to stand on."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from evaluators.pixels import union_size
from evaluators.types import Image, Region

NOISE = 1
"""Channel steps that are no difference: rounding of a compositor."""


@dataclass(frozen=True, eq=False, slots=True)
class Differences:
    """``mask``: (H, W) of the union, 1 where the pictures differ; ``sums``: its integral, (H + 1, W + 1)."""

    mask: NDArray[np.uint8]
    sums: NDArray[np.int32]
    scale: float

    def corners(self, region: Region) -> tuple[int, int, int, int]:
        """(top, bottom, left, right) in device px: every pixel the region touches."""
        height, width = self.mask.shape
        top, bottom, left, right = touched(region, self.scale)
        return (
            max(0, min(top, height)),
            max(0, min(bottom, height)),
            max(0, min(left, width)),
            max(0, min(right, width)),
        )

    def count(self, region: Region) -> int:
        """Differing pixels in a region."""
        top, bottom, left, right = self.corners(region)
        s = self.sums
        return int(s[bottom, right] - s[top, right] - s[bottom, left] + s[top, left])

    def box(self, region: Region) -> Region | None:
        """The smallest region around the differing pixels in a region; None where there are none."""
        top, bottom, left, right = self.corners(region)
        rows = np.flatnonzero(self.mask[top:bottom, left:right].any(axis=1))
        if not len(rows):
            return None
        columns = np.flatnonzero(self.mask[top:bottom, left:right].any(axis=0))
        y, x = top + int(rows[0]), left + int(columns[0])
        high, wide = int(rows[-1] - rows[0]) + 1, int(columns[-1] - columns[0]) + 1
        return Region(x / self.scale, y / self.scale, wide / self.scale, high / self.scale)


def touched(region: Region, scale: float) -> tuple[int, int, int, int]:
    """(top, bottom, left, right) in device px of the pixels a region touches, on the page or beyond it."""
    top, left = math.floor(region.y * scale + 0.01), math.floor(region.x * scale + 0.01)
    return top, math.ceil(region.bottom * scale - 0.01), left, math.ceil(region.right * scale - 0.01)


def differences(candidate: Image, reference: Image, scale: float) -> Differences:
    """Of two pictures of one scale; what only one of them has differs."""
    height, width = union_size(candidate, reference)
    mask = np.ones((height, width), np.uint8)
    h, w = min(candidate.shape[0], reference.shape[0]), min(candidate.shape[1], reference.shape[1])
    mask[:h, :w] = unequal(candidate[:h, :w], reference[:h, :w])
    return of_mask(mask, scale)


def unequal(one: Image, other: Image) -> NDArray[np.bool_]:
    """(H, W) of two pictures of one size: where any channel differs by more than NOISE."""
    import cv2

    if one.size == 0:
        return np.zeros(one.shape[:2], bool)
    delta = cv2.absdiff(one, other)
    most = cv2.max(cv2.max(delta[:, :, 0], delta[:, :, 1]), delta[:, :, 2])
    return np.asarray(most > NOISE, bool)


def of_mask(mask: NDArray[np.uint8], scale: float) -> Differences:
    import cv2

    return Differences(mask, np.asarray(cv2.integral(mask), np.int32), scale)

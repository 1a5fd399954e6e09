"""Connected regions of one colour (and of slowly changing colour) of a picture."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ui2code.perceive.raster import Mask, Rect, widest
from ui2code.types import Pixels

Labels = NDArray[np.int32]

RULE = 4
"""CSS px: rules are no thicker."""

RULE_LENGTH = 8
"""CSS px: rules are no shorter."""


@dataclass(frozen=True, eq=False)
class Regions:
    """4-connected regions: ``labels`` (H, W); per region its box (x0, y0, x1, y1), area in px, and the colour of one pixel."""

    labels: Labels
    boxes: NDArray[np.int32]
    areas: NDArray[np.int64]
    firsts: NDArray[np.int64]
    colors: NDArray[np.uint8]
    thin: NDArray[np.bool_]
    """True for a region in which no square wider than a border fits."""

    def rect(self, index: int) -> Rect:
        return Rect(*(int(v) for v in self.boxes[index]))

    def mask(self, index: int) -> Mask:
        """The region within its box."""
        rows, cols = self.rect(index).slices()
        return np.asarray(self.labels[rows, cols] == index)


def _equal_steps(pixels: Pixels, tolerance: int) -> tuple[Mask, Mask]:
    """Whether each pixel is like its right, and its lower neighbour: (H, W-1) and (H-1, W)."""
    if tolerance == 0:
        packed = pack(pixels)
        return packed[:, 1:] == packed[:, :-1], packed[1:] == packed[:-1]
    import cv2

    pairs = (pixels[:, 1:], pixels[:, :-1]), (pixels[1:], pixels[:-1])
    right, down = (widest(cv2.absdiff(a, b) if a.size else a) <= tolerance for a, b in pairs)
    return right, down


def pack(pixels: Pixels) -> NDArray[np.uint32]:
    """One integer per pixel, 0xrrggbb."""
    wide = pixels.astype(np.uint32)
    return np.asarray((wide[..., 0] << 16) | (wide[..., 1] << 8) | wide[..., 2])


def find_regions(pixels: Pixels, tolerance: int = 0, border: int = 4) -> Regions:
    """All regions whose neighbouring pixels differ by at most ``tolerance`` in every channel."""
    import cv2

    right, down = _equal_steps(pixels, tolerance)
    height, width = pixels.shape[:2]
    # Pixels at even places, joints between them: a binary labelling of this lattice labels equal-colour regions.
    lattice = np.zeros((2 * height - 1, 2 * width - 1), np.uint8)
    lattice[::2, ::2] = 1
    lattice[::2, 1::2] = right
    lattice[1::2, ::2] = down
    count, wide, stats, _ = cv2.connectedComponentsWithStats(lattice, connectivity=4, ltype=cv2.CV_32S)
    labels: Labels = np.asarray(wide[::2, ::2], np.int32) - np.int32(1)
    del wide, lattice
    x0, y0 = stats[1:, 0] // 2, stats[1:, 1] // 2
    boxes = np.stack([x0, y0, x0 + (stats[1:, 2] + 1) // 2, y0 + (stats[1:, 3] + 1) // 2], axis=1).astype(np.int32)
    flat = labels.ravel()
    areas = np.bincount(flat, minlength=count - 1)
    firsts = np.zeros(count - 1, np.int64)
    firsts[flat[::-1]] = np.arange(flat.size - 1, -1, -1)
    colors = pixels.reshape(-1, 3)[firsts]
    return Regions(labels, boxes, areas, firsts, colors, _thin(labels, right, down, border))


def _thin(labels: Labels, right: Mask, down: Mask, border: int) -> NDArray[np.bool_]:
    import cv2

    joined = np.zeros(labels.shape, np.uint8)
    joined[:-1, :-1] = right[:-1] & down[:, :-1]
    core = cv2.erode(
        joined, np.ones((border, border), np.uint8), anchor=(0, 0), borderType=cv2.BORDER_CONSTANT, borderValue=0
    )
    thin = np.ones(int(labels.max()) + 1, np.bool_)
    thin[labels[core > 0]] = False
    return thin


def straight(regions: Regions, scale: float) -> NDArray[np.bool_]:
    """Regions that may be straight rules."""
    spans = (regions.boxes[:, 2:] - regions.boxes[:, :2]).astype(np.int64)
    short, long = spans.min(axis=1), spans.max(axis=1)
    thin = (long >= RULE_LENGTH * scale) & (long >= 3 * short) & (regions.areas >= 0.9 * spans.prod(axis=1))
    return np.asarray(thin & (short <= RULE * scale))

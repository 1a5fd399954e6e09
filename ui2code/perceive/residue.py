"""What drawing the shapes leaves unexplained, gathered into patches: photos, logos, charts, icons."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ui2code.perceive.raster import Mask, Rect
from ui2code.types import Pixels

VISIBLE = 10
"""Difference (of 255, largest channel) from which a pixel counts as unexplained."""

STRONG = 28
"""A patch must somewhere differ by this much; antialiasing left over at edges does not."""

CRUMB = 5
"""Device px of area below which a patch is noise at scale 1."""

GAP = 3
"""CSS px: parts of one icon lie closer than this."""

RELATIVE_GAP = 0.22
"""Parts of one logo lie closer than this share of the smaller one's height."""


@dataclass(frozen=True, eq=False)
class Patch:
    """An unexplained part of the picture: its box in device px and which of its pixels differ."""

    rect: Rect
    mask: Mask


def find_patches(clean: Pixels, canvas: Pixels, painted: Mask, scale: float) -> list[Patch]:
    """Patches of ``clean`` (text painted out) that ``canvas`` does not show, in reading order."""
    import cv2

    diff = cv2.absdiff(clean, canvas).max(axis=2)
    seen = diff > VISIBLE
    seen &= ~painted | (diff > STRONG)
    labels = _clusters(seen, round(GAP * scale))
    boxes = _boxes(labels, seen, diff, painted, scale)
    return [Patch(rect, seen[rect.slices()]) for rect in merge_near(boxes)]


def _clusters(seen: Mask, gap: int) -> NDArray[np.int32]:
    import cv2

    grown = cv2.dilate(seen.astype(np.uint8), np.ones((gap, gap), np.uint8))
    _, labels = cv2.connectedComponents(grown, connectivity=8, ltype=cv2.CV_32S)
    return np.asarray(labels)


def _boxes(labels: NDArray[np.int32], seen: Mask, diff: NDArray[np.uint8], painted: Mask, scale: float) -> list[Rect]:
    """Tight boxes of the clusters that are more than crumbs."""
    ys, xs = np.nonzero(seen)
    if ys.size == 0:
        return []
    ids = labels[ys, xs]
    count = int(ids.max()) + 1
    area = np.bincount(ids, minlength=count)
    peak = np.zeros(count, np.int32)
    np.maximum.at(peak, ids, diff[ys, xs].astype(np.int32))
    inked = np.bincount(ids, weights=painted[ys, xs], minlength=count)
    low = np.full((count, 2), 1 << 30)
    high = np.zeros((count, 2), np.int64)
    np.minimum.at(low, ids, np.stack([xs, ys], axis=1))
    np.maximum.at(high, ids, np.stack([xs, ys], axis=1) + 1)
    keep = (area >= CRUMB * scale**2) & (peak >= STRONG) & (inked <= 0.5 * area)
    keep &= (high - low).min(axis=1) > 1
    return [Rect(int(low[i, 0]), int(low[i, 1]), int(high[i, 0]), int(high[i, 1])) for i in np.nonzero(keep)[0]]


def merge_near(boxes: list[Rect]) -> list[Rect]:
    """Boxes that overlap, or lie as close as the letters of a logo, become one; in reading order."""
    merged = sorted(boxes, key=lambda r: -r.area)
    changed = True
    while changed:
        changed = False
        result: list[Rect] = []
        for box in merged:
            for k, other in enumerate(result):
                if _near(box, other):
                    result[k] = other.joined(box)
                    changed = True
                    break
            else:
                result.append(box)
        merged = result
    return sorted(merged, key=lambda r: (r.y0, r.x0))


def _near(a: Rect, b: Rect) -> bool:
    reach = int(RELATIVE_GAP * min(a.h, b.h))
    across = min(a.y1, b.y1) - max(a.y0, b.y0) > 0.6 * min(a.h, b.h)
    return a.common(b) > 0 or (across and a.grown(reach, 0, reach, 0).common(b) > 0)

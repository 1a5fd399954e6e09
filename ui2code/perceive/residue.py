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

RIM = 1.5
"""CSS px around the edge of a shape in which small differences mean nothing."""

RELATIVE_GAP = 0.22
"""Parts of one logo lie closer than this share of the smaller one's height."""


@dataclass(frozen=True, eq=False)
class Patch:
    """An unexplained part of the picture: its box in device px, and which shape (index; -1: the page) it lies on."""

    rect: Rect
    owner: int


def find_patches(
    clean: Pixels, canvas: Pixels, painted: Mask, owner: NDArray[np.int32], scale: float
) -> list[Patch]:
    """Patches of ``clean`` (text painted out) that ``canvas`` does not show, in reading order.

    ``owner`` says which shape each pixel belongs to; a patch never spans two, so that none hides a shape.
    """
    import cv2

    diff: NDArray[np.uint8] = cv2.absdiff(clean, canvas).max(axis=2)
    seen = diff > VISIBLE
    seen &= ~painted | (diff > STRONG)
    by_owner: dict[int, list[Rect]] = {}
    for rect, index in _clusters(seen, diff, painted, owner, scale):
        by_owner.setdefault(index, []).append(rect)
    return [Patch(rect, index) for index, rects in by_owner.items() for rect in merge_near(rects)]


def _clusters(
    seen: Mask, diff: NDArray[np.uint8], painted: Mask, owner: NDArray[np.int32], scale: float
) -> list[tuple[Rect, int]]:
    """Tight boxes, with their owners, of the groups of pixels that are more than crumbs."""
    import cv2

    gap = max(2, round(GAP * scale))
    grown = cv2.dilate(seen.astype(np.uint8), np.ones((gap, gap), np.uint8))
    _, labels = cv2.connectedComponents(grown, connectivity=8, ltype=cv2.CV_32S)
    ys, xs = np.nonzero(seen)
    if ys.size == 0:
        return []
    owned = int(owner.max()) + 2
    keys = labels[ys, xs].astype(np.int64) * owned + owner[ys, xs] + 1
    unique, ids = np.unique(keys, return_inverse=True)
    keep, boxes = _measure(ids, xs, ys, (diff[ys, xs], painted[ys, xs], _rim(owner, scale)[ys, xs]))
    found = np.nonzero(keep & (np.bincount(ids) >= CRUMB * scale**2))[0]
    return [(Rect(*(int(v) for v in boxes[i])), int(unique[i] % owned) - 1) for i in found]


def _rim(owner: NDArray[np.int32], scale: float) -> Mask:
    """Pixels within two px of an edge of a shape, where antialiasing is never met exactly."""
    import cv2

    edge = np.zeros(owner.shape, np.uint8)
    edge[:, 1:] |= owner[:, 1:] != owner[:, :-1]
    edge[1:] |= owner[1:] != owner[:-1]
    size = 2 * round(RIM * scale) + 1
    return np.asarray(cv2.dilate(edge, np.ones((size, size), np.uint8)) > 0)


def _measure(
    ids: NDArray[np.int64],
    xs: NDArray[np.int64],
    ys: NDArray[np.int64],
    facts: tuple[NDArray[np.uint8], NDArray[np.bool_], NDArray[np.bool_]],
) -> tuple[NDArray[np.bool_], NDArray[np.int64]]:
    """Per group: whether it is worth keeping, and its box (x0, y0, x1, y1); ``facts``: difference, text, rim per pixel."""
    order = np.argsort(ids, kind="stable")
    starts = np.concatenate([[0], np.cumsum(np.bincount(ids))[:-1]])
    sx, sy = xs[order], ys[order]
    low = np.stack([np.minimum.reduceat(sx, starts), np.minimum.reduceat(sy, starts)], axis=1)
    high = np.stack([np.maximum.reduceat(sx, starts), np.maximum.reduceat(sy, starts)], axis=1) + 1
    peak = np.maximum.reduceat(facts[0][order], starts)
    area = np.bincount(ids)
    text, rim = (np.bincount(ids, weights=fact) / area for fact in facts[1:])
    keep = (peak >= STRONG) & (text <= 0.5) & ((high - low).min(axis=1) > 1) & (rim <= 0.85)
    return keep, np.concatenate([low, high], axis=1)


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

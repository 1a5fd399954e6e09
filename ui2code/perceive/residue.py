"""What drawing the shapes leaves unexplained, gathered into patches: photos, logos, charts, icons."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ui2code.perceive.raster import Mask, Rect, widest
from ui2code.types import Pixels

VISIBLE = 10
"""Difference (of 255, largest channel) from which a pixel counts as unexplained."""

STRONG = 28
"""A patch must somewhere differ by this much; antialiasing left over at edges does not."""

SOFT = 40
"""Levels up to which a difference where shadows may fall is taken for one."""

BOLD = 48
"""Levels from which a difference is no shadow."""

FAINT, FAINT_AREA = 12, 500
"""Levels, and device px, from which something faint but large is worth keeping."""

CRUMB = 5
"""Device px of area below which a patch is noise at scale 1."""

GAP = 3
"""CSS px: parts of one icon lie closer than this."""

SHARED = 0.06
"""Share of a group that must lie outside the shape that holds most of it for it to be one thing across several."""

GLYPH, BAR_GAP = 28, 6
"""CSS px: the height and width of an icon of separate bars or dots at most, and the gaps between them."""

PICTURE = 40
"""CSS px: pictures that may be told apart are no smaller."""

BARE = 0.02
"""Share of plainly different pixels up to which a row or column lies between two pictures."""

DENSE = 0.4
"""And from which a part is a picture."""

RIM = 1.5
"""CSS px around the edge of a shape in which small differences mean nothing."""

RELATIVE_GAP = 0.22
"""Parts of one logo lie closer than this share of the smaller one's height."""


@dataclass(frozen=True, eq=False)
class Patch:
    """An unexplained part of the picture: its box in device px, and which shape (index; -1: the page) it lies on."""

    rect: Rect
    owner: int
    count: int = 0
    """How many of its pixels are unexplained."""
    bold: int = 0
    """How many of these differ more than any shadow does."""
    across: bool = False
    """One thing that lies across the edges of several shapes."""


def find_patches(
    clean: Pixels, canvas: Pixels, painted: Mask, places: tuple[NDArray[np.int32], Mask], scale: float
) -> list[Patch]:
    """Patches of ``clean`` (text painted out) that ``canvas`` does not show, in reading order.

    ``places`` says which shape each pixel belongs to, and where shadows may fall (see shades); a patch lies on one shape, so that
    it hides none, unless one thing plainly lies across several.
    """
    import cv2

    owner, shade = places

    diff: NDArray[np.uint8] = widest(cv2.absdiff(clean, canvas))
    seen = diff > VISIBLE
    seen &= ~painted | (diff > STRONG)
    seen &= (diff > SOFT) | ~shade
    by_owner: dict[tuple[int, bool], list[Patch]] = {}
    for patch in _clusters(seen, diff, painted, owner, scale):
        by_owner.setdefault((patch.owner, patch.across), []).append(patch)
    merged = [patch for patches in by_owner.values() for patch in merge_near(patches, scale)]
    return [part for patch in merged for part in _apart(patch, diff > SOFT, scale)]


def _apart(patch: Patch, strong: Mask, scale: float) -> list[Patch]:
    """Pictures that stand side by side with nothing, or only soft shadow, between them."""
    least = round(PICTURE * scale)
    if patch.across or min(patch.rect.w, patch.rect.h) < least:
        return [patch]
    inside = strong[patch.rect.slices()]
    for axis in (0, 1):
        pieces = _pieces(inside.mean(axis=axis) > BARE, least)
        parts = [_slice(patch.rect, axis, low, high) for low, high in pieces]
        if len(parts) > 1 and all(strong[p.slices()].mean() >= DENSE for p in parts):
            return [q for p in parts for q in _apart(_trimmed(patch, p, strong), strong, scale)]
        if len(parts) == 1 and parts[0] != patch.rect and strong[parts[0].slices()].mean() >= DENSE:
            return _apart(_trimmed(patch, parts[0], strong), strong, scale)
    return [patch]


def _pieces(full: Mask, least: int) -> list[tuple[int, int]]:
    """Runs of True, as (start, end); a single one if any of them is shorter than ``least``."""
    steps = np.diff(np.concatenate([[0], full.astype(np.int8), [0]]))
    runs = list(zip(np.nonzero(steps > 0)[0].tolist(), np.nonzero(steps < 0)[0].tolist(), strict=True))
    return runs if all(high - low >= least for low, high in runs) else []


def _slice(rect: Rect, axis: int, low: int, high: int) -> Rect:
    if axis == 0:
        return Rect(rect.x0 + low, rect.y0, rect.x0 + high, rect.y1)
    return Rect(rect.x0, rect.y0 + low, rect.x1, rect.y0 + high)


def _trimmed(patch: Patch, rect: Rect, strong: Mask) -> Patch:
    """The part of a patch in ``rect``, without bare margins."""
    ys, xs = np.nonzero(strong[rect.slices()])
    tight = Rect(
        rect.x0 + int(xs.min()), rect.y0 + int(ys.min()), rect.x0 + int(xs.max()) + 1, rect.y0 + int(ys.max()) + 1
    )
    return replace(patch, rect=tight, count=int(ys.size))


def _clusters(
    seen: Mask, diff: NDArray[np.uint8], painted: Mask, owner: NDArray[np.int32], scale: float
) -> list[Patch]:
    """The groups of unexplained pixels that are more than crumbs, apart by owner unless one thing lies across several."""
    import cv2

    gap = max(2, round(GAP * scale))
    grown = cv2.dilate(seen.astype(np.uint8), np.ones((gap, gap), np.uint8))
    labels = np.asarray(cv2.connectedComponents(grown, connectivity=8, ltype=cv2.CV_32S)[1], np.int32)
    ys, xs = np.nonzero(seen)
    if ys.size == 0:
        return []
    facts = diff[ys, xs], painted[ys, xs], _rim(owner, scale)[ys, xs]
    found: list[Patch] = []
    joint = _across(labels[ys, xs], owner[ys, xs], facts[2], round(gap * scale))
    owned = int(owner.max()) + 2
    keys = labels[ys, xs].astype(np.int64) * owned + owner[ys, xs] + 1
    keys = np.where(joint, -1 - labels[ys, xs].astype(np.int64), keys)
    lowest = int(keys.min())
    keys -= lowest
    present = np.bincount(keys) > 0
    unique = np.nonzero(present)[0] + lowest
    ids = (np.cumsum(present) - 1)[keys]
    counts, bold = np.bincount(ids), np.bincount(ids, weights=facts[0] > BOLD)
    keep, boxes = _measure(ids, xs, ys, facts)
    for i in np.nonzero(keep & (counts >= CRUMB * scale**2))[0]:
        rect, key = Rect(*(int(v) for v in boxes[i])), int(unique[i])
        on = int(owner[rect.slices()].max()) if key < 0 else key % owned - 1
        found.append(Patch(rect, on, int(counts[i]), int(bold[i]), key < 0))
    return found


def _across(
    labels: NDArray[np.int32], owner: NDArray[np.int32], rim: NDArray[np.bool_], least: int
) -> NDArray[np.bool_]:
    """Per pixel: whether its group has a good part, away from edges, on each of several shapes."""
    if owner.max() < 0:
        return np.zeros(labels.shape, np.bool_)
    owned = int(owner.max()) + 2
    keys = labels[~rim].astype(np.int64) * owned + owner[~rim] + 1
    counts = np.bincount(keys, minlength=(int(labels.max()) + 1) * owned).reshape(-1, owned)
    several = (counts >= max(12, least)).sum(axis=1) >= 2
    total, most = counts.sum(axis=1), counts.max(axis=1)
    several &= total - most >= SHARED * total
    return np.asarray(several[labels])


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
    plain = (peak >= FAINT) & (area >= FAINT_AREA)
    keep = ((peak >= STRONG) | plain) & (text <= 0.5) & ((high - low).min(axis=1) > 1) & (rim <= 0.85)
    return keep, np.concatenate([low, high], axis=1)


def merge_near(patches: list[Patch], scale: float) -> list[Patch]:
    """Patches that overlap, or lie as close as the letters of a logo or the bars of a menu, become one; in reading order."""
    merged = sorted(patches, key=lambda p: -p.rect.area)
    changed = True
    while changed:
        changed = False
        result: list[Patch] = []
        for patch in merged:
            for k, other in enumerate(result):
                if _near(patch.rect, other.rect) or _stacked(patch.rect, other.rect, scale):
                    result[k] = replace(
                        other,
                        rect=other.rect.joined(patch.rect),
                        count=other.count + patch.count,
                        bold=other.bold + patch.bold,
                    )
                    changed = True
                    break
            else:
                result.append(patch)
        merged = result
    return sorted(merged, key=lambda p: (p.rect.y0, p.rect.x0))


def _near(a: Rect, b: Rect) -> bool:
    reach = int(RELATIVE_GAP * min(a.h, b.h))
    across = min(a.y1, b.y1) - max(a.y0, b.y0) > 0.6 * min(a.h, b.h)
    return a.common(b) > 0 or (across and a.grown(reach, 0, reach, 0).common(b) > 0)


def _stacked(a: Rect, b: Rect, scale: float) -> bool:
    """Whether two small things stand upon each other as the bars or dots of one icon do."""
    if max(a.w, b.w) > GLYPH * scale or max(a.y1, b.y1) - min(a.y0, b.y0) > GLYPH * scale:
        return False
    shared = min(a.x1, b.x1) - max(a.x0, b.x0)
    return shared >= 0.8 * max(a.w, b.w) and max(a.y0, b.y0) - min(a.y1, b.y1) <= BAR_GAP * scale

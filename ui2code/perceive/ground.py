"""The page's own background."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ui2code.perceive.raster import hex_color
from ui2code.perceive.regions import Regions
from ui2code.types import Paint

FLAT = 0.2
"""Share of one colour from which a region counts fully: photos stay far below, a ground full of shadows does not."""

FloatArray = NDArray[np.float64]

MIN_SPREAD = 1e-4
"""Share of the page below which a region at its edge does not count."""


def find_ground(regions: Regions, smooth: Regions) -> Paint:
    """The commonest colour of the ``smooth`` regions that reach the page's edges and spread farthest.

    Regions of slowly changing colour are asked, since soft shadows can cut a page into many exact ones.
    """
    height, width = regions.labels.shape
    left, top, right, bottom = smooth.boxes.T.astype(np.int64)
    sides = (left == 0).astype(np.int64) + (top == 0) + (right == width) + (bottom == height)
    spread = np.sqrt(smooth.areas * ((right - left) * (bottom - top)).astype(np.float64)) * sides
    used = np.nonzero(spread > MIN_SPREAD * height * width)[0]
    if not used.size:
        used = np.array([int(smooth.areas.argmax())])
    colors, shares = _commonest(regions, smooth, used)
    found, where = np.unique(colors, return_inverse=True)
    weight = np.maximum(spread[used], 1) * np.minimum(1.0, shares / FLAT)
    best = int(found[int(np.bincount(where.ravel(), weights=weight).argmax())])
    return Paint(fill=hex_color((best >> 16, (best >> 8) & 255, best & 255)))


def _commonest(regions: Regions, smooth: Regions, used: NDArray[np.int64]) -> tuple[NDArray[np.int64], FloatArray]:
    """For each smooth region in ``used`` its commonest colour (0xrrggbb), and that colour's share of it."""
    within = smooth.labels.ravel()[regions.firsts]
    packed = (regions.colors.astype(np.int64) * [65536, 256, 1]).sum(axis=1)
    out, shares = [], []
    for index in used:
        members = np.nonzero(within == index)[0]
        colors, where = np.unique(packed[members], return_inverse=True)
        total = np.bincount(where.ravel(), weights=regions.areas[members])
        out.append(int(colors[int(total.argmax())]))
        shares.append(float(total.max() / total.sum()))
    return np.array(out, np.int64), np.array(shares)

"""The page's own background."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ui2code.perceive.raster import hex_color
from ui2code.perceive.regions import Regions
from ui2code.types import Paint

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
    colors = _commonest(regions, smooth, used)
    found, where = np.unique(colors, return_inverse=True)
    best = int(found[int(np.bincount(where.ravel(), weights=np.maximum(spread[used], 1)).argmax())])
    return Paint(fill=hex_color((best >> 16, (best >> 8) & 255, best & 255)))


def _commonest(regions: Regions, smooth: Regions, used: NDArray[np.int64]) -> NDArray[np.int64]:
    """For each smooth region in ``used`` the colour (0xrrggbb) of the exact regions that cover most of it."""
    within = smooth.labels.ravel()[regions.firsts]
    packed = (regions.colors.astype(np.int64) * [65536, 256, 1]).sum(axis=1)
    out = []
    for index in used:
        members = np.nonzero(within == index)[0]
        colors, where = np.unique(packed[members], return_inverse=True)
        out.append(int(colors[int(np.bincount(where.ravel(), weights=regions.areas[members]).argmax())]))
    return np.array(out, np.int64)

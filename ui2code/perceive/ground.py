"""The page's own background."""

from __future__ import annotations

import numpy as np

from ui2code.perceive.raster import hex_color
from ui2code.perceive.regions import Regions
from ui2code.types import Paint


def find_ground(regions: Regions) -> Paint:
    """The colour that covers most of the page, counting what reaches its left or right edge double."""
    width = regions.labels.shape[1]
    touches = (regions.boxes[:, 0] == 0).astype(np.int64) + (regions.boxes[:, 2] == width)
    weight = regions.areas * (1 + touches)
    packed = (regions.colors.astype(np.int64) * [65536, 256, 1]).sum(axis=1)
    colors, where = np.unique(packed, return_inverse=True)
    total = np.bincount(where.ravel(), weights=weight)
    best = int(colors[int(total.argmax())])
    return Paint(fill=hex_color((best >> 16, (best >> 8) & 255, best & 255)))

"""Cutting patches out of the picture as PNG files."""

from __future__ import annotations

import io

import numpy as np

from ui2code.perceive.raster import Mask, Rect, coverage, widest
from ui2code.types import Pixels

SEEN = 0.75
"""Share of the pixels outside an arc that must show the ground, and of those right inside it that must not."""


def png(pixels: Pixels) -> bytes:
    """Lossless, the same bytes for the same pixels."""
    from PIL import Image

    out = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(pixels)).save(out, "PNG", optimize=False, compress_level=3)
    return out.getvalue()


def rounded(clean: Pixels, canvas: Pixels, rect: Rect) -> tuple[float, Pixels]:
    """The radius (device px) of a picture whose corners show what lies below, and the crop with those corners filled."""
    rows, cols = rect.slices()
    crop = clean[rows, cols].copy()
    below = widest(np.abs(crop.astype(np.int16) - canvas[rows, cols])) <= 3
    radius = _radius(below)
    if radius > 0:
        _fill_corners(crop, radius)
    return radius, crop


def _radius(below: Mask) -> float:
    """From the area that is missing at the four corners; 0 unless all four agree."""
    h, w = below.shape
    size = min(h, w) // 2
    if size < 3:
        return 0.0
    found = []
    for corner in (
        below[:size, :size],
        below[:size, ::-1][:, :size],
        below[::-1][:size, :size],
        below[::-1, ::-1][:size, :size],
    ):
        missing = float(np.logical_and.accumulate(corner, axis=1).sum())
        found.append(float(np.sqrt(missing / 0.2146)))
    low, high = min(found), max(found)
    if low < 1.5 or high - low > max(2.0, 0.25 * high) or high > size * 1.25:
        return 0.0
    middle = float(np.median(found))
    radius = float(size) if middle > 0.88 * size else float(round(middle))
    return radius if _is_arc(below, radius) else 0.0


def _is_arc(below: Mask, radius: float) -> bool:
    """Whether what lies below shows outside the arcs, and the picture itself right inside them."""
    h, w = below.shape
    cover = coverage(h, w, (radius,) * 4)
    inner = coverage(h - 4, w - 4, (max(0.0, radius - 2),) * 4)
    outside, rim = cover < 0.2, cover > 0.9
    rim[2:-2, 2:-2] &= inner < 0.1
    size = int(np.ceil(radius))
    corners = np.zeros(below.shape, np.bool_)
    for rows in (slice(0, size), slice(h - size, h)):
        for cols in (slice(0, size), slice(w - size, w)):
            corners[rows, cols] = True
    rim &= corners
    return bool(outside.any() and below[outside].mean() >= SEEN and rim.any() and below[rim].mean() <= 1 - SEEN)


def _fill_corners(crop: Pixels, radius: float) -> None:
    """Colours outside the arc are taken from inside, so that scaling or another ground shows no fringe."""
    import cv2

    outside = coverage(crop.shape[0], crop.shape[1], (radius,) * 4) < 0.98
    crop[:] = cv2.inpaint(crop, outside.astype(np.uint8), 2, cv2.INPAINT_TELEA)

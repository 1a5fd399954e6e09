"""Straight rules: thin regions of one colour between things that are explained already."""

from __future__ import annotations

import numpy as np

from ui2code.perceive.keep import STROKE, UNEXPLAINED
from ui2code.perceive.raster import Mask, Rect, draw_paint, hex_color, widest
from ui2code.perceive.regions import Regions, straight
from ui2code.perceive.shapes import Shape
from ui2code.types import Paint, Pixels

NEAR = 6
"""CSS px within which the strokes of one icon lie."""


def find_rules(pixels: Pixels, canvas: Pixels, regions: Regions, ignore: Mask, scale: float) -> list[Shape]:
    """Straight rules that ``canvas`` does not show yet, painted onto it; what lies beside them is explained already."""
    import cv2

    wrong = widest(cv2.absdiff(pixels, canvas)) > UNEXPLAINED
    found = []
    for index in np.nonzero(straight(regions, scale))[0]:
        rect = regions.rect(int(index))
        if wrong[rect.slices()].mean() < 0.5 or ignore[rect.slices()].mean() > 0.5 or _beside(wrong, rect) > 0.3:
            continue
        if max(rect.w, rect.h) <= STROKE * scale and _company(wrong, rect, round(NEAR * scale)):
            continue
        shape = Shape(rect, Paint(fill=hex_color(regions.colors[index])), int(index))
        draw_paint(shape.paint, rect, canvas)
        found.append(shape)
    return found


def _company(wrong: Mask, rect: Rect, reach: int) -> bool:
    """Whether anything else unexplained is close by: then a short rule is a stroke of an icon."""
    window = rect.grown(reach, reach, reach, reach).clipped(*wrong.shape)
    return int(wrong[window.slices()].sum()) - int(wrong[rect.slices()].sum()) > 2


def _beside(wrong: Mask, rect: Rect) -> float:
    """Share of unexplained pixels along the two long sides."""
    flat = rect.w >= rect.h
    dx, dy = (0, 1) if flat else (1, 0)
    height, width = wrong.shape
    before = Rect(rect.x0 - dx, rect.y0 - dy, rect.x1 if flat else rect.x0, rect.y0 if flat else rect.y1)
    after = Rect(rect.x0 if flat else rect.x1, rect.y1 if flat else rect.y0, rect.x1 + dx, rect.y1 + dy)
    sides = [wrong[r.clipped(height, width).slices()] for r in (before, after)]
    return max(float(s.mean()) if s.size else 0.0 for s in sides)

"""Where edges come to lie: on whole px, and in the corners of what cuts a box off."""

from __future__ import annotations

import math
from dataclasses import replace

from ui2code.truth.dom import Clip
from ui2code.types import Box, Paint


def snapped(box: Box) -> Box:
    """On whole CSS px, as Chromium paints boxes at any scale."""
    x, y = math.floor(box.x + 0.5), math.floor(box.y + 0.5)
    right, bottom = math.floor(box.right + 0.5), math.floor(box.bottom + 0.5)
    return Box(float(x), float(y), float(right - x), float(bottom - y))


def rounded(paint: Paint, box: Box, clip: Clip | None) -> Paint:
    """With the corners of what cuts it off, where it reaches into them."""
    if clip is None or not any(clip.radius):
        return paint
    left, right = abs(box.x - clip.left) < 1, abs(box.right - clip.right) < 1
    top, bottom = abs(box.y - clip.top) < 1, abs(box.bottom - clip.bottom) < 1
    touching = (left and top, right and top, right and bottom, left and bottom)
    tl, tr, br, bl = (
        max(own, cut) if both else own for own, cut, both in zip(paint.radius, clip.radius, touching, strict=True)
    )
    return replace(paint, radius=(tl, tr, br, bl))

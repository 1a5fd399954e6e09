"""Pictures cut out of the drawn page, for who has not the files they were drawn from."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from ui2code.perceive.assets import png
from ui2code.types import Asset, Box, Element, Pixels, Scene


def with_crops(scene: Scene, pixels: Pixels, scale: float) -> Scene:
    """Every asset without data as what is seen in its box, under a name of its own."""
    return replace(scene, elements=tuple(_cropped(e, pixels, scale) for e in scene.elements))


def _cropped(element: Element, pixels: Pixels, scale: float) -> Element:
    asset = element.asset
    if asset is None or asset.data:
        return element
    data = png(np.ascontiguousarray(_part(element.box, pixels, scale)))
    return replace(element, asset=Asset(f"{element.id}.png", data, asset.alt))


def _part(box: Box, pixels: Pixels, scale: float) -> Pixels:
    """At least one pixel of it."""
    height, width = pixels.shape[:2]
    left = min(max(0, math.floor(box.x * scale)), width - 1)
    top = min(max(0, math.floor(box.y * scale)), height - 1)
    right = min(max(left + 1, math.ceil(box.right * scale)), width)
    bottom = min(max(top + 1, math.ceil(box.bottom * scale)), height)
    part: Pixels = pixels[top:bottom, left:right]
    return part

"""Skia's text contrast and gamma: coverage is bent by how light the ink is, before it is blended.

Sources: Skia's src/core/SkMaskGamma.cpp (SkTMaskGamma_build_correcting_lut) and SkScalerContext.cpp (the luminance of an
A8 mask in three bits); contrast and exponent are those of Chromium on Linux, as measured.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

CONTRAST = 0.2
EXPONENT = 76 / 64
"""1.2, as Skia keeps it in six binary places."""
WEIGHTS = (54, 183, 19)
"""Of red, green and blue in the luminance, of 256."""


def level(red: int, green: int, blue: int) -> int:
    """Which of the eight tables an ink of this colour takes."""
    return sum(w * c for w, c in zip(WEIGHTS, (red, green, blue))) >> 13


@cache
def table(luminance: int) -> NDArray[np.uint8]:
    """Coverage (0 to 255) to what is blended, for a ``level``."""
    source = (luminance << 5 | luminance << 2 | luminance >> 1) / 255
    ground = 1 - source  # a guess, as the mask is made before it is known what it is laid on
    linear, behind = source**EXPONENT, ground**EXPONENT
    cover = np.arange(256) / 255
    cover = cover + (1 - cover) * CONTRAST * behind * cover
    if abs(ground - source) >= 1 / 256:
        seen = (linear * cover + behind * (1 - cover)) ** (1 / EXPONENT)
        cover = (seen - ground) / (source - ground)
    return np.asarray(255 * cover + 0.5, np.uint8)


@cache
def transparency(luminance: int) -> NDArray[np.float32]:
    """Coverage (0 to 255) to the share of the ground that shows through."""
    return np.asarray(1 - table(luminance) / 255, np.float32)

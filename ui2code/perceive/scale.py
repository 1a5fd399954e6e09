"""The device pixel ratio of a screenshot, from the pixels alone.

Three kinds of evidence, added as log-likelihoods. Boxes are laid out in CSS px, so at 2x long straight edges stand on
even device px and at 3x on multiples of three, while at 1x they stand anywhere. Strokes of text get thicker with the
scale. And a picture's width is usually a common viewport's width times the scale.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from ui2code.types import Pixels

SCALES = (1, 2, 3)
EDGE_STEP = 6
"""Smallest change of a channel (of 255) that counts as an edge: shadows and gradients stay below."""
EDGE_SHARE = 1 / 16
"""Share of the picture's width a horizontal edge must run straight: longer than a letter or a short underline."""
UPRIGHT = 2
"""Vertical edges must be this much longer, since the stems of large type are straight too."""
EDGE_SHORTEST = 64
ON_GRID = (30.0, 2.0)
"""Beta parameters of the share of edges on the grid at the true scale (measured: 0.9 to 1)."""
BY_CHANCE = {2: (4.0, 3.0), 3: (2.0, 4.0)}
"""The same for a 1x page: wide, because many designs keep to even lengths or to an 8 px grid."""
STROKE_STEP = 60
STROKE_WIDEST = 25
"""Odd, since an even kernel would shift the picture by a pixel."""
STROKE_FEWEST = 300
"""Fewer runs of ink say nothing about text."""
THIN = {1: (-0.8, 0.45), 2: (-2.3, 0.7), 3: (-3.9, 0.6)}
"""Log share of horizontal ink runs of at most two device px: mean and spread, measured on rendered pages."""
THIN_LIMIT = 3.0
"""Large type at 1x looks like small type at 2x, so strokes alone never decide."""
VIEWPORTS = frozenset(
    (
        320,
        360,
        375,
        390,
        393,
        402,
        412,
        414,
        428,
        430,
        440,
        744,
        768,
        800,
        810,
        820,
        834,
        1024,
        1180,
        1194,
        1200,
        1280,
        1366,
        1440,
        1470,
        1512,
        1536,
        1600,
        1680,
        1728,
        1920,
    )
)
VIEWPORT_BONUS = 3.0
BIAS_TO_ONE = 1.5
"""Most mockups are 1x; a wrong 2x halves every size."""
NARROWEST = 300
"""No viewport is narrower, in CSS px."""
STRIP = 2048
"""Rows looked at together, so that memory does not grow with the page."""


def detect_scale(pixels: Pixels) -> float:
    """1.0, 2.0 or 3.0; 1.0 where the evidence is thin."""
    width = pixels.shape[1]
    edges = _all_edges(pixels)
    thin = _thin_share(pixels)

    def belief(factor: int) -> float:
        bonus = VIEWPORT_BONUS if width % factor == 0 and width // factor in VIEWPORTS else 0.0
        bias = BIAS_TO_ONE if factor == 1 else 0.0
        return _grid_evidence(edges, factor) + _stroke_evidence(thin, factor) + bonus + bias

    possible = [factor for factor in SCALES if factor == 1 or width / factor >= NARROWEST]
    return float(max(possible, key=belief))


def _grid_evidence(edges: NDArray[np.int64], factor: int) -> float:
    """Log-likelihood of the edge positions at ``factor`` over that of a 1x page."""
    if factor == 1:
        return 0.0
    on = int(np.count_nonzero(edges % factor == 0))
    off = edges.size - on
    return _log_likelihood(on, off, *ON_GRID) - _log_likelihood(on, off, *BY_CHANCE[factor])


def _log_likelihood(on: int, off: int, alpha: float, beta: float) -> float:
    """Of a sequence of ``on`` hits and ``off`` misses whose rate is Beta(alpha, beta)."""
    return _log_beta(alpha + on, beta + off) - _log_beta(alpha, beta)


def _log_beta(alpha: float, beta: float) -> float:
    return math.lgamma(alpha) + math.lgamma(beta) - math.lgamma(alpha + beta)


def _stroke_evidence(thin: float | None, factor: int) -> float:
    if thin is None:
        return 0.0
    mean, spread = THIN[factor]
    away = (math.log(max(thin, 0.01)) - mean) / spread
    return max(-THIN_LIMIT, -0.5 * away * away - math.log(spread))


def _all_edges(pixels: Pixels) -> NDArray[np.int64]:
    height, width = pixels.shape[:2]
    flat = max(EDGE_SHORTEST, round(width * EDGE_SHARE))
    upright = max(EDGE_SHORTEST, round(min(height, width * UPRIGHT) * EDGE_SHARE))
    return np.concatenate([_edges(pixels, flat), _edges(np.swapaxes(pixels, 0, 1), upright)])


def _edges(pixels: Pixels, length: int) -> NDArray[np.int64]:
    """Positions y of straight horizontal edges of ``length`` px between rows y - 1 and y, each position once."""
    import cv2

    kernel = np.ones((1, length), np.uint8)
    found = [np.zeros(0, np.int64)]
    for top in range(0, pixels.shape[0] - 1, STRIP):
        strip = np.ascontiguousarray(pixels[top : top + STRIP + 1])
        change = cv2.absdiff(strip[1:], strip[:-1]).max(axis=2)
        straight = cv2.erode((change > EDGE_STEP).astype(np.uint8), kernel, borderValue=0)
        found.append(np.flatnonzero(straight.any(axis=1)) + top + 1)
    return np.concatenate(found)


def _thin_share(pixels: Pixels) -> float | None:
    """Share of ink runs (dark on light or light on dark, along rows) at most two device px long; None without text."""
    import cv2

    counts = np.zeros(STROKE_WIDEST + 1, np.int64)
    kernel = np.ones((1, STROKE_WIDEST), np.uint8)
    for top in range(0, pixels.shape[0], STRIP):
        grey = cv2.cvtColor(np.ascontiguousarray(pixels[top : top + STRIP]), cv2.COLOR_RGB2GRAY)
        for operation in (cv2.MORPH_BLACKHAT, cv2.MORPH_TOPHAT):
            ink = cv2.morphologyEx(grey, operation, kernel) > STROKE_STEP
            steps = np.diff(np.pad(ink, ((0, 0), (1, 1))).astype(np.int8), axis=1)
            lengths = np.nonzero(steps == -1)[1] - np.nonzero(steps == 1)[1]
            counts += np.bincount(np.minimum(lengths, STROKE_WIDEST), minlength=STROKE_WIDEST + 1)
    total = int(counts.sum())
    return float(counts[:3].sum() / total) if total >= STROKE_FEWEST else None

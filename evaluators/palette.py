"""Distance of two palettes: how far, in ΔE2000, the colours of one page must be moved to become those of the other.

    palette = min Σ flow(i, j) ΔE2000(i, j), flow moving the weights of one palette onto those of the other

That is the earth mover's distance (Rubner, Tomasi & Guibas 2000). A palette is the page's most used colours; each weighs the
root of its share, or the white of the page would leave nothing for the accents.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from evaluators.colour import delta_e
from evaluators.compare import Comparison
from evaluators.metric import ERROR, PairMetric
from evaluators.types import Image

COLOURS = 32
"""Colours of a palette; what is rarer is soft edges and the grain of photos."""

BITS = 3
"""Low bits of a channel that do not make another colour: steps of 8 gather a gradient and a photo's grain."""

ASKED = 500_000
"""Pixels beyond which every n-th row and column is asked."""


@dataclass(frozen=True, eq=False, slots=True)
class Palette:
    """``colours``: (n, 3) sRGB 0..255, means of what was gathered; ``weights``: (n,), adding up to 1."""

    colours: NDArray[np.float64]
    weights: NDArray[np.float64]


def palette(image: Image) -> Palette:
    step = max(1, int((image.shape[0] * image.shape[1] / ASKED) ** 0.5))
    pixels = np.ascontiguousarray(image[::step, ::step]).reshape(-1, 3).astype(np.int64)
    r, g, b = (pixels >> BITS).T
    codes = (r << 16) | (g << 8) | b
    _, where, counts = np.unique(codes, return_inverse=True, return_counts=True)
    sums = np.stack([np.bincount(where, pixels[:, k], len(counts)) for k in range(3)], axis=1)
    most = np.argsort(-counts, kind="stable")[:COLOURS]
    weights = np.sqrt(counts[most] / counts.sum())
    return Palette(sums[most] / counts[most, None], weights / weights.sum())


def distance(first: Palette, second: Palette) -> float:
    """ΔE2000, weighted mean over the moves of the cheapest way to turn one palette into the other."""
    import cv2

    costs = delta_e(first.colours[:, None], second.colours[None])
    a, b = (p.weights.astype(np.float32)[:, None] for p in (first, second))
    moved, _, _ = cv2.EMD(a, b, cv2.DIST_USER, cost=costs.astype(np.float32))
    return float(moved)


def of_pages(comparison: Comparison) -> float | None:
    if not comparison.image.size or not comparison.reference.image.size:
        return None
    if np.array_equal(comparison.image, comparison.reference.image):
        return 0.0
    return distance(palette(comparison.image), palette(comparison.reference.image))


PALETTE = PairMetric(
    *("palette", "1", ERROR, "which colours there are, and how much of each", "what has which, place, size", of_pages),
    unseen=("resize", "shuffled"),
)

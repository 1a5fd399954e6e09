"""Metrics of what Design2Code cannot see: pictures, icons, boxes. Each is a weighted mean over the reference's blocks
of its kind, 0 for a missing one.

    images = Σ w likeness x place / Σ w   over pictures and icons
    shapes = Σ w likeness x size / Σ w    over boxes, lines and controls; likeness along the edge

Source: our own.
"""

from __future__ import annotations

from evaluators import total
from evaluators.blocks import over_reference
from evaluators.compare import Comparison
from evaluators.metric import GOOD, PairMetric


def images(comparison: Comparison) -> float | None:
    return over_reference(comparison, ("image", "icon"), lambda m: m.likeness * total.place(m))


def shapes(comparison: Comparison) -> float | None:
    return over_reference(comparison, ("shape", "line", "control"), lambda m: m.likeness * total.size(m.pair))


IMAGES = PairMetric("images", "1", GOOD, "pictures and icons", "texts, shapes", images, quick=True)
SHAPES = PairMetric("shapes", "1", GOOD, "boxes, lines, controls", "texts, pictures", shapes, quick=True)

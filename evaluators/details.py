"""Metrics of what Design2Code cannot see: pictures, icons, boxes, and their borders, corners and shadows. Each is a weighted
mean over the reference's blocks of its kind, 0 for a missing one.

    images  = Σ w likeness x place / Σ w   over pictures; icons the same over icons
    shapes  = Σ w likeness x size / Σ w    over boxes, lines and controls; likeness along the edge
    borders = Σ w narrower / wider x colour / Σ w   over boxes with a border on either side
    radii   = Σ w smaller / larger / Σ w            over boxes with round corners on either side
    shadows = Σ w [both have one] / Σ w             over boxes with a shadow on either side

Of the last three a box is left out where a side does not know, and counts 1 where it is drawn the same. Source: our own.
"""

from __future__ import annotations

from collections.abc import Callable

from evaluators import total
from evaluators.blocks import over_reference
from evaluators.colour import likeness
from evaluators.compare import Comparison, Measured, weight
from evaluators.metric import GOOD, PairMetric
from evaluators.types import Block

ROUND = 0.5
"""Px of radius below which a corner is square."""


def images(comparison: Comparison) -> float | None:
    return over_reference(comparison, ("image",), shown_in_place)


def icons(comparison: Comparison) -> float | None:
    return over_reference(comparison, ("icon",), shown_in_place)


def shown_in_place(measured: Measured) -> float:
    return measured.likeness * total.place(measured)


def shapes(comparison: Comparison) -> float | None:
    return over_reference(comparison, ("shape", "line", "control"), lambda m: m.likeness * total.size(m.pair))


def over_known(
    comparison: Comparison, of: Callable[[Block], float | None], value: Callable[[Measured], float]
) -> float | None:
    """Weighted mean of ``value`` over the pairs where ``of`` is known on both sides and not 0 on one, and 0 for missing
    blocks that had it."""
    held = heavy = 0.0
    for m in comparison.measured:
        a, b = of(m.pair.candidate), of(m.pair.reference)
        if a is not None and b is not None and max(a, b) > 0:
            held += m.weight * (1.0 if m.same_pixels else value(m))
            heavy += m.weight
    heavy += sum(weight(b) for b in comparison.matching.missing if (of(b) or 0.0) > 0)
    return held / heavy if heavy else None


def borders(comparison: Comparison) -> float | None:
    def value(m: Measured) -> float:
        return share(border(m.pair.candidate), border(m.pair.reference)) * likeness(m.ink or 0.0)

    return over_known(comparison, border, value)


def radii(comparison: Comparison) -> float | None:
    return over_known(comparison, radius, lambda m: share(radius(m.pair.candidate), radius(m.pair.reference)))


def shadows(comparison: Comparison) -> float | None:
    return over_known(comparison, shadow, lambda m: share(shadow(m.pair.candidate), shadow(m.pair.reference)))


def border(block: Block) -> float | None:
    return block.border


def radius(block: Block) -> float | None:
    return None if block.radius is None else block.radius if block.radius >= ROUND else 0.0


def shadow(block: Block) -> float | None:
    return None if block.shadow is None else float(block.shadow)


def share(first: float | None, second: float | None) -> float:
    """Smaller over larger; of two known values that are not both 0."""
    low, high = sorted((first or 0.0, second or 0.0))
    return low / high


IMAGES = PairMetric("images", "2", GOOD, "pictures", "icons, texts, shapes", images, True, "no picture")
ICONS = PairMetric("icons", "1", GOOD, "icons", "pictures, texts, shapes", icons, True, "no icon")
SHAPES = PairMetric(
    "shapes", "1", GOOD, "boxes, lines, controls", "texts, pictures", shapes, True, "no box", ("emptied",)
)
CONTENTS = ("emptied", "shuffled")
BORDERS = PairMetric(
    "borders", "1", GOOD, "width and colour of borders", "all but borders", borders, True, "no border", CONTENTS
)
RADII = PairMetric(
    "radii", "1", GOOD, "roundness of corners", "all but corners", radii, True, "no round corner", CONTENTS
)
SHADOWS = PairMetric(
    "shadows", "1", GOOD, "whether a shadow is there", "how it looks; all else", shadows, True, "no shadow", CONTENTS
)

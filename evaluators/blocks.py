"""Metrics of matched blocks: what is there, and of what is there, how like it is. Weights w are ``compare.weight``.

    blocks   = Σ 2w over pairs / (Σ 2w over pairs + Σ w over what has no partner)
    text     = Σ w ratio / Σ w over the reference's texts, 0 for a missing one; ratio = 2 LCS / (length + length)
    position = Σ w / (1 + px/16) / Σ w, extent = Σ w e^-|ln ratio of sizes| / Σ w        over pairs
    colour   = Σ w (1 - worse ΔE2000 of ink and ground / 40) / Σ w                       over pairs with a known colour
    likeness = Σ w (1 - Σ|a - b| / Σ ink) / Σ w                                          over pairs, shift taken away

Source: our own; ``total``, ``content`` and ``picture`` are explained in ``total``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from evaluators import total
from evaluators.colour import likeness
from evaluators.compare import Comparison, Measured, weight
from evaluators.metric import GOOD, PairMetric


def blocks(comparison: Comparison) -> float | None:
    """Weight of the matched blocks of both sides over the weight of all."""
    held = sum(2 * m.weight for m in comparison.measured)
    whole = held + comparison.unmatched
    return held / whole if whole else None


def text(comparison: Comparison) -> float | None:
    """Weighted mean likeness of the texts of the reference; a missing one counts 0."""
    return over_reference(comparison, ("text",), lambda m: m.pair.ratio)


def position(comparison: Comparison) -> float | None:
    return weighted(comparison.measured, total.place)


def extent(comparison: Comparison) -> float | None:
    return weighted(comparison.measured, lambda m: 1.0 if m.same_pixels else total.size(m.pair))


def colour(comparison: Comparison) -> float | None:
    """Weighted mean over pairs with a known colour: the worse of ink and ground."""
    known = [m for m in comparison.measured if m.ink is not None or m.ground is not None]
    return weighted(
        known, lambda m: 1.0 if m.same_pixels else likeness(max(d for d in (m.ink, m.ground) if d is not None))
    )


def alike(comparison: Comparison) -> float | None:
    return weighted(comparison.measured, lambda m: m.likeness)


def weighted(measured: Sequence[Measured], value: Callable[[Measured], float]) -> float | None:
    whole = sum(m.weight for m in measured)
    return sum(m.weight * value(m) for m in measured) / whole if whole else None


def over_reference(comparison: Comparison, kinds: tuple[str, ...], value: Callable[[Measured], float]) -> float | None:
    """Weighted mean over the reference's blocks of some kinds, 0 for those missing; None if it has none."""
    mine = [m for m in comparison.measured if m.pair.reference.kind in kinds]
    lost = sum(weight(b) for b in comparison.matching.missing if b.kind in kinds)
    whole = sum(m.weight for m in mine) + lost
    return sum(m.weight * value(m) for m in mine) / whole if whole else None


TOTAL = PairMetric("total", total.VERSION, GOOD, "everything below", "behaviour, code", total.total, quick=True)
CONTENT = PairMetric("content", "1", GOOD, "lost, added and changed blocks", "what is no block", total.content, True)
PICTURE = PairMetric(
    "picture", "1", GOOD, "backgrounds, shadows, the page as a whole", "what it is", lambda c: c.picture, quick=True
)
BLOCKS = PairMetric(
    "blocks", "1", GOOD, "lost and added blocks", "how they look, and where", blocks, True, unseen=("shuffled",)
)
TEXT = PairMetric("text", "1", GOOD, "words", "place, style", text, quick=True, unseen=("shuffled",))
POSITION = PairMetric(
    *("position", "1", GOOD, "shifts of matched blocks", "lost blocks; size", position),
    quick=True,
    unseen=("emptied", "resize"),
)
EXTENT = PairMetric(
    *("extent", "1", GOOD, "width, height, font size of matched blocks", "lost blocks; place", extent),
    quick=True,
    unseen=("emptied", "shuffled"),
)
COLOUR = PairMetric(
    *("colour", "1", GOOD, "ink and ground of matched blocks", "pictures; lost blocks; place", colour),
    quick=True,
    unseen=("emptied", "shuffled"),
)
LIKENESS = PairMetric(
    *("likeness", "1", GOOD, "typeface, pictures, edges: pixels of matched blocks", "shifts; lost blocks", alike),
    quick=True,
    unseen=("emptied", "shuffled", "shift"),
)

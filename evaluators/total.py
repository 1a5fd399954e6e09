"""The total: how much of the content is there, alike and in its place — and then how exact the picture is.

    content = Σ w q over matched pairs, both sides / Σ w over all blocks, both sides
    q       = sense x place^½ x colour^½ x size^½ x likeness^½     (each 0..1; only ``place`` sees the shift)
    sense   = of a text its ratio, of a picture its likeness, above what chance gives; of a shape 1
    total   = content x (1 - PICTURE + PICTURE x picture)
    picture = mean of 1 - E' at full size and at an eighth

E' is the mean absolute error against that of a page showing nothing but the reference's own ground colour. Content
multiplies everything, so no empty background can buy back a lost element, and a blank page has a total of 0.
"""

from __future__ import annotations

from math import exp, log, sqrt

from evaluators.colour import likeness
from evaluators.compare import Comparison, Measured
from evaluators.match import Pair

VERSION = "1"

PICTURE = 0.3
"""Share of the picture as a whole: enough that a wrong background or a lost shadow shows, too little to hide a text."""

NEAR = 16.0
"""Px at which a misplaced block has lost half of its place: about a line of text."""

WORDS_BY_CHANCE = 0.35
"""Ratio that two unrelated short texts reach; a score is centred so that chance is 0."""

PIXELS_BY_CHANCE = 0.4
"""Likeness that two unrelated pictures reach at most (0.3 on average)."""


def total(comparison: Comparison) -> float:
    """0..1; 1 only for an equal page."""
    return content(comparison) * (1 - PICTURE + PICTURE * comparison.picture)


def content(comparison: Comparison) -> float:
    """Share of the weighted content that is there and right; for two pages without any block 1."""
    held = sum(2 * m.weight * quality(m) for m in comparison.measured)
    whole = sum(2 * m.weight for m in comparison.measured) + comparison.unmatched
    return held / whole if whole > 0 else 1.0


def quality(measured: Measured) -> float:
    """0..1 of one matched pair."""
    style = 1.0 if measured.same_pixels else colours(measured) * size(measured.pair)
    rest = place(measured) * style * measured.likeness
    return sense(measured) * sqrt(rest)


def sense(measured: Measured) -> float:
    """Whether it says or shows the same thing, 0 for what chance would give."""
    kind = measured.pair.reference.kind
    if kind == "text":
        return above(measured.pair.ratio, WORDS_BY_CHANCE)
    return above(measured.likeness, PIXELS_BY_CHANCE) if kind in ("image", "icon") else 1.0


def above(value: float, chance: float) -> float:
    """``value`` stretched so that ``chance`` is 0 and 1 stays 1."""
    return max(0.0, (value - chance) / (1 - chance))


def place(measured: Measured) -> float:
    """1 in place, ½ at NEAR px, never quite 0: the first px cost most, and further is always worse."""
    return 1.0 / (1.0 + measured.distance / NEAR)


def colours(measured: Measured) -> float:
    """Product over ink and ground, as far as both sides know them; a half is left for a wholly wrong colour."""
    known = [d for d in (measured.ink, measured.ground) if d is not None]
    value = 1.0
    for distance in known:
        value *= 0.5 + 0.5 * likeness(distance)
    return value


def size(pair: Pair) -> float:
    """How well width, height and, for a text, font size agree: the product of smaller / larger, as e^-|ln|."""
    a, b = pair.candidate, pair.reference
    ratios = [(a.box.w, b.box.w), (a.box.h, b.box.h)]
    if a.font and b.font:
        ratios = [(a.font.size, b.font.size), (a.box.w, b.box.w)]
    return exp(-sum(abs(log(max(x, 1.0) / max(y, 1.0))) for x, y in ratios))

"""Colours of a text: ink and ground."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from evaluators.colour import SAME, difference
from evaluators.findings.ink import agreement, recovered
from evaluators.findings.spots import Spot, told
from evaluators.findings.view import View
from evaluators.findings.words import name
from evaluators.types import Finding

DRAWN_THE_SAME = 0.995
"""Agreement from which not even a fraction of a px lies between two texts, and colours can be compared closely."""

RECOLOURED = 2.0 * SAME
"""ΔE2000; colours of thin text are measured to about 1."""


def measured_colours(view: View, spot: Spot) -> Iterator[Finding]:
    """Of letters drawn alike: the ink of the mockup follows from the pixels, as the candidate's is known."""
    ours, theirs = spot.inks
    ink = recovered(spot.pictures[0], spot.piece.color, ours, spot.pictures[1], theirs)
    if not ink:
        ink = spot.expected.color if spot.expected else ""
    exact = view.exact and agreement(*spot.inks) >= DRAWN_THE_SAME
    yield from recoloured(spot, ink, SAME if exact else RECOLOURED)


def declared_colours(spot: Spot) -> Iterator[Finding]:
    """Of letters drawn otherwise: the ink as it was read in the mockup."""
    yield from recoloured(spot, spot.expected.color if spot.expected else "", RECOLOURED)


def recoloured(spot: Spot, ink: str, least: float) -> Iterator[Finding]:
    """``ink``: what the text's colour should be; the ground is seen in both pictures."""
    ours, theirs = spot.inks
    for what, actual, expected in (("text", spot.piece.color, ink), ("background", ours.ground_hex, theirs.ground_hex)):
        distance = difference(actual, expected)
        if distance is not None and distance >= least:
            message = f"{name(spot.block)}: {what} is {actual} instead of {expected}"
            found = told(spot, "recoloured", message, (expected, actual), min(1.0, distance / 40))
            yield replace(found, part=what)

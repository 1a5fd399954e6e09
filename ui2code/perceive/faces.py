"""Which face, at which size, explains a group of strings: by the widths and heights of their ink, all faces at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ui2code.types import TextStyle, TypeMetrics, TypeSample, Typesetter

REFERENCE = 500.0
"""px; text scales linearly, and ink bounds come in whole px, so measure large."""
WIDTH_SIGMA = 0.5
"""CSS px by which an ink width read off the pixels errs …"""
WIDTH_SHARE = 0.003
"""… and its share, for kerning and rounding that differ between machines."""
HEIGHT_SIGMA = 1.2
"""CSS px; wide, because the browser hints heights to whole px at small sizes."""
OUTLIER = 9.0
"""Squared sigmas after which a string counts as "another style" and costs no more."""
COMMON_SIZES = frozenset((12, 13, 14, 15, 16, 18, 20, 22, 24, 28, 30, 32, 36, 40, 48, 56, 60, 64, 72))
SIZE_PRIOR = {"common": 0.0, "whole": 0.3, "half": 1.0, "rem": 1.0, "other": 2.5}
"""Costs in squared sigmas of one string."""
SPACED_SIZES = 4
SPACING_PRIOR = 1.5
"""Most text is set without letter spacing."""
SPACING_STEP = 0.1
SPACING_LEAST = 0.012
"""em; below, it is measuring error."""
SPACING_MOST = 0.5
FONT_LIMITS = (6.0, 200.0)


class Face(NamedTuple):
    family: str
    weight: int = 400
    italic: bool = False

    def style(self, size: float, color: str = "#000000") -> TextStyle:
        return TextStyle(self.family, size, self.weight, self.italic, color)


@dataclass(frozen=True, slots=True)
class Measured:
    """What the pixels say of one string, in CSS px."""

    text: str
    width: float
    height: float
    em: float
    """Rough font size."""


@dataclass(frozen=True, slots=True)
class Fit:
    face: Face
    size: float
    cost: float
    """Mean squared sigmas a string."""
    bare: float
    """The same without what the heights say, which hinting blurs."""
    inliers: tuple[bool, ...]
    spacing: float = 0.0


class Ems(NamedTuple):
    """Ink of each string in each face, per px of font size: (strings, faces)."""

    width: NDArray[np.float64]
    height: NDArray[np.float64]


class Gauge:
    """Ink of strings in faces, each pair measured once however often it is asked."""

    def __init__(self, typesetter: Typesetter) -> None:
        self._typesetter = typesetter
        self._known: dict[tuple[str, Face], TypeMetrics] = {}
        self._rows: dict[tuple[str, Face, float], float] = {}

    def prepare(self, pairs: Sequence[tuple[str, Face]]) -> None:
        """Measure what is not yet known in one call."""
        new = [pair for pair in dict.fromkeys(pairs) if pair not in self._known]
        if new:
            answers = self._typesetter.measure([TypeSample(text, face.style(REFERENCE)) for text, face in new])
            self._known.update(zip(new, answers, strict=True))

    def at(self, text: str, face: Face, size: float) -> TypeMetrics:
        """Metrics at ``size`` px, scaled from the reference."""
        self.prepare([(text, face)])
        m, k = self._known[text, face], size / REFERENCE
        return TypeMetrics(
            m.advance * k,
            m.ink_left * k,
            m.ink_right * k,
            m.ink_ascent * k,
            m.ink_descent * k,
            m.ascent * k,
            m.descent * k,
        )

    def rows(self, asked: Sequence[tuple[str, Face, float]]) -> list[float]:
        """Height in px of each string's ink at just this size, hinted to whole px as it will be drawn."""
        new = [key for key in dict.fromkeys(asked) if key not in self._rows]
        if new:
            answers = self._typesetter.measure([TypeSample(text, face.style(size)) for text, face, size in new])
            self._rows.update((key, m.ink_ascent + m.ink_descent) for key, m in zip(new, answers, strict=True))
        return [self._rows[key] for key in asked]

    def ems(self, texts: Sequence[str], faces: Sequence[Face]) -> Ems:
        self.prepare([(text, face) for face in faces for text in texts])
        known = [[self._known[text, face] for face in faces] for text in texts]
        width = np.array([[m.ink_left + m.ink_right for m in row] for row in known]) / REFERENCE
        height = np.array([[m.ink_ascent + m.ink_descent for m in row] for row in known]) / REFERENCE
        return Ems(np.maximum(width, 1e-3), np.maximum(height, 1e-3))


def fit_faces(strings: Sequence[Measured], faces: Sequence[Face], gauge: Gauge) -> list[Fit]:
    """Fits of ``strings`` together, best first: per face its best size, and its best sizes with letter spacing.

    Several with spacing, since there the width says nothing of the size. Outliers are tolerated.
    """
    ems = gauge.ems([s.text for s in strings], faces)
    grid = _Grid(strings, ems, _sizes(strings, ems))
    plain = _best(grid, faces, np.zeros((len(faces), grid.sizes.size)), 0.0, 1)
    spaced = _best(grid, faces, grid.spacing(), SPACING_PRIOR, SPACED_SIZES)
    return sorted([*plain, *(fit for fit in spaced if fit.spacing)], key=lambda fit: fit.cost)


class _Grid:
    """Residuals of every string in every face at every size."""

    def __init__(self, strings: Sequence[Measured], ems: Ems, sizes: NDArray[np.float64]) -> None:
        self.sizes = sizes
        width = np.array([s.width for s in strings])[:, None, None]
        height = np.array([s.height for s in strings])[:, None, None]
        self.gaps = np.array([max(0, len(s.text) - 1) for s in strings], np.float64)[:, None, None]
        self.sigma = WIDTH_SIGMA + WIDTH_SHARE * width
        self.width = width - ems.width[:, :, None] * sizes
        self.height = np.minimum(((height - ems.height[:, :, None] * sizes) / HEIGHT_SIGMA) ** 2, OUTLIER)

    def spacing(self) -> NDArray[np.float64]:
        """(faces, sizes): the letter spacing that best explains the widths; 0 where it is too small to be meant."""
        each = self.width / np.maximum(self.gaps, 1.0)
        best = np.round(np.median(each, axis=0) / SPACING_STEP) * SPACING_STEP
        meant = (np.abs(best) >= SPACING_LEAST * self.sizes) & (best <= SPACING_MOST * self.sizes)
        return np.where(meant & (best >= -0.08 * self.sizes), best, 0.0)

    def off_width(self, spacing: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.asarray(((self.width - self.gaps * spacing) / self.sigma) ** 2)


def _best(grid: _Grid, faces: Sequence[Face], spacing: NDArray[np.float64], price: float, count: int) -> list[Fit]:
    """The ``count`` cheapest sizes of each face."""
    off = grid.off_width(spacing)
    prior = np.array([size_cost(float(s)) for s in grid.sizes]) + np.where(spacing != 0, price, 0.0)
    bare = np.minimum(off, OUTLIER).mean(axis=0) + prior / off.shape[0]
    total = bare + grid.height.mean(axis=0)
    fits = []
    for k, face in enumerate(faces):
        for at in np.argsort(total[k])[:count]:
            inliers = tuple(bool(v) for v in off[:, k, at] < OUTLIER)
            costs = float(total[k, at]), float(bare[k, at])
            fits.append(Fit(face, float(grid.sizes[at]), *costs, inliers, round(float(spacing[k, at]), 2)))
    return fits


def _sizes(strings: Sequence[Measured], ems: Ems) -> NDArray[np.float64]:
    """Candidate sizes: the usual ones near the rough size, and those the longest string asks for in each face."""
    rough = float(np.median([s.em for s in strings]))
    low, high = max(FONT_LIMITS[0], 0.72 * rough), min(FONT_LIMITS[1], 1.4 * rough)
    usual = [s for s in USUAL_SIZES if low <= s <= high]
    longest = max(range(len(strings)), key=lambda k: strings[k].width)
    asked = np.round(strings[longest].width / ems.width[longest], 1)
    return np.unique(np.concatenate([usual, asked[(asked >= low) & (asked <= high)], [round(rough, 1)]]))


def size_cost(size: float) -> float:
    if size in COMMON_SIZES:
        return SIZE_PRIOR["common"]
    if size == int(size):
        return SIZE_PRIOR["whole"]
    if size * 2 == int(size * 2):
        return SIZE_PRIOR["half"]
    if abs(size / 0.8 - round(size / 0.8)) < 1e-6 or size in THIRDS:
        return SIZE_PRIOR["rem"]
    return SIZE_PRIOR["other"]


THIRDS = (13.3333, 10.6667, 18.72, 13.28, 10.72)
"""The browser's own sizes: form fields and ``small`` in them; h3, h5 and h6 of 16 px."""
USUAL_SIZES = tuple(
    sorted(
        {float(s) for s in range(7, 161)}
        | {s / 2 for s in range(14, 100)}
        | {round(0.8 * s, 4) for s in range(10, 72)}
        | set(THIRDS)
    )
)

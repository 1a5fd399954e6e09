"""How far a part of one picture is shifted in another: normalised cross-correlation in a small window.

Used for the position and likeness of matched blocks, and by whoever repairs a page from measured displacements.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from evaluators.types import Image, Region

RADIUS = 6
"""Search window in CSS px around the expected place: the size of errors left after blocks are matched by box."""

PATCH = 60_000
"""Pixels of a patch beyond which every n-th row and column is enough to tell the shift."""

FLAT = 1.5
"""Standard deviation (of 255) below which a patch has nothing to align by."""


@dataclass(frozen=True, slots=True)
class Shift:
    """The candidate's patch lies (dx, dy) CSS px from the reference's; ``before`` and ``after`` are mean absolute
    differences (0..255) without and with the shift taken away; ``score`` is the correlation at the best place (-1..1).
    """

    dx: float
    dy: float
    before: float
    after: float
    score: float


def gray(image: Image) -> NDArray[np.float32]:
    """(H, W) luma as float32, made once a picture."""
    import cv2

    return np.asarray(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY), np.float32)


def pixel_box(region: Region, scale: float, shape: tuple[int, ...]) -> tuple[int, int, int, int]:
    """(top, bottom, left, right) in device px, clipped to the picture; may be empty."""
    top, left = round(region.y * scale), round(region.x * scale)
    bottom, right = round(region.bottom * scale), round(region.right * scale)
    height, width = shape[:2]
    return max(0, min(top, height)), max(0, min(bottom, height)), max(0, min(left, width)), max(0, min(right, width))


def find_shift(
    reference: NDArray[np.float32],
    candidate: NDArray[np.float32],
    region: Region,
    scale: float = 1.0,
    expected: tuple[float, float] = (0.0, 0.0),
    radius: int = RADIUS,
) -> Shift | None:
    """Where the reference's ``region`` is found in the candidate, near ``expected``; None where it has no texture or
    the window falls outside the picture."""

    top, bottom, left, right = pixel_box(region, scale, reference.shape)
    patch = reference[top:bottom, left:right]
    if patch.size < 16 or float(patch.std()) < FLAT:
        return None
    reach, ex, ey = max(1, round(radius * scale)), round(expected[0] * scale), round(expected[1] * scale)
    window = window_at(
        candidate, top + ey - reach, left + ex - reach, patch.shape[0] + 2 * reach, patch.shape[1] + 2 * reach
    )
    if float(window.std()) < FLAT:
        return None
    step = max(1, int((patch.size / PATCH) ** 0.5))
    scores = strided(window, patch, step)
    row, column = divmod(int(np.argmax(scores)), scores.shape[1])
    fy, fx = finer(scores[:, column], row), finer(scores[row], column)
    before = mean_difference(patch, candidate, top, left)
    found = window[row : row + patch.shape[0], column : column + patch.shape[1]]
    after = float(np.abs(found - patch).mean())
    dx, dy = (ex + column - reach + fx) / scale, (ey + row - reach + fy) / scale
    return Shift(dx, dy, before, after, float(scores[row, column]))


def strided(window: NDArray[np.float32], patch: NDArray[np.float32], step: int) -> NDArray[np.float32]:
    """Correlation for every shift, asking only a centred part of a large patch (``step`` > 1)."""
    import cv2

    rows, columns = patch.shape[0] // step, patch.shape[1] // step
    top, left = (patch.shape[0] - rows) // 2, (patch.shape[1] - columns) // 2
    part = patch[top : top + rows, left : left + columns]
    if float(part.std()) < FLAT:
        part, top, left, rows, columns = patch, 0, 0, *patch.shape
    extra_rows, extra_columns = window.shape[0] - patch.shape[0], window.shape[1] - patch.shape[1]
    place = window[top : top + rows + extra_rows, left : left + columns + extra_columns]
    return np.asarray(cv2.matchTemplate(np.ascontiguousarray(place), np.ascontiguousarray(part), cv2.TM_CCOEFF_NORMED))


def window_at(image: NDArray[np.float32], top: int, left: int, height: int, width: int) -> NDArray[np.float32]:
    """A part of the picture; beyond its edges the edge pixels go on."""
    rows = np.clip(np.arange(top, top + height), 0, image.shape[0] - 1)
    if left >= 0 and left + width <= image.shape[1]:
        if top >= 0 and top + height <= image.shape[0]:
            return image[top : top + height, left : left + width]
        return image[rows, left : left + width]
    columns = np.clip(np.arange(left, left + width), 0, image.shape[1] - 1)
    return image[np.ix_(rows, columns)]


def mean_difference(patch: NDArray[np.float32], candidate: NDArray[np.float32], top: int, left: int) -> float:
    return float(np.abs(window_at(candidate, top, left, *patch.shape) - patch).mean())


def finer(scores: NDArray[np.float32], peak: int) -> float:
    """Sub-pixel part of a peak by the parabola through its neighbours; 0 at the rim and at a perfect match."""
    if not 0 < peak < len(scores) - 1 or scores[peak] > 0.9995:
        return 0.0
    left, mid, right = (float(scores[peak + k]) for k in (-1, 0, 1))
    bend = left - 2 * mid + right
    return 0.0 if bend >= 0 else max(-0.5, min(0.5, (left - right) / (2 * bend)))


def likeness(
    reference: Image, candidate: Image, region: Region, scale: float, shift: tuple[float, float], photo: bool = False
) -> float:
    """1 - Σ|a - b| / Σ(|a - ground| + |b - ground|) over the region: 1 the same, about 0.3 for other words in the same
    ink, 0 where one side is empty. The ground is each side's own edge colour, so an even background counts nothing; of a
    ``photo``, which has no ground, it is the mean colour of both sides."""
    top, bottom, left, right = pixel_box(region, scale, reference.shape)
    if bottom <= top or right <= left:
        return 0.0
    dy, dx = round(shift[1] * scale), round(shift[0] * scale)
    step = max(1, int(((bottom - top) * (right - left) / PATCH) ** 0.5))
    rows, columns = np.arange(top, bottom, step), np.arange(left, right, step)
    a = reference[top:bottom:step, left:right:step].astype(np.int16)
    b = taken(candidate, rows + dy, columns + dx).astype(np.int16)
    grounds = (mean_colour(a, b),) * 2 if photo else (edge_colour(a), edge_colour(b))
    ink = np.abs(a - grounds[0]).sum() + np.abs(b - grounds[1]).sum()
    off = np.abs(a - b).sum()
    return max(0.0, 1.0 - float(off) / float(max(ink, off, 1)))


def taken(image: Image, rows: NDArray[np.intp], columns: NDArray[np.intp]) -> Image:
    """Rows and columns of a picture, edge pixels going on beyond its edges."""
    h, w = image.shape[:2]
    if rows[0] >= 0 and rows[-1] < h and columns[0] >= 0 and columns[-1] < w:
        step = int(rows[1] - rows[0]) if len(rows) > 1 else (int(columns[1] - columns[0]) if len(columns) > 1 else 1)
        return image[rows[0] : rows[-1] + 1 : step, columns[0] : columns[-1] + 1 : step]
    return image[np.ix_(np.clip(rows, 0, h - 1), np.clip(columns, 0, w - 1))]


def mean_colour(a: NDArray[np.int16], b: NDArray[np.int16]) -> NDArray[np.int16]:
    """Mean colour of two patches together."""
    return np.asarray(np.rint((a.mean(axis=(0, 1)) + b.mean(axis=(0, 1))) / 2), np.int16)


def edge_colour(patch: NDArray[np.int16]) -> NDArray[np.int16]:
    """Median colour of a patch's outermost pixels."""
    rim = np.concatenate([patch[0], patch[-1], patch[:, 0], patch[:, -1]])
    return np.asarray(np.median(rim, axis=0), np.int16)


def residuals(
    reference: NDArray[np.float32],
    candidate: NDArray[np.float32],
    region: Region,
    scale: float,
    shift: tuple[float, float],
) -> tuple[float, float]:
    """Mean absolute difference (0..255) over the region without and with the shift taken away, to whole pixels."""
    top, bottom, left, right = pixel_box(region, scale, reference.shape)
    patch = reference[top:bottom, left:right]
    if patch.size == 0:
        return 0.0, 0.0
    before = mean_difference(patch, candidate, top, left)
    return before, mean_difference(patch, candidate, top + round(shift[1] * scale), left + round(shift[0] * scale))

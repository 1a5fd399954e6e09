"""A drawn sample laid over the mockup's ink: how well it matches, where the pen stood, what colour the ink has."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ui2code.perceive.ink import Floats, Ink
from ui2code.types import Color, Pixels

SHIFTS = 2
"""Device px a drawn sample may be off after its ink box was laid on the mockup's."""
DRAWN = 0.08


@dataclass(frozen=True, eq=False, slots=True)
class Drawn:
    """Coverage of a drawn sample, trimmed; pen and baseline in its own device px."""

    cover: Floats
    pen: float
    baseline: float


@dataclass(frozen=True, slots=True)
class Match:
    """``error`` is the squared difference of coverage over its energy: 0 the same, about 1 unrelated."""

    error: float
    pen: float
    """Mockup device px."""
    baseline: float
    mass: float
    """Ink of the mockup over ink of the sample: above 1 the mockup is bolder."""


def drawn_cover(pixels: Pixels, pen: float, baseline: float, color: Color, ground: Color) -> Drawn | None:
    """None where nothing was painted (a string of spaces, a glyph no font has)."""
    back, ink = rgb(ground), rgb(color)
    direction = ink - back
    cover = np.clip((pixels.astype(np.float32) - back) @ direction / float(direction @ direction), 0, 1)
    rows, cols = np.flatnonzero(cover.max(axis=1) > DRAWN), np.flatnonzero(cover.max(axis=0) > DRAWN)
    if rows.size == 0 or cols.size == 0:
        return None
    tight = cover[rows[0] : rows[-1] + 1, cols[0] : cols[-1] + 1]
    return Drawn(tight.astype(np.float32), pen - float(cols[0]), baseline - float(rows[0]))


def match(ink: Ink, drawn: Drawn) -> Match:
    """Best of all whole-px shifts near the ink box's corner; the pen to a fraction of a px by the gradient."""
    height = max(ink.cover.shape[0], drawn.cover.shape[0]) + 2 * SHIFTS
    width = max(ink.cover.shape[1], drawn.cover.shape[1]) + 2 * SHIFTS
    seen = _framed(ink.cover, height, width, SHIFTS, SHIFTS)
    best: tuple[float, int, int] | None = None
    anchors = sorted({0, ink.cover.shape[0] - drawn.cover.shape[0]})
    rows = sorted({a + d for a in anchors for d in range(-SHIFTS, SHIFTS + 1)})
    energy = float((seen**2).sum() + (drawn.cover**2).sum())
    sample = drawn.cover
    for dy in rows:
        for dx in range(-SHIFTS, SHIFTS + 1):
            overlap = _overlap(seen, sample, SHIFTS + dy, SHIFTS + dx)
            error = energy - 2 * overlap
            if best is None or error < best[0]:
                best = (error, dy, dx)
    assert best is not None
    error, dy, dx = best
    laid = _framed(sample, height, width, SHIFTS + dy, SHIFTS + dx)
    fraction = _fraction(seen, laid)
    refined = float(((seen - _shifted(laid, fraction)) ** 2).sum())
    error = min(error, refined)
    return Match(
        error / max(energy / 2, 1e-6),
        ink.x + dx + drawn.pen + fraction,
        ink.y + dy + drawn.baseline,
        float(seen.sum()) / max(float(sample.sum()), 1e-6),
    )


def _framed(cover: Floats, height: int, width: int, y: int, x: int) -> Floats:
    frame = np.zeros((height, width), np.float32)
    top, left = max(0, y), max(0, x)
    part = cover[top - y : height - y, left - x : width - x]
    frame[top : top + part.shape[0], left : left + part.shape[1]] = part
    return frame


def _overlap(seen: Floats, sample: Floats, y: int, x: int) -> float:
    top, left = max(0, y), max(0, x)
    bottom, right = min(seen.shape[0], y + sample.shape[0]), min(seen.shape[1], x + sample.shape[1])
    if bottom <= top or right <= left:
        return 0.0
    return float(np.vdot(seen[top:bottom, left:right], sample[top - y : bottom - y, left - x : right - x]))


def _fraction(seen: Floats, laid: Floats) -> float:
    """Sub-pixel shift to the right of ``seen`` against ``laid``: one Gauss-Newton step on the horizontal gradient."""
    slope = np.zeros_like(laid)
    slope[:, 1:-1] = (laid[:, 2:] - laid[:, :-2]) / 2
    power = float((slope**2).sum())
    if power < 1e-6:
        return 0.0
    return float(np.clip(-((seen - laid) * slope).sum() / power, -0.6, 0.6))


def _shifted(cover: Floats, fraction: float) -> Floats:
    """Moved right by a fraction of a px, as a box-filtered glyph would be."""
    moved = np.zeros_like(cover)
    if fraction >= 0:
        moved[:, 1:] = cover[:, :-1]
    else:
        moved[:, :-1] = cover[:, 1:]
    share = abs(fraction)
    return ((1 - share) * cover + share * moved).astype(np.float32)


def ink_color(pixels: Pixels, ink: Ink, drawn: Drawn, found: Match) -> NDArray[np.float32]:
    """The ink's own colour by least squares: pixel = ground + coverage x (ink - ground), coverage from the sample."""
    height, width = ink.cover.shape
    y = round(found.baseline - drawn.baseline) - ink.y
    x = found.pen - drawn.pen - ink.x
    laid = _framed(drawn.cover, height, width, y, round(x))
    laid = _shifted(laid, x - round(x))
    region = pixels[ink.y : ink.y + height, ink.x : ink.x + width].astype(np.float32)
    core = laid > min(0.85, 0.9 * float(laid.max(initial=0)))
    if not ink.plain or int(core.sum()) >= 40:
        usable = region[core] if core.any() else region.reshape(-1, 3)
        return np.median(usable, axis=0).astype(np.float32)
    weight = float((laid**2).sum())
    shift = ((region - ink.ground) * laid[..., None]).sum(axis=(0, 1)) / max(weight, 1e-6)
    return np.clip(ink.ground + shift, 0, 255).astype(np.float32)


def rgb(color: Color) -> NDArray[np.float32]:
    return np.array([int(color[k : k + 2], 16) for k in (1, 3, 5)], np.float32)


def hex_color(value: NDArray[np.float32]) -> Color:
    r, g, b = (int(v) for v in np.clip(np.rint(value), 0, 255))
    return f"#{r:02x}{g:02x}{b:02x}"

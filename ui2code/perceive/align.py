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
FULL = 0.93
"""Coverage of a pixel that shows the ink's own colour."""
CORE_LEAST = 8
TOTAL_LEAST = 6.0
EXACT = 0.08
RELIABLE = 0.2
"""A sample that matches worse says nothing about the colour of single pixels."""


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
    inner: float
    """The same within the sample's own columns: small where the string is right but the ink holds more, such as an icon."""
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
    """The sample laid where it fits best: rows near the ink's top or bottom, columns anywhere the profiles agree."""
    pad = SHIFTS + 1
    height = max(ink.cover.shape[0], drawn.cover.shape[0]) + 2 * pad
    room = max(0, drawn.cover.shape[1] - ink.cover.shape[1]) + pad
    width = ink.cover.shape[1] + 2 * room
    seen = _framed(ink.cover, height, width, pad, room)
    dy, dx = _best_shift(seen, ink, drawn, pad, room)
    laid = _framed(drawn.cover, height, width, pad + dy, room + dx)
    fraction = _fraction(seen, laid)
    soft_seen, soft_laid = _soft(seen), _soft(_shifted(laid, fraction))
    columns = ((soft_seen - soft_laid) ** 2).sum(axis=0)
    own = max(float(np.vdot(soft_laid, soft_laid)), 1e-6)
    energy = max((float(np.vdot(soft_seen, soft_seen)) + own) / 2, 1e-6)
    left, right = max(0, room + dx - 1), min(width, room + dx + drawn.cover.shape[1] + 1)
    return Match(
        float(columns.sum()) / energy,
        float(columns[left:right].sum()) / own,
        ink.x + dx + drawn.pen + fraction,
        ink.y + dy + drawn.baseline,
        float(seen[:, left:right].sum()) / max(float(drawn.cover.sum()), 1e-6),
    )


def _best_shift(seen: Floats, ink: Ink, drawn: Drawn, pad: int, room: int) -> tuple[int, int]:
    """(rows down, columns right) of the best whole-px place: by profiles first, then by pixels around the best of those."""
    sample = drawn.cover
    spare = ink.cover.shape[1] - sample.shape[1], ink.cover.shape[0] - sample.shape[0]
    columns = _likely(seen.sum(axis=0), sample.sum(axis=0), room, (0, spare[0]))
    rows = _likely(seen.sum(axis=1), sample.sum(axis=1), pad, (0, spare[1]))
    score = {(dy, dx): _overlap(seen, sample, pad + dy, room + dx) for dy in rows for dx in columns}
    best = max(score, key=lambda place: score[place])
    while True:
        for dy, dx in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            place = best[0] + dy, best[1] + dx
            if place not in score:
                score[place] = _overlap(seen, sample, pad + place[0], room + place[1])
        better = max(score, key=lambda place: score[place])
        if better == best:
            return best
        best = better


def _likely(seen: Floats, sample: Floats, offset: int, always: tuple[int, int]) -> set[int]:
    """Shifts at which the profiles agree best, and those that lay the ends on each other."""
    longer = np.pad(seen, (0, max(0, sample.size - seen.size)))
    products = np.correlate(longer, sample, "valid")
    return {int(k) - offset for k in np.argsort(products)[-2:]} | set(always)


def _soft(cover: Floats) -> Floats:
    """Blurred a little along the row, since the browser rasters a glyph anew at each quarter of a pixel; rims are empty."""
    soft = 2 * cover
    soft[:, 1:] += cover[:, :-1]
    soft[:, :-1] += cover[:, 1:]
    soft *= 0.25
    return soft


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
    slope = (laid[:, 2:] - laid[:, :-2]) / 2
    power = float(np.vdot(slope, slope))
    if power < 1e-6:
        return 0.0
    away = seen[:, 1:-1] - laid[:, 1:-1]
    return max(-0.6, min(0.6, -float(np.vdot(away, slope)) / power))


def _shifted(cover: Floats, fraction: float) -> Floats:
    """Moved right by a fraction of a px, as a box-filtered glyph would be."""
    share = np.float32(abs(fraction))
    moved = (1 - share) * cover
    if fraction >= 0:
        moved[:, 1:] += share * cover[:, :-1]
    else:
        moved[:, :-1] += share * cover[:, 1:]
    return np.asarray(moved, np.float32)


def ink_color(pixels: Pixels, ink: Ink, drawn: Drawn, found: Match) -> NDArray[np.float32]:
    """The ink's own colour: that of fully covered pixels; of thin strokes, what the painted total says.

    The total (ink over coverage, summed) does not depend on where between the pixels a glyph lies.
    """
    if found.error > RELIABLE:
        return ink.color
    height, width = ink.cover.shape
    y = round(found.baseline - drawn.baseline) - ink.y
    x = round(found.pen - drawn.pen) - ink.x
    laid = _framed(drawn.cover, height, width, y, x)
    region = pixels[ink.y : ink.y + height, ink.x : ink.x + width].astype(np.float32)
    core = (laid > FULL) & (ink.cover > FULL)
    if int(core.sum()) >= CORE_LEAST or not ink.plain:
        usable = region[core] if core.any() else region[ink.cover > FULL]
        return np.asarray(np.median(usable, axis=0), np.float32) if usable.size else ink.color
    total = float(laid.sum())
    if total < TOTAL_LEAST or found.error > EXACT:
        return ink.color
    painted = ink.cover > 0
    shift = (region - ink.ground)[painted].sum(axis=0) / total
    return np.asarray(np.clip(ink.ground + shift, 0, 255), np.float32)


def rgb(color: Color) -> NDArray[np.float32]:
    return np.array([int(color[k : k + 2], 16) for k in (1, 3, 5)], np.float32)


def hex_color(value: NDArray[np.float32]) -> Color:
    r, g, b = (int(v) for v in np.clip(np.rint(value), 0, 255))
    return f"#{r:02x}{g:02x}{b:02x}"

"""The pixels of one line of text: its ground, the colour of its ink, how much ink covers each pixel, its tight box."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ui2code.types import Box, Pixels

Floats = NDArray[np.float32]

PLAIN_TOLERANCE = 10
"""Largest channel difference (of 255) between pixels of one plain ground."""
PLAIN_SHARE = 0.35
"""A plain ground fills at least this share of a line's box; ink rarely fills half."""
FAINTEST = 14
"""Text whose ink differs less than this from its ground cannot be told from noise."""
EDGE = 0.12
"""Coverage from which a pixel counts as painted: below are shadows and compression."""
RECOLOURED = 24.0
"""Largest channel difference from which a part's own colour is not the line's."""
CORE = 0.75
"""Share of the strongest contrast from which a pixel shows the ink's own colour."""
BUSY_SHARE = 0.02
"""Over a photo the ink's own colour fills at least this share of the box."""
BUSY_CONTRAST = 0.75
"""Share of the photo's strongest contrast from which a pixel may be ink."""
BUSY_NEAR = 48
"""Channel difference up to which a pixel of a photo is taken for a part of a stroke."""
PAD_X = 0.35
PAD_Y = 0.3
"""How far beyond the engine's box ink is looked for, as shares of its height."""

REACH = 0.18
"""Gap, as a share of the box's height, over which a stroke just outside the engine's box still belongs to the line."""
UNDERLINE_SHORTEST = 3.0
"""Underline pieces are at least this many times longer than thick …"""
UNDERLINE_LONGEST = 0.9
"""… and, where letters touch them, longer than any letter: shares of the height of the engine's box …"""
UNDERLINE_THICKEST = 0.12
"""… no thicker than this …"""
UNDERLINE_TOP = 0.62
"""… and below this."""
UNDERLINE_LETTERS = 1.6
"""Ink above an underline, in its own thickness and length, at least."""
UNDERLINE_CROSSED = 0.25
"""Share of an underline that may have ink right above or below it: tails of letters."""


class Span(NamedTuple):
    """Half-open range."""

    start: int
    end: int

    @property
    def length(self) -> int:
        return self.end - self.start


class Rule(NamedTuple):
    """A piece of underline: mockup rows [y, y + h), columns [start, end) of the ink's own ``cover``."""

    y: int
    h: int
    start: int
    end: int


@dataclass(frozen=True, eq=False, slots=True)
class Ink:
    """``cover`` (h, w) in 0..1 lies with its top left corner at device px (x, y) of the mockup."""

    x: int
    y: int
    cover: Floats
    ground: NDArray[np.float32]
    color: NDArray[np.float32]
    plain: bool
    """False over photos and gradients, where the ground is only typical."""
    underlines: tuple[Rule, ...] = ()

    box: Box = field(init=False)
    """Tight around the painted pixels, edges by coverage (device px)."""

    def __post_init__(self) -> None:
        left, right = _soft_edges(self.cover.max(axis=0, initial=0))
        top, bottom = _soft_edges(self.cover.max(axis=1, initial=0))
        tight = Box(self.x + left, self.y + top, max(0.0, right - left), max(0.0, bottom - top))
        object.__setattr__(self, "box", tight)

    @property
    def mass(self) -> float:
        return float(self.cover.sum())

    def columns(self, start: int, end: int) -> Ink | None:
        """The part in columns [start, end) of ``cover``, trimmed to its rows; None where nothing is painted."""
        return _trimmed(self, self.cover[:, start:end], self.x + start)

    def gaps(self) -> list[Span]:
        """Columns without any ink between painted ones."""
        painted = np.flatnonzero(self.cover.max(axis=0) > EDGE)
        if painted.size == 0:
            return []
        steps = np.flatnonzero(np.diff(painted) > 1)
        return [Span(int(painted[s]) + 1, int(painted[s + 1])) for s in steps]


def find_ink(pixels: Pixels, box: Box) -> Ink | None:
    """The ink of the one line in and slightly around ``box`` (device px); None where there is no contrast."""
    outer = _grown(box, pixels.shape)
    crop = pixels[outer.y0 : outer.y1, outer.x0 : outer.x1].astype(np.float32)
    inner = crop[
        max(0, round(box.y) - outer.y0) : round(box.bottom) - outer.y0,
        max(0, round(box.x) - outer.x0) : round(box.right) - outer.x0,
    ]
    if min(inner.shape[:2]) < 2:
        return None
    ground, plain = _ground(inner)
    color = _ink_color(inner, ground) if plain else _busy_ink_color(inner, ground)
    if color is None or float(np.abs(color - ground).max()) < FAINTEST:
        return None
    cover = _cover(crop, ground, color) if plain else _busy_cover(crop, color)
    whole = Ink(outer.x0, outer.y0, cover, ground, color, plain)
    return _one_line(whole, box)


class _Rect(NamedTuple):
    x0: int
    y0: int
    x1: int
    y1: int


def recoloured(pixels: Pixels, ink: Ink) -> Ink:
    """A part of a line with its own ink's colour, and covered accordingly: a link seldom has the colour of its line."""
    if not ink.plain:
        return ink
    height, width = ink.cover.shape
    crop = pixels[ink.y : ink.y + height, ink.x : ink.x + width].astype(np.float32)
    painted = ink.cover > 0
    color = _ink_color(crop[painted], ink.ground) if painted.any() else None
    if color is None or float(np.abs(color - ink.color).max()) < RECOLOURED:
        return ink
    cover = np.where(painted, _cover(crop, ink.ground, color), 0).astype(np.float32)
    return _trimmed(replace(ink, color=color), cover, ink.x) or ink


def _grown(box: Box, shape: tuple[int, ...]) -> _Rect:
    dx, dy = round(box.h * PAD_X) + 2, round(box.h * PAD_Y) + 2
    return _Rect(
        max(0, round(box.x) - dx),
        max(0, round(box.y) - dy),
        min(shape[1], round(box.right) + dx),
        min(shape[0], round(box.bottom) + dy),
    )


def _ground(inner: Floats) -> tuple[Floats, bool]:
    """The most common colour, and whether it (with what is nearly it) fills enough to be a plain ground."""
    flat = inner.reshape(-1, 3)
    packed = flat.astype(np.int64) @ np.array([65536, 256, 1])
    values, counts = np.unique(packed, return_counts=True)
    top = int(values[counts.argmax()])
    ground = np.array([top >> 16, (top >> 8) & 255, top & 255], np.float32)
    near = np.abs(flat - ground).max(axis=1) <= PLAIN_TOLERANCE
    plain = float(near.mean()) >= PLAIN_SHARE
    return (ground if plain else np.median(flat, axis=0).astype(np.float32)), plain


def _ink_color(inner: Floats, ground: Floats) -> Floats | None:
    """The colour of the strokes' cores: the median of the pixels of nearly the strongest contrast."""
    flat = inner.reshape(-1, 3)
    contrast = np.abs(flat - ground).max(axis=1)
    strongest = float(np.percentile(contrast, 99.5))
    if strongest < FAINTEST:
        strongest = float(contrast.max())
    if strongest < FAINTEST:
        return None
    core = flat[contrast >= max(FAINTEST, 0.92 * strongest)]
    return np.asarray(np.median(core, axis=0), np.float32)


def _busy_ink_color(inner: Floats, ground: Floats) -> Floats | None:
    """Over a photo: of the colours that stand out most from it, the one that repeats."""
    flat = inner.reshape(-1, 3)
    contrast = np.abs(flat - ground).max(axis=1)
    strong = flat[contrast > BUSY_CONTRAST * float(np.percentile(contrast, 99))]
    coarse = (strong // 16).astype(np.int64) @ np.array([65536, 256, 1])
    values, counts = np.unique(coarse, return_counts=True)
    if counts.max(initial=0) < BUSY_SHARE * len(flat):
        return None
    return np.asarray(np.median(strong[coarse == values[counts.argmax()]], axis=0), np.float32)


def _cover(crop: Floats, ground: Floats, color: Floats) -> Floats:
    """Coverage along the line from ground to ink; what lies far off that line (pictures, other colours) still counts."""
    direction = color - ground
    along = (crop - ground) @ direction / float(direction @ direction)
    off = np.abs(crop - ground).max(axis=2) / float(np.abs(direction).max())
    both = np.where(along > 0, np.maximum(along, 0.8 * off), 0.8 * off)
    both[np.abs(crop - ground).max(axis=2) < 3] = 0
    return np.asarray(np.clip(both, 0, 1), np.float32)


def _busy_cover(crop: Floats, color: Floats) -> Floats:
    """Coverage over a photo: between what the photo would show there, filled in from around the strokes, and the ink."""
    import cv2

    near = np.abs(crop - color).max(axis=2) < BUSY_NEAR
    strokes = cv2.dilate(near.astype(np.uint8), np.ones((3, 3), np.uint8))
    behind = cv2.inpaint(crop.astype(np.uint8), strokes, 3, cv2.INPAINT_TELEA).astype(np.float32)
    direction = color - behind
    length = np.maximum((direction**2).sum(axis=2), FAINTEST**2)
    along = ((crop - behind) * direction).sum(axis=2) / length
    return np.asarray(np.where(strokes > 0, np.clip(along, 0, 1), 0), np.float32)


def _one_line(ink: Ink, box: Box) -> Ink | None:
    """Only the connected strokes that belong to this line; frames and rules are left out, underlines set apart."""
    import cv2

    place = Box(box.x - ink.x, box.y - ink.y, box.w, box.h)
    painted = (ink.cover > EDGE).astype(np.uint8)
    ruled, ruling = _long_rules(painted, place)
    mask = painted & ~ruling
    count, labels, stats, centres = cv2.connectedComponentsWithStats(mask, connectivity=8)
    strokes = [
        _Stroke(k, int(stats[k, 0]), int(stats[k, 1]), int(stats[k, 2]), int(stats[k, 3]), float(centres[k, 1]))
        for k in range(1, count)
    ]
    own = [s for s in strokes if not _is_frame(s, mask.shape, place) and _is_level(s, place)]
    lines = [s for s in own if (_is_underline(s, place) and _is_under(s, mask)) or any(_continues(s, r) for r in ruled)]
    kept = _reached([s for s in own if s not in lines], place, mask.shape[1])
    if not kept:
        return None
    wanted = np.zeros(count, np.bool_)
    wanted[[s.label for s in kept]] = True
    kept_pixels = wanted[labels] | (painted == 0) & _near(wanted[labels])
    cover = np.where(kept_pixels, ink.cover, 0).astype(np.float32)
    trimmed = _trimmed(ink, cover, ink.x)
    if trimmed is None:
        return None
    shift = ink.x - trimmed.x
    rules = tuple(Rule(s.y + ink.y, s.h, s.x + shift, s.x + s.w + shift) for s in [*ruled, *lines])
    return replace(trimmed, underlines=rules)


def _long_rules(mask: NDArray[np.uint8], place: Box) -> tuple[list[_Stroke], NDArray[np.uint8]]:
    """Underlines that letters touch, and their pixels: thin runs longer than any letter with hardly any ink above or below."""
    ruling = np.zeros_like(mask)
    found: list[_Stroke] = []
    thickest = round(max(2.0, UNDERLINE_THICKEST * place.h))
    y, end = max(1, round(place.y + UNDERLINE_TOP * place.h)), min(
        mask.shape[0] - 1, round(place.bottom + 0.2 * place.h)
    )
    while y < end:
        runs = _runs(mask[y], round(UNDERLINE_LONGEST * place.h))
        bottom = y + 1
        for a, b in runs:
            low = y + 1
            while low < mask.shape[0] and low - y <= thickest and mask[low, a:b].mean() > 0.8:
                low += 1
            around = (mask[y - 1, a:b], mask[min(low, mask.shape[0] - 1), a:b])
            if low - y > thickest or any(row.mean() > UNDERLINE_CROSSED for row in around):
                continue
            crossing = around[0] & around[1]
            ruling[y:low, a:b] = mask[y:low, a:b] & ~crossing & 1
            found.append(_Stroke(0, a, y, b - a, low - y, (y + low - 1) / 2))
            bottom = max(bottom, low)
        y = bottom
    return found, ruling


def _runs(row: NDArray[np.uint8], least: int) -> list[tuple[int, int]]:
    """Half-open ranges of painted pixels of at least this length."""
    edges = np.flatnonzero(np.diff(np.r_[0, row, 0].astype(np.int8)))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True) if b - a >= least]


def _continues(stroke: _Stroke, rule: _Stroke) -> bool:
    """A piece of the same underline beyond a letter's tail."""
    return stroke.h <= rule.h and abs(stroke.cy - rule.cy) < 1 and stroke.w > stroke.h


class _Stroke(NamedTuple):
    """A connected component: its box, and the row of its centre of mass."""

    label: int
    x: int
    y: int
    w: int
    h: int
    cy: float


def _near(wanted: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """One pixel around: the faint rim of antialiased strokes."""
    import cv2

    return cv2.dilate(wanted.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0


def _is_frame(stroke: _Stroke, shape: tuple[int, ...], place: Box) -> bool:
    """A button's outline, a rule between rows, a neighbour's edge: it runs out of the picture or around the line."""
    height, width = shape
    left, right = stroke.x == 0, stroke.x + stroke.w == width
    top, bottom = stroke.y == 0, stroke.y + stroke.h == height
    if (left and right) or (top and bottom) or (stroke.w > place.w * 1.02 + 4 and stroke.h < 0.2 * place.h):
        return True
    return stroke.h > 1.5 * place.h or (stroke.w > place.w and stroke.h > 1.1 * place.h)


def _is_level(stroke: _Stroke, place: Box) -> bool:
    return place.y - 0.02 * place.h <= stroke.cy <= place.bottom + 0.02 * place.h


def _is_underline(stroke: _Stroke, place: Box) -> bool:
    return (
        stroke.h <= max(2.0, UNDERLINE_THICKEST * place.h)
        and stroke.w >= UNDERLINE_SHORTEST * stroke.h
        and stroke.w >= 0.3 * place.h
        and stroke.cy > place.y + UNDERLINE_TOP * place.h
    )


def _is_under(stroke: _Stroke, mask: NDArray[np.uint8]) -> bool:
    """Whether letters stand above, as they do over an underline, not over an underscore or the lower bar of "="."""
    above = int(mask[: stroke.y, stroke.x : stroke.x + stroke.w].sum())
    return above >= UNDERLINE_LETTERS * stroke.w * stroke.h


def _reached(strokes: list[_Stroke], place: Box, width: int) -> list[_Stroke]:
    """Strokes over the engine's box, and outwards those that follow within less than a space."""
    kept = [s for s in strokes if s.x < place.right and s.x + s.w > place.x]
    if not kept:
        return []
    jump = max(2.0, REACH * place.h)
    left, right = min(s.x for s in kept), max(s.x + s.w for s in kept)
    rest = [s for s in strokes if s not in kept and s.x > 0 and s.x + s.w < width]
    for stroke in sorted((s for s in rest if s.x >= right), key=lambda s: s.x):
        if stroke.x - right < jump:
            kept.append(stroke)
            right = max(right, stroke.x + stroke.w)
    for stroke in sorted((s for s in rest if s.x + s.w <= left), key=lambda s: -s.x - s.w):
        if left - stroke.x - stroke.w < jump:
            kept.append(stroke)
            left = min(left, stroke.x)
    return kept


def _trimmed(ink: Ink, cover: Floats, x: int) -> Ink | None:
    rows = np.flatnonzero(cover.max(axis=1, initial=0) > EDGE)
    cols = np.flatnonzero(cover.max(axis=0, initial=0) > EDGE)
    if rows.size == 0 or cols.size == 0:
        return None
    tight = cover[rows[0] : rows[-1] + 1, cols[0] : cols[-1] + 1]
    shift = x - ink.x + int(cols[0])
    rules = tuple(r._replace(start=r.start - shift, end=r.end - shift) for r in ink.underlines)
    return replace(ink, x=ink.x + shift, y=ink.y + int(rows[0]), cover=tight, underlines=rules)


def _soft_edges(profile: Floats) -> tuple[float, float]:
    """First and last painted position, moved in by how weakly the outermost pixel is covered."""
    if profile.size == 0:
        return 0.0, 0.0
    inner = max(1, profile.size - 1)
    first = float(profile[0]) / max(float(profile[: min(3, inner)].max()), 1e-3)
    last = float(profile[-1]) / max(float(profile[-min(3, inner) :].max()), 1e-3)
    return 1.0 - min(1.0, first), profile.size - 1.0 + min(1.0, last)

"""Glyph outlines as the browser's: by FreeType's light autohinter, of which the browser's own (skrifa) is a port."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Sequence
from typing import Any, NamedTuple

import freetype
import numpy as np
from freetype import raw

from ui2code.render.letters.edges import Reals, Whole

_VECTOR = np.dtype([("x", np.dtype(ctypes.c_long)), ("y", np.dtype(ctypes.c_long))])
_FLIP = np.array([1 / 64, -1 / 64])
"""From 26.6 with y upwards to px with y downwards."""

HINTED = freetype.FT_LOAD_NO_BITMAP | freetype.FT_LOAD_TARGET_LIGHT
PLAIN = freetype.FT_LOAD_NO_BITMAP | freetype.FT_LOAD_NO_HINTING


class Bounds(NamedTuple):
    """Of all points, control points too; px, y downwards."""

    left: float
    top: float
    right: float
    bottom: float


class Outline(NamedTuple):
    """A glyph at the origin as FreeType holds it, copied but not yet looked at."""

    points: bytes
    tags: bytes
    ends: bytes

    @property
    def empty(self) -> bool:
        return not self.tags


class Parts(NamedTuple):
    """Many outlines, px, y downwards: (n, 4) straight and (n, 6) quadratic parts, whose they are, all bounds (n, 4)."""

    line_owner: Whole
    lines: Reals
    quad_owner: Whole
    quads: Reals
    bounds: Reals


class Scaler:
    """A face at one weight. Not to be shared between threads."""

    def __init__(self, data: bytes, index: int, weight: float | None) -> None:
        self._face = freetype.Face(io.BytesIO(data), index)
        self._handle: Any = self._face._FT_Face
        self._size = 0
        if weight is not None:
            self._face.set_var_design_coords([weight])

    @property
    def plain(self) -> bool:
        """Whether all outlines are quadratic, which is what ``edges`` knows."""
        return bool(self._face.get_format() == b"TrueType")

    def bounds(self, glyph: int, size: int, flags: int = HINTED) -> Bounds:
        """At ``size`` in 26.6 px."""
        box = raw.FT_BBox()
        raw.FT_Outline_Get_CBox(ctypes.byref(self._load(glyph, size, flags)), ctypes.byref(box))
        return Bounds(box.xMin / 64, -box.yMax / 64, box.xMax / 64, -box.yMin / 64)

    def outline(self, glyph: int, size: int) -> Outline:
        """At ``size`` in 26.6 px."""
        found = self._load(glyph, size, HINTED)
        count = found.n_points
        if count == 0:
            return Outline(b"", b"", b"")
        return Outline(
            ctypes.string_at(found.points, count * _VECTOR.itemsize),
            ctypes.string_at(found.tags, count),
            ctypes.string_at(found.contours, found.n_contours * 2),
        )

    def _load(self, glyph: int, size: int, flags: int) -> Any:
        if size != self._size:
            self._face.set_char_size(size)
            self._size = size
        if error := raw.FT_Load_Glyph(self._handle, glyph, flags):
            raise freetype.FT_Exception(error)
        return self._handle.contents.glyph.contents.outline


def parts(outlines: Sequence[Outline]) -> Parts:
    """Contours of points on and off the curve; between two off it, one on it halfway is implied. None may be empty."""
    counts = np.array([len(o.tags) for o in outlines])
    starts = np.cumsum(counts) - counts
    raw_points = np.frombuffer(b"".join(o.points for o in outlines), _VECTOR)
    points = np.stack([raw_points["x"], raw_points["y"]], axis=1).astype(np.int64)
    on = np.frombuffer(b"".join(o.tags for o in outlines), np.uint8) & 1 == 1
    lasts = np.frombuffer(b"".join(o.ends for o in outlines), np.int16).astype(np.int64)
    lasts = lasts + np.repeat(starts, [len(o.ends) // 2 for o in outlines])
    owner = np.repeat(np.arange(len(outlines)), counts)
    following, preceding = np.arange(1, on.size + 1), np.arange(-1, on.size - 1)
    firsts = np.concatenate([[0], lasts[:-1] + 1])
    following[lasts], preceding[firsts] = firsts, lasts
    straight, off = np.flatnonzero(on & on[following]), np.flatnonzero(~on)
    lines = np.concatenate([points[straight], points[following[straight]]], axis=1)
    # Halfway is cut to 1/64 px towards zero, as skrifa and FreeType do; the edges of curves depend on it.
    start, end = (
        np.where(on[side][:, None], points[side], np.fix((points[side] + points[off]) / 2))
        for side in (preceding[off], following[off])
    )
    quads = np.concatenate([start, points[off], end], axis=1)
    low, high = np.minimum.reduceat(points, starts), np.maximum.reduceat(points, starts)
    bounds = np.stack([low[:, 0], -high[:, 1], high[:, 0], -low[:, 1]], axis=1) / 64
    return Parts(owner[straight], lines * np.tile(_FLIP, 2), owner[off], quads * np.tile(_FLIP, 3), bounds)

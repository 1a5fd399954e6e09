"""A fast stand-in for the browser's painting of a box: antialiased rounded rectangles, borders, shadows, gradients.

Everything here is in device px; pictures are (H, W, 3) uint8 sRGB. Used to test hypotheses, never for scores.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ui2code.types import Color, Gradient, Paint, Pixels, Shadow

Floats = NDArray[np.float32]
Mask = NDArray[np.bool_]


class Rect(NamedTuple):
    """Half-open device-px rectangle."""

    x0: int
    y0: int
    x1: int
    y1: int

    @property
    def w(self) -> int:
        return self.x1 - self.x0

    @property
    def h(self) -> int:
        return self.y1 - self.y0

    @property
    def area(self) -> int:
        return max(0, self.w) * max(0, self.h)

    def grown(self, left: int, top: int, right: int, bottom: int) -> Rect:
        return Rect(self.x0 - left, self.y0 - top, self.x1 + right, self.y1 + bottom)

    def clipped(self, height: int, width: int) -> Rect:
        x0, y0 = min(max(self.x0, 0), width), min(max(self.y0, 0), height)
        return Rect(x0, y0, max(x0, min(self.x1, width)), max(y0, min(self.y1, height)))

    def common(self, other: Rect) -> int:
        """Area of the intersection."""
        w = min(self.x1, other.x1) - max(self.x0, other.x0)
        h = min(self.y1, other.y1) - max(self.y0, other.y0)
        return w * h if w > 0 and h > 0 else 0

    def holds(self, other: Rect, slack: int = 0) -> bool:
        return (
            self.x0 - slack <= other.x0
            and self.y0 - slack <= other.y0
            and self.x1 + slack >= other.x1
            and self.y1 + slack >= other.y1
        )

    def joined(self, other: Rect) -> Rect:
        return Rect(min(self.x0, other.x0), min(self.y0, other.y0), max(self.x1, other.x1), max(self.y1, other.y1))

    def slices(self) -> tuple[slice, slice]:
        return slice(self.y0, self.y1), slice(self.x0, self.x1)


@lru_cache(maxsize=4096)
def rgba(color: Color) -> tuple[int, int, int, float]:
    """``#rrggbb`` or ``#rrggbbaa`` as 0..255 channels and alpha 0..1."""
    alpha = int(color[7:9], 16) / 255 if len(color) == 9 else 1.0
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16), alpha


def hex_color(rgb: NDArray[np.generic] | tuple[float, ...], alpha: float = 1.0) -> Color:
    """Channels 0..255, rounded and clipped, as ``#rrggbb`` (``#rrggbbaa`` if alpha < 1)."""
    r, g, b = (min(255, max(0, round(float(v)))) for v in rgb)
    tail = "" if alpha >= 1 else f"{min(254, max(0, round(alpha * 255))):02x}"
    return f"#{r:02x}{g:02x}{b:02x}{tail}"


def widest(difference: NDArray[Any]) -> NDArray[Any]:
    """The largest of the three channels on the last axis; much faster than a reduction over so short an axis."""
    return np.asarray(np.maximum(np.maximum(difference[..., 0], difference[..., 1]), difference[..., 2]))


@lru_cache(maxsize=2048)
def corner(radius: float, size: int) -> Floats:
    """Coverage (size, size) of a top left corner of that radius (pixels outside the arc are 0)."""
    steps = np.arange(size, dtype=np.float32) + 0.5
    away = np.maximum(radius - steps, 0.0)
    distance = np.hypot(away[:, None], away[None, :])
    arc = (away[:, None] > 0) & (away[None, :] > 0)
    return np.where(arc, np.clip(radius - distance + 0.5, 0.0, 1.0), 1.0).astype(np.float32)


def coverage(h: int, w: int, radius: tuple[float, float, float, float]) -> Floats:
    """Coverage (h, w) of a rounded rectangle; ``radius`` is tl, tr, br, bl."""
    mask = np.ones((h, w), np.float32)
    for index, value in enumerate(radius):
        if value <= 0:
            continue
        size = min(int(np.ceil(value)) + 1, h, w)
        patch = corner(float(value), size)
        down, right = index in (2, 3), index in (1, 2)
        rows = slice(h - size, h) if down else slice(0, size)
        cols = slice(w - size, w) if right else slice(0, size)
        patch = patch[:: -1 if down else 1, :: -1 if right else 1]
        mask[rows, cols] = np.minimum(mask[rows, cols], patch)
    return mask


def ramp(gradient: Gradient, h: int, w: int) -> Floats:
    """The colours (h, w, 3) of a CSS linear gradient over a box."""
    angle = np.deg2rad(gradient.angle)
    sin, cos = float(np.sin(angle)), float(np.cos(angle))
    length = max(1e-6, abs(w * sin) + abs(h * cos))
    x = (np.arange(w, dtype=np.float32) + 0.5 - w / 2) * sin
    y = (np.arange(h, dtype=np.float32) + 0.5 - h / 2) * -cos
    t = (x[None, :] + y[:, None]) / length + 0.5
    offsets = [stop[1] for stop in gradient.stops]
    channels = [np.interp(t, offsets, [rgba(stop[0])[c] for stop in gradient.stops]) for c in range(3)]
    return np.stack(channels, axis=-1).astype(np.float32)


_ERF_X = np.linspace(-4, 4, 801)
_ERF_Y = np.concatenate([[0.0], np.cumsum(np.exp(-((_ERF_X[:-1] + 0.005) ** 2)) * 0.01)]) * (2 / np.sqrt(np.pi)) - 1.0


def edge_step(distance: NDArray[np.floating], sigma: float) -> NDArray[np.floating]:
    """A blurred step: 1 well inside (positive distance), 0 well outside."""
    return np.asarray(0.5 + 0.5 * np.interp(distance / (max(sigma, 0.05) * np.sqrt(2.0)), _ERF_X, _ERF_Y))


def shadow_alpha(shadow: Shadow, rect: Rect, window: Rect) -> Floats:
    """Opacity of the shadow of ``rect`` over ``window``, without the clip at the box itself."""
    sigma = shadow.blur / 2
    xs = np.arange(window.x0, window.x1) + 0.5
    ys = np.arange(window.y0, window.y1) + 0.5
    x0, x1 = rect.x0 + shadow.dx - shadow.spread, rect.x1 + shadow.dx + shadow.spread
    y0, y1 = rect.y0 + shadow.dy - shadow.spread, rect.y1 + shadow.dy + shadow.spread
    fx = edge_step(xs - x0, sigma) * edge_step(x1 - xs, sigma)
    fy = edge_step(ys - y0, sigma) * edge_step(y1 - ys, sigma)
    return (np.outer(fy, fx) * rgba(shadow.color)[3]).astype(np.float32)


def reach(shadow: Shadow) -> int:
    """How far, in px, a shadow can be seen beyond its box."""
    return int(np.ceil(shadow.blur * 1.5 + abs(shadow.spread) + max(abs(shadow.dx), abs(shadow.dy)))) + 1


def _blend(canvas: Pixels, rect: Rect, alpha: Floats, color: Floats) -> None:
    """Mixes ``color`` (3,) or (h, w, 3) into the canvas at ``rect``, which lies inside it."""
    rows, cols = rect.slices()
    under = canvas[rows, cols].astype(np.float32)
    canvas[rows, cols] = np.clip(under + (color - under) * alpha[..., None] + 0.5, 0, 255).astype(np.uint8)


def _draw_shadow(canvas: Pixels, rect: Rect, paint: Paint, shadow: Shadow) -> None:
    far = reach(shadow)
    window = rect.grown(far, far, far, far).clipped(*canvas.shape[:2])
    if not window.area:
        return
    alpha = _soft(shadow, rect, paint, window) if max(paint.radius) >= 4 else shadow_alpha(shadow, rect, window)
    inner = rect.clipped(*canvas.shape[:2])
    hidden = coverage(rect.h, rect.w, paint.radius)
    part = hidden[inner.y0 - rect.y0 : inner.y1 - rect.y0, inner.x0 - rect.x0 : inner.x1 - rect.x0]
    alpha[inner.y0 - window.y0 : inner.y1 - window.y0, inner.x0 - window.x0 : inner.x1 - window.x0] *= 1 - part
    _blend(canvas, window, alpha, np.array(rgba(shadow.color)[:3], np.float32))


def _soft(shadow: Shadow, rect: Rect, paint: Paint, window: Rect) -> Floats:
    """As ``shadow_alpha``, for a box whose round corners show in its shadow."""
    import cv2

    spread = round(shadow.spread)
    h, w = max(1, rect.h + 2 * spread), max(1, rect.w + 2 * spread)
    sharp = np.zeros((window.h, window.w), np.float32)
    box = Rect(rect.x0 + round(shadow.dx) - spread, rect.y0 + round(shadow.dy) - spread, 0, 0)
    box = Rect(box.x0, box.y0, box.x0 + w, box.y0 + h)
    seen = Rect(max(box.x0, window.x0), max(box.y0, window.y0), min(box.x1, window.x1), min(box.y1, window.y1))
    if seen.w <= 0 or seen.h <= 0:
        return sharp
    tl, tr, br, bl = (max(0.0, r + spread) if r > 0 else 0.0 for r in paint.radius)
    full = coverage(h, w, (tl, tr, br, bl))
    part = full[seen.y0 - box.y0 : seen.y1 - box.y0, seen.x0 - box.x0 : seen.x1 - box.x0]
    sharp[seen.y0 - window.y0 : seen.y1 - window.y0, seen.x0 - window.x0 : seen.x1 - window.x0] = part
    if shadow.blur >= 1:
        sharp = np.asarray(
            cv2.GaussianBlur(sharp, (0, 0), shadow.blur / 2, borderType=cv2.BORDER_REPLICATE), np.float32
        )
    return sharp * np.float32(rgba(shadow.color)[3])


def _fill(canvas: Pixels, rect: Rect, radius: tuple[float, float, float, float], paint: Paint) -> None:
    seen = rect.clipped(*canvas.shape[:2])
    if not seen.area or (paint.fill is None and paint.gradient is None):
        return
    rows, cols = seen.slices()
    at = slice(seen.y0 - rect.y0, seen.y1 - rect.y0), slice(seen.x0 - rect.x0, seen.x1 - rect.x0)
    if paint.gradient is not None:
        colors: Floats = ramp(paint.gradient, rect.h, rect.w)[at]
    else:
        colors = np.array(rgba(paint.fill or "#000000")[:3], np.float32)
    opacity = 1.0 if paint.gradient is not None else rgba(paint.fill or "#000000")[3]
    if opacity == 1.0 and max(radius) <= 0:
        canvas[rows, cols] = np.round(colors).astype(np.uint8)
        return
    if opacity == 1.0 and paint.gradient is None and seen == rect and rect.h > 4 * max(radius):
        _fill_round(canvas, rect, radius, colors)
        return
    _blend(canvas, seen, coverage(rect.h, rect.w, radius)[at] * np.float32(opacity), colors)


def _fill_round(canvas: Pixels, rect: Rect, radius: tuple[float, float, float, float], color: Floats) -> None:
    """An opaque fill, mixed only in the two bands that hold the corners."""
    band = int(np.ceil(max(radius))) + 1
    tl, tr, br, bl = radius
    top, bottom = Rect(rect.x0, rect.y0, rect.x1, rect.y0 + band), Rect(rect.x0, rect.y1 - band, rect.x1, rect.y1)
    _blend(canvas, top, coverage(band, rect.w, (tl, tr, 0.0, 0.0)), color)
    _blend(canvas, bottom, coverage(band, rect.w, (0.0, 0.0, br, bl)), color)
    canvas[rect.y0 + band : rect.y1 - band, rect.x0 : rect.x1] = np.round(color).astype(np.uint8)


def _draw_borders(canvas: Pixels, rect: Rect, paint: Paint) -> None:
    widths = [round(b.width) if b else 0 for b in paint.borders]
    if not any(widths):
        return
    ring = coverage(rect.h, rect.w, paint.radius)
    top, right, bottom, left = widths
    inner = (slice(top, rect.h - bottom), slice(left, rect.w - right))
    ring[inner] *= 1 - coverage(rect.h - top - bottom, rect.w - left - right, inner_radius(paint))
    strips = _strips(rect, widths, paint)
    for border, strip in zip(paint.borders, strips, strict=True):
        seen = strip.clipped(*canvas.shape[:2])
        if border is None or not seen.area:
            continue
        part = ring[seen.y0 - rect.y0 : seen.y1 - rect.y0, seen.x0 - rect.x0 : seen.x1 - rect.x0]
        _blend(canvas, seen, part, np.array(rgba(border.color)[:3], np.float32))


def _strips(rect: Rect, widths: list[int], paint: Paint) -> tuple[Rect, Rect, Rect, Rect]:
    """One strip a side, without overlap: top and bottom take the corners."""
    tl, tr, br, bl = (int(np.ceil(r)) for r in paint.radius)
    top = max(widths[0], tl, tr) if widths[0] else 0
    bottom = max(widths[2], bl, br) if widths[2] else 0
    top = min(top, rect.h // 2) if bottom else min(top, rect.h)
    bottom = min(bottom, rect.h - top)
    middle = (rect.y0 + top, rect.y1 - bottom)
    right, left = max(widths[1], tr, br), max(widths[3], tl, bl)
    return (
        Rect(rect.x0, rect.y0, rect.x1, rect.y0 + top),
        Rect(max(rect.x0, rect.x1 - right), middle[0], rect.x1, middle[1]),
        Rect(rect.x0, rect.y1 - bottom, rect.x1, rect.y1),
        Rect(rect.x0, middle[0], min(rect.x0 + left, rect.x1), middle[1]),
    )


def inner_radius(paint: Paint) -> tuple[float, float, float, float]:
    """Corner radii of the padding box."""
    top, right, bottom, left = (b.width if b else 0.0 for b in paint.borders)
    tl, tr, br, bl = paint.radius
    return (
        max(0.0, tl - max(top, left)),
        max(0.0, tr - max(top, right)),
        max(0.0, br - max(bottom, right)),
        max(0.0, bl - max(bottom, left)),
    )


def draw_paint(paint: Paint, rect: Rect, canvas: Pixels) -> None:
    """Paints a box (lengths in device px) onto ``canvas`` in place, as Chromium would to within antialiasing."""
    for shadow in reversed(paint.shadows):
        _draw_shadow(canvas, rect, paint, shadow)
    top, right, bottom, left = (round(b.width) if b else 0 for b in paint.borders)
    if paint.gradient is not None:
        _fill(canvas, rect.grown(-left, -top, -right, -bottom), inner_radius(paint), paint)
    else:
        _fill(canvas, rect, paint.radius, paint)
    _draw_borders(canvas, rect, paint)

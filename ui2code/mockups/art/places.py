"""Where one stays and travels: a bedroom, a meeting room, a road."""

from __future__ import annotations

from ui2code.mockups.art.canvas import Canvas
from ui2code.mockups.art.grade import Grade
from ui2code.mockups.art.indoors import potted, window_light
from ui2code.mockups.art.outdoors import heaven, mist, ridge
from ui2code.mockups.art.svg import Point, num, path, placed, polygon, rect, stroke
from ui2code.mockups.rng import Rng


def bedroom(c: Canvas, g: Grade, rng: Rng) -> None:
    """A made bed, lamps, and morning light."""
    floor = c.h * 0.84
    wall = c.linear(((0, g.tone(0.92, 0.02, 75), 1), (1, g.own(0.7, 0.9), 1)), 0, 0, 1, 0.5)
    c.add(rect(0, 0, c.w, floor, wall))
    c.add(rect(0, floor, c.w, c.h - floor, c.fade(g.tone(0.62, 0.05, 60), g.tone(0.5, 0.05, 55))))
    window_light(c, c.w * rng.uniform(0.02, 0.2), c.h * 0.05, c.h * 0.6)
    s = min(c.w * 0.62, c.h * 1.2)
    x, y = c.w / 2 - s / 2, c.h * 0.93
    _bed(c, g, x, y, s)
    for at in (x - s * 0.16, x + s * 1.16):
        if 0 < at < c.w:
            _night_table(c, g, at, y, s)


def _bed(c: Canvas, g: Grade, x: float, y: float, s: float) -> None:
    head = c.fade(g.own(0.56, 1.2), g.own(0.42, 1.2))
    linen = c.fade(g.tone(0.99, 0.005, 80), g.tone(0.85, 0.015, 70))
    c.add(rect(x - s * 0.02, y - s * 0.52, s * 1.04, s * 0.42, head, s * 0.04))
    c.shade(x + s / 2, y, s * 0.62, s * 0.04, "#000000", 0.6)
    for half in (0, 1):
        c.add(rect(x + s * (0.07 + 0.45 * half), y - s * 0.4, s * 0.41, s * 0.19, linen, s * 0.07))
    c.add(rect(x, y - s * 0.27, s, s * 0.24, linen, s * 0.05))
    c.add(rect(x, y - s * 0.17, s, s * 0.16, c.fade(g.pop(0.7, 0.09), g.pop(0.5, 0.09)), s * 0.03))
    bend = f"q{num(s * 0.02)} {num(s * 0.07)} {num(-s * 0.01)} {num(s * 0.14)}"
    folds = "".join(f"M{num(x + s * k)} {num(y - s * 0.16)}{bend}" for k in (0.14, 0.36, 0.6, 0.85))
    c.add(path(folds, extra=stroke("#000000", s * 0.008, 0.12)))


_SHADE: tuple[Point, ...] = ((-0.04, -0.4), (0.04, -0.4), (0.07, -0.28), (-0.07, -0.28))


def _night_table(c: Canvas, g: Grade, x: float, y: float, s: float) -> None:
    wood = c.fade(g.tone(0.6, 0.06, 60), g.tone(0.44, 0.06, 55))
    c.add(rect(x - s * 0.09, y - s * 0.2, s * 0.18, s * 0.19, wood, s * 0.01))
    c.glow(x, y - s * 0.34, s * 0.26, g.tone(0.98, 0.06, 82), 0.8)
    c.add(path(polygon(placed(_SHADE, x, y, s)), g.tone(0.99, 0.03, 85)))
    c.add(rect(x - s * 0.008, y - s * 0.28, s * 0.016, s * 0.08, g.tone(0.4, 0.02, 60)))


def road(c: Canvas, g: Grade, rng: Rng) -> None:
    """A road to the horizon."""
    horizon = c.h * rng.uniform(0.44, 0.54)
    vx = c.w * rng.uniform(0.4, 0.6)
    heaven(c, g, rng, vx, horizon * 0.85)
    ridge(c, rng.at("far"), horizon + 1, c.h * 0.2, (g.tone(0.6, 0.05, 250), g.tone(0.8, 0.04, 235)), 6)
    ridge(c, rng.at("near"), horizon + c.h * 0.02, c.h * 0.07, (g.tone(0.5, 0.06, 150), g.tone(0.6, 0.06, 130)), 8)
    c.add(rect(0, horizon + c.h * 0.01, c.w, c.h, c.fade(g.tone(0.68, 0.07, 105), g.tone(0.42, 0.07, 120))))
    _asphalt(c, g, vx, horizon + c.h * 0.01)
    mist(c, horizon - c.h * 0.06, c.h * 0.12, g.tone(0.97, 0.03, 80), 0.6)


def _asphalt(c: Canvas, g: Grade, x: float, horizon: float) -> None:
    """The lane, its dashes and its edges, running together at (x, horizon)."""
    wide = max(c.w * 0.34, c.h * 0.5)
    lane = _strip(x, (horizon, c.h), (c.w * 0.006, wide))
    c.add(path(lane, c.fade(g.tone(0.66, 0.012, 260), g.tone(0.32, 0.012, 260))))
    marks = []
    for k in range(7):
        a, b = (k / 7) ** 2.2, ((k + 0.5) / 7) ** 2.2
        ys = (horizon + (c.h - horizon) * a, horizon + (c.h - horizon) * b)
        marks.append(_strip(x, ys, (wide * 0.022 * a, wide * 0.022 * b)))
    c.add(path("".join(marks), g.tone(0.97, 0.02, 90)))
    edges = "".join(
        f"M{num(x + side * c.w * 0.006)} {num(horizon)}L{num(x + side * wide * 0.9)} {num(c.h)}" for side in (-1, 1)
    )
    c.add(path(edges, extra=stroke(g.tone(0.95, 0.02, 90), c.h * 0.006, 0.7)))


def _strip(x: float, ys: tuple[float, float], halves: tuple[float, float]) -> str:
    """A trapeze around the line at ``x``: its top and foot, and half its width at each."""
    (top, foot), (far, near) = ys, halves
    return polygon(((x - far, top), (x + far, top), (x + near, foot), (x - near, foot)))


def meeting(c: Canvas, g: Grade, rng: Rng) -> None:
    """A meeting room: a long table, chairs, a window on the town."""
    floor = c.h * 0.72
    c.fill(c.fade(g.tone(0.92, 0.015, 80), g.tone(0.82, 0.02, 70)))
    _outlook(c, g, rng, (c.w * 0.08, c.h * 0.08, c.w * 0.92, c.h * 0.56))
    c.add(rect(0, floor, c.w, c.h - floor, c.fade(g.tone(0.6, 0.03, 65), g.tone(0.44, 0.035, 60))))
    _chairs(c, g, c.h * 0.7, c.h * 0.26)
    top = ((c.w * 0.16, c.h * 0.7), (c.w * 0.84, c.h * 0.7), (c.w * 0.97, c.h * 0.84), (c.w * 0.03, c.h * 0.84))
    c.shade(c.w / 2, c.h * 0.94, c.w * 0.5, c.h * 0.06, "#000000", 0.6)
    c.add(path(polygon(top), c.fade(g.tone(0.84, 0.05, 68), g.tone(0.66, 0.06, 60))))
    c.add(rect(c.w * 0.03, c.h * 0.84, c.w * 0.94, c.h * 0.025, g.tone(0.5, 0.06, 55)))
    for k in (0.34, 0.6):
        c.add(path(_strip(c.w * k, (c.h * 0.75, c.h * 0.79), (c.w * 0.04, c.w * 0.047)), g.tone(0.98, 0.005, 80)))
    potted(c, g, rng, c.w * 0.5, c.h * 0.765, c.h * 0.22)


def _outlook(c: Canvas, g: Grade, rng: Rng, box: tuple[float, float, float, float]) -> None:
    """A wide window and the towers behind it; left, top, right, foot."""
    left, top, right, foot = box
    c.add(rect(left, top, right - left, foot - top, c.fade(g.tone(0.78, 0.08, 240), g.tone(0.95, 0.03, 80))))
    x = left
    while x < right:
        wide, tall = c.w * rng.uniform(0.03, 0.07), c.h * rng.uniform(0.08, 0.34)
        c.add(rect(x, foot - tall, min(wide, right - x), tall, g.tone(0.74, 0.035, 245), 0, ' opacity=".75"'))
        x += wide * rng.uniform(1.0, 1.5)
    bars = "".join(f"M{num(left + (right - left) * k / 4)} {num(top)}V{num(foot)}" for k in range(5))
    rails = f"M{num(left)} {num(top)}H{num(right)}M{num(left)} {num(foot)}H{num(right)}"
    c.add(path(bars + rails, extra=stroke(g.tone(0.3, 0.01, 260), c.h * 0.012)))


def _chairs(c: Canvas, g: Grade, y: float, tall: float) -> None:
    for k in range(4):
        x = c.w * (0.2 + 0.2 * k)
        w = min(c.w * 0.1, tall * 0.6)
        c.add(rect(x - w / 2, y - tall * 0.55, w, tall * 0.5, c.fade(g.pop(0.6, 0.09), g.pop(0.46, 0.09)), w * 0.22))
        c.add(rect(x - w * 0.04, y - tall * 0.06, w * 0.08, tall * 0.14, g.tone(0.3, 0.01, 260)))

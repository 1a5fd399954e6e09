"""People against the light: nobody's face."""

from __future__ import annotations

from math import cos, pi, sin

from ui2code.mockups.art.canvas import Canvas
from ui2code.mockups.art.grade import Grade
from ui2code.mockups.art.svg import Point, circle, curve, group, num, path
from ui2code.mockups.rng import Rng
from ui2code.mockups.style.oklch import mix

_NECK = 0.4
"""Half the width of a neck, in heads."""


def portrait(c: Canvas, g: Grade, rng: Rng) -> None:
    """Head and shoulders with a bright rim, lights out of focus behind."""
    c.fill(c.linear(((0, g.own(0.5, 1.2), 1), (0.55, g.own(0.72, 1.1), 1), (1, g.own(0.42, 1.3), 1)), 0, 0, 1, 1))
    side = rng.pick((-1, 1))
    c.glow(c.w * (0.5 + side * 0.3), c.h * 0.3, max(c.w, c.h) * 0.6, g.tone(0.98, 0.05, 80), 0.9)
    _bokeh(c, g, rng.at("bokeh"))
    size = min(c.w * 0.9, c.h)
    x, y = c.w / 2 - side * c.w * rng.uniform(0.0, 0.06), c.h * 0.42
    head = size * 0.18
    parts = [_shoulders(c, x, y, head), _hair(rng, x, y, head), _head(x, y, head)]
    rim = f' stroke="{g.tone(0.98, 0.05, 75)}" stroke-width="{num(head * 0.07)}"'
    beside = f' transform="translate({num(side * head * 0.06)} {num(-head * 0.03)})"{c.blur(head * 0.045)}'
    c.add(group((path(d, g.tone(0.98, 0.05, 75), rim) for d in parts), beside))
    lit, deep = g.own(0.5, 1.3), mix(g.own(0.2, 1.1), g.own(0.42, 1.1), 0.25)
    ends = (deep, mix(deep, lit, 0.15), lit)
    stops = [(k / 2, color, 1.0) for k, color in enumerate(ends if side > 0 else reversed(ends))]
    paint = c.across(stops, x - head * 2.4, x + head * 2.4)
    c.add(group((path(d, paint) for d in parts), c.blur(head * 0.02)))


def _bokeh(c: Canvas, g: Grade, rng: Rng) -> None:
    soft = c.blur(min(c.w, c.h) * 0.006)
    lights = []
    for _ in range(14):
        r = min(c.w, c.h) * rng.uniform(0.02, 0.075)
        color = g.tone(0.96, 0.06, 80) if rng.chance(0.6) else g.pop(0.82)
        lights.append(
            circle(c.w * rng.random(), c.h * rng.uniform(0, 0.8), r, color, f' opacity="{rng.uniform(0.12, 0.4):.2f}"')
        )
    c.add(group(lights, soft))


def _shoulders(c: Canvas, x: float, y: float, head: float) -> str:
    neck = head * _NECK
    left: list[Point] = [
        (x - neck, y + head * 0.7),
        (x - neck * 1.1, y + head * 1.35),
        (x - head * 1.5, y + head * 1.85),
        (x - head * 2.2, y + head * 2.6),
        (x - head * 2.4, c.h + head),
    ]
    right: list[Point] = [(2 * x - px, py) for px, py in reversed(left)]
    return f"{curve(left, tension=7)}H{num(right[0][0])}L{curve(right, tension=7)[1:]}Z"


def _head(x: float, y: float, head: float) -> str:
    outline: list[Point] = [
        (x, y - head * 1.12),
        (x + head * 0.66, y - head * 0.82),
        (x + head * 0.84, y - head * 0.1),
        (x + head * 0.66, y + head * 0.62),
        (x + head * 0.2, y + head * 1.04),
    ]
    mirrored = [(2 * x - px, py) for px, py in reversed(outline[1:])]
    return curve([*outline, *mirrored], closed=True)


def _hair(rng: Rng, x: float, y: float, head: float) -> str:
    """Short, long, tied up or curly."""
    cap: list[Point] = [
        (x - head * 0.92, y + head * 0.1),
        (x - head * 0.9, y - head * 0.7),
        (x - head * 0.2, y - head * 1.3),
        (x + head * 0.5, y - head * 1.22),
        (x + head * 0.94, y - head * 0.6),
        (x + head * 0.92, y + head * 0.1),
    ]
    kind = rng.integer(0, 3)
    if kind == 0:
        return curve(cap, closed=True)
    if kind == 1:
        drop: list[Point] = [
            (x + head * 1.02, y + head * 0.7),
            (x + head * 1.2, y + head * 1.7),
            (x, y + head * 1.5),
            (x - head * 1.2, y + head * 1.75),
            (x - head * 1.02, y + head * 0.7),
        ]
        return curve([*cap, *drop], closed=True)
    if kind == 2:
        bun = [(x + head * dx, y + head * dy) for dx, dy in ((-0.4, -1.5), (0, -1.9), (0.4, -1.5), (0, -1.12))]
        return curve(cap, closed=True) + curve(bun, closed=True)
    knots = 13

    curls = [
        (
            x + head * (1.18 + 0.12 * (i % 2)) * cos(pi + pi * i / (knots - 1)),
            y - head * 0.1 + head * (1.3 + 0.1 * (i % 2)) * sin(pi + pi * i / (knots - 1)),
        )
        for i in range(knots)
    ]
    return curve([*curls, (x + head * 0.95, y + head * 0.6), (x - head * 0.95, y + head * 0.6)], closed=True)

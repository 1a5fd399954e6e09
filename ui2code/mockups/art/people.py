"""People against the light: nobody's face."""

from __future__ import annotations

from math import cos, pi, sin

from ui2code.mockups.art.canvas import Canvas
from ui2code.mockups.art.grade import Grade
from ui2code.mockups.art.svg import Point, circle, curve, group, num, path, placed
from ui2code.mockups.rng import Rng
from ui2code.mockups.style.oklch import mix

_NECK = 0.4
"""Half the width of a neck, in heads."""


def portrait(c: Canvas, g: Grade, rng: Rng) -> None:
    """One or two people with bright rims, lights or blinds out of focus behind them."""
    c.fill(c.linear(((0, g.own(0.5, 1.2), 1), (0.55, g.own(0.72, 1.1), 1), (1, g.own(0.42, 1.3), 1)), 0, 0, 1, 1))
    side = rng.pick((-1, 1))
    c.glow(c.w * (0.5 + side * 0.3), c.h * 0.3, max(c.w, c.h) * 0.6, g.tone(0.98, 0.05, 80), 0.9)
    rng.pick((_bokeh, _bokeh, _blinds, _plain))(c, g, rng.at("behind"))
    size = min(c.w * 0.9, c.h)
    x = c.w / 2 - side * c.w * rng.uniform(0.0, 0.06)
    if c.w > c.h * 1.2 and rng.chance(0.35):
        _person(c, g, rng.at("other"), (x + side * size * 0.36, c.h * 0.48, size * 0.15), side)
        x -= side * size * 0.24
    _person(c, g, rng.at("one"), (x, c.h * 0.42, size * 0.18), side)


def _person(c: Canvas, g: Grade, rng: Rng, at: tuple[float, float, float], side: int) -> None:
    """Lit from ``side``."""
    x, y, head = at
    parts = [_shoulders(c, x, y, head), _hair(rng, x, y, head), _head(x, y, head)]
    rim = f' stroke="{g.tone(0.98, 0.05, 75)}" stroke-width="{num(head * 0.07)}"'
    beside = f' transform="translate({num(side * head * 0.06)} {num(-head * 0.03)})"{c.blur(head * 0.045)}'
    c.add(group((path(d, g.tone(0.98, 0.05, 75), rim) for d in parts), beside))
    lit, deep = g.own(0.5, 1.3), mix(g.own(0.2, 1.1), g.own(0.42, 1.1), 0.25)
    ends = (deep, mix(deep, lit, 0.15), lit)
    stops = [(k / 2, color, 1.0) for k, color in enumerate(ends if side > 0 else reversed(ends))]
    paint = c.across(stops, x - head * 2.4, x + head * 2.4)
    c.add(group((path(d, paint) for d in parts), c.blur(head * 0.02)))


def _blinds(c: Canvas, g: Grade, rng: Rng) -> None:
    """Light through slats, falling aslant."""
    tall = c.h / rng.integer(9, 13)
    lines = "".join(f"M{num(-c.w * 0.1)} {num(tall * k)}L{num(c.w * 1.1)} {num(tall * (k - 3))}" for k in range(1, 17))
    light = f' stroke="{g.tone(0.98, 0.05, 80)}" stroke-opacity=".4" stroke-width="{num(tall * 0.42)}"'
    c.add(path(lines, extra=light + c.blur(tall * 0.1)))


def _plain(c: Canvas, g: Grade, rng: Rng) -> None:
    """A disc of light on a wall."""
    r = min(c.w, c.h) * rng.uniform(0.36, 0.46)
    c.add(circle(c.w / 2, c.h * 0.46, r, g.pop(0.74, 0.1), f' opacity=".55"{c.blur(r * 0.02)}'))


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


_FACE: tuple[Point, ...] = ((0, -1.12), (0.66, -0.82), (0.84, -0.1), (0.66, 0.62), (0.2, 1.04))
"""The right half of a head, in heads."""


def _head(x: float, y: float, head: float) -> str:
    mirrored = [(-px, py) for px, py in reversed(_FACE[1:])]
    return curve(placed((*_FACE, *mirrored), x, y, head), closed=True)


_CAP: tuple[Point, ...] = ((-0.92, 0.1), (-0.9, -0.7), (-0.2, -1.3), (0.5, -1.22), (0.94, -0.6), (0.92, 0.1))
_FALL: tuple[Point, ...] = ((1.02, 0.7), (1.2, 1.7), (0, 1.5), (-1.2, 1.75), (-1.02, 0.7))
_KNOT: tuple[Point, ...] = ((-0.4, -1.5), (0, -1.9), (0.4, -1.5), (0, -1.12))
_CURLS: tuple[Point, ...] = (
    *(
        ((1.18 + 0.12 * (i % 2)) * cos(pi + pi * i / 12), (1.3 + 0.1 * (i % 2)) * sin(pi + pi * i / 12) - 0.1)
        for i in range(13)
    ),
    *((0.95, 0.6), (-0.95, 0.6)),
)
"""Outlines of hair, in heads, from the middle of the face."""
_CUTS: tuple[tuple[tuple[Point, ...], ...], ...] = ((_CAP,), ((*_CAP, *_FALL),), (_CAP, _KNOT), (_CURLS,))


def _hair(rng: Rng, x: float, y: float, head: float) -> str:
    """Short, long, tied up or curly."""
    return "".join(curve(placed(outline, x, y, head), closed=True) for outline in rng.pick(_CUTS))

"""Dishes, laid out for their picture and seen from above."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin

from ui2code.mockups.art.canvas import Canvas
from ui2code.mockups.art.grade import Grade
from ui2code.mockups.art.indoors import leaf
from ui2code.mockups.art.svg import circle, curve, ellipse, num, path, polygon, rect, spots
from ui2code.mockups.art.table import plate, wood
from ui2code.mockups.rng import Rng


def food(c: Canvas, g: Grade, rng: Rng) -> None:
    """A dish, laid out for its picture."""
    wood(c, g, rng)
    r = min(c.w, c.h) * 0.4
    x, y = c.w * rng.uniform(0.4, 0.6), c.h * rng.uniform(0.48, 0.54)
    if c.w > c.h * 1.25:
        _cutlery(c, g, x - r * 1.5, y, r)
        _napkin(c, g, x + r * 1.55, y, r)
    rng.pick(_DISHES)(c, g, rng, x, y, r)


def _soup(c: Canvas, g: Grade, rng: Rng, x: float, y: float, r: float) -> None:
    plate(c, g, x, y, r)
    light, chroma, hue = rng.pick(((0.74, 0.15, 62), (0.62, 0.16, 38), (0.72, 0.11, 118), (0.82, 0.1, 88)))
    inside = (
        (0, g.tone(light + 0.08, chroma, hue), 1),
        (0.85, g.tone(light, chroma, hue), 1),
        (1, g.tone(light - 0.16, chroma, hue - 8), 1),
    )
    c.add(circle(x, y, r * 0.72, c.radial(inside, 0.4, 0.36, 0.62)))
    swirl = [(x + r * (0.5 - 0.032 * i) * cos(i * 0.62), y + r * (0.5 - 0.032 * i) * sin(i * 0.62)) for i in range(14)]
    c.add(
        path(
            curve(swirl),
            extra=f' stroke="{g.tone(0.98, 0.02, 85)}" stroke-width="{num(r * 0.045)}" stroke-linecap="round" stroke-opacity=".85"',
        )
    )
    seeds = [
        (x + r * rng.uniform(-0.45, 0.45), y + r * rng.uniform(-0.45, 0.45), r * rng.uniform(0.008, 0.018))
        for _ in range(26)
    ]
    c.add(path(spots(seeds), g.tone(0.3, 0.04, 60)))
    _herbs(c, g, rng, x, y, r * 0.3, 7)


def _salad(c: Canvas, g: Grade, rng: Rng, x: float, y: float, r: float) -> None:
    plate(c, g, x, y, r)
    _lettuce(c, g, rng.at("under"), x, y, r * 0.6)
    for i in range(7):
        turn, out, s = i * 2.4 + rng.random(), r * rng.uniform(0.1, 0.5), r * rng.uniform(0.1, 0.14)
        px, py = x + out * cos(turn), y + out * sin(turn)
        c.shade(px + s * 0.2, py + s * 0.3, s * 1.3, s * 1.2, "#000000", 0.55)
        (_tomato, _cucumber, _egg)[i % 3](c, g, px, py, s)
    _herbs(c, g, rng.at("over"), x, y, r * 0.5, 7)


def _pizza(c: Canvas, g: Grade, rng: Rng, x: float, y: float, r: float) -> None:
    r *= 1.08
    c.shade(x + r * 0.1, y + r * 0.14, r * 1.2, r * 1.16, "#000000", 0.75)
    reach = [r * rng.uniform(0.95, 1.02) for _ in range(18)]
    rim = [(x + k * cos(i * pi / 9), y + k * sin(i * pi / 9)) for i, k in enumerate(reach)]
    crust = ((0, g.tone(0.86, 0.09, 78), 1), (0.8, g.tone(0.74, 0.11, 68), 1), (1, g.tone(0.52, 0.1, 55), 1))
    cheese = ((0, g.tone(0.88, 0.1, 82), 1), (1, g.tone(0.76, 0.13, 66), 1))
    c.add(path(curve(rim, closed=True), c.radial(crust)), circle(x, y, r * 0.84, g.tone(0.58, 0.16, 36)))
    c.add(circle(x, y, r * 0.82, c.radial(cheese, 0.4, 0.4, 0.7)))
    _salami(c, g, rng, x, y, r)
    _herbs(c, g, rng, x, y, r * 0.6, 9)
    ends = [(r * cos(turn), r * sin(turn)) for turn in (0.3, 1.35, 2.4)]
    cuts = "".join(f"M{num(x - dx)} {num(y - dy)}L{num(x + dx)} {num(y + dy)}" for dx, dy in ends)
    c.add(path(cuts, extra=f' stroke="{g.tone(0.4, 0.08, 50)}" stroke-width="1.2" stroke-opacity=".55"'))


def _salami(c: Canvas, g: Grade, rng: Rng, x: float, y: float, r: float) -> None:
    """Slices and pearls of cheese."""
    paint = c.radial(((0, g.tone(0.62, 0.17, 30), 1), (1, g.tone(0.5, 0.16, 28), 1)))
    for i in range(9):
        turn, out = i * 2.4, r * (0.2 + 0.52 * ((i * 0.37) % 1))
        px, py, s = x + out * cos(turn), y + out * sin(turn), r * rng.uniform(0.09, 0.13)
        c.add(circle(px, py, s * 1.05, g.tone(0.4, 0.12, 28)), circle(px, py, s, paint))
    outs = [(i, r * 0.7 * rng.random(), r * rng.uniform(0.03, 0.07)) for i in range(12)]
    pearls = [(x + out * cos(i), y + out * sin(i), s) for i, out, s in outs]
    c.add(path(spots(pearls), g.tone(0.96, 0.04, 90), ' opacity=".85"'))


def _cake(c: Canvas, g: Grade, rng: Rng, x: float, y: float, r: float) -> None:
    """A tart with berries."""
    plate(c, g, x, y, r)
    edge = [
        (x + r * 0.66 * k * cos(i * pi / 18), y + r * 0.66 * k * sin(i * pi / 18))
        for i, k in ((i, 1.03 if i % 2 else 0.97) for i in range(36))
    ]
    c.shade(x + r * 0.06, y + r * 0.08, r * 0.8, r * 0.78, "#000000", 0.5)
    c.add(
        path(
            curve(edge, closed=True),
            c.linear(((0, g.tone(0.82, 0.1, 72), 1), (1, g.tone(0.58, 0.1, 58), 1)), 0, 0, 1, 1),
        )
    )
    c.add(circle(x, y, r * 0.57, c.radial(((0, g.tone(0.97, 0.05, 92), 1), (1, g.tone(0.88, 0.08, 85), 1)))))
    for ring, count in ((0.46, 14), (0.3, 9), (0.13, 4)):
        for i in range(count):
            turn = 2 * pi * i / count + ring * 5
            light, chroma, hue = rng.pick(((0.5, 0.19, 22), (0.36, 0.1, 290), (0.58, 0.2, 18)))
            px, py, s = x + r * ring * cos(turn), y + r * ring * sin(turn), r * 0.085
            c.add(
                circle(px, py, s, g.tone(light - 0.06, chroma, hue)),
                circle(px - s * 0.25, py - s * 0.3, s * 0.55, g.tone(light + 0.12, chroma, hue), ' opacity=".7"'),
            )
    _herbs(c, g, rng, x, y, r * 0.4, 4)


Dish = Callable[[Canvas, Grade, Rng, float, float, float], None]


_DISHES: tuple[Dish, ...] = (_soup, _salad, _pizza, _cake)


def _herbs(c: Canvas, g: Grade, rng: Rng, x: float, y: float, reach: float, count: int) -> None:
    for _ in range(count):
        turn, out = rng.uniform(0, 2 * pi), reach * rng.random() ** 0.6
        light, size = rng.uniform(0.42, 0.64), rng.uniform(0.5, 0.9) * (reach * 0.3 + min(c.w, c.h) * 0.05)
        at = (x + out * cos(turn), y + out * sin(turn))
        leaf(c, *at, (size, rng.uniform(0, 2 * pi)), (g.tone(light + 0.08, 0.14, 132), g.tone(light - 0.08, 0.12, 140)))


def _lettuce(c: Canvas, g: Grade, rng: Rng, x: float, y: float, reach: float) -> None:
    """Crumpled leaves, the upper ones lighter."""
    for i in range(13):
        turn, out = i * 2.4, reach * (0.9 - 0.07 * i)
        px, py, s = x + out * cos(turn), y + out * sin(turn), reach * rng.uniform(0.3, 0.42)
        rim = [
            (px + s * k * cos(j * pi / 5), py + s * k * sin(j * pi / 5))
            for j, k in ((j, rng.uniform(0.7, 1.08)) for j in range(10))
        ]
        light = 0.5 + 0.022 * i + rng.uniform(-0.04, 0.04)
        paint = c.linear(((0, g.tone(light + 0.16, 0.15, 126), 1), (1, g.tone(light - 0.08, 0.12, 140), 1)), 0, 0, 1, 1)
        c.add(path(curve(rim, closed=True), paint))
        c.add(
            path(
                f"M{num(px)} {num(py)}L{num(px + s * 0.8 * cos(turn))} {num(py + s * 0.8 * sin(turn))}",
                extra=f' stroke="{g.tone(light + 0.24, 0.1, 120)}" stroke-width="{num(s * 0.06)}" stroke-linecap="round"',
            )
        )


def _tomato(c: Canvas, g: Grade, x: float, y: float, s: float) -> None:
    c.add(circle(x, y, s, g.tone(0.52, 0.2, 28)), circle(x, y, s * 0.8, g.tone(0.68, 0.17, 36)))
    seeds = [(x + s * 0.45 * cos(a), y + s * 0.45 * sin(a), s * 0.2) for a in (0.2, 1.8, 3.3, 4.8)]
    c.add(path(spots(seeds), g.tone(0.82, 0.13, 65)))


def _cucumber(c: Canvas, g: Grade, x: float, y: float, s: float) -> None:
    c.add(
        circle(x, y, s, g.tone(0.44, 0.1, 145)),
        circle(x, y, s * 0.86, c.radial(((0, g.tone(0.93, 0.07, 115), 1), (1, g.tone(0.82, 0.11, 125), 1)))),
    )
    seeds = [(x + s * 0.4 * cos(a), y + s * 0.4 * sin(a), s * 0.07) for a in (0.3, 1.3, 2.4, 3.4, 4.5, 5.5)]
    c.add(path(spots(seeds), g.tone(0.98, 0.03, 110)))


def _egg(c: Canvas, g: Grade, x: float, y: float, s: float) -> None:
    c.add(
        ellipse(x, y, s * 1.25, s, g.tone(0.99, 0.006, 90)),
        circle(
            x + s * 0.15,
            y,
            s * 0.58,
            c.radial(((0, g.tone(0.86, 0.16, 82), 1), (1, g.tone(0.76, 0.16, 68), 1)), 0.4, 0.4, 0.6),
        ),
    )


def _cutlery(c: Canvas, g: Grade, x: float, y: float, r: float) -> None:
    steel = c.side(g.tone(0.95, 0.004, 250), g.tone(0.6, 0.01, 250))
    c.shade(x + r * 0.06, y + r * 0.06, r * 0.14, r * 0.95, "#000000", 0.45)
    c.add(rect(x - r * 0.025, y - r * 0.3, r * 0.05, r * 1.1, steel, r * 0.025))
    for k in (-1, 0, 1):
        c.add(rect(x + r * (0.05 * k - 0.012), y - r * 0.75, r * 0.024, r * 0.34, steel, r * 0.012))
    c.add(
        path(
            f"M{num(x - r * 0.075)} {num(y - r * 0.46)}h{num(r * 0.15)}q0 {num(r * 0.2)} {num(-r * 0.05)} {num(r * 0.24)}h{num(-r * 0.05)}q{num(-r * 0.05)} {num(-r * 0.04)} {num(-r * 0.05)} {num(-r * 0.24)}Z",
            steel,
        )
    )


def _napkin(c: Canvas, g: Grade, x: float, y: float, r: float) -> None:
    w, h = r * 0.5, r * 1.3
    c.shade(x + w * 0.1, y + h * 0.05, w * 0.8, h * 0.62, "#000000", 0.4)
    corners = (
        (x - w / 2, y - h / 2),
        (x + w / 2, y - h * 0.47),
        (x + w * 0.46, y + h / 2),
        (x - w * 0.48, y + h * 0.48),
    )
    c.add(
        path(
            polygon(corners),
            c.linear(
                ((0, g.own(0.82), 1), (0.48, g.own(0.68), 1), (0.52, g.own(0.78), 1), (1, g.own(0.6), 1)), 0, 0, 1, 0.1
            ),
        )
    )

"""Pictures taken outside: layers of distance, each paler than the one before it."""

from __future__ import annotations

from ui2code.mockups.art.canvas import Canvas
from ui2code.mockups.art.grade import Grade
from ui2code.mockups.art.svg import Point, circle, curve, ellipse, num, path, polygon, rect
from ui2code.mockups.rng import Rng


def sky(c: Canvas, g: Grade, rng: Rng) -> None:
    """Clouds lit from below one side."""
    sun_x = rng.uniform(0.2, 0.8) * c.w
    _heaven(c, g, rng, sun_x, c.h * 0.72)
    for layer in range(4):
        y = c.h * (0.3 + layer * 0.17)
        light = 0.93 - layer * 0.05
        _cloud_bank(c, rng.at("cloud", layer), y, g.tone(light, 0.03, 55 + layer * 60), g.tone(light - 0.16, 0.04, 265))


def sea(c: Canvas, g: Grade, rng: Rng) -> None:
    horizon = c.h * rng.uniform(0.42, 0.55)
    sun_x = c.w * rng.uniform(0.25, 0.75)
    _heaven(c, g, rng, sun_x, horizon * 0.86)
    _ridge(c, rng.at("far"), horizon, c.h * 0.06, g.tone(0.62, 0.05, 250), g.tone(0.7, 0.05, 240), 5)
    c.add(rect(0, horizon, c.w, c.h - horizon, c.fade(g.tone(0.74, 0.06, 220), g.tone(0.36, 0.08, 240))))
    for i in range(26):
        depth = (i / 26) ** 1.7
        y = horizon + depth * (c.h - horizon)
        wide = c.w * (0.05 + depth * 0.3) * rng.uniform(0.5, 1.4)
        spread = c.w * (0.05 + depth * 0.35)
        x = sun_x + rng.uniform(-spread, spread)
        c.add(
            ellipse(x, y, wide / 2, 0.6 + depth * 2.4, g.tone(0.95, 0.04, 80), f' opacity="{0.5 - depth * 0.38:.2f}"')
        )
    if rng.chance(0.6):
        _sail(c, g, c.w * rng.uniform(0.2, 0.8), horizon + c.h * 0.03, c.h * rng.uniform(0.1, 0.2))


def landscape(c: Canvas, g: Grade, rng: Rng) -> None:
    horizon = c.h * rng.uniform(0.45, 0.58)
    _heaven(c, g, rng, c.w * rng.uniform(0.15, 0.85), horizon * 0.8)
    layers = 5
    for i in range(layers):
        near = i / (layers - 1)
        top = g.tone(0.78 - near * 0.42, 0.04 + near * 0.035, 250 - near * 115)
        foot = g.tone(0.86 - near * 0.44, 0.035 + near * 0.03, 235 - near * 105)
        y = horizon + (c.h - horizon) * near * 0.72 - c.h * 0.08 * (1 - near)
        _ridge(c, rng.at("ridge", i), y, c.h * (0.17 - near * 0.09), top, foot, 6 + i)


def forest(c: Canvas, g: Grade, rng: Rng) -> None:
    c.fill(c.fade(g.tone(0.88, 0.05, 110), g.tone(0.7, 0.05, 150)))
    c.glow(c.w * rng.uniform(0.3, 0.7), c.h * 0.2, c.w * 0.55, g.tone(0.97, 0.06, 95))
    for layer in range(4):
        near = layer / 3
        paint = c.fade(g.tone(0.66 - near * 0.42, 0.05, 155), g.tone(0.74 - near * 0.42, 0.05, 140))
        part = rng.at("trees", layer)
        count = 13 - layer * 2
        for i in range(count):
            x = c.w * (i + part.uniform(-0.3, 1.2)) / count
            tall = c.h * part.uniform(0.38, 0.6) * (0.8 + near * 0.7)
            _spruce(c, x, c.h * (0.72 + near * 0.36), tall, paint)


def city(c: Canvas, g: Grade, rng: Rng) -> None:
    base = c.h * rng.uniform(0.84, 0.92)
    _heaven(c, g, rng, c.w * rng.uniform(0.2, 0.8), base * 0.75)
    for layer in range(3):
        near = layer / 2
        part = rng.at("row", layer)
        x = -c.w * part.uniform(0.0, 0.06)
        while x < c.w:
            wide = c.w * part.uniform(0.05, 0.11) * (0.8 + near * 0.5)
            tall = c.h * part.uniform(0.22, 0.62) * (1 - near * 0.25)
            _tower(c, g, part, (x, base - tall, wide, tall + c.h * 0.2), near)
            x += wide * part.uniform(0.92, 1.25)
    c.add(rect(0, base, c.w, c.h - base, c.fade(g.tone(0.5, 0.04, 255), g.tone(0.3, 0.04, 255))))


def building(c: Canvas, g: Grade, rng: Rng) -> None:
    """A facade from below, its edges running together."""
    c.fill(c.fade(g.tone(0.68, 0.09, 245), g.tone(0.93, 0.03, 220)))
    edge = c.w * rng.uniform(0.3, 0.45)
    peak, low = c.h * rng.uniform(0.04, 0.14), c.h * 0.42
    walls = (
        ((edge, peak), (c.w * 1.02, low), (c.w * 1.02, c.h * 1.02), (edge, c.h * 1.02), 0.86, 0.7),
        ((edge, peak), (-c.w * 0.02, low * 1.15), (-c.w * 0.02, c.h * 1.02), (edge, c.h * 1.02), 0.6, 0.42),
    )
    for top, far, far_foot, foot, light, shade in walls:
        paint = c.side(g.tone(light, 0.025, 70), g.tone(shade, 0.03, 260))
        c.add(path(polygon((top, far, far_foot, foot)), paint))
        _windows(c, g, (top, far, far_foot, foot), light, rng)


def vehicle(c: Canvas, g: Grade, rng: Rng) -> None:
    """A car from the side on an empty road."""
    horizon = c.h * 0.6
    _heaven(c, g, rng, c.w * rng.uniform(0.2, 0.8), horizon * 0.8)
    _ridge(c, rng.at("far"), horizon - c.h * 0.04, c.h * 0.12, g.tone(0.62, 0.05, 250), g.tone(0.72, 0.04, 240), 6)
    c.add(rect(0, horizon, c.w, c.h - horizon, c.fade(g.tone(0.62, 0.02, 80), g.tone(0.34, 0.02, 270))))
    size = min(c.w * 0.62, c.h * 1.3)
    x, y = (c.w - size) / 2, c.h * 0.82
    c.shade(c.w / 2, y + size * 0.015, size * 0.6, size * 0.06, "#000000", 0.7)
    paint = c.linear(((0, g.pop(0.74), 1), (0.5, g.pop(0.56, 0.17), 1), (1, g.pop(0.3, 0.1), 1)))
    hull = ((0, 0.0), (0.0, -0.12), (0.1, -0.165), (0.24, -0.185), (0.36, -0.29), (0.62, -0.295), (0.76, -0.19))
    tail = ((0.93, -0.165), (1.0, -0.11), (1.0, 0.0))
    points = [(x + px * size, y + py * size) for px, py in (*hull, *tail)]
    c.add(path(curve(points, closed=True, tension=9), paint))
    glass = ((0.29, -0.19), (0.38, -0.27), (0.6, -0.275), (0.71, -0.19))
    c.add(
        path(
            polygon([(x + px * size, y + py * size) for px, py in glass]),
            c.fade(g.tone(0.3, 0.03, 250), g.tone(0.66, 0.05, 235)),
        )
    )
    for at in (0.2, 0.8):
        c.add(circle(x + at * size, y, size * 0.085, g.tone(0.17, 0.01, 270)))
        c.add(circle(x + at * size, y, size * 0.05, c.fade(g.tone(0.8, 0.01, 270), g.tone(0.45, 0.01, 270))))


def _heaven(c: Canvas, g: Grade, rng: Rng, sun_x: float, sun_y: float) -> None:
    evening = rng.at("hour").random()
    top = g.tone(0.6 + 0.12 * evening, 0.1 - 0.03 * evening, 250)
    low = g.tone(0.93, 0.05, 70 if evening > 0.4 else 220)
    c.fill(c.linear(((0, top, 1), (0.62, low, 1), (1, low, 1))))
    c.glow(sun_x, sun_y, c.w * 0.5, g.tone(0.98, 0.06, 85), 0.95)


def _ridge(c: Canvas, rng: Rng, y: float, rise: float, top: str, foot: str, knots: int) -> None:
    """Hills across the picture, filled down to its foot."""
    points: list[Point] = [(c.w * (i / knots), y - rise * rng.random()) for i in range(-1, knots + 2)]
    c.add(path(f"{curve(points)}V{num(c.h)}H{num(points[0][0])}Z", c.fade(top, foot)))


def _cloud_bank(c: Canvas, rng: Rng, y: float, light: str, shade: str) -> None:
    points: list[Point] = [(c.w * i / 7, y - c.h * 0.13 * rng.random()) for i in range(-1, 9)]
    paint = c.linear(((0, light, 0.95), (0.55, shade, 0.45), (1, shade, 0)))
    c.add(path(f"{curve(points)}V{num(min(c.h, y + c.h * 0.25))}H{num(points[0][0])}Z", paint, c.blur(c.h * 0.012)))


def _sail(c: Canvas, g: Grade, x: float, y: float, tall: float) -> None:
    c.add(
        path(polygon(((x, y - tall), (x, y - tall * 0.08), (x + tall * 0.42, y - tall * 0.08))), g.tone(0.97, 0.01, 80))
    )
    c.add(
        path(
            polygon(
                ((x - tall * 0.04, y - tall * 0.8), (x - tall * 0.04, y - tall * 0.1), (x - tall * 0.3, y - tall * 0.1))
            ),
            g.tone(0.86, 0.02, 80),
        )
    )
    hull = (
        (x - tall * 0.34, y - tall * 0.05),
        (x + tall * 0.46, y - tall * 0.05),
        (x + tall * 0.3, y + tall * 0.06),
        (x - tall * 0.22, y + tall * 0.06),
    )
    c.add(path(polygon(hull), g.tone(0.28, 0.05, 255)))


def _spruce(c: Canvas, x: float, foot: float, tall: float, paint: str) -> None:
    wide = tall * 0.2
    left, right = [], []
    for i in range(6):
        y = foot - tall + tall * (i + 1) / 6
        reach = wide * (i + 1) / 6
        left += [(x - reach, y), (x - reach * 0.55, y - tall * 0.015)]
        right += [(x + reach, y), (x + reach * 0.55, y - tall * 0.015)]
    c.add(path(polygon([(x, foot - tall), *right, *reversed(left)]), paint))


def _tower(c: Canvas, g: Grade, rng: Rng, box: tuple[float, float, float, float], near: float) -> None:
    x, y, w, h = box
    light = 0.76 - near * 0.4
    c.add(rect(x, y, w, h, c.linear(((0, g.tone(light, 0.04, 255), 1), (0.8, g.tone(light + 0.14, 0.04, 60), 1)))))
    c.add(rect(x + w * 0.62, y, w * 0.38, h, g.tone(light - 0.1, 0.04, 260), extra=' opacity=".35"'))
    if near < 0.5:
        return
    step = max(7.0, c.h / 34)
    lit = g.tone(0.93, 0.09, 85)
    d = "".join(
        f"M{num(x + w * column)} {num(y + step * (row + 1))}v{num(step * 0.45)}"
        for row in range(min(10, int(h / step) - 1))
        for column in (0.2, 0.4, 0.6, 0.8)
        if rng.chance(0.42)
    )
    if d:
        c.add(path(d, extra=f' stroke="{lit}" stroke-width="{num(w * 0.09)}" stroke-opacity=".75"'))


def _windows(c: Canvas, g: Grade, corners: tuple[Point, Point, Point, Point], light: float, rng: Rng) -> None:
    top, far, far_foot, foot = corners
    rows, columns = 9, 6
    panes: dict[bool, list[str]] = {True: [], False: []}

    def at(u: float, v: float) -> Point:
        upper = (top[0] + (far[0] - top[0]) * u, top[1] + (far[1] - top[1]) * u)
        lower = (foot[0] + (far_foot[0] - foot[0]) * u, foot[1] + (far_foot[1] - foot[1]) * u)
        return upper[0] + (lower[0] - upper[0]) * v, upper[1] + (lower[1] - upper[1]) * v

    for row in range(rows):
        for column in range(columns):
            u, v = (column + 0.18) / columns, (row + 0.25) / rows
            u2, v2 = (column + 0.86) / columns, (row + 0.86) / rows
            panes[rng.chance(0.2)].append(polygon((at(u, v), at(u2, v), at(u2, v2), at(u, v2))))
    c.add(
        path(
            "".join(panes[False]),
            c.linear(((0, g.tone(light - 0.3, 0.07, 240), 1), (1, g.tone(light - 0.12, 0.05, 230), 1)), 0, 0, 1, 1),
        )
    )
    c.add(path("".join(panes[True]), g.tone(light - 0.02, 0.05, 225)))

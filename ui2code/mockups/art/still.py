"""Still lifes: goods on a plinth, cloth, flowers, books, water."""

from __future__ import annotations

from math import cos, pi, sin

from ui2code.mockups.art.canvas import Canvas
from ui2code.mockups.art.grade import Grade
from ui2code.mockups.art.indoors import leaf
from ui2code.mockups.art.svg import Point, circle, curve, ellipse, group, num, path, polygon, rect
from ui2code.mockups.rng import Rng


def product(c: Canvas, g: Grade, rng: Rng) -> None:
    """A bottle, jar or box on a plinth, before a bend of coloured paper or an arch."""
    c.fill(c.fade(g.own(0.7, 1.2), g.own(0.86, 0.9)))
    c.glow(c.w * 0.36, c.h * 0.3, max(c.w, c.h) * 0.55, g.own(0.95, 0.7), 0.9)
    size = min(c.w, c.h)
    x, top, foot, rx = c.w / 2, c.h * 0.73, c.h * 0.9, size * 0.3
    if rng.chance(0.5):
        r = size * 0.34
        arch = f"M{num(x - r)} {num(foot)}V{num(c.h * 0.42)}a{num(r)} {num(r)} 0 0 1 {num(2 * r)} 0V{num(foot)}Z"
        c.add(path(arch, c.fade(g.pop(0.82, 0.06), g.pop(0.7, 0.08)), ' opacity=".85"'))
    c.add(rect(0, c.h * 0.72, c.w, c.h * 0.28, c.linear(((0, g.own(0.6, 1.2), 0.0), (1, g.own(0.6, 1.2), 0.75)))))
    c.shade(x + rx * 0.6, foot + size * 0.02, rx * 1.8, size * 0.075, g.own(0.2), 0.6)
    side = (
        f"M{num(x - rx)} {num(top)}V{num(foot)}A{num(rx)} {num(rx * 0.24)} 0 0 0 {num(x + rx)} {num(foot)}V{num(top)}Z"
    )
    c.add(path(side, c.linear(((0, g.own(0.8), 1), (0.3, g.own(0.94, 0.8), 1), (1, g.own(0.6), 1)), 0, 0, 1, 0)))
    c.add(ellipse(x, top, rx, rx * 0.24, c.side(g.own(0.98, 0.5), g.own(0.86))))
    goods = rng.shuffled((_bottle, _jar, _carton))
    if rng.chance(0.4):
        goods[1](c, g, x + rx * 0.52, top, size * 0.36)
        goods[0](c, g, x - rx * 0.28, top + size * 0.03, size * 0.48)
    else:
        goods[0](c, g, x, top + size * 0.015, size * 0.5)


def fabric(c: Canvas, g: Grade, rng: Rng) -> None:
    """Folds of cloth."""
    c.fill(c.linear(((0, g.own(0.72, 1.3), 1), (1, g.own(0.44, 1.5), 1)), 0, 0, 1, 1))
    count = rng.integer(8, 11)
    for i in range(count):
        x = c.w * (i / (count - 1) * 1.5 - 0.4)
        lean, wide = c.w * rng.uniform(0.15, 0.4), c.w * rng.uniform(0.1, 0.22)
        sway = c.w * rng.uniform(-0.07, 0.07)
        left: list[Point] = [
            (x, -2),
            (x + lean * 0.3 + sway, c.h * 0.35),
            (x + lean * 0.7 - sway, c.h * 0.7),
            (x + lean, c.h + 2),
        ]
        right = [(px + wide * (1 + 0.4 * k), py) for k, (px, py) in enumerate(reversed(left))]
        stops = (
            (0, g.own(0.9, 0.8), 0.8),
            (0.3, g.own(0.68, 1.3), 0.5),
            (0.7, g.own(0.4, 1.4), 0.4),
            (1, g.own(0.3, 1.4), 0.0),
        )
        c.add(
            path(
                f"{curve(left)}L{curve(right)[1:]}Z",
                c.linear(stops, 0, 0, 1, 0.12),
                c.blur(c.w * 0.003) if i == 0 else "",
            )
        )


def flowers(c: Canvas, g: Grade, rng: Rng) -> None:
    """Blossoms near the lens, and others far behind it."""
    c.fill(c.linear(((0, g.tone(0.8, 0.07, 130), 1), (1, g.tone(0.5, 0.08, 145), 1)), 0, 0, 1, 1))
    c.glow(c.w * 0.7, c.h * 0.15, c.w * 0.6, g.tone(0.98, 0.05, 95), 0.9)
    far = rng.at("far")
    haze = [
        circle(
            c.w * far.random(),
            c.h * far.random(),
            c.h * far.uniform(0.05, 0.14),
            far.pick((g.pop(0.8, 0.12), g.tone(0.9, 0.05, 110), g.own(0.85))),
            ' opacity=".55"',
        )
        for _ in range(12)
    ]
    c.add(group(haze, c.blur(c.h * 0.025)))
    near = rng.at("near")
    hue = near.pick((g.second.h, g.lights.h, 5.0, 350.0, 88.0, 305.0))
    if near.chance(0.3):
        _blossom(c, g, near, (c.w * near.uniform(0.4, 0.6), c.h * 0.54, min(c.w, c.h) * 0.42), hue)
        return
    for i in range(4):
        x, y = c.w * (0.14 + 0.25 * i + near.uniform(-0.06, 0.06)), c.h * near.uniform(0.3, 0.62)
        r = c.h * near.uniform(0.13, 0.2)
        foot = f"{num(x + near.uniform(-0.6, 0.6) * r)} {num(c.h)}"
        stem = f"M{num(x)} {num(y)}Q{num(x + r * 0.4)} {num((y + c.h) / 2)} {foot}"
        c.add(path(stem, extra=f' stroke="{g.tone(0.46, 0.1, 140)}" stroke-width="{num(r * 0.09)}"'))
        leaf(c, x + r * 0.5, y + r * 1.7, (r * 1.5, -0.9), (g.tone(0.58, 0.11, 138), g.tone(0.44, 0.1, 145)))
        _blossom(c, g, near, (x, y, r), hue)


def books(c: Canvas, g: Grade, rng: Rng) -> None:
    """Spines on shelves."""
    c.fill(c.fade(g.tone(0.36, 0.04, 55), g.tone(0.24, 0.04, 50)))
    rows = 2 if c.h < c.w * 1.1 else 3
    tall = c.h / rows
    for row in range(rows):
        floor = tall * (row + 1) - tall * 0.07
        x = 0.0
        while x < c.w:
            wide, high = tall * rng.uniform(0.06, 0.15), tall * rng.uniform(0.6, 0.84)
            _spine(c, g, rng, (x, floor - high, wide, high))
            x += wide + (tall * 0.2 if rng.chance(0.04) else 0.6)
        c.add(rect(0, floor, c.w, tall * 0.07, c.fade(g.tone(0.6, 0.06, 60), g.tone(0.4, 0.05, 52))))
        c.add(rect(0, tall * row, c.w, tall * 0.3, c.linear(((0, "#000000", 0.6), (1, "#000000", 0)))))
    c.fill(c.radial(((0, "#ffffff", 0.14), (0.6, "#ffffff", 0), (1, "#000000", 0.35)), 0.4, 0.35, 0.8))


def water(c: Canvas, g: Grade, rng: Rng) -> None:
    """Light at the bottom of a pool."""
    c.fill(c.linear(((0, g.tone(0.84, 0.09, 205), 1), (1, g.tone(0.6, 0.12, 225), 1)), 0, 0, 1, 1))
    unit = max(min(c.w, c.h) / 3.2, (c.w * c.h / 16) ** 0.5)
    for depth in range(2):
        part = rng.at(depth)
        lines = []
        for row in range(-1, int(c.h / unit) + 2):
            for column in range(-1, int(c.w / unit) + 2):
                x, y = (column + 0.5 * (row % 2) + part.uniform(-0.2, 0.2)) * unit, (
                    row + part.uniform(-0.2, 0.2)
                ) * unit
                cell = [
                    (
                        x + unit * part.uniform(0.4, 0.66) * cos(k * pi / 3),
                        y + unit * part.uniform(0.34, 0.6) * sin(k * pi / 3),
                    )
                    for k in range(6)
                ]
                lines.append(curve(cell, closed=True, tension=5))
        soft = f' stroke="{g.tone(0.98, 0.03, 200)}" stroke-width="{num(unit * (0.09 - 0.05 * depth))}" stroke-opacity="{0.28 + 0.3 * depth:.2f}"'
        c.add(path("".join(lines), extra=soft + c.blur(unit * (0.045 - 0.03 * depth))))


def _bottle(c: Canvas, g: Grade, x: float, y: float, tall: float) -> None:
    w = tall * 0.17
    neck = w * 0.36
    c.shade(x + w * 0.8, y, w * 2, w * 0.26, g.own(0.15), 0.7)
    glass = (
        (0, g.pop(0.36, 0.08), 1),
        (0.25, g.pop(0.76, 0.1), 1),
        (0.5, g.pop(0.54, 0.12), 1),
        (1, g.pop(0.26, 0.07), 1),
    )
    d = (
        f"M{num(x - w)} {num(y - 2)}V{num(y - tall * 0.58)}Q{num(x - w)} {num(y - tall * 0.72)} {num(x - neck)} {num(y - tall * 0.78)}"
        f"V{num(y - tall * 0.9)}H{num(x + neck)}V{num(y - tall * 0.78)}Q{num(x + w)} {num(y - tall * 0.72)} {num(x + w)} {num(y - tall * 0.58)}"
        f"V{num(y - 2)}Q{num(x)} {num(y + w * 0.22)} {num(x - w)} {num(y - 2)}Z"
    )
    c.add(path(d, c.linear(glass, 0, 0, 1, 0)))
    c.add(
        rect(
            x - neck * 1.15,
            y - tall,
            neck * 2.3,
            tall * 0.12,
            c.linear(((0, g.own(0.3), 1), (0.3, g.own(0.7), 1), (1, g.own(0.2), 1)), 0, 0, 1, 0),
            2,
        )
    )
    _label(c, g, x, y - tall * 0.46, w, tall * 0.28)


def _jar(c: Canvas, g: Grade, x: float, y: float, tall: float) -> None:
    w = tall * 0.32
    c.shade(x + w * 0.5, y, w * 1.6, w * 0.16, g.own(0.15), 0.7)
    body = (
        (0, g.pop(0.48, 0.08), 1),
        (0.28, g.pop(0.88, 0.06), 1),
        (0.6, g.pop(0.68, 0.09), 1),
        (1, g.pop(0.4, 0.09), 1),
    )
    c.add(rect(x - w, y - tall * 0.52, w * 2, tall * 0.52, c.linear(body, 0, 0, 1, 0), tall * 0.05))
    cap = ((0, g.own(0.32), 1), (0.28, g.own(0.84), 1), (1, g.own(0.24), 1))
    c.add(rect(x - w * 1.04, y - tall * 0.68, w * 2.08, tall * 0.18, c.linear(cap, 0, 0, 1, 0), tall * 0.02))
    _label(c, g, x, y - tall * 0.38, w, tall * 0.24)


def _label(c: Canvas, g: Grade, x: float, y: float, w: float, h: float) -> None:
    """Paper around something round: no letters, only two lines that could be some."""
    c.add(
        rect(
            x - w,
            y,
            w * 2,
            h,
            c.linear(
                ((0, g.tone(0.82, 0.01, 80), 1), (0.28, g.tone(0.995, 0.006, 80), 1), (1, g.tone(0.74, 0.012, 80), 1)),
                0,
                0,
                1,
                0,
            ),
        )
    )
    bars = f"M{num(x - w * 0.4)} {num(y + h * 0.42)}h{num(w * 0.8)}M{num(x - w * 0.22)} {num(y + h * 0.62)}h{num(w * 0.44)}"
    c.add(path(bars, extra=f' stroke="{g.own(0.35)}" stroke-width="{num(h * 0.06)}" stroke-opacity=".7"'))


def _carton(c: Canvas, g: Grade, x: float, y: float, tall: float) -> None:
    w, side = tall * 0.42, tall * 0.2
    top, left = y - tall * 0.82, x - tall * 0.31
    c.shade(x + w * 0.6, y - tall * 0.03, w * 1.2, tall * 0.06, g.own(0.15), 0.7)
    c.add(rect(left, top, w, tall * 0.82, c.fade(g.pop(0.78, 0.1), g.pop(0.64, 0.12))))
    flank = ((left + w, top), (left + w + side, top - tall * 0.05), (left + w + side, y - tall * 0.07), (left + w, y))
    c.add(path(polygon(flank), c.fade(g.pop(0.54, 0.1), g.pop(0.4, 0.1))))
    lid = ((left, top), (left + w, top), (left + w + side, top - tall * 0.05), (left + side, top - tall * 0.05))
    c.add(
        path(polygon(lid), g.pop(0.88, 0.07)),
        circle(left + w / 2, top + tall * 0.32, w * 0.24, g.tone(0.98, 0.006, 80)),
    )
    c.add(rect(left + w * 0.3, top + tall * 0.6, w * 0.4, tall * 0.02, g.own(0.3), extra=' opacity=".7"'))


def _blossom(c: Canvas, g: Grade, rng: Rng, at: tuple[float, float, float], hue: float) -> None:
    """Two rings of petals around a heart, seen a little from the side."""
    x, y, r = at
    count = rng.pick((6, 8, 10, 13))
    for ring, light in ((1.0, 0.66), (0.66, 0.78)):
        for i in range(count):
            turn = 2 * pi * (i + 0.5 * (ring < 1)) / count
            size = r * ring
            middle = (x + cos(turn) * size / 2, y + sin(turn) * size * 0.42)
            leaf(c, *middle, (size * 1.06, turn), (g.tone(light + 0.1, 0.15, hue), g.tone(light - 0.04, 0.17, hue)))
    c.add(circle(x, y, r * 0.24, c.radial(((0, g.tone(0.88, 0.15, 90), 1), (1, g.tone(0.62, 0.13, 65), 1)))))


def _spine(c: Canvas, g: Grade, rng: Rng, box: tuple[float, float, float, float]) -> None:
    x, y, w, h = box
    kinds = (
        g.own(0.42, 1.4),
        g.own(0.62, 1.2),
        g.pop(0.52, 0.11),
        g.tone(0.86, 0.04, 80),
        g.tone(0.3, 0.04, 255),
        g.tone(0.5, 0.1, 30),
        g.tone(0.46, 0.06, 150),
    )
    c.add(rect(x, y, w, h, rng.pick(kinds), 1.5))
    ink = g.tone(0.92, 0.06, 85) if rng.chance(0.7) else g.tone(0.2, 0.02, 60)
    bands = f"M{num(x + w * 0.12)} {num(y + h * 0.1)}h{num(w * 0.76)}M{num(x + w * 0.12)} {num(y + h * 0.88)}h{num(w * 0.76)}M{num(x + w / 2)} {num(y + h * 0.24)}v{num(h * rng.uniform(0.2, 0.4))}"
    c.add(path(bands, extra=f' stroke="{ink}" stroke-width="{num(max(1, w * 0.14))}" stroke-opacity=".65"'))
    c.add(rect(x + w * 0.8, y, w * 0.2, h, "#000000", 0, ' opacity=".25"'))

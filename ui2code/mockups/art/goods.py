"""Goods: clothes, records, papers, screens."""

from __future__ import annotations

from math import cos, sin

from ui2code.mockups.art.canvas import Canvas
from ui2code.mockups.art.grade import Grade
from ui2code.mockups.art.indoors import window_light
from ui2code.mockups.art.svg import Point, circle, curve, ellipse, group, num, path, rect, spots, stroke
from ui2code.mockups.art.table import wood
from ui2code.mockups.rng import Rng


def clothes(c: Canvas, g: Grade, rng: Rng) -> None:
    """Garments on a rail before a pale wall."""
    c.fill(c.linear(((0, g.tone(0.95, 0.015, 75), 1), (1, g.tone(0.8, 0.025, 65), 1)), 0, 0, 1, 0.5))
    window_light(c, c.w * 0.05, c.h * 0.1, c.h * 0.7)
    bar, unit = c.h * 0.16, min(c.h * 0.2, c.w * 0.12)
    count = int(c.w / unit * 1.25) + 1
    c.add(rect(0, bar - unit * 0.05, c.w, unit * 0.1, c.fade(g.tone(0.7, 0.01, 60), g.tone(0.3, 0.01, 60))))
    kinds = (
        g.own(0.5, 1.3),
        g.own(0.78, 0.9),
        g.pop(0.62, 0.1),
        g.tone(0.92, 0.02, 80),
        g.tone(0.3, 0.03, 260),
        g.tone(0.7, 0.06, 70),
        g.tone(0.48, 0.05, 150),
    )
    for i in range(count):
        _garment(c, g, rng, (unit * 0.8 * (i + 0.3), bar, unit), rng.pick(kinds))


def vinyl(c: Canvas, g: Grade, rng: Rng) -> None:
    """A record half out of its sleeve."""
    c.fill(c.linear(((0, g.own(0.84, 1.0), 1), (1, g.own(0.62, 1.3), 1)), 0, 0, 1, 1))
    s = min(c.w * 0.5, c.h * 0.7)
    x, y = c.w / 2 - s * 0.72, c.h / 2 - s / 2
    cx, cy, r = x + s * 0.98, y + s / 2, s * 0.47
    c.shade(cx + r * 0.1, cy + r * 0.14, r * 1.2, r * 1.15, "#000000", 0.7)
    c.add(circle(cx, cy, r, g.tone(0.16, 0.006, 260)))
    rings = "".join(
        f"M{num(cx - k)} {num(cy)}a{num(k)} {num(k)} 0 1 0 {num(2 * k)} 0a{num(k)} {num(k)} 0 1 0 {num(-2 * k)} 0"
        for k in (r * f for f in (0.9, 0.8, 0.7, 0.6, 0.5))
    )
    c.add(path(rings, extra=' stroke="#ffffff" stroke-opacity=".09"'))
    for turn in (-0.9, 2.25):
        wedge = f"M{num(cx)} {num(cy)}L{num(cx + r * cos(turn))} {num(cy + r * sin(turn))}A{num(r)} {num(r)} 0 0 1 {num(cx + r * cos(turn + 0.5))} {num(cy + r * sin(turn + 0.5))}Z"
        c.add(path(wedge, "#ffffff", ' opacity=".13"'))
    c.add(circle(cx, cy, r * 0.36, g.pop(0.66)), circle(cx, cy, r * 0.05, g.own(0.8)))
    c.shade(x + s * 0.56, y + s * 0.56, s * 0.68, s * 0.64, "#000000", 0.6)
    c.add(rect(x, y, s, s, c.linear(((0, g.pop(0.72), 1), (1, g.own(0.4, 1.4), 1)), 0, 0, 1, 1)))
    rng.pick(_SLEEVES)(c, g, rng, x, y, s)
    c.add(rect(x, y, s * 0.02, s, "#ffffff", 0, ' opacity=".35"'))


def _target(c: Canvas, g: Grade, rng: Rng, x: float, y: float, s: float) -> None:
    inks = rng.shuffled((g.own(0.86, 0.9), g.pop(0.6), g.own(0.5, 1.3), g.pop(0.8, 0.1), g.own(0.3, 1.2)))
    for k, ink in enumerate(inks):
        c.add(circle(x + s * 0.5, y + s * 0.56, s * (0.4 - 0.075 * k), ink))


def _dawn(c: Canvas, g: Grade, rng: Rng, x: float, y: float, s: float) -> None:
    """A sun cut by stripes."""
    c.add(rect(x, y, s, s, c.fade(g.own(0.28, 1.3), g.own(0.6, 1.4))))
    c.add(circle(x + s * 0.5, y + s * 0.5, s * 0.3, c.fade(g.tone(0.92, 0.1, 85), g.pop(0.68, 0.17))))
    bars = "".join(f"M{num(x)} {num(y + s * (0.5 + 0.065 * k))}h{num(s)}" for k in range(5))
    c.add(path(bars, extra=f' stroke="{g.own(0.5, 1.4)}" stroke-width="{num(s * 0.022)}"'))


def _bands(c: Canvas, g: Grade, rng: Rng, x: float, y: float, s: float) -> None:
    """Broad bent stripes."""
    c.add(rect(x, y, s, s, g.tone(0.93, 0.03, 82)))
    for k, ink in enumerate((g.own(0.36, 1.3), g.pop(0.6), g.own(0.6, 1.3), g.pop(0.8, 0.1))):
        r = s * (0.78 - 0.17 * k)
        arc = f"M{num(x)} {num(y + s - r)}A{num(r)} {num(r)} 0 0 1 {num(x + r)} {num(y + s)}H{num(x)}Z"
        c.add(path(arc, ink))


def _grid(c: Canvas, g: Grade, rng: Rng, x: float, y: float, s: float) -> None:
    """Dots that grow towards a corner."""
    c.add(rect(x, y, s, s, g.own(0.24, 1.2)))
    places = [
        (x + s * (0.11 + 0.13 * i), y + s * (0.11 + 0.13 * j), s * (0.008 + 0.0045 * (i + j)))
        for i in range(7)
        for j in range(7)
    ]
    c.add(path(spots(places), rng.pick((g.pop(0.72), g.own(0.84, 1.2)))))


_SLEEVES = (_target, _dawn, _bands, _grid)


def papers(c: Canvas, g: Grade, rng: Rng) -> None:
    """Sheets and a pen."""
    wood(c, g, rng)
    size = min(c.w * 0.62, c.h)
    for k in range(3):
        turn, lift = rng.integer(-14, 14), size * rng.uniform(-0.06, 0.06)
        _sheet(c, g, (c.w / 2 + size * (k - 1) * 0.34, c.h / 2 + lift, size), turn)
    x, y = c.w / 2 + size * 0.2, c.h * 0.56
    barrel = c.fade(g.tone(0.42, 0.02, 260), g.tone(0.12, 0.02, 260))
    pen = (
        rect(x - size * 0.22, y, size * 0.44, size * 0.03, barrel, size * 0.015),
        rect(x - size * 0.1, y, size * 0.02, size * 0.03, g.tone(0.8, 0.08, 85)),
    )
    c.shade(x + size * 0.02, y + size * 0.1, size * 0.24, size * 0.05, "#000000", 0.5)
    c.add(group(pen, f' transform="rotate(-32 {num(x)} {num(y)})"'))


def _sheet(c: Canvas, g: Grade, at: tuple[float, float, float], turn: int) -> None:
    """Paper with lines that could be writing."""
    x, y, size = at
    w, h = size * 0.52, size * 0.7
    c.shade(x + w * 0.1, y + h * 0.1, w * 0.72, h * 0.66, "#000000", 0.5)
    white = c.linear(((0, g.tone(0.995, 0.004, 80), 1), (1, g.tone(0.93, 0.008, 75), 1)), 0, 0, 1, 1)
    rows = "".join(
        f"M{num(x - w * 0.38)} {num(y + h * (-0.26 + 0.075 * row))}h{num(w * (0.76 if row % 4 != 3 else 0.4))}"
        for row in range(9)
    )
    parts = (
        rect(x - w / 2, y - h / 2, w, h, white),
        path(rows, extra=stroke(g.tone(0.74, 0.01, 260), h * 0.012)),
        rect(x - w * 0.38, y - h * 0.4, w * 0.36, h * 0.05, g.own(0.5, 1.3)),
    )
    c.add(group(parts, f' transform="rotate({turn} {num(x)} {num(y)})"'))


def screen(c: Canvas, g: Grade, rng: Rng) -> None:
    """A monitor in a dark room, a curve on it."""
    c.fill(c.fade(g.own(0.2, 1.0), g.own(0.11, 0.8)))
    w = min(c.w * 0.72, c.h * 1.06)
    h = w * 0.58
    x, y = (c.w - w) / 2, c.h * 0.46 - h / 2
    c.glow(c.w / 2, c.h * 0.46, w * 0.95, g.own(0.6, 1.5), 0.55)
    c.add(rect(0, c.h * 0.87, c.w, c.h * 0.13, c.fade(g.own(0.26, 1.0), g.own(0.12, 0.8))))
    c.add(rect(c.w / 2 - w * 0.04, y + h, w * 0.08, c.h * 0.9 - y - h, g.own(0.14, 0.4)))
    c.add(ellipse(c.w / 2, c.h * 0.9, w * 0.16, h * 0.025, g.own(0.2, 0.4)))
    c.add(rect(x - w * 0.015, y - w * 0.015, w * 1.03, h + w * 0.03, g.own(0.08, 0.3), w * 0.02))
    c.add(rect(x, y, w, h, c.fade(g.own(0.25, 1.1), g.own(0.18, 1.0)), w * 0.01))
    for k, ink in enumerate((g.own(0.86, 1.0), g.pop(0.8), g.own(0.86, 1.0))):
        left = x + w * (0.05 + 0.31 * k)
        c.add(rect(left, y + h * 0.08, w * 0.28, h * 0.2, g.own(0.32, 1.1), w * 0.01))
        c.add(rect(left + w * 0.03, y + h * 0.17, w * 0.12, h * 0.05, ink, w * 0.005))
    _curves(c, g, rng, (x, y, w, h))


def _curves(c: Canvas, g: Grade, rng: Rng, box: tuple[float, float, float, float]) -> None:
    """What the monitor shows: a rising line over its area, and another below it."""
    x, y, w, h = box
    points = [(x + w * (0.05 + 0.9 * k / 8), y + h * (0.82 - 0.045 * k - 0.12 * rng.random())) for k in range(9)]
    line = curve(points)
    area = c.linear(((0, g.own(0.75, 1.6), 0.6), (1, g.own(0.75, 1.6), 0)))
    c.add(path(f"{line}V{num(y + h * 0.93)}H{num(points[0][0])}Z", area))
    c.add(path(line, extra=stroke(g.own(0.85, 1.6), w * 0.008)))
    second = [(px, min(y + h * 0.92, py + h * 0.1 * (1 + rng.random()))) for px, py in points]
    c.add(path(curve(second), extra=stroke(g.pop(0.78), w * 0.006)))


def _garment(c: Canvas, g: Grade, rng: Rng, at: tuple[float, float, float], color: str) -> None:
    x, bar, unit = at
    long = unit * rng.uniform(1.9, 3.0)
    half = unit * rng.uniform(0.4, 0.56)
    top = bar + unit * 0.34
    c.add(
        path(
            f"M{num(x)} {num(top)}V{num(bar + unit * 0.08)}q0 {num(-unit * 0.16)} {num(unit * 0.07)} {num(-unit * 0.14)}",
            extra=stroke(g.tone(0.4, 0.01, 60), unit * 0.03),
        )
    )
    outline: list[Point] = [
        (-0.12, 0),
        (-1, 0.16),
        (-1.08, 0.5),
        (-0.94, 1),
        (0.94, 1),
        (1.08, 0.5),
        (1, 0.16),
        (0.12, 0),
    ]
    body = "M" + "L".join(f"{num(x + px * half)} {num(top + py * long)}" for px, py in outline) + "Z"
    c.add(
        path(body, "#000000", f' opacity=".18" transform="translate({num(unit * 0.09)} {num(unit * 0.06)})"'),
        path(body, color),
    )
    folds = "".join(
        f"M{num(x + half * k)} {num(top + long * 0.3)}Q{num(x + half * (k + 0.1))} {num(top + long * 0.65)} {num(x + half * (k - 0.04))} {num(top + long)}"
        for k in (-0.5, 0.05, 0.55)
    )
    c.add(
        path(folds, extra=stroke("#000000", unit * 0.035, 0.14)),
        path(body, c.linear(((0, "#ffffff", 0.22), (0.5, "#ffffff", 0), (1, "#000000", 0.28)), 0, 0, 1, 0)),
    )

"""Gear for sports: a bicycle, kettlebells."""

from __future__ import annotations

from math import cos, pi, sin

from ui2code.mockups.art.canvas import Canvas
from ui2code.mockups.art.grade import Grade
from ui2code.mockups.art.svg import (
    Point,
    circle,
    num,
    path,
    placed,
    polyline,
    rect,
    stroke,
)
from ui2code.mockups.rng import Rng


def bicycle(c: Canvas, g: Grade, rng: Rng) -> None:
    """A bicycle against a sunny wall, its shadow beside it."""
    floor = c.h * 0.86
    c.fill(c.linear(((0, g.own(0.9, 0.9), 1), (1, g.own(0.72, 1.2), 1)), 0, 0, 1, 0.6))
    c.add(rect(0, floor, c.w, c.h - floor, c.fade(g.tone(0.66, 0.03, 70), g.tone(0.5, 0.03, 60))))
    s = min(c.w * 0.62, c.h * 1.05)
    x, y = c.w / 2 - s / 2, floor + c.h * 0.03 - s * 0.21
    c.add(f'<g transform="translate({num(s * 0.09)} {num(s * 0.05)}) skewX(-6)" opacity=".28">')
    _bike(c, (x, y, s), ("#1a1408",) * 4)
    c.add("</g>")
    _bike(c, (x, y, s), (g.pop(0.58, 0.16), g.tone(0.2, 0.01, 60), g.tone(0.75, 0.01, 60), g.tone(0.42, 0.07, 50)))


def weights(c: Canvas, g: Grade, rng: Rng) -> None:
    """Kettlebells and a barbell on a dark floor."""
    floor = c.h * 0.66
    c.fill(c.fade(g.own(0.36, 0.7), g.own(0.24, 0.7)))
    c.glow(c.w * rng.uniform(0.3, 0.7), c.h * 0.1, c.w * 0.6, g.own(0.8, 0.8), 0.6)
    c.add(rect(0, floor, c.w, c.h - floor, c.fade(g.own(0.3, 0.5), g.own(0.13, 0.4))))
    size = min(c.w * 0.3, c.h * 0.5)
    for i, at in enumerate((0.2, 0.5, 0.8)):
        s = size * (0.8 + 0.16 * i) if c.w > c.h else size * 0.9
        _kettlebell(
            c, g, c.w * at, c.h * (0.86 + 0.03 * (i % 2)), s, (g.pop(0.56, 0.15), g.own(0.3, 0.6), g.own(0.5, 1.4))[i]
        )


_FRAME: tuple[tuple[Point, ...], ...] = (
    ((0.2, 0.0), (0.37, -0.36), (0.69, -0.36), (0.47, 0.03), (0.2, 0.0)),
    ((0.37, -0.36), (0.47, 0.03)),
    ((0.69, -0.36), (0.8, 0.0)),
)


_STEM: tuple[tuple[Point, ...], ...] = (
    ((0.37, -0.36), (0.35, -0.44)),
    ((0.69, -0.36), (0.66, -0.46), (0.74, -0.5)),
    ((0.66, -0.46), (0.6, -0.47)),
)
"""Tubes of a bicycle in its lengths, from the hub line."""


def _bike(c: Canvas, at: tuple[float, float, float], colours: tuple[str, ...]) -> None:
    """Frame, tyres, metal and leather in four colours."""
    x, y, s = at
    frame, tyre, metal, leather = colours
    for px in (0.2, 0.8):
        cx = x + px * s
        spokes = "".join(
            f"M{num(cx)} {num(y)}L{num(cx + s * 0.19 * cos(k * pi / 8))} {num(y + s * 0.19 * sin(k * pi / 8))}"
            for k in range(16)
        )
        c.add(
            path(spokes, extra=stroke(metal, s * 0.003, 0.7)),
            circle(cx, y, s * 0.2, "none", stroke(tyre, s * 0.018)),
            circle(cx, y, s * 0.02, metal),
        )
    for line in _FRAME:
        c.add(path(polyline(placed(line, x, y, s)), extra=stroke(frame, s * 0.021)))
    for line in _STEM:
        c.add(path(polyline(placed(line, x, y, s)), extra=stroke(metal, s * 0.015)))
    hub = (x + s * 0.47, y + s * 0.03)
    c.add(
        circle(*hub, s * 0.045, "none", stroke(metal, s * 0.014)),
        path(
            polyline((hub, (hub[0] + s * 0.05, hub[1] + s * 0.08), (hub[0] + s * 0.08, hub[1] + s * 0.08))),
            extra=stroke(metal, s * 0.013),
        ),
    )
    c.add(
        path(
            f"M{num(x + s * 0.28)} {num(y - s * 0.455)}q{num(s * 0.07)} {num(-s * 0.02)} {num(s * 0.15)} 0",
            extra=stroke(leather, s * 0.03),
        )
    )
    c.add(path(polyline(placed(((0.74, -0.5), (0.69, -0.51)), x, y, s)), extra=stroke(leather, s * 0.022)))


def _kettlebell(c: Canvas, g: Grade, x: float, y: float, s: float, color: str) -> None:
    c.shade(x + s * 0.08, y, s * 0.56, s * 0.09, "#000000", 0.9)
    handle = f"M{num(x - s * 0.2)} {num(y - s * 0.55)}C{num(x - s * 0.34)} {num(y - s * 1.02)} {num(x + s * 0.34)} {num(y - s * 1.02)} {num(x + s * 0.2)} {num(y - s * 0.55)}"
    c.add(path(handle, extra=stroke(g.own(0.2, 0.4), s * 0.115)), path(handle, extra=stroke("#ffffff", s * 0.02, 0.3)))
    c.add(
        circle(x, y - s * 0.36, s * 0.37, g.own(0.14, 0.4)),
        rect(x - s * 0.25, y - s * 0.1, s * 0.5, s * 0.1, g.own(0.12, 0.4), s * 0.03),
    )
    c.add(
        circle(
            x,
            y - s * 0.36,
            s * 0.37,
            c.radial(((0, "#ffffff", 0.42), (0.5, "#ffffff", 0.06), (1, "#000000", 0.35)), 0.34, 0.26, 0.7),
        )
    )
    c.add(
        circle(x, y - s * 0.35, s * 0.17, color),
        circle(x, y - s * 0.35, s * 0.17, c.radial(((0, "#ffffff", 0.3), (1, "#000000", 0.25)), 0.35, 0.3, 0.8)),
    )

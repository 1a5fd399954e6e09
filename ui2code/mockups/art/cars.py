"""Cars, as a maker first shows a new one: in the dark, by their edges."""

from __future__ import annotations

from ui2code.mockups.art.canvas import Canvas
from ui2code.mockups.art.grade import Grade
from ui2code.mockups.art.svg import Point, circle, curve, ellipse, num, path, placed, polygon, rect
from ui2code.mockups.rng import Rng


def vehicle(c: Canvas, g: Grade, rng: Rng) -> None:
    """A car in a dark studio: the line of its roof, a lamp, and their reflection."""
    c.fill(c.linear(((0, g.own(0.34, 0.7), 1), (0.6, g.own(0.16, 0.6), 1), (1, g.own(0.1, 0.5), 1))))
    c.glow(c.w * rng.uniform(0.3, 0.7), c.h * 0.16, c.w * 0.55, g.own(0.62, 0.8), 0.7)
    size = min(c.w * 0.78, c.h * 1.75)
    x, y = (c.w - size) / 2, c.h * 0.74
    flip = rng.chance(0.5)
    c.add(f'<g transform="translate({num(c.w)} 0) scale(-1 1)">' if flip else "<g>")
    _car(c, g, x, y, size)
    c.add("</g>")
    c.add(rect(0, y, c.w, c.h - y, c.linear(((0, "#000000", 0.25), (1, "#000000", 0.7)))))


_ROOF: tuple[Point, ...] = (
    *((0.0, -0.1), (0.04, -0.145), (0.17, -0.175), (0.29, -0.2), (0.42, -0.275)),
    *((0.56, -0.285), (0.7, -0.25), (0.84, -0.19), (0.95, -0.175), (0.995, -0.13)),
)
_SILL: tuple[Point, ...] = ((1.0, -0.07), (0.98, -0.03), (0.02, -0.03), (-0.005, -0.06))
_PANES: tuple[Point, ...] = ((0.33, -0.2), (0.43, -0.262), (0.56, -0.27), (0.68, -0.24), (0.78, -0.195))
_BELT: tuple[Point, ...] = ((0.03, -0.125), (0.3, -0.165), (0.6, -0.172), (0.9, -0.155))
"""Lines of a car in its lengths, from the ground below its nose."""
_SPOKES: tuple[Point, ...] = ((0, -1), (0.95, -0.31), (0.59, 0.81), (-0.59, 0.81), (-0.95, -0.31))


def _car(c: Canvas, g: Grade, x: float, y: float, s: float) -> None:
    c.shade(x + s / 2, y, s * 0.6, s * 0.035, "#000000", 0.95)
    roof = curve(placed(_ROOF, x, y, s))
    body = c.linear(((0, g.pop(0.5, 0.13), 1), (0.35, g.pop(0.34, 0.12), 1), (1, g.own(0.07, 0.5), 1)))
    c.add(path(f"{roof}L{polygon(placed(_SILL, x, y, s))[1:]}", body))
    glass = c.linear(((0, g.own(0.5, 0.5), 1), (1, g.own(0.14, 0.5), 1)), 0, 0, 1, 0.6)
    c.add(path(f"{curve(placed(_PANES, x, y, s))}Z", glass))
    shine = c.linear(((0, "#ffffff", 0), (0.4, "#ffffff", 0.85), (1, "#ffffff", 0.05)), 0, 0, 1, 0)
    for line, wide in ((roof, 0.006), (curve(placed(_BELT, x, y, s)), 0.004)):
        c.add(path(line, extra=f' stroke="{shine}" stroke-width="{num(s * wide)}"'))
    for px in (0.2, 0.8):
        _wheel(c, x + px * s, y - s * 0.045, s)
    c.glow(x + s * 0.03, y - s * 0.115, s * 0.13, g.tone(0.99, 0.05, 90), 0.9)
    c.add(ellipse(x + s * 0.035, y - s * 0.115, s * 0.028, s * 0.008, "#ffffff"))


def _wheel(c: Canvas, x: float, y: float, s: float) -> None:
    rim = c.linear(((0, "#d8dade", 1), (1, "#3a3c42", 1)))
    c.add(circle(x, y, s * 0.072, "#050507"))
    c.add(circle(x, y, s * 0.046, "none", f' stroke="{rim}" stroke-width="{num(s * 0.009)}"'))
    spokes = "".join(f"M{num(x)} {num(y)}L{num(px)} {num(py)}" for px, py in placed(_SPOKES, x, y, s * 0.044))
    c.add(path(spokes, extra=f' stroke="#8c8f96" stroke-width="{num(s * 0.007)}"'))

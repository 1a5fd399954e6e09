"""Cars, as a maker shows them: in a studio, by their edges."""

from __future__ import annotations

from dataclasses import dataclass

from ui2code.mockups.art.canvas import Canvas
from ui2code.mockups.art.grade import Grade
from ui2code.mockups.art.svg import Point, circle, curve, ellipse, num, path, placed, polygon, rect
from ui2code.mockups.rng import Rng


@dataclass(frozen=True, slots=True)
class _Body:
    """Lines of a car in its lengths, from the ground below its nose."""

    roof: tuple[Point, ...]
    panes: tuple[Point, ...]
    belt: tuple[Point, ...]


_COUPE = _Body(
    (
        *((0.0, -0.1), (0.04, -0.145), (0.17, -0.175), (0.29, -0.2), (0.42, -0.275)),
        *((0.56, -0.285), (0.7, -0.25), (0.84, -0.19), (0.95, -0.175), (0.995, -0.13)),
    ),
    ((0.33, -0.2), (0.43, -0.262), (0.56, -0.27), (0.68, -0.24), (0.78, -0.195)),
    ((0.03, -0.125), (0.3, -0.165), (0.6, -0.172), (0.9, -0.155)),
)
_HATCH = _Body(
    (
        *((0.0, -0.12), (0.03, -0.17), (0.15, -0.205), (0.24, -0.235), (0.37, -0.33), (0.6, -0.35)),
        *((0.8, -0.325), (0.92, -0.225), (0.985, -0.19), (1.0, -0.1)),
    ),
    ((0.28, -0.235), (0.39, -0.312), (0.6, -0.328), (0.77, -0.305), (0.85, -0.23)),
    ((0.03, -0.14), (0.3, -0.195), (0.6, -0.2), (0.93, -0.18)),
)
_VAN = _Body(
    (
        *((0.0, -0.13), (0.02, -0.2), (0.12, -0.235), (0.19, -0.27), (0.29, -0.4), (0.42, -0.435)),
        *((0.88, -0.435), (0.975, -0.42), (1.0, -0.3), (1.0, -0.1)),
    ),
    ((0.22, -0.27), (0.31, -0.375), (0.42, -0.4), (0.45, -0.34), (0.44, -0.265)),
    ((0.03, -0.16), (0.3, -0.225), (0.6, -0.23), (0.97, -0.22)),
)
_BODIES = (_COUPE, _COUPE, _HATCH, _HATCH, _VAN)
_SILL: tuple[Point, ...] = ((1.0, -0.07), (0.98, -0.03), (0.02, -0.03), (-0.005, -0.06))
_SPOKES: tuple[Point, ...] = ((0, -1), (0.95, -0.31), (0.59, 0.81), (-0.59, 0.81), (-0.95, -0.31))


def vehicle(c: Canvas, g: Grade, rng: Rng) -> None:
    """A car in a studio, dark or light, from its left or its right."""
    dark = rng.chance(0.6)
    y = c.h * 0.76
    if dark:
        c.fill(c.linear(((0, g.own(0.34, 0.7), 1), (0.6, g.own(0.16, 0.6), 1), (1, g.own(0.1, 0.5), 1))))
    else:
        c.fill(c.linear(((0, g.own(0.82, 0.8), 1), (0.66, g.own(0.93, 0.6), 1), (1, g.own(0.66, 0.8), 1))))
    c.glow(c.w * rng.uniform(0.3, 0.7), c.h * 0.16, c.w * 0.55, g.own(0.62 if dark else 0.98, 0.8), 0.7)
    body = rng.pick(_BODIES)
    size = min(c.w * 0.8, c.h * 1.75)
    c.add(f'<g transform="translate({num(c.w)} 0) scale(-1 1)">' if rng.chance(0.5) else "<g>")
    _car(c, g, body, ((c.w - size) / 2, y, size), rng.pick(_paints(g)))
    c.add("</g>")
    c.add(rect(0, y, c.w, c.h - y, c.linear(((0, "#000000", 0.25), (1, "#000000", 0.6))) if dark else "none"))


def _paints(g: Grade) -> tuple[tuple[str, str], ...]:
    """Light and deep tone of each."""
    return (
        (g.pop(0.6, 0.16), g.pop(0.36, 0.13)),
        (g.own(0.6, 1.6), g.own(0.34, 1.4)),
        (g.tone(0.93, 0.006, 80), g.tone(0.62, 0.01, 250)),
        (g.tone(0.5, 0.008, 260), g.tone(0.24, 0.01, 260)),
    )


def _car(c: Canvas, g: Grade, body: _Body, at: tuple[float, float, float], paint: tuple[str, str]) -> None:
    x, y, s = at
    c.shade(x + s / 2, y, s * 0.6, s * 0.035, "#000000", 0.95)
    roof = curve(placed(body.roof, *at), tension=7)
    lacquer = c.linear(((0, paint[0], 1), (0.4, paint[1], 1), (1, g.own(0.09, 0.5), 1)))
    c.add(path(f"{roof}L{polygon(placed(_SILL, *at))[1:]}", lacquer))
    glass = c.linear(((0, g.own(0.52, 0.5), 1), (1, g.own(0.14, 0.5), 1)), 0, 0, 1, 0.6)
    c.add(path(f"{curve(placed(body.panes, *at), tension=9)}Z", glass))
    shine = c.linear(((0, "#ffffff", 0), (0.4, "#ffffff", 0.85), (1, "#ffffff", 0.05)), 0, 0, 1, 0)
    for line, wide in ((roof, 0.006), (curve(placed(body.belt, *at)), 0.004)):
        c.add(path(line, extra=f' stroke="{shine}" stroke-width="{num(s * wide)}"'))
    for px in (0.2, 0.8):
        _wheel(c, x + px * s, y - s * 0.045, s)
    lamp = body.belt[0][1]
    c.glow(x + s * 0.03, y + s * lamp, s * 0.13, g.tone(0.99, 0.05, 90), 0.9)
    c.add(ellipse(x + s * 0.035, y + s * lamp, s * 0.028, s * 0.008, "#ffffff"))


def _wheel(c: Canvas, x: float, y: float, s: float) -> None:
    rim = c.linear(((0, "#d8dade", 1), (1, "#3a3c42", 1)))
    c.add(circle(x, y, s * 0.072, "#050507"))
    c.add(circle(x, y, s * 0.046, "none", f' stroke="{rim}" stroke-width="{num(s * 0.009)}"'))
    spokes = "".join(f"M{num(x)} {num(y)}L{num(px)} {num(py)}" for px, py in placed(_SPOKES, x, y, s * 0.044))
    c.add(path(spokes, extra=f' stroke="#8c8f96" stroke-width="{num(s * 0.007)}"'))

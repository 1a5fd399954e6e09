"""One piece of furniture at a time, before a plain wall: what a furniture shop shows of each thing."""

from __future__ import annotations

from collections.abc import Sequence

from ui2code.mockups.art.canvas import Canvas
from ui2code.mockups.art.grade import Grade
from ui2code.mockups.art.indoors import lamp as floor_lamp
from ui2code.mockups.art.indoors import sofa as whole_sofa
from ui2code.mockups.art.svg import Point, ellipse, num, path, placed, polygon, polyline, rect, stroke
from ui2code.mockups.rng import Rng
from ui2code.mockups.style.oklch import mix

Line = tuple[Point, Point]
_WOODS = ((0.66, 0.08, 65), (0.46, 0.07, 50), (0.78, 0.06, 75), (0.3, 0.03, 50))
"""Oak, walnut, birch, black."""


def chair(c: Canvas, g: Grade, rng: Rng) -> None:
    x, y, s = _room(c, g, rng, 0.78)
    wood, cloth = _timber(g, rng), _cloth(g, rng)
    _legs(
        c,
        (
            ((-0.2, -0.46), (-0.25, 0)),
            ((0.2, -0.46), (0.27, 0)),
            ((0.2, -0.46), (0.29, -1)),
            ((-0.12, -0.46), (-0.15, -0.03)),
            ((0.13, -0.46), (0.19, -0.03)),
        ),
        (x, y, s),
        wood,
    )
    c.add(rect(x - s * 0.27, y - s * 0.52, s * 0.5, s * 0.09, _down(c, cloth), s * 0.035))
    back = placed(((0.2, -0.62), (0.27, -0.98), (0.32, -0.97), (0.26, -0.61)), x, y, s)
    c.add(path(polygon(back), cloth, f' stroke="{cloth}" stroke-width="{num(s * 0.03)}" stroke-linejoin="round"'))


def armchair(c: Canvas, g: Grade, rng: Rng) -> None:
    x, y, s = _room(c, g, rng, 0.74)
    cloth = _cloth(g, rng)
    _legs(c, (((-0.3, -0.12), (-0.36, 0)), ((0.3, -0.12), (0.36, 0))), (x, y, s), _timber(g, rng))
    c.add(rect(x - s * 0.36, y - s * 0.92, s * 0.72, s * 0.62, _down(c, cloth), s * 0.16))
    c.add(
        rect(x - s * 0.32, y - s * 0.44, s * 0.64, s * 0.2, _down(c, cloth), s * 0.07),
        rect(x - s * 0.34, y - s * 0.28, s * 0.68, s * 0.18, _down(c, cloth), s * 0.05),
    )
    for side in (-0.46, 0.3):
        c.add(rect(x + s * side, y - s * 0.58, s * 0.16, s * 0.48, _down(c, cloth), s * 0.075))
    c.add(path(f"M{num(x - s * 0.3)} {num(y - s * 0.25)}H{num(x + s * 0.3)}", extra=stroke("#000000", s * 0.012, 0.2)))


def stool(c: Canvas, g: Grade, rng: Rng) -> None:
    x, y, s = _room(c, g, rng, 0.62)
    wood = _timber(g, rng)
    _legs(
        c,
        (
            ((-0.2, -0.7), (-0.3, 0)),
            ((0.2, -0.7), (0.3, 0)),
            ((0.0, -0.7), (0.02, 0.03)),
            ((-0.25, -0.26), (0.25, -0.26)),
        ),
        (x, y, s),
        wood,
    )
    c.add(
        rect(x - s * 0.32, y - s * 0.76, s * 0.64, s * 0.08, _down(c, wood), s * 0.04),
        ellipse(x, y - s * 0.76, s * 0.32, s * 0.055, g.tone(0.8, 0.06, 70)),
    )


_TRESTLE: tuple[Line, ...] = (
    *(((-0.46, -0.5), (-0.5, 0)), ((0.46, -0.5), (0.5, 0))),
    *(((-0.38, -0.5), (-0.4, -0.05)), ((0.38, -0.5), (0.4, -0.05))),
)
_VASE: tuple[Point, ...] = (
    *((-0.06, 0), (-0.075, -0.11), (-0.03, -0.17), (-0.035, -0.21)),
    *((0.035, -0.21), (0.03, -0.17), (0.075, -0.11), (0.06, 0)),
)


def table(c: Canvas, g: Grade, rng: Rng) -> None:
    x, y, s = _room(c, g, rng, 0.86)
    wood = _timber(g, rng)
    _legs(c, _TRESTLE, (x, y, s), wood)
    c.add(rect(x - s * 0.55, y - s * 0.55, s * 1.1, s * 0.055, _down(c, wood), s * 0.015))
    c.add(rect(x - s * 0.47, y - s * 0.5, s * 0.94, s * 0.06, wood, 0, ' opacity=".8"'))
    at, foot = x + s * rng.uniform(-0.25, 0.25), y - s * 0.55
    top = f"M{num(at)} {num(foot - s * 0.21)}"
    bends = [f"q{num(s * k * 0.4)} {num(-s * 0.12)} {num(s * k)} {num(-s * 0.24)}" for k in (-0.12, 0.0, 0.1)]
    c.add(path("".join(top + bend for bend in bends), extra=stroke(g.tone(0.5, 0.07, 130), s * 0.012)))
    c.add(path(polygon(placed(_VASE, at, foot, s)), c.side(g.pop(0.76, 0.08), g.pop(0.5, 0.09))))


def lamp(c: Canvas, g: Grade, rng: Rng) -> None:
    x, y, s = _room(c, g, rng, 0.86)
    if rng.chance(0.5):
        floor_lamp(c, g, x, y, s)
        return
    tint = g.pop(0.6, 0.12)
    c.glow(x, y - s * 0.56, s * 0.55, g.tone(0.99, 0.06, 82), 0.7)
    c.add(
        ellipse(x, y, s * 0.2, s * 0.03, g.tone(0.3, 0.02, 60)),
        rect(x - s * 0.015, y - s * 0.6, s * 0.03, s * 0.6, g.tone(0.36, 0.02, 60)),
    )
    dome = f"M{num(x - s * 0.34)} {num(y - s * 0.52)}C{num(x - s * 0.34)} {num(y - s * 0.96)} {num(x + s * 0.34)} {num(y - s * 0.96)} {num(x + s * 0.34)} {num(y - s * 0.52)}Z"
    c.add(path(dome, _down(c, tint)), ellipse(x, y - s * 0.52, s * 0.34, s * 0.035, g.tone(0.99, 0.04, 85)))


def shelf(c: Canvas, g: Grade, rng: Rng) -> None:
    x, y, s = _room(c, g, rng, 0.88)
    wood = _timber(g, rng)
    left, wide = x - s * 0.36, s * 0.72
    c.add(rect(left, y - s, wide, s, wood, 0, ' opacity=".22"'))
    for level in range(4):
        foot = y - s * (0.03 + 0.24 * level)
        at = left + wide * rng.uniform(0.04, 0.3)
        for _ in range(rng.integer(3, 6)):
            w, h = s * rng.uniform(0.025, 0.05), s * rng.uniform(0.12, 0.19)
            c.add(rect(at, foot - h, w, h, _cloth(g, rng), 1))
            at += w + 1
        if rng.chance(0.6):
            c.add(ellipse(left + wide * 0.8, foot - s * 0.05, s * 0.05, s * 0.05, g.pop(0.72, 0.1)))
    boards = "".join(f"M{num(left)} {num(y - s * (0.015 + 0.24 * level))}h{num(wide)}" for level in range(5))
    c.add(
        path(
            f"{boards}M{num(left)} {num(y - s)}V{num(y)}M{num(left + wide)} {num(y - s)}V{num(y)}",
            extra=f' stroke="{wood}" stroke-width="{num(s * 0.03)}" stroke-linecap="square"',
        )
    )


def dresser(c: Canvas, g: Grade, rng: Rng) -> None:
    x, y, s = _room(c, g, rng, 0.78)
    wood, front = _timber(g, rng), _cloth(g, rng) if rng.chance(0.4) else g.tone(0.9, 0.02, 80)
    _legs(c, (((-0.46, -0.14), (-0.5, 0)), ((0.46, -0.14), (0.5, 0))), (x, y, s), wood)
    c.add(rect(x - s * 0.55, y - s * 0.72, s * 1.1, s * 0.6, _down(c, wood), s * 0.02))
    for row in range(3):
        for column in range(2):
            left, top = x - s * 0.52 + column * s * 0.525, y - s * 0.69 + row * s * 0.185
            c.add(
                rect(left, top, s * 0.51, s * 0.17, _down(c, front), s * 0.01),
                ellipse(left + s * 0.255, top + s * 0.085, s * 0.018, s * 0.018, g.tone(0.4, 0.05, 60)),
            )
    c.add(rect(x - s * 0.58, y - s * 0.75, s * 1.16, s * 0.04, wood, s * 0.01))
    c.add(rect(x + s * 0.2, y - s * 0.98, s * 0.2, s * 0.23, _down(c, g.pop(0.7, 0.08)), s * 0.03))


def sofa(c: Canvas, g: Grade, rng: Rng) -> None:
    x, y, _ = _room(c, g, rng, 0.5)
    size = min(c.w * 0.8, c.h * 1.5)
    whole_sofa(c, g, x - size / 2, y, size)


def _room(c: Canvas, g: Grade, rng: Rng, share: float) -> tuple[float, float, float]:
    """A wall and a floor; where a thing stands, and how tall it is."""
    tone = rng.pick(
        (
            (g.tone(0.94, 0.015, 80), g.tone(0.84, 0.02, 70)),
            (g.own(0.92, 0.6), g.own(0.82, 0.9)),
            (g.pop(0.92, 0.04), g.pop(0.84, 0.06)),
        )
    )
    c.fill(c.linear(((0, tone[0], 1), (1, tone[1], 1)), 0, 0, 1, 0.8))
    c.glow(c.w * 0.3, c.h * 0.25, max(c.w, c.h) * 0.5, "#ffffff", 0.5)
    floor = c.h * 0.8
    c.add(rect(0, floor, c.w, c.h - floor, c.linear(((0, tone[1], 1), (1, tone[0], 1)))))
    s = min(c.h * share, c.w * 0.78)
    x, y = c.w / 2, c.h * 0.9
    c.shade(x + s * 0.06, y, s * 0.62, s * 0.06, "#000000", 0.55)
    return x, y, s


def _legs(c: Canvas, lines: Sequence[Line], at: tuple[float, float, float], color: str) -> None:
    d = "".join(polyline(placed(line, *at)) for line in lines)
    c.add(path(d, extra=stroke(color, at[2] * 0.035)), path(d, extra=stroke("#ffffff", at[2] * 0.01, 0.18)))


def _timber(g: Grade, rng: Rng) -> str:
    return g.tone(*rng.pick(_WOODS))


def _cloth(g: Grade, rng: Rng) -> str:
    return rng.pick(
        (
            g.pop(0.6, 0.11),
            g.own(0.5, 1.4),
            g.tone(0.86, 0.03, 80),
            g.tone(0.42, 0.03, 260),
            g.own(0.72, 1.0),
            g.tone(0.62, 0.06, 70),
        )
    )


def _down(c: Canvas, color: str) -> str:
    """Lit from above."""
    return c.fade(mix(color, "#ffffff", 0.16), mix(color, "#000000", 0.2))

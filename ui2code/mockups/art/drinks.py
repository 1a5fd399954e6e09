"""Coffee from above, and something cold in the sun."""

from __future__ import annotations

from math import cos, pi, sin

from ui2code.mockups.art.canvas import Canvas
from ui2code.mockups.art.grade import Grade
from ui2code.mockups.art.svg import Point, circle, ellipse, group, num, path, placed, polygon, rect, stroke
from ui2code.mockups.art.table import cup, wood
from ui2code.mockups.rng import Rng

_JUICES = ((0.78, 0.16, 72), (0.66, 0.2, 20), (0.86, 0.15, 98), (0.7, 0.16, 350))
"""Orange, berry, lemon, hibiscus."""
_GLASS: tuple[Point, ...] = ((-0.23, -1), (0.23, -1), (0.189, 0), (-0.189, 0))
_JUICE: tuple[Point, ...] = ((-0.214, -0.76), (0.214, -0.76), (0.18, -0.02), (-0.18, -0.02))
_THROWN: tuple[Point, ...] = ((-0.16, 0), (0.16, 0), (0.78, -0.16), (0.5, -0.22))
"""Shapes in heights of the glass, from the middle of its foot."""
_SHEEN = ((0, "#ffffff", 0.55), (0.2, "#ffffff", 0.08), (0.8, "#ffffff", 0.02), (1, "#ffffff", 0.4))


def drink(c: Canvas, g: Grade, rng: Rng) -> None:
    """A cup of coffee on a table, or a cold glass in the sun."""
    rng.pick((_coffee, _lemonade))(c, g, rng)


def _coffee(c: Canvas, g: Grade, rng: Rng) -> None:
    wood(c, g, rng)
    r = min(c.w, c.h) * 0.25
    x, y = c.w * rng.uniform(0.4, 0.6), c.h * rng.uniform(0.48, 0.54)
    cup(c, g, x, y, r)
    milk = g.tone(0.96, 0.03, 80)
    c.add(f'<g transform="rotate({rng.integer(-40, 40)} {num(x)} {num(y)})">')
    for i in range(4):
        s, top = r * (0.56 - i * 0.12), y + r * (0.34 - i * 0.22)
        wing = f"M{num(x)} {num(top)}C{num(x - s * 1.5)} {num(top - s * 0.1)} {num(x - s)} {num(top - s * 0.9)} {num(x)} {num(top - s * 0.34)}C{num(x + s)} {num(top - s * 0.9)} {num(x + s * 1.5)} {num(top - s * 0.1)} {num(x)} {num(top)}Z"
        c.add(path(wing, milk, ' opacity=".92"'))
    c.add("</g>")
    beans = rng.at("beans")
    for _ in range(9):
        bx, by, turn = c.w * beans.random(), c.h * beans.random(), beans.integer(0, 180)
        if ((bx - x) ** 2 + (by - y) ** 2) ** 0.5 > r * 1.75:
            c.shade(bx + 2, by + 3, r * 0.14, r * 0.12, "#000000", 0.6)
            dark = g.tone(0.3, 0.05, 45)
            c.add(
                f'<g transform="rotate({turn} {num(bx)} {num(by)})">',
                ellipse(bx, by, r * 0.11, r * 0.075, dark),
                ellipse(bx - r * 0.02, by - r * 0.02, r * 0.08, r * 0.04, g.tone(0.46, 0.06, 50), ' opacity=".6"'),
                "</g>",
            )


def _lemonade(c: Canvas, g: Grade, rng: Rng) -> None:
    """A tall glass before a wall, and the colour it throws on the table."""
    floor = c.h * 0.7
    c.fill(c.linear(((0, g.own(0.92, 0.8), 1), (1, g.own(0.76, 1.2), 1)), 0, 0, 1, 0.6))
    c.add(rect(0, floor, c.w, c.h - floor, c.fade(g.own(0.84, 0.9), g.own(0.66, 1.2))))
    juice = rng.pick(_JUICES)
    x, y, tall = c.w * rng.uniform(0.42, 0.58), c.h * 0.86, min(c.h * 0.68, c.w * 0.7)
    light, chroma, hue = juice
    thrown = c.side(g.tone(light + 0.05, chroma, hue), g.own(0.75))
    c.add(path(polygon(placed(_THROWN, x, y, tall)), thrown, ' opacity=".5"'))
    _filled(c, g, rng, (x, y, tall), juice)
    c.add(path(polygon(placed(_GLASS, x, y, tall)), c.linear(_SHEEN, 0, 0, 1, 0)))
    w = tall * 0.23
    c.add(ellipse(x, y - tall, w, w * 0.15, "none", ' stroke="#ffffff" stroke-width="2" stroke-opacity=".8"'))
    _slice(c, g, x + w, y - tall, w * 0.62)
    straw = f"M{num(x - w * 0.2)} {num(y - tall * 0.3)}L{num(x - w * 0.75)} {num(y - tall * 1.16)}"
    c.add(path(straw, extra=stroke(g.pop(0.62), w * 0.12)))


def _filled(c: Canvas, g: Grade, rng: Rng, at: tuple[float, float, float], juice: tuple[float, float, float]) -> None:
    """What is in the glass, with ice."""
    x, y, tall = at
    light, chroma, hue = juice
    paint = c.fade(g.tone(light + 0.06, chroma, hue + 8), g.tone(light - 0.1, chroma + 0.02, hue - 10))
    c.add(path(polygon(placed(_JUICE, x, y, tall)), paint))
    side = tall * 0.115
    for k in range(4):
        left, top = x - tall * (0.14 - 0.14 * (k % 2)), y - tall * (0.72 - 0.13 * k)
        cube = rect(left, top, side, side, "#ffffff", side * 0.2, ' opacity=".28"')
        c.add(group((cube,), f' transform="rotate({rng.integer(-35, 35)} {num(x)} {num(y - tall * 0.5)})"'))
    surface = g.tone(light + 0.12, chroma * 0.8, hue + 8)
    c.add(ellipse(x, y - tall * 0.76, tall * 0.214, tall * 0.034, surface))


def _slice(c: Canvas, g: Grade, x: float, y: float, r: float) -> None:
    c.add(
        circle(x, y, r, g.tone(0.8, 0.16, 80)),
        circle(x, y, r * 0.86, g.tone(0.97, 0.05, 92)),
        circle(x, y, r * 0.76, g.tone(0.86, 0.14, 86)),
    )
    spokes = "".join(
        f"M{num(x)} {num(y)}l{num(r * 0.78 * cos(a * pi / 4))} {num(r * 0.78 * sin(a * pi / 4))}" for a in range(8)
    )
    c.add(path(spokes, extra=f' stroke="{g.tone(0.97, 0.05, 92)}" stroke-width="{num(r * 0.08)}"'))

"""Rooms: a wall, a floor, and the light of a window on them."""

from __future__ import annotations

from math import cos, pi, sin

from ui2code.mockups.art.canvas import Canvas
from ui2code.mockups.art.grade import Grade
from ui2code.mockups.art.svg import circle, ellipse, num, path, polygon, rect, spots, stroke
from ui2code.mockups.rng import Rng


def interior(c: Canvas, g: Grade, rng: Rng) -> None:
    """A sofa before a wall, a picture, a lamp and a plant."""
    floor = c.h * 0.76
    _room(c, g, floor)
    window_light(c, c.w * rng.uniform(0.04, 0.3), c.h * 0.06, c.h * 0.62)
    size = min(c.w * 0.5, c.h * 0.86)
    x = c.w * 0.5 - size / 2 + c.w * rng.uniform(-0.06, 0.08)
    y = floor + c.h * 0.09
    c.add(ellipse(c.w * 0.5, y + c.h * 0.03, c.w * 0.42, c.h * 0.085, g.own(0.8, 0.8), ' opacity=".8"'))
    _picture(c, g, rng, (x + size * rng.uniform(0.14, 0.5), c.h * 0.1, size * 0.28, c.h * 0.3))
    sofa(c, g, x, y, size)
    left = rng.chance(0.5)
    potted(c, g, rng, x - size * 0.16 if left else x + size * 1.16, y + c.h * 0.01, c.h * 0.54)
    lamp(c, g, x + size * 1.12 if left else x - size * 0.12, y, c.h * 0.66)


def plant(c: Canvas, g: Grade, rng: Rng) -> None:
    """Leaves against a wall in the sun."""
    c.fill(c.linear(((0, g.tone(0.94, 0.03, 85), 1), (1, g.tone(0.76, 0.045, 70), 1)), 0, 0, 1, 1))
    window_light(c, c.w * rng.uniform(0.02, 0.4), -c.h * 0.1, c.h * 0.95)
    foot = c.h * 0.9
    c.add(rect(0, foot, c.w, c.h - foot, c.fade(g.tone(0.84, 0.04, 65), g.tone(0.62, 0.05, 55))))
    potted(c, g, rng, c.w * rng.uniform(0.4, 0.6), foot + c.h * 0.03, c.h * 0.84)


def arches(c: Canvas, g: Grade, rng: Rng) -> None:
    """A white arcade in hard sun."""
    c.fill(c.fade(g.tone(0.66, 0.1, 245), g.tone(0.88, 0.05, 225)))
    count = rng.integer(2, 4)
    floor = c.h * 0.84
    unit = c.w / (count + 0.3)
    wall = f"M0 {num(c.h * 0.12)}H{num(c.w)}V{num(floor)}H0Z"
    holes, shades = [], []
    for i in range(count):
        x, r = unit * (i + 0.35), unit * 0.36
        top = c.h * 0.42
        holes.append(f"M{num(x)} {num(floor)}V{num(top)}a{num(r)} {num(r)} 0 0 1 {num(2 * r)} 0V{num(floor)}Z")
        deep = unit * 0.17
        inner = f"M{num(x)} {num(floor)}V{num(top)}a{num(r)} {num(r)} 0 0 1 {num(r * 1.1)} {num(-r)}"
        shades.append(
            f"{inner}l{num(deep)} {num(deep * 0.4)}a{num(r)} {num(r)} 0 0 0 {num(-r)} {num(r)}V{num(floor - deep * 0.2)}Z"
        )
    c.add(path(wall + "".join(holes), c.side(g.tone(0.97, 0.02, 80), g.tone(0.86, 0.03, 60)), ' fill-rule="evenodd"'))
    c.add(path("".join(shades), c.side(g.tone(0.62, 0.06, 55), g.tone(0.78, 0.05, 60))))
    c.add(
        rect(0, c.h * 0.07, c.w, c.h * 0.06, g.tone(0.99, 0.012, 80)),
        rect(0, c.h * 0.13, c.w, c.h * 0.012, g.tone(0.6, 0.04, 60), extra=' opacity=".4"'),
    )
    c.add(rect(0, floor, c.w, c.h - floor, c.fade(g.tone(0.84, 0.05, 62), g.tone(0.68, 0.06, 55))))
    for i in range(count):
        x, wide = unit * (i + 0.35), unit * 0.72
        lit = ((x, floor), (x + wide, floor), (x + wide * 1.6, c.h), (x + wide * 0.5, c.h))
        c.add(path(polygon(lit), g.tone(0.97, 0.04, 80), ' opacity=".75"'))


def stage(c: Canvas, g: Grade, rng: Rng) -> None:
    """Beams of light over a crowd."""
    c.fill(c.fade(g.own(0.16, 1.0), g.own(0.26, 1.4)))
    c.glow(c.w / 2, c.h * 0.78, c.w * 0.6, g.own(0.72, 1.8), 0.8)
    for i in range(7):
        x = c.w * (0.08 + 0.14 * i)
        lean = c.w * rng.uniform(-0.28, 0.28)
        color = g.own(0.86, 1.8) if i % 2 else g.pop(0.8)
        paint = c.linear(((0, color, 0.75), (1, color, 0)))
        beam = ((x - 2, 0), (x + 2, 0), (x + lean + c.w * 0.09, c.h * 0.9), (x + lean - c.w * 0.09, c.h * 0.9))
        c.add(path(polygon(beam), paint))
        c.glow(x, 2, c.h * 0.07, "#ffffff", 0.9)
    for row, light in ((0, 0.16), (1, 0.1)):
        _crowd(c, rng, c.h * (0.86 + 0.08 * row), 1 + 0.4 * row, g.own(light, 0.8))


def _crowd(c: Canvas, rng: Rng, y: float, near: float, color: str) -> None:
    """Heads, and some arms raised."""
    heads = [
        (c.w * (i + rng.random()) / 22, y + c.h * rng.uniform(-0.02, 0.03), c.h * rng.uniform(0.03, 0.045) * near)
        for i in range(23)
    ]
    arms = "".join(
        f"M{num(x)} {num(top)}l{num(c.h * rng.uniform(-0.05, 0.05))} {num(-c.h * rng.uniform(0.08, 0.14))}"
        for x, top, _ in heads[::3]
    )
    c.add(path(spots(heads), color), path(arms, extra=stroke(color, c.h * 0.02)))
    c.add(rect(0, y + c.h * 0.03, c.w, c.h * 0.2, color))


def window_light(c: Canvas, x: float, y: float, tall: float) -> None:
    """The panes of a window, thrown on a wall."""
    paint = c.linear(((0, "#fffaf0", 0.6), (1, "#fff0d8", 0.08)))
    panes = []
    for column in range(2):
        for row in range(2):
            left, top = x + column * tall * 0.4, y + row * tall * 0.5 + column * tall * 0.08
            far = left + tall * 0.36
            panes.append(
                polygon(((left, top), (far, top + tall * 0.07), (far, top + tall * 0.52), (left, top + tall * 0.45)))
            )
    c.add(path("".join(panes), paint, c.blur(tall * 0.006)))


def potted(c: Canvas, g: Grade, rng: Rng, x: float, foot: float, tall: float) -> None:
    """A plant in a pot that stands at ``foot``."""
    pot = tall * 0.16
    c.shade(x + pot * 0.5, foot, pot * 1.7, pot * 0.24, "#000000", 0.55)
    for i in (0, 10, 1, 9, 2, 8, 3, 7, 4, 6, 5):
        turn = -pi / 2 + (i - 5) * 0.24 + rng.uniform(-0.08, 0.08)
        reach = tall * rng.uniform(0.5, 0.74) * (1 - abs(i - 5) * 0.05)
        light = rng.uniform(0.36, 0.6)
        root = (x + (i - 5) * pot * 0.08, foot - pot * 1.35)
        middle = (root[0] + cos(turn) * reach / 2, root[1] + sin(turn) * reach / 2)
        leaf(c, *middle, (reach, turn), (g.tone(light + 0.12, 0.1, 138), g.tone(light - 0.12, 0.08, 155)))
    body = ((x - pot, foot - pot * 1.5), (x + pot, foot - pot * 1.5), (x + pot * 0.72, foot), (x - pot * 0.72, foot))
    c.add(path(polygon(body), c.side(g.pop(0.78, 0.07), g.pop(0.46, 0.08))))
    c.add(
        rect(
            x - pot * 1.06,
            foot - pot * 1.6,
            pot * 2.12,
            pot * 0.26,
            c.side(g.pop(0.84, 0.06), g.pop(0.54, 0.08)),
            pot * 0.05,
        )
    )


def leaf(c: Canvas, x: float, y: float, shape: tuple[float, float], colours: tuple[str, str]) -> None:
    """A pointed leaf around (x, y); its length and the angle it points to."""
    size, turn = shape
    dx, dy = cos(turn) * size / 2, sin(turn) * size / 2
    nx, ny = -dy * 0.42, dx * 0.42
    a, b = f"{num(x - dx)} {num(y - dy)}", f"{num(x + dx)} {num(y + dy)}"
    c.add(path(f"M{a}Q{num(x + nx)} {num(y + ny)} {b}Q{num(x + nx * 0.08)} {num(y + ny * 0.08)} {a}Z", colours[0]))
    c.add(path(f"M{a}Q{num(x - nx)} {num(y - ny)} {b}Q{num(x + nx * 0.08)} {num(y + ny * 0.08)} {a}Z", colours[1]))


def _room(c: Canvas, g: Grade, floor: float) -> None:
    wall = ((0, g.tone(0.93, 0.025, 75), 1), (1, g.tone(0.74, 0.035, 60), 1))
    c.add(rect(0, 0, c.w, floor, c.linear(wall, 0, 0, 1, 0.4)))
    c.add(rect(0, floor, c.w, c.h - floor, c.fade(g.tone(0.6, 0.06, 58), g.tone(0.46, 0.06, 52))))
    boards = "".join(f"M0 {num(floor + (c.h - floor) * k)}H{num(c.w)}" for k in (0.22, 0.5, 0.86))
    c.add(path(boards, extra=f' stroke="{g.tone(0.4, 0.05, 50)}" stroke-opacity=".35"'))
    c.add(rect(0, floor - c.h * 0.025, c.w, c.h * 0.025, g.tone(0.95, 0.01, 80), extra=' opacity=".7"'))


def sofa(c: Canvas, g: Grade, x: float, y: float, size: float) -> None:
    c.shade(x + size / 2, y + size * 0.01, size * 0.6, size * 0.05, "#000000", 0.75)
    legs = "".join(
        f"M{num(x + size * px)} {num(y - size * 0.06)}l{num(size * lean)} {num(size * 0.065)}"
        for px, lean in ((0.08, -0.015), (0.92, 0.015))
    )
    c.add(
        path(legs, extra=f' stroke="{g.tone(0.3, 0.05, 50)}" stroke-width="{num(size * 0.018)}" stroke-linecap="round"')
    )
    back = c.fade(g.pop(0.66, 0.09), g.pop(0.5, 0.09))
    for half in (0, 1):
        c.add(rect(x + size * (0.05 + 0.45 * half), y - size * 0.38, size * 0.45, size * 0.3, back, size * 0.045))
    seat = c.fade(g.pop(0.72, 0.09), g.pop(0.5, 0.09))
    for half in (0, 1):
        c.add(rect(x + size * (0.07 + 0.43 * half), y - size * 0.2, size * 0.43, size * 0.11, seat, size * 0.028))
    c.add(rect(x + size * 0.05, y - size * 0.11, size * 0.9, size * 0.065, g.pop(0.42, 0.09), size * 0.02))
    arm = c.fade(g.pop(0.74, 0.09), g.pop(0.44, 0.09))
    for side in (x, x + size * 0.9):
        c.add(rect(side, y - size * 0.27, size * 0.1, size * 0.225, arm, size * 0.04))
    c.add(f'<g transform="rotate(-9 {num(x + size * 0.2)} {num(y - size * 0.26)})">')
    c.add(
        rect(x + size * 0.13, y - size * 0.34, size * 0.16, size * 0.15, c.fade(g.own(0.9), g.own(0.7)), size * 0.03),
        "</g>",
    )


def _picture(c: Canvas, g: Grade, rng: Rng, box: tuple[float, float, float, float]) -> None:
    x, y, w, h = box
    c.shade(x + w * 0.56, y + h * 0.62, w * 0.66, h * 0.62, "#000000", 0.28)
    c.add(
        rect(x, y, w, h, g.tone(0.3, 0.03, 60)),
        rect(x + w * 0.03, y + w * 0.03, w * 0.94, h - w * 0.06, g.tone(0.98, 0.006, 80)),
    )
    inner = (x + w * 0.14, y + h * 0.14, w * 0.72, h * 0.72)
    c.add(rect(*inner, g.own(0.86)))
    c.add(circle(x + w * rng.uniform(0.36, 0.62), y + h * 0.42, min(w, h) * 0.16, g.pop(0.68, 0.12)))
    low = y + h * 0.86
    hill = f"M{num(inner[0])} {num(low)}V{num(y + h * 0.62)}q{num(w * 0.2)} {num(-h * 0.14)} {num(w * 0.36)} 0t{num(w * 0.36)} {num(-h * 0.02)}V{num(low)}Z"
    c.add(path(hill, g.own(0.55, 1.4)))


def lamp(c: Canvas, g: Grade, x: float, foot: float, tall: float) -> None:
    metal = g.tone(0.28, 0.02, 60)
    c.add(
        rect(x - tall * 0.006, foot - tall * 0.9, tall * 0.012, tall * 0.9, metal),
        ellipse(x, foot, tall * 0.07, tall * 0.012, metal),
    )
    c.glow(x, foot - tall * 0.88, tall * 0.42, g.tone(0.98, 0.07, 80), 0.75)
    shade = (
        (x - tall * 0.06, foot - tall),
        (x + tall * 0.06, foot - tall),
        (x + tall * 0.11, foot - tall * 0.8),
        (x - tall * 0.11, foot - tall * 0.8),
    )
    c.add(path(polygon(shade), c.fade(g.tone(0.9, 0.06, 78), g.tone(0.99, 0.04, 85))))

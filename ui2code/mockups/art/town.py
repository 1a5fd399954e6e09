"""Towns: a skyline in haze, a facade from below."""

from __future__ import annotations

from ui2code.mockups.art.canvas import Canvas
from ui2code.mockups.art.grade import Grade
from ui2code.mockups.art.outdoors import glints, heaven, mist
from ui2code.mockups.art.svg import Point, num, path, polygon, rect
from ui2code.mockups.rng import Rng


def city(c: Canvas, g: Grade, rng: Rng) -> None:
    """Towers in haze over water."""
    base = c.h * rng.uniform(0.78, 0.86)
    heaven(c, g, rng, c.w * rng.uniform(0.2, 0.8), base * 0.75)
    for layer in range(3):
        near = layer / 2
        _skyline(c, g, rng.at("row", layer), base, near)
        mist(c, base - c.h * 0.3, c.h * 0.34, g.tone(0.92, 0.04, 60), 0.5 - near * 0.35)
    c.add(rect(0, base, c.w, c.h - base, c.fade(g.tone(0.62, 0.05, 240), g.tone(0.36, 0.05, 250))))
    glints(c, g, rng.at("water"), base, c.w / 2)


def building(c: Canvas, g: Grade, rng: Rng) -> None:
    """A facade from below, its edges running together."""
    c.fill(c.fade(g.tone(0.62, 0.1, 248), g.tone(0.93, 0.03, 220)))
    edge = c.w * rng.uniform(0.28, 0.72)
    peak, low = c.h * rng.uniform(0.04, 0.14), c.h * rng.uniform(0.36, 0.5)
    sun_right = rng.chance(0.5)
    for right in (False, True):
        far_x = c.w * 1.02 if right else -c.w * 0.02
        far_y = low if right == (edge < c.w / 2) else low * 0.8
        light = 0.88 if right == sun_right else 0.6
        corners = ((edge, peak), (far_x, far_y), (far_x, c.h * 1.02), (edge, c.h * 1.02))
        paint = c.side(g.tone(light, 0.02, 75), g.tone(light - 0.14, 0.025, 260))
        c.add(path(polygon(corners), paint))
        _windows(c, g, corners, light, rng.at("side", right))
    mist(c, c.h * 0.5, c.h * 0.5, g.tone(0.9, 0.04, 70), 0.35)


def _skyline(c: Canvas, g: Grade, rng: Rng, base: float, near: float) -> None:
    """One row of towers, the highest in the middle; only the nearest rows show windows."""
    light = 0.74 - near * 0.4
    step = max(4.0, c.h / 60)
    walls, panes, lit = [], [], []
    x = -c.w * rng.uniform(0.0, 0.06)
    while x < c.w:
        columns = rng.integer(3, 7)
        wide = columns * step * 1.5
        middle = 1 - abs((x + wide / 2) / c.w - 0.5) * 1.1
        tall = c.h * rng.uniform(0.2, 0.66) * (1 - near * 0.3) * (0.45 + 0.55 * middle)
        walls.append(_tower(x, base, wide, tall, rng))
        top = base - tall + step
        panes += [f"M{num(x + step * (1.5 * k + 0.75))} {num(top)}V{num(base - step)}" for k in range(columns)]
        for _ in range(3):
            row, column = rng.integer(0, max(0, int(tall / step / 1.4) - 2)), rng.integer(0, columns - 1)
            lit.append(f"M{num(x + step * (1.5 * column + 0.75))} {num(top + step * 1.4 * row)}v{num(step * 0.75)}")
        x += wide + step * rng.uniform(-0.3, 2.5)
    c.add(path("".join(walls), c.fade(g.tone(light, 0.045, 255), g.tone(light + 0.12, 0.04, 50))))
    if near > 0:
        dash = f' stroke-width="{num(step * 0.8)}" stroke-dasharray="{num(step * 0.75)} {num(step * 0.65)}"'
        c.add(path("".join(panes), extra=f' stroke="{g.tone(light + 0.16, 0.05, 235)}" stroke-opacity=".4"{dash}'))
        c.add(path("".join(lit), extra=f' stroke="{g.tone(0.95, 0.1, 85)}" stroke-width="{num(step * 0.8)}"'))


def _tower(x: float, base: float, wide: float, tall: float, rng: Rng) -> str:
    """Outline; some step back at the top, some carry a mast."""
    top = base - tall
    if rng.chance(0.3):
        inset, drop = wide * 0.2, tall * 0.12
        return (
            f"M{num(x)} {num(base)}V{num(top + drop)}h{num(inset)}V{num(top)}h{num(wide - 2 * inset)}v{num(drop)}"
            f"h{num(inset)}V{num(base)}Z"
        )
    mast = (
        f"M{num(x + wide * 0.48)} {num(top)}v{num(-tall * 0.16)}h{num(wide * 0.05)}V{num(top)}Z"
        if rng.chance(0.2)
        else ""
    )
    return f"M{num(x)} {num(base)}V{num(top)}h{num(wide)}V{num(base)}Z{mast}"


def _windows(c: Canvas, g: Grade, corners: tuple[Point, Point, Point, Point], light: float, rng: Rng) -> None:
    top, far, far_foot, foot = corners
    rows, columns = 10, 6
    panes: dict[bool, list[str]] = {True: [], False: []}

    def at(u: float, v: float) -> Point:
        u **= 0.9  # nearer bays look wider
        upper = (top[0] + (far[0] - top[0]) * u, top[1] + (far[1] - top[1]) * u)
        lower = (foot[0] + (far_foot[0] - foot[0]) * u, foot[1] + (far_foot[1] - foot[1]) * u)
        return upper[0] + (lower[0] - upper[0]) * v, upper[1] + (lower[1] - upper[1]) * v

    for row in range(rows):
        for column in range(columns):
            u, v = (column + 0.16) / columns, (row + 0.25) / rows
            u2, v2 = (column + 0.88) / columns, (row + 0.86) / rows
            panes[rng.chance(0.16)].append(polygon((at(u, v), at(u2, v), at(u2, v2), at(u, v2))))
    glass = ((0, g.tone(light - 0.34, 0.07, 245), 1), (1, g.tone(light - 0.1, 0.05, 230), 1))
    c.add(path("".join(panes[False]), c.linear(glass, 0, 0, 1, 1)))
    c.add(path("".join(panes[True]), g.tone(min(0.97, light + 0.05), 0.05, 90)))

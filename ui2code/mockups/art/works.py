"""Places of work: racks of servers, a warehouse, a workshop."""

from __future__ import annotations

from ui2code.mockups.art.canvas import Canvas
from ui2code.mockups.art.grade import Grade
from ui2code.mockups.art.svg import (
    Point,
    num,
    path,
    placed,
    polygon,
    rect,
    stroke,
)
from ui2code.mockups.rng import Rng


def servers(c: Canvas, g: Grade, rng: Rng) -> None:
    """An aisle between racks, their lamps running together."""
    c.fill(c.fade(g.own(0.14, 0.8), g.own(0.2, 1.0)))
    vx, vy = c.w / 2, c.h * 0.46
    c.glow(vx, vy, c.w * 0.3, g.own(0.86, 1.4), 0.9)
    for side in (-1, 1):
        for k in range(6, -1, -1):
            near, far = 0.85**k * 1.15, 0.85 ** (k + 1) * 1.15
            xs = [vx + side * c.w * 0.52 * depth for depth in (near, far)]
            ys = [(vy - c.h * 0.62 * depth, vy + c.h * 0.6 * depth) for depth in (near, far)]
            wall = ((xs[0], ys[0][0]), (xs[1], ys[1][0]), (xs[1], ys[1][1]), (xs[0], ys[0][1]))
            c.add(
                path(
                    polygon(wall),
                    c.side(*((g.own(0.1, 0.5), g.own(0.24, 0.9)) if side < 0 else (g.own(0.24, 0.9), g.own(0.1, 0.5)))),
                )
            )
            _lamps(c, g, rng, wall)
    floor = (
        (vx - c.w * 0.6, c.h * 1.15),
        (vx - c.w * 0.17, vy + c.h * 0.2),
        (vx + c.w * 0.17, vy + c.h * 0.2),
        (vx + c.w * 0.6, c.h * 1.15),
    )
    c.add(path(polygon(floor), c.fade(g.own(0.5, 1.4), g.own(0.16, 0.9)), ' opacity=".85"'))


def warehouse(c: Canvas, g: Grade, rng: Rng) -> None:
    """Shelves of cartons on both sides of an aisle."""
    c.fill(c.fade(g.tone(0.86, 0.02, 230), g.tone(0.7, 0.02, 80)))
    vx, vy = c.w / 2, c.h * 0.44
    c.glow(vx, vy, c.w * 0.34, "#ffffff", 0.9)
    for side in (-1, 1):
        for k in range(5, -1, -1):
            near, far = 0.76**k * 1.2, 0.76 ** (k + 1) * 1.2
            _bay(c, g, rng, (vx, vy, side), (near, far))
    floor = (
        (vx - c.w * 0.62, c.h * 1.2),
        (vx - c.w * 0.13, vy + c.h * 0.17),
        (vx + c.w * 0.13, vy + c.h * 0.17),
        (vx + c.w * 0.62, c.h * 1.2),
    )
    c.add(path(polygon(floor), c.fade(g.tone(0.9, 0.012, 80), g.tone(0.62, 0.015, 80))))
    line = (
        (vx - c.w * 0.02, c.h),
        (vx - c.w * 0.004, vy + c.h * 0.17),
        (vx + c.w * 0.004, vy + c.h * 0.17),
        (vx + c.w * 0.02, c.h),
    )
    c.add(path(polygon(line), g.pop(0.78), ' opacity=".7"'))


def workshop(c: Canvas, g: Grade, rng: Rng) -> None:
    """Tools on a board over a bench."""
    bench = c.h * 0.8
    c.fill(c.linear(((0, g.tone(0.68, 0.05, 65), 1), (1, g.tone(0.48, 0.05, 55), 1)), 0, 0, 1, 1))
    holes = f' stroke="#000000" stroke-opacity=".18" stroke-width="3" stroke-linecap="round" stroke-dasharray="0 {num(c.h * 0.075)}"'
    c.add(
        path("".join(f"M{num(c.h * 0.04)} {num(c.h * (0.06 + 0.075 * k))}H{num(c.w)}" for k in range(10)), extra=holes)
    )
    unit = min(c.h * 0.5, c.w * 0.3)
    count = max(3, int(c.w / (unit * 0.34)))
    tools = rng.shuffled(tuple(_TOOLS))
    for i in range(count):
        x = c.w * (i + 0.5) / count
        _tool(c, g, tools[i % len(tools)], x, c.h * (0.14 + 0.04 * (i % 2)), unit)
    c.add(rect(0, bench, c.w, c.h - bench, c.fade(g.tone(0.62, 0.07, 62), g.tone(0.38, 0.06, 52))))
    c.add(rect(0, bench - c.h * 0.012, c.w, c.h * 0.02, g.tone(0.76, 0.06, 68)))
    c.fill(c.radial(((0, "#fff3d6", 0.4), (0.5, "#fff3d6", 0.05), (1, "#000000", 0.4)), 0.4, 0.2, 0.9))


def _lamps(c: Canvas, g: Grade, rng: Rng, wall: tuple[Point, ...]) -> None:
    """Rows of little lights along a rack."""
    (x0, top0), (x1, top1), (_, foot1), (_, foot0) = wall
    lines: dict[bool, list[str]] = {True: [], False: []}
    for row in range(1, 12):
        share = row / 12
        a, b = top0 + (foot0 - top0) * share, top1 + (foot1 - top1) * share
        at = rng.uniform(0.15, 0.6)
        start, end = at, at + rng.uniform(0.1, 0.3)
        lines[rng.chance(0.2)].append(
            f"M{num(x0 + (x1 - x0) * start)} {num(a + (b - a) * start)}L{num(x0 + (x1 - x0) * end)} {num(a + (b - a) * end)}"
        )
    wide = max(1.0, abs(foot0 - top0) * 0.011)
    c.add(
        path("".join(lines[False]), extra=stroke(g.own(0.84, 1.6), wide)),
        path("".join(lines[True]), extra=stroke(g.pop(0.8), wide)),
    )


def _bay(c: Canvas, g: Grade, rng: Rng, at: tuple[float, float, int], depth: tuple[float, float]) -> None:
    """Four boards with cartons between two posts."""
    vx, vy, side = at
    near, far = depth
    x0, x1 = vx + side * c.w * 0.52 * near, vx + side * c.w * 0.52 * far
    for level in range(4):
        high, low = -0.62 + 0.3 * level, -0.36 + 0.3 * level
        inset = rng.uniform(0.06, 0.2)
        xa, xb = x0 + (x1 - x0) * inset, x1 - (x1 - x0) * rng.uniform(0.04, 0.12)
        depths = (near + (far - near) * inset, far)
        fill = high + (low - high) * rng.uniform(0.05, 0.5)
        box = [
            (x, vy + c.h * edge * d)
            for x, d, edge in ((xa, depths[0], fill), (xb, depths[1], fill), (xb, depths[1], low), (xa, depths[0], low))
        ]
        light = rng.uniform(0.54, 0.74)
        c.add(
            path(
                polygon(box),
                rng.pick((g.tone(light, 0.07, 68), g.tone(light, 0.06, 62), g.pop(light, 0.08), g.own(light))),
            )
        )
        board = [
            (x, vy + c.h * edge * d)
            for x, d, edge in ((x0, near, low), (x1, far, low), (x1, far, low + 0.025), (x0, near, low + 0.025))
        ]
        c.add(path(polygon(board), g.pop(0.5, 0.14)))
    post = f"M{num(x0)} {num(vy - c.h * 0.7 * near)}V{num(vy + c.h * 0.62 * near)}"
    c.add(path(post, extra=stroke(g.own(0.36, 1.4), max(1.0, c.w * 0.014 * near))))


_TOOLS: dict[str, tuple[tuple[Point, ...], tuple[Point, ...]]] = {
    "hammer": (
        ((-0.035, 0.2), (0.035, 0.2), (0.04, 1), (-0.04, 1)),
        ((-0.2, 0.04), (0.14, 0.04), (0.22, 0.12), (0.14, 0.2), (-0.2, 0.2)),
    ),
    "wrench": (
        (),
        (
            (-0.13, 0),
            (-0.05, 0.04),
            (-0.05, 0.14),
            (0.05, 0.14),
            (0.05, 0.04),
            (0.13, 0),
            (0.15, 0.16),
            (0.05, 0.27),
            (0.06, 0.9),
            (0.0, 0.98),
            (-0.06, 0.9),
            (-0.05, 0.27),
            (-0.15, 0.16),
        ),
    ),
    "driver": (
        ((-0.07, 0), (0.07, 0), (0.08, 0.36), (0.04, 0.42), (-0.04, 0.42), (-0.08, 0.36)),
        ((-0.025, 0.42), (0.025, 0.42), (0.02, 0.94), (-0.02, 0.94)),
    ),
    "saw": (
        ((-0.14, 0), (0.14, 0), (0.12, 0.26), (-0.12, 0.26)),
        ((-0.12, 0.26), (0.12, 0.26), (0.05, 1.05), (-0.02, 1.05)),
    ),
    "chisel": (
        ((-0.05, 0), (0.05, 0), (0.065, 0.4), (-0.065, 0.4)),
        ((-0.04, 0.4), (0.04, 0.4), (0.055, 0.86), (-0.055, 0.8)),
    ),
}
"""Handle and metal of each, hanging from its top, in units of its length."""


def _tool(c: Canvas, g: Grade, name: str, x: float, y: float, size: float) -> None:
    handle, metal = _TOOLS[name]
    both = "".join(polygon(placed(part, x, y, size)) for part in (handle, metal) if part)
    c.add(path(both, "#000000", f' opacity=".35" transform="translate({num(size * 0.04)} {num(size * 0.03)})"'))
    c.add(path(polygon(placed(metal, x, y, size)), c.side(g.tone(0.86, 0.006, 250), g.tone(0.44, 0.01, 250))))
    if handle:
        c.add(path(polygon(placed(handle, x, y, size)), c.side(g.pop(0.68, 0.13), g.pop(0.42, 0.12))))

"""Illustrations of things: panes of an application, heights on a map, sprigs."""

from __future__ import annotations

from math import cos, pi, sin

from ui2code.mockups.art.canvas import Canvas
from ui2code.mockups.art.svg import Point, circle, curve, num, path, polyline, rect, stroke
from ui2code.mockups.rng import Rng
from ui2code.mockups.style.oklch import mix
from ui2code.mockups.style.types import Palette
from ui2code.types import Color


def windows(c: Canvas, p: Palette, rng: Rng) -> None:
    """Panes of an application that lie over one another."""
    c.fill(c.linear(((0, p.accent_soft, 1), (1, p.second_soft, 1)), 0, 0, 1, 1))
    size = min(c.w * 0.8, c.h * 1.1)
    x, y = c.w / 2 - size * 0.5, c.h / 2 - size * 0.34
    c.add(circle(x + size * 0.95, y + size * 0.05, size * 0.2, p.second))
    c.add(circle(x + size * 0.04, y + size * 0.62, size * 0.13, p.accent))
    _pane(c, p, (x, y, size * 0.8, size * 0.56), size)
    heights = [rng.uniform(0.3, 1) for _ in range(7)]
    for i, tall in enumerate(heights):
        color = p.accent if tall == max(heights) else mix(p.accent, p.surface, 0.6)
        left, high = x + size * (0.25 + i * 0.07), size * 0.26 * tall
        c.add(rect(left, y + size * 0.5 - high, size * 0.042, high, color, size * 0.01))
    _rows(c, p, (x + size * 0.05, y + size * 0.15), (size * 0.13, size * 0.07), 5)
    _pane(c, p, (x + size * 0.56, y + size * 0.3, size * 0.44, size * 0.36), size)
    cx, cy, r = x + size * 0.69, y + size * 0.51, size * 0.075
    c.add(circle(cx, cy, r, "none", stroke(p.sunken, size * 0.035)))
    arc = f"M{num(cx)} {num(cy - r)}a{num(r)} {num(r)} 0 1 1 {num(-r)} {num(r)}"
    c.add(path(arc, extra=stroke(p.second, size * 0.035)))
    _rows(c, p, (x + size * 0.82, y + size * 0.45), (size * 0.13, size * 0.055), 3)


def _rows(c: Canvas, p: Palette, at: Point, step: tuple[float, float], count: int) -> None:
    """Lines that stand for text: longest and distance."""
    (x, y), (wide, apart) = at, step
    d = "".join(f"M{num(x)} {num(y + apart * k)}h{num(wide * (1 - 0.23 * (k % 2)))}" for k in range(count))
    c.add(path(d, extra=stroke(p.line, apart * 0.3)))


def contours(c: Canvas, p: Palette, rng: Rng) -> None:
    """Lines of equal height, as on a map for walkers."""
    c.fill(p.accent_soft)
    peaks = [
        (c.w * rng.uniform(0.1, 0.4), c.h * rng.uniform(0.2, 0.8)),
        (c.w * rng.uniform(0.6, 0.95), c.h * rng.uniform(0.15, 0.85)),
    ]
    for k, (x, y) in enumerate(peaks):
        shape = [rng.uniform(0.72, 1.0) for _ in range(9)]
        for ring in range(9, 0, -1):
            r = max(c.w, c.h) * 0.06 * ring * (1.0 if k == 0 else 0.75)
            outline = [
                (x + r * (f + 0.025 * ring * (i % 2)) * cos(2 * pi * i / 9), y + 0.8 * r * f * sin(2 * pi * i / 9))
                for i, f in enumerate(shape)
            ]
            fill = mix(p.accent_soft, p.accent if k == 0 else p.second, 0.5 * (1 - ring / 9) ** 1.4)
            c.add(path(curve(outline, closed=True), fill, stroke(mix(p.accent, p.accent_soft, 0.35), 1.4)))
        c.add(path(f"M{num(x)} {num(y - 7)}l6 11h-12Z", p.text))


def botanical(c: Canvas, p: Palette, rng: Rng) -> None:
    """Sprigs in flat colour."""
    c.fill(p.second_soft)
    size = min(c.w, c.h)
    c.add(circle(c.w * rng.uniform(0.35, 0.65), c.h * 0.45, size * 0.34, mix(p.second_soft, p.second, 0.35)))
    colours = (p.accent, mix(p.accent, p.text, 0.35), mix(p.accent, p.second_soft, 0.4), p.second)
    count = max(5, int(c.w / size * 5))
    for i in range(count):
        x = c.w * (i + 0.5 + rng.uniform(-0.25, 0.25)) / count
        _sprig(c, rng, (x, c.h * 1.03, c.h * rng.uniform(0.5, 0.92)), colours[i % 4])


def _pane(c: Canvas, p: Palette, box: tuple[float, float, float, float], size: float) -> None:
    x, y, w, h = box
    shade = c.blur(size * 0.025)
    c.add(rect(x, y + size * 0.02, w, h, "#000000", size * 0.025, f' opacity=".22"{shade}'))
    c.add(rect(x, y, w, h, p.surface, size * 0.025))
    dots = "".join(f"M{num(x + size * (0.035 + 0.03 * k))} {num(y + size * 0.04)}h0" for k in range(3))
    c.add(path(dots, extra=stroke(p.line, size * 0.018)))


def _sprig(c: Canvas, rng: Rng, stem: tuple[float, float, float], color: Color) -> None:
    """A bent stem with leaves in pairs, or with berries."""
    x, foot, tall = stem
    bend = tall * rng.uniform(-0.22, 0.22)
    berries = rng.chance(0.3)
    c.add(
        path(
            f"M{num(x)} {num(foot)}Q{num(x)} {num(foot - tall * 0.5)} {num(x + bend)} {num(foot - tall)}",
            extra=stroke(color, max(1.5, tall * 0.009)),
        )
    )
    for k in range(9):
        t = 0.24 + 0.095 * k
        at = (x + bend * t * t, foot - tall * t)
        size = tall * 0.2 * (1.12 - 0.75 * t)
        for side in (-1, 1):
            turn = -pi / 2 + side * 0.85 + bend / tall
            tip = (at[0] + size * cos(turn), at[1] + size * sin(turn))
            if berries:
                c.add(
                    path(
                        polyline((at, (at[0] + size * 0.5 * cos(turn), at[1] + size * 0.5 * sin(turn)))),
                        extra=stroke(color, 1.5),
                    )
                )
                c.add(circle(at[0] + size * 0.58 * cos(turn), at[1] + size * 0.58 * sin(turn), size * 0.16, color))
            else:
                c.add(path(_almond(at, tip, size * 0.3), color))


def _almond(root: Point, tip: Point, wide: float) -> str:
    mx, my = (root[0] + tip[0]) / 2, (root[1] + tip[1]) / 2
    length = ((tip[0] - root[0]) ** 2 + (tip[1] - root[1]) ** 2) ** 0.5 or 1.0
    nx, ny = -(tip[1] - root[1]) / length * wide, (tip[0] - root[0]) / length * wide
    a, b = f"{num(root[0])} {num(root[1])}", f"{num(tip[0])} {num(tip[1])}"
    return f"M{a}Q{num(mx + nx)} {num(my + ny)} {b}Q{num(mx - nx)} {num(my - ny)} {a}Z"

"""Pictures that explain a mood rather than a thing: one style a brand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import cos, pi, sin

from ui2code.mockups.art import sketches
from ui2code.mockups.art.canvas import Canvas
from ui2code.mockups.art.svg import Point, circle, curve, num, path, polygon, rect, stroke
from ui2code.mockups.rng import Rng
from ui2code.mockups.style.oklch import mix
from ui2code.mockups.style.types import Palette
from ui2code.registry import lookup
from ui2code.types import Asset, Color

Draw = Callable[[Canvas, Palette, Rng], None]


def blob(x: float, y: float, r: float, rng: Rng, knots: int = 7, rough: float = 0.28) -> list[Point]:
    """A round outline, a little off."""
    return [
        (x + r * k * cos(2 * pi * i / knots), y + r * k * sin(2 * pi * i / knots))
        for i, k in ((i, 1 - rough * rng.random()) for i in range(knots))
    ]


def _blobs(c: Canvas, p: Palette, rng: Rng) -> None:
    c.fill(p.accent_soft)
    size = min(c.w, c.h)
    for i, color in enumerate((p.second_soft, p.accent, p.second, mix(p.accent, p.surface, 0.5))):
        at = (c.w * rng.uniform(0.15, 0.85), c.h * rng.uniform(0.15, 0.85))
        c.add(path(curve(blob(*at, size * (0.52 - i * 0.09), rng), closed=True), color))
    c.add(_dots(c.w * 0.68, c.h * 0.12, size * 0.05, 5, p.text))
    ring = blob(c.w * 0.4, c.h * 0.55, size * 0.3, rng)
    c.add(path(curve(ring, closed=True), extra=stroke(p.text, 2)))


def _isometric(c: Canvas, p: Palette, rng: Rng) -> None:
    c.fill(p.accent_soft)
    unit = min(c.w / 9, c.h / 7)
    for gx in range(4):
        for gy in range(4):
            tall = unit * rng.pick((0.3, 0.6, 1.0, 1.6, 2.3)) * (1.15 - 0.12 * (gx + gy) / 2)
            x = c.w / 2 + (gx - gy) * unit * 0.98
            y = c.h * 0.42 + (gx + gy) * unit * 0.56
            color = rng.pick((p.accent, p.accent, p.second, mix(p.accent, p.surface, 0.6)))
            _block(c, x, y, unit * 0.94, tall, color)


def _lines(c: Canvas, p: Palette, rng: Rng) -> None:
    c.fill(p.surface)
    x, y = c.w * rng.uniform(0.35, 0.65), c.h * 0.42
    size = min(c.w, c.h)
    c.add(circle(x, y, size * 0.2, p.second_soft))
    c.add(circle(x, y, size * 0.2, "none", stroke(p.text, 2)))
    for i in range(7):
        base = c.h * (0.5 + i * 0.075)
        points = [
            (c.w * k / 6, base + c.h * 0.06 * sin(k * 1.1 + i * 0.8) * rng.uniform(0.6, 1.2)) for k in range(-1, 8)
        ]
        c.add(
            path(f"{curve(points)}V{num(c.h)}H0Z", p.surface),
            path(curve(points), extra=stroke(p.accent_text if i % 3 == 1 else p.text, 2)),
        )


def _paper(c: Canvas, p: Palette, rng: Rng) -> None:
    """Layers of cut paper, each with a soft shadow."""
    far, near = (
        (mix(p.accent, p.page, 0.35), mix(p.accent, p.page, 0.85))
        if p.dark
        else (mix(p.accent, p.surface, 0.6), mix(p.accent, "#000000", 0.4))
    )
    c.fill(mix(far, p.surface if not p.dark else p.accent, 0.4))
    c.add(circle(c.w * rng.uniform(0.25, 0.75), c.h * 0.24, min(c.w, c.h) * 0.12, p.second))
    shade = c.blur(min(c.w, c.h) * 0.02)
    for i in range(6):
        share = i / 5
        base = c.h * (0.3 + share * 0.55)
        points = [(c.w * k / 5, base + c.h * 0.16 * (rng.random() - 0.5)) for k in range(-1, 7)]
        d = f"{curve(points)}V{num(c.h + 9)}H{num(points[0][0])}Z"
        c.add(path(d, "#000000", f' opacity=".3" transform="translate(0 {num(-c.h * 0.012)})"{shade}'))
        c.add(path(d, mix(far, near, share)))


def _bauhaus(c: Canvas, p: Palette, rng: Rng) -> None:
    rows = 3 if c.h < c.w else 5
    unit = c.h / rows
    columns = int(c.w / unit) + 1
    left = (c.w - columns * unit) / 2
    colours = (p.accent, p.second, p.accent_soft, p.second_soft, p.inverse, p.sunken)
    for row in range(rows):
        for column in range(columns):
            ground, ink = rng.sample(colours, 2)
            _bauhaus_cell(c, left + column * unit, row * unit, unit, (ground, ink), rng)


def _halftone(c: Canvas, p: Palette, rng: Rng) -> None:
    c.fill(p.accent)
    step = max(14.0, min(c.w, c.h) / 16)
    sx, sy = c.w * rng.uniform(0.2, 0.8), c.h * rng.uniform(0.2, 0.8)
    reach = max(c.w, c.h) * 0.75
    d: dict[bool, list[str]] = {True: [], False: []}
    for row in range(int(c.h / step) + 1):
        for column in range(int(c.w / step) + 1):
            x, y = (column + 0.5 * (row % 2)) * step, row * step
            r = step * 0.48 * max(0.0, 1 - ((x - sx) ** 2 + (y - sy) ** 2) ** 0.5 / reach)
            if r > 0.8:
                d[r > step * 0.4].append(
                    f"M{num(x - r)} {num(y)}a{num(r)} {num(r)} 0 1 0 {num(2 * r)} 0a{num(r)} {num(r)} 0 1 0 {num(-2 * r)} 0"
                )
    c.add(path("".join(d[False]), mix(p.accent, p.on_accent, 0.7)), path("".join(d[True]), p.second))


def _mesh(c: Canvas, p: Palette, rng: Rng) -> None:
    """Wide lights that run into each other."""
    c.fill(p.accent)
    colours = (
        p.second,
        mix(p.accent, p.second, 0.5),
        p.accent_soft,
        mix(p.accent, "#000000", 0.4),
        p.second_soft,
        p.accent,
    )
    for color in colours:
        x, y = c.w * rng.uniform(0, 1), c.h * rng.uniform(0, 1)
        paint = c.radial(((0, color, 0.95), (0.5, color, 0.5), (1, color, 0)))
        c.add(f'<ellipse cx="{num(x)}" cy="{num(y)}" rx="{num(c.w * 0.62)}" ry="{num(c.h * 0.7)}" fill="{paint}"/>')


ILLUSTRATIONS: Mapping[str, Draw] = {
    "blobs": _blobs,
    "isometric": _isometric,
    "lines": _lines,
    "paper": _paper,
    "bauhaus": _bauhaus,
    "halftone": _halftone,
    "mesh": _mesh,
    "windows": sketches.windows,
    "contours": sketches.contours,
    "botanical": sketches.botanical,
}


def illustration(style: str, palette: Palette, rng: Rng, w: float, h: float) -> Asset:
    """A picture in one of ``ILLUSTRATIONS`` (UsageError for another), CSS px."""
    canvas = Canvas(w, h)
    lookup("illustration", style, ILLUSTRATIONS)(canvas, palette, rng)
    return canvas.asset(f"illustration-{style}")


def _dots(x: float, y: float, step: float, count: int, color: Color) -> str:
    d = "".join(f"M{num(x + i * step)} {num(y + k * step)}h0" for i in range(count) for k in range(count))
    return path(d, extra=stroke(color, step * 0.26, 0.7))


def _block(c: Canvas, x: float, y: float, unit: float, tall: float, color: Color) -> None:
    """A cuboid whose foot is centred on (x, y)."""
    half = unit * 0.57
    top = y - tall
    c.add(
        path(polygon(((x, top - half), (x + unit, top), (x, top + half), (x - unit, top))), mix(color, "#ffffff", 0.25))
    )
    c.add(path(polygon(((x - unit, top), (x, top + half), (x, y + half), (x - unit, y))), color))
    c.add(path(polygon(((x + unit, top), (x, top + half), (x, y + half), (x + unit, y))), mix(color, "#000000", 0.25)))


def _bauhaus_cell(c: Canvas, x: float, y: float, u: float, colours: tuple[Color, Color], rng: Rng) -> None:
    ground, ink = colours
    c.add(rect(x, y, u + 0.5, u + 0.5, ground))
    a, b, m = num(x), num(y), num(u)
    shapes = (
        f"M{a} {b}h{m}a{m} {m} 0 0 1-{m} {m}Z",
        f"M{num(x + u)} {num(y + u)}h-{m}a{m} {m} 0 0 1 {m}-{m}Z",
        f"M{a} {num(y + u / 2)}a{num(u / 2)} {num(u / 2)} 0 0 1 {m} 0Z",
        f"M{a} {b}l{m} {m}h-{m}Z",
        f"M{num(x + u * 0.2)} {num(y + u / 2)}a{num(u * 0.3)} {num(u * 0.3)} 0 1 0 {num(u * 0.6)} 0a{num(u * 0.3)} {num(u * 0.3)} 0 1 0-{num(u * 0.6)} 0",
        f"M{a} {b}h{num(u / 2)}v{m}h-{num(u / 2)}Z",
        f"M{a} {num(y + u)}a{m} {m} 0 0 1 {m}-{m}v{num(u / 2)}a{num(u / 2)} {num(u / 2)} 0 0 0-{num(u / 2)} {num(u / 2)}Z",
    )
    c.add(path(rng.pick(shapes), ink))

"""Charts: the marks and their gridlines; axis labels are text of the page, not of the picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from math import cos, floor, log10, pi, sin

from ui2code.mockups.art.canvas import Canvas
from ui2code.mockups.art.svg import Point, circle, monotone, num, path, rect, stroke
from ui2code.mockups.style.oklch import mix
from ui2code.mockups.style.types import Palette
from ui2code.registry import lookup
from ui2code.types import Asset, Color

Series = tuple[tuple[float, ...], ...]
Draw = Callable[[Canvas, Series, Palette], None]

GRID_LINES = 4
_EDGE = 3.0
"""CSS px that round ends of lines need on each side."""


def series_colours(palette: Palette, count: int) -> tuple[Color, ...]:
    """Fills that can be told apart: the two accents, then steps between them and the surface."""
    mid = mix(palette.accent, palette.second, 0.5)
    base = (palette.accent, palette.second, mix(palette.accent, palette.surface, 0.5), mid)
    more = (mix(palette.second, palette.surface, 0.5), mix(palette.muted, palette.surface, 0.4))
    return tuple((base + more)[i % 6] for i in range(count))


def _grid(c: Canvas, p: Palette, lines: int = GRID_LINES) -> None:
    d = "".join(f"M0 {num(0.5 + round((c.h - 1) * i / lines))}H{num(c.w)}" for i in range(lines + 1))
    c.add(path(d, extra=f' stroke="{p.line}" stroke-width="1"'))


def _points(c: Canvas, values: Sequence[float], low: float, high: float) -> list[Point]:
    span = (high - low) or 1.0
    step = (c.w - 2 * _EDGE) / max(1, len(values) - 1)
    return [(_EDGE + i * step, c.h - 4 - (v - low) / span * (c.h - 12)) for i, v in enumerate(values)]


def chart_top(kind: str, series: Series) -> float:
    """The value at the highest gridline: a round number, as are those at the lines below it."""
    values = [sum(column) for column in zip(*series)] if kind == "stacked" else [v for row in series for v in row]
    highest = max(1e-9, *values, 1e-9)
    unit = 10.0 ** floor(log10(highest))
    return next(step * unit for step in (1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8, 10) if step * unit >= highest)


def _range(series: Series) -> tuple[float, float]:
    """From zero, unless something lies below it, to the highest gridline."""
    return min(0.0, *(v for row in series for v in row), 0.0), chart_top("line", series)


def _line(c: Canvas, series: Series, p: Palette) -> None:
    _grid(c, p)
    low, high = _range(series)
    for row, color in zip(series, series_colours(p, len(series))):
        points = _points(c, row, low, high)
        c.add(path(monotone(points), extra=stroke(color, 2.5)), _dot(points[-1], color, p))


def _area(c: Canvas, series: Series, p: Palette) -> None:
    _grid(c, p)
    low, high = _range(series)
    for row, color in zip(series, series_colours(p, len(series))):
        points = _points(c, row, low, high)
        line = monotone(points)
        paint = c.linear(((0, color, 0.32), (1, color, 0.02)))
        c.add(path(f"{line}V{num(c.h)}H{num(points[0][0])}Z", paint), path(line, extra=stroke(color, 2.5)))


def _bars(c: Canvas, series: Series, p: Palette) -> None:
    _grid(c, p)
    row = series[0]
    _, high = _range(series)
    slot = c.w / len(row)
    wide = min(slot * 0.62, 44)
    best = max(range(len(row)), key=row.__getitem__)
    for i, value in enumerate(row):
        color = p.accent if i == best else mix(p.accent, p.surface, 0.55)
        c.add(_bar(slot * (i + 0.5) - wide / 2, c.h - value / high * (c.h - 4), wide, c.h, color))


def _grouped(c: Canvas, series: Series, p: Palette) -> None:
    _grid(c, p)
    _, high = _range(series)
    count, groups = len(series), len(series[0])
    slot = c.w / groups
    wide = min(slot * 0.7 / count, 26)
    for s, (row, color) in enumerate(zip(series, series_colours(p, count))):
        for i, value in enumerate(row):
            x = slot * (i + 0.5) + (s - count / 2) * (wide + 2)
            c.add(_bar(x, c.h - value / high * (c.h - 4), wide, c.h, color))


def _stacked(c: Canvas, series: Series, p: Palette) -> None:
    _grid(c, p)
    totals = [sum(column) for column in zip(*series)]
    high, slot = chart_top("stacked", series), c.w / len(totals)
    wide = min(slot * 0.56, 40)
    colours = series_colours(p, len(series))
    for i, column in enumerate(zip(*series)):
        foot = c.h
        for s, value in enumerate(column):
            tall = value / high * (c.h - 4)
            x = slot * (i + 0.5) - wide / 2
            last = s == len(column) - 1
            c.add(
                _bar(x, foot - tall, wide, foot, colours[s]) if last else rect(x, foot - tall, wide, tall, colours[s])
            )
            foot -= tall + 1.5


def _donut(c: Canvas, series: Series, p: Palette) -> None:
    values, total = series[0], sum(series[0]) or 1.0
    size = min(c.w, c.h)
    thick = size * 0.15
    r, start = (size - thick) / 2 - 1, -pi / 2
    gap = 0.035 if len(values) > 1 else 0.0
    for value, color in zip(values, series_colours(p, len(values))):
        turn = value / total * 2 * pi
        if turn > gap:
            c.add(_arc((c.w / 2, c.h / 2), r, (start + gap / 2, start + turn - gap / 2), color, thick, "butt"))
        start += turn


def _gauge(c: Canvas, series: Series, p: Palette) -> None:
    """The first number of 0..1, on half a ring."""
    share = min(1.0, max(0.0, series[0][0] if series[0][0] <= 1 else series[0][0] / 100))
    thick = min(c.w, c.h * 2) * 0.09
    r = min(c.w / 2 - thick / 2, c.h - thick) - 2
    x, y = c.w / 2, c.h - thick / 2 - 2
    c.add(_arc((x, y), r, (pi, 2 * pi), p.sunken, thick, "round"))
    if share > 0.005:
        c.add(_arc((x, y), r, (pi, pi + pi * share), p.accent, thick, "round"))


def _sparkline(c: Canvas, series: Series, p: Palette) -> None:
    row = series[0]
    points = _points(c, row, min(row), max(row))
    color = p.accent
    line = monotone(points)
    paint = c.linear(((0, color, 0.25), (1, color, 0)))
    c.add(path(f"{line}V{num(c.h)}H{num(points[0][0])}Z", paint), path(line, extra=stroke(color, 2)))


def _scatter(c: Canvas, series: Series, p: Palette) -> None:
    """Rows in pairs: x and y of a cloud each."""
    _grid(c, p)
    rows = series if len(series) % 2 == 0 else (tuple(float(i) for i in range(len(series[0]))), series[0])
    wide = max(1e-9, *(max(row) for row in rows[::2]))
    tall = max(1e-9, *(max(row) for row in rows[1::2]))
    for k, color in enumerate(series_colours(p, len(rows) // 2)):
        for x, y in zip(rows[2 * k], rows[2 * k + 1]):
            at = (6 + x / wide * (c.w - 12), c.h - 6 - y / tall * (c.h - 12))
            c.add(circle(*at, 4.5, color, ' fill-opacity=".75"'))


def _heatmap(c: Canvas, series: Series, p: Palette) -> None:
    low, high = min(min(row) for row in series), max(max(row) for row in series)
    span, gap = (high - low) or 1.0, 3.0
    wide, tall = (c.w + gap) / len(series[0]), (c.h + gap) / len(series)
    for y, row in enumerate(series):
        for x, value in enumerate(row):
            color = mix(p.sunken, p.accent, round((value - low) / span, 2))
            c.add(rect(x * wide, y * tall, wide - gap, tall - gap, color, min(4, tall / 5)))


def _funnel(c: Canvas, series: Series, p: Palette) -> None:
    row = series[0]
    high, tall = max(1e-9, *row), c.h / len(row)
    for i, value in enumerate(row):
        wide = max(tall * 0.6, value / high * c.w)
        color = mix(p.accent, p.surface, 0.62 * i / max(1, len(row) - 1))
        c.add(rect((c.w - wide) / 2, i * tall, wide, tall - 6, color, 6))


CHARTS: Mapping[str, Draw] = {
    "line": _line,
    "area": _area,
    "bars": _bars,
    "grouped": _grouped,
    "stacked": _stacked,
    "donut": _donut,
    "gauge": _gauge,
    "sparkline": _sparkline,
    "scatter": _scatter,
    "heatmap": _heatmap,
    "funnel": _funnel,
}


@lru_cache(maxsize=512)
def chart(kind: str, series: Series, palette: Palette, w: float, h: float) -> Asset:
    """``series``: rows of equal length, at least one number each; UsageError for an unknown ``kind``. CSS px."""
    canvas = Canvas(w, h)
    lookup("chart", kind, CHARTS)(canvas, series, palette)
    return canvas.asset(f"chart-{kind}")


def swatch(color: Color, size: float) -> Asset:
    """A spot in a series' colour, for a legend. CSS px."""
    canvas = Canvas(size, size)
    canvas.add(circle(size / 2, size / 2, size / 2, color))
    return canvas.asset("swatch")


def _bar(x: float, top: float, wide: float, foot: float, color: Color) -> str:
    """Rounded at the top only."""
    r = max(0.0, min(5.0, wide / 3, foot - top))
    d = f"M{num(x)} {num(foot)}V{num(top + r)}q0 {num(-r)} {num(r)} {num(-r)}H{num(x + wide - r)}q{num(r)} 0 {num(r)} {num(r)}V{num(foot)}Z"
    return path(d, color)


def _arc(at: Point, r: float, turn: tuple[float, float], color: Color, thick: float, cap: str) -> str:
    """From one angle to another, clockwise, in radians."""
    (x, y), (start, end) = at, turn
    if end - start > 2 * pi - 1e-6:
        return circle(x, y, r, "none", f' stroke="{color}" stroke-width="{num(thick)}"')
    a, b = (x + r * cos(start), y + r * sin(start)), (x + r * cos(end), y + r * sin(end))
    large = 1 if end - start > pi else 0
    d = f"M{a[0]:.2f} {a[1]:.2f}A{num(r)} {num(r)} 0 {large} 1 {b[0]:.2f} {b[1]:.2f}"
    return path(d, extra=f' stroke="{color}" stroke-width="{num(thick)}" stroke-linecap="{cap}"')


def _dot(at: Point, color: Color, p: Palette) -> str:
    return circle(min(at[0], at[0] - 1.5), at[1], 4, color, f' stroke="{p.surface}" stroke-width="2"')

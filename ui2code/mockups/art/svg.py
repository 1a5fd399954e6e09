"""SVG as text: short numbers, smooth outlines, and an asset named after what is in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b

from ui2code.types import Asset, Color

Point = tuple[float, float]


def num(value: float) -> str:
    """At most one decimal: enough at three device pixels a CSS px."""
    text = f"{value:.1f}"
    return text[:-2] if text.endswith(".0") else text


def asset(stem: str, width: float, height: float, body: str, view: str = "", alt: str = "") -> Asset:
    """A whole file; its name says what it is, and is the same only for the same content."""
    data = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{num(width)}" height="{num(height)}"'
        f' viewBox="{view or f"0 0 {num(width)} {num(height)}"}">{body}</svg>'
    ).encode()
    return Asset(f"{stem}-{blake2b(data, digest_size=4).hexdigest()}.svg", data, alt)


def rect(x: float, y: float, w: float, h: float, fill: str, radius: float = 0, extra: str = "") -> str:
    corner = f' rx="{num(radius)}"' if radius else ""
    return f'<rect x="{num(x)}" y="{num(y)}" width="{num(w)}" height="{num(h)}"{corner} fill="{fill}"{extra}/>'


def circle(x: float, y: float, r: float, fill: str, extra: str = "") -> str:
    return f'<circle cx="{num(x)}" cy="{num(y)}" r="{num(r)}" fill="{fill}"{extra}/>'


def ellipse(x: float, y: float, rx: float, ry: float, fill: str, extra: str = "") -> str:
    return f'<ellipse cx="{num(x)}" cy="{num(y)}" rx="{num(rx)}" ry="{num(ry)}" fill="{fill}"{extra}/>'


def path(d: str, fill: str = "none", extra: str = "") -> str:
    return f'<path d="{d}" fill="{fill}"{extra}/>'


def stroke(color: Color, width: float, opacity: float = 1.0) -> str:
    """Attributes of a line with round ends."""
    faint = f' stroke-opacity="{opacity:.2f}"' if opacity < 1 else ""
    return f' stroke="{color}" stroke-width="{num(width)}" stroke-linecap="round" stroke-linejoin="round"{faint}'


def placed(shape: Iterable[Point], x: float, y: float, size: float) -> list[Point]:
    """A shape in units of ``size``, its origin at (x, y)."""
    return [(x + px * size, y + py * size) for px, py in shape]


def polygon(points: Iterable[Point]) -> str:
    """Path data of a closed outline with corners."""
    return "M" + "L".join(f"{num(x)} {num(y)}" for x, y in points) + "Z"


def polyline(points: Iterable[Point]) -> str:
    return "M" + "L".join(f"{num(x)} {num(y)}" for x, y in points)


def curve(points: Sequence[Point], closed: bool = False, tension: float = 6.0) -> str:
    """Path data of a smooth line through ``points`` (Catmull-Rom, as Bézier curves)."""
    count = len(points)
    data = [f"M{num(points[0][0])} {num(points[0][1])}"]
    for i in range(count if closed else count - 1):
        before, start, end, after = (_at(points, i + k, closed) for k in (-1, 0, 1, 2))
        data.append(
            f"C{num(start[0] + (end[0] - before[0]) / tension)} {num(start[1] + (end[1] - before[1]) / tension)}"
            f" {num(end[0] - (after[0] - start[0]) / tension)} {num(end[1] - (after[1] - start[1]) / tension)}"
            f" {num(end[0])} {num(end[1])}"
        )
    return "".join(data) + ("Z" if closed else "")


def monotone(points: Sequence[Point]) -> str:
    """Path data of a smooth line through ``points`` from left to right that never leaves the range of neighbours.

    Fritsch and Carlson, "Monotone piecewise cubic interpolation", 1980, with harmonic means as slopes.
    """
    slopes = [(b[1] - a[1]) / ((b[0] - a[0]) or 1.0) for a, b in zip(points, points[1:])] or [0.0]
    inner = [2 * a * b / (a + b) if a * b > 0 else 0.0 for a, b in zip(slopes, slopes[1:])]
    tangents = [slopes[0], *inner, slopes[-1]]
    data = [f"M{num(points[0][0])} {num(points[0][1])}"]
    for (start, end), (first, last) in zip(zip(points, points[1:]), zip(tangents, tangents[1:])):
        third = (end[0] - start[0]) / 3
        data.append(
            f"C{num(start[0] + third)} {num(start[1] + first * third)} {num(end[0] - third)} {num(end[1] - last * third)}"
            f" {num(end[0])} {num(end[1])}"
        )
    return "".join(data)


def _at(points: Sequence[Point], index: int, closed: bool) -> Point:
    return points[index % len(points)] if closed else points[min(max(index, 0), len(points) - 1)]


def linear(
    key: str,
    stops: Sequence[tuple[float, Color, float]],
    x1: float = 0,
    y1: float = 0,
    x2: float = 0,
    y2: float = 1,
    extra: str = "",
) -> str:
    """A gradient in units of the shape, unless ``extra`` says otherwise; a stop is offset, colour, opacity."""
    line = f'x1="{x1:.4g}" y1="{y1:.4g}" x2="{x2:.4g}" y2="{y2:.4g}"'
    return f'<linearGradient id="{key}" {line}{extra}>{_stops(stops)}</linearGradient>'


def radial(
    key: str, stops: Sequence[tuple[float, Color, float]], x: float = 0.5, y: float = 0.5, r: float = 0.5
) -> str:
    return f'<radialGradient id="{key}" cx="{x:.3g}" cy="{y:.3g}" r="{r:.3g}">{_stops(stops)}</radialGradient>'


def _stops(stops: Sequence[tuple[float, Color, float]]) -> str:
    return "".join(
        f'<stop offset="{at:g}" stop-color="{color}"' + (f' stop-opacity="{alpha:.2g}"' if alpha < 1 else "") + "/>"
        for at, color, alpha in stops
    )


def group(parts: Iterable[str], extra: str = "") -> str:
    return f"<g{extra}>{''.join(parts)}</g>"


def spots(places: Iterable[tuple[float, float, float]]) -> str:
    """Path data of discs (x, y, r)."""
    return "".join(
        f"M{num(x - r)} {num(y)}a{num(r)} {num(r)} 0 1 0 {num(2 * r)} 0a{num(r)} {num(r)} 0 1 0 {num(-2 * r)} 0"
        for x, y, r in places
    )

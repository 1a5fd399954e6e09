"""Marks of firms: plain geometry in one or two colours, legible at 20 px."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from math import cos, pi, sin

from ui2code.mockups.art.canvas import Canvas
from ui2code.mockups.art.svg import asset, circle, num, path, polygon, rect
from ui2code.mockups.rng import Rng
from ui2code.mockups.style.oklch import luminance, mix
from ui2code.mockups.style.types import Palette
from ui2code.registry import lookup
from ui2code.types import Asset, Color

_SIDE = 48.0
Mark = Callable[[Canvas, Palette, Rng], None]


def _ring(c: Canvas, p: Palette, rng: Rng) -> None:
    turn = rng.integer(0, 7) * 45
    c.add(
        f'<g transform="rotate({turn} 24 24)">',
        _stroked("M24 7a17 17 0 1 1-17 17", p.accent, 9),
        circle(12, 12, 5, p.second),
        "</g>",
    )


def _petals(c: Canvas, p: Palette, rng: Rng) -> None:
    count = rng.pick((4, 5, 6, 8))
    for i in range(count):
        color = p.accent if i % 2 == 0 or count % 2 else p.second
        c.add(
            f'<g transform="rotate({360 * i / count:g} 24 24)">',
            path("M24 24C15 17 17 6 24 2c7 4 9 15 0 22Z", color, ' fill-opacity=".88"'),
            "</g>",
        )


def _waves(c: Canvas, p: Palette, rng: Rng) -> None:
    for i, color in enumerate((p.accent, mix(p.accent, p.second, 0.5), p.second)):
        y = 14 + i * 10
        c.add(_stroked(f"M5 {y}q4.750-7 9.500 0t9.500 0 9.500 0 9.500 0", color, 5.5))


def _chevrons(c: Canvas, p: Palette, rng: Rng) -> None:
    turn = rng.pick((0, 90))
    c.add(f'<g transform="rotate({turn} 24 24)">')
    c.add(path("M5 6h12l14 18-14 18H5l14-18Z", p.accent), path("M24 6h9l14 18-14 18h-9l14-18Z", p.second), "</g>")


def _bars(c: Canvas, p: Palette, rng: Rng) -> None:
    heights = rng.pick(((18, 40, 28), (14, 26, 40), (40, 22, 32)))
    for i, tall in enumerate(heights):
        c.add(rect(5 + i * 14, 44 - tall, 10, tall, (p.accent, p.second, p.accent)[i], 5))


def _facets(c: Canvas, p: Palette, rng: Rng) -> None:
    corners = [(24 + 21 * cos(pi / 3 * i - pi / 2), 24 + 21 * sin(pi / 3 * i - pi / 2)) for i in range(6)]
    for i in range(6):
        color = mix(p.accent, p.second if i in (2, 3) else p.surface, (0.0, 0.18, 0.55, 0.85, 0.42, 0.24)[i])
        c.add(path(polygon((corners[i], corners[(i + 1) % 6], (24, 24))), color))


def _orbit(c: Canvas, p: Palette, rng: Rng) -> None:
    c.add(circle(24, 24, 8.5, p.accent))
    c.add(
        f'<g transform="rotate({rng.pick((-35, 30, 150))} 24 24)"><ellipse cx="24" cy="24" rx="21" ry="9.500" fill="none" stroke="{p.accent}" stroke-width="3.500"/>',
        circle(43.5, 20.5, 4, p.second),
        "</g>",
    )


def _quarters(c: Canvas, p: Palette, rng: Rng) -> None:
    shapes = (
        "M4 4h19v19H4Z",
        "M4 4h19v19A19 19 0 0 1 4 4Z",
        "M4 23V4a19 19 0 0 1 19 19Z",
        "M13.500 4a9.500 9.500 0 1 1 0 19 9.500 9.500 0 0 1 0-19Z",
    )
    for i, (dx, dy) in enumerate(((0, 0), (21, 0), (0, 21), (21, 21))):
        shape = rng.pick(shapes)
        c.add(
            path(
                shape,
                (p.accent, p.second, mix(p.accent, p.surface, 0.45), p.accent)[i],
                f' transform="translate({dx} {dy})"',
            )
        )


def _tile(c: Canvas, p: Palette, rng: Rng) -> None:
    """A tile for a letter in ``on_accent``, which the page sets over it: never nearer to that than the accent is."""
    end = mix(p.accent, "#000000" if luminance(p.on_accent) > luminance(p.accent) else "#ffffff", 0.16)
    paint = c.linear(((0, p.accent, 1), (1, end, 1)), 0, 0, 1, 1)
    c.add(rect(2, 2, 44, 44, paint, rng.pick((6, 12, 22))))


def _leaf(c: Canvas, p: Palette, rng: Rng) -> None:
    c.add(
        path("M24 45C6 38 3 20 6 5c16 0 24 14 18 40Z", p.accent),
        path("M25 45c-4-17 2-30 18-33 2 15-2 28-18 33Z", p.second),
    )


def _peak(c: Canvas, p: Palette, rng: Rng) -> None:
    c.add(
        path("M3 42 19 9l7 14 4-7 15 26Z", p.accent),
        path("M19 9l7 14-6-3-5 4-2-3Z", mix(p.accent, p.surface, 0.6)),
        circle(37, 10, 4.5, p.second),
    )


def _arch(c: Canvas, p: Palette, rng: Rng) -> None:
    for i, color in enumerate((p.accent, mix(p.accent, p.second, 0.5), p.second)):
        r = 20 - i * 7
        c.add(path(f"M{24 - r} 44V24a{r} {r} 0 0 1 {2 * r} 0V44", extra=f' stroke="{color}" stroke-width="4.500"'))


def _spark(c: Canvas, p: Palette, rng: Rng) -> None:
    c.add(
        path("M22 4q2 18 20 20-18 2-20 20-2-18-20-20 18-2 20-20Z", p.accent),
        path("M39 4q.800 6.200 7 7-6.200.800-7 7-.800-6.200-7-7 6.200-.800 7-7Z", p.second),
    )


def _link(c: Canvas, p: Palette, rng: Rng) -> None:
    c.add(
        circle(17, 24, 12, "none", f' stroke="{p.accent}" stroke-width="6"'),
        circle(31, 24, 12, "none", f' stroke="{p.second}" stroke-width="6"'),
    )
    c.add(path("M22.300 13.300a12 12 0 0 1 6.700 10.700", extra=f' stroke="{p.accent}" stroke-width="6"'))


def _sun(c: Canvas, p: Palette, rng: Rng) -> None:
    rays = "".join(
        f"M{num(24 + 15 * cos(a))} {num(24 + 15 * sin(a))}L{num(24 + 21 * cos(a))} {num(24 + 21 * sin(a))}"
        for a in (pi / 5 * i for i in range(10))
    )
    c.add(circle(24, 24, 9.5, p.accent), _stroked(rays, p.second, 3.6))


def _knot(c: Canvas, p: Palette, rng: Rng) -> None:
    c.add(rect(4, 4, 27, 27, "none", 8, f' stroke="{p.accent}" stroke-width="5.500"'))
    c.add(rect(17, 17, 27, 27, p.second, 8), rect(17, 17, 14, 14, p.accent, 4))


LOGOS: Mapping[str, Mark] = {
    "ring": _ring,
    "petals": _petals,
    "waves": _waves,
    "chevrons": _chevrons,
    "bars": _bars,
    "facets": _facets,
    "orbit": _orbit,
    "quarters": _quarters,
    "tile": _tile,
    "leaf": _leaf,
    "peak": _peak,
    "arch": _arch,
    "spark": _spark,
    "link": _link,
    "sun": _sun,
    "knot": _knot,
}


def logo(kind: str, palette: Palette, rng: Rng, size: float) -> Asset:
    """A square mark of ``size`` CSS px; UsageError for an unknown ``kind``."""
    canvas = Canvas(_SIDE, _SIDE)
    lookup("logo", kind, LOGOS)(canvas, palette if kind == "tile" else _inked(palette, rng.at("ink")), rng)
    return asset(f"logo-{kind}", size, size, canvas.body(), "0 0 48 48")


def _inked(palette: Palette, rng: Rng) -> Palette:
    """In both colours, in two tones of one, or with the colours changed over."""
    accent, second = palette.accent, palette.second
    tone = mix(accent, palette.surface, 0.45)
    pair = rng.weighted(((accent, second), (accent, tone), (second, accent)), (5, 3, 2))
    return replace(palette, accent=pair[0], second=pair[1])


def _stroked(d: str, color: Color, width: float) -> str:
    return path(
        d, extra=f' stroke="{color}" stroke-width="{num(width)}" stroke-linecap="round" stroke-linejoin="round"'
    )

"""A map of a town that is nowhere: a river, parks, main roads and the streets between them."""

from __future__ import annotations

from ui2code.mockups.art.canvas import Canvas
from ui2code.mockups.art.svg import Point, curve, num, path, polygon
from ui2code.mockups.rng import Rng
from ui2code.mockups.style.oklch import from_oklch, mix, to_oklch
from ui2code.mockups.style.types import Palette
from ui2code.types import Asset, Color


def street_map(palette: Palette, rng: Rng, w: float, h: float) -> Asset:
    """CSS px. Pins are put over it by the page."""
    c = Canvas(w, h)
    land = mix(palette.sunken, palette.page, 0.5)
    c.fill(land)
    road = palette.surface if not palette.dark else mix(palette.sunken, palette.line, 0.8)
    turn = rng.uniform(-18, 18)
    c.add(f'<g transform="rotate({num(turn)} {num(w / 2)} {num(h / 2)})">')
    _parks(c, rng.at("parks"), _natural(palette, 0.9, 0.3, 145))
    _streets(c, rng.at("streets"), road)
    c.add("</g>")
    _river(c, rng.at("river"), _natural(palette, 0.86, 0.34, 230))
    _avenues(c, rng.at("avenues"), road, mix(road, palette.muted, 0.25))
    return c.asset("map")


def _natural(palette: Palette, light: float, dark: float, hue: float) -> Color:
    tint = to_oklch(palette.accent)
    return mix(
        from_oklch(dark if palette.dark else light, 0.05, hue),
        from_oklch(dark if palette.dark else light, 0.05, tint.h),
        0.25,
    )


def _streets(c: Canvas, rng: Rng, color: Color) -> None:
    """A grid of uneven blocks, some joined."""
    reach = (c.w + c.h) * 0.6
    fine: list[str] = []
    wide: list[str] = []
    x = c.w / 2 - reach
    while x < c.w / 2 + reach:
        (wide if rng.chance(0.22) else fine).append(f"M{num(x)} {num(c.h / 2 - reach)}V{num(c.h / 2 + reach)}")
        x += rng.uniform(26, 74)
    y = c.h / 2 - reach
    while y < c.h / 2 + reach:
        start = c.w / 2 - reach
        while start < c.w / 2 + reach:
            run = rng.uniform(90, 420)
            (wide if rng.chance(0.12) else fine).append(f"M{num(start)} {num(y)}h{num(run)}")
            start += run + (rng.uniform(30, 80) if rng.chance(0.3) else 0)
        y += rng.uniform(24, 62)
    c.add(path("".join(fine), extra=f' stroke="{color}" stroke-width="4"'))
    c.add(path("".join(wide), extra=f' stroke="{color}" stroke-width="8"'))


def _parks(c: Canvas, rng: Rng, color: Color) -> None:
    for i in range(5):
        part = rng.at(i)
        x, y = c.w * part.uniform(-0.05, 0.95), c.h * part.uniform(-0.05, 0.95)
        w, h = part.uniform(60, 190), part.uniform(50, 130)
        lean = part.uniform(-20, 20)
        c.add(path(polygon(((x, y), (x + w, y + lean), (x + w * 0.9, y + h), (x - lean, y + h * 0.9))), color))


def _river(c: Canvas, rng: Rng, color: Color) -> None:
    y = c.h * rng.uniform(0.25, 0.75)
    points: list[Point] = [(c.w * i / 5, y + c.h * rng.uniform(-0.2, 0.2)) for i in range(-1, 7)]
    c.add(
        path(
            curve(points), extra=f' stroke="{color}" stroke-width="{num(min(c.w, c.h) * 0.075)}" stroke-linecap="round"'
        )
    )


def _avenues(c: Canvas, rng: Rng, color: Color, rim: Color) -> None:
    roads = []
    for i in range(2):
        part = rng.at(i)
        x = c.w * (part.uniform(0.15, 0.38) if i == 0 else part.uniform(0.62, 0.85))
        points: list[Point] = [(x + c.w * part.uniform(-0.12, 0.12), c.h * (k / 3)) for k in range(-1, 5)]
        roads.append(curve(points))
    y = c.h * rng.uniform(0.2, 0.8)
    roads.append(curve([(c.w * k / 3, y + c.h * rng.uniform(-0.1, 0.1)) for k in range(-1, 5)]))
    d = "".join(roads)
    c.add(path(d, extra=f' stroke="{rim}" stroke-width="13"'), path(d, extra=f' stroke="{color}" stroke-width="11"'))

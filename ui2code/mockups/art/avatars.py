"""Portraits of people who do not exist, small and flat."""

from __future__ import annotations

from collections.abc import Callable

from ui2code.mockups.art.canvas import Canvas
from ui2code.mockups.art.svg import Point, asset, circle, curve, ellipse, path, rect
from ui2code.mockups.rng import Rng
from ui2code.mockups.style.oklch import from_oklch, to_oklch
from ui2code.mockups.style.types import Palette
from ui2code.types import Asset, Color

_SKINS = ("#f6d7c3", "#ecbf9f", "#d9a27c", "#b97a52", "#8d5a3a", "#6a4128")
_HAIRS = ("#231a17", "#3b2a22", "#6b4630", "#a8713d", "#d9b26f", "#8b8580", "#9b3f26")
_SIDE = 100.0
"""Drawn in a square of this side and scaled."""


def avatar(palette: Palette, rng: Rng, size: float) -> Asset:
    """Head and shoulders on a tinted square, CSS px; round corners are the page's business."""
    c = Canvas(_SIDE, _SIDE)
    hue = to_oklch(palette.accent if rng.chance(0.6) else palette.second).h + rng.uniform(-25, 25)
    light = 0.42 if palette.dark else 0.88
    c.fill(c.fade(from_oklch(light + 0.04, 0.06, hue), from_oklch(light - 0.06, 0.08, hue)))
    skin, hair = rng.pick(_SKINS), rng.pick(_HAIRS)
    coat = from_oklch(rng.uniform(0.35, 0.62), 0.1, hue + rng.uniform(120, 240))
    rng.pick(_CUTS)(c, skin, hair, coat, rng)
    return asset("avatar", size, size, c.body(), "0 0 100 100")


def _body(c: Canvas, skin: Color, coat: Color, rng: Rng) -> None:
    shade = _darker(skin, 0.1)
    shoulders: list[Point] = [(8, 108), (14, 86), (38, 76), (62, 76), (86, 86), (92, 108)]
    c.add(path(curve(shoulders), coat))
    c.add(path("M40 62h20v14q-10 12-20 0Z", shade))
    if rng.chance(0.5):
        c.add(path("M38 75l12 15 12-15 7 3-19 26-19-26Z", _lighter(coat, 0.16)))


def _face(c: Canvas, skin: Color, rng: Rng) -> None:
    paint = c.side(_lighter(skin, 0.02), _darker(skin, 0.07))
    c.add(ellipse(50, 46, 17.5, 21.5, paint))
    c.add(ellipse(32.5, 48, 3, 4.5, _darker(skin, 0.05)), ellipse(67.5, 48, 3, 4.5, _darker(skin, 0.09)))
    ink = _darker(skin, 0.34)
    c.add(circle(43, 46.5, 1.6, ink), circle(57, 46.5, 1.6, ink))
    line = f' stroke="{ink}" stroke-width="1.5" stroke-linecap="round"'
    c.add(path("M40 41.5q3-1.8 6 0M54 41.5q3-1.8 6 0", extra=line))
    c.add(
        path("M45 57.5q5 3.6 10 0", extra=line), path("M50 48v4.5", extra=line.replace("1.5", "1.1") + ' opacity=".6"')
    )
    if rng.chance(0.22):
        c.add(
            path(
                "M37.5 46.5a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0m14 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0m-3 0h3",
                extra=' stroke="#2a2a2e" stroke-width="1.4"',
            )
        )


def _short(c: Canvas, skin: Color, hair: Color, coat: Color, rng: Rng) -> None:
    _body(c, skin, coat, rng)
    c.add(path("M30 46Q27 20 50 20t20 26l-3 1V40H33v7Z", hair))
    _face(c, skin, rng)
    c.add(path("M31.5 41Q30 22 51 22.5q19 0 17.5 18.5-6-4-8-9.500-12 6-29 9.500Z", hair))


def _long(c: Canvas, skin: Color, hair: Color, coat: Color, rng: Rng) -> None:
    c.add(path("M26 84Q22 20 50 19t24 65q-24 10-48 0Z", _darker(hair, 0.05)))
    _body(c, skin, coat, rng)
    _face(c, skin, rng)
    c.add(path("M31 50Q29 22 50 21.500t19 28.500q-6-8-9-17.500Q48 42 31 50Z", hair))


def _bun(c: Canvas, skin: Color, hair: Color, coat: Color, rng: Rng) -> None:
    c.add(circle(50, 17, 9.5, _darker(hair, 0.04)))
    _body(c, skin, coat, rng)
    c.add(ellipse(50, 40, 20.5, 19.5, hair))
    _face(c, skin, rng)
    c.add(path("M32 42Q32 24 50 24t18 18Q62 31 50 31T32 42Z", hair))


def _bob(c: Canvas, skin: Color, hair: Color, coat: Color, rng: Rng) -> None:
    _body(c, skin, coat, rng)
    c.add(rect(27, 21, 46, 46, _darker(hair, 0.04), 21))
    _face(c, skin, rng)
    c.add(path("M29.500 48Q30 23 50 22.500T70.500 48L67 40H33Z", hair))


def _bald(c: Canvas, skin: Color, hair: Color, coat: Color, rng: Rng) -> None:
    _body(c, skin, coat, rng)
    _face(c, skin, rng)
    c.add(path("M33 50q2 19 17 19t17-19q-3 6-9 6-4-3-8-1-4-2-8 1-6 0-9-6Z", hair, ' opacity=".92"'))


def _curls(c: Canvas, skin: Color, hair: Color, coat: Color, rng: Rng) -> None:
    for x, y, r in ((33, 36, 11), (40, 25, 11), (52, 21, 11.5), (63, 27, 11), (68, 38, 10), (30, 48, 8), (70, 49, 8)):
        c.add(circle(x, y, r, hair))
    _body(c, skin, coat, rng)
    _face(c, skin, rng)
    c.add(path("M33 41q2-10 8-11 5-5 10-1 6-4 10 1 6 3 6 11-8-5-17-4-9-1-17 4Z", hair))


_CUTS: tuple[Callable[[Canvas, Color, Color, Color, Rng], None], ...] = (_short, _long, _bun, _bob, _bald, _curls)


def _darker(color: Color, by: float) -> Color:
    light, chroma, hue = to_oklch(color)
    return from_oklch(light - by, chroma, hue)


def _lighter(color: Color, by: float) -> Color:
    return _darker(color, -by)

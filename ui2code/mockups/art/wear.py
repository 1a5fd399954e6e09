"""One garment at a time, laid on coloured paper: what a fashion shop shows of each thing."""

from __future__ import annotations

from collections.abc import Sequence

from ui2code.mockups.art.canvas import Canvas
from ui2code.mockups.art.grade import Grade
from ui2code.mockups.art.svg import Point, circle, curve, num, path, placed, polygon, rect, stroke
from ui2code.mockups.rng import Rng

_TEE: tuple[Point, ...] = ((0.13, -0.46), (0.3, -0.4), (0.52, -0.16), (0.4, -0.05), (0.29, -0.15), (0.3, 0.48))
_JUMPER: tuple[Point, ...] = (
    (0.12, -0.46),
    (0.29, -0.4),
    (0.4, -0.12),
    (0.52, 0.3),
    (0.41, 0.34),
    (0.28, -0.06),
    (0.29, 0.42),
)
_COAT: tuple[Point, ...] = (
    (0.1, -0.48),
    (0.27, -0.42),
    (0.37, -0.2),
    (0.44, 0.24),
    (0.34, 0.27),
    (0.26, -0.08),
    (0.33, 0.5),
)
_TROUSERS: tuple[Point, ...] = ((0.22, -0.5), (0.25, -0.3), (0.28, 0.5), (0.09, 0.5), (0.0, -0.16))
_DRESS: tuple[Point, ...] = ((0.08, -0.5), (0.13, -0.5), (0.17, -0.32), (0.21, -0.24), (0.15, -0.06), (0.36, 0.5))
_SHOE: tuple[Point, ...] = (
    (-0.5, 0.05),
    (-0.5, -0.2),
    (-0.42, -0.28),
    (-0.3, -0.2),
    (-0.12, -0.22),
    (0.06, -0.1),
    (0.3, -0.03),
    (0.48, 0.03),
    (0.52, 0.12),
)
_BAG: tuple[Point, ...] = ((0.34, -0.16), (0.42, 0.46))
"""Right halves of outlines (of the shoe, the top), in sizes, from the middle of the picture."""


def shirt(c: Canvas, g: Grade, rng: Rng) -> None:
    x, y, s, color = _laid(c, g, rng)
    _cut(c, _TEE, (x, y, s), color)
    c.add(
        path(
            f"M{num(x - s * 0.13)} {num(y - s * 0.46)}q{num(s * 0.13)} {num(s * 0.14)} {num(s * 0.26)} 0",
            "#000000",
            ' fill-opacity=".3"' + stroke("#ffffff", s * 0.018, 0.35),
        )
    )
    if rng.chance(0.5):
        c.add(
            circle(
                x, y - s * 0.08, s * 0.1, g.pop(0.7) if rng.chance(0.5) else g.tone(0.97, 0.01, 80), ' opacity=".85"'
            )
        )


def jumper(c: Canvas, g: Grade, rng: Rng) -> None:
    x, y, s, color = _laid(c, g, rng)
    _cut(c, _JUMPER, (x, y, s), color)
    ribs = f"M{num(x - s * 0.28)} {num(y + s * 0.39)}H{num(x + s * 0.28)}"
    c.add(
        path(
            ribs,
            extra=f' stroke="#000000" stroke-opacity=".22" stroke-width="{num(s * 0.06)}" stroke-dasharray="{num(s * 0.008)} {num(s * 0.012)}"',
        )
    )
    c.add(
        path(
            f"M{num(x - s * 0.12)} {num(y - s * 0.46)}q{num(s * 0.12)} {num(s * 0.12)} {num(s * 0.24)} 0",
            extra=stroke("#000000", s * 0.035, 0.25),
        )
    )
    if rng.chance(0.5):
        band = "".join(f"M{num(x - s * 0.27)} {num(y + s * (0.02 + 0.07 * k))}H{num(x + s * 0.27)}" for k in range(3))
        c.add(path(band, extra=stroke(g.tone(0.95, 0.02, 80), s * 0.025, 0.8)))


def coat(c: Canvas, g: Grade, rng: Rng) -> None:
    x, y, s, color = _laid(c, g, rng)
    _cut(c, _COAT, (x, y, s), color)
    for side in (-1, 1):
        lapel = placed(((0.02, -0.06), (0.04 * side, -0.42), (0.14 * side, -0.44), (0.19 * side, -0.26)), x, y, s)
        c.add(path(polygon(lapel), "#000000", ' fill-opacity=".16"'))
        c.add(rect(x + side * s * 0.2 - s * 0.07, y + s * 0.16, s * 0.14, s * 0.025, "#000000", 2, ' opacity=".22"'))
    c.add(path(f"M{num(x + s * 0.02)} {num(y - s * 0.06)}V{num(y + s * 0.5)}", extra=stroke("#000000", s * 0.01, 0.35)))
    for k in range(3):
        c.add(circle(x + s * 0.06, y + s * (0.0 + 0.12 * k), s * 0.016, "#000000", ' opacity=".5"'))


def trousers(c: Canvas, g: Grade, rng: Rng) -> None:
    x, y, s, color = _laid(c, g, rng)
    _cut(c, _TROUSERS, (x, y, s), color)
    c.add(
        rect(x - s * 0.22, y - s * 0.5, s * 0.44, s * 0.06, "#000000", 0, ' opacity=".18"'),
        circle(x, y - s * 0.47, s * 0.014, g.tone(0.9, 0.03, 80)),
    )
    pockets = f"M{num(x - s * 0.23)} {num(y - s * 0.34)}q{num(s * 0.1)} 0 {num(s * 0.11)} {num(-s * 0.1)}M{num(x + s * 0.23)} {num(y - s * 0.34)}q{num(-s * 0.1)} 0 {num(-s * 0.11)} {num(-s * 0.1)}M{num(x)} {num(y - s * 0.44)}V{num(y - s * 0.16)}"
    c.add(path(pockets, extra=stroke("#000000", s * 0.008, 0.35)))


def dress(c: Canvas, g: Grade, rng: Rng) -> None:
    x, y, s, color = _laid(c, g, rng)
    _cut(c, _DRESS, (x, y, s), color)
    c.add(
        path(f"M{num(x - s * 0.15)} {num(y - s * 0.06)}H{num(x + s * 0.15)}", extra=stroke("#000000", s * 0.025, 0.25))
    )
    folds = "".join(
        f"M{num(x + s * k * 0.4)} {num(y - s * 0.03)}L{num(x + s * k)} {num(y + s * 0.48)}"
        for k in (-0.24, -0.09, 0.06, 0.21)
    )
    c.add(path(folds, extra=stroke("#000000", s * 0.012, 0.16)))


def shoe(c: Canvas, g: Grade, rng: Rng) -> None:
    x, y, s, color = _laid(c, g, rng)
    c.shade(x, y + s * 0.22, s * 0.6, s * 0.06, "#000000", 0.6)
    top = placed(_SHOE, x, y, s)
    c.add(path(f"{curve(top, tension=7)}L{num(x - s * 0.5)} {num(y + s * 0.12)}Z", color))
    c.add(
        path(
            f"{curve(top, tension=7)}L{num(x - s * 0.5)} {num(y + s * 0.12)}Z",
            c.linear(((0, "#ffffff", 0.3), (1, "#000000", 0.25))),
        )
    )
    c.add(
        rect(x - s * 0.53, y + s * 0.1, s * 1.08, s * 0.1, g.tone(0.97, 0.008, 80), s * 0.05),
        path(
            f"M{num(x - s * 0.5)} {num(y + s * 0.155)}H{num(x + s * 0.52)}",
            extra=stroke(g.tone(0.7, 0.02, 80), s * 0.008),
        ),
    )
    laces = "".join(
        f"M{num(x + s * (-0.16 + 0.075 * k))} {num(y - s * (0.17 - 0.045 * k))}l{num(s * 0.06)} {num(s * 0.075)}"
        for k in range(4)
    )
    c.add(
        path(laces, extra=stroke("#ffffff", s * 0.022, 0.9)),
        path(
            f"M{num(x - s * 0.42)} {num(y + s * 0.02)}Q{num(x - s * 0.1)} {num(y + s * 0.1)} {num(x + s * 0.02)} {num(y - s * 0.04)}",
            extra=stroke(g.tone(0.95, 0.01, 80), s * 0.03, 0.8),
        ),
    )


def bag(c: Canvas, g: Grade, rng: Rng) -> None:
    x, y, s, color = _laid(c, g, rng)
    handle = f"M{num(x - s * 0.17)} {num(y - s * 0.14)}C{num(x - s * 0.17)} {num(y - s * 0.6)} {num(x + s * 0.17)} {num(y - s * 0.6)} {num(x + s * 0.17)} {num(y - s * 0.14)}"
    c.add(path(handle, extra=stroke(g.tone(0.4, 0.07, 50), s * 0.03)))
    _cut(c, _BAG, (x, y, s), color)
    c.add(
        path(
            f"M{num(x - s * 0.36)} {num(y - s * 0.08)}H{num(x + s * 0.36)}",
            extra=' stroke="#ffffff" stroke-opacity=".5" stroke-width="1.5" stroke-dasharray="4 3"',
        )
    )
    c.add(rect(x - s * 0.06, y + s * 0.06, s * 0.12, s * 0.09, g.tone(0.5, 0.08, 55), s * 0.01))


def _laid(c: Canvas, g: Grade, rng: Rng) -> tuple[float, float, float, str]:
    """A ground and a colour that stands out from it; where the thing lies, and its size."""
    light = rng.chance(0.72)
    ground = rng.pick((g.tone(0.93, 0.015, 80), g.own(0.9, 0.6), g.pop(0.9, 0.045))) if light else g.own(0.34, 0.8)
    c.fill(ground)
    c.fill(c.linear(((0, "#ffffff", 0.3), (0.5, "#ffffff", 0), (1, "#000000", 0.16)), 0, 0, 1, 1))
    on_light = (
        g.own(0.45, 1.5),
        g.pop(0.58, 0.13),
        g.tone(0.3, 0.03, 260),
        g.tone(0.62, 0.07, 65),
        g.tone(0.5, 0.05, 150),
        g.own(0.66, 1.2),
    )
    color = rng.pick(on_light) if light else rng.pick((g.tone(0.93, 0.02, 85), g.pop(0.72, 0.12), g.own(0.72, 1.1)))
    return c.w / 2, c.h * 0.5, min(c.w * 0.84, c.h * 0.86), color


def _cut(c: Canvas, half: Sequence[Point], at: tuple[float, float, float], color: str) -> None:
    """Both halves of an outline as cloth, with its shadow and its light."""
    outline = [*half, *((-px, py) for px, py in reversed(half))]
    d = polygon(placed(outline, *at))
    soft = f' stroke-width="{num(at[2] * 0.025)}" stroke-linejoin="round"'
    c.add(
        path(
            d,
            "#000000",
            f' opacity=".2" transform="translate({num(at[2] * 0.025)} {num(at[2] * 0.03)})" stroke="#000000"{soft}',
        )
    )
    c.add(path(d, color, f' stroke="{color}"{soft}'))
    c.add(path(d, c.linear(((0, "#ffffff", 0.24), (0.45, "#ffffff", 0.02), (1, "#000000", 0.22)), 0, 0, 1, 0.5)))
    folds = (((0.17, -0.1), (0.13, 0.12), (0.17, 0.36)), ((-0.16, -0.05), (-0.12, 0.14), (-0.15, 0.3)))
    c.add(path("".join(curve(placed(fold, *at)) for fold in folds), extra=stroke("#000000", at[2] * 0.012, 0.13)))

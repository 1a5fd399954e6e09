"""Pictures taken outside: layers of distance, each paler than the one before it."""

from __future__ import annotations

from math import sin

from ui2code.mockups.art.canvas import Canvas
from ui2code.mockups.art.grade import Grade
from ui2code.mockups.art.svg import Point, curve, ellipse, group, num, path, polygon, rect, spots
from ui2code.mockups.rng import Rng


def sky(c: Canvas, g: Grade, rng: Rng) -> None:
    """Heaps of cloud, lit from above, over a paler horizon."""
    c.fill(
        c.linear(((0, g.tone(0.52, 0.12, 252), 1), (0.7, g.tone(0.84, 0.06, 235), 1), (1, g.tone(0.95, 0.04, 70), 1)))
    )
    c.glow(c.w * rng.uniform(0.15, 0.85), c.h * rng.uniform(0.1, 0.4), c.h * 0.8, g.tone(0.99, 0.03, 85), 0.6)
    for layer in range(3):
        part = rng.at("bank", layer)
        size = c.h * (0.07 + 0.06 * layer)
        heaps = [
            (c.w * part.uniform(-0.1, 1.1), c.h * (0.42 + 0.24 * layer + part.uniform(-0.1, 0.08)))
            for _ in range(4 - layer)
        ]
        _clouds(c, g, part, heaps, size)


def sea(c: Canvas, g: Grade, rng: Rng) -> None:
    """Light on open water, sometimes with a sail, sometimes from a beach."""
    horizon = c.h * rng.uniform(0.4, 0.52)
    sun_x = c.w * rng.uniform(0.25, 0.75)
    heaven(c, g, rng, sun_x, horizon * 0.86)
    ridge(c, rng.at("far"), horizon, c.h * 0.07, (g.tone(0.66, 0.05, 250), g.tone(0.76, 0.05, 235)), 5)
    c.add(rect(0, horizon, c.w, c.h - horizon, c.fade(g.tone(0.76, 0.06, 220), g.tone(0.36, 0.08, 240))))
    glints(c, g, rng.at("glints"), horizon, sun_x)
    if rng.chance(0.6):
        _sail(c, g, c.w * rng.uniform(0.2, 0.8), horizon + c.h * 0.03, c.h * rng.uniform(0.1, 0.2))
    if rng.chance(0.4):
        _beach(c, g, rng.at("beach"))


def landscape(c: Canvas, g: Grade, rng: Rng) -> None:
    """Hills behind hills with mist between them, or a mountain and its lake."""
    horizon = c.h * rng.uniform(0.45, 0.56)
    heaven(c, g, rng, c.w * rng.uniform(0.15, 0.85), horizon * 0.8)
    if rng.chance(0.45):
        _peaks(c, g, rng.at("peaks"), horizon + c.h * 0.1)
    layers = 5
    for i in range(layers):
        near = i / (layers - 1)
        top = g.tone(0.74 - near * 0.42, 0.045 + near * 0.04, 250 - near * 115)
        foot = g.tone(0.88 - near * 0.42, 0.04 + near * 0.03, 225 - near * 100)
        y = horizon + (c.h - horizon) * near * 0.72 - c.h * 0.06 * (1 - near)
        ridge(c, rng.at("ridge", i), y, c.h * (0.17 - near * 0.08), (top, foot), 5 + 2 * i)
        if i < layers - 2:
            mist(c, y + c.h * 0.02, c.h * 0.16, g.tone(0.95, 0.03, 80), 0.45)


def forest(c: Canvas, g: Grade, rng: Rng) -> None:
    """Spruces, paler with distance, the sun behind them."""
    c.fill(c.fade(g.tone(0.9, 0.05, 100), g.tone(0.74, 0.05, 140)))
    c.glow(c.w * rng.uniform(0.3, 0.7), c.h * 0.28, c.w * 0.5, g.tone(0.99, 0.05, 92))
    for layer in range(4):
        near = layer / 3
        paint = c.fade(g.tone(0.68 - near * 0.46, 0.05, 155), g.tone(0.76 - near * 0.46, 0.05, 145))
        part = rng.at("trees", layer)
        count = 14 - layer * 3
        trees = [
            _spruce(
                c.w * (i + part.uniform(-0.3, 1.2)) / count,
                c.h * (0.76 + near * 0.36),
                c.h * part.uniform(0.36, 0.6) * (0.75 + near * 0.8),
            )
            for i in range(count)
        ]
        c.add(path("".join(trees), paint))
        if layer < 3:
            mist(c, c.h * (0.52 + 0.12 * layer), c.h * 0.5, g.tone(0.95, 0.04, 110), 0.5 - 0.1 * layer)


def dunes(c: Canvas, g: Grade, rng: Rng) -> None:
    """Sand in low sun: one side of each crest lit, the other in shade."""
    heaven(c, g, rng, c.w * rng.uniform(0.2, 0.8), c.h * 0.28)
    for i in range(4):
        near = i / 3
        y = c.h * (0.42 + 0.17 * i)
        part = rng.at("crest", i)
        crest: list[Point] = [(c.w * k / 4, y + c.h * part.uniform(-0.1, 0.1)) for k in range(-1, 6)]
        lit = c.linear(
            ((0, g.tone(0.86 - near * 0.06, 0.08, 68), 1), (1, g.tone(0.62 - near * 0.1, 0.09, 52), 1)), 0, 0, 0.4, 1
        )
        c.add(path(f"{curve(crest)}V{num(c.h)}H{num(crest[0][0])}Z", lit))
        shade = [(x + c.w * 0.1, py + c.h * (0.16 + 0.06 * sin(k * 2.1 + i))) for k, (x, py) in enumerate(crest)]
        d = f"{curve(crest)}L{curve(list(reversed(shade)))[1:]}Z"
        c.add(path(d, c.linear(((0, g.tone(0.42 - near * 0.1, 0.07, 45), 0.85), (1, g.tone(0.5, 0.08, 50), 0)))))


def fields(c: Canvas, g: Grade, rng: Rng) -> None:
    """Farmland from the air: strips in different crops, a road across."""
    c.fill(g.tone(0.62, 0.09, 128))
    crops = ((0.74, 0.11, 105), (0.56, 0.1, 138), (0.66, 0.09, 122), (0.8, 0.1, 92), (0.5, 0.08, 150), (0.7, 0.07, 75))
    turn = rng.uniform(-28, 28)
    reach = (c.w + c.h) * 0.62
    parts = []
    x = -reach
    while x < reach:
        wide = c.w * rng.uniform(0.1, 0.24)
        y = -reach
        while y < reach:
            tall = c.h * rng.uniform(0.2, 0.7)
            if abs(x + wide / 2) < c.w * 0.5 + c.h * 0.25 + wide and abs(y + tall / 2) < c.h * 0.5 + c.w * 0.25 + tall:
                parts.append(_field(c, g, rng, (x, y, wide, tall), rng.pick(crops)))
            y += tall
        x += wide
    c.add(group(parts, f' transform="translate({num(c.w / 2)} {num(c.h / 2)}) rotate({num(turn)})"'))
    road = curve([(c.w * k / 4, c.h * (0.5 + rng.uniform(-0.22, 0.22))) for k in range(-1, 6)])
    c.add(path(road, extra=f' stroke="{g.tone(0.9, 0.02, 80)}" stroke-width="{num(c.h * 0.018)}"'))
    c.fill(c.linear(((0, "#ffffff", 0.2), (0.6, "#ffffff", 0), (1, "#000000", 0.25)), 0, 0, 1, 1))


def heaven(c: Canvas, g: Grade, rng: Rng, sun_x: float, sun_y: float) -> None:
    """The sky of some hour, and its sun."""
    evening = rng.at("hour").random()
    top = g.tone(0.58 + 0.14 * evening, 0.11 - 0.04 * evening, 252)
    low = g.tone(0.94, 0.05, 70 if evening > 0.4 else 220)
    c.fill(c.linear(((0, top, 1), (0.62, low, 1), (1, low, 1))))
    c.glow(sun_x, sun_y, c.w * 0.5, g.tone(0.99, 0.05, 85), 0.95)


def ridge(c: Canvas, rng: Rng, y: float, rise: float, colours: tuple[str, str], knots: int) -> None:
    """Hills across the picture, filled down to its foot."""
    points: list[Point] = [(c.w * (i / knots), y - rise * rng.random()) for i in range(-1, knots + 2)]
    c.add(path(f"{curve(points)}V{num(c.h)}H{num(points[0][0])}Z", c.fade(*colours)))


def mist(c: Canvas, y: float, tall: float, color: str, strength: float) -> None:
    """Thickest at its foot."""
    c.add(rect(0, y, c.w, tall, c.linear(((0, color, 0), (0.7, color, strength), (1, color, 0)))))


def _clouds(c: Canvas, g: Grade, rng: Rng, heaps: list[Point], size: float) -> None:
    lit: list[tuple[float, float, float]] = []
    for x, y in heaps:
        spread = size * rng.uniform(2.2, 3.6)
        for i in range(7):
            at = (i / 6 - 0.5) * 2
            r = size * rng.uniform(0.7, 1.15) * (1.15 - 0.75 * abs(at))
            lit.append((x + at * spread, y - r * rng.uniform(0.3, 0.8), r))
    soft = c.blur(size * 0.11)
    under = [(x, y + r * 0.4, r) for x, y, r in lit]
    belly = [(x + r * 0.15, y + r * 0.2, r * 0.8) for x, y, r in lit]
    bright = [(x - r * 0.16, y - r * 0.2, r * 0.66) for x, y, r in lit]
    tones = (
        c.fade(g.tone(0.86, 0.03, 255), g.tone(0.72, 0.05, 265)),
        c.fade(g.tone(0.97, 0.015, 90), g.tone(0.82, 0.04, 262)),
        c.fade(g.tone(0.995, 0.012, 85), g.tone(0.92, 0.03, 40)),
    )
    c.add(group((path(spots(part), tone) for part, tone in zip((under, belly, bright), tones, strict=True)), soft))


def glints(c: Canvas, g: Grade, rng: Rng, horizon: float, sun_x: float) -> None:
    for i in range(22):
        depth = (i / 22) ** 1.7
        y = horizon + depth * (c.h - horizon)
        wide = c.w * (0.05 + depth * 0.3) * rng.uniform(0.5, 1.4)
        x = sun_x + rng.uniform(-1, 1) * c.w * (0.05 + depth * 0.35)
        c.add(
            ellipse(
                x,
                y,
                wide / 2,
                0.5 + depth * c.h * 0.008,
                g.tone(0.97, 0.03, 80),
                f' opacity="{0.5 - depth * 0.38:.2f}"',
            )
        )


def _beach(c: Canvas, g: Grade, rng: Rng) -> None:
    shore: list[Point] = [(c.w * k / 4, c.h * (0.84 + rng.uniform(-0.05, 0.05))) for k in range(-1, 6)]
    d = f"V{num(c.h)}H{num(shore[0][0])}Z"
    foam = [(x, y - c.h * 0.025) for x, y in shore]
    c.add(path(curve(foam) + d, g.tone(0.97, 0.01, 220), ' opacity=".8"'))
    c.add(path(curve(shore) + d, c.fade(g.tone(0.68, 0.05, 70), g.tone(0.86, 0.06, 78))))


def _sail(c: Canvas, g: Grade, x: float, y: float, tall: float) -> None:
    main = ((x, y - tall), (x, y - tall * 0.08), (x + tall * 0.42, y - tall * 0.08))
    fore = ((x - tall * 0.04, y - tall * 0.8), (x - tall * 0.04, y - tall * 0.1), (x - tall * 0.3, y - tall * 0.1))
    c.add(path(polygon(main), g.tone(0.97, 0.01, 80)), path(polygon(fore), g.tone(0.86, 0.02, 80)))
    hull = ((x - tall * 0.34, y - tall * 0.05), (x + tall * 0.46, y - tall * 0.05))
    keel = ((x + tall * 0.3, y + tall * 0.06), (x - tall * 0.22, y + tall * 0.06))
    c.add(path(polygon((*hull, *keel)), g.tone(0.28, 0.05, 255)))
    c.shade(x, y + tall * 0.1, tall * 0.4, tall * 0.05, g.tone(0.2, 0.05, 255), 0.6)


def _peaks(c: Canvas, g: Grade, rng: Rng, foot: float) -> None:
    """Rock with snow on its lit side."""
    for _ in range(3):
        x, tall, half = c.w * rng.uniform(0.1, 0.9), c.h * rng.uniform(0.3, 0.48), c.w * rng.uniform(0.22, 0.36)
        top = foot - tall
        lean = half * rng.uniform(-0.25, 0.25)
        c.add(
            path(
                polygon(((x + lean, top), (x + half, foot), (x - half, foot))),
                c.fade(g.tone(0.62, 0.04, 255), g.tone(0.8, 0.04, 235)),
            )
        )
        jag = [
            (x + lean + half * k * 0.16, top + tall * (0.24 + 0.14 * (k % 2) + rng.uniform(-0.04, 0.04)))
            for k in range(-1, 3)
        ]
        c.add(path(polygon(((x + lean, top), *reversed(jag))), g.tone(0.97, 0.01, 240), ' opacity=".9"'))
        c.add(
            path(
                polygon(((x + lean, top), (x + half, foot), (x + lean + half * 0.1, foot))),
                g.tone(0.45, 0.05, 265),
                ' opacity=".28"',
            )
        )


def _spruce(x: float, foot: float, tall: float) -> str:
    wide = tall * 0.19
    left: list[Point] = []
    right: list[Point] = []
    for i in range(6):
        y = foot - tall + tall * (i + 1) / 6
        reach = wide * (i + 1) / 6
        left += [(x - reach, y), (x - reach * 0.55, y - tall * 0.015)]
        right += [(x + reach, y), (x + reach * 0.55, y - tall * 0.015)]
    return polygon([(x, foot - tall), *right, *reversed(left)])


def _field(
    c: Canvas, g: Grade, rng: Rng, box: tuple[float, float, float, float], crop: tuple[float, float, float]
) -> str:
    x, y, w, h = box
    light, chroma, hue = crop
    light += rng.uniform(-0.04, 0.04)
    ground = rect(x, y, w + 0.5, h + 0.5, g.tone(light, chroma, hue))
    furrow = f' stroke="{g.tone(light - 0.06, chroma, hue)}" stroke-width="{num(h)}" stroke-dasharray="{num(w * 0.03)} {num(w * 0.08)}"'
    lines = path(f"M{num(x + w * 0.06)} {num(y + h / 2)}h{num(w * 0.9)}", extra=furrow)
    hedge = rect(x, y, w, c.h * 0.012, g.tone(0.38, 0.07, 145)) if rng.chance(0.4) else ""
    trees = path(
        spots([(x + w * rng.random(), y + h * rng.random(), c.h * rng.uniform(0.008, 0.02)) for _ in range(3)]),
        g.tone(0.36, 0.07, 148),
    )
    return ground + lines + hedge + (trees if rng.chance(0.35) else "")

"""Pictures taken inside: a thing, the light of one window, and the shadow it throws."""

from __future__ import annotations

from math import cos, pi, sin

from ui2code.mockups.art.canvas import Canvas
from ui2code.mockups.art.grade import Grade
from ui2code.mockups.art.svg import Point, circle, curve, ellipse, num, path, polygon, rect
from ui2code.mockups.rng import Rng


def interior(c: Canvas, g: Grade, rng: Rng) -> None:
    """A sofa before a wall, with the light of a window on it."""
    floor = c.h * 0.78
    c.add(
        rect(0, 0, c.w, floor, c.linear(((0, g.tone(0.9, 0.025, 75), 1), (1, g.tone(0.76, 0.03, 60), 1)), 0, 0, 1, 0.4))
    )
    c.add(rect(0, floor, c.w, c.h - floor, c.fade(g.tone(0.64, 0.05, 60), g.tone(0.5, 0.05, 55))))
    _window_light(c, g, c.w * rng.uniform(0.08, 0.3), c.h * 0.1, c.h * 0.5)
    size = min(c.w * 0.56, c.h * 0.95)
    x = c.w * 0.5 - size / 2 + c.w * rng.uniform(-0.05, 0.12)
    y = floor + c.h * 0.07
    c.shade(x + size / 2, y, size * 0.62, size * 0.07, "#000000", 0.5)
    back, seat = g.pop(0.6, 0.09), g.pop(0.68, 0.09)
    c.add(rect(x + size * 0.04, y - size * 0.36, size * 0.92, size * 0.3, c.fade(back, g.pop(0.48, 0.09)), size * 0.05))
    c.add(rect(x + size * 0.08, y - size * 0.2, size * 0.84, size * 0.13, c.fade(seat, g.pop(0.52, 0.09)), size * 0.03))
    for arm in (x, x + size * 0.88):
        c.add(rect(arm, y - size * 0.25, size * 0.12, size * 0.22, c.fade(seat, g.pop(0.46, 0.09)), size * 0.045))
    c.add(
        rect(x + size * 0.16, y - size * 0.31, size * 0.15, size * 0.15, c.fade(g.own(0.86), g.own(0.7)), size * 0.025)
    )
    _frame(c, g, x + size * 0.34, c.h * 0.12, size * 0.3, c.h * 0.28, rng)
    _potted(c, g, rng, x + size * 1.1, y, c.h * 0.5)


def product(c: Canvas, g: Grade, rng: Rng) -> None:
    """A bottle, jar or box on a plinth."""
    _studio(c, g, c.h * 0.7)
    size = min(c.w, c.h)
    x, top = c.w / 2, c.h * 0.72
    rx = size * 0.3
    c.shade(x + rx * 0.5, c.h * 0.9, rx * 1.7, size * 0.08, g.own(0.2), 0.5)
    c.add(
        path(
            f"M{num(x - rx)} {num(top)}V{num(c.h * 0.88)}A{num(rx)} {num(rx * 0.24)} 0 0 0 {num(x + rx)} {num(c.h * 0.88)}V{num(top)}Z",
            c.side(g.own(0.9), g.own(0.66)),
        )
    )
    c.add(ellipse(x, top, rx, rx * 0.24, c.side(g.own(0.97, 0.5), g.own(0.85))))
    c.shade(x + size * 0.07, top + size * 0.012, size * 0.2, size * 0.035, g.own(0.2), 0.6)
    rng.pick((_bottle, _jar, _carton))(c, g, x, top + size * 0.015, size * 0.46)


def food(c: Canvas, g: Grade, rng: Rng) -> None:
    """A plate from above on a table."""
    c.fill(c.linear(((0, g.tone(0.6, 0.05, 60), 1), (1, g.tone(0.4, 0.05, 50), 1)), 0, 0, 1, 1))
    x, y = c.w * rng.uniform(0.44, 0.56), c.h * 0.5
    r = min(c.w, c.h) * 0.42
    c.shade(x + r * 0.12, y + r * 0.16, r * 1.25, r * 1.2, "#000000", 0.75)
    c.add(circle(x, y, r, c.linear(((0, g.tone(0.99, 0.006, 80), 1), (1, g.tone(0.85, 0.012, 70), 1)), 0, 0, 1, 1)))
    c.add(
        circle(x, y, r * 0.74, c.linear(((0, g.tone(0.87, 0.012, 70), 1), (1, g.tone(0.97, 0.006, 80), 1)), 0, 0, 1, 1))
    )
    hues = ((0.72, 0.15, 60), (0.62, 0.17, 32), (0.66, 0.14, 130), (0.84, 0.13, 92), (0.5, 0.11, 145))
    for i in range(24):
        turn, out = rng.uniform(0, 2 * pi), r * 0.56 * rng.random() ** 0.6
        px, py, s = x + out * cos(turn), y + out * sin(turn), r * rng.uniform(0.07, 0.17)
        light, chroma, hue = rng.pick(hues)
        if i % 3 == 2:
            _leaf(c, px, py, s * 2.2, rng.uniform(0, 2 * pi), g.tone(0.58, 0.14, 138), g.tone(0.4, 0.1, 145))
        else:
            c.shade(px + s * 0.15, py + s * 0.2, s * 1.25, s * 1.2, "#000000", 0.5)
            c.add(
                circle(
                    px,
                    py,
                    s,
                    c.radial(
                        ((0, g.tone(light + 0.12, chroma, hue), 1), (1, g.tone(light - 0.08, chroma, hue - 10), 1)),
                        0.35,
                        0.3,
                        0.75,
                    ),
                )
            )


def drink(c: Canvas, g: Grade, rng: Rng) -> None:
    """A cup of coffee from above, or a tall glass."""
    if rng.chance(0.5):
        _cup(c, g, rng)
    else:
        _glass(c, g)


def portrait(c: Canvas, g: Grade, rng: Rng) -> None:
    """Head and shoulders out of focus, lit from one side."""
    _studio(c, g, c.h * 1.3)
    size = min(c.w, c.h)
    x = c.w / 2 + c.w * rng.uniform(-0.06, 0.06)
    skin = rng.pick(((0.83, 0.06, 60), (0.74, 0.075, 58), (0.6, 0.075, 52), (0.46, 0.06, 48)))
    hair = rng.pick(((0.22, 0.02, 40), (0.34, 0.05, 50), (0.6, 0.07, 75), (0.4, 0.09, 40)))
    _bust(c, g, x, size, skin, hair, rng)


def fabric(c: Canvas, g: Grade, rng: Rng) -> None:
    """Folds of cloth."""
    c.fill(c.linear(((0, g.own(0.7, 1.3), 1), (1, g.own(0.46, 1.5), 1)), 0, 0, 1, 1))
    count = rng.integer(7, 10)
    for i in range(count):
        x = c.w * (i / (count - 1) * 1.5 - 0.35)
        lean = c.w * rng.uniform(0.1, 0.35)
        wide = c.w * rng.uniform(0.09, 0.2)
        sway = c.w * rng.uniform(-0.07, 0.07)
        left: list[Point] = [
            (x, -2),
            (x + lean * 0.3 + sway, c.h * 0.35),
            (x + lean * 0.7 - sway, c.h * 0.7),
            (x + lean, c.h + 2),
        ]
        right = [(px + wide * (1 + 0.4 * k), py) for k, (px, py) in enumerate(reversed(left))]
        stops = ((0, g.own(0.88, 0.9), 0.85), (0.35, g.own(0.66, 1.3), 0.6), (1, g.own(0.3, 1.4), 0.0))
        c.add(path(f"{curve(left)}L{curve(right)[1:]}Z", c.linear(stops, 0, 0, 1, 0.1)))


def desk(c: Canvas, g: Grade, rng: Rng) -> None:
    """A laptop, a notebook and a cup from above."""
    c.fill(c.linear(((0, g.tone(0.93, 0.015, 75), 1), (1, g.tone(0.78, 0.025, 65), 1)), 0, 0, 1, 1))
    size = min(c.w * 0.6, c.h * 0.8)
    x, y = c.w * 0.5 - size * 0.5, c.h * 0.5 - size * 0.34
    c.shade(x + size * 0.55, y + size * 0.42, size * 0.68, size * 0.44, "#000000", 0.45)
    c.add(
        rect(
            x,
            y,
            size,
            size * 0.66,
            c.linear(((0, g.tone(0.9, 0.005, 250), 1), (1, g.tone(0.74, 0.008, 250), 1)), 0, 0, 1, 1),
            size * 0.03,
        )
    )
    c.add(rect(x + size * 0.06, y + size * 0.05, size * 0.88, size * 0.32, g.tone(0.26, 0.01, 260), size * 0.015))
    keys = "".join(
        f"M{num(x + size * (0.09 + k * 0.068))} {num(y + size * (0.09 + row * 0.08))}h{num(size * 0.042)}"
        for row in range(4)
        for k in range(13)
    )
    c.add(
        path(
            keys, extra=f' stroke="{g.tone(0.4, 0.01, 260)}" stroke-width="{num(size * 0.045)}" stroke-linecap="round"'
        )
    )
    c.add(rect(x + size * 0.34, y + size * 0.41, size * 0.32, size * 0.2, g.tone(0.8, 0.006, 250), size * 0.015))
    note = (x + size * 1.1, y + size * 0.1, size * 0.34, size * 0.48)
    c.shade(note[0] + size * 0.2, note[1] + size * 0.3, size * 0.28, size * 0.32, "#000000", 0.4)
    c.add(rect(*note, c.linear(((0, g.pop(0.7), 1), (1, g.pop(0.55), 1)), 0, 0, 1, 1), size * 0.015))
    cup = size * 0.11
    c.shade(x - cup * 1.6, y + size * 0.2, cup * 1.7, cup * 1.6, "#000000", 0.5)
    c.add(
        circle(x - cup * 1.9, y + size * 0.14, cup, g.tone(0.98, 0.004, 80)),
        circle(
            x - cup * 1.9,
            y + size * 0.14,
            cup * 0.82,
            c.radial(((0, g.tone(0.5, 0.07, 55), 1), (1, g.tone(0.3, 0.05, 45), 1))),
        ),
    )


def plant(c: Canvas, g: Grade, rng: Rng) -> None:
    """Leaves against a wall in the sun."""
    c.fill(c.linear(((0, g.tone(0.93, 0.03, 85), 1), (1, g.tone(0.78, 0.04, 70), 1)), 0, 0, 1, 1))
    _window_light(c, g, c.w * 0.1, -c.h * 0.1, c.h * 0.9)
    _potted(c, g, rng, c.w * rng.uniform(0.42, 0.58), c.h * 0.97, c.h * 0.86)


def _studio(c: Canvas, g: Grade, horizon: float) -> None:
    """A backdrop that bends into the floor."""
    c.fill(c.fade(g.own(0.72, 1.2), g.own(0.86, 0.9)))
    c.glow(c.w * 0.36, c.h * 0.3, max(c.w, c.h) * 0.55, g.own(0.95, 0.7), 0.9)
    c.add(
        rect(
            0, horizon, c.w, max(0.0, c.h - horizon), c.linear(((0, g.own(0.6, 1.2), 0.0), (1, g.own(0.6, 1.2), 0.75)))
        )
    )


def _window_light(c: Canvas, g: Grade, x: float, y: float, tall: float) -> None:
    paint = c.linear(((0, "#ffffff", 0.55), (1, "#fff3dc", 0.12)))
    for column in range(2):
        for row in range(2):
            left, top = x + column * tall * 0.4, y + row * tall * 0.5 + column * tall * 0.08
            c.add(
                path(
                    polygon(
                        (
                            (left, top),
                            (left + tall * 0.36, top + tall * 0.07),
                            (left + tall * 0.36, top + tall * 0.52),
                            (left, top + tall * 0.45),
                        )
                    ),
                    paint,
                )
            )


def _frame(c: Canvas, g: Grade, x: float, y: float, w: float, h: float, rng: Rng) -> None:
    c.shade(x + w * 0.56, y + h * 0.62, w * 0.66, h * 0.62, "#000000", 0.28)
    c.add(rect(x, y, w, h, g.tone(0.98, 0.004, 80)), rect(x + w * 0.08, y + h * 0.08, w * 0.84, h * 0.84, g.own(0.84)))
    c.add(circle(x + w * rng.uniform(0.35, 0.6), y + h * 0.45, min(w, h) * 0.2, g.pop(0.66, 0.12)))


def _potted(c: Canvas, g: Grade, rng: Rng, x: float, foot: float, tall: float) -> None:
    pot = tall * 0.17
    c.shade(x + pot * 0.4, foot, pot * 1.5, pot * 0.22, "#000000", 0.5)
    for i in range(11):
        turn = -pi / 2 + (i - 5) * 0.25 + rng.uniform(-0.08, 0.08)
        reach = tall * rng.uniform(0.5, 0.74) * (1 - abs(i - 5) * 0.05)
        light = rng.uniform(0.38, 0.62)
        root = (x + (i - 5) * pot * 0.08, foot - pot * 1.3)
        _leaf(
            c,
            root[0] + cos(turn) * reach / 2,
            root[1] + sin(turn) * reach / 2,
            reach,
            turn,
            g.tone(light + 0.1, 0.1, 140),
            g.tone(light - 0.12, 0.08, 155),
        )
    body = ((x - pot, foot - pot * 1.5), (x + pot, foot - pot * 1.5), (x + pot * 0.72, foot), (x - pot * 0.72, foot))
    c.add(path(polygon(body), c.side(g.pop(0.76, 0.07), g.pop(0.5, 0.08))))


def _leaf(c: Canvas, x: float, y: float, size: float, turn: float, light: str, dark: str) -> None:
    """A pointed leaf around (x, y), ``size`` long."""
    dx, dy = cos(turn) * size / 2, sin(turn) * size / 2
    nx, ny = -dy * 0.42, dx * 0.42
    ends = (f"{num(x - dx)} {num(y - dy)}", f"{num(x + dx)} {num(y + dy)}")
    c.add(
        path(
            f"M{ends[0]}Q{num(x + nx)} {num(y + ny)} {ends[1]}Q{num(x - nx)} {num(y - ny)} {ends[0]}Z",
            c.linear(((0, light, 1), (1, dark, 1)), 0, 0, 1, 1),
        )
    )


def _bottle(c: Canvas, g: Grade, x: float, y: float, tall: float) -> None:
    w = tall * 0.17
    glass = c.linear(
        (
            (0, g.pop(0.36, 0.08), 1),
            (0.3, g.pop(0.7, 0.11), 1),
            (0.55, g.pop(0.52, 0.12), 1),
            (1, g.pop(0.28, 0.07), 1),
        ),
        0,
        0,
        1,
        0,
    )
    neck = w * 0.36
    d = f"M{num(x - w)} {num(y)}V{num(y - tall * 0.58)}Q{num(x - w)} {num(y - tall * 0.72)} {num(x - neck)} {num(y - tall * 0.78)}V{num(y - tall * 0.9)}H{num(x + neck)}V{num(y - tall * 0.78)}Q{num(x + w)} {num(y - tall * 0.72)} {num(x + w)} {num(y - tall * 0.58)}V{num(y)}Z"
    c.add(path(d, glass))
    c.add(rect(x - neck * 1.15, y - tall, neck * 2.3, tall * 0.12, c.side(g.own(0.5), g.own(0.24)), 2))
    c.add(rect(x - w, y - tall * 0.46, w * 2, tall * 0.28, c.side(g.tone(0.99, 0.006, 80), g.tone(0.82, 0.01, 80))))


def _jar(c: Canvas, g: Grade, x: float, y: float, tall: float) -> None:
    w = tall * 0.34
    c.add(
        rect(
            x - w,
            y - tall * 0.52,
            w * 2,
            tall * 0.52,
            c.linear(((0, g.pop(0.5, 0.08), 1), (0.3, g.pop(0.86, 0.07), 1), (1, g.pop(0.44, 0.09), 1)), 0, 0, 1, 0),
            tall * 0.05,
        )
    )
    c.add(
        rect(
            x - w * 1.04,
            y - tall * 0.66,
            w * 2.08,
            tall * 0.17,
            c.linear(((0, g.own(0.34), 1), (0.3, g.own(0.8), 1), (1, g.own(0.26), 1)), 0, 0, 1, 0),
            tall * 0.025,
        )
    )
    c.add(rect(x - w, y - tall * 0.36, w * 2, tall * 0.2, c.side(g.tone(0.99, 0.006, 80), g.tone(0.84, 0.01, 80))))


def _carton(c: Canvas, g: Grade, x: float, y: float, tall: float) -> None:
    w, side = tall * 0.42, tall * 0.24
    top = y - tall * 0.82
    c.add(rect(x - w * 0.8, top, w, tall * 0.82, c.fade(g.pop(0.74, 0.11), g.pop(0.62, 0.12))))
    c.add(
        path(
            polygon(
                (
                    (x + w * 0.2, top),
                    (x + w * 0.2 + side, top - tall * 0.05),
                    (x + w * 0.2 + side, y - tall * 0.07),
                    (x + w * 0.2, y),
                )
            ),
            c.fade(g.pop(0.52, 0.1), g.pop(0.42, 0.1)),
        )
    )
    c.add(
        path(
            polygon(
                (
                    (x - w * 0.8, top),
                    (x + w * 0.2, top),
                    (x + w * 0.2 + side, top - tall * 0.05),
                    (x - w * 0.8 + side, top - tall * 0.05),
                )
            ),
            g.pop(0.86, 0.08),
        )
    )
    c.add(circle(x - w * 0.3, top + tall * 0.34, w * 0.26, g.tone(0.98, 0.006, 80)))


def _cup(c: Canvas, g: Grade, rng: Rng) -> None:
    c.fill(c.linear(((0, g.tone(0.58, 0.05, 60), 1), (1, g.tone(0.36, 0.045, 50), 1)), 0, 0, 1, 1))
    r = min(c.w, c.h) * 0.27
    x, y = c.w * rng.uniform(0.42, 0.58), c.h * 0.52
    c.shade(x + r * 0.2, y + r * 0.3, r * 2, r * 1.9, "#000000", 0.7)
    c.add(
        circle(x, y, r * 1.5, c.linear(((0, g.tone(0.98, 0.006, 80), 1), (1, g.tone(0.83, 0.012, 70), 1)), 0, 0, 1, 1))
    )
    c.shade(x + r * 0.15, y + r * 0.2, r * 1.25, r * 1.2, "#000000", 0.45)
    c.add(rect(x + r * 0.7, y - r * 0.16, r * 0.72, r * 0.32, g.tone(0.95, 0.008, 80), r * 0.16))
    c.add(
        circle(x, y, r, g.tone(0.99, 0.004, 80)),
        circle(x, y, r * 0.86, c.radial(((0, g.tone(0.6, 0.08, 60), 1), (1, g.tone(0.33, 0.06, 48), 1)))),
    )
    for i in range(4):
        s = r * (0.62 - i * 0.15)
        c.add(
            ellipse(
                x,
                y + r * 0.1 - i * r * 0.12,
                s,
                s * 0.72,
                g.tone(0.9, 0.04, 75) if i % 2 == 0 else g.tone(0.52, 0.08, 58),
            )
        )


def _glass(c: Canvas, g: Grade) -> None:
    _studio(c, g, c.h * 0.72)
    size = min(c.w, c.h)
    x, y, tall = c.w / 2, c.h * 0.84, size * 0.6
    w = tall * 0.24
    c.shade(x + w * 0.8, y, w * 2.4, w * 0.32, g.own(0.15), 0.6)
    cone = ((x - w, y - tall), (x + w, y - tall), (x + w * 0.8, y), (x - w * 0.8, y))
    c.add(
        path(polygon(cone), c.linear(((0, "#ffffff", 0.6), (0.3, "#ffffff", 0.15), (1, "#ffffff", 0.45)), 0, 0, 1, 0))
    )
    full = (
        (x - w * 0.95, y - tall * 0.76),
        (x + w * 0.95, y - tall * 0.76),
        (x + w * 0.79, y - tall * 0.02),
        (x - w * 0.79, y - tall * 0.02),
    )
    c.add(path(polygon(full), c.linear(((0, g.pop(0.82, 0.13), 0.95), (1, g.pop(0.6, 0.17), 0.95)))))
    c.add(ellipse(x, y - tall * 0.76, w * 0.95, w * 0.14, g.pop(0.88, 0.1)))
    c.add(rect(x - w * 0.62, y - tall * 0.7, w * 0.16, tall * 0.58, "#ffffff", w * 0.08, ' opacity=".45"'))


def _bust(
    c: Canvas,
    g: Grade,
    x: float,
    size: float,
    skin: tuple[float, float, float],
    hair: tuple[float, float, float],
    rng: Rng,
) -> None:
    light, chroma, hue = skin
    lit, deep = g.tone(light + 0.06, chroma, hue), g.tone(light - 0.2, chroma, hue - 6)
    head, y = size * 0.17, c.h * 0.42
    soft = c.blur(size * 0.006)
    shoulders: list[Point] = [
        (x - size * 0.46, c.h * 1.1),
        (x - size * 0.38, c.h * 0.84),
        (x - size * 0.13, c.h * 0.72),
        (x + size * 0.13, c.h * 0.72),
        (x + size * 0.38, c.h * 0.84),
        (x + size * 0.46, c.h * 1.1),
    ]
    long = rng.chance(0.5)
    mane = c.side(g.tone(hair[0] + 0.12, hair[1], hair[2]), g.tone(hair[0] - 0.06, hair[1], hair[2]))
    if long:
        c.add(rect(x - head * 1.2, y - head * 1.2, head * 2.4, head * 3.1, mane, head * 1.1, soft))
    c.add(
        rect(
            x - head * 0.42,
            y + head * 0.6,
            head * 0.84,
            size * 0.2,
            c.side(deep, g.tone(light - 0.26, chroma, hue)),
            head * 0.3,
        )
    )
    c.add(path(curve(shoulders), c.side(g.pop(0.62, 0.1), g.pop(0.36, 0.09)), soft))
    c.add(ellipse(x, y - head * 0.14, head * 1.08, head * 1.25, mane, soft))
    c.add(
        ellipse(
            x,
            y + head * 0.12,
            head * 0.88,
            head * 1.1,
            c.linear(((0, lit, 1), (0.5, g.tone(light, chroma, hue), 1), (1, deep, 1)), 0, 0, 1, 0.3),
            soft,
        )
    )
    fringe: list[Point] = [
        (x - head, y - head * 0.1),
        (x - head * 0.7, y - head * 1.1),
        (x, y - head * 1.36),
        (x + head * 0.8, y - head * 1.05),
        (x + head, y - head * 0.1),
        (x + head * 0.5, y - head * 0.62),
        (x - head * 0.3, y - head * 0.5),
    ]
    c.add(path(curve(fringe, closed=True), mane, soft))

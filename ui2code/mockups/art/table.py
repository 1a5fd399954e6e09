"""What lies on a table, seen from above."""

from __future__ import annotations

from ui2code.mockups.art.canvas import Canvas
from ui2code.mockups.art.grade import Grade
from ui2code.mockups.art.indoors import leaf
from ui2code.mockups.art.svg import circle, num, path, rect
from ui2code.mockups.rng import Rng


def desk(c: Canvas, g: Grade, rng: Rng) -> None:
    """A laptop, a notebook, a pen and a cup."""
    c.fill(c.linear(((0, g.tone(0.95, 0.015, 75), 1), (1, g.tone(0.76, 0.03, 65), 1)), 0, 0, 1, 1))
    size = min(c.w * 0.56, c.h * 0.86)
    x, y = c.w * 0.5 - size * 0.5, c.h * 0.5 - size * 0.34
    _laptop(c, g, x, y, size)
    _notebook(c, g, x + size * 1.1, y + size * rng.uniform(0.02, 0.16), size * 0.38)
    r = size * 0.11
    cx, cy = x - r * 1.9, y + size * rng.uniform(0.1, 0.5)
    cup(c, g, cx, cy, r)
    leaf(c, x - r * 2.2, y - r * 0.6, (size * 0.4, 0.5), (g.tone(0.62, 0.09, 140), g.tone(0.5, 0.08, 148)))


def wood(c: Canvas, g: Grade, rng: Rng) -> None:
    """Wood, slate or linen."""
    light, chroma, hue = rng.pick(((0.58, 0.06, 58), (0.32, 0.02, 250), (0.9, 0.025, 78), (0.74, 0.05, 65)))
    c.fill(c.linear(((0, g.tone(light + 0.06, chroma, hue), 1), (1, g.tone(light - 0.12, chroma, hue), 1)), 0, 0, 1, 1))
    if chroma > 0.04:
        boards = "".join(f"M0 {num(c.h * k)}H{num(c.w)}" for k in (0.2, 0.42, 0.66, 0.88))
        c.add(
            path(boards, extra=f' stroke="{g.tone(light - 0.16, chroma, hue)}" stroke-width="1.5" stroke-opacity=".5"')
        )


def plate(c: Canvas, g: Grade, x: float, y: float, r: float) -> None:
    c.shade(x + r * 0.14, y + r * 0.18, r * 1.28, r * 1.22, "#000000", 0.75)
    rim = ((0, g.tone(0.995, 0.006, 80), 1), (1, g.tone(0.84, 0.014, 70), 1))
    c.add(circle(x, y, r, c.linear(rim, 0, 0, 1, 1)))
    well = ((0, g.tone(0.86, 0.014, 70), 1), (1, g.tone(0.98, 0.006, 80), 1))
    c.add(circle(x, y, r * 0.76, c.linear(well, 0, 0, 1, 1)))


def cup(c: Canvas, g: Grade, x: float, y: float, r: float) -> None:
    c.shade(x + r * 0.25, y + r * 0.35, r * 2, r * 1.9, "#000000", 0.6)
    saucer = ((0, g.tone(0.99, 0.006, 80), 1), (1, g.tone(0.83, 0.014, 70), 1))
    c.add(circle(x, y, r * 1.55, c.linear(saucer, 0, 0, 1, 1)))
    c.shade(x + r * 0.15, y + r * 0.2, r * 1.25, r * 1.2, "#000000", 0.45)
    c.add(
        f'<g transform="rotate(35 {num(x)} {num(y)})">',
        rect(x + r * 0.7, y - r * 0.15, r * 0.72, r * 0.3, g.tone(0.95, 0.008, 80), r * 0.15),
        "</g>",
    )
    c.add(circle(x, y, r, g.tone(0.995, 0.004, 80)))
    crema = ((0, g.tone(0.64, 0.09, 62), 1), (0.75, g.tone(0.5, 0.08, 55), 1), (1, g.tone(0.32, 0.06, 48), 1))
    c.add(circle(x, y, r * 0.86, c.radial(crema)))


def _laptop(c: Canvas, g: Grade, x: float, y: float, size: float) -> None:
    c.shade(x + size * 0.54, y + size * 0.4, size * 0.66, size * 0.46, "#000000", 0.5)
    metal = ((0, g.tone(0.93, 0.004, 250), 1), (1, g.tone(0.74, 0.008, 250), 1))
    c.add(rect(x, y, size, size * 0.68, c.linear(metal, 0, 0, 1, 1), size * 0.03))
    c.add(rect(x + size * 0.06, y + size * 0.05, size * 0.88, size * 0.33, g.tone(0.24, 0.008, 260), size * 0.015))
    width, gap = size * 0.84 / 13, size * 0.075
    dash = f' stroke-width="{num(gap * 0.8)}" stroke-dasharray="{num(width * 0.82)} {num(width * 0.18)}"'
    rows = "".join(f"M{num(x + size * 0.08)} {num(y + size * 0.102 + gap * k)}h{num(size * 0.84)}" for k in range(4))
    c.add(path(rows, extra=f' stroke="{g.tone(0.36, 0.01, 260)}"{dash}'))
    c.add(
        rect(
            x + size * 0.33,
            y + size * 0.42,
            size * 0.34,
            size * 0.21,
            g.tone(0.8, 0.006, 250),
            size * 0.015,
            f' stroke="{g.tone(0.66, 0.008, 250)}"',
        )
    )
    c.add(
        rect(
            x + size * 0.02,
            y - size * 0.025,
            size * 0.96,
            size * 0.04,
            c.fade(g.tone(0.2, 0.01, 260), g.tone(0.5, 0.01, 260)),
            size * 0.012,
        )
    )


def _notebook(c: Canvas, g: Grade, x: float, y: float, w: float) -> None:
    h = w * 1.35
    c.shade(x + w * 0.56, y + h * 0.56, w * 0.72, h * 0.62, "#000000", 0.45)
    c.add(rect(x, y, w, h, c.linear(((0, g.pop(0.74), 1), (1, g.pop(0.56), 1)), 0, 0, 1, 1), w * 0.04))
    c.add(rect(x + w * 0.8, y, w * 0.05, h, g.own(0.3, 1)))
    c.add(
        f'<g transform="rotate(14 {num(x + w * 0.3)} {num(y + h / 2)})">',
        rect(
            x + w * 0.28,
            y + h * 0.1,
            w * 0.06,
            h * 0.8,
            c.side(g.tone(0.5, 0.01, 260), g.tone(0.16, 0.01, 260)),
            w * 0.03,
        ),
        "</g>",
    )

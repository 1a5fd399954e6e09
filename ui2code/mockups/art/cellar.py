"""Bread and wine."""

from __future__ import annotations

from math import cos, pi, sin

from ui2code.mockups.art.canvas import Canvas
from ui2code.mockups.art.grade import Grade
from ui2code.mockups.art.svg import (
    circle,
    ellipse,
    num,
    path,
    rect,
    spots,
    stroke,
)
from ui2code.mockups.art.table import wood
from ui2code.mockups.rng import Rng


def bread(c: Canvas, g: Grade, rng: Rng) -> None:
    """Loaves on a floured table."""
    wood(c, g, rng)
    size = min(c.w, c.h)
    dust = [(c.w * rng.random(), c.h * rng.random(), size * rng.uniform(0.002, 0.007)) for _ in range(60)]
    c.add(path(spots(dust), "#ffffff", ' opacity=".35"'))
    count = max(2, min(5, round(c.w / size * 2)))
    for i in range(count):
        x = c.w * (i + 0.5) / count + size * rng.uniform(-0.04, 0.04)
        y = c.h * (0.5 + (0.1 if i % 2 else -0.1))
        turn = rng.integer(-40, 40)
        c.add(f'<g transform="rotate({turn} {num(x)} {num(y)})">')
        (_round_loaf, _baguette, _croissant)[rng.integer(0, 2)](c, g, x, y, size * rng.uniform(0.2, 0.25))
        c.add("</g>")


def wine(c: Canvas, g: Grade, rng: Rng) -> None:
    """A bottle and a glass against a dim wall."""
    c.fill(c.fade(g.tone(0.3, 0.04, 40), g.tone(0.2, 0.03, 30)))
    c.glow(c.w * rng.uniform(0.3, 0.7), c.h * 0.35, c.w * 0.5, g.tone(0.8, 0.09, 65), 0.75)
    floor = c.h * 0.84
    c.add(rect(0, floor, c.w, c.h - floor, c.fade(g.tone(0.42, 0.06, 50), g.tone(0.22, 0.04, 45))))
    tall = min(c.h * 0.7, c.w * 0.9)
    x = c.w * 0.5 - tall * 0.16
    red = rng.chance(0.6)
    _wine_bottle(c, g, x, c.h * 0.9, tall)
    _wine_glass(c, g, x + tall * 0.4, c.h * 0.92, tall * 0.62, (0.34, 0.14, 18) if red else (0.86, 0.11, 95))


def _round_loaf(c: Canvas, g: Grade, x: float, y: float, r: float) -> None:
    c.shade(x + r * 0.12, y + r * 0.2, r * 1.3, r * 1.2, "#000000", 0.75)
    c.add(
        circle(
            x,
            y,
            r,
            c.radial(
                ((0, g.tone(0.76, 0.11, 68), 1), (0.7, g.tone(0.6, 0.12, 58), 1), (1, g.tone(0.36, 0.08, 48), 1)),
                0.4,
                0.36,
                0.66,
            ),
        )
    )
    cuts = "".join(
        f"M{num(x - r * 0.6)} {num(y + r * k)}Q{num(x)} {num(y + r * (k - 0.24))} {num(x + r * 0.6)} {num(y + r * k)}"
        for k in (-0.3, 0.1, 0.5)
    )
    c.add(
        path(cuts, extra=stroke(g.tone(0.93, 0.05, 82), r * 0.1)),
        path(cuts, extra=stroke(g.tone(0.5, 0.1, 55), r * 0.02, 0.7)),
    )


def _baguette(c: Canvas, g: Grade, x: float, y: float, r: float) -> None:
    c.shade(x + r * 0.1, y + r * 0.3, r * 2, r * 0.6, "#000000", 0.7)
    c.add(
        rect(
            x - r * 1.7,
            y - r * 0.36,
            r * 3.4,
            r * 0.72,
            c.linear(((0, g.tone(0.8, 0.1, 72), 1), (0.5, g.tone(0.66, 0.12, 60), 1), (1, g.tone(0.42, 0.09, 50), 1))),
            r * 0.36,
        )
    )
    cuts = "".join(
        f"M{num(x + r * (k - 0.18))} {num(y - r * 0.2)}l{num(r * 0.4)} {num(r * 0.3)}"
        for k in (-1.2, -0.6, 0, 0.6, 1.2)
    )
    c.add(path(cuts, extra=stroke(g.tone(0.94, 0.05, 82), r * 0.11)))


def _croissant(c: Canvas, g: Grade, x: float, y: float, r: float) -> None:
    c.shade(x + r * 0.08, y + r * 0.3, r * 1.3, r * 0.8, "#000000", 0.65)
    for k in (-3, 3, -2, 2, -1, 1, 0):
        turn = pi / 2 + k * 0.46
        size = r * (0.52 - 0.09 * abs(k))
        px, py = x - r * 0.82 * cos(turn), y + r * 0.55 - r * 0.82 * sin(turn)
        paint = c.radial(
            ((0, g.tone(0.82, 0.12, 70), 1), (0.75, g.tone(0.64, 0.13, 58), 1), (1, g.tone(0.46, 0.1, 50), 1)),
            0.4,
            0.3,
            0.7,
        )
        c.add(
            f'<g transform="rotate({k * 26} {num(px)} {num(py)})">', ellipse(px, py, size * 0.72, size, paint), "</g>"
        )


def _wine_bottle(c: Canvas, g: Grade, x: float, y: float, tall: float) -> None:
    w, neck = tall * 0.135, tall * 0.045
    c.shade(x + w, y, w * 3, w * 0.35, "#000000", 0.8)
    low, mid, high = num(y - tall * 0.56), num(y - tall * 0.67), num(y - tall * 0.76)
    left, right, thin_left, thin_right = num(x - w), num(x + w), num(x - neck), num(x + neck)
    glass = f"M{left} {num(y)}V{low}C{left} {mid} {thin_left} {mid} {thin_left} {high}V{num(y - tall)}"
    glass += f"H{thin_right}V{high}C{thin_right} {mid} {right} {mid} {right} {low}V{num(y)}Z"
    shine = zip((0, 0.14, 0.24, 0.8, 1), (0.16, 0.52, 0.22, 0.14, 0.36))
    c.add(path(glass, c.linear([(at, g.tone(light, 0.05, 140), 1) for at, light in shine], 0, 0, 1, 0)))
    foil = ((0, g.pop(0.3, 0.09), 1), (0.3, g.pop(0.66, 0.12), 1), (1, g.pop(0.24, 0.08), 1))
    c.add(rect(x - neck * 1.15, y - tall, neck * 2.3, tall * 0.16, c.linear(foil, 0, 0, 1, 0), 2))
    label = ((0, g.tone(0.72, 0.02, 80), 1), (0.25, g.tone(0.96, 0.012, 85), 1), (1, g.tone(0.58, 0.02, 75), 1))
    c.add(rect(x - w, y - tall * 0.44, w * 2, tall * 0.28, c.linear(label, 0, 0, 1, 0)))
    c.add(circle(x, y - tall * 0.335, w * 0.36, "none", stroke(g.pop(0.5), 1.5)))
    c.add(path(f"M{num(x - w * 0.5)} {num(y - tall * 0.22)}h{num(w)}", extra=stroke(g.tone(0.3, 0.02, 60), 1.5)))


def _wine_glass(c: Canvas, g: Grade, x: float, y: float, tall: float, juice: tuple[float, float, float]) -> None:
    w = tall * 0.24
    light, chroma, hue = juice
    c.shade(x + w * 0.6, y, w * 1.8, w * 0.26, "#000000", 0.7)
    bowl = f"M{num(x - w * 0.82)} {num(y - tall)}C{num(x - w * 1.25)} {num(y - tall * 0.62)} {num(x - w * 0.7)} {num(y - tall * 0.42)} {num(x)} {num(y - tall * 0.42)}C{num(x + w * 0.7)} {num(y - tall * 0.42)} {num(x + w * 1.25)} {num(y - tall * 0.62)} {num(x + w * 0.82)} {num(y - tall)}"
    drink = f"M{num(x - w * 1.02)} {num(y - tall * 0.7)}C{num(x - w)} {num(y - tall * 0.52)} {num(x - w * 0.6)} {num(y - tall * 0.43)} {num(x)} {num(y - tall * 0.43)}C{num(x + w * 0.6)} {num(y - tall * 0.43)} {num(x + w)} {num(y - tall * 0.52)} {num(x + w * 1.02)} {num(y - tall * 0.7)}Z"
    c.add(
        path(f"M{num(x)} {num(y - tall * 0.42)}V{num(y - tall * 0.02)}", extra=stroke("#ffffff", tall * 0.018, 0.55)),
        ellipse(x, y - tall * 0.01, w * 0.75, w * 0.12, "#ffffff", ' opacity=".4"'),
    )
    c.add(
        path(
            drink,
            c.linear(
                ((0, g.tone(light + 0.12, chroma, hue), 0.95), (1, g.tone(light - 0.08, chroma, hue), 0.95)),
                0,
                0,
                1,
                0.6,
            ),
        )
    )
    c.add(ellipse(x, y - tall * 0.7, w * 1.02, w * 0.14, g.tone(light + 0.18, chroma, hue)))
    c.add(
        path(bowl, "#ffffff", ' fill-opacity=".08"' + stroke("#ffffff", 1.5, 0.6)),
        ellipse(x, y - tall, w * 0.82, w * 0.11, "none", stroke("#ffffff", 1.5, 0.6)),
    )
    c.add(
        path(
            f"M{num(x - w * 0.72)} {num(y - tall * 0.9)}Q{num(x - w * 0.95)} {num(y - tall * 0.68)} {num(x - w * 0.62)} {num(y - tall * 0.54)}",
            extra=stroke("#ffffff", w * 0.1, 0.5),
        )
    )

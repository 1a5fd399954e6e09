"""What happens behind a section: quiet enough for text to stand on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import cos, pi, sin

from ui2code.mockups.art.canvas import Canvas
from ui2code.mockups.art.illustrations import blob
from ui2code.mockups.art.svg import circle, curve, num, path, polygon, rect, stroke
from ui2code.mockups.rng import Rng
from ui2code.mockups.style.oklch import mix
from ui2code.mockups.style.types import Palette
from ui2code.registry import lookup
from ui2code.types import Asset

Draw = Callable[[Canvas, Palette, Rng, int], None]
MOST_DETAIL = 3


def _glow(c: Canvas, p: Palette, rng: Rng, count: int) -> None:
    """Soft lights at the edges."""
    for i in range(count * 2):
        part = rng.at("light", i)
        color = (p.accent_soft, p.second_soft)[i % 2]
        x = c.w * (part.uniform(-0.05, 0.3) if i % 2 == 0 else part.uniform(0.7, 1.05))
        c.glow(x, c.h * part.uniform(-0.1, 1.1), max(c.w, c.h) * part.uniform(0.25, 0.45), color, 0.9)


def _blobs(c: Canvas, p: Palette, rng: Rng, count: int) -> None:
    for i in range(count * 2):
        part = rng.at("blob", i)
        x = c.w * (part.uniform(-0.05, 0.2) if i % 2 == 0 else part.uniform(0.8, 1.05))
        outline = blob(x, c.h * part.uniform(0, 1), min(c.w, c.h) * part.uniform(0.25, 0.5), part)
        c.add(path(curve(outline, closed=True), mix(p.page, (p.accent_soft, p.second_soft)[i % 2], 0.7)))


def _waves(c: Canvas, p: Palette, rng: Rng, count: int) -> None:
    for i in range(count * 2):
        part = rng.at("wave", i)
        base, phase = c.h * (0.94 - i * 0.07), part.uniform(0, 6.28)
        points = [(c.w * k / 8, base + c.h * 0.07 * sin(k * 0.9 + phase)) for k in range(-1, 10)]
        d = f"{curve(points)}V{num(c.h)}H{num(points[0][0])}Z"
        c.add(path(d, (p.accent_soft, p.second_soft)[i % 2], ' fill-opacity=".55"'))


def _grid(c: Canvas, p: Palette, rng: Rng, count: int) -> None:
    step = 48
    d = "".join(f"M{x}.5 0V{num(c.h)}" for x in range(step, int(c.w), step))
    d += "".join(f"M0 {y}.5H{num(c.w)}" for y in range(step, int(c.h), step))
    c.add(path(d, extra=f' stroke="{mix(p.page, p.line, 0.6)}" stroke-width="1"'))
    for i in range((count - 1) * 5):
        part = rng.at("cell", i)
        x, y = part.integer(0, int(c.w / step)) * step, part.integer(0, int(c.h / step)) * step
        c.add(rect(x + 1, y + 1, step - 1, step - 1, (p.accent_soft, p.second_soft)[i % 2], 0, ' opacity=".8"'))


def _dots(c: Canvas, p: Palette, rng: Rng, count: int) -> None:
    step = 28
    for i in range(count):
        part = rng.at("patch", i)
        wide, tall = part.integer(6, 11), part.integer(4, 8)
        x = (part.uniform(0, 0.12), part.uniform(0.74, 0.86), part.uniform(0.4, 0.55))[i % 3] * c.w
        y = part.uniform(0.05, 0.7) * c.h
        d = "".join(f"M{num(x + k * step)} {num(y + j * step)}h0" for k in range(wide) for j in range(tall))
        c.add(path(d, extra=stroke(mix(p.page, p.accent, 0.32), 4.5)))


def _rings(c: Canvas, p: Palette, rng: Rng, count: int) -> None:
    for i in range(count):
        part = rng.at("rings", i)
        x, y = c.w * (0.98, 0.02, 0.72)[i % 3], c.h * part.uniform(0, 1)
        for k in range(4):
            c.add(
                circle(
                    x, y, min(c.w, c.h) * (0.16 + k * 0.12), "none", stroke(mix(p.page, p.accent, 0.34 - k * 0.05), 2)
                )
            )


def _slants(c: Canvas, p: Palette, rng: Rng, count: int) -> None:
    for i in range(count * 2):
        part = rng.at("slant", i)
        x, wide, lean = c.w * part.uniform(-0.1, 1), c.w * part.uniform(0.04, 0.16), c.h * 0.5
        band = ((x + lean, 0), (x + lean + wide, 0), (x + wide - lean, c.h), (x - lean, c.h))
        c.add(path(polygon(band), (p.accent_soft, p.second_soft)[i % 2], ' fill-opacity=".5"'))


def _confetti(c: Canvas, p: Palette, rng: Rng, count: int) -> None:
    """Small shapes, thickest at the sides."""
    for i in range(count * 14):
        part = rng.at("bit", i)
        share = part.random() ** 2 * 0.32
        x, y = c.w * (share if i % 2 == 0 else 1 - share), c.h * part.random()
        ink, size = mix(p.page, (p.accent, p.second)[part.integer(0, 1)], 0.5), part.uniform(4, 9)
        turn = f' transform="rotate({part.integer(0, 90)} {num(x)} {num(y)})"'
        shapes = (
            circle(x, y, size * 0.6, ink),
            rect(x - size, y - size * 0.3, size * 2, size * 0.6, ink, size * 0.3, turn),
            path(polygon(((x, y - size), (x + size, y + size * 0.7), (x - size, y + size * 0.7))), ink, turn),
            circle(x, y, size * 0.8, "none", stroke(ink, 2)),
        )
        c.add(part.pick(shapes))


def _contours(c: Canvas, p: Palette, rng: Rng, count: int) -> None:
    """Lines of equal height around a few summits."""
    for i in range(count):
        part = rng.at("summit", i)
        x, y = c.w * (0.96, 0.04, 0.6)[i % 3], c.h * part.uniform(0.05, 0.95)
        shape = [part.uniform(0.7, 1.0) for _ in range(9)]
        for k in range(1, 8):
            r = min(c.w, c.h) * 0.085 * k
            ring = [
                (x + 1.3 * r * f * cos(2 * pi * j / 9), y + r * f * sin(2 * pi * j / 9)) for j, f in enumerate(shape)
            ]
            c.add(path(curve(ring, closed=True), extra=stroke(mix(p.page, p.accent, 0.3 - 0.025 * k), 1.5)))


BACKGROUNDS: Mapping[str, Draw] = {
    "glow": _glow,
    "blobs": _blobs,
    "waves": _waves,
    "grid": _grid,
    "dots": _dots,
    "rings": _rings,
    "slants": _slants,
    "confetti": _confetti,
    "contours": _contours,
}


def background(kind: str, palette: Palette, rng: Rng, w: float, h: float, detail: int) -> Asset:
    """On the palette's page colour; ``detail`` 0..3: more keeps what was there and adds to it. UsageError for an unknown ``kind``."""
    canvas = Canvas(w, h)
    canvas.fill(palette.page)
    draw = lookup("background", kind, BACKGROUNDS)
    if detail > 0:
        draw(canvas, palette, rng, min(detail, MOST_DETAIL))
    return canvas.asset(f"background-{kind}")

"""Animals against the light."""

from __future__ import annotations

from ui2code.mockups.art.canvas import Canvas
from ui2code.mockups.art.grade import Grade
from ui2code.mockups.art.svg import (
    Point,
    curve,
    ellipse,
    num,
    path,
    placed,
    rect,
)
from ui2code.mockups.rng import Rng


def pet(c: Canvas, g: Grade, rng: Rng) -> None:
    """A dog or a cat before a window at dusk."""
    c.fill(c.fade(g.own(0.62, 1.2), g.own(0.84, 1.0)))
    c.glow(c.w * rng.uniform(0.35, 0.65), c.h * 0.45, min(c.w, c.h) * 0.7, g.tone(0.99, 0.05, 80), 0.95)
    floor = c.h * 0.9
    c.add(rect(0, floor, c.w, c.h - floor, c.fade(g.own(0.4, 1.2), g.own(0.26, 1.0))))
    s = min(c.h * 0.74, c.w * 0.8)
    outline = rng.pick((_CAT, _DOG))
    flip = rng.pick((-1, 1))
    shape = curve(
        placed([(px * flip, py) for px, py in outline], c.w / 2, floor + c.h * 0.015, s), closed=True, tension=7
    )
    c.shade(c.w / 2, floor + c.h * 0.03, s * 0.45, s * 0.05, "#000000", 0.7)
    c.add(
        path(
            shape,
            g.tone(0.99, 0.04, 80),
            f' transform="translate({num(s * 0.012)} {num(-s * 0.008)})"{c.blur(s * 0.012)}',
        )
    )
    c.add(path(shape, c.fade(g.own(0.36, 1.2), g.own(0.2, 1.0))))
    c.add(ellipse(c.w / 2, floor + c.h * 0.02, s * 0.02, 1, g.own(0.2)))


_CAT: tuple[Point, ...] = (
    *(
        (-0.14, 0),
        (-0.2, -0.2),
        (-0.16, -0.46),
        (-0.2, -0.56),
        (-0.24, -0.7),
        (-0.22, -0.8),
        (-0.22, -0.95),
        (-0.13, -0.87),
    ),
    *(
        (-0.04, -0.87),
        (0.05, -0.95),
        (0.05, -0.8),
        (0.06, -0.68),
        (0.02, -0.58),
        (0.1, -0.46),
        (0.24, -0.2),
        (0.26, -0.06),
    ),
    *((0.4, -0.08), (0.5, -0.2), (0.52, -0.12), (0.42, 0.0), (0.24, 0.01)),
)


_DOG: tuple[Point, ...] = (
    *(
        (-0.16, 0),
        (-0.17, -0.26),
        (-0.15, -0.48),
        (-0.2, -0.56),
        (-0.36, -0.6),
        (-0.42, -0.66),
        (-0.38, -0.73),
        (-0.26, -0.78),
    ),
    *(
        (-0.2, -0.88),
        (-0.08, -0.93),
        (0.02, -0.88),
        (0.07, -0.74),
        (0.1, -0.62),
        (0.04, -0.6),
        (0.0, -0.7),
        (0.02, -0.54),
    ),
    *(
        (0.12, -0.4),
        (0.22, -0.2),
        (0.25, -0.04),
        (0.36, -0.1),
        (0.44, -0.24),
        (0.48, -0.2),
        (0.42, -0.02),
        (0.26, 0.01),
    ),
)
"""Sitting, seen from the side; in heights, from the middle of the foot."""

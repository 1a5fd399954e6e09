"""Where one stays and travels: a bedroom, a meeting room, a road."""

from __future__ import annotations

from ui2code.mockups.art.canvas import Canvas
from ui2code.mockups.art.grade import Grade
from ui2code.mockups.art.indoors import potted, window_light
from ui2code.mockups.art.outdoors import heaven, mist, ridge
from ui2code.mockups.art.svg import num, path, polygon, rect, stroke
from ui2code.mockups.rng import Rng


def bedroom(c: Canvas, g: Grade, rng: Rng) -> None:
    """A made bed, a lamp, and morning light."""
    floor = c.h * 0.84
    c.add(rect(0, 0, c.w, floor, c.linear(((0, g.tone(0.92, 0.02, 75), 1), (1, g.own(0.7, 0.9), 1)), 0, 0, 1, 0.5)))
    c.add(rect(0, floor, c.w, c.h - floor, c.fade(g.tone(0.62, 0.05, 60), g.tone(0.5, 0.05, 55))))
    window_light(c, c.w * rng.uniform(0.02, 0.2), c.h * 0.05, c.h * 0.6)
    s = min(c.w * 0.62, c.h * 1.2)
    x, y = c.w / 2 - s / 2, c.h * 0.93
    c.add(rect(x - s * 0.02, y - s * 0.52, s * 1.04, s * 0.42, c.fade(g.own(0.56, 1.2), g.own(0.42, 1.2)), s * 0.04))
    c.shade(x + s / 2, y, s * 0.62, s * 0.04, "#000000", 0.6)
    for half in (0, 1):
        c.add(
            rect(
                x + s * (0.07 + 0.45 * half),
                y - s * 0.4,
                s * 0.41,
                s * 0.19,
                c.fade(g.tone(0.995, 0.005, 80), g.tone(0.86, 0.015, 70)),
                s * 0.07,
            )
        )
    c.add(rect(x, y - s * 0.27, s, s * 0.24, c.fade(g.tone(0.98, 0.006, 80), g.tone(0.84, 0.015, 70)), s * 0.05))
    c.add(rect(x, y - s * 0.17, s, s * 0.16, c.fade(g.pop(0.7, 0.09), g.pop(0.5, 0.09)), s * 0.03))
    folds = "".join(
        f"M{num(x + s * k)} {num(y - s * 0.16)}q{num(s * 0.02)} {num(s * 0.07)} {num(-s * 0.01)} {num(s * 0.14)}"
        for k in (0.14, 0.36, 0.6, 0.85)
    )
    c.add(path(folds, extra=stroke("#000000", s * 0.008, 0.12)))
    for side in (-0.16, 1.16):
        if 0 < x + s * side < c.w:
            lx = x + s * side
            c.add(
                rect(
                    lx - s * 0.09,
                    y - s * 0.2,
                    s * 0.18,
                    s * 0.19,
                    c.fade(g.tone(0.6, 0.06, 60), g.tone(0.44, 0.06, 55)),
                    s * 0.01,
                )
            )
            c.glow(lx, y - s * 0.34, s * 0.26, g.tone(0.98, 0.06, 82), 0.8)
            c.add(
                path(
                    polygon(
                        (
                            (lx - s * 0.04, y - s * 0.4),
                            (lx + s * 0.04, y - s * 0.4),
                            (lx + s * 0.07, y - s * 0.28),
                            (lx - s * 0.07, y - s * 0.28),
                        )
                    ),
                    g.tone(0.99, 0.03, 85),
                ),
                rect(lx - s * 0.008, y - s * 0.28, s * 0.016, s * 0.08, g.tone(0.4, 0.02, 60)),
            )


def road(c: Canvas, g: Grade, rng: Rng) -> None:
    """A road to the horizon."""
    horizon = c.h * rng.uniform(0.44, 0.54)
    vx = c.w * rng.uniform(0.4, 0.6)
    heaven(c, g, rng, vx, horizon * 0.85)
    ridge(c, rng.at("far"), horizon + 1, c.h * 0.2, (g.tone(0.6, 0.05, 250), g.tone(0.8, 0.04, 235)), 6)
    ridge(c, rng.at("near"), horizon + c.h * 0.02, c.h * 0.07, (g.tone(0.5, 0.06, 150), g.tone(0.6, 0.06, 130)), 8)
    c.add(rect(0, horizon + c.h * 0.01, c.w, c.h, c.fade(g.tone(0.68, 0.07, 105), g.tone(0.42, 0.07, 120))))
    wide = max(c.w * 0.34, c.h * 0.5)
    c.add(
        path(
            polygon(
                (
                    (vx - wide, c.h),
                    (vx - c.w * 0.006, horizon + c.h * 0.01),
                    (vx + c.w * 0.006, horizon + c.h * 0.01),
                    (vx + wide, c.h),
                )
            ),
            c.fade(g.tone(0.66, 0.012, 260), g.tone(0.32, 0.012, 260)),
        )
    )
    marks = []
    for k in range(7):
        a, b = (k / 7) ** 2.2, ((k + 0.5) / 7) ** 2.2
        top, foot = horizon + (c.h - horizon) * a, horizon + (c.h - horizon) * b
        marks.append(
            polygon(
                (
                    (vx - wide * 0.022 * a, top),
                    (vx + wide * 0.022 * a, top),
                    (vx + wide * 0.022 * b, foot),
                    (vx - wide * 0.022 * b, foot),
                )
            )
        )
    c.add(path("".join(marks), g.tone(0.97, 0.02, 90)))
    for side in (-1, 1):
        c.add(
            path(
                f"M{num(vx + side * c.w * 0.006)} {num(horizon + c.h * 0.012)}L{num(vx + side * wide * 0.9)} {num(c.h)}",
                extra=stroke(g.tone(0.95, 0.02, 90), c.h * 0.006, 0.7),
            )
        )
    mist(c, horizon - c.h * 0.06, c.h * 0.12, g.tone(0.97, 0.03, 80), 0.6)


def meeting(c: Canvas, g: Grade, rng: Rng) -> None:
    """A meeting room: a long table, chairs, a window on the town."""
    floor = c.h * 0.72
    c.fill(c.fade(g.tone(0.92, 0.015, 80), g.tone(0.82, 0.02, 70)))
    left, right, top, foot = c.w * 0.08, c.w * 0.92, c.h * 0.08, c.h * 0.56
    c.add(rect(left, top, right - left, foot - top, c.fade(g.tone(0.78, 0.08, 240), g.tone(0.95, 0.03, 80))))
    x = left
    while x < right:
        wide, tall = c.w * rng.uniform(0.03, 0.07), c.h * rng.uniform(0.08, 0.34)
        c.add(rect(x, foot - tall, min(wide, right - x), tall, g.tone(0.74, 0.035, 245), 0, ' opacity=".75"'))
        x += wide * rng.uniform(1.0, 1.5)
    bars = (
        "".join(f"M{num(left + (right - left) * k / 4)} {num(top)}V{num(foot)}" for k in range(5))
        + f"M{num(left)} {num(top)}H{num(right)}M{num(left)} {num(foot)}H{num(right)}"
    )
    c.add(path(bars, extra=stroke(g.tone(0.3, 0.01, 260), c.h * 0.012)))
    c.add(rect(0, floor, c.w, c.h - floor, c.fade(g.tone(0.6, 0.03, 65), g.tone(0.44, 0.035, 60))))
    _chairs(c, g, c.h * 0.7, c.h * 0.26)
    table = ((c.w * 0.16, c.h * 0.7), (c.w * 0.84, c.h * 0.7), (c.w * 0.97, c.h * 0.84), (c.w * 0.03, c.h * 0.84))
    c.shade(c.w / 2, c.h * 0.94, c.w * 0.5, c.h * 0.06, "#000000", 0.6)
    c.add(
        path(polygon(table), c.fade(g.tone(0.84, 0.05, 68), g.tone(0.66, 0.06, 60))),
        rect(c.w * 0.03, c.h * 0.84, c.w * 0.94, c.h * 0.025, g.tone(0.5, 0.06, 55)),
    )
    for k in (0.3, 0.56):
        c.add(
            path(
                polygon(
                    (
                        (c.w * k, c.h * 0.75),
                        (c.w * (k + 0.08), c.h * 0.75),
                        (c.w * (k + 0.085), c.h * 0.79),
                        (c.w * (k - 0.008), c.h * 0.79),
                    )
                ),
                g.tone(0.98, 0.005, 80),
            )
        )
    potted(c, g, rng, c.w * 0.5, c.h * 0.765, c.h * 0.22)


def _chairs(c: Canvas, g: Grade, y: float, tall: float) -> None:
    for k in range(4):
        x = c.w * (0.2 + 0.2 * k)
        w = min(c.w * 0.1, tall * 0.6)
        c.add(rect(x - w / 2, y - tall * 0.55, w, tall * 0.5, c.fade(g.pop(0.6, 0.09), g.pop(0.46, 0.09)), w * 0.22))
        c.add(rect(x - w * 0.04, y - tall * 0.06, w * 0.08, tall * 0.14, g.tone(0.3, 0.01, 260)))

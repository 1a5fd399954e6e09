"""Numbers and paints as CSS declarations."""

from __future__ import annotations

from ui2code.types import Border, Box, Element, Gradient, Paint, Shadow

Declarations = dict[str, str]

SNAP = 0.15
"""Lengths this near a whole px are that px: measured edges are whole device pixels, rests come from averaging."""


def snapped(value: float) -> float:
    """``value`` to the whole px it is nearly at, else to a tenth: glyphs are placed to a quarter px."""
    whole = round(value)
    return float(whole) if abs(value - whole) <= SNAP else round(value, 1)


def px(value: float) -> str:
    value = snapped(value)
    return "0" if value == 0 else f"{value:g}px"


def exact_px(value: float) -> str:
    """For measures that are not layout (font sizes, leading): two decimals."""
    return "0" if abs(value) < 0.005 else f"{round(value, 2):g}px"


def sides(top: float, right: float, bottom: float, left: float) -> str:
    """The shortest form of a four-sided shorthand."""
    t, r, b, start = px(top), px(right), px(bottom), px(left)
    if start != r:
        return f"{t} {r} {b} {start}"
    if t != b:
        return f"{t} {r} {b}"
    return f"{t} {r}" if t != r else t


def paint_declarations(element: Element) -> Declarations:
    """Background, border, radius and shadow of a shape, line, control or picture that holds others."""
    declarations: Declarations = {}
    paint = element.paint or Paint()
    if element.asset is not None:
        declarations["background"] = f"url(asset:{element.asset.name}) center / 100% 100% no-repeat"
    elif paint.gradient is not None:
        declarations["background"] = gradient_css(paint.gradient)
    elif paint.fill is not None:
        declarations["background"] = paint.fill
    declarations.update(_borders(paint))
    if any(paint.radius):
        declarations["border-radius"] = _radius(paint.radius, element.box)
    if paint.shadows:
        declarations["box-shadow"] = ", ".join(shadow_css(s) for s in paint.shadows)
    return declarations


def border_widths(element: Element | None) -> tuple[float, float, float, float]:
    """Top, right, bottom, left."""
    if element is None or element.paint is None or element.asset is not None:
        return (0.0, 0.0, 0.0, 0.0)
    top, right, bottom, left = (b.width if b else 0.0 for b in element.paint.borders)
    return (top, right, bottom, left)


def gradient_css(gradient: Gradient) -> str:
    stops = ", ".join(f"{color} {round(offset * 100, 1):g}%" for color, offset in gradient.stops)
    return f"linear-gradient({round(gradient.angle, 1):g}deg, {stops})"


def shadow_css(shadow: Shadow) -> str:
    lengths = f"{px(shadow.dx)} {px(shadow.dy)} {px(shadow.blur)}"
    return f"{lengths} {px(shadow.spread)} {shadow.color}" if shadow.spread else f"{lengths} {shadow.color}"


def _borders(paint: Paint) -> Declarations:
    if any(paint.borders) and len(set(paint.borders)) == 1 and paint.borders[0] is not None:
        return {"border": _border(paint.borders[0])}
    names = ("border-top", "border-right", "border-bottom", "border-left")
    return {name: _border(border) for name, border in zip(names, paint.borders) if border is not None}


def _border(border: Border) -> str:
    return f"{px(border.width)} {border.style} {border.color}"


def _radius(radius: tuple[float, float, float, float], box: Box) -> str:
    """A radius of half the shorter side is a circle or a pill."""
    if len(set(radius)) > 1:
        return " ".join(px(r) for r in radius)
    half = min(box.w, box.h) / 2
    if radius[0] >= half - 0.75:
        return "50%" if abs(box.w - box.h) <= 1 else "999px"
    return px(radius[0])

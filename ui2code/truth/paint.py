"""Computed CSS values as paints: colours, linear gradients, borders, radii, shadows."""

from __future__ import annotations

import math
import re
from functools import lru_cache

from ui2code.truth.dom import PaintKey
from ui2code.types import Border, Color, Gradient, Paint, Shadow

_RGB = re.compile(r"rgba?\(([^()]*)\)")
_STOP = re.compile(r"(rgba?\([^()]*\))\s*((?:-?[\d.e-]+(?:%|px)\s*)*)")
_TURN = {"deg": 1.0, "rad": 180 / math.pi, "turn": 360.0, "grad": 0.9}
_STYLES = {"dashed": "dashed", "dotted": "dotted"}

Borders = tuple[Border | None, Border | None, Border | None, Border | None]
Corners = tuple[float, float, float, float]


@lru_cache(maxsize=4096)
def color_of(value: str, opacity: float = 1.0) -> Color | None:
    """A computed colour as ``#rrggbb`` or ``#rrggbbaa``; None where it does not show."""
    found = _RGB.match(value)
    if found is None:
        return None
    parts = [float(p) for p in found[1].replace(",", " ").replace("/", " ").split()]
    alpha = round((parts[3] if len(parts) > 3 else 1.0) * opacity * 255)
    if alpha <= 0:
        return None
    body = "".join(f"{min(255, max(0, round(p))):02x}" for p in parts[:3])
    return f"#{body}" if alpha >= 255 else f"#{body}{alpha:02x}"


@lru_cache(maxsize=8192)
def over(top: Color, below: Color) -> Color:
    """``top`` as it looks on the opaque ``below``."""
    if len(top) == 7:
        return top
    alpha = int(top[7:9], 16) / 255
    mixed = (int(top[k : k + 2], 16) * alpha + int(below[k : k + 2], 16) * (1 - alpha) for k in (1, 3, 5))
    return "#" + "".join(f"{int(v + 0.5):02x}" for v in mixed)


@lru_cache(maxsize=4096)
def paint_of(key: PaintKey, width: float, height: float, opacity: float) -> Paint:
    """The paint of a box of this size; a background that is no linear gradient counts as none."""
    color, image, widths, styles, colors, radii, shadow, _ = key
    return Paint(
        fill=color_of(color, opacity),
        gradient=gradient_of(image, width, height, opacity) if image != "none" else None,
        borders=_borders(widths, styles, colors, opacity),
        radius=_radius(radii, width, height),
        shadows=_shadows(shadow, opacity),
    )


def four(value: str) -> list[str]:
    """A four-sided shorthand written out; commas inside brackets do not part."""
    parts = re.findall(r"[\w-]+\([^()]*\)|[^\s]+", value)
    return [
        parts[0],
        parts[1 % len(parts)],
        parts[2 % len(parts)] if len(parts) > 2 else parts[0],
        parts[-1 if len(parts) == 4 else 1 % len(parts)],
    ]


def _borders(widths: str, styles: str, colors: str, opacity: float) -> Borders:
    if widths == "0px":
        return (None,) * 4
    top, right, bottom, left = (
        _border(float(w.removesuffix("px")), s, color_of(c, opacity))
        for w, s, c in zip(four(widths), four(styles), four(colors), strict=True)
    )
    return (top, right, bottom, left)


def _border(width: float, style: str, color: Color | None) -> Border | None:
    if width <= 0 or color is None or style in ("none", "hidden"):
        return None
    return Border(width, color, _STYLES.get(style, "solid"))  # type: ignore[arg-type]


def _radius(radii: str, width: float, height: float) -> Corners:
    """Corner radii no larger than what fits, as CSS scales them."""
    tl, tr, br, bl = (_length(r.split()[0], min(width, height)) for r in radii.split("/"))
    if not (tl or tr or br or bl):
        return (0.0,) * 4
    sums = ((width, tl + tr), (width, bl + br), (height, tl + bl), (height, tr + br))
    fit = min((1.0, *(side / total for side, total in sums if total > 0)))
    return (round(tl * fit, 2), round(tr * fit, 2), round(br * fit, 2), round(bl * fit, 2))


def _length(value: str, whole: float) -> float:
    if value.endswith("%"):
        return float(value[:-1]) / 100 * whole
    found = re.match(r"-?[\d.]+", value)
    return float(found[0]) if found else 0.0


def _shadows(value: str, opacity: float) -> tuple[Shadow, ...]:
    """Outer shadows, the topmost first; those inside a box have no place in a paint."""
    if value == "none":
        return ()
    found = []
    for color, lengths in re.findall(r"(rgba?\([^()]*\))([^,]*)", value):
        shade = color_of(color, opacity)
        numbers = [float(n) for n in re.findall(r"(-?[\d.]+)px", lengths)]
        if shade and "inset" not in lengths and len(numbers) == 4 and any(numbers):
            dx, dy, blur, spread = numbers
            found.append(Shadow(dx, dy, blur, spread, shade))
    return tuple(found)


def gradient_of(image: str, width: float, height: float, opacity: float) -> Gradient | None:
    """A single linear gradient; None for any other picture."""
    if not image.startswith("linear-gradient(") or image.count("gradient(") > 1 or "url(" in image:
        return None
    inner = image[len("linear-gradient(") : -1]
    angle = _angle(inner, width, height)
    long = abs(width * math.sin(math.radians(angle))) + abs(height * math.cos(math.radians(angle)))
    stops: list[tuple[Color, float | None]] = []
    for color, places in _STOP.findall(inner):
        shade = color_of(color, opacity) or "#00000000"
        at = [_length(p, 1.0) if p.endswith("%") else _length(p, 1.0) / max(long, 1) for p in places.split()]
        stops += [(shade, a) for a in at] or [(shade, None)]
    return Gradient(round(angle, 2), _spread(stops)) if len(stops) > 1 else None


def _angle(inner: str, width: float, height: float) -> float:
    found = re.match(r"(-?[\d.]+)(deg|rad|turn|grad)", inner)
    if found:
        return (float(found[1]) * _TURN[found[2]]) % 360
    words = re.match(r"to ([a-z ]+)", inner)
    sides = words[1].split() if words else ["bottom"]
    if len(sides) == 1:
        return {"top": 0.0, "right": 90.0, "bottom": 180.0, "left": 270.0}[sides[0]]
    corner = math.degrees(math.atan2(height, width))
    up, right = "top" in sides, "right" in sides
    return {
        (True, True): corner,
        (False, True): 180 - corner,
        (False, False): 180 + corner,
        (True, False): 360 - corner,
    }[up, right]


def _spread(stops: list[tuple[Color, float | None]]) -> tuple[tuple[Color, float], ...]:
    """Offsets that are not given lie evenly between those that are; none lies before the one ahead of it."""
    at: list[float | None] = [offset for _, offset in stops]
    at[0] = 0.0 if at[0] is None else at[0]
    at[-1] = 1.0 if at[-1] is None else at[-1]
    known = [k for k, offset in enumerate(at) if offset is not None]
    for low, high in zip(known, known[1:]):
        start, end = at[low] or 0.0, at[high] or 0.0
        for k in range(low + 1, high):
            at[k] = start + (end - start) * (k - low) / (high - low)
    result, least = [], -math.inf
    for (color, _), offset in zip(stops, at, strict=True):
        least = max(least, offset or 0.0)
        result.append((color, round(least, 4)))
    return tuple(result)

"""Pictures, drawings and backgrounds that are no plain paint."""

from __future__ import annotations

import re
from posixpath import basename
from urllib.parse import unquote, urlsplit

from ui2code.truth.dom import Clip, DomNode, Picture
from ui2code.truth.edges import rounded, snapped
from ui2code.types import Asset, Box, Element, Kind, Paint

ICON = 64.0
"""CSS px up to which a drawing of one colour is an icon, as for perceive."""
SMALL_ICON = 24.0
"""CSS px up to which any small picture is one."""


def pictures_of(node: DomNode, seen: Picture, clip: Clip | None, page: Clip, paint: Paint) -> list[Element]:
    box = snapped(page.cut(clip.cut(seen.box) if clip else seen.box))
    if min(box.w, box.h) < 2:
        return []
    long = max(box.w, box.h)
    small = long <= SMALL_ICON or (long <= ICON and seen.inks == 1)
    rim = max((b.width for b in paint.borders if b), default=0.0)
    tl, tr, br, bl = (max(0.0, r - rim) for r in rounded(paint, box, clip).radius)
    drawn = Paint(radius=(tl, tr, br, bl)) if any((tl, tr, br, bl)) and not small else None
    kind = Kind.ICON if small else Kind.IMAGE
    return [Element("", kind, box, paint=drawn, asset=Asset(_name(seen), b"", seen.alt))]


def _name(seen: Picture) -> str:
    """The bare file name; of what has none, its kind, to be numbered later."""
    if seen.tag == "svg":
        return f"{seen.name}.svg" if seen.name else "drawing.svg"
    name = basename(unquote(urlsplit(seen.name).path)) if not seen.name.startswith("data:") else ""
    name = re.sub(r"[^\w.-]+", "-", name, flags=re.ASCII).strip("-.")
    return name or {"font": "glyph.svg", "img": "picture.png"}.get(seen.tag, f"{seen.tag}.png")


def backgrounds_of(image: str, lies: str, node: DomNode, box: Box, paint: Paint) -> list[Element]:
    """A background that is no plain colour or linear gradient: a picture."""
    found = re.search(r'url\("?([^")]*)"?\)', image)
    if found is None:
        return [Element("", Kind.IMAGE, box, paint=_corners(paint), asset=Asset("background.png", b""))]
    source = found[1]
    size, position, repeat = ([*lies.split("|"), "", "", ""])[:3]
    place = _placed(source, size, position, node.box) if "no-repeat" in repeat else None
    cut = place.intersection(box) if place is not None else box
    if min(cut.w, cut.h) < 2:
        return []
    small = max(cut.w, cut.h) <= ICON and "svg" in source
    name = _name(Picture("img", cut, source, "", 9))
    return [
        Element(
            "",
            Kind.ICON if small else Kind.IMAGE,
            snapped(cut),
            paint=None if small else _corners(paint),
            asset=Asset(name, b""),
        )
    ]


def _corners(paint: Paint) -> Paint | None:
    return Paint(radius=paint.radius) if any(paint.radius) else None


def _placed(source: str, size: str, position: str, box: Box) -> Box | None:
    """Where a picture that is not repeated lies in its box; None where that is all of it, or nobody knows."""
    if "," in size or "cover" in size or "contain" in size:
        return None
    own = _own_size(source)
    parts = ([*size.split(), "auto"])[:2]
    w, h = (_part(p, whole) for p, whole in zip(parts, (box.w, box.h), strict=True))
    if w is None and h is None:
        if own is None:
            return None
        w, h = own
    ratio = own[0] / own[1] if own and own[1] else 1.0
    w = w if w is not None else (h or 0.0) * ratio
    h = h if h is not None else w / ratio
    x, y = ([*re.findall(r"calc\([^()]*\)|[^\s]+", position), "50%"])[:2]
    return Box(box.x + _offset(x, box.w - w), box.y + _offset(y, box.h - h), w, h)


def _own_size(source: str) -> tuple[float, float] | None:
    text = unquote(source)
    found = [re.search(rf"<svg[^>]*\s{side}=['\"]?([\d.]+)", text) for side in ("width", "height")]
    if found[0] and found[1]:
        return float(found[0][1]), float(found[1][1])
    view = re.search(r"viewBox=['\"]?[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)", text)
    return (float(view[1]), float(view[2])) if view else None


def _part(value: str, whole: float) -> float | None:
    found = re.match(r"([\d.]+)(px|%)", value)
    if found is None:
        return None
    return float(found[1]) * (whole / 100 if found[2] == "%" else 1.0)


def _offset(value: str, free: float) -> float:
    """A position such as ``50%``, ``12px`` or ``calc(100% - 12px)``."""
    share = re.search(r"(-?[\d.]+)%", value)
    fixed = re.search(r"([+-]?)\s*([\d.]+)px", value)
    result = float(share[1]) / 100 * free if share else 0.0
    return result + (float(fixed[2]) * (-1 if fixed[1] == "-" else 1) if fixed else 0.0)

"""What ``dom.js`` answers, as values: the elements of a page with their boxes and paints, and its stretches of text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ui2code.types import Box

PaintKey = tuple[str, ...]
"""background-color, background-image, border widths, styles and colours, radii, box-shadow, how a picture lies."""

CONTEXT, POSITIONED, FLOAT, ATOMIC, INLINE = 1, 2, 4, 8, 16
"""Bits of ``DomNode.flags``: what decides when an element is painted."""
COLLAPSED, TURNED = 32, 64
"""More of them: a part of a table whose borders are shared; an element that is no upright rectangle."""


@dataclass(frozen=True, slots=True)
class Clip:
    """Beyond ``left .. bottom`` nothing shows; ``radius`` (tl, tr, br, bl) rounds the corners of what reaches them."""

    left: float
    top: float
    right: float
    bottom: float
    radius: tuple[float, ...]

    def cut(self, box: Box) -> Box:
        x, y = max(self.left, box.x), max(self.top, box.y)
        return Box(x, y, max(0.0, min(self.right, box.right) - x), max(0.0, min(self.bottom, box.bottom) - y))


@dataclass(frozen=True, slots=True)
class Picture:
    """What is shown in an element that is not made of boxes: ``inks`` is how many colours it has, 9 where nobody knows."""

    tag: str
    box: Box
    name: str
    alt: str
    inks: int


@dataclass(frozen=True, slots=True)
class DomNode:
    """``place`` is its index in ``Rendering.nodes``; ``box`` its border box, uncut."""

    tag: str
    parent: int
    place: int
    box: Box
    clip: int
    paint: int
    opacity: float
    flags: int
    z: int
    display: str
    component: str | None
    role: str
    checked: bool
    native: bool
    accent: str
    picture: Picture | None
    share: float
    """How full a bar is, how far a slider is pulled, 0..1."""


@dataclass(frozen=True, slots=True)
class Face:
    """A style of text; ``up`` and ``down`` are ascent and descent as the browser rounds them."""

    family: str
    size: float
    weight: int
    italic: bool
    color: str
    opacity: float
    spacing: float
    underline: bool
    up: float
    down: float


@dataclass(frozen=True, slots=True)
class Stretch:
    """One style in one line of one text node. ``ink``: left, right, up, down from pen and baseline, and the advance."""

    block: int
    owner: int
    face: int
    text: str
    box: Box
    clip: int
    ink: tuple[float, ...]
    align: str
    leading: float
    time: float
    """How many elements had begun before it."""


@dataclass(frozen=True, slots=True)
class Dom:
    width: float
    height: float
    grounds: tuple[tuple[str, str], ...]
    """background-color and background-image of html and body."""
    nodes: tuple[DomNode, ...]
    paints: tuple[PaintKey, ...]
    clips: tuple[Clip, ...]
    faces: tuple[Face, ...]
    stretches: tuple[Stretch, ...]


SPACE, BREAK = -1, -2
"""Faces of what is no text: a space between two elements of a line, a line break."""

NOWHERE = Box(0.0, 0.0, 0.0, 0.0)


def dom_of(answer: dict[str, Any], size: tuple[float, float] | None = None) -> Dom:
    """``size`` where the picture has another one than the document says."""
    width, height = size or answer["size"]
    return Dom(
        float(width),
        float(height),
        tuple((color, image) for color, image in answer["grounds"]),
        tuple(map(_node, answer["nodes"])),
        tuple(map(tuple, answer["paints"])),
        tuple(map(_clip, answer["clips"])),
        tuple(map(_face, answer["faces"])),
        tuple(map(_stretch, answer["texts"])),
    )


def _clip(row: list[float]) -> Clip:
    left, top, right, bottom, *radius = row
    return Clip(left, top, right, bottom, tuple(radius))


def _node(row: list[Any]) -> DomNode:
    tag, parent, place, x, y, w, h, clip, paint, opacity, flags, z, display, component, control, picture, share = row
    role, on, native, accent = control or ("", 0, 0, "")
    return DomNode(
        tag, parent, place, Box(x, y, w, h), clip, paint, opacity, flags, z, display, component or None,
        role, bool(on), bool(native), accent, _picture(picture), float(share),
    )  # fmt: skip


def _picture(row: list[Any] | int) -> Picture | None:
    if isinstance(row, int):
        return None
    tag, box, name, alt, inks = row
    return Picture(tag, Box(*box), name, alt, inks)


def _face(row: list[Any]) -> Face:
    family, size, weight, italic, color, opacity, spacing, underline, up, down = row
    return Face(family, float(size), weight, bool(italic), color, opacity, float(spacing), bool(underline), up, down)


def _stretch(row: list[Any]) -> Stretch:
    if len(row) == 4:
        return Stretch(row[0], row[1], row[2], row[3], NOWHERE, -1, (), "left", 0.0, 0.0)
    block, owner, face, text, x, y, w, h, clip, ink, align, leading, time = row
    return Stretch(block, owner, face, text, Box(x, y, w, h), clip, tuple(ink or ()), align, leading, time)

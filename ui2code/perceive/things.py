"""Everything in a mockup but its text: shapes, lines, pictures, icons, measured together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ui2code.perceive.absorb import absorb
from ui2code.perceive.agree import agree
from ui2code.perceive.assets import png, rounded
from ui2code.perceive.clean import paint_out
from ui2code.perceive.ground import find_ground
from ui2code.perceive.icons import bullet, trace
from ui2code.perceive.keep import owners, paint_kept, settled
from ui2code.perceive.raster import Rect, draw_paint
from ui2code.perceive.regions import find_regions
from ui2code.perceive.residue import Patch, find_patches
from ui2code.perceive.rules import find_rules
from ui2code.perceive.shades import shades
from ui2code.perceive.shapes import Shape, find_shapes
from ui2code.perceive.stacks import adopt, stack
from ui2code.types import Asset, Box, Element, Kind, Mockup, Paint, Pixels

ICON_SIZE = 64
"""CSS px; larger patches are pictures."""

SMOOTH = 2
"""Levels by which neighbouring pixels of a gradient differ at most."""

BULLET = 12
"""CSS px up to which a dot or a square is a shape, not an icon."""

THIN_SQUARE = 4
"""CSS px: no square of this size fits into a line."""

LINE_RATIO = 3
"""A rule is at least this much longer than thick."""


@dataclass(frozen=True, eq=False)
class Things:
    """``elements`` in paint order, without ids and parents; ``ground`` is the page's."""

    ground: Paint
    elements: tuple[Element, ...]


def find_things(mockup: Mockup, text_boxes: Sequence[Box]) -> Things:
    """Measures all but the text; ``text_boxes`` (CSS px) say where ink is text."""
    scale = mockup.scale
    boxes = [device(box, scale) for box in text_boxes]
    clean, painted = paint_out(mockup.pixels, boxes)
    regions = find_regions(clean, 0, round(THIN_SQUARE * scale))
    smooth = find_regions(clean, SMOOTH, round(THIN_SQUARE * scale))
    ground = find_ground(regions, smooth)
    canvas = _page(ground, clean)
    likely = stack(clean, find_shapes(clean, regions, smooth, painted, scale), scale, ground.fill)
    shapes = paint_kept(clean, canvas, likely, painted, ground.fill)
    shapes = settled(clean, canvas, shapes, painted, scale)
    canvas = _page(ground, clean)
    shapes = agree(clean, canvas, shapes)
    for shape in shapes:
        draw_paint(shape.paint, shape.rect, canvas)
    shapes += find_rules(clean, canvas, regions, painted, scale)
    patches = find_patches(clean, canvas, painted, (owners(shapes, *canvas.shape[:2]), shades(clean, shapes)), scale)
    shapes, patches = absorb(shapes, patches, painted, round(ICON_SIZE * scale))
    shapes, patches = adopt(shapes, patches, round(ICON_SIZE * scale))
    elements = _layered(shapes, patches, (clean, canvas, scale))
    if elements and _is_page(elements[0], mockup):
        return Things(elements[0].paint or scaled(ground, scale), tuple(elements[1:]))
    return Things(scaled(ground, scale), tuple(elements))


def _is_page(element: Element, mockup: Mockup) -> bool:
    """Whether a plain shape covers the whole page: then it is the page's ground."""
    paint = element.paint
    plain = element.kind is Kind.SHAPE and paint is not None and not any(paint.borders) and not paint.shadows
    return plain and element.box.w >= mockup.width and element.box.h >= mockup.height


def _page(ground: Paint, like: Pixels) -> Pixels:
    canvas = np.empty_like(like)
    draw_paint(ground, Rect(0, 0, canvas.shape[1], canvas.shape[0]), canvas)
    return canvas


def _layered(
    shapes: Sequence[Shape], patches: Sequence[Patch], pictures: tuple[Pixels, Pixels, float]
) -> list[Element]:
    """Elements in paint order: each patch comes right after the shape that it lies on."""
    clean, canvas, scale = pictures
    numbers = {id(patch): k for k, patch in enumerate(patches)}
    order: list[Element] = []
    for index in range(-1, len(shapes)):
        if index >= 0:
            order.append(shape_element(shapes[index], scale))
        for patch in (p for p in patches if p.owner == index):
            order.append(_patch_element(patch, clean, canvas, scale, numbers[id(patch)]))
    return order


def device(box: Box, scale: float) -> Rect:
    """The device pixels a CSS box touches."""
    return Rect(
        int(np.floor(box.x * scale)),
        int(np.floor(box.y * scale)),
        int(np.ceil(box.right * scale)),
        int(np.ceil(box.bottom * scale)),
    )


def css(rect: Rect, scale: float) -> Box:
    return Box(rect.x0 / scale, rect.y0 / scale, rect.w / scale, rect.h / scale)


def scaled(paint: Paint, scale: float) -> Paint:
    """Lengths from device px to CSS px."""
    if scale == 1:
        return paint
    tl, tr, br, bl = (r / scale for r in paint.radius)
    top, right, bottom, left = (b and replace(b, width=b.width / scale) for b in paint.borders)
    shadows = tuple(
        replace(s, dx=s.dx / scale, dy=s.dy / scale, blur=s.blur / scale, spread=s.spread / scale)
        for s in paint.shadows
    )
    return replace(paint, radius=(tl, tr, br, bl), borders=(top, right, bottom, left), shadows=shadows)


def shape_element(shape: Shape, scale: float) -> Element:
    """A SHAPE, or a LINE where it is long and thin."""
    short, long = sorted((shape.rect.w, shape.rect.h))
    line = short <= THIN_SQUARE * scale and long >= LINE_RATIO * short and not any(shape.paint.borders)
    kind = Kind.LINE if line else Kind.SHAPE
    return Element("", kind, css(shape.rect, scale), min(1.0, shape.cover), paint=scaled(shape.paint, scale))


def _patch_element(patch: Patch, clean: Pixels, canvas: Pixels, scale: float, number: int) -> Element:
    rows, cols = patch.rect.slices()
    if max(patch.rect.w, patch.rect.h) <= BULLET * scale:
        dot = bullet(clean[rows, cols], canvas[rows, cols])
        if dot is not None:
            fill, at = dot
            x, y = patch.rect.x0, patch.rect.y0
            return shape_element(Shape(Rect(x + at.x0, y + at.y0, x + at.x1, y + at.y1), fill), scale)
    if max(patch.rect.w, patch.rect.h) <= ICON_SIZE * scale:
        drawing = trace(clean[rows, cols], canvas[rows, cols], scale)
        if drawing is not None:
            return Element("", Kind.ICON, css(patch.rect, scale), 0.8, asset=Asset(f"icon-{number}.svg", drawing))
    radius, crop = rounded(clean, canvas, patch.rect)
    kind = Kind.ICON if max(patch.rect.w, patch.rect.h) <= 24 * scale else Kind.IMAGE
    paint = Paint(radius=(radius / scale,) * 4) if radius else None
    return Element("", kind, css(patch.rect, scale), 0.7, paint=paint, asset=Asset(f"image-{number}.png", png(crop)))

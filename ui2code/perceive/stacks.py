"""Boxes that tile a larger one: a card's header, body and footer become the card and what is different in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ui2code.perceive.corners import find_radii
from ui2code.perceive.raster import Rect, inner_radius, rgba
from ui2code.perceive.shapes import Shape
from ui2code.types import Border, Paint, Pixels

SEAM = 4
"""CSS px: a rule between two parts of a card is no thicker."""

ALIKE = 8
"""Levels by which the borders of two parts may differ and be the same."""

MIN_SIDE = 24
"""CSS px: parts of a card are no smaller."""

TOP, RIGHT, BOTTOM, LEFT = range(4)


def stack(pixels: Pixels, shapes: Sequence[Shape], scale: float) -> list[Shape]:
    """The shapes with a parent added for each column of boxes of one width that touch, large ones first."""
    width = pixels.shape[1]
    groups = _columns(shapes, scale)
    result = [s for k, s in enumerate(shapes) if not any(k in g for g in groups)]
    for group in groups:
        parts = sorted((shapes[k] for k in group), key=lambda s: s.rect.y0)
        box = Rect(parts[0].rect.x0, parts[0].rect.y0, max(p.rect.x1 for p in parts), max(p.rect.y1 for p in parts))
        if box.x0 <= 0 and box.x1 >= width:
            result += parts
            continue
        result += _card(pixels, parts, box)
    return sorted(result, key=lambda s: -s.rect.area)


def _columns(shapes: Sequence[Shape], scale: float) -> list[list[int]]:
    """Groups of two and more places in ``shapes`` that stand upon each other; none that is part of a grid."""
    usable = [k for k, s in enumerate(shapes) if min(s.rect.w, s.rect.h) >= MIN_SIDE * scale]
    below = {k: [j for j in usable if j != k and _upon(shapes[k].rect, shapes[j].rect, scale)] for k in usable}
    beside = {k for k in usable for j in usable if j != k and _beside(shapes[k].rect, shapes[j].rect, scale)}
    groups: list[list[int]] = []
    taken: set[int] = set()
    for k in sorted(usable, key=lambda i: shapes[i].rect.y0):
        chain = [k]
        while below[chain[-1]]:
            chain.append(below[chain[-1]][0])
        if len(chain) > 1 and not taken & set(chain) and not beside & set(chain):
            groups.append(chain)
            taken |= set(chain)
    return groups


def _upon(upper: Rect, lower: Rect, scale: float) -> bool:
    same = abs(upper.x0 - lower.x0) <= 1 and abs(upper.x1 - lower.x1) <= 1
    return same and lower.y0 > upper.y0 and -SEAM * scale <= lower.y0 - upper.y1 <= 1


def _beside(a: Rect, b: Rect, scale: float) -> bool:
    same = abs(a.y0 - b.y0) <= 1 and abs(a.y1 - b.y1) <= 1
    return same and (-SEAM * scale <= b.x0 - a.x1 <= 1 or -SEAM * scale <= a.x0 - b.x1 <= 1)


def _card(pixels: Pixels, parts: Sequence[Shape], box: Rect) -> list[Shape]:
    """The card around ``parts`` (from top to bottom), and those parts that differ from it."""
    main = max(parts, key=lambda s: s.rect.area)
    if main.paint.fill is None:
        return list(parts)
    left, right = (_common([p.paint.borders[side] for p in parts]) for side in (LEFT, RIGHT))
    borders = (parts[0].paint.borders[TOP], right, parts[-1].paint.borders[BOTTOM], left)
    paint = Paint(fill=main.paint.fill, borders=borders)
    paint = replace(paint, radius=_radii(pixels, box, paint, parts))
    card = Shape(box, paint, main.region, 1.0)
    inner = inner_radius(paint)
    kept = []
    for k, part in enumerate(parts):
        rest = _inset(part, card, k == 0, k == len(parts) - 1, parts[k - 1] if k else None)
        first, last = (inner[0], inner[1]) if k == 0 else (0.0, 0.0), inner[2:] if k == len(parts) - 1 else (0.0, 0.0)
        rest = replace(rest, paint=replace(rest.paint, radius=(*first, *last)), inner=True)
        if part is main or (rest.paint.fill == card.paint.fill and not any(rest.paint.borders)):
            kept += _rules(rest)
        elif rest.rect.area > 0:
            kept.append(rest)
    return [card, *kept]


def _rules(part: Shape) -> list[Shape]:
    """The borders above and below a part that is its card itself, as shapes of their own."""
    rect, found = part.rect, []
    for side in (TOP, BOTTOM):
        border = part.paint.borders[side]
        if border is not None:
            thick = round(border.width)
            y0 = rect.y0 if side == TOP else rect.y1 - thick
            found.append(Shape(Rect(rect.x0, y0, rect.x1, y0 + thick), Paint(fill=border.color), inner=True))
    return found


def _radii(pixels: Pixels, box: Rect, paint: Paint, parts: Sequence[Shape]) -> tuple[float, float, float, float]:
    """Corner by corner with the fill of the part that lies there."""
    top = find_radii(pixels, box, replace(paint, fill=parts[0].paint.fill, gradient=parts[0].paint.gradient))
    bottom = find_radii(pixels, box, replace(paint, fill=parts[-1].paint.fill, gradient=parts[-1].paint.gradient))
    return top[0], top[1], bottom[2], bottom[3]


def _common(borders: Sequence[Border | None]) -> Border | None:
    """The border all parts share on one side, if they do."""
    first = borders[0]
    if first is None or any(b is None or b.width != first.width or not _alike(b, first) for b in borders):
        return None
    return first


def _alike(a: Border, b: Border) -> bool:
    return max(abs(x - y) for x, y in zip(rgba(a.color)[:3], rgba(b.color)[:3], strict=True)) <= ALIKE


def _inset(part: Shape, card: Shape, first: bool, last: bool, above: Shape | None) -> Shape:
    """A part without the borders that its card, or the part above, draws."""
    own = list(part.paint.borders)
    cut = [0, 0, 0, 0]
    for side, shared in ((TOP, first), (RIGHT, True), (BOTTOM, last), (LEFT, True)):
        border = card.paint.borders[side]
        if shared and border is not None:
            cut[side], own[side] = round(border.width), None
    if above is not None:
        seam = max(0, above.rect.y1 - part.rect.y0)
        if seam and own[TOP] is not None and above.paint.borders[BOTTOM] is not None:
            cut[TOP], own[TOP] = seam, None
    rect = part.rect.grown(-cut[LEFT], -cut[TOP], -cut[RIGHT], -cut[BOTTOM])
    top, right, bottom, left = own
    return replace(part, rect=rect, paint=replace(part.paint, borders=(top, right, bottom, left)))

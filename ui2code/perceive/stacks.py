"""Boxes that tile a larger one: a card's header, body and footer become the card and what is different in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ui2code.perceive.corners import find_radii
from ui2code.perceive.raster import Rect, inner_radius, rgba
from ui2code.perceive.residue import Patch
from ui2code.perceive.shapes import Shape
from ui2code.types import Border, Color, Paint, Pixels

SEAM = 4
"""CSS px: a rule between two parts of a card is no thicker."""

ALIKE = 8
"""Levels by which the borders of two parts may differ and be the same."""

FIT = 2
"""Device px by which a picture may miss the edges of its card."""

TOP, RIGHT, BOTTOM, LEFT = range(4)


@dataclass(frozen=True)
class Way:
    """A direction in which parts follow each other: its sides, its corners (tl, tr, br, bl are 0 to 3), and the least side."""

    start: int
    end: int
    along: tuple[int, int]
    corners: tuple[tuple[int, ...], tuple[int, ...]]
    least: int


DOWN = Way(TOP, BOTTOM, (LEFT, RIGHT), ((0, 1), (2, 3)), 24)
ACROSS = Way(LEFT, RIGHT, (TOP, BOTTOM), ((0, 3), (1, 2)), 60)
"""Rows must be higher: a field and the button beside it are no card."""


def stack(pixels: Pixels, shapes: Sequence[Shape], scale: float, ground: Color | None) -> list[Shape]:
    """The shapes with a parent added for each column, then each row, of boxes that touch, large ones first.

    Pieces of the page's own ``ground`` between shadows are parts of nothing.
    """
    height, width = pixels.shape[:2]
    result = list(shapes)
    for way in (DOWN, ACROSS):
        groups = _chains(result, way, scale, ground)
        single = [s for k, s in enumerate(result) if not any(k in g for g in groups)]
        for group in groups:
            parts = sorted((result[k] for k in group), key=lambda s: (s.rect.y0, s.rect.x0))
            box = parts[0].rect
            for part in parts:
                box = box.joined(part.rect)
            spans = (box.x0 <= 0 and box.x1 >= width) or (way is ACROSS and box.y0 <= 0 and box.y1 >= height)
            single += parts if spans else _card(pixels, parts, box, way)
        result = sorted(single, key=lambda s: -s.rect.area)
    return result


def _chains(shapes: Sequence[Shape], way: Way, scale: float, ground: Color | None) -> list[list[int]]:
    """Groups of two and more places in ``shapes`` that follow upon each other; none that is part of a grid."""
    usable = [
        k
        for k, s in enumerate(shapes)
        if min(s.rect.w, s.rect.h) >= way.least * scale
        and not s.inner
        and (s.paint.fill != ground or any(s.paint.borders))
    ]
    after = {k: [j for j in usable if j != k and _follows(shapes[k], shapes[j], way, scale)] for k in usable}
    other = ACROSS if way is DOWN else DOWN
    grid = {
        i for k in usable for j in usable if j != k and _follows(shapes[k], shapes[j], other, scale) for i in (k, j)
    }
    groups: list[list[int]] = []
    taken: set[int] = set()
    for k in sorted(usable, key=lambda i: (shapes[i].rect.y0, shapes[i].rect.x0)):
        chain = [k]
        while after[chain[-1]]:
            chain.append(after[chain[-1]][0])
        if len(chain) > 1 and not taken & set(chain) and not grid & set(chain):
            groups.append(chain)
            taken |= set(chain)
    return groups


def _follows(first: Shape, second: Shape, way: Way, scale: float) -> bool:
    """Whether the second box stands where the first ends, both of one width (or height)."""
    a, b = first.rect, second.rect
    if way is ACROSS:
        a, b = Rect(a.y0, a.x0, a.y1, a.x1), Rect(b.y0, b.x0, b.y1, b.x1)
    same = abs(a.x0 - b.x0) <= 1 and abs(a.x1 - b.x1) <= 1
    return same and b.y0 > a.y0 and -SEAM * scale <= b.y0 - a.y1 <= 1


def _card(pixels: Pixels, parts: Sequence[Shape], box: Rect, way: Way) -> list[Shape]:
    """The card around ``parts`` (from its start to its end), and those parts that differ from it."""
    main = max(parts, key=lambda s: s.rect.area)
    if main.paint.fill is None:
        return list(parts)
    borders: list[Border | None] = [None] * 4
    for side in way.along:
        borders[side] = _common([p.paint.borders[side] for p in parts])
    borders[way.start], borders[way.end] = parts[0].paint.borders[way.start], parts[-1].paint.borders[way.end]
    top, right, bottom, left = borders
    paint = Paint(fill=main.paint.fill, borders=(top, right, bottom, left))
    paint = replace(paint, radius=_radii(pixels, box, paint, parts, way))
    card = Shape(box, paint, main.region, 1.0)
    kept: list[Shape] = []
    for k, part in enumerate(parts):
        rest = _inset(part, card, (k == 0, k == len(parts) - 1), parts[k - 1] if k else None, way)
        corners = way.corners[0] * (k == 0) + way.corners[1] * (k == len(parts) - 1)
        tl, tr, br, bl = (r if c in corners else 0.0 for c, r in enumerate(inner_radius(paint)))
        rest = replace(rest, paint=replace(rest.paint, radius=(tl, tr, br, bl)), inner=True)
        if part is main or (rest.paint.fill == card.paint.fill and not any(rest.paint.borders)):
            kept += _rules(rest, way)
        elif rest.rect.area > 0:
            kept.append(rest)
    return [card, *kept]


def _rules(part: Shape, way: Way) -> list[Shape]:
    """The borders before and behind a part that is its card itself, as shapes of their own."""
    rect, found = part.rect, []
    for side in (way.start, way.end):
        border = part.paint.borders[side]
        if border is not None:
            thick = round(border.width)
            strip = {
                TOP: Rect(rect.x0, rect.y0, rect.x1, rect.y0 + thick),
                RIGHT: Rect(rect.x1 - thick, rect.y0, rect.x1, rect.y1),
                BOTTOM: Rect(rect.x0, rect.y1 - thick, rect.x1, rect.y1),
                LEFT: Rect(rect.x0, rect.y0, rect.x0 + thick, rect.y1),
            }[side]
            found.append(Shape(strip, Paint(fill=border.color), inner=True))
    return found


def _radii(
    pixels: Pixels, box: Rect, paint: Paint, parts: Sequence[Shape], way: Way
) -> tuple[float, float, float, float]:
    """Corner by corner with the fill of the part that lies there."""
    first, last = (
        find_radii(pixels, box, replace(paint, fill=p.paint.fill, gradient=p.paint.gradient))
        for p in (parts[0], parts[-1])
    )
    tl, tr, br, bl = (first[c] if c in way.corners[0] else last[c] for c in range(4))
    return tl, tr, br, bl


def _common(borders: Sequence[Border | None]) -> Border | None:
    """The border all parts share on one side, if they do."""
    first = borders[0]
    if first is None or any(b is None or b.width != first.width or not _alike(b, first) for b in borders):
        return None
    return first


def _alike(a: Border, b: Border) -> bool:
    return max(abs(x - y) for x, y in zip(rgba(a.color)[:3], rgba(b.color)[:3], strict=True)) <= ALIKE


def _inset(part: Shape, card: Shape, ends: tuple[bool, bool], before: Shape | None, way: Way) -> Shape:
    """A part without the borders that its card, or the part before it, draws; ``ends``: it is the first, the last."""
    own = list(part.paint.borders)
    cut = [0, 0, 0, 0]
    outer = {*way.along, *([way.start] if ends[0] else []), *([way.end] if ends[1] else [])}
    for side in outer:
        border = card.paint.borders[side]
        if border is not None:
            cut[side], own[side] = round(border.width), None
    if before is not None and own[way.start] is not None and before.paint.borders[way.end] is not None:
        seam = before.rect.y1 - part.rect.y0 if way is DOWN else before.rect.x1 - part.rect.x0
        if seam > 0:
            cut[way.start], own[way.start] = seam, None
    rect = part.rect.grown(-cut[LEFT], -cut[TOP], -cut[RIGHT], -cut[BOTTOM])
    top, right, bottom, left = own
    return replace(part, rect=rect, paint=replace(part.paint, borders=(top, right, bottom, left)))


def adopt(shapes: Sequence[Shape], patches: Sequence[Patch], least: int) -> tuple[list[Shape], list[Patch]]:
    """Cards grown over the picture that stands upon them, under them or beside them: it is in the card then."""
    grown, moved = list(shapes), list(patches)
    for k, patch in enumerate(patches):
        if patch.across or min(patch.rect.w, patch.rect.h) < least:
            continue
        for place in range(patch.owner + 1, len(grown)):
            if _wears(grown[place], patch.rect):
                grown[place] = _over(grown[place], patch.rect)
                moved[k] = replace(patch, owner=place)
                break
    return _united(grown, moved, {p.owner for p, q in zip(moved, patches, strict=True) if p is not q})


def _united(shapes: Sequence[Shape], patches: Sequence[Patch], changed: set[int]) -> tuple[list[Shape], list[Patch]]:
    """Cards that took in a picture joined with what stands right above, below or beside them in the same style."""
    result, owners = list(shapes), list(range(len(shapes)))
    for place in sorted(changed):
        for other, shape in enumerate(shapes):
            if other == place or owners[other] != other or shape.paint.fill != result[place].paint.fill:
                continue
            if shape.paint.shadows and _wears(result[place], shape.rect):
                result[place] = _over(result[place], shape.rect)
                owners[other] = place
    kept = [k for k in range(len(shapes)) if owners[k] == k]
    places = {-1: -1} | {k: kept.index(owners[k]) for k in range(len(shapes))}
    return [result[k] for k in kept], [replace(p, owner=places[p.owner]) for p in patches]


def _wears(card: Shape, picture: Rect) -> bool:
    """Whether a picture fits the card's width (or height) and touches it."""
    if not (card.paint.shadows or any(card.paint.borders)) or card.inner:
        return False
    a, b = card.rect, picture
    column = abs(a.x0 - b.x0) <= FIT and abs(a.x1 - b.x1) <= FIT and min(abs(a.y0 - b.y1), abs(b.y0 - a.y1)) <= FIT
    row = abs(a.y0 - b.y0) <= FIT and abs(a.y1 - b.y1) <= FIT and min(abs(a.x0 - b.x1), abs(b.x0 - a.x1)) <= FIT
    return column or row


def _over(card: Shape, picture: Rect) -> Shape:
    """The card with the picture in it; its new corners are as round as its old ones."""
    a, b = card.rect, picture
    rect = Rect(min(a.x0, b.x0), min(a.y0, b.y0), max(a.x1, b.x1), max(a.y1, b.y1))
    if abs(a.x0 - b.x0) <= FIT and abs(a.x1 - b.x1) <= FIT:
        rect = Rect(a.x0, rect.y0, a.x1, rect.y1)
    else:
        rect = Rect(rect.x0, a.y0, rect.x1, a.y1)
    round_ = max(card.paint.radius)
    return replace(card, rect=rect, paint=replace(card.paint, radius=(round_,) * 4))

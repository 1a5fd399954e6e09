"""In which colours each thing shows: what is translucent on what lies below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from ui2code.truth.dom import Dom
from ui2code.truth.order import Key, inside, table
from ui2code.truth.paint import over
from ui2code.truth.shapes import Thing
from ui2code.truth.texts import Paragraph, text_of
from ui2code.types import Border, Box, Color, Element, Kind, Paint, Text, TextStyle

WHITE = "#ffffff"


@dataclass(slots=True)
class Painted:
    """``box`` is what shows of it: the ink of a text. ``below`` is its ground, None where that is no single colour."""

    key: Key
    node: int
    box: Box
    thing: Thing | None = None
    paragraph: Paragraph | None = None
    element: Element | None = None
    face: Color | None = None
    """The opaque colour it shows to what lies on it."""


def settle(drafts: Sequence[Painted], dom: Dom, ground: Paint) -> Paint:
    """Gives each draft its element in the colours it shows; one that does not show keeps none. The page's ground."""
    below = _below(drafts)
    whole = Box(0, 0, dom.width, dom.height)
    for number, (draft, under) in enumerate(zip(drafts, below, strict=True)):
        page = None if ground.gradient else ground.fill
        veil = _veil(draft, whole)
        if veil is not None:
            ground = _dim(drafts[:number], ground, veil)
            continue
        behind = drafts[under].face if under >= 0 else page
        if draft.paragraph is not None:
            text, box = text_of(draft.paragraph, dom, behind or _mean(drafts[under] if under >= 0 else None, ground))
            draft.element = Element("", Kind.TEXT, box, text=text)
        elif draft.thing is not None:
            element = draft.thing.element
            alone = element.paint is None or not _veils(element.paint) or not _between(drafts, under, number)
            _paint(draft, element, behind if alone else None)
    return ground


def _veil(draft: Painted, whole: Box) -> Color | None:
    """The translucent colour that lies on all there is so far, as behind a dialog."""
    if draft.thing is None or not draft.box.contains(whole, 1.0):
        return None
    paint = draft.thing.element.paint
    if paint is None or paint.fill is None or len(paint.fill) == 7:
        return None
    return None if paint.gradient or any(paint.borders) or any(paint.radius) else paint.fill


def _dim(drafts: Sequence[Painted], ground: Paint, veil: Color) -> Paint:
    """What shows through a veil is seen in other colours, and the veil itself is not seen."""
    for draft in drafts:
        draft.face = over(veil, draft.face) if draft.face else None
        element = draft.element
        if element is not None and element.paint is not None:
            draft.element = replace(element, paint=_dimmed(element.paint, veil))
        elif element is not None and element.text is not None:
            draft.element = replace(element, text=_dimmed_text(element.text, veil))
    return _dimmed(ground, veil)


def _dimmed(paint: Paint, veil: Color) -> Paint:
    """Of translucent colours only their own part changes."""

    def seen(color: Color) -> Color:
        return over(veil, color[:7]) + color[7:]

    gradient = paint.gradient
    if gradient is not None:
        gradient = replace(gradient, stops=tuple((seen(c), at) for c, at in gradient.stops))
    top, right, bottom, left = (replace(b, color=seen(b.color)) if b else None for b in paint.borders)
    fill = seen(paint.fill) if paint.fill else None
    return replace(paint, fill=fill, gradient=gradient, borders=(top, right, bottom, left))


def _dimmed_text(text: Text, veil: Color) -> Text:
    def seen(style: TextStyle) -> TextStyle:
        return replace(style, color=over(veil, style.color))

    lines = tuple(replace(n, runs=tuple(replace(r, style=seen(r.style)) for r in n.runs)) for n in text.lines)
    return replace(text, lines=lines, style=seen(text.style), ground=over(veil, text.ground))


def _veils(paint: Paint) -> bool:
    """Whether a box lets through what lies below it."""
    if paint.fill is None and all(paint.borders):
        return True
    stops = paint.gradient.stops if paint.gradient else ()
    return any(len(c) == 9 for c in (paint.fill or "", *(c for c, _ in stops)))


def _between(drafts: Sequence[Painted], under: int, number: int) -> bool:
    """Whether anything lies under a box, but on its ground."""
    box = drafts[number].box
    return any(d.element is not None and d.box.intersection(box).area > 1 for d in drafts[under + 1 : number])


def _mean(draft: Painted | None, ground: Paint) -> Color:
    """Some colour of a ground that has several."""
    paint = ground if draft is None or draft.element is None else draft.element.paint
    if paint is None:
        return WHITE
    if paint.gradient is not None:
        return over(paint.gradient.stops[len(paint.gradient.stops) // 2][0], paint.fill[:7] if paint.fill else WHITE)
    return over(paint.fill or WHITE, WHITE)


def _below(drafts: Sequence[Painted]) -> list[int]:
    """For each draft the last one before it that lies under all of it and hides what is below; -1 is the page."""
    hiding = [k for k, d in enumerate(drafts) if d.thing is not None and _has_face(d.thing.element)]
    if not hiding:
        return [-1] * len(drafts)
    all_boxes = table([d.box for d in drafts])
    places = np.array(hiding)
    held = inside(all_boxes, all_boxes[places], 1.0) & (places[None, :] < np.arange(len(drafts))[:, None])
    last = np.where(held, places[None, :], -1).max(axis=1)
    return [int(k) for k in last]


def _has_face(element: Element) -> bool:
    paint = element.paint
    return element.kind is Kind.IMAGE or (paint is not None and (paint.fill is not None or paint.gradient is not None))


def _paint(draft: Painted, element: Element, behind: Color | None) -> None:
    paint = element.paint
    if paint is None or element.asset is not None:
        draft.element = element
        return
    paint = _over(paint, behind)
    draft.face = None if paint.gradient is not None else opaque(paint.fill) or (behind if paint.fill is None else None)
    shows = paint.gradient or any(paint.borders) or paint.shadows or (paint.fill is not None and paint.fill != behind)
    if shows or element.kind is Kind.CONTROL:
        draft.element = replace(element, paint=paint)


def opaque(color: Color | None) -> Color | None:
    return color if color is not None and len(color) == 7 else None


@lru_cache(maxsize=4096)
def _over(paint: Paint, behind: Color | None) -> Paint:
    """Translucent colours as they show on a ground of one colour."""
    if behind is None:
        return paint
    fill = over(paint.fill, behind) if paint.fill else behind if all(paint.borders) else None
    base = fill or behind
    gradient = paint.gradient
    if gradient is not None:
        gradient = replace(gradient, stops=tuple((over(c, base), at) for c, at in gradient.stops))
    top, right, bottom, left = (replace(b, color=over(b.color, base)) if b else None for b in paint.borders)
    return replace(paint, fill=fill, gradient=gradient, borders=_visible((top, right, bottom, left), base))


def _visible(
    borders: tuple[Border | None, Border | None, Border | None, Border | None], base: Color
) -> tuple[Border | None, Border | None, Border | None, Border | None]:
    """No borders where none of them shows."""
    return borders if any(b and b.color != base for b in borders) else (None,) * 4

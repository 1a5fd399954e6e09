"""Dom -> Scene: what shows, in the colours it shows in, nested and named as perceive does it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from ui2code.perceive.palette import MOST
from ui2code.perceive.scene import CONTAINERS, SLACK
from ui2code.truth.dom import Dom
from ui2code.truth.order import Key, inside, paint_keys, read_in_order, table
from ui2code.truth.paint import color_of, gradient_of, over
from ui2code.truth.shapes import Thing, things
from ui2code.truth.texts import Paragraph, common_owner, paragraphs, text_of
from ui2code.types import Border, Box, Color, Element, Kind, Paint, Scene

WHITE = "#ffffff"
NEST_SLACK = 0.5
"""CSS px by which what is no text may stick out of what holds it."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A scene, and for each of its elements (by id) the index in ``Dom.nodes`` of what it came from."""

    scene: Scene
    owners: dict[str, int]
    times: dict[str, float]
    """Of each text where in the document it begins: after as many elements."""


@dataclass(slots=True)
class _Draft:
    """``box`` is what shows of it: the ink of a text. ``below`` is its ground, None where that is no single colour."""

    key: Key
    node: int
    box: Box
    thing: Thing | None = None
    paragraph: Paragraph | None = None
    element: Element | None = None
    face: Color | None = None
    """The opaque colour it shows to what lies on it."""


def scene_of(dom: Dom) -> Seen:
    """Everything that shows on the page."""
    boxes, texts = paint_keys(dom.nodes)
    drafts = [_Draft(t.key, t.node, t.element.box, thing=t) for t in things(dom, boxes)]
    drafts += [_Draft(texts[max(p.owner, 0)], p.owner, p.ink, paragraph=p) for p in paragraphs(dom)]
    drafts.sort(key=lambda d: d.key)
    ground = _ground(dom)
    _settle(drafts, dom, ground)
    kept = _uncovered([d for d in drafts if d.element is not None])
    kept, ground = _grounded(kept, dom, ground)
    kept = _joined(kept, dom)
    return _named(kept, dom, ground)


def _ground(dom: Dom) -> Paint:
    """The canvas takes the background of the document, or else of its body."""
    fill, gradient = WHITE, None
    for color, image in reversed(dom.grounds):
        found = color_of(color)
        drawn = gradient_of(image, dom.width, dom.height, 1.0) if image != "none" else None
        if found is not None or drawn is not None:
            fill, gradient = over(found or WHITE, WHITE), drawn
    return Paint(fill, gradient)


def _settle(drafts: Sequence[_Draft], dom: Dom, ground: Paint) -> None:
    """Gives each draft its element in the colours it shows; one that does not show keeps none."""
    below = _below(drafts)
    page = None if ground.gradient else ground.fill
    for draft, under in zip(drafts, below, strict=True):
        behind = drafts[under].face if under >= 0 else page
        if draft.paragraph is not None:
            text, box = text_of(draft.paragraph, dom, behind or _mean(drafts[under] if under >= 0 else None, ground))
            draft.element = Element("", Kind.TEXT, box, text=text)
        elif draft.thing is not None:
            _paint(draft, draft.thing.element, behind)


def _mean(draft: _Draft | None, ground: Paint) -> Color:
    """Some colour of a ground that has several."""
    paint = ground if draft is None or draft.element is None else draft.element.paint
    if paint is None:
        return WHITE
    if paint.gradient is not None:
        return over(paint.gradient.stops[len(paint.gradient.stops) // 2][0], paint.fill[:7] if paint.fill else WHITE)
    return over(paint.fill or WHITE, WHITE)


def _below(drafts: Sequence[_Draft]) -> list[int]:
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


def _paint(draft: _Draft, element: Element, behind: Color | None) -> None:
    paint = element.paint
    if paint is None or element.asset is not None:
        draft.element = element
        return
    paint = _over(paint, behind)
    draft.face = None if paint.gradient is not None else _opaque(paint.fill) or (behind if paint.fill is None else None)
    shows = paint.gradient or any(paint.borders) or paint.shadows or (paint.fill is not None and paint.fill != behind)
    if shows or element.kind is Kind.CONTROL:
        draft.element = replace(element, paint=paint)


def _opaque(color: Color | None) -> Color | None:
    return color if color is not None and len(color) == 7 else None


@lru_cache(maxsize=4096)
def _over(paint: Paint, behind: Color | None) -> Paint:
    """Translucent colours as they show on a ground of one colour."""
    if behind is None:
        return paint
    fill = over(paint.fill, behind) if paint.fill else None
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


def _uncovered(drafts: list[_Draft]) -> list[_Draft]:
    """Without what later opaque boxes hide."""
    hiding = [k for k, d in enumerate(drafts) if _hides(d)]
    if not hiding:
        return drafts
    boxes = table([d.box for d in drafts])
    places = np.array(hiding)
    later = places[None, :] > np.arange(len(drafts))[:, None]
    hidden: NDArray[np.bool_] = np.any(inside(boxes, boxes[places], 0.0) & later, axis=1)
    return [d for d, gone in zip(drafts, hidden.tolist(), strict=True) if not gone]


def _hides(draft: _Draft) -> bool:
    element = draft.element
    if element is None or element.kind is Kind.TEXT or element.asset is not None:
        return False
    paint = element.paint
    square = paint is not None and max(paint.radius) <= 1
    return square and paint is not None and _opaque(paint.fill) is not None


def _grounded(drafts: list[_Draft], dom: Dom, ground: Paint) -> tuple[list[_Draft], Paint]:
    """A plain box over the whole page, before anything else, is the page's ground."""
    page = Box(0, 0, dom.width, dom.height)
    while drafts and drafts[0].element is not None:
        first = drafts[0].element
        plain = first.kind is Kind.SHAPE and first.paint is not None and not any(first.paint.borders)
        if not (plain and first.paint is not None and not first.paint.shadows and first.box.contains(page, 0.5)):
            break
        ground = Paint(first.paint.fill or ground.fill, first.paint.gradient)
        drafts = drafts[1:]
    return drafts, ground


def _joined(drafts: list[_Draft], dom: Dom) -> list[_Draft]:
    """Rules that go on from one element to the next (cells of a row) as the one rule that is seen."""
    result: list[_Draft] = []
    ends: dict[tuple[object, ...], int] = {}
    for draft in drafts:
        element = draft.element
        if element is None or element.kind is not Kind.LINE or element.box.w < element.box.h:
            result.append(draft)
            continue
        box = element.box
        line = (box.y, box.h, element.paint)
        before = ends.get((*line, box.x))
        if ends.get((*line, box.right)) is not None and box.right != box.x:
            continue  # it is there already: two cells share it
        if before is not None and (whole := result[before].element) is not None:
            grown = whole.box.union(box)
            result[before].element, result[before].box = replace(whole, box=grown), grown
            result[before].node = common_owner({result[before].node, draft.node}, dom)
        else:
            before = len(result)
            result.append(draft)
        ends[(*line, box.right)] = before
    return result


def _named(drafts: list[_Draft], dom: Dom, ground: Paint) -> Seen:
    elements = [d.element for d in drafts if d.element is not None]
    parents = _parents(elements, [d.box for d in drafts])
    order = read_in_order([e.box for e in elements], parents)
    names = {index: f"e{k + 1}" for k, index in enumerate(order)}
    assets: Counter[str] = Counter()
    made = [_finished(elements[i], names[i], names.get(parents[i]), assets) for i in order]
    owners = {names[i]: drafts[i].node for i in order}
    times = {names[i]: p.rows[0][0].time - 0.5 for i in order if (p := drafts[i].paragraph) is not None}
    scene = Scene(dom.width, dom.height, ground, tuple(made), _palette(dom, ground, made))
    return Seen(scene, owners, times)


def _finished(element: Element, name: str, parent: str | None, assets: Counter[str]) -> Element:
    asset = element.asset
    if asset is not None and asset.name in ("drawing.svg", "glyph.svg", "picture.png", "background.png"):
        stem, dot, suffix = asset.name.partition(".")
        assets[stem] += 1
        asset = replace(asset, name=f"{stem}-{assets[stem]}{dot}{suffix}")
    e = element
    return Element(name, e.kind, e.box, e.confidence, e.text, e.paint, asset, e.control, e.checked, parent)


def _parents(elements: Sequence[Element], shown: Sequence[Box]) -> list[int]:
    """The place of the smallest container that holds each; -1 is the page."""
    holders = [k for k, e in enumerate(elements) if e.kind in CONTAINERS]
    if not holders:
        return [-1] * len(elements)
    boxes = table(shown)
    places = np.array(holders)
    outer = boxes[places]
    slack: NDArray[np.float64] = np.array([SLACK if e.kind is Kind.TEXT else NEST_SLACK for e in elements])
    numbers = np.arange(len(elements))[:, None]
    bigger = outer[None, :, 4] > boxes[:, None, 4]
    same = (outer[None, :, 4] == boxes[:, None, 4]) & (places[None, :] < numbers)
    held = inside(boxes, outer, slack) & (places[None, :] != numbers) & (bigger | same)
    areas = np.where(held, outer[None, :, 4], np.inf)
    best = areas.argmin(axis=1)
    return [int(places[k]) if found else -1 for k, found in zip(best, held.any(axis=1).tolist(), strict=True)]


def _palette(dom: Dom, ground: Paint, elements: Sequence[Element]) -> tuple[Color, ...]:
    """As ``perceive.palette``, by area."""
    weight: Counter[Color] = Counter()
    if ground.fill:
        weight[ground.fill] += round(dom.width * dom.height)
    for element in elements:
        if element.paint is not None and element.paint.fill:
            weight[element.paint.fill] += round(element.box.area)
        if element.text is not None:
            weight[element.text.style.color] += round(sum(line.ink.area for line in element.text.lines) * 0.2)
    return tuple(color for color, _ in weight.most_common(MOST))

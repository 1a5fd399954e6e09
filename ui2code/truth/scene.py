"""Dom -> Scene: what shows, in the colours it shows in, nested and named as perceive does it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ui2code.perceive.palette import MOST
from ui2code.perceive.scene import CONTAINERS, SLACK
from ui2code.truth.dom import Dom
from ui2code.truth.join import joined
from ui2code.truth.order import inside, paint_keys, read_in_order, shares, table
from ui2code.truth.paint import color_of, gradient_of, over
from ui2code.truth.settle import WHITE, Painted, opaque, settle
from ui2code.truth.shapes import things
from ui2code.truth.texts import paragraphs
from ui2code.types import Box, Color, Element, Kind, Paint, Scene

UNREADABLE = 0.5
"""Share of a text's ink that is hidden from which nobody reads it."""
NEST_SLACK = 0.5
"""CSS px by which what is no text may stick out of what holds it."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A scene, and for each of its elements (by id) the index in ``Dom.nodes`` of what it came from."""

    scene: Scene
    owners: dict[str, int]
    times: dict[str, float]
    """Of each text where in the document it begins: after as many elements."""


def scene_of(dom: Dom) -> Seen:
    """Everything that shows on the page."""
    boxes, texts = paint_keys(dom.nodes)
    drafts = [Painted(t.key, t.node, t.element.box, thing=t) for t in things(dom, boxes)]
    drafts += [Painted(texts[max(p.owner, 0)], p.owner, p.ink, paragraph=p) for p in paragraphs(dom)]
    drafts.sort(key=lambda d: d.key)
    ground = _ground(dom)
    ground = settle(drafts, dom, ground)
    kept = _uncovered([d for d in drafts if d.element is not None])
    kept, ground = _grounded(kept, dom, ground)
    kept = joined(kept, dom)
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


def _uncovered(drafts: list[Painted]) -> list[Painted]:
    """Without what later opaque boxes hide."""
    hiding = [k for k, d in enumerate(drafts) if _hides(d)]
    if not hiding:
        return drafts
    boxes = table([d.box for d in drafts])
    places = np.array(hiding)
    later = places[None, :] > np.arange(len(drafts))[:, None]
    over_ = table([_solid(drafts[k]) for k in hiding])
    words = np.array([d.paragraph is not None for d in drafts])
    gone = inside(boxes, over_, 0.0) | ((shares(boxes, over_) > UNREADABLE) & words[:, None])
    hidden: NDArray[np.bool_] = np.any(gone & later, axis=1)
    return [d for d, away in zip(drafts, hidden.tolist(), strict=True) if not away]


def _hides(draft: Painted) -> bool:
    element = draft.element
    if element is None or element.paint is None or element.asset is not None:
        return False
    return opaque(element.paint.fill) is not None and draft.thing is not None and _filled(draft.thing.element)


def _filled(element: Element) -> bool:
    """Whether the page itself fills it; a ring takes its fill from what lies below it."""
    return element.paint is not None and element.paint.fill is not None


def _solid(draft: Painted) -> Box:
    """The part of a box that no round corner takes away."""
    element, box = draft.element, draft.box
    inset = (1 - math.sqrt(0.5)) * max(element.paint.radius) if element and element.paint else 0.0
    return Box(box.x + inset, box.y + inset, max(0.0, box.w - 2 * inset), max(0.0, box.h - 2 * inset))


def _grounded(drafts: list[Painted], dom: Dom, ground: Paint) -> tuple[list[Painted], Paint]:
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


def _named(drafts: list[Painted], dom: Dom, ground: Paint) -> Seen:
    elements = [d.element for d in drafts if d.element is not None]
    parents = parents_of(elements, [d.box for d in drafts])
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


def parents_of(elements: Sequence[Element], shown: Sequence[Box]) -> list[int]:
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

"""Parts of a table that are seen as one: a rule under all its cells, the ground behind a row."""

from __future__ import annotations

from dataclasses import replace

from ui2code.truth.dom import Dom
from ui2code.truth.settle import Painted
from ui2code.truth.texts import common_owner
from ui2code.types import Kind


def joined(drafts: list[Painted], dom: Dom) -> list[Painted]:
    """Rules that go on from one element to the next, and cells of one colour side by side, as the one thing that is seen."""
    result: list[Painted] = []
    ends: dict[tuple[object, ...], int] = {}
    for draft in drafts:
        what = _alike(draft, dom)
        if what is None:
            result.append(draft)
            continue
        box = draft.box
        before = ends.get((*what, box.x))
        if ends.get((*what, box.right)) is not None:
            continue  # it is there already: two cells share it
        if before is not None:
            _grow(result[before], draft, dom)
        else:
            before = len(result)
            result.append(draft)
        ends[(*what, box.right)] = before
    return result


def _alike(draft: Painted, dom: Dom) -> tuple[object, ...] | None:
    """What it has in common with its continuation; None for what cannot go on."""
    element = draft.element
    if element is None or element.paint is None or element.box.w <= 0:
        return None
    paint = element.paint
    rule = element.kind is Kind.LINE and element.box.w >= element.box.h
    flat = paint.gradient is None and not (any(paint.borders) or any(paint.radius) or paint.shadows)
    cell = element.kind is Kind.SHAPE and flat and dom.nodes[draft.node].tag in ("td", "th")
    row = dom.nodes[draft.node].parent if cell else -1
    return (element.kind, row, element.box.y, element.box.h, paint) if rule or cell else None


def _grow(whole: Painted, part: Painted, dom: Dom) -> None:
    assert whole.element is not None
    box = whole.box.union(part.box)
    whole.element, whole.box = replace(whole.element, box=box), box
    whole.node = common_owner({whole.node, part.node}, dom)

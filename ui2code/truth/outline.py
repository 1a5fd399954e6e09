"""Dom + scene -> Outline: the page's own tags, without the wrappers that show nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from ui2code.truth.dom import Dom, DomNode
from ui2code.truth.fit import HELD, Draft, fitted, nearest
from ui2code.truth.scene import Seen
from ui2code.types import Box, Element, Kind, Layout, Outline, enclosing

PLAIN = frozenset(["div", "span"])
"""Tags that say nothing of their own."""
SAID = frozenset(["strong", "em", "small", "code"])
"""Tags that say something of words only."""
OVERLAP = 1.5
"""CSS px by which neighbours in a row or column may overlap."""
ON_TOP = 0.2
"""Share of the smaller one that two children have in common where one lies on the other."""
FACES = (Kind.SHAPE, Kind.CONTROL, Kind.IMAGE)


def outline_of(dom: Dom, seen: Seen) -> Outline:
    """Every element of the scene exactly once, where the page has it."""
    own: dict[int, list[Element]] = defaultdict(list)
    for element in seen.scene.elements:
        own[_holder(element, seen.owners[element.id], dom)].append(element)
    parts: dict[int, list[Draft]] = defaultdict(list)
    for index in range(len(dom.nodes) - 1, 0, -1):
        draft = _draft(dom.nodes[index], index, own[index], parts.pop(index, []), seen)
        if draft is not None:
            parts[max(0, dom.nodes[index].parent)].append(draft)
    root = Draft("div", Box(0, 0, dom.width, dom.height), children=parts.pop(0, []), display="block")
    root.children += _leaves(own[0], seen)
    if dom.nodes:
        root.display = dom.nodes[0].display
    _arrange(root)
    while len(root.children) == 1 and _is_wrapper(root.children[0]):
        root.layout, root.children = root.children[0].layout, root.children[0].children
    return Outline(fitted(root, seen.scene.by_id()))


def _holder(element: Element, owner: int, dom: Dom) -> int:
    """The element that a thing stands in: a rule under a row stands between rows."""
    node = dom.nodes[owner]
    return node.parent if element.kind is Kind.LINE and node.tag == "tr" and node.parent > 0 else owner


def _draft(node: DomNode, index: int, elements: Sequence[Element], parts: list[Draft], seen: Seen) -> Draft | None:
    """What is left of an element: itself, the one thing in it, or nothing."""
    faces = [e for e in elements if e.kind in FACES and node.tag != "img"]
    face = faces[0] if faces else None
    parts += _leaves([e for e in elements if e is not face], seen)
    if face is None and not parts:
        return None
    tag = "img" if face is not None and face.asset is not None and not parts else nearest(node.tag)
    boxes = [face.box] if face else [part.box for part in parts]
    draft = Draft(tag, enclosing(boxes), face.id if face else None, parts, node.component, None, node.display, index)
    _arrange(draft)
    if face is not None:
        return draft
    return unwrapped(draft)


def unwrapped(draft: Draft) -> Draft:
    """An invisible element around one thing: the two are one where one of them says nothing."""
    if len(draft.children) != 1:
        return draft
    child = draft.children[0]
    silent = (
        draft.tag in PLAIN
        or draft.tag == child.tag not in HELD
        or (draft.tag in SAID and child.tag in ("hr", "img", "div"))
    )
    if silent and (draft.component is None or child.component is None):
        child.component = child.component or draft.component
        child.order = draft.order
        return child
    bare = child.tag in PLAIN | {"p"} and child.component is None
    if bare and child.ref is not None and not child.children and draft.tag not in HELD - {"li", "td", "th", "dt", "dd"}:
        draft.ref, draft.children = child.ref, []
    elif bare and child.ref is None:
        draft.children, draft.layout, draft.display = child.children, child.layout, child.display
    return draft


def _is_wrapper(draft: Draft) -> bool:
    return draft.tag in PLAIN and draft.ref is None and draft.component is None and bool(draft.children)


def _leaves(elements: Sequence[Element], seen: Seen) -> list[Draft]:
    tags = {Kind.TEXT: "p", Kind.IMAGE: "img", Kind.ICON: "img", Kind.LINE: "hr"}
    return [
        Draft(tags.get(e.kind, "div"), e.box, e.id, order=seen.times.get(e.id, seen.owners[e.id])) for e in elements
    ]


def _arrange(draft: Draft) -> None:
    """Children as somebody reads them, and how they stand."""
    kids = sorted(draft.children, key=lambda child: child.order)
    draft.children = kids
    if len(kids) < 2:
        return
    draft.layout = layout_of(draft.display, kids)
    if draft.layout == "row":
        kids.sort(key=lambda child: child.box.x)
    elif draft.layout == "column":
        kids.sort(key=lambda child: child.box.y)


def layout_of(display: str, kids: Sequence[Draft]) -> Layout | None:
    """As the boxes stand; the computed display decides where they could be read in two ways."""
    boxes = [child.box for child in kids]
    across = _in_turn(sorted((b.x, b.right) for b in boxes))
    down = _in_turn(sorted((b.y, b.bottom) for b in boxes))
    if across and down:
        return "row" if display == "row" else "column"
    if across or down:
        return "row" if across else "column"
    if _piled(boxes):
        return "stack"
    return "grid" if display in ("grid", "row") else None


def _in_turn(spans: Sequence[tuple[float, float]]) -> bool:
    return all(after[0] >= before[1] - OVERLAP for before, after in pairwise(spans))


def _piled(boxes: Sequence[Box]) -> bool:
    """Whether some lie on others; in a long list only neighbours are asked."""
    reach = len(boxes) if len(boxes) <= 40 else 3
    for k, one in enumerate(boxes):
        for other in boxes[k + 1 : k + reach]:
            wide = min(one.x + one.w, other.x + other.w) - max(one.x, other.x)
            high = min(one.y + one.h, other.y + other.h) - max(one.y, other.y)
            if wide > 0 and high > 0 and wide * high > ON_TOP * min(one.area, other.area):
                return True
    return False

"""The true outline of a page said over the elements of another scene of it: one that was read, or a noisy one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ui2code.learn.labels.match import Matching, matched
from ui2code.learn.labels.place import place
from ui2code.outline.grammar import CONTROL_TAGS, LEAF_TAGS
from ui2code.truth.fit import HELD, Draft, fitted
from ui2code.truth.outline import layout_of, unwrapped
from ui2code.types import Box, Drop, Element, Kind, Node, Outline, Scene, enclosing

HOLDING = (Kind.SHAPE, Kind.CONTROL, Kind.IMAGE)
"""What can have others inside it."""
UNSAID = frozenset(["p", "div", "span", "img", "hr"])
"""Tags of a leaf that only say what kind of thing it is; any other stays when the thing was taken for another kind."""
NOWHERE = Box(0, 0, 0, 0)


def labelled(truth_scene: Scene, truth_outline: Outline, read_scene: Scene) -> Outline:
    """``truth_outline`` over the elements of ``read_scene``; passes ``outline.check`` for it.

    What was read in parts stands where the whole stood, what was read as one stands in the first one's place, what was
    missed is gone with the containers it leaves empty, and what is none of the truth stands in the smallest container
    around it, or is dropped where it is a part of a picture that was read.
    """
    return told(truth_outline, truth_scene, read_scene, matched(truth_scene, read_scene))


def told(outline: Outline, truth: Scene, read: Scene, matching: Matching) -> Outline:
    """The same where it is known what stands for what."""
    dropped = {drop.ref: drop.reason for drop in outline.drops}
    reasons = dict(matching.parts)
    here: dict[str, list[Element]] = {}
    loose: list[Element] = []
    standing = {node.ref for node in outline.root.walk() if node.ref}
    for element in read.elements:
        home = next(iter(matching.homes.get(element.id, ())), None)
        if element.id in reasons:
            continue
        if home in dropped:
            reasons[element.id] = dropped[home or ""]
        elif home in standing:
            here.setdefault(home or "", []).append(element)
        else:
            loose.append(element)
    teller = _Teller({e.id: e for e in truth.elements}, here)
    root = teller.draft(outline.root) or Draft("div", NOWHERE)
    if root.ref is not None or outline.root.ref is not None:
        root = Draft("div", root.box, children=[root])
    loose += teller.loose
    known = {e.id: e for e in read.elements}
    for element in sorted(loose, key=lambda e: -e.box.area):
        teller.changed.update(id(draft) for draft in place(root, element, known))
    root.children = [kept for child in root.children if (kept := teller.tidied(child))]
    _settle(root, id(root) in teller.changed)
    return Outline(fitted(root, known), tuple(Drop(ref, why) for ref, why in reasons.items() if ref in known))


class _Teller:
    """One pass from the top down; ``changed`` are drafts whose children are not those of the truth (by identity)."""

    def __init__(self, truth: Mapping[str, Element], here: Mapping[str, Sequence[Element]]) -> None:
        self.truth, self.here = truth, here
        self.changed: set[int] = set()
        self.loose: list[Element] = []
        self._kept: list[Draft] = []  # an id is one draft's only as long as that lives

    def draft(self, node: Node) -> Draft | None:
        """``node`` with what was read of it; None where nothing is left."""
        kids = [kid for child in node.children if (kid := self.draft(child))]
        true = self.truth.get(node.ref or "")
        found = self.here.get(node.ref or "", ())
        if not kids and not found:
            return None
        draft = self._container(node, true, found, kids) if node.children else _leaf(node, true, found)
        self._kept.append(draft)
        lost = len(draft.children) != len(node.children) or (node.ref is not None and draft.ref is None)
        if lost or any(id(kid) in self.changed and kid.ref is None and len(kid.children) < 2 for kid in kids):
            self.changed.add(id(draft))
        return draft

    def _container(self, node: Node, true: Element | None, found: Sequence[Element], kids: list[Draft]) -> Draft:
        fit = [e for e in found if e.kind in HOLDING]
        face = max(fit, key=lambda e: e.box.iou(true.box) if true else 0.0) if fit else None
        if face is None:
            kids = [*(_plain(e) for e in found), *kids]
        else:
            self.loose += [e for e in found if e is not face]
        box = face.box if face else true.box if true else enclosing([kid.box for kid in kids])
        return Draft(node.tag, box, face.id if face else None, kids, node.component, node.layout)

    def tidied(self, draft: Draft) -> Draft | None:
        """Without empty containers, and without those around one thing that say nothing."""
        before = len(draft.children)
        draft.children = [kept for child in draft.children if (kept := self.tidied(child))]
        changed = id(draft) in self.changed or len(draft.children) != before
        if draft.ref is None and not draft.children:
            return None
        if changed and draft.ref is None:
            draft = unwrapped(draft)
        _settle(draft, changed)
        return draft


def _settle(draft: Draft, changed: bool) -> None:
    """How children stand that are not those of the truth: as their boxes say."""
    kids = draft.children
    if len(kids) < 2:
        draft.layout = None
    elif changed:
        draft.layout = layout_of("row" if draft.layout in ("row", "grid") else "block", kids)
        if draft.layout == "row":
            kids.sort(key=lambda kid: kid.box.x)
        elif draft.layout == "column":
            kids.sort(key=lambda kid: kid.box.y)


def _leaf(node: Node, true: Element | None, found: Sequence[Element]) -> Draft:
    """One thing, or a group of its parts."""
    if len(found) == 1:
        return _single(node, true, found[0])
    kids = [_plain(e) for e in found]
    tag = "div" if node.tag in ("img", "hr", "div", "span") else node.tag
    return Draft(tag, enclosing([e.box for e in found]), None, kids, node.component, layout_of("block", kids))


def _single(node: Node, true: Element | None, element: Element) -> Draft:
    same = true is not None and true.kind is element.kind and true.control == element.control
    if same:
        return Draft(node.tag, element.box, element.id, [], node.component)
    if node.tag in UNSAID or element.control is not None:
        plain = _plain(element)
        plain.component = node.component
        return plain
    if element.kind in (Kind.ICON, Kind.IMAGE, Kind.LINE) or node.tag in HELD:
        return Draft(node.tag, element.box, None, [_plain(element)], node.component)
    return Draft(node.tag, element.box, element.id, [], node.component)


def _plain(element: Element) -> Draft:
    tag = CONTROL_TAGS[element.control] if element.control else LEAF_TAGS[element.kind]
    return Draft(tag, element.box, element.id)

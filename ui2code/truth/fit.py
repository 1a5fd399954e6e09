"""Any tree of elements as nodes that the outline language allows: tags that may not stand where they stand become others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from ui2code.outline.check import fits
from ui2code.outline.grammar import COMPONENT, CONTROL_TAGS, NOT_WITHIN, TAGS
from ui2code.types import Box, Element, Kind, Layout, Node

NEAREST = {
    **dict.fromkeys(["b"], "strong"),
    **dict.fromkeys(["i", "cite", "dfn", "var"], "em"),
    **dict.fromkeys(["kbd", "samp", "tt"], "code"),
    **dict.fromkeys(["menu", "dir"], "ul"),
    **dict.fromkeys(["meter"], "progress"),
    **dict.fromkeys(["dialog"], "section"),
    **dict.fromkeys(
        "abbr acronym bdi bdo big data del font ins mark nobr output q rp rt ruby s strike sub sup time u wbr".split(),
        "span",
    ),
}
"""The outline's word for an HTML tag that it has not; any other is a ``div``."""

HELD = frozenset("li dt dd td th caption figcaption legend tr thead tbody tfoot ul ol dl table".split())
"""Tags that say where something belongs, and so stay, with what they cannot be inside them."""
LINES_OF_TEXT = frozenset("p span label strong em small code pre".split())
"""Tags that become a ``div`` where they hold blocks; headings and buttons keep their name, and their blocks become spans."""
BLOCKS = frozenset(
    "ul ol dl table form fieldset section article nav header footer main aside h1 h2 h3 h4 h5 h6".split()
)
WRAPPER = {
    "ul": "li",
    "ol": "li",
    "dl": "div",
    "table": "tbody",
    "thead": "tr",
    "tbody": "tr",
    "tfoot": "tr",
    "tr": "td",
}
DEEPEST = 150
"""Levels; the outline's parser takes no page for one that is nested deeper than 200."""
NATURAL = {Kind.TEXT: "p", Kind.IMAGE: "img", Kind.ICON: "img", Kind.LINE: "hr", Kind.SHAPE: "div"}


@dataclass(slots=True)
class Draft:
    """A node on its way; ``box`` is what it covers."""

    tag: str
    box: Box
    ref: str | None = None
    children: list[Draft] = field(default_factory=list)
    component: str | None = None
    layout: Layout | None = None
    display: str = "block"
    order: float = 0.0


def nearest(tag: str) -> str:
    return tag if tag in TAGS else NEAREST.get(tag, "div")


def fitted(root: Draft, known: Mapping[str, Element]) -> Node:
    """``root`` as a page."""
    children = tuple(_fit(child, "div", ("div",), (), known) for child in root.children)
    return Node("div", children, root.ref, None, root.layout)


def _fit(
    draft: Draft, parent: str, above: tuple[str, ...], names: tuple[str, ...], known: Mapping[str, Element]
) -> Node:
    tag = _tag(draft, parent, above)
    outer = TAGS[parent].children
    if outer is not None and tag not in outer:
        return _fit(_wrapped(draft, parent, tag), parent, above, names, known)
    element = known[draft.ref] if draft.ref else None
    if element is not None and not _may_be(tag, element, draft.children):
        if tag in HELD:
            inner = replace(draft, tag="div", component=None)
            held = Draft(tag, draft.box, children=[inner], component=draft.component)
            return _fit(held, parent, above, names, known)
        tag = _natural(element, draft, parent, above)
    elif element is None and not TAGS[tag].holds:
        tag = "span" if TAGS[parent].holds_phrasing else "div"
    component = draft.component if draft.component and COMPONENT.match(draft.component) else None
    component = None if component in names else component
    inside = (*names, component) if component else names
    kids = draft.children if len(above) < DEEPEST else _flat(draft.children)
    children = tuple(_fit(child, tag, (*above, tag), inside, known) for child in kids)
    return Node(tag, children, draft.ref, component, draft.layout if len(children) > 1 else None)


def _tag(draft: Draft, parent: str, above: Sequence[str]) -> str:
    """The draft's own tag, or the plain one that may stand in its place."""
    tag = nearest(draft.tag)
    phrasing = TAGS[parent].holds_phrasing
    if tag in LINES_OF_TEXT and draft.children and not phrasing and _holds_blocks(draft):
        tag = "div"
    parents = TAGS[tag].parents
    if parents is not None and parent not in parents:
        tag = "div"
    if any(a in NOT_WITHIN.get(tag, ()) for a in above):
        tag = "span" if TAGS[tag].phrasing and phrasing else "div"
    return "span" if phrasing and not TAGS[tag].phrasing else tag


def _flat(drafts: Sequence[Draft]) -> list[Draft]:
    """All things at any depth, none in another."""
    found: list[Draft] = []
    todo = list(drafts)[::-1]
    while todo:
        draft = todo.pop()
        todo += draft.children[::-1]
        if draft.ref is not None:
            found.append(replace(draft, tag="div", children=[], component=None))
    return found


def _holds_blocks(draft: Draft) -> bool:
    todo = list(draft.children)
    while todo:
        child = todo.pop()
        if nearest(child.tag) in BLOCKS:
            return True
        todo += child.children
    return False


def _wrapped(draft: Draft, parent: str, tag: str) -> Draft:
    """Inside what ``parent`` asks its children to be; a table inside a list item stays a table."""
    if tag in ("tr", "td", "th") and parent == "table":
        return Draft("tbody", draft.box, children=[draft])
    return Draft(
        WRAPPER[parent],
        draft.box,
        children=[replace(draft, tag="div" if tag in HELD - {"ul", "ol", "dl", "table"} else draft.tag)],
    )


def _may_be(tag: str, element: Element, children: Sequence[Draft]) -> bool:
    return fits(tag, element) and (TAGS[tag].holds or not children)


def _natural(element: Element, draft: Draft, parent: str, above: Sequence[str]) -> str:
    """The tag of what it is, where the page's own cannot be that."""
    plain = "span" if TAGS[parent].holds_phrasing else "div"
    tag = CONTROL_TAGS[element.control] if element.control else NATURAL[element.kind]
    if draft.children and not TAGS[tag].holds:
        return plain
    if element.kind is Kind.TEXT and TAGS[parent].holds_phrasing:
        return "span"
    allowed = TAGS[tag].phrasing or not TAGS[parent].holds_phrasing
    barred = any(a in NOT_WITHIN.get(tag, ()) for a in above)
    return tag if allowed and not barred else plain

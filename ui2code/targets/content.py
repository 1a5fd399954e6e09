"""Nesting that HTML's parser would tear apart, mended by other tags, so that the document is the tree that was meant.

Only tags change, never the number or the order of elements. What loses a tag with a display of its own keeps the display.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ui2code.targets.markup import BLOCK_TAGS, VOID
from ui2code.types import Component, Design, DesignNode, Use

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
LISTED = {"li": frozenset(("ul", "ol", "menu")), "dt": frozenset(("dl",)), "dd": frozenset(("dl",))}
TABLE = {
    "table": frozenset(("caption", "colgroup", "thead", "tbody", "tfoot", "tr")),
    **dict.fromkeys(("thead", "tbody", "tfoot"), frozenset(("tr",))),
    "tr": frozenset(("td", "th")),
    "colgroup": frozenset(("col",)),
}
"""Table parts and the only children the parser leaves in them."""
INNER = frozenset().union(*TABLE.values())
CHOICES = {"select": frozenset(("option", "optgroup")), "optgroup": frozenset(("option",)), "option": frozenset[str]()}
FOREIGN_TO_BODY = frozenset(
    "html head body title base style script template noscript noframes iframe xmp plaintext frameset frame image".split()
)
UNNESTED = {"a": "span", "button": "span", "form": "div", "label": "span", "nobr": "span"}
"""Tags that may not stand inside themselves at any depth, and what stands for the inner one."""
GLOBAL = frozenset(("id", "title", "lang", "dir", "role", "tabindex", "hidden"))
"""Attributes that any element may have."""
DISPLAYS = {
    **{"table": "table", "tr": "table-row", "td": "table-cell", "th": "table-cell", "caption": "table-caption"},
    **{"thead": "table-header-group", "tbody": "table-row-group", "tfoot": "table-footer-group"},
    **{"col": "table-column", "colgroup": "table-column-group"},
}


@dataclass(frozen=True, slots=True)
class _Place:
    """The tags of the elements around, innermost last."""

    around: tuple[str, ...] = ()

    @property
    def parent(self) -> str:
        return self.around[-1] if self.around else "body"


def legal(design: Design) -> Design:
    """The design with every tag such that the parser builds the tree as designed; the same object if all are."""
    components = {component.name: component for component in design.components}
    changed = design
    # A change can call for another one around it; each one takes a special tag away, so this ends.
    while True:
        mended = _mended(components)
        if mended == components:
            return changed
        components = mended
        changed = replace(design, components=tuple(components[component.name] for component in design.components))


def _mended(components: Mapping[str, Component]) -> dict[str, Component]:
    """One pass over all components, each seen from every place that uses it."""
    places = _places(components)
    return {
        name: _same(component, _node(component.root, places.get(name, [_Place()]), components))
        for name, component in components.items()
    }


def _same(component: Component, root: DesignNode) -> Component:
    return component if root is component.root else replace(component, root=root)


def _places(components: Mapping[str, Component]) -> dict[str, list[_Place]]:
    """Where each component is used, by way of all that use it."""
    places: dict[str, list[_Place]] = {}

    def visit(name: str, place: _Place) -> None:
        places.setdefault(name, [])
        if place not in places[name]:
            places[name].append(place)
            for use, around in _uses(components[name].root, place):
                visit(use.component, around)

    visit(next(iter(components)), _Place())
    return places


def _uses(node: DesignNode, place: _Place) -> Iterator[tuple[Use, _Place]]:
    inside = _Place((*place.around, node.tag))
    for child in node.children:
        if isinstance(child, Use):
            yield child, inside
        elif isinstance(child, DesignNode):
            yield from _uses(child, inside)


def _node(node: DesignNode, places: list[_Place], components: Mapping[str, Component]) -> DesignNode:
    tag = next((new for place in places if (new := _tag(node, place, components)) != node.tag), node.tag)
    inside = [_Place((*place.around, tag)) for place in places]
    children = tuple(_node(c, inside, components) if isinstance(c, DesignNode) else c for c in node.children)
    if tag == node.tag and all(new is old for new, old in zip(children, node.children, strict=True)):
        return node
    if tag == node.tag:
        return replace(node, children=children)
    style = node.style
    if node.tag in DISPLAYS and "display" not in dict(style):
        style = (("display", DISPLAYS[node.tag]), *style)
    attrs = tuple(pair for pair in node.attrs if pair[0] in GLOBAL or pair[0].startswith(("aria-", "data-")))
    return replace(node, tag=tag, children=children, style=style, attrs=attrs)


def _tag(node: DesignNode, place: _Place, components: Mapping[str, Component]) -> str:
    """The tag ``node`` can have in ``place``; its own if the parser leaves it there with all its children."""
    tag = node.tag
    inside = {child.tag for child in _elements(node, components)}
    if tag in FOREIGN_TO_BODY or (node.children and tag in VOID):
        return "div"
    if tag in UNNESTED and tag in place.around:
        return UNNESTED[tag]
    if tag == "p" and _has_block(node, components):
        return "div"
    if tag in HEADINGS and inside & HEADINGS:
        return "div"
    if tag in LISTED and _item_open(tag, place):
        return "div"
    if tag == "textarea" and inside:
        return "div"
    if not _tabular(tag, inside, node, place) or not _choosable(tag, inside, place):
        return "div"
    return tag


def _tabular(tag: str, inside: set[str], node: DesignNode, place: _Place) -> bool:
    if tag in INNER and tag not in TABLE.get(place.parent, frozenset()):
        return False
    stray_text = any(isinstance(child, str) and child.strip() for child in node.children)
    return tag not in TABLE or (inside <= TABLE[tag] and not stray_text)


def _choosable(tag: str, inside: set[str], place: _Place) -> bool:
    if (
        tag in ("option", "optgroup")
        and tag not in CHOICES.get(place.parent, frozenset())
        and place.parent != "datalist"
    ):
        return False
    return tag not in CHOICES or inside <= CHOICES[tag]


def _item_open(tag: str, place: _Place) -> bool:
    """Whether an item of the same list is still open where this one would start."""
    for around in reversed(place.around):
        if around in LISTED[tag] or (around in BLOCK_TAGS - {"address", "div", "p", "li", "dt", "dd"}):
            return False
        if around == tag or (tag != "li" and around in ("dt", "dd")):
            return True
    return False


def _has_block(node: DesignNode, components: Mapping[str, Component]) -> bool:
    """Whether something inside would end the paragraph; a button or an object shields what it contains."""
    return any(
        child.tag in BLOCK_TAGS | {"table"} or (child.tag != "button" and _has_block(child, components))
        for child in _elements(node, components)
    )


def _elements(node: DesignNode, components: Mapping[str, Component]) -> Iterator[DesignNode]:
    """The child elements, those that components put there included."""
    for child in node.children:
        if isinstance(child, DesignNode):
            yield child
        elif isinstance(child, Use) and child.items:
            yield components[child.component].root

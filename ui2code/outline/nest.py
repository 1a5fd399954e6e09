"""Makes nodes stand where HTML lets them: list items in lists, cells in rows, lines of text in texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ui2code.outline.grammar import NOT_WITHIN, TAGS
from ui2code.types import Layout, Node

WRAPPERS: dict[str, tuple[str, Layout | None]] = {
    "li": ("ul", None),
    "tr": ("tbody", "column"),
    "td": ("tr", "row"),
    "th": ("tr", "row"),
    "thead": ("table", "column"),
    "tbody": ("table", "column"),
    "tfoot": ("table", "column"),
}
"""What is put around nodes that stand outside of it, and how it lays them out."""
ITEMS = {"ul": "li", "ol": "li", "tr": "td", "dl": "dd"}
"""What children of a container are wrapped in where they are none."""
PLAIN = {"caption": "div", "dt": "div", "dd": "div", "figcaption": "div", "legend": "span"}
"""What a node becomes where its container is not there."""


def nested(root: Node) -> Node:
    """``root`` with every node where the grammar lets it stand; refs and their order stay as they are."""
    return _inside(_grouped(root), ())


def _grouped(node: Node) -> Node:
    """Containers put around stray items, items around stray children, from the leaves up."""
    children = tuple(_grouped(child) for child in node.children)
    rule = TAGS[node.tag]
    if rule.children is None:
        return replace(node, children=_wrapped(node.tag, children))
    if node.tag in ITEMS:
        fitted = tuple(c if c.tag in rule.children else Node(ITEMS[node.tag], (c,), layout="column") for c in children)
        return replace(node, children=fitted)
    return replace(node, children=tuple(_row_wise(node.tag, rule.children, children)))


def _wrapped(parent: str, children: tuple[Node, ...]) -> tuple[Node, ...]:
    """Runs of stray items of one sort in the container they need, as often as it takes."""
    for tags in (("td", "th"), ("tr",), ("thead", "tbody", "tfoot"), ("li",)):
        children = tuple(_runs(children, frozenset(tags)))
    plain = {tag for tag in PLAIN if parent not in (TAGS[tag].parents or ())}
    return tuple(replace(c, tag=PLAIN[c.tag]) if c.tag in plain else c for c in children)


def _runs(children: tuple[Node, ...], tags: frozenset[str]) -> Iterator[Node]:
    run: list[Node] = []
    for child in (*children, None):
        if child is not None and child.tag in tags:
            run.append(child)
            continue
        if run:
            tag, layout = WRAPPERS[run[0].tag]
            yield Node(tag, tuple(run), layout=layout)
            run = []
        if child is not None:
            yield child


def _row_wise(parent: str, allowed: frozenset[str], children: tuple[Node, ...]) -> Iterator[Node]:
    """Children of a table or of its parts: bare content becomes a cell, a cell a row, a row a body."""
    for child in children:
        fitted = child
        for _ in range(4):
            if fitted.tag in allowed:
                break
            tag, layout = WRAPPERS.get(fitted.tag, ("td", None))
            if fitted.tag == "table" or tag == "table":
                tag, layout = "td", None
            fitted = Node(tag, (fitted,), layout=layout)
        yield fitted if fitted.tag in allowed else child


def _inside(node: Node, above: tuple[str, ...]) -> Node:
    """Phrasing and interactive nesting, from the top down."""
    if any(tag in NOT_WITHIN.get(node.tag, ()) for tag in above):
        node = replace(node, tag="div" if node.tag in ("form", "main") else "span")
    if TAGS[node.tag].holds_phrasing:
        node = replace(node, children=tuple(_span(child) for child in node.children))
    return replace(node, children=tuple(_inside(child, (*above, node.tag)) for child in node.children))


def _span(node: Node) -> Node:
    """What may stand in a line of text: boxes, lists and rules in it are spans."""
    if TAGS[node.tag].phrasing:
        return node if node.tag != "a" else replace(node, children=tuple(_span(c) for c in node.children))
    return replace(node, tag="span", children=tuple(_span(child) for child in node.children))

"""Class names: what a thing is, numbered where two differ; equal rules share a name."""

from __future__ import annotations

from dataclasses import replace

from ui2code.types import Component, DesignNode

_ROLES = {
    "h1": "title", "h2": "heading", "h3": "subheading", "h4": "subheading", "h5": "subheading", "h6": "subheading",
    "p": "text", "a": "link", "img": "image", "li": "item", "ul": "list", "ol": "list", "hr": "rule", "td": "cell", "th": "cell", "tr": "row",
    "input": "field", "textarea": "field", "select": "field",
}  # fmt: skip


def role_name(tag: str, role: str, display: str) -> str:
    """The class name an element asks for."""
    if tag in _ROLES:
        return "icon" if role == "icon" else _ROLES[tag]
    if role in ("text", "link", "bold", "italic", "strong", "em", "code", "run"):
        return role
    if tag in ("div", "span"):
        return {"grid": "grid", "row": "row", "column": "group", "": "shape"}.get(display, "group")
    return tag


def named(component: Component) -> Component:
    """Every styled node named within the component; its root is ``root``."""
    taken: dict[str, list[tuple[object, ...]]] = {}
    return replace(component, root=_named(component.root, taken, is_root=True))


def _named(node: DesignNode, taken: dict[str, list[tuple[object, ...]]], is_root: bool = False) -> DesignNode:
    name = ""
    if node.style or node.narrow or node.vars or is_root:
        base = "root" if is_root else role_name(node.tag, node.name, _display(node))
        rules = taken.setdefault(base, [])
        rule = (node.style, node.narrow)
        if rule not in rules:
            rules.append(rule)
        index = rules.index(rule)
        name = base if index == 0 else f"{base}-{index + 1}"
    children = tuple(_named(c, taken) if isinstance(c, DesignNode) else c for c in node.children)
    return replace(node, name=name, children=children)


def _display(node: DesignNode) -> str:
    style = dict(node.style)
    if style.get("display") == "grid":
        return "grid"
    if style.get("display") == "flex":
        return "column" if style.get("flex-direction") == "column" else "row"
    return ""

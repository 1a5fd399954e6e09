"""Instances of one component → its template, its props and one item of data per instance."""

from __future__ import annotations

import re
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ui2code.compile.css import px
from ui2code.styled import Declared, Styled
from ui2code.types import DesignNode, Slot

NEAR = 0.5
"""px two lengths may differ and still be one number, measured twice."""
DISTANCES = frozenset({"margin-top", "margin-left", "gap", "row-gap", "column-gap"})
ROUNDED = 1.0
"""px one distance may come out differently in instances at other heights: lines and edges are painted at whole px, so their
mean is nearer to what was meant than any of them."""
STRUCTURAL = frozenset({"display", "flex-direction", "grid-template-columns", "justify-content", "flex-wrap"})
"""What differs in one of these is not the same component."""
INHERITED = frozenset({"color", "font-family", "font-size", "font-weight", "font-style", "line-height", "text-align"})
SAME_COLOR = 10
"""Levels of a channel two colours may differ and still be one: thin strokes show their colour only nearly."""
NAME_WORDS = 3
"""Words of a column's heading that make a name."""
MOST_VARS = 8
"""Custom properties after which one template explains less than two would."""

Item = dict[str, str | None]


class Clash(Exception):
    """The instances differ in structure."""


@dataclass(frozen=True, slots=True)
class Merged:
    root: DesignNode
    props: tuple[str, ...]
    optional: tuple[str, ...]
    items: tuple[Mapping[str, str | None], ...]


def merge(instances: Sequence[Styled], exact: bool = False) -> Merged:
    """Raises Clash where they cannot be told apart by text, pictures, a few values and missing parts alone. Unless
    ``exact``, values that measuring may have made different are one."""
    making = _Making([{} for _ in instances], exact)
    root = making.node(list(instances))
    if making.vars > MOST_VARS:
        raise Clash("too many differing values")
    optional = tuple(p for p in making.props if any(item.get(p) is None for item in making.items))
    items = tuple({p: item.get(p) for p in making.props} for item in making.items)
    return Merged(root, tuple(making.props), optional, items)


@dataclass(slots=True)
class _Making:
    """The items as they fill; ``props`` in order of appearance."""

    items: list[Item]
    exact: bool
    props: list[str] = field(default_factory=list)
    vars: int = 0

    def node(self, nodes: Sequence[Styled | None], when: str | None = None) -> DesignNode:
        present = [n for n in nodes if n is not None]
        first = present[0]
        if any(n.tag != first.tag for n in present):
            raise Clash(f"{first.tag} against {[n.tag for n in present]}")
        if self.exact and any(n.narrow != first.narrow for n in present):
            raise Clash("narrow windows")
        style, custom = self._style(nodes, first)
        attrs = self._attrs(nodes, first)
        children = self._children(nodes)
        return DesignNode(
            first.tag, first.role, style, first.narrow, attrs, custom, children, when, first.ref, first.box
        )

    def _style(
        self, nodes: Sequence[Styled | None], first: Styled
    ) -> tuple[Declared, tuple[tuple[str, str | Slot], ...]]:
        styles = [dict(n.style) if n is not None else None for n in nodes]
        names = list(dict.fromkeys(name for n in nodes if n is not None for name, _ in n.style))
        declared: dict[str, str] = {}
        custom: list[tuple[str, str | Slot]] = []
        for name in names:
            values = [None if s is None else s.get(name, _initial(name)) for s in styles]
            common = self._common(name, nodes, [v for v in values if v is not None])
            if common is not None:
                declared[name] = common
                continue
            if name in STRUCTURAL:
                raise Clash(name)
            prop = self._prop(f"{_words(first.name) or first.role} {name}", values)
            self.vars += 1
            custom.append((f"--{_kebab(prop)}", Slot(prop)))
            declared[name] = f"var(--{_kebab(prop)})"
        return tuple((k, v) for k, v in declared.items() if v != "initial"), tuple(custom)

    def _common(self, name: str, nodes: Sequence[Styled | None], values: Sequence[str]) -> str | None:
        if self.exact:
            return values[0] if len(set(values)) == 1 else None
        return _harmless(name, nodes) or _common(name, values)

    def _attrs(self, nodes: Sequence[Styled | None], first: Styled) -> tuple[tuple[str, str | Slot], ...]:
        merged: list[tuple[str, str | Slot]] = []
        names = list(dict.fromkeys(name for n in nodes if n is not None for name, _ in n.attrs))
        for name in names:
            values = [None if n is None else dict(n.attrs).get(name) for n in nodes]
            present = {v for v, n in zip(values, nodes) if n is not None}
            if len(present) == 1:
                merged.append((name, values[nodes.index(first)] or ""))
            else:
                merged.append((name, Slot(self._prop(_called(first) if name == "src" else name, values))))
        return tuple(merged)

    def _children(self, nodes: Sequence[Styled | None]) -> tuple[DesignNode | Slot | str, ...]:
        present = [n for n in nodes if n is not None]
        if any(isinstance(c, str) for n in present for c in n.children):
            return self._text(nodes)
        longest = max(present, key=lambda n: len(n.children))
        columns = [_aligned(n, longest) if n is not None else [None] * len(longest.children) for n in nodes]
        return tuple(self._part([column[i] for column in columns], nodes) for i in range(len(longest.children)))

    def _part(self, parts: Sequence[Styled | None], owners: Sequence[Styled | None]) -> DesignNode:
        if all(part is not None or owner is None for part, owner in zip(parts, owners)):
            return self.node(parts)
        role = next(p.role for p in parts if p is not None)
        flag = self._prop(f"has {role}", ["" if part is not None else None for part in parts])
        return self.node(parts, when=flag)

    def _text(self, nodes: Sequence[Styled | None]) -> tuple[DesignNode | Slot | str, ...]:
        """Plain text is a prop where it differs; mixed content must agree in all but its words."""
        present = [n for n in nodes if n is not None]
        shapes = {tuple(type(c).__name__ if isinstance(c, str) else c.tag for c in n.children) for n in present}
        if len(shapes) > 1:
            raise Clash("mixed content")
        pieces: list[DesignNode | Slot | str] = []
        for i, sample in enumerate(present[0].children):
            column = [None if n is None else n.children[i] for n in nodes]
            if isinstance(sample, Styled):
                pieces.append(self.node([c if isinstance(c, Styled) else None for c in column]))
                continue
            words = [c if isinstance(c, str) else None for c in column]
            same = len({w for w in words if w is not None}) == 1
            pieces.append(sample if same and None not in words else Slot(self._prop(_called(present[0], words), words)))
        return tuple(pieces)

    def _prop(self, name: str, values: Sequence[str | None]) -> str:
        base = _camel(name)
        prop = base
        number = 2
        while prop in self.props:
            prop, number = f"{base}{number}", number + 1
        self.props.append(prop)
        for item, value in zip(self.items, values):
            item[prop] = value
        return prop


def _called(node: Styled, words: Sequence[str | None] = ()) -> str:
    """What a node's content is called in data: as the page says, by what the words are, or by the tag."""
    if _words(node.name):
        return _words(node.name)
    said = [word for word in words if word]
    if said and all(_PRICE.search(word) for word in said):
        return "price"
    return _CALLED.get(node.tag, node.role)


def _words(name: str) -> str:
    """The heading as the beginning of a name; empty where it can be none."""
    return " ".join(re.findall(r"[A-Za-z0-9]+", name)[:NAME_WORDS]) if re.match(r"[A-Za-z]", name) else ""


def _aligned(node: Styled, longest: Styled) -> list[Styled | None]:
    """The node's children against the longest list, in order, each at the first place with its signature."""
    rest = [c for c in node.children if isinstance(c, Styled)]
    if len(rest) == len(longest.children):
        return list(rest)
    column: list[Styled | None] = []
    for slot in longest.children:
        if rest and isinstance(slot, Styled) and _signature(rest[0]) == _signature(slot):
            column.append(rest.pop(0))
        else:
            column.append(None)
    if rest:
        raise Clash("children")
    return column


def _signature(node: Styled) -> tuple[object, ...]:
    return (node.tag, tuple(c.tag for c in node.children if isinstance(c, Styled)))


def _harmless(name: str, nodes: Sequence[Styled | None]) -> str | None:
    """What one instance says and the others could say as well without looking different."""
    if name == "white-space" and all(n is None or _one_line(n) for n in nodes):
        return "nowrap"
    return (
        "100%"
        if name == "max-width" and {dict(n.style).get(name, "100%") for n in nodes if n is not None} == {"100%"}
        else None
    )


def _one_line(node: Styled) -> bool:
    height = _length(dict(node.style).get("line-height", ""))
    return node.box is not None and height is not None and node.box.h < 1.5 * height


def _initial(name: str) -> str:
    """What a property is where an instance does not say it."""
    if name in INHERITED:
        return "inherit"
    lengths = name.startswith(("margin", "padding", "gap", "letter-spacing", "border"))
    return "0" if lengths else _INITIAL.get(name, "initial")


def _common(name: str, values: Sequence[str]) -> str | None:
    """The one value, or the middle of several that are one length measured more than once."""
    if len(set(values)) == 1:
        return values[0]
    if name == "color" and all(_HEX.match(v) for v in values):
        channels = [[int(v[i : i + 2], 16) for v in values] for i in (1, 3, 5)]
        near = all(max(c) - min(c) <= SAME_COLOR for c in channels)
        return statistics.mode(values) if near else None
    numbers = [_length(v) for v in values]
    known = [n for n in numbers if n is not None]
    if len(known) < len(values):
        return None
    if name in DISTANCES and max(known) - min(known) <= ROUNDED:
        return px(statistics.fmean(known))
    if max(known) - min(known) > NEAR:
        return None
    middle = statistics.median_low(known)
    return values[numbers.index(middle)]


_CALLED = {**dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "title"), "a": "link", "button": "label"}
_PRICE = re.compile(r"^\s*(?:[$€£¥]\s?\d[\d.,]*|\d[\d.,]*\s?(?:€|EUR|USD))(?:\s*/?\s*\w+)?\s*$")
_HEX = re.compile(r"^#[0-9a-f]{6}$")
_INITIAL = {
    "white-space": "normal",
    "width": "auto",
    "height": "auto",
    "max-width": "none",
    "min-width": "auto",
    "align-self": "auto",
    "flex": "0 1 auto",
}
_PX = re.compile(r"^(-?[\d.]+)(?:px)?$")


def _length(value: str) -> float | None:
    match = _PX.match(value)
    return float(match.group(1)) if match else None


def _camel(name: str) -> str:
    words = re.split(r"[^A-Za-z0-9]+", name)
    return words[0].lower() + "".join(w.capitalize() for w in words[1:])


def _kebab(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])([A-Z])", r"-\1", name).lower()

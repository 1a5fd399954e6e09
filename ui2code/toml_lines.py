"""On which line of a TOML file a key stands: tomllib gives values only, so the syntax tree is asked."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tree_sitter import Node

Keys = tuple[str | int, ...]
"""From the top: keys of tables, and the index where a table is one of an array."""


def lines_of(data: bytes) -> Mapping[Keys, int]:
    """The line (from 1) of every key and of every table's heading, in a document that is known to be valid."""
    import tree_sitter_toml
    from tree_sitter import Language, Parser

    root = Parser(Language(tree_sitter_toml.language())).parse(data).root_node
    found: dict[Keys, int] = {}
    counts: dict[Keys, int] = {}
    for child in root.children:
        if child.type == "pair":
            found.update(pairs(child, ()))
        elif child.type in ("table", "table_array_element"):
            found.update(table(child, counts))
    return found


def table(node: Node, counts: dict[Keys, int]) -> Iterator[tuple[Keys, int]]:
    """The heading and the pairs of ``[a.b]`` or ``[[a.b]]``; ``counts`` has how many tables each array has so far."""
    heading = names(next(c for c in node.children if c.type.endswith("key")))
    if node.type == "table_array_element":
        stem = resolved(heading[:-1], counts) + heading[-1:]
        counts[stem] = counts.get(stem, 0) + 1
    at = resolved(heading, counts)
    yield at, node.start_point[0] + 1
    for child in node.children:
        if child.type == "pair":
            yield from pairs(child, at)


def resolved(keys: Keys, counts: Mapping[Keys, int]) -> Keys:
    """``keys`` with the index of the last table put in wherever one names an array of tables."""
    at: Keys = ()
    for key in keys:
        at = (*at, key)
        if at in counts:
            at = (*at, counts[at] - 1)
    return at


def pairs(node: Node, above: Keys) -> Iterator[tuple[Keys, int]]:
    """A pair and those of the inline table that is its value."""
    key, value = node.children[0], node.children[-1]
    at = (*above, *names(key))
    yield at, node.start_point[0] + 1
    if value.type == "inline_table":
        for child in value.children:
            if child.type == "pair":
                yield from pairs(child, at)


def names(key: Node) -> Keys:
    """The parts of a bare, quoted or dotted key."""
    if key.type == "dotted_key":
        return tuple(name for part in key.children if part.type.endswith("key") for name in names(part))
    text = (key.text or b"").decode("utf-8", "replace")
    if key.type == "quoted_key":
        return (json.loads(text) if text.startswith('"') else text[1:-1],)
    return (text,)

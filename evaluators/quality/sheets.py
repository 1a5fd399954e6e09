"""Style sheets as written: their rules and declarations with lines and columns, by tree-sitter's CSS grammar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from evaluators.types import Place

if TYPE_CHECKING:
    from tree_sitter import Node, Parser

STYLE = re.compile(r"(<style\b[^>]*>)(.*?)(</style>)", re.S | re.I)


@dataclass(frozen=True, slots=True)
class Declaration:
    """``value`` is everything after the colon, as written."""

    name: str
    value: str
    place: Place


@dataclass(frozen=True, slots=True)
class SheetRule:
    """``selector`` as written; keyframes are no rules."""

    selector: str
    declarations: tuple[Declaration, ...]
    place: Place


@lru_cache(maxsize=1)
def parser() -> Parser:
    import tree_sitter_css
    from tree_sitter import Language, Parser

    return Parser(Language(tree_sitter_css.language()))


def rules(path: str, text: str) -> Iterator[SheetRule]:
    """The rules of a style sheet, or of the ``<style>`` elements of a document, in order, also those inside at-rules."""
    source = (only_styles(text) if path.endswith((".html", ".htm")) else text).encode()
    todo = [parser().parse(source).root_node]
    while todo:
        node = todo.pop()
        if node.type == "keyframes_statement":
            continue
        if node.type == "rule_set":
            yield rule(path, node)
        todo.extend(reversed(node.named_children))


def only_styles(text: str) -> str:
    """A document with everything but its style sheets blanked, so that lines and columns stay what they are."""
    kept = [False] * len(text)
    for found in STYLE.finditer(text):
        start, end = found.span(2)
        kept[start:end] = [True] * (end - start)
    return "".join(c if k or c == "\n" else " " for c, k in zip(text, kept, strict=True))


def rule(path: str, node: Node) -> SheetRule:
    selector = next((c for c in node.named_children if c.type == "selectors"), None)
    body = next((c for c in node.named_children if c.type == "block"), None)
    inside = body.named_children if body else []
    declarations = tuple(declaration(path, c) for c in inside if c.type == "declaration")
    return SheetRule(written(selector), declarations, place(path, node))


def declaration(path: str, node: Node) -> Declaration:
    name, _, value = written(node).partition(":")
    return Declaration(name.strip(), value.strip().rstrip(";").strip(), place(path, node))


def written(node: Node | None) -> str:
    return "" if node is None or node.text is None else node.text.decode("utf-8", "replace")


def place(path: str, node: Node) -> Place:
    return Place(path, node.start_point[0] + 1, node.start_point[1] + 1)

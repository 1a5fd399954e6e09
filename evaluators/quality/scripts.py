"""Components as written: functions that return JSX, the elements in them, and their string literals, by tree-sitter's TSX grammar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from evaluators.quality.sheets import place, written
from evaluators.types import Place

if TYPE_CHECKING:
    from tree_sitter import Node, Parser

SCRIPTS = (".tsx", ".jsx", ".ts", ".js", ".mjs")
COMPONENTS = (".tsx", ".jsx")

Skeleton = tuple[str, tuple["Skeleton", ...]]
"""A tag with those of its children; texts and attributes left out."""

FUNCTIONS = ("function_declaration", "arrow_function", "function_expression", "function")
ELEMENTS = ("jsx_element", "jsx_self_closing_element")


@dataclass(frozen=True, slots=True)
class Component:
    """A named function with JSX in it; ``lines`` is its length."""

    name: str
    lines: int
    place: Place


@dataclass(frozen=True, slots=True)
class Subtree:
    """``size``: number of elements, itself included."""

    skeleton: Skeleton
    size: int
    depth: int
    place: Place


@dataclass(frozen=True, slots=True)
class Literal:
    """A string as it stands between its quotes."""

    text: str
    place: Place


@lru_cache(maxsize=1)
def parser() -> Parser:
    import tree_sitter_typescript
    from tree_sitter import Language, Parser

    return Parser(Language(tree_sitter_typescript.language_tsx()))


def tree(text: str) -> Node:
    return parser().parse(text.encode()).root_node


def every(node: Node) -> Iterator[Node]:
    """The node and all below it, in the order of the text."""
    todo = [node]
    while todo:
        here = todo.pop()
        yield here
        todo.extend(reversed(here.named_children))


def components(path: str, text: str) -> Iterator[Component]:
    for node in every(tree(text)):
        name = named(node) if node.type in FUNCTIONS else ""
        if name[:1].isupper() and any(n.type in ELEMENTS for n in every(node)):
            yield Component(name, node.end_point[0] - node.start_point[0] + 1, place(path, node))


def named(node: Node) -> str:
    """The name of a function, or of the variable it is given to."""
    own = node.child_by_field_name("name")
    if own is None and node.parent is not None and node.parent.type == "variable_declarator":
        own = node.parent.child_by_field_name("name")
    return written(own)


def subtrees(path: str, text: str) -> Iterator[Subtree]:
    """Every JSX element with what is written inside it, outermost first."""
    todo = [(tree(text), 0)]
    while todo:
        node, depth = todo.pop()
        if node.type in ELEMENTS:
            found = skeleton(node)
            yield Subtree(found, size(found), depth, place(path, node))
            depth += 1
        todo.extend((child, depth) for child in reversed(node.named_children))


def skeleton(node: Node) -> Skeleton:
    return tag(node), tuple(skeleton(child) for child in inner(node))


def inner(node: Node) -> Iterator[Node]:
    """The elements directly inside one; those in expressions (a list's items, a condition's branches) belong to it too."""
    for child in node.named_children:
        if child.type in ELEMENTS:
            yield child
        elif child.type not in ("jsx_opening_element", "jsx_closing_element"):
            yield from inner(child)


def tag(node: Node) -> str:
    opening = node if node.type == "jsx_self_closing_element" else node.named_children[0]
    return written(opening.child_by_field_name("name"))


def size(found: Skeleton) -> int:
    return 1 + sum(size(child) for child in found[1])


def literals(path: str, text: str) -> Iterator[Literal]:
    """The strings of a script; addresses of imports are none."""
    for node in every(tree(text)):
        imported = node.parent is not None and node.parent.type in ("import_statement", "export_statement")
        if node.type == "string" and not imported:
            yield Literal(written(node)[1:-1], place(path, node))

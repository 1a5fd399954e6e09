"""Where in a project's files each element of its page is written, read from the sources alone: nothing need be drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache

import tree_sitter_typescript
from tree_sitter import Language, Node, Parser

from ui2code.registry import lookup
from ui2code.render.tags import UNMARKED, Positions, start_tags
from ui2code.targets.content import legal
from ui2code.targets.css import nodes
from ui2code.targets.expand import expand
from ui2code.targets.modules import modules
from ui2code.types import Design, Project, Source

TAGS = frozenset(("jsx_opening_element", "jsx_self_closing_element"))


def element_lines(design: Design, project: Project) -> tuple[Source, ...]:
    """The source of each element of the page in document order: where its start tag begins. ValueError where the files
    were not made from ``design``."""
    return lookup("target", project.target, _READERS)(legal(design), project)


def _html(design: Design, project: Project) -> tuple[Source, ...]:
    text = project.files[project.entry].decode()
    position = Positions(text)
    drawn = (tag.start for tag in start_tags(text) if tag.name not in UNMARKED)
    found = tuple(Source(project.entry, *position(start)) for start in drawn)
    if len(found) != sum(1 for _ in expand(design).walk()):
        raise ValueError(f"{project.entry} has {len(found)} elements, which are not those of the design")
    return found


def _react(design: Design, project: Project) -> tuple[Source, ...]:
    """Every element of a component's markup is one node of it, in the same order."""
    names = modules(design).components
    made: dict[int, Source] = {}
    for component in design.components:
        name = names[component.name]
        path = f"src/{name}.tsx" if component is design.components[0] else f"src/components/{name}/{name}.tsx"
        for node, source in zip(nodes(component.root), _tsx(path, project.files[path]), strict=True):
            made[id(node)] = source
    return tuple(made[id(element.node)] for element in expand(design).walk())


def _tsx(path: str, data: bytes) -> Iterator[Source]:
    """The places of host elements, in order; columns count characters."""
    text = data.decode()
    position = Positions(text)
    starts = [node.start_byte for node in _walk(_parser().parse(data).root_node) if _is_host(node)]
    return (Source(path, *position(len(data[:start].decode()))) for start in starts)


def _walk(node: Node) -> Iterator[Node]:
    yield node
    for child in node.named_children:
        yield from _walk(child)


def _is_host(node: Node) -> bool:
    name = node.child_by_field_name("name") if node.type in TAGS else None
    return name is not None and bool(name.text) and (name.text or b"")[:1].islower()


@cache
def _parser() -> Parser:
    return Parser(Language(tree_sitter_typescript.language_tsx()))


_READERS: Mapping[str, Callable[[Design, Project], tuple[Source, ...]]] = {"html": _html, "react": _react}

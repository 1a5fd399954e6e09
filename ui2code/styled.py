"""A page as one concrete tree of elements with their declarations: before names, tokens and components are found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ui2code.types import Box

Declared = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Styled:
    """A DesignNode to be: what the compiler infers from a scene, and what the generator composes."""

    tag: str
    style: Declared
    narrow: Declared = ()
    attrs: Declared = ()
    children: tuple[Styled | str, ...] = ()
    component: str | None = None
    role: str = ""
    name: str = ""
    """What its content is called in data, if the page says it."""
    ref: str | None = None
    box: Box | None = None


def walk(node: Styled) -> Iterator[Styled]:
    """Pre-order."""
    yield node
    for child in node.children:
        if isinstance(child, Styled):
            yield from walk(child)

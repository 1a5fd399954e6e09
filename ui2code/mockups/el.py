"""Elements written down in Python: a tag, what it holds, how it looks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from ui2code.styled import Declared, Styled

Css: TypeAlias = Mapping[str, Any]
"""Declarations; a number is a length in px, but for properties that are plain numbers."""
Child: TypeAlias = "Styled | str | Iterable[Child] | None"
"""What an element may be given to hold; None is left out, several in a row are laid flat."""

PLAIN = frozenset(
    "font-weight line-height opacity z-index order flex flex-grow flex-shrink column-count aspect-ratio -webkit-line-clamp".split()
)


def el(
    tag: str,
    *children: Child,
    css: Css | None = None,
    narrow: Css | None = None,
    part: str | None = None,
    role: str = "",
    attrs: Mapping[str, str] | None = None,
    **more: str,
) -> Styled:
    """One element. ``part`` names a component boundary ("PriceCard"), ``role`` what the class is called after, ``narrow``
    what holds instead in narrow windows. Attributes are ``attrs`` and ``more``, where ``for_`` is ``for`` and
    ``aria_label`` is ``aria-label``."""
    given = {**(attrs or {}), **more}
    written = tuple((name.rstrip("_").replace("_", "-"), value) for name, value in given.items())
    held = tuple(_flat(children))
    return Styled(tag, declared(css or {}), declared(narrow or {}), written, held, part, role)


def declared(css: Css) -> Declared:
    """Declarations as text: 12 is 12px, and 1.5 of a line height is 1.5."""
    return tuple((name, value if isinstance(value, str) else _number(name, value)) for name, value in css.items())


def row(*children: Child, gap: float = 0, css: Css | None = None, tag: str = "div", **rest: Any) -> Styled:
    """Children beside one another, centred on one another's height."""
    return el(tag, *children, css={"display": "flex", "align-items": "center", "gap": gap, **(css or {})}, **rest)


def column(*children: Child, gap: float = 0, css: Css | None = None, tag: str = "div", **rest: Any) -> Styled:
    """Children below one another."""
    return el(tag, *children, css={"display": "flex", "flex-direction": "column", "gap": gap, **(css or {})}, **rest)


def grid(
    columns: int | str,
    *children: Child,
    gap: float = 0,
    narrow: int | None = 1,
    css: Css | None = None,
    tag: str = "div",
    **rest: Any,
) -> Styled:
    """Children in columns of one width (or a track list), in narrow windows in ``narrow`` of them."""
    style: dict[str, str | float] = {"display": "grid", "grid-template-columns": tracks(columns), "gap": gap}
    small = {"grid-template-columns": tracks(narrow)} if narrow else {}
    return el(tag, *children, css={**style, **(css or {})}, narrow=small, **rest)


def tracks(columns: int | str) -> str:
    """Equal columns that no content widens."""
    return columns if isinstance(columns, str) else f"repeat({columns}, minmax(0, 1fr))"


def _flat(children: Iterable[Child]) -> Iterator[Styled | str]:
    for child in children:
        if isinstance(child, (Styled, str)):
            yield child
        elif child is not None:
            yield from _flat(child)


def _number(name: str, value: Any) -> str:
    return f"{value:g}" if name in PLAIN or value == 0 else f"{value:g}px"

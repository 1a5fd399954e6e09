"""A design as the page it draws: every component used, every slot filled, every optional part decided."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ui2code.types import Component, Design, DesignNode, Slot, Use


@dataclass(frozen=True, slots=True)
class ExpandedNode:
    """One concrete DOM element; the pre-order of the tree is the order of elements in every target's document."""

    tag: str
    name: str
    """The class name inside its component; empty where it has none."""
    attrs: tuple[tuple[str, str], ...]
    vars: tuple[tuple[str, str], ...]
    children: tuple[ExpandedNode | str, ...]
    node: DesignNode
    """What it was made from; instances of one component share it."""
    component: str
    items: tuple[int, ...]
    """Which item of each enclosing Use it belongs to, outermost first; empty on the page itself."""

    @property
    def item(self) -> int:
        """Index of the innermost instance; 0 on the page itself."""
        return self.items[-1] if self.items else 0

    @property
    def text(self) -> str:
        """The text directly inside it."""
        return "".join(child for child in self.children if isinstance(child, str))

    def walk(self) -> Iterator[ExpandedNode]:
        """Pre-order: the k-th is the k-th element of the rendered page."""
        yield self
        for child in self.children:
            if isinstance(child, ExpandedNode):
                yield from child.walk()


@dataclass(frozen=True, slots=True)
class _Scope:
    """Where we are: the component, the values of its props, and the instances around it."""

    components: Mapping[str, Component]
    component: Component
    props: Mapping[str, str | None]
    items: tuple[int, ...]
    open: tuple[str, ...]


def expand(design: Design) -> ExpandedNode:
    """The page as one tree of concrete elements; ValueError for a Use of an unknown or a self-containing component."""
    page = design.components[0]
    components = {component.name: component for component in design.components}
    return _element(page.root, _Scope(components, page, {}, (), (page.name,)))


def _element(node: DesignNode, scope: _Scope) -> ExpandedNode:
    return ExpandedNode(
        tag=node.tag,
        name=node.name,
        attrs=_filled(node.attrs, scope.props),
        vars=_filled(node.vars, scope.props),
        children=tuple(part for child in node.children for part in _parts(child, scope)),
        node=node,
        component=scope.component.name,
        items=scope.items,
    )


def _parts(child: DesignNode | Use | Slot | str, scope: _Scope) -> Iterator[ExpandedNode | str]:
    if isinstance(child, str):
        yield child
    elif isinstance(child, Slot):
        value = scope.props.get(child.prop)
        if value:
            yield value
    elif isinstance(child, Use):
        yield from _instances(child, scope)
    elif is_drawn(child, scope.props):
        yield _element(child, scope)


def _instances(use: Use, scope: _Scope) -> Iterator[ExpandedNode]:
    component = scope.components.get(use.component)
    if component is None:
        raise ValueError(f"component {scope.component.name!r} uses {use.component!r}, which the design does not have")
    if component.name in scope.open:
        raise ValueError(f"component {component.name!r} contains itself")
    for index, props in enumerate(use.items):
        if is_drawn(component.root, props):
            inner = _Scope(scope.components, component, props, (*scope.items, index), (*scope.open, component.name))
            yield _element(component.root, inner)


def is_drawn(node: DesignNode, props: Mapping[str, str | None]) -> bool:
    """Whether an optional node is there: its prop is given, be it empty."""
    return node.when is None or props.get(node.when) is not None


def _filled(pairs: tuple[tuple[str, str | Slot], ...], props: Mapping[str, str | None]) -> tuple[tuple[str, str], ...]:
    """Pairs with their slots resolved; a pair whose prop is absent is left out."""
    resolved = ((key, props.get(value.prop) if isinstance(value, Slot) else value) for key, value in pairs)
    return tuple((key, value) for key, value in resolved if value is not None)

"""Repeated siblings → one component with props and data; named parts → a file of their own."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from ui2code.compile.merge import Clash, Merged, merge
from ui2code.styled import Styled, walk
from ui2code.types import Component, DesignNode, Use

MIN_NODES = 3
"""A single part smaller than this is not worth a file."""


def components(page: Styled, exact: bool = False) -> tuple[Component, ...]:
    """The page first, then every component it uses, in order of appearance. ``exact``: the page was not measured, so what
    differs a little between instances is meant to differ."""
    counts: Counter[str | None] = Counter(node.component for node in walk(page) if node.component)
    extraction = _Extraction(_flattened(page, counts), exact)
    root = extraction.node(extraction.page)
    return (Component(extraction.page_name, root), *extraction.made.values())


def _flattened(node: Styled, counts: Counter[str | None], inside: bool = False) -> Styled:
    """Names that are no component taken away: inside a repeated one, and on single parts too small."""
    repeated = counts[node.component] > 1 if node.component else False
    small = node.component is not None and not repeated and sum(1 for _ in walk(node)) < MIN_NODES
    component = None if inside or small else node.component
    below = inside or (repeated and component is not None)
    children = tuple(c if isinstance(c, str) else _flattened(c, counts, below) for c in node.children)
    return replace(node, component=component, children=children)


class _Extraction:
    """Takes the components out of one page; ``made`` keeps them by name."""

    def __init__(self, page: Styled, exact: bool) -> None:
        self.page = replace(page, component=None)
        self._exact = exact
        self.made: dict[str, Component] = {}
        self.merged: dict[int, tuple[str, int, Merged]] = {}
        self._merge_repeated()
        self.page_name = _free("Page", {n.component or "" for n in walk(self.page)})

    def _merge_repeated(self) -> None:
        """Instances of one name become as few components as their structures allow, largest instance first."""
        groups: dict[str, list[Styled]] = {}
        for node in walk(self.page):
            if node.component:
                groups.setdefault(node.component, []).append(node)
        taken = set(groups)
        for name, instances in groups.items():
            if len(instances) < 2:
                continue
            for i, cluster in enumerate(_clusters(instances, self._exact)):
                self._keep(name if i == 0 else _free(name, taken), cluster)

    def _keep(self, name: str, cluster: list[Styled]) -> None:
        merged = merge(cluster, self._exact)
        for index, instance in enumerate(cluster):
            self.merged[id(instance)] = (name, index, merged)

    def node(self, styled: Styled) -> DesignNode:
        children: list[DesignNode | Use | str] = []
        for child in styled.children:
            piece = child if isinstance(child, str) else self._child(child)
            last = children[-1] if children else None
            if (
                isinstance(piece, Use)
                and isinstance(last, Use)
                and last.component == piece.component
                and self._repeats(piece)
            ):
                children[-1] = Use(last.component, last.items + piece.items)
            else:
                children.append(piece)
        return DesignNode(
            styled.tag,
            styled.role,
            styled.style,
            styled.narrow,
            styled.attrs,
            (),
            tuple(children),
            ref=styled.ref,
            box=styled.box,
        )

    def _repeats(self, use: Use) -> bool:
        return bool(self.made[use.component].props) or len(self.made[use.component].root.children) > 0

    def _child(self, styled: Styled) -> DesignNode | Use:
        if styled.component is None:
            return self.node(styled)
        if id(styled) in self.merged:
            name, index, merged = self.merged[id(styled)]
            self.made.setdefault(name, Component(name, merged.root, merged.props, merged.optional))
            return Use(name, (merged.items[index],))
        name = _free(styled.component, set(self.made))
        self.made[name] = Component(name, DesignNode("div", ""))
        self.made[name] = Component(name, self.node(replace(styled, component=None)))
        return Use(name, ({},))


def _clusters(instances: list[Styled], exact: bool) -> list[list[Styled]]:
    """Instances that merge with one another, in document order; what merges with none stays alone."""
    clusters: list[list[Styled]] = []
    for instance in instances:
        for cluster in clusters:
            try:
                merge([*cluster, instance], exact)
            except Clash:
                continue
            cluster.append(instance)
            break
        else:
            clusters.append([instance])
    return clusters


def _free(name: str, taken: set[str]) -> str:
    if name not in taken:
        taken.add(name)
        return name
    number = next(n for n in range(2, len(taken) + 3) if f"{name}{n}" not in taken)
    taken.add(f"{name}{number}")
    return f"{name}{number}"

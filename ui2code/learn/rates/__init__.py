"""How much two outlines over one scene agree: what one would call the structure of a page, one rate a question.

Both outlines name the same elements, so a node is known by its *span*, the set of elements at and under it: two nodes are
the same grouping where their spans are equal, however they are wrapped. Elements that the truth drops (perceived, but
nothing) have no right place and are left out of both. The outermost node is the page and is a free point: it is counted in
trees only. ``DEFINITIONS`` says what each rate is and where it comes from.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ui2code.learn.rates.edits import MOST, distance, flat
from ui2code.learn.rates.names import generic, likeness
from ui2code.learn.rates.spans import Placed, Span, leaves, placed, pruned, refs
from ui2code.outline.grammar import LEAF_TAGS
from ui2code.types import Node, Outline, Scene

PLAIN = frozenset({*LEAF_TAGS.values(), "span"})
"""Tags an element gets when nothing is known about it."""
HEADINGS = {f"h{level}": level for level in range(1, 7)}
LISTS = frozenset({"ul", "ol"})
NAVS = frozenset({"nav"})
DETECTED = 0.5
"""Intersection over union of two spans from which one is found where the other is (as PASCAL VOC has it for boxes)."""

DEFINITIONS: Mapping[str, str] = {
    "tags": "F1 of (span, tag) over all nodes but the page, as labelled brackets are scored in parsing (PARSEVAL, Black et al. 1991)",
    "semantic_tags": "the same without tags that an element gets when nothing is known: div, span, p, img, hr, input",
    "tree_bleu": "share of the truth's height-1 subtrees (a tag and its children's tags, each once a page) that are there (TreeBLEU, arXiv 2404.06369)",
    "tree_edit": f"1 - ordered tree edit distance (Zhang, Shasha 1989) / nodes of the larger tree, not below 0; unscored above {MOST} nodes",
    "order": "share of pairs of leaves met in the true order: (Kendall's tau + 1) / 2",
    "components": "F1 of the spans of nodes with a component name; names not compared",
    "groups": "F1 of the instances of components that occur at least twice, groups aligned one to one as entities are for coreference (CEAF, Luo 2005)",
    "headings": "F1 of the elements that are headings, of whatever level",
    "heading_levels": "share of the elements that are headings in both that have the true level",
    "lists": f"F1 of ul and ol nodes, found where spans share {DETECTED} of their union",
    "navs": f"F1 of nav nodes, found where spans share {DETECTED} of their union",
    "names_equal": "share of the components with a true span that have the true name",
    "names_alike": "for the same components, how many words the names share (Dice), on average",
    "names_generic": "share of the different component names that say nothing, such as Section3; lower is better",
}


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts behind a rate, which pool by addition. A share is a tally whose ``made`` equals ``true``."""

    both: float = 0.0
    made: float = 0.0
    true: float = 0.0

    @property
    def value(self) -> float | None:
        """F1, or the share; None where the truth has no such thing."""
        return 2 * self.both / (self.made + self.true) if self.true else None

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.both + other.both, self.made + other.made, self.true + other.true)


@dataclass(frozen=True, slots=True)
class Rates:
    """``tags`` by tag; ``others`` by the names in ``DEFINITIONS``."""

    tags: Mapping[str, Tally]
    others: Mapping[str, Tally]

    def tallies(self) -> dict[str, Tally]:
        """Everything in the order of ``DEFINITIONS``."""
        semantic = [tally for tag, tally in self.tags.items() if tag not in PLAIN]
        every = {"tags": total(self.tags.values()), "semantic_tags": total(semantic), **self.others}
        return {name: every[name] for name in DEFINITIONS}

    def values(self) -> dict[str, float]:
        """The rates of what occurs on the page."""
        return {name: tally.value for name, tally in self.tallies().items() if tally.value is not None}


def total(tallies: Iterable[Tally]) -> Tally:
    return sum(tallies, Tally())


def pooled(many: Iterable[Rates]) -> dict[str, float]:
    """The rates of many pages taken as one: things are counted, not pages."""
    every = [one.tallies() for one in many]
    found = {name: total(tallies[name] for tallies in every).value for name in DEFINITIONS}
    return {name: value for name, value in found.items() if value is not None}


def rates(made: Outline, true: Outline, scene: Scene) -> Rates:
    """How well ``made`` meets ``true``; both are outlines of ``scene`` that pass ``outline.check``."""
    known = refs(true) & frozenset(scene.by_id())
    ours, theirs = (pruned(outline.root, known) or Node("div") for outline in (made, true))
    mine, right = ([p for p in placed(root) if not p.top] for root in (ours, theirs))
    others = {
        "tree_bleu": _tree_bleu(ours, theirs),
        "tree_edit": _tree_edit(ours, theirs),
        "order": _order(list(leaves(theirs)), ours),
        "components": _brackets(_components(mine), _components(right)),
        "groups": _groups(mine, right),
        **_headings(mine, right),
        "lists": _detected(mine, right, LISTS),
        "navs": _detected(mine, right, NAVS),
        **_names(mine, right),
    }
    return Rates(_tags(mine, right), others)


def _share(right: float, of: float) -> Tally:
    return Tally(right, of, of)


def _brackets(made: Sequence[Any], true: Sequence[Any]) -> Tally:
    """Of two multisets."""
    both = Counter(made) & Counter(true)
    return Tally(both.total(), len(made), len(true))


def _tags(mine: Sequence[Placed], right: Sequence[Placed]) -> dict[str, Tally]:
    names = sorted({p.node.tag for p in (*mine, *right)})
    return {
        tag: _brackets([p.span for p in mine if p.node.tag == tag], [p.span for p in right if p.node.tag == tag])
        for tag in names
    }


def _patterns(root: Node) -> set[tuple[str, tuple[str, ...]]]:
    return {(node.tag, tuple(child.tag for child in node.children)) for node in root.walk() if node.children}


def _tree_bleu(ours: Node, theirs: Node) -> Tally:
    true = _patterns(theirs)
    return _share(len(true & _patterns(ours)), len(true))


def _tree_edit(ours: Node, theirs: Node) -> Tally:
    one, other = flat(ours), flat(theirs)
    size = max(len(one.labels), len(other.labels))
    return Tally() if size > MOST else _share(max(0, size - distance(one, other)), size)


def _order(true: Sequence[str], ours: Node) -> Tally:
    """Of the leaves that are in both."""
    place = {node.ref: at for at, node in enumerate(ours.walk()) if node.ref is not None}
    met = np.array([place[ref] for ref in true if ref in place])
    pairs = len(met) * (len(met) - 1) / 2
    turned = int(np.triu(met[:, None] > met[None, :]).sum()) if pairs else 0
    return _share(pairs - turned, pairs)


def _components(nodes: Sequence[Placed]) -> list[Span]:
    return [p.span for p in nodes if p.node.component]


def _instances(nodes: Sequence[Placed]) -> list[set[Span]]:
    """The spans of components that occur twice or more, a set each."""
    named: dict[str, set[Span]] = defaultdict(set)
    for p in nodes:
        if p.node.component:
            named[p.node.component].add(p.span)
    return [spans for spans in named.values() if len(spans) > 1]


def _groups(mine: Sequence[Placed], right: Sequence[Placed]) -> Tally:
    made, true = _instances(mine), _instances(right)
    common = np.array([[len(one & other) for other in true] for one in made], float)
    return Tally(_aligned(common).sum(), sum(map(len, made)), sum(map(len, true)))


def _aligned(worth: NDArray[np.float64]) -> NDArray[np.float64]:
    """What the pairs of the best one-to-one assignment are worth."""
    from scipy.optimize import linear_sum_assignment

    if worth.ndim < 2:
        return np.zeros(0)
    return np.asarray(worth[linear_sum_assignment(worth, maximize=True)])


def _detected(mine: Sequence[Placed], right: Sequence[Placed], tags: frozenset[str]) -> Tally:
    made, true = ([p.span for p in nodes if p.node.tag in tags] for nodes in (mine, right))
    shared = np.array([[len(one & other) / len(one | other) for other in true] for one in made])
    found = _aligned(np.where(shared >= DETECTED, shared, 0.0))
    return Tally(int((found > 0).sum()), len(made), len(true))


def _levels(nodes: Sequence[Placed]) -> dict[str, int]:
    return {ref: HEADINGS[p.node.tag] for p in nodes if p.node.tag in HEADINGS for ref in p.span}


def _headings(mine: Sequence[Placed], right: Sequence[Placed]) -> dict[str, Tally]:
    made, true = _levels(mine), _levels(right)
    both = made.keys() & true.keys()
    level = sum(made[ref] == true[ref] for ref in both)
    return {"headings": Tally(len(both), len(made), len(true)), "heading_levels": _share(level, len(both))}


def _names(mine: Sequence[Placed], right: Sequence[Placed]) -> dict[str, Tally]:
    made, true = _named(mine), _named(right)
    pairs = [pair for span in made.keys() & true.keys() for pair in zip(made[span], true[span])]
    different = {name for names in made.values() for name in names}
    return {
        "names_equal": _share(sum(one == other for one, other in pairs), len(pairs)),
        "names_alike": _share(sum(likeness(one, other) for one, other in pairs), len(pairs)),
        "names_generic": _share(sum(map(generic, different)), len(different)),
    }


def _named(nodes: Sequence[Placed]) -> dict[Span, list[str]]:
    """The names given to a span, the outermost first."""
    names: dict[Span, list[str]] = defaultdict(list)
    for p in nodes:
        if p.node.component:
            names[p.span].append(p.node.component)
    return names

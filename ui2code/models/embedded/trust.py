"""How sure the model was of each part of a page, and the planner's word where it was not sure enough."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from math import exp

from ui2code.models.embedded.steps import Read
from ui2code.outline.prune import prune, refs_of
from ui2code.types import Node, Outline

FEWEST = 3
"""Elements of a part that is worth another's word."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page: its node, and the geometric mean of its steps' probabilities."""

    node: Node
    sure: float


def parts(read: Read, sures: Sequence[float]) -> Iterator[Part]:
    """Every node with how sure its steps were; ``sures`` are natural logarithms, one a step."""
    sums = [0.0, *accumulate(sures)]
    for node, (begin, end) in zip(read.outline.root.walk(), read.spans, strict=True):
        last = min(end, len(sures))  # an outline that was cut off ends before its ends are written
        yield Part(node, exp((sums[last] - sums[begin]) / max(last - begin, 1)))


def trusted(read: Read, sures: Sequence[float], draft: Outline, least: float) -> tuple[Outline, tuple[Part, ...]]:
    """The outline with every smallest part that was written less surely than ``least`` as ``draft`` has it, and those parts."""
    told = iter(tuple(parts(read, sures)))
    given: list[Part] = []

    def walked(node: Node) -> Node:
        part, before = next(told), len(given)
        children = tuple(walked(child) for child in node.children)
        unsure = part.sure < least and before == len(given) and len(refs_of(node)) >= FEWEST
        if not unsure:
            return replace(node, children=children)
        given.append(part)
        return _as_drafted(node, draft)

    return replace(read.outline, root=walked(read.outline.root)), tuple(given)


def _as_drafted(node: Node, draft: Outline) -> Node:
    """``node`` itself, and in it what the draft says of the elements it holds."""
    held = refs_of(node) - {node.ref}
    found = prune(draft.root, held)
    if found is None:
        return node
    while len(found.children) == 1 and found.ref is None:
        found = found.children[0]
    children = found.children if found.ref is None else (found,)
    return replace(node, children=children)

"""How far the model is to be believed: how sure it was of each part of a page, whether the part could be laid out at all, and
the planner's word where it is not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from math import exp

from ui2code.models.embedded.sound import extents, sound
from ui2code.models.embedded.steps import Read
from ui2code.outline.prune import prune, refs_of
from ui2code.types import Box, Node, Outline

FEWEST = 3
"""Elements of a part that is worth another's word."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page: its node, the geometric mean of its steps' probabilities, and whether it could be laid out."""

    node: Node
    sure: float
    sound: bool = True


def parts(read: Read, sures: Sequence[float], boxes: Mapping[str, Box]) -> Iterator[Part]:
    """Every node from the top down; ``sures`` are natural logarithms, one a step, ``boxes`` those of the elements."""
    sums, root = [0.0, *accumulate(sures)], read.outline.root
    around = extents(root, boxes)
    for node, (begin, end) in zip(root.walk(), read.spans, strict=True):
        last = min(end, len(sures))  # an outline that was cut off ends before its ends are written
        sure = exp((sums[last] - sums[begin]) / max(last - begin, 1))
        yield Part(node, sure, sound(node, around, boxes))


def trusted(
    read: Read, sures: Sequence[float], boxes: Mapping[str, Box], draft: Outline, least: float
) -> tuple[Outline, tuple[Part, ...]]:
    """The outline with every smallest part that was written less surely than ``least``, or could not be laid out, as ``draft``
    has it, and those parts."""
    told = iter(tuple(parts(read, sures, boxes)))
    given: list[Part] = []

    def walked(node: Node) -> Node:
        part, before = next(told), len(given)
        children = tuple(walked(child) for child in node.children)
        unsure = part.sure < least and before == len(given)
        if len(refs_of(node)) < FEWEST or (part.sound and not unsure):
            return replace(node, children=children)
        del given[before:]  # which are part of this one
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

"""How far the model is to be believed: how sure it was of each part of a page, whether the part could be laid out at all, and
the planner's word where it is not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from math import exp

from ui2code.models.embedded.grammar import under
from ui2code.models.embedded.sound import extents, sound
from ui2code.models.embedded.steps import Read
from ui2code.models.embedded.vocabulary import TAG_NAMES
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
    """The outline with every smallest part that was written less surely than ``least``, or could not be laid out, grouped as
    ``draft`` has it, and those parts. What both group alike stays as the model said it."""
    told = iter(tuple(parts(read, sures, boxes)))
    given: list[Part] = []

    def walked(node: Node) -> Node:
        part, before = next(told), len(given)
        children = tuple(walked(child) for child in node.children)
        unsure = part.sure < least and before == len(given)
        node = replace(node, children=children)
        if len(refs_of(node)) < FEWEST or (part.sound and not unsure):
            return node
        given.append(part)
        return _regrouped(node, draft)

    return replace(read.outline, root=walked(read.outline.root)), tuple(given)


def _regrouped(node: Node, draft: Outline) -> Node:
    """``node`` itself, and in it the draft's grouping of what it holds."""
    found = prune(draft.root, refs_of(node) - {node.ref})
    if found is None:
        return node
    while len(found.children) == 1 and found.ref is None:
        found = found.children[0]
    said: dict[frozenset[str], Node] = {}
    for child in node.children:
        for inner in child.walk():
            said.setdefault(refs_of(inner), inner)
    drafts = found.children if found.ref is None else (found,)
    return replace(node, children=tuple(_said(each, node.tag, said) for each in drafts))


def _said(drafted: Node, parent: str, said: Mapping[frozenset[str], Node]) -> Node:
    """What the model said of the very elements that ``drafted`` holds, where that may stand in ``parent``; else the draft's
    node, with what the model said in it."""
    same = said.get(refs_of(drafted))
    if same is not None and under(parent)[TAG_NAMES.index(same.tag)]:
        return same
    return replace(drafted, children=tuple(_said(child, drafted.tag, said) for child in drafted.children))

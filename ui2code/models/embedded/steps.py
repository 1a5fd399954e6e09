"""Outline to steps and back.

outline = { DROP element } node STOP
node    = leaf element { word } | open [ element ] { word } node { node } END
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ui2code.models.embedded.vocabulary import DROP, END, STOP, Vocabulary
from ui2code.types import Drop, Node, Outline

REASON = "part of a picture"
"""The model says that something is to be left out, not why."""


def to_steps(outline: Outline, places: Mapping[str, int], vocabulary: Vocabulary) -> list[int]:
    """``places``: the number of each element the outline refers to."""
    drops = [step for drop in outline.drops for step in (DROP, vocabulary.size + places[drop.ref])]
    return [*drops, *_node(outline.root, places, vocabulary), STOP]


def _node(node: Node, places: Mapping[str, int], vocabulary: Vocabulary) -> Iterator[int]:
    leaf = not node.children and node.ref is not None
    yield vocabulary.leaf(node.tag) if leaf else vocabulary.open(node.tag)
    if node.ref is not None:
        yield vocabulary.size + places[node.ref]
    if node.component is not None:
        yield from vocabulary.named(node.component)
    if leaf:
        return
    for child in node.children:
        yield from _node(child, places, vocabulary)
    yield END


@dataclass(frozen=True, slots=True)
class Read:
    """An outline and, for each of its nodes from the top down, the steps it was written in: from the first to before the
    second."""

    outline: Outline
    spans: tuple[tuple[int, int], ...]


def from_steps(steps: Sequence[int], ids: Sequence[str], vocabulary: Vocabulary) -> Read:
    """What was written; steps that end early end every element that is open. ValueError where there is no node."""
    reader = _Reader(steps, ids, vocabulary)
    drops = tuple(reader.drops())
    return Read(Outline(reader.node(), drops), tuple(reader.spans))


class _Reader:
    def __init__(self, steps: Sequence[int], ids: Sequence[str], vocabulary: Vocabulary) -> None:
        self._steps, self._ids, self._vocabulary, self._at = steps, ids, vocabulary, 0
        self.spans: list[tuple[int, int]] = []

    def drops(self) -> Iterator[Drop]:
        while self._peek() == DROP:
            self._at += 1
            yield Drop(self._element() or "", REASON)

    def node(self, above: frozenset[str] = frozenset()) -> Node:
        """The next node; a component inside one of its own name is none."""
        step, vocabulary, begun, number = self._peek(), self._vocabulary, self._at, len(self.spans)
        if not (vocabulary.is_open(step) or vocabulary.is_leaf(step)):
            raise ValueError(f"step {self._at} begins no node")
        self._at += 1
        self.spans.append((begun, begun))
        ref, name = self._element(), vocabulary.name(list(self._words())) or None
        name = None if name in above else name
        inside = above | {name} if name else above
        children: list[Node] = []
        if vocabulary.is_open(step):
            while self._peek() not in (END, STOP):
                children.append(self.node(inside))
            self._at += 1
        self.spans[number] = (begun, self._at)
        return Node(vocabulary.tag(step), tuple(children), ref, name)

    def _peek(self) -> int:
        return self._steps[self._at] if self._at < len(self._steps) else STOP

    def _element(self) -> str | None:
        step = self._peek()
        if step < self._vocabulary.size:
            return None
        self._at += 1
        return self._ids[step - self._vocabulary.size]

    def _words(self) -> Iterator[int]:
        while self._vocabulary.is_word(self._peek()):
            yield self._peek()
            self._at += 1

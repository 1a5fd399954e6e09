"""The geometric planner's outline as something to look at: the model says where it is wrong and need not begin from nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from math import log1p

import numpy as np
import numpy.typing as npt

from ui2code.models.embedded.vocabulary import TAG_NAMES
from ui2code.outline.planner import plan
from ui2code.types import Node, Outline, Scene

ABOVE = 4
"""Of an element's own tag and those it stands in, how many are told."""
DRAFTED = 9
"""Numbers told of an element's place in the draft."""


@dataclass(frozen=True, eq=False, slots=True)
class Drafted:
    """A scene whose elements stand in the draft's order, with each one's place there: ``tags`` (N, ABOVE), its own first,
    counted from 1, 0 for none; ``numbers`` (N, DRAFTED)."""

    scene: Scene
    outline: Outline
    tags: npt.NDArray[np.int64]
    numbers: npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an element stands: the nodes above it and itself, and for each its number among its siblings."""

    path: tuple[Node, ...]
    turns: tuple[int, ...]


def drafted(scene: Scene) -> Drafted:
    """Elements that the planner leaves out come last."""
    outline = plan(scene)
    root = outline.root
    places = {place.path[-1].ref: place for place in _places(root, (), ())}
    names = Counter(node.component for node in root.walk() if node.component)
    left = [element for element in scene.elements if element.id not in places]
    by_id = {element.id: element for element in scene.elements}
    elements = (*(by_id[ref] for ref in places if ref in by_id), *left)
    told = [places.get(element.id) for element in elements]
    tags = np.zeros((len(elements), ABOVE), np.int64)
    numbers = np.zeros((len(elements), DRAFTED), np.float32)
    instances: Counter[str] = Counter()
    for row, place in enumerate(told):
        if place is None:
            continue
        before, after = (told[i] if 0 <= i < len(told) else None for i in (row - 1, row + 1))
        for column, node in enumerate(reversed(place.path[-ABOVE:])):
            tags[row, column] = TAG_NAMES.index(node.tag) + 1
        numbers[row] = [*_numbers(place, before, after), *_named(place, names, instances)]
    return Drafted(replace(scene, elements=elements), outline, tags, numbers)


def _places(node: Node, path: tuple[Node, ...], turns: tuple[int, ...]) -> Iterator[_Place]:
    path = (*path, node)
    if node.ref is not None:
        yield _Place(path, turns)
    for turn, child in enumerate(node.children):
        yield from _places(child, path, (*turns, turn))


def _numbers(place: _Place, before: _Place | None, after: _Place | None) -> list[float]:
    siblings = len(place.path[-2].children) if len(place.path) > 1 else 1
    turn = place.turns[-1] if place.turns else 0
    return [
        len(place.path) / 8,
        _shared(place, before) / 8,
        _shared(place, after) / 8,
        float(turn == 0),
        float(turn == siblings - 1),
        log1p(siblings) / 3,
    ]


def _shared(one: _Place, other: _Place | None) -> int:
    """How many nodes stand above both."""
    both = zip(one.turns, other.turns) if other else ()
    shared = 0
    for here, there in both:
        if here != there:
            break
        shared += 1
    return shared


def _named(place: _Place, names: Mapping[str, int], instances: Counter[str]) -> list[float]:
    """Of the innermost component it stands in: how far above, how many there are of it, and whether this begins one."""
    for up, node in enumerate(reversed(place.path)):
        if node.component:
            key = f"{node.component} {place.turns[: len(place.turns) - up]}"
            instances[key] += 1
            return [1 / (1 + up), log1p(names[node.component]) / 3, float(instances[key] == 1)]
    return [0.0, 0.0, 0.0]

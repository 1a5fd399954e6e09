"""What geometry rules out, whatever a model says: what is far outside a box is not in it, and what lies in a box that is
opened is said before it is closed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ui2code.types import Element, Kind

Mask = npt.NDArray[np.bool_]
INSIDE = 0.5
"""Of its area that must lie in a box for an element to be in it."""
PICTURES = frozenset({Kind.IMAGE, Kind.ICON})


@dataclass(frozen=True, eq=False, slots=True)
class Rules:
    """Of N elements: ``inside`` (N, N) whether the second may stand in the first, ``held`` (N, N) whether it must be said
    before the first is closed, ``parents`` (N) as places, what is said only after, -1 for nothing, ``droppable`` (N).
    """

    inside: Mask
    held: Mask
    parents: npt.NDArray[np.int64]
    droppable: Mask


def no_rules(count: int) -> Rules:
    """The language's own rules are enough: so it is where truth is told."""
    every = np.ones((count, count), bool)
    return Rules(every, ~every, np.full(count, -1), np.ones(count, bool))


def rules_of(elements: Sequence[Element]) -> Rules:
    """Of measured boxes. Only what lies in a picture may be dropped: it was read as a part of it."""
    count = len(elements)
    places = {element.id: i for i, element in enumerate(elements)}
    parents = np.array([places.get(e.parent or "", -1) for e in elements], np.int64).reshape(count)
    boxes = np.array([[e.box.x, e.box.y, e.box.right, e.box.bottom] for e in elements], float).reshape(count, 4)
    inside = _shared(boxes) >= INSIDE
    held = np.zeros((count, count), bool)
    for place in range(count):
        above = int(parents[place])
        while above >= 0 and not held[above, place]:
            held[above, place] = True
            above = int(parents[above])
    np.fill_diagonal(inside, True)
    pictures = np.array([e.kind in PICTURES for e in elements], bool).reshape(count)
    over = inside & ~np.eye(count, dtype=bool) & pictures[:, None]
    return Rules(inside | held, held, parents, over.any(axis=0))


def _shared(boxes: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """(N, N): the share of the second's area that lies in the first."""
    low = np.maximum(boxes[:, None, :2], boxes[None, :, :2])
    high = np.minimum(boxes[:, None, 2:], boxes[None, :, 2:])
    both = np.clip(high - low, 0, None).prod(axis=-1)
    areas = np.clip(boxes[:, 2:] - boxes[:, :2], 1e-6, None).prod(axis=-1)
    shared: npt.NDArray[np.float64] = both / np.maximum(areas, 1e-6)[None, :]
    return shared

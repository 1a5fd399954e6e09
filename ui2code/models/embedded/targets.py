"""A page's own outline as what the model is to say at each step, with what it may say there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ui2code.models.embedded.grammar import Writing
from ui2code.models.embedded.steps import to_steps
from ui2code.models.embedded.vocabulary import START, TAG_NAMES, Vocabulary
from ui2code.types import Element, Outline


@dataclass(frozen=True, eq=False, slots=True)
class Lesson:
    """Of T steps: ``steps`` (T) what stands before each, ``wanted`` (T) what is to follow, ``depths`` and ``within`` (T) where,
    ``ahead`` (T, 2) the elements that come next in the draft's order, -1 for none, ``allowed`` (T, size + N)."""

    steps: npt.NDArray[np.int64]
    wanted: npt.NDArray[np.int64]
    depths: npt.NDArray[np.int64]
    within: npt.NDArray[np.int64]
    ahead: npt.NDArray[np.int64]
    allowed: npt.NDArray[np.bool_]


class Unsayable(ValueError):
    """An outline that the model could not write: one that is nested deeper than it may, above all."""


def lesson(outline: Outline, elements: Sequence[Element], vocabulary: Vocabulary) -> Lesson:
    """Unsayable for an outline that the grammar does not allow. One without any component's name says nothing of names: at
    no step is a word among what might be said."""
    steps = to_steps(outline, {element.id: i for i, element in enumerate(elements)}, vocabulary)
    writing = Writing(elements, vocabulary)
    allowed, depths, within, ahead = [], [], [], []
    for number, step in enumerate(steps):
        may = writing.allowed()
        if not may[step]:
            raise Unsayable(f"step {number} ({step}) may not stand in <{writing.tag}>")
        allowed.append(may)
        depths.append(writing.depth)
        within.append(TAG_NAMES.index(writing.tag))
        ahead.append(writing.ahead)
        writing.push(step)
    wanted = np.array(steps, np.int64)
    before = np.concatenate([[START], wanted[:-1]])
    may_be = np.stack(allowed)
    if not any(node.component for node in outline.root.walk()):
        may_be[:, vocabulary.first_word : vocabulary.size] = False
    return Lesson(before, wanted, np.array(depths), np.array(within), np.array(ahead), may_be)

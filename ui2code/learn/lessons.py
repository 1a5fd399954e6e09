"""Pages as batches of lessons: what the model sees and what it is to say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from ui2code.learn.augment import dimmed, lit
from ui2code.learn.samples import Page
from ui2code.mockups.rng import Rng
from ui2code.models.embedded.batch import batch_of
from ui2code.models.embedded.draft import drafted
from ui2code.models.embedded.features import PICTURE_WIDTH, Features, Ints, features_of
from ui2code.models.embedded.modeling import GREY, MOST_STEPS
from ui2code.models.embedded.targets import Lesson, Unsayable, lesson
from ui2code.models.embedded.vocabulary import PAD, Vocabulary
from ui2code.models.embedded.window import LESSON, windowed
from ui2code.outline.prune import pruned
from ui2code.types import Outline, Scene

MOST_ELEMENTS = 400
MOST_HEIGHT = 1600
"""Picture px: taller pages take more time than they teach."""
CUT = 0.15
"""How often a page is taught by a part that need not have been cut."""
POOL = 12
"""Batches whose lessons are sorted by length together, so that little of a batch is padding."""
FEW = 32
"""Batches are padded to multiples of so many steps: kernels are made anew for each shape."""

Alter = Callable[[Scene, Outline, Rng], tuple[Scene, Outline]]


@dataclass(frozen=True, slots=True)
class Batch:
    """``page`` as ``EmbeddedModel.encode`` takes it; the rest (B, T), ``allowed`` (B, T, size + N); ``wanted`` is PAD where
    there is nothing to say."""

    page: dict[str, Tensor]
    steps: Tensor
    wanted: Tensor
    depths: Tensor
    within: Tensor
    ahead: Tensor
    allowed: Tensor


def lessons(
    pages: Iterable[Page], vocabulary: Vocabulary, rng: Rng, alter: Alter | None
) -> Iterator[tuple[Features, Lesson]]:
    """Of pages that are not too long, each altered by a stream of its own."""
    for number, given in enumerate(pages):
        own = rng.at("page", number)
        page = given if alter is None else lit(given, own)
        scene, outline = page.scene, page.outline
        if alter is not None and not page.read:
            scene, outline = alter(scene, outline, own)
        if not 0 < len(scene.elements) <= MOST_ELEMENTS:
            continue
        draft = drafted(scene)
        seen, elements = features_of(draft, fitted(page)), draft.scene.elements
        if alter is not None:
            seen, kept = _part(seen, own)
            elements = tuple(elements[i] for i in kept)
            outline, seen = pruned(outline, {e.id for e in elements}), dimmed(seen, own)
        try:
            told = lesson(outline, elements, vocabulary)
        except Unsayable:  # as a page that is too long: nothing is learned from what can't be written
            continue
        if len(told.steps) <= MOST_STEPS and len(seen.picture) <= MOST_HEIGHT:
            yield seen, told


def _part(seen: Features, rng: Rng) -> tuple[Features, Ints]:
    """A window of the page: the whole of most pages that a window holds."""
    count = len(seen.boxes)
    if count <= LESSON and not rng.chance(CUT):
        return seen, np.arange(count)
    length = min(count, rng.integer(LESSON // 3, LESSON))
    start = rng.integer(0, count - length)
    return windowed(seen, start, start + length)


def fitted(page: Page) -> npt.NDArray[np.uint8]:
    """The page's picture as inference shrinks it; a grey one where the set has none."""
    by = min(1.0, PICTURE_WIDTH / page.scene.width)
    size = (max(1, round(page.scene.width * by)), max(1, round(page.scene.height * by)))
    if page.picture is None:
        return np.full((size[1], size[0], 3), GREY, np.uint8)
    return np.asarray(cv2.resize(page.picture, size, interpolation=cv2.INTER_AREA), np.uint8)


def batches(told: Iterable[tuple[Features, Lesson]], size: int, vocabulary: Vocabulary, rng: Rng) -> Iterator[Batch]:
    """Batches of about ``size`` lessons of average length: long ones stand in smaller batches. Every lesson is given twice,
    among others the second time, as to make one takes as long as to learn it (data echoing, Choi et al., 2019)."""
    pool: list[tuple[Features, Lesson]] = []
    before: list[list[tuple[Features, Lesson]]] = []
    for one in told:
        pool.append(one)
        if len(pool) == POOL * size:
            groups = _grouped(pool, size)
            yield from (batch(group, vocabulary) for group in rng.shuffled([*groups, *before]))
            pool, before = [], groups
    groups = _grouped(pool, size)
    yield from (batch(group, vocabulary) for group in rng.shuffled([*groups, *groups, *before]))


def _grouped(pool: list[tuple[Features, Lesson]], size: int) -> list[list[tuple[Features, Lesson]]]:
    ordered = sorted(pool, key=lambda one: len(one[1].steps))
    mean = sum(len(one[1].steps) for one in ordered) / max(len(ordered), 1)
    groups: list[list[tuple[Features, Lesson]]] = []
    for one in ordered:
        if not groups or (len(groups[-1]) + 1) * len(one[1].steps) > size * mean:
            groups.append([])
        groups[-1].append(one)
    return groups


def batch(group: Sequence[tuple[Features, Lesson]], vocabulary: Vocabulary) -> Batch:
    page = batch_of([features for features, _ in group])
    count = page["real"].shape[1]
    length = -(-max(len(told.steps) for _, told in group) // FEW) * FEW
    allowed = torch.zeros(len(group), length, vocabulary.size + count, dtype=torch.bool)
    for row, (_, told) in zip(allowed, group):
        row[: len(told.steps), : told.allowed.shape[1]] = torch.from_numpy(told.allowed)

    each = [told for _, told in group]
    return Batch(
        page,
        _stacked([told.steps for told in each], length, PAD),
        _stacked([told.wanted for told in each], length, PAD),
        _stacked([told.depths for told in each], length, 0),
        _stacked([told.within for told in each], length, 0),
        _stacked([told.ahead for told in each], length, -1),
        allowed,
    )


def _stacked(arrays: Sequence[npt.NDArray[np.int64]], length: int, fill: int) -> Tensor:
    whole = np.full((len(arrays), length, *arrays[0].shape[1:]), fill, np.int64)
    for row, array in zip(whole, arrays):
        row[: len(array)] = array
    return torch.from_numpy(whole)

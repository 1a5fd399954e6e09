"""Pages as batches of lessons: what the model sees and what it is to say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import torch
from torch import Tensor

from ui2code.learn.samples import Page
from ui2code.mockups.rng import Rng
from ui2code.models.embedded.batch import batch_of
from ui2code.models.embedded.features import PICTURE_WIDTH, Features, features_of
from ui2code.models.embedded.modeling import MOST_STEPS
from ui2code.models.embedded.targets import Lesson, lesson
from ui2code.models.embedded.vocabulary import PAD, Vocabulary
from ui2code.types import Outline, Scene

MOST_ELEMENTS = 200
POOL = 24
"""Batches whose lessons are sorted by length together, so that little of a batch is padding."""

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
    allowed: Tensor


def lessons(
    pages: Iterable[Page], vocabulary: Vocabulary, rng: Rng, alter: Alter | None
) -> Iterator[tuple[Features, Lesson]]:
    """Of pages that are not too long, each altered by a stream of its own."""
    for number, page in enumerate(pages):
        scene, outline = page.scene, page.outline
        if alter is not None:
            scene, outline = alter(scene, outline, rng.at("page", number))
        if not 0 < len(scene.elements) <= MOST_ELEMENTS:
            continue
        told = lesson(outline, scene.elements, vocabulary)
        if len(told.steps) <= MOST_STEPS:
            yield features_of(scene, _fitted(page, scene)), told


def _fitted(page: Page, scene: Scene) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """The page's picture as inference shrinks it; a grey one where the set has none."""
    by = min(1.0, PICTURE_WIDTH / scene.width)
    size = (max(1, round(scene.width * by)), max(1, round(scene.height * by)))
    if page.picture is None:
        return np.full((size[1], size[0], 3), 128, np.uint8)
    return np.asarray(cv2.resize(page.picture, size, interpolation=cv2.INTER_AREA), np.uint8)


def batches(told: Iterable[tuple[Features, Lesson]], size: int, vocabulary: Vocabulary, rng: Rng) -> Iterator[Batch]:
    """Batches of about ``size`` lessons of average length: long ones stand in smaller batches."""
    pool: list[tuple[Features, Lesson]] = []
    for one in told:
        pool.append(one)
        if len(pool) == POOL * size:
            yield from _of_pool(pool, size, vocabulary, rng)
            pool = []
    yield from _of_pool(pool, size, vocabulary, rng)


def _of_pool(pool: list[tuple[Features, Lesson]], size: int, vocabulary: Vocabulary, rng: Rng) -> Iterator[Batch]:
    ordered = sorted(pool, key=lambda one: len(one[1].steps))
    mean = sum(len(one[1].steps) for one in ordered) / max(len(ordered), 1)
    groups: list[list[tuple[Features, Lesson]]] = []
    for one in ordered:
        if not groups or (len(groups[-1]) + 1) * len(one[1].steps) > size * mean:
            groups.append([])
        groups[-1].append(one)
    for group in rng.shuffled(groups):
        yield batch(group, vocabulary)


def batch(group: Sequence[tuple[Features, Lesson]], vocabulary: Vocabulary) -> Batch:
    page = batch_of([features for features, _ in group])
    count, length = page["real"].shape[1], max(len(told.steps) for _, told in group)
    allowed = torch.zeros(len(group), length, vocabulary.size + count, dtype=torch.bool)
    for row, (_, told) in zip(allowed, group):
        row[: len(told.steps), : told.allowed.shape[1]] = torch.from_numpy(told.allowed)

    def stacked(arrays: Iterable[np.ndarray[tuple[int], np.dtype[np.int64]]], fill: int) -> Tensor:
        made = [np.pad(array, (0, length - len(array)), constant_values=fill) for array in arrays]
        return torch.from_numpy(np.stack(made))

    each = [told for _, told in group]
    return Batch(
        page,
        stacked((told.steps for told in each), PAD),
        stacked((told.wanted for told in each), PAD),
        stacked((told.depths for told in each), 0),
        stacked((told.within for told in each), 0),
        allowed,
    )

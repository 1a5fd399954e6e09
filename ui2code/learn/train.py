"""Training from a set: a new model of a size, or one that is there on pages of one's own."""

from __future__ import annotations

import atexit
import os
import signal
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count, takewhile
from pathlib import Path
from types import FrameType
from typing import Any

import torch
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from ui2code.errors import UsageError
from ui2code.learn.lessons import Alter, Batch, batches, lessons
from ui2code.learn.loop import Loop, Progress, Recipe, loss_of
from ui2code.learn.samples import mingled, pages_of, shards_of
from ui2code.mockups.rng import Rng
from ui2code.models.embedded.config import SIZES, EmbeddedConfig
from ui2code.models.embedded.modeling import EmbeddedModel
from ui2code.models.embedded.vocabulary import Vocabulary, words_of

RARE = 3
"""A word of components' names must stand in so many pages to be learned."""
AHEAD = 24
"""Batches made before they are wanted: two pools, so that training need not wait while one is gathered."""


@dataclass(frozen=True, slots=True)
class Course:
    """``size`` lessons a batch; ``workers`` processes prepare them beside the training."""

    data: Path
    out: Path
    recipe: Recipe
    size: int = 8
    workers: int = 1


class _Lessons(IterableDataset[Batch]):
    """Endless: the shards of the training split again and again, altered otherwise each time; ``first`` is any number that
    no run into the same folder has begun with."""

    def __init__(self, course: Course, words: tuple[str, ...], alter: Alter | None, first: int) -> None:
        self._course, self._words, self._alter, self._first = course, words, alter, first

    def __iter__(self) -> Iterator[Batch]:
        info = get_worker_info()
        if info:
            torch.set_num_threads(1)  # the training has the cores
            atexit.register(os._exit, 0)  # a thread that still hands batches over would make the process abort
        part, parts = (info.id, info.num_workers) if info else (0, 1)
        vocabulary, files = Vocabulary(self._words), shards_of(self._course.data, "train")
        for epoch in count(self._first):
            rng = Rng(self._course.recipe.seed).at("epoch", epoch, part)
            told = lessons(mingled(rng.shuffled(files), rng, part, parts), vocabulary, rng, self._alter)
            empty = True
            for made in batches(told, self._course.size, vocabulary, rng):
                empty = False
                yield made
            if empty:
                raise UsageError(f"{self._course.data} holds no page that is short enough to be learned from.")


def train(course: Course, model: EmbeddedModel, alter: Alter | None, say: Callable[[Progress], None]) -> Loop:
    """Trains ``model`` into ``course.out``, going on where a run before it ended; the loop as it stands then. Ctrl-C ends it
    after the step at work, as if it had been the last; with workers ``alter`` must be something that pickles."""
    course.out.mkdir(parents=True, exist_ok=True)
    loop = Loop(model, course.recipe, course.out)
    if loop.done:
        return loop
    if loop.step == 0:
        loop.keep()  # so that there is something good to go on from, whatever comes
    data = _Lessons(course, tuple(model.config.words), alter, first=loop.step)
    if not course.workers:
        loader: DataLoader[Batch] = DataLoader(data, batch_size=None)
    else:  # forked processes inherit the locks of threads that they do not have
        loader = DataLoader(
            data,
            batch_size=None,
            num_workers=course.workers,
            prefetch_factor=AHEAD,
            multiprocessing_context="spawn",
        )
    with interruptible(loader) as batches_left:
        loop.run(batches_left, say)
    return loop


@contextmanager
def interruptible(loader: Iterable[Batch]) -> Iterator[Iterator[Batch]]:
    """The batches, which end at the first Ctrl-C; the second one is as ever. Processes of the loader never hear of it."""
    if threading.current_thread() is not threading.main_thread():  # who alone may listen
        yield iter(loader)
        return
    asked = threading.Event()

    def end(number: int, frame: FrameType | None) -> None:
        asked.set()
        signal.signal(signal.SIGINT, before)

    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # which new processes inherit
    try:
        left = iter(loader)
        signal.signal(signal.SIGINT, end)
        yield takewhile(lambda _: not asked.is_set(), left)
    finally:
        signal.signal(signal.SIGINT, before)


def new_model(size: str, words: tuple[str, ...], seed: int, **changed: Any) -> EmbeddedModel:
    torch.manual_seed(seed)
    return EmbeddedModel(EmbeddedConfig(words=words, **{**SIZES[size], **changed}))


def words_in(data: Path) -> tuple[str, ...]:
    """The words of the components of a set, the most frequent first."""
    found: Counter[str] = Counter()
    for page in pages_of(shards_of(data, "train"), pictures=False):
        found.update({word for node in page.outline.root.walk() if node.component for word in words_of(node.component)})
    return tuple(word for word, times in sorted(found.items(), key=lambda item: (-item[1], item[0])) if times >= RARE)


@torch.inference_mode()
def measured(model: EmbeddedModel, data: Path, split: str, most: int, size: int = 8) -> dict[str, float]:
    """Mean loss and the shares of right steps and right pointers, each step given the true ones before it; nothing where the
    split is empty."""
    model.train(False)
    device = next(model.parameters()).device
    vocabulary, rng = Vocabulary(model.config.words), Rng(0)
    sums = torch.zeros(4)
    told = (one for one, _ in zip(lessons(pages_of(shards_of(data, split)), vocabulary, rng, None), range(most)))
    for batch in batches(told, size, vocabulary, rng):
        sums += loss_of(model, batch, device)[1].cpu()
    loss, right, pointed, steps = sums.tolist()
    if not steps:
        return {}
    return {"loss": loss / steps, "right": right / steps, "pointed": pointed / steps}

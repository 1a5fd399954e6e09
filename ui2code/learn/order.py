"""One training from the user's words to a folder with a model."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from shutil import disk_usage

from ui2code.disk import write_atomic, writing
from ui2code.errors import UsageError
from ui2code.learn.course import CURVE, Order, base_folder, check, recipe_of, settle
from ui2code.learn.curve import drawn, logged
from ui2code.learn.grow import with_words
from ui2code.learn.lessons import MOST_ELEMENTS
from ui2code.learn.loop import LOG, STATE, Loop, Progress, Recipe
from ui2code.learn.noise import fitted_noise, noisy
from ui2code.learn.samples import pages_of, shards_of
from ui2code.learn.train import Course, measured, new_model, train, words_in
from ui2code.models.embedded.load import load
from ui2code.models.embedded.modeling import EmbeddedModel

MEASURED = 64
"""Pages of the validation split that say how good a model is."""
ALONE, BRIEF = 256, 30.0
"""Lessons, or seconds, up to which starting another process to prepare lessons takes longer than it saves."""
SHARED, ROOM = Path("/dev/shm"), 1_000_000_000
"""Where processes hand over batches on Linux, and the bytes that those made ahead may take."""


@dataclass(frozen=True, slots=True)
class Done:
    """What came of it. ``before`` and ``after`` are shares of the validation split, empty where there is none or there was no
    before; ``stopped`` says that Ctrl-C ended it."""

    step: int
    samples: int
    seconds: float
    before: dict[str, float]
    after: dict[str, float]
    stopped: bool


def carry_out(order: Order, say: Callable[[Progress], None]) -> Done:
    """Trains, or goes on with it; the folder holds the mean weights, the log and its curve."""
    check(order)
    found = pages_of(shards_of(order.data, "train"), pictures=False)
    pages = sum(0 < len(page.scene.elements) <= MOST_ELEMENTS for page in found)
    if not pages:
        raise UsageError(
            f"{order.data} holds no pages to train with: none in its train split has 1 to {MOST_ELEMENTS} elements."
        )
    words = words_in(order.data)
    begun = (order.out / STATE).is_file() and not order.force
    new = None if begun else _new(order, words)  # before anything is written, since a base may be missing
    settle(order)
    model = load(order.out) if new is None else new
    before = {} if begun or not order.base else measured(model, order.data, "validation", MEASURED)
    recipe = recipe_of(order, pages)
    course = Course(order.data, order.out, recipe, order.batch, _workers(recipe, order.batch))
    with writing(order.out):
        loop = train(course, model, partial(noisy, noise=fitted_noise()), say)
    return _done(order, loop, before)


def _workers(recipe: Recipe, batch: int) -> int:
    """Processes that prepare lessons beside the training: none for a short one, nor where there is no room to hand them over,
    as in many containers."""
    short = recipe.steps * batch <= ALONE or (recipe.seconds or math.inf) <= BRIEF
    narrow = SHARED.is_dir() and disk_usage(SHARED).total < ROOM
    return 0 if short or narrow else 1


def _new(order: Order, words: tuple[str, ...]) -> EmbeddedModel:
    """To begin with."""
    if order.base is None:
        return new_model(order.size or "S", words, order.seed)
    return with_words(load(base_folder(order.base)), words, order.seed)


def _done(order: Order, loop: Loop, before: dict[str, float]) -> Done:
    log = order.out / LOG
    if log.is_file():
        write_atomic(order.out / CURVE, drawn(logged(log)).encode())
    after = measured(load(order.out), order.data, "validation", MEASURED)
    return Done(loop.step, loop.samples, loop.seconds, before, after, not loop.done)

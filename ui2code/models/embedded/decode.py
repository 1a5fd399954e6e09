"""Writing an outline step by step: only what the grammar allows, the likeliest first or drawn by its probability."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from ui2code.models.embedded.grammar import Writing
from ui2code.models.embedded.modeling import MOST_STEPS, EmbeddedModel, Memory
from ui2code.models.embedded.vocabulary import START, TAG_NAMES, Vocabulary
from ui2code.types import Element

Scores = npt.NDArray[np.float64]
Cache = list[tuple[Tensor, Tensor] | None]


@dataclass(frozen=True, slots=True)
class Step:
    """A step and how likely it was among those allowed, as a natural logarithm."""

    number: int
    sure: float


@torch.inference_mode()
def written(
    model: EmbeddedModel,
    memory: Memory,
    elements: Sequence[Element],
    vocabulary: Vocabulary,
    warmth: float = 0.0,
    seed: int = 0,
) -> Iterator[Step]:
    """The steps of one page, as they are made. With ``warmth`` they are drawn at that temperature. They end early where a page
    would take more than MOST_STEPS."""
    writing = Writing(elements, vocabulary)
    pages = [layer.page.memory(memory.tokens) for layer in model.writers()]
    cache: Cache = [None] * len(pages)
    rng = np.random.default_rng(seed)
    step = START
    for time in range(MOST_STEPS):
        allowed = writing.allowed()
        now = (step, time, writing.depth, TAG_NAMES.index(writing.tag))
        scores = _scores(model, memory, pages, cache, now, writing.ahead)
        likely = np.where(allowed, scores[: len(allowed)], -np.inf)
        sure = likely - np.logaddexp.reduce(likely)
        step = _drawn(sure / warmth, rng) if warmth > 0 else int(sure.argmax())
        writing.push(step)
        yield Step(step, float(sure[step]))
        if writing.done:
            return


def _scores(
    model: EmbeddedModel,
    memory: Memory,
    pages: Sequence[tuple[Tensor, Tensor]],
    cache: Cache,
    now: tuple[int, int, int, int],
    next_ones: tuple[int, int],
) -> Scores:
    step, time, depth, within = (torch.tensor([[value]]) for value in now)
    ahead = torch.tensor([[next_ones]])
    tokens = model.embedded(step, time, depth, within, ahead, memory)
    for number, layer in enumerate(model.writers()):
        tokens, cache[number] = layer(tokens, cache[number], pages[number], memory.bias)
    scores: Scores = model.logits(tokens, ahead, memory)[0, 0].double().numpy()
    return scores


def _drawn(scores: Scores, rng: np.random.Generator) -> int:
    chances = np.exp(scores - np.logaddexp.reduce(scores))
    return int(rng.choice(len(chances), p=chances / chances.sum()))

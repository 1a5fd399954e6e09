"""Writing outlines step by step: only what the grammar allows, the likeliest first or drawn by its probability."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch

from ui2code.models.embedded.grammar import Writing
from ui2code.models.embedded.layers import Past
from ui2code.models.embedded.modeling import MOST_STEPS, EmbeddedModel, Memory
from ui2code.models.embedded.rules import rules_of
from ui2code.models.embedded.vocabulary import PAD, START, TAG_NAMES, Vocabulary
from ui2code.types import Element

Scores = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the ``page``-th page of a batch and how likely it was among those allowed, as a natural logarithm."""

    number: int
    sure: float
    page: int = 0


def written(
    model: EmbeddedModel,
    memory: Memory,
    pages: Sequence[Sequence[Element]],
    vocabulary: Vocabulary,
    warmth: float | Sequence[float] = 0.0,
    seed: int = 0,
) -> Iterator[Step]:
    """The steps of the pages of a batch, as they are made: all pages' first ones, then the second, until all are done. With
    ``warmth``, one for all or each its own, they are drawn at that temperature. A page ends early where it would take more
    than MOST_STEPS."""
    with _one_thread():
        writings = [Writing(elements, vocabulary, rules_of(elements)) for elements in pages]
        warmths = np.broadcast_to(np.asarray(warmth, float), (len(pages),))
        rngs = [np.random.default_rng((seed, row)) for row in range(len(pages))]
        scorer, steps = Scorer(model, memory), [START] * len(pages)
        for _ in range(MOST_STEPS):
            scores = scorer.next(steps, writings)
            for row, writing in enumerate(writings):
                if writing.done:
                    steps[row] = PAD
                    continue
                allowed = writing.allowed()
                likely = np.where(allowed, scores[row, : len(allowed)], -np.inf)
                sure = likely - np.logaddexp.reduce(likely)
                steps[row] = _drawn(sure / warmths[row], rngs[row]) if warmths[row] > 0 else int(sure.argmax())
                writing.push(steps[row])
                yield Step(steps[row], float(sure[steps[row]]), row)
            if all(writing.done for writing in writings):
                return


@contextmanager
def _one_thread() -> Iterator[None]:
    """A step is so little work that sharing it out takes longer than doing it: two threads need more than three times as long
    where they sleep between tasks, as OMP_WAIT_POLICY=PASSIVE has them."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)


class Scorer:
    """What the model says of each next step, given all before: keys and values of what is past are kept."""

    def __init__(self, model: EmbeddedModel, memory: Memory) -> None:
        self._model, self._memory = model, memory
        self._pages = [layer.page.memory(memory.tokens) for layer in model.writers()]
        self._past = [Past() for _ in self._pages]
        self._time = 0

    @torch.inference_mode()
    def next(self, steps: Sequence[int], writings: Sequence[Writing]) -> Scores:
        """(B, size + N)."""
        ahead = torch.tensor([[writing.ahead] for writing in writings])
        depths = torch.tensor([[writing.depth] for writing in writings])
        within = torch.tensor([[TAG_NAMES.index(writing.tag)] for writing in writings])
        step, time = torch.tensor([[step] for step in steps]), torch.tensor([[self._time]])
        tokens = self._model.embedded(step, time, depths, within, ahead, self._memory)
        for layer, past, page in zip(self._model.writers(), self._past, self._pages):
            tokens = layer(tokens, past, page, self._memory.bias)
        self._time += 1
        scores: Scores = self._model.logits(tokens, ahead, self._memory)[:, 0].double().numpy()
        return scores


def _drawn(scores: Scores, rng: np.random.Generator) -> int:
    chances = np.exp(scores - np.logaddexp.reduce(scores))
    return int(rng.choice(len(chances), p=chances / chances.sum()))

"""A page to candidates of its outline: whole or in windows, several at a time, unsure parts as the planner has them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch

from ui2code.models.embedded.batch import batch_of
from ui2code.models.embedded.decode import Step, written
from ui2code.models.embedded.draft import Drafted
from ui2code.models.embedded.features import Features
from ui2code.models.embedded.modeling import EmbeddedModel
from ui2code.models.embedded.steps import Read, from_steps
from ui2code.models.embedded.stitch import stitched, windows
from ui2code.models.embedded.trust import Part, trusted
from ui2code.models.embedded.vocabulary import Vocabulary
from ui2code.models.embedded.window import WINDOW, windowed
from ui2code.outline.prune import pruned
from ui2code.types import Element, Outline

WARMTH = 0.7
"""Temperature of the candidates after the first, which is the likeliest."""
AT_ONCE = 16
"""Pages or windows written side by side: more would take memory and hardly less time."""


@dataclass(frozen=True, slots=True)
class Written:
    """One candidate and the parts of it that are the planner's."""

    outline: Outline
    planned: tuple[Part, ...]


@dataclass(frozen=True, eq=False, slots=True)
class _Strip:
    """A window of a page to be written at a temperature."""

    page: Features
    elements: tuple[Element, ...]
    warmth: float

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(element.id for element in self.elements)


class Writer:
    """``least``: how sure the model must be of a part to be believed."""

    def __init__(self, model: EmbeddedModel, least: float) -> None:
        self._model, self._least = model, least
        self._vocabulary = Vocabulary(model.config.words)

    def write(self, draft: Drafted, page: Features, candidates: int) -> Iterator[str | Written]:
        """The likeliest candidate's steps in words as they are made, of long pages those of the first window. Then the
        candidates: the likeliest, what the planner says, and others drawn by chance."""
        drawn = max(1, candidates - 1)
        spans = windows(len(draft.scene.elements), WINDOW)
        strips = [_strip(draft, page, span, number) for number in range(drawn) for span in spans]
        read: list[Written] = []
        for begin in range(0, len(strips), AT_ONCE):
            some = strips[begin : begin + AT_ONCE]
            steps: list[list[Step]] = [[] for _ in some]
            for step in self._steps(some, begin):
                steps[step.page].append(step)
                if begin + step.page == 0:
                    yield self._vocabulary.said(step.number, some[0].ids)
            read += [self._read(strip, own, draft) for strip, own in zip(some, steps, strict=True)]
        whole = [_whole(read[number * len(spans) : (number + 1) * len(spans)]) for number in range(drawn)]
        yield whole[0]
        if candidates > 1:
            yield Written(draft.outline, ())
        yield from whole[1:]

    def read(self, draft: Drafted, page: Features) -> tuple[Read, tuple[float, ...]]:
        """A page of one window as the model alone says it, with how sure it was of each step."""
        strip = _Strip(page, draft.scene.elements, 0.0)
        steps = list(self._steps([strip], 0))
        sures = tuple(step.sure for step in steps)
        return from_steps([step.number for step in steps], strip.ids, self._vocabulary), sures

    @torch.inference_mode()
    def _steps(self, strips: Sequence[_Strip], seed: int) -> Iterator[Step]:
        memory = self._model.encode(**batch_of([strip.page for strip in strips]))
        warmths = [strip.warmth for strip in strips]
        yield from written(self._model, memory, [s.elements for s in strips], self._vocabulary, warmths, seed)

    def _read(self, strip: _Strip, steps: Sequence[Step], draft: Drafted) -> Written:
        read = from_steps([step.number for step in steps], strip.ids, self._vocabulary)
        plan = pruned(draft.outline, set(strip.ids))
        boxes = {element.id: element.box for element in strip.elements}
        return Written(*trusted(read, [step.sure for step in steps], boxes, plan, self._least))


def _whole(windows_of_it: Sequence[Written]) -> Written:
    planned = tuple(part for one in windows_of_it for part in one.planned)
    return Written(stitched([one.outline for one in windows_of_it]), planned)


def _strip(draft: Drafted, page: Features, span: tuple[int, int], candidate: int) -> _Strip:
    elements, warmth = draft.scene.elements, WARMTH if candidate else 0.0
    if span == (0, len(elements)):
        return _Strip(page, elements, warmth)
    seen, kept = windowed(page, *span)
    return _Strip(seen, tuple(elements[i] for i in kept), warmth)

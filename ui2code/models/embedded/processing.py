"""The processor: scenes and pictures to what the model takes, steps to outlines."""

from __future__ import annotations

from collections.abc import Sequence

from torch import Tensor

from ui2code.models.embedded.batch import batch_of
from ui2code.models.embedded.config import EmbeddedConfig
from ui2code.models.embedded.draft import Drafted
from ui2code.models.embedded.features import features_of, shrunk
from ui2code.models.embedded.steps import from_steps
from ui2code.models.embedded.vocabulary import Vocabulary
from ui2code.types import Element, Outline, Pixels


class EmbeddedProcessor:
    """Of one model's words. It holds nothing else, so the model's own configuration is all that is stored."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary

    @classmethod
    def of(cls, config: EmbeddedConfig) -> EmbeddedProcessor:
        return cls(Vocabulary(config.words))

    def __call__(
        self, drafts: Sequence[Drafted], pixels: Sequence[Pixels], scales: Sequence[float]
    ) -> dict[str, Tensor]:
        """A batch for ``EmbeddedModel.encode``; ``scales`` are device px per CSS px."""
        pages = zip(drafts, pixels, scales, strict=True)
        return batch_of([features_of(draft, shrunk(picture, scale)) for draft, picture, scale in pages])

    def outline(self, steps: Sequence[int], elements: Sequence[Element]) -> Outline:
        return from_steps(steps, [element.id for element in elements], self.vocabulary).outline

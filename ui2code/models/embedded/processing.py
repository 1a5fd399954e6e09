"""The processor: scenes and pictures to what the model takes, steps to outlines."""

from __future__ import annotations

from collections.abc import Sequence

from torch import Tensor
from transformers import ProcessorMixin

from ui2code.models.embedded.batch import batch_of
from ui2code.models.embedded.config import EmbeddedConfig
from ui2code.models.embedded.draft import drafted
from ui2code.models.embedded.features import features_of, shrunk
from ui2code.models.embedded.steps import from_steps
from ui2code.models.embedded.vocabulary import Vocabulary
from ui2code.types import Outline, Pixels, Scene


class EmbeddedProcessor(ProcessorMixin):
    """Of one model's ``words``, which is all that is stored of it."""

    def __init__(self, words: Sequence[str] = ()) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.words = list(words)

    @classmethod
    def of(cls, config: EmbeddedConfig) -> EmbeddedProcessor:
        return cls(config.words)

    def __call__(self, scenes: Sequence[Scene], pixels: Sequence[Pixels], scales: Sequence[float]) -> dict[str, Tensor]:
        """A batch for ``EmbeddedModel.encode``; ``scales`` are device px per CSS px."""
        pages = zip(scenes, pixels, scales, strict=True)
        return batch_of([features_of(drafted(scene), shrunk(picture, scale)) for scene, picture, scale in pages])

    def outline(self, steps: Sequence[int], scene: Scene) -> Outline:
        """What was written of a scene."""
        elements = drafted(scene).scene.elements
        return from_steps(steps, [element.id for element in elements], Vocabulary(self.words)).outline

"""What an embedded model is made of, as transformers stores it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from transformers import PretrainedConfig

from ui2code.models.embedded.features import BUCKETS, NUMBERS
from ui2code.models.embedded.vocabulary import TAG_NAMES

FORMAT = 1
"""Raised whenever what goes in or comes out changes its meaning: a checkpoint of another format is refused."""


class EmbeddedConfig(PretrainedConfig):  # type: ignore[no-untyped-call]
    """Sizes. ``words`` are those of components' names; ``least`` is how sure the model must be of a part of a page for
    its word to count (see ``ui2code.learn.calibrate``). ``sees`` and ``reads`` are False in models without pixels and without
    texts."""

    model_type = "ui2code-embedded"

    def __init__(  # noqa: PLR0913 - one parameter a size, as transformers stores them
        self,
        *,
        words: Sequence[str] = (),
        width: int = 192,
        heads: int = 6,
        encoder_layers: int = 4,
        decoder_layers: int = 4,
        stem: int = 24,
        page_stride: int = 64,
        gram_width: int = 48,
        sees: bool = True,
        reads: bool = True,
        least: float = 0.0,
        **given: Any,
    ) -> None:
        self.words = list(words)
        self.width, self.heads = width, heads
        self.encoder_layers, self.decoder_layers = encoder_layers, decoder_layers
        self.stem, self.page_stride, self.gram_width = stem, page_stride, gram_width
        self.sees, self.reads, self.least = sees, reads, least
        self.format = given.pop("format", FORMAT)
        self.tags = given.pop("tags", list(TAG_NAMES))
        self.numbers, self.buckets = given.pop("numbers", NUMBERS), given.pop("buckets", BUCKETS)
        super().__init__(**given)


SIZES: dict[str, dict[str, int]] = {
    "S": {"width": 192, "heads": 6, "encoder_layers": 4, "decoder_layers": 4, "stem": 24, "page_stride": 64},
    "M": {"width": 384, "heads": 8, "encoder_layers": 6, "decoder_layers": 6, "stem": 48, "page_stride": 32},
}
"""S can be trained on a CPU, M wants a GPU."""

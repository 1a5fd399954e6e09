"""The model: an encoder over the page's pixels and its measured elements, a decoder that writes steps and points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

import torch
from torch import Tensor, nn
from torch.nn import functional as F
from transformers import PreTrainedModel

from ui2code.models.embedded.config import EmbeddedConfig
from ui2code.models.embedded.draft import ABOVE
from ui2code.models.embedded.layers import DecoderLayer, EncoderLayer, Eye, Near, looked_up, waves
from ui2code.models.embedded.vocabulary import SPECIAL

MOST_STEPS = 1536
DEEPEST = 32
GREY = 128
"""Of a picture that is not to be seen, here as in training."""
NEVER = -1e4
"""Added to what must not be chosen; finite, so that half precision does not make it NaN."""


@dataclass(slots=True)
class Memory:
    """What the encoder made of pages: ``elements`` (B, N, D), ``tokens`` of elements and page (B, S, D), and the ``bias``
    that hides padding (B, 1, 1, S)."""

    elements: Tensor
    tokens: Tensor
    bias: Tensor


class EmbeddedModel(PreTrainedModel):  # type: ignore[no-untyped-call]
    """Batches are padded: ``real`` (B, N) says which elements there are."""

    config_class = EmbeddedConfig
    config: EmbeddedConfig
    base_model_prefix = "model"

    def __init__(self, config: EmbeddedConfig) -> None:
        super().__init__(config)
        width = config.width
        self.size = SPECIAL + 2 * len(config.tags) + len(config.words)
        self.eye = Eye(width, config.stem, config.page_stride)
        self.grams = nn.EmbeddingBag(config.buckets, config.gram_width, mode="sum", padding_idx=0)
        self.measured = nn.Sequential(nn.Linear(config.numbers + 6 * 12, width), nn.GELU(), nn.Linear(width, width))
        self.read = nn.Linear(config.gram_width, width)
        self.seen = nn.Linear(2 * config.stem * 9, width)
        self.held = nn.Linear(width, width, bias=False)
        self.placed = nn.Linear(2 * 12, width)
        self.drafted = nn.Embedding(ABOVE * (len(config.tags) + 1), width)
        parts = (width, config.heads)
        self.encoder = nn.ModuleList(EncoderLayer(*parts) for _ in range(config.encoder_layers))
        self.encoded = nn.LayerNorm(width)
        self.steps = nn.Embedding(self.size, width)
        self.pointed = nn.Linear(width, width)
        self.times = nn.Embedding(MOST_STEPS, width)
        self.depths = nn.Embedding(DEEPEST, width)
        self.within = nn.Embedding(len(config.tags), width)
        self.ahead = nn.ModuleList(nn.Linear(width, width, bias=False) for _ in range(2))
        self.near = nn.ModuleList(Near(width) for _ in range(2))
        self.decoder = nn.ModuleList(DecoderLayer(*parts) for _ in range(config.decoder_layers))
        self.decoded = nn.LayerNorm(width)
        self.asks, self.answers = nn.Linear(width, width), nn.Linear(width, width)
        self.post_init()  # type: ignore[no-untyped-call]

    def _init_weights(self, module: nn.Module) -> None:
        if isinstance(module, (nn.Linear, nn.Embedding, nn.EmbeddingBag)):
            nn.init.normal_(module.weight, std=0.02 if not isinstance(module, nn.EmbeddingBag) else 0.1)
            if isinstance(module, nn.Linear) and module.bias is not None:
                nn.init.zeros_(module.bias)

    def encode(  # noqa: PLR0913, PLR0917 - what a page is made of, by name, as transformers models take it
        self,
        numbers: Tensor,
        boxes: Tensor,
        grams: Tensor,
        parents: Tensor,
        tags: Tensor,
        real: Tensor,
        pictures: Tensor,
        shrink: Tensor,
    ) -> Memory:
        """Shapes as in Features, with a batch before them; ``pictures`` (B, 3, H, W) in 0..255, ``shrink`` (B)."""
        if not self.config.sees:
            pictures = torch.full_like(pictures, GREY)
        tokens = self._described(numbers, boxes, grams if self.config.reads else torch.zeros_like(grams), tags)
        fine, page = self.eye(pictures.to(tokens.dtype) / 255)
        size = (pictures.shape[2], pictures.shape[3])
        tokens = tokens + self.seen(looked_up(fine, boxes * shrink[:, None, None], size))
        around = tokens.gather(1, parents.clamp(min=0)[..., None].expand_as(tokens)) * (parents >= 0)[..., None]
        tokens = tokens + self.held(around)
        bias = torch.where(real, 0.0, NEVER).to(tokens.dtype)[:, None, None, :]
        tokens, bias = self._with_page(tokens, bias, page, shrink)
        for layer in self.encoder:
            tokens = layer(tokens, bias)
        tokens = self.encoded(tokens)
        return Memory(tokens[:, : numbers.shape[1]], tokens, bias)

    def _described(self, numbers: Tensor, boxes: Tensor, grams: Tensor, tags: Tensor) -> Tensor:
        """Elements by what was measured of them, their place in the draft, and their texts."""
        centers = (boxes[..., :2] + boxes[..., 2:]) / 2
        tags = tags + torch.arange(ABOVE, device=tags.device) * (len(self.config.tags) + 1)
        tokens: Tensor = self.measured(torch.cat([numbers, waves(torch.cat([boxes, centers], -1))], -1))
        tokens = tokens + self.drafted(tags).sum(-2)
        batch, count, length = grams.shape
        said: Tensor = self.read(self.grams(grams.view(batch * count, length)))
        return tokens + said.view(batch, count, -1)

    def _with_page(self, tokens: Tensor, bias: Tensor, page: Tensor, shrink: Tensor) -> tuple[Tensor, Tensor]:
        """The page's own tokens after the elements', each where it stands in CSS px."""
        _, high, wide, _ = page.shape
        stride = self.config.page_stride
        y, x = torch.meshgrid(
            torch.arange(high, device=page.device), torch.arange(wide, device=page.device), indexing="ij"
        )
        places = (torch.stack([x, y], -1).to(page.dtype) + 0.5) * stride / shrink[:, None, None, None]
        page = (page + self.placed(waves(places))).flatten(1, 2)
        return torch.cat([tokens, page], 1), F.pad(bias, (0, high * wide))

    def embedded(
        self, steps: Tensor, times: Tensor, depths: Tensor, within: Tensor, ahead: Tensor, memory: Memory
    ) -> Tensor:
        """Steps (B, T) with how deep each stands, in which tag, and what is ahead (B, T, 2); one that points is what it
        points at."""
        fixed = self.steps(steps.clamp(max=self.size - 1))
        pointed = self.pointed(_picked(memory.elements, steps - self.size))
        tokens = torch.where((steps >= self.size)[..., None], pointed, fixed)
        for number, layer in enumerate(self.ahead):
            tokens = tokens + layer(_picked(memory.elements, ahead[..., number]))
        placed: Tensor = self.times(times) + self.depths(depths.clamp(max=DEEPEST - 1)) + self.within(within)
        return tokens + placed

    def logits(self, tokens: Tensor, ahead: Tensor, memory: Memory) -> Tensor:
        """(B, T, size + N): of the fixed steps and of pointing at each element."""
        tokens = self.decoded(tokens)
        fixed = F.linear(tokens, self.steps.weight) * tokens.shape[-1] ** -0.5 * 4
        pointed = self.asks(tokens) @ self.answers(memory.elements).transpose(1, 2) * tokens.shape[-1] ** -0.5
        for number, layer in enumerate(self.near):
            pointed = pointed + layer(tokens, ahead[..., number], pointed.shape[-1])
        return torch.cat([fixed, pointed], -1)

    def writers(self) -> Iterator[DecoderLayer]:
        """The decoder's layers, in order."""
        yield from (cast(DecoderLayer, layer) for layer in self.decoder)

    def forward(self, steps: Tensor, depths: Tensor, within: Tensor, ahead: Tensor, **page: Any) -> Tensor:
        """The logits of what follows each of ``steps`` (B, T), given the pages as ``encode`` takes them."""
        memory = self.encode(**page)
        times = torch.arange(steps.shape[1], device=steps.device)[None]
        tokens = self.embedded(steps, times, depths, within, ahead, memory)
        for layer in self.writers():
            tokens = layer(tokens, None, layer.page.memory(memory.tokens), memory.bias)
        return self.logits(tokens, ahead, memory)


def _picked(elements: Tensor, places: Tensor) -> Tensor:
    """Of elements (B, N, D) those at ``places`` (B, T), nothing where a place is negative."""
    found = elements.gather(1, places.clamp(min=0)[..., None].expand(-1, -1, elements.shape[-1]))
    return found * (places >= 0)[..., None]

"""More words for a model that is trained already, so that it can learn the names of a team's own components."""

from __future__ import annotations

from collections.abc import Sequence

import torch

from ui2code.models.embedded.config import EmbeddedConfig
from ui2code.models.embedded.modeling import EmbeddedModel

NOISE = 0.02
"""Standard deviation by which new words begin apart: that of a new model's weights."""


def with_words(model: EmbeddedModel, words: Sequence[str], seed: int) -> EmbeddedModel:
    """A model that also knows ``words``: whatever it wrote before it writes still, and a new word begins as likely as the
    words it knows are on average. Those that are known stay as they are."""
    new = [word for word in words if word not in model.config.words]
    if not new:
        return model
    told = model.config.to_dict()
    grown = EmbeddedModel(EmbeddedConfig(**{**told, "words": [*model.config.words, *new]}))
    state = model.state_dict()
    state["steps.weight"] = _longer(state["steps.weight"], len(model.config.words), len(new), seed)
    grown.load_state_dict(state)
    return grown


def _longer(rows: torch.Tensor, known: int, new: int, seed: int) -> torch.Tensor:
    """Rows of the steps, of which the last ``known`` are words, with as many again as there are ``new`` ones."""
    generator = torch.Generator().manual_seed(seed)
    alike = (rows[-known:] if known else rows).mean(0, keepdim=True)
    noise = NOISE * torch.randn(new, rows.shape[1], generator=generator)
    return torch.cat([rows, alike + noise.to(rows.dtype)])

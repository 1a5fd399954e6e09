"""Makes our classes known to transformers, so that ``AutoModel.from_pretrained`` and its kin load our folders."""

from __future__ import annotations

from transformers import AutoConfig, AutoModel, AutoProcessor

from ui2code.models.embedded.config import EmbeddedConfig
from ui2code.models.embedded.modeling import EmbeddedModel
from ui2code.models.embedded.processing import EmbeddedProcessor

AutoConfig.register(EmbeddedConfig.model_type, EmbeddedConfig, exist_ok=True)
AutoModel.register(EmbeddedConfig, EmbeddedModel, exist_ok=True)
AutoProcessor.register(EmbeddedConfig, EmbeddedProcessor, exist_ok=True)  # type: ignore[no-untyped-call]

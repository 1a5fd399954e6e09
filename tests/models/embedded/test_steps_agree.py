"""Training sees a page at once, writing goes step by step: both must think the same of every step."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from tests.models.embedded.test_backend import SMALL
from tests.models.embedded.test_grammar import SORTS, WORDS, element
from ui2code.learn.lessons import batch
from ui2code.models.embedded.config import EmbeddedConfig
from ui2code.models.embedded.draft import drafted
from ui2code.models.embedded.features import features_of
from ui2code.models.embedded.modeling import EmbeddedModel
from ui2code.models.embedded.targets import lesson
from ui2code.models.embedded.writer import Writer
from ui2code.types import Paint, Scene


@pytest.mark.parametrize("count", [1, 8, 30])
def test_writing_is_as_sure_as_training_sees_it(count: int) -> None:
    torch.manual_seed(count)
    model = EmbeddedModel(EmbeddedConfig(words=WORDS.words, **SMALL)).train(False)  # type: ignore[arg-type]
    scene = Scene(400, 1200, Paint("#ffffff"), tuple(element(k, *SORTS[k % len(SORTS)]) for k in range(count)))
    draft = drafted(scene)
    page = features_of(draft, np.random.default_rng(0).integers(0, 255, (1200, 400, 3), np.uint8))
    read, sures = Writer(model, 0.0).read(draft, page)
    told = lesson(read.outline, draft.scene.elements, WORDS)
    made = batch([(page, told)], WORDS)
    with torch.inference_mode():
        logits = model(made.steps, made.depths, made.within, made.ahead, **made.page)[0]
    likely = logits.masked_fill(~made.allowed[0], -torch.inf).log_softmax(-1)
    steps = torch.from_numpy(told.wanted)
    assert len(steps) == len(sures)
    found = likely[torch.arange(len(steps)), steps]
    assert found.tolist() == pytest.approx(list(sures), abs=1e-3)

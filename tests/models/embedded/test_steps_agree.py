"""Training sees a page at once, writing goes step by step: both must think the same of every step."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from tests.models.embedded.test_backend import SMALL
from tests.models.embedded.test_grammar import SORTS, WORDS, element
from ui2code.learn.lessons import batch
from ui2code.models.embedded.config import EmbeddedConfig
from ui2code.models.embedded.decode import Scorer
from ui2code.models.embedded.draft import drafted
from ui2code.models.embedded.features import features_of
from ui2code.models.embedded.grammar import Writing
from ui2code.models.embedded.modeling import EmbeddedModel
from ui2code.models.embedded.targets import lesson
from ui2code.types import Paint, Scene


@pytest.mark.parametrize("count", [1, 8, 30])
def test_step_by_step_is_what_it_is_at_once(count: int) -> None:
    torch.manual_seed(count)
    model = EmbeddedModel(EmbeddedConfig(words=WORDS.words, **SMALL)).train(False)
    scene = Scene(400, 1200, Paint("#ffffff"), tuple(element(k, *SORTS[k % len(SORTS)]) for k in range(count)))
    draft = drafted(scene)
    elements = draft.scene.elements
    page = features_of(draft, np.random.default_rng(0).integers(0, 255, (1200, 400, 3), np.uint8))
    told = lesson(draft.outline, elements, WORDS)
    made = batch([(page, told)], WORDS)
    with torch.inference_mode():
        at_once = model(made.steps, made.depths, made.within, made.ahead, **made.page)[0].numpy()
        scorer = Scorer(model, model.encode(**made.page))
    writing = Writing(elements, WORDS)
    for number, (before, step) in enumerate(zip(told.steps, told.wanted)):
        assert scorer.next([int(before)], [writing])[0] == pytest.approx(at_once[number], abs=1e-3)
        writing.push(int(step))
    assert writing.done

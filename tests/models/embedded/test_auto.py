"""Our folders as transformers loads them."""

from __future__ import annotations

from pathlib import Path

import torch
from transformers import AutoConfig, AutoModel, AutoProcessor

import ui2code.models.embedded.auto
from tests.models.embedded.test_backend import SMALL, request_of
from ui2code.models.embedded.config import EmbeddedConfig
from ui2code.models.embedded.draft import drafted
from ui2code.models.embedded.load import load
from ui2code.models.embedded.modeling import EmbeddedModel
from ui2code.models.embedded.processing import EmbeddedProcessor
from ui2code.models.embedded.targets import lesson
from ui2code.models.embedded.vocabulary import Vocabulary
from ui2code.outline.planner import plan


def test_auto_classes_give_what_ours_give(tmp_path: Path) -> None:
    torch.manual_seed(3)
    EmbeddedModel(EmbeddedConfig(words=["Card", "Header"], **SMALL)).save_pretrained(tmp_path)
    config = AutoConfig.from_pretrained(tmp_path)
    assert isinstance(config, EmbeddedConfig)
    EmbeddedProcessor.of(config).save_pretrained(tmp_path)
    processor = AutoProcessor.from_pretrained(tmp_path)
    assert isinstance(processor, EmbeddedProcessor) and processor.words == ["Card", "Header"]
    request = request_of(9)
    page = ([request.scene], [request.mockup.pixels], [request.mockup.scale])
    with torch.inference_mode():
        ours = load(tmp_path).encode(**EmbeddedProcessor.of(config)(*page)).tokens
        theirs = AutoModel.from_pretrained(tmp_path).train(False).encode(**processor(*page)).tokens
    assert torch.equal(ours, theirs)


def test_what_is_written_names_the_scenes_own_elements() -> None:
    scene = request_of(9).scene
    vocabulary, elements = Vocabulary(["Card"]), drafted(scene).scene.elements
    steps = lesson(plan(scene), elements, vocabulary).wanted.tolist()
    told = EmbeddedProcessor(["Card"]).outline(steps, scene)
    assert [node.ref for node in told.root.walk()] == [node.ref for node in plan(scene).root.walk()]


def test_registering_again_is_no_error() -> None:
    import importlib

    importlib.reload(ui2code.models.embedded.auto)

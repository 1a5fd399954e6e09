"""A model that knows nothing still writes a valid page; folders that hold no model say so."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from tests.models.embedded.test_grammar import SORTS, element
from ui2code.errors import MissingError, UsageError
from ui2code.models.embedded.backend import Embedded
from ui2code.models.embedded.config import EmbeddedConfig
from ui2code.models.embedded.load import load
from ui2code.models.embedded.modeling import EmbeddedModel
from ui2code.outline.check import check
from ui2code.outline.planner import plan
from ui2code.outline.repair import repair
from ui2code.types import Event, Mockup, Outline, Paint, Request, Scene

SMALL: dict[str, Any] = {"width": 32, "heads": 2, "encoder_layers": 1, "decoder_layers": 1, "stem": 8, "gram_width": 8}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("model")
    torch.manual_seed(0)
    EmbeddedModel(EmbeddedConfig(words=["Card", "Header"], **SMALL)).save_pretrained(made)
    return made


def request_of(count: int) -> Request:
    elements = tuple(element(number, *SORTS[number % len(SORTS)]) for number in range(count))
    pixels = np.full((1200, 400, 3), 240, np.uint8)
    return Request(Scene(400, 1200, Paint("#ffffff"), elements), Mockup("m", pixels, 1.0, ""))


def test_of_a_long_page_every_element_is_said_once(folder: Path) -> None:
    request = request_of(300)
    outline = list(Embedded(folder).outline(request))[-1]
    assert isinstance(outline, Outline)
    said = [node.ref for node in outline.root.walk() if node.ref] + [drop.ref for drop in outline.drops]
    assert sorted(said) == sorted(element.id for element in request.scene.elements)
    mended, _ = repair(outline, request.scene, plan)  # windows of random weights do not agree what they are in
    assert check(mended, request.scene) == ()


@pytest.mark.parametrize("count", [0, 1, 23])
def test_a_random_model_writes_a_valid_page(folder: Path, count: int) -> None:
    request = request_of(count)
    *events, outline = Embedded(folder).outline(request)
    assert isinstance(outline, Outline)
    assert all(isinstance(event, Event) for event in events) and events
    assert check(outline, request.scene) == ()


def test_candidates_differ_and_the_first_is_the_likeliest(folder: Path) -> None:
    request = request_of(23)
    said = list(Embedded(folder).outline(replace(request, candidates=3)))
    outlines = [one for one in said if isinstance(one, Outline)]
    assert len(outlines) == 3 and outlines[0] != outlines[1] != outlines[2]
    assert [outlines[0]] == [one for one in Embedded(folder).outline(request) if isinstance(one, Outline)]
    assert said[-1] is outlines[-1]
    assert all(check(outline, request.scene) == () for outline in outlines)


def test_tokens_come_before_the_outline(folder: Path) -> None:
    events = Embedded(folder).outline(request_of(5))
    first = next(events)
    assert first == Event("token", "<div>") or first == Event("token", "drop")


def test_what_the_model_is_unsure_of_is_planned(folder: Path, tmp_path: Path) -> None:
    model = EmbeddedModel.from_pretrained(folder)
    model.config.least = 1.0
    model.save_pretrained(tmp_path)
    request = request_of(23)
    said = list(Embedded(tmp_path).outline(request))
    doubts = [one.text for one in said if isinstance(one, Event) and one.kind == "doubt"]
    assert doubts and all("was planned by geometry: the model " in doubt for doubt in doubts)
    assert check(said[-1], request.scene) == ()  # type: ignore[arg-type]


def test_the_same_page_is_written_the_same(folder: Path) -> None:
    first, second = (list(Embedded(folder).outline(request_of(23)))[-1] for _ in range(2))
    assert first == second


def test_a_folder_without_a_model(tmp_path: Path) -> None:
    with pytest.raises(MissingError, match=r"holds no model \(no config.json\)"):
        load(tmp_path)


@pytest.mark.parametrize(
    ("changed", "error", "said"),
    [
        ({"model_type": "llama"}, UsageError, "a llama model and not one of ours: write hf:"),
        ({"format": 99}, MissingError, "another version of ui2code .its format are 99 and not 1"),
        ({"tags": ["div"]}, MissingError, "another version of ui2code"),
    ],
)
def test_a_model_that_cannot_be_run(
    folder: Path, tmp_path: Path, changed: dict[str, object], error: type[Exception], said: str
) -> None:
    told = json.loads((folder / "config.json").read_text("utf-8"))
    (tmp_path / "config.json").write_text(json.dumps({**told, **changed}), "utf-8")
    with pytest.raises(error, match=said):
        load(tmp_path)


def test_weights_that_are_damaged(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "config.json").write_bytes((folder / "config.json").read_bytes())
    (tmp_path / "model.safetensors").write_bytes((folder / "model.safetensors").read_bytes()[:5000])
    with pytest.raises(MissingError, match="cannot be read"):
        load(tmp_path)

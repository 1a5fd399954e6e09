"""A model that knows nothing still writes a valid page; folders that hold no model say so."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from tests.models.embedded.test_grammar import SORTS, element
from ui2code.errors import MissingError, UsageError
from ui2code.models.embedded.backend import Embedded
from ui2code.models.embedded.config import EmbeddedConfig
from ui2code.models.embedded.load import load
from ui2code.models.embedded.modeling import EmbeddedModel
from ui2code.outline.check import check
from ui2code.types import Event, Mockup, Outline, Paint, Request, Scene

SMALL = {"width": 32, "heads": 2, "encoder_layers": 1, "decoder_layers": 1, "stem": 8, "gram_width": 8}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("model")
    EmbeddedModel(EmbeddedConfig(words=["Card", "Header"], **SMALL)).save_pretrained(made)  # type: ignore[arg-type]
    return made


def request_of(count: int) -> Request:
    elements = tuple(element(number, *SORTS[number % len(SORTS)]) for number in range(count))
    pixels = np.full((1200, 400, 3), 240, np.uint8)
    return Request(Scene(400, 1200, Paint("#ffffff"), elements), Mockup("m", pixels, 1.0, ""))


@pytest.mark.parametrize("count", [0, 1, 23, 300])
def test_a_random_model_writes_a_valid_page(folder: Path, count: int) -> None:
    request = request_of(count)
    *events, outline = Embedded(folder).outline(request)
    assert isinstance(outline, Outline)
    assert all(isinstance(event, Event) for event in events) and events
    assert check(outline, request.scene) == ()


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

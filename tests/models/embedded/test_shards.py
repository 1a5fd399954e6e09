"""Models as they are shipped, and in users' folders."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from tests.models.embedded.test_backend import SMALL, request_of
from ui2code.errors import MissingError, UsageError
from ui2code.models import load_model
from ui2code.models.embedded.backend import Embedded
from ui2code.models.embedded.config import EmbeddedConfig
from ui2code.models.embedded.load import load
from ui2code.models.embedded.modeling import EmbeddedModel
from ui2code.models.embedded.shards import SUMS, sign, store


@pytest.fixture
def model() -> EmbeddedModel:
    torch.manual_seed(3)
    made = EmbeddedModel(EmbeddedConfig(words=["Card", "Header"], **SMALL))
    made.train(False)
    return made


@pytest.fixture
def folder(model: EmbeddedModel, tmp_path: Path) -> Path:
    store(model, tmp_path / "m")
    sign(tmp_path / "m")
    return tmp_path / "m"


def test_what_is_stored_is_read_in_single_precision(model: EmbeddedModel, folder: Path) -> None:
    read = load(folder).state_dict()
    assert {value.dtype for value in read.values()} == {torch.float32}
    for name, value in model.state_dict().items():
        assert torch.equal(read[name], value.half().float())
    assert {name for line in (folder / SUMS).read_text("utf-8").splitlines() for name in [line.split("  ")[1]]} == {
        path.name for path in folder.iterdir() if path.name != SUMS
    }


@pytest.mark.parametrize("name", ["model.safetensors", "config.json"])
def test_a_changed_byte_is_named(folder: Path, name: str) -> None:
    data = bytearray((folder / name).read_bytes())
    data[-9] ^= 1
    (folder / name).write_bytes(data)
    with pytest.raises(MissingError, match=f"{name} is damaged") as caught:
        load(folder)
    assert caught.value.exit_code == 3


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "model.safetensors").unlink()
    with pytest.raises(MissingError, match=r"model.safetensors is missing"):
        load(folder)


def test_a_list_of_hashes_that_is_none(folder: Path) -> None:
    (folder / SUMS).write_text("hello\n")
    with pytest.raises(UsageError, match="line 1 is no hash and name"):
        load(folder)


def test_a_saved_model_writes_the_same(model: EmbeddedModel, tmp_path: Path) -> None:
    model.save_pretrained(tmp_path / "a")
    load(tmp_path / "a").save_pretrained(tmp_path / "b")
    first, second = (list(Embedded(tmp_path / name).outline(request_of(17)))[-1] for name in "ab")
    assert first == second


def test_a_folder_is_a_model(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    named = load_model(str(folder)).name
    assert named.startswith("m-") and len(named) == 10
    monkeypatch.chdir(folder.parent)
    assert load_model("./m").name == load_model("m").name == named


def test_another_training_has_another_name(folder: Path) -> None:
    before = load_model(str(folder)).name
    (folder / SUMS).unlink()
    store(EmbeddedModel(EmbeddedConfig(words=["Card"], **SMALL)), folder)
    assert load_model(str(folder)).name != before


@pytest.mark.parametrize(("name", "said"), [("./nowhere", "There is no folder nowhere"), ("embeded", "'embedded'")])
def test_no_such_model(name: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        load_model(name)


def test_without_weights_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for where in ("load", "shards"):
        monkeypatch.setattr(f"ui2code.models.embedded.{where}.SHIPPED", tmp_path / "weights")
    with pytest.raises(MissingError, match=r"not in this installation .* pip install"):
        load_model("embedded")

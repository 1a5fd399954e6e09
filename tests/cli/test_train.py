"""``ui2code train`` as a user meets it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from tests.cli.conftest import Ran
from tests.learn.sets import made
from tests.models.embedded.test_backend import SMALL
from ui2code.models.embedded.config import EmbeddedConfig
from ui2code.models.embedded.modeling import EmbeddedModel

Refused = Callable[..., str]


def test_a_base_is_taught_and_told_of(
    tmp_path: Path, ui2code: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    torch.manual_seed(0)
    monkeypatch.chdir(tmp_path)
    EmbeddedModel(EmbeddedConfig(words=["Card"], **SMALL)).save_pretrained("base")
    made(tmp_path / "set")
    asked = ("train", "--from", "set", "--base", "./base", "-o", "mine", "--batch", 2)
    done = ui2code(*asked, "--steps", 2)
    assert done.code == 0
    assert done.err.startswith("step 2  loss ") and len(done.err.splitlines()) == 1
    assert [line.split()[0] for line in done.out.splitlines()] == ["model", "trained", "right", "before", "use"]
    assert done.out.endswith("ui2code generate MOCKUP --model ./mine\n")
    assert "step 3" in ui2code(*asked, "--steps", 3).err
    refused = ui2code(*asked, "--steps", 3, "--seed", 4)
    assert (refused.code, "seed 0 and not 4" in refused.err) == (2, True)


def test_no_set(tmp_path: Path, refused: Refused) -> None:
    assert "holds no set: make one with" in refused("train", "--from", tmp_path, "-o", tmp_path / "m")


def test_a_damaged_set(tmp_path: Path, refused: Refused) -> None:
    with (made(tmp_path / "set") / "train" / "00000.jsonl").open("a") as shard:
        shard.write("{}\n")
    said = refused("train", "--from", tmp_path / "set", "-o", tmp_path / "m")
    assert "00000.jsonl, line 7 is no page of a set: no 'schema'" in said


def test_a_base_that_is_not_here(tmp_path: Path, refused: Refused, monkeypatch: pytest.MonkeyPatch) -> None:
    for where in ("load", "shards"):
        monkeypatch.setattr(f"ui2code.models.embedded.{where}.SHIPPED", tmp_path / "weights")
    asked = ("train", "--from", made(tmp_path / "set"), "--base", "embedded", "-o", tmp_path / "m")
    assert "not in this installation" in refused(*asked, code=3)
    assert not (tmp_path / "m").exists()

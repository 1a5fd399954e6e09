"""Before and after teaching: the same pages, which were not among those taught."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from click.testing import CliRunner

from tests.learn.sets import made
from tests.models.embedded.test_backend import SMALL
from ui2code.errors import UsageError
from ui2code.learn.adapted import adapted, figures, held_out, table
from ui2code.learn.rates import rates
from ui2code.learn.samples import pages_of, shards_of
from ui2code.models.embedded.config import EmbeddedConfig
from ui2code.models.embedded.modeling import EmbeddedModel


def test_a_team_is_learned(tmp_path: Path) -> None:
    torch.manual_seed(0)
    EmbeddedModel(EmbeddedConfig(words=["Card"], **SMALL)).save_pretrained(tmp_path / "base")
    data, base, out = made(tmp_path / "set"), f"{tmp_path / 'base'}", tmp_path / "mine"
    arguments = [str(data), "--base", base, "-o", str(out), "--steps", "2"]
    done = CliRunner().invoke(adapted, arguments, catch_exceptions=False)
    lines = done.stdout.splitlines()
    assert lines[0].startswith("2 pages; 2 steps over ")
    assert lines[4].startswith("| names_right |")


def test_names_count_only_where_they_belong(tmp_path: Path) -> None:
    ours, theirs = made(tmp_path / "a"), made(tmp_path / "b", name="Card")
    pairs = zip(pages_of(shards_of(theirs, "train")), pages_of(shards_of(ours, "train")))
    every = [
        (rates(made.outline, true.outline, true.scene), rates(true.outline, true.outline, true.scene))
        for made, true in pairs
    ]
    wrong, right = figures([one for one, _ in every]), figures([one for _, one in every])
    assert right["names_right"] == right["components"] == wrong["components"] == 1.0
    assert wrong["names_right"] < 1.0
    assert f"| names_right | {wrong['names_right']:.3f} | 1.000 |" in table(
        [one for one, _ in every], [one for _, one in every]
    )


def test_nothing_to_measure_with(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="keeps no pages to measure with"):
        list(held_out(made(tmp_path / "set", validation=0)))

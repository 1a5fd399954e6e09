"""A trained model as it is shipped."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.learn.sets import made
from tests.models.embedded.test_backend import SMALL
from ui2code.codec import dumps
from ui2code.errors import OutputError, UsageError
from ui2code.learn.rates import rates
from ui2code.learn.release import release
from ui2code.learn.samples import pages_of, shards_of
from ui2code.learn.trials import Trial
from ui2code.models import load_model
from ui2code.models.embedded.config import EmbeddedConfig
from ui2code.models.embedded.modeling import EmbeddedModel


@pytest.fixture
def run(tmp_path: Path) -> Path:
    folder = tmp_path / "run"
    EmbeddedModel(EmbeddedConfig(words=["Card"], **SMALL)).save_pretrained(folder)
    (folder / "log.jsonl").write_text(
        '{"step": 50, "samples": 400, "seconds": 5400.0, "loss": 0.5, "right": 0.875, "pointed": 0.5}\n'
    )
    return folder


def released(*arguments: object) -> str:
    done = CliRunner().invoke(release, [str(a) for a in arguments], catch_exceptions=True)
    if done.exception is not None:
        raise done.exception
    return done.output


def test_what_is_released_is_a_model_with_a_card(run: Path, tmp_path: Path) -> None:
    data = made(tmp_path / "set")
    for page in pages_of(shards_of(data, "train")):
        found = rates(page.outline, page.outline, page.scene)
        trial = Trial(page.name, 5, 0.1, 0, found.values(), found, "", "")
        path = tmp_path / "m-truth" / "pages" / f"{page.name}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dumps(trial))
    said = released(
        run, tmp_path / "out", "--data", data, "--measured", tmp_path / "m-truth", "--note", "On two cores."
    )
    assert "M parameters" in said
    card = (tmp_path / "out" / "README.md").read_text("utf-8")
    assert card.startswith("---\nlicense: mit\n")
    assert "50 steps over 400 pages in 1.5 hours" in card and "87.5% of the steps" in card
    assert "| tags | 1.000 |" in card and "m-truth (6)" in card and "8 pages that were there" in card
    assert str(tmp_path) not in card
    assert load_model(str(tmp_path / "out")).name.startswith("out-")


def test_it_is_not_written_over(run: Path, tmp_path: Path) -> None:
    released(run, tmp_path / "out")
    with pytest.raises(OutputError, match="is not empty"):
        released(run, tmp_path / "out")
    assert "parameters" in released(run, tmp_path / "out", "--force")
    (tmp_path / "out" / "mine.txt").write_text("x")
    with pytest.raises(OutputError, match=r"holds mine\.txt"):
        released(run, tmp_path / "out", "--force")


@pytest.mark.parametrize(("option", "said"), [("--data", "holds no set"), ("--measured", "holds no results")])
def test_facts_that_are_not_there(option: str, said: str, run: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=said):
        released(run, tmp_path / "out", option, tmp_path)
    assert not (tmp_path / "out").exists()

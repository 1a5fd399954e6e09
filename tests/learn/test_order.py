"""``ui2code train``: new models, bases with new words, going on, and folders that are not to be touched."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path

import pytest
import torch

from tests.learn.sets import made
from tests.models.embedded.test_backend import SMALL, request_of
from ui2code.errors import OutputError, UsageError
from ui2code.learn import loop
from ui2code.learn.course import Order, check, recipe_of
from ui2code.learn.grow import with_words
from ui2code.learn.loop import LOG, STATE, Diverged, Progress, Recipe, rate_at
from ui2code.learn.order import carry_out
from ui2code.models import load_model
from ui2code.models.embedded.config import EmbeddedConfig
from ui2code.models.embedded.load import load
from ui2code.models.embedded.modeling import EmbeddedModel
from ui2code.types import Event

WORDS = ["Card", "Header"]


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    torch.manual_seed(1)
    folder = tmp_path_factory.mktemp("base")
    EmbeddedModel(EmbeddedConfig(words=WORDS, **SMALL)).save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("set"))


def order(data: Path, base: Path, out: Path, **wishes: object) -> Order:
    return Order(data, out, str(base), **{"batch": 2, "steps": 3, **wishes})


def quiet(line: Progress) -> None:
    pass


def test_new_words_change_nothing_else(base: Path) -> None:
    model = load(base)
    grown = with_words(model, ["Header", "Hbr", "Top"], 0)
    assert grown.config.words == [*WORDS, "Hbr", "Top"]
    before, after = model.state_dict(), grown.state_dict()
    assert all(torch.equal(value, after[name]) for name, value in before.items() if name != "steps.weight")
    known = len(before["steps.weight"])
    assert torch.equal(after["steps.weight"][:known], before["steps.weight"])
    new, mean = after["steps.weight"][known:], before["steps.weight"][-2:].mean(0)
    assert len(new) == 2 and 0 < (new - mean).abs().max() < 0.2 and not torch.equal(new[0], new[1])
    assert with_words(model, WORDS, 0) is model


def test_a_base_learns_a_teams_words(data: Path, base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[Progress] = []
    monkeypatch.setattr(loop, "EVERY", 25)
    done = carry_out(order(data, base, tmp_path / "m", steps=40, rate=8e-3), said.append)
    assert (done.step, done.stopped) == (40, False) and [line.step for line in said] == [25, 40]
    assert done.after["loss"] < done.before["loss"]
    model = load(tmp_path / "m")
    assert model.config.words[:2] == WORDS and {"Hbr", "Top", "Bar"} <= set(model.config.words[2:])
    assert (tmp_path / "m" / "curve.svg").read_text("utf-8").count("<polyline") == 3
    *events, _ = load_model(str(tmp_path / "m")).outline(request_of(6))
    assert "Hbr" in {event.text for event in events if isinstance(event, Event) and event.kind == "token"}


def test_it_goes_on_and_stays_done(data: Path, base: Path, tmp_path: Path) -> None:
    out = tmp_path / "m"
    first = carry_out(order(data, base, out), quiet)
    again = carry_out(order(data, base, out, steps=5), quiet)
    assert (first.step, again.step, again.samples > first.samples, again.before) == (3, 5, True, {})
    before = (out / "model.safetensors").stat().st_mtime_ns
    assert carry_out(order(data, base, out, steps=5), quiet).step == 5
    assert (out / "model.safetensors").stat().st_mtime_ns == before


def test_the_same_order_gives_the_same_model(data: Path, base: Path, tmp_path: Path) -> None:
    for name in "ab":
        carry_out(order(data, base, tmp_path / name), quiet)
    first, second = ((tmp_path / name / "model.safetensors").read_bytes() for name in "ab")
    assert first == second


def test_another_training_is_not_gone_on_with(data: Path, base: Path, tmp_path: Path) -> None:
    out = tmp_path / "m"
    carry_out(order(data, base, out), quiet)
    with pytest.raises(OutputError, match="holds a training with batch 2 and not 3, seed 0 and not 7: take"):
        carry_out(order(data, base, out, batch=3, seed=7), quiet)
    (out / "notes.txt").write_text("mine")
    assert carry_out(order(data, base, out, seed=7, steps=2, force=True), quiet).step == 2
    assert (out / "notes.txt").read_text() == "mine"


def test_a_folder_with_other_things(data: Path, base: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis.tex").write_text("years")
    with pytest.raises(OutputError, match="holds other things"):
        carry_out(order(data, base, tmp_path), quiet)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.tex"]


def test_ctrl_c_keeps_what_was_learned(data: Path, base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loop, "EVERY", 4)

    def press(line: Progress) -> None:
        os.kill(os.getpid(), signal.SIGINT)

    done = carry_out(order(data, base, tmp_path / "m", steps=120), press)
    assert done.stopped and done.step == 4
    assert load(tmp_path / "m").config.words[:2] == WORDS
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    assert carry_out(order(data, base, tmp_path / "m", steps=6), quiet).step == 6


def test_no_number_ends_it_at_the_last_good_model(data: Path, base: Path, tmp_path: Path) -> None:
    out = tmp_path / "m"
    carry_out(order(data, base, out), quiet)
    good = (out / "model.safetensors").read_bytes()
    state = torch.load(out / STATE, weights_only=True)
    state["model"]["decoded.weight"].fill_(float("nan"))
    torch.save(state, out / STATE)
    with pytest.raises(Diverged, match="go on from it with a lower --rate") as caught:
        carry_out(order(data, base, out, steps=9), quiet)
    assert caught.value.exit_code == 1
    assert (out / "model.safetensors").read_bytes() == good


def test_it_ends_by_the_clock(data: Path, base: Path, tmp_path: Path) -> None:
    done = carry_out(order(data, base, tmp_path / "m", steps=None, minutes=0.01), quiet)
    assert done.step >= 1 and 0.6 <= done.seconds < 4 and not done.stopped
    recipe = recipe_of(Order(data, tmp_path, minutes=1, rate=1.0), 10)
    rates = [rate_at(1000, recipe, seconds) for seconds in (0, 15, 30, 60, 90)]
    assert rates == sorted(rates, reverse=True) and rates[0] == 1.0 and rates[3] == rates[4] == pytest.approx(0.1)


def test_how_long_follows_the_number_of_pages(tmp_path: Path) -> None:
    tune = Order(tmp_path, tmp_path, "embedded")
    assert [recipe_of(tune, pages).steps for pages in (10, 200, 1000)] == [100, 300, 1500]
    assert recipe_of(Order(tmp_path, tmp_path), 10_000) == Recipe(37_500, 6e-4, 300)
    assert recipe_of(Order(tmp_path, tmp_path, steps=20), 10_000).warm == 2


@pytest.mark.parametrize(
    ("wishes", "said"),
    [
        ({"steps": 3, "minutes": 2.0}, "give one of them"),
        ({"minutes": float("nan")}, "are numbers"),
        ({"base": "embedded", "size": "M"}, "has a size already"),
        ({"base": "geometric"}, "There is no base 'geometric'"),
        ({"base": "./nowhere"}, "There is no folder ./nowhere"),
    ],
)
def test_wishes_that_contradict_each_other(wishes: dict[str, object], said: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=said):
        check(Order(tmp_path, tmp_path / "m", **wishes))


def test_a_base_is_not_written_over(base: Path, data: Path) -> None:
    with pytest.raises(UsageError, match="is what you begin from"):
        carry_out(order(data, base, base, force=True), quiet)
    assert not (base / STATE).exists()


def test_a_page_of_another_schema_is_named(data: Path, base: Path, tmp_path: Path) -> None:
    bad = made(tmp_path / "set")
    shard = bad / "train" / "00000.jsonl"
    lines = shard.read_text("utf-8").splitlines()
    lines[3] = json.dumps({**json.loads(lines[3]), "schema": 99})
    shard.write_text("\n".join(lines), "utf-8")
    with pytest.raises(UsageError, match=r"00000.jsonl, line 4 is no page of a set: schema 99 and not 1"):
        carry_out(order(bad, base, tmp_path / "m"), quiet)
    assert not (tmp_path / "m").exists()


def test_a_set_without_pages_to_train_with(base: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="none in its train split has 1 to"):
        carry_out(order(made(tmp_path / "set", train=0), base, tmp_path / "m"), quiet)


def test_stale_lines_of_the_log_go(data: Path, base: Path, tmp_path: Path) -> None:
    (tmp_path / "m").mkdir()
    carry_out(order(data, base, tmp_path / "m"), quiet)
    (tmp_path / "m" / STATE).unlink()
    carry_out(order(data, base, tmp_path / "m"), quiet)
    assert len((tmp_path / "m" / LOG).read_text("utf-8").splitlines()) == 1


@pytest.mark.slow
def test_a_new_model_with_a_process_beside_it(data: Path, tmp_path: Path) -> None:
    done = carry_out(Order(data, tmp_path / "m", steps=70, batch=4), quiet)
    assert done.step == 70 and done.after["loss"] < 3

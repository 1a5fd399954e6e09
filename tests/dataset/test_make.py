"""Sets of pages: whole shards, the same for any number of processes, splits that share no spec."""

from __future__ import annotations

import json
import tarfile
from pathlib import Path

import pytest
from PIL import Image

from ui2code.codec import decode
from ui2code.dataset.card import check_same, describe
from ui2code.dataset.make import make
from ui2code.dataset.plan import Plan, kept_apart, shards, spec_of, specs, split_of
from ui2code.dataset.sample import likeness
from ui2code.errors import OutputError
from ui2code.outline.check import check
from ui2code.outline.parse import parse
from ui2code.types import Scene


def contents(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_a_seed_keeps_its_split_in_any_set() -> None:
    small, large = Plan(Path("a"), 60), Plan(Path("a"), 400, seed=20)
    for plan in (small, large):
        for shard in shards(plan):
            assert {split_of(seed) for seed in shard.seeds} == {shard.split}
    seeds = [seed for shard in shards(large) for seed in shard.seeds]
    assert sorted(seeds) == list(range(20, 420))


def test_training_shares_no_spec_with_the_others() -> None:
    plan = Plan(Path("a"), 200)
    kept = kept_apart(plan)
    train = [likeness(s) for shard in shards(plan) if shard.split == "train" for s in specs(plan, shard, kept)]
    assert len(kept) == 20
    assert not kept & set(train)
    twin = likeness(spec_of(plan, 0))
    first = next(shard for shard in shards(plan) if shard.split == "train")
    assert 0 not in [spec.seed for spec in specs(plan, first, kept | {twin})]


@pytest.mark.slow
def test_one_process_or_two_make_the_same_files(tmp_path: Path) -> None:
    one, two = Plan(tmp_path / "one", 24, size=6), Plan(tmp_path / "two", 24, size=6)
    told = [news.pages for news in make(one, 1)]
    assert sum(told) == 24
    list(make(two, 2))
    assert contents(one.out) == contents(two.out)


@pytest.mark.slow
def test_records_hold_the_truth(tmp_path: Path) -> None:
    plan = Plan(tmp_path / "set", 20, size=20, pictures="half")
    check_same(plan)
    list(make(plan, 1))
    describe(plan)
    card = json.loads((plan.out / "dataset.json").read_text("utf-8"))
    files = [plan.out / name for names in card["splits"].values() for name in names]
    lines = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]
    assert len(lines) == 20
    for line in lines:
        scene = decode(Scene, line["scene"])
        outline, findings = parse(line["outline"])
        assert not findings
        assert not check(outline, scene)
    picture = files[0].with_suffix("") / f"{lines[0]['key']}.png"
    with Image.open(picture) as image:
        assert image.size == (
            lines[0]["width"] * lines[0]["scale"] // 2,
            (lines[0]["height"] * lines[0]["scale"] + 1) // 2,
        )


@pytest.mark.slow
def test_what_was_stopped_goes_on(tmp_path: Path) -> None:
    plan = Plan(tmp_path / "set", 12, size=3, pictures="none", form="tar")
    news = make(plan, 1)
    next(news)
    news.close()
    whole = set(plan.out.rglob("*.tar"))
    times = {path: path.stat().st_mtime_ns for path in whole}
    assert sum(w.pages for w in make(plan, 1)) == 12 - 3 * len(whole)
    assert all(path.stat().st_mtime_ns == time for path, time in times.items())
    with tarfile.open(sorted(plan.out.rglob("*.tar"))[-1]) as tar:
        assert [name.rpartition(".")[2] for name in tar.getnames()] == ["json"] * 3


def test_another_set_is_not_gone_on_with(tmp_path: Path) -> None:
    check_same(Plan(tmp_path / "set", 10))
    check_same(Plan(tmp_path / "set", 10))
    with pytest.raises(OutputError, match="count 10 and not 20"):
        check_same(Plan(tmp_path / "set", 20))
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "x").write_text("mine")
    with pytest.raises(OutputError, match="not empty"):
        check_same(Plan(tmp_path / "other", 10))

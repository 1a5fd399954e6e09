"""The command that measures a model, with a real browser."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ui2code.codec import loads
from ui2code.errors import MissingError, UsageError
from ui2code.learn import commands, measure
from ui2code.learn.trials import Trial, seeds
from ui2code.learn.trials.table import table, tags

PAGE = """<!doctype html><style>body{{margin:0;font:16px Arial}}h1{{font-size:40px}}</style>
<header><p>Acme</p></header><main><h1>{title}</h1><p>We make things that last longer than others do.</p></main>"""


def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *given: str) -> tuple[int, str, str]:
    monkeypatch.setattr("sys.argv", ["measure", *given])
    with pytest.raises(SystemExit) as stopped:
        commands.run(measure.measure)
    told = capsys.readouterr()
    return int(stopped.value.code or 0), told.out, told.err


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (["--real", "."], "holds neither HTML files nor snapshots"),
        (["--seeds", "5"], "'5' is not FIRST:COUNT"),
        (["--seeds", "5:0"], "'5:0' is not FIRST:COUNT"),
        (["--seeds", "a:b"], "'a:b' is not FIRST:COUNT"),
        (["--model", "geometrik"], "geometric"),
    ],
)
def test_mistakes_are_one_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, given: list[str], says: str
) -> None:
    monkeypatch.chdir(tmp_path)
    code, _, told = run(capsys, monkeypatch, *given)
    assert code == UsageError.exit_code
    assert says in told and told.count("\n") == 1


def test_held_out_seeds_are_none_of_those_learned_from() -> None:
    assert seeds.TRAINING_BELOW <= seeds.HELD_OUT
    assert measure.seeds_of(f"{seeds.HELD_OUT}:3") == range(seeds.HELD_OUT, seeds.HELD_OUT + 3)


def test_real_pages_are_measured_once_and_then_taken_from_disk(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("one", "two"):
        path = tmp_path / "in" / f"{name}.html"
        path.parent.mkdir(exist_ok=True)
        path.write_text(PAGE.format(title=f"Page {name}"), encoding="utf-8")
    given = ("--real", str(tmp_path / "in"), "--out", str(tmp_path / "out"))
    try:
        code, told, _ = run(capsys, monkeypatch, *given)
    except MissingError as missing:
        pytest.skip(str(missing))
    assert code == 0
    assert "2 of 2 pages" in told and "| headings | 2 | 1.000" in told and "| lists |" not in told
    made = tmp_path / "out" / "geometric-truth"
    kept = made / "pages" / "in-one.json"
    trial = loads(Trial, kept.read_bytes())
    assert 'ref="e1"' in trial.made and "<h1" in trial.true and trial.rates["headings"] == 1
    page = json.loads((made / "rates.json").read_text("utf-8"))[0]
    assert page["rates"].keys() == trial.rates.keys()
    (tmp_path / "in" / "one.html").write_text("<p>gone", encoding="utf-8")
    assert run(capsys, monkeypatch, *given)[1] == told


@pytest.mark.slow
def test_generated_pages_are_measured_as_they_are_read(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    try:
        code, told, err = run(
            capsys,
            monkeypatch,
            "--seeds",
            f"{seeds.HELD_OUT + 1}:1",
            "--out",
            str(tmp_path),
            "--jobs",
            "2",
            "--scene",
            "read",
        )
    except MissingError as missing:
        pytest.skip(str(missing))
    assert code == 0
    assert "1 of 1 pages" in told and f"{seeds.HELD_OUT + 1}" in err
    trial = loads(Trial, (tmp_path / "geometric-read" / "pages" / f"{seeds.HELD_OUT + 1}.json").read_bytes())
    assert (tmp_path / "scenes" / f"{seeds.HELD_OUT + 1}.json").is_file()
    assert 0 < trial.rates["tags"] < 1 and trial.rates["order"] > 0.9
    assert f"| tags | 1 | {trial.rates['tags']:.3f}" in table([trial])
    assert tags([trial]).splitlines()[2].startswith("| ")

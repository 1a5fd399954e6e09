"""The benchmark: cases found, results written whole, failures recorded, the table."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from evaluators import bench
from evaluators.bench import Case, Made, Result, cases, load, save, word_recall
from evaluators.bench_table import markdown
from evaluators.browser import found_browser, open_pages


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with one page of each kind."""
    folder = tmp_path / "data"
    shots = np.full((60, 90, 3), 250, np.uint8)
    for name in ("10", "9"):
        bench.save_picture(folder / "design2code-dev" / f"{name}.png", shots)
        (folder / "design2code-dev" / f"{name}.html").write_text("<body><p>Hello harbour</p></body>", encoding="utf-8")
    bench.save_picture(folder / "realset-dev" / "shop" / "mockup.png", shots)
    words = [{"text": "Hello"}, {"text": "boat"}, {"text": "menu", "icon": True}, {"text": "field", "approx": True}]
    (folder / "realset-dev" / "shop" / "truth.json").write_text(json.dumps({"words": words}), encoding="utf-8")
    return folder


def test_cases_come_in_the_order_of_their_numbers(data: Path) -> None:
    assert [c.name for c in cases(data, "design2code-dev")] == ["9", "10"]
    (shop,) = cases(data, "realset-dev")
    assert shop.truth is not None
    assert shop.document is None


def test_missing_data_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="UI2CODE_DATA"):
        cases(tmp_path, "realset-dev")


def test_word_recall_leaves_out_icons_and_guesses(data: Path) -> None:
    truth = data / "realset-dev" / "shop" / "truth.json"
    assert word_recall(truth, ["Hello", "Hello", "sail"]) == 0.5


@pytest.mark.parametrize(("shown", "recall"), [("our Design.", 1.0), ("our Design .", 1.0), ("our Design", 2 / 3)])
def test_words_that_touch_may_be_shown_as_one(tmp_path: Path, shown: str, recall: float) -> None:
    words = [("our", 0, 20), ("Design", 25, 40), (".", 65, 4)]
    listed = [{"text": text, "bbox": [x, 10, w, 14]} for text, x, w in words]
    truth = tmp_path / "truth.json"
    truth.write_text(json.dumps({"words": listed}), encoding="utf-8")
    assert word_recall(truth, shown.split()) == pytest.approx(recall)


def test_results_come_back_as_they_went(tmp_path: Path) -> None:
    case = Case("9", "design2code-dev", tmp_path / "9.png")
    assert load(tmp_path, case) is None
    result = Result("9", "design2code-dev", {"block": 0.5}, {"whole": 1.5})
    save(result, tmp_path)
    assert load(tmp_path, case) == result


def test_the_table_says_what_is_reached() -> None:
    results = [
        Result(
            str(k),
            "design2code-dev",
            {"block": 0.98, "E_local": 0.1 * k, "gain": 0.01 * k, "first": 0.9},
            {"whole": 2.0},
        )
        for k in range(5)
    ]
    table = markdown([*results, Result("x", "design2code-dev", error="ValueError: no")], Path("bench"))
    assert "5 of 6 pages without error" in table
    assert "| Block | 0.980 | 0.980 | 0.980 | ≥ 0.97 (mean) | yes |" in table
    assert "| E, local render | 0.200 | 0.200 | 0.360 | ≤ 0.3 (median) | yes |" in table
    assert "| Pages better by refinement | 0.80 |" in table
    assert "**x**: ValueError: no" in table
    assert "Median seconds: whole 2.00." in table


@pytest.mark.slow
def test_a_run(data: Path, tmp_path: Path) -> None:
    """One good and one failing maker on one page; the failure is a result too."""
    try:
        found_browser("")
    except FileNotFoundError:
        pytest.skip("no browser here")

    def good(mockup: Path, out: Path) -> Made:
        (out / "index.html").write_text("<body><p>Hello harbour</p></body>", encoding="utf-8")
        return Made(out / "index.html", total=0.9, first_total=0.8)

    def bad(mockup: Path, out: Path) -> Made:
        raise ValueError("no such luck")

    case = cases(data, "design2code-dev")[0]
    with open_pages() as pages:
        result = bench.run(case, good, pages, tmp_path / "good")
        failed = bench.run(case, bad, pages, tmp_path / "bad")
    assert result.error == ""
    assert result.numbers["block"] == pytest.approx(1.0)
    assert result.numbers["E_local"] == 0
    assert result.numbers["gain"] == pytest.approx(0.1)
    assert (tmp_path / "good" / "work" / "design2code-dev" / "9" / "picture.png").exists()
    assert failed.error == "ValueError: no such luck"
    assert load(tmp_path / "bad", case) == failed

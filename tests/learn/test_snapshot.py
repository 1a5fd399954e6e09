"""Snapshots of real pages: a small one made here, and those of the data folder where it is there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.outline.truth import pages
from ui2code.learn.rates import rates
from ui2code.learn.trials.snapshot import load, outline
from ui2code.outline.check import check
from ui2code.outline.print import to_text


def element(i: int, tag: str, p: int, bbox: list[float], **more: object) -> dict[str, object]:
    return {"i": i, "tag": tag, "p": p, "bbox": bbox, "disp": "block", **more}


def stretch(el: int, text: str, bbox: list[float], words: list[int]) -> dict[str, object]:
    looks = {"fontSize": 16, "fontWeight": 400, "colorRendered": "#000000", "textAlign": "left"}
    return {"el": el, "block": el, "text": text, "bbox": bbox, "words": words, **looks}


SNAPSHOT = {
    "viewport": [400, 300],
    "scrollHeight": 300,
    "pageBg": "#ffffff",
    "elements": [
        element(0, "body", -1, [0, 0, 400, 300]),
        element(1, "nav", 0, [0, 0, 400, 40], bg="#eeeeee", disp="flex", dir="row"),
        element(2, "a", 1, [10, 10, 60, 20]),
        element(3, "a", 1, [90, 10, 60, 20]),
        element(4, "h2", 0, [10, 60, 200, 30]),
    ],
    "texts": [
        stretch(2, "Home", [10, 10, 50, 18], [0]),
        stretch(3, "Prices", [90, 10, 55, 18], [1]),
        stretch(4, "Our prices", [10, 62, 120, 18], [2, 3]),
    ],
    "words": [
        {"text": "Home", "bbox": [10, 10, 50, 18]},
        {"text": "Prices", "bbox": [90, 10, 55, 18]},
        {"text": "Our", "bbox": [10, 62, 40, 18]},
        {"text": "prices", "bbox": [56, 62, 74, 18]},
    ],
    "images": [],
    "icons": [],
    "controls": [],
}


def test_a_snapshot_says_what_its_elements_say(tmp_path: Path) -> None:
    path = tmp_path / "truth.json"
    path.write_text(json.dumps(SNAPSHOT), encoding="utf-8")
    page = load(path)
    told = to_text(outline(page)).split()
    assert [word for word in told if word.startswith("<") and word[1] != "/"] == ["<div", "<nav", "<a", "<a", "<h2"]
    assert not check(outline(page), page.scene)


@pytest.mark.slow
@pytest.mark.skipif(not pages(), reason="the data is not there")
def test_the_truth_of_every_snapshot_is_a_valid_outline() -> None:
    for path in pages():
        page = load(path)
        true = outline(page)
        assert not check(true, page.scene), page.name
        assert rates(true, true, page.scene).values()["tags"] == 1

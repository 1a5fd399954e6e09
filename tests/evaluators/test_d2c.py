"""Design2Code from two pages as they look: blocks from pixels, and the same scores as from documents."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evaluators import controls, d2c
from evaluators.metric import Document
from evaluators.metrics import DOCUMENTS, pair_metric
from evaluators.types import Block, Region, Snapshot
from tests.evaluators.pages import page


def value(name: str, candidate: Snapshot, reference: Snapshot) -> float | None:
    return pair_metric(name).score(candidate, reference).value


def test_a_block_is_the_ink_in_its_region() -> None:
    first = page(1)
    image = first.image.copy()
    image[100:300, 100:400] = 255
    image[120:130, 150:250] = (200, 0, 9)
    loose = Block("text", Region(110, 105, 200, 40), "Hello THERE")
    (found,) = d2c.seen_blocks(Snapshot(image, 1.0, (loose,)))
    height, width = image.shape[:2]
    assert found.text == "hello there"
    assert found.box == pytest.approx((150 / width, 120 / height, 100 / width, 10 / height))
    assert found.color == (200, 0, 9), "unknown, so measured"
    (known,) = d2c.seen_blocks(Snapshot(image, 1.0, (replace(loose, color="#c80000"),)))
    assert known.color == (200, 0, 0)


def test_scale_does_not_matter() -> None:
    first = page(1)
    twice = Snapshot(first.image.repeat(2, axis=0).repeat(2, axis=1), 2.0, first.blocks)
    for name in d2c.WORDS:
        assert value(f"d2c_{name}", twice, first) == pytest.approx(1.0, abs=1e-3)


def test_each_score_sees_its_own() -> None:
    first = page(1)
    lower = controls.shifted(first, 32)
    assert value("d2c_position", lower, first) == pytest.approx(1 - 32 / 640, abs=0.01)
    assert value("d2c_text", lower, first) == 1
    assert value("d2c_color", controls.recoloured(first, 0.8), first) < 0.7  # type: ignore[operator]
    assert value("d2c_text", controls.retyped(first, 0.25), first) < 0.8  # type: ignore[operator]
    assert value("d2c_block", controls.removed(first, 0.5), first) < 0.8  # type: ignore[operator]


def test_nothing_matched_is_nought_and_no_text_is_unscored() -> None:
    first = page(1)
    bare = replace(first, blocks=tuple(b for b in first.blocks if b.kind != "text"))
    assert value("d2c_block", bare, first) == 0
    score = pair_metric("d2c_block").score(first, bare)
    assert (score.value, score.note) == (None, "no text in the reference")


def test_of_documents_the_drawing_is_done_once_for_all_four() -> None:
    drawn: list[str] = []

    def render(html: str):  # type: ignore[no-untyped-def]
        drawn.append(html)
        return page(1).image

    one, two = Document("<body><p>a</p></body>", render), Document("<body><p>b</p></body>", render)
    for name in d2c.WORDS:
        DOCUMENTS[f"d2c_html_{name}"].score(one, two)
    assert (
        len(drawn) == len(set(drawn)) == 3
    ), "plain and in two tints; nothing is found in it, so the other is not asked"

"""What is learned from: windows, negatives, echoes, and nothing said of names where there are none."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.models.embedded.test_grammar import SORTS, WORDS, element
from ui2code.learn.augment import dimmed, lit, negative
from ui2code.learn.calibrate import reached, reliability, tries
from ui2code.learn.candidates import curve
from ui2code.learn.lessons import MOST_HEIGHT, batches, lessons
from ui2code.learn.samples import Page
from ui2code.learn.train import new_model
from ui2code.mockups.rng import Rng
from ui2code.models.embedded.draft import ABOVE, drafted
from ui2code.models.embedded.features import features_of
from ui2code.models.embedded.targets import lesson
from ui2code.models.embedded.vocabulary import TAG_NAMES
from ui2code.models.embedded.window import LESSON
from ui2code.models.embedded.writer import Writer
from ui2code.outline.planner import plan
from ui2code.outline.prune import pruned, refs_of
from ui2code.types import Node, Outline, Paint, Scene

TINY: dict[str, Any] = {"width": 16, "heads": 2, "encoder_layers": 1, "decoder_layers": 1, "stem": 4, "gram_width": 4}


def page(count: int, ground: str = "#ffffff") -> Page:
    elements = tuple(element(k, *SORTS[k % len(SORTS)]) for k in range(count))
    scene = Scene(400, 400, Paint(ground), elements)
    return Page(str(count), scene, plan(scene), np.full((200, 200, 3), 200, np.uint8))


def as_is(scene: Scene, outline: Outline, rng: Rng) -> tuple[Scene, Outline]:
    return scene, outline


def test_the_draft_stands_in_its_own_order() -> None:
    one = page(20)
    draft = drafted(one.scene)
    order = [node.ref for node in draft.outline.root.walk() if node.ref]
    assert [element.id for element in draft.scene.elements] == order
    tags = {node.ref: node.tag for node in draft.outline.root.walk() if node.ref}
    assert [TAG_NAMES[row[0] - 1] for row in draft.tags] == [tags[ref] for ref in order]
    assert draft.tags.shape == (20, ABOVE) and np.isfinite(draft.numbers).all()


def test_large_pages_are_learned_in_windows() -> None:
    seen = [features for features, _ in lessons([page(300)] * 6, WORDS, Rng(1), as_is)]
    counts = [len(features.boxes) for features in seen]
    assert counts and all(count < 300 for count in counts) and len(set(counts)) > 1
    assert max(counts) <= LESSON + 10
    assert all(len(features.picture) <= MOST_HEIGHT for features in seen)


def test_every_lesson_is_given_twice() -> None:
    pages = [page(count) for count in range(3, 40)]
    made = list(batches(lessons(pages, WORDS, Rng(0), None), 2, WORDS, Rng(0)))
    assert sum(len(batch.steps) for batch in made) == 2 * len(pages)


def test_a_dark_page_becomes_its_negative_and_a_light_one_stays() -> None:
    dark, light = page(5, "#101820"), page(5, "#fafafa")
    made = [lit(dark, Rng(seed)) for seed in range(40)]
    turned = [one for one in made if one is not dark]
    assert 15 < len(turned) < 40
    assert (
        turned[0].scene.ground.fill == "#efe7df" and turned[0].picture is not None and turned[0].picture[0, 0, 0] == 55
    )
    assert all(lit(light, Rng(seed)) is light for seed in range(40))
    assert negative(negative(dark.scene)) == dark.scene


def test_pixels_and_words_are_taken_away_now_and_then() -> None:
    one = page(5)
    features = features_of(drafted(one.scene), np.zeros((200, 200, 3), np.uint8))
    made = [dimmed(features, Rng(seed)) for seed in range(200)]
    assert 5 < sum(bool((one.picture == 128).all()) for one in made) < 50
    assert 5 < sum(not one.grams.any() for one in made) < 50
    assert features.grams.any() and not features.picture.any()


def test_a_page_without_names_says_nothing_of_names() -> None:
    scene = page(5).scene
    leaves = tuple(Node("p", ref=e.id) for e in scene.elements if e.text)[:2]
    texts = [e for e in scene.elements if e.id in {leaf.ref for leaf in leaves}]
    words = slice(WORDS.first_word, WORDS.size)
    without = lesson(Outline(Node("div", leaves)), texts, WORDS)
    named = lesson(Outline(Node("div", (replace(leaves[0], component="Card"), *leaves[1:]))), texts, WORDS)
    assert not without.allowed[:, words].any() and named.allowed[:, words].any()


@given(st.sets(st.integers(0, 11)))
def test_what_is_pruned_keeps_the_rest_in_order(kept: set[int]) -> None:
    one = page(12)
    ids = {f"e{k}" for k in kept}
    left = pruned(one.outline, ids)
    assert refs_of(left.root) == ids
    order = [node.ref for node in one.outline.root.walk() if node.ref in ids]
    assert [node.ref for node in left.root.walk() if node.ref] == order


def test_calibration_of_a_model_that_knows_nothing_trusts_the_planner() -> None:
    model = new_model("S", WORDS.words, 0, **TINY).train(False)
    tried = list(tries(Writer(model, 0.0), iter([page(9), page(14), page(20)])))
    assert len(tried) == 3
    assert reached(tried, 0.9) > reached(tried, 0.0)
    bins = reliability(tried)
    assert bins and all(one.low < one.high and 0 <= one.model <= one.planner <= 1 for one in bins)


def test_the_curve_is_the_best_of_the_first() -> None:
    table = curve([[0.5, 0.9, 0.1, 1.0], [0.6]], 4)
    assert [line.split("|")[2].strip() for line in table.splitlines()[2:]] == ["0.5500", "0.7500", "0.8000"]

"""Matching and measuring: what is joined, what is excused, how far things are off."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluators import align, controls
from evaluators.compare import compare
from evaluators.findings import findings
from evaluators.match import match
from evaluators.total import total
from evaluators.types import Block, Region, Snapshot
from tests.evaluators.pages import article, page


def text(words: str, x: float, y: float, w: float = 100, h: float = 20) -> Block:
    box = Region(x, y, w, h)
    return Block("text", box, words, lines=(box,))


def paired(candidate: list[Block], reference: list[Block]) -> list[tuple[str, str]]:
    return [(p.reference.text, p.candidate.text) for p in match(candidate, reference).pairs]


def test_equal_texts_are_told_apart_by_place() -> None:
    reference = [text("Learn more", x, 10) for x in (0, 200, 400)]
    candidate = [replace(b, box=b.box.moved(3, 30)) for b in reversed(reference)]
    pairs = match(candidate, reference).pairs
    assert [p.candidate.box.x - p.reference.box.x for p in pairs] == [3, 3, 3]


def test_a_text_is_found_where_it_went() -> None:
    reference = [text("Imprint", 0, 0), text("Privacy", 0, 40)]
    candidate = [text("Privacy", 600, 900), text("Imprint", 0, 0)]
    assert sorted(paired(candidate, reference)) == [("Imprint", "Imprint"), ("Privacy", "Privacy")]


def test_another_text_in_the_same_place_is_a_retyped_one() -> None:
    found = match([text("Zwiebel", 0, 0)], [text("Pricing", 0, 0)])
    assert len(found.pairs) == 1
    assert found.pairs[0].ratio < 0.5


def test_another_text_elsewhere_is_none() -> None:
    found = match([text("Zwiebel", 500, 0)], [text("Pricing", 0, 0)])
    assert (len(found.pairs), len(found.missing), len(found.extra)) == (0, 1, 1)


@pytest.mark.parametrize("flip", [False, True])
def test_pieces_of_a_sentence_are_joined(flip: bool) -> None:
    whole = [text("Read the terms and the imprint first", 0, 0, 300)]
    pieces = [text("Read the", 0, 0, 70), text("terms and", 72, 0, 80), text("the imprint first", 155, 0, 140)]
    found = match(pieces, whole) if flip else match(whole, pieces)
    assert [p.ratio for p in found.pairs] == [1.0]
    assert not found.missing
    assert not found.extra


def test_lines_of_a_paragraph_are_joined_in_reading_order() -> None:
    lines = ["one two three", "four five six", "seven eight nine", "ten eleven twelve"]
    reference = [text(" ".join(lines), 0, 0, 100, 80)]
    candidate = [text(line, 0, 20.0 * k) for k, line in enumerate(lines)]
    found = match(candidate, reference)
    assert [(p.candidate.text, p.ratio) for p in found.pairs] == [(" ".join(lines), 1.0)]


def test_a_page_cut_into_other_boxes_is_the_same_page() -> None:
    reference = page(1)
    wrapper = Block("shape", Region(20, 90, 900, 420), ground="#ffffff")
    halves = [b for b in reference.blocks if b.kind != "shape"]
    candidate = replace(reference, blocks=(wrapper, *halves))
    assert total(compare(candidate, reference)) == pytest.approx(1.0)


def test_a_text_that_is_only_painted_is_missing() -> None:
    reference = page(1)
    painted = replace(reference, blocks=tuple(b for b in reference.blocks if b.kind != "text"))
    found = compare(painted, reference)
    assert len(found.matching.missing) == sum(b.kind == "text" for b in reference.blocks)
    assert total(found) < 0.6


def test_a_text_the_mockup_reader_overlooked_is_not_held_against_the_candidate() -> None:
    reference = page(1)
    blind = replace(reference, blocks=reference.blocks[1:])
    assert total(compare(reference, blind)) == pytest.approx(1.0)


@given(st.integers(-6, 6), st.integers(-6, 6), st.integers(0, 13))
@settings(max_examples=30, deadline=None)
def test_a_shift_is_measured_in_the_pixels(dx: int, dy: int, line: int) -> None:
    reference = article()
    image = np.roll(reference.image, (dy, dx), axis=(0, 1))
    region = reference.blocks[1 + line].box.grown(1)
    found = align.find_shift(align.gray(reference.image), align.gray(image), region)
    assert found is not None
    assert (round(found.dx), round(found.dy)) == (dx, dy)
    assert found.after <= found.before


@pytest.mark.parametrize("part", [0.25, 0.5, 0.75])
def test_a_shift_is_measured_to_a_part_of_a_pixel(part: float) -> None:
    reference = article()
    image = (reference.image * (1 - part) + np.roll(reference.image, 1, axis=1) * part).astype(np.uint8)
    found = align.find_shift(align.gray(reference.image), align.gray(image), reference.blocks[3].box.grown(1))
    assert found is not None
    assert found.dx == pytest.approx(part, abs=0.25)


def test_an_even_patch_has_no_shift() -> None:
    even = np.full((50, 50), 200, np.float32)
    assert align.find_shift(even, even, Region(5, 5, 30, 30)) is None


def test_regions_beyond_the_page_are_measured_as_far_as_they_go() -> None:
    reference = article()
    outside = replace(reference.blocks[0], box=Region(-200, -50, 5000, 5000))
    moved = replace(reference, blocks=(outside, *reference.blocks[1:]))
    assert 0 < total(compare(moved, reference)) <= 1


def test_two_scales_of_one_page_are_comparable() -> None:
    reference = article()
    image = np.repeat(np.repeat(reference.image, 2, axis=0), 2, axis=1)
    twice = replace(reference, image=image, scale=2.0)
    assert total(compare(twice, reference)) > 0.99
    assert total(compare(controls.shifted(twice, 4), reference)) < 0.95


def test_another_height_costs() -> None:
    reference = article()
    cut = Snapshot(reference.image[:400], 1.0, tuple(b for b in reference.blocks if b.box.bottom <= 400))
    assert 0.2 < total(compare(cut, reference)) < 0.75


def test_an_ignored_region_counts_neither_way() -> None:
    """Something else stands there, of another size, and is no part of the judgement; outside of it nothing is forgiven."""
    reference = page(1)
    block = next(b for b in reference.blocks if b.kind == "text")
    image = reference.image.copy()
    controls.erase(image, block, 1.0)
    spoilt = replace(reference, image=image, blocks=tuple(b for b in reference.blocks if b is not block))
    assert total(compare(spoilt, reference)) < 1
    around = block.box.grown(2)
    assert total(compare(spoilt, reference, [around])) == pytest.approx(1.0, abs=1e-9)
    assert total(compare(spoilt, reference, [around.moved(0, 400)])) < 1
    assert (spoilt.image == image).all()
    assert findings(compare(spoilt, reference, [around]))[0] == ()

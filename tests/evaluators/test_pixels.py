"""Pixel differences: equal counts with the oracle, sizes told apart, the relative error of simple pictures."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image as Pictures
from pixelmatch.contrib.PIL import pixelmatch as oracle

from evaluators import changed, pixels
from tests.evaluators import conformance, npm


def noise_pair(seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Two small pictures of few colours that differ in a part of their pixels, as a page and its copy do."""
    rng = np.random.default_rng(seed)
    height, width = rng.integers(1, 14, 2)
    colors = rng.integers(0, 256, (rng.integers(2, 6), 3))
    first = colors[rng.integers(0, len(colors), (height, width))].astype(np.uint8)
    second = first.astype(np.int16)
    hit = rng.random((height, width)) < rng.choice([0.05, 0.3, 0.8])
    second[hit] += rng.integers(-70, 70, (int(hit.sum()), 3))
    return first, np.clip(second, 0, 255).astype(np.uint8)


@pytest.mark.parametrize("threshold", [0.0, 0.05, 0.1, 0.2])
def test_counts_equal_the_oracle(threshold: float) -> None:
    for seed in range(300):
        first, second = noise_pair(seed)
        expected = oracle(Pictures.fromarray(first), Pictures.fromarray(second), threshold=threshold)
        assert pixels.count_different(first, second, threshold) == expected, seed


@pytest.mark.parametrize("shift", [(0, 1), (1, 0), (2, 1), (5, 3)])
def test_antialiased_shapes_count_as_in_the_oracle(shift: tuple[int, int]) -> None:
    rows, columns = np.mgrid[0:40, 0:40]
    disc = np.clip(15.5 - np.hypot(rows - 20, columns - 20), 0, 1)[:, :, None] * np.array([200, 80, 40])
    first = (255 - disc).astype(np.uint8)
    second = np.roll(first, shift, axis=(0, 1))
    expected = oracle(Pictures.fromarray(first), Pictures.fromarray(second), threshold=0.1)
    assert pixels.count_different(first, second) == expected


def test_counting_only_around_changes_counts_the_same() -> None:
    for seed in range(200):
        rng = np.random.default_rng(seed)
        colors = rng.integers(0, 256, (3, 3))
        first = colors[rng.integers(0, 3, (60, 50))].astype(np.uint8)
        second = first.copy()
        for _ in range(rng.integers(1, 5)):
            y, x = rng.integers(0, 58), rng.integers(0, 48)
            second[y : y + 2, x : x + 2] = colors[rng.integers(0, 3)]
        assert pixels.diff(first, second).different == pixels.count_different(first, second), seed


@pytest.mark.parametrize("family", conformance.FAMILIES)
def test_counts_of_what_screenshots_are_made_of_equal_the_port(family: str) -> None:
    found = conformance.row(family, None, seeds=6)
    assert found.different > 0, "a family without differences shows nothing"
    assert found.port == found.asked


@pytest.mark.slow
def test_a_thousand_pairs_count_as_in_npms_pixelmatch() -> None:
    try:
        with npm.pixelmatch() as reference:
            rows = [conformance.row(family, reference) for family in conformance.FAMILIES]
    except npm.Unreachable as reason:
        pytest.skip(str(reason))
    assert sum(r.pairs for r in rows) >= 1000
    assert [r.npm for r in rows] == [r.pairs for r in rows]


@given(st.integers(0, 10_000), st.integers(1, 90), st.integers(1, 90))
@settings(max_examples=60, deadline=None)
def test_changed_parts_hold_every_change_once(seed: int, height: int, width: int) -> None:
    rng = np.random.default_rng(seed)
    first = rng.integers(0, 256, (height, width, 3), np.uint8)
    second = first.copy()
    for _ in range(rng.integers(0, 8)):
        second[rng.integers(0, height), rng.integers(0, width), rng.integers(0, 3)] ^= 1
    held = np.zeros((height, width), int)
    for part in changed.changed_parts(first, second):
        held[part] += 1
    assert (held[(first != second).any(axis=2)] == 1).all()
    assert pixels.diff(first, second).changed == pixels.count_changed(first, second)


def test_parts_of_wider_pictures_are_found_too() -> None:
    """A crop's rows lie apart in memory; its count is that of a copy."""
    rng = np.random.default_rng(5)
    first = rng.integers(0, 256, (40, 61, 3), np.uint8)
    second = np.where(rng.random((40, 61, 1)) < 0.1, 255 - first, first).astype(np.uint8)
    a, b = first[3:31, 5:48], second[3:31, 5:48]
    assert pixels.diff(a, b) == pixels.diff(a.copy(), b.copy())


def test_a_page_equals_itself() -> None:
    first, _ = noise_pair(3)
    found = pixels.diff(first, first.copy())
    assert (found.different, found.changed, found.same_size) == (0, 0, True)


def test_size_mismatch_counts_the_area_that_one_side_lacks() -> None:
    white, wide = np.full((10, 20, 3), 255, np.uint8), np.full((10, 30, 3), 255, np.uint8)
    found = pixels.diff(wide, white)
    assert (found.different, found.changed, found.area, found.same_size) == (100, 100, 300, False)


def test_different_sizes_are_never_compared_as_they_are() -> None:
    with pytest.raises(ValueError, match="20x10 and 30x10"):
        pixels.count_different(np.zeros((10, 20, 3), np.uint8), np.zeros((10, 30, 3), np.uint8))


def test_one_step_palette_errors_are_seen_by_the_exact_count() -> None:
    blue, bluer = np.full((9, 9, 3), (37, 99, 235), np.uint8), np.full((9, 9, 3), (29, 78, 216), np.uint8)
    found = pixels.diff(blue, bluer)
    assert (found.different, found.changed) == (0, 81)


@pytest.mark.parametrize(
    ("image", "expected"),
    [
        (np.full((2, 2), 7, np.uint8), (7, 7, 7)),
        (np.full((2, 2, 1), 7, np.uint8), (7, 7, 7)),
        (np.full((2, 2, 3), 9, np.uint8), (9, 9, 9)),
        (np.dstack([np.zeros((2, 2, 3), np.uint8), np.zeros((2, 2), np.uint8)]), (255, 255, 255)),
        (np.dstack([np.zeros((2, 2, 3), np.uint8), np.full((2, 2), 51, np.uint8)]), (204, 204, 204)),
        (np.dstack([np.zeros((2, 2), np.uint8), np.full((2, 2), 255, np.uint8)]), (0, 0, 0)),
    ],
    ids=["gray", "gray with an axis", "rgb", "clear", "a fifth", "gray and alpha"],
)
def test_alpha_is_flattened_on_white(image: np.ndarray, expected: tuple[int, int, int]) -> None:
    flat = pixels.opaque(image)
    assert flat.shape == (2, 2, 3)
    assert tuple(flat[0, 0]) == expected


def test_relative_error_is_one_for_a_blank_page_and_nought_for_the_page() -> None:
    page = np.full((20, 20, 3), 255, np.uint8)
    page[5:9] = 0
    white = np.full_like(page, 255)
    assert pixels.relative_error(page, page) == 0
    assert pixels.relative_error(white, page) == 1
    assert pixels.relative_error(page[:10], page) == 0, "what lies below is as blank as the padding"
    assert pixels.relative_error(white, white) == 0
    assert pixels.relative_error(page, white) is None, "there is nothing to be better than"


@given(st.integers(0, 10_000))
@settings(max_examples=40, deadline=None)
def test_counts_do_not_depend_on_the_order(seed: int) -> None:
    first, second = noise_pair(seed)
    assert pixels.count_changed(first, second) == pixels.count_changed(second, first)
    assert pixels.diff(first, second).different <= pixels.diff(first, second).changed


def test_difference_picture_has_the_size_of_the_union() -> None:
    drawn = pixels.difference_picture(np.zeros((4, 9, 3), np.uint8), np.zeros((7, 5, 3), np.uint8))
    assert drawn.shape == (7, 9, 3)


@pytest.mark.parametrize("colour", [(255, 255, 255), (0, 0, 0), (255, 0, 255), (254, 255, 255), (12, 200, 90)])
def test_distance_from_a_colour_is_the_mean_absolute_difference(colour: tuple[int, int, int]) -> None:
    image = np.random.default_rng(4).integers(0, 256, (31, 17, 3), np.uint8)
    expected = np.abs(image.astype(int) - colour).mean()
    assert pixels.distance_from(image, colour) == pytest.approx(expected, abs=1e-9)

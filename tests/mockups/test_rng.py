"""Named streams: the same everywhere, and each by itself."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui2code.mockups.rng import Rng

seeds = st.integers(0, 2**64 - 1) | st.text(max_size=20)


def test_the_numbers_of_the_paper() -> None:
    """SplitMix64 from seed 1234567, as in the reference implementation's test vectors."""
    rng = Rng(1234567)
    assert [rng.bits() for _ in range(3)] == [6457827717110365317, 3203168211198807973, 9817491932198370423]


@given(seeds, st.lists(st.text(max_size=5), max_size=3))
def test_a_part_does_not_depend_on_what_was_drawn(seed: int | str, path: list[str]) -> None:
    used, fresh = Rng(seed), Rng(seed)
    for _ in range(5):
        used.bits()
    assert used.at(*path).bits() == fresh.at(*path).bits()


@given(seeds)
def test_parts_differ(seed: int | str) -> None:
    rng = Rng(seed)
    assert len({rng.at("a").bits(), rng.at("b").bits(), rng.at("a", "b").bits(), rng.at("a", 1).bits()}) == 4


@given(seeds, st.lists(st.integers(), max_size=12), st.integers(0, 15))
def test_samples_are_of_the_items(seed: int | str, items: list[int], count: int) -> None:
    taken = Rng(seed).sample(items, count)
    assert len(taken) == min(count, len(items))
    assert not Counter(taken) - Counter(items)


@given(seeds, st.integers(-50, 50), st.integers(0, 50))
def test_bounds_are_included(seed: int | str, low: int, more: int) -> None:
    rng = Rng(seed)
    assert all(low <= rng.integer(low, low + more) <= low + more for _ in range(20))
    assert 0.0 <= rng.random() < 1.0


@pytest.mark.parametrize(("weights", "expected"), [((1, 0, 0), "a"), ((0, 0, 1), "c")])
def test_what_weighs_nothing_is_never_taken(weights: tuple[float, ...], expected: str) -> None:
    rng = Rng(3)
    assert {rng.weighted("abc", weights) for _ in range(50)} == {expected}


def test_choices_are_even() -> None:
    rng = Rng("even")
    counts = Counter(rng.pick("abcd") for _ in range(8000))
    assert all(1800 < count < 2200 for count in counts.values())

"""Outlines: a smooth line through numbers invents no number beyond them."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from ui2code.mockups.art.svg import curve, monotone, num


@given(st.lists(st.integers(0, 100), min_size=2, max_size=12))
def test_monotone_stays_between_neighbours(values: list[int]) -> None:
    points = [(i * 10.0, float(v)) for i, v in enumerate(values)]
    drawn = monotone(points)
    for (_, low), (_, high), part in zip(points, points[1:], drawn.split("C")[1:]):
        heights = [float(n) for n in re.findall(r"-?[\d.]+", part)][1::2]
        assert all(min(low, high) - 0.06 <= y <= max(low, high) + 0.06 for y in heights[:-1])


def test_num() -> None:
    assert [num(v) for v in (1.0, 1.26, 1e-7, 1234.5, -3.75)] == ["1", "1.3", "0", "1234.5", "-3.8"]


def test_a_closed_curve_comes_back() -> None:
    assert curve([(0, 0), (10, 0), (5, 8)], closed=True).endswith(" 0 0Z")

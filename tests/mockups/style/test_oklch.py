"""The colour space against published values, and its invariants."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui2code.mockups.style.oklch import contrast, from_oklch, mix, to_oklch

colours = st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}")

KNOWN = {
    "#ff0000": (0.6280, 0.2577, 29.23),
    "#00ff00": (0.8664, 0.2948, 142.50),
    "#0000ff": (0.4520, 0.3132, 264.05),
    "#ffffff": (1.0, 0.0, 0.0),
    "#000000": (0.0, 0.0, 0.0),
}
"""As in CSS Color 4."""


@pytest.mark.parametrize("color", KNOWN)
def test_known(color: str) -> None:
    assert to_oklch(color) == pytest.approx(KNOWN[color], abs=6e-3)


@given(colours)
def test_there_and_back(color: str) -> None:
    assert from_oklch(*to_oklch(color)) == color


@given(st.floats(0.1, 1), st.floats(0, 0.5), st.floats(0, 359.9))
def test_what_the_screen_lacks_loses_chroma_only(light: float, chroma: float, hue: float) -> None:
    found = to_oklch(from_oklch(light, chroma, hue))
    assert found.l == pytest.approx(light, abs=0.02)
    assert found.c <= chroma + 0.02


@given(colours, colours)
def test_contrast(one: str, other: str) -> None:
    assert contrast(one, other) == contrast(other, one) >= 1
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_mix() -> None:
    assert mix("#ff0000", "#0000ff", 0) == "#ff0000"
    assert mix("#ff0000", "#0000ff", 1) == "#0000ff"
    assert to_oklch(mix("#000000", "#ffffff", 0.5)).l == pytest.approx(0.5, abs=0.01)

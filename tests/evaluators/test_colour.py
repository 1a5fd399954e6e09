"""Colours: CIEDE2000 on the pairs published with the formula, hex in and out."""

from __future__ import annotations

import numpy as np
import pytest

from evaluators import colour

# From table 1 of Sharma, Wu & Dalal 2005: pairs that test each branch of the formula.
PAIRS = [
    ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
    ((50.0, 3.1571, -77.2803), (50.0, 0.0, -82.7485), 2.8615),
    ((50.0, -1.3802, -84.2814), (50.0, 0.0, -82.7485), 1.0),
    ((50.0, 0.0, 0.0), (50.0, -1.0, 2.0), 2.3669),
    ((50.0, 2.49, -0.001), (50.0, -2.49, 0.0009), 7.1792),
    ((50.0, 2.49, -0.001), (50.0, -2.49, 0.0011), 7.2195),
    ((50.0, -0.001, 2.49), (50.0, 0.0009, -2.49), 4.8045),
    ((50.0, 2.5, 0.0), (50.0, 0.0, -2.5), 4.3065),
    ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((22.7233, 20.0904, -46.694), (23.0331, 14.973, -42.5619), 2.0373),
    ((90.8027, -2.0831, 1.441), (91.1528, -1.6435, 0.0447), 1.4441),
    ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
]


@pytest.mark.parametrize(("first", "second", "expected"), PAIRS)
def test_ciede2000(first: tuple[float, ...], second: tuple[float, ...], expected: float) -> None:
    assert colour.delta_e_lab(np.array(first), np.array(second)) == pytest.approx(expected, abs=5e-5)
    assert colour.delta_e_lab(np.array(second), np.array(first)) == pytest.approx(expected, abs=5e-5)


def test_lab_of_the_corners() -> None:
    corners = colour.lab(np.array([[0, 0, 0], [255, 255, 255], [255, 0, 0]], float))
    assert corners == pytest.approx(np.array([[0, 0, 0], [100, 0, 0], [53.24, 80.09, 67.20]]), abs=0.02)


@pytest.mark.parametrize(
    ("text", "expected"), [("#fff", (255, 255, 255)), ("#1d4ed8", (29, 78, 216)), ("#1d4ed880", (29, 78, 216))]
)
def test_hex(text: str, expected: tuple[int, int, int]) -> None:
    assert colour.rgb(text) == expected
    assert colour.rgb(colour.hex_colour(expected)) == expected


@pytest.mark.parametrize("text", ["red", "#12", "", "rgb(1,2,3)"])
def test_other_notations_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="hex"):
        colour.rgb(text)


def test_unknown_is_not_equal() -> None:
    assert colour.difference("", "#000000") is None
    assert colour.difference("#000000", "#000000") == 0

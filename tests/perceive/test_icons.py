from __future__ import annotations

import cv2
import numpy as np
import pytest

from tests.perceive.drawing import mockup, page
from ui2code.perceive.icons import cover, outline, single_ink, trace
from ui2code.perceive.things import find_things
from ui2code.types import Kind, Pixels


def glyph(kind: str) -> Pixels:
    """A dark antialiased glyph on white, 24 x 24."""
    big = np.full((192, 192, 3), 255, np.uint8)
    ink = (40, 60, 90)
    if kind == "ring":
        cv2.circle(big, (96, 96), 72, ink, 20)
    elif kind == "arrow":
        cv2.fillPoly(
            big, [np.array([[30, 96], [110, 30], [110, 70], [170, 70], [170, 122], [110, 122], [110, 162]])], ink
        )
    else:
        for y in (48, 96, 144):
            cv2.rectangle(big, (24, y - 8), (167, y + 7), ink, -1)
    return np.asarray(cv2.resize(big, (24, 24), interpolation=cv2.INTER_AREA), np.uint8)


@pytest.mark.parametrize("kind", ["ring", "arrow", "bars"])
def test_the_trace_covers_what_the_glyph_covers(kind: str) -> None:
    crop = glyph(kind)
    found = single_ink(crop, np.full_like(crop, 255))
    assert found is not None
    color, alpha = found
    assert color == "#283c5a"
    assert np.abs(cover(outline(alpha, 0.5), alpha.shape) - alpha).mean() < 0.03


def test_two_inks_are_not_one() -> None:
    crop = glyph("ring")
    crop[8:16, 8:16] = (250, 40, 40)
    assert trace(crop, np.full_like(crop, 255), 1.0) is None


def test_an_icon_on_the_page_is_traced_in_its_colour() -> None:
    pixels = page()
    pixels[100:124, 60:84] = glyph("arrow")
    (element,) = find_things(mockup(pixels), ()).elements
    assert element.kind is Kind.ICON
    assert element.asset is not None
    assert element.asset.name.endswith(".svg")
    assert b"#283c5a" in element.asset.data


def test_the_bars_of_a_menu_are_one_icon() -> None:
    pixels = page()
    pixels[100:124, 60:84] = glyph("bars")
    assert [e.kind for e in find_things(mockup(pixels), ()).elements] == [Kind.ICON]


def test_a_bullet_is_a_round_shape() -> None:
    pixels = page()
    cv2.circle(pixels, (60, 100), 3, (30, 30, 30), -1, cv2.LINE_AA)
    (element,) = find_things(mockup(pixels), ()).elements
    assert element.kind is Kind.SHAPE
    assert element.paint is not None
    assert min(element.paint.radius) >= 2.5

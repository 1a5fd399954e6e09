"""A text and a picture of the same letters are one thing."""

from __future__ import annotations

import pytest

from ui2code.perceive.twins import without_twins
from ui2code.types import Asset, Box, Element, Kind, Text, TextLine, TextRun, TextStyle

STYLE = TextStyle("Inter", 40.0)


def text(box: Box, confidence: float) -> Element:
    line = TextLine((TextRun("LOGO", STYLE),), box, box.x, box.w, box.bottom)
    return Element("t1", Kind.TEXT, box, confidence, text=Text((line,), STYLE, box.h, 30.0, 10.0, "left"))


def picture(box: Box) -> Element:
    return Element("i1", Kind.IMAGE, box, asset=Asset("image-0.png", b"", "image"))


@pytest.mark.parametrize(
    ("box", "confidence", "texts", "pictures"),
    [
        (Box(10, 10, 100, 40), 0.5, 0, 1),  # set badly: the picture shows it
        (Box(10, 10, 100, 40), 0.9, 1, 0),  # set well: the picture is its shadow
        (Box(10, 10, 400, 300), 0.5, 1, 1),  # a word on a photo
        (Box(300, 10, 100, 40), 0.5, 1, 1),  # side by side
    ],
)
def test_the_better_of_two_twins_stays(box: Box, confidence: float, texts: int, pictures: int) -> None:
    left, things = without_twins([text(Box(12, 12, 96, 36), confidence)], [picture(box)])
    assert (len(left), len(things)) == (texts, pictures)
    if not left:
        assert things[0].asset is not None and things[0].asset.alt == "LOGO"

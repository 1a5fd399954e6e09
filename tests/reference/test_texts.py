"""Texts in mockups are exact by construction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from tests.reference.test_same_pixels import FEW, Studio, specs
from ui2code.mockups.spec import Spec
from ui2code.styled import Styled, walk
from ui2code.types import Scene


def composed(root: Styled) -> Iterator[str]:
    """The words a page is made of, as far as they show: what a field says stands in its attributes."""
    for node in walk(root):
        upper = dict(node.style).get("text-transform") == "uppercase"
        attrs = dict(node.attrs)
        said = attrs.get("value") or attrs.get("placeholder", "")
        hidden = "•" * len(said) if attrs.get("type") == "password" and "value" in attrs else said
        for text in (hidden, *(child for child in node.children if isinstance(child, str))):
            yield from (text.upper() if upper else text).split()


def read(scene: Scene) -> Iterator[str]:
    for element in scene.elements:
        for line in element.text.lines if element.text else ():
            yield from line.text.split()


@pytest.mark.parametrize("spec", specs(FEW), ids=lambda s: s.kind)
def test_every_word_stands_in_the_truth(spec: Spec, studio: Studio) -> None:
    drawing = studio[0].draw(spec, picture=False)
    assert Counter("".join(read(drawing.truth.scene))) == Counter("".join(composed(drawing.page.root)))

"""One thing seen twice: letters that were read as text and cut out as a picture, because the text that was set is not them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ui2code.types import Element, Kind, enclosing

OF_TEXT, OF_PICTURE = 0.5, 0.8
"""Shares of a text's ink and of a picture's box that they have in common if they are one thing."""
SET = 0.6
"""Confidence from which the text is kept: it was read surely, and set so that it matches."""


def without_twins(texts: Sequence[Element], things: Sequence[Element]) -> tuple[list[Element], list[Element]]:
    """Texts and things, each pair of twins as the better of the two; a picture says the text it shows."""
    pairs = [(t, p) for t in texts for p in things if p.kind in (Kind.IMAGE, Kind.ICON) and _are_one(t, p)]
    kept = {id(text): id(picture) for text, picture in pairs if text.confidence >= SET}
    shown = {id(picture): text for text, picture in pairs if id(text) not in kept}
    lost = {id(text) for text in shown.values()}
    pictures = set(kept.values())
    return (
        [text for text in texts if id(text) not in lost],
        [_saying(thing, shown.get(id(thing))) for thing in things if id(thing) not in pictures],
    )


def _are_one(text: Element, picture: Element) -> bool:
    ink = enclosing([line.ink for line in text.text.lines]) if text.text and text.text.lines else text.box
    common = ink.intersection(picture.box).area
    return common >= OF_TEXT * ink.area and common >= OF_PICTURE * picture.box.area


def _saying(thing: Element, text: Element | None) -> Element:
    if text is None or text.text is None or thing.asset is None:
        return thing
    return replace(thing, asset=replace(thing.asset, alt=text.text.text))

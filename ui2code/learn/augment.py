"""Pages made other ones that are as true: colours turned, pixels or words taken away."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ui2code.learn.samples import Page
from ui2code.mockups.rng import Rng
from ui2code.models.embedded.features import Features
from ui2code.models.embedded.modeling import GREY
from ui2code.types import Border, Color, Element, Paint, Scene, Text

DARK = 0.4
"""Lightness of a ground below which a page is dark."""
LIT = 0.7
"""How often a dark page is taught as its negative: generated pages are dark far more often than real ones."""
BLIND = 0.1
"""How often pixels are taken away, and how often words: the model learns to use each, and to do without."""


def lit(page: Page, rng: Rng) -> Page:
    """A dark page as its negative, mostly; others as they are."""
    if _lightness(page.scene.ground.fill) >= DARK or not rng.chance(LIT):
        return page
    picture = None if page.picture is None else np.asarray(255 - page.picture, np.uint8)
    return replace(page, scene=negative(page.scene), picture=picture)


def dimmed(features: Features, rng: Rng) -> Features:
    """Now and then without pixels, now and then without words."""
    if rng.chance(BLIND):
        features = replace(features, picture=np.full_like(features.picture, GREY))
    if rng.chance(BLIND):
        features = replace(features, grams=np.zeros_like(features.grams))
    return features


def negative(scene: Scene) -> Scene:
    """Every colour that is measured turned to its opposite."""
    return replace(scene, ground=_painted(scene.ground), elements=tuple(_element(e) for e in scene.elements))


def _element(element: Element) -> Element:
    paint = None if element.paint is None else _painted(element.paint)
    return replace(element, paint=paint, text=None if element.text is None else _said(element.text))


def _said(text: Text) -> Text:
    return replace(text, style=replace(text.style, color=_turned(text.style.color)), ground=_turned(text.ground))


def _painted(paint: Paint) -> Paint:
    top, right, bottom, left = (_border(border) for border in paint.borders)
    return replace(paint, fill=paint.fill and _turned(paint.fill), borders=(top, right, bottom, left))


def _border(border: Border | None) -> Border | None:
    return border and replace(border, color=_turned(border.color))


def _turned(color: Color) -> Color:
    """The opposite of #rrggbb; what follows, such as alpha, stays."""
    if not color.startswith("#"):
        return color
    return f"#{0xFFFFFF - int(color[1:7], 16):06x}{color[7:]}"


def _lightness(color: Color | None) -> float:
    """Of 0..1, as the mean of the channels; white where there is no colour."""
    if color is None or not color.startswith("#"):
        return 1.0
    return sum(int(color[i : i + 2], 16) for i in (1, 3, 5)) / 765

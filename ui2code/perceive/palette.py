"""The few colours a page is made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ui2code.types import Color, Element, Paint, Pixels

MOST = 12


def apart(one: Color, other: Color) -> int:
    """Largest channel difference of two ``#rrggbb``, levels."""
    return max(abs(int(one[k : k + 2], 16) - int(other[k : k + 2], 16)) for k in (1, 3, 5))


def find_palette(pixels: Pixels, ground: Paint, elements: Sequence[Element]) -> tuple[Color, ...]:
    """Colours of grounds, shapes and text, most seen (by area) first."""
    weight: Counter[Color] = Counter()
    if ground.fill:
        weight[ground.fill] += pixels.shape[0] * pixels.shape[1]
    for element in elements:
        if element.paint is not None and element.paint.fill:
            weight[element.paint.fill] += round(element.box.area)
        if element.text is not None:
            weight[element.text.style.color] += round(sum(line.ink.area for line in element.text.lines) * 0.2)
    return tuple(color for color, _ in weight.most_common(MOST))

"""A picture under construction: shapes in order, and the gradients and blurs they refer to."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ui2code.mockups.art import svg
from ui2code.types import Asset, Color

Stop = tuple[float, Color, float]
"""Offset, colour, opacity."""


class Canvas:
    """Width and height in CSS px. What is added later lies on top."""

    def __init__(self, w: float, h: float) -> None:
        self.w, self.h = w, h
        self._defs: list[str] = []
        self._parts: list[str] = []

    def add(self, *parts: str) -> None:
        self._parts.extend(parts)

    def linear(self, stops: Sequence[Stop], x1: float = 0, y1: float = 0, x2: float = 0, y2: float = 1) -> str:
        """A paint along a line in units of the shape; from top to bottom unless said."""
        return self._define(lambda key: svg.linear(key, stops, x1, y1, x2, y2))

    def radial(self, stops: Sequence[Stop], x: float = 0.5, y: float = 0.5, r: float = 0.5) -> str:
        return self._define(lambda key: svg.radial(key, stops, x, y, r))

    def across(self, stops: Sequence[Stop], left: float, right: float) -> str:
        """A paint from x to x of the picture, the same for every shape that has it."""
        return self._define(lambda key: svg.linear(key, stops, left, 0, right, 0, ' gradientUnits="userSpaceOnUse"'))

    def fade(self, top: Color, bottom: Color) -> str:
        """From one colour to the other, downwards."""
        return self.linear(((0, top, 1), (1, bottom, 1)))

    def side(self, left: Color, right: Color) -> str:
        """From one colour to the other, to the right."""
        return self.linear(((0, left, 1), (1, right, 1)), 0, 0, 1, 0)

    def glow(self, x: float, y: float, r: float, color: Color, strength: float = 0.9) -> None:
        """Light that thins out with distance."""
        paint = self.radial(((0, color, strength), (0.45, color, strength * 0.35), (1, color, 0)))
        self.add(svg.circle(x, y, r, paint))

    def shade(self, x: float, y: float, rx: float, ry: float, color: Color, strength: float = 0.5) -> None:
        """A soft shadow on the ground."""
        paint = self.radial(((0, color, strength), (0.5, color, strength * 0.45), (1, color, 0)))
        self.add(svg.ellipse(x, y, rx, ry, paint))

    def blur(self, spread: float) -> str:
        """An attribute that blurs a shape; dearer to draw than a gradient."""
        box = ' x="-50%" y="-50%" width="200%" height="200%"'
        key = self._define(
            lambda key: f'<filter id="{key}"{box}><feGaussianBlur stdDeviation="{svg.num(spread)}"/></filter>'
        )
        return f' filter="{key}"'

    def fill(self, paint: str) -> None:
        """The whole picture."""
        self.add(svg.rect(0, 0, self.w, self.h, paint))

    def body(self) -> str:
        defs = f"<defs>{''.join(self._defs)}</defs>" if self._defs else ""
        return defs + "".join(self._parts)

    def asset(self, stem: str, alt: str = "") -> Asset:
        return svg.asset(stem, self.w, self.h, self.body(), alt=alt)

    def _define(self, write: Callable[[str], str]) -> str:
        key = f"g{len(self._defs)}"
        self._defs.append(write(key))
        return f"url(#{key})"

"""Small pictures drawn for the tests, and a mockup around them."""

from __future__ import annotations

import numpy as np

from ui2code.perceive.raster import Rect, draw_paint
from ui2code.types import Box, Element, Kind, Mockup, Paint, Pixels, Text, TextLine, TextRun, TextStyle


def page(width: int = 400, height: int = 300, color: str = "#ffffff") -> Pixels:
    pixels = np.zeros((height, width, 3), np.uint8)
    draw_paint(Paint(fill=color), Rect(0, 0, width, height), pixels)
    return pixels


def mockup(pixels: Pixels, scale: float = 1.0) -> Mockup:
    return Mockup("test", pixels, scale, "")


def noise(height: int, width: int, seed: int = 1) -> Pixels:
    """A stand-in for a photo."""
    return np.random.default_rng(seed).integers(0, 255, (height, width, 3), dtype=np.uint8)


def text(words: str, box: Box) -> Element:
    """A TEXT element of one line whose ink fills ``box``."""
    style = TextStyle("Inter", 14)
    line = TextLine((TextRun(words, style),), box, box.x, box.w, box.bottom)
    return Element("t", Kind.TEXT, box, text=Text((line,), style, box.h, box.h * 0.8, box.h * 0.2))


def write(pixels: Pixels, words: str, x: int, y: int, color: tuple[int, int, int]) -> Box:
    """Writes small antialiased words with their baseline at y, and says where their ink is."""
    import cv2

    (w, h), drop = cv2.getTextSize(words, cv2.FONT_HERSHEY_SIMPLEX, 0.45, 1)
    cv2.putText(pixels, words, (x, y), cv2.FONT_HERSHEY_SIMPLEX, 0.45, color, 1, cv2.LINE_AA)
    return Box(x, y - h, w, h + drop / 2)

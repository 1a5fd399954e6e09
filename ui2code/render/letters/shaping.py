"""Strings -> glyphs and where their pens stand, by HarfBuzz, which shapes the browser's text as well."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import uharfbuzz as hb

from ui2code.render.letters.edges import Reals, Whole

FINER = 1 << 10
"""Parts of a font unit that positions are kept in: a varied advance is no whole number."""
SPACED = {"liga": False, "clig": False, "dlig": False, "hlig": False, "calt": False}
"""What a browser turns off where letters are spaced."""


class Shaped(NamedTuple):
    """Glyphs of a string; lengths in em."""

    glyphs: Whole
    pens: Reals
    advance: float


class Shaper:
    def __init__(self, data: bytes, index: int, weight: float | None) -> None:
        face = hb.Face(data, index)
        self._font = hb.Font(face)
        self._unit = face.upem * FINER
        self._font.scale = (self._unit, self._unit)
        if weight is not None:
            self._font.set_variations({"wght": weight})
        self._letters = frozenset(face.unicodes)
        self.ascent, self.descent = _extents(self._font, self._unit)

    def shape(self, text: str, spaced: bool) -> Shaped | None:
        """None where this face alone does not set the string as plain glyphs on one line."""
        if not self._letters.issuperset(map(ord, text)):
            return None
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.language = "en"
        hb.shape(self._font, buffer, SPACED if spaced else {})
        infos, places = buffer.glyph_infos, buffer.glyph_positions
        glyphs = np.array([info.codepoint for info in infos], np.int64)
        moves = np.array([place.position for place in places], np.float64).reshape(-1, 4) / self._unit
        if (moves[:, [1, 3]] != 0).any() or not glyphs.all() or (spaced and glyphs.size != len(text)):
            return None
        ends = np.cumsum(moves[:, 2])
        return Shaped(glyphs, ends - moves[:, 2] + moves[:, 0], float(ends[-1]) if ends.size else 0.0)


def _extents(font: hb.Font, unit: int) -> tuple[float, float]:
    extents = font.get_font_extents("ltr")
    return extents.ascender / unit, -extents.descender / unit

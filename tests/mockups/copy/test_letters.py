"""Every letter that our texts use can be drawn with the letters that are bundled."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from ui2code import fonts
from ui2code.mockups import copy
from ui2code.mockups.style.typefaces import script_family

SHEETS = Path(copy.__file__).parent
JOINERS = {0x200C, 0x200D}


def letters(language: str) -> set[str]:
    text = (SHEETS / "languages" / f"{language}.txt").read_text("utf-8")
    return {c for c in text if c.isalpha() and ord(c) > 0x24F}


def bundled(family: str) -> set[int]:
    found: set[int] = set()
    for data in fonts.font_files(family).values():
        cmap = TTFont(io.BytesIO(data)).getBestCmap()
        found = set(cmap) if not found else found & set(cmap)
    return found


@pytest.mark.parametrize("language", ["ru", "el", "ar", "ja", "zh"])
def test_no_letter_is_missing(language: str) -> None:
    family = script_family(language)[0]
    assert family
    there, asked = bundled(family) | JOINERS, letters(language)
    missing = {c for c in asked if ord(c) not in there}
    assert asked
    assert not missing, "python -m ui2code.fonts.fetch cuts the letters anew"

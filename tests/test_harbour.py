"""The design system that models are taught: its pages say where its components are, and are the same every time."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

from ui2code.mockups.rng import Rng
from ui2code.models.embedded.vocabulary import words_of
from ui2code.outline.grammar import COMPONENT

WRITE = Path(__file__).resolve().parent.parent / "fixtures" / "harbour" / "write.py"


def test_pages_are_the_same_and_name_their_components() -> None:
    writer = runpy.run_path(str(WRITE))["Writer"]
    pages = [writer(Rng(number).at("harbour")).page() for number in range(60)]
    assert pages == [writer(Rng(number).at("harbour")).page() for number in range(60)]
    assert len(set(pages)) == 60
    names = [set(re.findall(r'data-component="(\w+)"', page)) for page in pages]
    every = set.union(*names)
    assert len(every) == 12 and all(COMPONENT.match(name) and words_of(name)[0] == "Hbr" for name in every)
    assert all({"HbrTopBar", "HbrFooterDeck"} <= found for found in names)
    assert all(sum(name in found for found in names) >= 3 for name in every)

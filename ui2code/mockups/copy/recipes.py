"""Dishes with what they need and how they are made: the same in every trade."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ui2code.mockups.copy.sheets import ROOT, field, read
from ui2code.mockups.copy.types import Sections
from ui2code.mockups.rng import Rng


@dataclass(frozen=True, slots=True)
class Recipe:
    title: str
    text: str
    ingredients: tuple[str, ...]
    """With their amounts."""
    steps: tuple[str, ...]


def recipe(language: str, rng: Rng) -> Recipe:
    """One of the language's dishes."""
    line = rng.pick(_dishes()[language])
    parts = [tuple(part.strip() for part in field(line, at).split(";")) for at in (2, 3)]
    return Recipe(field(line, 0), field(line, 1), parts[0], parts[1])


@cache
def _dishes() -> Sections:
    return read(ROOT / "recipes.txt").sections

"""What a pattern is: a part of a page that designers have a name for, drawn from a kit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ui2code.mockups.kit import Kit
from ui2code.mockups.spec import Place
from ui2code.styled import Styled


@dataclass(frozen=True, slots=True)
class Pattern:
    name: str
    """In kebab-case, as a brief or an edit may say it: "testimonials"."""
    about: str
    """One sentence; what a brief says is compared with it."""
    draw: Callable[[Kit], Styled]
    variants: tuple[str, ...] = ()
    """What `Kit.variant` chooses from."""
    items: tuple[str, ...] = ()
    """Nouns, in the plural, that a brief counts it by: "plans", "tiers"."""
    low: int = 1
    high: int = 12
    """How many items it can draw."""
    place: Place = "main"
    span: int = 12
    """Columns of twelve it usually takes in an application."""

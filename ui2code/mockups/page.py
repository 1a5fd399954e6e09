"""A composed page, ready to be compiled or drawn."""

from __future__ import annotations

from dataclasses import dataclass

from ui2code.styled import Styled
from ui2code.types import Asset, Token


@dataclass(frozen=True, slots=True)
class Page:
    """``root`` goes into the body; its declarations refer to ``tokens``, its pictures to ``assets`` by name."""

    title: str
    width: int
    root: Styled
    tokens: tuple[Token, ...]
    body: tuple[tuple[str, str], ...]
    """The body's declarations."""
    fonts: tuple[str, ...]
    """Bundled families it is set in."""
    assets: tuple[Asset, ...]
    breakpoint: int
    language: str = "en"
    direction: str = "ltr"
    sections: tuple[tuple[str, int, int], ...] = ()
    """Key of each section that is there, and which of the page's elements in document order are its own: from, and up to."""

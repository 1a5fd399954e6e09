"""What a caller fixes beside the brief."""

from __future__ import annotations

from dataclasses import dataclass

from ui2code.mockups.spec import Brand


@dataclass(frozen=True, slots=True)
class Options:
    """None: the brief decides, else the seed or what is usual."""

    seed: int = 0
    kind: str | None = None
    theme: str | None = None
    """"light", "dark" or a palette's name."""
    width: int | None = None
    """CSS px, as ``height``."""
    height: int | None = None
    scale: int | None = None
    name: str | None = None
    language: str | None = None
    brand: Brand | None = None
    """Of a series: decides the whole look."""

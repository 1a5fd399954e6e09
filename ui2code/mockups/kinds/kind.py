"""What a kind of page is: which shell it stands in, and which sections it usually has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from ui2code.mockups.patterns import PATTERNS
from ui2code.mockups.rng import Rng
from ui2code.mockups.spec import Section

Shell = Literal["page", "app", "center", "split", "columns"]
"""page: bands below one another. app: a bar, a side bar, panels on twelve columns. center: one thing in the middle.
split: a form beside a picture. columns: side, main and aside of an article, documents or mail."""


@dataclass(frozen=True, slots=True)
class Kind:
    name: str
    """In kebab-case, as a brief may say it: "pricing"."""
    about: str
    """One sentence; what a brief says is compared with it."""
    shell: Shell
    plan: Callable[[Rng], tuple[Section, ...]]
    """The sections by the seed's choice; keys are unique, and the same for the same part whatever else is chosen."""
    words: tuple[str, ...] = ()
    """Other names: "price page", "tariffs"."""


def sections(*parts: Section | str | None) -> tuple[Section, ...]:
    """Sections in order; a bare name is the pattern of that name in its usual place, None is left out."""
    return tuple(usual(part) if isinstance(part, str) else part for part in parts if part is not None)


def usual(pattern: str, variant: str = "", key: str = "", count: int | None = None, **options: str) -> Section:
    """The pattern of that name where it usually stands; ``key`` is given where it stands on the page twice."""
    found = PATTERNS[pattern]
    return Section(key or pattern, pattern, variant, count, found.place, found.span, options)

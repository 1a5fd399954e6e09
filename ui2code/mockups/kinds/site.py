"""Public pages."""

from __future__ import annotations

from ui2code.mockups.kinds.kind import Kind, sections
from ui2code.mockups.rng import Rng
from ui2code.mockups.spec import Section


def pricing(rng: Rng) -> tuple[Section, ...]:
    return sections("site-header", "plans", "footer")


SITE: tuple[Kind, ...] = (
    Kind("pricing", "a pricing page that compares plans and what they cost", "page", pricing, ("prices", "price page", "plans page", "tariffs")),
)  # fmt: skip

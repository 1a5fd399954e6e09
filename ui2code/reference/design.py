"""A composed page as a design: the same components, names and files that the compiler makes of a mockup."""

from __future__ import annotations

from ui2code.compile.components import components
from ui2code.compile.names import named
from ui2code.compile.tokens import tokenised
from ui2code.mockups.page import Page
from ui2code.types import Design


def design_of(page: Page) -> Design:
    """Draws the same as the page, to the pixel. The brand's tokens come first, then those of values that recur."""
    parts, rules, tokens = tokenised(components(page.root, exact=True), (("body", page.body),))
    return Design(
        title=page.title,
        width=page.width,
        components=tuple(named(part) for part in parts),
        tokens=page.tokens + tokens,
        base=rules,
        fonts=page.fonts,
        breakpoint=page.breakpoint,
        assets=page.assets,
        language=page.language,
    )

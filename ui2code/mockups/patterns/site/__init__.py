"""Bands of public pages: marketing, editorial, shops."""

from __future__ import annotations

from ui2code.mockups.patterns.pattern import Pattern
from ui2code.mockups.patterns.site import bars, heroes, plans

SITE: tuple[Pattern, ...] = (
    Pattern("site-header", "the bar at the top of a public page, with logo and navigation", bars.site_header, ("left", "centered", "split"), ("links",), 2, 7, "top"),
    Pattern("footer", "the footer of a public page, with groups of links", bars.footer, ("columns", "line"), ("columns",), 2, 5, "bottom"),
    Pattern("hero", "the opening of a landing page: a headline, a sentence, buttons and a picture", heroes.hero, ("split", "centered", "cover"), (), 1, 1),
    Pattern("plans", "price plans side by side, one of them recommended", plans.plans, ("cards", "joined"), ("plans", "tiers", "prices"), 2, 4),
)  # fmt: skip

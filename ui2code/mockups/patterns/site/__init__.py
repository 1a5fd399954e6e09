"""Bands of public pages: the firm, what it offers, its forms."""

from __future__ import annotations

from ui2code.mockups.patterns.pattern import Pattern
from ui2code.mockups.patterns.site import footers, forms, headers, heroes, plans

SITE: tuple[Pattern, ...] = (
    Pattern("site-header", "the bar at the top of a public page, with logo and navigation", headers.site_header, headers.HEADERS, ("links",), 2, 7, "top"),
    Pattern("announcement", "a thin bar above the page with a piece of news and a link", headers.announcement, ("centered", "badge", "spread"), (), 1, 1, "top"),
    Pattern("sub-nav", "a second line of navigation below the header, as tabs or pills", headers.sub_nav, ("tabs", "pills", "plain"), ("tabs", "sections"), 2, 8, "top"),
    Pattern("mega-menu", "an open mega menu with icons, descriptions and a teaser", headers.mega_menu, ("promo", "columns"), ("menu entries",), 2, 12, "top"),
    Pattern("slim-header", "a slim bar with the logo and a way back or to help", headers.pager_head, ("brand", "back"), (), 1, 1, "top"),
    Pattern("footer", "the footer of a public page, with groups of links", footers.footer, footers.FOOTERS, ("columns", "link groups"), 2, 5, "bottom"),
    Pattern("hero", "the opening of a landing page: a headline, a sentence, buttons and a picture", heroes.hero, heroes.HEROES, (), 1, 1),
    Pattern("newsletter", "an invitation to subscribe to a newsletter by e-mail", forms.newsletter, ("centered", "split", "card"), (), 1, 1),
    Pattern("contact", "a contact form with phone, mail and address", forms.contact, ("aside", "card", "centered", "photo"), (), 1, 1),
    Pattern("booking", "a form to book or reserve: date, guests, name", forms.booking, ("bar", "card"), (), 1, 1),
    Pattern("plans", "price plans side by side, one of them recommended", plans.plans, ("cards", "joined"), ("plans", "tiers", "prices"), 2, 4),
)  # fmt: skip

"""A small vocabulary that stays as it is, whatever kinds and patterns there are by now: tests of the reading name its parts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ui2code.mockups import style
from ui2code.mockups.brief.moods import MOODS
from ui2code.mockups.brief.vocabulary import Vocabulary
from ui2code.mockups.rng import Rng
from ui2code.mockups.spec import Place, Section


@dataclass(frozen=True)
class Part:
    name: str
    about: str
    items: tuple[str, ...] = ()
    low: int = 1
    high: int = 1
    place: Place = "main"
    span: int = 12


@dataclass(frozen=True)
class Kind:
    name: str
    about: str
    shell: str
    plan: Callable[[Rng], tuple[Section, ...]]
    words: tuple[str, ...] = ()


PARTS = {
    part.name: part
    for part in (
        Part("site-header", "the bar at the top of a public page", ("links",), 2, 7, "top"),
        Part("sidebar", "navigation at the side", ("links",), 3, 10, "side"),
        Part("footer", "the end of a page", ("columns",), 2, 5, "bottom"),
        Part("hero", "the opening of a landing page"),
        Part("plans", "price plans side by side", ("plans", "tiers"), 2, 4),
        Part("testimonials", "what customers say", ("testimonials", "quotes"), 1, 6),
        Part("faq", "questions and answers", ("questions",), 3, 12),
        Part("newsletter", "a form to subscribe"),
        Part("stats", "key figures", ("stats", "metrics"), 2, 8),
        Part("charts", "charts", ("charts",), 1, 4),
        Part("data-table", "records in rows", ("rows",), 3, 40),
        Part("product-grid", "products to choose from", ("products",), 2, 24),
        Part("login-form", "e-mail and password"),
        Part("error-message", "what is not there"),
    )
}


def _kind(name: str, about: str, shell: str, *parts: str) -> Kind:
    return Kind(name, about, shell, lambda rng: tuple(Section(part, part, place=PARTS[part].place) for part in parts))


_KINDS = (
    _kind(
        "pricing",
        "a pricing page that compares plans and what they cost",
        "page",
        "site-header",
        "plans",
        "faq",
        "footer",
    ),
    _kind(
        "landing",
        "the home page of a firm that says why to choose it",
        "page",
        "site-header",
        "hero",
        "testimonials",
        "footer",
    ),
    _kind("login", "a page to sign in with e-mail and password", "center", "login-form", "footer"),
    _kind("dashboard", "an overview of figures and charts", "app", "sidebar", "stats", "charts", "data-table"),
    _kind("catalogue", "the products of a shop in a grid", "page", "site-header", "product-grid", "footer"),
    _kind("not-found", "what is shown when a link is broken or a page is missing", "center", "error-message", "footer"),
)
_TRADES = {
    "sailing-school": "A school that teaches people to sail boats.",
    "online-bank": "A bank with accounts, cards and loans.",
    "bakery": "A bakery with bread, rolls and cakes.",
    "coffee-roaster": "A roaster of coffee with a café.",
    "florist": "A florist who sells flowers and binds bouquets.",
    "software": "Software for teams.",
}

SMALL = Vocabulary(
    kinds={kind.name: kind for kind in _KINDS},
    patterns=PARTS,
    palettes=style.PALETTES,
    palette_info=style.PALETTE_INFO,
    typefaces=style.TYPEFACES,
    typeface_info=style.TYPEFACE_INFO,
    trades=_TRADES,
    voices={"plain": "Plain.", "warm": "Warm."},
    languages=("en", "de", "fr", "es", "ru", "el", "ja", "zh", "ar"),
    radii=tuple(style.RADII),
    shadows=tuple(style.SHADOWS),
    icons=("line", "bold"),
    illustrations=("shapes", "waves"),
    logos=("mark", "letter"),
    moods=MOODS,
)

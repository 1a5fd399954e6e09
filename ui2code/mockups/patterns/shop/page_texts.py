"""Texts that several sections of one page share: what lies in the basket, what a document's parts are called."""

from __future__ import annotations

from dataclasses import dataclass

from ui2code.mockups.copy import Writer
from ui2code.mockups.copy.types import InvoiceLine, Product, Totals
from ui2code.mockups.kit import Kit
from ui2code.mockups.rng import Rng

TITLES = {"blog": "blog", "changelog": "changelog", "downloads": "files", "cart": "cart", "recipe": "recipe"}
HEADINGS = {"gallery": "gallery", "listing": "places"}
"""Pages that are not called after a category."""


@dataclass(frozen=True, slots=True)
class Basket:
    products: tuple[Product, ...]
    lines: tuple[InvoiceLine, ...]
    """Of the same things, with quantities."""
    totals: Totals


def page_writer(kit: Kit) -> Writer:
    """The page's own Writer, above its sections': the same wherever it is asked for."""
    spec = kit.spec
    return Writer(spec.trade, spec.language, spec.brand.voice, Rng(spec.seed).at("copy"), spec.brand.name)


def count_of(kit: Kit, pattern: str, low: int, high: int) -> int:
    """How many items the page's section of that pattern has: others follow it."""
    asked = next((section.count for section in kit.spec.sections if section.pattern == pattern), None)
    return asked or Rng(kit.spec.seed).at(pattern, "shared count").integer(low, high)


def the_product(kit: Kit) -> Product:
    """What this page sells: the same in all its sections."""
    return page_writer(kit).at("product").product(0)


def basket(kit: Kit) -> Basket:
    """What is bought on this page: the same in the cart, its summary and the confirmation."""
    writer = page_writer(kit).at("basket")
    count = count_of(kit, "cart-lines", 2, 4)
    lines = tuple(writer.invoice_line(i) for i in range(count))
    return Basket(tuple(writer.product(i) for i in range(count)), lines, writer.totals(lines))


def page_title(kit: Kit) -> str:
    """What the page is called: over its list, and at the end of the way to it."""
    writer, key = page_writer(kit).at("title"), TITLES.get(kit.spec.kind, "")
    if kit.spec.kind in HEADINGS:
        return writer.heading(HEADINGS[kit.spec.kind])
    return writer.ui(key) if key else writer.category(0)


def categories(kit: Kit, count: int) -> tuple[str, ...]:
    """At most ``count`` different ones."""
    return tuple(dict.fromkeys(kit.copy.category(i) for i in range(count)))


def document_title(kit: Kit) -> str:
    """Of the page of documentation, also in the tree beside it."""
    return page_writer(kit).at("document").feature(0).title


def chapters(kit: Kit) -> tuple[str, ...]:
    """Headings of the page's document: in its text, and in the list of what is on the page."""
    writer = page_writer(kit).at("chapters")
    return tuple(writer.feature(i).title for i in range(count_of(kit, "docs-content", 3, 5)))

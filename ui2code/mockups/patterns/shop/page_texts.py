"""Texts that several sections of one page share: what lies in the basket, what a document's parts are called."""

from __future__ import annotations

from dataclasses import dataclass

from ui2code.mockups.copy import InvoiceLine, Product, Totals, Writer
from ui2code.mockups.kit import Kit
from ui2code.mockups.rng import Rng


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


def basket(kit: Kit) -> Basket:
    """What is bought on this page: the same in the cart, its summary and the confirmation."""
    writer = page_writer(kit).at("basket")
    count = count_of(kit, "cart-lines", 2, 4)
    lines = tuple(writer.invoice_line(i) for i in range(count))
    return Basket(tuple(writer.product(i) for i in range(count)), lines, writer.totals(lines))


def chapters(kit: Kit) -> tuple[str, ...]:
    """Headings of the page's document: in its text, and in the list of what is on the page."""
    writer = page_writer(kit).at("chapters")
    return tuple(writer.feature(i).title for i in range(count_of(kit, "docs-content", 3, 5)))

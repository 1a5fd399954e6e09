"""Shops and reading: catalogues, products, carts, articles, lists of them."""

from __future__ import annotations

from ui2code.mockups.patterns.pattern import Pattern

SHOP: tuple[Pattern, ...] = ()

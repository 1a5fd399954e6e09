"""Shops, magazines, documents."""

from __future__ import annotations

from ui2code.mockups.kinds.kind import Kind

SHOP: tuple[Kind, ...] = ()

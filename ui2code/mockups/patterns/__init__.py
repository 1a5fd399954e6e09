"""The parts pages are made of: a family of near ones a file, one line a pattern here."""

from __future__ import annotations

from collections.abc import Mapping

from ui2code.mockups.patterns.app import APP
from ui2code.mockups.patterns.pattern import Pattern
from ui2code.mockups.patterns.shop import SHOP
from ui2code.mockups.patterns.site import SITE

__all__ = ["PATTERNS", "Pattern"]

PATTERNS: Mapping[str, Pattern] = {pattern.name: pattern for pattern in (*SITE, *SHOP, *APP)}
"""By name. ``site`` has the bands of public pages, ``shop`` those of shops and of reading, ``app`` the panels and bars of applications."""

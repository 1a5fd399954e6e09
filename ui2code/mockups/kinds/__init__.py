"""The kinds of pages: a family a file, one line a kind here."""

from __future__ import annotations

from collections.abc import Mapping

from ui2code.mockups.kinds.app import APP
from ui2code.mockups.kinds.doors import DOORS
from ui2code.mockups.kinds.kind import Kind
from ui2code.mockups.kinds.shop import SHOP
from ui2code.mockups.kinds.site import SITE

__all__ = ["KINDS", "Kind"]

KINDS: Mapping[str, Kind] = {kind.name: kind for kind in (*SITE, *DOORS, *SHOP, *APP)}

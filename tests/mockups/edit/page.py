"""A page to edit."""

from __future__ import annotations

from ui2code.mockups.copy import TRADES
from ui2code.mockups.spec import Brand, Section, Spec
from ui2code.mockups.style import PALETTES, TYPEFACES

BRAND = Brand("Kiel", PALETTES["harbour"], TYPEFACES["inter"], "soft", "soft", 4, "line", "blobs", "plain", "ring")
SPEC = Spec(
    seed=7, kind="pricing", trade=min(TRADES), language="en", mood="calm", audience="families", density="regular", brand=BRAND,
    sections=(
        Section("site-header", "site-header", place="top"),
        Section("hero", "hero", "split"),
        Section("plans", "plans"),
        Section("footer", "footer", "columns", place="bottom"),
    ),
)  # fmt: skip

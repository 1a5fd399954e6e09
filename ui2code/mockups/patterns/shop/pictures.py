"""Pictures of things: a photograph, or where a page has none, the thing's icon on a tint."""

from __future__ import annotations

from ui2code.mockups import art
from ui2code.mockups.atoms import icon
from ui2code.mockups.el import Css, el
from ui2code.mockups.kit import Kit
from ui2code.styled import Styled

UNKNOWN = art.subject_for("")
"""What is shown for words that say nothing."""
TINTS = (("accent_soft", "accent_text"), ("second_soft", "second_text"), ("sunken", "muted"))


def shot(kit: Kit, words: str, key: object, size: tuple[float, float], css: Css | None = None, alt: str = "") -> Styled:
    """A picture of ``words`` over its place's width; ``size`` is in CSS px: its proportions, and its height on the page.

    ``key`` names its random stream."""
    width, height = size
    rng = kit.rng.at("shot", key)
    style: Css = {"width": "100%", "height": height, **(css or {})}
    if kit.spec.images:
        asset = art.photo(subject(kit, words), kit.palette, rng, width, height)
        return kit.picture(asset, {**style, "object-fit": "cover"}, alt=alt or words)
    ground, ink = rng.pick(TINTS)
    center = {"display": "flex", "align-items": "center", "justify-content": "center"}
    mark = icon(kit, art.icon_for(words), max(20, min(56, round(height * 0.3))), ink)
    return el("div", mark, css={**center, "background": kit.color(ground), **style}, role="shot")


def subject(kit: Kit, words: str) -> str:
    """What the photograph of a thing shows: as its words say, else what the trade is about, else a thing on a table."""
    found = (art.subject_for(words), art.subject_for(kit.spec.trade))
    return next((name for name in found if name != UNKNOWN), "product")

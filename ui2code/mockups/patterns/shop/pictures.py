"""Pictures of things: a photograph, or where a page has none, the thing's icon on a tint."""

from __future__ import annotations

from ui2code.mockups import art
from ui2code.mockups.atoms import icon
from ui2code.mockups.el import Css, el
from ui2code.mockups.kit import Kit
from ui2code.styled import Styled

UNKNOWN = art.subject_for("")
"""What is shown for words that say nothing."""
NEAR = {
    "desk": ("product", "desk", "interior", "books", "plant", "arches"),
    "city": ("city", "building", "interior", "desk", "vehicle", "arches", "water"),
    "sea": ("sea", "sea", "sky", "landscape", "water", "dunes"),
    "landscape": ("landscape", "forest", "sky", "sea", "dunes"),
    "forest": ("forest", "landscape", "plant"),
    "building": ("building", "interior", "city", "arches"),
    "interior": ("interior", "plant", "fabric", "arches", "books"),
    "food": ("food", "food", "food", "drink"),
    "drink": ("drink", "drink", "food", "product"),
    "fabric": ("fabric", "product", "fabric", "flowers"),
    "portrait": ("portrait", "product", "plant", "interior", "books"),
    "plant": ("plant", "flowers", "product", "water"),
    "product": ("product", "product", "fabric", "flowers", "plant"),
    "vehicle": ("vehicle", "vehicle", "city", "product"),
    "sky": ("sky", "dunes", "sea"),
}
"""What else is photographed where that is."""
TINTS = (("accent_soft", "accent_text"), ("second_soft", "second_text"), ("sunken", "muted"))


def shot(kit: Kit, words: str, key: object, size: tuple[float, float], css: Css | None = None, alt: str = "") -> Styled:
    """A picture of ``words`` over its place's width; ``size`` is in CSS px: its proportions, and its height on the page.

    ``key`` names its random stream."""
    width, height = size
    rng = kit.rng.at("shot", key)
    style: Css = {"width": "100%", "height": height, **(css or {})}
    if kit.spec.images:
        asset = art.photo(subject(kit, words, key), kit.palette, rng, width, height)
        return kit.picture(asset, {**style, "object-fit": "cover"}, alt=alt or words)
    ground, ink = rng.pick(TINTS)
    center = {"display": "flex", "align-items": "center", "justify-content": "center"}
    mark = icon(kit, art.icon_for(words), max(20, min(56, round(height * 0.3))), ink)
    return el("div", mark, css={**center, "background": kit.color(ground), **style}, role="shot")


def subject(kit: Kit, words: str, key: object) -> str:
    """What the photograph of a thing shows: as its words say, else what the trade is about or is near to it."""
    found = words if words in art.SUBJECTS else art.subject_for(words)
    if found != UNKNOWN:
        return found
    own = art.subject_for(kit.spec.trade)
    return kit.rng.at("subject", key).pick(NEAR.get(own, (own, own, *art.RELATED[own])))

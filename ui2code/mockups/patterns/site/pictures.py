"""Pictures of public pages: photographs of the trade, illustrations, ornaments behind a band."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ui2code.mockups import art
from ui2code.mockups.el import Css, declared, el
from ui2code.mockups.kit import Kit
from ui2code.mockups.rng import Rng
from ui2code.styled import Styled

BESIDE: Mapping[str, tuple[str, ...]] = {
    "desk": ("interior", "plant", "city", "portrait"),
    "city": ("building", "interior", "desk", "sky"),
    "building": ("interior", "city", "plant"),
    "interior": ("fabric", "plant", "building"),
    "food": ("interior", "drink", "plant", "fabric"),
    "drink": ("interior", "food", "plant"),
    "sea": ("sky", "landscape", "portrait", "building"),
    "landscape": ("sky", "forest", "sea", "portrait"),
    "forest": ("landscape", "plant", "sky"),
    "sky": ("landscape", "sea", "city"),
    "portrait": ("interior", "plant", "desk"),
    "fabric": ("product", "portrait", "interior"),
    "product": ("fabric", "plant", "interior"),
    "plant": ("interior", "forest", "fabric"),
    "vehicle": ("city", "landscape", "building"),
}
"""What else is photographed where the trade's own subject is."""
BEHIND: Css = {"position": "absolute", "inset": 0, "width": "100%", "height": "100%", "object-fit": "cover"}


def photo(kit: Kit, key: int, width: int, height: int, css: Css | None = None, subject: str = "") -> Styled:
    """A photograph as wide as its column and ``height`` px tall; ``key`` names it among those of the section."""
    shown = subject or subject_of(kit, key)
    asset = art.photo(shown, kit.palette, kit.rng.at("photo", key), width, height)
    style: Css = {"width": "100%", "height": height, "object-fit": "cover", "border-radius": kit.radius("large")}
    return kit.picture(asset, {**style, **(css or {})}, alt=shown)


def subject_of(kit: Kit, key: int) -> str:
    """What suits the trade, now and then something of life around it."""
    own = art.subject_for(kit.spec.trade)
    near = (own, *BESIDE.get(own, art.RELATED[own]))
    start = kit.rng.at("subjects").weighted(range(len(near)), (3, *(1 for _ in near[1:])))
    return near[(start + key) % len(near)]


def portrait(kit: Kit, key: object, height: int) -> Styled:
    """Somebody's likeness as wide as its column; ``key`` is the one their small picture has, so that both are alike."""
    asset = art.avatar(kit.palette, kit.rng.at("avatar", key), height)
    style: Css = {"width": "100%", "height": height, "object-fit": "cover", "border-radius": kit.radius("large")}
    return kit.picture(asset, style)


def figure(kit: Kit, key: int, width: int, height: int, css: Css | None = None) -> Styled:
    """A photograph or the brand's illustration, by the seed."""
    if kit.rng.at("figure", key).chance(0.7):
        return el("figure", photo(kit, key, width, height, css))
    return el("figure", drawing(kit, key, width, height, css))


def drawing(kit: Kit, key: int, width: int, height: int, css: Css | None = None) -> Styled:
    """An illustration in the brand's manner."""
    asset = art.illustration(kit.spec.brand.illustration, kit.palette, kit.rng.at("drawing", key), width, height)
    style: Css = {"width": "100%", "height": height, "object-fit": "cover", "border-radius": kit.radius("large")}
    return kit.picture(asset, {**style, **(css or {})})


def backdrop(kit: Kit, width: int = 1440, height: int = 720) -> Styled | None:
    """An ornament behind a whole band (whose root must be positioned), as busy as the spec says; None: a plain ground."""
    if not kit.spec.ornament:
        return None
    kind = Rng(kit.spec.brand.name).at("backdrop").pick(sorted(art.BACKGROUNDS))
    asset = art.background(kind, kit.palette, kit.rng.at("backdrop"), width, height, kit.spec.ornament)
    return kit.picture(asset, BEHIND)


def ornamented(
    kit: Kit, band: Styled, times: float = 1.0, front: Css | None = None, narrow: Css | None = None
) -> Styled:
    """The band over an ornament, where the spec wants any; ``times`` the usual share of bands that have one. With
    ``front`` the band lays out one box that lies upon the ornament, and that box, so declared, what the band holds."""
    share = times * (0, 0.35, 0.7, 1)[kit.spec.ornament]
    behind = backdrop(kit) if kit.rng.at("ornamented").chance(share) else None
    if behind is None:
        return band
    upon = el("div", *band.children, css=front or {"position": "relative"}, narrow=narrow, role="front")
    over: Css = {"position": "relative", "overflow": "hidden"}
    if front is None:
        return replace(band, children=(behind, upon), style=(*band.style, *declared(over)))
    filled: Css = {"display": "flex", "flex-direction": "column", "flex": "1 1 auto", **over}
    return replace(band, children=(behind, upon), style=declared(filled), narrow=())

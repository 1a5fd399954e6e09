"""The firm's mark and name, the words of its navigation, where else it is found."""

from __future__ import annotations

from ui2code.mockups import art
from ui2code.mockups.atoms import button, icon_button, link, text
from ui2code.mockups.el import el, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.site.frame import PAGE, Ground
from ui2code.mockups.rng import Rng
from ui2code.styled import Styled

PLACES = ("rss", "video", "camera", "message-circle", "at-sign", "globe")
"""Icons of places a firm is followed at: the marks of real ones are theirs."""


def brand(kit: Kit, on: Ground = PAGE, size: float = 28) -> Styled:
    """The mark and the name, the same on every screen of the brand."""
    mark = art.logo(kit.spec.brand.logo, kit.palette, Rng(kit.spec.brand.name).at("logo"), size)
    drawn = kit.picture(mark, {"width": size, "height": size, "flex": "none"})
    name = text(kit, kit.spec.brand.name, "h4", on.text)
    return row(drawn, name, gap=10, tag="a", part="Logo", href="#")


def nav_list(kit: Kit, words: tuple[str, ...], on: Ground = PAGE, look: str = "plain", gap: float = 6) -> Styled:
    """The navigation's list; the first word is where one is: plain, in "bold" or on a "pill"."""
    parts = [el("li", _nav_link(kit, word, on, look, i == 0), css={"flex": "none"}) for i, word in enumerate(words)]
    room = kit.space(1 if look == "pill" else gap)
    listed = el(
        "ul", *parts, css={"display": "flex", "align-items": "center", "flex-wrap": "wrap", "gap": f"4px {room:g}px"}
    )
    return el("nav", listed, css={"min-width": 0})


def _nav_link(kit: Kit, word: str, on: Ground, look: str, here: bool) -> Styled:
    css: dict[str, str | float] = {"white-space": "nowrap"}
    if look == "pill":
        css |= {"display": "block", "padding": "6px 12px", "border-radius": kit.radius("pill")}
        if here and on is PAGE:
            css |= {"background": kit.color("sunken")}
    if here and look == "bold":
        css["font-weight"] = "600"
        return link(kit, word, "small", on.link, css)
    return link(kit, word, "small", on.text if here or look != "bold" else on.muted, css)


def header_actions(kit: Kit, on: Ground) -> Styled:
    """A link to sign in and the call of the page."""
    sign_in = link(kit, kit.copy.ui("sign_in"), "small", on.text, {"white-space": "nowrap"})
    call = kit.said("cta", kit.copy.at("header").cta())
    if on.fill == "accent":
        filled = button(kit, call, "inverse", css={"background": kit.color("on_accent"), "color": kit.color("accent")})
    else:
        filled = button(kit, call, "inverse" if on.fill == "inverse" else "primary")
    return row(sign_in if kit.rng.at("sign in").chance(0.6) else None, filled, gap=kit.space(5), css={"flex": "none"})


def menu_button(kit: Kit, on: Ground = PAGE) -> Styled:
    """What a phone shows instead of the navigation."""
    drawn = icon_button(kit, "menu", kit.copy.ui("more"), 40)
    return drawn if on.fill not in ("inverse", "accent") else menu_on(kit, on)


def menu_on(kit: Kit, on: Ground) -> Styled:
    lines = [
        el("span", css={"display": "block", "width": 20, "height": 2, "background": kit.color(on.text)})
        for _ in range(3)
    ]
    css = {"display": "flex", "flex-direction": "column", "gap": 4, "padding": 10, "flex": "none"}
    return el("button", *lines, css=css, role="menu", type="button", aria_label=kit.copy.ui("more"))


def follow(kit: Kit, on: Ground = PAGE, count: int = 4, size: float = 20) -> Styled:
    """Icons of where the firm is followed."""
    chosen = kit.rng.at("places").sample(PLACES, count)
    parts = [el("li", el("a", _sign(kit, name, on, size), href="#", aria_label=name)) for name in chosen]
    return el("ul", *parts, css={"display": "flex", "gap": kit.space(4), "flex-wrap": "wrap"}, role="follow")


def _sign(kit: Kit, name: str, on: Ground, size: float) -> Styled:
    asset = art.icon(name, kit.hex(on.muted), size, 1.75)
    return kit.picture(asset, {"width": size, "height": size})

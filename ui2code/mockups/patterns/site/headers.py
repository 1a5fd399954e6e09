"""What stands at the top of a public page."""

from __future__ import annotations

from ui2code.mockups import art
from ui2code.mockups.atoms import badge, icon, icon_button, icon_tile, link, muted, text, wrap
from ui2code.mockups.el import Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.site.brand import brand, header_actions, menu_button, nav_list
from ui2code.mockups.patterns.site.frame import GROUNDS, PAGE, Ground, ground, more, pointed
from ui2code.mockups.patterns.site.pictures import photo
from ui2code.styled import Styled

HEADERS = ("left", "centered", "split", "floating", "stacked", "utility")
HEIGHT = 72


def site_header(kit: Kit) -> Styled:
    """The bar with logo, navigation and a call."""
    how = kit.variant(*HEADERS)
    on = PAGE if how == "floating" else ground(kit, "page", "page", "page", "surface", "inverse")
    words = kit.copy.nav(kit.count(3, 5))
    if kit.narrow:
        return _bar(kit, on, brand(kit, on), menu_button(kit, on))
    if how == "floating":
        return _floating(kit, words)
    if how == "stacked":
        return _stacked(kit, on, words)
    parts = _parts(kit, how, on, words)
    return _bar(kit, on, *parts, above=_utility(kit) if how == "utility" else None, even=how != "left")


def _parts(kit: Kit, how: str, on: Ground, words: tuple[str, ...]) -> list[Styled]:
    look = kit.choice("links", "plain", "bold", "pill")
    mark, links, ends = brand(kit, on), nav_list(kit, words, on, look), header_actions(kit, on)
    if how in ("left", "utility"):
        return [row(mark, links, gap=kit.space(10), css={"min-width": 0}), ends]
    return [links, mark, ends] if how == "centered" else [mark, links, ends]


def _bar(kit: Kit, on: Ground, *parts: Styled, above: Styled | None = None, even: bool = False) -> Styled:
    """One line across; with three parts ``even`` keeps the middle one in the page's middle."""
    inner: dict[str, str | float] = {"display": "flex", "align-items": "center", "justify-content": "space-between"}
    if even and len(parts) == 3:
        inner = {
            "display": "grid",
            "grid-template-columns": "minmax(0, 1fr) auto minmax(0, 1fr)",
            "align-items": "center",
        }
        parts = (parts[0], parts[1], el("div", parts[2], css={"display": "flex", "justify-content": "flex-end"}))
    line = wrap(kit, *parts, css={**inner, "min-height": HEIGHT, "padding-block": 12, "gap": kit.space(5)})
    css: dict[str, str | float] = {"padding-inline": 32, "background": kit.color(on.fill or "page")}
    if on is PAGE and kit.rng.at("line").chance(0.6):
        css["border-bottom"] = kit.border()
    held = el("div", line, css=css, narrow={"padding-inline": 20}, role="bar")
    return el("header", above, held, part="SiteHeader", role="header")


def _floating(kit: Kit, words: tuple[str, ...]) -> Styled:
    """A card that hovers over the page's ground."""
    css: Css = {
        **{"display": "flex", "align-items": "center", "justify-content": "space-between", "gap": kit.space(5)},
        **{"padding": "10px 12px 10px 20px", "background": kit.color("surface"), "border-radius": kit.radius("card")},
        **{"border": kit.border(), "box-shadow": kit.shadow("raised")},
    }
    line = wrap(kit, brand(kit), nav_list(kit, words, PAGE, "pill"), header_actions(kit, PAGE), css=css)
    return el("header", line, css={"padding": "20px 32px 0"}, part="SiteHeader", role="header")


def _stacked(kit: Kit, on: Ground, words: tuple[str, ...]) -> Styled:
    """The name in the middle above the links: how magazines open."""
    ends = header_actions(kit, on)
    left = text(kit, kit.copy.tagline(), "tiny", on.muted)
    top = grid("minmax(0, 1fr) auto minmax(0, 1fr)", left, brand(kit, on, 32), el("div", ends, css={"display": "flex", "justify-content": "flex-end"}), gap=24, css={"align-items": "center"})  # fmt: skip
    line: Css = {"display": "flex", "justify-content": "center", "padding-top": 14, "border-top": kit.border("line")}
    inside = wrap(
        kit, top, el("div", nav_list(kit, words, on, "bold", 8), css=line), css={"display": "grid", "gap": 16}
    )
    css: Css = {"padding": "18px 32px 14px", "border-bottom": kit.border(), "background": kit.color(on.fill or "page")}
    return el("header", inside, css=css, part="SiteHeader", role="header")


def _utility(kit: Kit) -> Styled:
    """A thin line of what callers need."""
    me = kit.copy.at("office").person(0)
    tel = kit.copy.at("office").field(2, "contact").value
    parts = [
        row(icon(kit, sign, 14, "muted"), muted(kit, words, "tiny"), gap=6, css={"flex": "none"})
        for sign, words in (("phone", tel), ("mail", me.email))
    ]
    place = row(icon(kit, "map-pin", 14, "muted"), muted(kit, kit.copy.address(0), "tiny"), gap=6)
    left = row(*parts, gap=kit.space(5))
    line = wrap(kit, left, place, css={"display": "flex", "justify-content": "space-between", "gap": 24})
    return el("div", line, css={"padding": "8px 32px", "background": kit.color("sunken")}, role="utility")


def announcement(kit: Kit) -> Styled:
    """A line above everything: news, and where to read it."""
    how = kit.variant("centered", "badge", "spread")
    on = ground(kit, "accent", "inverse", "soft")
    said = text(kit, kit.said("title", kit.copy.article(0).title), "small", on.text)
    to = link(
        kit, kit.copy.ui("learn_more"), "label", on.link, {"text-decoration": "underline", "white-space": "nowrap"}
    )
    parts: list[Styled] = [said, to]
    if how == "badge":
        parts = [
            badge(kit, kit.copy.tag(0), css={"background": kit.color(on.text), "color": kit.color(on.fill)}),
            *parts,
        ]
    if how == "spread":
        parts = [said, row(to, _close(kit, on), gap=16)]
    middle = "space-between" if how == "spread" else "center"
    style: Css = {"display": "flex", "align-items": "center", "justify-content": middle, "gap": "4px 14px"}
    wrapped = {} if how == "spread" else {"flex-wrap": "wrap"}
    line = wrap(kit, *parts, css={**style, **wrapped})
    css: Css = {"padding": "10px 32px", "background": kit.color(on.fill)}
    return el("aside", line, css=css, narrow={"padding": "10px 20px"}, part="AnnouncementBar", role="announcement")


def _close(kit: Kit, on: Ground) -> Styled:
    cross = kit.picture(art.icon("x", kit.hex(on.text), 16, 2), {"width": 16, "height": 16})
    return el("button", cross, css={"padding": 4, "flex": "none"}, type="button", aria_label=kit.copy.ui("close"))


def sub_nav(kit: Kit) -> Styled:
    """The second line of navigation: the parts of this part of the site."""
    how = kit.variant("tabs", "pills", "plain")
    count = min(kit.count(4, 6), 3) if kit.narrow and not kit.section.count else kit.count(4, 6)
    parts = [el("li", _sub_link(kit, how, i), css={"flex": "none"}) for i in range(count)]
    gap = {"tabs": 28, "pills": 8, "plain": 24}[how]
    listed = el("ul", *parts, css={"display": "flex", "flex-wrap": "wrap", "gap": f"0 {gap}px"})
    css: Css = {"padding": "12px 32px" if how == "pills" else "0 32px", "border-bottom": kit.border()}
    return el("nav", wrap(kit, listed), css=css, narrow={"padding-inline": 20}, part="SubNav", role="sub-nav")


def _sub_link(kit: Kit, how: str, i: int) -> Styled:
    here = i == 0
    word = kit.copy.tag(i)
    if how == "pills":
        fill: Css = {"background": kit.color("accent_soft")} if here else {}
        css: Css = {"display": "block", "padding": "6px 14px", "border-radius": kit.radius("pill"), **fill}
        return link(kit, word, "label", "accent_text" if here else "muted", css)
    line = {"border-bottom": f"2px solid {kit.color('accent') if here else 'transparent'}"} if how == "tabs" else {}
    return link(
        kit,
        word,
        "label" if here else "small",
        "text" if here else "muted",
        {"display": "block", "padding-block": 13, **line},
    )


def mega_menu(kit: Kit) -> Styled:
    """The open menu of a large site: what there is, with icons, and something to look at."""
    how = kit.variant("promo", "columns")
    count = kit.count(4, 6) if how == "promo" else kit.count(6, 9)
    entries = [_entry(kit, i) for i in range(count)]
    wide = how == "promo" and not kit.narrow
    listed = grid(2 if wide else 3, *entries, gap=kit.space(2), css={"align-content": "start"}, tag="ul")
    parts: Styled = grid("minmax(0, 2fr) minmax(0, 1fr)", listed, _promo(kit), gap=kit.space(8)) if wide else listed
    css: Css = {
        **{"padding": f"{kit.space(7):g}px 32px", "background": kit.color("surface")},
        **{"border-bottom": kit.border(), "box-shadow": kit.shadow("raised")},
    }
    return el("nav", wrap(kit, parts), css=css, narrow={"padding-inline": 20}, part="MegaMenu", role="mega")


def _entry(kit: Kit, i: int) -> Styled:
    feature = kit.copy.feature(i)
    words = column(
        text(kit, feature.title, "label"), muted(kit, feature.text, "tiny"), gap=2, css={"min-width": 0}, tag="span"
    )
    inner = (el("span", icon_tile_of(kit, feature.icon), css={"flex": "none"}), words)
    css: Css = {"display": "flex", "gap": 12, "padding": 10, "border-radius": kit.radius("control")}
    return el("li", el("a", *inner, css=css, href="#"), part="MenuEntry")


def icon_tile_of(kit: Kit, word: str) -> Styled:
    """A tinted square with the icon for ``word``, that may stand inside a line of text."""
    css: Css = {
        **{"display": "flex", "align-items": "center", "justify-content": "center", "width": 36, "height": 36},
        **{"border-radius": kit.radius("control"), "background": kit.color("accent_soft")},
    }
    return el("span", icon(kit, art.icon_for(word), 18, "accent_text"), css=css, role="tile")


def _promo(kit: Kit) -> Styled:
    told = kit.copy.article(0)
    shown = (
        photo(kit, 0, 340, 150, {"border-radius": kit.radius("card")})
        if kit.spec.images
        else icon_tile(kit, "megaphone")
    )
    words = column(text(kit, told.title, "h4", tag="h3"), muted(kit, told.excerpt), gap=6)
    return column(
        shown, words, more(kit, GROUNDS["surface"], kit.copy.ui("read_more")), gap=14, tag="article", part="PromoCard"
    )


def slim_header(kit: Kit) -> Styled:
    """A slim bar with the name and a way back or out: of forms and steps."""
    how = kit.variant("brand", "back")
    end = link(kit, kit.copy.ui("help"), "small", "muted")
    back = row(
        icon_button(kit, pointed(kit, "arrow-left"), kit.copy.ui("back"), 36), muted(kit, kit.copy.ui("back")), gap=6
    )
    parts = [brand(kit), end] if how == "brand" else [back, brand(kit), end]
    line: Css = {
        "display": "flex",
        "align-items": "center",
        "justify-content": "space-between",
        "gap": 16,
        "min-height": 68,
    }
    return el(
        "header",
        el("div", *parts, css=line),
        css={"padding-inline": 32},
        narrow={"padding-inline": 20},
        part="SlimHeader",
        role="slim",
    )

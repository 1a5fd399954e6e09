"""The bars of screens held in a hand, and what they search by."""

from __future__ import annotations

from ui2code.mockups.atoms import (
    heading,
    icon,
    icon_button,
    muted,
    search_box,
    text,
)
from ui2code.mockups.el import Css, column, el, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.app.navigation import Entry
from ui2code.mockups.patterns.app.parts import brand, portrait, segments, spread
from ui2code.mockups.patterns.site.frame import pointed
from ui2code.styled import Styled

PHONE = 640


"""CSS px no screen made for a hand is wider than, also on a desk."""


BAR = (
    Entry("home", "house"),
    Entry("search", "search"),
    Entry("orders", "shopping-bag"),
    Entry("messages", "message-circle"),
    Entry("profile", "user"),
)


ON = {"mobile-profile": "profile", "mobile-list": "search"}


def middle(*children: Styled | None, css: Css | None = None) -> Styled:
    return el(
        "div",
        *children,
        css={"width": "100%", "max-width": PHONE, "margin-inline": "auto", **(css or {})},
        role="content",
    )


def tab_bar(kit: Kit) -> Styled:
    """Places to go at the foot of the screen."""
    how = kit.variant("labelled", "icons", "raised")
    entries = BAR[: max(kit.count(4, 5), 3)]
    on = ON.get(kit.spec.kind, "home")
    style: Css = {
        "display": "grid",
        "grid-template-columns": f"repeat({len(entries)}, minmax(0, 1fr))",
        "align-items": "center",
    }
    cells = [
        _raised(kit) if how == "raised" and i == 2 else _tab(kit, entry, entry.key == on, how != "icons")
        for i, entry in enumerate(entries)
    ]
    bar: Css = {"background": kit.color("surface"), "border-top": kit.border(), "padding": "8px 8px 14px"}
    return el("nav", middle(el("ul", *cells, css=style)), css=bar, part="TabBar")


def _tab(kit: Kit, entry: Entry, on: bool, named: bool) -> Styled:
    ink = "accent_text" if on else "muted"
    words = (
        text(
            kit,
            kit.copy.ui(entry.key),
            "tiny",
            ink,
            css={
                "font-weight": "600" if on else "500",
                "font-size": "11px",
                "line-height": "14px",
                "text-align": "center",
            },
        )
        if named
        else None
    )
    mark = icon(kit, entry.icon, 23, ink)
    inside = column(
        mark,
        words,
        gap=4,
        css={"align-items": "center", "padding-block": 4},
        tag="a",
        href="#",
        aria_label=kit.copy.ui(entry.key),
    )
    return el("li", inside, part="TabBarItem")


def _raised(kit: Kit) -> Styled:
    style: Css = {
        "display": "flex",
        "align-items": "center",
        "justify-content": "center",
        "width": 52,
        "height": 52,
        "border-radius": "50%",
        "background": kit.color("accent"),
        "margin-inline": "auto",
        "box-shadow": kit.shadow("raised"),
    }
    return el(
        "li",
        el(
            "button",
            icon(kit, "plus", 24, "on_accent"),
            css=style,
            role="add",
            type="button",
            aria_label=kit.copy.ui("add"),
        ),
        part="TabBarItem",
    )


def phone_header(kit: Kit) -> Styled:
    """The top of a screen: where one is, or who one is."""
    how = kit.variant("greeting", "title", "back", "brand")
    bell = icon_button(kit, "bell", kit.copy.ui("notifications"), 40)
    me = kit.copy.me()
    if how == "greeting":
        hello = column(
            muted(kit, kit.copy.ui("welcome_back"), "tiny"),
            heading(kit, 1, kit.said("title", me.name.split()[0]), "h4"),
        )
        parts = [row(portrait(kit, me, 42), hello, gap=12), bell]
    elif how == "back":
        parts = [
            icon_button(kit, pointed(kit, "arrow-left"), kit.copy.ui("back"), 40),
            heading(kit, 1, _title(kit), "h4"),
            icon_button(kit, "ellipsis-vertical", kit.copy.ui("more"), 40),
        ]
    elif how == "brand":
        parts = [brand(kit, 26), bell]
    else:
        parts = [
            heading(kit, 1, _title(kit), "h3"),
            row(icon_button(kit, "search", kit.copy.ui("search"), 40), portrait(kit, me, 34), gap=8),
        ]
    style: Css = {
        "background": kit.color("surface" if how in ("back", "brand") else "page"),
        "padding": "14px 20px",
        **({"border-bottom": kit.border()} if how in ("back", "brand") else {}),
    }
    return el("header", middle(spread(*parts)), css=style, part="PhoneHeader")


def _title(kit: Kit) -> str:
    return kit.said(
        "title", kit.copy.ui({"mobile-profile": "profile", "mobile-list": "orders"}.get(kit.spec.kind, "home"))
    )


def phone_search(kit: Kit) -> Styled:
    """A field to search in, with kinds to choose from."""
    how = kit.variant("chips", "segments")
    seek = search_box(kit, kit.copy.ui("search_placeholder"), "100%", 46)
    names = [kit.copy.ui("all"), kit.copy.ui("newest"), kit.copy.ui("favorites")]
    if how == "segments":
        below = el("div", segments(kit, names), css={"display": "flex"})
    else:
        below = row(*(_chip(kit, name, i == 0) for i, name in enumerate(names)), gap=8, css={"flex-wrap": "wrap"})
    return middle(column(seek, below, gap=kit.space(3), tag="section", part="PhoneSearch"))


def _chip(kit: Kit, words: str, on: bool) -> Styled:
    face: Css = (
        {"background": kit.color("accent")} if on else {"background": kit.color("surface"), "border": kit.border()}
    )
    return el(
        "button",
        words,
        css={
            **kit.type("label", "on_accent" if on else "text"),
            "padding": "7px 16px",
            "border-radius": kit.radius("pill"),
            **face,
        },
        role="chip",
        part="Chip",
        type="button",
    )

"""Screens held in a hand."""

from __future__ import annotations

from ui2code.mockups import art
from ui2code.mockups.atoms import (
    badge,
    button,
    card,
    heading,
    icon,
    icon_button,
    icon_tile,
    muted,
    progress,
    search_box,
    text,
)
from ui2code.mockups.el import Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.app.navigation import Entry
from ui2code.mockups.patterns.app.parts import SHRINK, brand, change, listing, portrait, ruled, segments, spread, status
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
TILES = (
    ("send", "send"),
    ("download", "download"),
    ("calendar", "calendar"),
    ("map", "map-pin"),
    ("files", "file-text"),
    ("support", "life-buoy"),
    ("billing", "credit-card"),
    ("favorites", "heart"),
)


def _middle(*children: Styled | None, css: Css | None = None) -> Styled:
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
    return el("nav", _middle(el("ul", *cells, css=style)), css=bar, part="TabBar")


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
            icon_button(kit, "arrow-left", kit.copy.ui("back"), 40),
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
    return el("header", _middle(spread(*parts)), css=style, part="PhoneHeader")


def _title(kit: Kit) -> str:
    return kit.said(
        "title", kit.copy.ui({"mobile-profile": "profile", "mobile-list": "orders"}.get(kit.spec.kind, "home"))
    )


def balance(kit: Kit) -> Styled:
    """The number that matters, on a card of colour."""
    how = kit.variant("accent", "inverse", "picture")
    ground, ink, soft = (
        ("inverse", "on_inverse", "inverse_muted") if how == "inverse" else ("accent", "on_accent", "on_accent")
    )
    metric = kit.copy.metric(0)
    top = spread(text(kit, metric.label, "small", soft), icon(kit, "eye", 18, soft))
    foot = [_small(kit, key, mark, ink, soft) for key, mark in (("income", "arrow-down"), ("expenses", "arrow-up"))]
    line = (
        grid(2, *foot, gap=kit.space(4), narrow=2)
        if how != "picture"
        else text(kit, f"{metric.change} {kit.copy.ui('vs_last_month')}", "small", ink)
    )
    body = column(
        top,
        text(kit, metric.value, "h1", ink),
        line,
        gap=kit.space(3),
        css={"background": kit.color(ground), "border-radius": kit.radius("large"), "padding": kit.space(5)},
        tag="section",
        part="BalanceCard",
    )
    return _middle(body)


def _small(kit: Kit, key: str, mark: str, ink: str, soft: str) -> Styled:
    amount = kit.copy.at(key).money(120, 900)
    return row(
        icon(kit, mark, 18, ink),
        column(text(kit, kit.copy.ui(key), "tiny", soft), text(kit, amount, "label", ink), css={"min-width": 0}),
        gap=10,
    )


def quick_tiles(kit: Kit) -> Styled:
    """What one does often, as icons."""
    how = kit.variant("round", "cards")
    count = kit.count(4, 8)
    tiles = [_tile(kit, key, mark, how, i) for i, (key, mark) in enumerate(TILES[: 4 if count < 6 else 8])]
    body = grid(4, *tiles, gap=kit.space(3), narrow=4)
    return _middle(el("section", body, part="QuickActions"))


def _tile(kit: Kit, key: str, mark: str, how: str, i: int) -> Styled:
    words = text(kit, kit.copy.ui(key), "tiny", css={"text-align": "center", "overflow-wrap": "anywhere"})
    tile = icon_tile(kit, mark, 48, ("accent", "second", "info", "success")[i % 4])
    face: Css = (
        {
            "background": kit.color("surface"),
            "border": kit.border(),
            "border-radius": kit.radius("card"),
            "padding": "12px 4px",
        }
        if how == "cards"
        else {}
    )
    return column(tile, words, gap=8, css={"align-items": "center", **face}, tag="a", part="QuickAction", href="#")


def phone_list(kit: Kit) -> Styled:
    """A long list of a small screen."""
    how = kit.variant("plain", "grouped", "pictures", "transactions")
    count = kit.count(5, 8)
    title = spread(
        heading(kit, 2, kit.said("title", kit.copy.ui("recent")), "h4"),
        el("a", kit.copy.ui("see_all"), css=kit.type("label", "accent_text"), role="link", href="#"),
    )
    items = [_item(kit, how, i) for i in range(count)]
    if how == "grouped":
        half = count // 2
        body = column(
            *(
                column(
                    text(kit, kit.copy.ui(key), "eyebrow", "muted"),
                    card(kit, listing(*part), pad=1, css={"padding-inline": kit.space(4)}),
                    gap=8,
                )
                for key, part in (("today", items[:half]), ("yesterday", items[half:]))
            ),
            gap=kit.space(4),
        )
    elif how == "pictures":
        body = listing(*items, gap=kit.space(3))
    else:
        body = card(kit, listing(*items), pad=1, css={"padding-inline": kit.space(4)})
    return _middle(column(title, body, gap=kit.space(3), tag="section", part="PhoneList"))


def _item(kit: Kit, how: str, i: int) -> Styled:
    if how == "pictures":
        return _product(kit, i)
    if how == "transactions":
        mark = icon_tile(
            kit,
            ("shopping-bag", "coffee", "receipt", "wallet")[i % 4],
            42,
            ("accent", "second", "info", "success")[i % 4],
        )
        plus = kit.rng.at("plus", i).chance(0.25)
        amount = text(
            kit,
            f"{'+' if plus else '−'}{kit.copy.at('amount', i).money(4, 240)}",
            "label",
            "success" if plus else "text",
            css={"white-space": "nowrap"},
        )
        words = column(
            text(kit, kit.copy.partner(i), "label"), muted(kit, kit.copy.mail(i).time, "tiny"), gap=1, css=SHRINK
        )
        return row(mark, words, amount, gap=14, css=ruled(kit, i), tag="li", part="ListItem")
    new = kit.copy.notification(i)
    words = column(text(kit, new.title, "label"), muted(kit, new.time, "tiny"), gap=1, css=SHRINK)
    return row(
        portrait(kit, new.person, 42),
        words,
        icon(kit, "chevron-right", 18, "muted"),
        gap=14,
        css=ruled(kit, i),
        tag="li",
        part="ListItem",
    )


def _product(kit: Kit, i: int) -> Styled:
    sold = kit.copy.product(i)
    if kit.spec.images:
        asset = art.photo(art.subject_for(f"{sold.subject} {kit.spec.trade}"), kit.palette, kit.rng.at("photo", i), 88, 88)
        mark = kit.picture(
            asset,
            {"width": 88, "height": 88, "object-fit": "cover", "border-radius": kit.radius("control"), "flex": "none"},
            alt=sold.name,
        )
    else:
        mark = icon_tile(kit, "package", 64)
    words = column(
        heading(kit, 3, sold.name, "label"),
        muted(kit, sold.category, "tiny"),
        text(kit, sold.price, "label", "accent_text"),
        gap=4,
        css=SHRINK,
    )
    return card(
        kit,
        row(mark, words, icon_button(kit, "heart", kit.copy.ui("like"), 36), gap=14, css={"align-items": "flex-start"}),
        part="ListItem",
        pad=3,
        tag="li",
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
    return _middle(column(seek, below, gap=kit.space(3), tag="section", part="PhoneSearch"))


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


def phone_profile(kit: Kit) -> Styled:
    """Who one is, and what one can set."""
    how = kit.variant("centered", "card")
    me = kit.copy.me()
    name = column(heading(kit, 2, me.name, "h3"), muted(kit, me.email, css={"overflow-wrap": "anywhere"}), gap=2)
    edit = button(kit, kit.copy.ui("edit"), "soft", "small", "pencil")
    counts = grid(
        3,
        *(
            column(
                text(kit, kit.copy.number(8, 900), "h4"),
                muted(kit, kit.copy.ui(key), "tiny"),
                css={"align-items": "center"},
            )
            for key in ("orders", "favorites", "reviews")
        ),
        narrow=3,
        css={"width": "100%"},
    )
    if how == "centered":
        body = column(
            portrait(kit, me, 96),
            name,
            edit,
            counts,
            gap=kit.space(4),
            css={"align-items": "center", "text-align": "center", "padding-block": kit.space(4)},
            tag="section",
            part="PhoneProfile",
        )
    else:
        body = card(
            kit,
            row(portrait(kit, me, 68), el("div", name, css=SHRINK), gap=16),
            edit,
            counts,
            part="PhoneProfile",
            pad=5,
            gap=4,
            tag="section",
        )
    return _middle(body)


MENU = (
    ("orders", "package"),
    ("payment_method", "credit-card"),
    ("address", "map-pin"),
    ("notifications", "bell"),
    ("privacy", "lock"),
    ("language", "globe"),
    ("help", "circle-help"),
    ("sign_out", "log-out"),
)


def phone_menu(kit: Kit) -> Styled:
    """Settings one under another, as phones have them."""
    how = kit.variant("tiles", "plain")
    entries = MENU[: kit.count(5, 8)]
    items = [_entry(kit, how, i, key, mark) for i, (key, mark) in enumerate(entries)]
    return _middle(
        card(kit, el("ul", *items), part="PhoneMenu", pad=1, css={"padding-inline": kit.space(4)}, tag="section")
    )


def _entry(kit: Kit, how: str, i: int, key: str, mark: str) -> Styled:
    drawn = (
        icon_tile(kit, mark, 36, ("accent", "second", "info", "success")[i % 4])
        if how == "tiles"
        else icon(kit, mark, 20, "muted")
    )
    note = badge(kit, str(kit.rng.at("note").integer(1, 9)), "accent") if key == "notifications" else None
    return row(
        drawn,
        text(kit, kit.copy.ui(key), "small", css={**SHRINK, "font-weight": "500"}),
        note,
        icon(kit, "chevron-right", 18, "muted"),
        gap=14,
        css=ruled(kit, i, 3),
        tag="li",
        part="MenuItem",
    )


def progress_card(kit: Kit) -> Styled:
    """How far one has come."""
    share = kit.rng.at("share").uniform(0.3, 0.9)
    metric = kit.copy.metric(1)
    top = spread(
        column(muted(kit, metric.label, "tiny"), text(kit, metric.value, "h3"), gap=2),
        change(kit, metric.change, metric.up),
    )
    days = None
    if kit.variant("bar", "state") == "state":
        state = kit.copy.status(0)
        days = spread(status(kit, state.label, state.tone), muted(kit, kit.copy.date(1), "tiny"))
    return _middle(card(kit, top, progress(kit, share, 10), days, part="ProgressCard", pad=5, gap=3.5, tag="section"))

"""Screens held in a hand."""

from __future__ import annotations

from ui2code.mockups import art
from ui2code.mockups.atoms import (
    card,
    heading,
    icon,
    icon_button,
    icon_tile,
    muted,
    text,
)
from ui2code.mockups.el import Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.app.parts import SHRINK, listing, portrait, ruled, spread
from ui2code.mockups.patterns.app.phone_bars import middle
from ui2code.mockups.patterns.site.frame import pointed
from ui2code.styled import Styled

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
    return middle(body)


def _small(kit: Kit, key: str, mark: str, ink: str, soft: str) -> Styled:
    amount = kit.copy.at(key).money(120, 900)
    return row(
        icon(kit, mark, 18, ink),
        column(
            text(kit, kit.copy.ui(key), "tiny", soft),
            text(kit, amount, "label", ink),
            css={"min-width": 0, "overflow-wrap": "anywhere"},
        ),
        gap=10,
    )


def quick_tiles(kit: Kit) -> Styled:
    """What one does often, as icons."""
    how = kit.variant("round", "cards")
    count = kit.count(4, 8)
    tiles = [_tile(kit, key, mark, how, i) for i, (key, mark) in enumerate(TILES[: 4 if count < 6 else 8])]
    body = grid(4, *tiles, gap=kit.space(3), narrow=4)
    return middle(el("section", body, part="QuickActions"))


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
    if how == "grouped":
        half = count // 2
        parts = (("today", range(half)), ("yesterday", range(half, count)))
        body = column(*(_day(kit, key, part) for key, part in parts), gap=kit.space(4))
    elif how == "pictures":
        body = listing(*(_product(kit, i) for i in range(count)), gap=kit.space(3))
    else:
        body = _sheet(kit, how, range(count))
    return middle(column(title, body, gap=kit.space(3), tag="section", part="PhoneList"))


def _day(kit: Kit, key: str, items: range) -> Styled:
    return column(text(kit, kit.copy.ui(key), "eyebrow", "muted"), _sheet(kit, "plain", items), gap=8, part="DayGroup")


def _sheet(kit: Kit, how: str, items: range) -> Styled:
    """Rows on one surface, parted by hairlines."""
    draw = _transaction if how == "transactions" else _news
    rows = [draw(kit, i, ruled(kit, i - items.start)) for i in items]
    return card(kit, listing(*rows), pad=1, css={"padding-inline": kit.space(4)})


def _transaction(kit: Kit, i: int, css: Css) -> Styled:
    """What came in or went out."""
    kinds = (("shopping-bag", "accent"), ("coffee", "second"), ("receipt", "info"), ("wallet", "success"))
    name, tone = kinds[i % len(kinds)]
    plus = kit.rng.at("plus", i).chance(0.25)
    amount = f"{'+' if plus else '−'}{kit.copy.at('amount', i).money(4, 240)}"
    sum_ = text(kit, amount, "label", "success" if plus else "text", css={"white-space": "nowrap"})
    said = muted(kit, kit.copy.mail(i).time, "tiny")
    words = column(text(kit, kit.copy.partner(i), "label"), said, gap=1, css=SHRINK)
    return row(icon_tile(kit, name, 42, tone), words, sum_, gap=14, css=css, tag="li", part="ListItem")


def _news(kit: Kit, i: int, css: Css) -> Styled:
    new = kit.copy.notification(i)
    words = column(text(kit, new.title, "label"), muted(kit, new.time, "tiny"), gap=1, css=SHRINK)
    mark, end = portrait(kit, new.person, 42), icon(kit, pointed(kit, "chevron-right"), 18, "muted")
    return row(mark, words, end, gap=14, css=css, tag="li", part="ListItem")


def _product(kit: Kit, i: int) -> Styled:
    sold = kit.copy.product(i)
    if kit.spec.images:
        asset = art.photo(
            art.subject_for(sold.subject, art.subject_for(kit.spec.trade)), kit.palette, kit.rng.at("photo", i), 88, 88
        )
        mark = kit.picture(
            asset,
            {"width": 88, "height": 88, "object-fit": "cover", "border-radius": kit.radius("card"), "flex": "none"},
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

"""Numbers, honours, promises: what a firm is proud of."""

from __future__ import annotations

from ui2code.mockups import art
from ui2code.mockups.atoms import card, icon, icon_tile, paragraph, text
from ui2code.mockups.el import column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.site.frame import PAGE, Ground, amount, columns_of, ground, items, opening, section
from ui2code.mockups.patterns.site.pictures import figure
from ui2code.styled import Styled

LONG = 7
"""Characters of a figure that still fit into half of a phone's width."""


def stats(kit: Kit) -> Styled:
    """Key figures."""
    how = kit.variant("line", "cards", "beside", "boxed")
    count = amount(kit, 3, 4, 4)
    if how == "boxed":
        return _boxed(kit, count)
    on = ground(kit, "page", "sunken", "inverse", "accent", "soft")
    if how == "line":
        head = opening(kit, on, "stats", "center") if kit.rng.at("head").chance(0.4) else None
        return section(kit, "Stats", on, head, _figures(kit, on, count, columns_of(count)), pad=14)
    if how == "cards":
        cards = [
            card(kit, _figure(kit, PAGE, i, listed=False), _sign(kit, i), pad=6, gap=4, part="StatCard", tag="li")
            for i in range(count)
        ]
        return section(
            kit,
            "Stats",
            on,
            opening(kit, on, "stats"),
            items(kit, 2 if _wide(kit, count) and count == 4 else columns_of(count), cards),
        )
    figures = _figures(kit, on, count, 2)
    both = grid(
        "minmax(0, 1fr) minmax(0, 1fr)",
        opening(kit, on, "stats", "left"),
        figures,
        gap=kit.space(14),
        css={"align-items": "center"},
    )
    return section(kit, "Stats", on, both)


def _boxed(kit: Kit, count: int) -> Styled:
    """In one rounded surface of deep colour."""
    on = ground(kit, "inverse", "accent", "soft")
    css = {"padding": kit.space(12), "background": kit.color(on.fill), "border-radius": kit.radius("large")}
    inside = el("div", _figures(kit, on, count, columns_of(count), True), css=css, narrow={"padding": "28px 24px"})
    return section(kit, "Stats", PAGE, inside, pad=12)


def _figures(kit: Kit, on: Ground, count: int, columns: int, center: bool = False) -> Styled:
    parts = [_figure(kit, on, i, center or kit.choice("figures", True, False)) for i in range(count)]
    return grid(columns, *parts, gap=kit.space(8), narrow=1 if _wide(kit, count) or count < 3 else 2, tag="dl")


def _wide(kit: Kit, count: int) -> bool:
    return max(len(kit.copy.metric(i).value) for i in range(count)) > LONG


def _figure(kit: Kit, on: Ground, i: int, center: bool = False, listed: bool = True) -> Styled:
    told = kit.copy.metric(i)
    css = {"flex-direction": "column-reverse", "justify-content": "flex-end", "min-width": 0}
    middle = {"align-items": "center", "text-align": "center"} if center else {}
    label, value = ("dt", "dd") if listed else ("span", "span")
    parts = (text(kit, told.label, "small", on.muted, label), text(kit, told.value, "number", on.link, value))
    return column(*parts, gap=6, css={**css, **middle}, part="Stat" if listed else None)


def _sign(kit: Kit, i: int) -> Styled:
    told = kit.copy.at("sign").metric(i)
    ink = "success" if told.up else "danger"
    arrow = icon(kit, "trending-up" if told.up else "trending-down", 16, ink)
    return row(arrow, text(kit, told.change, "tiny", ink), gap=6)


def awards(kit: Kit) -> Styled:
    """Honours the firm has won."""
    how = kit.variant("list", "badges")
    on = ground(kit, "page", "page", "sunken", "inverse")
    count = kit.count(3, 5) if how == "list" else amount(kit, 3, 4)
    if how == "badges":
        parts = [_medal(kit, on, i) for i in range(count)]
        return section(
            kit,
            "Awards",
            on,
            opening(kit, on, "about", "center", title=kit.copy.headline("short")),
            items(kit, columns_of(count), parts, 8),
        )
    listed = el("ul", *(_honour(kit, on, i) for i in range(count)), css={"display": "grid"})
    both = grid(
        "minmax(0, 1fr) minmax(0, 1.6fr)",
        opening(kit, on, "about", "left", title=kit.copy.headline("short")),
        listed,
        gap=kit.space(14),
    )
    return section(kit, "Awards", on, both)


def _medal(kit: Kit, on: Ground, i: int) -> Styled:
    told, firm = kit.copy.feature(i), kit.copy.partner(i)
    words = column(text(kit, told.title, "h4", on.text, "h3"), text(kit, firm, "small", on.muted), gap=4)
    sign = icon_tile(kit, ("award", "trophy", "medal", "badge-check", "star")[i % 5], 64, "second")
    return column(
        sign, words, gap=kit.space(4), css={"align-items": "center", "text-align": "center"}, tag="li", part="Award"
    )


def _honour(kit: Kit, on: Ground, i: int) -> Styled:
    told, firm = kit.copy.feature(i), kit.copy.partner(i)
    year = text(kit, str(kit.copy.today().year - i), "label", on.muted)
    rule = "inverse_muted" if on.fill == "inverse" else "line"
    css = {"padding-block": kit.space(5), "border-top": kit.border(rule), "align-items": "baseline"}
    parts = (year, text(kit, told.title, "h4", on.text, "h3"), text(kit, firm, "small", on.muted))
    return grid("64px minmax(0, 1.4fr) minmax(0, 1fr)", *parts, gap=16, narrow=None, css=css, tag="li", part="AwardRow")


def values(kit: Kit) -> Styled:
    """What the firm believes in."""
    how = kit.variant("columns", "statements", "pictured")
    on = ground(kit, "page", "page", "sunken", "soft", "inverse")
    count = amount(kit, 3, 4)
    if how == "statements":
        listed = el("ol", *(_statement(kit, on, i) for i in range(count)), css={"display": "grid"})
        return section(kit, "Values", on, opening(kit, on, "features", "left"), listed, gap=8)
    parts = [_value(kit, on, i) for i in range(count)]
    if how == "pictured" and kit.spec.images:
        words = column(
            opening(kit, on, "features", "left"), items(kit, 2, parts, 7), gap=kit.space(10), css={"min-width": 0}
        )
        both = grid(
            "minmax(0, 1.15fr) minmax(0, 1fr)",
            words,
            figure(kit, 0, 500, 540),
            gap=kit.space(14),
            css={"align-items": "center"},
        )
        return section(kit, "Values", on, both)
    return section(kit, "Values", on, opening(kit, on, "features"), items(kit, columns_of(count), parts, 9))


def _value(kit: Kit, on: Ground, i: int) -> Styled:
    told = kit.copy.feature(i)
    sign = icon(kit, art.icon_for(told.icon), 28, on.link)
    words = column(text(kit, told.title, "h4", on.text, "h3"), paragraph(kit, told.text, "small", on.muted), gap=4)
    return column(sign, words, gap=kit.space(3.5), tag="li", part="Value")


def _statement(kit: Kit, on: Ground, i: int) -> Styled:
    told = kit.copy.feature(i)
    rule = "inverse_muted" if on.fill == "inverse" else "line"
    css = {"padding-block": kit.space(7), "border-top": kit.border(rule), "align-items": "baseline"}
    title = text(kit, told.title, "h2", on.text, "h3")
    said = paragraph(kit, f"{told.text} {kit.copy.at('value', i).sentence()}", "body", on.muted)
    return grid("minmax(0, 1fr) minmax(0, 1fr)", title, said, gap=kit.space(8), css=css, tag="li", part="Statement")

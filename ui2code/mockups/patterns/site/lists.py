"""Lists of what there is: dishes and prices, positions, services."""

from __future__ import annotations

from ui2code.mockups import art
from ui2code.mockups.atoms import badge, button, card, icon, icon_tile, muted, paragraph, text
from ui2code.mockups.copy.types import Product
from ui2code.mockups.el import column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.site.frame import (
    Ground,
    amount,
    columns_of,
    ground,
    items,
    more,
    opening,
    pointed,
    section,
)
from ui2code.mockups.patterns.site.pictures import photo
from ui2code.mockups.patterns.site.work import shown
from ui2code.styled import Styled


def menu(kit: Kit) -> Styled:
    """Dishes or services with their prices."""
    how = kit.variant("dotted", "columns", "cards", "picture")
    on = (
        ground(kit, "page", "page", "sunken", "surface", "inverse") if how != "cards" else ground(kit, "page", "sunken")
    )
    count = amount(kit, 8, 6, 10)
    head = opening(kit, on, "menu", kit.choice("head", "center", "left"))
    goods = [kit.copy.product(i) for i in range(count)]
    if how == "cards":
        return section(
            kit,
            "Menu",
            on,
            head,
            items(
                kit,
                columns_of(count, 4 if count % 4 == 0 else 3),
                [_card(kit, told, i) for i, told in enumerate(goods)],
            ),
        )
    lines = [_line(kit, on, told, how == "dotted") for told in goods]
    if how == "picture" and kit.spec.images:
        listed = el("ul", *lines, css={"display": "grid", "gap": kit.space(5)})
        words = column(head, listed, gap=kit.space(9), css={"min-width": 0})
        return section(
            kit,
            "Menu",
            on,
            grid(
                "minmax(0, 1fr) minmax(0, 1.3fr)",
                photo(kit, 0, 440, 600, {"height": "100%", "min-height": 260}),
                words,
                gap=kit.space(12),
            ),
        )
    return section(kit, "Menu", on, head, _groups(kit, on, lines))


def _groups(kit: Kit, on: Ground, lines: list[Styled]) -> Styled:
    """Two courses beside one another."""
    half = (len(lines) + 1) // 2
    halves = [part for part in (lines[:half], lines[half:]) if part]
    drawn = [_course(kit, on, kit.copy.product(i * half).category, part) for i, part in enumerate(halves)]
    return grid(len(drawn), *drawn, gap=kit.space(14))


def _course(kit: Kit, on: Ground, name: str, lines: list[Styled]) -> Styled:
    title = text(kit, name, "h3", on.link, "h3")
    listed = el("ul", *lines, css={"display": "grid", "gap": kit.space(5)})
    return column(title, listed, gap=kit.space(5), css={"min-width": 0}, part="MenuCourse")


def _line(kit: Kit, on: Ground, told: Product, dotted: bool) -> Styled:
    rule = "inverse_muted" if on.fill == "inverse" else "edge"
    dots = el(
        "span",
        css={"display": "block", "flex": "1 1 16px", "border-bottom": f"1px dotted {kit.color(rule)}", "min-width": 16},
        role="leader",
    )
    name = text(kit, told.name, "h4", on.text, "h3", {"min-width": 0})
    price = text(kit, told.price, "strong", on.text, css={"white-space": "nowrap"})
    top = row(
        name,
        dots if dotted else None,
        price,
        gap=10,
        css={"align-items": "baseline", "justify-content": "space-between"},
    )
    return column(
        top, paragraph(kit, told.text, "small", on.muted, {"max-width": "92%"}), gap=3, tag="li", part="MenuItem"
    )


def _card(kit: Kit, told: Product, i: int) -> Styled:
    top = shown(kit, i, 360, 180, {"border-radius": "0"})
    name = row(
        text(kit, told.name, "h4", tag="h3", css={"min-width": 0}),
        text(kit, told.price, "strong", "accent_text", css={"flex": "none"}),
        gap=10,
        css={"justify-content": "space-between", "align-items": "baseline"},
    )
    words = column(
        name,
        paragraph(kit, told.text, "small"),
        badge(kit, told.badge, css={"align-self": "flex-start"}) if told.badge else None,
        gap=8,
        css={"padding": kit.space(5)},
    )
    return card(kit, top, words, part="MenuCard", pad=0, gap=0, css={"overflow": "hidden"}, tag="li")


def services(kit: Kit) -> Styled:
    """What the firm does for its clients."""
    how = kit.variant("cards", "rows", "pictured", "columns")
    if how == "pictured" and not kit.spec.images:
        how = "cards"
    on = ground(kit, "page", "page", "sunken")
    head = opening(kit, on, "services", kit.choice("head", "left", "spread", "center"))
    if how == "rows":
        listed = el("ul", *(_service_row(kit, on, i) for i in range(kit.count(4, 6))), css={"display": "grid"})
        return section(kit, "Services", on, head, listed)
    count = amount(kit, 4, 6) if how == "columns" else amount(kit, 3, 6)
    parts = [_service(kit, i, how == "pictured") for i in range(count)]
    return section(kit, "Services", on, head, items(kit, 2 if how == "columns" else columns_of(count, 3), parts))


def _service(kit: Kit, i: int, pictured: bool) -> Styled:
    told, price = kit.copy.feature(i), kit.copy.at("from", i).product(0).price
    top = photo(kit, i, 360, 200, {"border-radius": 0}) if pictured else None
    sign = None if pictured else icon_tile(kit, art.icon_for(told.icon), 48)
    line = row(
        muted(kit, f"{kit.copy.ui('from')} {price}"),
        icon(kit, pointed(kit, "arrow-right"), 18, "accent_text"),
        gap=10,
        css={"justify-content": "space-between"},
    )
    words = column(
        sign,
        text(kit, told.title, "h3", tag="h3"),
        paragraph(kit, told.text),
        line,
        gap=kit.space(3.5),
        css={"padding": kit.space(6), "flex": "1 1 auto"},
    )
    return card(kit, top, words, part="ServiceCard", pad=0, gap=0, css={"overflow": "hidden"}, tag="li")


def _service_row(kit: Kit, on: Ground, i: int) -> Styled:
    told = kit.copy.feature(i)
    css = {"padding-block": kit.space(7), "border-top": kit.border(), "align-items": "baseline"}
    parts = (
        text(kit, f"{i + 1:02d}", "label", on.link),
        text(kit, told.title, "h3", on.text, "h3"),
        paragraph(kit, told.text, "body", on.muted),
        icon(kit, pointed(kit, "arrow-right"), 20, on.text),
    )
    return grid(
        "48px minmax(0, 1fr) minmax(0, 1.3fr) 20px", *parts, gap=kit.space(5), css=css, tag="li", part="ServiceRow"
    )


def jobs(kit: Kit) -> Styled:
    """Open positions."""
    how = kit.variant("rows", "cards")
    on = ground(kit, "page", "page", "sunken")
    head = opening(kit, on, "team", title=kit.copy.ui("careers"))
    if how == "cards":
        count = amount(kit, 4, 6)
        return section(kit, "OpenPositions", on, head, items(kit, 2, [_job_card(kit, i) for i in range(count)], 5))
    listed = el("ul", *(_job(kit, on, i) for i in range(kit.count(4, 7))), css={"display": "grid"})
    return section(kit, "OpenPositions", on, head, listed)


def _facts(kit: Kit, i: int) -> list[tuple[str, str]]:
    person = kit.copy.person(i)
    return [("map-pin", person.city), ("briefcase", kit.copy.at("field").tag(i))]


def _job(kit: Kit, on: Ground, i: int) -> Styled:
    facts = [
        row(icon(kit, sign, 16, on.muted), text(kit, words, "small", on.muted), gap=7, tag="li")
        for sign, words in _facts(kit, i)
    ]
    title = text(kit, kit.copy.post(i), "h3", on.text, "h3", {"min-width": 0})
    listed = el("ul", *facts, css={"display": "flex", "flex-wrap": "wrap", "gap": "4px 24px"})
    css = {"padding-block": kit.space(5), "border-top": kit.border(), "align-items": "center"}
    return grid(
        "minmax(0, 1.2fr) minmax(0, 1fr) auto",
        title,
        listed,
        more(kit, on, kit.copy.ui("view_details"), {"align-self": "center"}),
        gap=kit.space(5),
        css=css,
        tag="li",
        part="JobRow",
    )


def _job_card(kit: Kit, i: int) -> Styled:
    facts = [badge(kit, words, "neutral") for _, words in _facts(kit, i)]
    title = text(kit, kit.copy.post(i), "h3", tag="h3")
    said = paragraph(kit, kit.copy.at("job", i).sentence(), "small")
    go = button(kit, kit.copy.ui("view_details"), "outline", css={"align-self": "flex-start"})
    return card(
        kit, row(*facts, gap=8, css={"flex-wrap": "wrap"}), title, said, go, part="JobCard", pad=7, gap=4, tag="li"
    )

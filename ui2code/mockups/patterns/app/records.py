"""One order, customer or case in detail."""

from __future__ import annotations

from ui2code.mockups import art
from ui2code.mockups.atoms import button, card, heading, icon, icon_tile, link, muted, panel, rule, text
from ui2code.mockups.copy.types import InvoiceLine
from ui2code.mockups.el import Css, column, el, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.app.parts import SHRINK, listing, menu_button, ruled, spread, status, titled, who
from ui2code.mockups.patterns.site.frame import pointed
from ui2code.styled import Styled


def record_head(kit: Kit) -> Styled:
    """What it is, how it stands, what can be done with it."""
    how = kit.variant("plain", "card", "facts")
    number = kit.rng.at("number").integer(1000, 9800)
    state = kit.copy.status(0)
    back = row(
        icon(kit, pointed(kit, "arrow-left"), 16, "muted"), link(kit, kit.copy.ui("orders"), "small", "muted"), gap=6
    )
    title = row(
        heading(kit, 1, kit.said("title", f"{kit.copy.ui('order')} #{number}"), "h3"),
        status(kit, state.label, state.tone),
        gap=12,
        css={"flex-wrap": "wrap"},
    )
    words = column(back, title, muted(kit, f"{kit.copy.date(0)} · {kit.copy.time(0)}"), gap=6)
    ends = row(
        button(kit, kit.copy.ui("print"), "outline", icon="printer"),
        button(kit, kit.copy.ui("edit"), icon="pencil"),
        gap=10,
        css={"flex-wrap": "wrap"},
    )
    line = spread(words, ends, css={"flex-wrap": "wrap", "align-items": "flex-end"})
    if how == "plain":
        return el("header", line, part="RecordHeader")
    return card(
        kit,
        line,
        *((rule(kit), _facts(kit)) if how == "facts" else ()),
        part="RecordHeader",
        pad=5,
        gap=4,
        tag="header",
    )


def _facts(kit: Kit) -> Styled:
    facts = (
        ("amount", kit.copy.money(80, 900)),
        ("payment", kit.copy.ui("card")),
        ("delivery", kit.copy.date(3)),
        ("items", str(kit.rng.at("items").integer(2, 9))),
    )
    cells = [
        el(
            "div",
            el("dt", kit.copy.ui(key), css=kit.type("tiny", "muted")),
            el("dd", value, css=kit.type("label", "text")),
            css={"display": "grid", "gap": 2},
            part="Fact",
        )
        for key, value in facts
    ]
    return el(
        "dl",
        *cells,
        css={"display": "grid", "grid-template-columns": "repeat(4, minmax(0, 1fr))", "gap": kit.space(4)},
        narrow={"grid-template-columns": "repeat(2, minmax(0, 1fr))"},
    )


def record_lines(kit: Kit) -> Styled:
    """What was ordered, and what it comes to."""
    how = kit.variant("table", "list")
    lines = tuple(kit.copy.invoice_line(i) for i in range(kit.count(3, 5)))
    drawn = (
        listing(*(_item(kit, i, line) for i, line in enumerate(lines)))
        if how == "list" or kit.narrow
        else _table(kit, lines)
    )
    return panel(
        kit,
        kit.said("title", titled(kit.copy.ui("items"))),
        drawn,
        _totals(kit, lines),
        part="LineItems",
        action=menu_button(kit),
    )


def _item(kit: Kit, i: int, line: InvoiceLine) -> Styled:
    words = column(
        text(kit, line.text, "label"), muted(kit, f"{line.quantity} × {line.price}", "tiny"), gap=2, css=SHRINK
    )
    return row(
        _thumb(kit, i, 52), words, text(kit, line.total, "label"), gap=14, css=ruled(kit, i), tag="li", part="LineItem"
    )


def _thumb(kit: Kit, i: int, size: float) -> Styled:
    if not kit.spec.images:
        return icon_tile(kit, "package", 44)
    asset = art.photo(
        art.subject_for(kit.copy.product(i).subject, art.subject_for(kit.spec.trade)),
        kit.palette,
        kit.rng.at("thumb", i),
        size,
        size,
    )
    return kit.picture(
        asset,
        {"width": size, "height": size, "object-fit": "cover", "border-radius": kit.radius("card"), "flex": "none"},
    )


def _table(kit: Kit, lines: tuple[InvoiceLine, ...]) -> Styled:
    pad: Css = {"padding-block": kit.space(2.5), "text-align": "start"}
    end: Css = {**pad, "text-align": "end", "white-space": "nowrap"}
    heads = [
        el("th", kit.copy.ui(key), css={**kit.type("eyebrow", "muted"), **(pad if i == 0 else end)})
        for i, key in enumerate(("description", "quantity", "price", "total"))
    ]
    rows = []
    for i, line in enumerate(lines):
        name = row(_thumb(kit, i, 40), text(kit, line.text, "label"), gap=12)
        cells = [
            el("td", words, css={**kit.type("small", "muted"), **end}) for words in (str(line.quantity), line.price)
        ]
        rows.append(
            el(
                "tr",
                el("td", name, css=pad),
                *cells,
                el("td", line.total, css={**kit.type("label", "text"), **end}),
                css={"border-top": kit.border()},
                part="LineItem",
            )
        )
    return el(
        "table", el("thead", el("tr", *heads)), el("tbody", *rows), css={"width": "100%", "border-collapse": "collapse"}
    )


def _totals(kit: Kit, lines: tuple[InvoiceLine, ...]) -> Styled:
    sums = kit.copy.totals(lines)
    rows = [
        (kit.copy.ui("subtotal"), sums.subtotal, "small"),
        (sums.tax_label, sums.tax, "small"),
        (kit.copy.ui("total"), sums.total, "h4"),
    ]
    drawn = [
        el(
            "div",
            el("dt", name, css=kit.type(use, "text" if use == "h4" else "muted")),
            el("dd", value, css=kit.type("label" if use == "small" else use, "text")),
            css={"display": "flex", "justify-content": "space-between", "gap": 16},
        )
        for name, value, use in rows
    ]
    return el(
        "dl",
        *drawn,
        css={"display": "grid", "gap": kit.space(2), "border-top": kit.border(), "padding-top": kit.space(4)},
        part="Totals",
    )


def record_person(kit: Kit) -> Styled:
    """Who it is about."""
    how = kit.variant("contact", "short")
    them = kit.copy.person(0)
    facts = (("mail", them.email), ("map-pin", kit.copy.address()), ("building-2", them.firm))
    lines = [
        row(
            icon(kit, mark, 17, "muted"),
            text(kit, words, "small", css={"overflow-wrap": "anywhere", "min-width": 0}),
            gap=12,
            tag="li",
            css={"align-items": "flex-start"},
        )
        for mark, words in facts[: 3 if how == "contact" else 1]
    ]
    end = button(kit, kit.copy.ui("message"), "outline", icon="message-circle", css={"width": "100%"})
    return panel(
        kit,
        kit.said("title", kit.copy.ui("contact")),
        who(kit, them, them.role, 48),
        listing(*lines, gap=kit.space(3)),
        end if how == "contact" else None,
        part="ContactPanel",
    )

"""What is on: dates, programmes."""

from __future__ import annotations

from ui2code.mockups.atoms import avatar, button, card, icon, muted, text
from ui2code.mockups.el import column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.site.frame import (
    Ground,
    amount,
    columns_of,
    ground,
    items,
    opening,
    section,
)
from ui2code.mockups.patterns.site.work import shown
from ui2code.styled import Styled


def events(kit: Kit) -> Styled:
    """What is on."""
    how = kit.variant("list", "cards", "agenda")
    on = ground(kit, "page", "page", "sunken", "surface")
    head = opening(kit, on, "events")
    if how == "cards":
        count = amount(kit, 3, 4, 6)
        return section(
            kit, "Events", on, head, items(kit, columns_of(count, 3), [_event(kit, i) for i in range(count)])
        )
    count = kit.count(4, 6)
    draw = _dated if how == "list" else _slot
    return section(
        kit, "Events", on, head, el("ul", *(draw(kit, on, i) for i in range(count)), css={"display": "grid"}), width=920
    )


def _event(kit: Kit, i: int) -> Styled:
    told = kit.copy.event(i)
    lines = (("calendar", f"{told.date}, {told.time}"), ("map-pin", told.place))
    listed = el(
        "ul",
        *(row(icon(kit, sign, 16, "muted"), muted(kit, words), gap=8, tag="li") for sign, words in lines),
        css={"display": "grid", "gap": 6},
    )
    words = column(
        text(kit, told.title, "h3", tag="h3"),
        listed,
        button(kit, kit.copy.ui("book_now"), "soft", css={"align-self": "flex-start"}),
        gap=kit.space(4),
        css={"padding": kit.space(6), "flex": "1 1 auto"},
    )
    return card(
        kit,
        shown(kit, i, 360, 180, {"border-radius": "0"}),
        words,
        part="EventCard",
        pad=0,
        gap=0,
        css={"overflow": "hidden"},
        tag="li",
    )


def _dated(kit: Kit, on: Ground, i: int) -> Styled:
    told = kit.copy.event(i)
    words = column(
        text(kit, told.title, "h3", on.text, "h3"),
        text(kit, f"{told.time} · {told.place}", "small", on.muted),
        gap=4,
        css={"min-width": 0},
    )
    css = {"padding-block": kit.space(5), "border-top": kit.border(), "align-items": "center"}
    book = button(kit, kit.copy.ui("book_now"), "outline", css={"justify-self": "end"})
    return grid(
        "minmax(0, 150px) minmax(0, 1fr) auto",
        text(kit, told.date, "label", on.link),
        words,
        book,
        gap=kit.space(6),
        css=css,
        tag="li",
        part="EventRow",
    )


def _slot(kit: Kit, on: Ground, i: int) -> Styled:
    """A programme's entry: when, what, who speaks."""
    told, person = kit.copy.event(i), kit.copy.at("speaker", i).person(0)
    who = row(avatar(kit, i, person.initials, 32), text(kit, person.name, "small", on.muted), gap=10)
    words = column(text(kit, told.title, "h3", on.text, "h3"), who, gap=10, css={"min-width": 0})
    css = {"padding-block": kit.space(5), "border-top": kit.border(), "align-items": "start"}
    start = f"{9 + i + (i > 2):02d}:{(0, 15, 30, 0, 45, 15)[i % 6]:02d}"
    return grid(
        "80px minmax(0, 1fr)" if kit.narrow else "96px minmax(0, 1fr)",
        text(kit, start, "h3", on.link),
        words,
        gap=kit.space(6),
        narrow=None,
        css=css,
        tag="li",
        part="AgendaRow",
    )

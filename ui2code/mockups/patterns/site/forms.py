"""Forms of public pages: subscribing, writing to the firm, booking."""

from __future__ import annotations

from ui2code.mockups.atoms import button, card, checkbox, choice, field, icon, icon_tile, muted, text
from ui2code.mockups.atoms.fields import box
from ui2code.mockups.copy.types import Field
from ui2code.mockups.el import Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.site.brand import follow
from ui2code.mockups.patterns.site.frame import PAGE, Ground, action, bar, ground, opening, section
from ui2code.mockups.patterns.site.pictures import ornamented, photo
from ui2code.styled import Styled

SHORT = ("text", "email", "tel", "select", "date", "number", "url")


def fields_of(kit: Kit, topic: str, most: int, filled: bool = False) -> list[Styled]:
    """Fields of a form about ``topic`` in the usual order, tick boxes with their words beside them."""
    asked: list[Field] = []
    for i in range(most):
        one = kit.copy.field(i, topic)
        if any(one.label == before.label for before in asked):
            break
        asked.append(one)
    return [field_of(kit, one, filled) for one in asked]


def field_of(kit: Kit, asked: Field, filled: bool = False) -> Styled:
    if asked.kind in ("checkbox", "radio"):
        return choice(kit, checkbox(kit, filled), asked.label)
    return field(kit, asked, filled=filled)


def subscribe(kit: Kit, on: Ground, joined: bool = False) -> Styled:
    """An address and a button on one line."""
    asked = kit.copy.field(0, "newsletter")
    slot = box(
        kit,
        "email",
        "",
        asked.placeholder,
        height=48,
        css={"flex": "1 1 200px", "width": "auto", "min-width": 0, "text-align": "start"},
    )
    send = action(kit, on, kit.copy.ui("subscribe"), "large")
    css: Css = {"display": "flex", "flex-wrap": "wrap", "gap": 10}
    if joined:
        css = {
            **css,
            "padding": 6,
            "background": kit.color("surface"),
            "border-radius": kit.radius("card"),
            "border": kit.border(),
        }
    return el("form", slot, send, css=css, part="SubscribeForm", role="subscribe")


def newsletter(kit: Kit) -> Styled:
    """An invitation to subscribe."""
    how = kit.variant("centered", "split", "card")
    if how == "card":
        on = ground(kit, "soft", "sunken", "inverse", "accent")
        return section(kit, "Newsletter", PAGE, _boxed(kit, on))
    on = ground(kit, "soft", "sunken", "page", "inverse", "accent")
    head = opening(kit, on, "newsletter", "center" if how == "centered" else "left")
    note = text(kit, kit.copy.field(0, "newsletter").help or kit.copy.sentence(), "tiny", on.muted)
    form = column(subscribe(kit, on), note, gap=10, css={"width": "100%"})
    if how == "split":
        both = grid("minmax(0, 1.1fr) minmax(0, 1fr)", head, form, gap=kit.space(12), css={"align-items": "center"})
        return section(kit, "Newsletter", on, both, pad=16)
    centered = column(
        subscribe(kit, on),
        note,
        gap=10,
        css={"width": "100%", "max-width": 500, "align-self": "center", "text-align": "center"},
    )
    return ornamented(kit, section(kit, "Newsletter", on, head, centered, gap=8), 1.0 if on is PAGE else 0)


def _boxed(kit: Kit, on: Ground) -> Styled:
    head = opening(kit, on, "newsletter", "left")
    form = column(
        head,
        subscribe(kit, on),
        gap=kit.space(6),
        css={"padding": kit.space(12), "justify-content": "center", "min-width": 0},
    )
    parts = [form]
    if kit.spec.images:
        parts.append(photo(kit, 0, 520, 380, {"height": "100%", "min-height": 260, "border-radius": 0}))
    css: Css = {"background": kit.color(on.fill), "border-radius": kit.radius("large"), "overflow": "hidden"}
    return grid("minmax(0, 1.1fr) minmax(0, 1fr)" if len(parts) > 1 else 1, *parts, css=css)


# --- writing to the firm


def contact(kit: Kit) -> Styled:
    """A form, and how else the firm is reached."""
    how = kit.variant("aside", "card", "centered", "photo")
    on = ground(kit, "page", "page", "sunken")
    if how == "centered":
        form = column(_contact_form(kit, True), css={"width": "100%", "max-width": 640, "align-self": "center"})
        return section(kit, "ContactSection", on, opening(kit, on, "contact", "center"), form, _ways(kit, on, 3))
    head = opening(kit, on, "contact", "left")
    form = _contact_form(kit, how != "photo")
    if how == "photo" and kit.spec.images:
        shown = photo(kit, 0, 520, 640, {"height": "100%", "min-height": 320})
        both = grid("minmax(0, 1fr) minmax(0, 1fr)", column(head, form, gap=kit.space(8)), shown, gap=kit.space(14))
        return section(kit, "ContactSection", on, both)
    about = column(head, bar(kit) if how == "card" else None, _ways(kit, on, 1), gap=kit.space(8), css={"min-width": 0})
    return section(kit, "ContactSection", on, grid("minmax(0, 1fr) minmax(0, 1.15fr)", about, form, gap=kit.space(14), css={"align-items": "start"}))  # fmt: skip


def _contact_form(kit: Kit, framed: bool) -> Styled:
    """Short fields two beside one another, long ones alone."""
    asked = [kit.copy.field(i, "contact") for i in range(6)]
    short = [field_of(kit, one) for one in asked if one.kind in SHORT]
    rest = [field_of(kit, one) for one in asked if one.kind not in SHORT]
    two = grid(2, *short, gap=kit.space(5), narrow=1) if framed and len(short) > 2 else column(*short, gap=kit.space(5))
    send = button(kit, kit.said("cta", kit.copy.ui("send")), "primary", "large", css={"align-self": "flex-start"})
    parts = (two, *rest, send)
    if framed:
        return card(kit, *parts, part="ContactForm", pad=8, gap=5, tag="form")
    return column(*parts, gap=kit.space(5), tag="form", part="ContactForm")


def _ways(kit: Kit, on: Ground, columns: int) -> Styled:
    """Phone, mail, address."""
    me = kit.copy.at("office").person(0)
    told = (
        ("phone", "phone", kit.copy.at("office").field(2, "contact").value),
        ("mail", "email", me.email),
        ("map-pin", "address", kit.copy.address(0)),
    )
    parts = [_way(kit, on, sign, kit.copy.ui(key), words) for sign, key, words in told]
    listed = grid(columns, *parts, gap=kit.space(5), tag="ul")
    return column(listed, follow(kit, on) if columns == 1 else None, gap=kit.space(7))


def _way(kit: Kit, on: Ground, sign: str, name: str, words: str) -> Styled:
    said = column(
        text(kit, name, "tiny", on.muted),
        text(kit, words, "strong", on.text),
        gap=2,
        css={"min-width": 0, "overflow-wrap": "anywhere"},
    )
    return row(icon_tile(kit, sign, 44), said, gap=14, tag="li", part="ContactWay")


def booking(kit: Kit) -> Styled:
    """A form to reserve: a date, how many, a name."""
    how = kit.variant("bar", "card")
    on = ground(kit, "soft", "sunken", "page", "inverse")
    drawn = fields_of(kit, "booking", 3 if how == "bar" else 5)
    send = button(kit, kit.copy.ui("book_now"), "primary", "large")
    if how == "bar":
        line = grid("repeat(3, minmax(0, 1fr)) auto", *drawn, send, gap=kit.space(4), css={"align-items": "end"})
        form = card(kit, line, part="BookingForm", pad=6, tag="form")
        return section(kit, "Booking", on, opening(kit, on, "cta"), form, pad=16, gap=8)
    form = card(
        kit, *drawn, send, muted(kit, kit.copy.sentence(), "tiny"), part="BookingForm", pad=8, gap=5, tag="form"
    )
    head = column(opening(kit, on, "cta", "left"), _ways(kit, on, 1), gap=kit.space(8))
    both = grid("minmax(0, 1.1fr) minmax(0, 1fr)", head, form, gap=kit.space(14), css={"align-items": "center"})
    return section(kit, "Booking", on, both)


def note_line(kit: Kit, sign: str, words: str, color: str = "muted") -> Styled:
    """A small remark with an icon before it."""
    return row(icon(kit, sign, 16, color), text(kit, words, "tiny", color), gap=8)

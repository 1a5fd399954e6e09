"""The way through the till: its steps, its form, the thanks at its end."""

from __future__ import annotations

from ui2code.mockups.atoms import (
    button,
    card,
    checkbox,
    field,
    heading,
    icon,
    icon_tile,
    link,
    muted,
    paragraph,
    radio,
    rule,
    text,
)
from ui2code.mockups.el import Child, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.shop.cart import sums
from ui2code.mockups.patterns.shop.layout import region
from ui2code.mockups.patterns.shop.page_texts import Basket, basket
from ui2code.mockups.patterns.shop.pictures import shot
from ui2code.styled import Styled

STEPS = ("cart", "delivery", "payment", "review_order")


def checkout_steps(kit: Kit) -> Styled:
    how = kit.variant("circles", "bars", "trail")
    names = [kit.copy.ui(key) for key in STEPS][: kit.count(3, 4)]
    at = min(int(kit.said("at", "2")), len(names)) - 1
    draw = {"circles": _circle, "bars": _bar, "trail": _crumb}[how]
    steps = [draw(kit, i, name, at, i == len(names) - 1) for i, name in enumerate(names)]
    css = {
        "display": "flex",
        "align-items": "center",
        "gap": kit.space(3),
        "flex-wrap": "wrap" if how == "trail" else "nowrap",
    }
    return region(kit, "Stepper", el("ol", *steps, css=css, role="steps"), pad=5, tag="nav")


def _circle(kit: Kit, i: int, name: str, at: int, last: bool) -> Styled:
    done, here = i < at, i == at
    ground, ink = ("accent", "on_accent") if done or here else ("sunken", "muted")
    inside = icon(kit, "check", 16, ink) if done else el("span", str(i + 1), css=kit.type("label", ink))
    css = {"width": 30, "height": 30, "border-radius": "50%", "background": kit.color(ground), "flex": "none"}
    disc = row(inside, css={**css, "justify-content": "center"}, role="disc")
    words = (
        text(kit, name, "label" if here else "small", "text" if here or done else "muted")
        if not kit.narrow or here
        else None
    )
    line = el("span", css={"display": "block", "height": 2, "flex": "1 1 12px", "background": kit.color("accent" if done else "line")}, role="track")  # fmt: skip
    return row(disc, words, None if last else line, gap=kit.space(2), css={"flex": "none" if last else "1 1 auto", "min-width": 0}, tag="li", part="Step")  # fmt: skip


def _bar(kit: Kit, i: int, name: str, at: int, last: bool) -> Styled:
    line = el("span", css={"display": "block", "height": 4, "border-radius": kit.radius("pill"), "background": kit.color("accent" if i <= at else "line")}, role="track")  # fmt: skip
    words = text(kit, f"{i + 1}. {name}", "label" if i == at else "small", "text" if i <= at else "muted")
    return column(
        line,
        words,
        gap=kit.space(2),
        css={"flex": "1 1 0", "min-width": 0, "align-self": "flex-start"},
        tag="li",
        part="Step",
    )


def _crumb(kit: Kit, i: int, name: str, at: int, last: bool) -> Styled:
    words = text(kit, name, "label" if i == at else "small", "accent_text" if i <= at else "muted")
    flip = "chevron-left" if kit.spec.language == "ar" else "chevron-right"
    return row(words, None if last else icon(kit, flip, 14, "muted"), gap=kit.space(3), tag="li", part="Step")


# --- the form


def checkout_form(kit: Kit) -> Styled:
    boxed = kit.variant("cards", "plain") == "cards"
    title = heading(kit, 1, kit.said("title", kit.copy.ui("checkout")), "h2")
    parts = [
        _part(kit, boxed, 1, "delivery_address", _address(kit)),
        _part(kit, boxed, 2, "delivery", _ways(kit, _deliveries(kit), "ways")),
        _part(kit, boxed, 3, "payment_method", _payment(kit)),
    ]
    form = column(*parts, gap=kit.space(6 if boxed else 10), tag="form", role="form")
    return region(kit, "CheckoutForm", title, form)


def _part(kit: Kit, boxed: bool, number: int, key: str, *inside: Child) -> Styled:
    mark = text(kit, f"{number}.", "h4", "accent_text") if kit.choice("numbered", True, False) else None
    title = row(mark, heading(kit, 2, kit.copy.ui(key), "h4"), gap=10)
    if boxed:
        return card(kit, title, *inside, part="CheckoutSection", pad=6, gap=5, tag="section")
    return column(title, *inside, gap=kit.space(5), tag="section", part="CheckoutSection")


def _address(kit: Kit) -> Styled:
    """Who, where; the first fields are filled in, and one has the focus."""
    asked = [kit.copy.field(i, "address") for i in range(6)]
    focus = kit.rng.at("focus").integer(2, 5)
    fields_ = [
        field(
            kit,
            one,
            "focus" if i == focus else "rest",
            filled=i < focus,
            css={"grid-column": "1 / -1"} if i in (0, 1) else {},
        )
        for i, one in enumerate(asked)
    ]
    same = row(checkbox(kit, True), text(kit, kit.copy.field(6, "address").label, "small"), gap=10)
    return column(grid(2, *fields_, gap=kit.space(4), css={"align-items": "start"}), same, gap=kit.space(4))


def _deliveries(kit: Kit) -> list[tuple[str, str, str]]:
    """Name, when it comes, what it costs."""
    ui, writer = kit.copy.ui, kit.copy.at("delivery")
    return [
        (ui("standard_delivery"), f"3–5 {ui('days')}", ui("free")),
        (ui("express_delivery"), f"1–2 {ui('days')}", writer.money(6, 14)),
        (ui("pick_up"), kit.copy.place(0).name, ui("free")),
    ]


def _ways(kit: Kit, ways: list[tuple[str, str, str]], key: str) -> Styled:
    """Radio buttons as cards; the chosen one is framed in the accent."""
    chosen = 0 if key == "payment" else kit.rng.at(key).integer(0, len(ways) - 1)
    beside = kit.choice(f"{key} side by side", True, False)
    cards = [_way(kit, way, i == chosen, beside) for i, way in enumerate(ways)]
    if beside:
        return grid(len(ways), *cards, gap=kit.space(3), css={"align-items": "stretch"}, tag="ul")
    return column(*cards, gap=kit.space(3), tag="ul")


def _way(kit: Kit, way: tuple[str, str, str], chosen: bool, beside: bool) -> Styled:
    """Its price at the end of the line; below the words where cards stand side by side."""
    name, note, price = way
    cost = text(kit, price, "label", css={"white-space": "nowrap"}) if price else None
    said = [text(kit, name, "label", css={"overflow-wrap": "anywhere"}), muted(kit, note, "tiny") if note else None]
    words = column(*said, cost if beside else None, gap=2, css={"flex": "1 1 0", "min-width": 0})
    frame = kit.border("accent", 2) if chosen else kit.border("edge")
    css = {"border": frame, "padding": kit.space(3.5), "border-radius": kit.radius("card")}
    at = {"align-items": "flex-start"} if beside else {}
    return row(
        radio(kit, chosen), words, None if beside else cost,
        gap=12, css={**css, "background": kit.color("surface"), **at}, tag="li", part="RadioCard",
    )  # fmt: skip


def _payment(kit: Kit) -> Styled:
    ui = kit.copy.ui
    ways = _ways(kit, [(ui("card"), "", ""), (ui("bank_transfer"), "", ""), (ui("invoice"), "", "")], "payment")
    asked = [kit.copy.field(i, "payment") for i in range(4)]
    wide = {"grid-column": "1 / -1"}
    error = kit.choice("error", True, False, False)
    fields_ = [
        field(kit, one, "error" if error and i == 1 else "rest", filled=i < 2, css=wide if i in (0, 1) else {})
        for i, one in enumerate(asked)
    ]
    return column(ways, grid(2, *fields_, gap=kit.space(4), narrow=2, css={"align-items": "start"}), gap=kit.space(5))


# --- thanks


def order_confirmation(kit: Kit) -> Styled:
    how = kit.variant("receipt", "beside")
    held = basket(kit)
    number = f"{kit.copy.ui('order')} #{kit.rng.at('number').integer(20410, 98760)}"
    center = how == "receipt"
    css = {"align-items": "center", "text-align": "center"} if center else {"align-items": "flex-start"}
    calls = row(button(kit, kit.copy.ui("track_order")), link(kit, kit.copy.ui("continue_shopping"), "label"), gap=kit.space(5), css={"flex-wrap": "wrap", "justify-content": "center"})  # fmt: skip
    words = column(
        icon_tile(kit, "circle-check", 64, "success"), heading(kit, 1, kit.said("title", kit.copy.ui("thank_you_order")), "h1"),
        paragraph(kit, kit.copy.ui("order_email_sent"), "lead"), text(kit, number, "label", "accent_text"), calls,
        gap=kit.space(4), css=css,
    )  # fmt: skip
    receipt = _receipt(kit, held)
    if center:
        inside = column(
            words, receipt, gap=kit.space(9), css={"width": "100%", "max-width": 640, "margin-inline": "auto"}
        )
        return region(kit, "OrderConfirmation", inside, pad=16)
    both = grid("minmax(0, 1fr) minmax(0, 440px)", words, receipt, gap=kit.space(12), css={"align-items": "start"})
    return region(kit, "OrderConfirmation", both, pad=16)


def _receipt(kit: Kit, held: Basket) -> Styled:
    lines = [_bought(kit, held, i) for i in range(len(held.lines))]
    facts = grid(2, _fact(kit, "delivery_address", kit.copy.address(0)), _fact(kit, "estimated_delivery", kit.copy.date(2)), gap=kit.space(5))  # fmt: skip
    title = heading(kit, 2, kit.copy.ui("order_summary"), "h4")
    return card(kit, title, column(*lines, gap=kit.space(4), tag="ul"), rule(kit), sums(kit, held), rule(kit), facts, part="Receipt", pad=6, gap=5, tag="section")  # fmt: skip


def _bought(kit: Kit, held: Basket, i: int) -> Styled:
    line, item = held.lines[i], held.products[i]
    seen = shot(
        kit, item.subject, i, (56, 56), {"width": 56, "flex": "none", "border-radius": kit.radius("card")}, item.name
    )
    words = column(text(kit, line.text, "label", css={"overflow-wrap": "anywhere"}), muted(kit, f"{kit.copy.ui('quantity')}: {line.quantity}", "tiny"), gap=2, css={"flex": "1 1 0", "min-width": 0})  # fmt: skip
    return row(
        seen, words, text(kit, line.total, "small", css={"white-space": "nowrap"}), gap=12, tag="li", part="OrderItem"
    )


def _fact(kit: Kit, key: str, value: str) -> Styled:
    return column(muted(kit, kit.copy.ui(key), "tiny"), text(kit, value, "small"), gap=4)

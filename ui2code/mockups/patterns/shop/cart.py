"""What is bought: lines, sums, the way to the till."""

from __future__ import annotations

from ui2code.mockups.atoms import button, card, heading, icon, icon_button, link, muted, rule, text
from ui2code.mockups.atoms.fields import box
from ui2code.mockups.atoms.surfaces import edge
from ui2code.mockups.el import Child, column, el, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.shop.layout import region
from ui2code.mockups.patterns.shop.page_texts import Basket, basket
from ui2code.mockups.patterns.shop.pictures import shot
from ui2code.mockups.patterns.shop.product import stepper
from ui2code.styled import Styled


def cart_lines(kit: Kit) -> Styled:
    how = kit.variant("table", "cards")
    held = basket(kit)
    count = f"({sum(line.quantity for line in held.lines)} {kit.copy.ui('items')})"
    title = row(heading(kit, 1, kit.said("title", kit.copy.ui("cart")), "h2"), muted(kit, count, "body"), gap=12, css={"align-items": "baseline", "flex-wrap": "wrap"})  # fmt: skip
    lines = _table(kit, held) if how == "table" else _cards(kit, held)
    back = link(kit, f"← {kit.copy.ui('continue_shopping')}" if kit.spec.language != "ar" else kit.copy.ui("continue_shopping"), "label")  # fmt: skip
    return region(kit, "Cart", title, lines, el("div", back, role="back"))


def _picture(kit: Kit, held: Basket, i: int, size: float) -> Styled:
    item = held.products[i]
    css = {"width": size, "flex": "none", "border-radius": kit.radius("card")}
    return shot(kit, item.subject, i, (size, size), css, item.name)


def _name(kit: Kit, held: Basket, i: int) -> Styled:
    item = held.products[i]
    name = el("h2", el("a", item.name, href="#"), css={**kit.type("strong"), "overflow-wrap": "anywhere"})
    return column(name, muted(kit, item.category, "tiny"), gap=2, css={"min-width": 0})


def _table(kit: Kit, held: Basket) -> Styled:
    """On a phone the product has a line of its own."""
    titles = [kit.copy.ui(key) for key in ("products", "price", "quantity", "total")]
    heads = [el("th", title, css=_cell(kit, i, head=True), scope="col") for i, title in enumerate(titles)]
    head = el("thead", el("tr", *heads), css={"border-bottom": kit.border()}, narrow={"display": "none"})
    lines = [_line(kit, held, i) for i in range(len(held.lines))]
    body = el("tbody", *lines, narrow={"display": "block"})
    return el("table", head, body, css={"width": "100%"}, narrow={"display": "block"}, part="CartTable")


def _line(kit: Kit, held: Basket, i: int) -> Styled:
    line = held.lines[i]
    what = row(_picture(kit, held, i, 72), _name(kit, held, i), gap=kit.space(4))
    price, total = text(kit, line.price, "small"), text(kit, line.total, "strong")
    many = stepper(kit, line.quantity, 40)
    cells = [
        el("td", what, css=_cell(kit, 0), narrow={"grid-column": "1 / -1", "padding-block": "16px 0"}),
        el("td", price, css=_cell(kit, 1), narrow={"display": "none"}),
        el("td", many, css=_cell(kit, 2)),
        el("td", total, css=_cell(kit, 3), narrow={"align-self": "center"}),
    ]
    small = {"display": "grid", "grid-template-columns": "auto minmax(0, 1fr)"}
    return el("tr", *cells, css={"border-bottom": kit.border()}, narrow=small, part="CartLine")


def _cell(kit: Kit, i: int, head: bool = False) -> dict[str, str | float]:
    face = kit.type("label", "muted") if head else {"vertical-align": "middle"}
    end = kit.space(5) if i < 3 else 0
    return {
        **face,
        "padding-block": kit.space(4),
        "padding-inline-end": end,
        "text-align": "end" if i == 3 else "start",
    }


def _cards(kit: Kit, held: Basket) -> Styled:
    return column(*(_card(kit, held, i) for i in range(len(held.lines))), gap=kit.space(4), tag="ul")


def _card(kit: Kit, held: Basket, i: int) -> Styled:
    line = held.lines[i]
    remove = icon_button(kit, "trash-2", kit.copy.ui("remove"), 36)
    top = row(
        _name(kit, held, i), remove, gap=12, css={"justify-content": "space-between", "align-items": "flex-start"}
    )
    end = row(stepper(kit, line.quantity, 40), text(kit, line.total, "h4"), gap=12, css={"justify-content": "space-between", "flex-wrap": "wrap"})  # fmt: skip
    words = column(
        top, end, gap=kit.space(4), css={"flex": "1 1 0", "min-width": 0, "justify-content": "space-between"}
    )
    css = {
        "align-items": "stretch",
        "background": kit.color("surface"),
        "border-radius": kit.radius("card"),
        **edge(kit),
    }
    seen = _picture(kit, held, i, 72 if kit.narrow else 112)
    return row(seen, words, gap=kit.space(4), css={**css, "padding": kit.space(4)}, tag="li", part="CartLine")


# --- sums


def order_summary(kit: Kit) -> Styled:
    plain = kit.variant("card", "sunken") == "sunken"
    held = basket(kit)
    title = heading(kit, 2, kit.said("title", kit.copy.ui("order_summary")), "h4")
    paying = any(section.pattern == "checkout-form" for section in kit.spec.sections)
    things = [_thing(kit, held, i) for i in range(len(held.lines))] if paying else []
    inside: list[Child] = [
        title,
        column(*things, gap=kit.space(4), tag="ul") if things else None,
        rule(kit) if things else None,
    ]
    inside += [_coupon(kit), rule(kit), sums(kit, held)]
    inside.append(button(kit, kit.said("cta", kit.copy.ui("place_order" if paying else "checkout")), "primary", "large", css={"width": "100%"}))  # fmt: skip
    inside.append(_safe(kit))
    ground = {"background": kit.color("sunken"), "box-shadow": "none", "border": "0"} if plain else {}
    return card(kit, *inside, part="OrderSummary", pad=6, gap=5, css=ground, tag="section")


def _thing(kit: Kit, held: Basket, i: int) -> Styled:
    line = held.lines[i]
    words = column(text(kit, line.text, "label", css={"overflow-wrap": "anywhere"}), muted(kit, f"{line.quantity} × {line.price}", "tiny"), css={"flex": "1 1 0", "min-width": 0})  # fmt: skip
    return row(_picture(kit, held, i, 52), words, text(kit, line.total, "small", css={"white-space": "nowrap"}), gap=12, tag="li", part="OrderItem")  # fmt: skip


def _coupon(kit: Kit) -> Styled:
    code = box(kit, "text", "", kit.copy.ui("voucher_code"), height=42, css={"flex": "1 1 0", "min-width": 0})
    return row(
        code, button(kit, kit.copy.ui("apply"), "outline", css={"height": 42}), gap=8, tag="form", part="CouponForm"
    )


def sums(kit: Kit, held: Basket) -> Styled:
    """From the subtotal to the total, as a list of names and values."""
    totals, ui = held.totals, kit.copy.ui
    lines = [(ui("subtotal"), totals.subtotal), (ui("shipping"), ui("free")), (totals.tax_label, totals.tax)]
    small = [_sum(kit, name, value, "small") for name, value in lines]
    return column(*small, _sum(kit, ui("total"), totals.total, "h4"), gap=kit.space(2.5), tag="dl", part="Totals")


def _sum(kit: Kit, name: str, value: str, use: str) -> Styled:
    color = "text" if use == "h4" else "muted"
    css = {"justify-content": "space-between", "align-items": "baseline"}
    return row(el("dt", name, css=kit.type(use, color)), el("dd", value, css={**kit.type(use), "white-space": "nowrap"}), gap=12, css=css)  # fmt: skip


def _safe(kit: Kit) -> Styled:
    css = {"justify-content": "center"}
    return row(icon(kit, "lock", 14, "muted"), muted(kit, kit.copy.ui("secure_payment"), "tiny"), gap=8, css=css)

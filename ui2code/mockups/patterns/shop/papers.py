"""Papers: invoices and recipes."""

from __future__ import annotations

from ui2code.mockups.atoms import badge, button, card, checkbox, heading, icon, muted, paragraph, rule, text
from ui2code.mockups.copy.recipes import recipe as dish_of
from ui2code.mockups.copy.types import InvoiceLine
from ui2code.mockups.el import Child, Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.shop.layout import region
from ui2code.mockups.patterns.shop.pictures import shot
from ui2code.mockups.patterns.site.brand import brand
from ui2code.styled import Styled


def invoice(kit: Kit) -> Styled:
    how = kit.variant("classic", "banded")
    count = kit.count(3, 7)
    lines = tuple(kit.copy.invoice_line(i) for i in range(count))
    number = f"{kit.copy.today().year}-{kit.rng.at('number').integer(1020, 9870)}"
    blocks = [
        _letterhead(kit, number, how),
        _parties(kit),
        _lines(kit, lines, how),
        _total(kit, lines),
        rule(kit),
        _terms(kit),
    ]
    paper: Css = {"width": "100%", "max-width": 840, "margin-inline": "auto"}
    sheet = card(kit, *blocks, part="Invoice", pad=10, gap=8, css={**paper, "overflow": "hidden"}, tag="article")
    return region(kit, "InvoicePage", _actions(kit), _thin(kit, sheet), pad=10)


def _thin(kit: Kit, sheet: Styled) -> Styled:
    """Less room at the edges of a phone."""
    return Styled(
        sheet.tag, sheet.style, (("padding", "20px"),), sheet.attrs, sheet.children, sheet.component, sheet.role
    )


def _actions(kit: Kit) -> Styled:
    calls = [
        button(kit, kit.copy.ui("print"), "outline", icon="printer"),
        button(kit, kit.copy.ui("download"), "primary", icon="download"),
    ]
    css = {
        "width": "100%",
        "max-width": 840,
        "margin-inline": "auto",
        "justify-content": "flex-end",
        "flex-wrap": "wrap",
    }
    return row(*calls, gap=kit.space(3), css=css, role="actions")


def _letterhead(kit: Kit, number: str, how: str) -> Styled:
    state, tone = kit.choice("state", ("paid", "success"), ("due", "warning"))
    title = row(
        heading(kit, 1, kit.said("title", kit.copy.ui("invoice")), "h2"), badge(kit, kit.copy.ui(state), tone), gap=12
    )
    right = column(title, muted(kit, f"{kit.copy.ui('invoice_number')} {number}"), gap=4)
    css: Css = {"justify-content": "space-between", "align-items": "flex-start", "flex-wrap": "wrap"}
    if how == "banded":
        css = {**css, "border-bottom": kit.border("accent", 3), "padding-bottom": kit.space(6)}
    return row(brand(kit, size=32), right, gap=kit.space(5), css=css, tag="header", role="letterhead")


def _parties(kit: Kit) -> Styled:
    """Who pays, who is paid, when."""
    person = kit.copy.person(0)
    own = _block(kit, "from", kit.spec.brand.name, kit.copy.address(0), person.email)
    client = kit.copy.person(1)
    to = _block(kit, "bill_to", client.firm, kit.copy.address(1), client.name)
    days = _block(kit, "issued", kit.copy.date(0), f"{kit.copy.ui('due')}: {kit.copy.date(3)}", "")
    return grid(
        "minmax(0, 1fr) minmax(0, 1fr) minmax(0, 0.8fr)", own, to, days, gap=kit.space(6), css={"align-items": "start"}
    )


def _block(kit: Kit, key: str, first: str, second: str, third: str) -> Styled:
    lines: list[Child] = [
        text(kit, first, "strong"),
        muted(kit, second),
        muted(kit, third, css={"overflow-wrap": "anywhere"}) if third else None,
    ]
    return column(text(kit, kit.copy.ui(key), "eyebrow", "muted"), *lines, gap=4)


def _lines(kit: Kit, lines: tuple[InvoiceLine, ...], how: str) -> Styled:
    keys = ("description", "quantity", "price", "amount")
    heads = [el("th", kit.copy.ui(key), css={**kit.type("label", "muted"), **_cell(kit, i)}, narrow=_small(i), scope="col") for i, key in enumerate(keys)]  # fmt: skip
    face: Css = {"background": kit.color("sunken")} if how == "banded" else {"border-bottom": kit.border("text")}
    rows = []
    for line in lines:
        values = (line.text, str(line.quantity), line.price, line.total)
        cells = [el("td", value, css={**kit.type("strong" if i == 0 else "small"), **_cell(kit, i)}, narrow=_small(i)) for i, value in enumerate(values)]  # fmt: skip
        rows.append(el("tr", *cells, css={"border-bottom": kit.border()}, part="InvoiceLine"))
    return el(
        "table", el("thead", el("tr", *heads, css=face)), el("tbody", *rows), css={"width": "100%"}, part="InvoiceTable"
    )


def _cell(kit: Kit, i: int) -> dict[str, str | float]:
    nowrap = {"white-space": "nowrap"} if i else {}
    return {"padding": f"{kit.space(3):g}px {kit.space(2):g}px", "text-align": "end" if i else "start", **nowrap}


def _small(i: int) -> Css | None:
    """A phone has no room for the single price."""
    return {"display": "none"} if i == 2 else None


def _total(kit: Kit, lines: tuple[InvoiceLine, ...]) -> Styled:
    sums = kit.copy.totals(lines)
    parts = [
        (kit.copy.ui("subtotal"), sums.subtotal, "small"),
        (sums.tax_label, sums.tax, "small"),
        (kit.copy.ui("total"), sums.total, "h3"),
    ]
    rows = []
    for name, value, use in parts:
        line: Css = {"border-top": kit.border("text"), "padding-top": kit.space(3)} if use == "h3" else {}
        css = {"justify-content": "space-between", "align-items": "baseline", **line}
        rows.append(row(el("dt", name, css=kit.type(use, "text" if use == "h3" else "muted")), el("dd", value, css={**kit.type(use), "white-space": "nowrap"}), gap=16, css=css))  # fmt: skip
    return column(*rows, gap=kit.space(2.5), css={"width": "100%", "max-width": 340, "margin-inline-start": "auto"}, tag="dl", part="Totals")  # fmt: skip


def _terms(kit: Kit) -> Styled:
    account = " ".join(str(kit.rng.at("account", i).integer(1000, 9999)) for i in range(4))
    pay = column(
        text(kit, kit.copy.ui("payment"), "label"), muted(kit, f"{kit.copy.ui('bank_transfer')}: {account}"), gap=4
    )
    return column(
        pay, muted(kit, kit.said("note", kit.copy.ui("invoice_thanks")), "tiny"), gap=kit.space(3), tag="footer"
    )


# --- recipes


def recipe(kit: Kit) -> Styled:
    how = kit.variant("beside", "below")
    dish = dish_of(kit.spec.language, kit.rng.at("dish"))
    title = heading(kit, 1, kit.said("title", dish.title), "h1")
    tags = row(
        badge(kit, kit.copy.ui("recipe")),
        badge(kit, kit.copy.ui(kit.choice("level", "easy", "medium")), "neutral"),
        gap=8,
    )
    words = column(tags, title, paragraph(kit, dish.text, "lead"), _facts(kit), gap=kit.space(4), css={"justify-content": "center", "min-width": 0})  # fmt: skip
    corners = {"border-radius": kit.radius("large")}
    seen = el("figure", shot(kit, "food", "dish", (620, 400), corners, dish.title))
    if how == "beside":
        top = grid("minmax(0, 1fr) minmax(0, 1.1fr)", words, seen, gap=kit.space(10), css={"align-items": "center"})
    else:
        top = column(words, seen, gap=kit.space(7))
    body = grid("minmax(0, 340px) minmax(0, 1fr)", _ingredients(kit, dish.ingredients), _steps(kit, dish.steps), gap=kit.space(10), css={"align-items": "start"})  # fmt: skip
    return region(kit, "Recipe", top, body, gap=10, pad=12, tag="article")


def _facts(kit: Kit) -> Styled:
    rng = kit.rng.at("facts")
    found = (
        ("clock", f"{rng.integer(3, 18) * 5} min"),
        ("users", f"{rng.integer(2, 6)}"),
        ("flame", f"{rng.integer(18, 72) * 10} kcal"),
    )
    lines = [
        row(icon(kit, name, 18, "accent_text"), text(kit, value, "label"), gap=8, tag="li") for name, value in found
    ]
    css = {"flex-wrap": "wrap", "border-block": kit.border(), "padding-block": kit.space(3)}
    return row(*lines, gap=kit.space(7), css=css, tag="ul", part="RecipeFacts")


def _ingredients(kit: Kit, names: tuple[str, ...]) -> Styled:
    lines = []
    for i, name in enumerate(names[: kit.count(6, 9)]):
        words = text(kit, name, "small", css={"flex": "1 1 0", "min-width": 0})
        css: Css = {"padding-block": kit.space(2.5), **({"border-top": kit.border()} if i else {})}
        lines.append(row(checkbox(kit, i == 0), words, gap=12, css=css, tag="li"))
    return card(
        kit,
        heading(kit, 2, kit.copy.ui("ingredients"), "h4"),
        el("ul", *lines),
        part="Ingredients",
        pad=6,
        gap=3,
        tag="section",
    )


def _steps(kit: Kit, steps: tuple[str, ...]) -> Styled:
    lines = []
    for i, said in enumerate(steps):
        disc: Css = {"width": 34, "height": 34, "border-radius": "50%", "background": kit.color("accent_soft"), "flex": "none", "justify-content": "center"}  # fmt: skip
        mark = row(text(kit, str(i + 1), "label", "accent_text"), css=disc, role="disc")
        words = el("p", said, css={**kit.type("body"), "flex": "1 1 0", "min-width": 0, "padding-top": 4})
        lines.append(row(mark, words, gap=kit.space(4), css={"align-items": "flex-start"}, tag="li", part="RecipeStep"))
    return column(heading(kit, 2, kit.copy.ui("preparation"), "h3"), column(*lines, gap=kit.space(5), tag="ol"), gap=kit.space(5), css={"min-width": 0}, tag="section")  # fmt: skip

"""Things on sale: as cards, as rows, as a strip beside another."""

from __future__ import annotations

from ui2code.mockups.atoms import badge, button, card, dot, icon_button, muted, stars, text
from ui2code.mockups.atoms.surfaces import edge
from ui2code.mockups.copy.types import Product
from ui2code.mockups.el import Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.shop.layout import full, in_column, opening, region
from ui2code.mockups.patterns.shop.pictures import shot
from ui2code.styled import Styled

SWATCHES = ("accent", "second", "text", "muted", "success", "warning", "danger", "info")


def product_grid(kit: Kit) -> Styled:
    how = kit.variant("framed", "plain", "action")
    columns = kit.choice("columns", 3, 4)
    columns = 3 if in_column(kit) or how == "action" else columns
    count = full(kit, columns, 2, 2, 3)
    cards = [product_card(kit, i, how, 250 if columns == 3 else 210) for i in range(count)]
    gap = kit.space(7 if how == "plain" else 5)
    items = grid(columns, *cards, gap=gap, narrow=1 if how == "action" else 2, css={"align-items": "stretch"}, tag="ul")
    title = kit.said("title", "" if kit.spec.kind == "catalogue" else kit.copy.heading("products"))
    return region(kit, "ProductGrid", opening(kit, title, kit.copy.ui("see_all")) if title else None, items)


def product_card(kit: Kit, i: int, how: str, height: float) -> Styled:
    item = kit.copy.product(i)
    plain = how == "plain"
    corners = kit.radius("card") if plain else 0
    words = column(
        muted(kit, item.category, "tiny"),
        el("h3", el("a", item.name, href="#"), css={**kit.type("strong"), "overflow-wrap": "anywhere"}),
        rated(kit, item) if kit.choice("rated", True, True, False) else None,
        _swatches(kit, i) if kit.choice("swatches", True, False, False) else None,
        price(kit, item),
        gap=kit.space(1.5),
        css={"flex": "1 1 auto", "padding": 0 if plain else kit.space(4)},
    )
    call = _call(kit) if how == "action" else None
    inside = [_picture(kit, item, i, height, corners), words, call]
    part = "ProductCard"
    if plain:
        return column(*inside, gap=kit.space(3), css={"min-width": 0}, tag="li", part=part)
    return card(kit, *inside, part=part, pad=0, gap=0, css={"overflow": "hidden", "min-width": 0}, tag="li")


def _call(kit: Kit) -> Styled:
    add = button(kit, kit.copy.ui("add_to_cart"), "soft", icon="shopping-cart", css={"width": "100%"})
    return el("div", add, css={"padding": f"0 {kit.space(4):g}px {kit.space(4):g}px"}, role="call")


def _picture(kit: Kit, item: Product, i: int, height: float, corners: str | float) -> Styled:
    """With its badge, and a heart to keep it."""
    seen = shot(kit, item.subject, i, (round(height * 1.25), height), {"border-radius": corners}, item.name)
    said = kit.copy.ui("sale") if item.old_price else item.badge
    tone = "danger" if item.old_price else "accent"
    mark = (
        badge(kit, said, tone, {"position": "absolute", "inset-block-start": 12, "inset-inline-start": 12})
        if said
        else None
    )
    return el("figure", seen, mark, _heart(kit), css={"position": "relative"}, role="picture")


def _heart(kit: Kit) -> Styled | None:
    if not kit.choice("hearts", True, True, False):
        return None
    face = {"background": kit.color("surface"), "border-radius": "50%", "border": kit.border()}
    css = {"position": "absolute", "inset-block-start": 10, "inset-inline-end": 10, **face}
    return icon_button(kit, "heart", kit.copy.ui("favorites"), 32, css=css)


def _swatches(kit: Kit, i: int) -> Styled:
    rng = kit.rng.at("swatches", i)
    return row(*(dot(kit, role, 14) for role in rng.sample(SWATCHES, rng.integer(2, 4))), gap=6, role="colors")


def rated(kit: Kit, item: Product, size: float = 14) -> Styled:
    """Stars and how many gave them."""
    return row(stars(kit, item.rating, size), muted(kit, f"({item.reviews})", "tiny"), gap=6, css={"flex-wrap": "wrap"})


def price(kit: Kit, item: Product, use: str = "strong", color: str = "text") -> Styled:
    """What it costs, and what it cost before."""
    now = text(kit, item.price, use, "danger" if item.old_price else color, css={"white-space": "nowrap"})
    old = {"text-decoration": "line-through", "white-space": "nowrap"}
    before = muted(kit, item.old_price, css=old) if item.old_price else None
    css = {"align-items": "baseline", "flex-wrap": "wrap", "margin-top": "auto"}
    return row(now, before, gap=8, css=css, role="price")


# --- rows


def product_list(kit: Kit) -> Styled:
    how = kit.variant("cards", "lines")
    rows = [_row(kit, i, how == "lines") for i in range(kit.count(4, 7))]
    gap = 0 if how == "lines" else kit.space(4)
    return region(kit, "ProductList", column(*rows, gap=gap, tag="ul"))


def _row(kit: Kit, i: int, lines: bool) -> Styled:
    item = kit.copy.product(i)
    end = column(
        price(kit, item, "h4"), _stock(kit, i), _buy(kit),
        gap=kit.space(2.5), css={"align-items": "flex-start", "flex": "none"},
    )  # fmt: skip
    style = {"display": "flex", "align-items": "center", "gap": kit.space(5)}
    box = {
        "background": kit.color("surface"),
        "border-radius": kit.radius("card"),
        "padding": kit.space(4),
        **edge(kit),
    }
    face: Css = _line(kit) if lines else box
    small = {"flex-direction": "column", "align-items": "stretch"}
    parts = (_beside(kit, item, i, lines), _about(kit, item, not lines), end)
    return el("li", *parts, css={**style, **face}, narrow=small, part="ProductRow")


def _beside(kit: Kit, item: Product, i: int, lines: bool) -> Styled:
    """The picture of a row: as wide as a phone, else at the start of the line."""
    width, share = (350, 0.56) if kit.narrow else (132 if lines else 196, 0.78)
    seen = shot(kit, item.subject, i, (width, round(width * share)), {"border-radius": kit.radius("card")}, item.name)
    css = {"width": "100%" if kit.narrow else width, "flex": "none"}
    return el("figure", seen, css=css, narrow={"width": "100%"})


def _about(kit: Kit, item: Product, told: bool) -> Styled:
    return column(
        row(muted(kit, item.category, "tiny"), badge(kit, item.badge) if item.badge else None, gap=10),
        el("h3", el("a", item.name, href="#"), css=kit.type("h4")), rated(kit, item),
        el("p", item.text, css=kit.type("small", "muted")) if told else None,
        gap=kit.space(1.5), css={"flex": "1 1 0", "min-width": 0},
    )  # fmt: skip


def _line(kit: Kit) -> Css:
    return {"border-bottom": kit.border(), "padding-block": kit.space(4)}


def _buy(kit: Kit) -> Styled:
    return button(kit, kit.copy.ui("add_to_cart"), kit.choice("buy", "primary", "outline", "soft"), "small")


def _stock(kit: Kit, i: int) -> Styled:
    there = kit.rng.at("stock", i).chance(0.85)
    words = kit.copy.ui("in_stock" if there else "sold_out")
    return row(dot(kit, "success" if there else "danger"), muted(kit, words, "tiny"), gap=6, role="stock")


# --- beside another


def related(kit: Kit) -> Styled:
    how = kit.variant("cards", "strip")
    title = opening(
        kit,
        kit.said("title", kit.choice("title", kit.copy.ui("suggested"), kit.copy.heading("related"))),
        kit.copy.ui("see_all"),
        use="h3",
    )
    if how == "cards":
        items = [product_card(kit, i, "plain", 200) for i in range(kit.count(4, 4))]
        return region(kit, "RelatedProducts", title, grid(4, *items, gap=kit.space(6), narrow=2, tag="ul"))
    small = [_small(kit, i) for i in range(full(kit, 3, 1, 2))]
    return region(kit, "RelatedProducts", title, grid(3, *small, gap=kit.space(4), tag="ul"))


def _small(kit: Kit, i: int) -> Styled:
    item = kit.copy.product(i)
    seen = shot(
        kit, item.subject, i, (84, 84), {"border-radius": kit.radius("card"), "width": 84, "flex": "none"}, item.name
    )
    words = column(
        el("h3", el("a", item.name, href="#"), css=kit.type("label")),
        price(kit, item, "small"),
        gap=4,
        css={"min-width": 0},
    )
    css = {"display": "flex", "align-items": "center", "gap": kit.space(4), "padding": kit.space(3)}
    face = {"background": kit.color("surface"), "border-radius": kit.radius("card"), **edge(kit)}
    return el("li", seen, words, css={**css, **face}, part="ProductTile")

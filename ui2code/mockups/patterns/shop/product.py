"""One thing on sale: its pictures, its options, what is known of it."""

from __future__ import annotations

from ui2code.mockups.atoms import (
    badge,
    button,
    eyebrow,
    heading,
    icon,
    icon_button,
    link,
    muted,
    paragraph,
    rule,
    stars,
    text,
)
from ui2code.mockups.copy.types import Product
from ui2code.mockups.el import Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.shop.filters import sizes, swatch
from ui2code.mockups.patterns.shop.layout import region
from ui2code.mockups.patterns.shop.page_texts import the_product
from ui2code.mockups.patterns.shop.pictures import shot, subject
from ui2code.mockups.patterns.shop.products import SWATCHES, price
from ui2code.styled import Styled

CROPS = (1.3, 0.8, 1.8, 1.0, 2.2)
"""Proportions in which one picture is seen again, cut to its place."""


def product_detail(kit: Kit) -> Styled:
    how = kit.variant("thumbs-below", "thumbs-beside", "mosaic")
    item = the_product(kit)
    pictures = {"thumbs-below": _below, "thumbs-beside": _beside, "mosaic": _mosaic}[how](kit, item)
    gap = kit.space(12)
    both = grid("minmax(0, 1.1fr) minmax(0, 1fr)", pictures, _buy_box(kit, item), gap=gap, css={"align-items": "start"})
    return region(kit, "ProductDetail", both)


# --- pictures


def _main(kit: Kit, item: Product, height: float) -> Styled:
    mark = badge(kit, item.badge, css={"position": "absolute", "inset-block-start": 16, "inset-inline-start": 16}) if item.badge else None  # fmt: skip
    seen = shot(kit, item.subject, 0, (600, height), {"border-radius": kit.radius("large")}, item.name)
    return el("figure", seen, mark, css={"position": "relative", "flex": "1 1 0", "min-width": 0}, role="main-picture")


def _thumb(kit: Kit, item: Product, i: int, size: float, css: Css | None = None) -> Styled:
    """A small picture; the first is the one that is seen large."""
    ring = kit.border("accent", 2) if i == 0 else kit.border("line")
    style: Css = {"border-radius": kit.radius("card"), "border": ring, **(css or {})}
    wide = size * CROPS[i % len(CROPS)]
    return el("li", shot(kit, item.subject, 0, (wide, size), style, item.name), role="thumb")


def _below(kit: Kit, item: Product) -> Styled:
    count = kit.count(4, 5)
    thumbs = [_thumb(kit, item, i, 92) for i in range(count)]
    small = grid(count, *thumbs, gap=kit.space(3), narrow=count, tag="ul")
    return column(_main(kit, item, 440), small, gap=kit.space(3), part="Gallery")


def _beside(kit: Kit, item: Product) -> Styled:
    thumbs = [_thumb(kit, item, i, 76, {"width": 76}) for i in range(kit.count(4, 5))]
    css = {"display": "flex", "flex-direction": "column", "gap": kit.space(3), "flex": "none"}
    small = el("ul", *thumbs, css=css, narrow={"flex-direction": "row", "flex-wrap": "wrap"})
    style = {"display": "flex", "gap": kit.space(4), "align-items": "flex-start"}
    return el("div", small, _main(kit, item, 500), css=style, narrow={"flex-direction": "column-reverse", "align-items": "stretch"}, part="Gallery")  # fmt: skip


def _mosaic(kit: Kit, item: Product) -> Styled:
    seen = subject(kit, item.subject, 0)
    others = [shot(kit, seen, i, (280, 230), {"border-radius": kit.radius("card")}, item.name) for i in range(1, 5)]
    return column(_main(kit, item, 360), grid(2, *others, gap=kit.space(3), narrow=2), gap=kit.space(3), part="Gallery")


# --- what it costs, and how to have it


def _buy_box(kit: Kit, item: Product) -> Styled:
    said = row(stars(kit, item.rating), link(kit, f"{item.reviews} {kit.copy.ui('reviews')}", "small"), gap=10, css={"flex-wrap": "wrap"})  # fmt: skip
    opening = column(
        eyebrow(kit, item.category), heading(kit, 1, kit.said("title", item.name), "h2"), said, gap=kit.space(2)
    )
    parts = [
        opening, price(kit, item, "number"), paragraph(kit, item.text + " " + kit.copy.sentence()), rule(kit),
        *_options(kit), _order(kit), _promises(kit),
    ]  # fmt: skip
    return column(*parts, gap=kit.space(5), css={"min-width": 0}, part="BuyBox")


def _options(kit: Kit) -> list[Styled]:
    chosen = kit.rng.at("color").integer(0, 3)
    dots = [swatch(kit, role, i == chosen, 32) for i, role in enumerate(kit.rng.at("colors").sample(SWATCHES, 4))]
    colors = column(_asked(kit, "color"), row(*dots, gap=10), gap=kit.space(2), part="OptionGroup")
    size = column(
        _asked(kit, "size"), sizes(kit, kit.rng.at("size").integer(1, 3), 40), gap=kit.space(2), part="OptionGroup"
    )
    return kit.choice("options", [colors, size], [size], [colors])


def _asked(kit: Kit, key: str) -> Styled:
    return text(kit, kit.copy.ui(key), "label")


def stepper(kit: Kit, count: int, height: float = 44) -> Styled:
    """How many: less, the number, more."""
    css = {"border": kit.border("edge"), "border-radius": kit.radius("control"), "background": kit.color("surface"), "flex": "none"}  # fmt: skip
    size = height - 4
    number = text(kit, str(count), "label", css={"min-width": 24, "text-align": "center"})
    less, more = icon_button(kit, "minus", "−", size), icon_button(kit, "plus", "+", size)
    return row(less, number, more, css={**css, "height": height}, part="QuantityStepper")


def _order(kit: Kit) -> Styled:
    add = button(kit, kit.said("cta", kit.copy.ui("add_to_cart")), "primary", "large", "shopping-cart", {"flex": "1 1 auto", "height": 48})  # fmt: skip
    keep = None if kit.narrow else icon_button(kit, "heart", kit.copy.ui("favorites"), 48, "outline")
    line = row(
        stepper(kit, kit.rng.at("quantity").integer(1, 3), 48), add, keep, gap=kit.space(3), css={"flex-wrap": "wrap"}
    )
    if not kit.choice("second", True, False):
        return line
    return column(line, button(kit, kit.copy.ui("buy_now"), "soft", "large", css={"width": "100%"}), gap=kit.space(3))


def _promises(kit: Kit) -> Styled:
    """What is said of delivery and return."""
    found = (("truck", "free_delivery"), ("rotate-ccw", "free_returns"), ("shield-check", "secure_payment"))
    lines = [
        row(icon(kit, name, 20, "accent_text"), muted(kit, kit.copy.ui(key)), gap=12, tag="li") for name, key in found
    ]
    box = {
        "background": kit.color("surface"),
        "border": kit.border(),
        "border-radius": kit.radius("card"),
        "padding": kit.space(4),
    }
    css = box if kit.choice("boxed", True, False) else {"border-top": kit.border(), "padding-top": kit.space(5)}
    return column(*lines, gap=kit.space(3), css=css, tag="ul", part="DeliveryNotes")


# --- what is known of it


def product_tabs(kit: Kit) -> Styled:
    how = kit.variant("tabs", "columns")
    about = column(
        heading(kit, 2, kit.copy.ui("description"), "h3"),
        paragraph(kit, kit.copy.paragraph(3)), paragraph(kit, kit.copy.paragraph(2)), points(kit, 3),
        gap=kit.space(4), css={"min-width": 0},
    )  # fmt: skip
    table = column(
        heading(kit, 2, kit.copy.ui("details"), "h3"), specifications(kit), gap=kit.space(4), css={"min-width": 0}
    )
    both = grid("minmax(0, 1.2fr) minmax(0, 1fr)", about, table, gap=kit.space(12), css={"align-items": "start"})
    return region(kit, "ProductInformation", _tabs(kit) if how == "tabs" else None, both)


def _tabs(kit: Kit) -> Styled:
    words = [kit.copy.ui(key) for key in ("description", "details", "reviews", "shipping")]
    tabs = []
    for i, word in enumerate(words):
        line = kit.border("accent", 2) if i == 0 else "2px solid transparent"
        css = {**kit.type("label", "text" if i == 0 else "muted"), "padding-block": kit.space(3), "border-bottom": line}
        tabs.append(el("li", el("a", word[:1].upper() + word[1:], css={**css, "display": "block"}, href="#")))
    css = {"display": "flex", "flex-wrap": "wrap", "column-gap": kit.space(7), "border-bottom": kit.border()}
    return el("nav", el("ul", *tabs, css=css), part="Tabs")


def points(kit: Kit, count: int) -> Styled:
    """Short facts with ticks."""
    facts = [kit.copy.feature(i).title for i in range(count)]
    lines = [row(icon(kit, "check", 18, "success"), text(kit, fact, "body"), gap=10, tag="li") for fact in facts]
    return column(*lines, gap=kit.space(2), tag="ul")


def specifications(kit: Kit) -> Styled:
    """Names and values, ruled or striped."""
    striped = kit.choice("striped", True, False)
    rows = []
    for i, (name, value) in enumerate(_facts(kit)):
        ground: Css = {"background": kit.color("sunken")} if striped and i % 2 == 0 else {}
        line: Css = {} if striped else {"border-bottom": kit.border()}
        cell = {"padding": f"{kit.space(2.5):g}px {kit.space(3):g}px", "text-align": "start", "vertical-align": "top"}
        head = el("th", name, css={**kit.type("small", "muted"), **cell, "width": "42%"}, scope="row")
        rows.append(el("tr", head, el("td", value, css={**kit.type("small", "text"), **cell}), css={**ground, **line}))
    return el("table", el("tbody", *rows), css={"width": "100%"}, part="SpecificationTable")


def _facts(kit: Kit) -> list[tuple[str, str]]:
    item, rng, ui = the_product(kit), kit.rng.at("facts"), kit.copy.ui
    sides = " × ".join(str(rng.integer(4, 80)) for _ in range(3))
    found = [
        (ui("category"), item.category),
        (ui("weight"), f"{rng.integer(2, 95) * 10} g"),
        (ui("dimensions"), f"{sides} cm"),
        (ui("item_number"), f"{kit.spec.brand.name[:2].upper()}-{rng.integer(1000, 9999)}"),
        (ui("rating"), f"{item.rating:g} / 5"),
        (ui("size"), ", ".join(("S", "M", "L"))),
        (ui("available"), kit.copy.date(1)),
    ]
    return found[: rng.integer(5, 7)]

"""Ways into a shop: offers, categories, brands."""

from __future__ import annotations

from ui2code.mockups import art
from ui2code.mockups.atoms import button, eyebrow, heading, icon, icon_tile, link, muted, paragraph, text
from ui2code.mockups.atoms.surfaces import edge
from ui2code.mockups.el import Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.shop.layout import opening, region
from ui2code.mockups.patterns.shop.pictures import shot
from ui2code.styled import Styled


def promo_banner(kit: Kit) -> Styled:
    how = kit.variant("split", "inverse", "pair")
    if how == "pair":
        return region(
            kit,
            "PromoBanner",
            grid(2, _offer(kit, 0), _offer(kit, 1), gap=kit.space(5), css={"align-items": "stretch"}),
        )
    deep = how == "inverse"
    ground, ink, soft = ("inverse", "on_inverse", "inverse_muted") if deep else ("accent_soft", "text", "text")
    words = column(
        eyebrow(kit, kit.said("eyebrow", kit.copy.eyebrow()), ink if deep else "accent_text"),
        heading(kit, 2, kit.said("title", kit.copy.headline("short")), "h2", ink),
        paragraph(kit, kit.copy.sentence(), "body", soft),
        button(kit, kit.said("cta", kit.copy.cta()), "inverse" if deep else "primary", "large", tag="a"),
        gap=kit.space(4), css={"align-items": "flex-start", "padding": kit.space(10), "justify-content": "center", "min-width": 0},
    )  # fmt: skip
    seen = shot(kit, kit.copy.product(0).subject, "banner", (560, 360), {"height": "100%", "min-height": 260})
    both = grid(
        2 if kit.spec.images else 1,
        words,
        el("figure", seen) if kit.spec.images else None,
        css={"align-items": "stretch"},
    )
    face: Css = {"background": kit.color(ground), "border-radius": kit.radius("large"), "overflow": "hidden"}
    return region(kit, "PromoBanner", el("div", both, css=face, role="banner"))


def _offer(kit: Kit, i: int) -> Styled:
    """One of two offers side by side."""
    tone = ("accent_soft", "second_soft")[i]
    ink = ("accent_text", "second_text")[i]
    item, writer = kit.copy.product(i), kit.copy.at("offer", i)
    words = column(
        eyebrow(kit, item.category, ink), heading(kit, 3, item.name, "h3"), paragraph(kit, writer.sentence(), "small", "text"),
        link(kit, kit.copy.ui("view_details"), "label", ink), gap=kit.space(2.5), css={"flex": "1 1 0", "min-width": 0},
    )  # fmt: skip
    seen = shot(
        kit,
        item.subject,
        i,
        (160, 160),
        {"width": 150, "height": 150, "flex": "none", "border-radius": "50%"},
        item.name,
    )
    css = {
        "background": kit.color(tone),
        "border-radius": kit.radius("large"),
        "padding": kit.space(7),
        "align-items": "center",
    }
    return row(words, None if kit.narrow else seen, gap=kit.space(5), css=css, tag="article", part="Offer")


def category_tiles(kit: Kit) -> Styled:
    how = kit.variant("pictures", "icons", "circles")
    title = opening(kit, kit.said("title", kit.copy.ui("categories")), kit.copy.ui("see_all"), use="h3")
    if how == "circles":
        count = kit.count(5, 6)
        discs = [_circle(kit, i) for i in range(count)]
        return region(kit, "CategoryTiles", title, grid(count, *discs, gap=kit.space(5), narrow=2, tag="ul"))
    count = kit.count(3, 4) if how == "pictures" else kit.count(4, 6)
    columns = count if how == "pictures" else 3 if count % 3 == 0 else 4
    tiles = [(_tile if how == "pictures" else _line)(kit, i) for i in range(count)]
    return region(kit, "CategoryTiles", title, grid(columns, *tiles, gap=kit.space(5), narrow=1, tag="ul"))


def _many(kit: Kit, i: int) -> Styled:
    return muted(kit, f"{kit.rng.at('things', i).integer(6, 140)} {kit.copy.ui('products')}", "tiny")


def _tile(kit: Kit, i: int) -> Styled:
    item = kit.copy.product(i)
    seen = shot(kit, item.subject, i, (360, 240), {"border-radius": kit.radius("card")})
    words = column(el("h3", el("a", kit.copy.category(i), href="#"), css=kit.type("h4")), _many(kit, i), gap=2)
    return column(el("figure", seen), words, gap=kit.space(3), tag="li", part="CategoryTile")


def _circle(kit: Kit, i: int) -> Styled:
    item = kit.copy.product(i)
    seen = shot(kit, item.subject, i, (128, 128), {"width": 128, "max-width": "100%", "border-radius": "50%"})
    name = el("h3", el("a", kit.copy.category(i), href="#"), css={**kit.type("label"), "text-align": "center"})
    return column(
        seen, name, gap=kit.space(3), css={"align-items": "center", "min-width": 0}, tag="li", part="CategoryTile"
    )


def _line(kit: Kit, i: int) -> Styled:
    name = kit.copy.category(i)
    mark = icon_tile(kit, art.icon_for(kit.copy.product(i).subject), 48, "accent" if i % 2 == 0 else "second")
    words = column(el("h3", el("a", name, href="#"), css=kit.type("strong")), _many(kit, i), gap=2, css={"flex": "1 1 0", "min-width": 0})  # fmt: skip
    flip = "chevron-left" if kit.spec.language == "ar" else "chevron-right"
    css = {
        "background": kit.color("surface"),
        "border-radius": kit.radius("card"),
        "padding": kit.space(4),
        **edge(kit),
    }
    return row(mark, words, icon(kit, flip, 18, "muted"), gap=kit.space(4), css=css, tag="li", part="CategoryTile")


def brand_strip(kit: Kit) -> Styled:
    boxed = kit.variant("line", "boxes") == "boxes"
    count = kit.count(5, 6)
    marks = [_mark(kit, i, boxed) for i in range(count)]
    title = text(
        kit, kit.said("title", kit.copy.heading("partners")), "label", "muted", tag="h2", css={"text-align": "center"}
    )
    if boxed:
        strip = grid(count, *marks, gap=kit.space(4), narrow=2, tag="ul")
    else:
        css = {"display": "flex", "flex-wrap": "wrap", "justify-content": "space-around", "align-items": "center"}
        strip = el("ul", *marks, css={**css, "gap": kit.space(7)})
    return region(kit, "BrandStrip", title, strip)


def _mark(kit: Kit, i: int, boxed: bool) -> Styled:
    """A maker's name as a word mark."""
    rng = kit.rng.at("mark", i)
    sign = icon(
        kit,
        rng.pick(("hexagon", "circle-dot", "triangle-alert", "diamond", "shapes", "orbit", "aperture", "sprout")),
        22,
        "muted",
    )
    name = text(kit, kit.copy.partner(i), "h4", "muted", css={"font-weight": str(rng.pick((500, 600, 700)))})
    box = {
        "background": kit.color("surface"),
        "border": kit.border(),
        "border-radius": kit.radius("card"),
        "padding": kit.space(4),
    }
    css = {"justify-content": "center", "min-width": 0, **(box if boxed else {})}
    return row(sign, name, gap=10, css=css, tag="li", part="BrandMark")

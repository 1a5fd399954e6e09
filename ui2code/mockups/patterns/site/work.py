"""What a firm has made: works, case studies."""

from __future__ import annotations

from ui2code.mockups.atoms import badge, card, icon, muted, paragraph, text
from ui2code.mockups.el import column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.site.frame import (
    GROUNDS,
    Ground,
    amount,
    columns_of,
    ground,
    items,
    more,
    opening,
    section,
)
from ui2code.mockups.patterns.site.pictures import photo
from ui2code.styled import Styled


def shown(kit: Kit, key: int, width: int, height: int, css: dict[str, str] | None = None) -> Styled:
    """A photograph, or a tinted plate where the spec wants no images."""
    if kit.spec.images:
        return photo(kit, key, width, height, css)
    tint = kit.rng.at("plate", key).pick(("accent_soft", "second_soft", "sunken"))
    face = {"height": height, "background": kit.color(tint), "border-radius": kit.radius("large"), **(css or {})}
    mid = {"display": "flex", "align-items": "center", "justify-content": "center"}
    sign = {"accent_soft": "accent_text", "second_soft": "second_text", "sunken": "muted"}[tint]
    return el(
        "div",
        icon(kit, kit.rng.at("sign", key).pick(("image", "sparkles", "shapes", "layers")), 36, sign),
        css={**mid, **face},
        role="plate",
    )


def gallery(kit: Kit) -> Styled:
    """Works as a wall of pictures."""
    how = kit.variant("grid", "masonry", "captioned", "mosaic")
    on = ground(kit, "page", "page", "sunken", "inverse")
    head = opening(kit, on, "gallery")
    if how == "masonry":
        return section(kit, "Gallery", on, head, _masonry(kit, on, amount(kit, 9, 6, 8)))
    if how == "mosaic":
        return section(kit, "Gallery", on, head, _mosaic(kit, amount(kit, 5, 5, 9)))
    count = amount(kit, 6, 9, 8)
    parts = [_work(kit, on, i, how == "captioned") for i in range(count)]
    filters = _filters(kit, on) if kit.rng.at("filters").chance(0.5) else None
    return section(
        kit,
        "Gallery",
        on,
        head,
        filters,
        items(kit, columns_of(count, 3 if how == "captioned" else 4), parts, 7 if how == "captioned" else 4),
        gap=8,
    )


def _filters(kit: Kit, on: Ground) -> Styled:
    words = [kit.copy.ui("all"), *(kit.copy.tag(i) for i in range(4))]
    parts = [el("li", _filter(kit, on, word, i == 0)) for i, word in enumerate(words)]
    return el("ul", *parts, css={"display": "flex", "flex-wrap": "wrap", "gap": 8}, role="filters")


def _filter(kit: Kit, on: Ground, word: str, here: bool) -> Styled:
    deep = on.fill == "inverse"
    face = {"background": kit.color("accent"), **kit.type("label", "on_accent")} if here else kit.type("label", on.text)
    edge = {"border": kit.border("accent" if here else "inverse_muted" if deep else "line")}
    return el(
        "button",
        word,
        css={"padding": "7px 16px", "border-radius": kit.radius("pill"), **edge, **face},
        role="filter",
        attrs={"type": "button"},
    )


def _work(kit: Kit, on: Ground, i: int, captioned: bool) -> Styled:
    """A picture, perhaps with what it is."""
    if not captioned:
        return el("li", shown(kit, i, 360, 240, {"border-radius": kit.radius("card")}), part="GalleryItem")
    told = kit.copy.product(i)
    words = el(
        "figcaption",
        text(kit, told.name, "h4", on.text, "h3"),
        text(kit, told.category, "small", on.muted),
        css={"display": "grid", "gap": 2},
    )
    held = column(
        shown(kit, i, 360, 260, {"border-radius": kit.radius("card")}), words, gap=kit.space(3.5), tag="figure"
    )
    return el("li", held, part="WorkCard")


def _masonry(kit: Kit, on: Ground, count: int) -> Styled:
    """Columns of pictures of their own heights."""
    columns = 1 if kit.narrow else 3
    gap = kit.space(4)
    lanes = [
        column(*(_tall(kit, i) for i in range(lane, count, columns)), gap=gap, tag="ul", css={"min-width": 0})
        for lane in range(columns)
    ]
    return grid(columns, *lanes, gap=gap, css={"align-items": "start"})


def _tall(kit: Kit, i: int) -> Styled:
    height = kit.rng.at("item", i).pick((200, 260, 320, 380))
    return el("li", shown(kit, i, 360, height, {"border-radius": kit.radius("card")}), part="GalleryItem")


def _mosaic(kit: Kit, count: int) -> Styled:
    """A large picture and smaller ones round it: two rows and columns for every fifth."""
    css = {"grid-auto-rows": "220px"}
    parts = [_stone(kit, i) for i in range(count)]
    return grid(4, *parts, gap=kit.space(4), narrow=1, css=css, tag="ul")


def _stone(kit: Kit, i: int) -> Styled:
    big = i % 5 == 0
    css = {"grid-column": "span 2", "grid-row": "span 2"} if big else {}
    drawn = shown(
        kit, i, 560 if big else 270, 440 if big else 220, {"height": "100%", "border-radius": kit.radius("card")}
    )
    return el("li", drawn, css=css, narrow={"grid-column": "auto", "grid-row": "auto"}, part="GalleryItem")


def cases(kit: Kit) -> Styled:
    """Case studies: for whom, what, and what came of it."""
    how = kit.variant("rows", "cards", "list")
    on = ground(kit, "page", "page", "sunken")
    count = amount(kit, 3, 2) if how != "list" else kit.count(3, 5)
    to = more(kit, on, kit.copy.ui("see_all"))
    head = opening(kit, on, "articles", action=to if how != "rows" else None)
    if how == "list":
        return section(
            kit,
            "CaseStudies",
            on,
            head,
            el("ul", *(_listed(kit, on, i) for i in range(count)), css={"display": "grid"}),
        )
    if how == "cards":
        return section(
            kit, "CaseStudies", on, head, items(kit, columns_of(count, 3), [_case(kit, i) for i in range(count)])
        )
    return section(kit, "CaseStudies", on, head, column(*(_wide(kit, on, i) for i in range(count)), gap=kit.space(14)))


def _case(kit: Kit, i: int) -> Styled:
    firm, told = kit.copy.partner(i), kit.copy.article(i)
    metric = kit.copy.metric(i)
    top = shown(kit, i, 360, 200, {"border-radius": "0"})
    words = column(
        text(kit, firm, "label", "accent_text"), text(kit, told.title, "h3", tag="h3"), paragraph(kit, told.excerpt, "small"),
        row(text(kit, metric.change, "h3", "text"), muted(kit, metric.label, "tiny"), gap=8, css={"align-items": "baseline"}),
        gap=kit.space(2.5), css={"padding": kit.space(6)},
    )  # fmt: skip
    return card(kit, top, words, part="CaseCard", pad=0, gap=0, tag="li", css={"overflow": "hidden"})


def _wide(kit: Kit, on: Ground, i: int) -> Styled:
    firm, told = kit.copy.partner(i), kit.copy.article(i)
    figures = [_result(kit, on, i, k) for k in range(2)]
    words = column(
        text(kit, firm, "label", on.link), text(kit, told.title, "h2", on.text, "h3"), paragraph(kit, told.excerpt, "body", on.muted),
        el("dl", *figures, css={"display": "flex", "flex-wrap": "wrap", "gap": kit.space(9)}), more(kit, on, kit.copy.ui("read_more")),
        gap=kit.space(4), css={"min-width": 0},
    )  # fmt: skip
    parts = [shown(kit, i, 560, 360), words]
    return grid(
        "minmax(0, 1.2fr) minmax(0, 1fr)",
        *parts,
        gap=kit.space(12),
        css={"align-items": "center"},
        tag="article",
        part="CaseStudy",
    )


def _result(kit: Kit, on: Ground, i: int, k: int) -> Styled:
    told = kit.copy.at("result", i).metric(k)
    css = {"flex-direction": "column-reverse"}
    return column(
        text(kit, told.label, "tiny", on.muted, "dt"),
        text(kit, told.value, "h3", on.text, "dd"),
        gap=2,
        css=css,
        part="CaseResult",
    )


def _listed(kit: Kit, on: Ground, i: int) -> Styled:
    firm, told = kit.copy.partner(i), kit.copy.article(i)
    css = {"padding-block": kit.space(6), "border-top": kit.border(), "align-items": "center"}
    name = text(kit, told.title, "h3", on.text, "h3")
    parts = (
        text(kit, firm, "label", on.muted),
        name,
        badge(kit, told.category, "neutral" if on is not GROUNDS["sunken"] else "accent", {"justify-self": "end"}),
    )
    return grid(
        "minmax(0, 1fr) minmax(0, 2.4fr) minmax(0, auto)", *parts, gap=kit.space(6), css=css, tag="li", part="CaseRow"
    )

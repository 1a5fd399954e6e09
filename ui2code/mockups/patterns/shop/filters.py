"""What narrows a list down: the side bar of filters, the bar above the list, what is chosen."""

from __future__ import annotations

from ui2code.mockups.atoms import (
    button,
    card,
    checkbox,
    choice,
    icon,
    icon_button,
    link,
    muted,
    radio,
    rule,
    select,
    stars,
    text,
    toggle,
)
from ui2code.mockups.el import Child, Css, column, el, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.shop.layout import region
from ui2code.mockups.patterns.shop.page_texts import categories
from ui2code.mockups.patterns.shop.products import SWATCHES
from ui2code.styled import Styled

SIZES = ("XS", "S", "M", "L", "XL")


def filters(kit: Kit) -> Styled:
    how = kit.variant("plain", "boxed")
    if kit.narrow:
        return _folded(kit)
    groups = _groups(kit)
    parts: list[Child] = []
    for group in groups:
        parts += [rule(kit), group] if parts else [group]
    title = row(
        el("h2", kit.copy.ui("filters"), css=kit.type("h4")),
        link(kit, kit.copy.ui("clear"), "small"),
        css={"justify-content": "space-between"},
    )
    if how == "boxed":
        return card(kit, title, *parts, part="FilterPanel", pad=5, gap=5, tag="section")
    return column(title, *parts, gap=kit.space(5), tag="section", part="FilterPanel")


def _folded(kit: Kit) -> Styled:
    """On a phone: one button that opens them."""
    words = f"{kit.copy.ui('filters')} ({kit.rng.at('chosen').integer(1, 4)})"
    return el(
        "section", button(kit, words, "outline", icon="sliders-horizontal", css={"width": "100%"}), part="FilterPanel"
    )


def _group(kit: Kit, title: str, *children: Child) -> Styled:
    return column(el("h3", title, css=kit.type("label")), *children, gap=kit.space(3), part="FilterGroup")


def _categories(kit: Kit) -> Styled:
    ticks = []
    for i, name in enumerate(categories(kit, kit.count(4, 7))):
        rng = kit.rng.at("category", i)
        words = row(
            checkbox(kit, rng.chance(0.3)),
            text(kit, name, "small", css={"flex": "1 1 0", "min-width": 0}),
            muted(kit, str(rng.integer(2, 96)), "tiny"),
            gap=10,
        )
        ticks.append(el("li", words))
    return _group(kit, kit.copy.ui("category"), column(*ticks, gap=kit.space(2.5), tag="ul"))


def _price(kit: Kit) -> Styled:
    low, high = kit.rng.at("low").integer(8, 30), kit.rng.at("high").integer(55, 90)
    track: Css = {"height": 4, "border-radius": kit.radius("pill")}
    knob = {**{"width": 18, "height": 18, "border-radius": "50%", "flex": "none"}, "background": kit.color("surface"), "border": kit.border("accent", 2)}  # fmt: skip
    parts = [
        el("span", css={**track, "flex": low, "background": kit.color("line")}, role="track"),
        el("span", css=knob, role="knob"),
        el("span", css={**track, "flex": high - low, "background": kit.color("accent")}, role="track"),
        el("span", css=knob, role="knob"),
        el("span", css={**track, "flex": 100 - high, "background": kit.color("line")}, role="track"),
    ]
    slider = el("div", *parts, css={"display": "flex", "align-items": "center"}, role="range")
    prices = kit.copy.at("range")
    ends = [_end(kit, prices.money(4, 20)), muted(kit, "–"), _end(kit, prices.money(120, 480))]
    return _group(kit, kit.copy.ui("price"), slider, row(*ends, gap=10))


def _end(kit: Kit, words: str) -> Styled:
    """One end of the range, as a field."""
    css = {"border": kit.border("edge"), "border-radius": kit.radius("control"), "padding": "7px 10px", "flex": "1 1 0", "min-width": 0}  # fmt: skip
    return el("div", text(kit, words, "tiny"), css={**css, "background": kit.color("surface")}, role="end")


def _groups(kit: Kit) -> list[Styled]:
    """What suits the kind of page; of the smaller ones two or three, by the seed."""
    if kit.spec.kind == "search-results":
        return [_categories(kit), _dates(kit), _types(kit)]
    some = (_rooms, _ratings, _types) if kit.spec.kind == "listing" else (_colors, _sizes, _ratings, _switches)
    chosen = kit.rng.at("groups").sample(some, kit.choice("groups", 2, 3))
    return [_categories(kit), _price(kit), *(draw(kit) for draw in chosen)]


def _dates(kit: Kit) -> Styled:
    keys = ("all", "today", "this_week", "this_month", "this_year")
    chosen = kit.rng.at("when").integer(0, 4)
    lines = [el("li", choice(kit, radio(kit, i == chosen), kit.copy.ui(key))) for i, key in enumerate(keys)]
    return _group(kit, kit.copy.ui("date"), column(*lines, gap=kit.space(2.5), tag="ul"))


def _types(kit: Kit) -> Styled:
    words = dict.fromkeys(kit.copy.tag(i) for i in range(4))
    lines = [el("li", choice(kit, checkbox(kit, i == 1), word)) for i, word in enumerate(words)]
    return _group(kit, kit.copy.ui("tags"), column(*lines, gap=kit.space(2.5), tag="ul"))


def _rooms(kit: Kit) -> Styled:
    return _group(
        kit, kit.copy.ui("guests"), sizes(kit, kit.rng.at("rooms").integer(0, 3), names=("1", "2", "3", "4", "5+"))
    )


def _colors(kit: Kit) -> Styled:
    chosen = kit.rng.at("color").integer(0, 5)
    dots = [swatch(kit, role, i == chosen) for i, role in enumerate(SWATCHES[:6])]
    return _group(kit, kit.copy.ui("color"), row(*dots, gap=8, css={"flex-wrap": "wrap"}))


def swatch(kit: Kit, role: str, chosen: bool, size: float = 26) -> Styled:
    """A colour to choose; the chosen one has a ring."""
    ring = kit.border("accent" if chosen else "line", 2 if chosen else 1)
    inner = el("span", css={"display": "block", "width": "100%", "height": "100%", "border-radius": "50%", "background": kit.color(role)}, role="fill")  # fmt: skip
    css = {"width": size, "height": size, "padding": 3, "border-radius": "50%", "border": ring, "flex": "none"}
    return el("button", inner, css=css, role="swatch", type="button", aria_label=role)


def _sizes(kit: Kit) -> Styled:
    chosen = kit.rng.at("size").integer(0, 4)
    return _group(kit, kit.copy.ui("size"), sizes(kit, chosen))


def sizes(kit: Kit, chosen: int, height: float = 36, names: tuple[str, ...] = SIZES) -> Styled:
    """Sizes to choose from, side by side."""
    boxes = []
    for i, name in enumerate(names):
        on = i == chosen
        face = {"background": kit.color("accent"), "color": kit.color("on_accent")} if on else {"background": kit.color("surface"), "color": kit.color("text"), "border": kit.border("edge")}  # fmt: skip
        css = {**kit.type("label"), "min-width": height + 4, "height": height, "padding-inline": 8, "border-radius": kit.radius("control"), **face, "text-align": "center"}  # fmt: skip
        boxes.append(el("button", name, css=css, role="size", type="button"))
    return row(*boxes, gap=8, css={"flex-wrap": "wrap"}, role="sizes")


def _ratings(kit: Kit) -> Styled:
    lines = [
        row(
            checkbox(kit, n == 4),
            stars(kit, n, 15),
            muted(kit, str(kit.rng.at("rated", n).integer(4, 80)), "tiny"),
            gap=10,
        )
        for n in (5, 4, 3)
    ]
    return _group(kit, kit.copy.ui("rating"), column(*lines, gap=kit.space(2.5)))


def _switches(kit: Kit) -> Styled:
    lines = [
        row(text(kit, kit.copy.ui(key), "small"), toggle(kit, on), gap=12, css={"justify-content": "space-between"})
        for key, on in (("in_stock", True), ("sale", False))
    ]
    return column(*lines, gap=kit.space(3), part="FilterGroup")


# --- above the list


def sort_bar(kit: Kit) -> Styled:
    how = kit.variant("line", "boxed")
    found = text(
        kit,
        f"{kit.rng.at('found').integer(14, 480)} {kit.copy.ui('results' if kit.spec.kind == 'listing' else 'products')}",
        "small",
    )
    order = kit.copy.ui(kit.choice("order", "popular", "newest", "price_low_high"))
    ends = [muted(kit, kit.copy.ui("sort_by")), select(kit, order, height=38, css={"width": "auto"}), _views(kit)]
    css = {"justify-content": "space-between", "flex-wrap": "wrap"}
    bar = row(
        found, row(*ends, gap=kit.space(3), css={"flex-wrap": "wrap"}), gap=kit.space(3), css={**css, **_face(kit, how)}
    )
    return region(kit, "SortBar", bar, pad=3, tag="div")


def _face(kit: Kit, how: str) -> dict[str, str | float]:
    if how == "boxed":
        box = {"background": kit.color("sunken"), "border-radius": kit.radius("card")}
        return {**box, "padding": f"{kit.space(3):g}px {kit.space(4):g}px"}
    return {"border-bottom": kit.border(), "padding-bottom": kit.space(3)}


def _views(kit: Kit) -> Styled | None:
    """As cards or as rows."""
    if kit.narrow:
        return None
    soft = {"background": kit.color("accent_soft")}
    grid_ = icon_button(kit, "layout-grid", kit.copy.ui("grid"), 36, "soft", css=soft)
    return row(grid_, icon_button(kit, "list", kit.copy.ui("list"), 36), gap=4, role="views")


def filter_chips(kit: Kit) -> Styled:
    solid = kit.variant("outlined", "tinted") == "tinted"
    chips = [_chip(kit, name, solid) for name in categories(kit, kit.count(2, 5))]
    clear = el("li", link(kit, kit.copy.ui("clear"), "small"))
    css = {"display": "flex", "flex-wrap": "wrap", "align-items": "center", "gap": kit.space(2)}
    return region(kit, "FilterChips", el("ul", *chips, clear, css=css), pad=2, tag="div")


def _chip(kit: Kit, words: str, solid: bool) -> Styled:
    face = {"background": kit.color("accent_soft")} if solid else {"border": kit.border("edge")}
    css = {"padding": "5px 10px 5px 12px", "border-radius": kit.radius("pill"), **face}
    close = el("button", icon(kit, "x", 14, "accent_text" if solid else "muted"), css={"padding": 2}, type="button", aria_label=kit.copy.ui("remove"))  # fmt: skip
    return row(
        text(kit, words, "small", "accent_text" if solid else "text"), close, gap=6, css=css, tag="li", part="Chip"
    )

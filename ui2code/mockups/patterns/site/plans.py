"""Price plans, and how they compare."""

from __future__ import annotations

from ui2code.mockups.atoms import badge, button, card, icon, muted, paragraph, text
from ui2code.mockups.copy.types import Plan
from ui2code.mockups.el import Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.site.frame import ground, opening, section
from ui2code.styled import Styled


def plans(kit: Kit) -> Styled:
    how = kit.variant("cards", "joined", "rows", "filled")
    on = ground(kit, "page", "page", "sunken")
    count = kit.count(3, 3) if how != "rows" else kit.count(2, 3)
    offers = [kit.copy.plan(i, count) for i in range(count)]
    how_head = kit.choice("head", "center", "center", "left")
    head = opening(kit, on, "plans", how_head)
    switch = _switch(kit, how_head) if kit.rng.at("switch").chance(0.5) and how != "rows" else None
    if how == "rows":
        drawn = column(*(_wide(kit, offer) for offer in offers), gap=kit.space(5))
    elif how == "joined":
        drawn = _joined(kit, offers)
    else:
        parts = [plan(kit, offer, how == "filled") for offer in offers]
        drawn = grid(count, *parts, gap=kit.space(6), css={"align-items": "stretch"})
    note = paragraph(kit, kit.copy.at("note").sentence(), "small", on.muted, {"text-align": "center"})
    return section(kit, "Pricing", on, head, switch, drawn, note if kit.rng.at("note").chance(0.4) else None, gap=9)


def _switch(kit: Kit, align: str) -> Styled:
    """By the month or by the year."""
    css: Css = {
        "display": "flex",
        "gap": 4,
        "padding": 4,
        "align-self": "center" if align == "center" else "flex-start",
        "background": kit.color("sunken"),
        "border-radius": kit.radius("pill"),
        "border": kit.border(),
    }
    return el(
        "div", _side(kit, "monthly", True), _side(kit, "yearly", False), css=css, part="BillingSwitch", role="switch"
    )


def _side(kit: Kit, key: str, here: bool) -> Styled:
    css: dict[str, str | float] = {
        "padding": "7px 18px",
        "border-radius": kit.radius("pill"),
        **kit.type("label", "on_accent" if here else "muted"),
    }
    if here:
        css["background"] = kit.color("accent")
    return el("button", kit.copy.ui(key), css=css, role="side", attrs={"type": "button"})


def plan(kit: Kit, offer: Plan, filled: bool = False) -> Styled:
    """One plan; the recommended one is framed or filled in the accent."""
    full = offer.featured and filled
    ink, quiet, tick = ("on_accent", "on_accent", "on_accent") if full else ("text", "muted", "accent_text")
    frame: Css = {"border": kit.border("accent", 2)} if offer.featured else {}
    if full:
        frame = {"background": kit.color("accent"), "border": kit.border("accent")}
    # two lines for each, so that prices and buttons stand on one height
    about = paragraph(kit, offer.text, "small", quiet, {"min-height": 2 * line_height(kit, "small")})
    call = _call(kit, offer, full)
    css: Css = {"min-width": 0, **frame}
    parts = (_top(kit, offer, full), about, _price(kit, offer, ink, quiet), call, _points(kit, offer, ink, tick))
    return card(kit, *parts, part="PlanCard", pad=7, gap=5, css=css, tag="article")


def line_height(kit: Kit, use: str) -> float:
    """px"""
    return float(str(kit.type(use)["line-height"]).removesuffix("px"))


def _top(kit: Kit, offer: Plan, full: bool, tinted: bool = False) -> Styled:
    """The plan's name, and whether it is the recommended one; ``tinted``: on a tint, where a tinted badge would drown."""
    css: Css = {"background": kit.color("on_accent"), "color": kit.color("accent")} if full else {}
    if tinted:
        css = {"background": kit.color("accent"), "color": kit.color("on_accent")}
    mark = badge(kit, kit.copy.ui("most_popular"), css=css) if offer.featured else None
    line: Css = {"justify-content": "space-between", "flex-wrap": "wrap", "min-height": 28}
    return row(text(kit, offer.name, "h3", "on_accent" if full else "text", "h3"), mark, gap=10, css=line)


def _price(kit: Kit, offer: Plan, ink: str, quiet: str) -> Styled:
    period = text(kit, offer.period, "small", quiet) if offer.period else None
    return row(
        text(kit, offer.price, "number", ink), period, gap=6, css={"align-items": "baseline", "flex-wrap": "wrap"}
    )


def _call(kit: Kit, offer: Plan, full: bool) -> Styled:
    css: Css = {"width": "100%", "flex": "none"}
    if full:
        return button(
            kit, offer.cta, "inverse", css={**css, "background": kit.color("on_accent"), "color": kit.color("accent")}
        )
    return button(kit, offer.cta, "primary" if offer.featured else "outline", css=css)


def _points(kit: Kit, offer: Plan, ink: str = "text", tick: str = "accent_text", css: Css | None = None) -> Styled:
    return column(*(_point(kit, point, ink, tick) for point in offer.features), gap=kit.space(2.5), tag="ul", css=css)


def _point(kit: Kit, point: str, ink: str, tick: str) -> Styled:
    return row(
        icon(kit, "check", 18, tick),
        text(kit, point, "small", ink),
        gap=10,
        tag="li",
        part="PlanPoint",
        css={"align-items": "flex-start"},
    )


def _joined(kit: Kit, offers: list[Plan]) -> Styled:
    """One surface, parted by lines."""
    parts = [_part(kit, offer, i) for i, offer in enumerate(offers)]
    return card(kit, grid(len(parts), *parts), part="PlanTable", pad=0, css={"overflow": "hidden"})


def _part(kit: Kit, offer: Plan, i: int) -> Styled:
    line = {"border-inline-start": kit.border()} if i else {}
    css: Css = {
        "padding": kit.space(8),
        "min-width": 0,
        "background": kit.color("accent_soft" if offer.featured else "surface"),
        **line,
    }
    quiet = "text" if offer.featured else "muted"
    parts = (
        _top(kit, offer, False, tinted=True),
        _price(kit, offer, "text", quiet),
        paragraph(kit, offer.text, "small", quiet, {"min-height": 2 * line_height(kit, "small")}),
        _points(kit, offer, css={"flex": "1 1 auto"}),
        _call(kit, offer, False),
    )
    return column(*parts, gap=kit.space(5), css=css, tag="article", part="PlanColumn")


def _wide(kit: Kit, offer: Plan) -> Styled:
    """A plan on one line: what it is, what is in it, what it costs."""
    about = column(_top(kit, offer, False), muted(kit, offer.text), gap=kit.space(2))
    points = grid(
        2, *(_point(kit, point, "text", "accent_text") for point in offer.features[:6]), gap=kit.space(2.5), tag="ul"
    )
    price = column(_price(kit, offer, "text", "muted"), _call(kit, offer, False), gap=kit.space(4))
    inside = grid(
        "minmax(0, 1fr) minmax(0, 1.6fr) minmax(0, 0.9fr)",
        about,
        points,
        price,
        gap=kit.space(8),
        css={"align-items": "center"},
    )
    frame: Css = {"border": kit.border("accent", 2)} if offer.featured else {}
    return card(kit, inside, part="PlanRow", pad=7, css=frame, tag="article")


# --- comparison


def comparison(kit: Kit) -> Styled:
    """What is in which plan, as a table."""
    how = kit.variant("plain", "framed")
    on = ground(kit, "page", "page", "sunken")
    count = 2 if kit.narrow else min(kit.count(3, 3), 4)
    offers = [kit.copy.plan(i, count) for i in range(count)]
    every = offers[-1].features
    body = [_line(kit, offers, point, i) for i, point in enumerate(every)]
    css: Css = {"width": "100%", "table-layout": "fixed"}
    table = el(
        "table",
        _heads(kit, offers, "accent_text" if how == "framed" else on.link),
        el("tbody", *body),
        css=css,
        part="PlanComparison",
        role="comparison",
    )
    drawn = card(kit, table, pad=5, css={"overflow": "hidden"}) if how == "framed" else table
    return section(kit, "Comparison", on, opening(kit, on, "pricing"), drawn)


def _heads(kit: Kit, offers: list[Plan], featured: str) -> Styled:
    cell: Css = {"padding": "12px 10px 18px", "vertical-align": "bottom", "text-align": "start"}
    first = el("th", text(kit, kit.copy.ui("details"), "label", "muted"), css={**cell, "width": "34%"}, scope="col")
    cells = [
        el(
            "th",
            _head(kit, offer, featured if offer.featured else "text"),
            css={**cell, "text-align": "center"},
            attrs={"scope": "col"},
        )
        for offer in offers
    ]
    return el("thead", el("tr", first, *cells, css={"border-bottom": kit.border("edge")}))


def _head(kit: Kit, offer: Plan, ink: str) -> Styled:
    name = text(kit, offer.name, "h4", ink)
    return column(name, text(kit, offer.price, "small", "muted"), gap=2, css={"align-items": "center"})


def _line(kit: Kit, offers: list[Plan], point: str, i: int) -> Styled:
    cell: Css = {"padding": "14px 10px"}
    name = el("th", text(kit, point, "small", "text"), css={**cell, "text-align": "start"}, attrs={"scope": "row"})
    marks = [el("td", _mark(kit, point in offer.features), css=cell) for offer in offers]
    return el("tr", name, *marks, css={"border-bottom": kit.border()}, part="ComparisonRow")


def _mark(kit: Kit, has: bool) -> Styled:
    return icon(kit, "check" if has else "minus", 18, "success" if has else "muted", {"margin-inline": "auto"})

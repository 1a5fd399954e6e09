"""Tiles of different size, the latest fashion of feature pages; and what a firm works together with."""

from __future__ import annotations

from ui2code.mockups import art
from ui2code.mockups.atoms import badge, card, icon_tile, paragraph, progress, text
from ui2code.mockups.copy.types import Feature
from ui2code.mockups.el import column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.site.frame import GROUNDS, Ground, amount, columns_of, ground, items, opening, section
from ui2code.mockups.patterns.site.pictures import drawing, photo
from ui2code.styled import Styled

SPANS = {
    "wide-first": (4, 2, 2, 4, 3, 3),
    "even": (3, 3, 2, 2, 2, 6),
    "tall": (2, 4, 3, 3, 4, 2),
}
"""Columns of six that the tiles take, row by row."""


def bento(kit: Kit) -> Styled:
    how = kit.variant(*SPANS)
    on = ground(kit, "page", "page", "sunken")
    count = amount(kit, 4, 5, 6)
    spans = _spans(SPANS[how], count)
    tiles = [_tile(kit, i, spans[i]) for i in range(count)]
    laid = grid(6, *tiles, gap=kit.space(5), narrow=1, tag="ul")
    return section(kit, "BentoGrid", on, opening(kit, on, "features"), laid)


def _spans(usual: tuple[int, ...], count: int) -> list[int]:
    """So that the last row is full: its last tile is widened to the row's end."""
    spans = [usual[i % len(usual)] for i in range(count)]
    used = 0
    for i, span in enumerate(spans):
        used = span if used + span > 6 else used + span
        if i == count - 1:
            spans[i] = span + 6 - used
    return spans


def _tile(kit: Kit, i: int, span: int) -> Styled:
    told = kit.copy.feature(i)
    rng = kit.rng.at("item", i)
    on = GROUNDS[rng.weighted(("surface", "soft", "accent", "inverse"), (6, 2, 1, 1))]
    words = column(text(kit, told.title, "h3", on.text, "h3"), paragraph(kit, told.text, "body", on.muted), gap=6)
    shown = _shown(kit, on, told, i, span)
    css = {
        **{"grid-column": f"span {span}", "justify-content": "space-between", "min-height": 250, "min-width": 0},
        **({"background": kit.color(on.fill), "border": "none"} if on.fill != "surface" else {}),
    }
    tile = card(kit, shown, words, part="BentoTile", pad=6, gap=6, tag="li", css=css)
    return Styled(
        tile.tag, tile.style, (("grid-column", "auto"),), tile.attrs, tile.children, tile.component, tile.role
    )


def _shown(kit: Kit, on: Ground, told: Feature, i: int, span: int) -> Styled:
    """What stands above the words: a picture, a number, a small chart, an icon."""
    rng = kit.rng.at("item", i).at("shown")
    kinds = ("photo", "drawing", "number", "chart", "icon", "bars")
    plain = on.fill in ("accent", "inverse")
    how = rng.weighted(
        kinds, (3, 2, 1, 0 if plain else 2, 1, 0 if plain else 2) if kit.spec.images else (0, 0, 2, 2, 3, 2)
    )
    if how == "photo":
        return photo(kit, i, 180 * span, 150, {"border-radius": kit.radius("card")})
    if how == "drawing":
        return drawing(kit, i, 180 * span, 150, {"object-fit": "cover", "border-radius": kit.radius("card")})
    metric = kit.copy.at("tile").metric(i)
    if how == "chart":
        asset = art.chart("area", (metric.series,), kit.palette, 180 * span, 120)
        return kit.picture(asset, {"width": "100%", "height": 120, "object-fit": "fill"}, alt=metric.label)
    if how == "number":
        return column(text(kit, metric.value, "display", on.link), text(kit, metric.label, "small", on.muted), gap=2)
    return _bars(kit, i) if how == "bars" else _icon(kit, on, told)


def _icon(kit: Kit, on: Ground, told: Feature) -> Styled:
    if on.fill in ("accent", "inverse"):
        asset = art.icon(art.icon_for(told.icon), kit.hex(on.text), 44, 1.75)
        return kit.picture(asset, {"width": 44, "height": 44})
    return icon_tile(kit, art.icon_for(told.icon), 52, "second")


def _bars(kit: Kit, i: int) -> Styled:
    """Three shares with their names."""
    rng = kit.rng.at("item", i).at("bars")
    rows = [_share(kit, kit.copy.at("bars", i).feature(k).title, rng.at(k).uniform(0.3, 0.95)) for k in range(3)]
    return column(*rows, gap=kit.space(3), tag="ul")


def _share(kit: Kit, name: str, share: float) -> Styled:
    return column(text(kit, name, "tiny", "text"), progress(kit, share, 6), gap=5, tag="li", part="Share")


# --- partners


def logos(kit: Kit) -> Styled:
    """Whom the firm works for, as a line of quiet marks."""
    how = kit.variant("line", "grid", "cards")
    on = ground(kit, "page", "page", "sunken", "surface")
    count = amount(kit, 5, 6, 6) if how == "line" else amount(kit, 6, 8)
    parts = [_partner(kit, on, i, how == "cards") for i in range(count)]
    title = text(
        kit, kit.said("title", kit.copy.heading("partners")), "small", on.muted, "h2", {"text-align": "center"}
    )
    if how == "line":
        css = {
            "display": "flex",
            "flex-wrap": "wrap",
            "justify-content": "space-between",
            "align-items": "center",
            "gap": f"{kit.space(5):g}px {kit.space(8):g}px",
        }
        return section(
            kit, "LogoCloud", on, title, el("ul", *parts, css=css, narrow={"justify-content": "center"}), pad=11, gap=7
        )
    columns = columns_of(count, 5 if how == "grid" else 4)
    head = opening(kit, on, "partners") if how == "cards" else title
    return section(kit, "LogoCloud", on, head, items(kit, columns, parts, 4 if how == "cards" else 8, 2), pad=14, gap=8)


def _partner(kit: Kit, on: Ground, i: int, boxed: bool) -> Styled:
    """A made-up firm's mark and name, in one quiet colour."""
    rng = kit.rng.at("item", i)
    shapes = (
        "hexagon",
        "aperture",
        "layers",
        "orbit",
        "component",
        "command",
        "triangle-alert",
        "shapes",
        "waypoints",
        "atom",
        "flower-2",
        "clover",
        "boxes",
        "radar",
        "waves",
        "sun",
    )
    shape = shapes[(kit.rng.at("marks").integer(0, 15) + 5 * i) % 16]
    mark = kit.picture(
        art.icon("gem" if shape == "triangle-alert" else shape, kit.hex(on.muted), 24, 2),
        {"width": 24, "height": 24, "flex": "none"},
    )
    family = rng.pick(({"letter-spacing": "0.04em"}, {}, {"letter-spacing": "-0.02em"}))
    name = text(kit, kit.copy.partner(i), "h4", on.muted, css=family)
    css: dict[str, str | float] = {"justify-content": "center", "min-width": 0}
    if boxed:
        css |= {
            "padding": kit.space(6),
            "background": kit.color("surface"),
            "border": kit.border(),
            "border-radius": kit.radius("card"),
        }
    return row(mark, name, gap=9, css=css, tag="li", part="PartnerLogo")


def integrations(kit: Kit) -> Styled:
    """What the product works together with."""
    how = kit.variant("cards", "tiles", "beside")
    on = ground(kit, "page", "page", "sunken", "surface")
    if how == "cards":
        parts = [_connector(kit, i) for i in range(amount(kit, 6, 9))]
        return section(
            kit,
            "Integrations",
            on,
            opening(kit, on, "partners", title=kit.copy.ui("integrations")),
            items(kit, 3, parts, 5),
        )
    tiles = [_app_tile(kit, on, i) for i in range(amount(kit, 12, 16, 8))]
    if how == "beside":
        both = grid(
            2,
            opening(kit, on, "partners", "left", title=kit.copy.ui("integrations")),
            items(kit, 4, tiles, 4, 4),
            gap=kit.space(14),
            css={"align-items": "center"},
        )
        return section(kit, "Integrations", on, both)
    return section(
        kit,
        "Integrations",
        on,
        opening(kit, on, "partners", "center"),
        items(kit, 8 if len(tiles) % 8 == 0 else 6, tiles, 4, 4),
    )


def _app_tile(kit: Kit, on: Ground, i: int) -> Styled:
    css = {
        "display": "flex",
        "align-items": "center",
        "justify-content": "center",
        "height": 84,
        "border-radius": kit.radius("card"),
    }
    face = {"background": kit.color("surface"), "border": kit.border()}
    return el("li", _app_mark(kit, i, 36), css={**css, **face}, part="AppTile")


def _app_mark(kit: Kit, i: int, size: float) -> Styled:
    kinds = sorted(art.LOGOS)
    start = kit.rng.at("marks").integer(0, len(kinds) - 1)
    asset = art.logo(kinds[(start + 5 * i) % len(kinds)], kit.palette, kit.rng.at("mark", i), size)
    return kit.picture(asset, {"width": size, "height": size, "flex": "none"})


def _connector(kit: Kit, i: int) -> Styled:
    firm = kit.copy.partner(i)
    told = kit.copy.at("about").feature(i)
    state = badge(kit, kit.copy.ui("active"), "success") if kit.rng.at("item", i).chance(0.35) else None
    top = row(_app_mark(kit, i, 36), text(kit, firm, "h4", tag="h3"), state, gap=12)
    return card(kit, top, paragraph(kit, told.text, "small"), part="IntegrationCard", pad=5, gap=4, tag="li")

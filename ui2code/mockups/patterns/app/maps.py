"""Places on a map and in a list beside it."""

from __future__ import annotations

from ui2code.mockups import art
from ui2code.mockups.atoms import (
    badge,
    button,
    card,
    heading,
    icon,
    icon_button,
    icon_tile,
    muted,
    search_box,
    stars,
    text,
)
from ui2code.mockups.el import Css, column, el, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.app.parts import SHRINK, listing, segments, spread
from ui2code.styled import Styled

LIST = 392
"""CSS px of the list."""
SPOTS = ((30, 34), (58, 22), (46, 56), (74, 48), (22, 68), (66, 74), (84, 28))
"""Where pins stand, in percent of the map's width and height."""


def map_panel(kit: Kit) -> Styled:
    """A map with pins and buttons to zoom."""
    how = kit.variant("pins", "prices")
    count = min(kit.count(4, 6), len(SPOTS))
    tall = 360 if kit.narrow else max(kit.spec.height - 64, 520)
    wide = kit.spec.width if kit.narrow else max(kit.spec.width - LIST, 600)
    picture = kit.picture(
        art.street_map(kit.palette, kit.rng.at("map"), wide, tall),
        {"width": "100%", "height": "100%", "min-height": tall, "object-fit": "cover"},
        alt=kit.copy.ui("map"),
    )
    pins = [_pin(kit, how, i) for i in range(count)]
    tools = column(
        icon_button(kit, "plus", kit.copy.ui("more"), 40, "outline"),
        icon_button(kit, "minus", kit.copy.ui("show_less"), 40, "outline"),
        gap=8,
        css={"position": "absolute", "top": 16, "inset-inline-end": 16},
    )
    style: Css = {"position": "relative", "flex": "1 1 auto", "min-height": tall, "min-width": 0}
    return el("section", picture, *pins, tools, css=style, part="MapPanel")


def _pin(kit: Kit, how: str, i: int) -> Styled:
    x, y = SPOTS[i]
    on = i == 1
    ground, ink = ("accent", "on_accent") if on else ("surface", "text")
    style: Css = {
        "position": "absolute",
        "inset-inline-start": f"{x}%",
        "top": f"{y}%",
        "background": kit.color(ground),
        "box-shadow": kit.shadow("raised"),
        "border": kit.border(),
    }
    if how == "prices":
        price = text(kit, kit.copy.at("price", i).money(20, 180).split(".")[0].split(",")[0], "label", ink)
        return row(
            price,
            css={**style, "padding": "5px 10px", "border-radius": kit.radius("pill"), "white-space": "nowrap"},
            part="MapPin",
        )
    return row(
        icon(kit, "map-pin", 20, ink if on else "accent_text"),
        css={**style, "padding": 8, "border-radius": "50%"},
        part="MapPin",
    )


def place_list(kit: Kit) -> Styled:
    """Places with address, distance and rating."""
    how = kit.variant("photos", "lines", "numbers")
    count = kit.count(4, 6)
    shown = how if kit.spec.images or how != "photos" else "lines"
    items = [_place(kit, shown, i) for i in range(count)]
    top = column(
        heading(kit, 1, kit.said("title", kit.copy.heading("places")), "h3"),
        search_box(kit, kit.copy.search(), "100%"),
        spread(
            segments(kit, (kit.copy.ui("all"), kit.copy.ui("available"))),
            muted(kit, f"{count} {kit.copy.ui('results')}"),
            css={"flex-wrap": "wrap"},
        ),
        gap=kit.space(3),
        css={"padding": kit.space(5), "border-bottom": kit.border()},
    )
    style: Css = {"width": LIST, "flex": "none", "background": kit.color("surface"), "border-inline-end": kit.border()}
    return column(top, listing(*items), css=style, tag="section", part="PlaceList", narrow={"width": "100%"})


def _place(kit: Kit, how: str, i: int) -> Styled:
    place, rng = kit.copy.place(i), kit.rng.at("place", i)
    name = heading(kit, 3, place.name, "label")
    line = row(stars(kit, place.rating, 13), muted(kit, f"{place.rating:g}", "tiny"), gap=6)
    words = column(
        spread(name, muted(kit, place.distance, "tiny", css={"flex": "none"})),
        muted(kit, place.address, "tiny"),
        line if how != "numbers" else _open(kit, i),
        gap=4,
        css=SHRINK,
    )
    if how == "photos":
        asset = art.photo(rng.pick(sorted(art.SUBJECTS)), kit.palette, rng, 92, 80)
        mark = kit.picture(
            asset,
            {"width": 92, "height": 80, "object-fit": "cover", "border-radius": kit.radius("card"), "flex": "none"},
            alt=place.name,
        )
    elif how == "numbers":
        mark = text(
            kit,
            str(i + 1),
            "label",
            "on_accent",
            css={
                "background": kit.color("accent"),
                "border-radius": "50%",
                "width": 28,
                "height": 28,
                "text-align": "center",
                "line-height": "28px",
                "flex": "none",
            },
        )
    else:
        mark = icon_tile(kit, "map-pin", 44)
    face: Css = {"background": kit.color("accent_soft")} if i == 1 else {}
    style: Css = {"padding": kit.space(4), "border-bottom": kit.border(), "align-items": "flex-start", **face}
    return row(mark, words, gap=14, css=style, tag="li", part="PlaceItem")


def _open(kit: Kit, i: int) -> Styled:
    return row(
        badge(kit, kit.copy.ui("open"), "success"), muted(kit, f"{kit.copy.ui('to')} {kit.copy.time(i)}", "tiny"), gap=8
    )


def place_card(kit: Kit) -> Styled:
    """The place that was picked."""
    how = kit.variant("row", "tall")
    place = kit.copy.place(1)
    ends = row(
        button(kit, kit.copy.ui("directions"), size="small", icon="navigation"),
        button(kit, kit.copy.ui("book_now"), "outline", "small"),
        gap=8,
        css={"flex-wrap": "wrap"},
    )
    words = column(
        heading(kit, 2, place.name, "h4"),
        muted(kit, place.address),
        row(stars(kit, place.rating, 15), muted(kit, place.distance, "tiny"), gap=10),
        ends,
        gap=kit.space(2.5),
        css=SHRINK,
    )
    wide, tall = (140, 140) if how == "row" else (400, 160)
    picture = None
    if kit.spec.images:
        rng = kit.rng.at("place")
        asset = art.photo(rng.pick(sorted(art.SUBJECTS)), kit.palette, rng, wide, tall)
        shape: Css = {
            "width": "100%" if how == "tall" else wide,
            "height": tall,
            "object-fit": "cover",
            "border-radius": kit.radius("card"),
            "flex": "none",
        }
        picture = kit.picture(asset, shape, alt=place.name)
    return card(
        kit,
        column(picture, words, gap=14) if how == "tall" or kit.narrow else row(picture, words, gap=18),
        part="PlaceCard",
        pad=4,
        tag="article",
    )

"""Pictures and offers: a wall of photographs, places to stay or to live in."""

from __future__ import annotations

from ui2code.mockups import art
from ui2code.mockups.atoms import badge, button, icon, icon_button, muted, paragraph, text
from ui2code.mockups.atoms.surfaces import edge
from ui2code.mockups.el import Child, Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.shop.layout import full, in_column, region
from ui2code.mockups.patterns.shop.page_texts import categories
from ui2code.mockups.patterns.shop.pictures import shot
from ui2code.styled import Styled

HEIGHTS = (180, 240, 300, 360)


def gallery(kit: Kit) -> Styled:
    how = kit.variant("masonry", "squares", "rows")
    count = full(kit, 4, 3) if how == "squares" else full(kit, 3, 3, 4)
    corners = {"border-radius": kit.radius("card")} if kit.choice("corners", True, False) else {}
    gap = kit.space(kit.choice("gap", 2, 4))
    if how == "masonry":
        columns: list[list[Child]] = [[], [], []]
        for i in range(count):
            columns[i % 3].append(_picture(kit, i, kit.rng.at("height", i).pick(HEIGHTS), corners))
        wall = grid(3, *(column(*part, gap=gap) for part in columns), gap=gap, css={"align-items": "start"})
    elif how == "squares":
        wall = grid(4, *(_picture(kit, i, 256, corners) for i in range(count)), gap=gap, narrow=2)
    else:
        wall = column(*(_line(kit, i, min(3, count - i), corners, gap) for i in range(0, count, 3)), gap=gap)
    return region(kit, "Gallery", _tabs(kit), wall)


def _line(kit: Kit, first: int, many: int, corners: Css, gap: float) -> Styled:
    """Pictures of one height and different widths."""
    weights = [kit.rng.at("width", first + k).pick((2, 3, 4)) for k in range(many)]
    tracks = " ".join(f"minmax(0, {w}fr)" for w in weights)
    return grid(tracks, *(_picture(kit, first + k, 270, corners) for k in range(many)), gap=gap)


def _picture(kit: Kit, i: int, height: float, corners: Css) -> Styled:
    """With a line below, if the seed wants lines."""
    words = kit.copy.product(i).subject
    seen = shot(kit, words, i, (420, height), corners)
    if not kit.choice("captions", True, False, False):
        return el("figure", seen, part="GalleryItem")
    caption = el("figcaption", kit.copy.feature(i).title, css={**kit.type("tiny", "muted"), "padding-top": 6})
    return el("figure", seen, caption, part="GalleryItem")


def _tabs(kit: Kit) -> Styled:
    words = [kit.copy.ui("all"), *categories(kit, 4)]
    tabs = []
    for i, word in enumerate(words):
        face: Css = {"background": kit.color("accent"), "color": kit.color("on_accent")} if i == 0 else {"background": kit.color("sunken"), "color": kit.color("muted")}  # fmt: skip
        css = {
            **kit.type("label"),
            **face,
            "display": "block",
            "padding": "7px 14px",
            "border-radius": kit.radius("pill"),
        }
        tabs.append(el("li", el("a", word, css=css, href="#")))
    return el(
        "nav", el("ul", *tabs, css={"display": "flex", "flex-wrap": "wrap", "gap": kit.space(2)}), part="GalleryFilter"
    )


# --- offers


def listings(kit: Kit) -> Styled:
    how = kit.variant("cards", "rows", "map")
    count = kit.count(4, 6) if how != "cards" else full(kit, 2 if in_column(kit) else 3, 2)
    if how == "map":
        items = column(*(_row(kit, i, True) for i in range(count)), gap=kit.space(4), tag="ul")
        both = grid("minmax(0, 1fr) minmax(0, 1fr)", items, _map(kit), gap=kit.space(6), css={"align-items": "stretch"})
        return region(kit, "Listings", both)
    if how == "rows":
        return region(kit, "Listings", column(*(_row(kit, i, False) for i in range(count)), gap=kit.space(5), tag="ul"))
    columns = 2 if in_column(kit) else 3
    cards = [_card(kit, i) for i in range(count)]
    return region(kit, "Listings", grid(columns, *cards, gap=kit.space(6), css={"align-items": "stretch"}, tag="ul"))


def _facts(kit: Kit, i: int) -> Styled:
    """Beds, baths, ground."""
    rng = kit.rng.at("facts", i)
    found = (
        ("bed-double", str(rng.integer(1, 5))),
        ("bath", str(rng.integer(1, 3))),
        ("maximize", f"{rng.integer(4, 32) * 8} m²"),
    )
    lines = [row(icon(kit, name, 16, "muted"), muted(kit, value), gap=6, tag="li") for name, value in found]
    return row(*lines, gap=kit.space(4), css={"flex-wrap": "wrap"}, tag="ul")


def _rated(kit: Kit, i: int) -> Styled:
    rating = f"{kit.copy.place(i).rating:.1f}".replace(".", kit.copy.locale.decimal)
    return row(icon(kit, "star", 15, "warning", filled=True), text(kit, rating, "label"), gap=4, role="rating")


def _cost(kit: Kit, i: int) -> Styled:
    price = text(kit, kit.copy.at("stay", i).money(60, 420), "h4", css={"white-space": "nowrap"})
    return row(
        price, muted(kit, f"/ {kit.copy.ui('night')}", "tiny"), gap=6, css={"align-items": "baseline"}, role="price"
    )


def _words(kit: Kit, i: int) -> list[Child]:
    place = kit.copy.place(i)
    name = el("h2", el("a", place.name, href="#"), css=kit.type("h4"))
    top = row(name, _rated(kit, i), gap=12, css={"justify-content": "space-between", "align-items": "flex-start"})
    where = row(
        icon(kit, "map-pin", 15, "accent_text"),
        muted(kit, place.address, "tiny"),
        gap=6,
        css={"align-items": "flex-start"},
    )
    return [top, where]


def _card(kit: Kit, i: int) -> Styled:
    css: Css = {
        "background": kit.color("surface"),
        "border-radius": kit.radius("card"),
        "overflow": "hidden",
        "min-width": 0,
        **edge(kit),
    }
    end = row(_cost(kit, i), button(kit, kit.copy.ui("details"), "soft", "small"), gap=10, css={"justify-content": "space-between", "flex-wrap": "wrap", "margin-top": "auto", "padding-top": kit.space(2)})  # fmt: skip
    words = column(
        *_words(kit, i), _facts(kit, i), end, gap=kit.space(2.5), css={"padding": kit.space(5), "flex": "1 1 auto"}
    )
    return column(_seen(kit, i, 220), words, css=css, tag="li", part="ListingCard")


def _seen(kit: Kit, i: int, height: float) -> Styled:
    rng = kit.rng.at("listing", i)
    subject = rng.pick(("interior", "building", "landscape", "sea", "city", "interior", "arches", "dunes"))
    mark = badge(kit, kit.copy.ui(rng.pick(("new", "popular"))), "accent", {"position": "absolute", "inset-block-start": 12, "inset-inline-start": 12}) if rng.chance(0.4) else None  # fmt: skip
    face: Css = {"background": kit.color("surface"), "border-radius": "50%", "position": "absolute", "inset-block-start": 10, "inset-inline-end": 10}  # fmt: skip
    heart = icon_button(kit, "heart", kit.copy.ui("favorites"), 34, css=face)
    seen = shot(kit, subject, ("listing", i), (400, height))
    return el("figure", seen, mark, heart, css={"position": "relative"}, role="picture")


def _row(kit: Kit, i: int, small: bool) -> Styled:
    css: Css = {
        "display": "flex",
        "background": kit.color("surface"),
        "border-radius": kit.radius("card"),
        "overflow": "hidden",
        **edge(kit),
    }
    width = 168 if small else 300
    seen = el(
        "div",
        _seen(kit, i, 190 if small else 224),
        css={"width": width, "flex": "none"},
        narrow={"width": "100%"},
        role="seen",
    )
    said = None if small else paragraph(kit, kit.copy.feature(i).text, "small")
    end = row(_cost(kit, i), None if small else button(kit, kit.copy.ui("details"), "primary", "small"), gap=10, css={"justify-content": "space-between", "flex-wrap": "wrap", "margin-top": "auto"})  # fmt: skip
    words = column(*_words(kit, i), said, _facts(kit, i), end, gap=kit.space(2), css={"padding": kit.space(4), "flex": "1 1 0", "min-width": 0})  # fmt: skip
    return el("li", seen, words, css=css, narrow={"flex-direction": "column"}, part="ListingRow")


def _map(kit: Kit) -> Styled:
    asset = art.street_map(kit.palette, kit.rng.at("map"), 560, 800)
    style = {
        "width": "100%",
        "height": "100%",
        "min-height": 320,
        "object-fit": "cover",
        "border-radius": kit.radius("card"),
    }
    return el("figure", kit.picture(asset, style, alt=kit.copy.ui("map")), css={"min-height": 320}, part="Map")

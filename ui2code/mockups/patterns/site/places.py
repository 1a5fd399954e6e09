"""Where a firm is and when it is open."""

from __future__ import annotations

from ui2code.mockups import art
from ui2code.mockups.atoms import badge, button, card, icon, muted, text
from ui2code.mockups.el import column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.site.frame import Ground, ground, more, opening, section
from ui2code.mockups.patterns.site.pictures import figure
from ui2code.styled import Styled

PINS = ((34, 42), (62, 28), (52, 66), (22, 70), (76, 58), (44, 20))
"""Percent of the map's width and height."""


def street_map(kit: Kit, width: int, height: int, pins: int) -> Styled:
    """A map with numbered pins."""
    asset = art.street_map(kit.palette, kit.rng.at("map"), width, height)
    drawn = kit.picture(asset, {"width": "100%", "height": height, "object-fit": "cover"})
    marks = [_pin(kit, i, pins) for i in range(pins)]
    css = {"position": "relative", "overflow": "hidden", "border-radius": kit.radius("large"), "min-width": 0}
    return el("figure", drawn, *marks, css=css, part="StreetMap", role="map")


def _pin(kit: Kit, i: int, pins: int) -> Styled:
    left, top = (50, 44) if pins == 1 else PINS[(i + kit.rng.at("pins").integer(0, 5)) % 6]
    face = {
        "background": kit.color("accent" if i == 0 else "inverse"),
        "border-radius": "50%",
        "border": kit.border("surface", 2),
    }
    css = {
        **{"position": "absolute", "left": f"{left}%", "top": f"{top}%", "width": 36, "height": 36, **face},
        **{"display": "flex", "align-items": "center", "justify-content": "center", "box-shadow": kit.shadow("raised")},
    }
    ink = "on_accent" if i == 0 else "on_inverse"
    sign = icon(kit, "map-pin", 18, ink) if pins == 1 else text(kit, str(i + 1), "label", ink)
    return el("span", sign, css=css, role="pin")


def locations(kit: Kit) -> Styled:
    """A map and the places on it."""
    how = kit.variant("beside", "below", "cards")
    on = ground(kit, "page", "page", "sunken")
    count = kit.count(2, 4)
    head = opening(kit, on, "places")
    if how == "beside":
        listed = el("ul", *(_row(kit, on, i) for i in range(count)), css={"display": "grid", "align-content": "start"})
        return section(
            kit,
            "Locations",
            on,
            head,
            grid(
                "minmax(0, 1fr) minmax(0, 1.5fr)", listed, street_map(kit, 680, 460, min(count, 6)), gap=kit.space(10)
            ),
        )
    parts = [_place(kit, i) for i in range(count)]
    listed = grid(count if count < 4 else 2 if count == 4 else 3, *parts, gap=kit.space(5), tag="ul")
    if how == "cards":
        return section(kit, "Locations", on, head, listed)
    return section(kit, "Locations", on, head, street_map(kit, 1120, 380, min(count, 6)), listed, gap=7)


def _row(kit: Kit, on: Ground, i: int) -> Styled:
    place = kit.copy.place(i)
    css = {"padding-block": kit.space(4.5), "border-top": kit.border()}
    name = text(kit, f"{i + 1}. {place.name}", "h4", on.text, "h3")
    return column(
        name,
        text(kit, place.address, "small", on.muted),
        more(kit, on, kit.copy.ui("directions")),
        gap=6,
        css=css,
        tag="li",
        part="PlaceRow",
    )


def _place(kit: Kit, i: int) -> Styled:
    place = kit.copy.place(i)
    tel = kit.copy.at("place", i).field(2, "contact").value
    lines = (("map-pin", place.address), ("phone", tel), ("navigation", place.distance))
    parts = [
        row(icon(kit, sign, 16, "accent_text"), muted(kit, words), gap=10, tag="li", css={"align-items": "flex-start"})
        for sign, words in lines
    ]
    listed = el("ul", *parts, css={"display": "grid", "gap": 10})
    return card(kit, text(kit, place.name, "h4", tag="h3"), listed, part="PlaceCard", pad=6, gap=4, tag="li")


def hours(kit: Kit) -> Styled:
    """When the firm is open."""
    how = kit.variant("table", "map", "picture")
    on = ground(kit, "page", "page", "sunken", "soft")
    head = column(
        opening(kit, on, "contact", "left", title=kit.copy.ui("opening_hours") if how == "picture" else ""),
        _today(kit),
        gap=kit.space(5),
        css={"min-width": 0},
    )
    table = card(kit, text(kit, kit.copy.ui("opening_hours"), "h4", tag="h3"), _week(kit), part="OpeningHours", pad=7)
    if how == "map":
        beside = street_map(kit, 560, 420, 1)
        return section(kit, "Visit", on, head, grid(2, table, beside, gap=kit.space(8)), gap=8)
    if how == "picture" and kit.spec.images:
        both = grid(
            2,
            figure(kit, 0, 540, 460),
            column(head, _week(kit), gap=kit.space(8), css={"min-width": 0}),
            gap=kit.space(14),
            css={"align-items": "center"},
        )
        return section(kit, "Visit", on, both)
    return section(kit, "Visit", on, grid(2, head, table, gap=kit.space(14), css={"align-items": "center"}))


def _today(kit: Kit) -> Styled:
    open_ = badge(kit, kit.copy.ui("available"), "success")
    return row(
        open_, button(kit, kit.copy.ui("directions"), "outline", icon="navigation"), gap=14, css={"flex-wrap": "wrap"}
    )


def _week(kit: Kit) -> Styled:
    """One row a day; a day off, shorter Saturdays."""
    days = kit.copy.ui("weekdays").replace("、", ",").replace("،", ",").split(",")
    rng = kit.rng.at("week")
    start, end = rng.integer(7, 11), rng.integer(17, 22)
    off = rng.pick((0, 6))
    rows = [
        _day(kit, day.strip(), "–" if i == off else f"{start:02d}:00 – {end - 2 * (i == 5):02d}:00", i == 2)
        for i, day in enumerate(days)
    ]
    return el("table", el("tbody", *rows), css={"width": "100%"}, role="week")


def _day(kit: Kit, day: str, span: str, today: bool) -> Styled:
    use = "label" if today else "small"
    name = el(
        "th",
        text(kit, day, use, "accent_text" if today else "text"),
        css={"text-align": "start", "padding-block": 10},
        attrs={"scope": "row"},
    )
    time = el(
        "td", text(kit, span, use, "accent_text" if today else "muted"), css={"text-align": "end", "padding-block": 10}
    )
    return el("tr", name, time, css={"border-top": kit.border()}, part="DayRow")

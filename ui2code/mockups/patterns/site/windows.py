"""The firm's product as it is shown on its page: a window of an application, a phone."""

from __future__ import annotations

from ui2code.mockups import art
from ui2code.mockups.atoms import avatar, badge, dot, icon, muted, progress, text
from ui2code.mockups.el import Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.site.brand import brand
from ui2code.mockups.patterns.site.pictures import photo
from ui2code.styled import Styled

SIGNS = ("house", "chart-column", "calendar", "users", "folder", "settings")


def app_window(kit: Kit, height: int = 400, slim: bool = False) -> Styled:
    """A browser's window with the application in it; ``height`` px at least; ``slim`` where it has half of a page's width."""
    slim = slim or kit.narrow
    dots = row(*(dot(kit, color, 10) for color in ("danger", "warning", "success")), gap=6)
    address = el("div", muted(kit, kit.copy.at("office").person(0).email.partition("@")[2], "tiny"), css=_pill(kit))
    top: Css = {"padding": "10px 16px", "border-bottom": kit.border(), "background": kit.color("sunken")}
    side = None if slim else _side(kit)
    body = el("div", side, _screen(kit, slim), css={"display": "flex", "min-height": height})
    css: Css = {
        **{"border": kit.border(), "border-radius": kit.radius("card"), "overflow": "hidden", "min-width": 0},
        **{"background": kit.color("surface"), "box-shadow": kit.shadow("overlay"), "text-align": "start"},
    }
    return el("figure", row(dots, address, gap=20, css=top), body, css=css, part="ProductWindow", role="window")


def _pill(kit: Kit) -> Css:
    fill: Css = {"background": kit.color("surface"), "border-radius": kit.radius("pill")}
    return {"display": "flex", "padding": "2px 14px", "flex": "0 1 240px", "min-width": 0, **fill}


def _side(kit: Kit) -> Styled:
    """The application's own navigation."""
    words = kit.copy.at("window").nav(5)
    parts = [_side_link(kit, word, SIGNS[i], i == 0) for i, word in enumerate(words)]
    css: Css = {"width": 176, "flex": "none", "padding": 14, "border-inline-end": kit.border()}
    return el("div", el("ul", *parts, css={"display": "grid", "gap": 2}), css=css, role="rail")


def _side_link(kit: Kit, word: str, sign: str, here: bool) -> Styled:
    ink = "accent_text" if here else "muted"
    css: dict[str, str | float] = {"padding": "7px 10px", "border-radius": kit.radius("control")}
    if here:
        css["background"] = kit.color("accent_soft")
    return row(icon(kit, sign, 15, ink), text(kit, word, "tiny", ink), gap=8, css=css, tag="li")


def _screen(kit: Kit, slim: bool) -> Styled:
    """Three numbers, a chart, a few lines."""
    tiles = [_tile(kit, i) for i in range(2 if slim else 3)]
    told = kit.copy.at("window").metric(3)
    tall = 150 if slim else 230
    kind = kit.choice("chart", "area", "bars", "line")
    asset = art.chart(kind, (told.series,), kit.palette, 560, tall)
    drawn = kit.picture(asset, {"width": "100%", "height": tall, "object-fit": "fill"}, alt=told.label)
    head = row(
        text(kit, told.label, "label"),
        badge(kit, told.change, "success" if told.up else "danger"),
        css={"justify-content": "space-between", "gap": 10},
    )
    chart = column(head, drawn, gap=10, css=_boxed(kit))
    lines = column(*(_line(kit, i) for i in range(3)), gap=10, css=_boxed(kit), tag="ul")
    css: Css = {
        "padding": 18,
        "flex": "1 1 auto",
        "min-width": 0,
        "background": kit.color("page"),
        "align-content": "start",
    }
    below = grid(1 if slim else "minmax(0, 1.5fr) minmax(0, 1fr)", chart, lines, gap=12)
    return el(
        "div",
        grid(len(tiles), *tiles, gap=12, narrow=2),
        below,
        css={"display": "grid", "gap": 12, **css},
        role="screen",
    )


def _boxed(kit: Kit) -> Css:
    return {
        "padding": 14,
        "border": kit.border(),
        "border-radius": kit.radius("card"),
        "background": kit.color("surface"),
        "min-width": 0,
    }


def _tile(kit: Kit, i: int) -> Styled:
    told = kit.copy.at("window").metric(i)
    return column(
        muted(kit, told.label, "tiny"), text(kit, told.value, "h4"), gap=2, css=_boxed(kit), part="MiniMetric"
    )


def _line(kit: Kit, i: int) -> Styled:
    task = kit.copy.at("window").task(i)
    words = column(text(kit, task.title, "tiny"), muted(kit, task.due, "tiny"), css={"min-width": 0})
    return row(
        avatar(kit, ("window", i), task.person.initials, 26),
        words,
        gap=8,
        tag="li",
        part="MiniTask",
        css={"align-items": "flex-start"},
    )


def phone(kit: Kit) -> Styled:
    """A telephone with a screen of the product."""
    screen: Css = {
        **{"display": "flex", "flex-direction": "column", "gap": 12, "padding": 16, "background": kit.color("page")},
        **{"border-radius": 28, "overflow": "hidden", "min-height": 500, "text-align": "start"},
    }
    island = el(
        "div",
        css={"width": 80, "height": 18, "border-radius": 9, "background": kit.color("text"), "align-self": "center"},
        role="island",
    )
    shown = photo(kit, 0, 240, 120, {"border-radius": kit.radius("card")}) if kit.spec.images else None
    told = kit.copy.at("phone").metric(0)
    figures = column(
        muted(kit, told.label, "tiny"), text(kit, told.value, "h3"), progress(kit, 0.64, 6), gap=6, css=_boxed(kit)
    )
    lines = column(*(_line(kit, 10 + i) for i in range(3)), gap=10, css=_boxed(kit), tag="ul")
    inside = el("div", island, brand(kit, size=22), shown, figures, lines, css=screen, role="display")
    css: Css = {
        "width": 280,
        "padding": 10,
        "border-radius": 38,
        "background": kit.color("text"),
        "box-shadow": kit.shadow("overlay"),
        "flex": "none",
    }
    return el("figure", inside, css=css, part="Phone", role="phone")

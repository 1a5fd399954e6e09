"""Bars across the top of an application, and the heading of its pages."""

from __future__ import annotations

from ui2code.mockups.atoms import button, dot, heading, icon, icon_button, link, muted, search_box, text
from ui2code.mockups.copy import locales
from ui2code.mockups.el import Css, el, row
from ui2code.mockups.kit import TIGHT, Kit
from ui2code.mockups.patterns.app.navigation import here, main_entries
from ui2code.mockups.patterns.app.parts import brand, greeted, portrait, segments, spread, who
from ui2code.mockups.patterns.site.frame import pointed
from ui2code.styled import Styled

TITLED = {"table", "kanban", "calendar", "files", "team", "billing", "notifications", "settings", "analytics"}


def app_topbar(kit: Kit) -> Styled:
    how = kit.variant("search", "titled", "tabs", "brand", "crumbs")
    style: Css = {
        "display": "flex",
        "align-items": "center",
        "justify-content": "space-between",
        "gap": kit.space(4),
        "min-height": 64,
        "padding-inline": kit.space(6),
        "background": kit.color("surface"),
        "border-bottom": kit.border(),
    }
    if kit.narrow:
        start: list[Styled | None] = [icon_button(kit, "menu", kit.copy.ui("menu")), brand(kit, 26), _bell(kit)]
    else:
        start = _start(kit, "search" if how in ("brand", "tabs") and kit.spec.width < TIGHT else how)
    return el("header", *start, css=style, narrow={"padding-inline": 16}, part="AppTopbar")


def _start(kit: Kit, how: str) -> list[Styled | None]:
    ends = _ends(kit, how)
    if how == "search":
        return [search_box(kit, kit.copy.ui("search_placeholder"), 320), ends]
    if how == "crumbs":
        return [breadcrumbs(kit), ends]
    if how == "titled":
        return [text(kit, kit.copy.ui(here(kit)), "h4"), ends]
    tabs = [_tab(kit, entry.key) for entry in main_entries(kit, kit.count(4, 5))]
    nav = el("nav", *tabs, css={"display": "flex", "gap": kit.space(6), "align-self": "stretch"})
    if how == "tabs":
        return [nav, ends]
    return [row(brand(kit, 26), nav, gap=kit.space(10), css={"align-self": "stretch"}), ends]


def _tab(kit: Kit, key: str) -> Styled:
    on = key == here(kit)
    style: Css = {
        **kit.type("small", "accent_text" if on else "muted"),
        "display": "flex",
        "align-items": "center",
        "border-bottom": f"2px solid {kit.color('accent') if on else 'transparent'}",
        "border-top": "2px solid transparent",
        "font-weight": "600" if on else "500",
    }
    return el("a", kit.copy.ui(key), css=style, role="tab", part="TopbarTab", href="#")


def _ends(kit: Kit, how: str) -> Styled:
    me = kit.copy.me()
    person = who(kit, me, me.role, 36) if how == "search" else portrait(kit, me, 36)
    add = button(kit, kit.copy.ui("new"), size="small", icon="plus") if how == "titled" else None
    help_ = icon_button(kit, "circle-help", kit.copy.ui("help")) if how != "search" else None
    seek = icon_button(kit, "search", kit.copy.ui("search")) if how != "search" else None
    return row(add, seek, help_, _bell(kit), person, gap=kit.space(2.5), css={"flex": "none"}, role="actions")


def _bell(kit: Kit) -> Styled:
    """A bell with a spot where something is new."""
    spot: Css = {"position": "absolute", "top": 8, "inset-inline-end": 8, "border": f"2px solid {kit.color('surface')}"}
    mark = dot(kit, "danger", 10)
    placed = el("span", css={**dict(mark.style), **spot}, role="spot")
    return el(
        "button",
        icon(kit, "bell", 20, "muted"),
        placed if kit.rng.at("bell").chance(0.7) else None,
        css={"position": "relative", "display": "flex", "padding": 9, "border-radius": kit.radius("control")},
        role="bell",
        type="button",
        aria_label=kit.copy.ui("notifications"),
    )


def page_head(kit: Kit) -> Styled:
    """The title of a page, where it lies, and what can be done on it."""
    how = kit.variant("plain", "crumbs", "greeting", "range", "quiet")
    title = kit.said("title", _title(kit, how))
    crumbs = breadcrumbs(kit) if how == "crumbs" else None
    below = muted(kit, _below(kit, how)) if how in ("plain", "greeting") else None
    words = el(
        "div",
        crumbs,
        heading(
            kit,
            1,
            title,
            "h3",
            css={"font-size": f"{round(kit.spec.brand.typeface.size * 1.6)}px", "line-height": "1.25"},
        ),
        below,
        css={"display": "grid", "gap": kit.space(1), "min-width": 0},
    )
    style: Css = {
        "display": "flex",
        "align-items": "flex-end",
        "justify-content": "space-between",
        "gap": kit.space(4),
        "flex-wrap": "wrap",
    }
    return el("header", words, None if how == "quiet" else _actions(kit, how), css=style, part="PageHeader")


def _title(kit: Kit, how: str) -> str:
    if how == "greeting" and kit.spec.kind in ("dashboard", "mobile-home"):
        return greeted(kit, "welcome_back")
    return kit.copy.ui(here(kit))


def _below(kit: Kit, how: str) -> str:
    """The day, or how much there is."""
    if how == "greeting":
        return locales.full_date(kit.copy.locale, kit.copy.today())
    return f"{kit.copy.number(40, 900)} {kit.copy.ui('results')} · {kit.copy.ui('last_30_days')}"


def breadcrumbs(kit: Kit) -> Styled:
    *before, last = kit.copy.ui("home"), kit.copy.ui(here(kit))
    steps = [el("li", link(kit, words, "tiny", "muted")) for words in before]
    mark = el("li", icon(kit, pointed(kit, "chevron-right"), 13, "muted"), css={"display": "flex"})
    now = el("li", text(kit, last, "tiny", "text"))
    items = el("ol", *steps, mark, now, css={"display": "flex", "align-items": "center", "gap": 6})
    return el("nav", items, part="Breadcrumbs", aria_label="breadcrumbs")


def _actions(kit: Kit, how: str) -> Styled:
    if how == "range":
        return row(
            segments(kit, (kit.copy.ui("day"), kit.copy.ui("week"), kit.copy.ui("month")), 1),
            button(kit, kit.copy.ui("export"), "outline", "small", "download"),
            gap=10,
            css={"flex-wrap": "wrap"},
            role="actions",
        )
    second = button(
        kit,
        kit.copy.ui("export"),
        "outline",
        icon="download",
    )
    first = button(kit, kit.said("cta", kit.copy.ui("new" if how == "plain" else "create")), icon="plus")
    return row(second, first, gap=10, css={"flex-wrap": "wrap"}, role="actions")


def toolbar(kit: Kit) -> Styled:
    """What a list is searched, filtered and shown by."""
    how = kit.variant("filters", "tabs", "views")
    seek = search_box(kit, kit.copy.ui("search_placeholder"), "100%" if kit.narrow else 280)
    if how == "tabs":
        start: Styled = segments(kit, (kit.copy.ui("all"), kit.copy.ui("active"), kit.copy.ui("archive")))
        ends = row(seek, gap=10)
    elif how == "views":
        start = seek
        ends = row(
            button(kit, kit.copy.ui("sort_by"), "outline", "small", "arrow-up-down"),
            icon_button(kit, "layout-grid", kit.copy.ui("grid"), 32, "soft"),
            icon_button(kit, "list", kit.copy.ui("list"), 32),
            gap=8,
        )
    else:
        start = seek
        chips = [
            button(kit, kit.copy.ui(key), "outline", "small", "chevron-down") for key in ("status", "date", "category")
        ]
        ends = row(
            *chips[: 2 if kit.narrow else 3],
            button(kit, kit.copy.ui("reset"), "ghost", "small"),
            gap=8,
            css={"flex-wrap": "wrap"},
        )
    return spread(start, ends, gap=kit.space(3), css={"flex-wrap": "wrap"}, part="Toolbar")

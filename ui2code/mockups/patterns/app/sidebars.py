"""Bars down the side of an application."""

from __future__ import annotations

from ui2code.mockups.atoms import icon, progress, rule, text
from ui2code.mockups.el import Css, column, el, row
from ui2code.mockups.kit import RAIL, SIDE, TIGHT, Kit
from ui2code.mockups.patterns.app.navigation import Entry, account_entries, here, main_entries
from ui2code.mockups.patterns.app.parts import SHRINK, brand, counter, mark_of, portrait, spread, who
from ui2code.styled import Styled

SKINS = {
    "light": ("surface", "text", "muted", "accent_soft", "accent_text"),
    "inverse": ("inverse", "on_inverse", "inverse_muted", "accent", "on_accent"),
}
"""Ground, text, quiet text, ground and text of the entry one is at."""


def app_sidebar(kit: Kit) -> Styled:
    how = kit.variant("grouped", "simple", "inverse", "account")
    if kit.spec.width < TIGHT:
        return _rail(kit, "light")
    skin = "inverse" if how == "inverse" else "light"
    ground = SKINS[skin][0]
    main = main_entries(kit, kit.count(5, 8))
    account = account_entries(kit, 3)
    start = _badged(kit, len(main))
    upper = _group(kit, main, skin, kit.copy.ui("menu") if how == "grouped" else "", start)
    lower = _group(kit, account, skin, kit.copy.ui("account") if how == "grouped" else "")
    foot = _foot(kit, how, skin)
    nav = column(upper, None if how == "simple" else lower, gap=kit.space(6), tag="nav", css={"flex": "1 1 auto"})
    head = el("div", brand(kit, 28, SKINS[skin][1]), css={"padding-inline": 10, "padding-block": 4})
    style: Css = {**_frame(kit, ground, SIDE), "padding": f"{kit.space(5):g}px 14px", "gap": kit.space(6)}
    end = lower if how == "simple" else None
    return el("aside", head, nav, end, foot, css=style, part="AppSidebar")


def icon_rail(kit: Kit) -> Styled:
    return _rail(kit, "inverse" if kit.variant("light", "inverse") == "inverse" else "light")


def _rail(kit: Kit, skin: str) -> Styled:
    """Icons only, the account at the foot."""
    ground, ink, soft, on, on_ink = SKINS[skin]
    now = here(kit)
    entries = [*main_entries(kit, kit.count(5, 7)), Entry("settings", "settings")]
    items = [
        el(
            "li",
            el(
                "a",
                icon(kit, entry.icon, 20, on_ink if entry.key == now else soft),
                css=_cell(kit, on if entry.key == now else ""),
                role="rail-link",
                href="#",
                aria_label=kit.copy.ui(entry.key),
            ),
            part="RailItem",
        )
        for entry in entries
    ]
    nav = el("nav", el("ul", *items, css={"display": "grid", "gap": 6}), css={"flex": "1 1 auto"})
    mark = el("a", mark_of(kit, 32, ink), css=_cell(kit, ""), role="mark", href="#", aria_label=kit.spec.brand.name)
    style: Css = {
        **_frame(kit, ground, RAIL),
        "padding": f"{kit.space(4):g}px 14px",
        "gap": kit.space(6),
        "align-items": "center",
    }
    return el(
        "aside", mark, nav, portrait(kit, kit.copy.me(), 36), css={**style, "color": kit.color(ink)}, part="IconRail"
    )


def _cell(kit: Kit, ground: str) -> Css:
    style: Css = {
        "display": "flex",
        "align-items": "center",
        "justify-content": "center",
        "width": 44,
        "height": 44,
        "border-radius": kit.radius("control"),
    }
    return {**style, "background": kit.color(ground)} if ground else style


def _frame(kit: Kit, ground: str, width: float) -> dict[str, str | float]:
    edge: dict[str, str | float] = {} if ground == "inverse" else {"border-inline-end": kit.border()}
    return {
        "width": width,
        "flex": "none",
        "display": "flex",
        "flex-direction": "column",
        "background": kit.color(ground),
        **edge,
    }


def _badged(kit: Kit, count: int) -> dict[int, str]:
    """Which entries carry a number."""
    rng = kit.rng.at("badges")
    return {rng.integer(1, count - 1): str(rng.integer(2, 24))} if count > 1 else {}


def _group(kit: Kit, entries: tuple[Entry, ...], skin: str, title: str, badges: dict[int, str] | None = None) -> Styled:
    soft = SKINS[skin][2]
    name = text(kit, title, "eyebrow", soft, css={"padding-inline": 12}) if title else None
    links = [_link(kit, entry, skin, (badges or {}).get(i, "")) for i, entry in enumerate(entries)]
    return column(name, el("ul", *links, css={"display": "grid", "gap": 2}), gap=kit.space(2), role="group")


def _link(kit: Kit, entry: Entry, skin: str, number: str) -> Styled:
    _, _, soft, on, on_ink = SKINS[skin]
    now = entry.key == here(kit)
    shade = on_ink if now else (soft if skin == "inverse" else "text")
    mark = icon(kit, entry.icon, 19, shade if now or skin == "inverse" else "muted")
    words = text(kit, kit.copy.ui(entry.key), "small", shade, css={**SHRINK, "font-weight": "600" if now else "500"})
    tail = _number(kit, number, skin, now) if number else None
    style: Css = {"padding": f"{kit.space(2):g}px 12px", "border-radius": kit.radius("control")}
    face: Css = {"background": kit.color(on)} if now else {}
    current = {"aria_current": "page"} if now else {}
    link = row(mark, words, tail, gap=12, css={**style, **face}, tag="a", role="nav-link", href="#", **current)
    return el("li", link, part="NavItem")


def _number(kit: Kit, words: str, skin: str, now: bool) -> Styled:
    if skin == "inverse":
        return counter(kit, words, "on_inverse", "inverse")
    return counter(kit, words, "accent", "on_accent") if now else counter(kit, words)


def _foot(kit: Kit, how: str, skin: str) -> Styled | None:
    _, ink, soft, _, _ = SKINS[skin]
    me = kit.copy.me()
    if how == "simple":
        return None
    if how == "account":
        return _room(kit)
    card = spread(
        who(kit, me, me.role, 36, ink, soft), icon(kit, "chevrons-up-down", 16, soft), css={"padding-inline": 6}
    )
    return column(None if skin == "inverse" else rule(kit), card, gap=kit.space(4))


def _room(kit: Kit) -> Styled:
    """How much of the plan is used."""
    share = kit.rng.at("used").uniform(0.35, 0.9)
    words = spread(text(kit, kit.copy.ui("storage"), "label"), text(kit, f"{round(share * 100)}%", "tiny", "muted"))
    style: Css = {"background": kit.color("sunken"), "border-radius": kit.radius("card"), "padding": 14}
    upgrade = el("a", kit.copy.ui("upgrade"), css=kit.type("label", "text"), role="link", href="#")
    return column(words, progress(kit, share, 6), upgrade, gap=10, css=style, part="UsageCard")

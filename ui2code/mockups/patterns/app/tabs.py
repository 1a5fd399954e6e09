"""Places beside one another."""

from __future__ import annotations

from ui2code.mockups.atoms import icon, text
from ui2code.mockups.el import Css, el, row
from ui2code.mockups.kit import Kit
from ui2code.styled import Styled

PLACES = (
    ("general", "settings"),
    ("profile", "user"),
    ("security", "shield"),
    ("notifications", "bell"),
    ("billing", "credit-card"),
    ("team", "users"),
    ("integrations", "plug"),
    ("api_keys", "key-round"),
    ("appearance", "palette"),
)


def settings_nav(kit: Kit) -> Styled:
    """Which part of the settings one is in: a list, or tabs."""
    how = kit.variant("list", "icons", "tabs")
    places = PLACES[: kit.count(5, 7)]
    if how == "tabs" or kit.narrow or kit.section.span == 12:
        return app_tabs(kit, [kit.copy.ui(key) for key, _ in places[: 3 if kit.narrow else 6]], 0)
    items = [_place(kit, key, mark if how == "icons" else "", i == 0) for i, (key, mark) in enumerate(places)]
    return el("nav", el("ul", *items, css={"display": "grid", "gap": 2}), part="SettingsNav")


def _place(kit: Kit, key: str, mark: str, on: bool) -> Styled:
    face: Css = {"background": kit.color("accent_soft")} if on else {}
    style: Css = {"padding": f"{kit.space(2.25):g}px 12px", "border-radius": kit.radius("control"), **face}
    ink = "accent_text" if on else "text"
    drawn = icon(kit, mark, 18, ink if on else "muted") if mark else None
    words = text(kit, kit.copy.ui(key), "small", ink, css={"font-weight": "600" if on else "500"})
    return el("li", row(drawn, words, gap=12, css=style, tag="a", href="#"))


def tabs(kit: Kit) -> Styled:
    """Tabs under a hairline, or as pills."""
    names = [
        kit.copy.ui(key)
        for key in ("overview", "details", "files", "messages", "settings", "reports")[: kit.count(3, 5)]
    ]
    if kit.variant("line", "pills") == "line" or kit.narrow:
        return app_tabs(kit, names[: 3 if kit.narrow else 6], 0)
    pills = [_pill(kit, name, i == 0) for i, name in enumerate(names)]
    return el("nav", *pills, css={"display": "flex", "gap": 8, "flex-wrap": "wrap"}, part="Tabs")


def app_tabs(kit: Kit, names: list[str], on: int) -> Styled:
    links = [
        el(
            "a",
            name,
            css={
                **kit.type("small", "accent_text" if i == on else "muted"),
                "font-weight": "600" if i == on else "500",
                "padding-block": kit.space(2.5),
                "border-bottom": f"2px solid {kit.color('accent') if i == on else 'transparent'}",
            },
            role="tab",
            part="Tab",
            href="#",
        )
        for i, name in enumerate(names)
    ]
    return el(
        "nav",
        *links,
        css={"display": "flex", "gap": kit.space(6), "border-bottom": kit.border(), "flex-wrap": "wrap"},
        part="Tabs",
    )


def _pill(kit: Kit, name: str, on: bool) -> Styled:
    face: Css = (
        {"background": kit.color("accent")} if on else {"background": kit.color("surface"), "border": kit.border()}
    )
    style: Css = {
        **kit.type("label", "on_accent" if on else "text"),
        "padding": "8px 16px",
        "border-radius": kit.radius("pill"),
        **face,
    }
    return el("a", name, css=style, role="pill", part="Tab", href="#")

"""Settings: forms in sections, switches, places to choose from."""

from __future__ import annotations

from ui2code.mockups.atoms import button, card, field, heading, icon, muted, panel, radio, rule, text, toggle
from ui2code.mockups.copy.types import Setting
from ui2code.mockups.el import Child, Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.app.parts import SHRINK, listing, portrait, ruled, spread
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


def settings_form(kit: Kit) -> Styled:
    """A form of an account, in parts with a heading each."""
    how = kit.variant("cards", "split", "plain")
    parts = [
        ("profile", _profile(kit)),
        ("company", _fields(kit, "company", 4, 10)),
        ("security", _fields(kit, "security", 3, 20)),
    ]
    drawn = [_part(kit, how, topic, body, i) for i, (topic, body) in enumerate(parts[: kit.count(2, 3)])]
    ends = row(
        button(kit, kit.copy.ui("cancel"), "outline"),
        button(kit, kit.copy.ui("save_changes")),
        gap=10,
        css={"justify-content": "flex-end", "flex-wrap": "wrap"},
    )
    if how == "cards":
        return column(*drawn, ends, gap=kit.space(5), tag="form", part="SettingsForm")
    return card(kit, *drawn, rule(kit), ends, part="SettingsForm", pad=6, gap=6, tag="form")


def _part(kit: Kit, how: str, topic: str, body: Styled, i: int) -> Styled:
    names = {"profile": "profile", "company": "account", "security": "security"}
    words = column(
        heading(kit, 2, kit.copy.ui(names[topic]), "h4"), muted(kit, kit.copy.setting(i).text), gap=4
    )
    if how == "split":
        return grid(
            "minmax(0, 1fr) minmax(0, 2fr)",
            words,
            body,
            gap=kit.space(8),
            tag="section",
            part="SettingsSection",
            css={"border-top": kit.border(), "padding-top": kit.space(6)} if i else {},
        )
    if how == "cards":
        return card(kit, words, body, part="SettingsSection", pad=6, gap=5, tag="section")
    return column(words, body, gap=kit.space(4), tag="section", part="SettingsSection")


def _profile(kit: Kit) -> Styled:
    me = kit.copy.me()
    photo = row(
        portrait(kit, me, 64),
        button(kit, kit.copy.ui("upload"), "outline", "small", "upload"),
        button(kit, kit.copy.ui("remove"), "ghost", "small"),
        gap=14,
        css={"flex-wrap": "wrap"},
    )
    return column(photo, _fields(kit, "profile", 4, 0), gap=kit.space(5))


def _fields(kit: Kit, topic: str, count: int, start: int) -> Styled:
    """Two beside one another; what is long takes a line."""
    drawn = []
    for i in range(count):
        asked = kit.copy.field(i, topic)
        wide: Css = {"grid-column": "1 / -1"} if asked.kind == "textarea" else {}
        drawn.append(field(kit, asked, filled=topic != "security", css=wide))
    return grid(2, *drawn, gap=kit.space(4))


def switches(kit: Kit) -> Styled:
    """Settings that are on or off, with what each does."""
    how = kit.variant("list", "channels", "cards")
    count = kit.count(4, 6)
    all_ = [kit.copy.setting(i) for i in range(count)]
    title = kit.said("title", kit.copy.ui("settings" if kit.spec.kind == "notifications" else "notifications"))
    if how == "channels":
        return panel(kit, title, _channels(kit, all_), part="NotificationSettings")
    if how == "cards" and kit.section.span > 6:
        cells = [_switch_card(kit, setting) for setting in all_]
        return panel(kit, title, grid(2, *cells, gap=kit.space(4)), part="NotificationSettings")
    return panel(
        kit,
        title,
        listing(*(_switch(kit, i, setting) for i, setting in enumerate(all_))),
        part="NotificationSettings",
        gap=3,
    )


def _said(kit: Kit, setting: Setting) -> Styled:
    return column(text(kit, setting.title, "label"), muted(kit, setting.text), gap=2, css=SHRINK)


def _switch(kit: Kit, i: int, setting: Setting) -> Styled:
    return row(
        _said(kit, setting),
        toggle(kit, setting.on),
        gap=kit.space(5),
        css=ruled(kit, i, 3.5),
        tag="li",
        part="SettingItem",
    )


def _switch_card(kit: Kit, setting: Setting) -> Styled:
    edge = kit.border("accent") if setting.on else kit.border()
    return row(
        _said(kit, setting),
        toggle(kit, setting.on),
        gap=14,
        css={"border": edge, "border-radius": kit.radius("card"), "padding": kit.space(4), "align-items": "flex-start"},
        part="SettingItem",
    )


def _channels(kit: Kit, all_: list[Setting]) -> Styled:
    """By which way one hears of what."""
    ways = ("email", "phone") if kit.narrow else ("email", "phone", "message")
    pad: Css = {"padding-block": kit.space(3), "border-bottom": kit.border()}
    heads = [
        el(
            "th",
            kit.copy.ui(key),
            css={**kit.type("tiny", "muted"), **pad, "text-align": "center", "font-weight": "600", "padding-inline": 8},
        )
        for key in ways
    ]
    rows = [
        el(
            "tr",
            el("td", _said(kit, setting), css={**pad, "text-align": "start"}),
            *(
                el(
                    "td",
                    el(
                        "div",
                        toggle(kit, kit.rng.at("way", i, way).chance(0.55), 20),
                        css={"display": "flex", "justify-content": "center"},
                    ),
                    css=pad,
                )
                for way in ways
            ),
            part="SettingItem",
        )
        for i, setting in enumerate(all_)
    ]
    first = el(
        "th", kit.copy.ui("name"), css={**kit.type("tiny", "muted"), **pad, "text-align": "start", "font-weight": "600"}
    )
    return el(
        "table",
        el("thead", el("tr", first, *heads)),
        el("tbody", *rows),
        css={"width": "100%", "border-collapse": "collapse"},
    )


def appearance(kit: Kit) -> Styled:
    """A choice between few, shown as cards with a radio each."""
    options = [(kit.copy.feature(i).title, kit.copy.feature(i).text) for i in range(kit.count(2, 3))]
    cells = [_radio_card(kit, name, words, i == 0) for i, (name, words) in enumerate(options)]
    body: Child = (
        grid(len(cells), *cells, gap=kit.space(4))
        if kit.variant("cards", "rows") == "cards"
        else column(*cells, gap=kit.space(3))
    )
    return panel(kit, kit.said("title", kit.copy.ui("appearance")), body, part="ChoicePanel")


def _radio_card(kit: Kit, name: str, words: str, on: bool) -> Styled:
    frame = kit.border("accent", 2) if on else kit.border("line", 2)
    style: Css = {
        "border": frame,
        "border-radius": kit.radius("card"),
        "padding": kit.space(4),
        "align-items": "flex-start",
    }
    said = column(text(kit, name, "label"), muted(kit, words, "tiny"), gap=3, css=SHRINK)
    return row(radio(kit, on), said, gap=12, css=style, part="RadioCard")


def danger(kit: Kit) -> Styled:
    """What cannot be undone."""
    words = column(
        heading(kit, 2, kit.copy.ui("delete"), "h4", "danger"),
        muted(kit, kit.copy.ui("cannot_undo")),
        gap=4,
        css=SHRINK,
    )
    body = spread(words, button(kit, kit.copy.ui("delete"), "danger", icon="trash-2"), css={"flex-wrap": "wrap"})
    frame: Css = {"border": kit.border("danger"), "box-shadow": "none"}
    lines = [body]
    if kit.variant("one", "two") == "two":
        lines = [
            spread(
                column(text(kit, kit.copy.ui("export"), "label"), muted(kit, kit.copy.sentence()), gap=3, css=SHRINK),
                button(kit, kit.copy.ui("export"), "outline"),
                css={"flex-wrap": "wrap"},
            ),
            rule(kit),
            body,
        ]
    return card(kit, *lines, part="DangerZone", pad=5, gap=4, css=frame, tag="section")

"""Settings that are on or off, or one of few."""

from __future__ import annotations

from ui2code.mockups.atoms import button, card, heading, muted, panel, radio, rule, text, toggle
from ui2code.mockups.copy.types import Setting
from ui2code.mockups.el import Child, Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.app.parts import SHRINK, listing, ruled, spread
from ui2code.styled import Styled


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

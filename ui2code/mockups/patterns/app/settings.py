"""Settings: forms in sections, switches, places to choose from."""

from __future__ import annotations

from ui2code.mockups.atoms import button, card, field, heading, muted, rule
from ui2code.mockups.el import Css, column, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.app.parts import portrait
from ui2code.styled import Styled


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
    words = column(heading(kit, 2, kit.copy.ui(names[topic]), "h4"), muted(kit, kit.copy.setting(i).text), gap=4)
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

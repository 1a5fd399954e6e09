"""A search over everything one can do."""

from __future__ import annotations

from ui2code.mockups.atoms import (
    icon,
    muted,
    text,
)
from ui2code.mockups.el import Css, column, el, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.app.navigation import ACCOUNT, MAIN, Entry
from ui2code.mockups.patterns.app.overlays import over, sheet
from ui2code.mockups.patterns.app.parts import SHRINK, portrait
from ui2code.styled import Styled


def command_palette(kit: Kit) -> Styled:
    """A search over everything one can do."""
    how = kit.variant("grouped", "people")
    seek = row(
        icon(kit, "search", 20, "muted"),
        el(
            "input",
            css={**kit.type("body", "text"), "flex": "1 1 auto", "min-width": 0, "height": 28},
            role="input",
            type="text",
            placeholder=kit.copy.ui("search_placeholder"),
        ),
        _key(kit, "esc"),
        gap=12,
        css={"padding": f"{kit.space(4):g}px {kit.space(5):g}px", "border-bottom": kit.border()},
    )
    groups = [
        _commands(kit, kit.copy.ui("recent"), MAIN[:3], True),
        _commands(kit, kit.copy.ui("actions"), ACCOUNT[:3], False),
    ]
    if how == "people":
        groups[1] = _found(kit)
    foot = row(
        *(
            row(_key(kit, key), muted(kit, kit.copy.ui(word), "tiny"), gap=6)
            for key, word in (("↵", "open"), ("↑↓", "select"))
        ),
        gap=kit.space(4),
        css={"padding": f"{kit.space(2.5):g}px {kit.space(5):g}px", "background": kit.color("sunken")},
    )
    body = column(*groups, gap=kit.space(3), css={"padding": kit.space(3)})
    laid = sheet(kit, seek, body, foot, width=600, part="CommandPalette", pad=0, gap=0, css={"overflow": "hidden"})
    return over(kit, laid, {"justify-content": "center", "align-items": "flex-start", "padding": "96px 24px 24px"})


def _key(kit: Kit, words: str) -> Styled:
    return text(
        kit,
        words,
        "tiny",
        "muted",
        css={
            "border": kit.border(),
            "border-radius": "4px",
            "padding": "1px 6px",
            "background": kit.color("surface"),
            "flex": "none",
        },
    )


def _commands(kit: Kit, title: str, entries: tuple[Entry, ...], first: bool) -> Styled:
    items = []
    for i, entry in enumerate(entries):
        on = first and i == 0
        face: Css = {"background": kit.color("accent_soft")} if on else {}
        line = row(
            icon(kit, entry.icon, 18, "accent_text" if on else "muted"),
            text(kit, kit.copy.ui(entry.key), "small", "accent_text" if on else "text", css=SHRINK),
            _key(kit, f"G {entry.key[0].upper()}"),
            gap=12,
            css={
                "padding": f"{kit.space(2.25):g}px {kit.space(3):g}px",
                "border-radius": kit.radius("control"),
                **face,
            },
            tag="li",
            part="Command",
        )
        items.append(line)
    return column(text(kit, title, "eyebrow", "muted", css={"padding-inline": kit.space(3)}), el("ul", *items), gap=6)


def _found(kit: Kit) -> Styled:
    people = [
        row(
            portrait(kit, them, 28),
            text(kit, them.name, "small", css=SHRINK),
            muted(kit, them.role, "tiny"),
            gap=12,
            css={"padding": f"{kit.space(2):g}px {kit.space(3):g}px"},
            tag="li",
            part="Command",
        )
        for them in (kit.copy.person(i) for i in range(3))
    ]
    return column(
        text(kit, kit.copy.ui("people"), "eyebrow", "muted", css={"padding-inline": kit.space(3)}),
        el("ul", *people),
        gap=6,
    )

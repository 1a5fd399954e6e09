"""Who belongs to an account, and what reaches it from outside."""

from __future__ import annotations

from ui2code.mockups.atoms import (
    badge,
    button,
    icon_button,
    icon_tile,
    muted,
    panel,
    select,
    text,
)
from ui2code.mockups.el import Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.app.parts import SHRINK, listing, menu_button, ruled, spread, status, who
from ui2code.styled import Styled


def members(kit: Kit) -> Styled:
    """Who belongs to the account, with roles and states."""
    how = kit.variant("list", "cards", "roles")
    count = kit.count(4, 7)
    add = button(kit, kit.copy.ui("invite"), size="small", icon="user-plus")
    title = kit.said("title", kit.copy.ui("members"))
    if how == "cards":
        return panel(
            kit,
            title,
            grid(2 if kit.section.span < 9 else 3, *(_member_card(kit, i) for i in range(count)), gap=kit.space(4)),
            part="MembersPanel",
            action=add,
        )
    return panel(
        kit, title, listing(*(_member(kit, i, how) for i in range(count))), part="MembersPanel", action=add, gap=3
    )


def _member(kit: Kit, i: int, how: str) -> Styled:
    them, rng = kit.copy.person(i), kit.rng.at("member", i)
    role = (
        None
        if kit.narrow
        else (
            select(
                kit, kit.copy.ui(rng.pick(("role_admin", "role_editor", "role_viewer"))), height=34, css={"width": 150}
            )
            if how == "roles"
            else muted(kit, them.role)
        )
    )
    state = (
        status(kit, kit.copy.ui("active"), "success")
        if rng.chance(0.75)
        else status(kit, kit.copy.ui("invited"), "warning")
    )
    held = el("div", state, css={"width": 96, "display": "flex"}, role="state")
    ends = state if kit.narrow else row(role, held, menu_button(kit), gap=kit.space(4), css={"flex": "none"})
    return spread(
        who(kit, them, them.email if not kit.narrow else them.role, 40),
        ends,
        css=ruled(kit, i),
        tag="li",
        part="MemberItem",
    )


def _member_card(kit: Kit, i: int) -> Styled:
    them = kit.copy.person(i)
    style: Css = {"border": kit.border(), "border-radius": kit.radius("card"), "padding": kit.space(4)}
    foot = spread(
        badge(kit, kit.copy.tag(i), ("accent", "second", "info")[i % 3]),
        icon_button(kit, "mail", kit.copy.ui("message"), 32),
    )
    return column(who(kit, them, them.role, 44), foot, gap=kit.space(4), css=style, tag="article", part="MemberCard")


def keys(kit: Kit) -> Styled:
    """Keys to a programming interface, and how it is called."""
    how = kit.variant("keys", "code")
    title = kit.said("title", kit.copy.ui("api_keys"))
    rows = [_key(kit, i) for i in range(kit.count(2, 3))]
    add = button(kit, kit.copy.ui("create"), size="small", icon="plus")
    return panel(kit, title, listing(*rows), code(kit) if how == "code" else None, part="ApiKeysPanel", action=add)


def _key(kit: Kit, i: int) -> Styled:
    rng = kit.rng.at("key", i)
    secret = (
        "sk_"
        + ("live", "test", "live")[i % 3]
        + "_"
        + "".join(rng.pick("abcdefghjkmnpqrstuvwxyz23456789") for _ in range(6))
        + "••••"
    )
    words = column(
        text(kit, kit.copy.tag(i), "label"),
        text(kit, secret, "code", "muted", tag="code", css={"overflow-wrap": "anywhere"}),
        gap=2,
        css=SHRINK,
    )
    tools = row(
        icon_button(kit, "copy", kit.copy.ui("copy"), 32),
        icon_button(kit, "trash-2", kit.copy.ui("delete"), 32),
        gap=2,
        css={"flex": "none"},
    )
    return row(
        icon_tile(kit, "key-round", 40),
        words,
        None if kit.narrow else muted(kit, kit.copy.date(i), "tiny"),
        tools,
        gap=14,
        css=ruled(kit, i),
        tag="li",
        part="ApiKey",
    )


def code(kit: Kit) -> Styled:
    """Lines of source on a dark ground."""
    lines, gap = [], 0.0
    for words in kit.copy.code():
        look: Css = {"display": "block", "white-space": "pre-wrap", "overflow-wrap": "anywhere", "padding-top": gap}
        lines += [el("span", words, css=look, role="line")] if words else []
        gap = 0 if words else kit.space(4)
    style: Css = {
        **kit.type("code", "on_inverse"),
        "background": kit.color("inverse"),
        "padding": kit.space(4),
        "border-radius": kit.radius("card"),
    }
    return el("pre", *lines, css=style, part="CodeBlock")

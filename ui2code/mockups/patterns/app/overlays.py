"""What lies over a page: dialogs, drawers, toasts, a palette of commands."""

from __future__ import annotations

from ui2code.mockups.atoms import (
    button,
    checkbox,
    choice,
    field,
    heading,
    icon,
    icon_button,
    icon_tile,
    muted,
    paragraph,
    rule,
    text,
)
from ui2code.mockups.el import Child, Css, column, el, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.app.navigation import ACCOUNT, MAIN, Entry
from ui2code.mockups.patterns.app.parts import SHRINK, listing, portrait, ruled, spread
from ui2code.styled import Styled

DIM = 0.5
"""How much of the page a scrim takes."""


def _over(kit: Kit, inside: Styled, css: Css, dim: bool = True) -> Styled:
    """The window's own space over the page, which may be dimmed."""
    ground = "page" if kit.palette.dark else "text"
    scrim = (
        el(
            "div",
            css={"position": "absolute", "inset": 0, "background": kit.color(ground), "opacity": str(DIM)},
            role="scrim",
        )
        if dim
        else None
    )
    place: Css = {
        "position": "absolute",
        "inset-inline": 0,
        "top": 0,
        "height": kit.spec.height,
        "display": "flex",
        **css,
    }
    return el(
        "div",
        scrim,
        el("div", inside, css=place, narrow={"padding": 16}, role="place"),
        css={"position": "absolute", "inset": 0},
        role="overlay",
    )


def _sheet(
    kit: Kit,
    *children: Child,
    width: float,
    part: str,
    pad: float = 7,
    gap: float = 5,
    tag: str = "section",
    css: Css | None = None,
) -> Styled:
    """The surface that lies over the page."""
    edge: Css = {"border": kit.border()} if kit.palette.dark else {}
    style: Css = {
        "width": "100%",
        "max-width": width,
        "padding": kit.space(pad),
        "background": kit.color("surface"),
        "border-radius": kit.radius("large"),
        "box-shadow": kit.shadow("overlay"),
        **edge,
        **(css or {}),
    }
    return column(*children, gap=kit.space(gap), css=style, tag=tag, part=part, attrs={"role": "dialog"})


CENTER: Css = {"align-items": "center", "justify-content": "center", "padding": 32}


def confirm(kit: Kit) -> Styled:
    """A question before something is done that cannot be undone."""
    how = kit.variant("danger", "centered", "success")
    title = kit.said("title", kit.copy.ui("are_you_sure"))
    words = kit.copy.ui("cannot_undo")
    if how == "success":
        told = kit.copy.notice(0)
        title, words = kit.said("title", told.title), told.text
    tone = "success" if how == "success" else "danger"
    tile = icon_tile(kit, "circle-check" if how == "success" else "trash-2", 52, tone)
    middle = how != "danger"
    said = column(
        heading(kit, 2, title, "h3"),
        paragraph(kit, words, "small"),
        gap=8,
        css={"text-align": "center"} if middle else {},
    )
    wide: Css = {"flex": "1 1 0"} if middle else {}
    ends = [
        button(kit, kit.copy.ui("cancel"), "outline", css=wide),
        button(
            kit,
            kit.copy.ui("done" if how == "success" else "delete"),
            "primary" if how == "success" else "danger",
            css=wide,
        ),
    ]
    foot = row(*ends, gap=12, css={"justify-content": "center" if middle else "flex-end", "width": "100%"})
    return _over(
        kit,
        _sheet(
            kit,
            tile,
            said,
            foot,
            width=440,
            part="ConfirmDialog",
            css={"align-items": "center" if middle else "stretch"},
        ),
        CENTER,
    )


def form_dialog(kit: Kit) -> Styled:
    """A small form over the page."""
    how = kit.variant("fields", "invite")
    title = kit.said("title", kit.copy.ui("new" if how == "fields" else "invite"))
    head = spread(heading(kit, 2, title, "h3"), icon_button(kit, "x", kit.copy.ui("close"), 32))
    body = (
        _invite(kit)
        if how == "invite"
        else column(
            *(
                field(kit, kit.copy.field(i, "project"), "focus" if i == 0 else "rest", filled=i == 0)
                for i in range(kit.count(3, 4))
            ),
            gap=kit.space(4),
        )
    )
    foot = row(
        button(kit, kit.copy.ui("cancel"), "outline"),
        button(kit, kit.copy.ui("send" if how == "invite" else "create")),
        gap=10,
        css={"justify-content": "flex-end"},
    )
    return _over(
        kit, _sheet(kit, head, body, rule(kit), foot, width=520, part="FormDialog", gap=4, tag="form"), CENTER
    )


def _invite(kit: Kit) -> Styled:
    """An address, and those who are already in."""
    asked = kit.copy.field(1, "contact")
    line = row(el("div", field(kit, asked), css=SHRINK), css={"align-items": "flex-end", "gap": 10})
    people = [
        row(
            portrait(kit, them, 34),
            column(
                text(kit, them.name, "label"),
                muted(kit, them.email, "tiny", css={"overflow-wrap": "anywhere"}),
                css=SHRINK,
            ),
            muted(kit, kit.copy.ui("edit")),
            gap=12,
            css=ruled(kit, i, 2.25),
            tag="li",
        )
        for i, them in enumerate(kit.copy.person(k) for k in range(3))
    ]
    return column(line, listing(*people), gap=kit.space(3))


def drawer(kit: Kit) -> Styled:
    """A sheet from the window's side."""
    how = kit.variant("details", "filters")
    title = kit.said("title", kit.copy.ui("details" if how == "details" else "filters"))
    head = spread(heading(kit, 2, title, "h3"), icon_button(kit, "x", kit.copy.ui("close"), 32))
    body = _details(kit) if how == "details" else _filters(kit)
    names = ("edit", "close") if how == "details" else ("apply", "reset")
    foot = row(
        button(kit, kit.copy.ui(names[0]), css={"flex": "1 1 0"}),
        button(kit, kit.copy.ui(names[1]), "outline", css={"flex": "1 1 0"}),
        gap=10,
        css={"margin-top": "auto"},
    )
    style: Css = {"height": "100%", "border-radius": "0", "overflow": "hidden"}
    return _over(
        kit,
        _sheet(kit, head, rule(kit), body, foot, width=420, part="Drawer", css=style),
        {"justify-content": "flex-end", "padding": 0},
    )


def _details(kit: Kit) -> Styled:
    them = kit.copy.person(0)
    face = row(
        portrait(kit, them, 64),
        column(heading(kit, 3, them.name, "h4"), muted(kit, them.role), css={"min-width": 0}),
        gap=16,
    )
    facts = [
        ("email", them.email),
        ("team", them.firm),
        ("city", them.city),
        ("date", kit.copy.date(0)),
        ("total", kit.copy.money(200, 4000)),
    ]
    lines = [
        el(
            "div",
            el("dt", kit.copy.ui(key), css=kit.type("small", "muted")),
            el("dd", value, css={**kit.type("small", "text"), "text-align": "end", "overflow-wrap": "anywhere"}),
            css={"display": "flex", "justify-content": "space-between", "gap": 16, **ruled(kit, i, 2.5)},
            part="Fact",
        )
        for i, (key, value) in enumerate(facts)
    ]
    return column(face, el("dl", *lines), paragraph(kit, kit.copy.paragraph(2), "small"), gap=kit.space(5))


def _filters(kit: Kit) -> Styled:
    groups = []
    for g, key in enumerate(("status", "category", "tags")):
        words = [kit.copy.status(i).label if g == 0 else kit.copy.tag(i + 5 * g) for i in range(3)]
        ticks = [
            el("li", choice(kit, checkbox(kit, kit.rng.at("tick", g, i).chance(0.35)), word))
            for i, word in enumerate(words)
        ]
        groups.append(
            column(
                text(kit, kit.copy.ui(key), "label"),
                listing(*ticks, gap=kit.space(2.5)),
                gap=kit.space(3),
                part="FilterGroup",
            )
        )
    return column(*groups, gap=kit.space(6))


def toast(kit: Kit) -> Styled:
    """A message at the window's corner."""
    how = kit.variant("light", "inverse")
    told = kit.copy.notice(0)
    dark = how == "inverse"
    ink, soft = ("on_inverse", "inverse_muted") if dark else ("text", "muted")
    words = column(
        text(kit, kit.said("title", told.title), "label", ink), text(kit, told.text, "tiny", soft), gap=2, css=SHRINK
    )
    undo = el(
        "button",
        kit.copy.ui("undo"),
        css={**kit.type("label", ink), "text-decoration": "underline", "flex": "none"},
        role="undo",
        type="button",
    )
    style: Css = {
        "background": kit.color("inverse" if dark else "surface"),
        "padding": f"{kit.space(3.5):g}px {kit.space(4):g}px",
        "border-radius": kit.radius("card"),
        "box-shadow": kit.shadow("overlay"),
        "max-width": 400,
        **({} if dark else {"border": kit.border()}),
    }
    inside = row(
        icon(kit, "circle-check", 22, ink if dark else "success"),
        words,
        undo,
        gap=14,
        css=style,
        part="Toast",
        attrs={"role": "status"},
    )
    return _over(kit, inside, {"align-items": "flex-end", "justify-content": "flex-end", "padding": 24}, dim=False)


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
    sheet = _sheet(kit, seek, body, foot, width=600, part="CommandPalette", pad=0, gap=0, css={"overflow": "hidden"})
    return _over(kit, sheet, {"justify-content": "center", "align-items": "flex-start", "padding": "96px 24px 24px"})


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

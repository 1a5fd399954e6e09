"""Sheets from the side of the window, and messages at its corner."""

from __future__ import annotations

from ui2code.mockups.atoms import (
    button,
    checkbox,
    choice,
    heading,
    icon,
    icon_button,
    muted,
    paragraph,
    rule,
    text,
)
from ui2code.mockups.el import Css, column, el, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.app.overlays import over, sheet
from ui2code.mockups.patterns.app.parts import SHRINK, listing, notice_of, portrait, ruled, spread
from ui2code.styled import Styled


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
    return over(
        kit,
        sheet(kit, head, rule(kit), body, foot, width=420, part="Drawer", css=style),
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
    told = notice_of(kit, "success")
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
    return over(kit, inside, {"align-items": "flex-end", "justify-content": "flex-end", "padding": 24}, dim=False)

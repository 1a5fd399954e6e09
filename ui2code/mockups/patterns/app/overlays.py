"""What lies over a page: dialogs, drawers, toasts, a palette of commands."""

from __future__ import annotations

from ui2code.mockups.atoms import (
    button,
    field,
    heading,
    icon_button,
    icon_tile,
    muted,
    paragraph,
    rule,
    text,
)
from ui2code.mockups.el import Child, Css, column, el, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.app.parts import SHRINK, listing, notice_of, portrait, ruled, spread
from ui2code.styled import Styled

DIM = 0.5


"""How much of the page a scrim takes."""


def over(kit: Kit, inside: Styled, css: Css, dim: bool = True) -> Styled:
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
        el("div", inside, css=place, narrow={"padding": 0 if css.get("padding") == 0 else 16}, role="place"),
        css={"position": "absolute", "inset": 0},
        role="overlay",
    )


def sheet(
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
        told = notice_of(kit, "success")
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
    return over(
        kit,
        sheet(
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
    return over(kit, sheet(kit, head, body, rule(kit), foot, width=520, part="FormDialog", gap=4, tag="form"), CENTER)


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

"""Notices that lie over a page."""

from __future__ import annotations

from ui2code.mockups.atoms import (
    button,
    heading,
    icon,
    link,
    paragraph,
)
from ui2code.mockups.el import Css, column, el, row
from ui2code.mockups.kit import Kit
from ui2code.styled import Styled


def cookies(kit: Kit) -> Styled:
    """The question about cookies: a bar at the window's foot, a card in its corner, a dialog in its middle."""
    how = kit.variant("bar", "corner", "dialog")
    return {"bar": _bar, "corner": _corner, "dialog": _dialog}[how](kit)


def _bar(kit: Kit) -> Styled:
    said = paragraph(kit, kit.copy.ui("cookie_text"), "small", "text", {"flex": "1 1 300px", "min-width": 0})
    wide: Css = {"flex-wrap": "wrap", "max-width": 1120, "margin-inline": "auto", "width": "100%"}
    inside = row(said, _answers(kit), gap=24, css=wide)
    held = el(
        "aside",
        inside,
        css={"padding": "18px 32px", "width": "100%", **_face(kit)},
        narrow={"padding": "16px 20px"},
        part="CookieBar",
    )
    return _window(kit, held, "flex-end", "center")


def _corner(kit: Kit) -> Styled:
    held = el(
        "aside",
        _box(kit),
        css={"width": 380, "margin": 24, "display": "flex"},
        narrow={"width": "auto", "margin": 16},
        part="CookieCard",
    )
    return _window(kit, held, "flex-end", "flex-start")


def _dialog(kit: Kit) -> Styled:
    held = el(
        "aside",
        _box(kit),
        css={"width": "100%", "max-width": 520, "margin": 20, "display": "flex"},
        part="CookieDialog",
    )
    dim = kit.color("sunken" if kit.palette.dark else "text")
    veil = el("div", css={"position": "absolute", "inset": 0, "background": dim, "opacity": 0.55}, role="veil")
    return el(
        "div", veil, _window(kit, held, "center", "center"), css={"position": "absolute", "inset": 0}, role="dialog"
    )


def _window(kit: Kit, held: Styled, block: str, inline: str) -> Styled:
    """As large as the window, at the page's top: a picture of the whole page then shows what a visitor sees first."""
    css: Css = {
        **{"position": "absolute", "inset": "0 0 auto 0", "height": kit.spec.height, "pointer-events": "none"},
        **{"display": "flex", "align-items": block, "justify-content": inline},
    }
    return el("div", held, css=css, role="window")


def _answers(kit: Kit) -> Styled:
    yes = button(kit, kit.copy.ui("accept_all"), css=CLICKED)
    no = button(kit, kit.copy.ui("reject_all"), "outline", css=CLICKED)
    return row(no, yes, gap=10, css={"flex-wrap": "wrap"})


CLICKED: Css = {"pointer-events": "auto"}


def _box(kit: Kit) -> Styled:
    title = row(icon(kit, "cookie", 22, "accent_text"), heading(kit, 2, kit.copy.ui("cookies"), "h4"), gap=10)
    said = paragraph(kit, kit.copy.ui("cookie_text"), "small")
    settings = link(kit, kit.copy.ui("settings"), "small", "muted", CLICKED)
    css: Css = {"padding": 24, "border-radius": kit.radius("card"), "width": "100%", "min-width": 0, **_face(kit)}
    return column(title, said, _answers(kit), settings, gap=14, css=css)


def _face(kit: Kit) -> Css:
    return {"background": kit.color("surface"), "border": kit.border(), "box-shadow": kit.shadow("overlay")}

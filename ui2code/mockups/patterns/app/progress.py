"""How far an order or case has come, and what was said of it."""

from __future__ import annotations

from datetime import timedelta

from ui2code.mockups.atoms import button, dot, icon, muted, panel, text
from ui2code.mockups.copy import locales
from ui2code.mockups.el import Css, column, el, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.app.parts import SHRINK, listing, portrait
from ui2code.styled import Styled


def record_steps(kit: Kit) -> Styled:
    """How far it has come."""
    how = kit.variant("down", "notes")
    count = kit.count(3, 5)
    now = kit.rng.at("now").integer(1, count - 1)
    items = [_step(kit, how, i, now, count) for i in range(count)]
    return panel(kit, kit.said("title", kit.copy.ui("status")), listing(*items, tag="ol"), part="StatusTimeline")


def _step(kit: Kit, how: str, i: int, now: int, count: int) -> Styled:
    told = kit.copy.step(i, count)
    done = i <= now
    mark = (
        icon(kit, "circle-check", 20, "success")
        if i < now
        else el("span", dot(kit, "accent" if i == now else "edge", 12), css={"padding": 4, "display": "block"})
    )
    line = (
        el(
            "span",
            css={
                "display": "block",
                "width": 2,
                "flex": "1 1 auto",
                "min-height": 18,
                "background": kit.color("success" if i < now else "line"),
            },
            role="line",
        )
        if i < count - 1
        else None
    )
    rail = column(mark, line, gap=4, css={"align-items": "center", "width": 20, "flex": "none"})
    said = muted(kit, told.text) if how == "notes" and done else None
    day = kit.copy.today() - timedelta(days=2 * (now - i))
    when = muted(kit, locales.short_date(kit.copy.locale, day), "tiny") if done else None
    words = column(
        text(kit, told.title, "label", "text" if done else "muted"),
        said,
        when,
        gap=2,
        css={**SHRINK, "padding-bottom": kit.space(4) if line else 0},
    )
    return row(rail, words, gap=14, css={"align-items": "stretch"}, tag="li", part="TimelineStep")


def notes(kit: Kit) -> Styled:
    """What was said of it."""
    boxed = kit.variant("thread", "boxed") == "boxed"
    said = listing(*(_note(kit, i, boxed) for i in range(kit.count(2, 3))), gap=kit.space(4))
    return panel(kit, kit.said("title", kit.copy.ui("comments")), said, _write(kit), part="CommentsPanel")


def _note(kit: Kit, i: int, boxed: bool) -> Styled:
    them, ground = kit.copy.person(i + 3), kit.color("sunken")
    box: Css = {"background": ground, "border-radius": kit.radius("card"), "padding": kit.space(3)} if boxed else {}
    when = muted(kit, kit.copy.mail(i + 2).time, "tiny")
    head = row(text(kit, them.name, "label"), when, gap=8, css={"flex-wrap": "wrap"})
    line = text(kit, kit.copy.at("note", i).sentence(), "small", tag="p")
    words = column(head, line, gap=3, css={**SHRINK, **box})
    style: Css = {"align-items": "flex-start"}
    return row(portrait(kit, them, 34), words, gap=12, css=style, tag="li", part="Comment")


def _write(kit: Kit) -> Styled:
    """Where one says more."""
    face: Css = {**kit.type("small", "muted"), "height": 42, "border": kit.border("edge")}
    shape: Css = {"border-radius": kit.radius("control"), "padding-inline": 14, "background": kit.color("surface")}
    style: Css = {**face, **shape, "flex": "1 1 auto", "min-width": 0}
    field = el("input", css=style, role="input", type="text", placeholder=kit.copy.ui("write_comment"))
    return row(field, button(kit, kit.copy.ui("send")), gap=10, tag="form")

"""First questions and last words: onboarding, thanks."""

from __future__ import annotations

from ui2code.mockups import art
from ui2code.mockups.atoms import (
    button,
    card,
    checkbox,
    heading,
    icon,
    icon_tile,
    paragraph,
    progress,
    radio,
    text,
)
from ui2code.mockups.copy.types import Notice
from ui2code.mockups.el import Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.site.frame import PAGE, columns_of, more
from ui2code.styled import Styled


def onboarding(kit: Kit) -> Styled:
    """A first question, answered by choosing a card."""
    how = kit.variant("cards", "rows", "tiles")
    count = kit.count(3, 4) if how != "tiles" else kit.count(6, 8)
    step, of = kit.rng.at("step").integer(1, 3), 4
    chosen = kit.rng.at("chosen").integer(0, count - 1)
    head = column(
        text(kit, f"{kit.copy.ui('step')} {step} {kit.copy.ui('of')} {of}", "label", "accent_text", "p"),
        heading(kit, 1, kit.said("title", kit.copy.at("ask").heading("services")), "h2"),
        paragraph(kit, kit.copy.at("ask").sentence(), "body"),
        gap=kit.space(2), css={"align-items": "center", "text-align": "center"},
    )  # fmt: skip
    parts = [_option(kit, how, i, i == chosen) for i in range(count)]
    columns = 1 if how == "rows" else columns_of(count, 4)
    listed = grid(columns, *parts, gap=kit.space(4), narrow=2 if how == "tiles" else 1, tag="ul", css={"width": "100%"})
    next_ = row(
        button(kit, kit.copy.ui("back"), "ghost", "large"),
        button(kit, kit.said("cta", kit.copy.ui("continue")), size="large"),
        gap=12,
        css={"justify-content": "space-between", "width": "100%"},
    )
    css: Css = {"width": "100%", "max-width": 560 if how == "rows" else 960, "align-items": "stretch"}
    return column(
        progress(kit, step / of, 6), head, listed, next_, gap=kit.space(8), css=css, tag="form", part="Onboarding"
    )


def _option(kit: Kit, how: str, i: int, on: bool) -> Styled:
    """A card that may be chosen: the chosen one is framed."""
    told = kit.copy.feature(i)
    sign = icon_tile(kit, art.icon_for(told.icon), 44)
    name = text(kit, told.title, "h4")
    said = paragraph(kit, told.text, "small")
    frame: Css = {"border": kit.border("accent", 2)} if on else {"border": kit.border("line", 2)}
    if how == "rows":
        words = column(name, said, gap=2, css={"min-width": 0, "flex": "1 1 auto"})
        return card(kit, row(sign, words, radio(kit, on), gap=16), part="ChoiceRow", pad=5, css=frame, tag="li")
    if how == "tiles":
        return card(
            kit,
            sign,
            name,
            part="ChoiceTile",
            pad=5,
            gap=3,
            css={"align-items": "center", "text-align": "center", **frame},
            tag="li",
        )
    top = row(sign, checkbox(kit, on, 20), css={"justify-content": "space-between", "align-items": "flex-start"})
    return card(kit, top, column(name, said, gap=4), part="ChoiceCard", pad=6, gap=5, css=frame, tag="li")


def thanks(kit: Kit) -> Styled:
    """It worked."""
    how = kit.variant("plain", "card", "next")
    disc: Css = {
        "display": "flex",
        "align-items": "center",
        "justify-content": "center",
        "width": 72,
        "height": 72,
        "border-radius": "50%",
        "background": kit.color("success_soft"),
    }
    sign = el("div", icon(kit, "check", 36, "success"), css=disc, role="disc")
    told = _good_news(kit)
    title = heading(kit, 1, kit.said("title", told.title), "h1")
    lead = paragraph(kit, told.text, "lead", css={"max-width": 480})
    home = row(
        button(kit, kit.said("cta", kit.copy.ui("go_home")), size="large", tag="a"),
        more(kit, PAGE, kit.copy.ui("view_details"), {"align-self": "center"}),
        gap=18,
        css={"flex-wrap": "wrap", "justify-content": "center"},
    )
    after = _after(kit) if how == "next" else None
    css: Css = {"align-items": "center", "text-align": "center", "max-width": 640, "width": "100%"}
    if how == "card":
        return card(
            kit, sign, title, lead, home, part="ThankYou", pad=12, gap=6, css={**css, "max-width": 560}, tag="section"
        )
    return column(sign, title, lead, home, after, gap=kit.space(6), css=css, tag="section", part="ThankYou")


def _after(kit: Kit) -> Styled:
    """What happens next, in three lines."""
    parts = [_next(kit, i) for i in range(3)]
    return el(
        "ol",
        *parts,
        css={
            "display": "grid",
            "gap": kit.space(4),
            "width": "100%",
            "text-align": "start",
            "border-top": kit.border(),
            "padding-top": kit.space(7),
        },
    )


def _next(kit: Kit, i: int) -> Styled:
    told = kit.copy.step(i, 3)
    number = text(kit, f"{i + 1}", "h3", "accent_text", css={"width": 28, "flex": "none"})
    words = column(text(kit, told.title, "h4"), paragraph(kit, told.text, "small"), gap=2, css={"min-width": 0})
    return row(number, words, gap=10, css={"align-items": "flex-start"}, tag="li", part="NextStep")


def _good_news(kit: Kit) -> Notice:
    """The first of the page's notices that something worked."""
    notices = [kit.copy.at("thanks").notice(i) for i in range(8)]
    return next((notice for notice in notices if notice.tone == "success"), notices[0])

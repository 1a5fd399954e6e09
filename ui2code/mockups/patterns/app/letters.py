"""One letter, read."""

from __future__ import annotations

from ui2code.mockups.atoms import (
    button,
    heading,
    icon,
    icon_button,
    muted,
    rule,
    text,
)
from ui2code.mockups.el import Css, column, el, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.app.parts import greeted, spread, who
from ui2code.mockups.patterns.shop.page_texts import page_writer
from ui2code.mockups.patterns.site.frame import pointed
from ui2code.styled import Styled

TOOLS = (
    (("archive", "archive"), ("trash-2", "delete"), ("tag", "tags")),
    (("reply", "reply"), ("ellipsis-vertical", "more")),
)
"""Icons and labels at the two ends of the bar over a letter."""


def mail_message(kit: Kit) -> Styled:
    """One letter, read."""
    how = kit.variant("card", "plain")
    sheet: Css = {"background": kit.color("surface"), "border": kit.border(), "border-radius": kit.radius("card")}
    inner: Css = {**sheet, "padding": kit.space(7)} if how == "card" else {"padding-inline": kit.space(2)}
    framed = el("div", _letter(kit), css=inner, narrow={"padding": 16}, role="letter")
    ground = kit.color("page" if how == "card" else "surface")
    style: Css = {"flex": "1 1 auto", "padding": kit.space(5), "background": ground, "min-width": 0}
    return column(_tools(kit), framed, gap=kit.space(4), css=style, tag="section", part="MailMessage")


def _tools(kit: Kit) -> Styled:
    """What can be done with a letter."""
    start, end = (row(*(icon_button(kit, name, kit.copy.ui(key), 34) for name, key in part), gap=4) for part in TOOLS)
    return spread(start, end)


def _letter(kit: Kit) -> Styled:
    """Subject, sender, what they write, what they sent with it."""
    mail = page_writer(kit).at("inbox").mail(1)
    sender, when = who(kit, mail.sender, mail.sender.email, 44), muted(kit, mail.time, "tiny")
    head = spread(sender, when, css={"flex-wrap": "wrap"})
    said = [kit.copy.at("body", i).paragraph(3) for i in range(kit.count(2, 3))]
    lines = [text(kit, words, "body", tag="p") for words in (greeted(kit, "hello"), *said)]
    name = text(kit, mail.sender.name, "strong", tag="p")
    body = column(*lines, name, gap=kit.space(4), css={"max-width": 680})
    title = heading(kit, 1, mail.subject, "h3")
    return column(title, head, rule(kit), body, _attached(kit), _answers(kit), gap=kit.space(5), tag="article")


def _answers(kit: Kit) -> Styled:
    forward = button(kit, kit.copy.ui("forward"), "outline", icon=pointed(kit, "arrow-right"))
    return row(button(kit, kit.copy.ui("reply"), icon="reply"), forward, gap=10, css={"flex-wrap": "wrap"})


def _attached(kit: Kit) -> Styled:
    """Files that came with it."""
    chips = []
    for i in range(kit.rng.at("attached").integer(1, 2)):
        file = kit.copy.file(i)
        style: Css = {
            "border": kit.border(),
            "border-radius": kit.radius("control"),
            "padding": "8px 14px",
            "min-width": 0,
        }
        words = column(
            text(kit, file.name, "label", css={"overflow-wrap": "anywhere"}),
            muted(kit, file.size, "tiny"),
            css={"min-width": 0},
        )
        chips.append(
            row(icon(kit, "paperclip", 18, "accent_text"), words, gap=10, css=style, tag="li", part="Attachment")
        )
    return el("ul", *chips, css={"display": "flex", "flex-wrap": "wrap", "gap": 12})

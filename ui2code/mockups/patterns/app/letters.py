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


def mail_message(kit: Kit) -> Styled:
    """One letter, read."""
    how = kit.variant("card", "plain")
    mail = page_writer(kit).at("inbox").mail(1)
    tools = spread(
        row(
            *(
                icon_button(kit, name, kit.copy.ui(key), 34)
                for name, key in (("archive", "archive"), ("trash-2", "delete"), ("tag", "tags"))
            ),
            gap=4,
        ),
        row(
            *(
                icon_button(kit, name, kit.copy.ui(key), 34)
                for name, key in (("reply", "reply"), ("ellipsis-vertical", "more"))
            ),
            gap=4,
        ),
    )
    title = heading(kit, 1, mail.subject, "h3")
    head = spread(
        who(kit, mail.sender, mail.sender.email, 44), muted(kit, mail.time, "tiny"), css={"flex-wrap": "wrap"}
    )
    hello = greeted(kit, "hello")
    body = [
        text(kit, hello, "body", tag="p"),
        *(text(kit, kit.copy.at("body", i).paragraph(3), "body", tag="p") for i in range(kit.count(2, 3))),
        text(kit, mail.sender.name, "strong", tag="p"),
    ]
    ends = row(
        button(kit, kit.copy.ui("reply"), icon="reply"),
        button(kit, kit.copy.ui("forward"), "outline", icon=pointed(kit, "arrow-right")),
        gap=10,
        css={"flex-wrap": "wrap"},
    )
    letter = column(
        title,
        head,
        rule(kit),
        column(*body, gap=kit.space(4), css={"max-width": 680}),
        _attached(kit),
        ends,
        gap=kit.space(5),
        tag="article",
    )
    inner: Css = (
        {
            "background": kit.color("surface"),
            "border": kit.border(),
            "border-radius": kit.radius("card"),
            "padding": kit.space(7),
        }
        if how == "card"
        else {"padding-inline": kit.space(2)}
    )
    framed = el("div", letter, css=inner, narrow={"padding": 16}, role="letter")
    ground = "page" if how == "card" else "surface"
    return column(
        tools,
        framed,
        gap=kit.space(4),
        css={"flex": "1 1 auto", "padding": kit.space(5), "background": kit.color(ground), "min-width": 0},
        tag="section",
        part="MailMessage",
    )


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

"""Mail: folders, letters, one of them open."""

from __future__ import annotations

from ui2code.mockups.atoms import (
    badge,
    button,
    checkbox,
    dot,
    heading,
    icon,
    icon_button,
    muted,
    search_box,
    text,
)
from ui2code.mockups.el import Css, column, el, row
from ui2code.mockups.kit import SIDE, Kit
from ui2code.mockups.patterns.app.parts import SHRINK, brand, counter, listing, portrait, spread
from ui2code.mockups.patterns.shop.page_texts import page_writer
from ui2code.styled import Styled

FOLDERS = (
    ("inbox", "inbox"),
    ("unread", "mail"),
    ("favorites", "star"),
    ("sent", "send"),
    ("drafts", "file-text"),
    ("archive", "archive"),
    ("spam", "octagon-alert"),
    ("trash", "trash-2"),
)


LIST = 360


"""CSS px of a list of letters beside an open one."""


def mail_folders(kit: Kit) -> Styled:
    """A side bar with a button to write and the folders."""
    how = kit.variant("branded", "plain")
    count = min(kit.count(5, 8), len(FOLDERS))
    items = [_folder(kit, key, name, i) for i, (key, name) in enumerate(FOLDERS[:count])]
    tags = [
        row(dot(kit, color, 10), text(kit, kit.copy.tag(i), "small"), gap=12, tag="li", css={"padding": "6px 12px"})
        for i, color in enumerate(("accent", "second", "success"))
    ]
    write = button(kit, kit.copy.ui("compose"), icon="square-pen", css={"width": "100%"})
    labels = column(
        text(kit, kit.copy.ui("tags"), "eyebrow", "muted", css={"padding-inline": 12}), el("ul", *tags), gap=6
    )
    head = el("div", brand(kit), css={"padding-inline": 8}) if how == "branded" else None
    style: Css = {
        "width": SIDE - 16,
        "flex": "none",
        "padding": f"{kit.space(5):g}px 14px",
        "background": kit.color("surface" if how == "plain" else "page"),
        "border-inline-end": kit.border(),
    }
    nav = el("nav", el("ul", *items, css={"display": "grid", "gap": 2}))
    return column(head, write, nav, labels, gap=kit.space(5), css=style, tag="aside", part="MailFolders")


def _folder(kit: Kit, key: str, name: str, i: int) -> Styled:
    on = i == 0
    number = counter(kit, str(kit.rng.at("unread").integer(2, 28)), "accent", "on_accent") if on else None
    words = text(
        kit,
        kit.copy.ui(key),
        "small",
        "accent_text" if on else "text",
        css={**SHRINK, "font-weight": "600" if on else "500"},
    )
    face: Css = {"background": kit.color("accent_soft")} if on else {}
    style: Css = {"padding": f"{kit.space(2):g}px 12px", "border-radius": kit.radius("control"), **face}
    return el(
        "li",
        row(icon(kit, name, 18, "accent_text" if on else "muted"), words, number, gap=12, css=style, tag="a", href="#"),
        part="MailFolder",
    )


def mail_list(kit: Kit) -> Styled:
    """Letters in a column, the open one marked."""
    how = kit.variant("faces", "dots")
    items = [_letter(kit, how, i) for i in range(kit.count(6, 9))]
    bar = spread(
        heading(kit, 2, kit.said("title", kit.copy.ui("inbox")), "h4"),
        icon_button(kit, "list-filter", kit.copy.ui("filter"), 32),
    )
    top = column(
        bar,
        search_box(kit, kit.copy.ui("search_placeholder"), "100%"),
        gap=kit.space(3),
        css={"padding": kit.space(4), "border-bottom": kit.border()},
    )
    wide: Css = {"width": LIST, "flex": "none"} if kit.section.place == "side" else {"flex": "1 1 auto"}
    style: Css = {**wide, "background": kit.color("surface"), "border-inline-end": kit.border()}
    return column(top, listing(*items), css=style, tag="section", part="MailList", narrow={"width": "100%"})


def _letter(kit: Kit, how: str, i: int) -> Styled:
    mail = page_writer(kit).at("inbox").mail(i)
    weight = "600" if mail.unread else "500"
    sender = spread(
        text(kit, mail.sender.name, "small", css={"font-weight": weight, "min-width": 0}),
        muted(kit, mail.time, "tiny", css={"flex": "none"}),
    )
    subject = heading(kit, 3, mail.subject, "small", css={"font-weight": weight})
    words = column(sender, subject, muted(kit, kit.copy.at("preview", i).sentence(), "tiny"), gap=2, css=SHRINK)
    mark = (
        portrait(kit, mail.sender, 36)
        if how == "faces"
        else el("span", dot(kit, "accent" if mail.unread else "line", 8), css={"padding-top": 7, "flex": "none"})
    )
    face: Css = {"background": kit.color("accent_soft")} if i == 1 else {}
    style: Css = {
        "align-items": "flex-start",
        "padding": f"{kit.space(3):g}px {kit.space(4):g}px",
        "border-bottom": kit.border(),
        **face,
    }
    return row(mark, words, gap=12, css=style, tag="li", part="MailItem")


def mail_table(kit: Kit) -> Styled:
    """Letters in lines across the window, with boxes and stars."""
    how = kit.variant("lined", "tags")
    tools = row(
        checkbox(kit, False),
        *(
            icon_button(kit, name, kit.copy.ui(key), 32)
            for name, key in (
                ("archive", "archive"),
                ("trash-2", "delete"),
                ("mail-open", "unread"),
                ("ellipsis-vertical", "more"),
            )
        ),
        gap=8,
    )
    bar = spread(
        tools,
        muted(kit, f"1–{kit.section.count or 50} {kit.copy.ui('of')} {kit.copy.number(300, 900)}"),
        css={"padding": f"{kit.space(2):g}px {kit.space(4):g}px", "border-bottom": kit.border()},
    )
    items = [_line(kit, how, i) for i in range(kit.count(12, 15))]
    return column(
        bar,
        listing(*items),
        css={"flex": "1 1 auto", "background": kit.color("surface")},
        tag="section",
        part="MailTable",
    )


def _line(kit: Kit, how: str, i: int) -> Styled:
    mail, rng = page_writer(kit).at("inbox").mail(i), kit.rng.at("line", i)
    weight: Css = {"font-weight": "600" if mail.unread else "400"}
    star = icon(kit, "star", 16, "warning" if rng.chance(0.25) else "edge")
    sender = (
        text(kit, mail.sender.name, "small", css={**weight, "width": 170, "flex": "none"})
        if not kit.narrow
        else text(kit, mail.sender.name, "tiny", css=weight)
    )
    tag = (
        badge(kit, kit.copy.tag(i), rng.pick(("accent", "second", "info", "neutral")))
        if how == "tags" and rng.chance(0.4) and not kit.narrow
        else None
    )
    about = text(kit, mail.subject, "small", css={**weight, "min-width": 0})
    words = column(sender, about, gap=1, css=SHRINK) if kit.narrow else row(sender, tag, about, gap=12, css=SHRINK)
    ground: Css = {} if mail.unread else {"background": kit.color("page")}
    style: Css = {"padding": f"{kit.space(2.75):g}px {kit.space(4):g}px", "border-bottom": kit.border(), **ground}
    return row(
        checkbox(kit, rng.chance(0.08)),
        star,
        words,
        muted(kit, mail.time, "tiny", css={"flex": "none"}),
        gap=12,
        css=style,
        tag="li",
        part="MailItem",
    )

"""Talk: who one talks to, and what was said."""

from __future__ import annotations

from ui2code.mockups import art
from ui2code.mockups.atoms import dot, heading, icon, icon_button, muted, search_box, text
from ui2code.mockups.copy import Writer
from ui2code.mockups.copy.types import Message, Person
from ui2code.mockups.el import Css, column, el, row
from ui2code.mockups.kit import SIDE, Kit
from ui2code.mockups.patterns.app.parts import SHRINK, counter, listing, portrait, spread
from ui2code.mockups.patterns.shop.page_texts import page_writer
from ui2code.mockups.rng import Rng
from ui2code.styled import Styled

LIST = SIDE + 72
"""CSS px of a list of conversations."""


def chat_list(kit: Kit) -> Styled:
    """The people one talks to, with their last words."""
    how = kit.variant("flat", "rounded")
    count = kit.count(6, 9)
    title = spread(
        heading(kit, 2, kit.said("title", kit.copy.ui("messages")), "h3"),
        icon_button(kit, "square-pen", kit.copy.ui("new"), 36, "soft"),
    )
    pad = f"{kit.space(5):g}px {kit.space(4):g}px {kit.space(3):g}px"
    top = column(
        title, search_box(kit, kit.copy.ui("search_placeholder"), "100%"), gap=kit.space(3), css={"padding": pad}
    )
    items = [_thread(kit, how, i) for i in range(count)]
    inner: Css = {"padding-inline": kit.space(2)} if how == "rounded" else {}
    style: Css = {"width": LIST, "flex": "none", "background": kit.color("surface"), "border-inline-end": kit.border()}
    return column(
        top, listing(*items, gap=2, css=inner), css=style, tag="aside", part="ChatList", narrow={"width": "100%"}
    )


def _thread(kit: Kit, how: str, i: int) -> Styled:
    person, on = _contact(kit, i).person(0), i == _open(kit)
    rng = kit.rng.at("thread", i)
    new = rng.integer(1, 5) if rng.chance(0.3) and not on else 0
    name = spread(
        text(
            kit,
            person.name,
            "label",
            "accent_text" if on else "text",
            css={"min-width": 0, "overflow-wrap": "anywhere"},
        ),
        muted(kit, kit.copy.mail(i).time, "tiny"),
    )
    last = spread(
        muted(kit, _short(kit, i), css={"min-width": 0, "overflow-wrap": "anywhere"}),
        counter(kit, str(new), "accent", "on_accent") if new else None,
        css={"align-items": "flex-end"},
    )
    face: Css = {"background": kit.color("accent_soft")} if on else {}
    shape: Css = {"border-radius": kit.radius("control")} if how == "rounded" else {}
    style: Css = {"padding": f"{kit.space(2.5):g}px {kit.space(3 if how == 'rounded' else 4):g}px", **face, **shape}
    words = column(name, last, gap=2, css=SHRINK)
    return el(
        "li",
        row(_present(kit, person, 44, rng.chance(0.4)), words, gap=12, css=style, tag="a", href="#"),
        part="ChatListItem",
    )


def _contact(kit: Kit, i: int) -> Writer:
    """The i-th of those one talks to, the same in the list and in the conversation."""
    return page_writer(kit).at("contacts", i)


def _open(kit: Kit) -> int:
    """Whose conversation is open."""
    return Rng(kit.spec.seed).at("open contact").integer(0, 2)


def _short(kit: Kit, i: int) -> str:
    """The first clause of a message."""
    said = _contact(kit, i).message(3 + i).text
    return said if len(said) < 44 else said[:41].rsplit(" ", 1)[0] + " …"


def _present(kit: Kit, person: Person, size: float, online: bool) -> Styled:
    """A portrait with a green spot while they are there."""
    if not online:
        return portrait(kit, person, size)
    spot: Css = {
        "position": "absolute",
        "bottom": 0,
        "inset-inline-end": 0,
        "border": f"2px solid {kit.color('surface')}",
    }
    mark = el("span", css={**dict(dot(kit, "success", 12).style), **spot}, role="presence")
    return el(
        "span",
        portrait(kit, person, size),
        mark,
        css={"position": "relative", "display": "block", "flex": "none"},
        role="present",
    )


def conversation(kit: Kit) -> Styled:
    """Messages of two people in turns, and where to write the next."""
    how = kit.variant("bubbles", "soft", "rows")
    talk = _contact(kit, _open(kit))
    other = talk.person(0)
    said = [talk.message(i) for i in range(kit.count(6, 9))]
    top = spread(
        row(
            _present(kit, other, 40, True),
            column(heading(kit, 1, other.name, "h4"), text(kit, kit.copy.ui("online"), "tiny", "success"), gap=0),
            gap=12,
        ),
        row(
            icon_button(kit, "phone", kit.copy.ui("phone")),
            icon_button(kit, "video", kit.copy.ui("play")),
            icon_button(kit, "info", kit.copy.ui("details")),
            gap=4,
        ),
        css={
            "padding": f"{kit.space(3):g}px {kit.space(5):g}px",
            "border-bottom": kit.border(),
            "background": kit.color("surface"),
        },
    )
    draw = _row if how == "rows" else _bubble
    lines = [
        draw(kit, i, message, said[i - 1].mine == message.mine if i else False, how) for i, message in enumerate(said)
    ]
    day = el("li", muted(kit, kit.copy.ui("today"), "tiny"), css={"text-align": "center"})
    body = listing(
        day,
        *lines,
        gap=kit.space(3),
        tag="ol",
        css={"flex": "1 1 auto", "padding": kit.space(5), "justify-content": "flex-end"},
    )
    return column(
        top,
        body,
        _writer(kit),
        css={"flex": "1 1 auto", "min-width": 0, "background": kit.color("page")},
        tag="section",
        part="Conversation",
    )


def _bubble(kit: Kit, i: int, message: Message, again: bool, how: str) -> Styled:
    mine = message.mine
    ground, ink = (
        ("accent", "on_accent")
        if mine and how == "bubbles"
        else ("accent_soft", "text") if mine else ("surface" if how == "bubbles" else "sunken", "text")
    )
    corner = kit.radius("card")
    flat: Css = {"border-end-end-radius": "4px"} if mine else {"border-end-start-radius": "4px"}
    style: Css = {
        "background": kit.color(ground),
        "padding": "10px 14px",
        "border-radius": corner,
        **flat,
        **({"border": kit.border()} if ground == "surface" else {}),
    }
    picture = _picture(kit) if i == 3 and kit.spec.images and kit.rng.at("sent").chance(0.5) else None
    said = column(
        picture, el("p", message.text, css={**kit.type("small", ink), **style}), muted(kit, message.time, "tiny"), gap=4
    )
    said_css: Css = {"align-items": "flex-end" if mine else "flex-start", "max-width": "78%"}
    held = el("div", *said.children, css={**dict(said.style), **said_css}, role="said")
    face = (
        None
        if mine
        else el("span", css={"width": 32, "flex": "none"}, role="gap") if again else portrait(kit, message.person, 32)
    )
    line: Css = {"justify-content": "flex-end" if mine else "flex-start", "align-items": "flex-start"}
    return row(face, held, gap=10, css=line, tag="li", part="ChatMessage")


def _picture(kit: Kit) -> Styled:
    asset = art.photo(kit.choice("subject", *art.SUBJECTS), kit.palette, kit.rng.at("photo"), 260, 170)
    return kit.picture(
        asset,
        {"width": 260, "max-width": "100%", "height": 170, "object-fit": "cover", "border-radius": kit.radius("card")},
        alt=kit.copy.ui("message"),
    )


def _row(kit: Kit, i: int, message: Message, again: bool, how: str) -> Styled:
    """As in team chats: everybody at the same side, with names."""
    head = row(text(kit, message.person.name, "label"), muted(kit, message.time, "tiny"), gap=8)
    words = column(head, text(kit, message.text, "small", tag="p"), gap=2, css=SHRINK)
    return row(
        portrait(kit, message.person, 40),
        words,
        gap=12,
        css={"align-items": "flex-start"},
        tag="li",
        part="ChatMessage",
    )


def _writer(kit: Kit) -> Styled:
    box = row(
        icon_button(kit, "plus", kit.copy.ui("add"), 36),
        el(
            "input",
            css={**kit.type("small", "muted"), "flex": "1 1 auto", "min-width": 0, "height": 40},
            role="input",
            placeholder=kit.copy.ui("type_message"),
            type="text",
        ),
        icon_button(kit, "smile", kit.copy.ui("more"), 36),
        el(
            "button",
            icon(kit, "send", 18, "on_accent"),
            css={
                "display": "flex",
                "padding": 10,
                "background": kit.color("accent"),
                "border-radius": kit.radius("control"),
                "flex": "none",
            },
            role="send",
            type="button",
            aria_label=kit.copy.ui("send"),
        ),
        gap=8,
        css={
            "background": kit.color("surface"),
            "border": kit.border("edge"),
            "border-radius": kit.radius("card"),
            "padding": 6,
        },
    )
    return el("form", box, css={"padding": f"0 {kit.space(5):g}px {kit.space(5):g}px"}, part="MessageComposer")

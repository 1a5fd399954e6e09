"""What happened, what is new, what is to be done."""

from __future__ import annotations

from ui2code.mockups.atoms import badge, button, checkbox, dot, heading, icon, icon_tile, muted, panel, text
from ui2code.mockups.copy.types import Notification, Task
from ui2code.mockups.el import Css, column, el, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.app.parts import SHRINK, listing, menu_button, portrait, ruled, segments, spread
from ui2code.styled import Styled

TONE_ICONS = {
    "success": "circle-check",
    "warning": "triangle-alert",
    "danger": "octagon-alert",
    "info": "info",
    "neutral": "bell",
}


def feed(kit: Kit) -> Styled:
    """A timeline of what people and the system did."""
    how = kit.variant("people", "icons", "line")
    count = kit.count(4, 6)
    news = [kit.copy.notification(i) for i in range(count)]
    draw = {"people": _by_person, "icons": _by_icon, "line": _on_line}[how]
    items = [draw(kit, i, new, i == count - 1) for i, new in enumerate(news)]
    title = kit.said("title", kit.copy.ui("recent"))
    body = listing(*items, gap=0 if how == "line" else kit.space(4), tag="ol")
    return panel(kit, title, body, part="ActivityFeed", action=menu_button(kit))


def _words(kit: Kit, new: Notification) -> Styled:
    return column(text(kit, new.title, "label"), muted(kit, new.time, "tiny"), gap=2, css=SHRINK)


def _by_person(kit: Kit, i: int, new: Notification, last: bool) -> Styled:
    return row(
        portrait(kit, new.person, 36),
        _words(kit, new),
        gap=12,
        tag="li",
        part="ActivityItem",
        css={"align-items": "flex-start"},
    )


def _by_icon(kit: Kit, i: int, new: Notification, last: bool) -> Styled:
    tone = "accent" if new.tone == "neutral" else new.tone
    return row(
        icon_tile(kit, TONE_ICONS[new.tone], 36, tone),
        _words(kit, new),
        gap=12,
        tag="li",
        part="ActivityItem",
        css={"align-items": "flex-start"},
    )


def _on_line(kit: Kit, i: int, new: Notification, last: bool) -> Styled:
    """A dot on a line that goes on to the next."""
    ring: Css = {"border": f"3px solid {kit.color('accent' if i == 0 else 'edge')}", "background": kit.color("surface")}
    mark = dot(kit, "surface", 14)
    spot = el("span", css={**dict(mark.style), **ring}, role="dot")
    line = (
        None
        if last
        else el(
            "span",
            css={"display": "block", "width": 2, "flex": "1 1 auto", "background": kit.color("line")},
            role="line",
        )
    )
    rail = column(spot, line, gap=4, css={"align-items": "center", "padding-top": 4})
    words = column(
        text(kit, new.title, "label"),
        muted(kit, new.text),
        muted(kit, new.time, "tiny"),
        gap=2,
        css={**SHRINK, "padding-bottom": 0 if last else kit.space(4)},
    )
    return row(rail, words, gap=14, tag="li", part="ActivityItem", css={"align-items": "stretch"})


def tasks(kit: Kit) -> Styled:
    """Things to do with a box each."""
    how = kit.variant("lined", "grouped", "cards")
    count = kit.count(4, 7)
    todo = [kit.copy.task(i) for i in range(count)]
    title = kit.said("title", kit.copy.ui("tasks"))
    add = button(kit, kit.copy.ui("add"), "soft", "small", "plus")
    if how == "grouped":
        open_, done = [t for t in todo if not t.done], [t for t in todo if t.done]
        groups = [(kit.copy.ui("to_do"), open_), (kit.copy.ui("done"), done)]
        body = column(*(_group(kit, name, group) for name, group in groups if group), gap=kit.space(5))
    else:
        body = listing(
            *(_task(kit, i, task, how == "cards") for i, task in enumerate(todo)),
            gap=kit.space(2.5) if how == "cards" else 0,
        )
    return panel(kit, title, body, part="TaskList", action=add, gap=3)


def _group(kit: Kit, name: str, group: list[Task]) -> Styled:
    head = row(text(kit, name, "eyebrow", "muted"), muted(kit, str(len(group)), "tiny"), gap=8)
    return column(head, listing(*(_task(kit, i, task, False) for i, task in enumerate(group))), gap=kit.space(1))


def _task(kit: Kit, i: int, task: Task, framed: bool) -> Styled:
    struck: Css = {"text-decoration": "line-through"} if task.done else {}
    name = text(kit, task.title, "small", "muted" if task.done else "text", css={**struck, "font-weight": "500"})
    due = row(icon(kit, "calendar", 13, "muted"), muted(kit, task.due, "tiny"), gap=5)
    words = column(
        name,
        row(due, badge(kit, task.tag, "neutral") if i % 2 == 0 else None, gap=10, css={"flex-wrap": "wrap"}),
        gap=4,
        css=SHRINK,
    )
    style: Css = {"align-items": "flex-start", **ruled(kit, i, 2.75)}
    if framed:
        style = {
            "border": kit.border(),
            "border-radius": kit.radius("control"),
            "padding": kit.space(3),
            "align-items": "flex-start",
        }
    return row(
        checkbox(kit, task.done), words, portrait(kit, task.person, 26), gap=12, css=style, tag="li", part="TaskItem"
    )


def notifications(kit: Kit) -> Styled:
    """News for the reader, the unread ones marked."""
    how = kit.variant("list", "tinted", "days")
    count = kit.count(5, 8)
    news = [kit.copy.notification(i) for i in range(count)]
    top = spread(
        segments(kit, (kit.copy.ui("all"), kit.copy.ui("unread"))),
        el("button", kit.copy.ui("mark_all_read"), css=kit.type("label", "accent_text"), role="link", type="button"),
        css={"flex-wrap": "wrap"},
    )
    if how == "days":
        early, late = news[:3], news[3:]
        groups = [(kit.copy.ui("today"), early), (kit.copy.ui("yesterday"), late)]
        lists = [
            column(text(kit, day, "eyebrow", "muted"), _list(kit, part, False), gap=4) for day, part in groups if part
        ]
        body = column(*lists, gap=kit.space(5))
    else:
        body = _list(kit, news, how == "tinted")
    return panel(kit, kit.said("title", kit.copy.ui("recent")), top, body, part="NotificationsPanel")


def _list(kit: Kit, news: list[Notification], tinted: bool) -> Styled:
    return listing(*(_news(kit, i, new, tinted) for i, new in enumerate(news)))


def _news(kit: Kit, i: int, new: Notification, tinted: bool) -> Styled:
    line = column(
        heading(kit, 3, new.title, "label"), muted(kit, new.text), muted(kit, new.time, "tiny"), gap=3, css=SHRINK
    )
    spot = dot(kit, "accent", 9) if new.unread else None
    mark = (
        icon_tile(kit, TONE_ICONS[new.tone], 40, "accent" if new.tone == "neutral" else new.tone)
        if tinted
        else portrait(kit, new.person, 40)
    )
    face: Css = (
        {"background": kit.color("sunken"), "border-radius": kit.radius("control")} if tinted and new.unread else {}
    )
    style: Css = {
        "align-items": "flex-start",
        **(ruled(kit, i, 3.5) if not tinted else {"padding": kit.space(3)}),
        **face,
    }
    return row(mark, line, spot, gap=14, css=style, tag="li", part="NotificationItem")

"""Boards: cards in columns of states."""

from __future__ import annotations

from ui2code.mockups.atoms import badge, card, dot, heading, icon, icon_button, muted, progress, text
from ui2code.mockups.copy.types import Task
from ui2code.mockups.el import Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.app.parts import counter, faces, portrait, spread
from ui2code.styled import Styled

STATES = (("to_do", "muted"), ("in_progress", "accent"), ("review", "warning"), ("done", "success"))
PLACES = {key: i for i, (key, _) in enumerate(STATES)}
TAG_TONES = ("accent", "second", "info", "warning", "success", "neutral")


def kanban(kit: Kit) -> Styled:
    how = kit.variant("wells", "open", "topped")
    count = min(kit.count(3, 4), len(STATES))
    states = STATES[:count] if count == len(STATES) else (STATES[0], STATES[1], STATES[3])[:count]
    columns = [_column(kit, how, i, key, color) for i, (key, color) in enumerate(states)]
    return el("section", grid(count, *columns, gap=kit.space(4), css={"align-items": "start"}), part="KanbanBoard")


def _column(kit: Kit, how: str, i: int, key: str, color: str) -> Styled:
    rng = kit.rng.at("column", key)
    count = rng.integer(2, 4)
    cards = [_card(kit, how, 10 * PLACES[key] + k) for k in range(count)]
    mark = dot(kit, color, 10) if how != "topped" else None
    name = row(
        mark,
        heading(kit, 2, kit.copy.ui(key), "label"),
        counter(kit, str(count), "surface" if how == "wells" else "sunken"),
        gap=8,
    )
    top = spread(name, icon_button(kit, "plus", kit.copy.ui("add"), 28))
    style: Css = {"min-width": 0}
    if how == "wells":
        style = {
            **style,
            "background": kit.color("sunken"),
            "border-radius": kit.radius("card"),
            "padding": kit.space(3),
        }
    if how == "topped":
        style = {**style, "border-top": f"3px solid {kit.color(color)}", "padding-top": kit.space(3)}
    add = (
        row(
            icon(kit, "plus", 16, "muted"),
            muted(kit, kit.copy.ui("add")),
            gap=8,
            css={"padding": kit.space(2)},
            tag="button",
            type="button",
        )
        if i == 0
        else None
    )
    return column(
        top, column(*cards, gap=kit.space(3)), add, gap=kit.space(3), css=style, tag="section", part="BoardColumn"
    )


def _card(kit: Kit, how: str, i: int) -> Styled:
    task, rng = kit.copy.task(i), kit.rng.at("card", i)
    tag = badge(kit, task.tag, rng.pick(TAG_TONES))
    name = heading(kit, 3, task.title, "small", css={"font-weight": "600", "overflow-wrap": "anywhere"})
    body = _body(kit, i)
    foot = spread(
        _facts(kit, i, task),
        portrait(kit, task.person, 26) if rng.chance(0.6) else faces(kit, (task.person, kit.copy.person(i + 40)), 26),
    )
    look: Css = {"border": kit.border()} if how == "open" else {}
    return card(
        kit,
        row(tag, css={"flex-wrap": "wrap"}),
        name,
        body,
        foot,
        part="TaskCard",
        pad=3.5,
        gap=2.5,
        css=look,
        tag="article",
    )


def _body(kit: Kit, i: int) -> Styled | None:
    """Some cards say more."""
    rng = kit.rng.at("body", i)
    kind = rng.pick(("none", "none", "text", "progress"))
    if kind == "text":
        return muted(kit, kit.copy.at("card", i).sentence(), "tiny")
    if kind == "progress":
        share = rng.uniform(0.2, 0.9)
        return column(
            spread(muted(kit, kit.copy.ui("in_progress"), "tiny"), text(kit, f"{round(share * 100)}%", "tiny")),
            progress(kit, share, 6),
            gap=6,
        )
    return None


def _facts(kit: Kit, i: int, task: Task) -> Styled:
    rng = kit.rng.at("facts", i)
    due = row(icon(kit, "calendar", 14, "muted"), muted(kit, task.due, "tiny"), gap=5)
    talk = (
        row(icon(kit, "message-square", 14, "muted"), muted(kit, str(rng.integer(1, 9)), "tiny"), gap=5)
        if rng.chance(0.6)
        else None
    )
    files = (
        row(icon(kit, "paperclip", 14, "muted"), muted(kit, str(rng.integer(1, 5)), "tiny"), gap=5)
        if rng.chance(0.3)
        else None
    )
    return row(due, talk, files, gap=10, css={"flex-wrap": "wrap"})

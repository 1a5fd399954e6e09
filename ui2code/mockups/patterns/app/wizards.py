"""One step after another."""

from __future__ import annotations

from ui2code.mockups.atoms import (
    button,
    card,
    field,
    heading,
    icon,
    icon_tile,
    muted,
    paragraph,
    progress,
    radio,
    rule,
    text,
)
from ui2code.mockups.el import Css, column, el, grid, row
from ui2code.mockups.kit import TIGHT, Kit
from ui2code.mockups.patterns.app.parts import SHRINK, spread
from ui2code.mockups.patterns.site.frame import pointed
from ui2code.styled import Styled

WIDTH: Css = {"width": "100%", "max-width": 820}


def stepper(kit: Kit) -> Styled:
    """Where one is among the steps."""
    how = kit.variant("circles", "bars", "progress")
    count = kit.count(3, 5)
    now = kit.rng.at("now").integer(1, count - 1)
    if how == "progress" or (kit.narrow and how == "circles"):
        words = spread(
            text(kit, kit.copy.step(now, count).title, "label"),
            muted(kit, f"{kit.copy.ui('step')} {now + 1} {kit.copy.ui('of')} {count}"),
        )
        return column(words, progress(kit, (now + 1) / count, 6), gap=10, css=WIDTH, tag="nav", part="Stepper")
    draw = _bar if how == "bars" else _circle
    steps = [draw(kit, i, kit.copy.step(i, count).title, now, count) for i in range(count)]
    gap = kit.space(2 if how == "circles" else 3)
    tracks = f"repeat({count}, minmax(0, 1fr))"
    return el(
        "nav",
        el("ol", *steps, css={"display": "grid", "grid-template-columns": tracks, "gap": gap}),
        css=WIDTH,
        part="Stepper",
    )


def _circle(kit: Kit, i: int, words: str, now: int, count: int) -> Styled:
    """A number or a tick, its name below, a line to the next."""
    done, on = i < now, i == now
    face: Css = (
        {"background": kit.color("accent")}
        if done or on
        else {"border": kit.border("edge", 2), "background": kit.color("surface")}
    )
    style: Css = {
        "width": 36,
        "height": 36,
        "border-radius": "50%",
        "display": "flex",
        "align-items": "center",
        "justify-content": "center",
        "flex": "none",
        **face,
    }
    inside = (
        icon(kit, "check", 18, "on_accent") if done else text(kit, str(i + 1), "label", "on_accent" if on else "muted")
    )
    before = _line(kit, i <= now, i == 0)
    after = _line(kit, i < now, i == count - 1)
    name = text(
        kit,
        words,
        "small",
        "text" if on or done else "muted",
        css={"font-weight": "600" if on else "400", "text-align": "center"},
    )
    return column(
        row(before, el("span", inside, css=style, role="number"), after, gap=8), name, gap=8, tag="li", part="Step"
    )


def _line(kit: Kit, on: bool, hidden: bool) -> Styled:
    ground: Css = {} if hidden else {"background": kit.color("accent" if on else "line")}
    return el("span", css={"display": "block", "height": 2, "flex": "1 1 0", **ground}, role="line")


def _bar(kit: Kit, i: int, words: str, now: int, count: int) -> Styled:
    on = i <= now
    line = el(
        "span",
        css={
            "display": "block",
            "height": 4,
            "border-radius": kit.radius("pill"),
            "background": kit.color("accent" if on else "line"),
        },
        role="line",
    )
    number = text(
        kit, f"{kit.copy.ui('step')} {i + 1}", "tiny", "accent_text" if on else "muted", css={"font-weight": "600"}
    )
    return column(
        line,
        number,
        None if kit.narrow else text(kit, words, "small", "text" if on else "muted"),
        gap=6,
        tag="li",
        part="Step",
    )


def step_form(kit: Kit) -> Styled:
    """What the step asks for, and the way on."""
    how = kit.variant("fields", "choices", "mixed")
    title = column(
        heading(kit, 1, kit.said("title", kit.copy.heading("steps")), "h3"),
        paragraph(kit, kit.copy.sentence(), "small"),
        gap=6,
    )
    choices = _choices(kit) if how != "fields" else None
    fields = _fields(kit, kit.count(4, 6)) if how != "choices" else None
    ends = spread(
        button(kit, kit.copy.ui("back"), "outline", icon=pointed(kit, "arrow-left")),
        button(kit, kit.copy.ui("continue")),
    )
    return card(
        kit,
        title,
        choices,
        fields,
        rule(kit),
        ends,
        part="StepForm",
        pad=5 if kit.spec.width < TIGHT else 8,
        gap=6,
        tag="form",
        css=WIDTH,
    )


def _across(kit: Kit, count: int) -> int:
    """Columns: one where the form has but half of a tablet's window."""
    return 1 if kit.spec.kind == "setup" and kit.spec.width < TIGHT else count


def _fields(kit: Kit, count: int) -> Styled:
    topic = kit.rng.at("topic").pick(("company", "project", "booking", "address"))
    asked = [kit.copy.field(i, topic) for i in range(count)]
    drawn = [
        field(
            kit,
            one,
            "focus" if i == 1 else "rest",
            filled=i < 2,
            css={"grid-column": "1 / -1"} if one.kind == "textarea" else {},
        )
        for i, one in enumerate(asked)
    ]
    return grid(_across(kit, 2), *drawn, gap=kit.space(4))


def _choices(kit: Kit) -> Styled:
    """Cards of which one is picked."""
    count = kit.rng.at("choices").integer(2, 3)
    return grid(_across(kit, count), *(_choice(kit, i, i == 0) for i in range(count)), gap=kit.space(4))


def _choice(kit: Kit, i: int, on: bool) -> Styled:
    told = kit.copy.feature(i)
    frame = kit.border("accent" if on else "line", 2)
    top = spread(icon_tile(kit, ("rocket", "layers", "users")[i % 3], 40, "accent" if on else "second"), radio(kit, on))
    words = column(text(kit, told.title, "label"), muted(kit, told.text, "tiny"), gap=3, css=SHRINK)
    return column(
        top,
        words,
        gap=kit.space(3),
        css={"border": frame, "border-radius": kit.radius("card"), "padding": kit.space(4)},
        tag="article",
        part="ChoiceCard",
    )


def side_steps(kit: Kit) -> Styled:
    """The steps one under another, with what each is about."""
    how = kit.variant("light", "inverse")
    count = kit.count(4, 5)
    now = kit.rng.at("now").integer(1, count - 2)
    dark = how == "inverse"
    ink, soft = ("on_inverse", "inverse_muted") if dark else ("text", "muted")
    items = [_side_step(kit, i, count, now, ink, soft) for i in range(count)]
    ground = "inverse" if dark else "sunken"
    title = heading(kit, 2, kit.said("title", kit.copy.ui("get_started")), "h3", ink)
    style: Css = {"padding": kit.space(12), "justify-content": "center", "background": kit.color(ground)}
    return column(
        title,
        column(*items, gap=kit.space(5), tag="ol"),
        gap=kit.space(8),
        css=style,
        tag="aside",
        part="StepSidebar",
    )


def _side_step(kit: Kit, i: int, count: int, now: int, ink: str, soft: str) -> Styled:
    told = kit.copy.step(i, count)
    face: Css = {"background": kit.color("accent")} if i <= now else {"border": kit.border(soft, 2)}
    inside = (
        icon(kit, "check", 16, "on_accent")
        if i < now
        else text(kit, str(i + 1), "tiny", "on_accent" if i == now else soft, css={"font-weight": "600"})
    )
    mark = el(
        "span",
        inside,
        css={
            "width": 30,
            "height": 30,
            "border-radius": "50%",
            "display": "flex",
            "align-items": "center",
            "justify-content": "center",
            "flex": "none",
            **face,
        },
        role="number",
    )
    words = column(
        text(kit, told.title, "label", ink if i <= now else soft), text(kit, told.text, "tiny", soft), gap=2, css=SHRINK
    )
    return row(mark, words, gap=14, css={"align-items": "flex-start"}, tag="li", part="Step")

"""Every control of a form in its states; what folds and unfolds."""

from __future__ import annotations

from ui2code.mockups.atoms import (
    button,
    card,
    checkbox,
    choice,
    field,
    heading,
    icon,
    muted,
    panel,
    paragraph,
    radio,
    select,
    text,
    textarea,
    toggle,
)
from ui2code.mockups.atoms.fields import State, box
from ui2code.mockups.el import Child, Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.app.music import slider
from ui2code.mockups.patterns.app.parts import SHRINK, listing, ruled, segments, spread
from ui2code.mockups.patterns.site.frame import pointed
from ui2code.styled import Styled

STATES: tuple[State, ...] = ("rest", "focus", "error", "disabled")


def fields(kit: Kit) -> Styled:
    """Inputs at rest, in focus, wrong and disabled, a select, a date, a long text."""
    how = kit.variant("two", "one", "labelled")
    topic = kit.rng.at("topic").pick(("contact", "profile", "company"))
    asked = [kit.copy.field(i, topic) for i in range(kit.count(4, 6))]
    drawn = [
        field(kit, one, STATES[i % len(STATES)] if i else "rest", filled=i not in (0, 2)) for i, one in enumerate(asked)
    ]
    extra = [_select(kit), _date(kit)]
    body = grid(1 if how == "one" else 2, *drawn, *extra, gap=kit.space(4))
    title = kit.said("title", kit.copy.ui("details"))
    lead = muted(kit, kit.copy.sentence()) if how == "labelled" else None
    ends = row(
        button(kit, kit.copy.ui("save")),
        button(kit, kit.copy.ui("cancel"), "outline"),
        gap=10,
        css={"flex-wrap": "wrap"},
    )
    return panel(kit, title, lead, column(body, _area(kit), ends, gap=kit.space(5), tag="form"), part="FormPanel")


def _labelled(kit: Kit, words: str, control: Child, help_: str = "") -> Styled:
    note = text(kit, help_, "tiny", "muted") if help_ else None
    return column(text(kit, words, "label"), control, note, gap=6, part="Field")


def _select(kit: Kit) -> Styled:
    return _labelled(kit, kit.copy.ui("category"), select(kit, kit.copy.option(0)))


def _date(kit: Kit) -> Styled:
    line = row(
        box(kit, "text", kit.copy.date(1), "", css={"flex": "1 1 auto", "min-width": 0}),
        el(
            "button",
            icon(kit, "calendar", 18, "muted"),
            css={
                "display": "flex",
                "align-items": "center",
                "justify-content": "center",
                "width": 44,
                "height": 44,
                "border": kit.border("edge"),
                "border-radius": kit.radius("control"),
                "flex": "none",
            },
            role="pick",
            type="button",
            aria_label=kit.copy.ui("calendar"),
        ),
        gap=8,
    )
    return _labelled(kit, kit.copy.ui("date"), line)


def _area(kit: Kit) -> Styled:
    return _labelled(kit, kit.copy.ui("description"), textarea(kit, kit.copy.sentence(), ""), kit.copy.ui("optional"))


def choices(kit: Kit) -> Styled:
    """Ticks, radios, switches, a slider, tags, a file."""
    how = kit.variant("columns", "stack")
    groups = [_ticks(kit), _radios(kit), _switches(kit), _slider(kit), _tags(kit), _file(kit)]
    across = 2 if how == "columns" else 1
    return panel(
        kit, kit.said("title", kit.copy.ui("appearance")), grid(across, *groups, gap=kit.space(6)), part="ChoicesPanel"
    )


def _group(kit: Kit, title: str, items: list[Styled]) -> Styled:
    name = el("legend", title, css={**kit.type("label"), "padding-bottom": kit.space(2.5)})
    return el("fieldset", name, listing(*(el("li", item) for item in items), gap=kit.space(2.5)), part="ChoiceGroup")


def _ticks(kit: Kit) -> Styled:
    return _group(
        kit, kit.copy.ui("categories"), [choice(kit, checkbox(kit, i != 1), kit.copy.option(i)) for i in range(4)]
    )


def _radios(kit: Kit) -> Styled:
    return _group(
        kit,
        kit.copy.ui("priority"),
        [choice(kit, radio(kit, key == "medium"), kit.copy.ui(key)) for key in ("high", "medium", "low", "none")],
    )


def _switches(kit: Kit) -> Styled:
    all_ = [kit.copy.setting(i) for i in range(3)]
    return _group(kit, kit.copy.ui("settings"), [choice(kit, toggle(kit, one.on), one.title, 12) for one in all_])


def _slider(kit: Kit) -> Styled:
    share = kit.rng.at("slider").uniform(0.2, 0.85)
    line = spread(text(kit, kit.copy.ui("amount"), "label"), muted(kit, str(round(share * 100))))
    ends = spread(muted(kit, "0", "tiny"), muted(kit, "100", "tiny"))
    return column(line, slider(kit, share), ends, gap=8, part="SliderField")


def _tags(kit: Kit) -> Styled:
    chips = [_chip(kit, kit.copy.tag(i)) for i in range(3)]
    style: Css = {
        "flex-wrap": "wrap",
        "border": kit.border("edge"),
        "border-radius": kit.radius("control"),
        "padding": 8,
        "background": kit.color("surface"),
        "min-height": 44,
    }
    return _labelled(
        kit, kit.copy.ui("tags"), row(*chips, muted(kit, f"{kit.copy.ui('add')} …"), gap=8, css=style, role="tags")
    )


def _chip(kit: Kit, words: str) -> Styled:
    style: Css = {"background": kit.color("accent_soft"), "border-radius": kit.radius("pill"), "padding": "3px 10px"}
    return row(
        text(kit, words, "tiny", "accent_text", css={"font-weight": "600"}),
        icon(kit, "x", 12, "accent_text"),
        gap=6,
        css=style,
        tag="span",
        part="Tag",
    )


def _file(kit: Kit) -> Styled:
    line = row(
        button(kit, kit.copy.ui("upload"), "outline", "small", "upload"),
        muted(kit, kit.copy.file(0).name, "tiny", css={"overflow-wrap": "anywhere", "min-width": 0}),
        gap=12,
    )
    return _labelled(kit, kit.copy.ui("files"), line)


def buttons(kit: Kit) -> Styled:
    """Buttons in their kinds and sizes."""
    how = kit.variant("rows", "wrapped")
    looks = [
        button(kit, kit.copy.ui("save")),
        button(kit, kit.copy.ui("edit"), "second"),
        button(kit, kit.copy.ui("cancel"), "outline"),
        button(kit, kit.copy.ui("add"), "soft"),
        button(kit, kit.copy.ui("more"), "ghost"),
        button(kit, kit.copy.ui("delete"), "danger"),
    ]
    sizes = [
        button(kit, kit.copy.ui("send"), size="small", icon="send"),
        button(kit, kit.copy.ui("download"), "outline", icon="download"),
        button(kit, kit.copy.ui("get_started"), size="large", icon=pointed(kit, "arrow-right")),
    ]
    lines = [
        row(*part, gap=10, css={"flex-wrap": "wrap"})
        for part in ((looks, sizes) if how == "rows" else ([*looks, *sizes],))
    ]
    return panel(kit, kit.said("title", kit.copy.ui("actions")), *lines, part="ButtonsPanel")


def accordion(kit: Kit) -> Styled:
    """Parts that fold, of which one is open."""
    how = kit.variant("lined", "cards")
    count = kit.count(3, 6)
    items = [_fold(kit, how, i, i == 0) for i in range(count)]
    if how == "cards":
        return column(*items, gap=kit.space(3), tag="section", part="Accordion")
    return panel(kit, kit.said("title", kit.copy.ui("help")), column(*items), part="Accordion", gap=1)


def _fold(kit: Kit, how: str, i: int, on: bool) -> Styled:
    asked = kit.copy.question(i)
    name = heading(kit, 3, asked.question, "label", css=SHRINK)
    line = row(name, icon(kit, "chevron-up" if on else "chevron-down", 18, "muted"), gap=14)
    said = paragraph(kit, asked.answer, "small") if on else None
    if how == "cards":
        return card(kit, line, said, part="AccordionItem", pad=4, gap=2.5)
    return column(line, said, gap=kit.space(2), css=ruled(kit, i, 3.5), part="AccordionItem")


def switcher(kit: Kit) -> Styled:
    """Views of one thing side by side."""
    keys = ("overview", "reports", "analytics", "settings")[: kit.count(2, 4)]
    middle: Css = (
        {"display": "flex", "justify-content": "center"}
        if kit.variant("start", "center") == "center"
        else {"display": "flex"}
    )
    return el("section", segments(kit, (kit.copy.ui(key) for key in keys)), css=middle, part="Switcher")

"""Calendars: a month, a week, the days ahead."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from ui2code.mockups.atoms import button, card, heading, icon_button, text
from ui2code.mockups.copy import locales
from ui2code.mockups.el import Css, column, el, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.app.parts import segments, spread
from ui2code.mockups.patterns.app.plots import weekdays
from ui2code.mockups.patterns.site.frame import pointed
from ui2code.styled import Styled

TONES = (
    ("accent_soft", "accent_text"),
    ("second_soft", "second_text"),
    ("info_soft", "info"),
    ("success_soft", "success"),
)


WEEK = 7


def month(kit: Kit) -> Styled:
    """A sheet of a month with events on its days."""
    how = kit.variant("lines", "tiles")
    first = kit.copy.today().replace(day=1)
    start = first - timedelta(days=first.weekday())
    weeks = -(-(first.weekday() + monthrange(first.year, first.month)[1]) // WEEK)
    heads = [
        el(
            "th",
            word[:2] if kit.narrow else word,
            css={**kit.type("tiny", "muted"), "font-weight": "600", "padding": kit.space(2), "text-align": "start"},
        )
        for word in weekdays(kit)
    ]
    rows = [
        el("tr", *(_day(kit, how, start + timedelta(days=WEEK * w + d), first.month) for d in range(WEEK)))
        for w in range(weeks)
    ]
    style: Css = {
        "width": "100%",
        "border-collapse": "separate" if how == "tiles" else "collapse",
        "table-layout": "fixed",
    }
    if how == "tiles":
        style = {**style, "border-spacing": "6px"}
    sheet = el("table", el("thead", el("tr", *heads)), el("tbody", *rows), css=style)
    return card(
        kit,
        _bar(kit, f"{_month(kit, first)} {first.year}", 2),
        sheet,
        part="MonthCalendar",
        pad=3 if kit.narrow else 5,
        gap=4,
        tag="section",
    )


def _month(kit: Kit, day: date) -> str:
    name = kit.copy.locale.months[day.month - 1]
    return name[:1].upper() + name[1:]


def _bar(kit: Kit, title: str, on: int) -> Styled:
    """The name of what is shown, ways before and after it, other views."""
    move = row(
        icon_button(kit, pointed(kit, "chevron-left"), kit.copy.ui("previous"), 32, "outline"),
        icon_button(kit, pointed(kit, "chevron-right"), kit.copy.ui("next"), 32, "outline"),
        gap=6,
    )
    start = row(heading(kit, 2, title, "h3"), move, gap=14)
    views = segments(kit, (kit.copy.ui("day"), kit.copy.ui("week"), kit.copy.ui("month")), on)
    add = None if kit.narrow else button(kit, kit.copy.ui("new"), size="small", icon="plus")
    return spread(start, row(views, add, gap=10), css={"flex-wrap": "wrap"})


def _day(kit: Kit, how: str, day: date, shown: int) -> Styled:
    today = day == kit.copy.today()
    inside = day.month == shown
    tile: Css = (
        {"background": kit.color("sunken"), "border-radius": kit.radius("control")} if how == "tiles" and inside else {}
    )
    line: Css = {"border": kit.border()} if how == "lines" else {}
    style: Css = {
        "height": 52 if kit.narrow else kit.space(26),
        "padding": kit.space(1 if kit.narrow else 1.5),
        "vertical-align": "top",
        **tile,
        **line,
    }
    events = [_event(kit, day.day, k) for k in range(_many(kit, day.day))] if inside else []
    return el("td", column(_number(kit, day.day, today, inside), *events, gap=4), css=style)


def _number(kit: Kit, day: int, today: bool, inside: bool) -> Styled:
    style: Css = {"min-width": 24, "text-align": "center", "align-self": "flex-start", "padding-block": 2}
    if today:
        style = {**style, "background": kit.color("accent"), "border-radius": kit.radius("pill"), "padding-inline": 6}
    return text(
        kit,
        str(day),
        "tiny",
        "on_accent" if today else "text" if inside else "muted",
        css={**style, "font-weight": "600" if inside else "400"},
    )


def _many(kit: Kit, day: int) -> int:
    """Events of a day."""
    return kit.rng.at("day", day).weighted((0, 1, 2), (6, 4, 1))


def _event(kit: Kit, day: int, k: int) -> Styled:
    ground, ink = kit.rng.at("tone", day, k).pick(TONES)
    style: Css = {
        "background": kit.color(ground),
        "border-radius": "4px",
        "padding": "3px 6px",
        "overflow-wrap": "anywhere",
    }
    if kit.narrow:
        return el(
            "span",
            css={"display": "block", "height": 6, "border-radius": "3px", "background": kit.color(ink)},
            role="event",
        )
    return text(kit, kit.copy.at("events", 2 * day + k).tag(), "tiny", ink, css={**style, "font-weight": "600"})


def week(kit: Kit) -> Styled:
    """Days beside one another, events in blocks by their hour."""
    how = kit.variant("hours", "lists")
    days = 3 if kit.narrow else 5 if kit.rng.at("days").chance(0.5) else WEEK
    today = kit.copy.today()
    monday = today - timedelta(days=today.weekday())
    title = f"{locales.short_date(kit.copy.locale, monday)} – {locales.short_date(kit.copy.locale, monday + timedelta(days=days - 1))}"
    columns = [_column(kit, how, monday + timedelta(days=i)) for i in range(days)]
    hours = [_hours(kit)] if how == "hours" else []
    tracks = f"{'auto ' if hours else ''}repeat({days}, minmax(0, 1fr))"
    style: Css = {"display": "grid", "grid-template-columns": tracks, "gap": kit.space(2)}
    return card(
        kit,
        _bar(kit, title, 1),
        el("div", *hours, *columns, css=style, role="week"),
        part="WeekCalendar",
        pad=4 if kit.narrow else 5,
        gap=4,
        tag="section",
    )


START, HOURS, HOUR = 8, 9, 56


"""The first hour shown, how many, and CSS px of one."""


def _hours(kit: Kit) -> Styled:
    labels = [
        el(
            "span",
            locales.clock(kit.copy.locale, 60 * (START + i)),
            css={**kit.type("tiny", "muted"), "height": HOUR, "display": "block", "white-space": "nowrap"},
        )
        for i in range(HOURS)
    ]
    return column(*labels, css={"padding-top": 64}, role="hours")


def _column(kit: Kit, how: str, day: date) -> Styled:
    today = day == kit.copy.today()
    name = text(kit, weekdays(kit)[day.weekday()], "tiny", "accent_text" if today else "muted")
    head = column(
        name,
        text(kit, str(day.day), "h4", "accent_text" if today else "text"),
        css={"align-items": "center", "height": 56, "justify-content": "center"},
    )
    blocks = _blocks(kit, day.day) if how == "hours" else _listed(kit, day.day)
    body = column(
        *blocks,
        gap=0 if how == "hours" else 8,
        css={
            "border-top": kit.border("accent" if today else "line", 2),
            "padding-top": 6,
            "min-height": HOUR * HOURS if how == "hours" else 0,
        },
    )
    return column(head, body, part="DayColumn")


def _listed(kit: Kit, day: int) -> list[Styled]:
    """Events one under another, each after the one before."""
    count = kit.rng.at("slots", day).integer(3, 6)
    hours = [START + 2 * i + kit.rng.at("hour", day, i).integer(0, 1) for i in range(count)]
    return [_slot(kit, day, i, 72, hour=hour) for i, hour in enumerate(hours)]


def _blocks(kit: Kit, day: int) -> list[Styled]:
    """Events with free time between them, as high as they last."""
    rng, left, i = kit.rng.at("blocks", day), HOURS, 0
    drawn: list[Styled] = []
    while left > 1 and i < 4:
        free, long = rng.integer(0, 2), rng.integer(1, 2)
        if free + long > left:
            break
        drawn.append(
            _slot(kit, day, i, HOUR * long - 6, HOUR * free + 6 if drawn or free else 0, START + HOURS - left + free)
        )
        left -= free + long
        i += 1
    return drawn


def _slot(kit: Kit, day: int, i: int, tall: float, above: float = 0, hour: int = START) -> Styled:
    ground, ink = kit.rng.at("slot", day, i).pick(TONES)
    when = locales.clock(kit.copy.locale, 60 * hour)
    style: Css = {
        "background": kit.color(ground),
        "border-inline-start": f"3px solid {kit.color(ink)}",
        "border-radius": "4px",
        "padding": "6px 8px",
        "min-height": tall,
        "margin-top": above,
    }
    name = text(
        kit,
        kit.copy.at("events", 9 * day + i).tag(),
        "tiny",
        ink,
        css={"font-weight": "600", "overflow-wrap": "anywhere"},
    )
    return column(name, text(kit, when, "tiny", ink), gap=1, css=style, tag="article", part="CalendarEvent")

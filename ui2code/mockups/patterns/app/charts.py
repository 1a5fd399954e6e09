"""Panels with a chart."""

from __future__ import annotations

from ui2code.mockups.atoms import muted, panel, progress, text
from ui2code.mockups.copy import locales
from ui2code.mockups.copy.types import Metric
from ui2code.mockups.el import column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.app.parts import change, figures, listing, menu_button, segments, spread
from ui2code.mockups.patterns.app.plots import Rows, entry, legend, marks, months, onward, plot, room, weekdays
from ui2code.mockups.rng import Rng
from ui2code.styled import Styled


def trend(kit: Kit) -> Styled:
    """A line or an area over a year."""
    how = kit.variant("area", "compared", "headline", "lines")
    metric = figures(kit).metric(0)
    count = {"area": 1, "headline": 1, "compared": 2, "lines": 3}[how]
    rows = _series(kit, metric, count)
    kind = "area" if how in ("area", "headline") else "line"
    names = _names(kit, how)
    numbers = (
        row(text(kit, metric.value, "number"), change(kit, metric.change, metric.up), gap=12)
        if how == "headline"
        else None
    )
    title = spread(None, legend(kit, names)) if names else None
    above = column(numbers, title, gap=kit.space(2)) if numbers or title else None
    chart = plot(kit, kind, rows, months(kit, 12), alt=metric.label)
    return panel(kit, kit.said("title", metric.label), above, chart, part="TrendPanel", action=_action(kit))


def _names(kit: Kit, how: str) -> tuple[str, ...]:
    if how == "compared":
        return (kit.copy.ui("this_year"), kit.copy.ui("last_year"))
    return tuple(kit.copy.tag(i) for i in range(3)) if how == "lines" else ()


def _series(kit: Kit, metric: Metric, count: int) -> Rows:
    """The metric, and others of its size."""
    return tuple(_like(metric.series, kit.rng.at("series", i)) if i else metric.series for i in range(count))


def _like(row: tuple[float, ...], rng: Rng) -> tuple[float, ...]:
    times = rng.uniform(0.45, 0.85)
    return tuple(round(value * times * rng.uniform(0.88, 1.12), 3) for value in row)


def _action(kit: Kit) -> Styled:
    if kit.narrow or kit.rng.at("action").chance(0.5):
        return menu_button(kit)
    return segments(kit, (kit.copy.ui("week"), kit.copy.ui("month"), kit.copy.ui("year")), 2)


def bars(kit: Kit) -> Styled:
    """Bars by weekday or month: alone, in groups or stacked; or lying, ranked."""
    wide = kit.section.span > 7 and kit.section.variant != "ranked"
    how = kit.variant("plain", "grouped", "stacked", *(() if wide else ("ranked",)))
    metric = figures(kit).metric(5)
    title = kit.said("title", metric.label)
    if how == "ranked":
        return panel(kit, title, _ranked(kit, kit.count(4, 6)), part="RankingPanel", action=menu_button(kit))
    count = {"plain": 1, "grouped": 2, "stacked": 3}[how]
    names = tuple(kit.copy.tag(i) for i in range(count)) if count > 1 else ()
    rows = tuple(row[-7:] for row in _series(kit, metric, count))
    days = weekdays(kit)
    kind = "bars" if how == "plain" else how
    head = legend(kit, names) if names else None
    return panel(
        kit, title, head, plot(kit, kind, rows, days, 210, metric.label), part="BarPanel", action=menu_button(kit)
    )


def _ranked(kit: Kit, count: int) -> Styled:
    """Names with a bar each, the longest first."""
    left, items = 1.0, []
    for i in range(count):
        left *= kit.rng.at("rank", i).uniform(0.62, 0.9) if i else 1
        amount = locales.number(kit.copy.locale, round(left * 2400))
        line = spread(
            text(kit, kit.copy.product(i).name, "small", css={"min-width": 0, "overflow-wrap": "anywhere"}),
            text(kit, amount, "label"),
        )
        items.append(column(line, progress(kit, left, 8), gap=6, tag="li", part="RankItem"))
    return listing(*items, gap=kit.space(4))


def donut(kit: Kit) -> Styled:
    """Shares of a whole with their names."""
    beside = kit.variant("beside", "below") == "beside" and not kit.narrow
    size = 120 if beside and kit.section.span < 6 else 180
    count = kit.count(3, 5)
    rng = kit.rng.at("shares")
    parts = sorted((rng.uniform(0.4, 2.2) for _ in range(count)), reverse=True)
    shares = [round(part / sum(parts) * 100) for part in parts]
    shares[0] += 100 - sum(shares)
    picture = el(
        "div",
        marks(kit, "donut", (tuple(map(float, shares)),), size, size),
        css={"width": size, "margin-inline": "auto", "flex": "none"},
    )
    lines = [
        entry(kit, i, count, kit.copy.tag(i), locales.percent(kit.copy.locale, share)) for i, share in enumerate(shares)
    ]
    names = listing(*lines, gap=kit.space(2.5), css={"flex": "1 1 auto", "min-width": 0})
    body = row(picture, names, gap=kit.space(8)) if beside else column(picture, names, gap=kit.space(5))
    return panel(kit, kit.said("title", figures(kit).metric(6).label), body, part="DonutPanel", action=menu_button(kit))


def gauge(kit: Kit) -> Styled:
    """How much of a goal is reached: half a ring, or bars of several goals."""
    how = kit.variant("dial", "goals")
    title = kit.said("title", figures(kit).metric(7).label)
    if how == "goals":
        return panel(kit, title, _goals(kit, kit.count(3, 4)), part="GoalsPanel")
    share = kit.rng.at("share").uniform(0.42, 0.94)
    dial = el(
        "div",
        marks(kit, "gauge", ((share,),), 220, 116),
        css={"width": 220, "max-width": "100%", "margin-inline": "auto"},
    )
    number = text(kit, locales.percent(kit.copy.locale, share * 100), "number", css={"text-align": "center"})
    note = muted(kit, kit.copy.ui("vs_last_month"), css={"text-align": "center"})
    return panel(kit, title, column(dial, number, note, gap=kit.space(2)), part="GaugePanel", action=menu_button(kit))


def _goals(kit: Kit, count: int) -> Styled:
    items = []
    for i in range(count):
        share = kit.rng.at("goal", i).uniform(0.2, 1)
        tone = ("accent", "second", "success", "warning")[i % 4]
        words = spread(
            text(kit, figures(kit).metric(9 + i).label, "small"),
            text(kit, locales.percent(kit.copy.locale, share * 100), "label"),
        )
        items.append(column(words, progress(kit, share, 8, tone), gap=8, tag="li", part="Goal"))
    return listing(*items, gap=kit.space(5))


def funnel(kit: Kit) -> Styled:
    """How many are left after each step."""
    how = kit.variant("shape", "bars")
    count = kit.count(4, 5)
    left, values = 1.0, []
    for i in range(count):
        left *= kit.rng.at("kept", i).uniform(0.45, 0.8) if i else 1
        values.append(left)
    names = [kit.copy.step(i, count).title for i in range(count)]
    title = kit.said("title", kit.copy.ui("conversion"))
    body = _shape(kit, values, names) if how == "shape" else _steps(kit, values, names)
    return panel(kit, title, body, part="FunnelPanel", action=menu_button(kit))


def _shape(kit: Kit, values: list[float], names: list[str]) -> Styled:
    tall = 48.0 * len(values)
    wide = round(room(kit) * 0.46)
    picture = el(
        "div", marks(kit, "funnel", (tuple(values),), wide, tall), css={"min-width": 0, "overflow-wrap": "anywhere"}
    )
    lines = [
        spread(
            text(kit, name, "small", css={"min-width": 0, "overflow-wrap": "anywhere"}),
            text(kit, _people(kit, value), "label"),
            tag="li",
            css={"flex": "1 1 0"},
        )
        for name, value in zip(names, values, strict=True)
    ]
    return grid("1fr 1fr", picture, listing(*lines), gap=kit.space(6), narrow=2)


def _steps(kit: Kit, values: list[float], names: list[str]) -> Styled:
    items = []
    for name, value in zip(names, values, strict=True):
        share = locales.percent(kit.copy.locale, value * 100)
        top = spread(
            text(kit, name, "small", css={"min-width": 0, "overflow-wrap": "anywhere"}),
            row(text(kit, _people(kit, value), "label"), muted(kit, share, "tiny"), gap=8),
        )
        items.append(column(top, progress(kit, value, 12), gap=6, tag="li", part="FunnelStep"))
    return listing(*items, gap=kit.space(4))


def _people(kit: Kit, share: float) -> str:
    return locales.number(kit.copy.locale, round(share * kit.rng.at("all").integer(900, 24000)))


def heatmap(kit: Kit) -> Styled:
    """Activity by day of the week: over half a year, or over the hours of a day."""
    how = kit.variant("months", "hours")
    days = weekdays(kit)
    wide = 12 if kit.narrow or kit.section.span < 7 else 26
    columns = wide if how == "months" else 12
    rows = tuple(_beat(kit.rng.at("row", i), columns, i) for i in range(len(days)))
    cell = (room(kit) - 48) / columns
    height = round(min(cell, 30) * len(days))
    picture = marks(kit, "heatmap", rows, round(room(kit) - 48), height)
    below = (
        months(kit, max(columns // 4, 3))
        if how == "months"
        else [locales.clock(kit.copy.locale, 60 * h) for h in (8, 12, 16, 20)]
    )
    names = column(*(text(kit, day, "tiny", "muted", css={"font-size": "11px", "line-height": "1"}) for day in days))
    left = el(
        "div",
        *names.children,
        css={"display": "flex", "flex-direction": "column", "justify-content": "space-around"},
        role="axis",
    )
    under = el(
        "div",
        *(text(kit, word, "tiny", "muted") for word in below),
        css={"display": "flex", "justify-content": "space-between"},
        role="axis",
    )
    body = grid(
        "auto minmax(0, 1fr)", left, el("figure", picture), el("div"), under, gap=8, narrow=None, css=onward(kit)
    )
    return panel(
        kit, kit.said("title", figures(kit).metric(8).label), body, part="HeatmapPanel", action=menu_button(kit)
    )


def _beat(rng: Rng, columns: int, day: int) -> tuple[float, ...]:
    """Less happens at week ends, and more in some weeks than in others."""
    quiet = 0.35 if day > 4 else 1.0
    return tuple(round(quiet * rng.random() ** 1.6, 3) for _ in range(columns))

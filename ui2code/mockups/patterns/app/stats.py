"""Numbers side by side."""

from __future__ import annotations

from ui2code.mockups.atoms import card, icon_tile, muted, panel, text
from ui2code.mockups.copy.types import Metric
from ui2code.mockups.el import Css, column, el, grid, row
from ui2code.mockups.kit import TIGHT, Kit
from ui2code.mockups.patterns.app.parts import change, figures, spread
from ui2code.mockups.patterns.app.plots import marks, room
from ui2code.styled import Styled

ICONS = ("trending-up", "users", "shopping-bag", "activity", "wallet", "star", "clock", "package")


def stat_tiles(kit: Kit) -> Styled:
    how = kit.variant("plain", "icon", "sparkline", "joined", "side")
    count = kit.count(3, 4)
    metrics = [figures(kit).metric(i) for i in range(count)]
    if how == "joined":
        return _joined(kit, metrics)
    draw = {"plain": _plain, "icon": _icon, "sparkline": _spark, "side": _side}[how]
    tiles = [draw(kit, i, metric, count) for i, metric in enumerate(metrics)]
    tight = kit.spec.width < TIGHT and count > 3
    tracks = (count + 1) // 2 if tight or count > 4 else count
    tiled = grid(tracks, *tiles, gap=kit.space(5), narrow=2 if how in ("plain", "icon") else 1)
    return el("section", tiled, part="StatTiles")


def _figure(kit: Kit, metric: Metric) -> Styled:
    return text(kit, metric.value, "number", css={"overflow-wrap": "anywhere"})


def _plain(kit: Kit, i: int, metric: Metric, count: int) -> Styled:
    note = row(
        change(kit, metric.change, metric.up),
        muted(kit, kit.copy.ui("vs_last_month"), "tiny"),
        gap=8,
        css={"flex-wrap": "wrap"},
    )
    return card(kit, muted(kit, metric.label), _figure(kit, metric), note, part="StatTile", pad=5, gap=2)


def _icon(kit: Kit, i: int, metric: Metric, count: int) -> Styled:
    names = kit.rng.at("icons").shuffled(ICONS)
    top = spread(
        icon_tile(kit, names[i % len(names)], 40, ("accent", "second")[i % 2]), change(kit, metric.change, metric.up)
    )
    words = column(_figure(kit, metric), muted(kit, metric.label), gap=2)
    return card(kit, top, words, part="StatTile", pad=5, gap=4)


def _spark(kit: Kit, i: int, metric: Metric, count: int) -> Styled:
    words = column(
        muted(kit, metric.label),
        spread(_figure(kit, metric), change(kit, metric.change, metric.up), css={"flex-wrap": "wrap"}),
        gap=4,
    )
    line = marks(kit, "sparkline", (metric.series,), room(kit, 1 if kit.narrow else count), 44)
    return card(kit, words, line, part="StatTile", pad=5, gap=3)


def _side(kit: Kit, i: int, metric: Metric, count: int) -> Styled:
    names = kit.rng.at("icons").shuffled(ICONS)
    tile = icon_tile(kit, names[i % len(names)], 48, ("accent", "second", "info", "success")[i % 4])
    words = column(
        muted(kit, metric.label, "tiny"),
        text(kit, metric.value, "h3"),
        css={"min-width": 0, "overflow-wrap": "anywhere"},
    )
    return card(kit, row(tile, words, gap=14), part="StatTile", pad=5)


def _joined(kit: Kit, metrics: list[Metric]) -> Styled:
    """One surface, parted by hairlines."""
    cells = []
    for i, metric in enumerate(metrics):
        edge: Css = {"border-inline-start": kit.border(), "padding-inline-start": kit.space(5)} if i else {}
        small: Css = {"border-inline-start": "0", "padding-inline-start": 0}
        shown = row(_figure(kit, metric), change(kit, metric.change, metric.up), gap=10, css={"flex-wrap": "wrap"})
        cells.append(
            el(
                "div",
                muted(kit, metric.label),
                shown,
                css={"display": "grid", "gap": 4, **edge},
                narrow=small,
                part="Stat",
            )
        )
    return panel(kit, "", grid(len(cells), *cells, gap=kit.space(5)), part="StatBar")

"""A chart's marks with their axes: the marks are a picture, the labels text of the page."""

from __future__ import annotations

from collections.abc import Sequence

from ui2code.mockups import art
from ui2code.mockups.atoms import text
from ui2code.mockups.copy import DIRECTION, locales
from ui2code.mockups.el import Css, el, grid, row
from ui2code.mockups.kit import GRID, RAIL, SIDE, TIGHT, Kit
from ui2code.mockups.patterns.app.parts import spread
from ui2code.styled import Styled

LINES = 4
"""Steps of an axis: gridlines less one."""
AXIS = 40
"""CSS px of an axis's numbers."""

Rows = tuple[tuple[float, ...], ...]


def room(kit: Kit, of: float = 1) -> float:
    """About the CSS px of a panel's content in an application; ``of`` panels stand in the section. A chart drawn for this
    width is scaled but little, whatever the page does."""
    tight = kit.spec.width < TIGHT
    side = 0 if kit.narrow else RAIL if tight else SIDE
    whole = kit.spec.width - side - 2 * kit.space(6)
    share = whole * (1 if kit.narrow else (1 if tight else kit.section.span / GRID) / of)
    return float(round(max(share - 2 * kit.space(5) - kit.space(2), 80)))


def marks(kit: Kit, kind: str, rows: Rows, width: float, height: float, alt: str = "") -> Styled:
    """The picture of a chart, as wide as its place and of one shape."""
    asset = art.chart(kind, rows, kit.palette, width, height)
    return kit.picture(asset, {"width": "100%", "height": "auto", "aspect-ratio": f"{width:g} / {height:g}"}, alt=alt)


def plot(kit: Kit, kind: str, rows: Rows, below: Sequence[str], height: float = 230, alt: str = "") -> Styled:
    """Marks between an axis of numbers and one of names."""
    wide = room(kit) - AXIS - 10
    tall = height if not kit.narrow else min(height, 180)
    drawn = marks(kit, kind, rows, wide, tall, alt)
    numbers = el("div", *(tick(kit, words) for words in heights(kit, kind, rows)), css=_numbers(), role="axis")
    names = el("div", *(tick(kit, words) for words in _thinned(kit, below)), css=_names(kind), role="axis")
    figure = el("figure", drawn, css={"min-width": 0})
    return grid(f"{AXIS}px minmax(0, 1fr)", numbers, figure, el("div"), names, gap=8, narrow=None, css=onward(kit))


def onward(kit: Kit) -> Css:
    """Charts run from left to right on every page, as their marks do."""
    return {} if DIRECTION[kit.spec.language] == "ltr" else {"direction": "ltr"}


def heights(kit: Kit, kind: str, rows: Rows) -> list[str]:
    """What stands at the gridlines, the highest first."""
    top = art.chart_top(kind, rows)
    return [compact(kit, top * (LINES - i) / LINES) for i in range(LINES + 1)]


def compact(kit: Kit, value: float) -> str:
    """A number as short as axes have it."""
    for unit, letter in ((1e6, "M"), (1e3, "k")):
        if value >= unit * (1 if unit > 1e3 else 2):
            short = value / unit
            return locales.number(kit.copy.locale, short, 0 if short == round(short) else 1) + letter
    return locales.number(kit.copy.locale, value, 0 if value == round(value) else 1)


def tick(kit: Kit, words: str) -> Styled:
    return text(kit, words, "tiny", "muted", css={"font-size": "11px", "line-height": "14px", "white-space": "nowrap"})


def months(kit: Kit, count: int) -> list[str]:
    """The last ``count`` months, abbreviated, up to the page's own."""
    now, brief = kit.copy.today().month, kit.copy.locale.brief
    return [brief[(now - count + i) % 12] for i in range(count)]


def weekdays(kit: Kit) -> list[str]:
    return [word.strip() for word in kit.copy.ui("weekdays").split(",")]


def legend(kit: Kit, words: Sequence[str]) -> Styled:
    """What each series is called, in its colour."""
    entries = [
        row(swatch(kit, i, len(words)), text(kit, word, "tiny", "muted"), gap=6, tag="li")
        for i, word in enumerate(words)
    ]
    return el("ul", *entries, css={"display": "flex", "flex-wrap": "wrap", "gap": "4px 16px"}, role="legend")


def swatch(kit: Kit, i: int, count: int, size: float = 10) -> Styled:
    """A spot in the colour of the i-th of ``count`` series."""
    color = art.series_colours(kit.palette, count)[i]
    return kit.picture(art.swatch(color, size), {"width": size, "height": size, "flex": "none"})


def entry(kit: Kit, i: int, count: int, words: str, value: str) -> Styled:
    """A line of a donut's legend."""
    name = row(swatch(kit, i, count), text(kit, words, "small", "muted"), gap=8, css={"min-width": 0})
    return spread(name, text(kit, value, "label"), tag="li")


def _numbers() -> Css:
    return {
        "display": "flex",
        "flex-direction": "column",
        "justify-content": "space-between",
        "align-items": "flex-end",
    }


def _names(kind: str) -> Css:
    """Below the middle of bars, or from one end of a line to the other."""
    how = "space-around" if kind in ("bars", "grouped", "stacked") else "space-between"
    return {"display": "flex", "justify-content": how, "min-width": 0}


def _thinned(kit: Kit, words: Sequence[str]) -> list[str]:
    """Every other name on a phone."""
    return list(words[:: 3 if kit.narrow and len(words) > 7 else 1])

"""What the firm tells of itself: its history, long texts."""

from __future__ import annotations

from ui2code.mockups.atoms import paragraph, text
from ui2code.mockups.el import column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.site.frame import Ground, actions, amount, columns_of, ground, more, opening, section
from ui2code.mockups.patterns.site.pictures import figure, photo
from ui2code.styled import Styled


def timeline(kit: Kit) -> Styled:
    """The firm's history."""
    how = kit.variant("line", "columns", "years")
    on = ground(kit, "page", "page", "sunken", "surface")
    count = kit.count(4, 5) if how != "columns" else amount(kit, 4, 3)
    years = _years(kit, count)
    head = opening(kit, on, "about", "left" if how != "columns" else "")
    if how == "columns":
        parts = [_station(kit, on, year, i) for i, year in enumerate(years)]
        return section(kit, "Timeline", on, head, grid(columns_of(count), *parts, gap=kit.space(6), tag="ol"))
    draw = _stop if how == "line" else _chapter
    listed = el(
        "ol", *(draw(kit, on, year, i, i == count - 1) for i, year in enumerate(years)), css={"display": "grid"}
    )
    return section(kit, "Timeline", on, grid("minmax(0, 1fr) minmax(0, 1.7fr)", head, listed, gap=kit.space(14)))


def _years(kit: Kit, count: int) -> list[str]:
    """The newest first, so that how many there are changes none."""
    gaps = [kit.rng.at("item", i).integer(1, 5) for i in range(count)]
    return [str(kit.copy.today().year - sum(gaps[: i + 1])) for i in range(count)]


def _told(kit: Kit, on: Ground, i: int) -> Styled:
    title = text(kit, kit.copy.feature(i).title, "h3", on.text, "h3")
    return column(
        title, paragraph(kit, kit.copy.at("year", i).paragraph(2), "body", on.muted), gap=6, css={"min-width": 0}
    )


def _stop(kit: Kit, on: Ground, year: str, i: int, last: bool) -> Styled:
    """A dot on a line, the year above what happened."""
    dot = el(
        "span",
        css={
            "display": "block",
            "width": 14,
            "height": 14,
            "border-radius": "50%",
            "background": kit.color("accent"),
            "flex": "none",
        },
        role="stop",
    )
    line = (
        None
        if last
        else el(
            "span",
            css={"display": "block", "width": 2, "flex": "1 1 auto", "background": kit.color("line")},
            role="thread",
        )
    )
    rail = column(dot, line, gap=6, css={"align-items": "center", "padding-top": 4})
    words = column(
        text(kit, year, "label", on.link),
        _told(kit, on, i),
        gap=4,
        css={"padding-bottom": 0 if last else kit.space(9), "min-width": 0},
    )
    return row(rail, words, gap=kit.space(5), css={"align-items": "stretch"}, tag="li", part="TimelineItem")


def _chapter(kit: Kit, on: Ground, year: str, i: int, last: bool) -> Styled:
    css = {"padding-block": kit.space(6), "border-top": kit.border(), "align-items": "baseline"}
    return grid(
        "96px minmax(0, 1fr)",
        text(kit, year, "h3", on.link),
        _told(kit, on, i),
        gap=kit.space(5),
        narrow=1,
        css=css,
        tag="li",
        part="TimelineRow",
    )


def _station(kit: Kit, on: Ground, year: str, i: int) -> Styled:
    css = {
        "border-top": f"3px solid {kit.color('accent' if i == 0 else 'line')}",
        "padding-top": kit.space(5),
        "min-width": 0,
    }
    return column(
        text(kit, year, "h3", on.link), _told(kit, on, i), gap=kit.space(2), css=css, tag="li", part="TimelineColumn"
    )


# --- long texts


def story(kit: Kit) -> Styled:
    """What the firm is about, in sentences."""
    how = kit.variant("split", "columns", "wide")
    on = ground(kit, "page", "page", "sunken", "soft", "inverse")
    head = opening(kit, on, "about", "left")
    said = [paragraph(kit, kit.copy.at("story", i).paragraph(4), "body", on.muted) for i in range(kit.count(2, 3))]
    to = more(kit, on, kit.copy.cta2())
    if how == "columns":
        both = grid("minmax(0, 1fr) minmax(0, 1.4fr)", head, column(*said, to, gap=kit.space(5)), gap=kit.space(14))
        return section(kit, "Story", on, both)
    words = column(
        head, *said, actions(kit, on, "medium") if how == "split" else to, gap=kit.space(6), css={"min-width": 0}
    )
    if not kit.spec.images:
        return section(kit, "Story", on, words, width=760)
    if how == "wide":
        return section(
            kit,
            "Story",
            on,
            el("figure", photo(kit, 0, 1120, 440)),
            column(head, grid(len(said), *said, gap=kit.space(10)), to, gap=kit.space(7)),
        )
    return section(
        kit, "Story", on, grid(2, words, figure(kit, 0, 540, 480), gap=kit.space(14), css={"align-items": "center"})
    )

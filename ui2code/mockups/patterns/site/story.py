"""What comes after what: history, steps, questions; and long texts about the firm."""

from __future__ import annotations

from ui2code.mockups.atoms import card, icon, icon_tile, link, paragraph, text
from ui2code.mockups.el import column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.site.frame import PAGE, Ground, actions, amount, ground, items, more, opening, section
from ui2code.mockups.patterns.site.pictures import figure, photo
from ui2code.styled import Styled


def timeline(kit: Kit) -> Styled:
    """The firm's history."""
    how = kit.variant("line", "columns", "years")
    on = ground(kit, "page", "page", "sunken", "surface")
    count = kit.count(4, 5) if how != "columns" else amount(kit, 4, 3)
    since = kit.copy.today().year - kit.rng.at("since").integer(count * 2, 40)
    step = (kit.copy.today().year - since) / max(count - 1, 1)
    years = [str(round(since + step * i)) for i in range(count)]
    head = opening(kit, on, "about", "left" if how != "columns" else "")
    if how == "columns":
        parts = [_station(kit, on, year, i) for i, year in enumerate(years)]
        return section(kit, "Timeline", on, head, grid(count, *parts, gap=kit.space(6), tag="ol"))
    draw = _stop if how == "line" else _chapter
    listed = el(
        "ol", *(draw(kit, on, year, i, i == count - 1) for i, year in enumerate(years)), css={"display": "grid"}
    )
    return section(kit, "Timeline", on, grid("minmax(0, 1fr) minmax(0, 1.7fr)", head, listed, gap=kit.space(14)))


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


# --- how it works


def steps(kit: Kit) -> Styled:
    how = kit.variant("numbers", "icons", "cards", "beside")
    on = ground(kit, "page", "page", "sunken", "soft", "inverse") if how != "cards" else ground(kit, "page", "sunken")
    count = kit.count(3, 4)
    if how == "beside":
        return _beside(kit, on, count)
    parts = [_DRAWN[how](kit, on, i, count) for i in range(count)]
    return section(
        kit,
        "Steps",
        on,
        opening(kit, on, "steps"),
        grid(count, *parts, gap=kit.space(8 if how != "cards" else 6), tag="ol"),
    )


def _words(kit: Kit, on: Ground, i: int, n: int) -> Styled:
    told = kit.copy.step(i, n)
    return column(
        text(kit, told.title, "h3", on.text, "h3"),
        paragraph(kit, told.text, "body", on.muted),
        gap=6,
        css={"min-width": 0},
    )


def _numbered(kit: Kit, on: Ground, i: int, n: int) -> Styled:
    number = text(kit, str(i + 1), "display", on.link)
    return column(number, _words(kit, on, i, n), gap=kit.space(3), tag="li", part="Step")


def _disc(kit: Kit, i: int) -> Styled:
    css = {
        "display": "flex",
        "align-items": "center",
        "justify-content": "center",
        "width": 44,
        "height": 44,
        "flex": "none",
    }
    face = {"border-radius": "50%", "background": kit.color("accent"), **kit.type("h4", "on_accent")}
    return el("span", str(i + 1), css={**css, **face}, role="disc")


def _iconed(kit: Kit, on: Ground, i: int, n: int) -> Styled:
    """Discs on a line that leads to the next one."""
    line = el(
        "span",
        css={"display": "block", "height": 2, "flex": "1 1 auto", "background": kit.color("line")},
        role="thread",
    )
    top = row(_disc(kit, i), None if i == n - 1 or kit.narrow else line, gap=14)
    return column(top, _words(kit, on, i, n), gap=kit.space(4), tag="li", part="Step")


def _carded(kit: Kit, on: Ground, i: int, n: int) -> Styled:
    signs = ("mouse-pointer-click", "calendar-check", "message-circle", "circle-check", "sparkles", "heart")
    top = row(
        icon_tile(kit, signs[i % 6], 44),
        text(kit, f"{i + 1}/{n}", "tiny", "muted"),
        css={"justify-content": "space-between"},
    )
    return card(kit, top, _words(kit, PAGE, i, n), part="StepCard", pad=7, gap=6, tag="li")


def _beside(kit: Kit, on: Ground, count: int) -> Styled:
    parts = [
        row(
            _disc(kit, i),
            _words(kit, on, i, count),
            gap=kit.space(5),
            css={"align-items": "flex-start"},
            tag="li",
            part="StepRow",
        )
        for i in range(count)
    ]
    listed = el("ol", *parts, css={"display": "grid", "gap": kit.space(7)})
    words = column(opening(kit, on, "steps", "left"), listed, gap=kit.space(10), css={"min-width": 0})
    if not kit.spec.images:
        return section(kit, "Steps", on, words, width=760)
    return section(
        kit, "Steps", on, grid(2, figure(kit, 0, 540, 520), words, gap=kit.space(14), css={"align-items": "center"})
    )


_DRAWN = {"numbers": _numbered, "icons": _iconed, "cards": _carded}


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


def faq(kit: Kit) -> Styled:
    """Questions and answers."""
    how = kit.variant("accordion", "two-columns", "beside", "cards")
    on = ground(kit, "page", "page", "sunken", "soft")
    if how == "two-columns":
        count = amount(kit, 6, 4)
        parts = [_answered(kit, on, i) for i in range(count)]
        return section(kit, "Faq", on, opening(kit, on, "questions"), items(kit, 2, parts, 9))
    count = kit.count(4, 6)
    rows = [_folded(kit, on, i, i == 0, how == "cards") for i in range(count)]
    listed = el("ul", *rows, css={"display": "grid", "gap": kit.space(3) if how == "cards" else 0})
    if how == "beside":
        help_ = row(
            icon(kit, "message-circle", 18, on.link), link(kit, kit.copy.ui("contact"), "label", on.link), gap=8
        )
        return section(
            kit,
            "Faq",
            on,
            grid(
                "minmax(0, 1fr) minmax(0, 1.6fr)",
                opening(kit, on, "questions", "left", help_),
                listed,
                gap=kit.space(14),
            ),
        )
    return section(kit, "Faq", on, opening(kit, on, "questions", "center"), listed, width=800)


def _answered(kit: Kit, on: Ground, i: int) -> Styled:
    told = kit.copy.question(i)
    return column(
        text(kit, told.question, "h4", on.text, "h3"),
        paragraph(kit, told.answer, "body", on.muted),
        gap=8,
        tag="li",
        part="Question",
    )


def _folded(kit: Kit, on: Ground, i: int, opened: bool, boxed: bool) -> Styled:
    """A line that opens; the first one is open."""
    told = kit.copy.question(i)
    ink = PAGE if boxed else on
    sign = icon(kit, "minus" if opened else "plus", 20, ink.muted)
    line = {
        "display": "flex",
        "justify-content": "space-between",
        "align-items": "center",
        "gap": 20,
        "width": "100%",
        "text-align": "start",
    }
    asked = el(
        "button",
        text(kit, told.question, "h4", ink.text),
        sign,
        css=line,
        attrs={"type": "button", "aria-expanded": str(opened).lower()},
    )
    answer = paragraph(kit, told.answer, "body", ink.muted, {"max-width": 640}) if opened else None
    parts = (el("h3", asked), answer)
    if boxed:
        return card(kit, *parts, part="AccordionItem", pad=5, gap=3, tag="li")
    css = {
        "display": "grid",
        "gap": kit.space(3),
        "padding-block": kit.space(5),
        "border-bottom": kit.border("edge" if on.fill == "accent_soft" else "line"),
    }
    return el("li", *parts, css=css, part="AccordionItem")

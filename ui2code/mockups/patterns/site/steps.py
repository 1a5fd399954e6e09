"""How it works, step by step; questions and their answers."""

from __future__ import annotations

from ui2code.mockups.atoms import card, icon, icon_tile, link, paragraph, text
from ui2code.mockups.el import column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.site.frame import PAGE, Ground, amount, columns_of, ground, items, opening, section
from ui2code.mockups.patterns.site.pictures import figure
from ui2code.styled import Styled


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
        grid(columns_of(count), *parts, gap=kit.space(8 if how != "cards" else 6), tag="ol"),
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


# --- questions


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

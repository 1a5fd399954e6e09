"""Pages of one message: what is lost, what opens soon."""

from __future__ import annotations

from ui2code.mockups.atoms import (
    button,
    heading,
    icon,
    paragraph,
    progress,
    text,
)
from ui2code.mockups.el import Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.site.brand import brand, follow
from ui2code.mockups.patterns.site.forms import subscribe
from ui2code.mockups.patterns.site.frame import PAGE
from ui2code.mockups.patterns.site.pictures import drawing
from ui2code.styled import Styled


def not_found(kit: Kit) -> Styled:
    """The page is not here."""
    how = kit.variant("number", "picture", "helpful")
    number = text(
        kit, "404", "display", "accent_text", "p", {"font-size": "128px", "line-height": "1"} if how == "number" else {}
    )
    title = heading(kit, 1, kit.said("title", kit.copy.ui("page_not_found")), "h1")
    lead = paragraph(kit, kit.copy.ui("not_found_text"), "lead", css={"max-width": 480})
    home = button(kit, kit.said("cta", kit.copy.ui("go_home")), size="large", tag="a")
    help_ = button(kit, kit.copy.ui("contact"), "outline", "large", tag="a")
    calls = row(
        home,
        help_,
        gap=12,
        css={"flex-wrap": "wrap", "justify-content": "center" if how != "picture" else "flex-start"},
    )
    if how == "picture" and kit.spec.images:
        words = column(
            text(kit, "404", "label", "accent_text", "p"),
            title,
            lead,
            calls,
            gap=kit.space(5),
            css={"align-items": "flex-start", "min-width": 0},
        )
        both = grid(
            2,
            words,
            drawing(kit, 0, 480, 400),
            gap=kit.space(14),
            css={"align-items": "center", "width": "100%", "max-width": 1040},
        )
        return el(
            "section",
            both,
            css={"width": "100%", "display": "flex", "justify-content": "center"},
            part="NotFound",
            role="message",
        )
    places = _places(kit) if how == "helpful" else None
    css: Css = {"align-items": "center", "text-align": "center", "max-width": 720}
    return column(number, title, lead, calls, places, gap=kit.space(5), css=css, tag="section", part="NotFound")


def _places(kit: Kit) -> Styled:
    """Where else one may want to go."""
    words = kit.copy.nav(4)
    parts = [el("li", _place(kit, word, i)) for i, word in enumerate(words)]
    return grid(
        2, *parts, gap=kit.space(3), css={"width": "100%", "margin-top": kit.space(6), "text-align": "start"}, tag="ul"
    )


def _place(kit: Kit, word: str, i: int) -> Styled:
    css: Css = {
        "padding": kit.space(4),
        "border": kit.border(),
        "border-radius": kit.radius("card"),
        "background": kit.color("surface"),
    }
    sign = icon(kit, ("compass", "book-open", "message-circle", "tag")[i % 4], 20, "accent_text")
    return row(sign, text(kit, word, "label"), gap=12, css=css, tag="a", part="QuickLink", href="#")


def coming_soon(kit: Kit) -> Styled:
    """Something opens before long."""
    how = kit.variant("countdown", "letter", "progress")
    title = heading(kit, 1, kit.said("title", kit.copy.headline("short")), "display" if how == "countdown" else "h1")
    lead = paragraph(kit, kit.said("lead", kit.copy.lead()), "lead", css={"max-width": 560})
    form = el("div", subscribe(kit, PAGE), css={"width": "100%", "max-width": 460})
    middle = _clock(kit) if how == "countdown" else _done(kit) if how == "progress" else None
    css: Css = {"align-items": "center", "text-align": "center", "max-width": 820, "width": "100%"}
    return column(
        brand(kit, size=40),
        title,
        lead,
        middle,
        form,
        follow(kit),
        gap=kit.space(7),
        css=css,
        tag="section",
        part="ComingSoon",
    )


def _clock(kit: Kit) -> Styled:
    """Days, hours, minutes, seconds."""
    rng = kit.rng.at("clock")
    told = ((rng.integer(3, 90), 0), (rng.integer(0, 23), 1), (rng.integer(0, 59), 2), (rng.integer(0, 59), 3))
    parts = [_unit(kit, value, i) for value, i in told]
    return grid(
        4, *parts, gap=kit.space(4), narrow=4, tag="ol", part="Countdown", css={"width": "100%", "max-width": 520}
    )


def _unit(kit: Kit, value: int, i: int) -> Styled:
    css: Css = {
        "align-items": "center",
        "padding": f"{kit.space(5):g}px 4px",
        "border": kit.border(),
        "border-radius": kit.radius("card"),
        "background": kit.color("surface"),
        "min-width": 0,
    }
    unit = (kit.copy.ui("day"), "h", "min", "s")[i]
    return column(
        text(kit, f"{value:02d}", "number"),
        text(kit, unit, "tiny", "muted"),
        gap=4,
        css=css,
        tag="li",
        part="CountdownUnit",
    )


def _done(kit: Kit) -> Styled:
    share = kit.rng.at("share").integer(55, 92)
    line = row(
        text(kit, kit.copy.ui("in_progress"), "label"),
        text(kit, f"{share} %", "label", "accent_text"),
        css={"justify-content": "space-between"},
    )
    return column(line, progress(kit, share / 100, 10), gap=10, css={"width": "100%", "max-width": 460})

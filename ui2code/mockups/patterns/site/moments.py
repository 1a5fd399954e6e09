"""Pages of one message: lost, soon, welcome, thanks; and notices that lie over a page."""

from __future__ import annotations

from ui2code.mockups import art
from ui2code.mockups.atoms import (
    button,
    card,
    checkbox,
    heading,
    icon,
    icon_tile,
    link,
    paragraph,
    progress,
    radio,
    text,
)
from ui2code.mockups.el import Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.site.brand import brand, follow
from ui2code.mockups.patterns.site.forms import subscribe
from ui2code.mockups.patterns.site.frame import PAGE, columns_of, more
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


def onboarding(kit: Kit) -> Styled:
    """A first question, answered by choosing a card."""
    how = kit.variant("cards", "rows", "tiles")
    count = kit.count(3, 4) if how != "tiles" else kit.count(6, 8)
    step, of = kit.rng.at("step").integer(1, 3), 4
    chosen = kit.rng.at("chosen").integer(0, count - 1)
    head = column(
        text(kit, f"{kit.copy.ui('step')} {step} {kit.copy.ui('of')} {of}", "label", "accent_text", "p"),
        heading(kit, 1, kit.said("title", kit.copy.at("ask").heading("services")), "h2"),
        paragraph(kit, kit.copy.at("ask").sentence(), "body"),
        gap=kit.space(2), css={"align-items": "center", "text-align": "center"},
    )  # fmt: skip
    parts = [_option(kit, how, i, i == chosen) for i in range(count)]
    columns = 1 if how == "rows" else columns_of(count, 4)
    listed = grid(columns, *parts, gap=kit.space(4), narrow=2 if how == "tiles" else 1, tag="ul", css={"width": "100%"})
    next_ = row(
        button(kit, kit.copy.ui("back"), "ghost", "large"),
        button(kit, kit.said("cta", kit.copy.ui("continue")), size="large"),
        gap=12,
        css={"justify-content": "space-between", "width": "100%"},
    )
    css: Css = {"width": "100%", "max-width": 560 if how == "rows" else 960, "align-items": "stretch"}
    return column(
        progress(kit, step / of, 6), head, listed, next_, gap=kit.space(8), css=css, tag="form", part="Onboarding"
    )


def _option(kit: Kit, how: str, i: int, on: bool) -> Styled:
    """A card that may be chosen: the chosen one is framed."""
    told = kit.copy.feature(i)
    sign = icon_tile(kit, art.icon_for(told.icon), 44)
    name = text(kit, told.title, "h4")
    said = paragraph(kit, told.text, "small")
    frame: Css = {"border": kit.border("accent", 2)} if on else {"border": kit.border("line", 2)}
    if how == "rows":
        words = column(name, said, gap=2, css={"min-width": 0, "flex": "1 1 auto"})
        return card(kit, row(sign, words, radio(kit, on), gap=16), part="ChoiceRow", pad=5, css=frame, tag="li")
    if how == "tiles":
        return card(
            kit,
            sign,
            name,
            part="ChoiceTile",
            pad=5,
            gap=3,
            css={"align-items": "center", "text-align": "center", **frame},
            tag="li",
        )
    top = row(sign, checkbox(kit, on, 20), css={"justify-content": "space-between", "align-items": "flex-start"})
    return card(kit, top, column(name, said, gap=4), part="ChoiceCard", pad=6, gap=5, css=frame, tag="li")


def thanks(kit: Kit) -> Styled:
    """It worked."""
    how = kit.variant("plain", "card", "next")
    disc: Css = {
        "display": "flex",
        "align-items": "center",
        "justify-content": "center",
        "width": 72,
        "height": 72,
        "border-radius": "50%",
        "background": kit.color("success_soft"),
    }
    sign = el("div", icon(kit, "check", 36, "success"), css=disc, role="disc")
    title = heading(kit, 1, kit.said("title", kit.copy.at("thanks").notice(0).title), "h1")
    lead = paragraph(kit, kit.copy.at("thanks").notice(0).text, "lead", css={"max-width": 480})
    home = row(
        button(kit, kit.said("cta", kit.copy.ui("go_home")), size="large", tag="a"),
        more(kit, PAGE, kit.copy.ui("view_details"), {"align-self": "center"}),
        gap=18,
        css={"flex-wrap": "wrap", "justify-content": "center"},
    )
    after = _after(kit) if how == "next" else None
    css: Css = {"align-items": "center", "text-align": "center", "max-width": 640, "width": "100%"}
    if how == "card":
        return card(
            kit, sign, title, lead, home, part="ThankYou", pad=12, gap=6, css={**css, "max-width": 560}, tag="section"
        )
    return column(sign, title, lead, home, after, gap=kit.space(6), css=css, tag="section", part="ThankYou")


def _after(kit: Kit) -> Styled:
    """What happens next, in three lines."""
    parts = [_next(kit, i) for i in range(3)]
    return el(
        "ol",
        *parts,
        css={
            "display": "grid",
            "gap": kit.space(4),
            "width": "100%",
            "text-align": "start",
            "border-top": kit.border(),
            "padding-top": kit.space(7),
        },
    )


def _next(kit: Kit, i: int) -> Styled:
    told = kit.copy.step(i, 3)
    number = text(kit, f"{i + 1}", "h3", "accent_text", css={"width": 28, "flex": "none"})
    words = column(text(kit, told.title, "h4"), paragraph(kit, told.text, "small"), gap=2, css={"min-width": 0})
    return row(number, words, gap=10, css={"align-items": "flex-start"}, tag="li", part="NextStep")


def cookies(kit: Kit) -> Styled:
    """The question about cookies, over the page."""
    how = kit.variant("bar", "corner", "dialog")
    said = paragraph(
        kit,
        kit.copy.ui("cookie_text"),
        "small",
        "text" if how == "bar" else "muted",
        {"flex": "1 1 300px", "min-width": 0},
    )
    yes = button(kit, kit.copy.ui("accept_all"))
    no = button(kit, kit.copy.ui("reject_all"), "outline")
    face: Css = {"background": kit.color("surface"), "border": kit.border(), "box-shadow": kit.shadow("overlay")}
    if how == "bar":
        inside = row(
            said,
            row(no, yes, gap=10, css={"flex-wrap": "wrap"}),
            gap=24,
            css={"flex-wrap": "wrap", "max-width": 1120, "margin-inline": "auto", "width": "100%"},
        )
        return el(
            "aside",
            inside,
            css={"position": "fixed", "inset": "auto 0 0 0", "padding": "18px 32px", **face},
            narrow={"padding": "16px 20px"},
            part="CookieBar",
            role="cookies",
        )
    title = row(icon(kit, "cookie", 22, "accent_text"), heading(kit, 2, kit.copy.ui("cookies"), "h4"), gap=10)
    settings = link(kit, kit.copy.ui("settings"), "small", "muted")
    box = column(
        title,
        said,
        row(yes, no, gap=10, css={"flex-wrap": "wrap"}),
        settings,
        gap=14,
        css={"padding": 24, "border-radius": kit.radius("card"), "width": "100%", **face},
    )
    if how == "corner":
        corner: Css = {"position": "fixed", "bottom": 24, "inset-inline-start": 24, "width": 380, "display": "flex"}
        return el(
            "aside",
            box,
            css=corner,
            narrow={"inset-inline": 16, "bottom": 16, "width": "auto"},
            part="CookieCard",
            role="cookies",
        )
    veil: Css = {
        "position": "fixed",
        "inset": 0,
        "display": "flex",
        "align-items": "center",
        "justify-content": "center",
        "padding": 20,
        "background": "rgb(0 0 0 / 0.45)",
    }
    return el(
        "aside",
        el("div", box, css={"width": "100%", "max-width": 520, "display": "flex"}),
        css=veil,
        part="CookieDialog",
        role="cookies",
    )

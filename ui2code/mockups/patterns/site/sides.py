"""The quiet half of a split screen, and the titles of inner pages."""

from __future__ import annotations

from ui2code.mockups.atoms import avatar, heading, icon, link, paragraph, stars, text
from ui2code.mockups.el import Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.site.brand import brand
from ui2code.mockups.patterns.site.frame import GROUNDS, PAGE, Ground, ground, pointed, section
from ui2code.mockups.patterns.site.pictures import BEHIND, drawing, ornamented, photo
from ui2code.styled import Styled

SIDES = ("photo", "quote", "drawing", "points")


def side_panel(kit: Kit) -> Styled:
    """What stands beside a form: a photograph with a quote, an illustration, reasons."""
    how = kit.variant(*SIDES)
    if not kit.spec.images and how in ("photo", "drawing"):
        how = {"photo": "quote", "drawing": "points"}[how]
    if how == "photo":
        return _photo(kit)
    on = ground(kit, "accent", "inverse", "soft")
    parts = {"quote": _quote, "drawing": _drawing, "points": _points}[how](kit, on)
    css: Css = {
        **{"display": "flex", "flex-direction": "column", "justify-content": "space-between", "gap": kit.space(10)},
        **{"padding": kit.space(12), "background": kit.color(on.fill), "min-width": 0},
    }
    return el("aside", *parts, css=css, part="SidePanel", role="side")


def _photo(kit: Kit) -> Styled:
    """A photograph to all edges, a card with a voice upon it."""
    told = kit.copy.quote(0)
    words = column(stars(kit, 5), paragraph(kit, told.text, "body", "text"), _by(kit, GROUNDS["surface"]), gap=12)
    face: Css = {
        "position": "relative",
        "padding": kit.space(6),
        "background": kit.color("surface"),
        "border-radius": kit.radius("card"),
        "max-width": 460,
        "width": "100%",
    }
    css: Css = {
        "position": "relative",
        "display": "flex",
        "align-items": "flex-end",
        "padding": kit.space(10),
        "min-height": 480,
        "min-width": 0,
        "overflow": "hidden",
    }
    behind = photo(kit, 0, 720, 900, {**BEHIND, "border-radius": 0})
    said = el("figure", words, css=face, role="voice") if kit.rng.at("said").chance(0.7) else None
    return el("aside", behind, said, css=css, part="SidePanel", role="side")


def _by(kit: Kit, on: Ground) -> Styled:
    person = kit.copy.quote(0).person
    words = column(
        text(kit, person.name, "label", on.text),
        text(kit, f"{person.role}, {person.firm}", "tiny", on.muted),
        gap=2,
        css={"min-width": 0},
    )
    return row(avatar(kit, 0, person.initials, 44), words, gap=12, part="Author")


def _quote(kit: Kit, on: Ground) -> tuple[Styled, ...]:
    said = el("blockquote", el("p", kit.copy.quote(0).text, css={**kit.type("h2", on.text)}))
    return brand(kit, on), column(icon(kit, "quote", 40, on.link), said, _by(kit, on), gap=kit.space(7))


def _drawing(kit: Kit, on: Ground) -> tuple[Styled, ...]:
    title = heading(kit, 2, kit.copy.headline("short"), "h2", on.text)
    words = column(title, paragraph(kit, kit.copy.sentence(), "body", on.muted), gap=kit.space(3))
    return brand(kit, on), drawing(kit, 0, 480, 360, {"flex": "1 1 auto", "min-height": 240}), words


def _points(kit: Kit, on: Ground) -> tuple[Styled, ...]:
    parts = [_point(kit, on, i) for i in range(3)]
    title = heading(kit, 2, kit.copy.headline("short"), "h2", on.text)
    foot = text(kit, f"© {kit.copy.today().year} {kit.spec.brand.name}", "tiny", on.muted)
    return (
        brand(kit, on),
        column(title, el("ul", *parts, css={"display": "grid", "gap": kit.space(6)}), gap=kit.space(8)),
        foot,
    )


def _point(kit: Kit, on: Ground, i: int) -> Styled:
    told = kit.copy.feature(i)
    words = column(
        text(kit, told.title, "h4", on.text, "h3"),
        paragraph(kit, told.text, "small", on.muted),
        gap=3,
        css={"min-width": 0},
    )
    return row(
        icon(kit, "circle-check", 22, on.link),
        words,
        gap=14,
        css={"align-items": "flex-start"},
        tag="li",
        part="Benefit",
    )


def page_title(kit: Kit) -> Styled:
    """The head of an inner page: where one is, its title, a sentence."""
    how = kit.variant("left", "centered", "split", "photo")
    if how == "photo" and kit.spec.images:
        return _over_photo(kit)
    on = ground(kit, "page", "page", "soft", "sunken", "inverse", "accent")
    title = heading(kit, 1, kit.said("title", kit.copy.headline("short")), "h1", on.text)
    lead = paragraph(kit, kit.said("lead", kit.copy.lead()), "lead", on.muted, {"max-width": 620})
    path = _crumbs(kit, on) if kit.rng.at("crumbs").chance(0.55) else None
    if how == "split":
        both = grid("minmax(0, 1.2fr) minmax(0, 1fr)", title, lead, gap=kit.space(12), css={"align-items": "end"})
        return section(kit, "PageTitle", on, path, both, pad=15, gap=6)
    middle: Css = (
        {"align-items": "center", "text-align": "center", "align-self": "center", "max-width": 760}
        if how == "centered"
        else {"max-width": 760}
    )
    words = column(path, title, lead, gap=kit.space(5), css=middle)
    return ornamented(kit, section(kit, "PageTitle", on, words, pad=17), 0.8 if on is PAGE else 0)


def _crumbs(kit: Kit, on: Ground) -> Styled:
    """The path from home; the last part is where one is."""
    words = kit.copy.crumb(kit.choice("depth", 2, 3))
    parts = [el("li", _crumb(kit, on, word, i == len(words) - 1, i)) for i, word in enumerate(words)]
    listed = el("ol", *parts, css={"display": "flex", "flex-wrap": "wrap", "gap": 8})
    return el("nav", listed, part="Breadcrumbs", aria_label=kit.copy.ui("home"))


def _crumb(kit: Kit, on: Ground, word: str, here: bool, i: int) -> Styled:
    said = text(kit, word, "small", on.text) if here else link(kit, word, "small", on.muted)
    return row(icon(kit, pointed(kit, "chevron-right"), 14, on.muted) if i else None, said, gap=8)


def _over_photo(kit: Kit) -> Styled:
    on = GROUNDS["inverse"]
    behind = photo(kit, 0, 1440, 420, {**BEHIND, "border-radius": 0})
    veil = el(
        "div",
        css={"position": "absolute", "inset": 0, "background": kit.color("inverse"), "opacity": 0.78},
        role="veil",
    )
    title = heading(kit, 1, kit.said("title", kit.copy.headline("short")), "h1", on.text)
    lead = paragraph(kit, kit.said("lead", kit.copy.sentence()), "lead", on.muted, {"max-width": 620})
    words = column(
        title,
        lead,
        gap=kit.space(4),
        css={"position": "relative", "width": "100%", "max-width": 1120, "margin-inline": "auto"},
    )
    css: Css = {"position": "relative", "padding": f"{kit.space(24):g}px 32px", "overflow": "hidden"}
    return el("section", behind, veil, words, css=css, narrow={"padding": "64px 20px"}, part="PageTitle", role="title")

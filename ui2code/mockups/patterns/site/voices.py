"""What others say, and who they are who work here."""

from __future__ import annotations

from ui2code.mockups.atoms import avatar, card, icon, icon_button, link, muted, paragraph, stars, text
from ui2code.mockups.copy.types import Person, Quote
from ui2code.mockups.el import column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.site.frame import (
    PAGE,
    Ground,
    amount,
    columns_of,
    ground,
    items,
    opening,
    pointed,
    section,
)
from ui2code.mockups.patterns.site.pictures import portrait
from ui2code.styled import Styled


def testimonials(kit: Kit) -> Styled:
    """One voice or several; where a number of them is asked for, not one alone."""
    how = (
        kit.variant("row", "wall") if (kit.section.count or 1) > 1 else kit.variant("row", "single", "wall", "portrait")
    )
    if how == "single":
        return _single(kit)
    if how == "portrait":
        return _portrait(kit)
    on = ground(kit, "page", "page", "sunken", "soft")
    head = opening(kit, on, "testimonials")
    if how == "wall":
        return section(kit, "Testimonials", on, head, _wall(kit, amount(kit, 6, 6, 9)))
    count = amount(kit, 3, 3, 2)
    cards = [_card(kit, i, True) for i in range(count)]
    return section(kit, "Testimonials", on, head, items(kit, columns_of(count, 3), cards))


def _wall(kit: Kit, count: int) -> Styled:
    """Cards of their own heights in three columns."""
    columns = 1 if kit.narrow else min(3, count)
    lanes = [
        column(
            *(_card(kit, i, False) for i in range(lane, count, columns)),
            gap=kit.space(5),
            tag="ul",
            css={"min-width": 0},
        )
        for lane in range(columns)
    ]
    return grid(columns, *lanes, gap=kit.space(5), css={"align-items": "start"})


def _card(kit: Kit, i: int, even: bool) -> Styled:
    told = kit.copy.quote(i)
    words = (
        told.text if even or kit.rng.at("item", i).chance(0.5) else f"{told.text} {kit.copy.at('more', i).sentence()}"
    )
    top = stars(kit, 5) if kit.choice("top", True, True, False) else icon(kit, "quote", 24, "accent_text")
    said = el("blockquote", paragraph(kit, words, "body", "text"), css={"flex": "1 1 auto"})
    return card(kit, top, said, _who(kit, told.person, PAGE, i), part="TestimonialCard", pad=6, gap=5, tag="li")


def _who(kit: Kit, person: Person, on: Ground, key: object, center: bool = False) -> Styled:
    words = column(
        text(kit, person.name, "label", on.text),
        text(kit, f"{person.role}, {person.firm}", "tiny", on.muted),
        gap=2,
        css={"min-width": 0},
    )
    return row(
        avatar(kit, key, person.initials, 44),
        words,
        gap=12,
        css={"text-align": "start", **({"align-self": "center"} if center else {})},
        part="Author",
    )


def _single(kit: Kit) -> Styled:
    """One voice, large."""
    on = ground(kit, "page", "sunken", "inverse", "soft", "accent")
    told = kit.copy.quote(0)
    sign = icon(kit, "quote", 40, on.link)
    said = el("blockquote", el("p", told.text, css={**kit.type("h2", on.text)}), css={"max-width": 860})
    css = (
        {"align-items": "center", "text-align": "center"}
        if kit.choice("center", True, True, False)
        else {"align-items": "flex-start"}
    )
    held = column(sign, said, _who(kit, told.person, on, 0), gap=kit.space(7), css=css, tag="figure")
    return section(kit, "Testimonial", on, held)


def _portrait(kit: Kit) -> Styled:
    """A voice beside a large picture, with a way to the next one."""
    on = ground(kit, "page", "page", "soft", "sunken")
    told: Quote = kit.copy.quote(0)
    said = el("blockquote", el("p", told.text, css={**kit.type("h2", on.text)}))
    turn = row(
        icon_button(kit, pointed(kit, "arrow-left"), kit.copy.ui("previous"), 44, "outline"),
        icon_button(kit, pointed(kit, "arrow-right"), kit.copy.ui("next"), 44, "outline"),
        gap=10,
    )
    foot = row(
        _who(kit, told.person, on, 0), turn, gap=20, css={"justify-content": "space-between", "flex-wrap": "wrap"}
    )
    words = column(stars(kit, 5, 20), said, foot, gap=kit.space(7), css={"min-width": 0})
    if not kit.spec.images:
        return section(kit, "Testimonial", on, words, width=880)
    shown = el("figure", portrait(kit, 0, 420))
    return section(
        kit,
        "Testimonial",
        on,
        grid("minmax(0, 1fr) minmax(0, 1.7fr)", shown, words, gap=kit.space(14), css={"align-items": "center"}),
    )


# --- the team


def team(kit: Kit) -> Styled:
    how = kit.variant("cards", "round", "rows", "photos")
    if how == "photos" and not kit.spec.images:
        how = "round"
    on = ground(kit, "page", "page", "sunken", "surface")
    count = amount(kit, 4, 3, 6, 8) if how != "rows" else amount(kit, 4, 6)
    parts = [_MEMBERS[how](kit, on, kit.copy.person(i), i) for i in range(count)]
    columns = 2 if how == "rows" else columns_of(count, 4)
    small = 2 if how in ("round",) else 1
    head = opening(kit, on, "team")
    return section(kit, "Team", on, head, items(kit, columns, parts, 6 if how == "cards" else 8, small))


def _boxed(kit: Kit, on: Ground, person: Person, i: int) -> Styled:
    face = avatar(kit, i, person.initials, 88)
    words = column(
        text(kit, person.name, "h4", tag="h3"), muted(kit, kit.copy.post(i)), gap=2, css={"align-items": "center"}
    )
    css = {"align-items": "center", "text-align": "center"}
    return card(kit, face, words, link(kit, person.handle, "tiny"), part="MemberCard", pad=6, gap=4, css=css, tag="li")


def _round(kit: Kit, on: Ground, person: Person, i: int) -> Styled:
    words = column(text(kit, person.name, "h4", on.text, "h3"), text(kit, kit.copy.post(i), "small", on.muted), gap=2)
    css = {"align-items": "center", "text-align": "center", "min-width": 0}
    return column(avatar(kit, i, person.initials, 128), words, gap=kit.space(4), css=css, tag="li", part="Member")


def _rowed(kit: Kit, on: Ground, person: Person, i: int) -> Styled:
    about = paragraph(kit, kit.copy.at("about", i).sentence(), "small", on.muted)
    name = text(kit, person.name, "h4", on.text, "h3")
    words = column(name, text(kit, kit.copy.post(i), "small", on.link), about, gap=4, css={"min-width": 0})
    css = {"align-items": "flex-start"}
    return row(avatar(kit, i, person.initials, 72), words, gap=kit.space(4), css=css, tag="li", part="MemberRow")


def _pictured(kit: Kit, on: Ground, person: Person, i: int) -> Styled:
    shown = portrait(kit, i, 280)
    words = column(text(kit, person.name, "h4", on.text, "h3"), text(kit, kit.copy.post(i), "small", on.muted), gap=2)
    return column(shown, words, gap=kit.space(3.5), tag="li", part="MemberPhoto")


_MEMBERS = {"cards": _boxed, "round": _round, "rows": _rowed, "photos": _pictured}


def founder(kit: Kit) -> Styled:
    """A letter of somebody who stands for the firm."""
    how = kit.variant("letter", "split")
    on = ground(kit, "page", "soft", "sunken", "inverse")
    said = [paragraph(kit, kit.copy.at("letter", i).paragraph(3), "lead", on.muted) for i in range(2)]
    words = column(
        opening(kit, on, "about", "left", title=kit.copy.headline("short")),
        *said,
        _signed(kit, on),
        gap=kit.space(6),
        css={"min-width": 0},
    )
    if how == "letter" or not kit.spec.images:
        return section(kit, "FounderLetter", on, words, width=720)
    shown = el("figure", portrait(kit, 0, 500))
    return section(
        kit,
        "FounderLetter",
        on,
        grid("minmax(0, 1fr) minmax(0, 1.3fr)", shown, words, gap=kit.space(14), css={"align-items": "center"}),
    )


def _signed(kit: Kit, on: Ground) -> Styled:
    """Who wrote the letter."""
    person = kit.copy.person(0)
    words = column(text(kit, person.name, "label", on.text), text(kit, kit.copy.post(0), "tiny", on.muted), gap=2)
    return row(avatar(kit, 0, person.initials, 48), words, gap=12, part="Signature")

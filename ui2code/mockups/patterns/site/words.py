"""The words of an opening: headline, sentence, buttons, and what vouches for them."""

from __future__ import annotations

from ui2code.mockups.atoms import avatar, badge, eyebrow, heading, icon, paragraph, stars, text
from ui2code.mockups.copy.types import Length
from ui2code.mockups.el import Css, column, el, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.site.frame import Ground, actions, bar
from ui2code.styled import Styled


def hero_words(kit: Kit, on: Ground, center: bool = False, use: str = "h1", proof: bool = True) -> Styled:
    """The text block of a hero, in reading order."""
    middle: dict[str, str | float] = (
        {"align-items": "center", "text-align": "center"} if center else {"align-items": "flex-start"}
    )
    lengths: tuple[Length, ...] = ("short",) if use == "display" else ("short", "medium", "medium")
    length = kit.choice("length", *lengths)
    title = kit.said("title", kit.copy.headline(length))
    lead = paragraph(kit, kit.said("lead", kit.copy.lead()), "lead", on.muted, {"max-width": 560})
    calls = actions(kit, on, css={"margin-top": kit.space(2), "justify-content": "center" if center else "flex-start"})
    parts = (small_line(kit, on), heading(kit, 1, title, use, on.text), lead, calls)
    below = vouching(kit, on, center) if proof else None
    return column(*parts, below, gap=kit.space(5), css={**middle, "min-width": 0})


def small_line(kit: Kit, on: Ground) -> Styled | None:
    """Above the headline: a line of text, a badge, a stroke, or nothing."""
    how = kit.choice("small line", "eyebrow", "badge", "stroke", "")
    words = kit.said("eyebrow", kit.copy.eyebrow())
    if how == "eyebrow":
        return eyebrow(kit, words, on.link)
    if how == "badge":
        tint: Css = (
            {"background": kit.color(on.text), "color": kit.color(on.fill or "page")}
            if on.fill in ("inverse", "accent", "accent_soft")
            else {}
        )
        return badge(kit, words, css={**tint, "padding": "5px 12px", "white-space": "normal"})
    return bar(kit, {"background": kit.color(on.link)}) if how == "stroke" else None


def vouching(kit: Kit, on: Ground, center: bool) -> Styled | None:
    """Faces with a rating, or three short promises."""
    how = kit.choice("vouching", "faces", "points", "", "")
    if how == "faces":
        return _faces(kit, on)
    if how == "points":
        return _points(kit, on, center)
    return None


def _faces(kit: Kit, on: Ground) -> Styled:
    people = [kit.copy.at("faces").person(i) for i in range(4)]
    shown = [
        avatar(kit, i, person.initials, 36, {"border": kit.border(on.fill or "page", 2)})
        for i, person in enumerate(people)
    ]
    said = f"{kit.copy.ui('reviews')}: {kit.copy.at('faces').number(120, 4800)}"
    rated = column(stars(kit, 5), text(kit, said, "tiny", on.muted), gap=3)
    return row(
        el("div", *shown, css={"display": "flex", "gap": 4}, role="faces"),
        rated,
        gap=14,
        css={"margin-top": kit.space(2)},
    )


def _points(kit: Kit, on: Ground, center: bool) -> Styled:
    said = [kit.copy.at("points").feature(i).title for i in range(3)]
    parts = [row(icon(kit, "check", 16, on.link), text(kit, one, "small", on.muted), gap=8, tag="li") for one in said]
    css: Css = {
        "display": "flex",
        "flex-wrap": "wrap",
        "gap": f"6px {kit.space(5):g}px",
        "justify-content": "center" if center else "flex-start",
    }
    return el("ul", *parts, css=css, role="points")

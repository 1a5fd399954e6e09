"""The front of a newspaper: its head, a lead story, columns of headlines."""

from __future__ import annotations

from ui2code.mockups.atoms import eyebrow, link, muted, paragraph, rule, text
from ui2code.mockups.el import Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.shop.blog import face, facts, name
from ui2code.mockups.patterns.shop.layout import region
from ui2code.styled import Styled


def masthead(kit: Kit) -> Styled:
    """The paper's name with the day, and its departments."""
    how = kit.variant("centered", "left")
    words = [kit.copy.tag(i) for i in range(kit.count(5, 8))]
    items = [el("li", link(kit, word, "label", "text")) for word in dict.fromkeys(words)]
    bar: Css = {"display": "flex", "flex-wrap": "wrap", "gap": f"{kit.space(1.5):g}px {kit.space(7):g}px"}
    center = how == "centered"
    nav = el("nav", el("ul", *items, css={**bar, "justify-content": "center" if center else "flex-start"}), css={"border-block": kit.border("text"), "padding-block": kit.space(3)})  # fmt: skip
    title = el("a", kit.spec.brand.name, css={**kit.type("h1"), "overflow-wrap": "anywhere"}, role="name", href="#")
    day, place = muted(kit, kit.copy.date(0), "tiny"), muted(kit, kit.copy.person(0).city, "tiny")
    if kit.narrow or not center:
        css = {"justify-content": "space-between", "align-items": "baseline", "flex-wrap": "wrap"}
        top = row(title, day, gap=kit.space(4), css=css)
    else:
        ends = {"flex": "1 1 0", "text-align": "end"}
        top = row(el("div", day, css={"flex": "1 1 0"}), title, el("div", place, css=ends), gap=kit.space(4))
    inner = column(top, nav, gap=kit.space(5), css={"max-width": 1120, "margin-inline": "auto"})
    return el(
        "header", inner, css={"padding": f"{kit.space(7):g}px 32px 0"}, narrow={"padding-inline": 20}, part="Masthead"
    )


def newspaper_front(kit: Kit) -> Styled:
    how = kit.variant("lead-beside", "lead-center")
    count = kit.section.count or kit.rng.at("count").pick((7, 10) if how == "lead-beside" else (7, 8, 9))
    lead, rest = _lead(kit), range(1, count)
    stories = [_story(kit, i) for i in rest]
    if how == "lead-beside":
        half = (len(stories) + 1) // 2
        beside = column(*_ruled(kit, stories[:3]), gap=kit.space(4), css={"min-width": 0})
        top = grid("minmax(0, 2fr) minmax(0, 1fr)", lead, beside, gap=kit.space(10), css={"align-items": "start"})
        more = grid(3 if half else 2, *stories[3:], gap=kit.space(8), css=_top(kit))
        return region(kit, "NewspaperFront", top, more, gap=8)
    third = max(1, len(stories) // 2)
    start, end = stories[:third], stories[third:]
    columns = [column(*_ruled(kit, part), gap=kit.space(4), css={"min-width": 0}) for part in (start, end)]
    page = grid(
        "minmax(0, 1fr) minmax(0, 2fr) minmax(0, 1fr)",
        columns[0],
        lead,
        columns[1],
        gap=kit.space(8),
        css={"align-items": "start"},
    )
    return region(kit, "NewspaperFront", page)


def _top(kit: Kit) -> Css:
    return {"border-top": kit.border("text"), "padding-top": kit.space(6), "align-items": "start"}


def _ruled(kit: Kit, stories: list[Styled]) -> list[Styled]:
    """With a hairline between each two."""
    return [part for i, story in enumerate(stories) for part in ([rule(kit), story] if i else [story])]


def _lead(kit: Kit) -> Styled:
    post = kit.copy.article(0)
    seen = face(kit, post, 0, 720, 380) if kit.spec.images else None
    title = el("h1", el("a", kit.said("title", post.title), href="#"), css=kit.type("h2"))
    words = paragraph(kit, f"{post.excerpt} {kit.copy.at('lead').paragraph(2)}", "body")
    signed = row(text(kit, post.author.name, "label"), facts(kit, post), gap=12, css={"flex-wrap": "wrap"})
    return column(seen, eyebrow(kit, post.category), title, words, signed, gap=kit.space(3), css={"min-width": 0}, tag="article", part="LeadStory")  # fmt: skip


def _story(kit: Kit, i: int) -> Styled:
    """Some have a picture, some a sentence."""
    post, rng = kit.copy.article(i), kit.rng.at("story", i)
    seen = face(kit, post, i, 340, 170) if rng.chance(0.35) and kit.spec.images else None
    said = paragraph(kit, post.excerpt, "small") if seen is None or rng.chance(0.5) else None
    return column(seen, eyebrow(kit, post.category), name(kit, post, "h4", 2), said, facts(kit, post), gap=kit.space(2), css={"min-width": 0}, tag="article", part="Story")  # fmt: skip

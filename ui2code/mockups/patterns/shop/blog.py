"""Lists of articles: grids, rows, one in front."""

from __future__ import annotations

from dataclasses import replace

from ui2code.mockups.atoms import badge, eyebrow, icon, link, muted, paragraph, text
from ui2code.mockups.atoms.surfaces import edge
from ui2code.mockups.copy.types import Article
from ui2code.mockups.el import Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.shop.layout import full, in_column, opening, region
from ui2code.mockups.patterns.shop.pictures import shot
from ui2code.mockups.patterns.shop.reviews import by
from ui2code.styled import Styled


def blog_grid(kit: Kit) -> Styled:
    how = kit.variant("cards", "plain", "text", "lead")
    columns = 2 if in_column(kit) else 3 if how == "lead" else kit.choice("columns", 2, 3, 3)
    draw = {"text": _words, "plain": _plain}.get(how, _card)
    count = kit.section.count or (columns * 2 - 1 if how == "lead" else full(kit, columns, 2, 2, 3))
    posts = [draw(kit, i, 300 if columns == 2 else 210) for i in range(count)]
    if how == "lead":
        posts[0] = _lead(kit, posts[0])
    title = kit.said("title", "" if kit.spec.kind == "blog" else kit.copy.heading("articles"))
    items = grid(columns, *posts, gap=kit.space(8 if how == "plain" else 6), css={"align-items": "stretch"}, tag="ul")
    return region(kit, "BlogGrid", opening(kit, title, kit.copy.ui("see_all"), use="h3") if title else None, items)


def _lead(kit: Kit, card: Styled) -> Styled:
    """The first post twice as wide as the others."""
    wide, small = (("grid-column", "span 2"),), (("grid-column", "auto"),)
    return replace(card, style=card.style + wide, narrow=card.narrow + small)


def minutes(kit: Kit, post: Article) -> str:
    return f"{post.minutes} {kit.copy.ui('min_read')}"


def facts(kit: Kit, post: Article) -> Styled:
    """The day, and how long it takes to read."""
    line = f"{post.date} · {minutes(kit, post)}"
    return muted(kit, line, "tiny")


def name(kit: Kit, post: Article, use: str = "h4", level: int = 3) -> Styled:
    return el(f"h{level}", el("a", post.title, href="#"), css={**kit.type(use), "overflow-wrap": "break-word"})


def face(kit: Kit, post: Article, i: int, width: float, height: float, css: Css | None = None) -> Styled:
    return el("figure", shot(kit, kit.copy.product(i).subject, i, (width, height), css, post.title))


def _card(kit: Kit, i: int, height: float) -> Styled:
    post = kit.copy.article(i)
    top = row(badge(kit, post.category), muted(kit, minutes(kit, post), "tiny"), gap=10, css={"flex-wrap": "wrap"})
    signed = by(kit, post.author, i, post.date, 32)
    words = column(
        top, name(kit, post), paragraph(kit, post.excerpt, "small"), el("div", signed, css={"margin-top": "auto", "padding-top": kit.space(2)}),
        gap=kit.space(2.5), css={"padding": kit.space(5), "flex": "1 1 auto"},
    )  # fmt: skip
    css: Css = {
        "background": kit.color("surface"),
        "border-radius": kit.radius("card"),
        "overflow": "hidden",
        **edge(kit),
    }
    seen = face(kit, post, i, 400, round(height * 0.85))
    return column(seen, words, css={**css, "min-width": 0}, tag="li", part="PostCard")


def _plain(kit: Kit, i: int, height: float) -> Styled:
    post = kit.copy.article(i)
    seen = face(kit, post, i, 400, height, {"border-radius": kit.radius("card")})
    small = row(
        text(kit, post.category, "label", "accent_text"),
        muted(kit, post.date, "tiny"),
        gap=10,
        css={"flex-wrap": "wrap"},
    )
    words = column(small, name(kit, post), paragraph(kit, post.excerpt, "small"), gap=kit.space(2))
    return column(seen, words, gap=kit.space(4), css={"min-width": 0}, tag="li", part="PostCard")


def _words(kit: Kit, i: int, height: float) -> Styled:
    """Without a picture, under a line."""
    post = kit.copy.article(i)
    css = {"border-top": kit.border("text", 2), "padding-top": kit.space(4), "min-width": 0}
    more = link(kit, kit.copy.ui("read_more"), "label")
    return column(
        eyebrow(kit, post.category), name(kit, post, "h3"), paragraph(kit, post.excerpt, "body"), facts(kit, post), el("div", more),
        gap=kit.space(2.5), css=css, tag="li", part="PostCard",
    )  # fmt: skip


# --- one in front


def featured_article(kit: Kit) -> Styled:
    how = kit.variant("split", "stacked", "boxed")
    post = kit.copy.article(0)
    size = "h2" if in_column(kit) or how == "boxed" else "h1"
    title = el("h2", el("a", kit.said("title", post.title), href="#"), css=kit.type(size))
    words = column(
        row(badge(kit, post.category), muted(kit, minutes(kit, post), "tiny"), gap=12),
        title, paragraph(kit, f"{post.excerpt} {kit.copy.sentence()}", "lead"), by(kit, post.author, 0, post.date, 44),
        gap=kit.space(4), css={"justify-content": "center", "min-width": 0, "align-items": "flex-start"},
    )  # fmt: skip
    corners = {"border-radius": kit.radius("large")}
    if how == "stacked" or not kit.spec.images:
        seen = face(kit, post, 0, 1120, 400, corners) if kit.spec.images else None
        return region(kit, "FeaturedArticle", column(seen, words, gap=kit.space(6), tag="article"))
    if how == "split":
        both = grid(
            "minmax(0, 1.15fr) minmax(0, 1fr)",
            face(kit, post, 0, 620, 420, corners),
            words,
            gap=kit.space(10),
            tag="article",
        )
        return region(kit, "FeaturedArticle", both)
    inner = el("div", words, css={"padding": kit.space(8), "display": "flex"}, role="words")
    box = {"background": kit.color("surface"), "border-radius": kit.radius("large"), "overflow": "hidden", **edge(kit)}
    both = grid("minmax(0, 1fr) minmax(0, 1fr)", inner, face(kit, post, 0, 560, 400), css=box, tag="article")
    return region(kit, "FeaturedArticle", both)


# --- rows


def article_list(kit: Kit) -> Styled:
    how = kit.variant("thumbs", "numbers", "dates")
    count = kit.count(4, 6)
    lines = [{"thumbs": _thumbed, "numbers": _numbered, "dates": _dated}[how](kit, i) for i in range(count)]
    title = opening(kit, kit.said("title", kit.copy.ui("newest")), use="h3")
    return region(kit, "ArticleList", title, column(*lines, tag="ul"))


def _ruled(kit: Kit) -> Css:
    return {"padding-block": kit.space(5), "border-top": kit.border(), "align-items": "flex-start"}


def _thumbed(kit: Kit, i: int) -> Styled:
    post = kit.copy.article(i)
    width = 104 if kit.narrow else 200
    seen = el("figure", face_of(kit, post, i, width), css={"width": width, "flex": "none"}, narrow={"width": "104px"})
    words = column(
        text(kit, post.category, "label", "accent_text"), name(kit, post), None if kit.narrow else paragraph(kit, post.excerpt, "small"), facts(kit, post),
        gap=kit.space(1.5), css={"flex": "1 1 0", "min-width": 0},
    )  # fmt: skip
    return row(words, seen, gap=kit.space(6), css=_ruled(kit), tag="li", part="ArticleRow")


def face_of(kit: Kit, post: Article, i: int, width: float) -> Styled:
    css = {"border-radius": kit.radius("control")}
    return shot(kit, kit.copy.product(i).subject, i, (width, round(width * 0.66)), css, post.title)


def _numbered(kit: Kit, i: int) -> Styled:
    post = kit.copy.article(i)
    number = text(kit, f"{i + 1:02d}", "number", "accent_text", css={"width": 64, "flex": "none"})
    words = column(name(kit, post), facts(kit, post), gap=kit.space(1.5), css={"flex": "1 1 0", "min-width": 0})
    return row(number, words, gap=kit.space(4), css=_ruled(kit), tag="li", part="ArticleRow")


def _dated(kit: Kit, i: int) -> Styled:
    post = kit.copy.article(i)
    when = muted(kit, post.date, css={"width": 170, "flex": "none"})
    words = column(
        name(kit, post),
        paragraph(kit, post.excerpt, "small"),
        gap=kit.space(1.5),
        css={"flex": "1 1 0", "min-width": 0},
    )
    style = {"display": "flex", "gap": kit.space(5), **_ruled(kit)}
    arrow = icon(kit, "arrow-left" if kit.spec.language == "ar" else "arrow-right", 18, "muted")
    small = {"flex-direction": "column", "gap": f"{kit.space(2):g}px"}
    return el("li", when, words, None if kit.narrow else arrow, css=style, narrow=small, part="ArticleRow")

"""One article: its head, its text, who wrote it."""

from __future__ import annotations

from ui2code.mockups.atoms import avatar, badge, button, heading, icon, icon_button, link, muted, paragraph, text
from ui2code.mockups.atoms.surfaces import edge
from ui2code.mockups.copy import Writer
from ui2code.mockups.copy.types import Article
from ui2code.mockups.el import Child, Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.shop.blog import minutes
from ui2code.mockups.patterns.shop.layout import in_column, region
from ui2code.mockups.patterns.shop.page_texts import page_writer
from ui2code.mockups.patterns.shop.pictures import shot
from ui2code.mockups.patterns.shop.prose import code, points, quote, rich, told
from ui2code.mockups.patterns.shop.reviews import by
from ui2code.styled import Styled

MEASURE = 720
"""CSS px: a line of running text is read best at 60 to 75 letters."""


def the_article(kit: Kit) -> Article:
    """What this page tells: the same in all its sections."""
    return page_writer(kit).at("article").article(0)


def measured(*children: Child, gap: float, css: Css | None = None, tag: str = "div") -> Styled:
    """Text no wider than is read well."""
    style = {"width": "100%", "max-width": MEASURE, "margin-inline": "auto", **(css or {})}
    return column(*children, gap=gap, css=style, tag=tag)


def article_header(kit: Kit) -> Styled:
    how = kit.variant("centered", "left", "wide", "band")
    post = the_article(kit)
    words = _words(kit, post)
    if how == "band" and kit.spec.images and not in_column(kit):
        return _band(kit, post, *words)
    center, free = how == "centered", how == "wide" or in_column(kit)
    at: Css = {"align-items": "center", "text-align": "center"} if center else {"align-items": "flex-start"}
    said = measured(
        *words, _signed(kit, post, center), gap=kit.space(4), css={**at, **({"max-width": "none"} if free else {})}
    )
    size, corners = (1120, 440 if how == "wide" else 380), {"border-radius": kit.radius("large")}
    seen = el("figure", shot(kit, kit.copy.product(0).subject, "cover", size, corners, post.title))
    return region(kit, "ArticleHeader", said, seen if kit.spec.images else None, gap=8, pad=12, tag="header")


def _words(kit: Kit, post: Article) -> tuple[Styled, ...]:
    """Tags, the headline, a sentence."""
    badges = (badge(kit, kit.copy.tag(i), "accent" if i == 0 else "neutral") for i in range(2))
    title = heading(kit, 1, kit.said("title", post.title), "h1")
    lead = paragraph(kit, kit.said("lead", post.excerpt), "lead")
    return row(*badges, gap=8, css={"flex-wrap": "wrap"}), title, lead


def _signed(kit: Kit, post: Article, center: bool) -> Styled:
    """Who wrote it and when, and ways to pass it on."""
    author = by(kit, post.author, "author", f"{post.date} · {minutes(kit, post)}", 44)
    at = "center" if center else "space-between"
    css = {"flex-wrap": "wrap", "justify-content": at, "align-self": "stretch"}
    return row(author, _share(kit), gap=kit.space(6), css=css)


def _band(kit: Kit, post: Article, *words: Styled) -> Styled:
    """The words beside the picture, on a tint across the page."""
    signed = by(kit, post.author, "author", f"{post.date} · {minutes(kit, post)}", 44)
    said = column(*words, signed, gap=kit.space(4), css={"align-items": "flex-start", "min-width": 0})
    seen = shot(
        kit, kit.copy.product(0).subject, "cover", (520, 400), {"border-radius": kit.radius("large")}, post.title
    )
    both = grid(
        "minmax(0, 1.1fr) minmax(0, 1fr)", said, el("figure", seen), gap=kit.space(10), css={"align-items": "center"}
    )
    return region(kit, "ArticleHeader", both, pad=14, ground="sunken", tag="header")


def _share(kit: Kit) -> Styled:
    names = (("share-2", "share"), ("bookmark", "save"), ("link", "copy"))
    return row(
        *(icon_button(kit, name, kit.copy.ui(key), 36, kit.choice("share", "ghost", "outline")) for name, key in names),
        gap=8,
    )


def article_body(kit: Kit) -> Styled:
    how = kit.variant("plain", "opening", "sections")
    blocks: list[Child] = []
    if how == "opening":
        blocks.append(el("p", page_writer(kit).at("opening").lead(), css=kit.type("lead", "text"), role="opening"))
    writer = kit.copy.at("text")
    for i in range(kit.count(3, 4)):
        blocks += _chapter(kit, i, how == "sections", writer)
    wide: Css = {"max-width": "none"} if in_column(kit) else {}
    return region(kit, "ArticleBody", measured(*blocks, gap=kit.space(5), css=wide, tag="article"), pad=6)


def _chapter(kit: Kit, i: int, numbered: bool, writer: Writer) -> list[Child]:
    """A heading, paragraphs, and one thing that breaks them."""
    title = kit.copy.feature(i).title
    head = heading(
        kit, 2, f"{i + 1}. {title}" if numbered else title, "h3", css={"margin-top": kit.space(4) if i else 0}
    )
    texts: list[Child] = [rich(kit, told(kit, writer, 4), (i, 0)), rich(kit, told(kit, writer, 3), (i, 1))]
    breaks = kit.rng.at("breaks").shuffled([_quote, _figure, _list, _code, _steps])
    return [head if i or numbered else None, texts[0], breaks[i % len(breaks)](kit, i), texts[1]]


def _quote(kit: Kit, i: int) -> Styled:
    said = kit.copy.quote(i)
    return quote(kit, said.text, said.person.name)


def _figure(kit: Kit, i: int) -> Styled:
    seen = shot(
        kit, kit.copy.product(i + 1).subject, ("figure", i), (MEASURE, 360), {"border-radius": kit.radius("card")}
    )
    caption = el(
        "figcaption",
        kit.copy.at("caption", i).sentence(),
        css={**kit.type("tiny", "muted"), "padding-top": kit.space(2)},
    )
    return el("figure", seen, caption, part="Figure")


def _list(kit: Kit, i: int) -> Styled:
    return points(kit, [kit.copy.at("points", k).sentence() for k in range(3, 6)])


def _steps(kit: Kit, i: int) -> Styled:
    return points(kit, [kit.copy.step(k, 4).text for k in range(4)], numbered=True)


def _code(kit: Kit, i: int) -> Styled:
    """Where the trade writes code; elsewhere a picture."""
    technical = kit.spec.trade.startswith(("developer", "saas", "software", "cloud", "data"))
    return code(kit, kit.copy.code(i)) if technical else _figure(kit, i)


# --- around the text


def author_box(kit: Kit) -> Styled:
    how = kit.variant("row", "centered")
    person = the_article(kit).author
    center = how == "centered"
    at: Css = {"align-items": "center", "text-align": "center"} if center else {"align-items": "flex-start"}
    words = column(
        muted(kit, kit.copy.ui("author"), "tiny"), heading(kit, 2, person.name, "h4"), text(kit, person.role, "small", "muted"),
        paragraph(kit, kit.copy.paragraph(2), "small"), button(kit, kit.copy.ui("follow"), "outline", "small"),
        gap=kit.space(2), css={**at, "flex": "1 1 0", "min-width": 0},
    )  # fmt: skip
    style = {"display": "flex", "gap": kit.space(5), "padding": kit.space(6), "border-radius": kit.radius("card")}
    ground = (
        {"background": kit.color("surface"), **edge(kit)}
        if kit.choice("ground", True, False)
        else {"background": kit.color("sunken")}
    )
    way = {"flex-direction": "column", "align-items": "center"} if center else {"align-items": "flex-start"}
    inner = el(
        "aside", avatar(kit, "author", person.initials, 72), words, css={**style, **ground, **way}, part="AuthorBox"
    )
    wide: Css = {"max-width": "none"} if in_column(kit) else {}
    return region(kit, "Author", measured(inner, gap=0, css=wide), pad=5, tag="div")


def tags_cloud(kit: Kit) -> Styled:
    how = kit.variant("chips", "sizes")
    words = list(dict.fromkeys(kit.copy.tag(i) for i in range(kit.count(6, 10))))
    items = [el("li", _tag(kit, word, i, how)) for i, word in enumerate(words)]
    css: Css = {"display": "flex", "flex-wrap": "wrap", "align-items": "baseline", "gap": kit.space(2)}
    title = text(kit, kit.copy.ui("tags"), "label", tag="h2")
    wide: Css = {"max-width": "none"} if in_column(kit) else {}
    return region(
        kit, "TagCloud", measured(title, el("ul", *items, css=css), gap=kit.space(3), css=wide), pad=4, tag="div"
    )


def _tag(kit: Kit, word: str, i: int, how: str) -> Styled:
    if how == "sizes":
        use = kit.rng.at("tag", i).pick(("small", "strong", "h4", "lead"))
        return link(kit, word, use, "accent_text" if i % 3 == 0 else "text", css={"margin-inline-end": 8})
    css = {
        "padding": "5px 12px",
        "border-radius": kit.radius("pill"),
        "background": kit.color("sunken"),
        "display": "block",
    }
    return link(kit, f"#{word}", "small", "muted", css=css)


def newsletter_inline(kit: Kit) -> Styled:
    how = kit.variant("card", "line")
    words = column(
        heading(kit, 2, kit.said("title", kit.copy.heading("newsletter")), "h4"), paragraph(kit, kit.copy.sentence(), "small", "text" if how == "card" else "muted"),
        gap=kit.space(1.5), css={"flex": "1 1 240px", "min-width": 0},
    )  # fmt: skip
    asked = kit.copy.field(0, "newsletter")
    css = {**kit.type("small", "muted"), "height": 44, "padding-inline": 14, "border": kit.border("edge"), "border-radius": kit.radius("control")}  # fmt: skip
    entry = el("input", css={**css, "background": kit.color("surface"), "flex": "1 1 160px", "min-width": 0}, role="input", type="email", placeholder=asked.placeholder or asked.label)  # fmt: skip
    send = button(kit, kit.said("cta", kit.copy.ui("subscribe")), css={"height": 44})
    form = row(entry, send, gap=8, css={"flex": "1 1 280px", "flex-wrap": "wrap", "min-width": 0}, tag="form")
    ground: Css = {"background": kit.color("accent_soft"), "border-radius": kit.radius("card"), "padding": kit.space(6)}
    if how == "line":
        ground = {"border-block": kit.border(), "padding-block": kit.space(6)}
    mark = icon(kit, "mail", 24, "accent_text") if how == "card" else None
    inner = row(mark, words, form, gap=kit.space(5), css={**ground, "flex-wrap": "wrap"})
    wide: Css = {"max-width": "none"} if in_column(kit) else {"max-width": 860}
    return region(kit, "Newsletter", measured(inner, gap=0, css=wide), pad=6)

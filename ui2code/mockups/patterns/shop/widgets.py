"""What stands beside a list of articles, and the way to its next page."""

from __future__ import annotations

from ui2code.mockups.atoms import button, card, icon, link, muted, search_box, text
from ui2code.mockups.el import Child, Css, column, el, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.shop.blog import face_of
from ui2code.mockups.patterns.shop.blog import name as title_of
from ui2code.mockups.patterns.shop.layout import region
from ui2code.mockups.patterns.shop.page_texts import categories
from ui2code.styled import Styled


def widget(kit: Kit, title: str, *children: Child, part: str) -> Styled:
    """A block of a side bar, on a card or under a line, as the page's seed has it."""
    head = el("h2", title, css=kit.type("h4"))
    if kit.variant("cards", "plain") == "cards":
        return card(kit, head, *children, part=part, pad=5, gap=4, tag="section")
    css: Css = {"border-top": kit.border("text", 2), "padding-top": kit.space(4)}
    return column(head, *children, gap=kit.space(4), css=css, tag="section", part=part)


def popular_posts(kit: Kit) -> Styled:
    posts = [_post(kit, i) for i in range(kit.count(3, 5))]
    return widget(
        kit, kit.said("title", kit.copy.ui("popular")), column(*posts, gap=kit.space(4), tag="ul"), part="PopularPosts"
    )


def _post(kit: Kit, i: int) -> Styled:
    post = kit.copy.article(i)
    words = column(
        title_of(kit, post, "label"), muted(kit, post.date, "tiny"), gap=4, css={"flex": "1 1 0", "min-width": 0}
    )
    if kit.choice("numbers", True, False) or not kit.spec.images:
        first: Styled = text(kit, f"{i + 1}", "h3", "accent_text", css={"width": 28, "flex": "none"})
    else:
        first = el("figure", face_of(kit, post, i, 72), css={"width": 72, "flex": "none"})
    return row(first, words, gap=12, css={"align-items": "flex-start"}, tag="li", part="PopularPost")


def category_list(kit: Kit) -> Styled:
    lines = []
    for i, name in enumerate(categories(kit, kit.count(4, 7))):
        number = muted(kit, str(kit.rng.at("number", i).integer(2, 60)), "tiny")
        css = {"justify-content": "space-between", "padding-block": kit.space(2), "border-bottom": kit.border()}
        lines.append(row(link(kit, name, "small", "text"), number, gap=12, css=css, tag="li"))
    return widget(kit, kit.said("title", kit.copy.ui("categories")), el("ul", *lines), part="CategoryList")


def search_widget(kit: Kit) -> Styled:
    return el("form", search_box(kit, kit.copy.ui("search_placeholder"), "100%", 44), part="SearchForm")


# --- pages of a list


def pagination(kit: Kit) -> Styled:
    how = kit.variant("numbers", "ends", "more")
    if how == "more":
        shown = muted(
            kit, f"{kit.rng.at('shown').integer(9, 24)} {kit.copy.ui('of')} {kit.rng.at('all').integer(60, 480)}"
        )
        more = button(kit, kit.copy.ui("show_more"), "outline")
        inside = column(shown, more, gap=kit.space(3), css={"align-items": "center"})
    elif how == "ends":
        at = f"{kit.copy.ui('page')} {kit.rng.at('page').integer(2, 5)} {kit.copy.ui('of')} {kit.rng.at('pages').integer(6, 40)}"
        ends = [button(kit, kit.copy.ui(key), "outline", "small") for key in ("previous", "next")]
        inside = row(ends[0], muted(kit, at), ends[1], gap=kit.space(3), css={"justify-content": "space-between"})
    else:
        inside = _numbers(kit)
    return region(kit, "Pagination", inside, pad=6, tag="nav")


def _numbers(kit: Kit) -> Styled:
    here = kit.rng.at("here").integer(1, 3)
    words = [str(n) for n in range(1, 4 if kit.narrow else 5)] + ["…", str(kit.rng.at("last").integer(9, 42))]
    before, after = (
        ("chevron-right", "chevron-left") if kit.spec.language == "ar" else ("chevron-left", "chevron-right")
    )
    cells = [
        _arrow(kit, before, "previous"),
        *(_page(kit, word, word == str(here)) for word in words),
        _arrow(kit, after, "next"),
    ]
    css = {
        "display": "flex",
        "flex-wrap": "wrap",
        "gap": kit.space(1.5),
        "justify-content": kit.choice("at", "center", "flex-start"),
    }
    return el("ul", *(el("li", cell) for cell in cells), css=css)


def _page(kit: Kit, word: str, here: bool) -> Styled:
    if word == "…":
        return el("span", word, css={**kit.type("small", "muted"), **_square(kit)}, role="gap")
    face: Css = (
        {"background": kit.color("accent")} if here else {"border": kit.border(), "background": kit.color("surface")}
    )
    return el(
        "a",
        word,
        css={**kit.type("label", "on_accent" if here else "text"), **_square(kit), **face},
        role="page",
        href="#",
    )


def _arrow(kit: Kit, sign: str, key: str) -> Styled:
    css = {**_square(kit), "border": kit.border(), "background": kit.color("surface")}
    return el("a", icon(kit, sign, 18, "muted"), css=css, role="arrow", href="#", aria_label=kit.copy.ui(key))


def _square(kit: Kit) -> dict[str, str | float]:
    center = {"display": "flex", "align-items": "center", "justify-content": "center"}
    return {**center, "min-width": 38, "height": 38, "padding-inline": 6, "border-radius": kit.radius("control")}

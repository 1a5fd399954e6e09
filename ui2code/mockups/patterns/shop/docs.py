"""Documents: the tree of pages, the text of one, what is on it."""

from __future__ import annotations

from ui2code.mockups.atoms import heading, icon, link, muted, paragraph, search_box, text
from ui2code.mockups.copy import Writer
from ui2code.mockups.el import Child, Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.shop.page_texts import chapters, document_title, page_writer
from ui2code.mockups.patterns.shop.prose import alert, code, points, rich, told
from ui2code.styled import Styled

SIDE = 264
GROUPS = (
    ("getting_started", ("introduction", "installation", "quick_start")),
    ("guides", ()),
    ("reference", ("configuration", "shortcuts", "api_keys", "changelog")),
)


# --- the tree


def docs_navigation(kit: Kit) -> Styled:
    how = kit.variant("plain", "boxed")
    search = el("form", search_box(kit, kit.copy.ui("search_placeholder"), "100%", 38))
    groups = [_group(kit, i, key, keys) for i, (key, keys) in enumerate(GROUPS[: kit.count(2, 3)])]
    css: Css = {
        "width": SIDE,
        "flex": "none",
        "padding": f"{kit.space(8):g}px {kit.space(5):g}px",
        "border-inline-end": kit.border(),
    }
    ground: Css = {"background": kit.color("surface")} if how == "boxed" else {}
    inside = column(search, *groups, gap=kit.space(6))
    return el("nav", inside, css={**css, **ground}, narrow={"display": "none"}, part="DocsNavigation")


def _group(kit: Kit, i: int, key: str, keys: tuple[str, ...]) -> Styled:
    words = tuple(kit.copy.ui(k) for k in keys) or (document_title(kit), *(kit.copy.feature(k).title for k in range(3)))
    here = i == 1
    lines = [_page(kit, word, here and n == 0) for n, word in enumerate(words)]
    open_ = icon(kit, "chevron-down", 14, "muted") if kit.choice("arrows", True, False) else None
    title = row(text(kit, kit.copy.ui(key), "label"), open_, gap=8, css={"justify-content": "space-between"})
    return column(title, el("ul", *lines, css={"display": "grid", "gap": 2}), gap=kit.space(2), part="NavGroup")


def _page(kit: Kit, words: str, here: bool) -> Styled:
    how = kit.variant("plain", "boxed")
    css: Css = {"display": "block", "padding": "6px 12px"}
    if how == "plain":
        css = {**css, "border-inline-start": kit.border("accent" if here else "line", 2)}
    elif here:
        css = {**css, "background": kit.color("accent_soft"), "border-radius": kit.radius("control")}
    ink = "accent_text" if here else "muted"
    return el("li", link(kit, words, "label" if here else "small", ink, css=css))


# --- the text


def docs_content(kit: Kit) -> Styled:
    how = kit.variant("guide", "reference")
    blocks: list[Child] = [_crumbs(kit), heading(kit, 1, kit.said("title", document_title(kit)), "h1")]
    blocks.append(paragraph(kit, page_writer(kit).at("docs lead").lead(), "lead"))
    writer = kit.copy.at("text")
    for i, title in enumerate(chapters(kit)):
        blocks += [heading(kit, 2, title, "h3", css={"margin-top": kit.space(5)}), *_chapter(kit, i, how, writer)]
    blocks.append(_ends(kit))
    css = {"width": "100%", "max-width": 760, "margin-inline": "auto"}
    inner = column(*blocks, gap=kit.space(4), css=css, tag="article")
    style = {"padding": f"{kit.space(9):g}px {kit.space(10):g}px", "min-width": 0}
    return el("section", inner, css=style, narrow={"padding": "24px 20px"}, part="DocsContent")


def _crumbs(kit: Kit) -> Styled:
    words = (kit.copy.ui("documentation"), kit.copy.ui("guides"))
    flip = "chevron-left" if kit.spec.language == "ar" else "chevron-right"
    first, last = words
    return row(
        link(kit, first, "small", "muted"), icon(kit, flip, 14, "muted"), text(kit, last, "small"), gap=8, tag="nav"
    )


def _chapter(kit: Kit, i: int, how: str, writer: Writer) -> list[Child]:
    """Text, and one thing that documents have."""
    parts = (_source, _note, _table, _points) if how == "guide" else (_table, _source, _note, _table)
    return [rich(kit, told(kit, writer, 3), (i, 0)), parts[i % 4](kit, i), rich(kit, told(kit, writer, 2), (i, 1))]


def _source(kit: Kit, i: int) -> Styled:
    names = ("config.toml", "example.py", "main.ts", "app.js")
    return code(kit, kit.copy.code(i), kit.rng.at("file", i).pick(names))


def _note(kit: Kit, i: int) -> Styled:
    said = kit.copy.notice(i)
    return alert(kit, said.title, said.text, said.tone)


def _points(kit: Kit, i: int) -> Styled:
    return points(kit, [kit.copy.step(k, 4).text for k in range(4)], numbered=kit.choice("numbered", True, False))


def _table(kit: Kit, i: int) -> Styled:
    """Names of settings and what they do."""
    cell = {"padding": f"{kit.space(2.5):g}px {kit.space(3):g}px", "text-align": "start", "vertical-align": "top"}
    names = [kit.copy.ui(key) for key in ("name", "description")]
    head = el("tr", *(el("th", word, css={**kit.type("label"), **cell}, scope="col") for word in names), css={"background": kit.color("sunken")})  # fmt: skip
    rows = []
    for k in range(4):
        setting = kit.copy.setting(k + 4 * i)
        word = kit.rng.at("option", i, k).pick(
            ("timeout", "retries", "region", "locale", "cache", "format", "limit", "theme")
        )
        key = el("td", el("code", f"{word}_{k + 1}", css=kit.type("code", "accent_text")), css=cell)
        said = el("td", setting.text or setting.title, css={**kit.type("small", "muted"), **cell})
        rows.append(el("tr", key, said, css={"border-top": kit.border()}))
    css = {"width": "100%", "border": kit.border(), "border-radius": kit.radius("control")}
    return el("table", el("thead", head), el("tbody", *rows), css=css, part="OptionsTable")


def _ends(kit: Kit) -> Styled:
    """The page before and the page after."""
    cards = [_end(kit, key, kit.copy.feature(i).title, key == "next") for i, key in ((1, "previous"), (3, "next"))]
    return grid(2, *cards, gap=kit.space(4), css={"padding-top": kit.space(6)}, tag="nav")


def _end(kit: Kit, key: str, title: str, last: bool) -> Styled:
    css: Css = {"border": kit.border(), "border-radius": kit.radius("card"), "padding": kit.space(4), "text-align": "end" if last else "start"}  # fmt: skip
    return column(muted(kit, kit.copy.ui(key), "tiny"), text(kit, title, "label", "accent_text"), gap=4, css=css, tag="a", part="PageLink", href="#")  # fmt: skip


# --- what is on the page


def on_this_page(kit: Kit) -> Styled:
    lined = kit.variant("lined", "plain") == "lined"
    lines = []
    for i, title in enumerate(chapters(kit)):
        edge: Css = {
            "border-inline-start": kit.border("accent" if i == 0 else "line", 2),
            "padding-inline-start": kit.space(3),
        }
        css: Css = {"display": "block", "padding-block": 5, **(edge if lined else {})}
        lines.append(el("li", link(kit, title, "small", "accent_text" if i == 0 else "muted", css=css)))
    head = text(kit, kit.copy.ui("on_this_page"), "label", tag="h2")
    css = {"width": 232, "flex": "none", "padding": f"{kit.space(9):g}px {kit.space(5):g}px"}
    return el(
        "nav", column(head, el("ul", *lines), gap=kit.space(3)), css=css, narrow={"display": "none"}, part="OnThisPage"
    )

"""What a search has found, and what there is to download or to know of a new version."""

from __future__ import annotations

from ui2code.mockups.atoms import badge, button, heading, icon, icon_button, icon_tile, link, muted, text
from ui2code.mockups.atoms.surfaces import edge
from ui2code.mockups.copy.types import File
from ui2code.mockups.el import Child, Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.shop.layout import full, opening, region
from ui2code.mockups.patterns.shop.page_texts import page_writer
from ui2code.mockups.patterns.shop.pictures import shot
from ui2code.styled import Styled


def query(kit: Kit) -> str:
    """What was looked for on this page."""
    return page_writer(kit).at("query").search()


def search_head(kit: Kit) -> Styled:
    how = kit.variant("box", "title")
    asked = kit.said("query", query(kit))
    number = kit.rng.at("found").integer(12, 900)
    found = muted(kit, f"{number} {kit.copy.ui('results')} · “{asked}”")
    title = heading(kit, 1, kit.said("title", kit.copy.ui("results") if how == "box" else f"“{asked}”"), "h2")
    css = {**kit.type("body", "text"), "height": 52, "padding-inline": 18, "border": kit.border("accent", 2), "border-radius": kit.radius("control")}  # fmt: skip
    entry = el("input", css={**css, "background": kit.color("surface"), "flex": "1 1 200px", "min-width": 0}, role="input", type="text", value=asked)  # fmt: skip
    go = button(kit, kit.copy.ui("search"), "primary", "large", "search", css={"height": 52})
    form = row(entry, go, gap=10, css={"flex-wrap": "wrap", "max-width": 760}, tag="form")
    return region(
        kit,
        "SearchHead",
        *((title, form, found) if how == "box" else (title, found)),
        _kinds(kit),
        gap=4,
        pad=8,
        tag="header",
    )


def _kinds(kit: Kit) -> Styled:
    """Kinds of things found, as tabs."""
    words = [kit.copy.ui("all"), kit.copy.ui("products"), kit.copy.ui("blog"), kit.copy.ui("files")]
    tabs = []
    for i, word in enumerate(words):
        line = kit.border("accent", 2) if i == 0 else "2px solid transparent"
        css = {
            **kit.type("label", "text" if i == 0 else "muted"),
            "display": "block",
            "padding-block": kit.space(2.5),
            "border-bottom": line,
        }
        tabs.append(el("li", el("a", word, css=css, href="#")))
    css = {"display": "flex", "flex-wrap": "wrap", "column-gap": kit.space(6), "border-bottom": kit.border()}
    return el("nav", el("ul", *tabs, css=css), part="Tabs")


def search_results(kit: Kit) -> Styled:
    how = kit.variant("plain", "cards", "pictures")
    items = [_result(kit, i, how) for i in range(kit.count(5, 8))]
    return region(kit, "SearchResults", column(*items, gap=kit.space(4 if how == "cards" else 6), tag="ol"), pad=5)


def _result(kit: Kit, i: int, how: str) -> Styled:
    post, rng = kit.copy.article(i), kit.rng.at("result", i)
    steps = " › ".join((kit.spec.brand.name, kit.copy.category(i), kit.copy.tag(i)))
    marks = [badge(kit, post.category, rng.pick(("accent", "second", "neutral")))] if rng.chance(0.5) else []
    title = el("h2", link(kit, post.title, "h4"))
    words = column(
        muted(kit, steps, "tiny"), title, _snippet(kit, i), row(*marks, muted(kit, post.date, "tiny"), gap=10, css={"flex-wrap": "wrap"}),
        gap=kit.space(1.5), css={"flex": "1 1 0", "min-width": 0},
    )  # fmt: skip
    box: Css = {
        "background": kit.color("surface"),
        "border-radius": kit.radius("card"),
        "padding": kit.space(5),
        **edge(kit),
    }
    seen = None
    if how == "pictures" and not kit.narrow:
        seen = shot(kit, kit.copy.product(i).subject, i, (140, 104), {"width": 140, "flex": "none", "border-radius": kit.radius("card")})  # fmt: skip
    css = {"align-items": "flex-start", **(box if how == "cards" else {})}
    return row(seen, words, gap=kit.space(5), css=css, tag="li", part="SearchResult")


def _snippet(kit: Kit, i: int) -> Styled:
    """A sentence around the words that were looked for, which are bold."""
    writer = kit.copy.at("snippet", i)
    words = el("strong", query(kit), css={"font-weight": "700", "color": kit.color("text")})
    return el(
        "p",
        f"{writer.sentence()} … ",
        words,
        f" … {kit.copy.feature(i).text}",
        css=kit.type("small", "muted"),
        role="snippet",
    )


# --- files


ICONS = {"pdf": "file-text", "png": "file-image", "jpg": "file-image", "svg": "file-image", "csv": "file-chart-column", "xlsx": "file-chart-column", "zip": "archive", "mp4": "film", "py": "file-code", "json": "file-code"}  # fmt: skip


def downloads(kit: Kit) -> Styled:
    how = kit.variant("rows", "cards")
    files = [kit.copy.file(i) for i in range(kit.count(4, 6) if how == "rows" else full(kit, 3, 1, 2))]
    title = opening(kit, kit.said("title", kit.copy.heading("files")), use="h3")
    if how == "cards":
        return region(kit, "Downloads", title, grid(3, *(_card(kit, f) for f in files), gap=kit.space(5), tag="ul"))
    rows = [_row(kit, f, i == 0) for i, f in enumerate(files)]
    css: Css = {
        "background": kit.color("surface"),
        "border-radius": kit.radius("card"),
        "overflow": "hidden",
        **edge(kit),
    }
    return region(kit, "Downloads", title, el("ul", *rows, css=css))


def _name(kit: Kit, file: File) -> Styled:
    name = text(kit, file.name, "label", css={"overflow-wrap": "anywhere"})
    return column(
        name, muted(kit, f"{file.kind.upper()} · {file.size}", "tiny"), gap=2, css={"flex": "1 1 0", "min-width": 0}
    )


def _row(kit: Kit, file: File, first: bool) -> Styled:
    mark = icon_tile(kit, ICONS.get(file.kind, "file"), 40, "accent")
    get = icon_button(kit, "download", kit.copy.ui("download"), 36)
    words = button(kit, kit.copy.ui("download"), "outline", "small", "download")
    css: Css = {"padding": f"{kit.space(3):g}px {kit.space(4):g}px", **({} if first else {"border-top": kit.border()})}
    return row(
        mark, _name(kit, file), get if kit.narrow else words, gap=kit.space(4), css=css, tag="li", part="DownloadRow"
    )


def _card(kit: Kit, file: File) -> Styled:
    css: Css = {
        "background": kit.color("surface"),
        "border-radius": kit.radius("card"),
        "padding": kit.space(5),
        **edge(kit),
    }
    top = row(
        icon(kit, ICONS.get(file.kind, "file"), 28, "accent_text"),
        _name(kit, file),
        gap=12,
        css={"align-items": "flex-start"},
    )
    return column(top, button(kit, kit.copy.ui("download"), "soft", "small", "download", {"width": "100%", "margin-top": "auto"}), gap=kit.space(4), css=css, tag="li", part="DownloadCard")  # fmt: skip


# --- versions


def changelog(kit: Kit) -> Styled:
    how = kit.variant("timeline", "cards")
    major, minor = kit.rng.at("major").integer(1, 9), kit.rng.at("minor").integer(5, 20)
    items = [_release(kit, i, f"{major}.{minor - i}.0", how) for i in range(kit.count(3, 4))]
    return region(kit, "Changelog", column(*items, gap=kit.space(8 if how == "timeline" else 6), tag="ol"))


def _release(kit: Kit, i: int, number: str, how: str) -> Styled:
    tag = badge(kit, f"{kit.copy.ui('version')} {number}", "accent" if i == 0 else "neutral")
    when = muted(kit, kit.copy.article(i).date)
    groups: list[Child] = [_changes(kit, i, key, tone) for key, tone in (("new", "success"), ("improved", "info"), ("fixed", "warning"))[: 3 if i == 0 else 2]]  # fmt: skip
    words = column(heading(kit, 2, kit.copy.feature(i).title, "h3"), text(kit, kit.copy.feature(i).text, "body", "muted"), *groups, gap=kit.space(4), css={"flex": "1 1 0", "min-width": 0})  # fmt: skip
    if how == "cards":
        css: Css = {
            "background": kit.color("surface"),
            "border-radius": kit.radius("card"),
            "padding": kit.space(7),
            **edge(kit),
        }
        top = row(tag, when, gap=12, css={"flex-wrap": "wrap"})
        return column(top, words, gap=kit.space(4), css=css, tag="li", part="Release")
    side = column(tag, when, gap=kit.space(2), css={"width": 180, "flex": "none", "align-items": "flex-start"})
    words = el("div", words, css={"display": "flex", "flex": "1 1 0", "min-width": 0, "border-inline-start": kit.border("line", 2), "padding-inline-start": kit.space(7)}, role="notes")  # fmt: skip
    style = {"display": "flex", "gap": kit.space(6), "align-items": "stretch"}
    return el("li", side, words, css=style, narrow={"flex-direction": "column"}, part="Release")


def _changes(kit: Kit, i: int, key: str, tone: str) -> Styled:
    writer = kit.copy.at("changes", key, i)
    count = kit.rng.at("changes", key, i).integer(2, 3)
    lines = []
    for _ in range(count):
        mark = icon(kit, "check", 16, tone, css={"margin-top": 4})
        said = text(kit, writer.sentence(), "small", css={"flex": "1 1 0", "min-width": 0})
        lines.append(row(mark, said, gap=10, css={"align-items": "flex-start"}, tag="li"))
    title = el("h3", badge(kit, kit.copy.ui(key), tone))
    return column(title, column(*lines, gap=kit.space(2), tag="ul"), gap=kit.space(2.5), part="ChangeGroup")

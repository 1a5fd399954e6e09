"""Tables of records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ui2code.mockups.atoms import badge, button, card, checkbox, heading, icon, icon_button, muted, text
from ui2code.mockups.copy.types import Column, Person, Table
from ui2code.mockups.el import Child, Css, column, el, row
from ui2code.mockups.kit import TIGHT, Kit
from ui2code.mockups.patterns.app.parts import menu_button, portrait, spread, status
from ui2code.mockups.patterns.site.frame import pointed
from ui2code.styled import Styled

FIGURES = ("money", "number", "percent")


@dataclass(frozen=True, slots=True)
class Dress:
    """How a table is drawn."""

    pad: float = 3
    boxes: bool = False
    actions: bool = False
    stripes: bool = False
    plain: bool = False
    """States as dots instead of badges."""
    sorted: int = -1


def data_table(kit: Kit) -> Styled:
    """A whole table of an admin page: boxes, people, states, row menus, pages."""
    how = kit.variant("managed", "simple", "striped", "toolbar")
    count = kit.count(8, 12)
    columns = 3 if kit.narrow else 4 if kit.spec.width < TIGHT else kit.rng.at("columns").integer(5, 6)
    made = kit.copy.table(count, columns)
    boxed = how in ("managed", "toolbar") and not kit.narrow
    dress = Dress(3, boxed, boxed, how == "striped", how == "simple", kit.rng.at("sorted").integer(0, 2))
    head = _heading(kit, how) if how in ("toolbar", "simple") else None
    foot = (
        None
        if how == "simple"
        else el(
            "div",
            pages(kit, count),
            css={"padding": f"{kit.space(3):g}px {kit.space(4):g}px", "border-top": kit.border()},
        )
    )
    return card(kit, head, table(kit, made, dress), foot, part="DataTable", pad=0, gap=0, tag="section")


def compact_table(kit: Kit) -> Styled:
    """A few rows with a title, as on dashboards."""
    how = kit.variant("lined", "striped", "open")
    columns = 3 if kit.narrow or kit.section.span < 7 else 4
    made = kit.copy.table(kit.count(4, 6), columns)
    dress = Dress(2.25, stripes=how == "striped", plain=how != "lined")
    see = el("a", kit.copy.ui("see_all"), css=kit.type("label", "accent_text"), role="link", href="#")
    title = heading(
        kit, 2, kit.said("title", kit.copy.ui(kit.choice("title", "orders", "customers", "invoices", "products"))), "h4"
    )
    top = spread(title, see, css={"padding": f"{kit.space(4):g}px {kit.space(4):g}px {kit.space(2):g}px"})
    return card(
        kit,
        top,
        table(kit, made, dress),
        part="CompactTable",
        pad=0,
        gap=0,
        tag="section",
        css={"padding-bottom": kit.space(2)},
    )


def _heading(kit: Kit, how: str) -> Styled:
    words = row(
        heading(kit, 2, kit.said("title", kit.copy.ui("all")), "h4"),
        badge(kit, kit.copy.at("all").number(40, 900), "neutral"),
        gap=10,
    )
    tools = row(
        button(kit, kit.copy.ui("filter"), "outline", "small", "filter"),
        button(kit, kit.copy.ui("export"), "outline", "small", "download") if not kit.narrow else None,
        gap=8,
    )
    style: Css = {
        "padding": f"{kit.space(4):g}px {kit.space(4):g}px",
        "border-bottom": kit.border(),
        "flex-wrap": "wrap",
    }
    return spread(words, tools if how == "toolbar" else menu_button(kit), css=style)


def table(kit: Kit, made: Table, dress: Dress) -> Styled:
    """Heads and rows; amounts stand at the end of their column."""
    heads = [_head(kit, dress, i, column) for i, column in enumerate(made.columns)]
    tones = {state.label: state.tone for state in map(kit.copy.status, range(12))}
    rows = [_row(kit, dress, made.columns, cells, i, tones) for i, cells in enumerate(made.rows)]
    start: list[Child] = [_cell(kit, dress, checkbox(kit, False), tag="th", width=52)] if dress.boxes else []
    end: list[Child] = [_cell(kit, dress, None, tag="th", width=56)] if dress.actions else []
    head = el("thead", el("tr", *start, *heads, *end), css={"background": kit.color("sunken")})
    style: Css = {"width": "100%", "border-collapse": "collapse", "text-align": "start"}
    return el("table", head, el("tbody", *rows), css=style)


def _head(kit: Kit, dress: Dress, i: int, of: Column) -> Styled:
    style: Css = {**kit.type("eyebrow", "muted"), "white-space": "normal"}
    words = text(kit, of.title, "eyebrow", "muted")
    if i == dress.sorted:
        words = row(
            words,
            icon(kit, "arrow-down", 13, "muted"),
            gap=4,
            css={"justify-content": "flex-end" if of.kind in FIGURES else "flex-start"},
        )
    return _cell(kit, dress, words, tag="th", css=style, end=of.kind in FIGURES)


def _row(
    kit: Kit, dress: Dress, columns: Sequence[Column], cells: Sequence[str], i: int, tones: Mapping[str, str]
) -> Styled:
    on = dress.boxes and kit.rng.at("picked", i).chance(0.15)
    drawn = [
        _filled(kit, dress, of, cell, k, tones, i) for k, (of, cell) in enumerate(zip(columns, cells, strict=True))
    ]
    start: list[Child] = [_cell(kit, dress, checkbox(kit, on))] if dress.boxes else []
    end: list[Child] = [_cell(kit, dress, menu_button(kit, 30))] if dress.actions else []
    ground: Css = {"background": kit.color("sunken")} if dress.stripes and i % 2 else {}
    edge: Css = {} if dress.stripes else {"border-top": kit.border()}
    return el("tr", *start, *drawn, *end, css={**ground, **edge}, part="TableRow")


def _filled(kit: Kit, dress: Dress, of: Column, cell: str, k: int, tones: Mapping[str, str], i: int) -> Styled:
    if of.kind == "status":
        return _cell(kit, dress, status(kit, cell, tones.get(cell, "neutral"), dress.plain))
    if of.kind == "person":
        return _cell(kit, dress, _person(kit, cell, i))
    use = "label" if k == 0 or of.kind == "money" else "small"
    color = "muted" if of.kind in ("date", "id") and k else "text"
    style: Css = {**kit.type(use, color), **({"white-space": "nowrap"} if of.kind in FIGURES else {})}
    return _cell(kit, dress, cell, css=style, end=of.kind in FIGURES)


def _person(kit: Kit, name: str, i: int) -> Styled:
    them = kit.copy.person(i)
    face = portrait(kit, Person(name, them.initials, "", "", "", "", ""), 28) if not kit.narrow else None
    return row(face, text(kit, name, "small"), gap=10)


def _cell(
    kit: Kit, dress: Dress, inside: Child, tag: str = "td", css: Css | None = None, end: bool = False, width: float = 0
) -> Styled:
    style: Css = {
        "padding": f"{kit.space(dress.pad):g}px {kit.space(2 if kit.narrow else 4):g}px",
        "text-align": "end" if end else "start",
        "vertical-align": "middle",
        **({"width": width} if width else {}),
        **(css or {}),
    }
    return el(tag, inside, css=style)


def pages(kit: Kit, shown: int) -> Styled:
    """Which rows these are, and the way to the others."""
    of = kit.copy.at("all").number(40, 900)
    words = muted(kit, f"1–{shown} {kit.copy.ui('of')} {of}", "small")
    return spread(words, steps(kit, 3), css={"flex-wrap": "wrap"}, part="Pagination")


def steps(kit: Kit, count: int, now: int = 1) -> Styled:
    """Numbers of pages between two arrows."""
    numbers = [_page(kit, str(i), i == now) for i in range(1, count + 1)]
    before = icon_button(kit, pointed(kit, "chevron-left"), kit.copy.ui("previous"), 32, "outline")
    after = icon_button(kit, pointed(kit, "chevron-right"), kit.copy.ui("next"), 32, "outline")
    return row(before, *numbers, after, gap=4, tag="nav", role="pages")


def _page(kit: Kit, words: str, on: bool) -> Styled:
    style: Css = {
        **kit.type("label", "on_accent" if on else "muted"),
        "min-width": 32,
        "height": 32,
        "border-radius": kit.radius("control"),
        "display": "flex",
        "align-items": "center",
        "justify-content": "center",
        **({"background": kit.color("accent")} if on else {}),
    }
    return el("a", words, css=style, role="page", href="#")


def pager(kit: Kit) -> Styled:
    """Pagination alone."""
    if kit.variant("full", "centered") == "centered":
        return el(
            "section",
            steps(kit, 3 if kit.narrow else 5, 2),
            css={"display": "flex", "justify-content": "center"},
            part="Pager",
        )
    return el("section", column(pages(kit, 10)), part="Pager")

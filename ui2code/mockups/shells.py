"""How the sections of a page stand together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ui2code.mockups.atoms.surfaces import WIDTH
from ui2code.mockups.el import Css, el, grid
from ui2code.mockups.kinds.kind import Shell
from ui2code.mockups.kit import GRID, SIDE, TIGHT, Kit
from ui2code.mockups.patterns.site.pictures import ornamented
from ui2code.mockups.spec import Place, Section
from ui2code.styled import Styled

Drawn = Sequence[tuple[Section, Styled]]
ASIDE = 320
"""CSS px of what stands beside a column of a public page."""


def arranged(shell: Shell, kit: Kit, drawn: Drawn) -> Styled:
    """The page's root; what lies over it covers the window."""
    page = _SHELLS[shell](kit, drawn)
    over = _at(drawn, "over")
    if not over:
        return page
    style = {"position": "relative", "min-height": kit.spec.height, "display": "grid"}
    return el("div", page, *over, css=style, role="screen")


def _page(kit: Kit, drawn: Drawn) -> Styled:
    """Bands below one another; the footer at the window's end. What takes less than all columns stands beside the sides."""
    main = el("main", *_bands(kit, drawn), css=_stack(), role="main")
    return el(
        "div",
        *_at(drawn, "top"),
        main,
        *_at(drawn, "bottom"),
        css={**_stack(), "min-height": kit.spec.height},
        role="page",
    )


def _bands(kit: Kit, drawn: Drawn) -> list[Styled]:
    """The main sections, those beside the sides gathered where the first of them stands; all of them, if none says so."""
    if not _at(drawn, "side") and not _at(drawn, "aside"):
        return _at(drawn, "main")
    main = [(section, part) for section, part in drawn if section.place == "main"]
    near = [pair for pair in main if pair[0].span < GRID] or main
    first = near[0][0].key if near else ""
    bands = [part for section, part in main if all(section is not other for other, _ in near)]
    before = next((i for i, (section, _) in enumerate(main) if section.key == first), 0)
    bands.insert(before, _beside(kit, drawn, [part for _, part in near]))
    return bands


def _beside(kit: Kit, drawn: Drawn, sections: list[Styled]) -> Styled:
    """A column of sections between the sides, as wide together as a band's content."""
    gap = kit.space(8)
    middle = el("div", *sections, css={**_stack(), "gap": gap, "flex": "1 1 0", "min-width": 0}, role="column")
    before, after = _side(kit, _at(drawn, "side"), SIDE), _side(kit, _at(drawn, "aside"), ASIDE)
    row: Css = {"display": "flex", "align-items": "flex-start", "gap": kit.space(9), "width": "100%"}
    inner = {**row, "max-width": WIDTH, "margin-inline": "auto"}
    small: Css = {"flex-direction": "column", "align-items": "stretch"}
    tight = small if kit.spec.width < TIGHT else {}
    held = el("div", before, middle, after, css={**inner, **tight}, narrow=small, role="middle")
    return el("div", held, css={"padding": f"{gap:g}px 32px"}, narrow={"padding": "24px 20px"}, role="columns")


def _side(kit: Kit, parts: list[Styled], width: float) -> Styled | None:
    wide: float | str = width if kit.spec.width >= TIGHT else "100%"
    style: Css = {**_stack(), "gap": kit.space(6), "width": wide, "flex": "none"}
    return el("aside", *parts, css=style, narrow={"width": "100%"}, role="side") if parts else None


def _app(kit: Kit, drawn: Drawn) -> Styled:
    """A side bar down the window, a bar above, panels on twelve columns."""
    side = [] if kit.narrow else _at(drawn, "side")
    panels = _panels(kit, drawn)
    style: Css = {
        "display": "flex",
        "flex-direction": "column",
        "gap": kit.space(5),
        "padding": kit.space(6),
        "flex": "1 1 auto",
        "min-width": 0,
    }
    main = el("main", panels, css=style, role="main")
    body = el(
        "div",
        main,
        *_at(drawn, "aside"),
        css={"display": "flex", "flex": "1 1 auto", "min-width": 0},
        narrow={"flex-direction": "column"},
        role="body",
    )
    column = el(
        "div",
        *_at(drawn, "top"),
        body,
        *_at(drawn, "bottom"),
        css={**_stack(), "flex": "1 1 auto", "min-width": 0},
        role="column",
    )
    return el("div", *side, column, css={"display": "flex", "min-height": kit.spec.height}, role="app")


def _panels(kit: Kit, drawn: Drawn) -> list[Styled]:
    """Panels of all columns alone, others beside one another in rows of twelve; in a tight window all alone."""
    rows: list[list[tuple[Section, Styled]]] = []
    for section, part in drawn:
        if section.place != "main":
            continue
        if rows and kit.spec.width >= TIGHT and sum(s.span for s, _ in rows[-1]) + section.span <= GRID:
            rows[-1].append((section, part))
        else:
            rows.append([(section, part)])
    return [_row(kit, parts) for parts in rows]


def _row(kit: Kit, parts: Drawn) -> Styled:
    if len(parts) == 1 and (parts[0][0].span == GRID or kit.spec.width < TIGHT):
        return parts[0][1]
    tracks = " ".join(f"minmax(0, {section.span}fr)" for section, _ in parts)
    return grid(tracks, *(part for _, part in parts), gap=kit.space(5))


def _center(kit: Kit, drawn: Drawn) -> Styled:
    """One thing in the middle of the window."""
    middle: Css = {
        **_stack(),
        "flex": "1 1 auto",
        "align-items": "center",
        "justify-content": "center",
        "gap": kit.space(6),
        "padding": kit.space(8),
    }
    narrow: Css = {"padding": "24px 20px"}
    main = el("main", *_at(drawn, "main"), css=middle, narrow=narrow, role="main")
    return el(
        "div",
        *_at(drawn, "top"),
        ornamented(kit, main, 0.7, {**middle, "position": "relative"}, narrow),
        *_at(drawn, "bottom"),
        css={**_stack(), "min-height": kit.spec.height},
        role="page",
    )


def _split(kit: Kit, drawn: Drawn) -> Styled:
    """Two halves of the window: a form, and what it is about."""
    middle: Css = {**_stack(), "align-items": "center", "justify-content": "center", "padding": kit.space(10)}
    main = el("main", *_at(drawn, "main"), css=middle, narrow={"padding": "32px 20px"}, role="main")
    beside = [] if kit.narrow else [*_at(drawn, "side"), *_at(drawn, "aside")]
    halves = [*beside, main] if kit.rng.at("halves").chance(0.4) else [main, *beside]
    body = grid("minmax(0, 1fr) minmax(0, 1fr)" if beside else 1, *halves, css={"flex": "1 1 auto"}) if beside else main
    return el(
        "div",
        *_at(drawn, "top"),
        body,
        *_at(drawn, "bottom"),
        css={**_stack(), "min-height": kit.spec.height},
        role="page",
    )


def _columns(kit: Kit, drawn: Drawn) -> Styled:
    """A side, the main thing and an aside, below a bar, as wide as the window; in a tight one only the side next to the main
    thing."""
    main = el("main", *_at(drawn, "main"), css={**_stack(), "flex": "1 1 auto", "min-width": 0}, role="main")
    side = [] if kit.narrow else _at(drawn, "side")[-1 if kit.spec.width < TIGHT else 0 :]
    aside = _at(drawn, "aside") if kit.spec.width >= TIGHT else []
    body = el("div", *side, main, *aside, css={"display": "flex", "flex": "1 1 auto"}, role="body")
    return el(
        "div",
        *_at(drawn, "top"),
        body,
        *_at(drawn, "bottom"),
        css={**_stack(), "min-height": kit.spec.height},
        role="page",
    )


def _stack() -> dict[str, str | float]:
    return {"display": "flex", "flex-direction": "column"}


def _at(drawn: Drawn, place: Place) -> list[Styled]:
    return [part for section, part in drawn if section.place == place]


_SHELLS: Mapping[Shell, Callable[[Kit, Drawn], Styled]] = {
    "page": _page,
    "app": _app,
    "center": _center,
    "split": _split,
    "columns": _columns,
}

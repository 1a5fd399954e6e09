"""What a firm offers and why it is good: features in every arrangement."""

from __future__ import annotations

from ui2code.mockups import art
from ui2code.mockups.atoms import card, icon, icon_tile, paragraph, text
from ui2code.mockups.copy.types import Feature
from ui2code.mockups.el import column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.site.frame import (
    PAGE,
    Ground,
    actions,
    amount,
    columns_of,
    ground,
    items,
    more,
    opening,
    section,
)
from ui2code.mockups.patterns.site.pictures import figure, photo
from ui2code.styled import Styled

FEATURES = ("grid", "cards", "list", "pictured", "numbered", "beside")


def features(kit: Kit) -> Styled:
    """Several at once, equal."""
    how = kit.variant(*FEATURES)
    if how == "pictured" and not kit.spec.images:
        how = "cards"
    on = (
        ground(kit, "page", "page", "sunken", "surface", "inverse")
        if how in ("grid", "numbered")
        else ground(kit, "page", "page", "sunken")
    )
    if how == "beside":
        return _beside(kit, on)
    count = amount(kit, 3, 6, 6, 4) if how != "list" else amount(kit, 6, 4, 8)
    parts = [_DRAWN[how](kit, on, kit.copy.feature(i), i) for i in range(count)]
    columns = (
        2
        if how == "list" and count > 3
        else columns_of(count, 3 if how == "pictured" else 4 if how == "numbered" else 3 + (count in (4, 8)))
    )
    gap = {"grid": 10, "cards": 6, "list": 8, "pictured": 7, "numbered": 8}[how]
    return section(kit, "Features", on, opening(kit, on, "features"), items(kit, columns, parts, gap))


def _beside(kit: Kit, on: Ground) -> Styled:
    """The head at the start, the features in two columns beside it."""
    parts = [_plain(kit, on, kit.copy.feature(i), i) for i in range(amount(kit, 4, 6))]
    head = opening(kit, on, "features", "left", more(kit, on, kit.copy.cta2()))
    both = grid("minmax(0, 1fr) minmax(0, 1.7fr)", head, items(kit, 2, parts, 9), gap=kit.space(14))
    return section(kit, "Features", on, both)


def _plain(kit: Kit, on: Ground, told: Feature, i: int) -> Styled:
    css = {"align-items": "center", "text-align": "center"} if kit.choice("feature align", True, False, False) else {}
    parts = (icon_tile(kit, art.icon_for(told.icon), 48), _words(kit, on, told))
    return column(*parts, gap=kit.space(4), css=css, tag="li", part="Feature")


def _boxed(kit: Kit, on: Ground, told: Feature, i: int) -> Styled:
    parts = (icon_tile(kit, art.icon_for(told.icon), 44), _words(kit, PAGE, told))
    return card(kit, *parts, part="FeatureCard", pad=7, gap=5, tag="li")


def _listed(kit: Kit, on: Ground, told: Feature, i: int) -> Styled:
    words = el("div", _words(kit, on, told), css={"min-width": 0})
    css = {"align-items": "flex-start"}
    return row(
        icon_tile(kit, art.icon_for(told.icon), 44), words, gap=kit.space(4), css=css, tag="li", part="FeatureRow"
    )


def _pictured(kit: Kit, on: Ground, told: Feature, i: int) -> Styled:
    shown = photo(kit, i, 360, 220, {"border-radius": kit.radius("card")})
    return column(shown, _words(kit, on, told), gap=kit.space(5), tag="li", part="FeatureTile")


def _numbered(kit: Kit, on: Ground, told: Feature, i: int) -> Styled:
    number = text(kit, f"{i + 1:02d}", "label", on.link)
    rule = "inverse_muted" if on.fill == "inverse" else "line"
    css = {"border-top": kit.border(rule), "padding-top": kit.space(4)}
    return column(number, _words(kit, on, told), gap=kit.space(3), css=css, tag="li", part="NumberedFeature")


def _words(kit: Kit, on: Ground, told: Feature) -> Styled:
    title = text(kit, told.title, "h3", on.text, "h3")
    return column(title, paragraph(kit, told.text, "body", on.muted), gap=kit.space(1.5))


_DRAWN = {"grid": _plain, "cards": _boxed, "list": _listed, "pictured": _pictured, "numbered": _numbered}


# --- one after another


def feature_rows(kit: Kit) -> Styled:
    """A picture beside words, then the other way round."""
    how = kit.variant("alternating", "one-sided", "framed")
    on = ground(kit, "page", "page", "surface", "sunken")
    rows = [_feature_row(kit, on, how, i) for i in range(kit.count(2, 3))]
    head = opening(kit, on, "features") if kit.rng.at("head").chance(0.5) or len(rows) > 2 else None
    return section(kit, "FeatureRows", on, head, column(*rows, gap=kit.space(8 if how == "framed" else 18)))


def _feature_row(kit: Kit, on: Ground, how: str, i: int) -> Styled:
    told = kit.copy.feature(i)
    points = [_point(kit, on, kit.copy.at("points", i).feature(k).title) for k in range(3)]
    listed = (
        el("ul", *points, css={"display": "grid", "gap": kit.space(2.5)}) if kit.choice("points", True, False) else None
    )
    to = more(kit, on, kit.copy.at("more", i).cta2())
    title = text(kit, told.title, "h2", on.text, "h3")
    lead = paragraph(kit, f"{told.text} {kit.copy.at('row', i).sentence()}", "lead", on.muted)
    words = column(_sign(kit, told), title, lead, listed, to, gap=kit.space(4), css={"min-width": 0})
    shown = figure(kit, i, 540, 380) if kit.spec.images else _plate(kit, told)
    if how == "framed":
        return _framed(kit, words, shown)
    halves = [shown, words] if how == "alternating" and i % 2 == 0 and not kit.narrow else [words, shown]
    return grid(2, *halves, gap=kit.space(16), css={"align-items": "center"}, tag="article", part="FeatureRow")


def _framed(kit: Kit, words: Styled, shown: Styled) -> Styled:
    inside = grid("minmax(0, 1fr) minmax(0, 1.1fr)", words, shown, gap=kit.space(12), css={"align-items": "center"})
    return card(kit, inside, part="FeatureRow", pad=9, tag="article", css={"border-radius": kit.radius("large")})


def _sign(kit: Kit, told: Feature) -> Styled | None:
    return icon_tile(kit, art.icon_for(told.icon), 44) if kit.choice("row sign", True, False) else None


def _plate(kit: Kit, told: Feature) -> Styled:
    """A large icon on a tint: where no pictures are wanted."""
    css = {"display": "flex", "align-items": "center", "justify-content": "center", "height": 260}
    face = {"background": kit.color("accent_soft"), "border-radius": kit.radius("large")}
    return el("div", icon(kit, art.icon_for(told.icon), 96, "accent_text"), css={**css, **face}, role="plate")


def _point(kit: Kit, on: Ground, words: str) -> Styled:
    return row(icon(kit, "circle-check", 18, on.link), text(kit, words, "body", on.text), gap=10, tag="li")


def feature_tabs(kit: Kit) -> Styled:
    """One feature at a time, chosen by tabs above or at the side."""
    how = kit.variant("above", "side")
    on = ground(kit, "page", "page", "sunken")
    count = kit.count(3, 4)
    head = opening(kit, on, "features", "center" if how == "above" else "left")
    told = kit.copy.feature(0)
    shown = figure(kit, 0, 560, 380) if kit.spec.images else _plate(kit, told)
    if how == "side":
        tabs = column(*(_side_tab(kit, on, i) for i in range(count)), gap=kit.space(2), tag="ul")
        both = grid(
            "minmax(0, 1fr) minmax(0, 1.25fr)",
            column(head, tabs, gap=kit.space(7)),
            shown,
            gap=kit.space(14),
            css={"align-items": "center"},
        )
        return section(kit, "FeatureTabs", on, both)
    tabs = el(
        "ul",
        *(_tab(kit, i) for i in range(count)),
        css={"display": "flex", "flex-wrap": "wrap", "justify-content": "center", "gap": 8},
    )
    words = column(
        _words(kit, PAGE, told),
        actions(kit, PAGE, "medium"),
        gap=kit.space(6),
        css={"justify-content": "center", "min-width": 0},
    )
    inside = grid(2, words, shown, gap=kit.space(12), css={"align-items": "center"})
    return section(kit, "FeatureTabs", on, head, tabs, card(kit, inside, part="TabPanel", pad=9), gap=8)


def _tab(kit: Kit, i: int) -> Styled:
    here = i == 0
    told = kit.copy.feature(i)
    ink = "on_accent" if here else "text"
    css = {
        **{"display": "flex", "align-items": "center", "gap": 8, "padding": "10px 18px", **kit.type("label", ink)},
        **{"border-radius": kit.radius("pill"), "background": kit.color("accent" if here else "surface")},
        "border": kit.border("accent" if here else "line"),
    }
    parts = (icon(kit, art.icon_for(told.icon), 16, ink), el("span", told.title))
    return el(
        "li", el("button", *parts, css=css, role="tab", attrs={"type": "button"}), part="Tab", css={"min-width": 0}
    )


def _side_tab(kit: Kit, on: Ground, i: int) -> Styled:
    told = kit.copy.feature(i)
    here = i == 0
    line = kit.color("accent") if here else kit.color("line")
    said = paragraph(kit, told.text, "small", on.muted) if here else None
    css = {"padding": f"{kit.space(3):g}px {kit.space(5):g}px", "border-inline-start": f"3px solid {line}"}
    return column(
        text(kit, told.title, "h3", on.text if here else on.muted, "h3"), said, gap=6, css=css, tag="li", part="SideTab"
    )

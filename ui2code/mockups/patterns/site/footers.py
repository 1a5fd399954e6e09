"""What stands at the bottom of a public page."""

from __future__ import annotations

from ui2code.mockups.atoms import heading, link, paragraph, text, wrap
from ui2code.mockups.copy.types import LinkGroup
from ui2code.mockups.el import Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.site.brand import brand, follow
from ui2code.mockups.patterns.site.forms import subscribe
from ui2code.mockups.patterns.site.frame import Ground, actions, ground
from ui2code.styled import Styled

COLUMNED = ("columns", "newsletter", "statement")
FOOTERS = ("columns", "line", "centered", "newsletter", "statement")


def footer(kit: Kit) -> Styled:
    """Links, name, rights; where a number of columns is asked for, one that has columns."""
    how = kit.variant(*(COLUMNED if kit.section.count else FOOTERS))
    on = ground(kit, "sunken", "sunken", "inverse", "page", "surface")
    if how == "line":
        return _held(kit, on, 7, _line(kit, on))
    if how == "centered":
        return _held(kit, on, 12, _centered(kit, on), _closing(kit, on, False))
    groups = kit.copy.footer(kit.count(3, 4))
    if how == "statement":
        return _held(kit, on, 16, _statement(kit, on), _groups(kit, on, groups), _closing(kit, on, True))
    if how == "newsletter":
        return _held(kit, on, 14, _letter(kit, on), _columns(kit, on, groups), _closing(kit, on, True))
    return _held(kit, on, 14, _columns(kit, on, groups), _closing(kit, on, True))


def _held(kit: Kit, on: Ground, pad: float, *parts: Styled) -> Styled:
    inside = wrap(kit, *parts, css={"display": "flex", "flex-direction": "column", "gap": kit.space(10)})
    css: dict[str, str | float] = {"padding": f"{kit.space(pad):g}px 32px {kit.space(7):g}px"}
    if on.fill:
        css["background"] = kit.color(on.fill)
    else:
        css["border-top"] = kit.border()
    return el("footer", inside, css=css, narrow={"padding": "40px 20px 28px"}, part="SiteFooter", role="footer")


def _columns(kit: Kit, on: Ground, groups: tuple[LinkGroup, ...]) -> Styled:
    about = column(
        brand(kit, on),
        paragraph(kit, kit.copy.tagline(), "small", on.muted, {"max-width": 260}),
        follow(kit, on),
        gap=kit.space(4),
    )
    return grid(
        f"minmax(0, 1.6fr) repeat({len(groups)}, minmax(0, 1fr))", about, *_lists(kit, on, groups), gap=kit.space(8)
    )


def _groups(kit: Kit, on: Ground, groups: tuple[LinkGroup, ...]) -> Styled:
    return grid(max(len(groups), 1), *_lists(kit, on, groups), gap=kit.space(8), narrow=2)


def _lists(kit: Kit, on: Ground, groups: tuple[LinkGroup, ...]) -> list[Styled]:
    return [_group(kit, on, group) for group in groups]


def _group(kit: Kit, on: Ground, group: LinkGroup) -> Styled:
    links = [el("li", link(kit, word, "small", on.muted), part="FooterLink") for word in group.links]
    title = text(kit, group.title, "label", on.text, "h3")
    listed = el("ul", *links, css={"display": "grid", "gap": kit.space(2.5)})
    return el(
        "nav", title, listed, css={"display": "grid", "gap": kit.space(4), "align-content": "start"}, part="LinkGroup"
    )


def _closing(kit: Kit, on: Ground, ruled: bool) -> Styled:
    rights = text(
        kit, f"© {kit.copy.today().year} {kit.spec.brand.name}. {kit.copy.ui('all_rights')}", "tiny", on.muted
    )
    links = [el("li", link(kit, kit.copy.ui(key), "tiny", on.muted)) for key in ("privacy", "terms", "imprint")]
    listed = el("ul", *links, css={"display": "flex", "flex-wrap": "wrap", "gap": f"4px {kit.space(5):g}px"})
    css: dict[str, str | float] = {"flex-wrap": "wrap", "justify-content": "space-between" if ruled else "center"}
    if ruled:
        # a hairline of the palette is made for the page: on deep grounds the quiet text's colour stands in
        css |= {
            "border-top": kit.border("line" if on.fill != "inverse" else "inverse_muted"),
            "padding-top": kit.space(5),
        }
    return row(rights, listed, css={"gap": f"8px {kit.space(6):g}px", **css})


def _line(kit: Kit, on: Ground) -> Styled:
    links = [el("li", link(kit, word, "small", on.muted)) for word in kit.copy.nav(4)]
    listed = el("ul", *links, css={"display": "flex", "flex-wrap": "wrap", "gap": f"6px {kit.space(6):g}px"})
    rights = text(kit, f"© {kit.copy.today().year} {kit.spec.brand.name}", "tiny", on.muted)
    css: Css = {"flex-wrap": "wrap", "justify-content": "space-between"}
    return row(brand(kit, on, 24), listed, rights, gap=kit.space(6), css=css)


def _centered(kit: Kit, on: Ground) -> Styled:
    links = [el("li", link(kit, word, "small", on.text)) for word in kit.copy.nav(5)]
    spread: Css = {
        "display": "flex",
        "flex-wrap": "wrap",
        "justify-content": "center",
        "gap": f"8px {kit.space(7):g}px",
    }
    said = paragraph(kit, kit.copy.tagline(), "small", on.muted)
    parts = (brand(kit, on, 36), said, el("ul", *links, css=spread), follow(kit, on))
    return column(*parts, gap=kit.space(5), css={"align-items": "center", "text-align": "center"})


def _letter(kit: Kit, on: Ground) -> Styled:
    words = column(
        heading(kit, 2, kit.copy.heading("newsletter"), "h3", on.text),
        paragraph(kit, kit.copy.sentence(), "small", on.muted, {"max-width": 460}),
        gap=kit.space(2),
    )
    return grid(
        "minmax(0, 1fr) minmax(0, 1fr)", words, subscribe(kit, on), gap=kit.space(8), css={"align-items": "center"}
    )


def _statement(kit: Kit, on: Ground) -> Styled:
    title = heading(kit, 2, kit.copy.heading("cta"), "h1", on.text, {"max-width": 820})
    return column(title, actions(kit, on), gap=kit.space(6), css={"align-items": "flex-start"})

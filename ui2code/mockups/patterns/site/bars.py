"""What stands at the top and the bottom of a public page."""

from __future__ import annotations

from ui2code.mockups import art
from ui2code.mockups.atoms import button, link, muted, rule, text, wrap
from ui2code.mockups.el import column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.styled import Styled


def brand(kit: Kit, size: float = 28, color: str = "text") -> Styled:
    """The mark and the name."""
    mark = art.logo(kit.spec.brand.logo, kit.palette, kit.rng.at("logo"), size)
    drawn = kit.picture(mark, {"width": size, "height": size, "flex": "none"})
    name = text(kit, kit.spec.brand.name, "h4", color, css={"white-space": "nowrap"})
    return row(drawn, name, gap=10, tag="a", href="#")


def site_header(kit: Kit) -> Styled:
    how = kit.variant("left", "centered", "split")
    words = () if kit.narrow else kit.copy.nav(kit.count(3, 5))
    links = el("nav", *(link(kit, w, "small", "text") for w in words), css={"display": "flex", "gap": kit.space(6)})
    ends = row(
        link(kit, kit.copy.ui("sign_in"), "small", "text"), button(kit, kit.copy.cta(), size="small"), gap=kit.space(4)
    )
    if kit.narrow:
        parts = [brand(kit), button(kit, kit.copy.cta(), size="small")]
    else:
        parts = {"left": [row(brand(kit), links, gap=kit.space(10)), ends], "centered": [links, brand(kit), ends]}.get(
            how
        ) or [brand(kit), links, ends]
    bar = wrap(
        kit, *parts, css={"display": "flex", "align-items": "center", "justify-content": "space-between", "height": 68}
    )
    return el(
        "header",
        bar,
        css={"padding-inline": 32, "border-bottom": kit.border()},
        narrow={"padding-inline": 20},
        role="header",
    )


def footer(kit: Kit) -> Styled:
    how = kit.variant("columns", "line")
    groups = kit.copy.footer(kit.count(3, 4)) if how == "columns" else ()
    lists = [
        column(
            text(kit, g.title, "label"),
            el(
                "ul",
                *(el("li", link(kit, w, "small", "muted")) for w in g.links),
                css={"display": "grid", "gap": kit.space(2)},
            ),
            gap=kit.space(3),
        )
        for g in groups
    ]
    about = column(brand(kit), muted(kit, kit.copy.tagline()), gap=kit.space(3))
    top = grid(f"1.6fr repeat({len(lists)}, 1fr)", about, *lists, gap=kit.space(8)) if lists else about
    line = row(
        muted(kit, f"© 2026 {kit.spec.brand.name}", "tiny"),
        muted(kit, kit.copy.ui("privacy"), "tiny"),
        css={"justify-content": "space-between"},
    )
    inside = wrap(kit, top, rule(kit), line, css={"display": "grid", "gap": kit.space(6)})
    return el(
        "footer",
        inside,
        css={"padding": f"{kit.space(12):g}px 32px", "background": kit.color("sunken")},
        narrow={"padding": "32px 20px"},
        role="footer",
    )

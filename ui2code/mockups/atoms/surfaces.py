"""Grounds: bands of a page, cards, panels of an application, rules."""

from __future__ import annotations

from ui2code.mockups.atoms.words import heading, paragraph
from ui2code.mockups.el import Child, Css, el
from ui2code.mockups.kit import Kit
from ui2code.mockups.style import SHADOWS
from ui2code.styled import Styled

WIDTH = 1120
"""CSS px of a page's content."""


def band(
    kit: Kit, *children: Child, ground: str = "", width: float = WIDTH, pad: float = 18, gap: float = 10, css: Css | None = None,
    tag: str = "section",
) -> Styled:  # fmt: skip
    """A full-width part of a page, its content centred; ``pad`` and ``gap`` in steps of the spacing scale."""
    room = kit.space(pad)
    outer: dict[str, str | float] = {"padding": f"{room:g}px 32px"}
    if ground:
        outer["background"] = kit.color(ground)
    inner: Css = {
        "display": "flex",
        "flex-direction": "column",
        "gap": kit.space(gap),
        **(css or {}),
    }
    narrow = {"padding": f"{round(room * 0.7):g}px 20px"}
    return el(tag, wrap(kit, *children, width=width, css=inner), css=outer, narrow=narrow, role="band")


def wrap(kit: Kit, *children: Child, width: float = WIDTH, css: Css | None = None) -> Styled:
    """Content no wider than ``width``, centred."""
    return el(
        "div",
        *children,
        css={"width": "100%", "max-width": width, "margin-inline": "auto", **(css or {})},
        role="content",
    )


def card(
    kit: Kit,
    *children: Child,
    part: str | None = None,
    pad: float = 6,
    gap: float = 3,
    css: Css | None = None,
    tag: str = "div",
) -> Styled:
    """A surface with the brand's corners, edge and shadow."""
    style: Css = {
        **{"display": "flex", "flex-direction": "column", "gap": kit.space(gap), "padding": kit.space(pad)},
        **{"background": kit.color("surface"), "border-radius": kit.radius("card")},
        **edge(kit),
        **(css or {}),
    }
    return el(tag, *children, css=style, part=part, role="card")


def edge(kit: Kit) -> dict[str, str | float]:
    """How the brand sets a surface off: by a hairline, by its shadow, or both; where it has neither, and its ground is the
    page's, still by a hairline."""
    shadow = SHADOWS[kit.spec.brand.shadow]
    style: dict[str, str | float] = {}
    if shadow.border or (shadow.card == "none" and kit.palette.surface == kit.palette.page):
        style["border"] = kit.border()
    if shadow.card != "none":
        style["box-shadow"] = kit.shadow("card")
    return style


def panel(
    kit: Kit,
    title: str,
    *children: Child,
    part: str | None = None,
    action: Child = None,
    gap: float = 4,
    css: Css | None = None,
) -> Styled:
    """A card of an application with a title line."""
    line = el(
        "div",
        heading(kit, 2, title, "h4"),
        action,
        css={
            "display": "flex",
            "align-items": "center",
            "justify-content": "space-between",
            "gap": 12,
            "min-height": 32,
        },
    )
    return card(kit, line if title else None, *children, part=part, pad=5, gap=gap, css=css, tag="section")


def head(
    kit: Kit,
    title: str,
    lead: str = "",
    eyebrow: Styled | None = None,
    center: bool = False,
    color: str = "",
    width: float = 640,
) -> Styled:
    """The opening of a section: a small line, a headline, a sentence."""
    style: dict[str, str | float] = {
        "display": "flex",
        "flex-direction": "column",
        "gap": kit.space(2.5),
        "max-width": width,
    }
    if center:
        style |= {"text-align": "center", "align-items": "center", "align-self": "center"}
    muted = "inverse_muted" if color == "on_inverse" else "muted"
    sentence = paragraph(kit, lead, "lead", muted) if lead else None
    return el("div", eyebrow, heading(kit, 2, title, "h2", color), sentence, css=style, role="head")


def rule(kit: Kit, color: str = "line") -> Styled:
    """A hairline across."""
    return el("hr", css={"height": 1, "background": kit.color(color), "flex": "none"}, role="rule")

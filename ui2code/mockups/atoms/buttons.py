"""Buttons and links."""

from __future__ import annotations

from typing import Literal

from ui2code.mockups.atoms.marks import icon as draw_icon
from ui2code.mockups.el import Css, el
from ui2code.mockups.kit import Kit
from ui2code.styled import Styled

Look = Literal["primary", "second", "outline", "soft", "ghost", "danger", "inverse"]
Size = Literal["small", "medium", "large"]

HEIGHTS = {"small": 32, "medium": 40, "large": 48}
INKS = {
    "primary": "on_accent",
    "second": "on_second",
    "outline": "text",
    "soft": "accent_text",
    "ghost": "text",
    "danger": "danger",
    "inverse": "inverse",
}


def button(
    kit: Kit,
    words: str,
    look: Look = "primary",
    size: Size = "medium",
    icon: str = "",
    css: Css | None = None,
    tag: str = "button",
) -> Styled:
    """A button; ``tag`` "a" where it leads elsewhere."""
    style = {
        "display": "inline-flex",
        "align-items": "center",
        "justify-content": "center",
        "gap": 8,
        "height": HEIGHTS[size],
        "padding-inline": {"small": 12, "medium": 18, "large": 24}[size],
        "border-radius": kit.radius("control"),
        "white-space": "nowrap",
        "flex": "none",
        **kit.type("small" if size == "small" else "button"),
        "font-weight": "600",
        **_face(kit, look),
        **(css or {}),
    }
    mark = draw_icon(kit, icon, 16 if size == "small" else 18, INKS[look]) if icon else None
    attrs = {"href": "#"} if tag == "a" else {"type": "button"}
    return el(tag, mark, el("span", words) if mark else words, css=style, role="button", attrs=attrs)


def icon_button(
    kit: Kit, name: str, label: str, size: float = 36, look: Look = "ghost", css: Css | None = None
) -> Styled:
    """A button that shows only an icon; ``label`` is read aloud."""
    style = {
        "display": "inline-flex",
        "align-items": "center",
        "justify-content": "center",
        "width": size,
        "height": size,
        "flex": "none",
        "border-radius": kit.radius("control"),
        **_face(kit, look),
        **(css or {}),
    }
    mark = draw_icon(kit, name, round(size * 0.52), "muted" if look == "ghost" else INKS[look])
    return el("button", mark, css=style, role="icon-button", type="button", aria_label=label)


def link(kit: Kit, words: str, use: str = "body", color: str = "accent_text", css: Css | None = None) -> Styled:
    return el("a", words, css={**kit.type(use, color), **(css or {})}, role="link", href="#")


def _face(kit: Kit, look: Look) -> dict[str, str | float]:
    ink: dict[str, str | float] = {"color": kit.color(INKS[look])}
    fills = {
        "primary": "accent",
        "second": "second",
        "soft": "accent_soft",
        "danger": "danger_soft",
        "inverse": "on_inverse",
    }
    if look in fills:
        return {"background": kit.color(fills[look]), **ink}
    return {"background": kit.color("surface"), "border": kit.border("edge"), **ink} if look == "outline" else ink

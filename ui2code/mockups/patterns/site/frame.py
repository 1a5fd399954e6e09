"""What bands of a public page share: the ground they stand on, their opening, rows of equal items, calls to action."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ui2code.mockups.atoms import band, button, eyebrow, heading, icon, paragraph, text
from ui2code.mockups.atoms.buttons import HEIGHTS, Size
from ui2code.mockups.atoms.surfaces import WIDTH
from ui2code.mockups.copy import DIRECTION
from ui2code.mockups.el import Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.style.oklch import contrast
from ui2code.styled import Styled


@dataclass(frozen=True, slots=True)
class Ground:
    """A band's fill and the palette's roles that are read on it."""

    fill: str
    text: str
    muted: str
    link: str


GROUNDS = {
    "page": Ground("", "text", "muted", "accent_text"),
    "surface": Ground("surface", "text", "muted", "accent_text"),
    "sunken": Ground("sunken", "text", "muted", "text"),
    "soft": Ground("accent_soft", "text", "text", "accent_text"),
    "inverse": Ground("inverse", "on_inverse", "inverse_muted", "on_inverse"),
    "accent": Ground("accent", "on_accent", "on_accent", "on_accent"),
}
PAGE = GROUNDS["page"]
SEEN = 3.0
"""Contrast to 1 below which a filled button drowns in its ground (WCAG 2.2, 1.4.11)."""
LIGHT = ("page", "page", "page", "sunken", "surface", "soft")
DEEP = ("inverse", "accent")


def ground(kit: Kit, *names: str) -> Ground:
    """As the spec says under "ground", else the seed's choice among ``names`` (repeat one to make it likelier)."""
    asked = kit.section.options.get("ground", "")
    return GROUNDS[asked] if asked in GROUNDS else GROUNDS[kit.rng.at("ground").pick(names or LIGHT)]


def named(part: str, drawn: Styled) -> Styled:
    """The same as a component of that name."""
    return replace(drawn, component=part)


def section(
    kit: Kit, part: str, on: Ground, *children: Styled | None, width: float = WIDTH, pad: float = 20, gap: float = 11
) -> Styled:
    """A band of the page as a component."""
    return named(part, band(kit, *children, ground=on.fill, width=width, pad=pad, gap=gap))


def amount(kit: Kit, *good: int) -> int:
    """How many items: as asked, else one of the numbers that fill rows."""
    return kit.counted(kit.shape.at("count").pick(good))


def columns_of(count: int, most: int = 4) -> int:
    """Columns that leave no single item in the last row, where that can be."""
    if count <= most:
        return count
    return next((n for n in range(most, 1, -1) if count % n == 0), None) or next(
        (n for n in range(most, 1, -1) if count % n != 1), most
    )


def items(
    kit: Kit, columns: int, parts: Sequence[Styled], gap: float = 6, narrow: int = 1, css: Css | None = None
) -> Styled:
    """List items in equal columns; ``gap`` in steps."""
    return grid(columns, *parts, gap=kit.space(gap), narrow=narrow, css=css, tag="ul")


# --- openings


def opening(kit: Kit, on: Ground, topic: str, how: str = "", action: Styled | None = None, title: str = "") -> Styled:
    """The head of a band: a small line, a headline (about ``topic``, or ``title``), a sentence; centred, at the start, or
    spread over the width."""
    title = kit.said("title", title or kit.copy.heading(topic))
    how = how or kit.rng.at("opening").pick(("center", "center", "left", "spread"))
    if how == "spread" and not kit.narrow:
        return _spread(kit, on, title, action)
    center = how == "center"
    style: dict[str, str | float] = {"max-width": 680}
    if center:
        style |= {"align-self": "center", "align-items": "center", "text-align": "center"}
    return column(_small(kit, on), _title(kit, on, title), _lead(kit, on), action, gap=kit.space(3), css=style)


def _spread(kit: Kit, on: Ground, title: str, action: Styled | None) -> Styled:
    start = column(_small(kit, on), _title(kit, on, title), gap=kit.space(3), css={"min-width": 0})
    lead = _lead(kit, on)
    end = column(*(part for part in (lead, action) if part), gap=kit.space(3), css={"align-items": "flex-start"})
    if not end.children:
        return start
    return grid("minmax(0, 1.3fr) minmax(0, 1fr)", start, end, gap=kit.space(10), css={"align-items": "end"})


def _small(kit: Kit, on: Ground) -> Styled | None:
    if not kit.rng.at("eyebrow").chance(0.45):
        return None
    return eyebrow(kit, kit.said("eyebrow", kit.copy.at("opening").eyebrow()), on.link)


def _title(kit: Kit, on: Ground, words: str) -> Styled:
    """The band's headline; the page's own where the spec says so."""
    own = kit.section.options.get("level") == "1"
    return heading(kit, 1 if own else 2, words, "h1" if own else "h2", on.text)


def _lead(kit: Kit, on: Ground) -> Styled | None:
    asked = kit.section.options.get("lead", "")
    if not asked and not kit.rng.at("lead").chance(0.75):
        return None
    return paragraph(kit, asked or kit.copy.at("opening").sentence(), "lead", on.muted)


# --- calls


def action(kit: Kit, on: Ground, words: str, size: Size = "medium", icon_: str = "") -> Styled:
    """The primary button, filled so that it stands out from the band."""
    if on.fill == "accent":
        look: Css = {"background": kit.color("on_accent"), "color": kit.color("accent")}
        return button(kit, words, "inverse", size, css=look, tag="a")
    if on.fill == "inverse" and (not _seen(kit) or kit.rng.at("inverse button").chance(0.5)):
        return button(kit, words, "inverse", size, tag="a")
    return button(kit, words, "primary", size, icon_, tag="a")


def _seen(kit: Kit) -> bool:
    """Whether a button filled with the accent stands out from a deep band."""
    return contrast(kit.palette.accent, kit.palette.inverse) >= SEEN


def second_action(kit: Kit, on: Ground, words: str, size: Size = "medium") -> Styled:
    """The button beside it: framed, or a plain link with an arrow."""
    if kit.rng.at("second action").chance(0.35):
        return more(kit, on, words, {"height": HEIGHTS[size]})
    if on.fill in DEEP:
        look: Css = {"background": "transparent", "color": kit.color(on.text), "border": kit.border(on.text)}
        return button(kit, words, "ghost", size, css=look, tag="a")
    return button(kit, words, "outline", size, tag="a")


def actions(kit: Kit, on: Ground, size: Size = "large", css: Css | None = None) -> Styled:
    """Both buttons; they wrap in narrow windows."""
    first = action(kit, on, kit.said("cta", kit.copy.at("actions").cta()), size)
    second = second_action(kit, on, kit.said("cta2", kit.copy.at("actions").cta2()), size)
    return row(first, second, gap=kit.space(3), css={"flex-wrap": "wrap", **(css or {})})


def more(kit: Kit, on: Ground, words: str, css: Css | None = None) -> Styled:
    """A link with an arrow."""
    arrow = pointed(kit, "arrow-right")
    inside = (text(kit, words, "label", on.link), icon(kit, arrow, 16, on.link))
    return row(*inside, gap=6, tag="a", css={"align-self": "flex-start", **(css or {})}, href="#")


def pointed(kit: Kit, name: str) -> str:
    """An icon that points along the line, as the page's language reads it."""
    if DIRECTION[kit.spec.language] == "ltr":
        return name
    start, _, side = name.rpartition("-")
    return f"{start}-{'left' if side == 'right' else 'right'}"


def bar(kit: Kit, css: Css | None = None) -> Styled:
    """A short stroke of the accent, the ornament of sober pages."""
    return el("div", css={"width": 40, "height": 3, "background": kit.color("accent"), **(css or {})}, role="stroke")

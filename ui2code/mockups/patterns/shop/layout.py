"""How parts of these pages stand: as bands across the page, or in a column beside others."""

from __future__ import annotations

from dataclasses import replace

from ui2code.mockups.atoms import band, heading, link
from ui2code.mockups.el import Child, el, row
from ui2code.mockups.kit import GRID, Kit
from ui2code.styled import Styled


def in_column(kit: Kit) -> bool:
    """Whether the section stands beside others: distances around it are its shell's."""
    return kit.section.place != "main" or kit.section.span < GRID


def region(
    kit: Kit, part: str, *children: Child, gap: float = 6, pad: float = 8, ground: str = "", tag: str = "section"
) -> Styled:
    """A part of the page called ``part``: a band, or a plain block where it stands in a column."""
    if not in_column(kit):
        drawn = band(kit, *children, ground=ground, pad=pad, gap=gap, tag=tag)
        return replace(drawn, component=part)
    style = {"display": "flex", "flex-direction": "column", "gap": kit.space(gap), "min-width": 0}
    return el(tag, *children, css=style, part=part, role="region")


def full(kit: Kit, columns: int, *rows: int) -> int:
    """How many items: as asked, else so many that the last row is full."""
    return kit.counted(columns * kit.shape.at("rows").pick(rows))


def opening(kit: Kit, title: str, action: str = "", level: int = 2, use: str = "h2") -> Styled:
    """A section's title, and at its end a link to more."""
    more = link(kit, action, "label", css={"white-space": "nowrap"}) if action else None
    css = {"justify-content": "space-between", "align-items": "baseline", "flex-wrap": "wrap"}
    return row(heading(kit, level, title, use), more, gap=kit.space(4), css=css, role="opening")

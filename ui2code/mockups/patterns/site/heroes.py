"""Openings."""

from __future__ import annotations

from ui2code.mockups import art
from ui2code.mockups.atoms import band, button, eyebrow, heading, paragraph
from ui2code.mockups.el import column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.styled import Styled


def hero(kit: Kit) -> Styled:
    how = kit.variant("split", "centered", "cover")
    center = how == "centered" or not kit.spec.images
    words = column(
        eyebrow(kit, kit.copy.eyebrow()),
        heading(kit, 1, kit.said("title", kit.copy.headline("medium"))),
        paragraph(kit, kit.copy.lead(), "lead", css={"max-width": 560}),
        row(
            button(kit, kit.said("cta", kit.copy.cta()), size="large"),
            button(kit, kit.copy.cta2(), "outline", "large"),
            gap=12,
            css={"margin-top": 8, "flex-wrap": "wrap"},
        ),
        gap=kit.space(4),
        css=(
            {"align-items": "center", "text-align": "center", "max-width": 760, "margin-inline": "auto"}
            if center
            else {"align-items": "flex-start"}
        ),
    )
    if center:
        return band(kit, words, ground="accent_soft" if kit.spec.ornament else "", pad=24)
    return band(
        kit, grid("1.05fr 1fr", words, picture(kit, 540, 420), gap=kit.space(14), css={"align-items": "center"}), pad=18
    )


def picture(kit: Kit, width: int, height: int) -> Styled:
    """A photograph with the brand's corners."""
    subject = kit.choice("subject", *art.SUBJECTS)
    asset = art.photo(subject, kit.palette, kit.rng.at("photo"), width, height)
    css = {"width": "100%", "height": height, "object-fit": "cover", "border-radius": kit.radius("large")}
    return el("figure", kit.picture(asset, css, alt=subject))

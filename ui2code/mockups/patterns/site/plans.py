"""Price plans."""

from __future__ import annotations

from ui2code.mockups.atoms import badge, band, button, card, head, icon, muted, text
from ui2code.mockups.copy.types import Plan
from ui2code.mockups.el import column, grid, row
from ui2code.mockups.kit import Kit
from ui2code.styled import Styled


def plans(kit: Kit) -> Styled:
    joined = kit.variant("cards", "joined") == "joined"
    count = kit.count(3, 3)
    cards = [plan(kit, kit.copy.plan(i, count), joined) for i in range(count)]
    row_ = grid(count, *cards, gap=0 if joined else kit.space(6), css={"align-items": "stretch"})
    title = head(kit, kit.said("title", kit.copy.heading("plans")), kit.copy.sentence(), center=True)
    return band(kit, title, row_)


def plan(kit: Kit, offer: Plan, joined: bool) -> Styled:
    """One plan; the recommended one is framed in the accent."""
    points = [
        row(icon(kit, "check", 18, "accent_text"), text(kit, point, "small"), gap=10, tag="li")
        for point in offer.features
    ]
    top = row(
        text(kit, offer.name, "h3", tag="h3"), badge(kit, kit.copy.ui("popular")) if offer.featured else None, gap=10
    )
    price = row(text(kit, offer.price, "number"), muted(kit, offer.period), gap=6, css={"align-items": "baseline"})
    call = button(kit, offer.cta, "primary" if offer.featured else "outline", css={"width": "100%"})
    frame: dict[str, object] = {"border": kit.border("accent", 2)} if offer.featured else {}
    if joined:
        frame |= {"border-radius": 0}
    return card(
        kit, top, muted(kit, offer.text), price, call, column(*points, gap=kit.space(2.5), tag="ul"), part="PlanCard", pad=7, gap=4, css=frame
    )  # fmt: skip

"""What comes, one under another."""

from __future__ import annotations

from datetime import timedelta

from ui2code.mockups.atoms import heading, icon, icon_button, muted, panel, text
from ui2code.mockups.el import Css, column, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.app.parts import SHRINK, listing, ruled
from ui2code.styled import Styled


def agenda(kit: Kit) -> Styled:
    """What comes, one under another."""
    how = kit.variant("dates", "bars")
    count = kit.count(3, 6)
    items = [_coming(kit, how, i) for i in range(count)]
    title = kit.said("title", kit.copy.ui("this_week"))
    return panel(
        kit,
        title,
        listing(*items, gap=0 if how == "dates" else kit.space(3)),
        part="Agenda",
        action=icon_button(kit, "plus", kit.copy.ui("add"), 32),
    )


def _coming(kit: Kit, how: str, i: int) -> Styled:
    event = kit.copy.event(i)
    day = kit.copy.today() + timedelta(days=i + kit.rng.at("after", i // 2).integer(0, 1))
    place = row(
        icon(kit, "clock", 13, "muted"),
        muted(kit, f"{event.time} · {event.place}", "tiny", css={"min-width": 0}),
        gap=5,
    )
    words = column(heading(kit, 3, event.title, "label"), place, gap=3, css=SHRINK)
    if how == "bars":
        color = kit.rng.at("bar", i).pick(("accent", "second", "info", "success"))
        style: Css = {"border-inline-start": f"3px solid {kit.color(color)}", "padding-inline-start": 12}
        return row(words, css=style, tag="li", part="AgendaItem")
    number = column(
        text(kit, kit.copy.locale.brief[day.month - 1], "tiny", "accent_text"),
        text(kit, str(day.day), "h4"),
        css={
            "align-items": "center",
            "background": kit.color("accent_soft"),
            "border-radius": kit.radius("control"),
            "padding": "4px 8px",
            "min-width": 52,
            "flex": "none",
        },
    )
    return row(number, words, gap=14, css=ruled(kit, i), tag="li", part="AgendaItem")

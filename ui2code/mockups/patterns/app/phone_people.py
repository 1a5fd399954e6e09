"""Who one is and what one can set, on a phone."""

from __future__ import annotations

from ui2code.mockups.atoms import (
    badge,
    button,
    card,
    heading,
    icon,
    icon_tile,
    muted,
    progress,
    text,
)
from ui2code.mockups.el import column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.app.parts import SHRINK, change, portrait, ruled, spread, status, titled
from ui2code.mockups.patterns.app.phone_bars import middle
from ui2code.mockups.patterns.site.frame import pointed
from ui2code.styled import Styled


def phone_profile(kit: Kit) -> Styled:
    """Who one is, and what one can set."""
    how = kit.variant("centered", "card")
    me = kit.copy.me()
    name = column(heading(kit, 2, me.name, "h3"), muted(kit, me.email, css={"overflow-wrap": "anywhere"}), gap=2)
    edit = button(kit, kit.copy.ui("edit"), "soft", "small", "pencil")
    counts = grid(
        3,
        *(
            column(
                text(kit, kit.copy.number(8, 900), "h4"),
                muted(kit, titled(kit.copy.ui(key)), "tiny"),
                css={"align-items": "center"},
            )
            for key in ("orders", "favorites", "reviews")
        ),
        narrow=3,
        css={"width": "100%"},
    )
    if how == "centered":
        body = column(
            portrait(kit, me, 96),
            name,
            edit,
            counts,
            gap=kit.space(4),
            css={"align-items": "center", "text-align": "center", "padding-block": kit.space(4)},
            tag="section",
            part="PhoneProfile",
        )
    else:
        body = card(
            kit,
            row(portrait(kit, me, 68), el("div", name, css=SHRINK), gap=16),
            edit,
            counts,
            part="PhoneProfile",
            pad=5,
            gap=4,
            tag="section",
        )
    return middle(body)


MENU = (
    ("orders", "package"),
    ("payment_method", "credit-card"),
    ("address", "map-pin"),
    ("notifications", "bell"),
    ("privacy", "lock"),
    ("language", "globe"),
    ("help", "circle-help"),
    ("sign_out", "log-out"),
)


def phone_menu(kit: Kit) -> Styled:
    """Settings one under another, as phones have them."""
    how = kit.variant("tiles", "plain")
    entries = MENU[: kit.count(5, 8)]
    items = [_entry(kit, how, i, key, mark) for i, (key, mark) in enumerate(entries)]
    return middle(
        card(kit, el("ul", *items), part="PhoneMenu", pad=1, css={"padding-inline": kit.space(4)}, tag="section")
    )


def _entry(kit: Kit, how: str, i: int, key: str, mark: str) -> Styled:
    drawn = (
        icon_tile(kit, mark, 36, ("accent", "second", "info", "success")[i % 4])
        if how == "tiles"
        else icon(kit, mark, 20, "muted")
    )
    note = badge(kit, str(kit.rng.at("note").integer(1, 9)), "accent") if key == "notifications" else None
    return row(
        drawn,
        text(kit, kit.copy.ui(key), "small", css={**SHRINK, "font-weight": "500"}),
        note,
        icon(kit, pointed(kit, "chevron-right"), 18, "muted"),
        gap=14,
        css=ruled(kit, i, 3),
        tag="li",
        part="MenuItem",
    )


def progress_card(kit: Kit) -> Styled:
    """How far one has come."""
    share = kit.rng.at("share").uniform(0.3, 0.9)
    metric = kit.copy.metric(1)
    top = spread(
        column(muted(kit, metric.label, "tiny"), text(kit, metric.value, "h3"), gap=2),
        change(kit, metric.change, metric.up),
    )
    days = None
    if kit.variant("bar", "state") == "state":
        state = kit.copy.status(0)
        days = spread(status(kit, state.label, state.tone), muted(kit, kit.copy.date(1), "tiny"))
    return middle(card(kit, top, progress(kit, share, 10), days, part="ProgressCard", pad=5, gap=3.5, tag="section"))

"""What an account pays for, who belongs to it, what reaches it from outside."""

from __future__ import annotations

from ui2code.mockups.atoms import (
    badge,
    button,
    card,
    heading,
    icon,
    icon_button,
    icon_tile,
    muted,
    panel,
    progress,
    rule,
    text,
)
from ui2code.mockups.copy.types import Plan
from ui2code.mockups.el import Css, column, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.app.parts import SHRINK, listing, menu_button, ruled, segments, spread, status
from ui2code.styled import Styled


def billing(kit: Kit) -> Styled:
    """The plan one has, what of it is used, how it is paid."""
    how = kit.variant("summary", "banner", "choice")
    plans = [kit.copy.plan(i, 3) for i in range(3)]
    if how == "choice":
        return _choice(kit, plans)
    own = plans[1]
    price = row(
        text(kit, own.price, "number"),
        muted(kit, own.period) if own.period else None,
        gap=6,
        css={"align-items": "baseline"},
    )
    ends = row(
        button(kit, kit.copy.ui("upgrade")),
        button(kit, kit.copy.ui("cancel"), "outline"),
        gap=10,
        css={"flex-wrap": "wrap"},
    )
    if how == "banner":
        return _banner(kit, own)
    words = column(
        row(text(kit, own.name, "h4"), badge(kit, kit.copy.ui("active"), "success"), gap=10),
        muted(kit, own.text),
        gap=4,
    )
    return panel(
        kit,
        kit.said("title", kit.copy.ui("current_plan")),
        spread(words, price, css={"flex-wrap": "wrap"}),
        rule(kit),
        _usage(kit),
        ends,
        part="PlanPanel",
    )


def _banner(kit: Kit, own: Plan) -> Styled:
    """On a ground of the opposite lightness."""
    words = column(
        text(kit, kit.copy.ui("current_plan"), "eyebrow", "inverse_muted"),
        heading(kit, 2, own.name, "h2", "on_inverse"),
        text(kit, own.text, "small", "inverse_muted"),
        gap=6,
        css=SHRINK,
    )
    price = row(
        text(kit, own.price, "number", "on_inverse"),
        text(kit, own.period, "small", "inverse_muted") if own.period else None,
        gap=6,
        css={"align-items": "baseline"},
    )
    end = column(price, button(kit, kit.copy.ui("upgrade"), "inverse"), gap=12, css={"align-items": "flex-end"})
    style: Css = {"background": kit.color("inverse"), "border": "0"}
    return card(
        kit,
        spread(words, end, gap=kit.space(6), css={"flex-wrap": "wrap"}),
        part="PlanPanel",
        pad=7,
        css=style,
        tag="section",
    )


def _usage(kit: Kit) -> Styled:
    bars = []
    for i, key in enumerate(("storage", "members", "projects")[: kit.count(2, 3)]):
        rng = kit.rng.at("usage", i)
        of = rng.pick((10, 20, 50, 100))
        used = rng.integer(of // 4, of - 1)
        words = spread(text(kit, kit.copy.ui(key), "small"), muted(kit, f"{used} {kit.copy.ui('of')} {of}"))
        bars.append(
            column(
                words,
                progress(kit, used / of, 8, "warning" if used / of > 0.85 else "accent"),
                gap=8,
                tag="li",
                part="UsageBar",
            )
        )
    return listing(*bars, gap=kit.space(4))


def _choice(kit: Kit, plans: list[Plan]) -> Styled:
    cells = [_offer(kit, plan, i == 1) for i, plan in enumerate(plans)]
    turn = segments(kit, (kit.copy.ui("monthly"), kit.copy.ui("yearly")))
    return panel(
        kit,
        kit.said("title", kit.copy.ui("choose_plan")),
        grid(3, *cells, gap=kit.space(4)),
        part="PlanPanel",
        action=turn,
    )


def _offer(kit: Kit, plan: Plan, own: bool) -> Styled:
    frame: Css = {
        "border": kit.border("accent", 2) if own else kit.border("line", 2),
        "border-radius": kit.radius("card"),
        "padding": kit.space(5),
    }
    top = spread(heading(kit, 3, plan.name, "h4"), badge(kit, kit.copy.ui("active"), "accent") if own else None)
    price = row(
        text(kit, plan.price, "h3"),
        muted(kit, plan.period) if plan.period else None,
        gap=6,
        css={"align-items": "baseline"},
    )
    points = [
        row(
            icon(kit, "check", 16, "success"),
            text(kit, words, "small", css={"min-width": 0, "overflow-wrap": "anywhere"}),
            gap=8,
            tag="li",
        )
        for words in plan.features[-3:]
    ]
    end = button(
        kit,
        kit.copy.ui("current_plan") if own else kit.copy.ui("select"),
        "soft" if own else "outline",
        css={"width": "100%", "margin-top": "auto"},
    )
    return column(
        top, price, listing(*points, gap=8), end, gap=kit.space(3.5), css=frame, tag="article", part="PlanOption"
    )


def payment(kit: Kit) -> Styled:
    """Cards one pays with."""
    how = kit.variant("list", "picture")
    end = "".join(str(kit.rng.at("card").integer(0, 9)) for _ in range(1))
    digits = [f"•••• {kit.rng.at('digits', i).integer(1000, 9999)}" for i in range(kit.count(1, 2))]
    add = button(kit, kit.copy.ui("add"), "soft", "small", "plus")
    if how == "picture":
        return panel(
            kit,
            kit.said("title", kit.copy.ui("payment_method")),
            _plastic(kit, digits[0], end),
            part="PaymentPanel",
            action=add,
        )
    rows = [
        row(
            icon_tile(kit, "credit-card", 44),
            column(text(kit, words, "label"), muted(kit, f"0{4 + i} / 29", "tiny"), gap=2, css=SHRINK),
            badge(kit, kit.copy.ui("active"), "success") if i == 0 else None,
            menu_button(kit),
            gap=14,
            css=ruled(kit, i),
            tag="li",
            part="PaymentMethod",
        )
        for i, words in enumerate(digits)
    ]
    return panel(kit, kit.said("title", kit.copy.ui("payment_method")), listing(*rows), part="PaymentPanel", action=add)


def _plastic(kit: Kit, digits: str, end: str) -> Styled:
    """A bank card as it looks."""
    top = spread(text(kit, kit.spec.brand.name, "label", "on_accent"), icon(kit, "credit-card", 24, "on_accent"))
    number = text(kit, f"•••• •••• {digits}", "h4", "on_accent", css={"letter-spacing": "1px"})
    foot = spread(text(kit, kit.copy.me().name, "small", "on_accent"), text(kit, f"0{end} / 29", "small", "on_accent"))
    style: Css = {
        "background": kit.color("accent"),
        "border-radius": kit.radius("card"),
        "padding": kit.space(5),
        "max-width": 340,
        "min-height": 180,
        "justify-content": "space-between",
    }
    return column(top, number, foot, gap=kit.space(5), css=style, part="BankCard")


def invoices(kit: Kit) -> Styled:
    """What was paid, month by month."""
    how = kit.variant("rows", "icons")
    count = kit.count(4, 6)
    rows = []
    for i in range(count):
        mark = icon_tile(kit, "file-text", 38) if how == "icons" else None
        name = column(
            text(kit, f"{kit.copy.ui('invoice')} #{kit.rng.at('number').integer(1000, 8000) - 7 * i}", "label"),
            muted(kit, kit.copy.article(i).date, "tiny"),
            gap=1,
            css=SHRINK,
        )
        state = status(kit, kit.copy.ui("paid"), "success") if i else status(kit, kit.copy.ui("due"), "warning")
        ends = row(
            text(kit, kit.copy.at("paid", i).money(40, 400), "label"),
            None if kit.narrow else state,
            icon_button(kit, "download", kit.copy.ui("download"), 32),
            gap=kit.space(4),
            css={"flex": "none"},
        )
        rows.append(row(mark, name, ends, gap=14, css=ruled(kit, i), tag="li", part="InvoiceItem"))
    return panel(
        kit,
        kit.said("title", kit.copy.ui("invoices")),
        listing(*rows),
        part="InvoiceList",
        action=button(kit, kit.copy.ui("export"), "outline", "small", "download"),
        gap=3,
    )

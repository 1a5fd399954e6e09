"""How an application receives whoever opens it."""

from __future__ import annotations

from ui2code.mockups import art
from ui2code.mockups.atoms import button, card, heading, icon, icon_tile, muted, progress, text
from ui2code.mockups.copy import locales
from ui2code.mockups.el import Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.app.parts import SHRINK, change, figures, greeted, listing, ruled, spread
from ui2code.styled import Styled


def welcome(kit: Kit) -> Styled:
    """A word of welcome on a ground of colour, with what is new and a drawing."""
    how = kit.variant("accent", "inverse", "soft")
    grounds = {"accent": ("accent", "on_accent", "on_accent"), "inverse": ("inverse", "on_inverse", "inverse_muted")}
    ground, ink, soft = grounds.get(how, ("accent_soft", "text", "text"))
    title = kit.said("title", greeted(kit, "welcome_back"))
    metric = figures(kit).metric(0)
    line = text(kit, f"{metric.label}: {metric.value} ({metric.change})", "small", soft, tag="p")
    call = button(kit, kit.said("cta", kit.copy.ui("view_details")), "primary" if how == "soft" else "inverse")
    if how == "accent":
        call = button(kit, kit.said("cta", kit.copy.ui("view_details")), "outline", css={"border": "0"})
    words = column(
        heading(kit, 2, title, "h3", ink), line, call, gap=kit.space(3), css={**SHRINK, "align-items": "flex-start"}
    )
    style: Css = {"background": kit.color(ground), "border": "0"}
    return card(kit, row(words, _drawing(kit), gap=kit.space(6)), part="WelcomeCard", pad=6, css=style, tag="section")


def _drawing(kit: Kit) -> Styled | None:
    if kit.narrow or not kit.spec.images:
        return None
    asset = art.illustration(kit.spec.brand.illustration, kit.palette, kit.rng.at("drawing"), 220, 140)
    shape: Css = {
        "width": 220,
        "height": 140,
        "object-fit": "cover",
        "border-radius": kit.radius("card"),
        "flex": "none",
    }
    return kit.picture(asset, shape)


def first_steps(kit: Kit) -> Styled:
    """What a new account has still to do."""
    how = kit.variant("list", "cards")
    count = kit.count(3, 5)
    done = kit.rng.at("done").integer(1, max(count - 1, 1))
    share = locales.percent(kit.copy.locale, round(100 * done / count))
    top = spread(heading(kit, 2, kit.said("title", kit.copy.ui("get_started")), "h4"), muted(kit, share))
    if how == "cards":
        body = grid(min(count, 3), *(_step_card(kit, i, count, i < done) for i in range(count)), gap=kit.space(4))
    else:
        body = listing(*(_step(kit, i, count, i < done) for i in range(count)), tag="ol")
    return card(kit, top, progress(kit, done / count), body, part="OnboardingPanel", pad=5, gap=4, tag="section")


def _mark(kit: Kit, done: bool) -> Styled:
    return icon(kit, "circle-check" if done else "circle", 22, "success" if done else "edge")


def _step(kit: Kit, i: int, count: int, done: bool) -> Styled:
    told = kit.copy.step(i, count)
    words = column(
        text(kit, told.title, "label", "muted" if done else "text"), muted(kit, told.text, "tiny"), gap=2, css=SHRINK
    )
    end = None if done else button(kit, kit.copy.ui("open"), "soft", "small")
    return row(_mark(kit, done), words, end, gap=14, css=ruled(kit, i), tag="li", part="OnboardingStep")


def _step_card(kit: Kit, i: int, count: int, done: bool) -> Styled:
    told = kit.copy.step(i, count)
    style: Css = {"border": kit.border(), "border-radius": kit.radius("card"), "padding": kit.space(4)}
    words = column(heading(kit, 3, told.title, "label"), muted(kit, told.text, "tiny"), gap=3)
    return column(_mark(kit, done), words, gap=kit.space(3), css=style, tag="article", part="OnboardingStep")


def goal(kit: Kit) -> Styled:
    """A number with where it stands to its aim."""
    how = kit.variant("bar", "split")
    metric = figures(kit).metric(4)
    share = kit.rng.at("share").uniform(0.35, 0.95)
    reached = locales.percent(kit.copy.locale, share * 100)
    aim = muted(kit, f"{kit.copy.ui('this_month')}: {reached}", "tiny")
    head = spread(
        row(icon_tile(kit, "target", 40), text(kit, kit.said("title", metric.label), "label"), gap=12),
        change(kit, metric.change, metric.up),
    )
    figure = text(kit, metric.value, "number", css={"overflow-wrap": "anywhere"})
    if how == "bar":
        return card(
            kit, head, figure, progress(kit, share, 10), aim, _beside(kit), part="GoalCard", pad=5, gap=3, tag="section"
        )
    parts = 10
    full = round(share * parts)
    shape: Css = {"display": "block", "height": 26, "border-radius": "3px", "flex": "1 1 0"}
    bars = [
        el("span", css={**shape, "background": kit.color("accent" if i < full else "sunken")}, role="part")
        for i in range(parts)
    ]
    return card(kit, head, figure, row(*bars, gap=4), aim, _beside(kit), part="GoalCard", pad=5, gap=3, tag="section")


def _beside(kit: Kit) -> Styled:
    """Other figures, one a line."""
    others = [kit.copy.metric(2 + i) for i in range(kit.rng.at("others").integer(3, 4))]
    rows = [
        spread(muted(kit, other.label), text(kit, other.value, "label"), css=ruled(kit, i, 2.5), tag="li")
        for i, other in enumerate(others)
    ]
    return listing(*rows, css={"padding-top": kit.space(2)})

"""Bands that ask for something: a call to action, a film, an app."""

from __future__ import annotations

from ui2code.mockups import art
from ui2code.mockups.atoms import card, heading, icon, paragraph, text
from ui2code.mockups.el import column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.site.frame import GROUNDS, PAGE, Ground, actions, bar, ground, opening, section
from ui2code.mockups.patterns.site.pictures import BEHIND, figure, ornamented, photo
from ui2code.mockups.patterns.site.windows import phone
from ui2code.styled import Styled


def cta(kit: Kit) -> Styled:
    """The last call before the footer."""
    how = kit.variant("band", "box", "split", "line", "photo")
    if how == "photo" and not kit.spec.images:
        how = "box"
    return _CALLS[how](kit)


def _said(kit: Kit, on: Ground, center: bool) -> Styled:
    middle = {"align-items": "center", "text-align": "center"} if center else {"align-items": "flex-start"}
    title = heading(kit, 2, kit.said("title", kit.copy.heading("cta")), "h2", on.text)
    lead = paragraph(kit, kit.said("lead", kit.copy.at("call").sentence()), "lead", on.muted, {"max-width": 560})
    calls = actions(kit, on, css={"margin-top": kit.space(3), "justify-content": "center" if center else "flex-start"})
    return column(title, lead, calls, gap=kit.space(4), css={**middle, "min-width": 0})


def _band(kit: Kit) -> Styled:
    on = ground(kit, "accent", "inverse", "soft", "page", "sunken")
    words = el("div", _said(kit, on, True), css={"max-width": 720, "align-self": "center"})
    return ornamented(kit, section(kit, "CallToAction", on, words, pad=22), 1.2 if on is PAGE else 0)


def _box(kit: Kit) -> Styled:
    on = ground(kit, "accent", "inverse", "soft")
    css = {
        "padding": f"{kit.space(15):g}px {kit.space(12):g}px",
        "background": kit.color(on.fill),
        "border-radius": kit.radius("large"),
    }
    center = kit.rng.at("center").chance(0.65)
    words = el("div", _said(kit, on, center), css={"max-width": 720, **({"margin-inline": "auto"} if center else {})})
    return section(kit, "CallToAction", PAGE, el("div", words, css=css, narrow={"padding": "40px 24px"}), pad=14)


def _split(kit: Kit) -> Styled:
    on = ground(kit, "soft", "page", "inverse", "sunken")
    words = _said(kit, on, False)
    shown = figure(kit, 0, 520, 340) if kit.spec.images else bar(kit)
    return section(
        kit,
        "CallToAction",
        on,
        grid("minmax(0, 1.1fr) minmax(0, 1fr)", words, shown, gap=kit.space(14), css={"align-items": "center"}),
    )


def _line(kit: Kit) -> Styled:
    """Words at the start, buttons at the end."""
    on = ground(kit, "accent", "inverse", "soft", "sunken")
    title = heading(kit, 2, kit.said("title", kit.copy.heading("cta")), "h2", on.text)
    lead = paragraph(kit, kit.said("lead", kit.copy.at("call").sentence()), "body", on.muted)
    words = column(title, lead, gap=kit.space(2), css={"flex": "1 1 420px", "min-width": 0})
    css = {"flex-wrap": "wrap", "justify-content": "space-between"}
    return section(kit, "CallToAction", on, row(words, actions(kit, on), gap=kit.space(8), css=css), pad=14)


def _photo(kit: Kit) -> Styled:
    """On a card that lies on a photograph."""
    behind = photo(kit, 0, 1120, 460, {**BEHIND, "border-radius": kit.radius("large")})
    words = card(kit, _said(kit, GROUNDS["surface"], False), pad=9, css={"max-width": 540, "position": "relative"})
    css = {"position": "relative", "padding": kit.space(12), "border-radius": kit.radius("large"), "overflow": "hidden"}
    return section(kit, "CallToAction", PAGE, el("div", behind, words, css=css, narrow={"padding": "20px"}), pad=14)


_CALLS = {"band": _band, "box": _box, "split": _split, "line": _line, "photo": _photo}


def video(kit: Kit) -> Styled:
    """A film that waits to be played."""
    how = kit.variant("wide", "beside")
    on = ground(kit, "page", "page", "sunken", "inverse")
    frame = _film(kit, 520 if how == "wide" else 340)
    if how == "wide":
        return section(
            kit,
            "VideoTeaser",
            on,
            opening(kit, on, "about", "center", title=kit.copy.headline("short")),
            frame,
            width=960,
        )
    words = column(
        opening(kit, on, "about", "left", title=kit.copy.headline("short")),
        actions(kit, on, "medium"),
        gap=kit.space(6),
        css={"min-width": 0},
    )
    return section(
        kit,
        "VideoTeaser",
        on,
        grid("minmax(0, 1fr) minmax(0, 1.25fr)", words, frame, gap=kit.space(14), css={"align-items": "center"}),
    )


def _film(kit: Kit, height: int) -> Styled:
    """The first picture of the film under a button, its length in the corner."""
    if kit.narrow:
        height = 220
    round_ = {"border-radius": kit.radius("large")}
    if kit.spec.images:
        still = photo(kit, 0, 960, height, round_)
    else:
        still = el("div", css={"height": height, "background": kit.color("accent_soft"), **round_}, role="still")
    mark = kit.picture(art.icon("play", kit.hex("on_accent"), 30, 2), {"width": 30, "height": 30})
    disc = {
        "display": "flex",
        "align-items": "center",
        "justify-content": "center",
        "width": 76,
        "height": 76,
        "border-radius": "50%",
        "background": kit.color("accent"),
    }
    play = el("button", mark, css=disc, role="play", attrs={"type": "button", "aria-label": kit.copy.ui("play")})
    middle = {
        "position": "absolute",
        "inset": 0,
        "display": "flex",
        "align-items": "center",
        "justify-content": "center",
    }
    minutes = kit.rng.at("length")
    clock = text(kit, f"{minutes.integer(1, 4)}:{minutes.integer(10, 59)}", "tiny", "on_inverse", css={"position": "absolute", "bottom": 16, "inset-inline-end": 16, "padding": "3px 9px", "background": kit.color("inverse"), "border-radius": kit.radius("control")})  # fmt: skip
    return el(
        "figure",
        still,
        el("div", play, css=middle),
        clock,
        css={"position": "relative"},
        part="VideoPlayer",
        role="film",
    )


def app_download(kit: Kit) -> Styled:
    """Where to get the app."""
    how = kit.variant("split", "card", "centered")
    on = ground(kit, "soft", "sunken", "page", "inverse")
    if how == "centered":
        head = opening(kit, on, "cta", "center")
        held = el("div", phone(kit), css={"display": "flex", "justify-content": "center"})
        return section(kit, "AppDownload", on, head, _stores(kit, on, True), held, gap=8)
    words = column(
        opening(kit, on, "cta", "left"),
        _stores(kit, on, False),
        _code(kit, on),
        gap=kit.space(7),
        css={"min-width": 0},
    )
    held = el("div", phone(kit), css={"display": "flex", "justify-content": "center"})
    both = grid("minmax(0, 1.3fr) minmax(0, 1fr)", words, held, gap=kit.space(12), css={"align-items": "center"})
    if how == "split":
        return section(kit, "AppDownload", on, both, pad=14)
    css = {
        "padding": f"{kit.space(10):g}px {kit.space(14):g}px",
        "background": kit.color(on.fill or "page"),
        "border-radius": kit.radius("large"),
    }
    edge = {"border": kit.border()} if not on.fill else {}
    return section(
        kit, "AppDownload", PAGE, el("div", both, css={**css, **edge}, narrow={"padding": "32px 20px"}), pad=14
    )


def _stores(kit: Kit, on: Ground, center: bool) -> Styled:
    css = {"flex-wrap": "wrap", "justify-content": "center" if center else "flex-start"}
    told = (("smartphone", "iOS"), ("tablet", "Android"))
    return row(*(_store(kit, on, sign, name) for sign, name in told), gap=kit.space(3), css=css)


def _store(kit: Kit, on: Ground, sign: str, name: str) -> Styled:
    """A dark plate with an icon and two lines."""
    fill, ink = ("on_inverse", "inverse") if on.fill == "inverse" else ("text", "page")
    mark = kit.picture(art.icon(sign, kit.hex(ink), 24, 1.75), {"width": 24, "height": 24})
    words = column(text(kit, kit.copy.ui("download"), "tiny", ink), text(kit, name, "label", ink), tag="span")
    css = {
        "padding": "9px 20px",
        "background": kit.color(fill),
        "border-radius": kit.radius("control"),
        "min-width": 150,
    }
    return row(mark, words, gap=12, css=css, tag="a", part="StoreBadge", href="#")


def _code(kit: Kit, on: Ground) -> Styled | None:
    if not kit.rng.at("code").chance(0.4):
        return None
    plate = {
        "padding": 10,
        "background": kit.color("surface"),
        "border-radius": kit.radius("control"),
        "border": kit.border(),
    }
    sign = el("div", icon(kit, "qr-code", 56, "text"), css=plate, role="code")
    return row(sign, text(kit, kit.copy.at("code").sentence(), "small", on.muted, css={"max-width": 260}), gap=16)

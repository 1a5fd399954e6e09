"""Openings of landing pages."""

from __future__ import annotations

from ui2code.mockups.atoms import button, card, heading, muted, paragraph, text, wrap
from ui2code.mockups.el import Css, column, el, grid
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.site.forms import fields_of
from ui2code.mockups.patterns.site.frame import GROUNDS, PAGE, Ground, actions, ground, section
from ui2code.mockups.patterns.site.pictures import BEHIND, figure, ornamented, photo
from ui2code.mockups.patterns.site.windows import app_window, phone
from ui2code.mockups.patterns.site.words import hero_words
from ui2code.styled import Styled

HEROES = ("split", "centered", "cover", "form", "product", "stats", "editorial", "collage", "device", "panel")
"""``panel``: everything in one rounded surface; ``collage``: three photographs; ``device``: a phone."""
PICTURED = ("cover", "collage", "editorial")
"""Those that are nothing without photographs."""
EVEN = "minmax(0, 1.08fr) minmax(0, 1fr)"


def hero(kit: Kit) -> Styled:
    how = kit.variant(*HEROES)
    if not kit.spec.images and how in PICTURED:
        how = {"cover": "panel", "collage": "centered", "editorial": "stats"}[how]
    return _DRAWN[how](kit)


def _split(kit: Kit) -> Styled:
    on = ground(kit, "page", "page", "soft", "sunken", "inverse")
    shown = figure(kit, 0, 560, 480) if kit.spec.images else app_window(kit, 340, slim=True)
    halves = [hero_words(kit, on), shown]
    if kit.rng.at("sides").chance(0.2) and not kit.narrow:
        halves.reverse()
    both = grid(EVEN, *halves, gap=kit.space(14), css={"align-items": "center"})
    return ornamented(kit, section(kit, "Hero", on, both), 0.6 if on is PAGE else 0)


def _centered(kit: Kit) -> Styled:
    on = ground(kit, "page", "page", "soft", "inverse")
    use = "display" if kit.rng.at("loud").chance(0.5) else "h1"
    words = el("div", hero_words(kit, on, True, use), css={"max-width": 820, "align-self": "center"})
    shown = None
    if kit.spec.images and kit.rng.at("below").chance(0.6):
        shown = figure(kit, 0, 1120, 420)
    return ornamented(kit, section(kit, "Hero", on, words, shown, pad=26, gap=14), 1.3 if on is PAGE else 0)


def _cover(kit: Kit) -> Styled:
    """A photograph over the whole width; words over it, or on a card that lies on it."""
    boxed = kit.rng.at("boxed").chance(0.4)
    on = GROUNDS["surface" if boxed else "inverse"]
    behind = photo(kit, 0, 1440, 640, {**BEHIND, "border-radius": 0})
    veil = el(
        "div",
        css={"position": "absolute", "inset": 0, "background": kit.color("inverse"), "opacity": 0.78},
        role="veil",
    )
    center = not boxed and kit.rng.at("center").chance(0.5)
    words = hero_words(kit, on, center, proof=boxed)
    if boxed:
        words = card(kit, words, pad=10, css={"max-width": 560})
    else:
        words = el("div", words, css={"max-width": 760, **({"margin-inline": "auto"} if center else {})})
    inside = wrap(kit, words, css={"position": "relative"})
    room = f"{kit.space(20 if boxed else 30):g}px"
    css: Css = {"position": "relative", "padding": f"{room} 32px", "overflow": "hidden"}
    return el(
        "section",
        behind,
        None if boxed else veil,
        inside,
        css=css,
        narrow={"padding": "64px 20px"},
        part="Hero",
        role="hero",
    )


def _form(kit: Kit) -> Styled:
    """The page's purpose at once: a form beside the words."""
    on = ground(kit, "page", "soft", "sunken", "inverse")
    topic = kit.choice("topic", "booking", "signup", "contact")
    fields = fields_of(kit, topic, 3)
    title = heading(kit, 2, kit.copy.heading("cta"), "h3")
    send = button(kit, kit.copy.at("form").cta(), size="large", css={"width": "100%"})
    note = muted(kit, kit.copy.at("form").sentence(), "tiny")
    form = card(
        kit,
        title,
        *fields,
        send,
        note,
        part="HeroForm",
        pad=8,
        gap=5,
        tag="form",
        css={"box-shadow": kit.shadow("raised")},
    )
    both = grid(
        "minmax(0, 1.25fr) minmax(0, 1fr)", hero_words(kit, on), form, gap=kit.space(16), css={"align-items": "center"}
    )
    return ornamented(kit, section(kit, "Hero", on, both), 0.6 if on is PAGE else 0)


def _product(kit: Kit) -> Styled:
    """The product itself, below the words."""
    on = ground(kit, "page", "soft", "inverse")
    words = el("div", hero_words(kit, on, True), css={"max-width": 780, "align-self": "center"})
    return ornamented(kit, section(kit, "Hero", on, words, app_window(kit, 420), gap=14), 1.0 if on is PAGE else 0)


def _stats(kit: Kit) -> Styled:
    """Words, and below them three numbers on a line."""
    on = ground(kit, "page", "soft", "inverse", "sunken")
    numbers = [_number(kit, on, i) for i in range(3)]
    rule = "line" if on.fill not in ("inverse",) else "inverse_muted"
    css: Css = {"border-top": kit.border(rule), "padding-top": kit.space(8)}
    line = grid(3, *numbers, gap=kit.space(8), narrow=1, css=css, tag="dl")
    words = hero_words(kit, on, proof=False)
    top = (
        grid(EVEN, words, figure(kit, 0, 540, 400), gap=kit.space(14), css={"align-items": "center"})
        if kit.spec.images
        else words
    )
    return section(kit, "Hero", on, top, line, gap=14)


def _number(kit: Kit, on: Ground, i: int) -> Styled:
    told = kit.copy.metric(i)
    parts = (text(kit, told.label, "small", on.muted, "dt"), text(kit, told.value, "number", on.text, "dd"))
    return column(
        *parts, gap=4, part="HeroNumber", css={"flex-direction": "column-reverse", "justify-content": "flex-end"}
    )


def _editorial(kit: Kit) -> Styled:
    """A very large headline at the start, the sentence beside it, a wide photograph below."""
    on = ground(kit, "page", "page", "sunken")
    title = heading(kit, 1, kit.said("title", kit.copy.headline("short")), "display", on.text, {"max-width": 920})
    lead = paragraph(kit, kit.said("lead", kit.copy.lead()), "lead", on.muted, {"max-width": 480})
    line = grid("minmax(0, 1fr) minmax(0, 1fr)", actions(kit, on), lead, gap=kit.space(10), css={"align-items": "end"})
    shown = photo(kit, 0, 1120, 460)
    return section(kit, "Hero", on, title, line, el("figure", shown), gap=9)


def _collage(kit: Kit) -> Styled:
    """Three photographs of different height beside the words."""
    on = ground(kit, "page", "page", "sunken", "soft")
    left = photo(kit, 0, 300, 440)
    right = column(photo(kit, 1, 260, 210), photo(kit, 2, 260, 210), gap=20)
    shown = grid("minmax(0, 1.15fr) minmax(0, 1fr)", left, right, gap=20, narrow=None)
    both = grid(EVEN, hero_words(kit, on), shown, gap=kit.space(14), css={"align-items": "center"})
    return section(kit, "Hero", on, both)


def _device(kit: Kit) -> Styled:
    """A phone that shows the product."""
    on = ground(kit, "page", "soft", "soft", "sunken")
    held = el("div", phone(kit), css={"display": "flex", "justify-content": "center"}, role="stage")
    both = grid(
        "minmax(0, 1.2fr) minmax(0, 1fr)", hero_words(kit, on), held, gap=kit.space(12), css={"align-items": "center"}
    )
    return ornamented(kit, section(kit, "Hero", on, both, pad=16), 0.8 if on is PAGE else 0)


def _panel(kit: Kit) -> Styled:
    """One rounded surface of deep colour or tint, with room around it."""
    on = ground(kit, "accent", "inverse", "soft")
    center = kit.rng.at("center").chance(0.6) or not kit.spec.images
    words = hero_words(kit, on, center, proof=False)
    css: Css = {
        "padding": f"{kit.space(18):g}px {kit.space(14):g}px",
        "background": kit.color(on.fill),
        "border-radius": kit.radius("large"),
    }
    if center:
        inside = el(
            "div",
            el("div", words, css={"max-width": 760, "margin-inline": "auto"}),
            css=css,
            narrow={"padding": "48px 24px"},
        )
    else:
        both = grid(EVEN, words, photo(kit, 0, 460, 380), gap=kit.space(12), css={"align-items": "center"})
        inside = el("div", both, css=css, narrow={"padding": "36px 24px"})
    return section(kit, "Hero", PAGE, inside, width=1240, pad=8)


_DRAWN = {
    "split": _split,
    "centered": _centered,
    "cover": _cover,
    "form": _form,
    "product": _product,
    "stats": _stats,
    "editorial": _editorial,
    "collage": _collage,
    "device": _device,
    "panel": _panel,
}

"""What several panels are made of: people, rows, lists, legends, small menus."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ui2code.mockups import art
from ui2code.mockups.atoms import badge, dot, icon, icon_button, muted, text
from ui2code.mockups.copy import Writer
from ui2code.mockups.copy.types import Notice, Person, Tone
from ui2code.mockups.el import Child, Css, column, el, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.shop.page_texts import page_writer
from ui2code.mockups.rng import Rng
from ui2code.styled import Styled

TONES: tuple[Tone, ...] = ("success", "warning", "danger", "info", "neutral")
COMMAS = {"ar": "، ", "ja": "、", "zh": "，"}
"""Of languages that do not write the Latin one."""
SHRINK: Css = {"min-width": 0, "flex": "1 1 auto", "overflow-wrap": "anywhere"}
"""Of what gives way in a row: long words wrap in it instead of widening the page."""


def greeted(kit: Kit, key: str) -> str:
    """A word of greeting to the reader by their first name, with the language's comma between."""
    comma = COMMAS.get(kit.spec.language, ", ")
    return f"{kit.copy.ui(key)}{comma}{kit.copy.me().name.split()[0]}"


def figures(kit: Kit) -> Writer:
    """Whose figures are those of the whole page: what is shown in two of its panels has one value."""
    return page_writer(kit).at("figures")


def titled(words: str) -> str:
    """With a capital, as names of things have it."""
    return words[:1].upper() + words[1:]


def notice_of(kit: Kit, tone: str) -> Notice:
    """A message of that tone, if there is one."""
    known = [kit.copy.notice(i) for i in range(8)]
    return next((notice for notice in known if notice.tone == tone), known[0])


def spread(*children: Child, gap: float = 12, css: Css | None = None, tag: str = "div", **rest: str) -> Styled:
    """Children at the two ends of a line."""
    style: Css = {"justify-content": "space-between", **(css or {})}
    return row(*children, gap=gap, css=style, tag=tag, **rest)


def brand(kit: Kit, size: float = 28, ink: str = "text") -> Styled:
    """The mark and the name, the same on every screen of the brand; a long name takes two lines."""
    name = text(kit, kit.spec.brand.name, "h4", ink, css={"min-width": 0})
    return row(mark_of(kit, size, ink), name, gap=10, tag="a", css={"min-width": 0}, part="Logo", href="#")


def mark_of(kit: Kit, size: float, ink: str = "text") -> Styled:
    """The brand's mark alone; on an inverse ground in that ground's own inks."""
    own = kit.palette
    if ink == "on_inverse":
        own = replace(own, accent=own.on_inverse, on_accent=own.inverse, second=own.inverse_muted, surface=own.inverse)
    mark = art.logo(kit.spec.brand.logo, own, Rng(kit.spec.brand.name).at("logo"), size)
    return kit.picture(mark, {"width": size, "height": size, "flex": "none"}, alt=kit.spec.brand.name)


def listing(*items: Child, gap: float = 0, css: Css | None = None, tag: str = "ul") -> Styled:
    """Items below one another."""
    return column(*items, gap=gap, css=css, tag=tag)


def ruled(kit: Kit, i: int, pad: float = 3) -> dict[str, str | float]:
    """Of the i-th row of a list whose rows are parted by hairlines."""
    edge: dict[str, str | float] = {"border-top": kit.border()} if i else {}
    return {"padding-block": kit.space(pad), **edge}


def portrait(kit: Kit, person: Person, size: float = 40, css: Css | None = None) -> Styled:
    """A person, who looks the same wherever on the page they are; initials where the spec wants no images."""
    rng = Rng(kit.spec.seed).at("portrait", person.name)
    shape: Css = {"width": size, "height": size, "flex": "none", "border-radius": "50%", **(css or {})}
    if kit.spec.images:
        return kit.picture(art.avatar(kit.palette, rng, size), shape)
    tint = rng.pick(("accent", "second"))
    style: Css = {
        "display": "flex",
        "align-items": "center",
        "justify-content": "center",
        "background": kit.color(f"{tint}_soft"),
        **kit.type("tiny" if size < 36 else "small", f"{tint}_text"),
        "font-weight": "600",
    }
    return el("span", person.initials, css={**style, **shape}, role="avatar")


def who(kit: Kit, person: Person, below: str = "", size: float = 36, ink: str = "text", soft: str = "muted") -> Styled:
    """A portrait with the name, and a line under it."""
    line = text(kit, below, "tiny", soft) if below else None
    words = column(text(kit, person.name, "label", ink), line, gap=1, css={"min-width": 0})
    return row(portrait(kit, person, size), words, gap=10, css={"min-width": 0})


def faces(kit: Kit, people: Iterable[Person], size: float = 28) -> Styled:
    """Several people in a row, close together."""
    return row(*(portrait(kit, person, size) for person in people), gap=4, role="faces")


def menu_button(kit: Kit, size: float = 32) -> Styled:
    """Three dots that open a menu."""
    return icon_button(kit, "ellipsis", kit.copy.ui("more"), size)


def keyed(kit: Kit, color: str, words: str, value: str = "") -> Styled:
    """An entry of a legend: a dot in a series' colour, its name, its value."""
    left = row(dot(kit, color, 10), muted(kit, words), gap=8, css={"min-width": 0})
    return spread(left, text(kit, value, "label"), tag="li") if value else el("li", left)


def change(kit: Kit, words: str, up: bool) -> Styled:
    """A rise or a fall."""
    tone = "success" if up else "danger"
    style: Css = {"gap": 4, "flex": "none"}
    return row(icon(kit, f"trending-{'up' if up else 'down'}", 15, tone), text(kit, words, "tiny", tone, css={"font-weight": "600"}), css=style)  # fmt: skip


def status(kit: Kit, words: str, tone: str, plain: bool = False) -> Styled:
    """A state as a tinted badge, or as a coloured dot and words."""
    if not plain:
        return badge(kit, words, tone)
    ink = "muted" if tone == "neutral" else tone
    return row(dot(kit, ink), text(kit, words, "small"), gap=8, tag="span", css={"display": "inline-flex"})


def counter(kit: Kit, words: str, ground: str = "sunken", ink: str = "muted") -> Styled:
    """A small number beside a name."""
    style: Css = {
        **kit.type("tiny", ink),
        "font-weight": "600",
        "background": kit.color(ground),
        "border-radius": kit.radius("pill"),
        "padding-inline": 7,
        "flex": "none",
        "text-align": "center",
    }
    return el("span", words, css=style, role="counter")


def segments(kit: Kit, words: Iterable[str], on: int = 0) -> Styled:
    """Small buttons in one track, of which one is pressed."""
    pressed: Css = {"background": kit.color("surface"), "box-shadow": kit.shadow("card")}
    buttons = [
        el(
            "button",
            word,
            css={
                **kit.type("tiny", "text" if i == on else "muted"),
                "font-weight": "600",
                "padding": "5px 12px",
                "border-radius": kit.radius("control"),
                "white-space": "nowrap",
                **(pressed if i == on else {}),
            },
            role="segment",
            type="button",
        )
        for i, word in enumerate(words)
    ]
    track: Css = {
        "background": kit.color("sunken"),
        "padding": 3,
        "border-radius": kit.radius("control"),
        "flex": "none",
    }
    return row(*buttons, gap=2, css=track, role="segments")

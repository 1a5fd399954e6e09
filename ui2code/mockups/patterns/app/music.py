"""Players and what they play."""

from __future__ import annotations

from ui2code.mockups import art
from ui2code.mockups.atoms import button as press
from ui2code.mockups.atoms import heading, icon, icon_button, muted, paragraph, text
from ui2code.mockups.el import Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.app.parts import SHRINK, listing, spread
from ui2code.styled import Styled


def cover(kit: Kit, key: object, size: float, wide: bool = False) -> Styled:
    """A record's sleeve: a drawing in the brand's colours, or plain where there are no pictures."""
    shape: Css = {
        "width": "100%" if wide else size,
        "height": size,
        "object-fit": "cover",
        "border-radius": kit.radius("card"),
        "flex": "none",
    }
    if not kit.spec.images:
        return el(
            "div",
            icon(kit, "music", round(size * 0.4), "accent_text"),
            css={
                **shape,
                "display": "flex",
                "align-items": "center",
                "justify-content": "center",
                "background": kit.color("accent_soft"),
            },
            role="cover",
        )
    rng = kit.rng.at("cover", key)
    asset = art.illustration(rng.pick(sorted(art.ILLUSTRATIONS)), kit.palette, rng, size, size)
    return kit.picture(asset, shape)


def _clock(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02d}"


SKINS = {
    "light": ("surface", "text", "muted", "sunken"),
    "inverse": ("inverse", "on_inverse", "inverse_muted", "inverse_muted"),
}
"""Ground, text, quiet text and tracks of a player."""


def player(kit: Kit) -> Styled:
    """The bar that plays."""
    how = kit.variant("light", "inverse")
    ground, ink, soft, track = SKINS[how]
    now, play = _playing(kit, ink, soft), _pause(kit)
    if kit.narrow:
        body = [spread(now, play, css={"flex": "1 1 auto"})]
    else:
        middle = column(_keys(kit, play, soft), _line(kit, soft, track), gap=8, css={"flex": "1.4 1 0", "min-width": 0})
        body = [now, middle, _volume(kit, soft, track)]
    style: Css = {"background": kit.color(ground), "padding": f"{kit.space(3):g}px {kit.space(5):g}px"}
    edge: Css = {} if how == "inverse" else {"border-top": kit.border()}
    return row(*body, gap=kit.space(6), css={**style, **edge}, tag="footer", part="PlayerBar")


def _playing(kit: Kit, ink: str, soft: str) -> Styled:
    """What one hears."""
    name, artist = kit.copy.product(0).name, kit.copy.person(0).name
    words = column(
        text(kit, name, "label", ink),
        text(kit, artist, "tiny", soft),
        gap=1,
        css={"min-width": 0, "overflow-wrap": "anywhere"},
    )
    style: Css = {"flex": "1 1 0", "min-width": 0}
    return row(cover(kit, "now", 52), words, icon(kit, "heart", 18, soft), gap=14, css=style)


def _pause(kit: Kit) -> Styled:
    disc: Css = {"display": "flex", "padding": 10, "border-radius": "50%", "background": kit.color("accent")}
    mark, said = icon(kit, "pause", 20, "on_accent"), kit.copy.ui("pause")
    return el("button", mark, css=disc, role="play", type="button", aria_label=said)


def _keys(kit: Kit, play: Styled, soft: str) -> Styled:
    before, after = (("shuffle", "skip-back"), ("skip-forward", "repeat"))
    marks = [[icon(kit, name, 18, soft) for name in names] for names in (before, after)]
    return row(*marks[0], play, *marks[1], gap=18, css={"justify-content": "center"})


def _line(kit: Kit, soft: str, track: str) -> Styled:
    """How far the song has come."""
    long = kit.rng.at("long").integer(150, 320)
    at = round(long * kit.rng.at("at").uniform(0.2, 0.8))
    ends = [text(kit, _clock(seconds), "tiny", soft) for seconds in (at, long)]
    return row(ends[0], slider(kit, at / long, track), ends[1], gap=12)


def _volume(kit: Kit, soft: str, track: str) -> Styled:
    marks = [icon(kit, name, 18, soft) for name in ("list", "volume-2")]
    loud = el("div", slider(kit, 0.6, track), css={"width": 90})
    return row(*marks, loud, gap=14, css={"flex": "1 1 0", "justify-content": "flex-end"})


def slider(kit: Kit, share: float, ground: str = "sunken", knob: bool = True) -> Styled:
    """A track with a knob at ``share`` of its length."""
    bar: Css = {"display": "block", "height": 5, "border-radius": kit.radius("pill")}
    left = el("span", css={**bar, "background": kit.color("accent"), "flex": f"{round(share * 100)} 1 0"}, role="done")
    right = el(
        "span", css={**bar, "background": kit.color(ground), "flex": f"{100 - round(share * 100)} 1 0"}, role="rest"
    )
    spot = (
        el(
            "span",
            css={
                "display": "block",
                "width": 16,
                "height": 16,
                "border-radius": "50%",
                "flex": "none",
                "background": kit.color("surface"),
                "border": kit.border("accent", 4),
            },
            role="knob",
        )
        if knob
        else None
    )
    return row(
        left,
        spot,
        right,
        gap=0,
        css={"flex": "1 1 auto", "min-width": 0},
        attrs={"role": "slider", "aria-valuenow": str(round(share * 100))},
        role="slider",
    )


def album(kit: Kit) -> Styled:
    """The head of a record or a list: sleeve, title, buttons."""
    how = kit.variant("row", "band")
    size = 140 if kit.narrow else 208
    words = column(
        text(kit, kit.copy.eyebrow(), "eyebrow", "accent_text"),
        heading(kit, 1, kit.said("title", kit.copy.headline("short")), "h2"),
        paragraph(kit, kit.copy.sentence(), "small"),
        row(
            press(kit, kit.copy.ui("play"), icon="play"),
            icon_button(kit, "heart", kit.copy.ui("like"), 40, "outline"),
            icon_button(kit, "ellipsis", kit.copy.ui("more"), 40),
            gap=10,
        ),
        gap=kit.space(3),
        css={**SHRINK, "align-items": "flex-start"},
    )
    style: Css = {"align-items": "center", "flex-wrap": "wrap" if kit.narrow else "nowrap"}
    if how == "band":
        style = {
            **style,
            "background": kit.color("accent_soft"),
            "padding": kit.space(6),
            "border-radius": kit.radius("large"),
        }
    return row(cover(kit, "album", size), words, gap=kit.space(7), css=style, tag="section", part="AlbumHeader")


def tracks(kit: Kit) -> Styled:
    """Songs in lines, one of them playing."""
    how = kit.variant("numbers", "covers")
    count = kit.count(5, 8)
    title = heading(kit, 2, kit.said("title", kit.copy.ui("popular")), "h4")
    return column(
        title,
        listing(*(_track(kit, how, i) for i in range(count)), tag="ol"),
        gap=kit.space(3),
        tag="section",
        part="TrackList",
    )


def _track(kit: Kit, how: str, i: int) -> Styled:
    rng, on = kit.rng.at("track", i), i == 1
    number = icon(kit, "volume-2", 18, "accent_text") if on else text(kit, str(i + 1), "small", "muted")
    start = el(
        "span", number, css={"width": 24, "display": "flex", "justify-content": "center", "flex": "none"}, role="number"
    )
    name = column(
        text(kit, kit.copy.product(i).name, "label", "accent_text" if on else "text"),
        muted(kit, kit.copy.person(i % 3).name, "tiny"),
        gap=1,
        css=SHRINK,
    )
    liked = icon(kit, "heart", 17, "danger" if rng.chance(0.3) else "muted")
    face: Css = {"background": kit.color("accent_soft")} if on else {}
    style: Css = {"padding": f"{kit.space(2):g}px {kit.space(3):g}px", "border-radius": kit.radius("control"), **face}
    return row(
        start,
        cover(kit, i, 40) if how == "covers" else None,
        name,
        liked,
        text(kit, _clock(rng.integer(130, 330)), "small", "muted"),
        gap=14,
        css=style,
        tag="li",
        part="TrackItem",
    )


def albums(kit: Kit) -> Styled:
    """Sleeves side by side."""
    how = kit.variant("squares", "lines")
    count = kit.count(4, 6)
    title = spread(
        heading(kit, 2, kit.said("title", kit.copy.ui("suggested")), "h4"),
        el("a", kit.copy.ui("see_all"), css=kit.type("label", "accent_text"), role="link", href="#"),
    )
    cells = [_album(kit, i, how) for i in range(count)]
    across = 3 if how == "lines" else min(count, 5)
    return column(
        title,
        grid(across, *cells, gap=kit.space(4), narrow=1 if how == "lines" else 2),
        gap=kit.space(3),
        tag="section",
        part="AlbumGrid",
    )


def _album(kit: Kit, i: int, how: str) -> Styled:
    words = column(
        heading(kit, 3, kit.copy.product(i).name, "label"),
        muted(kit, kit.copy.person(i).name, "tiny"),
        gap=1,
        css={"min-width": 0, "overflow-wrap": "anywhere"},
    )
    if how == "lines":
        return row(
            cover(kit, ("a", i), 60),
            words,
            gap=12,
            css={"background": kit.color("sunken"), "border-radius": kit.radius("control"), "padding-inline-end": 12},
            tag="article",
            part="AlbumCard",
        )
    return column(cover(kit, ("a", i), 150, True), words, gap=10, tag="article", part="AlbumCard")

"""Nothing there yet, not there yet, something wrong."""

from __future__ import annotations

from ui2code.mockups import art
from ui2code.mockups.atoms import button, card, heading, icon, icon_button, icon_tile, muted, paragraph, text
from ui2code.mockups.el import Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.app.parts import SHRINK, notice_of
from ui2code.styled import Styled

TONES = ("info", "success", "warning", "danger")
MARKS = {"info": "info", "success": "circle-check", "warning": "triangle-alert", "danger": "octagon-alert"}


def empty(kit: Kit) -> Styled:
    """What a list says that has nothing in it."""
    how = kit.variant("picture", "icon", "dashed", "steps")
    title = kit.said("title", kit.copy.ui("empty_title"))
    drawn = (
        _drawing(kit)
        if how == "picture" and kit.spec.images
        else icon_tile(kit, "inbox" if how != "dashed" else "folder-plus", 72)
    )
    words = column(
        heading(kit, 2, title, "h3"),
        paragraph(kit, kit.copy.ui("empty_text"), "small", css={"max-width": 440}),
        gap=8,
        css={"align-items": "center"},
    )
    ends = row(
        button(kit, kit.copy.ui("create"), icon="plus"),
        button(kit, kit.copy.ui("learn_more"), "outline"),
        gap=10,
        css={"flex-wrap": "wrap", "justify-content": "center"},
    )
    after = _starts(kit) if how == "steps" else None
    style: Css = {
        "align-items": "center",
        "text-align": "center",
        "justify-content": "center",
        "min-height": 420,
        "width": "100%",
    }
    if how == "dashed":
        style = {**style, "border": f"2px dashed {kit.color('edge')}", "box-shadow": "none"}
    return card(kit, drawn, words, ends, after, part="EmptyState", pad=8, gap=5, css=style, tag="section")


def _drawing(kit: Kit) -> Styled:
    asset = art.illustration(kit.spec.brand.illustration, kit.palette, kit.rng.at("drawing"), 280, 190)
    return kit.picture(
        asset,
        {"width": 280, "height": 190, "max-width": "100%", "object-fit": "cover", "border-radius": kit.radius("card")},
    )


def _starts(kit: Kit) -> Styled:
    """Ways to begin."""
    names = ("sparkles", "upload", "book-open")
    cells = []
    for i in range(kit.count(2, 3)):
        told = kit.copy.feature(i)
        words = column(
            text(kit, told.title, "label"), muted(kit, told.text, "tiny"), gap=2, css={**SHRINK, "text-align": "start"}
        )
        cells.append(
            row(
                icon_tile(kit, names[i % 3], 40),
                words,
                gap=12,
                css={
                    "border": kit.border(),
                    "border-radius": kit.radius("card"),
                    "padding": kit.space(4),
                    "align-items": "flex-start",
                },
                tag="article",
                part="StartCard",
            )
        )
    return grid(len(cells), *cells, gap=kit.space(4), css={"width": "100%", "padding-top": kit.space(4)})


def skeleton(kit: Kit) -> Styled:
    """Grey shapes where content will be."""
    how = kit.variant("list", "cards", "text")
    if how == "cards":
        cells = [
            card(
                kit,
                _bone(kit, "100%", 120, "card"),
                _bone(kit, "70%", 16),
                _bone(kit, "45%", 12),
                part="SkeletonCard",
                pad=4,
                gap=3,
            )
            for _ in range(kit.count(3, 4))
        ]
        return el(
            "section", grid(len(cells), *cells, gap=kit.space(5)), part="Skeleton", aria_label=kit.copy.ui("loading")
        )
    lines = (
        [_bones(kit, i) for i in range(kit.count(3, 5))]
        if how == "list"
        else [_bone(kit, f"{kit.rng.at('bone', i).integer(45, 100)}%", 14) for i in range(kit.count(5, 7))]
    )
    top = row(_bone(kit, 160, 20), _bone(kit, 72, 28, "control"), css={"justify-content": "space-between"})
    return card(kit, top, *lines, part="Skeleton", pad=5, gap=4.5, tag="section")


def _bones(kit: Kit, i: int) -> Styled:
    rng = kit.rng.at("bones", i)
    words = column(
        _bone(kit, f"{rng.integer(40, 75)}%", 14), _bone(kit, f"{rng.integer(25, 55)}%", 11), gap=8, css=SHRINK
    )
    return row(
        el(
            "span",
            css={
                "display": "block",
                "width": 44,
                "height": 44,
                "border-radius": "50%",
                "flex": "none",
                "background": kit.color("sunken"),
            },
            role="bone",
        ),
        words,
        _bone(kit, 56, 22, "pill"),
        gap=14,
    )


def _bone(kit: Kit, wide: float | str, tall: float, corners: str = "control") -> Styled:
    flex: Css = {"flex": "none"} if wide != "100%" else {}
    return el(
        "span",
        css={
            "display": "block",
            "width": wide,
            "height": tall,
            "max-width": "100%",
            "border-radius": kit.radius(corners),
            "background": kit.color("sunken"),
            **flex,
        },
        role="bone",
    )


def alerts(kit: Kit) -> Styled:
    """Messages of the four tones."""
    how = kit.variant("tinted", "edged", "plain")
    drawn = [alert(kit, how, tone, i) for i, tone in enumerate(TONES[: kit.count(2, 4)])]
    return column(*drawn, gap=kit.space(3), tag="section", part="Alerts")


def alert(kit: Kit, how: str, tone: str, i: int) -> Styled:
    told = notice_of(kit, tone)
    faces: dict[str, Css] = {
        "tinted": {"background": kit.color(f"{tone}_soft")},
        "edged": {
            "background": kit.color("surface"),
            "border": kit.border(),
            "border-inline-start": f"4px solid {kit.color(tone)}",
        },
        "plain": {"background": kit.color("surface"), "border": kit.border(tone)},
    }
    words = column(
        text(kit, told.title, "label", tone if how == "tinted" else "text"),
        text(kit, told.text, "small", tone if how == "tinted" else "muted", tag="p"),
        gap=2,
        css=SHRINK,
    )
    style: Css = {
        "align-items": "flex-start",
        "padding": kit.space(4),
        "border-radius": kit.radius("card"),
        **faces[how],
    }
    close = icon_button(kit, "x", kit.copy.ui("close"), 28)
    return row(icon(kit, MARKS[tone], 22, tone), words, close, gap=14, css=style, part="Alert", attrs={"role": "alert"})


def banner(kit: Kit) -> Styled:
    """One line across the page with something to do."""
    how = kit.variant("accent", "soft")
    told = notice_of(kit, "info")
    ground, ink = ("accent", "on_accent") if how == "accent" else ("accent_soft", "text")
    words = text(kit, told.title, "label", ink, css=SHRINK)
    end = el(
        "a",
        kit.copy.ui("learn_more"),
        css={**kit.type("label", ink), "text-decoration": "underline", "flex": "none"},
        role="link",
        href="#",
    )
    return row(
        icon(kit, "megaphone", 20, ink),
        words,
        end,
        gap=14,
        css={
            "background": kit.color(ground),
            "padding": f"{kit.space(3):g}px {kit.space(4):g}px",
            "border-radius": kit.radius("card"),
        },
        tag="section",
        part="Banner",
    )

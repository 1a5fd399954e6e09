"""What people share."""

from __future__ import annotations

from ui2code.mockups import art
from ui2code.mockups.atoms import button, card, heading, icon, icon_button, muted, panel, paragraph, rule, text
from ui2code.mockups.copy.types import Person
from ui2code.mockups.el import Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.app.parts import SHRINK, listing, menu_button, portrait, ruled, spread
from ui2code.mockups.patterns.app.plots import room
from ui2code.styled import Styled


def composer(kit: Kit) -> Styled:
    """Where one writes something new."""
    how = kit.variant("line", "area")
    me = portrait(kit, kit.copy.me(), 44)
    field: Css = {
        **kit.type("body", "muted"),
        "background": kit.color("sunken"),
        "border-radius": kit.radius("control"),
        "padding": "11px 16px",
        "min-width": 0,
        "flex": "1 1 auto",
        "width": "100%",
    }
    words = kit.said("title", kit.copy.ui("write_comment"))
    if how == "area":
        box = el("textarea", css={**field, "height": 88}, role="area", placeholder=words)
    else:
        box = el("input", css={**field, "height": 46}, role="input", type="text", placeholder=words)
    tools = [
        row(icon(kit, name, 18, color), muted(kit, kit.copy.ui(key)), gap=8, tag="button", type="button")
        for name, key, color in (
            ("image", "upload", "success"),
            ("map-pin", "address", "danger"),
            ("calendar", "date", "info"),
        )
    ]
    foot = spread(
        row(*tools[: 2 if kit.narrow else 3], gap=kit.space(5)), button(kit, kit.copy.ui("share"), size="small")
    )
    return card(
        kit,
        row(me, box, gap=14, css={"align-items": "flex-start"}),
        rule(kit),
        foot,
        part="PostComposer",
        pad=5,
        gap=3.5,
        tag="form",
    )


def posts(kit: Kit) -> Styled:
    """Posts one under another."""
    how = kit.variant("pictures", "mixed", "words")
    return column(
        *(_post(kit, how, i) for i in range(kit.count(2, 3))), gap=kit.space(5), tag="section", part="PostFeed"
    )


def _post(kit: Kit, how: str, i: int) -> Styled:
    quote, rng = kit.copy.quote(i), kit.rng.at("post", i)
    said = kit.copy.notification(i)
    head = spread(
        row(
            portrait(kit, quote.person, 44),
            column(
                heading(kit, 2, quote.person.name, "label"),
                muted(kit, f"{quote.person.role} · {said.time}", "tiny"),
                gap=1,
                css=SHRINK,
            ),
            gap=12,
            css={"min-width": 0},
        ),
        menu_button(kit),
    )
    words = paragraph(kit, kit.copy.at("posts", i).paragraph(2), "body", "text")
    shown = kit.spec.images and (how == "pictures" or (how == "mixed" and i % 2 == 0))
    picture = _pictures(kit, i, 1 if rng.chance(0.6) else 2) if shown else None
    talk = _comment(kit, kit.copy.person(i + 30), i) if rng.chance(0.5) else None
    return card(kit, head, words, picture, _counts(kit, i), talk, part="Post", pad=5, gap=4, tag="article")


def _pictures(kit: Kit, i: int, count: int) -> Styled:
    wide = round(room(kit) / count)
    tall = 200 if kit.narrow or count > 1 else 300
    style: Css = {"width": "100%", "height": tall, "object-fit": "cover", "border-radius": kit.radius("card")}
    drawn = [
        kit.picture(art.photo(rng.pick(sorted(art.SUBJECTS)), kit.palette, rng, wide, tall), style, alt=kit.copy.tag(i))
        for k in range(count)
        for rng in (kit.rng.at("photo", i, k),)
    ]
    return grid(count, *drawn, gap=8, narrow=count)


def _counts(kit: Kit, i: int) -> Styled:
    rng = kit.rng.at("counts", i)
    liked = rng.chance(0.4)
    parts = (("heart", rng.integer(4, 420)), ("message-circle", rng.integer(0, 60)), ("repeat", rng.integer(0, 30)))
    marks = [
        row(
            icon(kit, name, 19, "danger" if name == "heart" and liked else "muted"),
            muted(kit, str(number)),
            gap=7,
            tag="button",
            type="button",
        )
        for name, number in parts
    ]
    return spread(row(*marks, gap=kit.space(5)), icon_button(kit, "bookmark", kit.copy.ui("save"), 32))


def _comment(kit: Kit, them: Person, i: int) -> Styled:
    style: Css = {
        "background": kit.color("sunken"),
        "border-radius": kit.radius("card"),
        "padding": "10px 14px",
        **SHRINK,
    }
    words = column(
        text(kit, them.name, "label"),
        text(kit, kit.copy.at("comment", i).sentence(), "small", tag="p"),
        gap=2,
        css=style,
    )
    return row(portrait(kit, them, 32), words, gap=10, css={"align-items": "flex-start"}, part="Comment")


def trends(kit: Kit) -> Styled:
    """What is talked of."""
    how = kit.variant("numbers", "tags")
    items = []
    for i in range(kit.count(3, 5)):
        mark = text(kit, str(i + 1), "h4", "muted") if how == "numbers" else icon(kit, "hash", 18, "accent_text")
        words = column(
            text(kit, kit.copy.product(i).name, "label"),
            muted(kit, f"{kit.copy.at('talk', i).number(40, 4000)} {kit.copy.ui('comments')}", "tiny"),
            gap=1,
            css=SHRINK,
        )
        items.append(row(mark, words, gap=14, css=ruled(kit, i, 2.5), tag="li", part="TrendItem"))
    return panel(kit, kit.said("title", kit.copy.ui("trending")), listing(*items), part="TrendsPanel", gap=2)


def stories(kit: Kit) -> Styled:
    """Round pictures of who has news."""
    how = kit.variant("rings", "cards")
    count = kit.count(4, 5) if kit.narrow else kit.count(5, 7)
    people = [kit.copy.person(i + 10) for i in range(min(count, 4) if kit.narrow else count)]
    if how == "cards":
        cells = [
            column(
                portrait(kit, them, 44),
                text(kit, them.name.split()[0], "tiny", css={"font-weight": "600"}),
                gap=8,
                css={
                    "align-items": "center",
                    "background": kit.color("surface"),
                    "border": kit.border(),
                    "border-radius": kit.radius("card"),
                    "padding": f"{kit.space(4):g}px 4px",
                },
                tag="li",
                part="Story",
            )
            for them in people
        ]
    else:
        ring: Css = {"border": kit.border("accent", 2), "border-radius": "50%", "padding": 3, "display": "block"}
        cells = [
            column(
                el("span", portrait(kit, them, 54), css=ring, role="ring"),
                text(kit, them.name.split()[0], "tiny"),
                gap=6,
                css={"align-items": "center"},
                tag="li",
                part="Story",
            )
            for them in people
        ]
    style: Css = {
        "display": "grid",
        "grid-template-columns": f"repeat({len(cells)}, minmax(0, 1fr))",
        "gap": kit.space(3),
    }
    return el("section", el("ul", *cells, css=style), part="Stories")

"""People: who somebody is, and what is known of them."""

from __future__ import annotations

from ui2code.mockups import art
from ui2code.mockups.atoms import badge, button, card, heading, icon, muted, panel, paragraph, progress, text
from ui2code.mockups.el import Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.app.parts import SHRINK, change, listing, menu_button, portrait, ruled, spread
from ui2code.mockups.patterns.app.plots import room
from ui2code.mockups.patterns.shop.page_texts import page_writer
from ui2code.styled import Styled

FACTS = (
    ("email", "mail"),
    ("phone", "phone"),
    ("address", "map-pin"),
    ("language", "globe"),
    ("team", "users"),
    ("date", "calendar"),
)


def profile_header(kit: Kit) -> Styled:
    """The top of a person's page: cover, portrait, name, numbers."""
    how = kit.variant("cover", "row", "centered")
    if how == "row":
        return card(kit, _line(kit, 88), part="ProfileHeader", pad=6, tag="section")
    if how == "centered":
        return card(kit, _middle(kit), part="ProfileHeader", pad=8, tag="section")
    cover = _cover(kit)
    inside = el("div", _line(kit, 96), css={"padding": kit.space(6)}, narrow={"padding": 20}, role="inside")
    return card(kit, cover, inside, part="ProfileHeader", pad=0, gap=0, tag="section", css={"overflow": "hidden"})


def _cover(kit: Kit) -> Styled:
    tall = 120 if kit.narrow else 168
    if not kit.spec.images:
        return el("div", css={"height": 96, "background": kit.color("accent_soft")}, role="cover")
    asset = art.background(
        kit.rng.at("cover").pick(sorted(art.BACKGROUNDS)),
        kit.palette,
        kit.rng.at("cover art"),
        round(room(kit)),
        tall,
        2,
    )
    return kit.picture(
        asset, {"width": "100%", "height": tall, "object-fit": "cover", "background": kit.color("accent_soft")}
    )


def _line(kit: Kit, size: float) -> Styled:
    me = page_writer(kit).at("profile").person(0)
    name = row(
        heading(kit, 1, kit.said("title", me.name), "h3"),
        badge(kit, kit.copy.ui("active"), "success"),
        gap=12,
        css={"flex-wrap": "wrap"},
    )
    place = row(icon(kit, "map-pin", 15, "muted"), muted(kit, me.city), gap=6)
    words = column(name, text(kit, f"{me.role} · {me.firm}", "small"), place, gap=4, css={"min-width": 0})
    ends = row(
        button(kit, kit.copy.ui("message"), "outline", icon="message-circle"),
        button(kit, kit.copy.ui("follow"), icon="user-plus"),
        gap=10,
        css={"flex-wrap": "wrap"},
    )
    who = row(
        portrait(kit, me, size),
        words,
        gap=kit.space(5),
        css={"min-width": 0, "flex-wrap": "wrap" if kit.narrow else "nowrap"},
    )
    return spread(who, ends, gap=kit.space(5), css={"flex-wrap": "wrap"})


def _middle(kit: Kit) -> Styled:
    me = page_writer(kit).at("profile").person(0)
    words = column(
        heading(kit, 1, kit.said("title", me.name), "h3"),
        muted(kit, f"{me.role} · {me.city}"),
        gap=2,
        css={"align-items": "center"},
    )
    ends = row(
        button(kit, kit.copy.ui("follow")),
        button(kit, kit.copy.ui("message"), "outline"),
        gap=10,
        css={"flex-wrap": "wrap", "justify-content": "center"},
    )
    said = paragraph(kit, kit.copy.lead(), "small", css={"max-width": 520})
    return column(
        portrait(kit, me, 104),
        words,
        said,
        _counts(kit),
        ends,
        gap=kit.space(4),
        css={"align-items": "center", "text-align": "center"},
    )


def _counts(kit: Kit) -> Styled:
    keys = ("projects", "followers", "following")
    return row(
        *(
            column(
                text(kit, kit.copy.number(12, 900), "h4"),
                muted(kit, kit.copy.ui(key), "tiny"),
                css={"align-items": "center"},
            )
            for key in keys
        ),
        gap=kit.space(8),
        role="counts",
    )


def profile_details(kit: Kit) -> Styled:
    """What is known of a person, as a list of facts; or what they can do."""
    how = kit.variant("facts", "grid", "skills")
    title = kit.said("title", kit.copy.ui("about"))
    if how == "skills":
        return panel(kit, title, paragraph(kit, kit.copy.paragraph(2), "small"), _skills(kit), part="ProfileDetails")
    facts = [_fact(kit, how, key, mark, i) for i, (key, mark) in enumerate(FACTS[: kit.count(4, 6)])]
    style: Css = {"display": "grid", "gap": kit.space(3.5)}
    if how == "grid":
        style = {**style, "grid-template-columns": "repeat(2, minmax(0, 1fr))"}
    return panel(
        kit,
        title,
        paragraph(kit, kit.copy.paragraph(2), "small"),
        el("dl", *facts, css=style),
        part="ProfileDetails",
        action=menu_button(kit),
    )


def _fact(kit: Kit, how: str, key: str, mark: str, i: int) -> Styled:
    me = page_writer(kit).at("profile").person(0)
    value = {
        "email": me.email,
        "phone": _phone(kit),
        "address": kit.copy.address(),
        "team": me.firm,
        "date": kit.copy.date(i),
    }.get(key, me.city)
    name = el("dt", kit.copy.ui(key), css=kit.type("tiny", "muted"))
    said = el("dd", value, css={**kit.type("small", "text"), "overflow-wrap": "anywhere"})
    if how == "grid":
        return el("div", name, said, css={"display": "grid", "gap": 2, "align-content": "start"}, part="Fact")
    return el(
        "div",
        name,
        said,
        css={
            "display": "grid",
            "grid-template-columns": "minmax(0, 2fr) minmax(0, 3fr)",
            "gap": 12,
            "align-items": "baseline",
        },
        part="Fact",
    )


def _phone(kit: Kit) -> str:
    rng = kit.rng.at("phone")
    return "".join(str(rng.integer(0, 9)) if c == "#" else c for c in kit.copy.locale.phone)


def _skills(kit: Kit) -> Styled:
    names = [kit.copy.tag(i) for i in range(kit.count(3, 5))]
    bars = [
        column(
            spread(text(kit, name, "small"), muted(kit, f"{share}%", "tiny")),
            progress(kit, share / 100, 6),
            gap=6,
            tag="li",
            part="Skill",
        )
        for i, name in enumerate(names)
        for share in (kit.rng.at("skill", i).integer(45, 96),)
    ]
    return listing(*bars, gap=kit.space(3.5))


def people(kit: Kit) -> Styled:
    """People one might know or follow."""
    how = kit.variant("list", "cards")
    count = kit.count(3, 5)
    title = kit.said("title", kit.copy.ui("suggested"))
    see = el("a", kit.copy.ui("see_all"), css=kit.type("label", "accent_text"), role="link", href="#")
    if how == "cards":
        body = grid(
            min(count, 4) if kit.section.span > 5 else 2,
            *(_person_card(kit, i) for i in range(count)),
            gap=kit.space(4),
            narrow=2,
        )
    else:
        body = listing(*(_suggested(kit, i) for i in range(count)))
    return panel(kit, title, body, part="PeopleSuggestions", action=see)


def _suggested(kit: Kit, i: int) -> Styled:
    them = kit.copy.person(i)
    words = column(text(kit, them.name, "label"), muted(kit, them.role, "tiny"), gap=1, css=SHRINK)
    on = kit.rng.at("followed", i).chance(0.2)
    end = button(kit, kit.copy.ui("following" if on else "follow"), "outline" if on else "soft", "small")
    return row(portrait(kit, them, 40), words, end, gap=12, css=ruled(kit, i, 2.5), tag="li", part="PersonItem")


def _person_card(kit: Kit, i: int) -> Styled:
    them = kit.copy.person(i)
    style: Css = {
        "align-items": "center",
        "text-align": "center",
        "border": kit.border(),
        "border-radius": kit.radius("card"),
        "padding": kit.space(4),
    }
    words = column(heading(kit, 3, them.name, "label"), muted(kit, them.role, "tiny"), gap=2)
    return column(
        portrait(kit, them, 56),
        words,
        button(kit, kit.copy.ui("follow"), "soft", "small"),
        gap=12,
        css=style,
        tag="article",
        part="PersonCard",
    )


def score(kit: Kit) -> Styled:
    """What a person or account has reached, in rows."""
    metrics = [kit.copy.metric(i) for i in range(kit.count(3, 4))]
    lines = [
        spread(
            muted(kit, m.label),
            row(text(kit, m.value, "label"), change(kit, m.change, m.up), gap=10),
            css=ruled(kit, i, 2.5),
            tag="li",
        )
        for i, m in enumerate(metrics)
    ]
    return panel(kit, kit.said("title", kit.copy.ui("overview")), listing(*lines), part="ScorePanel")

"""What buyers and readers say: ratings, reviews, comments."""

from __future__ import annotations

from ui2code.mockups.atoms import avatar, button, heading, icon, muted, paragraph, progress, stars, text
from ui2code.mockups.atoms.surfaces import edge
from ui2code.mockups.copy.types import Person
from ui2code.mockups.el import Child, Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.shop.layout import full, in_column, opening, region
from ui2code.mockups.patterns.shop.page_texts import the_product
from ui2code.styled import Styled


def reviews(kit: Kit) -> Styled:
    how = kit.variant("beside", "cards")
    title = opening(
        kit,
        kit.said("title", kit.choice("title", kit.copy.ui("customer_reviews"), kit.copy.heading("reviews"))),
        use="h3",
    )
    shares = rating_shares(kit)
    count = kit.count(3, 4) if how == "beside" else full(kit, 2, 1, 2)
    if how == "cards":
        items = [_review(kit, i, True) for i in range(count)]
        body = [_summary(kit, shares, True), grid(2, *items, gap=kit.space(5), tag="ul")]
        return region(kit, "Reviews", title, *body)
    items = [_review(kit, i, False) for i in range(count)]
    lists = column(*items, gap=kit.space(6), tag="ul", css={"min-width": 0})
    both = grid("minmax(0, 320px) minmax(0, 1fr)", _summary(kit, shares, False), lists, gap=kit.space(12), css={"align-items": "start"})  # fmt: skip
    return region(kit, "Reviews", title, both)


def rating_shares(kit: Kit) -> tuple[int, ...]:
    """Percent of buyers who gave five stars, four, … one: they agree with the product's rating."""
    rating = the_product(kit).rating
    away = max(0.0, 5 - rating)
    weights = (
        0.3 + 1.3 * max(0.0, rating - 3.6) ** 1.5,
        0.35,
        0.03 + 0.15 * away,
        0.02 + 0.08 * away,
        0.02 + 0.1 * away,
    )
    whole = [round(100 * weight / sum(weights)) for weight in weights]
    return (whole[0] + 100 - sum(whole), *whole[1:])


def _summary(kit: Kit, shares: tuple[int, ...], wide: bool) -> Styled:
    bars = [_bar(kit, 5 - i, share) for i, share in enumerate(shares)]
    lines = column(*bars, gap=kit.space(2), css={"width": "100%", "min-width": 0})
    tall = {"white-space": "normal", "height": "auto", "min-height": 40}
    parts = (_score(kit), lines, button(kit, kit.copy.ui("write_review"), "outline", css=tall))
    face: Css = {"background": kit.color("surface"), "border-radius": kit.radius("card"), "padding": kit.space(6)}
    css = {**face, **edge(kit)}
    if not wide:
        return column(*parts, gap=kit.space(5), css=css, part="RatingSummary")
    tracks = {"display": "grid", "grid-template-columns": "auto minmax(0, 1fr) auto"}
    style = {**css, **tracks, "align-items": "center", "gap": kit.space(8)}
    return el("div", *parts, css=style, narrow={"grid-template-columns": "minmax(0, 1fr)"}, part="RatingSummary")


def _score(kit: Kit) -> Styled:
    """The rating in figures and in stars."""
    item = the_product(kit)
    whole = f"{item.rating:.1f}".replace(".", kit.copy.locale.decimal)
    many = muted(kit, f"{item.reviews} {kit.copy.ui('reviews')}")
    parts = (text(kit, whole, "h1"), stars(kit, item.rating, 20), many)
    return column(*parts, gap=kit.space(1.5), css={"align-items": "flex-start"})


def _bar(kit: Kit, n: int, share: int) -> Styled:
    grow = {"flex": "1 1 0"}
    name = row(
        text(kit, str(n), "small"),
        icon(kit, "star", 14, "warning", filled=True),
        gap=4,
        css={"width": 30, "flex": "none"},
    )
    done = text(kit, f"{share}%", "tiny", "muted", css={"width": 36, "text-align": "end"})
    return row(name, progress(kit, share / 100, 8, "warning", grow), done, gap=10, part="RatingBar")


def _review(kit: Kit, i: int, boxed: bool) -> Styled:
    said, rng = kit.copy.quote(i), kit.rng.at("review", i)
    when = muted(kit, kit.copy.date(i), "tiny")
    top = row(by(kit, said.person, i), el("div", when, role="date"), gap=12, css={"justify-content": "space-between", "flex-wrap": "wrap"})  # fmt: skip
    helpful = row(icon(kit, "thumbs-up", 16, "muted"), muted(kit, f"{kit.copy.ui('helpful')} ({rng.integer(0, 24)})", "tiny"), gap=6, tag="button", type="button")  # fmt: skip
    parts: list[Child] = [top, stars(kit, rng.weighted((5, 4, 3), (6, 3, 1)))]
    parts += [heading(kit, 3, kit.copy.feature(i).title, "strong"), paragraph(kit, said.text, "body", "text"), helpful]
    if boxed:
        box = {
            "background": kit.color("surface"),
            "border-radius": kit.radius("card"),
            "padding": kit.space(5),
            **edge(kit),
        }
    else:
        box = {"border-bottom": kit.border(), "padding-bottom": kit.space(6)}
    return column(*parts, gap=kit.space(2.5), css={**box, "align-items": "stretch"}, tag="li", part="Review")


def by(kit: Kit, person: Person, key: object, note: str = "", size: float = 36) -> Styled:
    """A person with a portrait; ``note`` stands below the name."""
    words = column(text(kit, person.name, "label"), muted(kit, note, "tiny") if note else None, css={"min-width": 0})
    return row(avatar(kit, key, person.initials, size), words, gap=10, css={"min-width": 0}, part="Byline")


# --- comments


def comments(kit: Kit) -> Styled:
    boxed = kit.variant("threads", "cards") == "cards"
    count = kit.count(3, 5)
    title = opening(kit, kit.said("title", f"{kit.copy.ui('comments')} ({count})"), use="h3")
    items = [_comment(kit, i, boxed) for i in range(count)]
    width: Css = {} if in_column(kit) else {"width": "100%", "max-width": 720, "margin-inline": "auto"}
    lines = column(*items, gap=kit.space(4 if boxed else 6), tag="ul")
    return region(kit, "Comments", column(title, lines, _write(kit), gap=kit.space(6), css=width))


def _comment(kit: Kit, i: int, boxed: bool) -> Styled:
    """The second of them is an answer to the first."""
    writer = kit.copy.at("comment", i)
    person = kit.copy.person(i)
    reply = el("button", kit.copy.ui("reply"), css=kit.type("label", "accent_text"), role="reply", type="button")
    like = row(icon(kit, "heart", 16, "muted"), muted(kit, str(kit.rng.at("likes", i).integer(0, 30)), "tiny"), gap=6, tag="button", type="button")  # fmt: skip
    top = by(kit, person, i, kit.copy.date(i))
    words = [top, paragraph(kit, writer.paragraph(kit.rng.at("length", i).integer(1, 2)), "body", "text"), row(like, reply, gap=kit.space(4))]  # fmt: skip
    box = {
        "background": kit.color("surface"),
        "border-radius": kit.radius("card"),
        "padding": kit.space(5),
        **edge(kit),
    }
    answer = {"margin-inline-start": kit.space(8)} if i % 3 == 1 else {}
    line = (
        {"border-inline-start": kit.border("line", 2), "padding-inline-start": kit.space(5)}
        if i % 3 == 1 and not boxed
        else {}
    )
    css = {**(box if boxed else line), **answer}
    return column(*words, gap=kit.space(2.5), css=css, tag="li", part="Comment")


def _write(kit: Kit) -> Styled:
    css = {
        **kit.type("small", "muted"),
        "width": "100%",
        "height": 96,
        "padding": "12px 14px",
        "border": kit.border("edge"),
    }
    area = el("textarea", css={**css, "border-radius": kit.radius("card"), "background": kit.color("surface")}, placeholder=kit.copy.ui("write_comment"))  # fmt: skip
    send = button(kit, kit.copy.ui("send"), css={"align-self": "flex-end"})
    return column(area, send, gap=kit.space(3), tag="form", part="CommentForm")

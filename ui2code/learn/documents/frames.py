"""What is around the sections of a hand-written page: nothing, a head and a foot, a column beside, a table as of old."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from ui2code.learn.documents.pieces import Pieces, listed, tagged

Frame = Callable[[Pieces], str]


def menu(pieces: Pieces, look: str = "menu") -> str:
    """Links to the site's other pages, in one of the ways these are written."""
    names = [tagged("a", escape(name)) for name in pieces.words.nav(pieces.rng.integer(3, 6))]
    way = pieces.rng.weighted(("list", "links", "div", "words", "bare"), (5, 3, 2, 1, 1))
    return {
        "list": tagged("nav", listed("ul", names), look),
        "links": tagged("nav", " ".join(names), look),
        "div": tagged("div", " ".join(names), look),
        "words": tagged("p", " | ".join(names)),
        "bare": listed("ul", names, look),
    }[way]


def brand(pieces: Pieces) -> str:
    name = escape(pieces.words.brand)
    way = pieces.rng.pick(("h1", "a", "a", "strong", "p"))
    return pieces.maybe(lambda: pieces.picture(40, 40), 0.3) + tagged(way, name, "brand")


def head(pieces: Pieces) -> str:
    inner = brand(pieces) + menu(pieces) + pieces.maybe(pieces.action, 0.2)
    if pieces.rng.chance(0.3):
        inner = tagged("div", inner, "inner")
    return tagged(pieces.rng.weighted(("header", "div", "nav"), (3, 2, 1)), inner, "head")


def opening(pieces: Pieces) -> str:
    """A title, mostly large, with what is said below it."""
    title = tagged("h1", pieces.title())
    rest = pieces.maybe(pieces.meta, 0.2) + pieces.maybe(lambda: tagged("p", pieces.line(), "lead"), 0.6)
    inner = title + rest + pieces.maybe(pieces.actions, 0.3)
    around = pieces.rng.pick(("", "", "header", "section", "div"))
    return tagged(around, inner, "hero") if around else inner


def sections(pieces: Pieces) -> str:
    return "".join(pieces.many(pieces.section, 2, 6))


def foot(pieces: Pieces) -> str:
    groups = pieces.words.footer(pieces.rng.integer(2, 4))
    small = tagged(pieces.rng.pick(("p", "small", "div")), f"© 2026 {escape(pieces.words.brand)}. {pieces.line()}")
    columns = [tagged(pieces.rng.pick(("h4", "h5", "h6", "strong")), escape(group.title)) for group in groups]
    lists = [listed("ul", [tagged("a", escape(link)) for link in group.links]) for group in groups]
    deck = tagged("div", "".join(tagged("div", a + b) for a, b in zip(columns, lists, strict=True)), "row")
    inner = (deck if pieces.rng.chance(0.4) else "") + small + pieces.maybe(lambda: menu(pieces), 0.2)
    return tagged(pieces.rng.weighted(("footer", "div"), (3, 1)), inner, "foot")


def beside(pieces: Pieces) -> str:
    parts: list[Callable[[], str]] = [
        lambda: menu(pieces, "stacked"),
        lambda: pieces.heading(1) + listed("ul", pieces.many(pieces.link, 3, 7)),
        lambda: pieces.heading(1) + pieces.paragraph(),
        pieces.form,
        lambda: "".join(pieces.heading(2) + tagged("p", pieces.line()) for _ in range(2)),
    ]
    return "".join(part() for part in pieces.rng.sample(parts, pieces.rng.integer(1, 3)))


def bare(pieces: Pieces) -> str:
    inner = opening(pieces) + pieces.maybe(lambda: menu(pieces), 0.3) + sections(pieces)
    return tagged(pieces.rng.pick(("main", "div", "article")), inner, "page") if pieces.rng.chance(0.6) else inner


def site(pieces: Pieces) -> str:
    inner = opening(pieces) + sections(pieces)
    around = pieces.rng.pick(("main", "main", "div"))
    return head(pieces) + tagged(around, inner, "page") + pieces.maybe(lambda: foot(pieces), 0.8)


def columns(pieces: Pieces) -> str:
    text = tagged(pieces.rng.pick(("main", "div", "article")), opening(pieces) + sections(pieces), "wide")
    side = tagged(pieces.rng.weighted(("aside", "div", "nav"), (3, 2, 1)), beside(pieces), "side")
    both = text + side if pieces.rng.chance(0.5) else side + text
    return head(pieces) + tagged("div", both, "columns") + pieces.maybe(lambda: foot(pieces))


def old_table(pieces: Pieces) -> str:
    """As pages were laid out before style sheets could."""
    cells = [tagged("td", beside(pieces), "side"), tagged("td", opening(pieces) + sections(pieces), "wide")]
    top = tagged("tr", f'<td colspan="2">{brand(pieces)}</td>') if pieces.rng.chance(0.5) else ""
    return f'<table class="plan"><tbody>{top}{tagged("tr", "".join(cells))}</tbody></table>'


def sheet_of_paper(pieces: Pieces) -> str:
    """One thing in the middle: a form to log in, a notice."""
    inner = (
        tagged("h1", pieces.title()) + pieces.maybe(pieces.paragraph) + pieces.form() + pieces.maybe(pieces.notes, 0.3)
    )
    return pieces.maybe(lambda: head(pieces), 0.3) + tagged(
        pieces.rng.pick(("main", "div", "section")), inner, "narrow"
    )


FRAMES: dict[Frame, float] = {bare: 3, site: 5, columns: 4, old_table: 0.6, sheet_of_paper: 0.8}

"""What hand-written pages are made of; a thing that may be marked up in several ways is marked up in one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from urllib.parse import quote

from ui2code.mockups.copy import FIELD_TOPICS, HEADINGS, Writer
from ui2code.mockups.copy.types import Field
from ui2code.mockups.rng import Rng

HUES = ("#c8d5e3", "#d9c7b0", "#b9d3c2", "#e3c5cb", "#3f5873", "#7c6a9c", "#c96f4a", "#2f7a6b")
INLINE = ("a", "a", "a", "a", "strong", "strong", "em", "code", "b")


class Pieces:
    """Of one page. ``level`` is the heading that its sections have."""

    def __init__(self, words: Writer, rng: Rng) -> None:
        self.words, self.rng = words, rng
        self.level = rng.weighted((2, 3, 4), (6, 3, 1))
        self._count = 0
        self.habit = {name: rng.pick(ways) for name, ways in HABITS.items()}
        """How this page's author writes what may be written in several ways."""

    # Words ----------------------------------------------------------------------------------------------------------

    def next(self) -> int:
        self._count += 1
        return self._count

    def line(self) -> str:
        return escape(self.words.at("line", self.next()).sentence())

    def marked(self) -> str:
        """A sentence with something in it set off."""
        words = self.line().split()
        if len(words) < 5 or self.rng.chance(0.5):
            return " ".join(words)
        begin = self.rng.integer(0, len(words) - 3)
        end = begin + self.rng.integer(1, 3)
        return " ".join([*words[:begin], tagged(self.rng.pick(INLINE), " ".join(words[begin:end])), *words[end:]])

    def text(self, sentences: int) -> str:
        return " ".join(self.marked() for _ in range(sentences))

    def paragraph(self) -> str:
        return tagged("p", self.text(self.rng.integer(1, 4)))

    def label(self) -> str:
        number = self.next()
        words = self.words.at("label", number)
        return escape(self.rng.pick((words.tag(number), words.category(number), words.cta(), words.nav(5)[number % 5])))

    def title(self) -> str:
        words = self.words.at("title", self.next())
        return escape(
            self.rng.pick((words.headline("short"), words.heading(self.rng.pick(HEADINGS)), words.article().title))
        )

    def heading(self, under: int = 0) -> str:
        name = f"h{min(6, self.level + under)}"
        extra = f" {tagged('small', self.label())}" if self.rng.chance(0.08) else ""
        return tagged(name, self.title() + extra)

    def maybe(self, piece: Callable[[], str], chance: float = 0.5) -> str:
        return piece() if self.rng.chance(chance) else ""

    def many(self, piece: Callable[[], str], fewest: int, most: int) -> list[str]:
        return [piece() for _ in range(self.rng.integer(fewest, most))]

    def link(self) -> str:
        return tagged("a", self.label())

    def action(self) -> str:
        """Something to press, as a button or as a link that looks like one."""
        name = escape(self.words.at("action", self.next()).cta())
        return {
            "button": tagged("button", name, "press"),
            "link": tagged("a", name, "press"),
            "input": f'<input type="submit" class="press" value="{name}">',
        }[self.habit["action"]]

    def picture(self, width: int, height: int) -> str:
        back, front = self.rng.sample(HUES, 2)
        at, size = self.rng.integer(20, 80), self.rng.integer(15, 45)
        drawing = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 60" preserveAspectRatio="none" width="{width}" height="{height}">'
            f'<rect width="100" height="60" fill="{back}"/><circle cx="{at}" cy="{size}" r="{size // 2}" fill="{front}"/>'
            f'<path d="M0 60 L{at} {60 - size} L100 60Z" fill="{front}" opacity=".6"/></svg>'
        )
        return f'<img src="data:image/svg+xml,{quote(drawing)}" width="{width}" height="{height}" alt="">'

    # Sections -------------------------------------------------------------------------------------------------------

    def section(self) -> str:
        inner = (
            self.heading()
            + self.maybe(self.paragraph, 0.6)
            + self.rng.weighted(list(SECTIONS), list(SECTIONS.values()))(self)
        )
        around = self.habit["section"]
        return inner if around == "nothing" else tagged(around, inner, "part")

    def prose(self) -> str:
        return "".join(self.many(self.paragraph, 1, 4)) + self.maybe(lambda: self.heading(1) + self.paragraph(), 0.3)

    def points(self) -> str:
        way = self.rng.pick(("words", "words", "links", "lead", "paragraphs", "nested"))
        points = {
            "words": self.marked,
            "links": self.link,
            "lead": lambda: f"{tagged('strong', self.label())} {self.line()}",
            "paragraphs": self.paragraph,
            "nested": lambda: self.label() + self.maybe(lambda: listed("ul", self.many(self.link, 2, 3)), 0.4),
        }[way]
        return listed(self.rng.weighted(("ul", "ol"), (3, 1)), self.many(points, 3, 7))

    def terms(self) -> str:
        return tagged(
            "dl", "".join(f"<dt>{self.label()}</dt><dd>{self.marked()}</dd>" for _ in range(self.rng.integer(2, 6)))
        )

    def table(self) -> str:
        made = self.words.at("table", self.next()).table(self.rng.integer(2, 8), self.rng.integer(2, 5))
        rows = [[escape(cell) for cell in row] for row in made.rows]
        first = self.rng.weighted(("td", "th"), (4, 1))
        if self.rng.chance(0.3):
            at = self.rng.integer(0, len(rows[0]) - 1)
            rows = [[tagged("a", c) if k == at else c for k, c in enumerate(row)] for row in rows]
        body = "".join(
            tagged("tr", tagged(first, row[0]) + "".join(tagged("td", cell) for cell in row[1:])) for row in rows
        )
        head = tagged("tr", "".join(tagged("th", escape(column.title)) for column in made.columns))
        caption = f"<caption>{self.title()}</caption>" if self.rng.chance(0.15) else ""
        way = self.habit["table"]
        top = {"thead": f"<thead>{head}</thead>", "tbody": "", "none": ""}[way]
        foot = f"<tfoot>{head}</tfoot>" if way == "thead" and self.rng.chance(0.1) else ""
        return f"<table>{caption}{top}<tbody>{head if way == 'tbody' else ''}{body}</tbody>{foot}</table>"

    def form(self) -> str:
        topic = self.rng.pick(FIELD_TOPICS)
        words = self.words.at("form", self.next())
        fields = [self.field(words.field(i, topic)) for i in range(self.rng.integer(1, 5))]
        if self.habit["field"] == "table":
            rows = "".join(tagged("tr", "".join(tagged("td", part) for part in parts)) for parts in fields)
            return tagged("form", f"<table><tbody>{rows}</tbody></table>{self.action()}")
        around = self.habit["field"]
        inner = "".join(
            tagged(around, "".join(parts)) if around != "nothing" else "<br>".join(parts) + "<br>" for parts in fields
        )
        if self.habit["group"] == "fieldset":
            inner = tagged("fieldset", tagged("legend", self.label()) + inner)
        choices = "".join(self.many(self.choice, 1, 3)) if self.rng.chance(0.3) else ""
        return tagged("form", inner + choices + self.action() + self.maybe(self.action, 0.3))

    def field(self, field: Field) -> list[str]:
        """Its label, if it has one, and itself."""
        label = escape(field.label)
        hint = (
            f'placeholder="{escape(field.placeholder)}"' if self.rng.chance(0.5) else f'value="{escape(field.value)}"'
        )
        if field.kind == "textarea":
            made = f"<textarea rows=4>{escape(field.value)}</textarea>"
        elif field.kind == "select":
            made = f"<select><option>{self.label()}</option></select>"
        else:
            made = f'<input type="text" {hint}>'
        note = f"<small>{escape(field.help)}</small>" if field.help else ""
        if self.habit["label"] == "around":
            return [tagged("label", f"{label} {made}") + note]
        return [made + note] if self.habit["label"] == "none" else [tagged("label", label), made + note]

    def choice(self) -> str:
        kind = self.rng.pick(("checkbox", "radio"))
        return tagged(self.rng.pick(("p", "div")), tagged("label", f'<input type="{kind}"> {self.label()}'))

    def figure(self) -> str:
        picture = self.picture(self.rng.integer(20, 64) * 10, self.rng.integer(12, 32) * 10)
        return (
            tagged("figure", picture + tagged("figcaption", self.line()))
            if self.rng.chance(0.6)
            else tagged("p", picture)
        )

    def gallery(self) -> str:
        side = self.rng.integer(8, 24) * 10
        pictures = [tagged("a", self.picture(side, side * 3 // 4)) for _ in range(self.rng.integer(3, 8))]
        return listed("ul", pictures, "row") if self.rng.chance(0.4) else tagged("div", "".join(pictures), "row")

    def saying(self) -> str:
        said = self.words.quote(self.next())
        by = tagged(self.rng.pick(("small", "em", "footer")), escape(said.person.name))
        return tagged("blockquote", tagged("p", escape(said.text)) + by)

    def code(self) -> str:
        return tagged("pre", tagged("code", escape("\n".join(self.words.code(self.next())))))

    def cards(self) -> str:
        around, count = self.habit["card"], self.rng.integer(2, 6)
        parts = self.rng.shuffled(("picture", "meta", "action", "points"))[: self.rng.integer(1, 3)]
        level = self.rng.pick((1, 2, 3))
        made = [self.card(parts, level) for _ in range(count)]
        if around == "li":
            return listed("ul", made, "row")
        return tagged("div", "".join(tagged(around, one, "card") for one in made), "row")

    def card(self, parts: Sequence[str], level: int) -> str:
        return (
            (self.picture(280, 160) if "picture" in parts else "")
            + self.heading(level)
            + (self.meta() if "meta" in parts else "")
            + tagged("p", self.line())
            + (listed("ul", self.many(self.label, 3, 4)) if "points" in parts else "")
            + (self.action() if "action" in parts else "")
        )

    def meta(self) -> str:
        person, day = self.words.person(self.next()), self.words.date(self.next())
        text = f"{escape(day)} by {tagged('a', escape(person.name))}"
        return tagged("p", tagged("small", text) if self.rng.chance(0.5) else text)

    def remarks(self) -> str:
        """Pictures on the left, words beside them."""

        def remark() -> str:
            person = self.words.person(self.next())
            name = tagged(self.rng.pick(("h4", "h5", "h6", "strong")), escape(person.name))
            return tagged("div", f"{self.picture(56, 56)}<div>{name}{tagged('p', self.line())}</div>", "beside")

        return "".join(self.many(remark, 2, 5))

    def notes(self) -> str:
        around = self.rng.pick(("p", "div", "aside"))
        return "".join(
            tagged(around, f"{tagged('strong', self.label())} {self.marked()}", "note")
            for _ in range(self.rng.integer(1, 3))
        )

    def actions(self) -> str:
        return tagged(self.rng.pick(("p", "div")), " ".join(self.many(self.action, 2, 5)))

    def pages(self) -> str:
        links = [tagged("a", str(number + 1)) for number in range(self.rng.integer(3, 6))]
        return tagged("nav", listed("ul", links, "row")) if self.rng.chance(0.5) else tagged("div", " ".join(links))


def tagged(name: str, inner: str, look: str = "") -> str:
    link = ' href="#"' if name == "a" else ""
    return f"<{name}{link}{f' class={look}' if look else ''}>{inner}</{name}>"


def listed(name: str, items: Sequence[str], look: str = "") -> str:
    return tagged(name, "".join(tagged("li", item) for item in items), look)


HABITS = {
    "action": ("button", "link", "link", "input"),
    "section": ("nothing", "nothing", "section", "div", "article"),
    "table": ("thead", "thead", "tbody", "none"),
    "field": ("p", "div", "div", "nothing", "table"),
    "label": ("before", "before", "around", "none"),
    "group": ("fieldset", "nothing", "nothing"),
    "card": ("div", "div", "article", "li", "section"),
}

SECTIONS: dict[Callable[[Pieces], str], float] = {
    Pieces.prose: 5,
    Pieces.points: 4,
    Pieces.table: 4,
    Pieces.form: 3,
    Pieces.cards: 3,
    Pieces.terms: 1,
    Pieces.figure: 1.5,
    Pieces.gallery: 1,
    Pieces.saying: 1,
    Pieces.code: 1,
    Pieces.remarks: 1.5,
    Pieces.notes: 1,
    Pieces.actions: 1,
    Pieces.pages: 0.5,
}

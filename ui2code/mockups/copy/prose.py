"""Headlines, sentences, labels: what stands in a page's bands."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from ui2code.mockups.copy.people import People
from ui2code.mockups.copy.sheets import field
from ui2code.mockups.copy.types import Length, LinkGroup, Notice, Question, Quote, Step, Tone
from ui2code.mockups.copy.ui import label

_ENDS = '.!?…。！？؟:：»”"'
_WIDE = ("ja", "zh")
_TONES: tuple[Tone, ...] = ("info", "success", "warning", "danger")


class Prose(People):
    __slots__ = ()

    def headline(self, length: Length = "medium") -> str:
        """Of a page; "short" is about 20 letters, "medium" 40, "long" 70."""
        pool = by_length(self.words["headline"], length, self.language in _WIDE)
        k = self._next(f"headline {length}")
        text = self._fill(self._nth(f"headline {length}", pool, k), f"headline {length}", k)
        return self._ended(text, "headline", k)

    def _ended(self, text: str, name: str, k: int) -> str:
        """With the mark that the voice ends its headlines with."""
        if text[-1] in _ENDS:
            return text
        if self._rng(f"{name} end", k).chance(self.voice.exclaim):
            return text + self._mark("!")
        return text + self._mark(".") if self.voice.stops and name == "headline" else text

    def _mark(self, mark: str) -> str:
        if self.language in _WIDE:
            return {"!": "！", ".": "。"}[mark]
        return "\u202f!" if mark == "!" and self.language == "fr" else mark

    def lead(self) -> str:
        """What stands under a headline: one to three sentences, as the voice has it."""
        k = self._next("lead")
        texts = [self._text("lead", k)]
        texts += [self._text("sentence", 5 + 3 * k + j) for j in range(self.voice.sentences - 1)]
        return self._joined(texts)

    def _joined(self, texts: list[str]) -> str:
        return ("" if self.language in _WIDE else " ").join(texts)

    def sentence(self) -> str:
        """One sentence of prose; asked again, another."""
        return self._text("sentence", self._next("sentence"))

    def paragraph(self, sentences: int = 3) -> str:
        k = self._next("paragraph")
        return self._joined([self._text("sentence", 11 + 7 * k + j) for j in range(sentences)])

    def eyebrow(self) -> str:
        """The small label over a heading."""
        return self._text("eyebrow", self._next("eyebrow"))

    def cta(self) -> str:
        """What the primary button says."""
        k = self._next("cta")
        return self._ended(self._text("cta", k), "cta", k)

    def cta2(self) -> str:
        """What the button beside it says."""
        return self._text("cta2", self._next("cta2"))

    def tagline(self) -> str:
        """A firm in five words."""
        return self._text("tagline", self._next("tagline"))

    def nav(self, n: int) -> tuple[str, ...]:
        """The words of a navigation bar."""
        return tuple(self._line("nav", i) for i in range(min(n, len(self.words["nav"]))))

    def crumb(self, n: int) -> tuple[str, ...]:
        """A path of ``n`` pages, home first."""
        pools = ("nav", "category", "thing")
        rest = tuple(_capital(self._line(pools[i % 3], i // 3)) for i in range(n - 1))
        return (self.ui("home"), *rest)

    def tag(self, i: int = 0) -> str:
        return self._text("tag", i)

    def category(self, i: int = 0) -> str:
        """What things are sorted under; there are about six."""
        return self._text("category", i)

    def ui(self, key: str) -> str:
        """The interface's word for ``key``; UsageError naming the nearest key if there is none."""
        return label(self.language, key)

    def heading(self, topic: str) -> str:
        """Of a section about ``topic``: "plans", "features", "questions" …; any other topic gets a short headline."""
        section = f"heading {topic}"
        return self._text(section, self._next(section)) if section in self.words else self.headline("short")

    def quote(self, i: int = 0) -> Quote:
        person = self.person(i)
        return Quote(
            self._text("quote", i), replace(person, role=self._text("client", i)) if "client" in self.words else person
        )

    def question(self, i: int = 0) -> Question:
        line = self._line("question", i)
        return Question(self._fill(field(line, 0), "question", i), self._fill(field(line, 1), "answer", i))

    def step(self, i: int, n: int) -> Step:
        """The i-th of ``n`` steps: the steps of a sheet stand in their order, and ``n`` of them are spread over it."""
        lines = self.words["step"]
        line = lines[i * len(lines) // n] if n <= len(lines) else lines[i % len(lines)]
        return Step(self._fill(field(line, 0), "step", i), self._fill(field(line, 1), "step text", i))

    def notice(self, i: int = 0) -> Notice:
        """A message of the page to its reader: an alert, a toast, a banner."""
        line = self._line("notice", i)
        tone = next(t for t in _TONES if t == field(line, 2))
        return Notice(self._fill(field(line, 0), "notice", i), self._fill(field(line, 1), "notice text", i), tone)

    def footer(self, n: int) -> tuple[LinkGroup, ...]:
        """Groups of links."""
        return tuple(self._group(i) for i in range(min(n, len(self.words["footer"]))))

    def _group(self, i: int) -> LinkGroup:
        title, *links = self.words["footer"][i].split("|")
        own = (
            self.words["nav"] if [link.strip() for link in links] == ["nav"] else tuple(link.strip() for link in links)
        )
        count = self._rng("footer", i).integer(3, 6)
        return LinkGroup(title.strip(), own[:count])


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@lru_cache(maxsize=1024)
def by_length(lines: tuple[str, ...], length: Length, wide: bool) -> tuple[str, ...]:
    """The third of ``lines`` that is shortest, middling or longest; a slot counts as twelve letters, or three wide ones."""
    order = sorted(lines, key=lambda line: _length(line, 3 if wide else 12))
    third = len(order) // 3
    if length == "short":
        return tuple(order[:third])
    return tuple(order[2 * third :]) if length == "long" else tuple(order[third : 2 * third])


def _length(line: str, slot: int) -> int:
    literal = sum(len(part.partition("{")[0]) for part in line.split("}"))
    return literal + slot * line.count("{")

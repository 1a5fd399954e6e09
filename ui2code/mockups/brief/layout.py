"""The sections of a page: those its kind usually has, changed by what a brief counts, wants or rules out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from functools import cache

from ui2code.mockups.brief.lexicon import Hit
from ui2code.mockups.brief.numbers import Counted
from ui2code.mockups.brief.parts import Noun, Parts
from ui2code.mockups.brief.reading import Reading
from ui2code.mockups.brief.record import Record
from ui2code.mockups.brief.words import phrase
from ui2code.mockups.spec import By, Section

_ORDER = (
    ("announcement", "breadcrumb"), ("hero", "heading", "title", "head"), ("logo", "press"), ("stat", "metric", "kpi"), ("filter", "toolbar", "tab"),
    ("feature", "service", "benefit"), ("step", "how"), ("chart", "trend", "bar-panel", "donut", "gauge", "funnel", "heatmap"), ("product", "result", "article", "post", "gallery", "table", "plan"),
    ("comparison",), ("timeline", "schedule", "agenda"), ("team", "people"), ("testimonial", "quote", "review"), ("related",), ("pagination", "pager"),
    ("map",), ("contact", "hour"), ("faq", "question", "accordion"), ("blog", "teaser"), ("newsletter", "subscribe"), ("cta", "call"),
)  # fmt: skip
"""Which part usually stands above which, by words in the names of patterns."""
_MIDDLE = 8
_GENERIC = frozenset("card item tile entry element thing box piece one".split())
"""Nouns for whatever a page is mainly made of."""
_ANYTHING = frozenset("rows records results hits items entries lines".split())
"""Items of patterns that list whatever there is."""
_AGAIN = ("plans",)
"""Patterns whose items stand once more in others that are called so."""
_BESIDE = frozenset("logo stats stat awards integrations chips crumbs trends suggestions".split())
"""Words in the names of patterns that a page is not made of."""
_MOST = 6
"""Panels of one group on a page."""
_WIDE = frozenset(
    "a an the any more other extra big huge large some single and or nor use using show add have with my our your need want of".split()
)
"""Words before a denied noun that leave it as wide as it is."""
_PLACES = {"sidebar": "side", "header": "top", "navigation": "top", "nav": "top"}
"""Nouns that rule out all that stands there."""
_NOT_COUNTED = frozenset(
    "kid child year time day customer visitor user patient pane column section screen part page way colour color font size line click word".split()
)
"""Nouns that stand for whom a page is, rather than for what is on it, where no part has them."""


class Layout:
    """Sections while they are being changed; every change is recorded."""

    def __init__(self, sections: Iterable[Section], parts: Parts, home: Collection[str], record: Record) -> None:
        """``home``: the patterns that stand on pages of this sort, which come in before others of the same name."""
        self.sections = list(sections)
        self._parts, self._home, self._record = parts, home, record
        self._by: By = "brief"
        self._source = "the brief"
        self._numbered: dict[str, str] = {}

    def apply(self, reading: Reading, said: Hit | None = None, by: By = "brief") -> None:
        """Removals, then counts, then insertions. ``said`` is the phrase that names the kind: it asks for no part."""
        self._numbered = {}
        self._by, self._source = by, "a rule" if by == "rule" else "the brief"
        taken = set(range(said.start, said.end)) if said else set()
        self._remove(reading)
        for counted in reading.counts:
            taken |= self._count(reading, counted)
        self._insert(reading, taken)

    def _remove(self, reading: Reading) -> None:
        for start, end, names in _nouns(reading, self._parts, denied=True):
            noun = tuple(w.text for w in reading.text.words[start:end])
            place, meant = _PLACES.get(noun[-1]), {*names, *self._parts.begun_by(noun)}
            gone = [s for s in self.sections if s.pattern in meant or s.place == place]
            if gone and len(gone) < len(self.sections) and not _is_one_of_several(reading, start):
                self.sections = [s for s in self.sections if s not in gone]
                listed = ", ".join(dict.fromkeys(s.pattern for s in gone))
                reason = f"{self._source} rules out “{reading.text.quote(start, end)}”"
                self._record.note("sections", f"without {listed}", reason, self._by)

    def _count(self, reading: Reading, counted: Counted) -> set[int]:
        """Sets the number of the part that is counted so; returns the words that were used up by that."""
        if counted.high == 0:
            return set()
        for size in range(counted.end - counted.start, 0, -1):
            for start in range(counted.end - size, counted.start - 1, -1):
                noun = tuple(w.text for w in reading.text.words[start : start + size])
                if self._counted(noun, counted):
                    return set(range(start, start + size))
        if counted.plural and counted.high > 1:
            self._set_main(reading, counted)
        return set()

    def _counted(self, noun: Noun, counted: Counted) -> bool:
        """Whether ``noun`` counts something, which then has that number."""
        if group := self._parts.group(noun):
            self._set_group(group, counted)
            return True
        names = self._parts.counted_by(noun)
        present = [s.pattern for s in self.sections]
        name = next((name for name in names if name in present), None)
        if name is None and names:
            name = self._stand_in(noun, counted)
            if name is None and counted.high > 1:
                name = self._fitting(names)
                self._add(name, f"{self._source} says “{counted.quote}”")
        if name is not None and (counted.high > 1 or self._parts.patterns[name].low == 1):
            self._set_count(name, " ".join(noun), counted)
        return bool(names)

    def _stand_in(self, noun: Noun, counted: Counted) -> str | None:
        """What a page is mainly made of, where that is rows or results of anything, or the noun means anything."""
        main = self._main(counted)
        if main is None:
            return None
        items = self._parts.patterns[main.pattern].items
        return main.pattern if noun[-1] in _GENERIC or _ANYTHING & set(items) else None

    def _set_group(self, names: Sequence[str], counted: Counted) -> None:
        """As many of the patterns as are counted: the last ones go, and further ones come in, again from the first."""
        wanted = min(max(counted.middle, 1), _MOST)
        present = [s for s in self.sections if s.pattern in names]
        for section in present[wanted:]:
            self.sections.remove(section)
        fresh = [name for name in names if name not in {s.pattern for s in present}] + list(names) * _MOST
        for name in fresh[: max(0, wanted - len(present))]:
            self._add(name, f"{self._source} says “{counted.quote}”")
        self._record.note(
            "sections", f"{wanted} of {', '.join(names)}", f"{self._source} says “{counted.quote}”", self._by
        )

    def _set_main(self, reading: Reading, counted: Counted) -> None:
        """A noun that no part is counted by means what the page is mainly made of."""
        nouns = [w.text for w in reading.text.words[counted.start : counted.end]]
        main = self._main(counted)
        if main and not _NOT_COUNTED & set(nouns):
            self._set_count(main.pattern, counted.quote, counted)

    def _main(self, counted: Counted) -> Section | None:
        """The first section that can show so many, but for those that stand beside the matter."""
        highest = {s.key: self._parts.patterns[s.pattern].high for s in self.sections}
        matter = [s for s in self.sections if s.place == "main" and not _BESIDE & set(s.pattern.split("-"))]
        countable = [s for s in matter if self._parts.patterns[s.pattern].items]
        several = [s for s in countable if highest[s.key] >= min(8, max(4, counted.low))]
        return several[0] if several else None

    def _set_count(self, name: str, noun: str, counted: Counted) -> None:
        pattern = self._parts.patterns[name]
        count = min(max(counted.middle, pattern.low), pattern.high)
        reason = f"{self._source} says “{counted.quote}”"
        if not counted.low <= count <= counted.high:
            reason += f"; {name} has {pattern.low} to {pattern.high} {noun}, so the nearest number"
        elif counted.low < counted.high:
            reason += "; the middle of the range"
        at = next(i for i, s in enumerate(self.sections) if s.pattern == name)
        if name in self._numbered:
            reason += f"; that contradicts {self._numbered[name]}, which was said first and counts"
            count = self.sections[at].count or count
        self._numbered.setdefault(name, f"“{counted.quote}”")
        self.sections[at] = replace(self.sections[at], count=count)
        self._follow(name, count)
        self._record.note(f"{name} count", count, reason, self._by)

    def _follow(self, name: str, count: int) -> None:
        """What shows the same things again has as many: plans, and the comparison of these plans."""
        first = phrase(name)[0]
        for at, section in enumerate(self.sections):
            pattern = self._parts.patterns[section.pattern]
            if section.pattern != name and name in _AGAIN and phrase(section.pattern)[0] == first:
                self.sections[at] = replace(section, count=min(max(count, pattern.low), pattern.high))

    def _insert(self, reading: Reading, taken: set[int]) -> None:
        for start, end, names in _nouns(reading, self._parts, denied=False):
            noun = tuple(w.text for w in reading.text.words[start:end])
            asked = self._parts.asked_for(noun)
            if not asked or taken & set(range(start, end)) or any(s.pattern in names for s in self.sections):
                continue
            if not self._parts.group(noun) or set(asked) & set(self._home):
                self._add(self._fitting(asked), f"{self._source} says “{reading.text.quote(start, end)}”")

    def _fitting(self, names: Sequence[str]) -> str:
        return next((name for name in names if name in self._home), names[0])

    def _add(self, name: str, reason: str) -> None:
        pattern = self._parts.patterns[name]
        section = Section(self._key(name), name, place=pattern.place, span=pattern.span)
        self.sections.insert(self._where(section), section)
        self._record.note("sections", f"with {name}", reason, self._by)

    def entitle(self, title: str, reason: str) -> None:
        """Puts a headline given word for word on the first section of the page's main part."""
        at = next((i for i, s in enumerate(self.sections) if s.place == "main"), None)
        if at is not None:
            section = self.sections[at]
            self.sections[at] = replace(section, options={**section.options, "title": title})
            self._record.note(f"{section.key} title", title, reason, self._by)

    def _key(self, name: str) -> str:
        keys = {s.key for s in self.sections}
        return name if name not in keys else next(f"{name}-{i}" for i in range(2, 99) if f"{name}-{i}" not in keys)

    def _where(self, section: Section) -> int:
        """Behind the last section of the same place that usually stands above it."""
        same = [i for i, s in enumerate(self.sections) if s.place == section.place]
        above = [i for i in same if _rank(self.sections[i].pattern) <= _rank(section.pattern)]
        if above:
            return above[-1] + 1
        if same:
            return same[0]
        return 0 if section.place == "top" else len(self.sections)


def _is_one_of_several(reading: Reading, start: int) -> bool:
    """Whether the denied noun has a word before it that narrows it: "without a free plan" leaves the other plans."""
    before = reading.text.words[start - 1]
    return start > 0 and reading.denied[start - 1] and not before.is_mark and before.text not in _WIDE


@cache
def _rank(name: str) -> int:
    words = {name, *phrase(name.replace("-", " "))}
    return next((i for i, clues in enumerate(_ORDER) if words & set(clues)), _MIDDLE)


def _nouns(reading: Reading, parts: Parts, denied: bool) -> Iterable[tuple[int, int, tuple[str, ...]]]:
    """(start, end, patterns) of the longest nouns that mean a part, either denied or not."""
    words, at = reading.text.words, 0
    while at < len(words):
        size = 0
        if reading.denied[at] == denied:
            for size in range(min(parts.longest, len(words) - at), 0, -1):
                names = parts.meant(tuple(w.text for w in words[at : at + size]))
                if names:
                    yield at, at + size, names
                if names or parts.knows(tuple(w.text for w in words[at : at + size])):
                    break
            else:
                size = 0
        at += size or 1

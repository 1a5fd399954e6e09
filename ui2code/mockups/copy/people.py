"""Persons, their firms and how to reach them."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from ui2code.mockups.copy.core import Voiced
from ui2code.mockups.copy.sheets import fields
from ui2code.mockups.copy.types import Person

_LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "æ": "ae", "ı": "i", "đ": "d", "Đ": "D", "’": "", "'": ""}
)


class People(Voiced):
    __slots__ = ()

    def person(self, i: int = 0) -> Person:
        """The i-th person of this stream."""
        name, latin = self._nth("people", everybody(self.words["people"], self.words["people-order"][0]), i)
        rng = self._rng("person", i)
        firm = self.partner(i)
        first, _, last = latin.partition(" ")
        local = rng.pick((f"{first}.{last}", f"{first[0]}.{last}", first, f"{first}{last[:1]}"))
        handle = rng.pick((f"{first}{last}", f"{first}_{last}", f"{first[0]}{last}", f"{last}.{first}"))
        domain = self._nth("domain", self.words["domain"], i)
        return Person(
            name,
            self._initials(name),
            self._text("role", i),
            firm,
            f"{local}@{domain}",
            f"@{handle}",
            self._line("city", i),
        )

    def _initials(self, name: str) -> str:
        """One letter where a script joins its letters or writes a name in two or three signs."""
        parts = name.split()
        return parts[0][0] if self.language in ("ar", "ja", "zh") else parts[0][0] + parts[-1][0]

    def partner(self, i: int = 0) -> str:
        """The made-up name of another firm."""
        names = self.words["partner"]
        found = self._nth("partner", names, i)
        return self._fill(found, "partner", i)

    def post(self, i: int = 0) -> str:
        """What somebody who works for the firm does; a person's ``role`` may also be a customer's."""
        return self._text("post", i)

    def firm(self) -> str:
        """The name of the firm whose page this is: the same everywhere on it."""
        return self.brand


@lru_cache(maxsize=64)
def everybody(lines: tuple[str, ...], order: str) -> tuple[tuple[str, str], ...]:
    """All (name, Latin letters) of groups ``first first … | last last …``, where ``Анна=anna`` says its Latin letters."""
    found: list[tuple[str, str]] = []
    for line in lines:
        firsts, lasts = (part.split() for part in fields(line))
        found += [_full(first, last, order) for last in lasts for first in firsts]
    return tuple(found)


def _full(first: str, last: str, order: str) -> tuple[str, str]:
    given, given_latin = _written(first)
    family, family_latin = _written(last)
    return order.replace("first", given).replace("last", family), f"{given_latin} {family_latin}"


def _written(word: str) -> tuple[str, str]:
    text, _, latin = word.partition("=")
    text = text.replace("_", " ")
    plain = unicodedata.normalize("NFKD", (latin or text).translate(_LETTERS))
    return text, "".join(c for c in plain if c.isascii() and c.isalpha()).lower()

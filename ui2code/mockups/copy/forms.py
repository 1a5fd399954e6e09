"""Fields of forms, with what somebody typed, what helps and what is wrong."""

from __future__ import annotations

from collections.abc import Callable

from ui2code.mockups.copy import locales
from ui2code.mockups.copy.sheets import field
from ui2code.mockups.copy.tables import Tables
from ui2code.mockups.copy.types import Field, FieldKind, Person

_KINDS: tuple[FieldKind, ...] = (
    "text",
    "email",
    "password",
    "textarea",
    "select",
    "checkbox",
    "radio",
    "date",
    "number",
    "tel",
    "url",
)


class Forms(Tables):
    __slots__ = ()

    def field(self, i: int = 0, topic: str = "contact") -> Field:
        """The i-th field of a form about ``topic`` (``FIELD_TOPICS`` in ``copy``; any other: contact), in the usual order."""
        lines = self.words.get(f"field {topic}") or self.words["field contact"]
        line = lines[i % len(lines)]
        kind = next(kind for kind in _KINDS if kind == field(line, 1))
        role = field(line, 2)
        return Field(
            field(line, 0),
            kind,
            field(line, 3),
            self._typed(role, i),
            field(line, 4),
            field(line, 5) or self._wrong(kind),
        )

    def _wrong(self, kind: FieldKind) -> str:
        errors = dict(line.split(" = ", 1) for line in self.words["error"])
        return errors.get(kind, errors["text"])

    def _typed(self, role: str, i: int) -> str:
        """What stands in a field of that role when it is filled in."""
        me = self.me()
        if role in _OF_PERSON:
            return _OF_PERSON[role](me)
        rng = self._rng(f"typed {role}", i)
        if role in _PATTERNS:
            return "".join(str(rng.integer(0, 9)) if c == "#" else c for c in _PATTERNS[role])
        if role == "phone":
            return "".join(str(rng.integer(0, 9)) if c == "#" else c for c in self.locale.phone)
        if role == "date":
            return self.date(i)
        if role == "message":
            return self._joined([self._text("message", i), self._text("sentence", 80 + i)])
        if role == "street":
            return self.words["street-line"][0].format(street=self._line("street", i), n=rng.integer(1, 180))
        if role == "money":
            return locales.money(self.locale, self.currency(), rng.integer(2, 90) * 100 * self.currency().rate, 0)
        return self._text(role, i) if role in self.words else role

    def option(self, i: int = 0) -> str:
        """A choice in a list, a filter or a select."""
        return self._text("option", i)


_PATTERNS = {
    "post": "1####",
    "card": "4242 4242 42## ####",
    "expiry": "11 / 29",
    "cvc": "###",
    "password": "••••••••••",
    "otp": "### ###",
    "number": "1#",
    "url": "https://www.example.com",
    "yes": "",
}
_OF_PERSON: dict[str, Callable[[Person], str]] = {
    "name": lambda me: me.name,
    "first": lambda me: me.name.split()[0],
    "last": lambda me: me.name.split()[-1],
    "email": lambda me: me.email,
    "handle": lambda me: me.handle,
    "firm": lambda me: me.firm,
    "role": lambda me: me.role,
    "city": lambda me: me.city,
}

"""A table of settings read key by key, each checked for its kind and range, with the place of every complaint."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NoReturn

from ui2code.errors import UsageError

Keys = tuple[str | int, ...]

KINDS = {
    "dict": "a table",
    "list": "a list",
    "str": "a text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
}


@dataclass(frozen=True, slots=True)
class Table:
    """``values`` as they were read, ``at`` from the top of the file; ``where`` gives file and line of a key."""

    values: Mapping[str, object]
    at: Keys
    where: Callable[[Keys], str]

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def wrong(self, key: str | None, what: str) -> NoReturn:
        """UsageError about ``key`` of this table, or about the table itself."""
        at = self.at if key is None else (*self.at, key)
        raise UsageError(f"{self.where(at)}: {what}")

    def path(self, key: str) -> str:
        """The key as it is written in the file, without the array it is in."""
        inside = self.at[2:] if self.at[:1] == ("case",) else self.at
        return ".".join(str(part) for part in (*inside, key))

    def only(self, known: Iterable[str], what: str = "key") -> None:
        """Complains about the first key that is not ``known``."""
        choices = list(known)
        for key in self.values:
            if key not in choices:
                near = get_close_matches(key, choices, 1)
                hint = f"; did you mean {near[0]}?" if near else f"; there are {', '.join(choices)}."
                self.wrong(key, f"{self.path(key)} is no {what}{hint}")

    def of_kind(self, key: str, *kinds: type) -> object:
        value = self.values[key]
        if type(value) not in kinds:
            is_a = KINDS.get(type(value).__name__, "a date or time")
            self.wrong(key, f"{self.path(key)} is to be {KINDS[kinds[0].__name__]}, but is {is_a}.")
        return value

    def text(self, key: str, default: str = "") -> str:
        if key not in self:
            return default
        value = str(self.of_kind(key, str))
        if not value.strip():
            self.wrong(key, f"{self.path(key)} is empty.")
        return value

    def number(self, key: str, default: float, low: float, high: float = float("inf")) -> float:
        if key not in self:
            return default
        value = float(self.of_kind(key, float, int))  # type: ignore[arg-type]
        if not low <= value <= high:
            span = f"from {low:g} to {high:g}" if high != float("inf") else f"{low:g} or more"
            self.wrong(key, f"{self.path(key)} is {value:g}, but is to be {span}.")
        return value

    def whole(self, key: str, low: int, high: int) -> int | None:
        if key not in self:
            return None
        self.of_kind(key, int)
        return int(self.number(key, low, low, high))

    def flag(self, key: str, default: bool) -> bool:
        return bool(self.of_kind(key, bool)) if key in self else default

    def table(self, key: str) -> Table:
        """The table under ``key``; an empty one where there is none."""
        values = self.of_kind(key, dict) if key in self else {}
        return Table(values, (*self.at, key), self.where)  # type: ignore[arg-type]

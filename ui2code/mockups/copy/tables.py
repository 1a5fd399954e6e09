"""Tables with rows that hold together: ids rise, days follow one another, amounts have the trade's magnitude."""

from __future__ import annotations

from datetime import timedelta

from ui2code.mockups.copy import locales
from ui2code.mockups.copy.people import everybody
from ui2code.mockups.copy.sheets import field
from ui2code.mockups.copy.types import CellKind, Column, Table
from ui2code.mockups.copy.work import Work

_ORDER: tuple[CellKind, ...] = ("id", "text", "person", "date", "number", "percent", "money", "status")
_CENTS = (0, 0, 0, 0.5, 0.9, 0.95, 0.99, 0.2, 0.75)
"""What amounts end in: mostly nothing, as prices do."""
_KINDS: tuple[CellKind, ...] = _ORDER


class Tables(Work):
    __slots__ = ()

    def table(self, rows: int, columns: int = 5) -> Table:
        """``columns`` of the trade's: something that names the row first, its state last."""
        chosen = self._columns(columns, self._next("table"))
        cells = [self._cells(line, rows) for line in chosen]
        heads = tuple(Column(field(line, 0), _kind(line)) for line in chosen)
        return Table(heads, tuple(tuple(column[row] for column in cells) for row in range(rows)))

    def _columns(self, count: int, k: int) -> list[str]:
        rng = self._rng("columns", k)
        known, own = self.words["column"], self.own.get("column", 0)
        pool = rng.shuffled(known[:own]) + rng.shuffled(known[own:])
        first = next(line for line in pool if _kind(line) in ("id", "person", "text"))
        wanted = ("status", "money") if count >= 4 else ()
        found = [first]
        for kind in wanted:
            found += [line for line in pool if _kind(line) == kind and line not in found][:1]
        once = {"id", "status"}
        for line in pool:
            if (
                len(found) < count
                and line not in found
                and not (_kind(line) in once and _kind(line) in map(_kind, found))
            ):
                found.append(line)
        rest = [line for line in pool if line not in found]
        found = (found + rest)[:count]
        return found[:1] + sorted(found[1:], key=lambda line: _ORDER.index(_kind(line)))

    def _cells(self, line: str, rows: int) -> list[str]:
        kind, spec = _kind(line), field(line, 2)
        name = f"cell {field(line, 0)}"
        if kind == "person":
            names = everybody(self.words["people"], self.words["people-order"][0])
            return [self._nth(name, names, row)[0] for row in range(rows)]
        if kind == "status":
            return self._states(name, rows)
        if kind == "id":
            return self._ids(name, spec, rows)
        if kind == "date":
            return self._days(name, spec == "past", rows)
        if kind == "text":
            pool = tuple(part.strip() for part in spec.split(";"))
            return [self._nth(name, pool, row) for row in range(rows)]
        return [self._figure(kind, spec, name, row) for row in range(rows)]

    def _states(self, name: str, rows: int) -> list[str]:
        """Mostly the first state of the sheet, as in real lists."""
        labels = [field(line, 0) for line in self.words["status"]]
        weights = [3.0, 2.0] + [1.0] * (len(labels) - 2)
        return [self._rng(name, row).weighted(labels, weights[: len(labels)]) for row in range(rows)]

    def _ids(self, name: str, spec: str, rows: int) -> list[str]:
        digits = spec.count("#")
        start = self._rng(name, 0).integer(
            10 ** (digits - 1), 10**digits - 40 * (rows + 1) if digits > 3 else 10 ** (digits - 1) * 2
        )
        found, value = [], start
        for row in range(rows):
            found.append(spec.replace("#" * digits, str(value)))
            value += self._rng(name, row + 1).integer(1, 9) if digits > 3 else 1
        return found

    def _days(self, name: str, past: bool, rows: int) -> list[str]:
        """Backwards from today, or forwards."""
        found, day = [], self.today()
        for row in range(rows):
            day += timedelta(days=self._rng(name, row).integer(0, 4) * (-1 if past else 1))
            found.append(locales.full_date(self.locale, day))
        return found

    def _figure(self, kind: CellKind, spec: str, name: str, row: int) -> str:
        low, high = (float(part) for part in spec.split("-"))
        value = self._rng(name, row).uniform(low, high)
        if kind == "percent":
            return locales.percent(self.locale, value, 1)
        if kind == "number":
            return self._count(value, 0 if high > 12 or low == int(low) else 1)
        cents = self._rng(f"{name} cents", row).pick(_CENTS)
        return locales.money(
            self.locale, self.currency(), int(value * self.currency().rate) + cents, 2 if high < 2000 else 0
        )


def _kind(line: str) -> CellKind:
    return next(kind for kind in _KINDS if kind == field(line, 1))

"""What stands in applications: metrics, tasks, messages, mails, tables, settings, files, invoices."""

from __future__ import annotations

from datetime import timedelta

from ui2code.mockups.copy import locales
from ui2code.mockups.copy.offers import Offers
from ui2code.mockups.copy.sheets import field
from ui2code.mockups.copy.types import (
    File,
    InvoiceLine,
    Mail,
    Message,
    Metric,
    Notification,
    Person,
    Setting,
    Status,
    Task,
    Tone,
    Totals,
)

_TONES: tuple[Tone, ...] = ("success", "warning", "danger", "info", "neutral")
_POINTS = 12
_ME = 997
"""Which person of the page is its reader."""


class Work(Offers):
    __slots__ = ()

    def metric(self, i: int = 0) -> Metric:
        """A number with its last twelve values: ``change`` is from the first of them to the last."""
        line = self._line("metric", i)
        rng = self._rng("metric", i)
        low, _, high = field(line, 1).partition("-")
        end = rng.uniform(float(low), float(high))
        calm = 0.25 if field(line, 2) == "%" else 1.0  # shares move less than amounts, and stay below one hundred
        rise, noise = rng.uniform(-0.12, 0.35) * calm, 0.05 * calm
        series = [
            end / (1 + rise) ** (1 - k / (_POINTS - 1)) * rng.uniform(1 - noise, 1 + noise) for k in range(_POINTS - 1)
        ]
        series.append(end)
        change = series[-1] / series[0] - 1
        sign = "+" if change >= 0 else "−"
        return Metric(
            self._fill(field(line, 0), "metric", i),
            self._measured(end, field(line, 2)),
            sign + locales.percent(self.locale, abs(change) * 100, 1),
            change >= 0,
            tuple(round(value, 3) for value in series),
        )

    def _measured(self, value: float, unit: str) -> str:
        if unit == "$":
            total = value * self.currency().rate
            return locales.money(self.locale, self.currency(), total, 2 if total < 100 else 0)
        if unit == "%":
            return locales.percent(self.locale, value, 1)
        if unit:
            return f"{self._count(value, 0 if value >= 20 else 1)}\u00a0{unit}"
        return self._count(value, 0 if value >= 10 else 1)

    def status(self, i: int = 0) -> Status:
        return _status(self._line("status", i))

    def task(self, i: int = 0) -> Task:
        rng = self._rng("task", i)
        due = locales.short_date(self.locale, self.today() + timedelta(days=rng.integer(-3, 21)))
        return Task(self._text("task", i), self._line("tag", i), due, self.person(i), rng.chance(0.3))

    def message(self, i: int = 0) -> Message:
        """The i-th of a conversation between two, in its order."""
        mine = (i + self._lane.at("turn").integer(0, 1)) % 2 == 1
        lines = self.words["message"]
        start = 60 * 9 + 5 * self._lane.at("message").integer(0, 40)
        at = start + sum(self._lane.at("pause", k).integer(1, 7) for k in range(i))
        return Message(
            self.me() if mine else self.person(0),
            self._fill(lines[i % len(lines)], "message", i),
            locales.clock(self.locale, at),
            mine,
        )

    def me(self) -> Person:
        """Who is signed in: the same everywhere on the page."""
        page = self._same_page()
        page._move(("me",), 0)
        return page.person(_ME)

    def mail(self, i: int = 0) -> Mail:
        """The i-th of an inbox: the newest first, today's with a time and older ones with a day."""
        rng = self._rng("mail", i)
        line = self._line("mail", i)
        more = [self._text("mail-more", i)] if "mail-more" in self.words else []
        preview = self._joined([self._fill(field(line, 1), "mail text", i), *more])
        return Mail(
            self.person(i),
            self._fill(field(line, 0), "mail", i),
            preview,
            self._ago(i),
            rng.chance(0.7 if i < 3 else 0.15),
        )

    def _ago(self, i: int) -> str:
        at = i + self._index
        if at < 4:
            return locales.clock(self.locale, 60 * 17 - 83 * at - self._rng("ago", i).integer(0, 50))
        return locales.short_date(self.locale, self.today() - timedelta(days=at - 3))

    def setting(self, i: int = 0) -> Setting:
        line = self._line("setting", i)
        on = self._rng("setting", i).chance(0.6)
        return Setting(self._fill(field(line, 0), "setting", i), self._fill(field(line, 1), "setting text", i), on)

    def notification(self, i: int = 0) -> Notification:
        line = self._line("notification", i)
        rng = self._rng("notification", i)
        minutes = 3 + 17 * (i + self._index) ** 2 + rng.integer(0, 12)
        return Notification(
            self._fill(field(line, 0), "notification", i),
            self._fill(field(line, 1), "notification text", i),
            self._since(minutes),
            self.person(i),
            _tone(field(line, 2)),
            rng.chance(0.6 if i < 3 else 0.1),
        )

    def _since(self, minutes: int) -> str:
        """How long ago, in the language's short words for minutes, hours and days."""
        small, hours, days = self.words["ago"]
        if minutes < 60:
            return small.format(minutes)
        return hours.format(minutes // 60) if minutes < 1440 else days.format(minutes // 1440)

    def file(self, i: int = 0) -> File:
        name = self._text("file", i)
        size = self._rng("file", i).integer(14, 9800)
        shown = f"{size}\u00a0KB" if size < 1000 else f"{self._count(size / 1000, 1)}\u00a0MB"
        return File(name, shown, name.rpartition(".")[2])

    def code(self, i: int = 0) -> tuple[str, ...]:
        """A few lines of source."""
        return tuple(line.rstrip() for line in self._line("code", i).replace("␣", " ").split("⏎"))

    def invoice_line(self, i: int = 0) -> InvoiceLine:
        """The i-th line of an invoice: total = quantity x price, to the cent."""
        line = self._line("product", i)
        rng = self._rng("invoice", i)
        low, _, high = field(line, 2).partition("-")
        cents = round(self._amount(rng.uniform(float(low), float(high or low))) * 100)
        quantity = rng.weighted((1, 2, 3, 4, 5, 8, 10, 12), (6, 4, 2, 2, 1, 1, 1, 1))
        return InvoiceLine(
            field(line, 0), quantity, self._cents(cents), self._cents(cents * quantity), cents * quantity
        )

    def totals(self, lines: tuple[InvoiceLine, ...]) -> Totals:
        """The sum of ``lines``, the tax on it, and both together."""
        rate = int(self.locale.tax)
        net = sum(line.cents for line in lines)
        unit = 1 if self.currency().places else 100
        tax = round(net * rate / 100 / unit) * unit
        name = f"{self.ui('tax')} ({locales.percent(self.locale, rate)})"
        return Totals(self._cents(net), name, self._cents(tax), self._cents(net + tax))

    def _cents(self, cents: int) -> str:
        return locales.money(self.locale, self.currency(), cents / 100, 2)

    def search(self) -> str:
        """What somebody looks for here."""
        return self._text("search", self._next("search"))


def _status(line: str) -> Status:
    return Status(field(line, 0), _tone(field(line, 1)))


def _tone(name: str) -> Tone:
    return next(tone for tone in _TONES if tone == name)

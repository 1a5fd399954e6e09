"""What a firm has to sell, to tell and to show: features, plans, products, articles, events, places."""

from __future__ import annotations

from datetime import timedelta

from ui2code.mockups.copy import locales
from ui2code.mockups.copy.prose import Prose
from ui2code.mockups.copy.sheets import field
from ui2code.mockups.copy.types import Article, Event, Feature, Place, Plan, Product


class Offers(Prose):
    __slots__ = ()

    def feature(self, i: int = 0) -> Feature:
        line = self._line("feature", i)
        return Feature(
            self._fill(field(line, 0), "feature", i), self._fill(field(line, 1), "feature text", i), field(line, 2)
        )

    def plan(self, i: int, n: int) -> Plan:
        """The i-th of ``n`` plans: prices rise, and each has all that is in the one before and more."""
        names = self._plan_names(n)
        amount, places = self._plan_price(i, n)
        shown = self.ui("free") if amount == 0 else locales.money(self.locale, self.currency(), amount, places)
        featured = i == (n - 1) // 2 + (n == 2)
        return Plan(
            names[i],
            shown,
            amount,
            "" if amount == 0 else self.words["period"][0],
            self._plan_line("plan-text", i),
            self._plan_items(i, n),
            self._plan_line("plan-cta", i),
            featured,
        )

    def _plan_names(self, n: int) -> tuple[str, ...]:
        rows = [row for row in self.words["plan"] if len(row.split("|")) >= n]
        row = self.root.at("copy", "plans").pick(rows or self.words["plan"])
        names = tuple(name.strip() for name in row.split("|"))
        return names[:n] if n <= len(names) else names + tuple(f"{names[-1]} {k}" for k in range(2, n - len(names) + 2))

    def _plan_price(self, i: int, n: int) -> tuple[float, int]:
        rng = self._lane.at("plan price")
        low, high = (float(part) for part in field(self.words["plan-price"][0], 0).split("-"))
        start = rng.uniform(low, low + (high - low) / 6) * self.currency().rate
        end = rng.uniform(high * 0.7, high) * self.currency().rate
        free = rng.chance(0.3) and low < 40 and self.words["plan-free"][0] == "yes"
        if i == 0 and free:
            return 0.0, 0
        value = start * (end / start) ** (i / max(n - 1, 1))
        return _charming(value, rng.pick((0, 9)), i), 0

    def _plan_line(self, section: str, i: int) -> str:
        lines = self.words[section]
        return self._fill(lines[min(i, len(lines) - 1)], section, i)

    def _plan_items(self, i: int, n: int) -> tuple[str, ...]:
        pool = self.words["plan-item"]
        base = 3 + self._lane.at("plan items").integer(0, 1)
        each = max(1, min(2, (len(pool) - base) // max(n - 1, 1)))
        count = min(len(pool), base + each * i)
        return tuple(self._fill(self._nth("plan-item", pool, k - self._index), "plan-item", k) for k in range(count))

    def product(self, i: int = 0) -> Product:
        """The i-th thing on sale; beyond the sheet's own, a variant of one."""
        pool = self.words["product"]
        line = self._nth("product", pool, i)
        rng = self._rng("product", i)
        low, _, high = field(line, 2).partition("-")
        amount = self._amount(rng.uniform(float(low), float(high or low)))
        old = self._amount(amount / self.currency().rate * rng.uniform(1.12, 1.4)) if rng.chance(0.25) else None
        return Product(
            self._product_name(field(line, 0), (i + self._index) // len(pool)),
            field(line, 1),
            self._price(amount),
            amount,
            None if old is None or old <= amount else self._price(old),
            rng.integer(36, 50) / 10,
            rng.integer(3, 40) * rng.integer(1, 30),
            self._text("product-text", i),
            self._text("badge", i) if rng.chance(0.3) else None,
            field(line, 3) or self._line("subject", i),
        )

    def _product_name(self, name: str, lap: int) -> str:
        return name if lap == 0 else f"{name}, {self.words['variant'][(lap - 1) % len(self.words['variant'])]}"

    def _amount(self, dollars: float) -> float:
        """In the page's currency, rounded as shops round."""
        value = dollars * self.currency().rate
        if value < 20 and self.currency().places:
            return max(round(value * 10) / 10, 0.1)
        step = 10 ** max(len(str(int(value))) - 2, 0)
        return float(round(value / step) * step - (1 if step >= 10 and round(value / step) > 1 else 0)) or 1.0

    def _price(self, amount: float) -> str:
        return locales.money(self.locale, self.currency(), amount, 2 if amount < 1000 and amount != int(amount) else 0)

    def money(self, low: float, high: float) -> str:
        """An amount between two in dollars, in the page's currency, with cents below a thousand."""
        rng = self._rng("money", self._next("money"))
        value = rng.uniform(low, high) * self.currency().rate
        return locales.money(self.locale, self.currency(), value, 2 if value < 1000 else 0)

    def number(self, low: float, high: float) -> str:
        """A whole number between two (both included)."""
        return self._count(self._rng("number", self._next("number")).integer(int(low), int(high)))

    def article(self, i: int = 0) -> Article:
        line = self._line("article", i)
        rng = self._rng("article", i)
        title = self._fill(field(line, 0), "article", i)
        day = self.today() - timedelta(days=3 + 11 * (i + self._index) + rng.integer(0, 8))
        return Article(
            title,
            self._text("excerpt" if "excerpt" in self.words else "sentence", i),
            self._line("tag", i),
            self.person(i),
            locales.full_date(self.locale, day),
            rng.integer(2, 14),
        )

    def event(self, i: int = 0) -> Event:
        rng = self._rng("event", i)
        day = self.today() + timedelta(days=2 + 9 * (i + self._index) + rng.integer(0, 6))
        when = locales.clock(self.locale, 30 * rng.integer(16, 41))
        return Event(self._text("event", i), locales.full_date(self.locale, day), when, self._text("place", i))

    def place(self, i: int = 0) -> Place:
        rng = self._rng("place", i)
        away = locales.number(self.locale, rng.integer(2, 9 + 12 * i) / 10, 1)
        unit = self.words["distance"][0].format(away)
        return Place(self._text("place", i), self.address(i), unit, rng.integer(38, 50) / 10)

    def address(self, i: int = 0) -> str:
        """One line: street, number, postcode, city."""
        rng = self._rng("address", i)
        template = self._line("address", i)
        return template.format(
            street=self._line("street", i),
            n=rng.integer(1, 180),
            post=rng.integer(10101, 98999),
            city=self._line("city", i),
        )

    def date(self, i: int = 0) -> str:
        """A day near the page's today."""
        return locales.full_date(self.locale, self.today() + timedelta(days=self._rng("date", i).integer(-40, 60)))

    def time(self, i: int = 0) -> str:
        """A time of day, on a quarter."""
        return locales.clock(self.locale, 15 * self._rng("time", i).integer(30, 84))


def _charming(value: float, last: int, i: int) -> float:
    """Rounded to what stands on price tags, rising with ``i`` even where rounding meets."""
    step = 1 if value < 20 else 10 ** (len(str(int(value))) - 1) / 2 if value >= 200 else 5
    rounded = round(value / step) * step
    if last == 9 and rounded >= 10 and rounded % 10 == 0:
        rounded -= 1
    return float(max(rounded, i + 1))

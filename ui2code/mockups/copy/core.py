"""What all a Writer's methods rest on: which item of a pool comes i-th, and how a template is filled.

Item i of a stream is the i-th of a permutation that the stream's name decides, so items differ from one another and none
depends on how many are asked for. A number at the end of a path is such an i: ``at("cards", 2)`` continues ``at("cards", 1)``.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from math import gcd
from typing import TypeVar

from ui2code.mockups.copy import locales
from ui2code.mockups.copy.lexicon import TRADES, VOICES, lexicon
from ui2code.mockups.copy.locales import LOCALES, Currency
from ui2code.mockups.rng import Rng
from ui2code.registry import lookup

T = TypeVar("T")
W = TypeVar("W", bound="Voiced")

_EPOCH = date(2025, 1, 6)
_STRIDES = (7, 11, 13, 17, 19, 23)
_SLOT = re.compile(r"\{(a |A )?([A-Za-z-]+)\}")
_THEIRS = {"their-action": "they", "their-benefit": "them"}
_AN = ("a", "e", "i", "o", "u", "hour", "honest")
_A = ("uni", "use", "one", "eu")


class Voiced:
    """Words of one page: ``root`` is the page's stream, ``path`` the place on it."""

    __slots__ = (
        "_calls",
        "_currency",
        "_home",
        "_index",
        "_lane",
        "_orders",
        "_path",
        "_today",
        "_years",
        "brand",
        "language",
        "locale",
        "own",
        "root",
        "trade",
        "voice",
        "words",
    )

    def __init__(self, trade: str, language: str, voice: str, rng: Rng, brand: str = "") -> None:
        lookup("trade", trade, TRADES)
        lookup("voice", voice, VOICES)
        self.locale = lookup("language", language, LOCALES)
        self.trade, self.language, self.voice, self.root = trade, language, VOICES[voice], rng
        self.words, self.own = lexicon(language, trade, voice)
        self._settle()
        self._orders: dict[tuple[object, ...], tuple[int, int]] = {}  # of the whole page: pure, so only faster
        self.brand = brand or self._made_up()
        self._move((), 0)

    def _settle(self) -> None:
        """What is true on all of the page: its day, its currency, where and how long ago the firm began."""
        rng = self.root.at("copy", "page")
        self._today = _EPOCH + timedelta(days=rng.integer(0, 900))
        known = self.locale.currencies
        self._currency = rng.weighted(known, (6, 3, 2)[: len(known)])
        self._home = rng.pick(self.words["city"])
        self._years = rng.integer(4, 60)

    def _same_page(self: W) -> W:
        """Another Writer of the page, which is to be moved. (``copy.copy`` takes three times as long.)"""
        found = object.__new__(type(self))
        found.locale, found.trade, found.language, found.voice = self.locale, self.trade, self.language, self.voice
        found.root, found.words, found.own, found.brand = self.root, self.words, self.own, self.brand
        found._orders = self._orders
        found._today, found._currency, found._home, found._years = self._today, self._currency, self._home, self._years
        return found

    def _move(self, path: tuple[object, ...], index: int) -> None:
        self._path, self._index = path, index
        self._lane = self.root.at("copy", *path)
        self._calls: dict[str, int] = {}

    def _next(self, name: str) -> int:
        """How often this Writer was asked for ``name`` before."""
        count = self._calls.get(name, 0)
        self._calls[name] = count + 1
        return count

    def _nth(self, name: str, pool: tuple[T, ...], i: int) -> T:
        """The i-th of ``pool`` in this stream's order: for i below its length, each another."""
        n = len(pool)
        own = self.own.get(name, n)
        rank = self._rank(i, own, n)
        first, size = (0, own) if rank < own else (own, n - own)
        key = (name, first, size, self._path)
        order = self._orders.get(key)
        if order is None:
            order = self._orders[key] = _order(self._lane.at(name, first).bits(), size)
        start, step = order
        return pool[first + (start + step * rank) % size]

    def _rank(self, i: int, own: int, n: int) -> int:
        """Which of the stream's items is meant, the trade's ``own`` before the other of ``n``.

        Both ``at("x").item(k)`` and ``at("x", k).item()`` run through the own ones first, in contrary directions, so that
        lists within a list, ``at("x", k).item(i)``, hardly ever meet.
        """
        if self._index == 0:
            return i % n
        if i == 0:
            return (own - self._index if self._index < own else self._index) % n
        return (next(stride for stride in _STRIDES if gcd(stride, n) == 1) * self._index + i) % n

    def _line(self, section: str, i: int) -> str:
        return self._nth(section, self.words[section], i)

    def _rng(self, name: str, i: int) -> Rng:
        """The stream of one item's own choices."""
        return self._lane.at(name, self._index, i)

    def _text(self, section: str, i: int) -> str:
        """The i-th line of a section, its slots filled."""
        return self._fill(self._line(section, i), section, i)

    def _fill(self, template: str, name: str, i: int) -> str:
        if "{" not in template:
            return template
        return self._filled(template, self._rng(name, i))

    def _filled(self, template: str, rng: Rng) -> str:
        text = "".join(part if slot is None else self._slot(slot, part, rng) for slot, part in _parts(template))
        return text.replace("..", ".") if ".." in text else text  # "& Co." at the end of a sentence

    def _slot(self, slot: str, article: str, rng: Rng) -> str:
        text = self._value(slot.lower(), rng)
        if article:
            text = f"{article}{_n(text)} {text}"
        return text[:1].upper() + text[1:] if slot[0].isupper() else text

    def _value(self, slot: str, rng: Rng) -> str:
        if slot == "firm":
            return self.brand
        if slot == "n":
            return str(rng.integer(3, 12))
        if slot == "many":
            return self._count(rng.integer(2, 90) * 100)
        if slot == "percent":
            return locales.percent(self.locale, rng.integer(12, 68))
        if slot == "year":
            return str(self.today().year)
        if slot in ("since", "years"):
            return str(self._years if slot == "years" else self._today.year - self._years)
        if slot == "nth":
            return _ordinal(rng.integer(2, 28))
        if slot == "city":
            return self._home
        if slot == "elsewhere":
            return rng.pick(self.words["city"])
        if slot == "month":
            return self.locale.months[rng.integer(0, 11)]
        if slot == "code":
            return str(rng.integer(1001, 9989))
        if slot == "first":
            return rng.pick(rng.pick(self.words["people"]).split("|")[0].split()).split("=")[0]
        if slot in _THEIRS:
            return _theirs(self._value(slot.removeprefix("their-"), rng), _THEIRS[slot])
        text = rng.pick(self.words[slot])
        return self._filled(text, rng) if "{" in text else text

    def _count(self, value: float, places: int = 0) -> str:
        return locales.number(self.locale, value, places)

    def today(self) -> date:
        """The day the page shows: one for all of it."""
        return self._today

    def currency(self) -> Currency:
        """The one the page's prices are in."""
        return self._currency

    def _made_up(self) -> str:
        """A brand name: a pattern of the language, filled with roots and the trade's endings."""
        rng = self.root.at("copy", "firm")
        template = rng.pick(self.words["firm"])
        return "".join(part if slot is None else _titled(self, slot, rng) for slot, part in _parts(template))


def _theirs(text: str, you: str) -> str:
    """English said of others: "your seat" becomes "their seat"; ``you`` is what "you" becomes."""
    return re.sub(r"\byou\b", you, re.sub(r"\byour\b", "their", text))


def _order(bits: int, n: int) -> tuple[int, int]:
    """Start and step of a permutation of ``n`` items: steps that share no factor with n reach every one."""
    if n == 1:
        return 0, 0
    step = bits // n % (n - 1) + 1
    while gcd(step, n) != 1:
        step = step % (n - 1) + 1
    return bits % n, step


def _titled(words: Voiced, slot: str, rng: Rng) -> str:
    return rng.pick(words.words[slot.lower()])


@lru_cache(maxsize=65536)
def _parts(template: str) -> tuple[tuple[str | None, str], ...]:
    """Pieces of a template: (None, literal) or (slot, article)."""
    found: list[tuple[str | None, str]] = []
    at = 0
    for match in _SLOT.finditer(template):
        if match.start() > at:
            found.append((None, template[at : match.start()]))
        found.append((match[2], (match[1] or "").strip()))
        at = match.end()
    if at < len(template):
        found.append((None, template[at:]))
    return tuple(found)


def _n(word: str) -> str:
    """What "a" lacks before ``word``."""
    low = word.lower()
    return "n" if low.startswith(_AN) and not low.startswith(_A) else ""


def _ordinal(number: int) -> str:
    ending = "th" if 10 < number < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"

"""How a language writes dates, times, numbers and money.

Patterns follow the short and medium forms of the Unicode CLDR for each language's largest region.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

NARROW = "\u202f"
SPACE = "\u00a0"


@dataclass(frozen=True, slots=True)
class Currency:
    pattern: str
    """With ``{}`` for the number."""
    rate: float
    """How many make one US dollar, roughly: prices in the sheets are in dollars."""
    places: int
    """Digits after the point."""


@dataclass(frozen=True, slots=True)
class Locale:
    decimal: str
    group: str
    currencies: tuple[Currency, ...]
    """The first is the usual one."""
    day: str
    """A full date, with {d} {m} {y} and {month}."""
    short: str
    """A date without its year, with {d} {m} and {mon}."""
    months: tuple[str, ...]
    brief: tuple[str, ...]
    clock12: bool = False
    percent: str = "{}%"
    tax: str = "20"
    phone: str = "+1 555 01## ###"


EURO = Currency("{}" + SPACE + "€", 0.9, 2)
_EN = "January February March April May June July August September October November December".split()
_DE = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
_FR = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
_ES = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
_RU = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
_EL = "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου".split()
_AR = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split()
_NUMBERED = tuple(f"{month}月" for month in range(1, 13))


def _brief(months: list[str], letters: int) -> tuple[str, ...]:
    return tuple(month[:letters] for month in months)


LOCALES = {
    "en": Locale(
        ".",
        ",",
        (Currency("${}", 1, 2), Currency("€{}", 0.9, 2), Currency("£{}", 0.8, 2)),
        "{month} {d}, {y}",
        "{mon} {d}",
        tuple(_EN),
        _brief(_EN, 3),
        clock12=True,
        phone="+1 (555) 01#-####",
    ),
    "de": Locale(
        ",",
        ".",
        (EURO, Currency("{}" + SPACE + "CHF", 0.9, 2)),
        "{d}. {month} {y}",
        "{d}. {mon}",
        tuple(_DE),
        ("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."),
        percent="{}" + SPACE + "%",
        tax="19",
        phone="+49 30 23125 ###",
    ),
    "fr": Locale(
        ",",
        NARROW,
        (EURO,),
        "{d} {month} {y}",
        "{d} {mon}",
        tuple(_FR),
        ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."),
        percent="{}" + SPACE + "%",
        phone="+33 1 99 00 ## ##",
    ),
    "es": Locale(
        ",",
        ".",
        (EURO,),
        "{d} de {month} de {y}",
        "{d} {mon}",
        tuple(_ES),
        _brief(_ES, 3),
        percent="{}" + SPACE + "%",
        tax="21",
        phone="+34 910 00# ###",
    ),
    "ru": Locale(
        ",",
        SPACE,
        (Currency("{}" + SPACE + "₽", 90, 0),),
        "{d} {month} {y} г.",
        "{d} {mon}",
        tuple(_RU),
        ("янв.", "февр.", "марта", "апр.", "мая", "июня", "июля", "авг.", "сент.", "окт.", "нояб.", "дек."),
        percent="{}" + SPACE + "%",
        phone="+7 495 000-##-##",
    ),
    "el": Locale(
        ",",
        ".",
        (EURO,),
        "{d} {month} {y}",
        "{d} {mon}",
        tuple(_EL),
        ("Ιαν", "Φεβ", "Μαρ", "Απρ", "Μαΐ", "Ιουν", "Ιουλ", "Αυγ", "Σεπ", "Οκτ", "Νοε", "Δεκ"),
        tax="24",
        phone="+30 210 00# ####",
    ),
    "ja": Locale(
        ".",
        ",",
        (Currency("¥{}", 150, 0),),
        "{y}年{m}月{d}日",
        "{m}月{d}日",
        _NUMBERED,
        _NUMBERED,
        tax="10",
        phone="03-0000-####",
    ),
    "zh": Locale(
        ".",
        ",",
        (Currency("¥{}", 7, 2),),
        "{y}年{m}月{d}日",
        "{m}月{d}日",
        _NUMBERED,
        _NUMBERED,
        tax="6",
        phone="010 0000 ####",
    ),
    "ar": Locale(
        ".",
        ",",
        (Currency("{} ر.س", 3.75, 2), Currency("{} د.إ", 3.67, 2)),
        "{d} {month} {y}",
        "{d} {mon}",
        tuple(_AR),
        tuple(_AR),
        tax="15",
        phone="+966 11 000 ####",
    ),
}


def number(locale: Locale, value: float, places: int = 0) -> str:
    """With the language's separators; no grouping below 10,000 where the group is a space, as is usual there."""
    whole, _, rest = f"{abs(value):.{places}f}".partition(".")
    if len(whole) > (4 if locale.group in (NARROW, SPACE) else 3):
        whole = f"{int(whole):,}".replace(",", locale.group)
    return ("−" if value < 0 else "") + whole + (locale.decimal + rest if rest else "")


def money(locale: Locale, currency: Currency, value: float, places: int) -> str:
    return currency.pattern.format(number(locale, value, min(places, currency.places)))


def percent(locale: Locale, value: float, places: int = 0) -> str:
    return locale.percent.format(number(locale, value, places))


def full_date(locale: Locale, day: date) -> str:
    return locale.day.format(d=day.day, m=day.month, y=day.year, month=locale.months[day.month - 1])


def short_date(locale: Locale, day: date) -> str:
    return locale.short.format(d=day.day, m=day.month, mon=locale.brief[day.month - 1])


def clock(locale: Locale, minutes: int) -> str:
    """``minutes`` since midnight."""
    hour, minute = divmod(minutes % 1440, 60)
    if not locale.clock12:
        return f"{hour:02d}:{minute:02d}"
    return f"{(hour - 1) % 12 + 1}:{minute:02d} {'AM' if hour < 12 else 'PM'}"

"""What a brief says the firm or product is called."""

from __future__ import annotations

import re

_CAPITAL = r"[^\W\d_a-zа-яёα-ω][\w'’.-]*"
_NAME = rf"{_CAPITAL}(?:\s+(?:(?:&|and|of|the|und|et|y|de|du|la|и)\s+)?{_CAPITAL}|\s*&\s*{_CAPITAL})*"
_QUOTED = re.compile(r"[\"“„«「『](?P<name>[^\"”“»」』]{2,40})[\"”“»」』]")
_CALLED = re.compile(
    rf"(?:called|named|name is|brand name|the name|genannt|namens|appelée?|nommée?|llamad[oa]|под названием|называется)[:,]?\s+(?P<name>{_NAME})"
)
_FOR = re.compile(rf"\b(?:[Ff]or|[Bb]y|[Aa]t)\s+(?:the\s+)?(?P<name>{_NAME})")
_IS = re.compile(
    rf"\b(?:clinic|firm|company|shop|brand|product|app|hotel|school|startup|agency|studio)(?:'s name)? is\s+(?P<name>{_NAME})"
)
_BRACKETED = re.compile(rf"\((?P<name>{_CAPITAL}(?:\s+(?:&\s+)?{_CAPITAL})+)\)")
_TEXTS = re.compile(
    r"(headline|title|titled|says|saying|reads|reading|button|text|label|slogan|tagline|word|words|heading)[:,]?\s*$",
    re.IGNORECASE,
)
_NOT_NAMES = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September"
    " October November December English German French Spanish Russian Greek Japanese Chinese Arabic Italian I Q1 Q2 Q3 Q4"
    " SaaS API SDK CLI UI UX FAQ KPI KPIs CTA AI IT HR B2B B2C US UK EU Christmas Easter Europe Germany France Spain Italy Russia"
    " Greece Japan China America London Paris Berlin Lisbon Rome Madrid Athens Moscow Tokyo Android iOS React Vue Tailwind CSS HTML"
    " 4K HD PC iPhone iPad TV".split()
)


def name_in(brief: str, language: str) -> tuple[str, str] | None:
    """(name, quote). In English also "for Harbour & Sons"; other languages write too much with capitals for that."""
    for pattern in (_CALLED, _IS, _BRACKETED):
        if (match := pattern.search(brief)) and (name := _clean(match["name"])):
            return name, match[0].strip()
    for match in _QUOTED.finditer(brief):
        if not _TEXTS.search(brief[: match.start()]) and match["name"].strip()[:1].isupper():
            return match["name"].strip(), match[0]
    if language != "en":
        return None
    for match in _FOR.finditer(brief):
        if name := _clean(match["name"]):
            return name, match[0]
    return None


def title_in(brief: str) -> tuple[str, str] | None:
    """(text, quote) of a headline given word for word."""
    for match in _QUOTED.finditer(brief):
        told = _TEXTS.search(brief[: match.start()])
        if told and told[1].lower() in ("headline", "title", "titled", "heading", "slogan", "tagline"):
            return match["name"].strip(), match[0]
    return None


def _clean(name: str) -> str:
    """Without the full stop of the sentence; empty for days, places, languages and abbreviations."""
    first = re.split(r"(?<=[^\W\d_]{3})\.\s", name.strip())[0]
    trimmed = first.rstrip(".,;:!?'’-")
    trimmed = re.sub(r"['’]s$", "", trimmed)
    return "" if not trimmed or trimmed.split()[0].rstrip(".") in _NOT_NAMES else trimmed

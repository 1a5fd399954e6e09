"""Everything a Writer can be asked, as plain texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from ui2code.mockups.copy import FIELD_TOPICS, HEADINGS, Writer

TITLED = (
    "feature",
    "product",
    "question",
    "article",
    "event",
    "task",
    "mail",
    "setting",
    "notification",
    "quote",
    "person",
)
"""Whose first fields differ for i != j below 12."""

ITEMS = (
    *TITLED,
    "metric",
    "message",
    "status",
    "notice",
    "file",
    "invoice_line",
    "place",
    "tag",
    "option",
    "partner",
    "address",
    "date",
    "time",
    "code",
)
LOOSE = ("lead", "sentence", "paragraph", "eyebrow", "cta", "cta2", "tagline", "search", "firm")
PROSE = ("lead", "sentence", "paragraph")


def texts(value: object) -> Iterator[str]:
    """All strings in ``value``, however nested."""
    if is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item)
    elif isinstance(value, str):
        yield value


def everything(w: Writer) -> Iterator[tuple[str, str]]:
    """(question, text) for all questions."""
    for name in ITEMS:
        for i in range(3):
            yield from ((name, text) for text in texts(getattr(w.at(name), name)(i)))
    for name in LOOSE:
        yield name, getattr(w, name)()
    for length in ("short", "medium", "long"):
        yield "headline", w.headline(length)
    for topic in (*HEADINGS, "something else"):
        yield "heading", w.heading(topic)
    for topic in FIELD_TOPICS:
        for i in range(6):
            yield from (("field", text) for text in texts(w.field(i, topic)))
    lines = tuple(w.invoice_line(i) for i in range(4))
    whole = (w.nav(6), w.crumb(4), w.footer(4), w.table(6, 7), w.totals(lines), tuple(w.plan(i, 3) for i in range(3)))
    yield from (("whole", text) for text in texts(whole))
    yield from (("step", text) for i in range(4) for text in texts(w.step(i, 4)))
    yield from (("amount", text) for text in (w.money(3, 90), w.number(2, 9000)))

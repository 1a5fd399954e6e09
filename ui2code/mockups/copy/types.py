"""What a Writer hands out: each a piece of text that belongs together, ready to be drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Sections = Mapping[str, tuple[str, ...]]
"""Words by section name, as they stand in a sheet; fields of a line are divided by ``|``."""

Length = Literal["short", "medium", "long"]
Tone = Literal["success", "warning", "danger", "info", "neutral"]
CellKind = Literal["text", "money", "number", "date", "status", "person", "percent", "id"]
FieldKind = Literal[
    "text", "email", "password", "textarea", "select", "checkbox", "radio", "date", "number", "tel", "url"
]


@dataclass(frozen=True, slots=True)
class Trade:
    """``description`` is one sentence that a brief can be matched against; ``words`` are English."""

    name: str
    sector: str
    description: str
    words: Sections


@dataclass(frozen=True, slots=True)
class Voice:
    """How a firm talks. ``exclaim`` is the share of headlines and calls to action that end in an exclamation mark."""

    name: str
    description: str
    contractions: bool
    exclaim: float
    stops: bool
    """Whether headlines end in a full stop."""
    sentences: int
    """Of a lead."""
    words: Sections


@dataclass(frozen=True, slots=True)
class Feature:
    title: str
    text: str
    icon: str
    """An English keyword, also on pages in other languages."""


@dataclass(frozen=True, slots=True)
class Plan:
    name: str
    price: str
    amount: float
    period: str
    text: str
    features: tuple[str, ...]
    cta: str
    featured: bool


@dataclass(frozen=True, slots=True)
class Product:
    name: str
    category: str
    price: str
    amount: float
    old_price: str | None
    rating: float
    reviews: int
    text: str
    badge: str | None
    subject: str
    """What a photo of it shows, in English."""


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    initials: str
    role: str
    firm: str
    email: str
    handle: str
    city: str


@dataclass(frozen=True, slots=True)
class Quote:
    text: str
    person: Person


@dataclass(frozen=True, slots=True)
class Question:
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Article:
    title: str
    excerpt: str
    category: str
    author: Person
    date: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Metric:
    label: str
    value: str
    change: str
    up: bool
    series: tuple[float, ...]
    """Twelve values in the metric's own unit; the last is the value shown."""


@dataclass(frozen=True, slots=True)
class Event:
    title: str
    date: str
    time: str
    place: str


@dataclass(frozen=True, slots=True)
class Task:
    title: str
    tag: str
    due: str
    person: Person
    done: bool


@dataclass(frozen=True, slots=True)
class Message:
    person: Person
    text: str
    time: str
    mine: bool


@dataclass(frozen=True, slots=True)
class Mail:
    sender: Person
    subject: str
    preview: str
    time: str
    unread: bool


@dataclass(frozen=True, slots=True)
class Column:
    title: str
    kind: CellKind


@dataclass(frozen=True, slots=True)
class Table:
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Status:
    label: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Setting:
    title: str
    text: str
    on: bool


@dataclass(frozen=True, slots=True)
class Field:
    label: str
    kind: FieldKind
    placeholder: str
    value: str
    help: str
    error: str


@dataclass(frozen=True, slots=True)
class LinkGroup:
    title: str
    links: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    title: str
    text: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class File:
    name: str
    size: str
    kind: str
    """Its extension: "pdf", "png" …"""


@dataclass(frozen=True, slots=True)
class Step:
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Notification:
    title: str
    text: str
    time: str
    person: Person
    tone: Tone
    unread: bool


@dataclass(frozen=True, slots=True)
class InvoiceLine:
    """``price`` and ``total`` are written out; ``cents`` is the total in hundredths of the currency."""

    text: str
    quantity: int
    price: str
    total: str
    cents: int


@dataclass(frozen=True, slots=True)
class Totals:
    subtotal: str
    tax_label: str
    tax: str
    total: str


@dataclass(frozen=True, slots=True)
class Place:
    name: str
    address: str
    distance: str
    rating: float

"""Of what sort an element is, for counting how things of its sort are read."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TypeVar

from ui2code.types import Element

T = TypeVar("T")

SHORT = 3
"""Letters up to which a text is easily taken for an icon."""
SIZES = ((10, "xs"), (24, "s"), (64, "m"), (200, "l"))
"""CSS px of the root of the area below which a thing is of that size; ``xl`` above."""


def sort_of(element: Element) -> str:
    """From the general to the particular, parted by slashes: ``text/LATIN/long``, ``control/input/m``, ``icon/s``."""
    if element.text is not None:
        words = element.text.text.strip()
        return f"text/{script(words)}/{'short' if len(words) <= SHORT else 'long'}"
    side = element.box.area**0.5
    size = next((name for most, name in SIZES if side < most), "xl")
    return "/".join([element.kind.value, *([element.control] if element.control else []), size])


def levels(sort: str) -> Iterator[str]:
    """A sort and what it is a sort of."""
    while sort:
        yield sort
        sort = sort.rpartition("/")[0]


def nearest(table: Mapping[str, T], sort: str) -> T | None:
    """What is known of the most particular sort that anything is known of."""
    return next((table[level] for level in levels(sort) if level in table), None)


@lru_cache(maxsize=4096)
def script(words: str) -> str:
    """The writing system of the first letter, as Unicode calls it; DIGITS or SIGNS where there is none."""
    for letter in words:
        if letter.isalpha():
            return unicodedata.name(letter, "SIGNS").split()[0].split("-")[0]
    return "DIGITS" if any(c.isdigit() for c in words) else "SIGNS"

"""Names from outside as identifiers and file names."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui2code.targets.names import RESERVED, camel, file_names, kebab, pascal, plural, unique, words

NAMES = {
    "price-card": ("PriceCard", "priceCard", "price-card"),
    "PriceCard2": ("PriceCard2", "priceCard2", "price-card-2"),
    "HTMLTable": ("HtmlTable", "htmlTable", "html-table"),
    "Ünïcode näme": ("UnicodeName", "unicodeName", "unicode-name"),
    "../../etc/passwd": ("EtcPasswd", "etcPasswd", "etc-passwd"),
    "3 columns": ("Part3Columns", "part3Columns", "part-3-columns"),
    "价格": ("Part", "part", "part"),
    "": ("Part", "part", "part"),
}


@pytest.mark.parametrize("name", NAMES)
def test_forms(name: str) -> None:
    assert (pascal(name), camel(name), kebab(name)) == NAMES[name]


@given(st.lists(st.text()))
def test_identifiers_are_valid_and_distinct(names: list[str]) -> None:
    identifiers = unique(map(camel, names))
    assert all(re.fullmatch(r"[a-z][A-Za-z0-9]*", name) and name not in RESERVED for name in identifiers)
    assert len({name.lower() for name in identifiers}) == len(names)
    assert all(words(kebab(name)) == words(kebab(kebab(name))) for name in names)


@given(st.lists(st.text(), unique=True))
def test_file_names_stay_in_their_folder(names: list[str]) -> None:
    files = file_names(names)
    assert all(re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]*(\.[a-z0-9]+)?", name) for name in files.values())
    assert len({name.lower() for name in files.values()}) == len(names)


def test_file_names() -> None:
    names = ["a.png", "A.PNG", "../a.png", ".env", "con.svg", "x y.tar.gz", "a/b\\c.png"]
    assert list(file_names(names).values()) == [
        "a.png", "A-2.png", "a-3.png", "file.env", "file-con.svg", "x-y-tar.gz", "a-b-c.png"
    ]  # fmt: skip


def test_clashes_are_numbered() -> None:
    assert unique(["Card", "card", "Map", "Con", "Card"]) == ["Card", "card2", "Map2", "Con2", "Card3"]


def test_plurals() -> None:
    assert [plural(w) for w in ("card", "category", "box", "boy", "dish")] == [
        "cards",
        "categories",
        "boxes",
        "boys",
        "dishes",
    ]

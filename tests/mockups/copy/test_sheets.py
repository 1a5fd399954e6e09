"""The sheets of words are complete and in their format."""

from __future__ import annotations

import re

import pytest

from ui2code.mockups.copy import DIRECTION, LANGUAGES, TRADES, VOICES, sheets
from ui2code.mockups.copy.lexicon import lexicon
from ui2code.mockups.copy.ui import labels

NEEDED = "suffix thing things audience action benefit quality product category subject headline sentence feature quote article tag".split()
TONES = {"success", "warning", "danger", "info", "neutral"}
FORMATS = {
    "product": r"[^|]+ \| [^|]+ \| [\d.]+(-[\d.]+)?( \| [^|]+)?",
    "feature": r"[^|]+ \| [^|]+[.!?。？」】] \| [a-z0-9-]+",
    "question": r"[^|]+[?？؟;] ?.*\| [^|]+[.!?。]|[^|]+[.] \| [^|]+[.]",
    "metric": r"[^|]+ \| [\d.]+-[\d.]+ \|( .+)?",
    "status": rf"[^|]+ \| ({'|'.join(sorted(TONES))})",
    "column": r"[^|]+ \| (id|text|person|date|number|percent|money|status) \|?.*",
    "plan-price": r"\d+-\d+",
    "notice": rf"[^|]+ \| [^|]+ \| ({'|'.join(sorted(TONES))})",
    "notification": rf"[^|]+ \| [^|]+ \| ({'|'.join(sorted(TONES))})",
}
SPECIAL = set(
    "firm n many percent year since years month nth first city elsewhere their-action their-benefit code".split()
)


def test_there_are_enough() -> None:
    assert len(TRADES) >= 44 and len(VOICES) >= 6 and len(LANGUAGES) == 9 == len(DIRECTION)
    assert DIRECTION["ar"] == "rtl" and DIRECTION["en"] == "ltr"


@pytest.mark.parametrize("name", sorted(TRADES))
def test_a_trade_has_what_it_needs(name: str) -> None:
    trade = TRADES[name]
    assert trade.name == name and trade.description.endswith(".") and len(trade.description.split()) >= 8
    assert not [section for section in NEEDED if not trade.words.get(section)]
    assert len(trade.words["product"]) >= 8


def test_descriptions_differ() -> None:
    assert len({trade.description for trade in TRADES.values()}) == len(TRADES)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_lines_are_in_their_format(language: str) -> None:
    for trade in TRADES if language == "en" else ["bakery"]:
        words, _ = lexicon(language, trade, "plain")
        wrong = [(s, line) for s, form in FORMATS.items() for line in words[s] if not re.fullmatch(form, line)]
        assert not wrong, trade


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_slots_name_sections(language: str) -> None:
    for trade in TRADES if language == "en" else ["bakery"]:
        words, _ = lexicon(language, trade, "warm")
        known = SPECIAL | set(words) | {"street", "post"}
        lines = [line for section, found in words.items() if section != "code" for line in found]
        slots = {slot.lower() for line in lines for slot in re.findall(r"\{(?:[aA] )?([A-Za-z-]+)\}", line)}
        assert slots <= known, slots - known


def test_every_label_is_in_every_language() -> None:
    table = labels()
    assert set(table) == set(LANGUAGES) and len(table["en"]) >= 150
    assert all(set(words) == set(table["en"]) and all(words.values()) for words in table.values())


def test_scripts_are_their_own() -> None:
    """No English slips into a language that is not written in Latin letters."""
    allowed = re.compile(r"API|[Cc]ookies?|email|CVC|OK", re.ASCII)
    for language in ("ru", "el", "ja", "zh", "ar"):
        assert not [
            word for word in labels()[language].values() if re.search("[A-Za-z]{2}", allowed.sub("", word))
        ], language


def test_a_line_out_of_place_is_named(tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "x.txt"
    path.write_text("sector: shop\nnot a key\n[a]\n1\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"x\.txt:2: 'not a key'"):
        sheets.read(path)

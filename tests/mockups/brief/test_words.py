"""The grammar: what single words and phrases of a brief are taken for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.mockups.brief.checks import hue
from tests.mockups.brief.small import SMALL
from ui2code.mockups.brief.colours import accent_of, hue_of
from ui2code.mockups.brief.gloss import LANGUAGES, glossed
from ui2code.mockups.brief.language import asked_for, written_in
from ui2code.mockups.brief.names import name_in
from ui2code.mockups.brief.reading import read
from ui2code.mockups.brief.sizes import scale_in, window_in
from ui2code.mockups.brief.wordpiece import encode
from ui2code.mockups.brief.words import split


@pytest.mark.parametrize(
    ("brief", "denied"),
    [
        ("no photos", "photo"),
        ("without a sidebar", "sidebar"),
        ("don't use red or blue", "red blue"),
        ("neither sidebar nor footer", "sidebar footer"),
        ("everything except a footer", "footer"),
        ("no login, no cart, three plans", "login cart"),
        ("no footer and a big photo", "footer"),
        ("without header and footer", "header footer"),
        ("an image-free page", "image"),
        ("not only dark", ""),
        ("avoid purple. green is fine", "purple"),
        ("zero testimonials", "testimonial"),
        ("blog w/o footer", "footer"),
        ("never any gradients", "gradient"),
        ("plenty of photos", ""),
        ("a no-nonsense dark page, three plans", "nonsense"),
        ("no photos - dark and three plans", "photo"),
        ("don't forget the photo", ""),
        ("do not remove the photo", ""),
        ("photo not needed, three plans", "photo"),
        ("I am not a fan of purple", "purple"),
        ("no more than three plans", ""),
        ("it was too playful, make it green", "playful"),
        ("drop the photo and the footer", "photo footer"),
    ],
)
def test_what_is_denied(brief: str, denied: str) -> None:
    reading = read(brief, SMALL)
    said = {word.text for word, no in zip(reading.text.words, reading.denied, strict=True) if no}
    assert set(denied.split()) <= said
    assert not said & {"photo", "green", "plan", "dark"} - set(denied.split())


@pytest.mark.parametrize(
    ("brief", "low", "high"),
    [
        ("three plans", 3, 3),
        ("12 cards", 12, 12),
        ("between 4 and 6 cards", 4, 6),
        ("4-6 cards", 4, 6),
        ("two or three quotes", 2, 3),
        ("half a dozen quotes", 6, 6),
        ("a dozen people", 12, 12),
        ("a couple of charts", 2, 2),
        ("speakers (8)", 8, 8),
        ("speakers (about 8)", 8, 8),
        ("plans: 4", 4, 4),
        ("step 1 of 5", 5, 5),
        ("no more than three plans", 3, 3),
        ("related products (3)", 3, 3),
        ("two big charts", 2, 2),
    ],
)
def test_how_many(brief: str, low: int, high: int) -> None:
    assert [(c.low, c.high) for c in read(brief, SMALL).counts] == [(low, high)]


@pytest.mark.parametrize("brief", ["a 404 page", "1280x800", "390px wide", "at 2 am", "2x", "#123456", "no plans"])
def test_numbers_that_count_nothing_we_draw(brief: str) -> None:
    words = read(brief, SMALL)
    counted = {words.text.words[i].text for c in words.counts for i in range(c.start, c.end)}
    assert not counted & {"am", "px", "x", "plan"}


@pytest.mark.parametrize(
    ("brief", "color", "exact"),
    [
        ("brand colour #0a7", "#00aa77", True),
        ("primary #FF6600, on white", "#ff6600", True),
        ("our colour is rgb(200, 30, 90)", "#c81e5a", True),
        ("hsl(120, 100%, 25%)", "#008000", True),
        ("accent tomato", "#ff6347", True),
        ("a forest green page", "#1f6b3a", False),
        ("black and gold", "#c69214", False),
        ("blue, but our brand is #112233", "#112233", True),
        ("text #333333, background #fdf6e3, accent #0a7", "#00aa77", True),
        ("acid green on a navy background", "#b0d810", False),
    ],
)
def test_the_colour_asked_for(brief: str, color: str, exact: bool) -> None:
    said = accent_of(read(brief, SMALL).colours)
    assert said is not None
    assert (said.color, said.exact) == (color, exact)


@pytest.mark.parametrize(
    "brief", ["a tomato soup shop", "without red", "a white background", "background: #fdf6e3", "flights to Peru"]
)
def test_no_colour_is_asked_for(brief: str) -> None:
    assert accent_of(read(brief, SMALL).colours) is None


@pytest.mark.parametrize(
    "color", ["#d32f2f", "#f57c00", "#f5c518", "#2e9e4f", "#0d9488", "#2563eb", "#7c3aed", "#7b4a2b", "#6b7280"]
)
def test_hues_are_named_as_the_checks_name_them(color: str) -> None:
    assert hue_of(color) == hue(color)


@pytest.mark.parametrize(
    ("brief", "name"),
    [
        ("landing for a startup called Northwind", "Northwind"),
        ('login for "Blue Heron Credit Union"', "Blue Heron Credit Union"),
        ("a home page for Harbour & Sons, dark", "Harbour & Sons"),
        ("eine Seite namens Möwe für Segler", "Möwe"),
        ("an app named Pomelo that counts", "Pomelo"),
        ("for Thursday's meeting", None),
        ("a shop for shoes", None),
        ("mock for Monday. Hello, we", None),
        ("for St. Anne, a clinic", "St. Anne"),
        ('headline "Sail away"', None),
        ("Eine Seite für Bäcker", None),
    ],
)
def test_names(brief: str, name: str | None) -> None:
    found = name_in(brief, written_in(split(brief)))
    assert (found[0] if found else None) == name


@pytest.mark.parametrize(
    ("brief", "language", "asked"),
    [
        ("a calm page for a bank", "en", None),
        ("a page in German", "en", "de"),
        ("Russian-language pricing page", "en", "ru"),
        ("a page for a Greek restaurant", "en", None),
        ("Eine ruhige Seite für eine Bank", "de", None),
        ("une page calme pour un fleuriste", "fr", None),
        ("una página para una tienda", "es", None),
        ("Страница тарифов", "ru", None),
        ("Σελίδα σύνδεσης", "el", None),
        ("旅館のページ", "ja", None),
        ("银行的登录页面", "zh", None),
        ("صفحة تسجيل الدخول", "ar", None),
        ("a blog about the history of Αθήνα and its museums", "en", None),
    ],
)
def test_languages(brief: str, language: str, asked: str | None) -> None:
    text = split(brief)
    found = asked_for(text)
    assert (written_in(text), found[0] if found else None) == (language, asked)


@pytest.mark.parametrize(
    ("brief", "language", "english"),
    [
        ("Страница тарифов для школы йоги, без фотографий", "ru", "pricing page for school yoga , without photo"),
        ("Eine ruhige Anmeldeseite ohne Bilder", "de", "a calm login page without image"),
        ("咖啡店的登录页面", "zh", "coffee shop login page"),
        ("صفحة تسجيل الدخول لبنك", "ar", "page login bank"),
    ],
)
def test_other_languages_word_by_word(brief: str, language: str, english: str) -> None:
    assert [w.text for w in glossed(split(brief), language).words] == english.split()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_gloss_table_can_be_read_whole(language: str) -> None:
    assert glossed(split("x"), language).words[0].text == "x"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("dashbord", "dashboard"),
        ("pricng", "pricing"),
        ("sidbar", "sidebar"),
        ("luxurous", "luxurious"),
        ("sailing", "sailing"),
    ],
)
def test_misspelt_words(said: str, meant: str) -> None:
    assert read(f"a {said} page", SMALL).text.words[1].text == meant


@pytest.mark.parametrize(
    ("brief", "window", "scale"),
    [
        ("dashboard 1920x1080", (1920, 1080), None),
        ("1920 × 1080 px", (1920, 1080), None),
        ("make it 1440 wide", (1440, 900), None),
        ("390px", (390, 844), None),
        ("mobile login", (390, 844), None),
        ("in 4K", (3840, 2160), None),
        ("at 2x", None, 2),
        ("retina", None, 2),
        ("1280x12000 @3x", (1280, 12000), 3),
        ("a login page", None, None),
    ],
)
def test_sizes(brief: str, window: tuple[int, int] | None, scale: int | None) -> None:
    hits = read(brief, SMALL).hits
    found, times = window_in(brief, hits), scale_in(brief, hits)
    assert (found[:2] if found else None, times[0] if times else None) == (window, scale)


def test_tokens_are_those_of_the_model() -> None:
    """The numbers were written down with the ``tokenizers`` library and the model's own tokenizer."""
    for text, numbers in json.loads(Path(__file__).with_name("tokens.json").read_text(encoding="utf-8")).items():
        assert encode(text, 64) == numbers


@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    reading = read(text, SMALL)
    assert len(reading.denied) == len(reading.text.words)
    assert all(text[word.start : word.end] for word in reading.text.words)
    assert len(encode(text, 16)) <= 16

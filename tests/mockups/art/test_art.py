"""Every picture is well-formed, small, the same for the same stream, and leans on nothing outside itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from xml.etree import ElementTree

import pytest

from ui2code.errors import UsageError
from ui2code.mockups.art import (
    BACKGROUNDS,
    CHARTS,
    ILLUSTRATIONS,
    LOGOS,
    RELATED,
    SUBJECTS,
    avatar,
    background,
    chart,
    icon,
    icon_for,
    icon_names,
    icon_words,
    illustration,
    logo,
    photo,
    photo_words,
    street_map,
    subject_for,
)
from ui2code.mockups.rng import Rng
from ui2code.mockups.style import PALETTES
from ui2code.types import Asset

LIGHT = PALETTES["harbour"]
ROWS = ((3.0, 8.0, 5.0, 9.0), (2.0, 3.0, 4.0, 1.0))

Drawn = Callable[[Rng], Asset]


def _photo(subject: str, rng: Rng) -> Asset:
    return photo(subject, LIGHT, rng, 480, 320)


def _illustration(style: str, rng: Rng) -> Asset:
    return illustration(style, LIGHT, rng, 480, 360)


def _background(kind: str, rng: Rng) -> Asset:
    return background(kind, LIGHT, rng, 1280, 600, 3)


def _logo(kind: str, rng: Rng) -> Asset:
    return logo(kind, LIGHT, rng, 32)


def _chart(kind: str, rng: Rng) -> Asset:
    return chart(kind, ROWS, LIGHT, 400, 200)


PICTURES: dict[str, Drawn] = {
    **{f"photo {s}": partial(_photo, s) for s in SUBJECTS},
    **{f"illustration {s}": partial(_illustration, s) for s in ILLUSTRATIONS},
    **{f"background {s}": partial(_background, s) for s in BACKGROUNDS},
    **{f"logo {s}": partial(_logo, s) for s in LOGOS},
    **{f"chart {s}": partial(_chart, s) for s in CHARTS},
    "avatar": lambda rng: avatar(LIGHT, rng, 40),
    "map": lambda rng: street_map(LIGHT, rng, 600, 400),
}


@pytest.mark.parametrize("name", sorted(PICTURES))
def test_a_picture(name: str) -> None:
    drawn = PICTURES[name]
    made = drawn(Rng(7))
    assert made == drawn(Rng(7))
    assert made.data == drawn(Rng(7)).data
    root = ElementTree.fromstring(made.data)
    assert root.tag.endswith("svg")
    assert len(made.data) < 32_000
    text = made.data.decode()
    assert not re.findall(r"<text|<image|href|nan|inf\b|e-\d", text)
    assert set(re.findall(r"url\(#(\w+)\)", text)) <= set(re.findall(r'id="(\w+)"', text))
    assert re.fullmatch(r"[a-z0-9-]+-[0-9a-f]{8}\.svg", made.name)


def test_other_streams_draw_others() -> None:
    for name in ("photo sea", "illustration blobs", "avatar", "map"):
        assert len({PICTURES[name](Rng(seed)).name for seed in range(6)}) >= 4


@pytest.mark.parametrize("kind", sorted(BACKGROUNDS))
def test_more_detail_keeps_what_was_there(kind: str) -> None:
    plain, some, more = (background(kind, LIGHT, Rng(3), 1280, 600, detail).data.decode() for detail in (0, 1, 3))
    assert len(plain) < len(some) < len(more)


def test_icons() -> None:
    assert len(icon_names()) >= 250
    for name in icon_names():
        ElementTree.fromstring(icon(name, "#112233").data)
    assert b"#112233" in icon("check", "#112233", 20, 1.5).data
    with pytest.raises(UsageError, match="sailboat"):
        icon("sailboot", "#112233")


WORDS = {
    "Sailing": "sailboat",
    "Sailing lessons": "sailboat",
    "free delivery": "truck",
    "Restaurants": "utensils",
    "insurances": "umbrella",
    "Bakeries": "croissant",
    "24-hour support": "headset",
    "our team": "users",
    "running": "sport-shoe",
    "xyzzy": "sparkles",
}


@pytest.mark.parametrize("word", WORDS)
def test_icon_for(word: str) -> None:
    assert icon_for(word) == WORDS[word]


def test_every_word_has_an_icon() -> None:
    assert set(icon_words.WORDS.values()) <= set(icon_names())
    assert len(icon_words.WORDS) > 1000


SHOWN = {
    "sailing-school": "sea",
    "bike workshop": "workshop",
    "clothes rack": "clothes",
    "rye bread": "bread",
    "Hotel": "bedroom",
    "forest": "forest",
    "": "desk",
}


@pytest.mark.parametrize("words", SHOWN)
def test_subject_for(words: str) -> None:
    assert subject_for(words) == SHOWN[words]


def test_every_subject_has_words() -> None:
    assert set(photo_words.SUBJECT_WORDS.values()) == set(SUBJECTS)
    assert set(RELATED) == set(SUBJECTS)
    assert all({*others} <= {*SUBJECTS} - {subject} for subject, others in RELATED.items())
    assert subject_for("xyzzy", subject_for("bakery")) == "bread"


@pytest.mark.parametrize(
    "wrong", [partial(photo, "se", LIGHT, Rng(1), 10, 10), partial(chart, "pie-ish", ROWS, LIGHT, 10, 10)]
)
def test_unknown_names_are_a_users_mistake(wrong: Callable[[], Asset]) -> None:
    with pytest.raises(UsageError):
        wrong()

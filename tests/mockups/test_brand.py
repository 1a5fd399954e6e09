"""Screens of a series share their kit, their firm and their bars, and nothing of what is their own."""

from __future__ import annotations

from dataclasses import fields

import pytest

from ui2code.mockups.brand import SHARED, Screen, base_of, kit_of, screen_of
from ui2code.mockups.brief import Options
from ui2code.mockups.compose import compose
from ui2code.mockups.spec import Spec
from ui2code.styled import Styled, walk

KINDS = ("landing", "pricing", "contact", "about")


@pytest.fixture(scope="module")
def base() -> Spec:
    return base_of("a calm booking app for a sailing school", Options(seed=3, width=1280, height=800))


@pytest.fixture(scope="module")
def screens(base: Spec) -> tuple[Spec, ...]:
    return tuple(screen_of(base, Screen(kind, kind)) for kind in KINDS)


def texts(root: Styled, tag: str) -> list[str]:
    """What stands in the first element of that tag."""
    node = next((node for node in walk(root) if node.tag == tag), None)
    return [child for part in walk(node) for child in part.children if isinstance(child, str)] if node else []


def test_what_screens_share(base: Spec, screens: tuple[Spec, ...]) -> None:
    for name in ("brand", "trade", "language", "mood", "audience", "density", "ornament", "headline", "seed", "width"):
        assert {repr(getattr(screen, name)) for screen in screens} == {repr(getattr(base, name))}
    assert all(getattr(base.brand, f.name) != "" for f in fields(base.brand))


def test_each_screen_is_what_it_is(screens: tuple[Spec, ...]) -> None:
    assert tuple(screen.kind for screen in screens) == KINDS
    assert all(screen.decisions[0].by == "brand" for screen in screens)


def test_navigation_and_footer_say_the_same(screens: tuple[Spec, ...]) -> None:
    pages = [compose(screen) for screen in screens]
    for tag in ("header", "footer"):
        said = [tuple(texts(page.root, tag)) for page in pages if texts(page.root, tag)]
        assert len(said) > 1 and len(set(said)) == 1


def test_the_same_section_on_two_screens_says_other_things(base: Spec) -> None:
    one, other = (screen_of(base, Screen(name, "landing")) for name in ("spring", "autumn"))
    first, second = compose(one), compose(other)
    assert texts(first.root, "h1") != texts(second.root, "h1")
    assert [s.pattern for s in one.sections] == [s.pattern for s in other.sections]


def test_what_a_screen_asks_for_is_its_own(base: Spec) -> None:
    screen = screen_of(base, Screen("prices", "pricing", "four plans", 390, 844, 2))
    assert (screen.width, screen.height, screen.scale) == (390, 844, 2)
    assert any(section.count == 4 for section in screen.sections if section.place not in SHARED)


def test_a_kit_is_the_same_every_time() -> None:
    assert kit_of("a loud gym", 5) == kit_of("a loud gym", 5)
    assert kit_of("", 5) == kit_of("", 5) != kit_of("", 6)


def test_a_given_kit_stays() -> None:
    kit = kit_of("a loud gym", 5)
    assert kit_of("a calm yoga studio", 9, kit) == kit

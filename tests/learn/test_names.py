"""What a component's name says."""

from __future__ import annotations

import pytest

from ui2code.learn.rates.names import generic, likeness, words


@pytest.mark.parametrize(
    ("name", "parts"),
    [("Hero", ["Hero"]), ("FAQList2", ["FAQ", "List"]), ("PriceCard", ["Price", "Card"]), ("A1b", ["A", "b"])],
)
def test_words(name: str, parts: list[str]) -> None:
    assert words(name) == parts


@pytest.mark.parametrize("name", ["Section3", "Block", "ContentBlock", "ListItem", "Section"])
def test_names_that_say_nothing(name: str) -> None:
    assert generic(name)


@pytest.mark.parametrize("name", ["Hero", "PricingSection", "NavItem", "FeatureCard2", "MailList", "X"])
def test_names_that_say_something(name: str) -> None:
    assert not generic(name)


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("Hero", "Hero", 1.0),
        ("Hero", "Hero2", 1.0),
        ("PriceCard", "PricingCard", 0.5),
        ("PriceCard", "Card", 2 / 3),
        ("Hero", "Footer", 0.0),
    ],
)
def test_likeness(one: str, other: str, shared: float) -> None:
    assert likeness(one, other) == likeness(other, one) == pytest.approx(shared)

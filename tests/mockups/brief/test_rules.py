"""Rules: conditions, consequences, files, and what is said of mistakes in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.mockups.brief.small import SMALL
from ui2code.errors import UsageError
from ui2code.mockups.brief import Options, Rule, parse_rule, read_rules, understand
from ui2code.mockups.spec import Spec
from ui2code.mockups.style.oklch import to_oklch


def ruled(brief: str, *rules: str, seed: int = 2) -> Spec:
    return understand(brief, Options(seed=seed), [parse_rule(rule) for rule in rules], vocabulary=SMALL)


@pytest.mark.parametrize(
    ("when", "holds"),
    [
        ("kind is pricing", True),
        ("kind is login or pricing", True),
        ("kind is not pricing", False),
        ("dark", True),
        ("not dark", False),
        ("theme is light", False),
        ("mood is calm and trade is sailing-school", True),
        ("mood is bold", False),
        ("language is en", True),
        ("brief mentions sailing school", True),
        ("brief mentions sea or water", False),
        ("brief does not mention sea", True),
        ("sentiment is positive", True),
        ("sentiment is negative", False),
        ("audience is everyone", True),
    ],
)
def test_conditions(when: str, holds: bool) -> None:
    spec = ruled("a calm dark pricing page for a sailing school", f"{when}: compact")
    assert (spec.density == "compact") == holds
    assert any(d.by == "rule" and d.about == "rule" for d in spec.decisions) == holds


@pytest.mark.parametrize("seed", range(4))
def test_words_of_a_rule_are_understood_as_a_brief_is(seed: int) -> None:
    spec = ruled(
        "happy landing page for a bakery",
        "sentiment is positive: warm colours, no images, without footer, two quotes",
        seed=seed,
    )
    assert not 110 < to_oklch(spec.brand.palette.accent).h < 330
    assert not spec.images
    assert [s.count for s in spec.sections if s.pattern == "testimonials"] == [2]
    assert "footer" not in [s.pattern for s in spec.sections]
    assert "the rule “sentiment is positive”" in next(d.reason for d in spec.decisions if d.about == "images")


def test_a_sad_brief_is_negative() -> None:
    assert ruled("we mourn a death, grief and loss", "sentiment is negative: compact").density == "compact"


def test_later_rules_win_and_rules_beat_the_brief() -> None:
    assert ruled("an airy pricing page", "kind is pricing: airy", "kind is pricing: compact").density == "compact"


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        ("warm colours", "has no condition"),
        ("when the moon is full: warm", "is not understood"),
        ("mod is calm: warm", "Did you mean 'mood'"),
        ("mood is clam: warm", "Did you mean 'calm'"),
        ("kind is pricing: xyzzy plugh", "'xyzzy plugh', is not understood"),
    ],
)
def test_mistakes_are_said_in_one_sentence(rule: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        ruled("pricing", rule)


def test_a_file_of_rules(tmp_path: Path) -> None:
    path = tmp_path / "rules.toml"
    path.write_text(
        '[[rule]]\nwhen = "kind is pricing"\nthen = { mood = "bold", density = "compact", accent = "#00aa77", images = false, ornament = 3 }\n\n'
        '[[rule]]\nwhen = "kind is pricing"\nthen = "dark"\n'
    )
    spec = understand("calm pricing page", Options(), read_rules(path), vocabulary=SMALL)
    assert (spec.mood, spec.density, spec.brand.palette.accent, spec.images, spec.ornament) == (
        "bold",
        "compact",
        "#00aa77",
        False,
        3,
    )
    assert spec.brand.palette.dark


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[[rule]]\nwhen = "dark"\nthan = "x"\n', r"rules.toml:3: unknown key 'than'"),
        ('[[rule]]\nwhen = "dark"\nthen = { mod = "x" }\n', r"rules.toml:3: unknown parameter 'mod'"),
        ('\n[[rule]]\nthen = "warm"\n', r"rules.toml:2: the rule has no condition"),
        ('[[rule]]\nwhen = "dark"\n', r"rules.toml:1: the rule has no consequence"),
        ('[rules]\nwhen = "dark"\n', r"rules.toml:1: unknown key 'rules'"),
        ('[rule]\nwhen = "dark"\n', r"write \[\[rule\]\]"),
        ("nonsense", "not a TOML file"),
    ],
)
def test_a_wrong_file_names_its_line(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "rules.toml"
    path.write_text(text)
    with pytest.raises(UsageError, match=message):
        read_rules(path)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        read_rules(tmp_path / "none.toml")


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"mood": "clam"}, "rules.toml:4: .*Did you mean 'calm'"),
        ({"accent": "green"}, "no colour"),
        ({"density": "tight"}, "density 'tight'"),
    ],
)
def test_wrong_values_name_the_rule(values: dict[str, str], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        understand(
            "pricing", Options(), [Rule("kind is pricing", values=values, origin="rules.toml:4")], vocabulary=SMALL
        )

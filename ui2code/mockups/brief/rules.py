"""Rules a team gives: a condition, and what follows where it holds. From ``--when "sentiment is positive: warm colours"`` or a file:

[[rule]]
when = "trade is online-bank and not dark"
then = { mood = "trustworthy", density = "compact" }      # or words: then = "navy, no images"
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ui2code.errors import UsageError
from ui2code.mockups.brief.conditions import Facts, condition
from ui2code.mockups.brief.moods import Mood
from ui2code.mockups.brief.reading import Reading, read
from ui2code.mockups.brief.record import Record
from ui2code.mockups.brief.vocabulary import Vocabulary
from ui2code.mockups.brief.wishes import Wish, merged, wishes_of
from ui2code.registry import lookup
from ui2code.toml_lines import Keys, lines_of

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

__all__ = ["Facts", "Rule", "Ruled", "applied", "parse_rule", "read_rules"]

KEYS = ("when", "then")
_LEVELS = dict.fromkeys(("0", "1", "2", "3"))


@dataclass(frozen=True, slots=True)
class Rule:
    """``words`` and ``values`` are two ways to say what follows; one of them is empty."""

    when: str
    words: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    origin: str = "--when"
    """Where it was given: for messages."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """What all rules that hold ask for; of two that differ the later one counts."""

    wishes: Mapping[str, Wish] = field(default_factory=dict)
    moods: tuple[Mood, ...] = ()
    readings: tuple[Reading, ...] = ()
    """Of rules in words: what they count, want and rule out."""


def parse_rule(text: str) -> Rule:
    """ "CONDITION: WORDS"."""
    when, colon, then = text.partition(":")
    if not (colon and when.strip() and then.strip()):
        raise UsageError(
            f'The rule {text!r} has no condition and consequence. Write: --when "sentiment is positive: warm colours"'
        )
    return Rule(when.strip(), then.strip())


def read_rules(path: Path) -> tuple[Rule, ...]:
    """The rules of a TOML file in its order; UsageError naming file and line for what does not belong there."""
    try:
        data = path.read_bytes()
        raw = tomllib.loads(data.decode("utf-8"))
    except OSError as error:
        raise UsageError(
            f"The rules file {path} cannot be read: {error.strerror}. Give the path of a TOML file."
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} is not a TOML file: {error}. Write [[rule]] tables with when and then.") from error
    lines = lines_of(data)
    for key in raw:
        if key != "rule":
            raise UsageError(
                f"{path}:{lines.get((key,), 1)}: unknown key {key!r}. A rules file has [[rule]] tables with when and then."
            )
    listed = raw.get("rule", [])
    if not isinstance(listed, list):
        raise UsageError(f"{path}:{lines.get(('rule',), 1)}: write [[rule]] with two brackets, once for each rule.")
    return tuple(_rule(path, lines, i, entry) for i, entry in enumerate(listed))


def _rule(path: Path, lines: Mapping[Keys, int], index: int, entry: Mapping[str, object]) -> Rule:
    at = ("rule", index)
    for key in entry:
        if key not in KEYS:
            raise UsageError(
                f"{path}:{lines.get((*at, key), 1)}: unknown key {key!r} of a rule. A rule has when and then."
            )
    when, then = entry.get("when"), entry.get("then")
    origin = f"{path}:{lines.get(at, 1)}"
    if not isinstance(when, str) or not when.strip():
        raise UsageError(f'{origin}: the rule has no condition. Write for example: when = "sentiment is positive"')
    if isinstance(then, str) and then.strip():
        return Rule(when, then, origin=origin)
    if not isinstance(then, dict) or not then:
        raise UsageError(
            f'{origin}: the rule has no consequence. Write: then = "warm colours", or then = {{ mood = "calm" }}'
        )
    for key in then:
        if key not in PARAMETERS:
            line = lines.get((*at, "then", key), lines.get((*at, "then"), 1))
            raise UsageError(f"{path}:{line}: unknown parameter {key!r}. Choose from: {', '.join(PARAMETERS)}.")
    return Rule(when, values={key: _plain(value) for key, value in then.items()}, origin=origin)


def _plain(value: object) -> str:
    return ("no", "yes")[value] if isinstance(value, bool) else str(value)


PARAMETERS = (
    "mood",
    "palette",
    "theme",
    "accent",
    "tone",
    "typeface",
    "radius",
    "shadow",
    "voice",
    "density",
    "ornament",
    "images",
    "headline",
)


def _known(key: str, words: Vocabulary) -> Mapping[str, object] | None:
    """The values a parameter can have; None: any colour."""
    tables: dict[str, Mapping[str, object]] = {
        "mood": words.moods,
        "palette": words.palettes,
        "theme": dict.fromkeys(("dark", "light")),
        "tone": dict.fromkeys(("warm", "cool", "pastel", "vivid", "muted")),
        "typeface": words.typefaces,
        "radius": dict.fromkeys(words.radii),
        "shadow": dict.fromkeys(words.shadows),
        "voice": words.voices,
        "density": dict.fromkeys(("compact", "regular", "airy")),
        "ornament": _LEVELS,
        "images": dict.fromkeys(("yes", "no")),
        "headline": dict.fromkeys(("big", "small")),
    }
    return tables.get(key)


def applied(rules: Sequence[Rule], facts: Facts, words: Vocabulary, record: Record) -> Ruled:
    """The rules that hold, later ones first; each is recorded. UsageError for a rule that cannot be understood."""
    held = [rule for rule in rules if _holds(rule, facts, words)]
    result = Ruled()
    for rule in held:
        one = _consequence(rule, words)
        record.note(
            "rule",
            rule.words or ", ".join(f"{k} = {v}" for k, v in rule.values.items()),
            f"“{rule.when}” holds",
            "rule",
        )
        result = Ruled(merged(one.wishes, result.wishes), one.moods or result.moods, (*result.readings, *one.readings))
    return result


def _holds(rule: Rule, facts: Facts, words: Vocabulary) -> bool:
    try:
        return all(test.holds(facts) for test in condition(rule.when, words))
    except UsageError as error:
        raise UsageError(f"{rule.origin}: {error}") from error


def _consequence(rule: Rule, words: Vocabulary) -> Ruled:
    if rule.values:
        return _by_values(rule, words)
    reading = read(rule.words, words)
    wishes = wishes_of(reading, "rule", f"the rule “{rule.when}”")
    moods = tuple(words.moods[name] for name in dict.fromkeys(hit.value for hit in reading.of("mood")))
    parts = any(words.parts.meant((word.text,)) for word in reading.text.words)
    if not (wishes or moods or reading.counts or parts):
        raise UsageError(
            f'{rule.origin}: what shall follow, {rule.words!r}, is not understood. Write for example "warm colours", "compact" or "no images".'
        )
    return Ruled(wishes, moods, (reading,))


def _by_values(rule: Rule, words: Vocabulary) -> Ruled:
    reason = f"the rule “{rule.when}”"
    wishes: dict[str, Wish] = {}
    moods: tuple[Mood, ...] = ()
    for key, value in rule.values.items():
        known = _known(key, words)
        try:
            _check(key, value, known)
        except UsageError as error:
            raise UsageError(f"{rule.origin}: {error}") from error
        if key == "mood":
            moods = (words.moods[value],)
        else:
            wishes["face" if key == "typeface" else key] = Wish(value.lower(), reason, "rule", key == "accent")
    return Ruled(wishes, moods)


def _check(key: str, value: str, known: Mapping[str, object] | None) -> None:
    if known is not None:
        lookup(key, value, known)
    elif len(value) != 7 or value[0] != "#" or any(c not in "0123456789abcdefABCDEF" for c in value[1:]):
        raise UsageError(f"{value!r} is no colour. Write it as #rrggbb.")

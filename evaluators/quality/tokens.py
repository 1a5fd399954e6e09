"""Numbers that should be names: px lengths and colours written out where a custom property could stand.

    tokens = uses of custom properties / (uses of custom properties + px lengths and colours written out)

Both are counted in the values of declarations, and in strings of scripts that are nothing but a length or a colour. Where a custom
property is defined is the place for a number, so that is not counted; nor are 0, hairlines of 1 px, and the conditions of media
queries, in which no property can stand. Source: our own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from evaluators.quality.kinds import Assessment, Inspected, Issue, ProjectMetric
from evaluators.quality.scripts import SCRIPTS, literals
from evaluators.quality.sheets import rules
from evaluators.types import Place

SHEETS = (".css", ".html", ".htm")
REPEATED = 3
"""Times a length stands written out before it is worth a name."""

USE = re.compile(r"var\(\s*--[\w-]+")
COLOUR = re.compile(
    r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})\b|\b(?:rgba?|hsla?|oklch|oklab|lab|lch|hwb)\([^()]*\)"
)
LENGTH = re.compile(r"(?<![\w.#-])-?\d*\.?\d+px\b")
QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'|url\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Magic:
    """A number written out; ``kind`` is colour or length."""

    kind: str
    text: str
    place: Place


def tokens(inspected: Inspected) -> Assessment:
    found = [*in_sheets(inspected), *in_scripts(inspected)]
    magic = [m for m in found if m.kind != "use"]
    uses = len(found) - len(magic)
    if not found:
        return Assessment(None, "no length or colour anywhere")
    note = f"{uses} by name, {len(magic)} written out"
    return Assessment(uses / len(found), note, tuple(issues(magic)))


def in_sheets(inspected: Inspected) -> Iterator[Magic]:
    for path, text in inspected.texts(*SHEETS).items():
        for rule in rules(path, text):
            for declaration in rule.declarations:
                if not declaration.name.startswith("--"):
                    yield from in_value(declaration.value, declaration.place)


def in_scripts(inspected: Inspected) -> Iterator[Magic]:
    for path, text in inspected.texts(*SCRIPTS).items():
        for literal in literals(path, text):
            whole = [m for m in in_value(literal.text, literal.place) if len(m.text) >= len(literal.text.strip()) - 1]
            yield from whole


def in_value(value: str, place: Place) -> Iterator[Magic]:
    bare = QUOTED.sub(" ", value)
    yield from (Magic("use", found.group() + ")", place) for found in USE.finditer(bare))
    yield from (Magic("colour", found.group(), place) for found in COLOUR.finditer(bare))
    for found in LENGTH.finditer(COLOUR.sub(" ", bare)):
        if abs(float(found.group()[:-2])) > 1:
            yield Magic("length", found.group(), place)


def issues(magic: list[Magic]) -> Iterator[Issue]:
    """Every colour, and at its first place each length that stands in several."""
    times = Counter(m.text for m in magic)
    said: set[str] = set()
    for m in magic:
        if m.kind == "colour":
            yield Issue("magic-colour", "warning", f"{m.text} is written out: give it a name", m.place)
        elif times[m.text] >= REPEATED and m.text not in said:
            said.add(m.text)
            message = f"{m.text} is written out {times[m.text]} times, here first: give it a name"
            yield Issue("magic-length", "info", message, m.place)


TOKENS = ProjectMetric(
    "tokens",
    "1",
    (0.0, 1.0),
    "lengths and colours written out",
    "rem, em and named colours; whether names are good",
    tokens,
)

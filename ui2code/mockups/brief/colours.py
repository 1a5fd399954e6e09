"""Colours a brief asks for or rules out: names, ``#0a7``, ``rgb(…)``, ``hsl(…)``, "our brand green"."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ui2code.mockups.brief.tables import rows
from ui2code.mockups.brief.words import Text, phrase
from ui2code.mockups.style.oklch import to_oklch
from ui2code.types import Color

_HEX = re.compile(r"#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")
_CALL = re.compile(r"\b(rgb|hsl)a?\(\s*([\d.]+)(?:deg)?[\s,]+([\d.]+)%?[\s,]+([\d.]+)%?[^)]*\)", re.IGNORECASE)
_CONTEXT = frozenset(
    "accent colour color primary secondary main brand highlight button tone hue shade palette theme in".split()
)
"""Beside one of these the name of a thing is the name of its colour: "accent tomato"."""
Use = Literal["", "accent", "ground", "text"]
_USES: Mapping[Use, frozenset[str]] = {
    "ground": frozenset("background ground paper backdrop canvas bg surface hintergrund fond fondo".split()),
    "text": frozenset("text type letter lettering font heading headline body".split()),
    "accent": frozenset("accent primary brand button highlight cta link main".split()),
}
"""Words beside a colour that say what it is of."""
_BETWEEN = frozenset(": = is in of colour color".split())
"""What may stand between such a word and the colour."""
_THEMES = frozenset("black white cream ivory".split())
"""Say how light the page is rather than what stands out on it, unless they stand alone."""
_GREY = 0.035
"""OKLCH chroma below which a colour has no hue worth naming."""


@dataclass(frozen=True, slots=True)
class Said:
    """A colour in a brief. ``exact``: given in numbers, or as an accent by name; else any near it will do."""

    color: Color
    name: str
    quote: str
    at: int
    """Letters from the start of the brief."""
    exact: bool
    denied: bool = False
    use: Use = ""
    """Of what it is said."""


def colours(text: Text, denied: Sequence[bool]) -> tuple[Said, ...]:
    """In the order of the brief."""
    found = [*_numbers(text, denied), *_names(text, denied)]
    return tuple(sorted(found, key=lambda said: said.at))


def hue_of(color: Color) -> str:
    """ "red", "orange", "yellow", "green", "teal", "blue", "purple", "pink", "brown" or "grey"."""
    light, chroma, hue = to_oklch(color)
    if chroma < _GREY:
        return "grey"
    if 25 <= hue < 85 and light < 0.56 and chroma < 0.125:
        return "brown"
    ends = (
        (8, "pink"),
        (37, "red"),
        (74, "orange"),
        (115, "yellow"),
        (164, "green"),
        (214, "teal"),
        (281, "blue"),
        (325, "purple"),
        (360, "pink"),
    )
    return next(name for end, name in ends if hue < end or end == 360)


def _numbers(text: Text, denied: Sequence[bool]) -> Iterator[Said]:
    for match in _HEX.finditer(text.brief):
        digits = match[1].lower()
        full = digits if len(digits) == 6 else "".join(d * 2 for d in digits)
        yield _said(text, denied, match, f"#{full}")
    for match in _CALL.finditer(text.brief):
        yield _said(text, denied, match, _called(match))


def _said(text: Text, denied: Sequence[bool], match: re.Match[str], color: Color) -> Said:
    inside = [i for i, word in enumerate(text.words) if match.start() <= word.start < match.end()]
    use = _use(text, inside[0], inside[-1] + 1)
    return Said(color, hue_of(color), match[0], match.start(), True, any(denied[i] for i in inside), use)


def _use(text: Text, start: int, end: int) -> Use:
    """By the word behind the colour, else by the one before it: "white background", "background: #fff", "on white"."""
    words = text.words
    before = start - 1
    while before >= 0 and words[before].text in _BETWEEN:
        before -= 1
    for at in (end, before):
        word = words[at].text if 0 <= at < len(words) else ""
        if use := next((use for use, said in _USES.items() if word in said), None):
            return use
    return "ground" if start and words[start - 1].text == "on" else ""


def _called(match: re.Match[str]) -> Color:
    first, second, third = (float(match[i]) for i in (2, 3, 4))
    if match[1].lower() == "hsl":
        parts = colorsys.hls_to_rgb(first % 360 / 360, min(third, 100) / 100, min(second, 100) / 100)
    else:
        parts = (min(first, 255) / 255, min(second, 255) / 255, min(third, 255) / 255)
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)


def _names(text: Text, denied: Sequence[bool]) -> Iterator[Said]:
    at = 0
    while at < len(text.words):
        size = next(
            (
                n
                for n in (3, 2, 1)
                if at + n <= len(text.words) and tuple(w.text for w in text.words[at : at + n]) in named()
            ),
            0,
        )
        if size:
            yield _named(text, denied, at, at + size)
        elif (color := css().get(text.words[at].text)) and _in_context(text, at):
            word = text.words[at]
            yield Said(
                color, hue_of(color), text.quote(at, at + 1), word.start, True, denied[at], _use(text, at, at + 1)
            )
        at += size or 1


def _named(text: Text, denied: Sequence[bool], start: int, end: int) -> Said:
    said = tuple(w.text for w in text.words[start:end])
    return Said(
        named()[said],
        " ".join(said),
        text.quote(start, end),
        text.words[start].start,
        False,
        denied[end - 1],
        _use(text, start, end),
    )


def _in_context(text: Text, at: int) -> bool:
    around = (*text.words[max(0, at - 2) : at], *text.words[at + 1 : at + 2])
    return any(word.text in _CONTEXT - {"in"} for word in around)


def accent_of(found: Sequence[Said]) -> Said | None:
    """What shall stand out: what is said of accents first, then an exact colour, then one that has a hue, then a grey alone."""
    wanted = [said for said in found if not said.denied and said.use in ("", "accent")]
    told = [said for said in wanted if said.use == "accent" and said.name not in _THEMES]
    exact = [said for said in wanted if said.exact]
    coloured = [said for said in wanted if said.name not in _THEMES and hue_of(said.color) != "grey"]
    greys = [said for said in wanted if said.name not in _THEMES]
    return next(iter(told or exact or coloured or greys), None)


def second_of(found: Sequence[Said], first: Said) -> Said | None:
    """Another colour besides."""
    rest = [s for s in found if s is not first and not s.denied and s.use in ("", "accent") and s.name not in _THEMES]
    return next((said for said in rest if hue_of(said.color) not in ("grey", hue_of(first.color))), None)


def ground_of(found: Sequence[Said]) -> Said | None:
    """What the page is to be painted in."""
    return next((said for said in found if said.use == "ground" and not said.denied), None)


@cache
def named() -> Mapping[tuple[str, ...], Color]:
    return {phrase(name): color for name, color in rows("colours.txt", ":")}


@cache
def css() -> Mapping[str, Color]:
    """The names of CSS (those of one word that are no colour names of ours)."""
    from PIL import ImageColor

    return {name: str(color).lower() for name, color in ImageColor.colormap.items()}

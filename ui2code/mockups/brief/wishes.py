"""What is asked for outright, by the brief, a rule or an option: each wish with its reason. What nobody wishes, mood and seed decide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from ui2code.mockups.brief.colours import accent_of, ground_of, hue_of, second_of
from ui2code.mockups.brief.lexicon import Hit
from ui2code.mockups.brief.reading import Reading
from ui2code.mockups.spec import By
from ui2code.mockups.style.oklch import to_oklch

_DARK = 0.5
"""OKLCH lightness of a ground below which a page is dark."""
ASPECTS = (
    "theme",
    "density",
    "ornament",
    "radius",
    "shadow",
    "images",
    "headline",
    "typeface",
    "face",
    "tone",
    "palette",
)
"""What one word decides. Colours and moods, of which there may be several, come apart."""
_OPPOSITE = {
    ("theme", "dark"): "light",
    ("theme", "light"): "dark",
    ("images", "yes"): "no",
    ("density", "compact"): "airy",
    ("density", "airy"): "regular",
    ("radius", "round"): "square",
    ("radius", "pill"): "square",
    ("radius", "square"): "round",
    ("shadow", "soft"): "flat",
    ("shadow", "lifted"): "flat",
    ("shadow", "hard"): "soft",
    ("shadow", "flat"): "soft",
    ("ornament", "2"): "0",
    ("ornament", "3"): "0",
    ("headline", "big"): "small",
    ("tone", "vivid"): "muted",
    ("tone", "warm"): "cool",
    ("tone", "cool"): "warm",
    ("tone", "muted"): "vivid",
}
"""What is meant where something is ruled out."""
_AGAINST = (
    (("mood", "minimal"), ("ornament", "3")),
    (("mood", "calm"), ("mood", "bold")),
    (("mood", "calm"), ("mood", "energetic")),
    (("mood", "serious"), ("mood", "playful")),
    (("mood", "serious"), ("mood", "festive")),
    (("mood", "luxurious"), ("mood", "brutal")),
    (("mood", "minimal"), ("mood", "festive")),
    (("tone", "muted"), ("tone", "vivid")),
)
"""Wishes that cannot both be met."""


@dataclass(frozen=True, slots=True)
class Wish:
    value: str
    reason: str
    by: By
    exact: bool = False
    """Of a colour: to the bit."""


Wishes = Mapping[str, Wish]


def wishes_of(reading: Reading, by: By, source: str = "the brief") -> dict[str, Wish]:
    """By aspect; "accent", "second", "not hue" and "not mood" besides ``ASPECTS``. Moods are in the reading."""
    found: dict[str, Wish] = {}
    for about in ASPECTS:
        if wish := _settled(about, reading, by, source):
            found[about] = wish
    found.update(_colours(reading, by, source))
    if "ground" in found:
        dark = to_oklch(found["ground"].value).l < _DARK
        found.setdefault("theme", replace(found["ground"], value="dark" if dark else "light"))
    return found


def _settled(about: str, reading: Reading, by: By, source: str) -> Wish | None:
    """Of hits that differ the first clear one; the reason says what contradicts it."""
    hits = sorted(_meant(about, reading), key=lambda pair: (pair[1].hint, pair[1].start))
    if not hits:
        return None
    value, first = hits[0]
    against = [hit for other, hit in hits[1:] if other != value and hit.hint == first.hint]
    reason = f"{source} says “{_quote(reading, first)}”"
    if against and about not in ("headline", "ornament", "typeface"):
        reason += f"; “{_quote(reading, against[0])}” contradicts that, and what is said first counts"
    return Wish(value, reason, by) if value != "either" else None


def _meant(about: str, reading: Reading) -> Iterable[tuple[str, Hit]]:
    for hit in reading.of(about):
        yield hit.value, hit
    for hit in reading.of(about, denied=True):
        if (about, hit.value) in _OPPOSITE:
            yield _OPPOSITE[about, hit.value], hit


def _quote(reading: Reading, hit: Hit) -> str:
    """The words, and the one before them where they are denied."""
    start = hit.start
    while hit.denied and start and reading.denied[start]:
        start -= 1
    return " ".join(reading.brief[reading.text.words[start].start : reading.text.words[hit.end - 1].end].split())


def _colours(reading: Reading, by: By, source: str) -> dict[str, Wish]:
    found: dict[str, Wish] = {}
    accent = accent_of(reading.colours)
    if accent:
        found["accent"] = Wish(accent.color, f"{source} says “{accent.quote}”", by, accent.exact)
        if second := second_of(reading.colours, accent):
            found["second"] = Wish(second.color, f"{source} says “{second.quote}”", by, second.exact)
    if ground := ground_of(reading.colours):
        found["ground"] = Wish(ground.color, f"{source} says “{ground.quote}” of the background", by, ground.exact)
    ruled_out = [said for said in reading.colours if said.denied]
    if ruled_out:
        hues = " ".join(dict.fromkeys(hue_of(said.color) for said in ruled_out))
        found["not hue"] = Wish(hues, f"{source} rules out “{ruled_out[0].quote}”", by)
    return found


def contradictions(reading: Reading) -> Iterable[tuple[Hit, Hit]]:
    """Pairs of things asked for that exclude one another, in the order of the brief."""
    asked = [hit for hit in reading.hits if not hit.denied]
    for one, other in _AGAINST:
        first, second = _find(asked, one), _find(asked, other)
        if first and second:
            yield (first, second) if first.start <= second.start else (second, first)


def _find(hits: Iterable[Hit], sought: tuple[str, str]) -> Hit | None:
    return next((hit for hit in hits if (hit.about, hit.value) == sought), None)


def merged(*sources: Wishes) -> dict[str, Wish]:
    """Of several wishes for the same thing the one of the earlier source."""
    found: dict[str, Wish] = {}
    for source in sources:
        for about, wish in source.items():
            found.setdefault(about, wish)
    return found

"""The look: mood and wishes → palette, type, corners, shadows, density, voice. What nobody wishes, the seed chooses among what suits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ui2code.mockups.brief.colours import hue_of
from ui2code.mockups.brief.ground import grounded
from ui2code.mockups.brief.moods import Mood
from ui2code.mockups.brief.record import Record
from ui2code.mockups.brief.vocabulary import Vocabulary
from ui2code.mockups.brief.wishes import Wish, Wishes
from ui2code.mockups.rng import Rng
from ui2code.mockups.spec import Brand, By
from ui2code.mockups.style import palette_from
from ui2code.mockups.style.oklch import from_oklch, to_oklch
from ui2code.mockups.style.types import Palette, Typeface
from ui2code.types import Color

_NEAR = 0.11
"""OKLab distance at which a palette's accent is the colour a brief names."""
_SUITS = 0.75
"""Share of the best score from which on a palette or typeface suits too, and the seed may choose it."""
_DIM = 0.62
"""OKLCH lightness that a colour by name needs at least to stand out on a dark page."""
_GREYS = ("#222222", "#444444")
"""What ``colours.txt`` has for black and white, and for grey scales: no colour at all."""
_LETTERS = {
    "serif": ("serif", "literary", "editorial"),
    "mono": ("mono", "typewriter", "code"),
    "sans": ("sans", "grotesque", "geometric", "humanist"),
    "script": ("script", "handwrit", "calligraph"),
    "condensed": ("condensed", "narrow"),
    "rounded": ("round",),
    "slab": ("slab", "egyptian"),
}
"""Words in the description of a typeface that make it one of a class."""
_WARM, _COOL = ("red", "orange", "yellow", "brown", "pink"), ("blue", "teal", "green", "purple")


@dataclass(frozen=True, slots=True)
class Feel:
    """Moods in order of weight, and whether the page is dark."""

    moods: tuple[Mood, ...]
    dark: bool

    @property
    def mood(self) -> Mood:
        return self.moods[0]


def brand_of(name: str, feel: Feel, wishes: Wishes, vocabulary: Vocabulary, rng: Rng, record: Record) -> Brand:
    """Every part of the identity, each recorded."""
    palette = grounded(_palette(feel, wishes, vocabulary, rng.at("palette"), record), wishes, record)
    typeface = _typeface(feel, wishes, vocabulary, rng.at("typeface"), record)
    return Brand(
        name=name,
        palette=palette,
        typeface=typeface,
        radius=_shape("radius", feel.mood.radius, vocabulary.radii, feel, wishes, rng, record),
        shadow=_shape("shadow", feel.mood.shadow, vocabulary.shadows, feel, wishes, rng, record),
        spacing=4.0,
        icons=_free("icons", vocabulary.icons, rng, record),
        illustration=_free("illustration", vocabulary.illustrations, rng, record),
        voice=_shape("voice", feel.mood.voice, tuple(vocabulary.voices), feel, wishes, rng, record),
        logo=_free("logo", vocabulary.logos, rng, record),
    )


def theme_of(mood: Mood, wishes: Wishes, rng: Rng, record: Record) -> bool:
    """Whether the page is dark."""
    wish = wishes.get("theme")
    dark = wish.value == "dark" if wish else rng.at("theme").chance(mood.dark)
    reason = (
        wish.reason if wish else f"nothing is said; {mood.article} page is dark {mood.dark:.0%} of the time, by seed"
    )
    record.note("theme", "dark" if dark else "light", reason, wish.by if wish else "seed")
    return dark


def _palette(feel: Feel, wishes: Wishes, vocabulary: Vocabulary, rng: Rng, record: Record) -> Palette:
    if wish := wishes.get("palette"):
        record.note("palette", wish.value, wish.reason, wish.by)
        return vocabulary.palettes[wish.value]
    if wish := wishes.get("accent"):
        return _around(wish, feel, wishes, vocabulary, rng, record)
    scores = _suitable(feel, wishes, vocabulary)
    name = rng.pick(_front(scores))
    record.note(
        "palette", name, _why(feel, wishes, vocabulary.palette_info[name].moods), _by(wishes, "tone", "not hue")
    )
    return vocabulary.palettes[name]


def _by(wishes: Wishes, *abouts: str) -> By:
    return next((wishes[about].by for about in abouts if about in wishes), "seed")


def _why(feel: Feel, wishes: Wishes, tags: Sequence[str]) -> str:
    asked = "; ".join(wishes[about].reason for about in ("tone", "not hue") if about in wishes)
    shared = next((tag for mood in feel.moods for tag in mood.tags if tag in tags), "")
    suits = (
        f"its {shared} colours suit {feel.mood.article} page" if shared else f"the nearest to {feel.mood.article} page"
    )
    return f"{asked + '; ' if asked else ''}{suits}; by seed among such"


def _around(wish: Wish, feel: Feel, wishes: Wishes, vocabulary: Vocabulary, rng: Rng, record: Record) -> Palette:
    """A palette whose accent is the colour: one there is, if the colour is only named and one is near."""
    if wish.value in _GREYS:
        return _monochrome(wish, feel, record)
    if not wish.exact:
        near = {n: _distance(p.accent, wish.value) for n, p in vocabulary.palettes.items() if p.dark == feel.dark}
        names = [
            n for n, far in near.items() if far <= _NEAR and hue_of(vocabulary.palettes[n].accent) == hue_of(wish.value)
        ]
        if names:
            name = min(names, key=lambda n: near[n] - 0.02 * _tag_score(feel, vocabulary.palette_info[n].moods))
            record.note("palette", name, f"{wish.reason}; the palette's accent is near that", wish.by)
            return vocabulary.palettes[name]
    accent = _visible(wish.value, feel.dark) if not wish.exact else wish.value
    second = wishes.get("second")
    made = palette_from(accent, feel.dark, f"own-{accent[1:]}", _visible(second.value, feel.dark) if second else None)
    record.note("palette", made.name, f"{wish.reason}; made around {accent}", wish.by)
    return made


def _monochrome(wish: Wish, feel: Feel, record: Record) -> Palette:
    accent, second = ("#f2f2f2", "#9a9a9a") if feel.dark else ("#1c1c1c", "#767676")
    record.note("palette", "monochrome", f"{wish.reason}; nothing but greys", wish.by)
    return palette_from(accent, feel.dark, "monochrome", second)


def _visible(color: Color, dark: bool) -> Color:
    light, chroma, hue = to_oklch(color)
    return from_oklch(_DIM, chroma, hue) if dark and light < _DIM else color


def _distance(one: Color, other: Color) -> float:
    """In OKLCH; lightness counts half, since a name leaves it open."""
    from math import cos, radians

    (l1, c1, h1), (l2, c2, h2) = to_oklch(one), to_oklch(other)
    square = c1 * c1 + c2 * c2 - 2 * c1 * c2 * cos(radians(h1 - h2))
    return float((max(0.0, square) + (l1 - l2) ** 2 / 4) ** 0.5)


def _suitable(feel: Feel, wishes: Wishes, vocabulary: Vocabulary) -> Mapping[str, float]:
    tone = wishes["tone"].value if "tone" in wishes else ""
    ruled_out = tuple(wishes["not hue"].value.split()) if "not hue" in wishes else ()
    return _scored(vocabulary, feel, tone, ruled_out)


@lru_cache(maxsize=1024)
def _scored(vocabulary: Vocabulary, feel: Feel, tone: str, ruled_out: tuple[str, ...]) -> Mapping[str, float]:
    """Of the palettes of that lightness: how well they suit."""
    found = {}
    for name, palette in vocabulary.palettes.items():
        if palette.dark == feel.dark and hue_of(palette.accent) not in ruled_out:
            found[name] = _tag_score(feel, vocabulary.palette_info[name].moods) + _tone_score(palette, tone)
    return found or dict.fromkeys(vocabulary.palettes, 0.0)


def _tag_score(feel: Feel, tags: Sequence[str]) -> float:
    """A mood's first tags count most, the page's first mood too."""
    return sum(
        (1.0 if not i else 0.5)
        * max((1 - 0.15 * rank for rank, tag in enumerate(mood.tags) if tag in tags), default=0.0)
        for i, mood in enumerate(feel.moods)
    )


def _tone_score(palette: Palette, tone: str) -> float:
    hue, chroma = hue_of(palette.accent), to_oklch(palette.accent).c
    if tone == "warm":
        return 2.0 if hue in _WARM else -2.0
    if tone == "cool":
        return 2.0 if hue in _COOL else -2.0
    if tone == "vivid":
        return 12 * (chroma - 0.13)
    if tone == "muted":
        return 12 * (0.13 - chroma)
    return 12 * (to_oklch(palette.page).c - 0.01) if tone == "pastel" else 0.0


def _front(scores: Mapping[str, float]) -> list[str]:
    """All that come near the best."""
    top = max(scores.values())
    return [name for name, score in scores.items() if score >= top - (1 - _SUITS) * max(abs(top), 0.4)]


def _typeface(feel: Feel, wishes: Wishes, vocabulary: Vocabulary, rng: Rng, record: Record) -> Typeface:
    if wish := wishes.get("face"):
        record.note("typeface", wish.value, wish.reason, wish.by)
        return vocabulary.typefaces[wish.value]
    wish = wishes.get("typeface")
    names = _of_class(wish.value, vocabulary) if wish else ()
    scores = {n: _tag_score(feel, vocabulary.typeface_info[n].moods) for n in names or vocabulary.typefaces}
    name = rng.pick(_front(scores))
    if wish and names:
        record.note("typeface", name, wish.reason, wish.by)
    else:
        lacking = f"{wish.reason}, but there is no such typeface; " if wish else ""
        record.note("typeface", name, f"{lacking}suits {feel.mood.article} page; by seed among such", "seed")
    return vocabulary.typefaces[name]


def _of_class(letters: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """By the family's name or its description; the class "sans" is not to be found in "sans-serif" alone."""
    clues = _LETTERS[letters]
    described = {
        n: f"{f.display} {f.body} {vocabulary.typeface_info[n].about}".lower() for n, f in vocabulary.typefaces.items()
    }
    if letters == "serif":
        described = {
            n: about.replace("sans serif", "sans").replace("sans-serif", "sans") for n, about in described.items()
        }
    return tuple(name for name, about in described.items() if any(clue in about for clue in clues))


def _shape(
    about: str, usual: Sequence[str], there: Sequence[str], feel: Feel, wishes: Wishes, rng: Rng, record: Record
) -> str:
    wish = wishes.get(about)
    if wish and wish.value in there:
        record.note(about, wish.value, wish.reason, wish.by)
        return wish.value
    name = rng.at(about).pick([one for one in usual if one in there] or list(there))
    record.note(about, name, f"usual for {feel.mood.article} page; by seed among such", "seed")
    return name


def _free(about: str, there: Sequence[str], rng: Rng, record: Record) -> str:
    name = rng.at(about).pick(there)
    record.note(about, name, "nothing speaks for or against; by seed", "seed")
    return name

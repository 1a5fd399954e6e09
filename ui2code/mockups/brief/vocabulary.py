"""All that a brief can be understood to mean: what there is, described in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Protocol

from ui2code.mockups.brief.colours import css, named
from ui2code.mockups.brief.lexicon import Lexicon, Phrase, phrases_of
from ui2code.mockups.brief.moods import MOODS, Mood
from ui2code.mockups.brief.parts import Parts, PatternLike, known_words
from ui2code.mockups.brief.tables import rows
from ui2code.mockups.brief.words import phrase
from ui2code.mockups.rng import Rng
from ui2code.mockups.spec import Section
from ui2code.mockups.style.types import Palette, Typeface


class KindLike(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def about(self) -> str: ...
    @property
    def words(self) -> Sequence[str]: ...
    @property
    def shell(self) -> str: ...
    @property
    def plan(self) -> Callable[[Rng], tuple[Section, ...]]: ...


class Described(Protocol):
    @property
    def about(self) -> str: ...
    @property
    def moods(self) -> Sequence[str]: ...


_TRIES = 6
"""Plans of a kind that are looked at to learn what it usually has."""
_EVERYDAY = ("about", "empty", "form")
"""Names of kinds that say nothing of a kind where they stand alone."""


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """One is the same as itself only, so that what is worked out for it can be kept."""

    kinds: Mapping[str, KindLike]
    patterns: Mapping[str, PatternLike]
    palettes: Mapping[str, Palette]
    palette_info: Mapping[str, Described]
    typefaces: Mapping[str, Typeface]
    typeface_info: Mapping[str, Described]
    trades: Mapping[str, str]
    """Name → one sentence."""
    voices: Mapping[str, str]
    languages: Sequence[str]
    radii: Sequence[str]
    shadows: Sequence[str]
    icons: Sequence[str]
    illustrations: Sequence[str]
    logos: Sequence[str]
    moods: Mapping[str, Mood]

    @cached_property
    def lexicon(self) -> Lexicon:
        """Every phrase that decides something by itself."""
        return Lexicon(self._phrases())

    def _phrases(self) -> Iterator[Phrase]:
        for key, said in rows("lexicon.txt", ":"):
            about, _, value = key.partition(" ")
            if about != "kind" or value in self.kinds:
                yield from (p for p in phrases_of(about, value, said.split(",")) if not self._named_otherwise(p))
        for names, said in rows("trades.txt", ":"):
            wanted = [name.strip() for name in names.split(",")]
            name = next((name for name in wanted if name in self.trades), None)
            if name:
                yield from phrases_of("trade" if name == wanted[0] else "trade nearby", name, said.split(","))
        for kind in self.kinds.values():
            if kind.name not in _EVERYDAY:
                hint = (
                    "" if "-" in kind.name else "~"
                )  # a single word may be said of anything; the table knows which are clear
                yield from phrases_of("kind", kind.name, (hint + kind.name.replace("-", " "),))
            also = (f"~{said}" if " " not in said else said for said in kind.words)
            yield from (p for p in phrases_of("kind", kind.name, also) if not self._named_otherwise(p))
        for mood in self.moods.values():
            yield from phrases_of("mood", mood.name, mood.words)
        for palette in self.palettes:
            yield from phrases_of("palette", palette, (f"{palette} palette", f"palette {palette}", f"{palette} theme"))
        for face in self.typefaces.values():
            yield from phrases_of("face", face.name, (face.display.lower(), face.body.lower()))

    def _named_otherwise(self, one: Phrase) -> bool:
        """Whether a kind is called exactly so, another than the phrase's: until there was one, another stood in for it."""
        return one.about == "kind" and self._claimed.get(one.words, one.value) != one.value

    @cached_property
    def _claimed(self) -> Mapping[tuple[str, ...], str]:
        """Kinds by their names."""
        return {phrase(name.replace("-", " ")): name for name in self.kinds}

    @cached_property
    def situations(self) -> Mapping[str, tuple[str, ...]]:
        """Sentences that describe each kind: its own, and what people say who do not name it."""
        said = dict(rows("kinds.txt", ":"))
        return {
            name: (kind.about, *(one.strip() for one in said.get(name, "").split("|") if one.strip()))
            for name, kind in self.kinds.items()
        }

    @cached_property
    def at_home(self) -> Mapping[str, frozenset[str]]:
        """By shell the patterns that its kinds usually have."""
        found: dict[str, set[str]] = {kind.shell: set() for kind in self.kinds.values()}
        for kind in self.kinds.values():
            for seed in range(_TRIES):
                found[kind.shell].update(section.pattern for section in kind.plan(Rng(seed)))
        return {shell: frozenset(patterns) for shell, patterns in found.items()}

    @cached_property
    def parts(self) -> Parts:
        """What patterns are called, and what they are counted by."""
        return Parts(self.patterns)

    @cached_property
    def spelling(self) -> frozenset[str]:
        """Words that misspelt ones may be meant to be."""
        colours = (word for name in named() for word in name)
        said = " ".join(f"{name.replace('-', ' ')} {about}" for name, about in self.trades.items())
        trades = (word for word in phrase(said) if word.isalpha())
        return frozenset((*self.lexicon.words, *colours, *css(), *known_words(), *trades))


@lru_cache(maxsize=1)
def shipped() -> Vocabulary:
    """What this version can draw."""
    from ui2code.mockups.art import ICON_STYLES, ILLUSTRATIONS, LOGOS
    from ui2code.mockups.copy import LANGUAGES, TRADES, VOICES
    from ui2code.mockups.kinds import KINDS
    from ui2code.mockups.patterns import PATTERNS
    from ui2code.mockups.style import PALETTE_INFO, PALETTES, RADII, SHADOWS, TYPEFACE_INFO, TYPEFACES

    return Vocabulary(
        kinds=KINDS,
        patterns=PATTERNS,
        palettes=PALETTES,
        palette_info=PALETTE_INFO,
        typefaces=TYPEFACES,
        typeface_info=TYPEFACE_INFO,
        trades={name: trade.description for name, trade in TRADES.items()},
        voices={name: voice.description for name, voice in VOICES.items()},
        languages=tuple(LANGUAGES),
        radii=tuple(RADII),
        shadows=tuple(SHADOWS),
        icons=tuple(ICON_STYLES),
        illustrations=tuple(ILLUSTRATIONS),
        logos=tuple(LOGOS),
        moods=MOODS,
    )

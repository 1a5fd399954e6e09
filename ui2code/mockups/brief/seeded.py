"""A spec without a brief: everything from the seed, as varied as there are kinds, trades and moods. For data sets."""

from __future__ import annotations

from ui2code.mockups.brief.look import Feel, brand_of, theme_of
from ui2code.mockups.brief.mood import usual_audience
from ui2code.mockups.brief.moods import Mood
from ui2code.mockups.brief.options import Options
from ui2code.mockups.brief.record import Record
from ui2code.mockups.brief.sizes import DEVICES
from ui2code.mockups.brief.understand import option_wishes
from ui2code.mockups.brief.vocabulary import Vocabulary, shipped
from ui2code.mockups.rng import Rng
from ui2code.mockups.spec import Brand, Density, Spec
from ui2code.registry import lookup

_ENGLISH = 0.8
"""Share of pages in English; the rest is spread over the other languages."""
_WINDOWS = ((1280, 800), (1440, 900), (1920, 1080), (1024, 768), (390, 844), (820, 1180))
_WINDOW_SHARES = (0.5, 0.16, 0.1, 0.06, 0.14, 0.04)
_DENSITIES: tuple[Density, ...] = ("compact", "regular", "airy")
_OWN = 0.6
"""How often density and ornament are those that are usual for the mood."""
_HEADLINES, _HEADLINE_SHARES = (0.85, 1.0, 1.2, 1.35), (0.1, 0.7, 0.12, 0.08)
_WITHOUT_IMAGES = 0.08


def from_seed(seed: int, options: Options, vocabulary: Vocabulary | None = None) -> Spec:
    """Options that are set hold, but for the seed. UsageError for a kind, theme or language there is none of."""
    words, record, rng = vocabulary or shipped(), Record(), Rng(seed)
    kind = _kind(options, words, rng, record)
    trade = _picked("trade", tuple(words.trades), rng, record)
    mood = words.moods[_picked("mood", tuple(words.moods), rng, record)]
    language = _language(options, words, rng, record)
    width, height = _window(kind, options, rng)
    return Spec(
        seed=seed,
        kind=kind,
        trade=trade,
        language=language,
        mood=mood.name,
        audience=usual_audience(kind, record),
        density=_density(mood, rng, record),
        brand=options.brand or _brand(mood, options, words, rng, record),
        sections=words.kinds[kind].plan(rng.at("plan", kind)),
        width=width,
        height=height,
        scale=options.scale or 1,
        images=not rng.at("images").chance(_WITHOUT_IMAGES),
        headline=rng.at("headline").weighted(_HEADLINES, _HEADLINE_SHARES),
        ornament=_ornament(mood, rng, record),
        decisions=tuple(record.decisions),
    )


def _picked(about: str, names: tuple[str, ...], rng: Rng, record: Record) -> str:
    name = rng.at(about).pick(names)
    record.note(about, name, "by seed", "seed")
    return name


def _kind(options: Options, words: Vocabulary, rng: Rng, record: Record) -> str:
    if options.kind is None:
        return _picked("kind", tuple(words.kinds), rng, record)
    lookup("kind", options.kind, words.kinds)
    record.note("kind", options.kind, "asked for by option", "option")
    return options.kind


def _language(options: Options, words: Vocabulary, rng: Rng, record: Record) -> str:
    if options.language is not None:
        lookup("language", options.language, dict.fromkeys(words.languages))
        record.note("language", options.language, "asked for by option", "option")
        return options.language
    at = rng.at("language")
    language = "en" if at.chance(_ENGLISH) else at.pick(words.languages)
    record.note("language", language, "by seed", "seed")
    return language


def _window(kind: str, options: Options, rng: Rng) -> tuple[int, int]:
    width, height = rng.at("window").weighted(_WINDOWS, _WINDOW_SHARES)
    if kind.startswith("mobile-"):
        width, height = DEVICES["mobile"]
    if options.width is None:
        return width, options.height or height
    return options.width, options.height or round(options.width * 5 / 8)


def _brand(mood: Mood, options: Options, words: Vocabulary, rng: Rng, record: Record) -> Brand:
    look, wishes = rng.at("look"), option_wishes(options, words)
    dark = theme_of(mood, wishes, look, record)
    if options.name is not None:
        record.note("name", options.name, "asked for by option", "option")
    return brand_of(options.name or "", Feel((mood,), dark), wishes, words, look, record)


def _density(mood: Mood, rng: Rng, record: Record) -> Density:
    at = rng.at("density")
    density = mood.density if at.chance(_OWN) else at.pick(_DENSITIES)
    record.note("density", density, "by seed", "seed")
    return density


def _ornament(mood: Mood, rng: Rng, record: Record) -> int:
    at = rng.at("ornament")
    level = mood.ornament if at.chance(_OWN) else at.integer(0, 3)
    record.note("ornament", level, "by seed", "seed")
    return level

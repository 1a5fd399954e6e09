"""A brief, options and rules → a spec, step by step; every step is recorded with its reason and told at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ui2code.errors import UsageError
from ui2code.mockups.brief.frame import density_of, headline_of, images_of, ornament_of, scale_of, window_of
from ui2code.mockups.brief.kind import kind_of
from ui2code.mockups.brief.language import ENGLISH, asked_for
from ui2code.mockups.brief.layout import Layout
from ui2code.mockups.brief.lexicon import Hit
from ui2code.mockups.brief.look import Feel, brand_of, theme_of
from ui2code.mockups.brief.mood import audience_of, moods_of
from ui2code.mockups.brief.moods import Mood
from ui2code.mockups.brief.names import name_in, title_in
from ui2code.mockups.brief.options import Options
from ui2code.mockups.brief.reading import Reading, read
from ui2code.mockups.brief.record import Record, Say, silent
from ui2code.mockups.brief.rules import Facts, Rule, applied
from ui2code.mockups.brief.trade import trade_of
from ui2code.mockups.brief.vocabulary import Vocabulary, shipped
from ui2code.mockups.brief.wishes import Wish, Wishes, merged, wishes_of
from ui2code.mockups.rng import Rng
from ui2code.mockups.spec import Brand, Section, Spec
from ui2code.registry import lookup

LONGEST = 20_000
"""Characters of a brief."""
_EXAMPLE = 'ui2code mockup "a calm pricing page for a sailing school, three plans"'
_GENERAL_TRADES = (
    "saas-analytics",
    "project-management",
    "coffee-roaster",
    "travel-agency",
    "online-bank",
    "bookshop",
    "furniture",
)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a page is about, before its look."""

    kind: str
    said: Hit | None
    trade: str
    language: str
    audience: str
    moods: tuple[Mood, ...]
    name: str


def understand(
    brief: str, options: Options, rules: Sequence[Rule] = (), say: Say = silent, vocabulary: Vocabulary | None = None
) -> Spec:
    """UsageError for an empty or huge brief, an unknown kind, theme or language, or a rule that means nothing."""
    words = vocabulary or shipped()
    _check(brief)
    record, rng = Record(say), Rng(options.seed)
    reading = read(brief, words)
    subject = _subject(reading, options, words, rng, record)
    asked = merged(option_wishes(options, words), wishes_of(reading, "brief"))
    facts = Facts(
        brief,
        reading,
        subject.kind,
        subject.trade,
        subject.language,
        subject.audience,
        subject.moods,
        _theme(asked, subject),
    )
    ruled = applied(rules, facts, words, record)
    subject = replace(subject, moods=ruled.moods or subject.moods)
    wishes = merged(option_wishes(options, words), ruled.wishes, asked)
    brand = _brand(subject, wishes, options, words, rng, record)
    sections = _sections(reading, subject, (*ruled.readings,), words, rng, record)
    return _finished(reading, subject, brand, wishes, sections, options, record)


def _check(brief: str) -> None:
    if not any(char.isalnum() for char in brief):
        raise UsageError(f"The brief is empty. Say what the page is to be, as in: {_EXAMPLE}")
    if len(brief) > LONGEST:
        raise UsageError(
            f"The brief has {len(brief):,} characters and at most {LONGEST:,} are read. Cut it down to what the page is to show and to feel like."
        )


def _theme(wishes: Wishes, subject: Subject) -> str:
    """What is known of it before rules have their say."""
    if wish := wishes.get("theme"):
        return wish.value
    return "dark" if subject.moods[0].dark > 0.5 else "light"


def option_wishes(options: Options, vocabulary: Vocabulary) -> dict[str, Wish]:
    """A theme is a lightness or a palette, which has one too."""
    if options.theme is None:
        return {}
    if options.theme in ("light", "dark"):
        return {"theme": Wish(options.theme, "asked for by option", "option")}
    both = {**dict.fromkeys(("light", "dark")), **vocabulary.palettes}
    lookup("theme", options.theme, both)
    palette = vocabulary.palettes[options.theme]
    return {
        "palette": Wish(palette.name, "asked for by option", "option"),
        "theme": Wish("dark" if palette.dark else "light", f"the palette {palette.name} is so", "option"),
    }


def _subject(reading: Reading, options: Options, words: Vocabulary, rng: Rng, record: Record) -> Subject:
    kind, said = _kind(reading, options, words, record)
    trade = _trade(reading, words, rng, record)
    language = _language(reading, options, words, record)
    audience = audience_of(reading, kind, record)
    moods = moods_of(reading, words.kinds[kind].shell, words, rng, record)
    return Subject(kind, said, trade, language, audience, moods, _name(reading, options, record))


def _kind(reading: Reading, options: Options, words: Vocabulary, record: Record) -> tuple[str, Hit | None]:
    if options.kind is not None:
        lookup("kind", options.kind, words.kinds)
        record.note("kind", options.kind, "asked for by option", "option")
        said = next((hit for hit in reading.of("kind") if hit.value == options.kind), None)
        return options.kind, said
    kind, reason, said = kind_of(reading, words)
    record.note("kind", kind, reason, "brief")
    return kind, said


def _trade(reading: Reading, words: Vocabulary, rng: Rng, record: Record) -> str:
    found = trade_of(reading, words)
    if found:
        record.note("trade", *found, "brief")
        return found[0]
    trade = rng.at("trade").pick([name for name in _GENERAL_TRADES if name in words.trades] or list(words.trades))
    record.note("trade", trade, "the brief names none; by seed", "seed")
    return trade


def _language(reading: Reading, options: Options, words: Vocabulary, record: Record) -> str:
    if options.language is not None:
        lookup("language", options.language, dict.fromkeys(words.languages))
        record.note("language", options.language, "asked for by option", "option")
        return options.language
    asked = asked_for(reading.said)
    code = asked[0] if asked else reading.language
    reason = (
        f"the brief says “{reading.said.quote(asked[1], asked[1] + 1)}”"
        if asked
        else f"the brief is in {ENGLISH[code]}"
    )
    if code not in words.languages:
        fallback = "en"
        record.note(
            "language", fallback, f"{reason}, but there are no texts in {ENGLISH[code]} yet, so English", "brief"
        )
        return fallback
    record.note("language", code, reason, "brief")
    return code


def _name(reading: Reading, options: Options, record: Record) -> str:
    if options.name is not None:
        record.note("name", options.name, "asked for by option", "option")
        return options.name
    found = name_in(reading.brief, reading.language)
    if found:
        record.note("name", found[0], f"the brief says “{found[1]}”", "brief")
        return found[0]
    record.note("name", "made up", "the brief names none; by seed for the trade", "seed")
    return ""


def _brand(subject: Subject, wishes: Wishes, options: Options, words: Vocabulary, rng: Rng, record: Record) -> Brand:
    """A series' brand decides the whole look."""
    if options.brand:
        record.note("brand", options.brand.name, "the kit of the series decides the whole look", "brand")
        return options.brand
    look = rng.at("look")
    if "palette" in wishes:
        dark = words.palettes[wishes["palette"].value].dark
    else:
        dark = theme_of(subject.moods[0], wishes, look, record)
    feel = Feel(subject.moods, dark)
    return brand_of(subject.name, feel, wishes, words, look, record)


def _sections(
    reading: Reading, subject: Subject, ruled: Sequence[Reading], words: Vocabulary, rng: Rng, record: Record
) -> tuple[Section, ...]:
    kind = words.kinds[subject.kind]
    layout = Layout(kind.plan(rng.at("plan", subject.kind)), words.parts, words.at_home[kind.shell], record)
    layout.apply(reading, subject.said)
    for rule in ruled:
        layout.apply(rule, by="rule")
    if title := title_in(reading.brief):
        layout.entitle(title[0], f"the brief says “{title[1]}”")
    return tuple(layout.sections)


def _finished(
    reading: Reading,
    subject: Subject,
    brand: Brand,
    wishes: Wishes,
    sections: tuple[Section, ...],
    options: Options,
    record: Record,
) -> Spec:
    width, height = window_of(reading, subject.kind, options, record)
    return Spec(
        seed=options.seed,
        kind=subject.kind,
        trade=subject.trade,
        language=subject.language,
        mood=subject.moods[0].name,
        audience=subject.audience,
        density=density_of(subject.moods[0], wishes, record),
        brand=brand,
        sections=sections,
        width=width,
        height=height,
        scale=scale_of(reading, options, record),
        images=images_of(wishes, record),
        headline=headline_of(wishes, record),
        ornament=ornament_of(subject.moods[0], wishes, record),
        brief=reading.brief,
        decisions=tuple(record.decisions),
    )

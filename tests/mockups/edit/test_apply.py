"""What edits in words do to a spec: what they name changes, and everything else is equal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.mockups.edit.page import BRAND, SPEC
from ui2code.errors import UsageError
from ui2code.mockups.compose import compose, draft
from ui2code.mockups.edit import apply
from ui2code.mockups.spec import Spec
from ui2code.mockups.style import PALETTES, TYPEFACES, inverted
from ui2code.mockups.style.oklch import to_oklch

Check = Callable[[Spec], bool]


def lch(spec: Spec, role: str = "page") -> tuple[float, ...]:
    return tuple(to_oklch(getattr(spec.brand.palette, role)))


def redness(spec: Spec) -> int:
    """How much more red than blue there is."""
    palette = spec.brand.palette
    return sum(
        int(c[1:3], 16) - int(c[5:7], 16) for c in (palette.page, palette.accent, palette.second, palette.inverse)
    )


def warmer(spec: Spec) -> bool:
    return redness(spec) > redness(SPEC)


def cooler(spec: Spec) -> bool:
    return redness(spec) < redness(SPEC)


def chroma(spec: Spec) -> float:
    return sum(lch(spec, role)[1] for role in ("accent", "second", "inverse"))


def vivid(spec: Spec) -> bool:
    return chroma(spec) > chroma(SPEC)


def calm(spec: Spec) -> bool:
    return chroma(spec) < chroma(SPEC)


def darker(spec: Spec) -> bool:
    return lch(spec)[0] < lch(SPEC)[0]


def deep(spec: Spec) -> bool:
    return spec.brand.shadow not in ("flat", "hairline", "soft")


def keys(*expected: str) -> Check:
    return lambda spec: tuple(section.key for section in spec.sections) == expected


def has(**expected: object) -> Check:
    return lambda spec: all(getattr(spec, name) == value for name, value in expected.items())


def brand(**expected: object) -> Check:
    return lambda spec: all(getattr(spec.brand, name) == value for name, value in expected.items())


def face(**expected: object) -> Check:
    return lambda spec: all(getattr(spec.brand.typeface, name) == value for name, value in expected.items())


def section(key: str, **expected: object) -> Check:
    def check(spec: Spec) -> bool:
        found = next(s for s in spec.sections if s.key == key)
        return all(getattr(found, name) == value for name, value in expected.items())

    return check


def says(key: str, role: str, text: str) -> Check:
    return lambda spec: next(s for s in spec.sections if s.key == key).options.get(role) == text


def headline(low: float, high: float) -> Check:
    return lambda spec: low < spec.headline < high


NIGHT = brand(palette=inverted(BRAND.palette))
SWAPPED = keys("site-header", "plans", "hero", "footer")

EDITS: Mapping[str, tuple[str, Check]] = {
    # colours
    "make the colours warmer": ("brand.palette", warmer),
    "warmer colors please": ("brand.palette", warmer),
    "a much warmer palette": ("brand.palette", warmer),
    "less cold": ("brand.palette", warmer),
    "cooler": ("brand.palette", cooler),
    "could you make the colours a bit cooler?": ("brand.palette", cooler),
    "more vivid colours": ("brand.palette", vivid),
    "more saturation": ("brand.palette", vivid),
    "calmer colours": ("brand.palette", calm),
    "less colourful": ("brand.palette", calm),
    "not so vibrant": ("brand.palette", calm),
    "darker": ("brand.palette", darker),
    "too bright": ("brand.palette", darker),
    "dark mode": ("brand.palette", NIGHT),
    "switch to night mode": ("brand.palette", NIGHT),
    "make it dark": ("brand.palette", NIGHT),
    "make it blue": ("brand.palette", lambda s: s.brand.palette.accent == "#2563eb"),
    "accent #0a7": ("brand.palette", lambda s: s.brand.palette.accent == "#00aa77"),
    "our brand colour is #0a7": ("brand.palette", lambda s: s.brand.palette.accent == "#00aa77"),
    "orange buttons": ("brand.palette", lambda s: 40 < lch(s, "accent")[2] < 75),
    "use the palette midnight": ("brand.palette", brand(palette=PALETTES["midnight"])),
    "palette: meadow": ("brand.palette", brand(palette=PALETTES["meadow"])),
    "another palette": ("brand.palette", lambda s: s.brand.palette in PALETTES.values() and not s.brand.palette.dark),
    "more contrast": ("brand.palette", lambda s: lch(s, "muted")[0] < lch(SPEC, "muted")[0]),
    "second colour teal": ("brand.palette", lambda s: s.brand.palette.accent == BRAND.palette.accent),
    # type
    "bigger headline": ("headline", headline(1.1, 1.2)),
    "make the headlines much larger": ("headline", headline(1.25, 1.35)),
    "the headline 20% bigger": ("headline", headline(1.19, 1.21)),
    "a headline twice as big": ("headline", headline(1.9, 2.1)),
    "smaller title": ("headline", headline(0.8, 0.9)),
    "the heading is too big": ("headline", headline(0.8, 0.9)),
    "make the headlnie biger": ("headline", headline(1.1, 1.2)),
    "smaller text": ("brand.typeface", lambda s: s.brand.typeface.size < BRAND.typeface.size),
    "larger type": ("brand.typeface", lambda s: s.brand.typeface.size > BRAND.typeface.size),
    "bolder headlines": ("brand.typeface", lambda s: s.brand.typeface.weight > BRAND.typeface.weight),
    "use Lora": ("brand.typeface", lambda s: s.brand.typeface.display == "Lora"),
    "Playfair Display for the headlines": ("brand.typeface", face(display="Playfair Display", body="Inter")),
    "a serif typeface": ("brand.typeface", lambda s: s.brand.typeface.display != "Inter"),
    "another typeface": ("brand.typeface", lambda s: s.brand.typeface in TYPEFACES.values()),
    "monospaced font": ("brand.typeface", lambda s: {"Mono", "Code"} & set(s.brand.typeface.display.split()) != set()),
    # shape and distance
    "less dense": ("density", has(density="airy")),
    "more air": ("density", has(density="airy")),
    "more white space between the sections": ("density", has(density="airy")),
    "it is too crowded": ("density", has(density="airy")),
    "tighter": ("density", has(density="compact")),
    "more compact": ("density", has(density="compact")),
    "less space": ("density", has(density="compact")),
    "rounder corners": ("brand.radius", brand(radius="round")),
    "make the corners much rounder": ("brand.radius", brand(radius="very-round")),
    "sharper": ("brand.radius", brand(radius="crisp")),
    "square corners": ("brand.radius", brand(radius="square")),
    "pill buttons": ("brand.radius", brand(radius="pill")),
    "flatter": ("brand.shadow", brand(shadow="hairline")),
    "no shadows": ("brand.shadow", brand(shadow="flat")),
    "more depth": ("brand.shadow", deep),
    "stronger shadows": ("brand.shadow", deep),
    # background and pictures
    "more detail in the background": ("ornament", has(ornament=2)),
    "plainer background": ("ornament", has(ornament=0)),
    "no decoration": ("ornament", has(ornament=0)),
    "no images": ("images", has(images=False)),
    "remove all the photos": ("images", has(images=False)),
    "other photos": ("sections", section("hero", options={"take": "2"})),
    "different pictures in the hero": ("sections", section("hero", options={"take": "2"})),
    "new texts for the plans": ("sections", section("plans", options={"wording": "2"})),
    # sections
    "swap the first two sections": ("sections", SWAPPED),
    "swap the hero and the plans": ("sections", SWAPPED),
    "let the plans and the hero change places": ("sections", SWAPPED),
    "move the plans up": ("sections", SWAPPED),
    "move the hero to the bottom": ("sections", SWAPPED),
    "put the plans before the hero": ("sections", SWAPPED),
    "move the hero below the plans": ("sections", SWAPPED),
    "move the second section to the top": ("sections", SWAPPED),
    "remove the footer": ("sections", keys("site-header", "hero", "plans")),
    "get rid of the hero": ("sections", keys("site-header", "plans", "footer")),
    "no header and no footer": ("sections", keys("hero", "plans")),
    "without the header and the footer": ("sections", keys("hero", "plans")),
    "add another hero after the plans": ("sections", keys("site-header", "hero", "plans", "hero-2", "footer")),
    "add a second hero": ("sections", lambda s: len(s.sections) == 5 and s.sections[-1].key == "footer"),
    "four plans": ("sections", section("plans", count=4)),
    "show two plans": ("sections", section("plans", count=2)),
    "one more plan": ("sections", section("plans", count=4)),
    "a plan less": ("sections", section("plans", count=2)),
    "remove one plan": ("sections", section("plans", count=2)),
    "a centered hero": ("sections", section("hero", variant="centered")),
    "make the hero centered": ("sections", section("hero", variant="centered")),
    "another variant of the hero": ("sections", lambda s: s.sections[1].variant not in ("", "split")),
    "different layout for the hero": ("sections", lambda s: s.sections[1].variant not in ("", "split")),
    # texts
    "change the headline to 'Sail away'": ("sections", says("hero", "title", "Sail away")),
    "change the headline to Sail away": ("sections", says("hero", "title", "Sail away")),
    "title: Sail away": ("sections", says("hero", "title", "Sail away")),
    "the headline should say “It's us”": ("sections", says("hero", "title", "It's us")),
    "change the title of the plans to 'Fares'": ("sections", says("plans", "title", "Fares")),
    "the button should say 'Book, and go'": ("sections", says("hero", "cta", "Book, and go")),
    "rename the firm to Nordwind": ("brand.name", brand(name="Nordwind")),
    "call the company 'Nord & Wind'": ("brand.name", brand(name="Nord & Wind")),
    # window
    "for mobile": ("width height", has(width=390, height=844)),
    "make it 1440 wide": ("width", has(width=1440, height=800)),
    "1440x900": ("width height", has(width=1440, height=900)),
    "at 2x": ("scale", has(scale=2)),
    # other parts of the kit
    "bold icons": ("brand.icons", brand(icons="bold")),
    "another logo": ("brand.logo", lambda s: s.brand.logo != "ring"),
    "a playful tone": ("brand.voice", brand(voice="playful")),
}  # fmt: skip


def moved(before: Spec, after: Spec) -> set[str]:
    """Names of fields that differ, the brand's as ``brand.name``; the decisions are the edit's own."""
    found = {f.name for f in fields(before) if getattr(before, f.name) != getattr(after, f.name)}
    of_brand = {f.name for f in fields(before.brand) if getattr(before.brand, f.name) != getattr(after.brand, f.name)}
    return (found | {f"brand.{name}" for name in of_brand}) - {"brand", "decisions"}


@pytest.mark.parametrize("words", EDITS)
def test_an_edit_changes_what_it_names_and_nothing_else(words: str) -> None:
    where, check = EDITS[words]
    edited = apply(SPEC, words)
    assert moved(SPEC, edited.spec) == set(where.split())
    assert check(edited.spec)


UNSEEN = ("scale", "ornament")
"""Fields that this page is composed the same without: how it is shot, and what its sections have no place for."""


@pytest.mark.parametrize("words", EDITS)
def test_an_edited_page_composes_and_says_why(words: str) -> None:
    edited = apply(SPEC, words)
    assert EDITS[words][0] in UNSEEN or compose(edited.spec) != compose(SPEC)
    assert edited == apply(SPEC, words)
    assert edited.decisions and all(d.by == "edit" and d.reason.split('"')[1] in words for d in edited.decisions)
    assert edited.spec.decisions == (*SPEC.decisions, *edited.decisions)


SEVERAL: Mapping[str, tuple[str, Check]] = {
    "warmer colours and a bigger headline": ("brand.palette headline", headline(1.1, 1.2)),
    "make the headline bigger and the corners rounder": ("headline brand.radius", brand(radius="round")),
    "dark mode, no shadows, less dense": ("brand.palette brand.shadow density", brand(shadow="flat")),
    "swap the hero and the plans and make it warmer": ("sections brand.palette", SWAPPED),
    "four plans; change the headline to 'Come, and sail'.": ("sections", says("hero", "title", "Come, and sail")),
    "bigger, bolder headline": ("headline brand.typeface", headline(1.1, 1.2)),
    "less dense and darker": ("density brand.palette", darker),
    "no shadows and more air": ("brand.shadow density", has(density="airy")),
    "remove the footer, then rename the firm to Nordwind": ("sections brand.name", brand(name="Nordwind")),
}  # fmt: skip


@pytest.mark.parametrize("words", SEVERAL)
def test_several_edits_in_one_sentence(words: str) -> None:
    where, check = SEVERAL[words]
    edited = apply(SPEC, words).spec
    assert moved(SPEC, edited) == set(where.split())
    assert check(edited)


REFUSED = {
    "": "says nothing",
    " ?! ": "says nothing",
    "remove the sidebar": "no such section|has no sidebar",
    "light mode": "is light already",
    "ten plans": "2 to 4 plans",
    "three plans": "3 plans already",
    "frobnicate the hero": '"frobnicate"',
    "make the bank blink": '"bank"|not understood',
    "swap the hero and the hero": "both are the hero",
    "move the hero up": "stands there already",
    "make the hero split": "is split already",
    "bigger": "not understood",
    "a green background": "lighter or a darker one",
    "in Korean": "no texts in that language",
    "remove the header, the hero, the plans and the footer": "empty page",
    "change the search of the plans to 'x'": "has no search",
    "with images": "so already",
    "warmer and frobnicate it": '"frobnicate"',
    "x" * 3000: "3000 letters",
    "change the headline to '" + "a" * 301 + "'": "301 letters",
}


@pytest.mark.parametrize("words", REFUSED, ids=lambda words: words[:40])
def test_what_cannot_be_done_is_said_and_changes_nothing(words: str) -> None:
    before = replace(SPEC)
    with pytest.raises(UsageError, match=REFUSED[words]):
        apply(SPEC, words)
    assert before == SPEC


def test_ends_of_a_scale_are_said() -> None:
    widest = replace(SPEC, density="airy", brand=replace(BRAND, spacing=7))
    with pytest.raises(UsageError, match="cannot go any further"):
        apply(widest, "much less dense")


def test_beyond_the_densities_the_spacing_grows() -> None:
    assert apply(replace(SPEC, density="airy"), "less dense").spec.brand.spacing > BRAND.spacing


def test_other_photos_keep_texts_and_arrangement() -> None:
    hero = next(s for s in apply(SPEC, "other photos").spec.sections if s.key == "hero")
    before, after = draft(SPEC, SPEC.sections[1]), draft(SPEC, hero)
    assert before.chosen == after.chosen
    assert before.assets.keys() != after.assets.keys()


def test_a_second_take_differs_from_the_first() -> None:
    once = apply(SPEC, "other photos").spec
    twice = apply(once, "other photos").spec
    assets = {frozenset(draft(s, s.sections[1]).assets) for s in (SPEC, once, twice)}
    assert len(assets) == 3


def test_more_adds_to_the_count_there_is_by_chance() -> None:
    now = int(draft(SPEC, SPEC.sections[3]).chosen["count"])
    assert apply(SPEC, "one column less in the footer").spec.sections[3].count == now - 1


def test_edits_on_an_edited_palette_keep_its_name_short() -> None:
    spec = SPEC
    for words in ("warmer", "darker", "more vivid"):
        spec = apply(spec, words).spec
    assert spec.brand.palette.name == "harbour (edited)"


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(sorted(EDITS)), min_size=1, max_size=4))
def test_edits_in_a_row_compose_and_are_the_same_every_time(edits: list[str]) -> None:
    specs = []
    for _ in range(2):
        spec = SPEC
        for words in edits:
            try:
                spec = apply(spec, words).spec
            except UsageError:
                continue
        specs.append(spec)
    assert specs[0] == specs[1]
    assert compose(specs[0]) == compose(specs[1])


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60))
@example("height")
def test_any_words_are_an_edit_or_a_clear_error(words: str) -> None:
    try:
        said = apply(SPEC, words).decisions[0].reason
    except UsageError as error:
        said = str(error)
    assert said

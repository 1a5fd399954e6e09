"""Edits of whole pages with all patterns there are: what is added stands where it belongs, what is named is found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from ui2code.errors import UsageError
from ui2code.mockups.brief import Options, from_seed
from ui2code.mockups.compose import compose, settled
from ui2code.mockups.edit import apply
from ui2code.mockups.edit.finding import pattern_of, section_of
from ui2code.mockups.edit.phrase import read
from ui2code.mockups.edit.placing import usual_order
from ui2code.mockups.kinds import KINDS
from ui2code.mockups.patterns import PATTERNS
from ui2code.mockups.spec import Section, Spec


def page(kind: str, *patterns: str) -> Spec:
    made = settled(from_seed(3, Options(seed=3, kind=kind, language="en", theme="light", width=1280, height=800)))
    sections = tuple(Section(name, name, place=PATTERNS[name].place, span=PATTERNS[name].span) for name in patterns)
    return replace(made, sections=sections, images=True, ornament=1)


LANDING = page("landing", "site-header", "hero", "logo-cloud", "features", "stats", "cta", "footer")
DASHBOARD = page("dashboard", "app-sidebar", "app-topbar", "page-head", "stat-tiles", "trend-panel", "compact-table")

ADDED: Mapping[str, tuple[Spec, str, str | None, str | None]] = {
    "add a testimonial row": (LANDING, "testimonials", "hero", "cta"),
    "please add an FAQ": (LANDING, "faq", "hero", "footer"),
    "add a faq before the stats": (LANDING, "faq", "features", "stats"),
    "insert a timeline after the hero": (LANDING, "timeline", "hero", "logo-cloud"),
    "add a newsletter signup": (LANDING, "newsletter", "hero", "footer"),
    "include pricing": (LANDING, "plans", "hero", "footer"),
    "I want a gallery of photos": (LANDING, "gallery", "hero", "footer"),
    "add a video below the hero": (LANDING, "video", "hero", "logo-cloud"),
    "add a cookie banner": (LANDING, "cookie-notice", None, None),
    "add an announcement bar": (LANDING, "announcement", None, "hero"),
    "add a team section at the end": (LANDING, "team", "cta", "footer"),
    "add breadcrumbs": (DASHBOARD, "breadcrumbs", None, None),
    "add a donut chart": (DASHBOARD, "donut-panel", "page-head", None),
    "add an activity feed": (DASHBOARD, "activity-feed", "page-head", None),
    "add a confirm dialog": (DASHBOARD, "confirm-dialog", None, None),
}  # fmt: skip


@pytest.mark.parametrize("words", ADDED)
def test_what_is_added_stands_where_it_belongs(words: str) -> None:
    spec, pattern, after, before = ADDED[words]
    edited = apply(spec, words).spec
    order = [section.key for section in edited.sections]
    assert [key for key in order if key != pattern] == [section.key for section in spec.sections]
    assert after is None or order.index(after) < order.index(pattern)
    assert before is None or order.index(pattern) < order.index(before)
    assert compose(edited) == compose(edited)


MEANT = {
    "the header": "site-header", "the navigation": "site-header", "the opening": "hero", "the logos": "logo-cloud", "features": "features",
    "the feature section": "features", "the numbers": "stats", "the third section": "features", "the last section": "cta",
    "the fotter": "footer", "the key figures": "stats",
}  # fmt: skip


@pytest.mark.parametrize("words", MEANT)
def test_sections_are_found_by_what_people_call_them(words: str) -> None:
    found = section_of(read(words).texts, LANDING)
    assert found is not None and found.key == MEANT[words]


@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_every_pattern_is_found_by_its_own_name(name: str) -> None:
    assert pattern_of(name.split("-")) == name or pattern_of([name]) == name


def test_who_removes_a_part_does_not_lose_what_holds_it() -> None:
    with pytest.raises(UsageError, match="nothing was changed"):
        apply(DASHBOARD, "remove the search")


@pytest.mark.parametrize(
    "words", ["move the faq to the top", "put the testimonials at the end", "move the faq below the hero"]
)
def test_a_section_that_is_not_there_is_said(words: str) -> None:
    with pytest.raises(UsageError, match="the page has site header, hero"):
        apply(LANDING, words)


COUNTED = {"four features": ("features", 4), "five stat tiles": ("stat-tiles", 5)}


@pytest.mark.parametrize("words", COUNTED)
def test_items_are_counted_by_what_they_are_called(words: str) -> None:
    key, count = COUNTED[words]
    spec = LANDING if key == "features" else DASHBOARD
    assert next(s for s in apply(spec, words).spec.sections if s.key == key).count == count


MOODS = ("more playful", "make it more elegant", "friendlier", "a serious mood")


@pytest.mark.parametrize("words", MOODS)
def test_a_mood_turns_several_knobs_and_keeps_the_colours(words: str) -> None:
    edited = apply(LANDING, words).spec
    assert edited.mood in words or edited.mood == "friendly"
    assert edited.brand.palette == LANDING.brand.palette and edited.sections == LANDING.sections
    assert edited.brand != LANDING.brand or edited.ornament != LANDING.ornament


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_has_a_usual_order(kind: str) -> None:
    order = usual_order(kind)
    assert order
    assert not [(a, b) for a in order for b in order[a] if a != b and a in order[b]]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_any_page_can_be_edited(kind: str) -> None:
    spec = settled(from_seed(5, Options(seed=5, kind=kind)))
    edited = apply(spec, "make it green, a bigger headline and more vivid colours").spec
    assert edited.sections == spec.sections
    assert compose(edited) != compose(spec)

"""Patterns and kinds of public pages: what holds for all of them, and what some promise."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mockups import laid_out
from tests.mockups.checks import (
    CONDITIONS,
    DARK,
    brand,
    composed,
    faults,
    headings_of,
    key_of,
    section_of,
    spec_of,
    texts_of,
)
from tests.mockups.contrasts import unreadable
from ui2code.mockups.compose import compose
from ui2code.mockups.copy import LANGUAGES
from ui2code.mockups.kinds import Kind
from ui2code.mockups.kinds.doors import DOORS
from ui2code.mockups.kinds.site import SITE as PAGES
from ui2code.mockups.patterns import PATTERNS
from ui2code.mockups.patterns.pattern import Pattern
from ui2code.mockups.patterns.site import SITE
from ui2code.mockups.rng import Rng
from ui2code.mockups.spec import Spec
from ui2code.mockups.style import PALETTES
from ui2code.render.browser import open_browser
from ui2code.styled import Styled, walk

KINDS = (*PAGES, *DOORS)
DRAWN = [(p.name, v) for p in SITE for v in p.variants]
SHELLS = {"side-panel": "login-split"}
OVER_PHOTOS = {("hero", "cover"), ("page-title", "photo")}
"""What lies on a veiled photograph has no ground that could be read from the tree."""
COUNTED = {
    ("features", "cards"): "FeatureCard",
    ("features", "list"): "FeatureRow",
    ("feature-rows", "alternating"): "FeatureRow",
    ("bento", "even"): "BentoTile",
    ("services", "rows"): "ServiceRow",
    ("stats", "line"): "Stat",
    ("values", "columns"): "Value",
    ("logo-cloud", "grid"): "PartnerLogo",
    ("testimonials", "row"): "TestimonialCard",
    ("testimonials", "wall"): "TestimonialCard",
    ("team", "round"): "Member",
    ("timeline", "line"): "TimelineItem",
    ("faq", "accordion"): "AccordionItem",
    ("faq", "two-columns"): "Question",
    ("locations", "cards"): "PlaceCard",
    ("gallery", "masonry"): "GalleryItem",
    ("case-studies", "rows"): "CaseStudy",
    ("events", "agenda"): "AgendaRow",
    ("menu", "dotted"): "MenuItem",
    ("jobs", "cards"): "JobCard",
    ("onboarding", "rows"): "ChoiceRow",
}


def page_of(pattern: str, variant: str = "", count: int | None = None, seed: int = 3) -> Spec:
    return spec_of(section_of(pattern, variant, count), kind=SHELLS.get(pattern, "landing"), seed=seed)


def planned(kind: Kind, seed: int) -> Spec:
    return spec_of(*kind.plan(Rng(seed).at("plan")), kind=kind.name, seed=seed)


def parts(root: Styled, name: str) -> list[Styled]:
    return [node for node in walk(root) if node.component == name]


@pytest.mark.parametrize("condition", CONDITIONS)
@pytest.mark.parametrize(("name", "variant"), DRAWN)
def test_every_variant_is_well_formed(name: str, variant: str, condition: str) -> None:
    assert faults(composed(page_of(name, variant), condition).root) == []


@pytest.mark.parametrize(("name", "variant"), DRAWN)
def test_the_same_spec_gives_the_same_page(name: str, variant: str) -> None:
    spec = page_of(name, variant, seed=5)
    assert key_of(compose(spec)) == key_of(compose(spec))


@pytest.mark.parametrize("pattern", SITE, ids=lambda p: p.name)
def test_variants_differ(pattern: Pattern) -> None:
    pages = [compose(page_of(pattern.name, variant, seed=7)).root for variant in pattern.variants]
    assert len(pages) >= 2
    assert all(a != b for i, a in enumerate(pages) for b in pages[i + 1 :])


@pytest.mark.parametrize("pattern", SITE, ids=lambda p: p.name)
def test_a_pattern_is_one_named_component(pattern: Pattern) -> None:
    root = compose(page_of(pattern.name, seed=11)).root
    assert any(node.component for node in walk(root))


@pytest.mark.parametrize(("drawn", "part"), COUNTED.items())
def test_a_count_is_kept_and_moves_no_earlier_item(drawn: tuple[str, str], part: str) -> None:
    few, more = (parts(compose(page_of(*drawn, count=n, seed=2)).root, part) for n in (3, 4))
    assert [len(few), len(more)] == [3, 4]
    if drawn not in (("testimonials", "wall"), ("gallery", "masonry")):  # these go column by column
        assert [texts_of(a) for a in few[:2]] == [texts_of(b) for b in more[:2]]


@pytest.mark.parametrize("count", [2, 3, 4])
def test_as_many_plans_as_asked_and_at_most_one_recommended(count: int) -> None:
    root = compose(page_of("plans", "cards", count)).root
    assert len(parts(root, "PlanCard")) == count
    assert len([node for node in walk(root) if node.role == "badge"]) <= 1


def test_the_comparison_has_a_mark_for_each_plan_in_each_row() -> None:
    root = compose(page_of("plan-comparison", "plain", 3)).root
    rows = parts(root, "ComparisonRow")
    assert rows
    assert all(len(headings_of(row, "td")) == 3 and len(headings_of(row, "th")) == 1 for row in rows)


def test_texts_that_are_given_are_said() -> None:
    section = replace(section_of("cta", "band"), options={"title": "Sail with us", "cta": "Come aboard"})
    said = texts_of(compose(spec_of(section, kind="landing")).root)
    assert "Sail with us" in said
    assert "Come aboard" in said


@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.name)
def test_kinds_compose_with_one_title_and_unique_keys(kind: Kind) -> None:
    for seed in range(1, 9):
        spec = planned(kind, seed)
        assert len({s.key for s in spec.sections}) == len(spec.sections)
        root = compose(spec).root
        assert faults(root) == []
        assert len(headings_of(root, "h1")) == 1
        assert len(headings_of(root, "main")) == 1


@pytest.mark.parametrize("kind", PAGES, ids=lambda k: k.name)
def test_plans_of_pages_vary(kind: Kind) -> None:
    assert len({tuple(s.key for s in kind.plan(Rng(seed).at("plan"))) for seed in range(100)}) >= 10


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**63), st.sampled_from(KINDS))
def test_any_seed_composes(seed: int, kind: Kind) -> None:
    assert faults(compose(planned(kind, seed)).root) == []


@pytest.mark.parametrize("name", [p.name for p in SITE])
def test_no_photograph_where_no_images_are_wanted(name: str) -> None:
    for variant in PATTERNS[name].variants:
        page = composed(page_of(name, variant), "no images")
        assert not [a.name for a in page.assets if a.name.startswith(("photo", "illustration"))]


@pytest.mark.parametrize(("name", "variant"), [d for d in DRAWN if d not in OVER_PHOTOS])
def test_texts_can_be_read(name: str, variant: str) -> None:
    names = sorted(PALETTES)
    for k in range(3):
        palette = names[(7 * k + len(name) + len(variant)) % len(names)]
        spec = replace(page_of(name, variant, seed=k), brand=brand(palette, k))
        assert list(unreadable(compose(spec).root, PALETTES[palette])) == []


@pytest.mark.slow
@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_overflows_or_is_cut_off(width: int) -> None:
    found: list[str] = []
    with open_browser() as browser:
        for i, (name, variant) in enumerate(DRAWN):
            language = sorted(LANGUAGES)[i % len(LANGUAGES)]
            spec = replace(page_of(name, variant, seed=i), width=width, language=language)
            if i % 3 == 0:
                spec = replace(spec, brand=brand(DARK, i))
            found += [f"{name} {variant} in {language}: {fault}" for fault in laid_out.faults(browser, spec)]
    assert found == []


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize(("name", "part"), [("testimonials", "TestimonialCard"), ("footer", "LinkGroup")])
def test_a_number_asked_for_rules_out_what_cannot_show_it(name: str, part: str, seed: int) -> None:
    assert len(parts(compose(page_of(name, count=4, seed=seed)).root, part)) == 4

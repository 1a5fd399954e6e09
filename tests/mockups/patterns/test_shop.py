"""Patterns and kinds of shops and reading: what holds for all of them, and what some promise."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mockups import laid_out
from tests.mockups.checks import CONDITIONS, composed, faults, headings_of, key_of, section_of, spec_of, texts_of
from tests.mockups.contrasts import unreadable
from ui2code.mockups.compose import compose
from ui2code.mockups.copy import LANGUAGES
from ui2code.mockups.copy.recipes import recipe
from ui2code.mockups.kinds.shop import SHOP as KINDS
from ui2code.mockups.patterns import PATTERNS
from ui2code.mockups.patterns.app import APP
from ui2code.mockups.patterns.shop import SHOP
from ui2code.mockups.patterns.site import SITE
from ui2code.mockups.rng import Rng
from ui2code.mockups.style import PALETTES
from ui2code.render.browser import open_browser
from ui2code.styled import walk

DRAWN = [(p.name, v) for p in SHOP for v in (p.variants or ("",))]
COUNTED = {
    "product-grid": "ProductCard",
    "product-list": "ProductRow",
    "blog-grid": "PostCard",
    "article-list": "ArticleRow",
    "search-results": "SearchResult",
    "comments": "Comment",
    "reviews": "Review",
    "cart-lines": "CartLine",
    "category-tiles": "CategoryTile",
    "brand-strip": "BrandMark",
    "popular-posts": "PopularPost",
    "changelog": "Release",
    "invoice": "InvoiceLine",
    "photo-wall": "GalleryItem",
    "checkout-steps": "Step",
}


@pytest.mark.parametrize("condition", CONDITIONS)
@pytest.mark.parametrize(("name", "variant"), DRAWN)
def test_every_variant_is_well_formed(name: str, variant: str, condition: str) -> None:
    page = composed(spec_of(section_of(name, variant), seed=3), condition)
    assert faults(page.root) == []


@pytest.mark.parametrize(("name", "variant"), DRAWN)
def test_the_same_spec_gives_the_same_page(name: str, variant: str) -> None:
    spec = spec_of(section_of(name, variant), seed=5)
    assert key_of(compose(spec)) == key_of(compose(spec))


@pytest.mark.parametrize("pattern", [p for p in SHOP if len(p.variants) > 1], ids=lambda p: p.name)
def test_variants_differ(pattern: object) -> None:
    name, variants = pattern.name, pattern.variants  # type: ignore[attr-defined]
    pages = [compose(spec_of(section_of(name, variant), seed=7)).root for variant in variants]
    assert all(a != b for i, a in enumerate(pages) for b in pages[i + 1 :])


@pytest.mark.parametrize("name", COUNTED)
def test_a_count_is_kept_and_moves_no_earlier_item(name: str) -> None:
    few, more = (compose(spec_of(section_of(name, count=n), seed=2)).root for n in (3, 4))
    parts = [[node for node in walk(root) if node.component == COUNTED[name]] for root in (few, more)]
    assert [len(found) for found in parts] == [3, 4]
    assert [texts_of(a) for a in parts[0][:2]] == [texts_of(b) for b in parts[1][:2]]


@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.name)
def test_kinds_compose_and_have_one_title(kind: object) -> None:
    name = kind.name  # type: ignore[attr-defined]
    for seed in range(1, 9):
        sections = kind.plan(Rng(seed).at("plan"))  # type: ignore[attr-defined]
        assert len({s.key for s in sections}) == len(sections)
        root = compose(spec_of(*sections, kind=name, seed=seed)).root
        assert faults(root) == []
        assert len(headings_of(root, "h1")) <= 1
        assert len(headings_of(root, "main")) == 1


@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.name)
def test_plans_vary(kind: object) -> None:
    plans = {tuple(s.key for s in kind.plan(Rng(seed).at("plan"))) for seed in range(40)}  # type: ignore[attr-defined]
    assert len(plans) >= 3


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**63), st.sampled_from([k.name for k in KINDS]))
def test_any_seed_composes(seed: int, name: str) -> None:
    kind = next(k for k in KINDS if k.name == name)
    root = compose(spec_of(*kind.plan(Rng(seed).at("plan")), kind=name, seed=seed)).root
    assert faults(root) == []


def test_sums_of_a_cart_are_those_of_its_lines() -> None:
    sections = (section_of("cart-lines", "cards", 3), section_of("order-summary"))
    texts = texts_of(compose(spec_of(*sections, kind="cart", seed=4)).root)
    more = (section_of("cart-lines", "table", 3), section_of("order-confirmation", "receipt"))
    assert len([t for t in texts if t in texts_of(compose(spec_of(*more, kind="cart", seed=4)).root)]) > 8


def test_the_contents_list_names_the_documents_headings() -> None:
    sections = (section_of("docs-content", count=4), section_of("on-this-page"))
    root = compose(spec_of(*sections, kind="docs", seed=6)).root
    listed = next(texts_of(node) for node in walk(root) if node.component == "OnThisPage")[1:]
    titles = [text for node in headings_of(root, "h2") for text in texts_of(node)]
    assert len(listed) == 4
    assert set(listed) <= set(titles)


def test_columns_stand_beside_their_side_and_bands_across() -> None:
    sections = [section_of(name) for name in ("list-head", "filters", "product-grid", "brand-strip")]
    sections[2] = replace(sections[2], span=9)
    root = compose(spec_of(*sections, kind="catalogue")).root
    (main,) = headings_of(root, "main")
    parts = [child for child in main.children if not isinstance(child, str)]
    assert [part.component or part.role for part in parts] == ["ListHead", "columns", "BrandStrip"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_a_recipe(language: str) -> None:
    dish = recipe(language, Rng(1))
    assert len(dish.ingredients) >= 6
    assert len(dish.steps) >= 4


def test_no_name_is_taken_twice() -> None:
    assert len(PATTERNS) == len(SITE) + len(SHOP) + len(APP)


@pytest.mark.slow
def test_nothing_overflows_or_overlaps() -> None:
    wrong = []
    with open_browser() as browser:
        for seed, (name, variant) in enumerate(DRAWN):
            section = section_of(name, variant)
            for width in (390, 1280):
                for kind in ("pricing", "docs") if section.place in ("side", "aside") else ("pricing",):
                    spec = replace(spec_of(section, kind=kind, seed=seed), width=width)
                    wrong += [f"{name} {variant} {width}: {fault}" for fault in laid_out.faults(browser, spec)]
    assert wrong == []


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.name)
def test_kinds_fit_their_windows(kind: object) -> None:
    wrong = []
    with open_browser() as browser:
        for seed in range(4):
            sections = kind.plan(Rng(seed).at("plan"))  # type: ignore[attr-defined]
            for width in (390, 1280):
                spec = replace(spec_of(*sections, kind=kind.name, seed=seed), width=width)  # type: ignore[attr-defined]
                wrong += [f"{seed} {width}: {fault}" for fault in laid_out.faults(browser, spec)]
    assert wrong == []


def test_the_tree_of_documents_holds_the_page_itself() -> None:
    sections = (section_of("docs-navigation"), section_of("docs-content"))
    root = compose(spec_of(*sections, kind="docs", seed=8)).root
    (title,) = texts_of(headings_of(root, "h1")[0])
    assert title in texts_of(next(node for node in walk(root) if node.component == "DocsNavigation"))


def test_shares_of_ratings_are_a_hundred_percent() -> None:
    for seed in range(20):
        root = compose(spec_of(section_of("reviews", "cards"), kind="product", seed=seed)).root
        bars = [texts_of(node) for node in walk(root) if node.component == "RatingBar"]
        assert sum(int(text.rstrip("%")) for bar in bars for text in bar if text.endswith("%")) == 100


@pytest.mark.parametrize("palette", sorted(PALETTES)[::6])
def test_texts_can_be_read(palette: str) -> None:
    found = []
    for name, variant in DRAWN:
        spec = replace(spec_of(section_of(name, variant), seed=3, palette=palette), images=False)
        found += [f"{name} {variant}: {line}" for line in unreadable(compose(spec).root, PALETTES[palette])]
    assert found == []

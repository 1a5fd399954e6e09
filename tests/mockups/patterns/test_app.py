"""Patterns and kinds of applications: what holds for all of them, and what some promise."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mockups import laid_out
from tests.mockups.checks import CONDITIONS, composed, faults, headings_of, key_of, section_of, spec_of, texts_of
from ui2code.mockups.compose import compose
from ui2code.mockups.kinds.app import APP as KINDS
from ui2code.mockups.kinds.kind import Kind
from ui2code.mockups.patterns.app import APP
from ui2code.mockups.patterns.pattern import Pattern
from ui2code.mockups.rng import Rng
from ui2code.render.browser import open_browser
from ui2code.styled import walk

BY_NAME = pytest.mark.parametrize("pattern", APP, ids=lambda p: p.name)
BY_KIND = pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.name)
COUNTED = {
    "stat-tiles": ("plain", "StatTile"),
    "bar-panel": ("ranked", "RankItem"),
    "gauge-panel": ("goals", "Goal"),
    "data-table": ("managed", "TableRow"),
    "compact-table": ("lined", "TableRow"),
    "activity-feed": ("people", "ActivityItem"),
    "task-list": ("lined", "TaskItem"),
    "notifications": ("list", "NotificationItem"),
    "kanban-board": ("wells", "BoardColumn"),
    "agenda": ("dates", "AgendaItem"),
    "chat-list": ("flat", "ChatListItem"),
    "conversation": ("bubbles", "ChatMessage"),
    "mail-list": ("faces", "MailItem"),
    "mail-table": ("lined", "MailItem"),
    "people-suggestions": ("list", "PersonItem"),
    "notification-settings": ("list", "SettingItem"),
    "choice-panel": ("cards", "RadioCard"),
    "invoice-list": ("rows", "InvoiceItem"),
    "members-panel": ("list", "MemberItem"),
    "api-keys": ("keys", "ApiKey"),
    "folder-grid": ("tiles", "FolderCard"),
    "file-grid": ("icons", "FileCard"),
    "file-list": ("rows", "FileItem"),
    "stepper": ("bars", "Step"),
    "place-list": ("lines", "PlaceItem"),
    "post-feed": ("words", "Post"),
    "trends-panel": ("tags", "TrendItem"),
    "stories": ("rings", "Story"),
    "alerts": ("plain", "Alert"),
    "track-list": ("numbers", "TrackItem"),
    "album-grid": ("squares", "AlbumCard"),
    "accordion": ("lined", "AccordionItem"),
    "phone-list": ("plain", "ListItem"),
    "phone-menu": ("plain", "MenuItem"),
    "record-lines": ("list", "LineItem"),
    "comments-panel": ("thread", "Comment"),
    "status-timeline": ("down", "TimelineStep"),
}
STEADY = {"bar-panel", "stepper", "status-timeline", "kanban-board"}
"""What is spread anew over its number: steps of a way, states of a board (the last is always that of what is done)."""


def variants(pattern: Pattern) -> tuple[str, ...]:
    return pattern.variants or ("",)


@pytest.mark.parametrize("condition", CONDITIONS)
@BY_NAME
def test_every_variant_is_well_formed(pattern: Pattern, condition: str) -> None:
    for variant in variants(pattern):
        page = composed(spec_of(section_of(pattern.name, variant), seed=3, kind="dashboard"), condition)
        assert faults(page.root) == [], variant


@BY_NAME
def test_every_variant_is_well_formed_from_right_to_left(pattern: Pattern) -> None:
    for variant in variants(pattern):
        spec = spec_of(section_of(pattern.name, variant), seed=3, kind="dashboard")
        assert faults(compose(replace(spec, language="ar")).root) == [], variant


@BY_NAME
def test_the_same_spec_gives_the_same_page_and_variants_differ(pattern: Pattern) -> None:
    specs = [spec_of(section_of(pattern.name, variant), seed=5, kind="dashboard") for variant in variants(pattern)]
    pages = [compose(spec) for spec in specs]
    assert [key_of(compose(spec)) for spec in specs] == [key_of(page) for page in pages]
    assert all(a.root != b.root for i, a in enumerate(pages) for b in pages[i + 1 :])


@BY_NAME
def test_the_section_is_a_component(pattern: Pattern) -> None:
    root = compose(spec_of(section_of(pattern.name), seed=5, kind="dashboard")).root
    assert any(node.component for node in walk(root))


@pytest.mark.parametrize("name", COUNTED)
def test_a_count_is_kept_and_moves_no_earlier_item(name: str) -> None:
    variant, part = COUNTED[name]
    few, more = (compose(spec_of(section_of(name, variant, n), seed=2, kind="dashboard")).root for n in (3, 4))
    parts = [[node for node in walk(root) if node.component == part] for root in (few, more)]
    assert [len(found) for found in parts] == [3, 4]
    if name not in STEADY:
        assert [texts_of(a) for a in parts[0]] == [texts_of(b) for b in parts[1][:3]]


@pytest.mark.parametrize("name", ["page-head", "trend-panel", "empty-state", "confirm-dialog", "notifications"])
def test_a_title_can_be_said(name: str) -> None:
    said = replace(section_of(name), options={"title": "Tide tables"})
    assert "Tide tables" in texts_of(compose(spec_of(said, kind="dashboard")).root)


@BY_KIND
def test_kinds_compose_and_have_one_title(kind: Kind) -> None:
    for seed in range(1, 13):
        sections = kind.plan(Rng(seed).at("plan"))
        assert len({section.key for section in sections}) == len(sections)
        root = compose(spec_of(*sections, kind=kind.name, seed=seed)).root
        assert faults(root) == []
        assert len(headings_of(root, "h1")) <= 1
        assert len(headings_of(root, "main")) == 1


@BY_KIND
def test_plans_vary(kind: Kind) -> None:
    rngs = [Rng(seed).at("plan") for seed in range(60)]
    plans = {tuple((s.key, s.variant, s.span) for s in kind.plan(rng)) for rng in rngs}
    assert len(plans) >= 2


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2**63), st.sampled_from(KINDS))
def test_any_seed_composes(seed: int, kind: Kind) -> None:
    root = compose(spec_of(*kind.plan(Rng(seed).at("plan")), kind=kind.name, seed=seed)).root
    assert faults(root) == []


@pytest.mark.slow
def test_nothing_reaches_out_or_is_cut() -> None:
    pages = [spec_of(section_of(p.name, v), seed=3, kind="dashboard") for p in APP for v in variants(p)]
    pages += [spec_of(*k.plan(Rng(s).at("plan")), kind=k.name, seed=s) for k in KINDS for s in (1, 2)]
    pages += [replace(spec, language=language) for spec in pages[-2 * len(KINDS) :: 2] for language in ("ar", "de")]
    with open_browser() as browser:
        for spec in pages:
            for width in (1280, 768, 390):
                found = laid_out.faults(browser, replace(spec, width=width))
                where = f"{spec.kind} {spec.sections[0].pattern} {spec.sections[0].variant} {spec.language} at {width}"
                assert found == [], where

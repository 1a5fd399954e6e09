"""The table of briefs, half of which was never looked at while the reading was tuned: its share alone is known."""

from __future__ import annotations

from statistics import median
from time import process_time

import pytest

from tests.mockups.brief.checks import rows
from tests.mockups.brief.table import judged, share
from ui2code.mockups.brief import Options, shipped, understand
from ui2code.mockups.brief.embed import vector
from ui2code.mockups.compose import compose

ENOUGH = 0.90


def test_the_table_is_as_large_as_it_was_meant_to_be() -> None:
    assert len(rows("tune")) >= 60
    assert len(rows("kept")) >= 60
    assert not {row.id for row in rows("tune")} & {row.id for row in rows("kept")}


@pytest.mark.parametrize("half", ["tune", "kept"])
def test_most_checks_pass(half: str) -> None:
    reached = share(judged(half, shipped())[0])
    assert reached >= ENOUGH, f"{half}: {reached:.1%}"


def test_a_brief_is_understood_while_nobody_waits() -> None:
    briefs = [row.brief for row in rows("tune")]
    for brief in briefs:
        understand(brief, Options())
    vector.cache_clear()
    times = []
    for brief in briefs:
        start = process_time()
        understand(brief, Options())
        times.append(process_time() - start)
    assert median(times) < 0.04


def test_every_brief_becomes_a_page_that_can_be_drawn() -> None:
    for row in (*rows("tune"), *rows("kept")):
        assert compose(understand(row.brief, Options(seed=2))).root.children


def test_a_comparison_compares_as_many_plans_as_there_are() -> None:
    specs = [understand("pricing page with two plans", Options(seed=seed)) for seed in range(12)]
    counts = [{s.pattern: s.count for s in spec.sections} for spec in specs]
    compared = [found for found in counts if "plan-comparison" in found]
    assert compared
    assert all(found["plan-comparison"] == found["plans"] == 2 for found in compared)

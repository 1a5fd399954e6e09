"""The mutation test of the critic: on a made page always, on the data set's pages where they are (slow)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from evaluators.bench import cases
from evaluators.mutations import MUTATIONS, Outcome, outcome
from evaluators.mutations.table import GOALS, Tally, markdown
from evaluators.types import Finding, Place, Region
from ui2code.cli.critic import Page, opened, outcomes_of, tried
from ui2code.pipeline import open_tools

DATA = Path(os.environ.get("UI2CODE_DATA", Path(__file__).parents[2] / "shared" / "data"))
PICTURE = (
    "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 30' preserveAspectRatio='none'><rect width='40' height='30' "
    "fill='%2399bbdd'/><circle cx='12' cy='12' r='7' fill='%23ffee88'/><path d='M0 30 15 14 26 24 32 18 40 26V30z' "
    "fill='%23557755'/></svg>"
)
ICON = (
    "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'><path d='M12 2 22 20H2z' "
    "fill='%23c2410c'/></svg>"
)
HTML = f"""<!doctype html>
<html>
<head>
<style>
body {{ margin: 0; font: 16px/1.5 Roboto, sans-serif; color: #1f2937; background: #ffffff; }}
header {{ display: flex; gap: 24px; align-items: center; padding: 16px 40px; background: #111827; color: #ffffff; }}
main {{ padding: 32px 40px; }}
h1 {{ font-size: 34px; margin: 0 0 12px; }}
.cards {{ display: flex; gap: 24px; margin-top: 28px; }}
.card {{ width: 260px; padding: 20px; border: 1px solid #d1d5db; border-radius: 10px; background: #f3f4f6; }}
.card img {{ width: 260px; height: 140px; }}
.button {{ display: inline-block; margin-top: 16px; padding: 10px 22px; background: #2563eb; color: #ffffff; border-radius: 6px; }}
</style>
</head>
<body>
<header>
<img src="{ICON}" width="28" height="28">
<b>Harbour</b>
<span>Courses</span>
<span>Weather report</span>
</header>
<main>
<h1>Learn to sail this summer</h1>
<p>Small groups, patient teachers and boats that forgive every mistake.</p>
<div class="cards">
<div class="card">
<img src="{PICTURE}">
<h3>Beginner week</h3>
<p>Five mornings on the water and a picnic.</p>
</div>
<div class="card">
<img src="{PICTURE}">
<h3>Coastal skipper</h3>
<p>Night sailing, tides and the rules of the road.</p>
</div>
</div>
<div class="button">Book a place now</div>
<p>Questions are answered every day of the week.</p>
</main>
</body>
</html>
"""


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    document = tmp_path_factory.mktemp("critic") / "page.html"
    document.write_text(HTML, encoding="utf-8")
    with open_tools() as tools:
        yield opened(document, tools)


def test_an_unchanged_page_has_no_finding(sample: Page) -> None:
    assert list(sample.findings(sample.rendering)) == []


@pytest.mark.parametrize("kind", MUTATIONS)
def test_each_kind_of_change_is_found_named_and_placed(sample: Page, kind: str) -> None:
    (result,) = outcomes_of(sample, kind, 1, seed=3)
    assert (result.found, result.named, result.located, result.lined) == (True, True, True, True)


def test_the_same_seed_changes_the_same(sample: Page) -> None:
    first, second = (list(outcomes_of(sample, "shift 2 px", 2, seed=5)) for _ in range(2))
    assert first == second
    assert len(first) == 2


def test_nothing_found_is_counted_as_nothing() -> None:
    from evaluators.mutations import Injected

    injected = Injected(MUTATIONS["gap 4 px"], 0, "", Region(0, 0, 100, 20), Place("a.html", 3))
    nodes = [_Node()]
    far = Finding("gap", "error", "x", Region(0, 400, 10, 10), place=Place("a.html", 3))
    assert flags(outcome(injected, nodes, [far])) == (False, False, False, False, 1)
    here = Finding("gap", "error", "x", Region(0, 4, 100, 20), place=Place("a.html", 3))
    assert flags(outcome(injected, nodes, [here])) == (True, True, True, True, 0)
    wide = Finding("moved", "error", "x", Region(0, 0, 900, 20), place=Place("a.html", 4))
    assert flags(outcome(injected, nodes, [wide])) == (True, False, False, False, 0)


def flags(one: Outcome) -> tuple[bool, bool, bool, bool, int]:
    return one.found, one.named, one.located, one.lined, one.others


class _Node:
    tag, parent, text, lines = "p", -1, "x", ()
    box = Region(0, 0, 100, 20)
    style: dict[str, str] = {}  # noqa: RUF012


def test_the_table_has_a_row_a_kind_and_the_goals() -> None:
    outcomes = tuple(Outcome(name, True, k % 2 == 0, True, True, 1) for k, name in enumerate(MUTATIONS))
    table = markdown([Tally("1", "Chromium", 0, outcomes)])
    assert all(f"| {name} | 1 | 100.0% |" in table for name in MUTATIONS)
    assert f"| all | {len(MUTATIONS)} | 100.0% | 50.0% | 100.0% | 100.0% | 1.00 |" in table


@pytest.mark.slow
@pytest.mark.skipif(not DATA.is_dir(), reason="the data set is not here")
def test_real_pages_reach_the_goals() -> None:
    """Every fifth page, one change of each kind."""
    documents = [c.document for c in cases(DATA, "design2code-dev")[::5] if c.document]
    with open_tools() as tools:
        tallies = [tried(opened(document, tools), document.stem, 1, seed=7) for document in documents]
    every = [o for t in tallies for o in t.outcomes]
    shares = {part: sum(getattr(o, part) for o in every) / len(every) for part in GOALS}
    assert sum(t.false for t in tallies) == 0
    assert all(shares[part] >= goal - 0.05 for part, goal in GOALS.items()), shares

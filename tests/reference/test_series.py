"""A series on disk: drawn in parallel, stopped and gone on with, the same every time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ui2code.codec import loads
from ui2code.errors import OutputError
from ui2code.mockups.brand import Screen
from ui2code.mockups.spec import Decision
from ui2code.reference.consistency import Consistency
from ui2code.reference.draw import open_painter
from ui2code.reference.order import Desk
from ui2code.reference.series import carry_out, consistency_in, planned
from ui2code.reference.series_file import Series
from ui2code.targets import target

pytestmark = pytest.mark.slow

SERIES = Series(
    tuple(Screen(kind, kind) for kind in ("landing", "pricing", "contact")), "a calm sailing school", seed=3
)
FILES = ("mockup.png", "truth.json", "spec.json", "report.html")


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    with open_painter() as (painter, formatter):
        yield Desk(painter, formatter, target("html"))


def said(decision: Decision) -> None:
    assert decision.reason


def files(out: Path) -> dict[str, bytes]:
    return {str(p.relative_to(out)): p.read_bytes() for p in sorted(out.rglob("*")) if p.is_file()}


@pytest.fixture(scope="module")
def made(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("series") / "out"
    assert [one.name for one in carry_out(planned(SERIES, None, said), out, desk)] == ["landing", "pricing", "contact"]
    return out


def test_every_screen_is_there_with_all_its_files(made: Path) -> None:
    for screen in SERIES.screens:
        assert all((made / screen.name / name).stat().st_size for name in FILES)
    assert all((made / name).stat().st_size for name in ("consistency.json", "report.html", "contact-sheet.png"))


def test_screens_of_one_kit_are_near_one_another(made: Path) -> None:
    found = consistency_in(made)
    assert found.palette_distance < 2
    assert len(found.families) <= 3
    assert found.sizes_shared > 0.6 and found.reused


def test_screens_of_other_kits_are_farther_apart(made: Path, desk: Desk, tmp_path: Path) -> None:
    from ui2code.reference.consistency import consistency_of

    dark = Series(SERIES.screens[:1], "a dark loud gym, red", seed=4)
    list(carry_out(planned(dark, None, said), tmp_path / "out", desk))
    mixed = consistency_of((*consistency_in(made).screens[:1], *consistency_in(tmp_path / "out").screens))
    assert mixed.palette_distance > 5 * max(0.5, consistency_in(made).palette_distance)


def test_again_it_is_the_same_to_the_byte(made: Path, desk: Desk, tmp_path: Path) -> None:
    list(carry_out(planned(SERIES, None, said), tmp_path / "out", desk))
    assert files(tmp_path / "out") == files(made)


def test_a_stopped_series_goes_on(made: Path, desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "out"
    for _ in carry_out(planned(SERIES, None, said), out, desk):
        break
    assert (out / "landing/mockup.png").exists() and not (out / "consistency.json").exists()
    with pytest.raises(OutputError, match=r"--resume|--force"):
        list(carry_out(planned(SERIES, None, said), out, desk))
    went_on = list(carry_out(planned(SERIES, None, said), out, desk, resume=True))
    assert [one.name for one in went_on] == ["landing", "pricing", "contact"] and went_on[0].kept
    assert files(out) == files(made)


def test_what_has_changed_is_made_again(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "out"
    list(carry_out(planned(SERIES, None, said), out, desk))
    other = Series((*SERIES.screens[:2], Screen("contact", "contact", "no map")), SERIES.brief, seed=3)
    (out / "landing/mockup.png").write_bytes(b"damaged")
    again = list(carry_out(planned(other, None, said), out, desk, resume=True))
    assert [one.kept for one in again] == [False, True, False]
    assert (out / "landing/mockup.png").stat().st_size > 1000


def test_the_report_is_kept_beside(made: Path) -> None:
    assert isinstance(loads(Consistency, (made / "consistency.json").read_bytes()), Consistency)
    page = (made / "report.html").read_text()
    assert "http://" not in page.replace("http://www.w3.org", "") and "palette distance" in page

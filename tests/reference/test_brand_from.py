"""The kit that comes out of a mockup is near the kit that made it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ui2code.errors import MockupError, UsageError
from ui2code.mockups.brief import Options, from_seed
from ui2code.mockups.compose import settled
from ui2code.mockups.spec import Spec
from ui2code.mockups.style import RADII
from ui2code.mockups.style.oklch import contrast
from ui2code.perceive.load import load
from ui2code.perceive.scene import perceive
from ui2code.reference.brand_from import Taken, brand_from, kit_in, taken_from
from ui2code.reference.draw import Painter
from ui2code.reference.truth_file import written
from ui2code.render.browser import Browser, open_browser
from ui2code.types import Paint, Scene

KINDS = ("landing", "pricing", "dashboard", "settings", "contact", "checkout", "catalogue", "signup", "table", "login")
NEAR = 6
"""Levels of 255: two colours nobody tells apart."""


def spec_of(seed: int) -> Spec:
    kind = KINDS[seed % len(KINDS)]
    return settled(from_seed(seed, Options(seed=seed, kind=kind, width=1280, height=800, language="en")))


def apart(one: str, other: str) -> int:
    return max(abs(int(one[i : i + 2], 16) - int(other[i : i + 2], 16)) for i in (1, 3, 5))


def test_an_empty_page_gives_a_kit_too() -> None:
    kit = kit_in(Scene(1280, 800, Paint(fill="#101418"), ()), "nothing").brand
    assert kit.palette.dark and kit.palette.page == "#101418"
    assert contrast(kit.palette.text, kit.palette.page) >= 4.5


def test_every_part_of_a_kit_has_its_reason() -> None:
    taken = kit_in(Scene(1280, 800, Paint(fill="#ffffff"), ()), "nothing")
    assert {d.about for d in taken.decisions} >= {
        "accent",
        "typeface",
        "corners",
        "shadows",
        "spacing",
        "icons",
        "name",
    }
    assert all(d.by == "brand" and d.reason for d in taken.decisions)


def test_a_mockup_of_ours_gives_its_very_kit(tmp_path: Path) -> None:
    spec = spec_of(3)
    (tmp_path / "spec.json").write_bytes(written(spec))
    assert brand_from(tmp_path) == brand_from(tmp_path / "spec.json") == spec.brand


def test_what_is_no_mockup_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="does not exist"):
        brand_from(tmp_path)
    (tmp_path / "spec.json").write_text("{}")
    with pytest.raises(UsageError, match="is no spec of a mockup"):
        brand_from(tmp_path)
    with pytest.raises(MockupError, match="does not exist"):
        brand_from(tmp_path / "none.png")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with open_browser() as found:
        yield found


@pytest.fixture(scope="module")
def read(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> tuple[tuple[Spec, Taken, Taken], ...]:
    """Of ten seeds: what made the page, the kit of its truth, and that of its pixels alone."""
    painter = Painter(chromium)
    found = []
    for seed in range(10):
        drawing = painter.draw(spec_of(seed))
        path = tmp_path_factory.mktemp("mockup") / "mockup.png"
        path.write_bytes(drawing.png)
        seen = perceive(load(path), chromium)
        found.append((drawing.spec, kit_in(drawing.truth.scene, "truth"), kit_in(seen, "pixels")))
    return tuple(found)


Pairs = tuple[tuple[Spec, Taken, Taken], ...]


@pytest.mark.slow
@pytest.mark.parametrize("which", [1, 2], ids=["truth", "pixels"])
def test_colours_come_back(read: Pairs, which: int) -> None:
    pairs = [(one[0].brand.palette, one[which].brand.palette) for one in read]
    assert sum(apart(made.accent, taken.accent) <= NEAR for made, taken in pairs) >= 8
    assert sum(apart(made.page, taken.page) <= NEAR for made, taken in pairs) >= 8
    assert all(made.dark == taken.dark for made, taken in pairs)
    assert all(
        contrast(taken.text, taken.page) >= 4.5 and contrast(taken.on_accent, taken.accent) >= 4.5 for _, taken in pairs
    )


@pytest.mark.slow
@pytest.mark.parametrize("which", [1, 2], ids=["truth", "pixels"])
def test_type_and_corners_come_back(read: Pairs, which: int) -> None:
    pairs = [(one[0].brand, one[which].brand) for one in read]
    assert sum(made.typeface.body == taken.typeface.body for made, taken in pairs) >= 8
    assert sum(abs(made.typeface.size - taken.typeface.size) <= 1 for made, taken in pairs) >= 8
    assert (
        sum(abs(min(RADII[made.radius].card, 40) - min(RADII[taken.radius].card, 40)) <= 8 for made, taken in pairs)
        >= 9
    )


@pytest.mark.slow
def test_a_kit_is_taken_from_a_file(chromium: Browser, tmp_path: Path) -> None:
    drawing = Painter(chromium).draw(spec_of(4))
    (tmp_path / "mockup.png").write_bytes(drawing.png)
    taken = taken_from(tmp_path / "mockup.png")
    assert apart(taken.brand.palette.accent, drawing.spec.brand.palette.accent) <= NEAR

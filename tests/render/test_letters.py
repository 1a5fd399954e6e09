"""What is measured and drawn in this process is what the browser measures and draws."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ui2code.render.browser import Browser
from ui2code.render.letters import gamma, trust
from ui2code.render.letters.coverage import Frame, masks
from ui2code.render.letters.desk import Desk
from ui2code.render.letters.edges import Edges, line_edges, quad_edges
from ui2code.render.letters.setter import Picture, Setter
from ui2code.render.letters.sources import source
from ui2code.render.letters.trust import difference
from ui2code.types import TextStyle, TypeMetrics, TypeSample

WORDS = (
    "Handgloves quickly judge my vow AVATAR To Yes, fi office 100% of $12.50 — “quoted” it’s Sign in Café Über".split()
)
SIZES = (11, 12, 13, 13.3333, 14, 15, 16, 17.6, 18, 20, 24, 28.8, 32, 40, 48)
COLORS = ("#000000", "#6b7280", "#2563eb", "#dc2626", "#16a34a")
NEAR = 0.005
"""Squared difference over the ink's energy; the matcher calls 0.015 the same pixels."""


def samples(families: Sequence[str], count: int) -> list[TypeSample]:
    pick = random.Random(7)
    return [
        TypeSample(
            " ".join(pick.choices(WORDS, k=pick.randint(1, 4))),
            TextStyle(
                pick.choice(families),
                pick.choice(SIZES),
                pick.choice((300, 400, 500, 600, 700)),
                pick.random() < 0.2,
                pick.choice(COLORS),
                pick.choice((0.0, 0.0, 0.5, -0.3)),
            ),
        )
        for _ in range(count)
    ]


@pytest.fixture(scope="module")
def asked(browser: Browser) -> list[TypeSample]:
    """Samples in cuts that are trusted; most are."""
    setter = Setter()
    judge = trust.Trust(browser.version, setter, browser.own.measure, browser.own.draw)
    found = samples(browser.families(), 300)
    cuts = [(s.style.family, s.style.weight, s.style.italic) for s in found]
    judge.check(dict.fromkeys(cuts))
    good = [s for s, cut in zip(found, cuts, strict=True) if judge.holds(cut)]
    if not good:
        pytest.skip("this system draws text in another way")
    assert len(good) > 0.85 * len(found)
    return good


def test_advances_are_the_browsers(browser: Browser, asked: list[TypeSample]) -> None:
    ours, theirs = Setter().measure(asked), browser.own.measure(asked)
    off = [abs(a.advance - b.advance) for a, b in zip(ours, theirs, strict=True) if a]
    assert len(off) > 0.97 * len(asked)
    assert np.mean(np.array(off) < 0.05) > 0.99


def test_ink_is_the_browsers(browser: Browser, asked: list[TypeSample]) -> None:
    pairs = [(a, b) for a, b in zip(Setter().measure(asked), browser.own.measure(asked), strict=True) if a]
    sides = [max(abs(a.ink_left - b.ink_left), abs(a.ink_right - b.ink_right)) < 0.2 for a, b in pairs]
    rows = [(a.ink_ascent, a.ink_descent) == (b.ink_ascent, b.ink_descent) for a, b in pairs]
    lines = [(a.ascent, a.descent) == (b.ascent, b.descent) for a, b in pairs]
    assert min(np.mean(sides), np.mean(rows), np.mean(lines)) > 0.97


@pytest.mark.parametrize("scale", [1.0])
def test_pixels_are_the_browsers(browser: Browser, asked: list[TypeSample], scale: float) -> None:
    ours, theirs = Setter().draw(asked, "#ffffff", scale), browser.own.draw(asked, "#ffffff", scale)
    off = [difference(a, b) for a, b in zip(ours, theirs, strict=True) if a]
    assert len(off) > 0.97 * len(asked)
    # Hairlines under a pixel (a lone dash in Bodoni Moda, Roboto Light) are rounded otherwise now and then: 9 of 288 samples.
    assert np.mean(np.array(off) < NEAR) > 0.96
    assert np.median(off) < 0.001


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("", TextStyle("Inter", 16)),
        ("日本", TextStyle("Inter", 16)),
        ("שלום", TextStyle("Inter", 16)),
        ("tab\there", TextStyle("Inter", 16)),
        ("letters", TextStyle("No such family", 16)),
        ("letters", TextStyle("Oswald", 16, italic=True)),
    ],
)
def test_what_only_the_browser_can_is_left_to_it(text: str, style: TextStyle) -> None:
    assert Setter().measure([TypeSample(text, style)]) == [None]


@pytest.mark.parametrize(
    "style",
    [TextStyle("Inter", 16, underline=True), TextStyle("Inter", 400), TextStyle("Inter", 16, color="#00000080")],
)
def test_what_only_the_browser_can_draw_is_left_to_it(style: TextStyle) -> None:
    assert Setter().draw([TypeSample("letters", style)], "#ffffff", 1.0) == [None]


@pytest.mark.parametrize(
    ("weight", "file"),
    [(300, "300"), (400, "400"), (500, "400"), (600, "700"), (700, "700"), (800, "900"), (900, "900")],
)
def test_the_nearest_weight_is_taken_as_css_does(weight: int, file: str) -> None:
    found = source("Lato", weight, False)
    assert found is not None
    assert found.path.name == f"lato-latin-{file}-normal.woff2"


def test_a_missing_bold_is_not_invented() -> None:
    assert source("Oswald", 700, True) is None


def test_distrusted_cuts_go_to_the_browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UI2CODE_CACHE", str(tmp_path))
    metrics = TypeMetrics(1, 2, 3, 4, 5, 6, 7)
    picture: Picture = np.zeros((9, 9, 3), np.uint8), 1.0, 8.0
    desk = Desk("another browser", lambda s: [metrics] * len(s), lambda s, ground, scale: [picture] * len(s))
    sample = TypeSample("letters", TextStyle("Inter", 16))
    assert desk.measure([sample, sample]) == [metrics, metrics]
    assert desk.draw([sample], "#ffffff", 1.0)[0][0] is picture[0]
    assert not (tmp_path / "letters.json").exists()


def test_ink_on_white_is_bent_less_than_ink_on_black() -> None:
    dark, light = gamma.table(0), gamma.table(7)
    assert (np.diff(dark.astype(int)) >= 0).all()
    assert (light >= dark).all()
    assert (dark[0], dark[255], light[0], light[255]) == (0, 255, 0, 255)


@pytest.mark.parametrize(
    ("color", "level"), [((0, 0, 0), 0), ((255, 0, 0), 1), ((0, 255, 0), 5), ((37, 99, 235), 3), ((255, 255, 255), 7)]
)
def test_luminance_is_kept_in_three_bits(color: tuple[int, int, int], level: int) -> None:
    assert gamma.level(*color) == level


QUARTERS = st.integers(0, 48).map(lambda v: v / 4)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(QUARTERS, QUARTERS), min_size=3, max_size=3))
def test_a_triangles_coverage_is_its_area(corners: list[tuple[float, float]]) -> None:
    ends = np.array([[*a, *b] for a, b in zip(corners, [*corners[1:], corners[0]])])
    edges = [line_edges(np.zeros(3, np.int64), ends)]
    (mask,) = masks([Frame(0, 0, 13, 13)], edges)
    (ax, ay), (bx, by), (cx, cy) = corners
    area = abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2
    assert float(mask.sum()) / 255 == pytest.approx(area, abs=0.3)


@pytest.mark.parametrize("seed", range(4))
def test_an_edge_that_ends_on_the_border_of_its_frame_stays_in_it(seed: int) -> None:
    """Rounding leaves slivers of 1e-16 px beyond it, which are no cell of the mask."""
    pick = random.Random(seed)
    edges = []
    for _ in range(100):
        x, (top, bottom) = pick.random() * 5, sorted(pick.sample(range(64 * 6), 2))
        y0, y1 = top / 64, bottom / 64
        edges.append(
            (Edges(*map(np.array, ([0, 0], [x, 5.0], [y1, y0], [0.0, 5.0], [y0, y1]))), (y1 - y0) * (5 - x / 2))
        )
    for one, area in edges:
        (mask,) = masks([Frame(0, 0, 5, 6)], [one])
        assert mask.sum() / 255 == pytest.approx(area, abs=0.1)


def test_contours_that_lie_over_one_another_are_one() -> None:
    square = np.array([[0, 0, 4, 0], [4, 0, 4, 4], [4, 4, 0, 4], [0, 4, 0, 0]], float)
    moved = square + np.array([1.5, 1.5, 1.5, 1.5])
    edges = [line_edges(np.zeros(8, np.int64), np.concatenate([square, moved]))]
    (mask,) = masks([Frame(0, 0, 6, 6)], edges)
    assert float(mask.sum()) / 255 == pytest.approx(16 + 16 - 2.5**2, abs=0.3)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.floats(0, 12), min_size=6, max_size=6))
def test_the_chords_of_a_curve_join_its_ends(numbers: list[float]) -> None:
    """Up and down along the curve sum to what its ends are apart, to a quarter row."""
    edges = quad_edges(np.zeros(1, np.int64), np.array([numbers]))
    rise = sum(float((e.y1 - e.y0).sum()) for e in edges)
    assert rise == pytest.approx(numbers[5] - numbers[1], abs=0.26)

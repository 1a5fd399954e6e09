"""Design2Code's metrics: rewriting, finding blocks by colour, merging, scores; with a browser, whole documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from evaluators import paint
from evaluators.browser import Pages, found_browser, open_pages
from evaluators.design2code import (
    Design2Code,
    TextBlock,
    best_merge,
    coded,
    design2code,
    mean_gain,
    places,
    same_box_merged,
    score_blocks,
    with_context,
)

PAGE = """<!doctype html><html><body style="margin: 0; background: #eee">
<h1 style="color: #123456; margin: 20px">A quiet harbour</h1>
<p>We <b>rent</b> small boats by the hour.</p>
<table><tr><td>Mooring fee</td><td>12 crowns a night</td></tr></table>
<button>Book now</button><script>var text = "not shown"</script></body></html>"""


def block(text: str, x: float = 0.1, y: float = 0.1, w: float = 0.2, h: float = 0.02) -> TextBlock:
    return TextBlock(text, (x, y, w, h), (10.0, 20.0, 30.0))


# --- rewriting -------------------------------------------------------------------------------------------------------


def test_every_text_tag_gets_a_colour_of_its_own_the_brightest_first() -> None:
    made = paint.coloured("<body><p>one</p><div>two <i>three</i></div></body>", 0)
    assert [(m.text, m.color) for m in made.marks] == [("one", "#fafafa"), ("two", "#fafaea"), ("three", "#fafaea")]
    assert "background-color: rgba(255, 255, 255, 0.0) !important" in made.html


def test_the_shifted_palette_wraps() -> None:
    assert next(paint.palette(50)) == "#2C2C2C", "250 + 50 - 256"
    assert len(set(paint.palette(0))) == len(set(paint.palette(50))) == 4096


def test_own_styles_are_replaced_and_others_kept() -> None:
    made = paint.coloured('<body><p style="color: red; margin: 1px; opacity: .5">x</p></body>', 0)
    assert "red" not in made.html
    assert ".5" not in made.html
    assert "margin: 1px" in made.html


def test_a_colour_written_on_another_tag_is_its_texts_colour() -> None:
    made = paint.coloured('<body><p>a <strong style="color: rgb(1, 2, 3)">b</strong></p></body>', 0)
    assert [m.color for m in made.marks] == ["#fafafa", "#010203"]


def test_more_tags_than_colours_is_an_error() -> None:
    with pytest.raises(ValueError, match="4096"):
        paint.coloured("<body>" + "<p>x</p>" * 4097 + "</body>", 0)


# --- blocks ----------------------------------------------------------------------------------------------------------


def test_palette_colours_are_known_within_four() -> None:
    colors = np.array([[10, 10, 10], [14, 6, 10], [15, 10, 10], [250, 250, 250], [254, 246, 250]], np.uint8)
    assert list(coded(colors)) == [0, 0, 4096, 4095, 4095]


def test_blocks_are_found_by_colour() -> None:
    painted = np.zeros((20, 40, 3), np.uint8)
    painted[4:7, 10:20] = (250, 250, 234)
    moved = painted.copy()
    moved[4:7, 10:20] = (44, 44, 28)
    plain = np.full_like(painted, (200, 0, 9))
    (mark,) = (paint.Marked("hello", "#FAFAEA"),)
    box, color = places(painted, moved, [mark], plain)["#FAFAEA"]
    assert box == (10 / 40, 4 / 20, 10 / 40, 3 / 20)
    assert color == (200, 0, 9)
    assert places(painted, painted, [mark], plain) == {}, "what did not move is no text"


def test_blocks_of_one_box_become_one() -> None:
    merged = same_box_merged([block("a"), block("b"), block("c", x=0.5)])
    assert [b.text for b in merged] == ["a b", "c"]


# --- matching --------------------------------------------------------------------------------------------------------


def test_a_page_against_itself_is_one() -> None:
    blocks = [block(f"line {k} of many words", y=0.1 * k) for k in range(6)]
    scores = score_blocks(blocks, blocks)
    assert scores == Design2Code(*(pytest.approx(1.0),) * 4)


def test_no_match_is_nought() -> None:
    assert score_blocks([block("zzzz")], [block("bcd")]) == Design2Code()
    assert score_blocks([], [block("bcd")]) == Design2Code()


def test_lines_are_merged_to_the_paragraph_they_come_from() -> None:
    whole = "we rent small boats by the hour and large ones by the week"
    lines = ["we rent small boats", "by the hour and large", "ones by the week"]
    ours = [block(line, y=0.1 + 0.02 * k) for k, line in enumerate(lines)]
    merged, _, pairs = best_merge(ours, [block(whole, h=0.06), block("imprint", y=0.9)])
    assert merged[0].text == whole
    assert pairs[0][2] == 1.0


def test_unmatched_area_lowers_block_only() -> None:
    ours = [block("a quiet harbour")]
    scores = score_blocks([*ours, block("qqqqqq", y=0.5)], ours)
    assert scores == Design2Code(pytest.approx(2 / 3), 1.0, 1.0, 1.0)


def test_position_is_the_larger_of_the_two_offsets() -> None:
    scores = score_blocks([block("a quiet harbour", x=0.15, y=0.12)], [block("a quiet harbour")])
    assert scores.position == pytest.approx(0.95)


def test_color_is_a_hundredth_of_ciede2000() -> None:
    white, black = block("a quiet harbour"), block("a quiet harbour")
    scores = score_blocks([replace(white, color=(255, 255, 255))], [replace(black, color=(0, 0, 0))])
    assert scores.color == pytest.approx(0.0, abs=1e-6)


def test_a_gain_counts_only_costs_that_changed_and_only_if_the_best_improved() -> None:
    assert mean_gain([-1.0, -0.5], [-1.0, -0.8]) == pytest.approx(0.3)
    assert mean_gain([-1.0, -0.5], [-1.0, -0.5]) == 0
    assert mean_gain([-0.9, -0.1], [-0.8, -0.7]) == 0


def test_context_adds_a_tenth_of_the_two_best_neighbours() -> None:
    costs = -np.array([[1.0, 0.2, 0.0], [0.1, 0.9, 0.3], [0.0, 0.2, 0.4]])
    out = with_context(costs)
    assert out[0, 0] == pytest.approx(-1.0 - 0.1 * (0.9 + 0.2))
    assert out[1, 1] == pytest.approx(-0.9 - 0.1 * (1.0 + 0.4))
    assert out[2, 2] == costs[2, 2], "costs that are no likeness get no bonus"


# --- whole documents -------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def pages() -> Iterator[Pages]:
    try:
        found_browser("")
    except FileNotFoundError:
        pytest.skip("no browser here")
    with open_pages() as opened:
        yield opened


def scored(pages: Pages, folder: Path, candidate: str, reference: str) -> Design2Code:
    file = folder / "page.html"
    file.write_text("replaced", encoding="utf-8")
    return design2code(candidate, reference, lambda html: pages.shoot(file, html), lambda html: pages.shoot(file, html))


@pytest.mark.slow
def test_documents(pages: Pages, tmp_path: Path) -> None:
    assert scored(pages, tmp_path, PAGE, PAGE) == Design2Code(*(pytest.approx(1.0),) * 4)
    moved = scored(pages, tmp_path, PAGE.replace("margin: 20px", "margin: 20px 60px"), PAGE)
    assert moved.position < 1.0
    assert (moved.block, moved.text) == (pytest.approx(1.0), pytest.approx(1.0))
    red = scored(pages, tmp_path, PAGE.replace("#123456", "#ff0000"), PAGE)
    assert red.color < 0.97
    shorter = scored(pages, tmp_path, PAGE.replace("<button>Book now</button>", ""), PAGE)
    assert shorter.block < 0.99
    assert scored(pages, tmp_path, "<body></body>", PAGE) == Design2Code()


def test_the_network_is_closed_and_neighbours_are_found(pages: Pages, tmp_path: Path) -> None:
    (tmp_path / "near.css").write_text("body { background: #00ff00; margin: 0 }", encoding="utf-8")
    file = tmp_path / "page.html"
    file.write_text(
        '<link rel="stylesheet" href="near.css"><img src="http://example.com/far.png" width="5" height="5">',
        encoding="utf-8",
    )
    assert tuple(pages.shoot(file)[50, 50]) == (0, 255, 0)
    assert tuple(pages.shoot(file, file.read_text(encoding="utf-8"))[50, 50]) == (0, 255, 0)


def test_layout_facts(pages: Pages, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text('<body style="margin:0"><div style="width:700px">wide word</div><p style="position:absolute">x</p>')
    assert pages.overflow(file, 390) == 310
    assert pages.overflow(file, 768) == 0
    assert pages.absolute(file) == (1, 2)
    assert pages.words(file, 800) == ["wide", "word", "x"]

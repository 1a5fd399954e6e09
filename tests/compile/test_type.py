"""Where a paragraph breaks: the width that is chosen must hold every line and pull no word up."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.compile.scenes import text
from ui2code.compile.type import hard_breaks, measure, pieces
from ui2code.types import DesignNode, Text, TextRun

words = st.text("abcdefgh", min_size=1, max_size=9)
lines = st.lists(
    st.tuples(st.lists(words, min_size=1, max_size=6).map(" ".join), st.floats(20, 600)), min_size=2, max_size=6
)


def made(spec: list[tuple[str, float]]) -> Text:
    element = text("t", 0, 0, *spec)
    assert element.text is not None
    return element.text


@given(lines)
def test_no_line_is_wider_than_the_chosen_width(spec: list[tuple[str, float]]) -> None:
    paragraph = made(spec)
    width = measure(paragraph).width(700)
    assert width >= max(line.advance for line in paragraph.lines)


@given(lines)
def test_each_break_is_soft_at_the_chosen_width_or_written(spec: list[tuple[str, float]]) -> None:
    paragraph = made(spec)
    fit = measure(paragraph)
    width = fit.width(700)
    written = hard_breaks(paragraph, width)
    drawn = [p for p in pieces(paragraph, written, None, False) if isinstance(p, DesignNode) and p.tag == "br"]
    assert len(drawn) == len(written)
    assert all(line.advance < width for line in paragraph.lines)


@given(lines)
def test_no_word_is_lost(spec: list[tuple[str, float]]) -> None:
    paragraph = made(spec)
    shown = "".join(
        p if isinstance(p, str) else " " for p in pieces(paragraph, hard_breaks(paragraph, 300), None, False)
    )
    assert shown.split() == " ".join(words for words, _ in spec).split()


def test_a_line_that_ends_early_is_broken_by_hand() -> None:
    paragraph = made([("short", 40), ("a much longer second line", 180)])
    assert hard_breaks(paragraph, 200) == (0,)


def test_a_run_in_another_face_does_not_make_its_line_taller() -> None:
    paragraph = made([("one two", 60.0)])
    line = paragraph.lines[0]
    other = replace(line.runs[0].style, family="DejaVu Sans Mono", size=13.0)
    mixed = replace(paragraph, lines=(replace(line, runs=(*line.runs, TextRun("three", other))),))
    (run,) = (p for p in pieces(mixed, (), None, False) if isinstance(p, DesignNode))
    assert dict(run.style)["line-height"] == "0"

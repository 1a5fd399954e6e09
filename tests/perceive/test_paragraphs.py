"""Which lines are one paragraph, as a table of columns."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from ui2code.perceive.inks import shared_inks
from ui2code.perceive.paragraphs import Row, join
from ui2code.perceive.text import _common
from ui2code.types import Box, TextLine, TextRun, TextStyle

LETTER = 8.0
"""Width of every letter in these columns."""
BODY = TextStyle("Liberation Sans", 16)


def row(text: str, x: float, baseline: float, style: TextStyle = BODY) -> Row:
    width = LETTER * len(text)
    line = TextLine((TextRun(text, style),), Box(x, baseline - 12, width, 15), x, width, baseline)
    return Row(line, style, 15, 4, "#ffffff", 1.0, LETTER * (1 + len(text.split(maxsplit=1)[0])))


def column(texts: str, step: float = 24, align: str = "left", x: float = 100) -> list[Row]:
    rows = []
    for index, text in enumerate(texts.split("|")):
        width = LETTER * len(text)
        left = {"left": x, "center": x - width / 2, "right": x - width}[align]
        rows.append(row(text, left, 50 + index * step))
    return rows


JOINED = {
    "wrapped": ("everything a team needs to|build and to ship software|without any meetings", "left"),
    "centred": ("everything a team needs to|build and ship it without|meetings", "center"),
    "right": ("everything a team needs to|build and ship it without|meetings", "right"),
    "capital after a full line": ("everything a team needs to ask|Berlin for more", "left"),
}


@pytest.mark.parametrize("case", JOINED)
def test_one_paragraph(case: str) -> None:
    texts, align = JOINED[case]
    (found,) = join(column(texts, align=align))
    assert found.align == align
    assert found.leading == 24
    assert len(found.rows) == texts.count("|") + 1


APART = {
    "menu": "Home|Products|About our company|Contact",
    "two entries": "About us|Contact",
    "hard break": "Ada Lovelace|everything a team needs to|build and ship without",
}


@pytest.mark.parametrize("case", APART)
def test_breaks_on_purpose_part(case: str) -> None:
    found = join(column(APART[case]))
    assert found[0].rows[0].line.text == APART[case].split("|")[0]
    assert len(found[0].rows) == 1


def test_table_columns_do_not_join() -> None:
    cells = column("everything a|team needs to") + column("build and to|ship software", x=300)
    assert all({r.line.x for r in p.rows} in ({100}, {300}) for p in join(cells))


def test_another_style_parts() -> None:
    heading = TextStyle("Liberation Sans", 16, 700)
    rows = [row("everything a team needs to", 100, 50, heading), row("build and ship software and", 100, 74)]
    assert [len(p.rows) for p in join(rows)] == [1, 1]


def test_wide_gap_parts() -> None:
    rows = column("everything a team needs to|build and ship software and", step=48)
    assert [len(p.rows) for p in join(rows)] == [1, 1]


def test_fractional_leading_is_the_mean_step() -> None:
    texts = "everything a team needs to|build and to ship software|without any meetings about|meetings of other teams|and so on"
    rows = [row(t, 100, 50 + round(22.4 * k)) for k, t in enumerate(texts.split("|"))]
    (found,) = join(rows)
    assert abs(found.leading - 22.4) <= 0.2


def test_every_row_in_exactly_one_paragraph() -> None:
    rows = column("Home|Products|everything a team needs|and more of it") + column("One|Two", x=400)
    assert sorted(r.line.text for p in join(rows) for r in p.rows) == sorted(r.line.text for r in rows)


def test_noise_in_a_colour_makes_no_run_and_no_paragraph() -> None:
    rows = [row("one two three four five", 20, 40), row("and so on it goes", 20, 60)]
    near = replace(BODY, color="#060409")
    noisy = replace(
        rows[1], style=near, line=replace(rows[1].line, runs=(TextRun("and so ", near), TextRun("on it goes", BODY)))
    )
    inked = shared_inks([rows[0], noisy])
    assert [run.text for run in inked[1].line.runs] == ["and so on it goes"]
    assert inked[1].style == BODY


def test_another_colour_stays() -> None:
    other = replace(BODY, color="#7c3aed")
    link = replace(
        row("a link", 20, 40), style=other, line=replace(row("a link", 20, 40).line, runs=(TextRun("a link", other),))
    )
    assert shared_inks([row("plain", 20, 20), link])[1].style.color == "#7c3aed"


@pytest.mark.parametrize(
    ("shares", "usual", "own"), [((1,) * 6, {}, 0), ((3, 2), {1: 40}, 1), ((9, 1), {1: 40}, 0), ((3, 2), {}, 0)]
)
def test_a_paragraphs_own_style(shares: tuple[int, ...], usual: dict[int, int], own: int) -> None:
    """Of styles with so many words each: the one the page uses more, if it has a share; and there always is one."""
    styles = [replace(BODY, color=f"#{k}0{k}0{k}0") for k in range(len(shares))]
    runs = tuple(TextRun("word" * count, style) for count, style in zip(shares, styles, strict=True))
    line = replace(row("word", 20, 40).line, runs=runs)
    assert _common([line], Counter({styles[k]: count for k, count in usual.items()})) == styles[own]

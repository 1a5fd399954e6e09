"""Labels are true outlines over other elements: always valid, the same where nothing was misread."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.outline.strategies import described
from ui2code.learn.labels import labelled, told
from ui2code.learn.labels.match import Matching, matched
from ui2code.outline.check import check
from ui2code.outline.parse import parse
from ui2code.outline.print import to_text
from ui2code.types import (
    Asset,
    Box,
    ControlKind,
    Element,
    Kind,
    Node,
    Outline,
    Paint,
    Scene,
    Text,
    TextLine,
    TextRun,
    TextStyle,
)

STYLE = TextStyle("Inter", 16)


def text(name: str, words: str, x: float, y: float) -> Element:
    """Lines parted by a bar, 8 px a letter."""
    rows = words.split("|")
    lines = tuple(
        TextLine((TextRun(row, STYLE),), Box(x, y + 20 * k + 4, 8 * len(row), 12), x, 8 * len(row), y + 20 * k + 16)
        for k, row in enumerate(rows)
    )
    box = Box(x, y, max(8 * len(row) for row in rows), 20 * len(rows))
    return Element(name, Kind.TEXT, box, text=Text(lines, STYLE, 20, 15, 5))


def thing(name: str, kind: Kind, *box: float, control: ControlKind | None = None) -> Element:
    asset = Asset("a.png", b"") if kind in (Kind.IMAGE, Kind.ICON) else None
    return Element(name, kind, Box(*box), paint=None if asset else Paint("#eeeeee"), asset=asset, control=control)


def scene(*elements: Element) -> Scene:
    return Scene(1000, 800, Paint("#ffffff"), elements)


CARD = thing("t1", Kind.SHAPE, 100, 100, 300, 200)
HEAD = text("t2", "Sailing for everybody", 120, 120)
LIST = [text(f"t{k + 3}", word, 120, 160 + 30 * k) for k, word in enumerate(("Knots", "Ropes", "Sails"))]
PICTURE = thing("t6", Kind.IMAGE, 500, 100, 200, 200)
STAR = thing("t7", Kind.ICON, 120, 260, 20, 20)
TRUTH = scene(CARD, HEAD, *LIST, STAR, PICTURE)
OUTLINE = (
    '<div layout="row"><article ref="t1" component="Card" layout="column"><h2 ref="t2"/>'
    '<ul layout="column"><li ref="t3"/><li ref="t4"/><li ref="t5"/></ul><img ref="t7"/></article><img ref="t6"/></div>'
)
REST = (CARD, *LIST, STAR, PICTURE)
WHOLE = (
    '<ul layout="column"><li ref="t3"/><li ref="t4"/><li ref="t5"/></ul><img ref="t7"/></article><img ref="t6"/></div>'
)
START = '<div layout="row"><article ref="t1" component="Card" layout="column">'


def said(source: str) -> Outline:
    outline, findings = parse(source)
    assert outline is not None and not findings
    return outline


@pytest.mark.parametrize(
    ("read", "expected"),
    [
        pytest.param((CARD, HEAD, *LIST, STAR, PICTURE), OUTLINE, id="nothing misread"),
        pytest.param(
            (*REST, text("r1", "Sailing", 120, 120), text("r2", "for everybody", 184, 120)),
            f'{START}<h2 layout="row"><span ref="r1"/><span ref="r2"/></h2>{WHOLE}',
            id="a heading in two parts",
        ),
        pytest.param(
            (CARD, HEAD, text("r1", "Knots||Ropes", 120, 155), LIST[2], STAR, PICTURE),
            f'{START}<h2 ref="t2"/><ul layout="column"><li ref="r1"/><li ref="t5"/></ul><img ref="t7"/></article>'
            '<img ref="t6"/></div>',
            id="two items read as one",
        ),
        pytest.param(
            (CARD, HEAD, STAR, PICTURE),
            f'{START}<h2 ref="t2"/><img ref="t7"/></article><img ref="t6"/></div>',
            id="a list that was missed",
        ),
        pytest.param(
            (HEAD, *LIST, STAR, PICTURE),
            OUTLINE.replace(' ref="t1"', ""),
            id="a card without its face",
        ),
        pytest.param(
            (CARD, HEAD, *LIST, thing("r1", Kind.SHAPE, 120, 260, 20, 20), PICTURE),
            OUTLINE.replace('<img ref="t7"/>', '<div ref="r1"/>'),
            id="an icon taken for a shape",
        ),
        pytest.param(
            (CARD, HEAD, *LIST, text("r1", "*.", 121, 260), PICTURE),
            OUTLINE.replace('<img ref="t7"/>', '<p ref="r1"/>'),
            id="an icon taken for letters",
        ),
        pytest.param(
            (*REST, HEAD, thing("r1", Kind.SHAPE, 520, 120, 50, 50)),
            OUTLINE + '<drop ref="r1" reason="part of a picture"/>',
            id="a part of a picture",
        ),
        pytest.param(
            (*REST, HEAD, thing("r1", Kind.LINE, 120, 250, 200, 1)),
            OUTLINE.replace('</ul><img ref="t7"/>', '</ul><hr ref="r1"/><img ref="t7"/>'),
            id="a rule that is none",
        ),
        pytest.param(
            (*REST, HEAD, thing("r1", Kind.LINE, 120, 181, 30, 1)),
            OUTLINE.replace('<li ref="t3"/>', '<li layout="column"><p ref="t3"/><hr ref="r1"/></li>'),
            id="a rule between items stands in one of them",
        ),
        pytest.param(
            (*REST, HEAD, thing("r1", Kind.SHAPE, 110, 150, 200, 100)),
            OUTLINE.replace('<ul layout', '<ul ref="r1" layout'),
            id="a box around the list is the list's",
        ),
    ],
)  # fmt: skip
def test_labels(read: tuple[Element, ...], expected: str) -> None:
    made = labelled(TRUTH, said(OUTLINE), scene(*read))
    assert check(made, scene(*read)) == ()
    assert to_text(made) == to_text(said(expected))


@given(described(), described(), st.data())
@settings(max_examples=50, deadline=None)
def test_any_matching_gives_a_valid_outline(
    truth: tuple[Outline, Scene], other: tuple[Outline, Scene], data: st.DataObject
) -> None:
    outline, true = truth
    ids = [e.id for e in true.elements]
    read = replace(other[1], elements=tuple(replace(e, id=f"r{k}") for k, e in enumerate(other[1].elements)))
    homes = {e.id: tuple(data.draw(st.lists(st.sampled_from(ids), max_size=2))) if ids else () for e in read.elements}
    parts = {e.id: "part" for e in read.elements if data.draw(st.booleans()) and data.draw(st.booleans())}
    assert check(told(outline, true, read, Matching(homes, parts)), read) == ()
    assert check(labelled(true, outline, read), read) == ()


@given(described())
@settings(max_examples=100, deadline=None)
def test_a_scene_matched_with_itself_loses_nothing(truth: tuple[Outline, Scene]) -> None:
    outline, true = truth
    made = told(outline, true, true, Matching({e.id: (e.id,) for e in true.elements}, {}))
    assert refs(made.root) == refs(outline.root)
    assert {d.ref for d in made.drops} == {d.ref for d in outline.drops}


def refs(root: Node) -> list[str]:
    return sorted(node.ref for node in root.walk() if node.ref)


def test_pages_read_as_they_are() -> None:
    assert matched(TRUTH, TRUTH).homes == {e.id: (e.id,) for e in TRUTH.elements}

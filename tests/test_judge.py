"""Scene and rendering as snapshots, the verdict on them, and the displacements refinement works from."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest

from ui2code.judge import judge, judge_and_place, snapshot_of_rendering, snapshot_of_scene
from ui2code.judge.sentences import family_of
from ui2code.types import (
    Border,
    Box,
    Element,
    Kind,
    Mockup,
    Paint,
    RenderedNode,
    Rendering,
    Scene,
    Source,
    Text,
    TextLine,
    TextRun,
    TextStyle,
)

ASCENT, DESCENT = 14.0, 4.0
WIDTH, HEIGHT = 400, 240
CARD = Box(20, 20, 360, 120)
SENTENCE = ("Read the terms of the", "harbour before you sail")


def line(text: str, x: float, baseline: float, size: float = 16) -> TextLine:
    style = TextStyle("Plex", size, color="#222222")
    wide = 9.0 * len(text)
    return TextLine((TextRun(text, style),), Box(x, baseline - 12, wide, 12), x, wide, baseline)


def paragraph(number: int, lines: list[TextLine]) -> Element:
    text = Text(tuple(lines), lines[0].runs[0].style, 24, ASCENT, DESCENT)
    top = lines[0].baseline - ASCENT - 3
    return Element(f"e{number}", Kind.TEXT, Box(lines[0].x, top, 220, 24.0 * len(lines)), text=text)


def scene() -> Scene:
    card = Element("e1", Kind.SHAPE, CARD, paint=Paint("#eef2ff"))
    texts = [
        paragraph(2, [line(SENTENCE[0], 40, 60), line(SENTENCE[1], 40, 84)]),
        paragraph(3, [line("Imprint", 40, 200)]),
    ]
    rule = Border(2, "#cc0000")
    ruled = Element("e4", Kind.SHAPE, Box(20, 160, 360, 60), paint=Paint(borders=(rule, None, None, None)))
    return Scene(WIDTH, HEIGHT, Paint("#ffffff"), (card, ruled, *texts))


def drawn(shift: tuple[int, int] = (0, 0)) -> np.ndarray:
    """The picture of the scene; its texts moved by ``shift``."""
    image = np.full((HEIGHT, WIDTH, 3), 255, np.uint8)
    image[20:140, 20:380] = (238, 242, 255)
    image[160:162, 20:380] = (204, 0, 0)
    for text, x, y in ((SENTENCE[0], 40, 60), (SENTENCE[1], 40, 84), ("Imprint", 40, 200)):
        cv2.putText(
            image, text, (x + shift[0], y + shift[1]), cv2.FONT_HERSHEY_SIMPLEX, 0.5, (34, 34, 34), 1, cv2.LINE_AA
        )
    return image


def mockup() -> Mockup:
    return Mockup("test", drawn(), 1.0, "0")


def node(tag: str, box: Box, parent: int, **more: object) -> RenderedNode:
    style = {"color": "rgb(34, 34, 34)", "font-family": '"Plex", sans-serif', "font-size": "16px", "display": "block"}
    style |= dict(more.pop("style", {}))  # type: ignore[call-overload]
    return RenderedNode(tag, box, parent, Source("src/Card.tsx", 7, 3), style=style, **more)  # type: ignore[arg-type]


def rendering(shift: tuple[int, int] = (0, 0)) -> Rendering:
    """The same page as a browser would report it: the first sentence has a link in it."""
    dx, dy = shift
    first, second, third = (Box(40 + dx, y - ASCENT + dy, 9.0 * n, 18) for y, n in ((60, 21), (84, 23), (200, 7)))
    inner = Box(40 + dx + 81, first.y, 45, 18)
    nodes = (
        node("body", Box(0, 0, WIDTH, HEIGHT), -1),
        node("section", CARD, 0, style={"background-color": "rgb(238, 242, 255)"}),
        node(
            "p",
            Box(40 + dx, 43 + dy, 320, 48),
            1,
            text="Read the of the harbour before you sail",
            lines=(first, second),
        ),
        node("a", inner, 2, text="terms", lines=(inner,), style={"display": "inline"}),
        node(
            "footer", Box(20, 160, 360, 60), 0, style={"border-top-width": "2px", "border-top-color": "rgb(204, 0, 0)"}
        ),
        node("a", third, 4, text="Imprint", lines=(third,)),
    )
    return Rendering(drawn(shift), 1.0, WIDTH, HEIGHT, nodes)


def test_both_sides_give_the_same_blocks() -> None:
    there, here = snapshot_of_scene(scene(), mockup()), snapshot_of_rendering(rendering(), scene())
    assert sorted((b.kind, b.text, b.box) for b in there.blocks) == sorted((b.kind, b.text, b.box) for b in here.blocks)
    assert {b.text for b in here.blocks} == {"", " ".join(SENTENCE), "Imprint"}
    assert {(b.kind, b.ground) for b in here.blocks} >= {("shape", "#eef2ff"), ("line", "#cc0000")}


def test_an_exact_rendering_scores_one() -> None:
    verdict = judge(scene(), mockup(), rendering())
    assert verdict.total == pytest.approx(1.0)
    assert verdict.findings == ()
    assert {s.metric for s in verdict.scores} >= {"total", "blocks", "text", "position", "colour", "error"}
    assert dict(verdict.conditions)["pixel threshold"] == "0.1"
    assert dict(verdict.conditions)["mockup size"].endswith("@1")


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Liberation Sans", "Arial"),
        ("Arial", "Arial"),
        ("Helvetica", "Arial"),
        ("Times", "Times New Roman"),
        ("Inter", "Inter"),
    ],
)
def test_metric_equals_are_one_family(name: str, family: str) -> None:
    assert family_of(name) == family


@pytest.mark.parametrize("shift", [(0, 0), (3, 0), (0, -2), (-4, 5)])
def test_displacements_are_those_of_the_pixels(shift: tuple[int, int]) -> None:
    found = {d.ref: d for d in judge_and_place(scene(), mockup(), rendering(shift))[1]}
    assert set(found) == {"e2", "e3"}, "what is drawn alike needs none"
    for ref, index in (("e2", 2), ("e3", 5)):
        assert (round(found[ref].dx), round(found[ref].dy)) == shift
        assert found[ref].node == index
        assert found[ref].after <= found[ref].before
        assert found[ref].after == pytest.approx(0, abs=0.5)
        assert found[ref].sure
        assert found[ref].lines == tuple(float(shift[1]) for _ in found[ref].lines)
    assert len(found["e2"].lines) == 2


def test_findings_name_the_source_line() -> None:
    verdict = judge(scene(), mockup(), rendering((0, 4)))
    (gap,) = [f for f in verdict.findings if f.kind == "gap"]
    assert str(gap).startswith("src/Card.tsx:")
    assert "4 px too large; 1 more below it moved along" in gap.message


def test_a_box_is_only_seen_where_it_differs_from_what_lies_behind() -> None:
    page = rendering()
    wrapper = node("main", Box(10, 10, 380, 200), 0, style={"background-color": "rgb(255, 255, 255)"})
    clear = node("div", Box(10, 10, 380, 200), 0, style={"background-color": "rgba(0, 0, 0, 0)"})
    more = replace(page, nodes=(*page.nodes, wrapper, clear))
    assert len(snapshot_of_rendering(more).blocks) == len(snapshot_of_rendering(page).blocks)


def test_inline_texts_far_apart_are_columns() -> None:
    boxes = (Box(20, 20, 60, 18), Box(200, 20, 60, 18))
    links = [
        node("a", b, 1, text=t, lines=(b,), style={"display": "inline"})
        for b, t in zip(boxes, ("Home", "Blog"), strict=True)
    ]
    page = (node("body", Box(0, 0, WIDTH, HEIGHT), -1), node("nav", Box(20, 20, 300, 18), 0), *links)
    made = snapshot_of_rendering(Rendering(drawn(), 1.0, WIDTH, HEIGHT, page))
    assert [b.text for b in made.blocks] == ["Home", "Blog"]


def test_console_messages_are_findings() -> None:
    broken = replace(rendering(), console=tuple(f"ReferenceError: {k}" for k in range(9)))
    console = [f for f in judge(scene(), mockup(), broken).findings if f.kind == "console"]
    assert [f.message for f in console] == [f"ReferenceError: {k}" for k in range(5)]

"""Structure, words, palette and details: small cases with known answers."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from evaluators import controls, palette
from evaluators.colour import delta_e
from evaluators.metric import Document
from evaluators.metrics import DOCUMENTS, pair_metric
from evaluators.structure import patterns
from evaluators.types import Block, Region, Snapshot
from evaluators.words import spoken
from tests.evaluators.pages import bordered, page


def value(name: str, candidate: Snapshot, reference: Snapshot) -> float | None:
    return pair_metric(name).score(candidate, reference).value


def document(html: str) -> Document:
    def render(_: str):  # type: ignore[no-untyped-def]
        raise AssertionError("structure needs no picture")

    return Document(html, render)


# --- structure -------------------------------------------------------------------------------------------------------


def test_patterns_are_tags_with_their_children() -> None:
    html = (
        "<head><title>x</title></head><body><main><h1>a</h1><p>b <b>c</b></p><p>d</p></main><script>1</script></body>"
    )
    assert patterns(html) == {("body", ("main",)), ("main", ("h1", "p", "p")), ("p", ("b",))}
    assert patterns("plain") == frozenset()


def test_tree_bleu_is_the_share_of_the_references_patterns() -> None:
    reference = document("<body><main><h1>a</h1><p>b</p></main><ul><li><a>x</a></li></ul></body>")
    same = document("<body><main><h1>other</h1><p>words</p></main><ul><li><a>y</a></li></ul></body>")
    half = document("<body><main><h1>a</h1><p>b</p></main><div><li><a>x</a></li></div></body>")
    score = DOCUMENTS["tree_bleu"].score
    assert score(reference, reference).value == score(same, reference).value == 1
    assert score(half, reference).value == 2 / 4, "body and ul differ"
    assert score(document("<body></body>"), reference).value == 0
    assert score(reference, document("<body>words</body>")).value is None


# --- words -----------------------------------------------------------------------------------------------------------


def text(words: str, x: float, y: float, h: float = 20) -> Block:
    return Block("text", Region(x, y, 100, h), words)


def test_reading_goes_by_rows() -> None:
    blocks = (text("right", 300, 12), text("below", 0, 60), text("left", 0, 10), text("more", 150, 8, 24))
    assert spoken(blocks) == "left more right below"


def test_error_rates_count_edits() -> None:
    def said(words: str) -> Snapshot:
        return Snapshot(np.full((100, 400, 3), 255, np.uint8), 1.0, (text(words, 0, 0),))

    reference = said("rent a small boat")
    assert value("cer", said("rent a smell boat"), reference) == 1 / 17
    assert value("wer", said("rent a smell boat"), reference) == 1 / 4
    assert value("wer", said("rent boat"), reference) == 2 / 4
    assert value("wer", said("we rent a small boat and more and more and more"), reference) == 7 / 4
    assert value("cer", said(""), reference) == 1
    assert value("cer", reference, said("")) is None


# --- palette ---------------------------------------------------------------------------------------------------------


def filled(*parts: tuple[tuple[int, int, int], int]) -> Snapshot:
    """Rows of colours, (colour, rows)."""
    return Snapshot(np.vstack([np.full((rows, 50, 3), color, np.uint8) for color, rows in parts]))


def test_a_palette_is_the_used_colours_by_the_root_of_their_share() -> None:
    found = palette.palette(filled(((255, 255, 255), 90), ((200, 10, 20), 10)).image)
    assert found.colours.tolist() == [[255, 255, 255], [200, 10, 20]]
    assert found.weights == pytest.approx(np.array([3, 1]) / 4)


def test_the_distance_is_what_the_colours_must_be_moved() -> None:
    white, red, blue = (255, 255, 255), (200, 10, 20), (20, 40, 200)
    apart = float(delta_e(np.array(red, float), np.array(blue, float)))
    reference = filled((white, 90), (red, 10))
    assert value("palette", filled((white, 90), (blue, 10)), reference) == pytest.approx(apart / 4, abs=0.01)
    assert value("palette", filled((red, 10), (white, 90)), reference) == 0, "place does not matter"


# --- borders, corners, shadows ---------------------------------------------------------------------------------------


def changed(reference: Snapshot, **fields: object) -> Snapshot:
    """With other words about its boxes, and a stroke at each corner so that the boxes are not drawn the same."""
    image, blocks = reference.image.copy(), []
    for block in reference.blocks:
        if block.kind == "shape":
            x, y = int(block.box.x), int(block.box.y)
            image[y - 2 : y + 60, x - 2 : x + 3] = (90, 200, 90)
        blocks.append(replace(block, **fields) if block.kind == "shape" else block)  # type: ignore[arg-type]
    return Snapshot(image, reference.scale, tuple(blocks))


@pytest.mark.parametrize(
    ("name", "fields", "expected"),
    [
        ("borders", {"border": 1.0}, 1 / 2),
        ("borders", {"border": 0.0}, 0),
        ("borders", {"color": "#ffffff"}, 0),
        ("radii", {"radius": 6.0}, 6 / 12),
        ("radii", {"radius": 0.2}, 0),
        ("shadows", {"shadow": False}, 0),
        ("shadows", {"radius": 6.0}, 1),
    ],
)
def test_what_a_box_is_like_is_scored_apart(name: str, fields: dict[str, object], expected: float) -> None:
    reference = bordered()
    assert value(name, reference, reference) == 1
    assert value(name, changed(reference, **fields), reference) == pytest.approx(expected, abs=0.02)
    assert value(name, controls.blank(reference), reference) == 0


@pytest.mark.parametrize("name", ["borders", "radii", "shadows"])
def test_what_is_not_known_is_unscored(name: str) -> None:
    first = page(1)
    score = pair_metric(name).score(first, first)
    assert score.value is None
    assert score.note.startswith("no ")

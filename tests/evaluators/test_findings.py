"""Findings: kind, words, place and order; every difference is drawn, for a finding needs evidence in the pixels."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluators import controls
from evaluators.findings import LIMIT, where_they_part
from evaluators.judge import judge
from evaluators.types import Block, Finding, Font, Node, Piece, Region, Snapshot
from tests.evaluators.pages import article, page, source, text_block


def found(candidate: Snapshot, reference: Snapshot) -> list[Finding]:
    return list(judge(candidate, reference).findings)


def only(candidate: Snapshot, reference: Snapshot, kind: str) -> Finding:
    (finding,) = [f for f in found(candidate, reference) if f.kind == kind]
    return finding


def redrawn(
    reference: Snapshot, key: str, *, text: str = "", size: float = 0, ink: str = "", ground: str = "", thick: int = 0
) -> Snapshot:
    """The reference with one text drawn otherwise, and declared as it is drawn; ``thick`` 2 is a bold face."""
    (block,) = [b for b in reference.blocks if b.key == key]
    assert block.font is not None
    image = reference.image.copy()
    controls.erase(image, block, 1.0)
    room = block.box.grown(2)
    if ground:
        image[int(room.y) : int(room.bottom), int(room.x) : int(room.right)] = colour(ground)
    here = (round(block.box.x), round(block.box.y))
    size, ink, ground = size or block.font.size, ink or block.color, ground or block.ground
    new = text_block(image, text or block.text, here, size, ink, ground, thick)
    made = replace(new, font=Font("Plex", size, 700 if thick > 1 else 400), key=key, place=block.place)
    made = replace(made, pieces=(Piece(made.text, made.lines, made.font, ink, block.place),))
    return replace(reference, image=image, blocks=tuple(made if b is block else b for b in reference.blocks))


def colour(value: str) -> tuple[int, ...]:
    return tuple(int(value[k : k + 2], 16) for k in (1, 3, 5))


def test_an_equal_page_has_none() -> None:
    assert found(page(1), page(1)) == []


def test_a_mistake_in_reading_the_mockup_is_no_finding() -> None:
    """What is drawn the same is the same, whatever was read there."""
    reference = article()
    misread = tuple(
        replace(b, text=b.text[::-1], color="#ff0000", font=Font("Lora", 31, 800, True)) if b.kind == "text" else b
        for b in reference.blocks
    )
    assert found(reference, replace(reference, blocks=misread)) == []


@pytest.mark.parametrize(
    ("parts", "kind", "message", "expected", "actual"),
    [
        ({"ink": "#33496b"}, "recoloured", "text is #33496b instead of #222222", "#222222", "#33496b"),
        ({"ground": "#f4f0ff"}, "recoloured", "background is #f4f0ff instead of #fcfcfc", "#fcfcfc", "#f4f0ff"),
        ({"size": 18}, "font-size", "font size is 18 px instead of 16 px", "16px", "18px"),
        ({"thick": 2}, "font-weight", "font weight is 700 instead of 400", "400", "700"),
    ],
    ids=["ink", "ground", "size", "weight"],
)
def test_style(parts: dict[str, object], kind: str, message: str, expected: str, actual: str) -> None:
    reference = article()
    (finding,) = found(redrawn(reference, "3", **parts), reference)  # type: ignore[arg-type]
    assert finding.kind == kind
    assert message in finding.message
    assert (finding.expected, finding.actual) == (expected, actual)
    assert finding.place == source(3)
    assert finding.region is not None
    assert reference.blocks[3].box.grown(2).overlap(finding.region) > 0


def test_a_step_of_colour_is_seen_in_thin_text() -> None:
    """ΔE2000 of 3: nine steps of a dark gray."""
    reference = article()
    (finding,) = found(redrawn(reference, "3", ink="#2a2a2a"), reference)
    assert (finding.kind, finding.expected) == ("recoloured", "#222222")


def test_what_nobody_perceived_is_still_missed() -> None:
    reference = article()
    image = reference.image.copy()
    image[300:340, 840:940] = (0, 120, 0)
    (finding,) = found(reference, replace(reference, image=image))
    assert finding.kind == "differs"
    assert finding.message.startswith("area 10")
    assert finding.region is not None
    assert abs(finding.region.x - 840) <= 8
    assert abs(finding.region.y - 300) <= 8
    assert judge(reference, replace(reference, image=image)).total < 0.97


def test_retyped() -> None:
    reference = article()
    words = reference.blocks[3].text.split()
    swapped = " ".join([words[1], words[0], *words[2:]])
    finding = only(redrawn(reference, "3", text=swapped), reference, "retyped")
    assert (finding.actual, finding.expected) == (swapped, reference.blocks[3].text)


def test_one_text_out_of_place_says_which_way_and_how_far() -> None:
    reference = article()
    (block,) = [b for b in reference.blocks if b.key == "3"]
    (finding,) = found(controls.moved(reference, {id(block): (2.0, 4.0)}), reference)
    assert finding.kind == "moved"
    assert finding.message.endswith("is 4 px too low and 2 px too far right")
    assert finding.place == block.place


@given(st.integers(0, 13), st.integers(-5, 5), st.integers(-5, 5))
@settings(max_examples=25, deadline=None)
def test_any_text_moved_any_way_is_the_only_finding(line: int, dx: int, dy: int) -> None:
    reference = article()
    block = [b for b in reference.blocks if b.kind == "text"][line]
    findings = found(controls.moved(reference, {id(block): (float(dx), float(dy))}), reference)
    if (dx, dy) == (0, 0):
        assert findings == []
        return
    (finding,) = findings
    assert (finding.kind, finding.place) == ("moved", block.place)
    assert finding.region == block.box


def test_a_gap_is_told_once_and_not_of_all_that_follows() -> None:
    """Everything from the fifth line on is 4 px too low, because of one gap."""
    reference = article()
    late = {id(b): (0.0, 4.0) for b in reference.blocks if b.kind == "text" and int(b.key) >= 5}
    (finding,) = found(controls.moved(reference, late), reference)
    assert finding.kind == "gap"
    assert f"is 4 px too large; {len(late) - 1} more below it moved along" in finding.message
    assert finding.place == source(5)


def test_what_a_larger_text_pushes_down_is_no_finding() -> None:
    reference = article()
    after = {id(b): (0.0, 3.0) for b in reference.blocks if b.kind == "text" and int(b.key) > 3}
    larger = redrawn(controls.moved(reference, after), "3", size=19)
    assert [f.kind for f in found(larger, reference)] == ["font-size"]


def test_the_element_that_moved_as_a_whole_is_named() -> None:
    """Two lines in one element, moved together: the line of the element, not of the first text in it."""
    reference = article()
    pair = {id(b): (6.0, 0.0) for b in reference.blocks if b.key in ("6", "7")}
    whole = next(b for b in reference.blocks if b.key == "6").box
    nodes = [Node(Region(0, 0, 960, 640), -1, source(100)), Node(whole, 0, source(200))]
    nodes += [Node(b.box, 1 if b.key in ("6", "7") else 0, b.place) for b in reference.blocks]
    moved = controls.moved(reference, pair)
    blocks = tuple(replace(b, node=2 + k) for k, b in enumerate(moved.blocks))
    causes = [f for f in found(replace(moved, blocks=blocks, nodes=tuple(nodes)), reference) if f.kind == "moved"]
    assert {f.place for f in causes} <= {source(200), source(6), source(7)}
    assert causes


def test_missing_and_extra() -> None:
    reference = article()
    without = controls.removed(reference, 0.2)
    lost = [f for f in found(without, reference) if f.kind == "missing"]
    assert len(lost) == len(reference.blocks) - len(without.blocks)
    assert all(f.severity == "error" for f in lost)
    added = [f for f in found(reference, without) if f.kind in ("extra", "image")]
    assert len(added) == len(lost)
    assert {f.kind for f in added if f.message.startswith("text")} == {"extra"}
    assert all(f.place for f in added)


REGIONS = st.builds(Region, st.floats(-60, 400), st.floats(-60, 300), st.floats(0, 500), st.floats(0, 400))
BLOCKS = st.builds(
    lambda kind, box, border, radius, color, font: Block(
        kind, box, "some words" if kind == "text" else "", color, color, font, (box,) * (kind == "text"),
        border=border, radius=radius,
    ),
    st.sampled_from(["text", "image", "icon", "shape", "line", "control"]),
    REGIONS,
    st.none() | st.integers(0, 40).map(float),
    st.none() | st.floats(0, 200),
    st.sampled_from(["", "#222222", "#ffffff"]),
    st.none() | st.just(Font("Plex", 16)),
)  # fmt: skip


@pytest.mark.slow
@given(
    st.lists(BLOCKS, max_size=6), st.lists(BLOCKS, max_size=6), st.integers(0, 2**16), st.sampled_from([1.0, 1.5, 2.0])
)
@settings(max_examples=60, deadline=None)
def test_no_page_is_too_strange(ours: list[Block], theirs: list[Block], seed: int, scale: float) -> None:
    """Blocks beyond the page, without any size, or all border, on pages of another size: findings, never a traceback."""
    random = np.random.default_rng(seed)
    one, other = (random.integers(0, 3, (h, w, 3), np.uint8) * 120 for h, w in ((240, 320), (200, 333)))
    judge(Snapshot(one, scale, tuple(ours)), Snapshot(other, scale, tuple(theirs)))


@pytest.mark.parametrize(
    "unknown", [{"color": ""}, {"ground": ""}, {"font": None}, {"pieces": ()}, {"lines": ()}, {"text": ""}]
)
@pytest.mark.parametrize("side", ["candidate", "reference"])
def test_what_is_not_known_is_no_traceback(unknown: dict[str, object], side: str) -> None:
    """Of a form field, say, the browser does not tell the colour of what stands in it."""
    reference = page(1)
    spoilt = replace(reference, image=np.roll(reference.image // 4 * 3, 1, axis=1))
    less = replace(spoilt, blocks=tuple(replace(b, **unknown) for b in spoilt.blocks))  # type: ignore[arg-type]
    assert found(less, reference) if side == "candidate" else found(reference, less)


# --- boxes and pictures -----------------------------------------------------------------------------------------------

CARD = Region(200, 120, 300, 160)


def card(fill: str = "#e8ecf4", border: int = 1, radius: int = 8, rim: str = "#8899aa", box: Region = CARD) -> Snapshot:
    """One rounded box with a border on a white page with a line of text, and its element."""
    image = np.full((480, 720, 3), 255, np.uint8)
    title = text_block(image, "A quiet page", (40, 30), 22, "#222222", "#ffffff")
    if border:
        rounded(image, box, radius, rim)
    rounded(image, box.grown(-border), max(0, radius - border), fill)
    style = {"radius": float(radius), "border": float(border), "shadow": False}
    block = Block("shape", box, "", rim if border else "", fill, place=source(7), key="7", **style)  # type: ignore[arg-type]
    return Snapshot(image, 1.0, (replace(title, key="1", place=source(1)), block))


def rounded(image: np.ndarray, box: Region, radius: int, fill: str) -> None:
    x, y, right, bottom = (round(v) for v in (box.x, box.y, box.right, box.bottom))
    cv2.rectangle(image, (x + radius, y), (right - radius - 1, bottom - 1), colour(fill), -1)
    cv2.rectangle(image, (x, y + radius), (right - 1, bottom - radius - 1), colour(fill), -1)
    for cx in (x + radius, right - radius - 1):
        for cy in (y + radius, bottom - radius - 1):
            cv2.circle(image, (cx, cy), radius, colour(fill), -1, cv2.LINE_AA)


@pytest.mark.parametrize(
    ("parts", "kind", "message"),
    [
        ({"fill": "#e0ecf4"}, "recoloured", "fill is #e0ecf4 instead of #e8ecf4"),
        ({"rim": "#aa8899"}, "recoloured", "border is #aa8899 instead of #8899aa"),
        ({"border": 2}, "border", "border is 2px wide instead of 1px"),
        ({"border": 0}, "border", "border is 0px wide instead of 1px"),
        ({"radius": 14}, "radius", "corner radius is 14px instead of 8px"),
        ({"box": Region(200, 120, 308, 160)}, "resized", "is 8 px too wide"),
    ],
    ids=["fill", "rim", "wider border", "no border", "radius", "size"],
)
def test_what_changed_of_a_box(parts: dict[str, object], kind: str, message: str) -> None:
    (finding,) = found(card(**parts), card())  # type: ignore[arg-type]
    assert finding.kind == kind
    assert message in finding.message
    assert finding.place == source(7)


def test_words_in_a_text_are_not_taken_for_what_is_wrong_with_it() -> None:
    """A text that says "background" or "fill is" has another ink, and its card another fill: both are told, once."""

    def lettered(fill: str, ink: str) -> Snapshot:
        made = card(fill=fill)
        text = replace(
            text_block(made.image, "The background fill is", (220, 160), 18, ink, fill), place=source(8), key="8"
        )
        return replace(made, blocks=(*made.blocks, text))

    found_ = found(lettered("#d8e4f0", "#aa2222"), lettered("#e8ecf4", "#222222"))
    assert sorted((f.kind, f.part, f.place.line if f.place else 0) for f in found_) == [
        ("recoloured", "fill", 8),
        ("recoloured", "text", 9),
    ]


def test_another_picture_and_none() -> None:
    reference = page(1)
    picture = next(b for b in reference.blocks if b.kind == "image")
    x, y, right, bottom = (int(v) for v in (picture.box.x, picture.box.y, picture.box.right, picture.box.bottom))
    image = reference.image.copy()
    image[y:bottom, x:right] = image[y:bottom, x:right][:, ::-1] // 2
    (finding,) = found(replace(reference, image=image), reference)
    assert (finding.kind, finding.place) == ("image", picture.place)
    image = reference.image.copy()
    controls.erase(image, picture, 1.0)
    (finding,) = found(replace(reference, image=image), reference)
    assert (finding.kind, finding.place) == ("missing", picture.place)


# --- the page, the order, the words -----------------------------------------------------------------------------------


def test_the_page_size_is_a_finding_of_its_own() -> None:
    reference = article()
    taller = replace(reference, image=np.vstack([reference.image, reference.image[-30:]]))
    finding = only(taller, reference, "size")
    assert finding.message == "page is 30 px taller than the mockup"
    assert (finding.expected, finding.actual) == ("960x640", "960x670")


def test_the_worst_come_first_and_the_rest_is_counted() -> None:
    image = np.full((2000, 400, 3), 255, np.uint8)
    written = image.copy()
    blocks = tuple(text_block(written, f"line number {k}", (10, 13 * k), 10, "#000000", "#ffffff") for k in range(150))
    report = judge(Snapshot(image), Snapshot(written, 1.0, blocks))
    assert len(report.findings) == LIMIT
    assert dict(report.counts)["missing"] == 150
    weights = [f.weight for f in report.findings]
    assert weights == sorted(weights, reverse=True)


def test_a_long_text_is_quoted_short() -> None:
    image = np.full((100, 2900, 3), 255, np.uint8)
    blocks = (text_block(image, "many words " * 20, (10, 10), 16, "#000000", "#ffffff"),)
    (finding,) = found(Snapshot(np.full_like(image, 255)), Snapshot(image, 1.0, blocks))
    assert len(finding.message) < 60


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        ("Sign in", "Sign on", ("Sign in", "Sign on")),
        (
            "a long sentence that both begin with ends here",
            "a long sentence that both begin with stops there",
            ("…begin with ends here", "…begin with stops there"),
        ),
        ("", "new", ("", "new")),
    ],
)
def test_a_text_is_shown_where_it_differs(one: str, other: str, shown: tuple[str, str]) -> None:
    assert where_they_part(one, other) == shown

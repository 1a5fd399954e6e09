"""Findings: kind, words, place and order."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from evaluators import controls
from evaluators.findings import LIMIT, where_they_part
from evaluators.judge import judge
from evaluators.types import Block, Finding, Font, Region, Snapshot
from tests.evaluators.pages import article, page


def changed(reference: Snapshot, key: str, **parts: object) -> Snapshot:
    """The reference with one block declared otherwise; its pixels are turned over, for equal pixels explain themselves."""
    image = reference.image.copy()
    blocks = []
    for block in reference.blocks:
        if block.key == key:
            r = block.box
            rows, columns = slice(int(r.y), int(r.bottom)), slice(int(r.x), int(r.right))
            image[rows, columns] = image[rows, columns][::-1]
            blocks.append(replace(block, **parts))
        else:
            blocks.append(block)
    return replace(reference, image=image, blocks=tuple(blocks))


def found(candidate: Snapshot, reference: Snapshot) -> list[Finding]:
    return list(judge(candidate, reference).findings)


def only(candidate: Snapshot, reference: Snapshot, kind: str) -> Finding:
    (finding,) = [f for f in found(candidate, reference) if f.kind == kind]
    return finding


def test_an_equal_page_has_none() -> None:
    assert found(page(1), page(1)) == []


@pytest.mark.parametrize(
    ("parts", "kind", "message", "expected", "actual"),
    [
        ({"color": "#000000"}, "recoloured", "text is #000000 instead of #222222", "#222222", "#000000"),
        ({"ground": "#ff0000"}, "recoloured", "background is #ff0000 instead of #fcfcfc", "#fcfcfc", "#ff0000"),
        ({"font": Font("Plex", 18)}, "font", "font size is 18 px instead of 16 px", "16px", "18px"),
        ({"font": Font("Plex", 16, 700)}, "font", "font weight is 700 instead of 400", "400", "700"),
        ({"font": Font("Plex", 16, 400, True)}, "font", "is italic instead of upright", "upright", "italic"),
    ],
    ids=["ink", "ground", "size", "weight", "slant"],
)
def test_style(parts: dict[str, object], kind: str, message: str, expected: str, actual: str) -> None:
    reference = article()
    finding = only(changed(reference, "3", **parts), reference, kind)
    assert message in finding.message
    assert (finding.expected, finding.actual) == (expected, actual)
    assert finding.place is not None
    assert (finding.place.file, finding.place.line) == ("src/App.tsx", 4)
    assert finding.region == reference.blocks[3].box


def test_a_family_is_only_named_where_it_shows() -> None:
    """Arial and Liberation Sans are one face under two names."""
    reference = article()
    for wide, named in ((1.0, False), (1.04, True)):
        box = reference.blocks[3].box
        other = replace(reference.blocks[3], font=Font("Lora", 16), box=replace(box, w=box.w * wide))
        blocks = tuple(other if b.key == "3" else b for b in reference.blocks)
        image = np.minimum(reference.image.astype(np.int16) + 9, 255).astype(np.uint8)
        messages = [f.message for f in found(Snapshot(image, 1.0, blocks), reference) if f.kind == "font"]
        assert any("is set in Lora instead of Plex" in m for m in messages) is named


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
    finding = only(
        changed(reference, "3", text=reference.blocks[3].text.replace(" ", "  ") + "s!"), reference, "retyped"
    )
    assert finding.actual == reference.blocks[3].text + "s!", "white space is no difference"


def test_moved_says_which_way_and_how_far() -> None:
    reference = article()
    messages = [f.message for f in found(controls.shifted(reference, 4), reference) if f.kind == "moved"]
    assert len(messages) == len(reference.blocks)
    assert all("is 4 px too low" in m for m in messages)


def test_missing_and_extra() -> None:
    reference = article()
    without = controls.removed(reference, 0.2)
    lost = [f for f in found(without, reference) if f.kind == "missing"]
    assert len(lost) == len(reference.blocks) - len(without.blocks)
    assert all(f.severity == "error" for f in lost)
    added = [f for f in found(reference, without) if f.kind == "extra"]
    assert len(added) == len(lost)
    assert all(f.place for f in added)


def test_the_page_size_is_a_finding_of_its_own() -> None:
    reference = article()
    taller = replace(reference, image=np.vstack([reference.image, reference.image[-30:]]))
    finding = only(taller, reference, "size")
    assert finding.message == "page is 30 px taller than the mockup"
    assert (finding.expected, finding.actual) == ("960x640", "960x670")


def test_the_worst_come_first_and_the_rest_is_counted() -> None:
    image = np.full((2000, 400, 3), 255, np.uint8)
    blocks = tuple(Block("text", Region(10, 12.0 * k, 20 + k, 10), f"line number {k}") for k in range(150))
    report = judge(Snapshot(image), Snapshot(image, 1.0, blocks))
    assert len(report.findings) == LIMIT
    assert dict(report.counts) == {"missing": 150}
    weights = [f.weight for f in report.findings]
    assert weights == sorted(weights, reverse=True)


def test_a_long_text_is_quoted_short() -> None:
    reference = Snapshot(
        np.full((100, 900, 3), 255, np.uint8), 1.0, (Block("text", Region(0, 0, 800, 20), "many words " * 20),)
    )
    (finding,) = found(Snapshot(reference.image), reference)
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

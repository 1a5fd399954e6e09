"""Long pages in windows: every element in one, and what comes of them is one page."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from tests.models.embedded.test_grammar import SORTS, element
from ui2code.models.embedded.draft import drafted
from ui2code.models.embedded.features import features_of
from ui2code.models.embedded.layers import Past
from ui2code.models.embedded.stitch import OVERLAP, stitched, windows
from ui2code.models.embedded.window import members, windowed
from ui2code.outline.parse import parse
from ui2code.outline.print import to_text
from ui2code.outline.prune import pruned, refs_of
from ui2code.types import Node, Outline, Paint, Scene


@given(st.integers(1, 3000), st.integers(OVERLAP + 1, 300))
def test_windows_cover_all_and_overlap(count: int, length: int) -> None:
    spans = windows(count, length)
    assert spans[0][0] == 0 and spans[-1][1] == count
    assert all(0 < end - start <= length for start, end in spans)
    assert all(one[1] - other[0] == OVERLAP for one, other in zip(spans, spans[1:]))


def test_what_holds_a_window_is_in_it() -> None:
    parents = np.array([-1, 0, 1, 1, 0, -1])
    assert members(parents, 3, 5).tolist() == [0, 1, 3, 4]


def test_a_window_shows_its_strip() -> None:
    scene = Scene(400, 1200, Paint("#ffffff"), tuple(element(i, *SORTS[i % len(SORTS)]) for i in range(20)))
    page = features_of(drafted(scene), np.zeros((1200, 400, 3), np.uint8))
    seen, kept = windowed(page, 5, 12)
    assert len(kept) == len(seen.boxes) == len(seen.numbers) == len(seen.grams) == len(seen.tags)
    assert len(seen.picture) == pytest.approx(seen.height, abs=1) and seen.height < page.height
    assert (seen.boxes[:, [1, 3]] <= seen.height).all() and (seen.boxes >= 0).all()
    assert ((seen.parents == -1) | (kept[seen.parents] == page.parents[kept])).all()


def outline(text: str) -> Outline:
    made, findings = parse(text)
    assert not findings
    return made


WHOLE = """<div component="Page">
  <header>
    <p ref="e0"/>
    <nav>
      <a ref="e1"/>
      <a ref="e2"/>
    </nav>
  </header>
  <main>
    <section ref="e3">
      <h2 ref="e4"/>
      <ul>
        <li ref="e5"/>
        <li ref="e6"/>
        <li ref="e7"/>
      </ul>
    </section>
    <p ref="e8"/>
  </main>
</div>
"""


@pytest.mark.parametrize("cut", range(1, 9))
@pytest.mark.parametrize("overlap", [1, 2, 4])
def test_windows_of_one_outline_make_it_again(cut: int, overlap: int) -> None:
    whole = outline(WHOLE)
    first = pruned(whole, {f"e{i}" for i in range(cut)})
    second = pruned(whole, {f"e{i}" for i in range(max(0, cut - overlap), 9)} | ({"e3"} if cut > 3 else set()))
    made = stitched([first, second])
    assert refs_of(made.root) == refs_of(whole.root)
    if cut - overlap not in {3}:  # the section's first element alone does not say that it is in a section
        assert to_text(made) == to_text(whole)


def test_where_windows_disagree_the_earlier_has_the_word() -> None:
    first = outline('<div><ul><li ref="a"/><li ref="b"/></ul></div>')
    second = outline('<div><nav><a ref="b"/><a ref="c"/></nav></div>')
    made = stitched([first, second])
    assert [node.ref for node in made.root.walk() if node.ref] == ["a", "b", "c"]
    assert isinstance(made.root.children[0], Node) and made.root.children[0].tag == "ul"


@given(st.lists(st.integers(1, 90), min_size=1, max_size=6))
def test_the_past_holds_all_steps_in_order(lengths: list[int]) -> None:
    past, total = Past(), torch.rand(2, 3, sum(lengths), 4)
    at = 0
    for length in lengths:
        new = total[:, :, at : at + length]
        at += length
        keys, values = past.joined(new, -new)
        assert torch.equal(keys, total[:, :, :at]) and torch.equal(values, -total[:, :, :at])

"""Noise: valid whatever the page, the same for the same numbers, nothing where nothing goes wrong, and near what was counted."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.learn.test_labels import OUTLINE, TRUTH, refs, said, scene, text, thing
from tests.outline.strategies import described
from ui2code.learn.noise import fitted_noise, noisy
from ui2code.learn.noise.count import noise_of
from ui2code.learn.noise.odds import Fate, Fates, Noise, Part
from ui2code.learn.noise.pairs import Pair
from ui2code.mockups.rng import Rng
from ui2code.outline.check import check
from ui2code.outline.print import to_text
from ui2code.types import Kind, Outline, Scene


@given(described(), st.integers(0, 2**32))
@settings(max_examples=60, deadline=None)
def test_any_page_stays_valid(page: tuple[Outline, Scene], seed: int) -> None:
    outline, true = page
    read, label = noisy(true, outline, Rng(seed), fitted_noise())
    assert check(label, read) == ()
    assert all(e.box.w > 0 and e.box.h > 0 for e in read.elements if e.kind is not Kind.TEXT)


def test_the_same_numbers_give_the_same_page() -> None:
    made = [noisy(TRUTH, said(OUTLINE), Rng(7), fitted_noise()) for _ in range(2)]
    assert made[0] == made[1]
    others = {to_text(noisy(TRUTH, said(OUTLINE), Rng(seed), fitted_noise())[1]) for seed in range(60)}
    assert len(others) > 5


def counted(*read: Scene) -> Noise:
    return noise_of(Pair(k, TRUTH, said(OUTLINE), one) for k, one in enumerate(read))


def test_pages_that_are_read_right_make_no_noise() -> None:
    read, label = noisy(TRUTH, said(OUTLINE), Rng(1), counted(TRUTH))
    assert [(e.kind, e.text and e.text.text) for e in read.elements] == [
        (e.kind, e.text and e.text.text) for e in sorted(TRUTH.elements, key=lambda e: order(e.id))
    ]
    assert len(refs(label.root)) == len(TRUTH.elements) and not label.drops


def order(name: str) -> int:
    """In which the page is read: the picture right of the card comes after all in the card."""
    return ["t1", "t2", "t3", "t4", "t5", "t7", "t6"].index(name)


def test_what_was_missed_half_the_time_is_missed_half_the_time() -> None:
    bare = scene(*(e for e in TRUTH.elements if e.id != "t7"))
    noise = counted(*[TRUTH, bare] * 10)
    seen = [noisy(TRUTH, said(OUTLINE), Rng(seed), noise)[0] for seed in range(300)]
    share = sum(any(e.kind is Kind.ICON for e in one.elements) for one in seen) / len(seen)
    assert 0.4 < share < 0.6


def test_an_icon_taken_for_letters_is_letters() -> None:
    read = scene(*(e if e.id != "t7" else text("t7", "Q", 124, 258) for e in TRUTH.elements))
    seen, label = noisy(TRUTH, said(OUTLINE), Rng(3), counted(read))
    found = [e for e in seen.elements if e.text and e.text.text == "Q"]
    assert len(found) == 1 and not any(e.kind is Kind.ICON for e in seen.elements)
    assert any(node.ref == found[0].id and node.tag == "p" for node in label.root.walk())


def test_a_rule_read_as_a_strip_is_the_face_of_its_row() -> None:
    rows = [text(f"t{k}", f"Row {k}", 30, 60 + 40 * k) for k in range(3)]
    rules = [thing(f"l{k}", Kind.LINE, 20, 50 + 40 * k, 400, 1) for k in range(4)]
    page = scene(*rows, *rules)
    outline = said(
        '<div layout="column"><ul layout="column"><li ref="t0"/><li ref="t1"/><li ref="t2"/></ul>'
        '<hr ref="l0"/><hr ref="l1"/><hr ref="l2"/><hr ref="l3"/></div>'
    )
    noise = replace(fitted_noise(), fates={"line": Fates((Fate((), "strip"),), (1,))}, invented={}, surface=0.0)
    noise = replace(noise, letters=replace(noise.letters, outcomes={}, joins={}, cut_words=0.0))
    seen, label = noisy(page, outline, Rng(5), noise)
    strips = [e for e in seen.elements if e.kind is Kind.SHAPE]
    assert len(strips) == 3 and check(label, seen) == ()
    assert [n.tag for n in label.root.walk() if n.ref in {e.id for e in strips}] == ["li"] * 3


def test_a_face_that_is_none_stands_around_its_group() -> None:
    """A box read around a faceless list is the list's, in every reading that has it."""
    box = thing("r1", Kind.SHAPE, 110, 150, 200, 100)
    noise = replace(counted(scene(*TRUTH.elements, box)), surface=1.0)
    seen, label = noisy(TRUTH, said(OUTLINE), Rng(2), noise)
    faces = {n.tag for n in label.root.walk() if n.ref and n.children}
    assert check(label, seen) == () and "ul" in faces


def test_rates_in_are_rates_out() -> None:
    """Kinds are confused as often as the counts say."""
    fates = Fates(tuple(Fate((Part(kind, None, (0.0, 0.0, 0.0, 0.0)),)) for kind in ("icon", "image")), (3, 4))
    noise = replace(counted(TRUTH), fates={"icon": fates}, alike=0.0)
    kinds: Counter[Kind] = Counter()
    for seed in range(400):
        kinds.update(e.kind for e in noisy(TRUTH, said(OUTLINE), Rng(seed), noise)[0].elements if e.box.w == 20)
    assert 0.68 < kinds[Kind.ICON] / (kinds[Kind.ICON] + kinds[Kind.IMAGE]) < 0.82

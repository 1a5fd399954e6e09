"""Versions on disk: a tree that only grows, heads that move."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ui2code.errors import OutputError, UsageError
from ui2code.mockups.spec import Brand, Decision, Section, Spec
from ui2code.mockups.style import PALETTES, TYPEFACES
from ui2code.reference import history
from ui2code.reference.history_tree import tree

BRAND = Brand(
    "Kiel", PALETTES["harbour"], TYPEFACES["inter"], "soft", "soft", 4, "line", "blobs", "plain", "ring"
)  # fmt: skip
SPEC = Spec(
    7, "pricing", "sailing", "en", "calm", "families", "regular", BRAND, (Section("plans", "plans"),), brief="b"
)
WHY = (Decision("headline", "1.5", "because", "edit"),)


def undo(out: Path) -> history.Version:
    return history.point(out, history.undone(out))


def redo(out: Path) -> history.Version:
    return history.point(out, history.redone(out))


def switch(out: Path, name: str) -> history.Version:
    return history.point(out, history.switched(out, name))


def changed(number: float) -> Spec:
    return replace(SPEC, headline=number)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    history.begin(tmp_path, SPEC, "html")
    return tmp_path


def test_the_first_version_is_what_was_made(out: Path) -> None:
    first = history.head(out)
    assert (first.number, first.parent, first.words, first.spec) == (1, None, "", SPEC)
    assert history.heads(out).target == "html"


def test_a_version_remembers_what_made_it(out: Path) -> None:
    made = history.record(out, changed(1.5), "bigger headline", WHY)
    assert history.version(out, 2) == made == history.head(out)
    assert (made.parent, made.words, made.decisions) == (1, "bigger headline", WHY)


def test_undo_goes_back_and_redo_forward_again(out: Path) -> None:
    history.record(out, changed(2), "a", ())
    history.record(out, changed(3), "b", ())
    assert [undo(out).number, undo(out).number] == [2, 1]
    with pytest.raises(UsageError, match="nothing to undo"):
        undo(out)
    assert [redo(out).number, redo(out).number] == [2, 3]
    with pytest.raises(UsageError, match="nothing to redo"):
        redo(out)


def test_an_edit_after_an_undo_forgets_nothing(out: Path) -> None:
    history.record(out, changed(2), "a", ())
    undo(out)
    history.record(out, changed(3), "b", ())
    assert [one.words for one in history.versions(out)] == ["", "a", "b"]
    assert [one.parent for one in history.versions(out)] == [None, 1, 1]
    with pytest.raises(UsageError, match="nothing to redo"):
        redo(out)


def test_branches_stand_where_they_were_left(out: Path) -> None:
    history.record(out, changed(2), "a", ())
    assert switch(out, "bolder").number == 2
    history.record(out, changed(3), "b", ())
    assert switch(out, "main").words == "a"
    assert switch(out, "bolder").words == "b"


def test_a_branch_needs_a_name(out: Path) -> None:
    with pytest.raises(UsageError, match="needs a name"):
        switch(out, " ")


def test_the_tree_shows_who_came_from_whom(out: Path) -> None:
    history.record(out, changed(2), "a", ())
    switch(out, "bolder")
    history.record(out, changed(3), "b", ())
    switch(out, "main")
    history.record(out, changed(4), "c", ())
    assert tree(out).splitlines() == [
        "  1   the beginning (b)",
        '  2   "a"',
        '     3   "b"  [bolder]',
        '* 4   "c"  [main]',
    ]


def test_a_history_of_thousands_is_listed(out: Path) -> None:
    heads = (out / ".ui2code/history/heads.json").read_text()
    first = (out / ".ui2code/history/0001.json").read_text()
    for number in range(2, 1500):
        text = first.replace('"number":1', f'"number":{number}').replace('"parent":null', f'"parent":{number - 1}')
        (out / f".ui2code/history/{number:04d}.json").write_text(text)
    (out / ".ui2code/history/heads.json").write_text(heads.replace('"main":1', '"main":1499'))
    assert len(tree(out).splitlines()) == 1499


@pytest.mark.parametrize("name", ["heads.json", "0001.json"])
@pytest.mark.parametrize("content", [b"", b"{", b'{"$": "Other"}', b"\xff\xfe"])
def test_damage_is_named(out: Path, name: str, content: bytes) -> None:
    path = out / ".ui2code/history" / name
    path.write_bytes(content)
    with pytest.raises(OutputError, match=f"damaged.*{name}"):
        history.head(out)


def test_a_missing_version_is_named(out: Path) -> None:
    (out / ".ui2code/history/0001.json").unlink()
    with pytest.raises(OutputError, match=r"0001\.json is missing"):
        history.head(out)


def test_a_folder_without_history_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="make one first with"):
        history.head(tmp_path)


def test_making_anew_goes_on_in_the_same_tree(out: Path) -> None:
    history.begin(out, changed(2), "react")
    assert [one.number for one in history.versions(out)] == [1, 2]
    assert history.heads(out).target == "react"


def test_the_same_edits_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "other"):
        history.begin(tmp_path / name, SPEC)
        history.record(tmp_path / name, changed(2), "a", WHY)
        undo(tmp_path / name)
    files = [{p.name: p.read_bytes() for p in (tmp_path / n / ".ui2code/history").iterdir()} for n in ("one", "other")]
    assert files[0] == files[1]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(["edit", "undo", "redo", "main", "bolder"]), max_size=12))
def test_no_version_is_ever_lost(tmp_path_factory: pytest.TempPathFactory, steps: list[str]) -> None:
    out = tmp_path_factory.mktemp("history")
    history.begin(out, SPEC)
    edits = 0
    for step in steps:
        if step == "edit":
            edits += 1
            history.record(out, changed(edits), str(edits), ())
        elif step in ("undo", "redo"):
            try:
                {"undo": undo, "redo": redo}[step](out)
            except UsageError:
                continue
        else:
            switch(out, step)
    assert [one.words for one in history.versions(out)] == ["", *map(str, range(1, edits + 1))]
    assert len(tree(out).splitlines()) == edits + 1

"""Edits of a folder, drawn by the browser: what is not named stays as it is, to the pixel."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.mockups.edit.page import SPEC
from ui2code.codec import dumps, loads
from ui2code.errors import OutputError, UsageError
from ui2code.mockups.edit import apply
from ui2code.mockups.spec import Spec
from ui2code.publish import publish
from ui2code.reference import editing, history
from ui2code.reference.draw import Drawing, open_painter
from ui2code.reference.moved import Moved, boxes, moved
from ui2code.reference.order import Desk, make
from ui2code.targets import target

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    with open_painter() as (painter, formatter):
        yield Desk(painter, formatter, target("html"))


@pytest.fixture(scope="module")
def before(desk: Desk) -> Drawing:
    return desk.painter.draw(SPEC)


@pytest.fixture
def out(desk: Desk, tmp_path: Path) -> Path:
    publish(tmp_path, make(desk, SPEC).files)
    history.begin(tmp_path, SPEC, "html")
    return tmp_path


ALONE = {
    "change the headline to 'Sail'": {"hero"},
    "four plans": {"plans"},
    "a centered hero": {"hero"},
    "other photos": {"hero"},
    "new texts for the plans": {"plans"},
    "swap the first two sections": set(),
    "move the hero down": set(),
    "remove the plans": set(),
    "add a hero after the plans": set(),
}
"""Edits, and which of the sections that stay may look another way."""


@pytest.mark.parametrize("words", ALONE)
def test_what_is_not_named_keeps_its_pixels(desk: Desk, before: Drawing, words: str) -> None:
    after = desk.painter.draw(apply(SPEC, words).spec)
    left, places = moved(before, after), boxes(after)
    assert set(left.changed) == ALONE[words]
    unmoved = {key for key, box in boxes(before).items() if places.get(key) == box} - ALONE[words]
    assert unmoved <= set(left.same)


def test_sections_lie_where_they_are_drawn(before: Drawing) -> None:
    found = boxes(before)
    assert list(found) == ["site-header", "hero", "plans", "footer"]
    tops = [box.y for box in found.values()]
    assert tops == sorted(tops)
    assert all(
        box.x >= 0 and box.x + box.w <= before.width and box.y + box.h <= before.height for box in found.values()
    )


def test_a_recolouring_leaves_nothing_the_same(desk: Desk, before: Drawing) -> None:
    assert moved(before, desk.painter.draw(apply(SPEC, "dark mode").spec)).same == ()


@pytest.mark.parametrize(
    ("words", "key"),
    [("change the button to 'Sail away!'", "hero"), ("a bit warmer", "plans"), ("a bit darker", "hero")],
)
def test_small_changes_are_changes(desk: Desk, before: Drawing, words: str, key: str) -> None:
    assert key in moved(before, desk.painter.draw(apply(SPEC, words).spec)).changed


def test_what_is_said_of_it() -> None:
    told = str(Moved(("a", "b"), ("c",), (), ("d",)))
    assert told == "2 of 3 sections unchanged to the pixel (changed: c; added: d)"


def test_an_edit_makes_the_folder_anew(desk: Desk, out: Path) -> None:
    picture = (out / "mockup.png").read_bytes()
    change = editing.edit(out, "change the headline to 'Sail away'", desk)
    assert (out / "mockup.png").read_bytes() != picture
    assert "Sail away" in (out / "truth.json").read_text()
    assert any("Sail away" in path.read_text() for path in (out / "project").rglob("*.html"))
    assert loads(Spec, (out / "spec.json").read_bytes()) == change.version.spec == history.head(out).spec
    assert change.moved.changed == ("hero",)


def test_undo_gives_back_the_very_bytes(desk: Desk, out: Path) -> None:
    first = {p.name: p.read_bytes() for p in out.iterdir() if p.is_file()}
    editing.edit(out, "dark mode", desk)
    second = {p.name: p.read_bytes() for p in out.iterdir() if p.is_file()}
    editing.undo(out, desk)
    assert {p.name: p.read_bytes() for p in out.iterdir() if p.is_file()} == first
    editing.redo(out, desk)
    assert {p.name: p.read_bytes() for p in out.iterdir() if p.is_file()} == second != first


def test_branches_hold_what_was_done_on_them(desk: Desk, out: Path) -> None:
    editing.switch(out, "night", desk)
    dark = editing.edit(out, "dark mode", desk)
    assert editing.switch(out, "main", desk).version.spec == SPEC
    assert editing.switch(out, "night", desk).version == dark.version


def test_an_edit_that_cannot_be_applied_changes_nothing(desk: Desk, out: Path) -> None:
    (out / ".ui2code/lock").touch()
    files = {p: p.read_bytes() for p in sorted(out.rglob("*")) if p.is_file()}
    with pytest.raises(UsageError, match="nothing was changed"):
        editing.edit(out, "remove the sidebar", desk)
    with pytest.raises(UsageError, match="nothing to undo"):
        editing.undo(out, desk)
    assert {p: p.read_bytes() for p in sorted(out.rglob("*")) if p.is_file()} == files


def test_a_spec_changed_by_hand_is_a_version(desk: Desk, out: Path) -> None:
    (out / "spec.json").write_text(dumps(replace(SPEC, headline=1.5)))
    change = editing.edit(out, "dark mode", desk)
    assert change.version.spec.headline == 1.5
    assert [one.words for one in history.versions(out)] == ["", history.BY_HAND, "dark mode"]


def test_a_spec_nobody_can_read_is_named(desk: Desk, out: Path) -> None:
    (out / "spec.json").write_text('{"$": "Spec", "seed": "x"}')
    with pytest.raises(OutputError, match=r"spec\.json is no spec"):
        editing.edit(out, "dark mode", desk)


def test_without_a_history_it_begins_with_what_is_there(desk: Desk, out: Path) -> None:
    for path in (out / ".ui2code/history").iterdir():
        path.unlink()
    assert editing.edit(out, "dark mode", desk).version.number == 2


@pytest.mark.parametrize("make_it", [lambda p: None, lambda p: p.mkdir(), lambda p: p.write_text("a file")])
def test_a_folder_that_holds_no_mockup_is_said(desk: Desk, tmp_path: Path, make_it: object) -> None:
    make_it(tmp_path / "new")  # type: ignore[operator]
    with pytest.raises(UsageError, match=r"make (a mockup|one) first"):
        editing.edit(tmp_path / "new", "dark mode", desk)


def test_what_a_hand_changed_is_kept_aside(desk: Desk, out: Path) -> None:
    (out / "project/index.html").write_text("mine")
    change = editing.edit(out, "dark mode", desk)
    assert change.published.kept == ("project/index.html",)
    assert json.loads((out / ".ui2code/history/heads.json").read_text())["at"] == {"main": 2}

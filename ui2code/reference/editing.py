"""An edit of a mockup's folder, from the user's words to the new files; undoing it; other branches."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ui2code.codec import DecodeError, loads
from ui2code.errors import OutputError, UsageError
from ui2code.mockups.edit import apply
from ui2code.mockups.spec import Decision, Spec
from ui2code.publish import PRIVATE, Published, publish
from ui2code.reference import history
from ui2code.reference.draw import Drawing
from ui2code.reference.history import Heads, Version
from ui2code.reference.moved import Moved, moved
from ui2code.reference.order import Desk, Mockup, make
from ui2code.reference.parallel import in_order
from ui2code.runs import locked

SPEC = "spec.json"


@dataclass(frozen=True, slots=True)
class Change:
    """What came of it: the version the folder now shows, and how much of the page stayed as it was."""

    version: Version
    decisions: tuple[Decision, ...]
    moved: Moved
    drawing: Drawing
    published: Published


@contextmanager
def opened(out: Path) -> Iterator[Version]:
    """The folder for ourselves, at its newest version; what a hand has changed in spec.json is a version too."""
    if not out.is_dir():
        raise UsageError(f"There is no folder {out}: make a mockup first with `ui2code mockup -o {out}`.")
    if not (out / PRIVATE).is_dir():
        raise UsageError(f"{out} holds no mockup of ours: make one first with `ui2code mockup -o {out}`.")
    with locked(out):
        yield followed(out)


def followed(out: Path) -> Version:
    """The head, after the spec that lies in the folder has become it."""
    known = (out / PRIVATE / history.FOLDER / "heads.json").exists()
    spec = _spec_in(out)
    if not known:
        if spec is None:
            raise UsageError(f"{out} holds no mockup: make one first with `ui2code mockup -o {out}`.")
        return history.begin(out, spec)
    now = history.head(out)
    return now if spec in (None, now.spec) else history.record(out, spec or now.spec, history.BY_HAND, ())


def _spec_in(out: Path) -> Spec | None:
    """None if there is no file."""
    try:
        return loads(Spec, (out / SPEC).read_bytes())
    except FileNotFoundError:
        return None
    except DecodeError as error:
        raise OutputError(
            f"{out / SPEC} is no spec ({error}): mend it, or delete it to go on with the newest version of the history."
        ) from error


def edit(out: Path, words: str, desk: Desk) -> Change:
    """The folder after an edit; any Ui2codeError leaves it as it was."""
    with opened(out) as now:
        edited = apply(now.spec, words)
        before, mockup = _both(desk, now.spec, edited.spec)
        published = publish(out, mockup.files)
        version = history.record(out, edited.spec, words, edited.decisions)
        return Change(version, edited.decisions, moved(before, mockup.drawing), mockup.drawing, published)


def undo(out: Path, desk: Desk) -> Change:
    with opened(out) as now:
        return _go(out, desk, now, history.undone(out))


def redo(out: Path, desk: Desk) -> Change:
    with opened(out) as now:
        return _go(out, desk, now, history.redone(out))


def switch(out: Path, name: str, desk: Desk) -> Change:
    """To a branch, which is begun where there is none."""
    with opened(out) as now:
        return _go(out, desk, now, history.switched(out, name))


def _go(out: Path, desk: Desk, now: Version, state: Heads) -> Change:
    """The folder as the version ``state`` points at; the heads move once its files are there."""
    goal = history.at(out, state)
    before, mockup = _both(desk, now.spec, goal.spec)
    published = publish(out, mockup.files)
    history.point(out, state)
    return Change(goal, goal.decisions, moved(before, mockup.drawing), mockup.drawing, published)


def _both(desk: Desk, before: Spec, after: Spec) -> tuple[Drawing, Mockup]:
    """Drawn side by side by the same browser, so that a difference is the edit's."""
    made = list(in_order(partial(make, desk), (before, after), 2))
    return made[0].drawing, made[1]

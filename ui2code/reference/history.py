"""The versions of a mockup: each a spec that came out of another by an edit, in branches, none ever thrown away.

OUT/.ui2code/history/
  0001.json   one version: its spec, the version it came from, the words and decisions that made it
  heads.json  which branch is worked on, at which version each stands, and what was undone there

Versions are numbered in the order they were made and know no time: the same edits give the same bytes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from ui2code.codec import DecodeError, dumps, loads
from ui2code.disk import write_atomic, writing
from ui2code.errors import OutputError, UsageError
from ui2code.mockups.spec import Decision, Spec
from ui2code.publish import PRIVATE
from ui2code.registry import lookup

T = TypeVar("T")

FOLDER = "history"
MAIN = "main"
"""The branch everything begins on."""
BY_HAND = "spec.json, changed by hand"


@dataclass(frozen=True, slots=True)
class Version:
    """``words`` is the edit that made it, empty for the first one; ``decisions`` are what the edit led to."""

    number: int
    parent: int | None
    branch: str
    words: str
    decisions: tuple[Decision, ...]
    spec: Spec


@dataclass(frozen=True, slots=True)
class Heads:
    """``at`` gives the version of each branch; ``undone`` what was undone there, the last one last."""

    branch: str
    at: Mapping[str, int]
    undone: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    target: str = "react"
    """What the project beside the mockup is written in."""


def begin(out: Path, spec: Spec, target: str = "react") -> Version:
    """A new history in ``out`` with one version; one that was there goes on in it, so that nothing is lost by making anew."""
    if not _heads_file(out).exists():
        _save(out, Version(1, None, MAIN, "", (), spec))
        point(out, Heads(MAIN, {MAIN: 1}, target=target))
        return head(out)
    if head(out).spec == spec:
        point(out, replace(heads(out), target=target))
        return head(out)
    made = record(out, spec, f"made anew: {spec.brief or f'seed {spec.seed}'}", ())
    point(out, replace(heads(out), target=target))
    return made


def head(out: Path) -> Version:
    """The version the branch being worked on stands at."""
    return at(out, heads(out))


def record(out: Path, spec: Spec, words: str, decisions: tuple[Decision, ...]) -> Version:
    """A new version after the head; what had been undone stays in the tree but can no longer be redone."""
    state = heads(out)
    parent = state.at[state.branch]
    new = Version(max(numbers(out)) + 1, parent, state.branch, words, decisions, spec)
    _save(out, new)
    point(out, _moved(state, new.number, ()))
    return new


def undone(out: Path) -> Heads:
    """The heads as they are after going back one version, not yet so on disk; UsageError at the first one."""
    state, now = heads(out), head(out)
    if now.parent is None:
        raise UsageError(f"There is nothing to undo: {out} is at its first version; --list shows the others.")
    return _moved(state, now.parent, (*state.undone.get(state.branch, ()), now.number))


def redone(out: Path) -> Heads:
    """Likewise after going forward to what was undone last; UsageError where nothing was."""
    state = heads(out)
    before = state.undone.get(state.branch, ())
    if not before:
        raise UsageError("There is nothing to redo: nothing was undone on this branch since its last edit.")
    return _moved(state, before[-1], before[:-1])


def switched(out: Path, name: str) -> Heads:
    """Likewise on the branch of that name, which begins at the head if there is none."""
    if not name.strip() or not name.isprintable():
        raise UsageError("A branch needs a name: --branch bolder, for example.")
    state = heads(out)
    at = state.at if name in state.at else {**state.at, name: state.at[state.branch]}
    return replace(state, branch=name, at=at)


def point(out: Path, state: Heads) -> Version:
    """Makes ``state`` the heads. The last thing written of any change: a version nothing points at yet harms nobody."""
    with writing(out):
        write_atomic(_heads_file(out), dumps(state).encode())
    return head(out)


def at(out: Path, state: Heads) -> Version:
    """The version ``state`` stands at."""
    return version(out, state.at[state.branch])


def heads(out: Path) -> Heads:
    """UsageError where there is no history; OutputError where it is damaged."""
    if not _heads_file(out).exists():
        raise UsageError(f"{out} holds no mockup with a history: make one first with `ui2code mockup -o {out}`.")
    state = _read(_heads_file(out), Heads)
    lookup("branch", state.branch, state.at)
    return state


def version(out: Path, number: int) -> Version:
    return _read(_folder(out) / f"{number:04d}.json", Version)


def numbers(out: Path) -> list[int]:
    """Of all versions there are."""
    return sorted(int(path.stem) for path in _folder(out).glob("*.json") if path.stem.isdigit())


def versions(out: Path) -> list[Version]:
    return [version(out, number) for number in numbers(out)]


def _moved(state: Heads, number: int, undone: tuple[int, ...]) -> Heads:
    """The branch being worked on at another version."""
    branch = state.branch
    return replace(state, at={**state.at, branch: number}, undone={**state.undone, branch: undone})


def _folder(out: Path) -> Path:
    return out / PRIVATE / FOLDER


def _heads_file(out: Path) -> Path:
    return _folder(out) / "heads.json"


def _save(out: Path, one: Version) -> None:
    with writing(out):
        write_atomic(_folder(out) / f"{one.number:04d}.json", dumps(one).encode())


def _read(path: Path, kind: type[T]) -> T:
    try:
        return loads(kind, path.read_bytes())
    except FileNotFoundError as error:
        raise OutputError(f"The history is damaged: {path} is missing. {_ADVICE}") from error
    except DecodeError as error:
        raise OutputError(f"The history is damaged: {path} cannot be read ({error}). {_ADVICE}") from error


_ADVICE = (
    "Put the file back, or move the folder it lies in away: the next edit then begins a new history from spec.json."
)

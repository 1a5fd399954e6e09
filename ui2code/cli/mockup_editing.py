"""What ``ui2code mockup edit`` does with its options, and what it prints."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ui2code.errors import UsageError
from ui2code.mockups.edit import EXAMPLES, apply
from ui2code.reference import editing, history
from ui2code.reference.draw import open_painter
from ui2code.reference.editing import Change
from ui2code.reference.history_tree import tree
from ui2code.reference.order import Desk
from ui2code.targets import target
from ui2code.types import Target


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for on the command line."""

    folder: Path
    words: str
    undo: bool
    redo: bool
    list: bool
    branch: str | None
    as_json: bool


def carried_out(wish: Wish) -> str:
    """Does it, and says what came of it."""
    steps = _steps(wish)
    if wish.list:
        return tree(wish.folder)
    wanted = _checked(wish)
    with open_painter() as (painter, formatter):
        last = [step(Desk(painter, formatter, wanted)) for step in steps][-1]
    return json.dumps(_data(wish, last), indent=2, ensure_ascii=False) if wish.as_json else _told(wish, last)


def _checked(wish: Wish) -> Target:
    """What the folder's project is written in, after making sure that there is something to do: a browser takes a second."""
    with editing.opened(wish.folder) as now:
        if wish.undo:
            history.undone(wish.folder)
        if wish.redo:
            history.redone(wish.folder)
        there = None if wish.branch is None else history.at(wish.folder, history.switched(wish.folder, wish.branch))
        if wish.words:
            apply((there or now).spec, wish.words)
        return target(history.heads(wish.folder).target)


def _steps(wish: Wish) -> list[Callable[[Desk], Change]]:
    """One thing at a time, but a branch may be edited as soon as it is entered."""
    asked = [wish.undo, wish.redo, wish.list, bool(wish.words)]
    if sum(asked) > 1 or (wish.list and wish.branch is not None):
        raise UsageError(
            "Give one of these at a time: an edit, --undo, --redo, or --list; --branch goes with any but the last."
        )
    if not any(asked) and wish.branch is None:
        raise UsageError(f"Say what to change: {EXAMPLES}; or --undo, --redo, --list, --branch NAME.")
    out = wish.folder
    chosen: list[tuple[bool, Callable[[Desk], Change]]] = [
        (wish.branch is not None, lambda desk: editing.switch(out, wish.branch or "", desk)),
        (wish.undo, lambda desk: editing.undo(out, desk)),
        (wish.redo, lambda desk: editing.redo(out, desk)),
        (bool(wish.words), lambda desk: editing.edit(out, wish.words, desk)),
    ]
    return [step for wanted, step in chosen if wanted]


def _told(wish: Wish, change: Change) -> str:
    version = change.version
    lines = [f"{d.about:<12} {d.value:<24} {d.reason}".rstrip() for d in change.decisions if wish.words]
    lines.append(str(change.moved))
    lines += [f"kept your version of {name} in {change.published.kept_at}" for name in change.published.kept]
    branch = history.heads(wish.folder).branch
    lines.append(f"{wish.folder}/mockup.png  version {version.number} on {branch}")
    return "\n".join(lines)


def _data(wish: Wish, change: Change) -> dict[str, Any]:
    return {
        "folder": str(wish.folder),
        "version": change.version.number,
        "parent": change.version.parent,
        "branch": history.heads(wish.folder).branch,
        "words": change.version.words,
        "decisions": [
            {"about": d.about, "value": d.value, "reason": d.reason, "by": d.by} for d in change.version.decisions
        ],
        "unchanged": list(change.moved.same),
        "smoothed": list(change.moved.smoothed),
        "changed": list(change.moved.changed),
        "added": list(change.moved.added),
        "removed": list(change.moved.removed),
        "kept": [str(change.published.kept_at / name) for name in change.published.kept],
    }

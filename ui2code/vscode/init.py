"""``.vscode/tasks.json`` written or merged: ours are added or brought up to date, everything else stays as it is."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ui2code.disk import write_atomic, writing
from ui2code.errors import UsageError
from ui2code.vscode import jsonc
from ui2code.vscode.jsonc import Edit, Value
from ui2code.vscode.tasks import FITTING, INPUTS, tasks

VERSION = "2.0.0"
"""The only version of the format that VS Code still writes."""

BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Written:
    """What was done: names of tasks and inputs that were added or brought up to date, and members ("args of ui2code: watch")
    that differ from ours and were left."""

    path: Path
    added: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Merge:
    """Edits to a list of ours in the user's text."""

    edits: list[Edit]
    added: list[str]
    updated: list[str]
    kept: list[str]


def init(folder: Path, force: bool = False) -> Written:
    """Merges our tasks into ``folder``; with ``force`` what somebody changed in ours is replaced. UsageError, and nothing
    written, where the file there cannot be understood."""
    path = folder / ".vscode" / "tasks.json"
    before = _read(path)
    body = before.removeprefix(BOM)
    text = body if jsonc.holds_value(body) else body.rstrip() + b"\n{}\n" if body.strip() else b"{}\n"
    merge = merged(text, str(path), _command(folder), force)
    after = before[: len(before) - len(body)] + jsonc.applied(text, merge.edits)
    if merge.edits:
        with writing(path, "Change its permissions, or start in another folder."):
            write_atomic(path.resolve(), after)
    return Written(path, tuple(merge.added), tuple(merge.updated), tuple(merge.kept))


def merged(text: bytes, name: str, command: str, force: bool) -> Merge:
    """What has to change in ``text``."""
    root = jsonc.parse(text, name)
    _expect(root, dict, "an object", text, name)
    version = root.members.get("version")
    if version is not None and version.data != VERSION:
        at = jsonc.place(text, version.start, name)
        raise UsageError(f'{at}: this is not version "{VERSION}" of the format: bring it up to that first.')
    merge, fresh = Merge([], [], [], []), []
    if version is None:
        fresh.append(("version", VERSION))
    for key, naming, ours in (("tasks", "label", tasks(command)), ("inputs", "id", INPUTS)):
        there = root.members.get(key)
        if there is None:
            fresh.append((key, list(ours)))  # type: ignore[arg-type]
            merge.added.extend(one[naming] for one in ours)
        else:
            _expect(there, list, "a list", text, name)
            _merge_list(text, there, naming, ours, force, merge)
    if fresh:
        merge.edits.extend(jsonc.appended(text, root, fresh))
    return merge


def _merge_list(
    text: bytes, there: Value, naming: str, ours: Sequence[dict[str, Any]], force: bool, merge: Merge
) -> None:
    """Each of ours beside or into what is in the list ``there``."""
    known = {item.data.get(naming): item for item in there.items if item.members}
    new = [one for one in ours if one[naming] not in known]
    if new:
        merge.edits.extend(jsonc.appended(text, there, [(None, one) for one in new]))
        merge.added.extend(one[naming] for one in new)
    for one in ours:
        if one[naming] in known:
            _merge_one(text, known[one[naming]], one, one[naming], force, merge)


def _merge_one(text: bytes, there: Value, ours: dict[str, Any], name: str, force: bool, merge: Merge) -> None:
    """Members of ours that are missing are added; those that differ are left, unless they have to fit or ``force``."""
    different = [key for key in ours if key in there.members and there.members[key].data != ours[key]]
    taken = [key for key in different if force or key in FITTING]
    missing = [(key, ours[key]) for key in ours if key not in there.members]
    merge.edits.extend(jsonc.replaced(text, there.members[key], ours[key]) for key in taken)
    if missing:
        merge.edits.extend(jsonc.appended(text, there, missing))
    if taken or missing:
        merge.updated.append(name)
    merge.kept.extend(f"{key} of {name}" for key in different if key not in taken)


def _expect(value: Value, kind: type, words: str, text: bytes, name: str) -> None:
    if type(value.data) is not kind:
        raise UsageError(f"{jsonc.place(text, value.start, name)}: here should be {words}; nothing was written.")


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise UsageError(f"{path} cannot be read ({error.strerror}): check it first; nothing was written.") from None


def _command(folder: Path) -> str:
    """How ui2code is called: by name, or where it is if that is inside the folder, as in a ``.venv`` of the project,
    whose programs an editor does not find by name."""
    script = Path(sys.executable).parent / "ui2code"
    root = folder.resolve()
    if script.is_relative_to(root) and script.is_file():
        return "${workspaceFolder}/" + script.relative_to(root).as_posix()
    return "ui2code"

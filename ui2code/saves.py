"""Waiting for saves: what lies in some folders is looked at again whenever the system says that something changed there.

What counts is the state of the files, not the events: however an editor saves (in place, by rename, several files at
once), whatever it leaves beside them, there is one change from one state to the next.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from watchfiles._rust_notify import RustNotify  # documented for direct use; watch() reads nothing between two waits

from ui2code.errors import UsageError

STEP_MS, MOST_MS = 20, 200
"""A save is over when nothing has happened for a step, or after the most, whatever goes on."""

LOOK_MS = 2000
"""Between looks where the system tells of nothing, as it does on some network folders and shared ones of virtual machines."""

GONE_SECONDS = 1.0
"""A folder that is replaced as a whole is back within this; one that is not was removed."""


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen: path and inode of the folders, since one can take another's place and name; for each file in them its
    path, time (ns), size and inode."""

    folders: frozenset[tuple[str, int]]
    files: frozenset[tuple[str, int, int, int]]


def look(folders: Iterable[Path], files: Iterable[Path]) -> Look:
    """The state of ``files`` now; those that are not there are left out."""
    known = (stamp(folder) for folder in folders)
    return Look(frozenset((s[0], s[3]) for s in known if s), frozenset(s for file in files if (s := stamp(file))))


def stamp(file: Path) -> tuple[str, int, int, int] | None:
    """Changes with every save; None where there is no file."""
    try:
        found = file.stat()
    except OSError:  # gone, or its folder is: the same to whoever waits for it
        return None
    return str(file), found.st_mtime_ns, found.st_size, found.st_ino


class Saves:
    """``wait`` returns once what ``seen`` gives is another than it was when it returned last."""

    def __init__(self, seen: Callable[[], Look]) -> None:
        self._see = seen
        self._seen = seen()
        self._notify = _notifier(self._seen.folders)

    def wait(self) -> None:
        """KeyboardInterrupt where a signal ended it."""
        while True:
            now = self._see()
            if now.folders != self._seen.folders:
                self._notify.close()
                self._notify = _notifier(now.folders)
                now = self._see()  # nobody told of what changed in between
            before, self._seen = self._seen, now
            if now.files != before.files:
                return
            if self._notify.watch(MOST_MS, STEP_MS, LOOK_MS, None) == "signal":
                raise KeyboardInterrupt

    def close(self) -> None:
        self._notify.close()


def _notifier(folders: frozenset[tuple[str, int]]) -> RustNotify:
    """For these folders alone, not those below, so that ``node_modules`` costs nothing."""
    there = sorted(folder for folder, _ in folders if Path(folder).is_dir())
    try:
        return RustNotify(there, False, False, LOOK_MS, False, True)
    except FileNotFoundError:  # one went away since it was looked at, which the next look tells
        return RustNotify([], False, False, LOOK_MS, False, True)
    except OSError as error:
        raise UsageError(f"The system does not tell of changes in {there[0]} and below: {error}.") from error


def expect(folder: Path) -> None:
    """Returns as soon as ``folder`` is there; UsageError if it stays away."""
    end = time.monotonic() + GONE_SECONDS
    while not folder.is_dir():
        if time.monotonic() > end:
            raise UsageError(f"{folder} is gone, so there is nothing left to watch: start again where it is now.")
        time.sleep(STEP_MS / 1000)

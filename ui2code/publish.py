"""Swapping a project's files into the user's folder: all of them in the end, and nothing of the user's lost.

1. Every new file is written and synced under ``.ui2code/staged`` — a full disk is noticed here, with nothing changed.
2. ``.ui2code/publish.json`` says what is to be done: from now on the outcome is the new state.
3. Files move into place one by one; what a hand has changed goes to ``.ui2code/kept/<time>`` first.
4. ``.ui2code/manifest.json`` records what we wrote, and the journal goes.

A process killed between 2 and 4 leaves the journal, and ``recover`` finishes the work at the next start.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from ui2code.codec import DecodeError, dumps, loads
from ui2code.disk import digest, inside, sync_folder, write_atomic, writing
from ui2code.errors import OutputError

PRIVATE = ".ui2code"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Manifest:
    """SHA-256 of each file as we wrote it last, by POSIX path."""

    files: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Journal:
    """A publication under way: the new files' hashes, and the name of the folder for what is kept aside."""

    files: Mapping[str, str]
    kept: str


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing did; ``kept`` are the user's versions, now at ``kept_at`` under the same names."""

    written: tuple[str, ...]
    removed: tuple[str, ...]
    kept: tuple[str, ...]
    kept_at: Path


def manifest(out: Path) -> Manifest | None:
    """What we wrote to ``out`` last; None if nothing; OutputError if the record is damaged."""
    return _stored(out / PRIVATE / "manifest.json", Manifest)


def changed_by_hand(out: Path) -> tuple[str, ...]:
    """Files of our last publication that someone edited since."""
    last = manifest(out)
    known = last.files if last else {}
    return tuple(name for name, seen in sorted(known.items()) if digest(out / name) not in (seen, None))


def publish(out: Path, files: Mapping[str, bytes]) -> Published:
    """Makes ``files`` the project in ``out``; OutputError, with nothing changed, if they cannot all be written."""
    recover(out)
    for name in files:
        _check_place(inside(out, name, PRIVATE))
    staged = out / PRIVATE / "staged"
    with writing(out):
        shutil.rmtree(staged, ignore_errors=True)
        for name, data in files.items():
            write_atomic(staged / name, data)
        journal = Journal({n: sha256(d).hexdigest() for n, d in files.items()}, _fresh_name(out / PRIVATE / "kept"))
        write_atomic(out / PRIVATE / "publish.json", dumps(journal).encode())
    return _apply(out, journal)


def recover(out: Path) -> Published | None:
    """Finishes a publication that was interrupted; None if there was none."""
    journal = _stored(out / PRIVATE / "publish.json", Journal)
    return _apply(out, journal) if journal else None


def _apply(out: Path, journal: Journal) -> Published:
    """Idempotent: what was done by an interrupted call is found done."""
    last = manifest(out)
    old = last.files if last else {}
    kept_at = out / PRIVATE / "kept" / journal.kept
    with writing(out):
        moved = [name for name, new in sorted(journal.files.items()) if _swap(out, name, (old.get(name), new), kept_at)]
        gone = sorted(set(old) - set(journal.files))
        removed = [name for name in gone if _remove(out, name, old[name], kept_at)]
        kept = sorted(str(p.relative_to(kept_at).as_posix()) for p in kept_at.rglob("*") if p.is_file())
        write_atomic(out / PRIVATE / "manifest.json", dumps(Manifest(journal.files)).encode())
        (out / PRIVATE / "publish.json").unlink(missing_ok=True)
        shutil.rmtree(out / PRIVATE / "staged", ignore_errors=True)
    return Published(tuple(moved), tuple(removed), tuple(kept), kept_at)


def _swap(out: Path, name: str, expected: tuple[str | None, str], kept_at: Path) -> bool:
    """Moves one staged file into place; False if the place already holds it."""
    place, staged = inside(out, name, PRIVATE), out / PRIVATE / "staged" / name
    there = digest(place)
    if there == expected[1] or not staged.exists():  # in place already, or was and has been edited since
        return False
    if there is not None and there != expected[0]:
        _keep(place, kept_at / name)
    place.parent.mkdir(parents=True, exist_ok=True)
    os.replace(staged, place)
    sync_folder(place.parent)
    return True


def _remove(out: Path, name: str, seen: str, kept_at: Path) -> bool:
    """Takes away a file of the last publication that the new one has not; a changed one is kept aside."""
    place = inside(out, name, PRIVATE)
    there = digest(place)
    if there is None:
        return False
    if there != seen:
        _keep(place, kept_at / name)
    place.unlink()
    folder = place.parent
    while folder != out and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
    return True


def _keep(place: Path, aside: Path) -> None:
    """The user's version gets a second name before the first is taken over, so that it is never without one."""
    if digest(aside) == digest(place):
        return
    aside.parent.mkdir(parents=True, exist_ok=True)
    temporary = aside.with_name(f".{aside.name}.tmp")
    shutil.copy2(place, temporary)
    os.replace(temporary, aside)
    sync_folder(aside.parent)


def _check_place(place: Path) -> None:
    """OutputError if a file could not be put there."""
    if place.is_dir():
        raise OutputError(f"{place} is a folder, but the project has a file of that name; nothing was written.")
    folder = place.parent
    while not folder.exists():
        folder = folder.parent
    if not folder.is_dir():
        raise OutputError(f"{folder} is a file, but the project has a folder of that name; nothing was written.")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise OutputError(f"Cannot write to {folder}: you may not write there. Choose another folder with -o.")


def _fresh_name(folder: Path) -> str:
    """A name by the clock that is not taken in ``folder``."""
    stamp = time.strftime("%Y-%m-%d_%H-%M-%S")
    names = [stamp, *(f"{stamp}_{n}" for n in range(2, 1000))]
    return next(name for name in names if not (folder / name).exists())


def _stored(path: Path, kind: type[T]) -> T | None:
    """The record at ``path``; None if there is none; OutputError if it is damaged."""
    try:
        return loads(kind, path.read_bytes())
    except FileNotFoundError:
        return None
    except DecodeError as error:
        raise OutputError(
            f"{path} is damaged ({error}). Move the folder away, or delete that file to let its files be kept aside."
        ) from error

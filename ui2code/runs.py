"""A job on disk: every stage's result as soon as it is there, so that a killed job goes on where it was.

OUT/.ui2code/
  runs/0001/job.json      what was asked: the mockup by hash, options, versions
  runs/0001/<stage>.json  one frozen value each (a rendering's pixels beside it as .png)
  runs/0001/done          the run is finished; its project was published
  manifest.json           the files we wrote, by hash (see publish)
  report.html             of the last finished run
"""

from __future__ import annotations

import importlib.metadata
import platform
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

import ui2code
from ui2code.codec import DecodeError, dumps, loads, pixels_of, png
from ui2code.disk import write_atomic, writing
from ui2code.errors import OutputError
from ui2code.publish import PRIVATE, Published, publish, recover
from ui2code.types import Rendering

T = TypeVar("T")

MEASURING = ("numpy", "opencv-python-headless", "playwright", "pillow", "rapidocr", "scipy")
"""Packages whose version can change a result."""

EMPTY = np.zeros((1, 1, 3), np.uint8)


@dataclass(frozen=True, slots=True)
class Job:
    """What was asked for. Equal jobs give equal results, so one may go on with the stages of the other."""

    mockup: str
    """SHA-256 of the mockup's file."""
    name: str
    target: str
    model: str
    rounds: int
    candidates: int
    scale: str
    versions: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Run:
    """One attempt at a job. ``resumed`` tells that stages of an earlier process may be found."""

    out: Path
    folder: Path
    job: Job
    resumed: bool = False

    def load(self, name: str, kind: type[T]) -> T | None:
        """The stored value of stage ``name``; None if it is not there yet or cannot be used any more."""
        try:
            value: Any = loads(kind, (self.folder / f"{name}.json").read_bytes())
            if isinstance(value, Rendering):
                value = replace(value, pixels=pixels_of((self.folder / f"{name}.png").read_bytes()))
        except (FileNotFoundError, DecodeError):
            return None
        found: T = value
        return found

    def save(self, name: str, value: object) -> None:
        """Stores a frozen value as stage ``name`` (slashes make folders); the JSON file is the last to appear."""
        path = self.folder / f"{name}.json"
        with writing(self.out):
            if isinstance(value, Rendering):
                write_atomic(path.with_suffix(".png"), png(value.pixels))
                value = replace(value, pixels=EMPTY)
            write_atomic(path, dumps(value).encode())

    def stage(self, name: str, kind: type[T], make: Callable[[], T]) -> T:
        """The stored value of a stage, else what ``make`` gives, stored."""
        found = self.load(name, kind)
        if found is not None:
            return found
        value = make()
        self.save(name, value)
        return value

    def keep(self, name: str, data: bytes) -> Path:
        """Stores a file as it is in the run's folder and says where."""
        path = self.folder / name
        with writing(self.out):
            write_atomic(path, data)
        return path

    def keep_input(self, path: Path) -> None:
        """Keeps the mockup's file under its hash, so that the run can be repeated when the original has moved or changed."""
        kept = self.out / PRIVATE / "inputs" / f"{self.job.mockup}{path.suffix.lower()}"
        if not kept.exists():
            with writing(self.out):
                write_atomic(kept, path.read_bytes())

    def finish(self, files: Mapping[str, bytes]) -> Published:
        """Swaps the project into the user's folder and marks the run as done."""
        done = publish(self.out, files)
        self.keep("done", b"")
        return done


def versions() -> dict[str, str]:
    """Versions of everything that can change a result, by name; packages that are missing are left out."""
    found = {"ui2code": ui2code.__version__, "python": platform.python_version()}
    for name in MEASURING:
        try:
            found[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            continue
    return found


def check_free(out: Path, force: bool, resume: bool) -> None:
    """OutputError if ``out`` may not be written: a file, or a folder with something in it and neither flag given."""
    if out.exists() and not out.is_dir():
        raise OutputError(f"{out} is a file, not a folder. Choose another one with -o.")
    with writing(out):
        names = {entry.name for entry in out.iterdir()} if out.exists() else set()
    if not names or force:
        return
    ours = PRIVATE in names
    if resume and ours:
        return
    if names == {PRIVATE}:
        raise OutputError(f"{out} holds an unfinished run: go on with --resume, or start over with --force.")
    advice = "files you changed are kept aside" if ours else "your files are kept aside where ours have the same name"
    raise OutputError(f"{out} is not empty: use --force to write there ({advice}), or choose another folder with -o.")


@contextmanager
def open_run(out: Path, job: Job, force: bool = False, resume: bool = False) -> Iterator[Run]:
    """The run to work in, locked against other processes; OutputError if the folder is taken or cannot be written."""
    check_free(out, force, resume)
    runs = out / PRIVATE / "runs"
    with writing(out):
        runs.mkdir(parents=True, exist_ok=True)
        ignored = out / PRIVATE / ".gitignore"
        if not ignored.exists():
            write_atomic(ignored, b"*\n")
    with locked(out):
        _sweep(out / PRIVATE)
        recover(out)
        earlier = _same_job(runs, job) if resume else None
        if earlier is not None:
            yield Run(out, earlier, job, resumed=True)
            return
        folder = runs / f"{_highest(runs) + 1:04d}"
        run = Run(out, folder, job)
        run.save("job", job)
        yield run


def _sweep(private: Path) -> None:
    """Removes half-written files of killed processes; the lock says that none is at work."""
    for leftover in private.glob("runs/**/.*.tmp"):
        leftover.unlink()


def _same_job(runs: Path, job: Job) -> Path | None:
    """The folder of the newest run of an equal job."""
    for folder in sorted(runs.iterdir(), reverse=True):
        if Run(runs, folder, job).load("job", Job) == job:
            return folder
    return None


def _highest(runs: Path) -> int:
    return max((int(entry.name) for entry in runs.iterdir() if entry.name.isdigit()), default=0)


@contextmanager
def locked(out: Path) -> Iterator[None]:
    """One process at a time; the system frees the lock of a killed one. Windows has no flock: there nothing is locked."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    lock = out / PRIVATE / "lock"
    with writing(out):
        lock.touch()
    with open(lock, "rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise OutputError(
                f"Another ui2code is working in {out}; wait for it, or choose another folder with -o."
            ) from error
        yield

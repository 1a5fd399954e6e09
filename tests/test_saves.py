"""Changes of files are heard of however they come about."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from ui2code import saves
from ui2code.errors import UsageError
from ui2code.saves import Look, Saves, expect, look
from ui2code.sources import tree


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "app" / "src").mkdir(parents=True)
    (tmp_path / "app" / "src" / "a.css").write_text("a")
    (tmp_path / "app" / "node_modules").mkdir()
    return tmp_path / "app"


def seen(root: Path) -> Look:
    inside = tree(root)
    return look([root.parent, *(place for place, _ in inside)], [file for _, files in inside for file in files])


@pytest.fixture
def heard(folder: Path) -> Iterator[Callable[..., float]]:
    """A function that waits for a change and gives the seconds it took; TimeoutError where there is none in time."""
    threads: list[threading.Thread] = []
    with closing(Saves(lambda: seen(folder))) as watcher:

        def wait(most: float = 5) -> float:
            start = time.monotonic()
            threads.append(threading.Thread(target=watcher.wait))
            threads[-1].start()
            threads[-1].join(most)
            if threads[-1].is_alive():
                raise TimeoutError
            return time.monotonic() - start

        yield wait
        (folder / "the end.html").touch()
        for thread in threads:
            thread.join()


def replace(folder: Path) -> None:
    (folder / "src" / "b").write_text("bb")
    os.replace(folder / "src" / "b", folder / "src" / "a.css")


def same_length_and_time(folder: Path) -> None:
    """What a file was stays hidden from its size and its time; a rename brings another inode."""
    before = (folder / "src" / "a.css").stat()
    (folder / "src" / "b").write_text("b")
    os.utime(folder / "src" / "b", ns=(before.st_atime_ns, before.st_mtime_ns))
    os.replace(folder / "src" / "b", folder / "src" / "a.css")


def swap(folder: Path) -> None:
    shutil.copytree(folder, folder.with_name("copy"))
    folder.rename(folder.with_name("old"))
    folder.with_name("copy").rename(folder)


CHANGES: dict[str, Callable[[Path], object]] = {
    "in place": lambda f: (f / "src" / "a.css").write_text("b"),
    "by rename": replace,
    "of the same length and time": same_length_and_time,
    "a new file": lambda f: (f / "src" / "b.css").write_text("b"),
    "a deleted file": lambda f: (f / "src" / "a.css").unlink(),
    "a file in a new folder": lambda f: ((f / "new").mkdir(), (f / "new" / "c").write_text("c")),
    "a deleted folder": lambda f: shutil.rmtree(f / "src"),
    "another folder in its place": swap,
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_heard_of(change: str, folder: Path, heard: Callable[..., float]) -> None:
    """Twice: what was replaced is watched on."""
    CHANGES[change](folder)
    heard()
    (folder / "page.html").write_text(change)
    assert heard() < 1


def test_what_tools_leave_is_no_change(folder: Path, heard: Callable[..., float]) -> None:
    (folder / "node_modules" / "x.js").write_text("x")
    (folder / "empty").mkdir()
    with pytest.raises(TimeoutError):
        heard(most=1)


def test_where_the_system_is_silent(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A look now and then finds it: here nothing is listened to at all."""
    monkeypatch.setattr(saves, "LOOK_MS", 200)
    real = saves._notifier
    monkeypatch.setattr(saves, "_notifier", lambda folders: real(frozenset()))
    with closing(Saves(lambda: seen(folder))) as watcher:
        threading.Timer(0.1, lambda: (folder / "src" / "a.css").write_text("later")).start()
        watcher.wait()


def test_a_folder_that_stays_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saves, "GONE_SECONDS", 0.1)
    with pytest.raises(UsageError, match="is gone"):
        expect(tmp_path / "no")
